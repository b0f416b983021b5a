"""Set aside, appealed, joined, flagged, opened early: as people tap their way through it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.concerns import actions, looks, parting, store
from bot.concerns.rules import Answer, Concern, Identity, Response, State
from bot.database.engine import Database, Tx
from bot.history import recent
from bot.members.rules import Role
from tests.chat_world import Someone
from tests.concerns.village import DAY, LANE, LIGHT, Village, seen_by

ISOLATES = dict.fromkeys((0x2068, 0x2069))


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin()


async def three(village: Village) -> list[Someone]:
    """One who answers on each side and turns no key."""
    return [
        await village.joins(Side.COMMUNITY, role=Role.REPRESENTATIVE),
        await village.joins(Side.POLICE),
        await village.joins(Side.PARTNER),
    ]


async def both_agree(village: Village, someone: Someone | None = None) -> None:
    await village.wind(village.now)
    await village.taps(someone or village.obi, "approvals:agree:")


async def sets_aside(village: Village, concern: Concern, reason: str = "not_joint") -> None:
    await village.says(village.lena, concern.ref)
    await village.taps(village.lena, f"concerns:aside:{concern.id}")
    await village.taps(village.lena, f"concerns:aside:{concern.id}:{reason}")


def judging(someone: Someone, choice: str) -> str:
    """What this button of the look on the screen does."""
    return ":".join([*someone.last.does("concerns:judge").split(":")[:3], choice])


async def day_later(village: Village) -> None:
    """The next release hour has passed."""
    await village.wind(village.now + DAY)


def plain(someone: Someone) -> str:
    return seen_by(someone).translate(ISOLATES)


# ── set aside


async def test_one_key_changes_nothing_and_two_are_said_to_all_who_follow(village: Village) -> None:
    raiser, supporter = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.supporters(concern, supporter)

    await sets_aside(village, concern)
    assert (await village.concern(concern.id)).state is State.OPEN

    await both_agree(village)
    await day_later(village)
    assert (await village.concern(concern.id)).state is State.SET_ASIDE
    for someone in (raiser, supporter):
        told = someone.with_button(f"concerns:appeal:{concern.id}").text.translate(ISOLATES)
        assert "will not be on the agenda" in told
        assert "it is not for a joint meeting" in told
        assert "Both coordinators said so." in told
        assert LIGHT not in told
    other = await village.joins(Side.POLICE)
    await village.says(other, "/concerns")
    assert "set aside: it is not for a joint meeting" in other.last.text.translate(ISOLATES)
    await village.taps(raiser, f"concerns:accept:{concern.id}")
    assert raiser.toasts[-1] == "Good. Nothing more to do."


async def test_the_body_it_belongs_to_is_named_and_a_refused_key_leaves_it_open(village: Village) -> None:
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    await village.says(village.obi, concern.ref)
    await village.taps(village.obi, f"concerns:aside:{concern.id}")
    await village.taps(village.obi, f"concerns:aside:{concern.id}:belongs_to")
    await village.says(village.obi, "Mr Kamau")
    assert "leave out names" in village.obi.last.text
    await village.says(village.obi, "the land court")
    assert "The other coordinator is asked" in village.obi.last.text

    await both_agree(village, village.lena)

    found = await village.concern(concern.id)
    assert (found.state, found.set_aside_whom) == (State.SET_ASIDE, "the land court")
    await village.says(village.lena, concern.ref)
    assert "it belongs to the land court" in village.lena.last.text.translate(ISOLATES)


async def test_nobody_without_a_key_and_nobody_at_all_sets_aside_what_police_may_not_read(
    village: Village,
) -> None:
    officer, resident = await village.joins(Side.POLICE), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(resident)
    await village.says(officer, concern.ref)
    with pytest.raises(AssertionError, match="no button"):
        officer.last.does("concerns:aside")
    await village._does(officer, kind=Kind.TAP, words=f"concerns:aside:{concern.id}:unsafe", message_id=1)
    assert "approvals:agree" not in seen_by(village.lena, village.obi)

    await village.tells(resident, LANE)
    await village.taps(resident, "concerns:seen:0")
    await village.taps(resident, "concerns:seen:0:police")
    await village.taps(resident, "concerns:draft:0")
    hidden = await village.opens(await village.sends_it(resident))
    await village._does(village.lena, kind=Kind.TAP, words=f"concerns:aside:{hidden.id}:unsafe", message_id=1)
    assert "approvals:agree" not in seen_by(village.obi)
    assert LANE not in seen_by(village.obi, officer)


# ── appeal


async def appealed(village: Village) -> tuple[Concern, Someone, list[Someone]]:
    raiser = await village.joins(Side.COMMUNITY)
    lookers = await three(village)
    concern = await village.raised_openly(raiser)
    await sets_aside(village, concern)
    await both_agree(village)
    await day_later(village)
    await village.taps(raiser, f"concerns:appeal:{concern.id}")
    assert (await village.concern(concern.id)).state is State.APPEALED
    await day_later(village)
    return concern, raiser, lookers


async def test_what_must_be_heard_for_another_reason_meanwhile_asks_the_three_nothing_more(
    village: Village,
) -> None:
    concern, _, lookers = await appealed(village)
    await village.database.write(actions.must_hear, concern.id, "no_answer")
    await village.taps(lookers[0], "concerns:look:")
    assert "decided already" in lookers[0].last.text
    assert (await village.concern(concern.id)).state is State.OPEN


@pytest.mark.parametrize(
    ("said", "state", "because", "words"),
    [
        (("yes", "no", "yes"), State.OPEN, "appealed_heard", "Two of three said so"),
        (("no", "no", ""), State.SET_ASIDE, "", "said the same"),
        (("yes", "no", ""), State.OPEN, "appeal_undecided", "did not decide"),
        (("", "", ""), State.OPEN, "appeal_undecided", "did not decide"),
    ],
)
async def test_three_others_decide_and_a_tie_or_lateness_means_heard(
    village: Village, said: tuple[str, ...], state: State, because: str, words: str
) -> None:
    concern, raiser, lookers = await appealed(village)
    for someone, choice in zip(lookers, said, strict=True):
        if choice:
            await village.taps(someone, "concerns:look:")
            assert LIGHT in someone.last.text
            await village.taps(someone, judging(someone, choice))
    await village.wind(village.now + timedelta(days=8))

    found = await village.concern(concern.id)
    assert (found.state, found.heard_because) == (state, because)
    assert words in plain(raiser)
    candidates = {each.id: each for each in await village.database.read(actions.open_concerns, village.id)}
    assert (concern.id in candidates) is bool(because)
    if not because:
        left = await village.database.read(actions.blocked, village.id)
        assert [(each.concern.id, each.status, each.reason) for each in left] == [
            (concern.id, "set_aside", "not_joint")
        ]
        await village._does(raiser, kind=Kind.TAP, words=f"concerns:appeal:{concern.id}", message_id=1)
        assert (await village.concern(concern.id)).state is State.SET_ASIDE, "once"


async def test_with_fewer_than_three_it_is_heard_at_once(village: Village) -> None:
    raiser = await village.joins(Side.COMMUNITY)
    await village.joins(Side.POLICE)
    concern = await village.raised_openly(raiser)
    await sets_aside(village, concern)
    await both_agree(village)
    await day_later(village)

    await village.taps(raiser, f"concerns:appeal:{concern.id}")

    found = await village.concern(concern.id)
    assert (found.state, found.heard_because) == (State.OPEN, "appeal_undecided")
    await village._does(
        village.lena, kind=Kind.TAP, words=f"concerns:aside:{concern.id}:unsafe", message_id=1
    )
    assert "It is put forward for the next meeting" in seen_by(village.lena), (
        "not set aside again before it is heard"
    )
    await village.wind(village.now)
    with pytest.raises(AssertionError, match="nobody offers"):
        await village.taps(village.obi, "approvals:agree:")


async def test_whoever_has_an_interest_is_replaced(village: Village) -> None:
    concern, _, lookers = await appealed(village)
    second = await village.joins(Side.POLICE)
    officer, partner = lookers[1], lookers[2]
    await village.taps(officer, "concerns:look:")
    await village.taps(officer, judging(officer, "interest"))
    assert "Somebody else is asked" in officer.last.text
    await day_later(village)
    assert "one of three" in second.with_button("concerns:look:").text

    await village.supporters(concern, partner)
    await village.taps(partner, "concerns:look:")
    assert "Somebody else is asked" in partner.last.text
    found = await village.concern(concern.id)
    assert found.heard_because == "appeal_undecided", "no other partner is there, so three are not to be had"


# ── joined


async def joined(village: Village) -> tuple[Concern, Concern, Someone, Someone]:
    one, other = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    light, lane = await village.raised_openly(one), await village.raised_openly(other, LANE)
    supporter = await village.joins(Side.COMMUNITY)
    await village.supporters(light, supporter)
    await village.says(village.lena, light.ref)
    await village.taps(village.lena, f"concerns:join:{light.id}")
    await village.says(village.lena, lane.ref)
    assert LIGHT in village.lena.last.text
    assert LANE in village.lena.last.text
    await village.taps(village.lena, f"concerns:join:{light.id}:{lane.id}:yes")
    assert (await village.concern(light.id)).state is State.OPEN
    await both_agree(village)
    await day_later(village)
    return light, lane, one, supporter


async def test_joined_concerns_keep_both_wordings_all_sides_and_their_people(village: Village) -> None:
    light, lane, one, supporter = await joined(village)
    assert (await village.concern(light.id)).state is State.MERGED

    officer = await village.joins(Side.POLICE)
    await village.says(officer, lane.ref)
    assert f"Joined here: {light.ref}" in officer.last.text
    await village.taps(officer, f"concerns:others:{lane.id}")
    assert LIGHT in officer.last.text
    (candidate,) = await village.database.read(actions.open_concerns, village.id)
    assert candidate.raised_by == (Side.POLICE, Side.COMMUNITY)
    assert candidate.me_toos == {Side.COMMUNITY: 1}

    before = len(one.chat), len(supporter.chat)
    await village.taps(supporter, f"concerns:stay:{light.id}")
    assert supporter.toasts[-1] == "You follow this one now."
    await village.database.write(tell, lane.id, village)
    await day_later(village)
    assert len(one.chat) > before[0], "who has not said anything hears of the other too"
    assert len(supporter.chat) > before[1]
    (candidate,) = await village.database.read(actions.open_concerns, village.id)
    assert candidate.me_toos == {Side.COMMUNITY: 1}


def tell(tx: Tx, concern_id: int, village: Village) -> None:
    concern = store.get(tx, concern_id)
    assert concern is not None
    actions.tell_followers(tx, concern, village.now)


async def test_whoever_leaves_hears_no_more_and_one_coordinator_takes_them_apart(village: Village) -> None:
    light, lane, one, supporter = await joined(village)
    await village.taps(supporter, f"concerns:leave:{light.id}")
    assert "You no longer follow" in supporter.last.text

    await village.says(village.obi, light.ref)
    await village.taps(village.obi, f"concerns:part:{light.id}")
    await day_later(village)

    assert (await village.concern(light.id)).state is State.OPEN
    assert "stands alone again" in plain(one)
    lines = [(row.verb, row.side, row.subject) for row in await village.database.read(recent, village.id)]
    assert ("concern-parted", "police", light.ref) in lines
    assert ("concern-joined", "", light.ref) in lines
    assert lane.ref


async def test_after_a_week_nobody_alone_takes_them_apart_but_a_withdrawal_does(village: Village) -> None:
    light, lane, _, _ = await joined(village)
    await village.wind(village.now + timedelta(days=8))
    await village._does(village.obi, kind=Kind.TAP, words=f"concerns:part:{light.id}", message_id=1)
    assert (await village.concern(light.id)).state is State.MERGED

    def take_back(tx: Tx) -> None:
        found = store.get(tx, lane.id)
        assert found is not None
        parting.part_all(tx, found, village.now)

    await village.database.write(take_back)
    assert (await village.concern(light.id)).state is State.OPEN


async def test_own_words_for_the_same_stay_with_it_and_open_a_day_later(village: Village) -> None:
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    other = await village.joins(Side.COMMUNITY)
    same = "No light at the water point, my girls are afraid after 7"
    await village.tells(other, same)
    await village.taps(other, f"concerns:same:{concern.id}")
    assert "Your own words are kept" in other.last.text

    reader = await village.joins(Side.POLICE)
    await village.says(reader, concern.ref)
    await village.taps(reader, f"concerns:others:{concern.id}")
    assert same not in reader.last.text
    await village.wind(village.now + 2 * DAY)
    await village.says(reader, concern.ref)
    await village.taps(reader, f"concerns:others:{concern.id}")
    assert same in reader.last.text


# ── flags, holds and opening early


async def test_a_flag_keeps_it_readable_but_off_the_ballot_until_three_have_looked(village: Village) -> None:
    lookers = await three(village)
    raiser, someone = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.says(someone, concern.ref)
    await village.taps(someone, f"concerns:flag:{concern.id}")
    await village.taps(someone, f"concerns:flag:{concern.id}:group")
    await day_later(village)

    assert await village.database.read(actions.open_concerns, village.id) == []
    (left,) = await village.database.read(actions.blocked, village.id)
    assert left.status == "not_public_for_safety"
    await village.says(someone, concern.ref)
    assert LIGHT in someone.last.text
    for looker in lookers[:2]:
        await village.taps(looker, "concerns:look:")
        await village.taps(looker, judging(looker, "no"))
    assert (await village.concern(concern.id)).state is State.HELD
    await village.says(someone, concern.ref)
    assert LIGHT not in someone.last.text
    await day_later(village)
    assert "stays unread" in plain(raiser)


async def test_a_representatives_flag_holds_at_once_and_no_coordinator_decides_in_their_place(
    village: Village,
) -> None:
    representative, _, _ = await three(village)
    await village.joins(Side.COMMUNITY, role=Role.REPRESENTATIVE)
    concern = await village.raised_openly(await village.joins(Side.POLICE))
    await village.says(representative, concern.ref)
    await village.taps(representative, f"concerns:flag:{concern.id}")
    await village.taps(representative, f"concerns:flag:{concern.id}:group")

    assert (await village.concern(concern.id)).state is State.HELD
    await village._does(village.obi, kind=Kind.TAP, words=f"concerns:release:{concern.id}", message_id=1)
    assert (await village.concern(concern.id)).state is State.HELD


async def test_what_the_screening_held_goes_to_three_after_three_days_and_stays_counted(
    village: Village,
) -> None:
    lookers = await three(village)
    raiser = await village.joins(Side.COMMUNITY)
    named = "John Kamau sells stolen goats behind the market"
    await village.tells(raiser, named)
    await village.taps(raiser, "concerns:keep:0")
    concern = await village.sends_it(raiser)
    assert concern.state is State.HELD

    await village.wind(concern.coordinators_at + timedelta(hours=72))
    assert (await village.concern(concern.id)).looking
    await village.taps(lookers[0], "concerns:look:")
    assert named in lookers[0].last.text
    await village.wind(village.now + timedelta(days=8))

    found = await village.concern(concern.id)
    assert (found.state, found.looked, found.looking) == (State.HELD, True, False)
    assert await village.database.read(actions.held_count, village.id, village.now) == 1
    assert named not in seen_by(lookers[1], lookers[2])


async def test_two_of_three_open_what_was_held(village: Village) -> None:
    lookers = await three(village)
    raiser = await village.joins(Side.COMMUNITY)
    await village.tells(raiser, "John Kamau sells stolen goats behind the market")
    await village.taps(raiser, "concerns:keep:0")
    concern = await village.sends_it(raiser)
    await village.wind(concern.coordinators_at + timedelta(hours=72))
    for looker in lookers[:2]:
        await village.taps(looker, "concerns:look:")
        await village.taps(looker, judging(looker, "yes"))
    await day_later(village)

    assert (await village.concern(concern.id)).state is State.OPEN
    assert "may be read by all" in plain(raiser)


async def test_a_looker_who_leaves_is_replaced_and_nothing_leads_to_them(village: Village) -> None:
    concern, _, lookers = await appealed(village)
    second = await village.joins(Side.POLICE)

    def leaves(tx: Tx) -> None:
        person = village.person(tx, lookers[1])
        mine = actions.mine_for_export(tx, person, village.id, village.now)
        assert mine["asked_to_look_at"] == [{"number": concern.ref, "said": ""}]
        looks.forget(tx, village.id, village.member(tx, lookers[1]).key, village.now)

    await village.database.write(leaves)
    await day_later(village)

    assert "one of three" in second.with_button("concerns:look:").text
    assert (await village.concern(concern.id)).state is State.APPEALED


async def test_both_coordinators_open_it_at_the_next_hour(village: Village) -> None:
    concern = await village.raises(await village.joins(Side.COMMUNITY))
    await village.wind(concern.coordinators_at)
    await village.says(village.lena, concern.ref)
    await village.taps(village.lena, f"concerns:early:{concern.id}")
    await village.taps(village.lena, f"concerns:early:{concern.id}:cannot-wait-a-day")
    await both_agree(village)

    found = await village.concern(concern.id)
    assert found.opens_at < concern.opens_at
    await village.wind(found.opens_at)
    assert (await village.concern(concern.id)).state is State.OPEN


# ── answers


def will_walk(tx: Tx, concern_id: int, village: Village, kind: Response = Response.WILL_DO) -> None:
    today = village.now.date()
    given = Answer(kind, Side.POLICE, "Beat 7", "walk by", today, today + timedelta(days=14))
    actions.answer(tx, concern_id, given, village.now)


async def test_an_answer_stands_on_the_card_and_a_follower_may_disagree(village: Village) -> None:
    raiser, bystander = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.wind(concern.opens_at + timedelta(days=9))
    await village.says(bystander, "/concerns")
    assert "no answer, day 9" in bystander.last.text
    await village.database.write(will_walk, concern.id, village, Response.QUESTION)
    await village.database.write(will_walk, concern.id, village)

    await village.says(bystander, concern.ref)
    assert "👮 police, Beat 7: walk by · until" in bystander.last.text.translate(ISOLATES)
    with pytest.raises(AssertionError, match="no button"):
        bystander.last.does("concerns:disagree")
    await village.taps(bystander, f"concerns:answers:{concern.id}")
    assert "a question. walk by" in bystander.last.text.translate(ISOLATES)
    (left,) = await village.database.read(actions.blocked, village.id)
    assert (left.status, left.signed) == ("already_in_hand", "Beat 7")

    await village.says(raiser, concern.ref)
    await village.taps(raiser, f"concerns:disagree:{concern.id}")
    assert raiser.toasts[-1] == "It can be chosen for the agenda again."
    assert [each.id for each in await village.database.read(actions.open_concerns, village.id)] == [
        concern.id
    ]


async def test_an_answer_and_a_setting_aside_read_in_spanish_and_arabic(village: Village) -> None:
    spanish = await village.joins(Side.COMMUNITY, language="es")
    arabic = await village.joins(Side.COMMUNITY, language="ar")
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    await village.supporters(concern, spanish, arabic)
    await sets_aside(village, concern)
    await both_agree(village)
    await day_later(village)
    assert "Lo dijeron las dos coordinaciones." in plain(spanish)
    assert "قال ذلك المنسقان معًا" in plain(arabic)
    await village.taps(arabic, f"concerns:appeal:{concern.id}")
    assert "يُقترح" in plain(arabic) or "ينظر فيه ثلاثة آخرون" in plain(arabic)


async def test_the_receipt_says_by_when_an_answer_is_due_and_no_topic(village: Village) -> None:
    raiser = await village.joins(Side.COMMUNITY)
    await village.raises(raiser)

    receipt = raiser.last.text.translate(ISOLATES)
    assert "An answer is due by" in receipt
    assert LIGHT not in receipt


# ── who sees it


async def test_nothing_below_lets_more_people_see_more_than_the_raiser_said(village: Village) -> None:
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))

    def widen(tx: Tx, changed: dict[str, object]) -> None:
        found = store.get(tx, concern.id)
        assert found is not None
        store.put(tx, replace(found, **changed))  # type: ignore[arg-type]

    changes: tuple[dict[str, object], ...] = (
        {"identity": Identity.EVERYONE, "chosen_name": "Amina"},
        {"identity": Identity.COORDINATOR},
        {"words": "other words"},
    )
    for changed in changes:
        with pytest.raises(ValueError, match="raiser"):
            await village.database.write(widen, changed)
    found = await village.concern(concern.id)
    assert (found.identity, found.chosen_name, found.words) == (Identity.NOBODY, "", LIGHT)


async def test_the_raiser_alone_shows_a_name_and_takes_it_back_knowing_what_was_read(
    village: Village,
) -> None:
    raiser, supporter = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.supporters(concern, supporter)
    await village.says(raiser, concern.ref)
    await village.taps(raiser, f"concerns:visible:{concern.id}")
    await village.taps(raiser, f"concerns:visible:{concern.id}:everyone")
    await village.says(raiser, "Amina")
    assert (await village.concern(concern.id)).chosen_name == "", "asked once more"
    await village.taps(raiser, f"concerns:shows:{concern.id}")
    await village.says(supporter, concern.ref)
    assert "Amina" in supporter.last.text

    await village.taps(raiser, f"concerns:visible:{concern.id}:nobody")
    assert "Others may have read the name already" in raiser.last.text
    await village.taps(raiser, f"concerns:shows:{concern.id}")
    await village.says(supporter, concern.ref)
    assert "Amina" not in supporter.last.text

    await village._does(supporter, kind=Kind.TAP, words=f"concerns:visible:{concern.id}:police", message_id=1)
    await village._does(supporter, kind=Kind.TAP, words=f"concerns:shows:{concern.id}", message_id=1)
    assert not (await village.concern(concern.id)).not_to_police


async def test_not_to_police_lowers_at_once_and_says_what_was_read(village: Village) -> None:
    raiser, officer = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    concern = await village.raised_openly(raiser)
    await village.says(raiser, concern.ref)
    await village.taps(raiser, f"concerns:visible:{concern.id}")
    await village.taps(raiser, f"concerns:visible:{concern.id}:police")
    assert "Police may have read it already" in raiser.last.text
    await village.taps(raiser, f"concerns:shows:{concern.id}")

    await village.says(officer, concern.ref)
    assert "no such number" in officer.last.text
    assert await village.database.read(actions.open_concerns, village.id) == []
