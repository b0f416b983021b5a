"""SQLite's writer: saves in groups, answers after the commit, and outlives every kind of trouble."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import aiosqlite
import pytest
from sqlalchemy import (
    event,
)

from bot.database.engine import AlreadyRunning, Tx, open_database
from bot.database.sqlite import GROUP, Reader, SqliteDatabase
from tests.database.toys import Gate, contents, count, photo, put, toys

TOP = Path(__file__).parents[2]


@contextmanager
def commits(database: SqliteDatabase) -> Iterator[list[int]]:
    """The number of transactions begun, one entry each."""
    assert database._writer is not None
    seen: list[int] = []

    def began(_: object) -> None:
        seen.append(1)

    event.listen(database._writer._engine, "begin", began)
    yield seen


async def test_what_waits_is_saved_by_one_commit(toy_file: SqliteDatabase) -> None:
    gate = Gate()
    with commits(toy_file) as begun:
        first = asyncio.ensure_future(toy_file.write(gate.wait))
        waiting = [asyncio.ensure_future(toy_file.write(put, n)) for n in range(GROUP + 10)]
        await gate.is_entered()
        gate.open.set()
        await asyncio.gather(first, *waiting)
    assert len(begun) in {2, 3}  # the gate may have begun before the others came
    assert await toy_file.read(count) == GROUP + 10


async def test_nobody_is_answered_before_the_commit(toy_file: SqliteDatabase) -> None:
    before, gate, done = Gate(), Gate(), threading.Event()

    def put_and_tell(tx: Tx) -> int:
        number = put(tx, 1)
        done.set()
        return number

    # Both gather behind `before`, so they are saved together; the second holds their commit.
    earlier = asyncio.ensure_future(toy_file.write(before.wait))
    first = asyncio.ensure_future(toy_file.write(put_and_tell))
    second = asyncio.ensure_future(toy_file.write(gate.wait))
    await before.is_entered()
    before.open.set()
    assert await asyncio.to_thread(done.wait, 10)
    assert await toy_file.read(count) == 0
    assert not first.done()
    gate.open.set()
    await asyncio.gather(earlier, first, second)
    assert await toy_file.read(count) == 1


async def test_an_answer_is_on_the_disk(toy_file: SqliteDatabase, path: Path) -> None:
    async def put_and_look(number: int) -> None:
        await toy_file.write(put, number)
        with sqlite3.connect(path) as other:
            assert other.execute("SELECT 1 FROM toy_photo WHERE id = ?", (number,)).fetchone() == (1,)
        other.close()

    await asyncio.gather(*(put_and_look(number) for number in range(50)))


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


async def test_deleted_words_leave_the_disk_with_the_checkpoint(toy_file: SqliteDatabase, path: Path) -> None:
    secret = b"a secret that was withdrawn"
    log = path.with_name("bot.db-wal")
    await toy_file.write(put, 1, secret)
    assert secret in contents(log)
    assert await toy_file.checkpoint()
    assert secret in contents(path)

    def remove(tx: Tx) -> None:
        tx.execute(photo.delete())

    await toy_file.write(remove)
    assert await toy_file.checkpoint()
    assert secret not in contents(path)
    assert contents(log) == b""


async def test_a_checkpoint_does_not_wait_for_a_long_reader(toy_file: SqliteDatabase) -> None:
    gate, began = Gate(), threading.Event()

    def look_long(tx: Tx) -> int:
        number = count(tx)
        began.set()
        gate.wait(tx)
        return number

    looking = asyncio.ensure_future(toy_file.read(look_long))
    assert await asyncio.to_thread(began.wait, 10)
    await toy_file.write(put, 1)
    assert not await toy_file.checkpoint()
    assert await toy_file.write(put, 2) == 2
    gate.open.set()
    assert await looking == 0
    assert await toy_file.checkpoint()


async def test_the_files_are_for_the_owner_only(toy_file: SqliteDatabase, path: Path) -> None:
    await toy_file.write(put, 1)
    for name in ("bot.db", "bot.db-wal", "bot.db-shm"):
        assert stat.S_IMODE(path.with_name(name).stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("readers", [False, True])
async def test_every_connection_is_careful(toy_file: SqliteDatabase, readers: bool) -> None:  # noqa: FBT001
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

    assert await (toy_file.read if readers else toy_file.write)(settings) == expected


def test_aiosqlite_still_has_the_parts_we_stand_on() -> None:
    """If this fails after an update of aiosqlite: `bot.database.seat` uses these names of its own."""
    seat = Reader(Path("nowhere.db"), {}, read_only=True)
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
