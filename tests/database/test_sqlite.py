"""SQLite's writer: saves in groups, answers after the commit, and outlives every kind of trouble."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import aiosqlite
import pytest
from sqlalchemy import (
    BigInteger,
    Column,
    LargeBinary,
    MetaData,
    PoolProxiedConnection,
    Table,
    event,
    func,
    insert,
    select,
)

from bot.database.engine import AlreadyRunning, NotSaved, Tx, open_database, savepoint
from bot.database.seat import Seat
from bot.database.sqlite import GROUP, SqliteDatabase

TOP = Path(__file__).parents[2]
toys = MetaData()
photo = Table(
    "toy_photo",
    toys,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("pixels", LargeBinary, nullable=False),
)
INSERT = insert(photo)
COUNT = select(func.count()).select_from(photo)
HUGE = bytes(4_000_000)


def put(tx: Tx, number: int, pixels: bytes = b"small") -> int:
    tx.execute(INSERT, {"id": number, "pixels": pixels})
    return number


def contents(path: Path) -> bytes:
    return path.read_bytes()


def count(tx: Tx) -> int:
    return int(tx.execute(COUNT).scalar_one())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "bot.db"


@pytest.fixture
async def toy(path: Path) -> AsyncIterator[SqliteDatabase]:
    database = open_database(f"sqlite:///{path}")
    assert isinstance(database, SqliteDatabase)
    await database.open()
    await database.write(toys.create_all)
    yield database
    await database.close()


class Gate:
    """Holds the writer's thread, so that a group gathers behind it."""

    def __init__(self) -> None:
        self.open = threading.Event()

    def wait(self, tx: Tx) -> None:
        assert self.open.wait(10)


@contextmanager
def commits(database: SqliteDatabase) -> Iterator[list[int]]:
    """The number of transactions begun, one entry each."""
    assert database._writer is not None
    seen: list[int] = []

    def began(_: object) -> None:
        seen.append(1)

    event.listen(database._writer._engine, "begin", began)
    yield seen


async def limit_pages(database: SqliteDatabase, pages: int) -> None:
    """`pages` 0: not one more than there are."""
    assert database._writer is not None
    writer = database._writer

    def limit() -> None:
        raw = writer._raw()
        now = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count={pages or now}")

    await writer.run(limit)


async def test_what_waits_is_saved_by_one_commit(toy: SqliteDatabase) -> None:
    gate = Gate()
    with commits(toy) as begun:
        first = asyncio.ensure_future(toy.write(gate.wait))
        waiting = [asyncio.ensure_future(toy.write(put, n)) for n in range(GROUP + 10)]
        await asyncio.sleep(0)
        gate.open.set()
        await asyncio.gather(first, *waiting)
    assert len(begun) in {2, 3}  # the gate may have begun before the others came
    assert await toy.read(count) == GROUP + 10


async def test_nobody_is_answered_before_the_commit(toy: SqliteDatabase) -> None:
    gate = Gate()
    first = asyncio.ensure_future(toy.write(put, 1))
    second = asyncio.ensure_future(toy.write(gate.wait))
    done, _ = await asyncio.wait({first}, timeout=0.05)
    in_one_group = not done
    assert await toy.read(count) == (0 if in_one_group else 1)
    gate.open.set()
    await asyncio.gather(first, second)
    assert await toy.read(count) == 1


async def test_an_answer_is_on_the_disk(toy: SqliteDatabase, path: Path) -> None:
    async def put_and_look(number: int) -> None:
        await toy.write(put, number)
        with sqlite3.connect(path) as other:
            assert other.execute("SELECT 1 FROM toy_photo WHERE id = ?", (number,)).fetchone() == (1,)
        other.close()

    await asyncio.gather(*(put_and_look(number) for number in range(50)))


async def test_a_full_disk_fails_with_a_name_and_saving_goes_on_when_space_returns(
    toy: SqliteDatabase,
) -> None:
    await limit_pages(toy, 0)
    with pytest.raises(NotSaved, match="full"):
        await toy.write(put, 1, HUGE)
    await limit_pages(toy, 1_000_000)
    await toy.write(put, 1, HUGE)
    assert await toy.read(count) == 1


