"""Transactions: saved whole or not at all, one function for both engines."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import BigInteger, Column, MetaData, String, Table, func, select
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.database.engine import Database, NotSaved, Tx, open_database, savepoint
from bot.database.statements import insert_ignore, upsert

toys = MetaData()
update = Table("toy_update", toys, Column("id", BigInteger, primary_key=True, autoincrement=False))
vote = Table(
    "toy_vote",
    toys,
    Column("voter", BigInteger, primary_key=True, autoincrement=False),
    Column("choice", String(20), nullable=False),
    Column("changes", BigInteger, nullable=False, server_default="0"),
)
SEEN = insert_ignore(update, keys=["id"], returning=["id"])
CAST = upsert(
    vote, keys=["voter"], update=lambda old, new: {"choice": new.choice, "changes": old.changes + 1}
)
CHOICES = select(vote.c.voter, vote.c.choice, vote.c.changes).order_by(vote.c.voter)
UPDATES = select(func.count()).select_from(update)


def cast(tx: Tx, number: int, voter: int, choice: str) -> str:
    if tx.execute(SEEN.on(tx), {"id": number}).first() is None:
        return "seen"
    tx.execute(CAST.on(tx), {"voter": voter, "choice": choice})
    return "cast"


def choices(tx: Tx) -> list[tuple[int, str, int]]:
    return [(row.voter, row.choice, row.changes) for row in tx.execute(CHOICES)]


def updates(tx: Tx) -> int:
    return int(tx.execute(UPDATES).scalar_one())


@pytest.fixture
async def toy(engine_url: str) -> AsyncIterator[Database]:
    database = open_database(engine_url, options={"greeting": "hello"})
    await database.open()
    await database.write(toys.create_all)
    yield database
    await database.close()


async def test_an_update_that_comes_again_changes_nothing(toy: Database) -> None:
    assert await toy.write(cast, 1, voter=7, choice="lamp") == "cast"
    assert await toy.write(cast, 1, voter=7, choice="road") == "seen"
    assert await toy.write(cast, 2, voter=7, choice="road") == "cast"
    assert await toy.read(choices) == [(7, "road", 1)]


async def test_a_hundred_repeated_updates_at_once_are_done_once(toy: Database) -> None:
    outcomes = await asyncio.gather(
        *(toy.write(cast, n % 50, voter=n % 50, choice="lamp") for n in range(100))
    )
    assert sorted(outcomes) == ["cast"] * 50 + ["seen"] * 50
    assert await toy.read(updates) == 50


async def test_a_failing_function_takes_no_other_with_it(toy: Database) -> None:
    def fail(tx: Tx, number: int) -> None:
        cast(tx, number, voter=number, choice="lamp")
        raise LookupError(number)

    def one(number: int) -> asyncio.Future[object]:
        whole = (
            toy.write(fail, number)
            if number % 4 == 0
            else toy.write(cast, number, voter=number, choice="road")
        )
        return asyncio.ensure_future(whole)

    outcomes = await asyncio.gather(*(one(number) for number in range(40)), return_exceptions=True)
    assert [isinstance(outcome, LookupError) for outcome in outcomes] == [n % 4 == 0 for n in range(40)]
    assert [voter for voter, _, _ in await toy.read(choices)] == [n for n in range(40) if n % 4]


def fail(tx: Tx) -> None:
    raise LookupError


async def test_a_savepoint_undoes_only_its_own_part(toy: Database) -> None:
    def handle(tx: Tx) -> str:
        cast(tx, 1, voter=1, choice="before")
        try:
            with savepoint(tx):
                cast(tx, 2, voter=1, choice="inside")
                with savepoint(tx):
                    cast(tx, 3, voter=2, choice="deeper")
                fail(tx)
        except LookupError:
            cast(tx, 4, voter=3, choice="after")
        with savepoint(tx):
            cast(tx, 5, voter=4, choice="kept")
        return "handled"

    assert await toy.write(handle) == "handled"
    assert await toy.read(choices) == [(1, "before", 0), (3, "after", 0), (4, "kept", 0)]


async def test_a_savepoint_survives_a_broken_constraint(toy: Database) -> None:
    def handle(tx: Tx) -> None:
        cast(tx, 1, voter=1, choice="lamp")
        with pytest.raises(IntegrityError), savepoint(tx):
            tx.execute(vote.insert(), {"voter": 1, "choice": "road"})
        cast(tx, 2, voter=2, choice="road")

    await toy.write(handle)
    assert [voter for voter, _, _ in await toy.read(choices)] == [1, 2]


async def test_a_reader_cannot_write(toy: Database) -> None:
    with pytest.raises((DBAPIError, NotSaved)):
        await toy.read(cast, 1, voter=1, choice="lamp")
    assert await toy.read(updates) == 0
    assert await toy.write(cast, 1, voter=1, choice="lamp") == "cast"


async def test_a_reader_sees_one_unchanging_view(toy: Database) -> None:
    loop = asyncio.get_running_loop()

    def read(tx: Tx) -> tuple[int, int]:
        before = updates(tx)
        asyncio.run_coroutine_threadsafe(toy.write(cast, 1, voter=1, choice="lamp"), loop).result(5)
        return before, updates(tx)

    assert await toy.read(read) == (0, 0)
    assert await toy.read(updates) == 1


async def test_after_a_commit_everybody_who_asked_is_called(toy: Database) -> None:
    called: asyncio.Queue[int] = asyncio.Queue()

    def note() -> None:
        called.put_nowait(1)

    toy.on_commit(note)
    await toy.write(cast, 1, voter=1, choice="lamp")
    await asyncio.wait_for(called.get(), 5)

    with pytest.raises(LookupError):
        await toy.write(fail)
    await toy.read(updates)
    assert called.empty()


async def test_options_travel_with_every_transaction(toy: Database) -> None:
    def greeting(tx: Tx) -> object:
        return tx.get_execution_options()["greeting"]

    for way in (toy.write, toy.claim, toy.read):
        assert await way(greeting) == "hello"


def cast_and_tell(tx: Tx, begun: threading.Event, number: int, voter: int) -> str:
    begun.set()
    return cast(tx, number, voter=voter, choice="lamp")


async def test_callers_that_leave_at_random_do_no_harm(toy: Database) -> None:
    for storm in range(10):
        begun = threading.Event()
        tasks = [asyncio.ensure_future(toy.write(cast_and_tell, begun, storm * 20 + n, n)) for n in range(20)]
        assert await asyncio.to_thread(begun.wait, 10)
        for number, task in enumerate(tasks):
            if number % 3 == storm % 3:
                task.cancel()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        stayed = [outcome for outcome in outcomes if not isinstance(outcome, asyncio.CancelledError)]
        assert stayed == ["cast"] * len(stayed)
    assert await toy.write(cast, 1000, voter=1000, choice="road") == "cast"
    assert await toy.read(updates) >= 131


async def test_a_stop_iteration_reaches_the_caller_as_an_error(toy: Database) -> None:
    def fail(tx: Tx) -> None:
        raise StopIteration

    for way in (toy.write, toy.read):
        with pytest.raises(RuntimeError, match="StopIteration"):
            await way(fail)


async def test_a_closed_database_says_so(toy: Database) -> None:
    await toy.close()
    await toy.close()
    with pytest.raises(RuntimeError, match="not open"):
        await toy.write(cast, 1, voter=1, choice="lamp")
    with pytest.raises(RuntimeError, match="not open"):
        await toy.read(choices)


async def test_what_waits_at_closing_is_still_saved(engine_url: str, toy: Database) -> None:
    begun = threading.Event()
    waiting = [asyncio.ensure_future(toy.write(cast_and_tell, begun, n, n)) for n in range(100)]
    assert await asyncio.to_thread(begun.wait, 10)
    await toy.close()
    assert await asyncio.gather(*waiting) == ["cast"] * 100
    await toy.open()
    assert await toy.read(updates) == 100
