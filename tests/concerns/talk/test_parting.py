"""Joined concerns stand alone again when one of them may no longer be read; promises that fell meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.concerns import actions, holding, joining, parting, store
from bot.concerns.rules import Answer, Concern, HoldReason, Response, State
from bot.database.engine import Tx
from tests.concerns.second_look import flags, hides, joins_with, representative, says_of_it
from tests.concerns.test_set_aside import day_later, plain, three
from tests.concerns.village import DAY, LANE, LIGHT, Village, seen_by

PROMISE = 77


async def test_what_is_hidden_from_police_is_not_read_through_what_was_joined_with_it(
    village: Village,
) -> None:
    officer = await village.joins(Side.POLICE)
    one, other = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    light, lane = await village.raised_openly(one), await village.raised_openly(other, LANE)
    await joins_with(village, light, lane)
    await day_later(village)
    await hides(village, other, lane)

    found = await village.concern(light.id)
    assert (found.state, found.joined_with) == (State.OPEN, "")
    assert [each.id for each in await village.database.read(actions.open_concerns, village.id)] == [light.id]
    await village.wind(village.now + 2 * DAY)
    assert "stands alone again" in plain(one)
    for ref in (lane.ref, light.ref):
        await village.says(officer, ref)
        await village._does(officer, kind=Kind.TAP, words=f"concerns:others:{light.id}", message_id=1)
    assert LANE not in seen_by(officer)


async def test_nobody_reads_a_hidden_one_or_follows_it_from_an_old_button(village: Village) -> None:
    """Even where the two are joined still."""
    officer = await village.joins(Side.POLICE)
    one, other = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    light, lane = await village.raised_openly(one), await village.raised_openly(other, LANE)
    await village.supporters(light, officer)
    await joins_with(village, light, lane)
    await day_later(village)

    def hide_alone(tx: Tx) -> None:
        found = store.get(tx, lane.id)
        assert found is not None
        store.put(tx, replace(found, not_to_police=True), consented=True)

    await village.database.write(hide_alone)
    await village.says(officer, light.ref)
    await village.taps(officer, f"concerns:others:{light.id}")
    assert LANE not in officer.last.text
    await village.taps(officer, f"concerns:stay:{light.id}")
    assert not any(await village.database.read(lambda tx: actions.me_toos(tx, lane).values()))
    await village.says(other, lane.ref)
    await village.taps(other, f"concerns:others:{lane.id}")
    assert LIGHT in other.last.text


@pytest.mark.parametrize("who", ["representative", "three"])
async def test_what_was_joined_with_a_held_one_stands_alone_again(village: Village, who: str) -> None:
    lookers, flagger = await three(village), await representative(village)
    one, other = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    light, lane = await village.raised_openly(one), await village.raised_openly(other, LANE)
    await joins_with(village, light, lane)
    await flags(village, flagger if who == "representative" else one, lane)
    if who == "three":
        assert (await village.concern(light.id)).state is State.MERGED
        await day_later(village)
        await says_of_it(village, "no", *lookers[1:])

    assert (await village.concern(lane.id)).state is State.HELD
    assert (await village.concern(light.id)).state is State.OPEN


async def test_police_who_supported_what_is_hidden_now_hear_nothing_more_of_it(village: Village) -> None:
    officer, neighbour = await village.joins(Side.POLICE), await village.joins(Side.COMMUNITY)
    raiser = await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.supporters(concern, officer, neighbour)
    await hides(village, raiser, concern)
    for someone in (officer, neighbour, raiser):
        someone.chat.clear()

    def tell(tx: Tx) -> None:
        found = store.get(tx, concern.id)
        assert found is not None
        actions.tell_followers(tx, found, village.now)

    await village.database.write(tell)
    await day_later(village)
    assert concern.ref in plain(neighbour)
    assert concern.ref in plain(raiser)
    assert concern.ref not in plain(officer)

    await village.database.write(
        lambda tx: actions.withdraw(tx, village.person(tx, raiser), concern.id, village.now)
    )
    await day_later(village)
    assert "taken" in plain(neighbour)
    assert concern.ref not in plain(officer)


async def test_an_officer_who_hides_their_own_worry_still_hears_of_it(village: Village) -> None:
    officer = await village.joins(Side.POLICE)
    concern = await village.raised_openly(officer)
    await hides(village, officer, concern)
    officer.chat.clear()
    found = await village.concern(concern.id)
    await village.database.write(lambda tx: actions.tell_followers(tx, found, village.now))
    await day_later(village)
    assert concern.ref in plain(officer)


async def test_news_of_a_hidden_one_reaches_no_police_through_what_was_joined(village: Village) -> None:
    """Sent before it was hidden, and on its way since."""
    officer, other = await village.joins(Side.POLICE), await village.joins(Side.COMMUNITY)
    light, lane = await village.raised_openly(officer), await village.raised_openly(other, LANE)
    await joins_with(village, light, lane)
    await day_later(village)
    officer.chat.clear()
    found = await village.concern(lane.id)
    later = village.now + timedelta(hours=1)
    await village.database.write(lambda tx: actions.tell_followers(tx, found, later))
    await hides(village, other, lane)
    await day_later(village)

    assert f"News on <b>{lane.ref}</b>" not in plain(officer)
    assert f"News on <b>{lane.ref}</b>" in plain(other)


# ── promises that fall meanwhile


def promised(tx: Tx, concern: Concern, village: Village) -> None:
    today = village.now.date()
    until = today + timedelta(days=20)
    actions.answer(
        tx,
        concern.id,
        Answer(Response.WILL_DO, Side.POLICE, "Beat 7", "walk by", today, until, promise=PROMISE),
        village.now,
    )


@pytest.mark.parametrize("because", ["", "promise_late"])
async def test_what_is_parted_after_its_promise_fell_waits_for_an_answer(
    village: Village, because: str
) -> None:
    one, other = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    light, lane = await village.raised_openly(one), await village.raised_openly(other, LANE)

    def act(tx: Tx) -> None:
        promised(tx, light, village)
        joining.join(tx, light.id, lane.id, village.now)
        actions.promise_fell(tx, light.id, PROMISE, village.now, answer_due=True, because=because)

    await village.database.write(act)
    assert (await village.concern(light.id)).state is State.MERGED
    assert (await village.concern(lane.id)).heard_because == because
    await village.database.write(
        lambda tx: parting.part(tx, village.member(tx, village.lena), light.id, village.now)
    )

    found = await village.concern(light.id)
    assert (found.state, found.heard_because) == (State.OPEN, because)
    assert found.waiting_since is not None
    assert not found.is_answered


async def test_a_promise_that_falls_while_its_worry_is_held_is_not_forgotten(village: Village) -> None:
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))

    def act(tx: Tx) -> None:
        promised(tx, concern, village)
        found = store.get(tx, concern.id)
        assert found is not None
        store.put(tx, holding.hold(found, HoldReason.GROUP))
        actions.promise_fell(tx, concern.id, PROMISE, village.now, answer_due=True, because="promise_late")

    await village.database.write(act)
    found = await village.concern(concern.id)
    assert found.state is State.HELD
    await day_later(village)
    opened = holding.may_be_read(found, village.now, village.now)
    assert (opened.state, opened.heard_because) == (State.OPEN, "promise_late")
    assert opened.waiting_since == village.now
