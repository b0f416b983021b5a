"""What becomes of promises, without the chat."""

from __future__ import annotations

import pytest

from bot.charter.rules import Side
from bot.commitments import actions
from bot.commitments.rules import State, Task
from bot.errors import Refused
from tests.commitments.village import DUE, KEY, WALK, PromiseVillage


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
