"""What came to rest without an end is kept ninety days as a whole, and not a morning longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.charter.rules import Side
from bot.concerns import actions as concerns
from bot.concerns import aside, erasing, store
from bot.concerns.categories import Category
from bot.concerns.rules import Concern, HoldReason, Reason, State
from bot.coordination import today
from bot.database.engine import Tx
from bot.reminders import actions as reminders
from tests.chat_world import START
from tests.concerns.village import LIGHT, Village, rows

A_CONCERN = Concern(
    1,
    1,
    "4711",
    Side.COMMUNITY,
    LIGHT,
    LIGHT,
    Category.SAFETY,
    "en",
    State.OPEN,
    START.date(),
    START,
    START,
)


def resting_in(state: State, **more: object) -> Concern:
    return replace(A_CONCERN, state=state, **more)  # type: ignore[arg-type]


def test_what_the_clock_still_moves_does_not_rest() -> None:
    assert {state for state in State if erasing.rests(resting_in(state))} == {
        State.CLOSED,
        State.SET_ASIDE,
        State.ANSWERED,
        State.DISCUSSED,
    }
    assert erasing.rests(resting_in(State.HELD, hold_reason=HoldReason.GROUP, looked=True))
    assert erasing.rests(resting_in(State.HELD, hold_reason=HoldReason.CONDUCT))
    for state in State:
        assert not erasing.rests(resting_in(state, looking=True, looked=True))
    for state in (State.ANSWERED, State.DISCUSSED):
        assert not erasing.rests(resting_in(state, waiting_since=START))


def test_nobody_can_do_anything_only_about_what_was_closed_or_looked_at_again() -> None:
    assert [state for state in State if erasing.has_ended(resting_in(state))] == [State.CLOSED]
    assert erasing.has_ended(resting_in(State.SET_ASIDE, appealed=True))
    assert not erasing.has_ended(resting_in(State.APPEALED, appealed=True))


async def counted(village: Village) -> Village:
    """Days are counted every morning."""
    await village.database.write(today.schedule_line, village.id, village.now)
    return village


async def aside_now(village: Village, concern: Concern) -> None:
    await village.database.write(aside.set_aside, concern.id, Reason.NOT_JOINT, "", village.now)


async def kept_after(village: Village, days: float) -> tuple[int, int]:
    """Concerns and ways to whoever raised them."""
    await village.wind(village.now + timedelta(days=days))
    found = await village.database.read(rows)
    return found["concern"], found["raiser"]


async def test_what_was_set_aside_stays_open_to_disagreement_for_ninety_days(village: Village) -> None:
    await counted(village)
    amina = await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(amina, LIGHT)
    await aside_now(village, concern)
    assert await kept_after(village, 85) == (1, 1)
    viewed = await village.concern(concern.id)
    assert await village.database.read(lambda tx: concerns.follows(tx, village.person(tx, amina), viewed))
    assert await kept_after(village, 7) == (0, 0)
    await village.says(amina, concern.ref)
    assert LIGHT not in amina.last.text


async def test_what_was_looked_at_again_has_ended(village: Village) -> None:
    await counted(village)
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY), LIGHT)
    await aside_now(village, concern)

    def looked_again(tx: Tx) -> None:
        found = store.get(tx, concern.id)
        assert found is not None
        store.put(tx, replace(found, appealed=True))

    await village.database.write(looked_again)
    assert await kept_after(village, 29) == (1, 1)
    assert await kept_after(village, 4) == (1, 0)
    assert await kept_after(village, 60) == (0, 0)


async def test_an_appeal_begins_the_days_anew(village: Village) -> None:
    await counted(village)
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY), LIGHT)
    await aside_now(village, concern)
    assert await kept_after(village, 80) == (1, 1)
    await village.database.write(concerns.must_hear, concern.id, "appeal_undecided")
    assert await kept_after(village, 20) == (1, 1)


@pytest.mark.parametrize("reason", [HoldReason.GROUP, HoldReason.CONDUCT])
async def test_what_stays_held_is_its_raisers_to_word_anew_for_ninety_days(
    village: Village, reason: HoldReason
) -> None:
    await counted(village)
    amina = await village.joins(Side.COMMUNITY)
    concern = await village.raises(amina, LIGHT)

    def hold(tx: Tx) -> None:
        found = store.get(tx, concern.id)
        assert found is not None
        looked = reason is not HoldReason.CONDUCT
        store.put(tx, replace(found, state=State.HELD, hold_reason=reason, looked=looked))

    await village.database.write(hold)
    assert await kept_after(village, 85) == (1, 1)
    assert await kept_after(village, 7) == (0, 0)


async def test_what_was_heard_and_nobody_asks_about_is_kept_ninety_days(village: Village) -> None:
    await counted(village)
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY), LIGHT)

    def heard(tx: Tx) -> None:
        found = store.get(tx, concern.id)
        assert found is not None
        store.put(tx, replace(found, state=State.DISCUSSED, waiting_since=None))

    await village.database.write(heard)
    assert await kept_after(village, 85) == (1, 1)
    assert await kept_after(village, 7) == (0, 0)


async def test_what_waits_for_an_answer_is_kept_however_long(village: Village) -> None:
    await counted(village)
    await village.raised_openly(await village.joins(Side.COMMUNITY), LIGHT)
    assert await kept_after(village, 120) == (1, 1)


async def test_days_are_not_counted_while_a_promise_is_open(village: Village) -> None:
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY), LIGHT)
    await aside_now(village, concern)
    count = village.database.write
    waiting = village.database.read
    await count(erasing.count_days, village.id, village.now, lambda _: True)
    assert not await waiting(reminders.is_waiting, erasing.ENDED, concern.id)
    await count(erasing.count_days, village.id, village.now, lambda _: False)
    assert await waiting(reminders.is_waiting, erasing.ENDED, concern.id)
    await count(erasing.count_days, village.id, village.now, lambda _: True)
    assert not await waiting(reminders.is_waiting, erasing.ENDED, concern.id)
