"""What becomes of promises, without the chat."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from bot.charter.rules import Side
from bot.commitments import actions
from bot.commitments.rules import State, Task
from bot.commitments.store import commitment_table
from bot.database.engine import Tx
from bot.errors import Refused
from tests.commitments.village import DUE, KEY, WALK, PromiseVillage
from tests.concerns.village import DAY


async def test_a_promise_for_another_sides_worry_is_accepted_at_once(village: PromiseVillage) -> None:
    made = await village.promises(village.officer)

    assert (made.number, made.state, made.signed) == (1, State.ACCEPTED, "Beat 7")
    assert (await village.promise(made)).what == WALK


async def test_a_promise_for_an_own_worry_stays_an_offer_until_the_other_side_says_yes(
    village: PromiseVillage,
) -> None:
    offered = await village.promises(village.rep, task=Task.HOST, what="Host a light-repair day")
    assert offered.state is State.OFFERED

    refused = await village.does(actions.agree, village.officer, offered, common=False)
    assert refused.state is State.OFFERED

    agreed = await village.does(actions.agree, village.other_officer, offered, common=True)
    assert agreed.state is State.ACCEPTED


async def test_nobody_of_the_own_side_can_agree_for_the_other(village: PromiseVillage) -> None:
    offered = await village.promises(village.rep, task=Task.HOST, what="Host a light-repair day")

    with pytest.raises(Refused):
        await village.does(actions.agree, village.rep, offered, common=True)
    with pytest.raises(Refused):
        await village.does(actions.agree, village.lena, offered, common=True)


async def test_a_pair_stands_on_both_cards_and_must_be_answered(village: PromiseVillage) -> None:
    walk = await village.promises(village.officer)
    with pytest.raises(Refused):
        await village.does(actions.claim, village.officer, walk)

    key = await village.asks(village.officer, Side.COMMUNITY, what=KEY, pair_of=walk.id)
    assert (await village.promise(walk)).pair_id == key.id
    with pytest.raises(Refused):
        await village.does(actions.claim, village.officer, walk)

    taken = await village.does(actions.accept, village.rep, key)
    assert (taken.state, taken.signed, taken.due_on) == (State.ACCEPTED, "Water group", DUE)
    claimed = await village.does(actions.claim, village.officer, walk)
    assert claimed.state is State.CLAIMED


async def test_the_boards_totals_are_the_tables(
    village: PromiseVillage,
) -> None:
    """B1: whatever happened, nothing is counted twice and nothing is left out."""
    walk = await village.promises(village.officer)
    late = await village.promises(village.other_officer)
    await village.does(actions.move, village.officer, walk, DUE + 7 * DAY, "waiting")
    asked = await village.asks(village.officer, Side.COMMUNITY)
    taken = await village.asks(village.officer, Side.COMMUNITY)
    await village.does(actions.decline, village.rep, asked, "no_people")
    await village.does(actions.accept, village.rep, taken)
    key = await village.promises(
        village.rep, what="Find a key holder", task=Task.ORGANISE, concern_id=village.lane.id
    )
    await village.does(actions.drop, village.rep, key, "no_means")

    def rows(tx: Tx) -> int:
        return int(tx.execute(select(func.count()).select_from(commitment_table)).scalar_one())

    page = await village.database.read(actions.board, village.id, village.now + 30 * DAY)
    assert sum(each.all for each in page.sides.values()) == await village.database.read(rows) == 5
    assert (page.sides[Side.POLICE].late, page.sides[Side.POLICE].changed) == (2, 1)
    community = page.sides[Side.COMMUNITY]
    assert (community.declined, community.dropped, community.late) == (1, 1, 1)
    direction = page.directions[Side.POLICE, Side.COMMUNITY]
    assert (direction.asked, direction.taken_on, direction.promised) == (2, 1, 2)
    assert page.directions[Side.COMMUNITY, Side.POLICE].promised == 1
    assert late.number == 2


async def test_an_offer_whose_day_has_passed_binds_nobody(village: PromiseVillage) -> None:
    soon = village.now.date() + 2 * DAY
    offered = await village.promises(village.rep, task=Task.HOST, what="Host a light-repair day", due_on=soon)
    await village.wind(village.now + 4 * DAY)

    with pytest.raises(Refused):
        await village.does(actions.agree, village.officer, offered, common=True)
    assert (await village.promise(offered)).state is State.OFFERED


async def test_the_side_that_asked_takes_its_request_back(
    village: PromiseVillage,
) -> None:
    asked = await village.asks(village.officer, Side.COMMUNITY)
    with pytest.raises(Refused):
        await village.does(actions.drop, village.rep, asked, "no_people")

    assert (await village.does(actions.drop, village.other_officer, asked, "waiting")).state is State.DROPPED
