"""SQLite's writer outlives every kind of trouble, and calls nothing saved that is not."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import (
    PoolProxiedConnection,
)

from bot.database.engine import NotSaved, Tx, savepoint
from bot.database.sqlite import SqliteDatabase
from tests.database.toys import HUGE, Gate, count, put


async def limit_pages(database: SqliteDatabase, pages: int) -> None:
    """`pages` 0: not one more than there are."""
    assert database._writer is not None
    writer = database._writer

    def limit() -> None:
        raw = writer._raw()
        now = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count={pages or now}")

    await writer.run(limit)


async def test_a_full_disk_fails_with_a_name_and_saving_goes_on_when_space_returns(
    toy_file: SqliteDatabase,
) -> None:
    await limit_pages(toy_file, 0)
    with pytest.raises(NotSaved, match="full"):
        await toy_file.write(put, 1, HUGE)
    await limit_pages(toy_file, 1_000_000)
    await toy_file.write(put, 1, HUGE)
    assert await toy_file.read(count) == 1


async def test_what_does_not_fit_does_not_take_its_group_with_it(toy_file: SqliteDatabase) -> None:
    await limit_pages(toy_file, 20)
    gate = Gate()
    first = asyncio.ensure_future(toy_file.write(gate.wait))
    waiting = [asyncio.ensure_future(toy_file.write(put, n, HUGE if n == 5 else b"small")) for n in range(10)]
    await gate.is_entered()
    gate.open.set()
    outcomes = await asyncio.gather(*waiting, return_exceptions=True)
    await first
    assert isinstance(outcomes[5], NotSaved)
    assert [outcome for outcome in outcomes if not isinstance(outcome, NotSaved)] == [
        0,
        1,
        2,
        3,
        4,
        6,
        7,
        8,
        9,
    ]
    assert await toy_file.read(count) == 9


async def test_a_transaction_that_sqlite_ended_takes_no_other_with_it(toy_file: SqliteDatabase) -> None:
    runs: list[int] = []

    def end(tx: Tx) -> None:
        put(tx, 100)
        runs.append(1)
        raw: Any = tx.connection.dbapi_connection
        raw.execute("ROLLBACK")  # as SQLite itself does after some errors

    gate = Gate()
    first = asyncio.ensure_future(toy_file.write(gate.wait))
    waiting = [asyncio.ensure_future(toy_file.write(put, n)) for n in range(5)]
    ending = asyncio.ensure_future(toy_file.write(end))
    waiting += [asyncio.ensure_future(toy_file.write(put, n)) for n in range(5, 10)]
    await gate.is_entered()
    gate.open.set()
    assert await asyncio.gather(*waiting) == list(range(10))
    await first
    with pytest.raises(NotSaved):
        await ending
    assert len(runs) == 2  # with the others, then alone
    assert await toy_file.read(count) == 10


async def test_trouble_cannot_be_hidden(toy_file: SqliteDatabase) -> None:
    def hide(tx: Tx) -> str:
        put(tx, 1)
        with suppress(Exception):
            put(tx, 2, HUGE)
        with suppress(Exception):
            put(tx, 3)
        return "all is well"

    def hide_in_a_savepoint(tx: Tx) -> str:
        put(tx, 1)
        with suppress(LookupError):
            try:
                with savepoint(tx):
                    put(tx, 2, HUGE)
            except NotSaved:
                raise LookupError from None
        return "all is well"

    await limit_pages(toy_file, 20)
    for way in (hide, hide_in_a_savepoint):
        with pytest.raises(NotSaved):
            await toy_file.write(way)
    assert await toy_file.read(count) == 0
    await toy_file.write(put, 4)
    assert await toy_file.read(count) == 1


async def test_a_failing_commit_fails_all_of_its_group_and_the_next_is_saved(
    toy_file: SqliteDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert toy_file._writer is not None
    fails = [True]

    def commit(connection: PoolProxiedConnection) -> None:
        if fails:
            fails.clear()
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
            raise error
        do_commit(connection)

    dialect = toy_file._writer._engine.dialect
    do_commit = dialect.do_commit
    gate = Gate()
    first = asyncio.ensure_future(toy_file.write(gate.wait))
    waiting = [asyncio.ensure_future(toy_file.write(put, n)) for n in range(5)]
    await gate.is_entered()
    monkeypatch.setattr(dialect, "do_commit", commit)
    gate.open.set()
    outcomes = await asyncio.gather(first, *waiting, return_exceptions=True)
    failed = [outcome for outcome in outcomes if isinstance(outcome, NotSaved)]
    assert failed
    assert await toy_file.read(count) == len(
        [outcome for outcome in outcomes[1:] if not isinstance(outcome, NotSaved)]
    )
    assert await toy_file.write(put, 100) == 100


async def test_a_broken_connection_is_opened_anew(toy_file: SqliteDatabase) -> None:
    writer = toy_file._writer
    assert writer is not None
    raw = writer._connection
    assert raw is not None
    await writer.run(raw.close)
    with pytest.raises(NotSaved):
        await toy_file.write(put, 1)
    assert await toy_file.write(put, 2) == 2
    assert await toy_file.read(count) == 1
    assert await writer.run(lambda: writer._raw().execute("PRAGMA foreign_keys").fetchone()) == (1,)


async def test_a_broken_reader_is_opened_anew(toy_file: SqliteDatabase) -> None:
    for reader in toy_file._readers:
        raw = reader._connection
        assert raw is not None
        await reader.run(raw.close)
    for _ in toy_file._readers:
        with suppress(NotSaved):
            await toy_file.read(count)
    for _ in toy_file._readers:
        assert await toy_file.read(count) == 0


async def test_a_lock_held_too_long_is_trouble_and_passes(toy_file: SqliteDatabase, path: Path) -> None:
    assert toy_file._writer is not None
    writer = toy_file._writer
    await writer.run(lambda: writer._raw().execute("PRAGMA busy_timeout=1").fetchone())
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSaved, match="locked"):
        await toy_file.write(put, 1)
    other.execute("COMMIT")
    other.close()
    assert await toy_file.write(put, 1) == 1
