"""How many updates a second are handled durably, and what each costs, beside peers measured in the same run.

Each bot runs as a process of its own on the stand-in. One update is fetched, kept, handled in one
transaction, answered through the outbox, and written down as answered.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psutil

from bot.standin.server import Standin
from tests.engine.running import HOUSE, TOKEN, settings_for
from tests.postgres import running_server

SMALL = "tests.engine.small_bot"
PEOPLE = 40
UPDATES = int(os.environ.get("BENCH_UPDATES", "1200"))
WARM = 80


@dataclass(frozen=True)
class Measured:
    """One bot's figures."""

    name: str
    a_second: float
    cpu_ms: float
    megabytes: float
    start_seconds: float


async def measure(name: str, module: str, url: str, folder: Path) -> Measured:
    """Run one bot under a burst of updates."""
    standin = Standin(TOKEN, now=lambda: datetime.now(UTC))
    await standin.start()
    settings = settings_for(standin, folder, url, log_level="ERROR", send_rate=1_000_000, chat_rate=1_000_000)
    given = {
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": standin.url,
        "DATA_DIR": str(settings.data_dir),
        "DATABASE_URL": url,
        "HTTP_PORT": "0",
        "SEND_RATE": "1000000",
        "CHAT_RATE": "1000000",
        "LOG_LEVEL": "ERROR",
    }
    people = [standin.phones.add(100 + number, f"Person {number}") for number in range(PEOPLE)]
    begun = time.perf_counter()
    async with _process(module, given) as process:
        for person in people:
            await standin.phones.start(person)
        await standin.phones.until(lambda: standin.counts.sent >= PEOPLE, 60)
        started = time.perf_counter() - begun
        await _burst(standin, WARM, PEOPLE)
        cpu, at = _cpu(process), time.perf_counter()
        await _burst(standin, UPDATES, PEOPLE + WARM)
        took, spent = time.perf_counter() - at, _cpu(process) - cpu
        megabytes = process.memory_info().rss / 1e6
    await standin.stop()
    return Measured(name, UPDATES / took, spent / UPDATES * 1000, megabytes, started)


async def _burst(standin: Standin, number: int, before: int) -> None:
    people = standin.phones.people()
    for each in range(number):
        await standin.phones.say(people[each % len(people)], f"line {each} of many")
    await standin.phones.until(lambda: standin.counts.sent >= before + number, 300)


def _cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


@asynccontextmanager
async def _process(module: str, given: dict[str, str]) -> AsyncIterator[psutil.Process]:
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        cwd=HOUSE,
        env={**os.environ, **given},
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield psutil.Process(child.pid)
    finally:
        child.terminate()
        await child.wait()


def raw_inserts(folder: Path, number: int = 300) -> float:
    """Rows a second that plain sqlite3 saves durably, one commit each."""
    raw = sqlite3.connect(folder / "raw.db", isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, words TEXT)")
    begun = time.perf_counter()
    for each in range(number):
        raw.execute("INSERT INTO row VALUES (?, ?)", (each, "words " * 20))
    took = time.perf_counter() - begun
    raw.close()
    return number / took


async def main() -> None:
    """Measure all, and print a table of figures and ratios."""
    with tempfile.TemporaryDirectory() as name, running_server() as server:
        folder = Path(name)
        raw = raw_inserts(folder)
        peer = await measure("PTB echo, nothing kept", "tests.bench.echo", "", folder)
        kept = [
            await measure(
                "ours on SQLite", "tests.engine.small_bot", f"sqlite:///{folder / 'bot.db'}", folder
            ),
            await measure("ours on PostgreSQL", "tests.engine.small_bot", server.create(), folder),
        ]
    print(f"plain sqlite3, one durable row a commit: {raw:.0f}/s")
    print(f"{'':24}{'updates/s':>10}{'ratio':>8}{'CPU ms':>9}{'ratio':>8}{'MB':>7}{'start s':>9}")
    for each in (peer, *kept):
        print(
            f"{each.name:24}{each.a_second:10.0f}{each.a_second / peer.a_second:8.2f}"
            f"{each.cpu_ms:9.2f}{each.cpu_ms / peer.cpu_ms:8.2f}"
            f"{each.megabytes:7.0f}{each.start_seconds:9.1f}"
        )


if __name__ == "__main__":
    asyncio.run(main())
