"""Running the small bot: inside the test, or as a process of its own that can be killed."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from bot.app import App
from bot.database.engine import Database, open_database
from bot.seal import Seal, read_or_create_root
from bot.settings import Settings, read_settings
from bot.standin.chats import Person
from bot.standin.server import Standin
from tests.engine import small

TOKEN = "4711:the-token-that-nobody-may-read"
HOUSE = Path(__file__).parents[2]


def settings_for(standin: Standin, folder: Path, url: str, **more: Any) -> Settings:
    """A bot that is fast, on the stand-in."""
    given: dict[str, Any] = {
        "bot_token": TOKEN,
        "telegram_api_url": standin.url,
        "data_dir": folder,
        "database_url": url,
        "http_port": 0,
        "send_rate": 1000,
        "chat_rate": 1000,
        "log_level": "DEBUG",
        **more,
    }
    return read_settings(_env_file=None, **given)


@asynccontextmanager
async def running(settings: Settings, **more: Any) -> AsyncIterator[App]:
    """The small bot inside this process, ready."""
    app = App(settings, small.composition(), prepare=small.prepare, **more)
    try:
        await app.start()
        await asyncio.wait_for(app.until_ready(), 15)
        yield app
    finally:
        await app.stop()


async def until(condition: Callable[[], object], seconds: float = 15.0) -> None:
    """Wait for a condition that no event announces."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - nothing announces it
            await asyncio.sleep(0.01)


async def idle(app: App, seconds: float = 15.0) -> None:
    """Wait until the bot says that nothing is left to do."""
    async with asyncio.timeout(seconds):
        while not (await app.readiness())["idle"]:  # noqa: ASYNC110 - nothing announces it
            await asyncio.sleep(0.01)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    """The database of a bot that runs elsewhere, or has ended."""
    seal = Seal(read_or_create_root(settings.keys))
    database = open_database(settings.database, options={"seal": seal})
    await database.open()
    try:
        yield database
    finally:
        await database.close()


def texts_of(standin: Standin, person: Person) -> list[str]:
    """What the bot wrote to somebody, one line a message."""
    messages = standin.phones.chat(person).messages
    return [message["text"] for message in messages if not message["mine"] and not message["deleted"]]


def has_been_told(standin: Standin, person: Person, words: str) -> bool:
    """Whether the bot wrote it to them."""
    return any(words in text for text in texts_of(standin, person))


class Process:
    """The small bot as a process of its own."""

    def __init__(self, settings: Settings, **environment: str) -> None:
        """`environment` is for what the process does to itself, such as limits."""
        self._settings = settings
        self._environment = environment
        self._process: asyncio.subprocess.Process | None = None
        self.log = settings.data_dir / "log"

    async def start(self) -> None:
        """Begin; it may not be ready yet."""
        given = {
            name.upper(): value.get_secret_value() if hasattr(value, "get_secret_value") else str(value)
            for name, value in self._settings
            if value not in {None, Path()}
        }
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "tests.engine.small_bot",
                cwd=HOUSE,
                env={**os.environ, **given, **self._environment},
                stdout=log,
                stderr=log,
            )

    async def kill(self) -> None:
        """End it in the middle of whatever it does."""
        await self._end(signal.SIGKILL)

    async def dies_in(self, seconds: float) -> None:
        """The kill comes at that instant, whatever it does then; returns once it is dead."""
        assert self._process is not None
        asyncio.get_running_loop().call_later(seconds, self._process.send_signal, signal.SIGKILL)
        await self.ends(seconds + 10)

    async def stop(self, seconds: float = 10.0) -> int:
        """Ask it to end; its exit code."""
        return await self._end(signal.SIGTERM, seconds)

    async def ends(self, seconds: float) -> int:
        """Wait until it ends by itself; its exit code."""
        assert self._process is not None
        return await asyncio.wait_for(self._process.wait(), seconds)

    async def _end(self, number: int, seconds: float = 10.0) -> int:
        if self._process is None:
            return 0
        if self._process.returncode is None:
            self._process.send_signal(number)
        code = await asyncio.wait_for(self._process.wait(), seconds)
        self._process = None
        return code


async def readiness(port: int) -> dict[str, Any]:
    """What a process says of itself; empty while it does not answer."""
    try:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{port}/readyz") as response,
        ):
            return dict(await response.json())
    except aiohttp.ClientError:
        return {}


async def arrive(standin: Standin, app: App, *people: Person) -> None:
    """They press START and have their answers."""
    for person in people:
        await standin.phones.start(person)
    await standin.phones.until(lambda: all(has_been_told(standin, each, "welcome") for each in people))
    await idle(app)
