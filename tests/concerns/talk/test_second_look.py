"""Nobody suppresses alone and no appeal is lost: who looks again, what ends a look, what follows from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.concerns import actions, joining, look_store, looks, store
from bot.concerns.rules import Concern, Outcome, State
from bot.concerns.verdict import Asked
from bot.database.engine import Tx
from bot.errors import Refused
from bot.members import actions as members
from bot.members import party_store, vacating
from bot.members import store as members_store
from bot.members.party_rules import Kind as Body
from bot.members.party_rules import Party
from bot.members.party_rules import State as Standing
from bot.members.rules import Role
from bot.responses.helped_rules import must_wait
from tests.chat_world import Someone
from tests.concerns.second_look import flags, hides, look_at, representative, says_of_it, seated
from tests.concerns.test_set_aside import both_agree, day_later, plain, sets_aside, three
from tests.concerns.village import LANE, LIGHT, Village, seen_by


async def appealed(village: Village) -> tuple[Concern, Someone, list[Someone]]:
    """Set aside by both, disputed by its raiser; three are asked."""
    lookers, raiser = await three(village), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await sets_aside(village, concern)
    await both_agree(village)
    await day_later(village)
    await village.taps(raiser, f"concerns:appeal:{concern.id}")
    await day_later(village)
    return concern, raiser, lookers


# ── appeals


async def test_what_three_look_at_is_neither_set_aside_nor_joined_before(village: Village) -> None:
    lookers, raiser = await three(village), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await flags(village, await village.joins(Side.COMMUNITY), concern)
    await day_later(village)
    await village._does(
        village.lena, kind=Kind.TAP, words=f"concerns:aside:{concern.id}:not_joint", message_id=1
    )
    assert "Three others look at it now" in seen_by(village.lena)
    assert "approvals:agree" not in seen_by(village.obi)

    await says_of_it(village, "yes", *lookers[:2])
    await sets_aside(village, concern)
    await both_agree(village)
    assert (await village.concern(concern.id)).state is State.SET_ASIDE


async def test_the_second_key_comes_too_late_when_somebody_flagged_it_meanwhile(village: Village) -> None:
    await three(village)
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    await sets_aside(village, concern)
    await flags(village, await village.joins(Side.COMMUNITY), concern)

    await both_agree(village)

    found = await village.concern(concern.id)
    assert (found.state, found.looking) == (State.OPEN, True)


async def test_an_earlier_look_that_ends_takes_no_appeal_with_it(village: Village) -> None:
    concern, raiser, _ = await appealed(village)
    appeal = await look_at(village, concern)

    def older(tx: Tx) -> None:
        look_store.add(tx, village.id, concern.id, Asked.FLAG, appeal.ends_at - timedelta(days=2))
        (_, flagged) = look_store.all_of_concern(tx, concern.id)
        looks.end(tx, flagged.id, village.now)

    await village.database.write(older)
    assert (await look_at(village, concern)).id == appeal.id
    await village.wind(village.now + timedelta(days=9))

    found = await village.concern(concern.id)
    assert (found.state, found.heard_because) == (State.OPEN, "appeal_undecided")
    assert "did not decide" in plain(raiser)


async def test_what_is_opened_again_while_three_look_is_heard_and_everybody_is_told(village: Village) -> None:
    concern, raiser, lookers = await appealed(village)
    await village.database.write(lambda tx: actions.reopen(tx, concern.id, village.now))
    await day_later(village)

    found = await village.concern(concern.id)
    assert (found.state, found.heard_because) == (State.OPEN, "appeal_undecided")
    assert await village.database.read(look_store.of_concern, concern.id) is None
    assert "did not decide" in plain(raiser)
    assert "Two of three said so" not in plain(raiser)
    await village.taps(lookers[0], "concerns:look:")
    assert "decided already" in lookers[0].last.text


async def test_what_must_be_heard_for_another_reason_meanwhile_is_not_called_their_decision(
    village: Village,
) -> None:
    concern, raiser, _ = await appealed(village)
    await village.database.write(actions.must_hear, concern.id, "no_answer")
    await village.wind(village.now + timedelta(days=9))

    assert (await village.concern(concern.id)).heard_because == "no_answer"
    assert "did not decide" in plain(raiser)
    assert "Two of three said so" not in plain(raiser)


# ── nobody suppresses alone


async def test_a_representative_alone_holds_nothing_for_good(village: Village) -> None:
    alone = await representative(village)
    concern = await village.raised_openly(await village.joins(Side.POLICE))
    await flags(village, alone, concern)
    assert "no three others" in alone.last.text

    await day_later(village)

    assert (await village.concern(concern.id)).state is State.OPEN


@pytest.mark.parametrize("said", [(), ("no",), ("no", "yes"), ("yes", "yes"), ("no", "no")])
async def test_only_two_of_three_keep_unread_what_a_representative_flagged(
    village: Village, said: tuple[str, ...]
) -> None:
    lookers, flagger = await three(village), await representative(village)
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    await flags(village, flagger, concern)
    assert (await village.concern(concern.id)).state is State.HELD
    await day_later(village)
    for looker, choice in zip(lookers, said, strict=False):
        await says_of_it(village, choice, looker)
    await village.wind(village.now + timedelta(days=9))

    found = await village.concern(concern.id)
    assert found.state is (State.HELD if said == ("no", "no") else State.OPEN)
    assert found.looked
    assert not found.looking


async def test_whoever_flags_it_is_not_asked_about_it(village: Village) -> None:
    flagger, officer, partner = await three(village)
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    second = await village.joins(Side.POLICE)
    other = await representative(village)
    await flags(village, officer, concern)
    await day_later(village)

    assert await seated(village, concern, officer, second, partner) == [False, True, True]
    assert sum(await seated(village, concern, flagger, other)) == 1


async def test_one_coordinators_hold_ends_though_three_have_looked_before(village: Village) -> None:
    await three(village)
    concern = await village.raises(await village.joins(Side.COMMUNITY))
    await village.wind(concern.coordinators_at)
    await village.database.write(lambda tx: store.put(tx, replace(concern, looked=True)))
    await village.says(village.lena, concern.ref)
    await village.taps(village.lena, f"concerns:hold:{concern.id}")
    await village.taps(village.lena, f"concerns:hold:{concern.id}:danger")
    await village.wind(village.now + timedelta(days=13))

    assert (await village.concern(concern.id)).state is State.OPEN


async def test_what_came_back_from_a_look_is_held_by_no_coordinator(village: Village) -> None:
    concern = await village.raised_openly(await village.joins(Side.POLICE))
    await flags(village, await representative(village), concern)
    assert (await village.concern(concern.id)).state is State.RECEIVED
    await village._does(village.lena, kind=Kind.TAP, words=f"concerns:hold:{concern.id}:danger", message_id=1)

    assert (await village.concern(concern.id)).state is State.RECEIVED


# ── a verdict about reading changes nothing else


async def test_a_flags_verdict_overrides_nothing_that_became_of_it(village: Village) -> None:
    lookers, raiser = await three(village), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    other = await village.raised_openly(await village.joins(Side.COMMUNITY), LANE)
    await flags(village, await village.joins(Side.COMMUNITY), concern)
    await day_later(village)
    with pytest.raises(Refused):
        await village.database.write(lambda tx: joining.join(tx, concern.id, other.id, village.now))
    await village.database.write(lambda tx: actions.close(tx, concern.id, Outcome.HELPED, village.now))

    await says_of_it(village, "no", *lookers[:2])

    found = await village.concern(concern.id)
    assert (found.state, found.outcome, found.looking) == (State.CLOSED, Outcome.HELPED, False)
    assert "stays unread" not in plain(raiser)


async def test_what_three_look_at_does_not_end_meanwhile(village: Village) -> None:
    await three(village)
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    await flags(village, await village.joins(Side.COMMUNITY), concern)
    looking = await village.concern(concern.id)

    assert must_wait(looking, Outcome.HELPED)
    assert not must_wait(replace(looking, looking=False), Outcome.HELPED)


# ── who has a seat


async def test_police_read_nothing_that_is_hidden_from_them_while_three_look(village: Village) -> None:
    lookers, raiser = await three(village), await village.joins(Side.COMMUNITY)
    second = await representative(village)
    await village.tells(raiser, "John Kamau sells stolen goats behind the market")
    await village.taps(raiser, "concerns:keep:0")
    concern = await village.sends_it(raiser)
    await village.wind(concern.coordinators_at + timedelta(hours=72))
    assert await seated(village, concern, *lookers[1:]) == [True, True]
    await hides(village, raiser, concern)
    await day_later(village)

    assert await seated(village, concern, lookers[0], second, *lookers[1:]) == [True, True, False, True]
    await village.taps(lookers[1], "concerns:look:")
    assert "stolen goats" not in lookers[1].last.text
    assert "stolen goats" not in seen_by(lookers[1])
    await says_of_it(village, "yes", lookers[0], second)
    assert not (await village.concern(concern.id)).looking


async def test_what_police_may_read_again_is_looked_at_by_each_side(village: Village) -> None:
    lookers, raiser = await three(village), await village.joins(Side.COMMUNITY)
    second = await representative(village)
    concern = await village.raised_openly(raiser)
    await flags(village, await village.joins(Side.COMMUNITY), concern)
    await hides(village, raiser, concern)
    assert sum(await seated(village, concern, lookers[0], second)) == 2
    await village.taps(raiser, f"concerns:visible:{concern.id}:police")
    await village.taps(raiser, f"concerns:shows:{concern.id}")

    assert sum(await seated(village, concern, lookers[0], second)) == 1
    assert await seated(village, concern, *lookers[1:]) == [True, True]


async def test_whoever_lost_the_seat_judges_no_more_and_another_is_asked(village: Village) -> None:
    concern, _, lookers = await appealed(village)
    second = await village.joins(Side.POLICE)
    await village.database.write(
        lambda tx: vacating.vacate(tx, village.member(tx, lookers[1]), village.now, (actions.seat_left,))
    )
    await day_later(village)

    assert await seated(village, concern, lookers[1], second) == [False, True]
    assert "one of three" in second.with_button("concerns:look:").text
    await village.taps(lookers[1], "concerns:look:")
    assert LIGHT not in lookers[1].last.text
    await says_of_it(village, "no", lookers[0], second)
    assert (await village.concern(concern.id)).state is State.SET_ASIDE


async def test_whose_body_is_suspended_is_not_asked_and_judges_no_more(village: Village) -> None:
    concern, _, lookers = await appealed(village)
    second = await village.joins(Side.PARTNER)

    def suspend(tx: Tx) -> None:
        watch = Party(0, village.id, Side.PARTNER, Body.WATCH, "Night watch", state=Standing.SUSPENDED)
        member = village.member(tx, lookers[2])
        members_store.reseat(tx, replace(member, party_id=party_store.add(tx, watch)))
        assert not members.may(tx, village.member(tx, lookers[2]))

    await village.database.write(suspend)
    await village.taps(lookers[2], "concerns:look:")
    assert LIGHT not in lookers[2].last.text
    await day_later(village)
    assert await seated(village, concern, lookers[2], second) == [False, True]


async def test_whoever_has_become_coordinator_turns_a_key_and_judges_no_more(village: Village) -> None:
    concern, _, lookers = await appealed(village)
    await village.joins(Side.POLICE)
    await says_of_it(village, "no", lookers[1])
    await village.database.write(
        lambda tx: members_store.reseat(tx, replace(village.member(tx, lookers[1]), role=Role.COORDINATOR))
    )

    await says_of_it(village, "no", lookers[0])

    assert (await village.concern(concern.id)).state is State.APPEALED, "one of the two says nothing any more"
    assert await seated(village, concern, lookers[1]) == [False]
