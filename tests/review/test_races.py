"""Two people at the same moment, on both engines: one of them decides, the other reads so."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from bot.charter.rules import Side
from bot.commitments import actions as commitments
from bot.commitments.rules import Said, State, Task
from bot.concerns.rules import Response
from bot.database.engine import Database, Tx
from bot.errors import Refused
from bot.responses import actions as responses
from tests.commitments.village import PromiseVillage


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def engine_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def town(database: Database) -> PromiseVillage:
    return await PromiseVillage(database).begin()


async def at_once(town: PromiseVillage, *deeds: Callable[[Tx], Any]) -> int:
    """How many of them were done; the others were refused."""
    ended = await asyncio.gather(*(town.database.write(deed) for deed in deeds), return_exceptions=True)
    wrong = [each for each in ended if isinstance(each, BaseException) and not isinstance(each, Refused)]
    assert wrong == []
    return sum(not isinstance(each, Refused) for each in ended)


async def test_of_two_officers_who_answer_at_once_one_does(town: PromiseVillage) -> None:
    def publishes(post: str) -> Callable[[Tx], Any]:
        someone = town.officer if post == "Beat 7" else town.other_officer

        def act(tx: Tx) -> None:
            responses.publish(
                tx,
                town.person(tx, someone),
                town.member(tx, someone),
                town.dark.id,
                kind=Response.INFORMATION,
                words=f"{post} has looked",
                now=town.now,
            )

        return act

    assert await at_once(town, publishes("Beat 7"), publishes("Beat 9")) == 1
    assert len((await town.concern(town.dark.id)).answers) == 1


async def test_of_two_who_take_a_request_on_at_once_one_does(town: PromiseVillage) -> None:
    asked = await town.asks(town.rep, Side.POLICE)

    def takes(post: str) -> Callable[[Tx], Any]:
        someone = town.officer if post == "Beat 7" else town.other_officer
        return lambda tx: commitments.accept(tx, town.member(tx, someone), asked.id, town.now)

    assert await at_once(town, takes("Beat 7"), takes("Beat 9")) == 1
    assert len((await town.concern(town.dark.id)).answers) == 1


async def test_promises_made_at_once_have_numbers_of_their_own(town: PromiseVillage) -> None:
    await asyncio.gather(
        town.promises(town.officer),
        town.promises(town.other_officer),
        town.promises(town.rep, concern_id=town.lane.id, what="Host a day", task=Task.HOST),
    )
    made = await town.database.read(commitments.every, town.id)
    assert sorted(each.number for each in made) == [1, 2, 3]


async def test_two_noes_at_once_dispute_it_once(town: PromiseVillage) -> None:
    promise = await town.promises(town.officer)
    await town.does(commitments.nothing_needed, town.officer, promise)
    await town.does(commitments.claim, town.officer, promise)

    def says_no(name: str) -> Callable[[Tx], Any]:
        someone = town.amina if name == "amina" else town.rep

        def act(tx: Tx) -> None:
            person, member = town.person(tx, someone), town.member(tx, someone)
            commitments.judge(tx, person, member, promise.id, Said.NO, town.now)

        return act

    assert await at_once(town, says_no("amina"), says_no("rep")) == 2
    assert (await town.promise(promise)).state is State.DISPUTED