async def test_what_does_not_fit_does_not_take_its_group_with_it(toy: SqliteDatabase) -> None:
    await limit_pages(toy, 20)
    gate = Gate()
    first = asyncio.ensure_future(toy.write(gate.wait))
    waiting = [asyncio.ensure_future(toy.write(put, n, HUGE if n == 5 else b"small")) for n in range(10)]
    await asyncio.sleep(0)
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
    assert await toy.read(count) == 9


async def test_a_transaction_that_sqlite_ended_takes_no_other_with_it(toy: SqliteDatabase) -> None:
    runs: list[int] = []

    def end(tx: Tx) -> None:
        put(tx, 100)
        runs.append(1)
        raw: Any = tx.connection.dbapi_connection
        raw.execute("ROLLBACK")  # as SQLite itself does after some errors

    gate = Gate()
    first = asyncio.ensure_future(toy.write(gate.wait))
    waiting = [asyncio.ensure_future(toy.write(put, n)) for n in range(5)]
    ending = asyncio.ensure_future(toy.write(end))
    waiting += [asyncio.ensure_future(toy.write(put, n)) for n in range(5, 10)]
    await asyncio.sleep(0)
    gate.open.set()
    assert await asyncio.gather(*waiting) == list(range(10))
    await first
    with pytest.raises(NotSaved):
        await ending
    assert len(runs) == 2  # with the others, then alone
    assert await toy.read(count) == 10


async def test_trouble_cannot_be_hidden(toy: SqliteDatabase) -> None:
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

    await limit_pages(toy, 20)
    for way in (hide, hide_in_a_savepoint):
        with pytest.raises(NotSaved):
            await toy.write(way)
    assert await toy.read(count) == 0
    await toy.write(put, 4)
    assert await toy.read(count) == 1


async def test_a_failing_commit_fails_all_of_its_group_and_the_next_is_saved(
    toy: SqliteDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert toy._writer is not None
    fails = [True]

    def commit(connection: PoolProxiedConnection) -> None:
        if fails:
            fails.clear()
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
            raise error
        do_commit(connection)

    dialect = toy._writer._engine.dialect
    do_commit = dialect.do_commit
    gate = Gate()
    first = asyncio.ensure_future(toy.write(gate.wait))
    waiting = [asyncio.ensure_future(toy.write(put, n)) for n in range(5)]
    await asyncio.sleep(0)
    monkeypatch.setattr(dialect, "do_commit", commit)
    gate.open.set()
    outcomes = await asyncio.gather(first, *waiting, return_exceptions=True)
    failed = [outcome for outcome in outcomes if isinstance(outcome, NotSaved)]
    assert failed
    assert await toy.read(count) == len(
        [outcome for outcome in outcomes[1:] if not isinstance(outcome, NotSaved)]
    )
    assert await toy.write(put, 100) == 100


async def test_a_broken_connection_is_opened_anew(toy: SqliteDatabase) -> None:
    writer = toy._writer
    assert writer is not None
    raw = writer._connection
    assert raw is not None
    await writer.run(raw.close)
    with pytest.raises(NotSaved):
        await toy.write(put, 1)
    assert await toy.write(put, 2) == 2
    assert await toy.read(count) == 1
    assert await writer.run(lambda: writer._raw().execute("PRAGMA foreign_keys").fetchone()) == (1,)


async def test_a_broken_reader_is_opened_anew(toy: SqliteDatabase) -> None:
    for reader in toy._readers:
        raw = reader._connection
        assert raw is not None
        await reader.run(raw.close)
    for _ in toy._readers:
        with suppress(NotSaved):
            await toy.read(count)
    for _ in toy._readers:
        assert await toy.read(count) == 0


async def test_a_lock_held_too_long_is_trouble_and_passes(toy: SqliteDatabase, path: Path) -> None:
    assert toy._writer is not None
    writer = toy._writer
    await writer.run(lambda: writer._raw().execute("PRAGMA busy_timeout=1").fetchone())
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSaved, match="locked"):
        await toy.write(put, 1)
    other.execute("COMMIT")
    other.close()
    assert await toy.write(put, 1) == 1


