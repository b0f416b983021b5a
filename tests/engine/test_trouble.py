"""When nothing can be saved, nothing is acknowledged as saved, and everybody is told so."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

import pytest

from bot.database.engine import Tx
from bot.standin.server import Standin
from tests.engine import small
from tests.engine.running import Process, arrive, has_been_told, idle, running, settings_for, texts_of, until

NOT_SAVED = "Not saved yet"


def _fill(tx: Tx) -> None:
    """The file may not grow any more, and has no room left."""
    pages = int(tx.exec_driver_sql("PRAGMA page_count").scalar() or 0)
    tx.exec_driver_sql(f"PRAGMA max_page_count={pages}")


def _empty(tx: Tx) -> None:
    tx.exec_driver_sql("PRAGMA max_page_count=1000000")


async def test_on_a_full_disk_people_are_told_and_nothing_is_lost(standin: Standin, tmp_path: Path) -> None:
    amina, brian = standin.phones.add(101, "Amina"), standin.phones.add(102, "Brian")
    settings = settings_for(standin, tmp_path, f"sqlite:///{tmp_path / 'one.db'}")
    async with running(settings) as app:
        await arrive(standin, app, amina, brian)
        await app.database.write(_fill)
        words = [f"line-{number} " + "x" * 150 for number in range(60)]
        for line in words:
            await standin.phones.say(amina, line)
        await standin.phones.until(lambda: has_been_told(standin, amina, NOT_SAVED))
        await standin.phones.say(brian, "danger")
        await standin.phones.until(lambda: has_been_told(standin, brian, "112"))
        await app.database.write(_empty)
        await standin.phones.until(lambda: has_been_told(standin, amina, "line-59"), 30)
        await idle(app, 30)
        assert await app.database.read(small.notes) == dict.fromkeys([*words, "danger"], 1)
    assert standin.counts.lost == 0
    told = [text for text in texts_of(standin, amina) if text.startswith(NOT_SAVED)]
    assert len(told) <= len(words)


async def test_while_somebody_else_holds_the_database_the_number_is_still_shown(
    standin: Standin, tmp_path: Path
) -> None:
    amina = standin.phones.add(101, "Amina")
    settings = settings_for(standin, tmp_path, f"sqlite:///{tmp_path / 'one.db'}")
    async with running(settings) as app:
        await arrive(standin, app, amina)
        await until(lambda: app.direct.numbers == ("112",))
        foreign = sqlite3.connect(tmp_path / "one.db", isolation_level=None)
        foreign.execute("BEGIN EXCLUSIVE")
        begun = time.monotonic()
        await standin.phones.say(amina, "danger")
        await standin.phones.until(lambda: has_been_told(standin, amina, "112"))
        assert time.monotonic() - begun < 3
        foreign.execute("ROLLBACK")
        foreign.close()
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted danger"), 20)


async def test_the_number_is_known_to_a_process_that_never_saw_the_database(
    standin: Standin, tmp_path: Path
) -> None:
    settings = settings_for(standin, tmp_path, f"sqlite:///{tmp_path / 'one.db'}")
    async with running(settings) as app:
        await until(lambda: app.direct.numbers == ("112",))
    (tmp_path / "one.db").unlink()
    async with running(settings) as app:
        assert app.direct.numbers == ("112",)


@pytest.mark.slow
async def test_asked_to_stop_it_ends_within_ten_seconds(standin: Standin, tmp_path: Path) -> None:
    amina = standin.phones.add(101, "Amina")
    process = Process(settings_for(standin, tmp_path, f"sqlite:///{tmp_path / 'one.db'}"))
    await process.start()
    try:
        await standin.phones.start(amina)
        await standin.phones.until(lambda: has_been_told(standin, amina, "welcome"), 30)
        standin.faults.delay(30, method="sendMessage", times=None)
        for number in range(50):
            await standin.phones.say(amina, f"line-{number}.")
        await standin.phones.until(lambda: standin.counts.acknowledged > 1, 30)
        begun = time.monotonic()
        assert await process.stop() == 0
        assert time.monotonic() - begun < 10
    finally:
        await process.kill()
    standin.faults.clear()
    said = process.log.read_text(encoding="utf-8")
    assert settings_token_is_absent(said)
    assert "Amina" not in said
    assert "101" not in [part.strip('",:{}') for part in said.split()]


def settings_token_is_absent(said: str) -> bool:
    """No part of the token is in the log."""
    return "the-token-that-nobody-may-read" not in said
