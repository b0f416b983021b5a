"""A worry is not silenced by what was promised for it beside something else."""

from __future__ import annotations

import pytest

from bot.commitments import actions
from bot.commitments.rules import Promise, State
from bot.concerns.rules import Outcome
from bot.concerns.rules import State as ConcernState
from bot.database.engine import Tx
from bot.reminders import actions as reminders
from tests.chat_world import Someone
from tests.commitments.test_due import nine
from tests.commitments.village import DUE, PromiseVillage
from tests.concerns.village import DAY


async def answers(village: PromiseVillage, someone: Someone, promise: Promise) -> None:
    def act(tx: Tx) -> None:
        actions.answer_worry(tx, village.member(tx, someone), promise, village.now)

    await village.database.write(act)


async def kept_one(village: PromiseVillage) -> Promise:
    """The officer's promise answered the dark water point, and was kept."""
    walk = await village.promises(village.officer)
    await answers(village, village.officer, walk)
    await village.does(actions.nothing_needed, village.officer, walk)
    await village.does(actions.claim, village.officer, walk)
    await village.wind(village.now)
    await village.taps(village.amina, f"commitments:say:{walk.id}:yes")
    return walk


async def is_asked(village: PromiseVillage) -> bool:
    def look(tx: Tx) -> bool:
        return reminders.is_waiting(tx, actions.DID_IT_HELP, village.dark.id)

    return await village.database.read(look)


async def test_a_second_promise_that_is_dropped_lets_the_kept_one_be_asked_about(
    village: PromiseVillage,
) -> None:
    await kept_one(village)
    second = await village.promises(village.officer, due_on=DUE + 30 * DAY)
    await answers(village, village.officer, second)
    assert not await is_asked(village)
    await village.does(actions.drop, village.officer, second, "no_people")
    assert await is_asked(village)

    await village.wind(village.now + 3 * DAY)
    await village.taps_on(village.amina, f"responses:helped:{village.dark.id}:yes")
    await village.wind(village.now + 45 * DAY)
    concern = await village.concern(village.dark.id)
    assert (concern.state, concern.outcome) == (ConcernState.CLOSED, Outcome.HELPED)


@pytest.mark.parametrize("how", ["disputed", "late"])
async def test_a_second_promise_that_is_not_kept_silences_no_kept_one(
    village: PromiseVillage, how: str
) -> None:
    await kept_one(village)
    second = await village.promises(village.officer, due_on=DUE)
    await answers(village, village.officer, second)
    await village.does(actions.nothing_needed, village.officer, second)
    if how == "late":
        await village.wind(nine(DUE + 14 * DAY))
    else:
        await village.does(actions.claim, village.officer, second)
        await village.wind(village.now)
        for someone in (village.amina, village.rep):
            await village.taps(someone, f"commitments:say:{second.id}:no")
        assert (await village.promise(second)).state is State.DISPUTED

    assert await is_asked(village)


async def test_while_another_promise_is_under_way_nobody_is_asked_yet(village: PromiseVillage) -> None:
    first = await village.promises(village.officer, due_on=DUE + 30 * DAY)
    await answers(village, village.officer, first)
    second = await village.promises(village.officer, due_on=DUE + 30 * DAY)
    await answers(village, village.officer, second)
    await village.does(actions.drop, village.officer, second, "no_people")

    assert not await is_asked(village)
    assert (await village.concern(village.dark.id)).waiting_since is None