async def test_a_second_bot_on_the_same_file_is_refused_and_a_short_command_is_not(path: Path) -> None:
    url = f"sqlite:///{path}"
    bot, second, command = (
        open_database(url, exclusive=True),
        open_database(url, exclusive=True),
        open_database(url),
    )
    await bot.open()
    await bot.write(toys.create_all)
    with pytest.raises(AlreadyRunning, match=r"bot\.db"):
        await second.open()
    await command.open()
    await asyncio.gather(*(each.write(put, n) for n, each in enumerate([bot, command] * 20)))
    assert await bot.read(count) == 40
    await command.close()
    await bot.close()
    await second.open()
    assert await second.read(count) == 40
    await second.close()


async def test_deleted_words_leave_the_disk_with_the_checkpoint(toy: SqliteDatabase, path: Path) -> None:
    secret = b"a secret that was withdrawn"
    log = path.with_name("bot.db-wal")
    await toy.write(put, 1, secret)
    assert secret in contents(log)
    assert await toy.checkpoint()
    assert secret in contents(path)

    def remove(tx: Tx) -> None:
        tx.execute(photo.delete())

    await toy.write(remove)
    assert await toy.checkpoint()
    assert secret not in contents(path)
    assert contents(log) == b""


async def test_a_checkpoint_does_not_wait_for_a_long_reader(toy: SqliteDatabase) -> None:
    gate, began = Gate(), threading.Event()

    def look_long(tx: Tx) -> int:
        number = count(tx)
        began.set()
        gate.wait(tx)
        return number

    looking = asyncio.ensure_future(toy.read(look_long))
    assert await asyncio.to_thread(began.wait, 10)
    await toy.write(put, 1)
    assert not await toy.checkpoint()
    assert await toy.write(put, 2) == 2
    gate.open.set()
    assert await looking == 0
    assert await toy.checkpoint()


async def test_the_files_are_for_the_owner_only(toy: SqliteDatabase, path: Path) -> None:
    await toy.write(put, 1)
    for name in ("bot.db", "bot.db-wal", "bot.db-shm"):
        assert stat.S_IMODE(path.with_name(name).stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("readers", [False, True])
async def test_every_connection_is_careful(toy: SqliteDatabase, readers: bool) -> None:  # noqa: FBT001
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "busy_timeout": 5000,
        "query_only": int(readers),
    }

    def settings(tx: Tx) -> dict[str, object]:
        return {name: tx.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in expected}

    assert await (toy.read if readers else toy.write)(settings) == expected


def test_aiosqlite_still_has_the_parts_we_stand_on() -> None:
    """If this fails after an update of aiosqlite: `bot.database.seat` uses these names of its own."""
    seat = Seat(Path("nowhere.db"), {}, read_only=True)
    assert isinstance(seat, aiosqlite.Connection)
    assert not seat._thread.is_alive()
    assert seat._thread.daemon
    assert seat._running is True
    assert seat._connection is None
    assert hasattr(seat._tx, "put_nowait")


FORGETFUL = """
import asyncio, sys
from bot.database.engine import open_database

async def main():
    database = open_database(sys.argv[1], exclusive=True)
    await database.open()
    await database.write(lambda tx: tx.exec_driver_sql("CREATE TABLE IF NOT EXISTS t (x)") and None)
    await database.read(lambda tx: None)
    print("saved", flush=True)
    if sys.argv[2] == "raise":
        raise SystemExit(3)

asyncio.run(main())
"""


@pytest.mark.parametrize("way", ["return", "raise"])
def test_a_process_that_forgot_to_close_still_ends(path: Path, way: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", FORGETFUL, f"sqlite:///{path}", way],
        cwd=TOP,
        env={**os.environ, "PYTHONPATH": str(TOP)},
        capture_output=True,
        text=True,
        timeout=10,
        check=False,
    )
    assert run.stdout == "saved\n"
    assert run.returncode == (3 if way == "raise" else 0)
