"""Statements that each engine writes in its own way do the same on both."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import BigInteger, Column, Integer, MetaData, String, Table, bindparam, literal, select

from bot.database.engine import Database, Tx, open_database
from bot.database.statements import claim, greatest, insert_ignore, least, upsert

toys = MetaData()
mailbox = Table(
    "toy_mailbox",
    toys,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("lane", Integer, nullable=False),
    Column("pending", Integer, nullable=False),
    Column("taken_by", String(10)),
)
NEW = insert_ignore(mailbox, keys=["key"], returning=["key"])
NOTIFY = upsert(
    mailbox,
    keys=["key"],
    update=lambda old, new: {"pending": old.pending + new.pending, "lane": least(old.lane, new.lane)},
    returning=["pending", "lane"],
)
COUNT = upsert(mailbox, keys=["key"], update={"pending": mailbox.c.pending + 1})
LOWER = upsert(
    mailbox, keys=["key"], update=["lane"], returning=["lane"], where=lambda old, new: new.lane < old.lane
)
TAKE = claim(
    mailbox,
    where=mailbox.c.taken_by.is_(None) & (mailbox.c.pending > 0),
    order_by=[mailbox.c.lane, mailbox.c.key],
    changes={"taken_by": bindparam("worker")},
    returning=["key"],
)
TAKE_WITHOUT_LOCKS = claim(
    mailbox,
    where=mailbox.c.taken_by.is_(None),
    order_by=[mailbox.c.key],
    changes={"taken_by": bindparam("worker")},
    returning=["key"],
    skip_locked=False,
)


@pytest.fixture
async def toy(engine_url: str) -> AsyncIterator[Database]:
    database = open_database(engine_url)
    await database.open()
    await database.write(toys.create_all)
    yield database
    await database.close()


async def test_returning_tells_a_new_row_from_a_repeated_one(toy: Database) -> None:
    def insert(tx: Tx) -> bool:
        return tx.execute(NEW.on(tx), {"key": 1, "lane": 2, "pending": 0}).first() is not None

    assert await toy.write(insert)
    assert not await toy.write(insert)


async def test_an_upsert_may_count_from_what_is_there(toy: Database) -> None:
    def notify(tx: Tx, lane: int) -> tuple[int, int]:
        row = tx.execute(NOTIFY.on(tx), {"key": 1, "lane": lane, "pending": 1}).one()
        return row.pending, row.lane

    assert await toy.write(notify, 2) == (1, 2)
    assert await toy.write(notify, 3) == (2, 2)
    assert await toy.write(notify, 0) == (3, 0)

    def count(tx: Tx) -> int:
        tx.execute(COUNT.on(tx), {"key": 1, "lane": 9, "pending": 9})
        return int(tx.execute(select(mailbox.c.pending)).scalar_one())

    assert await toy.write(count) == 4


async def test_an_upsert_may_leave_a_row_alone(toy: Database) -> None:
    def lower(tx: Tx, lane: int) -> bool:
        return tx.execute(LOWER.on(tx), {"key": 1, "lane": lane, "pending": 0}).first() is not None

    assert [await toy.write(lower, lane) for lane in (3, 5, 1)] == [True, False, True]


async def test_no_row_is_claimed_by_two(toy: Database) -> None:
    def fill(tx: Tx) -> None:
        tx.execute(mailbox.insert(), [{"key": n, "lane": n % 3, "pending": n % 5} for n in range(100)])

    def take(tx: Tx, worker: str) -> list[int]:
        return list(tx.execute(TAKE.on(tx), {"worker": worker, "most": 7}).scalars())

    async def work(worker: str) -> list[int]:
        mine: list[int] = []
        while taken := await toy.claim(take, worker):
            assert len(taken) <= 7
            mine += taken
        return mine

    await toy.write(fill)
    first = await toy.claim(take, "first")
    assert sorted(first) == [3, 6, 9, 12, 18, 21, 24]
    shares = await asyncio.gather(*(work(f"worker {n}") for n in range(4)))
    everything = first + [key for share in shares for key in share]
    assert sorted(everything) == [n for n in range(100) if n % 5]


async def test_claiming_without_row_locks_takes_each_row_once(toy: Database) -> None:
    def take(tx: Tx, worker: str) -> list[int]:
        return list(tx.execute(TAKE_WITHOUT_LOCKS.on(tx), {"worker": worker, "most": 3}).scalars())

    def fill(tx: Tx) -> None:
        tx.execute(mailbox.insert(), [{"key": n, "lane": 0, "pending": 1} for n in range(9)])

    await toy.write(fill)
    shares = await asyncio.gather(*(toy.write(take, f"worker {n}") for n in range(4)))
    assert sorted(key for share in shares for key in share) == list(range(9))


async def test_the_smaller_and_the_larger_are_found(toy: Database) -> None:
    def compare(tx: Tx) -> tuple[int, ...]:
        return tuple(
            tx.execute(select(least(literal(1), literal(2)), greatest(literal(1), literal(2)))).one()
        )

    assert await toy.read(compare) == (1, 2)
