"""A world for stories: a stand-in with phones, the real bot on a real database, and a clock to be wound."""

from __future__ import annotations

import asyncio
import html
import itertools
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
from sqlalchemy import bindparam, select

from bot.app import App, founding_links
from bot.charter import actions as charters
from bot.database.columns import Instant
from bot.database.engine import Tx
from bot.l10n import catalog
from bot.l10n.text import Lines, Text
from bot.reminders.store import reminder_table
from bot.settings import Settings, read_settings
from bot.standin.chats import Json, Person
from bot.standin.driver import Driver
from bot.standin.server import Standin
from bot.web.logs import QUIET, JsonLines
from tests.stories.lives import Lives

TOKEN = "7261:the-token-that-nobody-may-read-aloud"
START = datetime(2025, 5, 5, 7, tzinfo=UTC)
"""Monday 5 May 2025, 09:00 in Belgrade."""
PATIENCE = 30.0
FIRST_ID = 7_391_846_205
"""Telegram ids beyond 32 bits: no other number in a database looks like one of them by chance."""


@dataclass(frozen=True)
class Call:
    """One request of the bot: the method, what it said, and the files it brought."""

    method: str
    parameters: Json
    files: tuple[bytes, ...] = ()
    at: datetime = START

    @property
    def to(self) -> int | None:
        """The chat it was for, if it was for one."""
        chat = self.parameters.get("chat_id")
        return int(chat) if chat is not None else None

    @property
    def shown(self) -> str:
        """What stands on the phone, without bold letters and direction marks."""
        return bare(html.unescape(re.sub("<[^>]*>", "", str(self.parameters.get("text", "")))))

    @property
    def words(self) -> str:
        """Everything a person could read in it."""
        return "\n".join([str(self.parameters), *(each.decode("utf-8", "replace") for each in self.files)])


@dataclass(frozen=True)
class Visited:
    """An instant the clock was wound to because something was due then."""

    at: datetime
    what: str


@dataclass
class StoryWorld:
    """Drives the bot only as people, the clock and its operator do."""

    standin: Standin
    lives: Lives
    clock_file: Path
    log_file: Path
    now: datetime = START
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Belgrade"))
    calls: list[Call] = field(default_factory=list)
    visited: list[Visited] = field(default_factory=list)
    kills: int = 0
    under_way: int = 0
    """Letters that had left, or not quite, when the process was killed: each may come twice."""
    _ids: itertools.count[int] = field(default_factory=lambda: itertools.count(FIRST_ID, 7919))

    # ── the bot

    @property
    def app(self) -> App:
        """The life that is running."""
        assert self.lives.app is not None
        return self.lives.app

    @property
    def settings(self) -> Settings:
        """The settings of every life."""
        return self.lives.settings

    async def restart(self) -> None:
        """Killed in the middle of whatever it does, then started again on the same database."""
        self.under_way += len(self.app.sender._under_way)
        await self.lives.kill()
        self.kills += 1
        await self.lives.begin()

    async def metrics(self) -> str:
        """What operators read."""
        url = f"http://127.0.0.1:{self.app.server.port}/metrics"
        async with aiohttp.ClientSession() as session, session.get(url) as answer:
            return await answer.text()

    # ── time

    def set_clock(self, at: datetime) -> None:
        """It is this instant from now on, for bot and phones alike."""
        self.now = at
        beside = self.clock_file.with_suffix(".next")
        beside.write_text(at.isoformat(), encoding="utf-8")
        beside.replace(self.clock_file)

    def local(self, day: str, hour: str) -> datetime:
        """`2025-05-07`, `17:00` by the clock of the place."""
        return datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=self.zone)

    async def settled(self, seconds: float = PATIENCE) -> None:
        """Wait until everything said and everything due has been dealt with, twice looked at."""
        looks = 0
        async with asyncio.timeout(seconds):
            while looks < 2:
                ready = await self.app.readiness()
                due = ready["next_due_at"]
                overdue = due is not None and datetime.fromisoformat(due) <= self.now
                still = ready["idle"] and not overdue and not self.standin.delivery.waiting()
                looks = looks + 1 if still else 0
                if not still and overdue:
                    await self.ring()
                await asyncio.sleep(0.002)

    async def ring(self) -> None:
        """The bell rings now instead of within the second."""
        await self.app.clockwork._ring()
        self.app.sender.wake()

    async def wind(
        self, to: datetime, act: Callable[[Visited], Awaitable[None]] | None = None
    ) -> list[Visited]:
        """Visit every due instant up to `to`, in order; `act` lets people act at each. What was visited."""
        seen = len(self.visited)
        to = to.astimezone(UTC)
        while True:
            await self.settled()
            ready = await self.app.readiness()
            due = datetime.fromisoformat(ready["next_due_at"]) if ready["next_due_at"] else None
            if due is None or due > to:
                break
            self.set_clock(max(due, self.now))
            kinds = await self.app.database.read(_kinds_due, due) or [str(ready["next_due"])]
            self.visited += [Visited(due, kind) for kind in kinds]
            await self.ring()
            await self.settled()
            if act is not None:
                await act(self.visited[-1])
        if to > self.now:
            self.set_clock(to)
            await self.ring()
        await self.settled()
        return self.visited[seen:]

    async def sleep_through(self, hours: float) -> None:
        """The machine is off for so long: one life ends, the clock goes on, another begins."""
        await self.lives.kill()
        self.kills += 1
        self.set_clock(self.now + timedelta(hours=hours))
        await self.lives.begin()
        await self.ring()
        await self.settled()

    # ── people

    @property
    def driver(self) -> Driver:
        """Hands that find and press buttons."""
        return Driver(self.standin.phones, self.settled)

    def somebody(self, name: str, language: str = "en", *, side: str = "residents") -> Person:
        """A phone of an own number; the username carries the name, so that a leak of either shows."""
        number = next(self._ids)
        username = f"user_{number % 100_000:05d}_{re.sub('[^a-z]', '', name.lower())[:12]}"
        return self.standin.phones.add(
            number,
            name,
            last_name=f"Sur{number % 10_000_019}",
            username=username,
            language=language,
            side=side,
        )

    def texts(self, person: Person) -> list[str]:
        """What the bot wrote to somebody and still stands, without direction marks."""
        chat = self.standin.phones.chat(person)
        return [bare(kept["text"]) for kept in chat.messages if not kept["mine"] and not kept["deleted"]]

    def messages(self, person: Person) -> list[Json]:
        """The messages of the bot that still stand."""
        chat = self.standin.phones.chat(person)
        return [kept for kept in chat.messages if not kept["mine"] and not kept["deleted"]]

    def dated(self, person: Person) -> list[tuple[datetime, str]]:
        """The same with the local minute at which each came, without direction marks."""
        return [
            (datetime.fromtimestamp(kept["date"], self.zone).replace(second=0), text)
            for kept, text in zip(self.messages(person), self.texts(person), strict=True)
        ]

    def heard(self, person: Person, said: Text | Lines) -> bool:
        """Whether they were told this, in their own language; also where it changed since."""
        words = line(said, person.language or "en")
        return any(words in call.shown for call in self.sent_to(person))

    def told(self, person: Person, pattern: str) -> bool:
        """Whether something the bot wrote to them has such words."""
        return any(re.search(pattern, text) for text in self.texts(person))

    async def tap(self, person: Person, pattern: str) -> None:
        """Press the newest button whose data begins like `pattern` once it stands there, and be answered."""
        await self.driver.tap_when(person, pattern)
        chat = self.standin.phones.chat(person)
        await self.standin.phones.until(lambda: not chat.pending, timeout=PATIENCE)

    async def say(self, person: Person, words: str) -> None:
        """Words; waits until the bot has dealt with them."""
        await self.standin.phones.say(person, words)
        await self.settled()

    def sent_to(self, *people: Person) -> list[Call]:
        """Every request that reached one of these people."""
        numbers = {person.id for person in people}
        return [call for call in self.calls if call.to in numbers]

    async def partnership_id(self) -> int:
        """The only partnership."""
        live = await self.app.database.read(charters.live)
        assert len(live) == 1
        return live[0]

    async def founding_links(self) -> list[str]:
        """What `python -m bot found` prints: the two payloads, residents' first."""
        return [link.rpartition("start=")[2] for link in await founding_links(self.settings)]


def _kinds_due(tx: Tx, at: datetime) -> list[str]:
    """What is due at this very instant, in the order in which it is taken."""
    return list(tx.execute(_DUE_AT, {"at": at}).scalars())


_DUE_AT = (
    select(reminder_table.c.kind)
    .where(reminder_table.c.state == "waiting", reminder_table.c.due_at == bindparam("at", type_=Instant))
    .order_by(reminder_table.c.id)
)


def line(said: Text | Lines, language: str = "en") -> str:
    """A sentence as somebody reads it, so that better words break no story."""
    return bare(catalog.render_plain(said, language))


def bare(text: str) -> str:
    """Without the marks that keep directions apart."""
    return re.sub("[\u2066-\u2069\u200e\u200f\u061c]", "", text)


@asynccontextmanager
async def story_world(folder: Path, url: str, start: datetime = START) -> AsyncIterator[StoryWorld]:
    """The world; at the end nothing may have broken the Bot API's rules or have been given up."""
    clock_file, log_file = folder / "clock", folder / "bot.log"
    standin = Standin(TOKEN, now=lambda: world.now)
    settings = read_settings(
        _env_file=None,
        bot_token=TOKEN,
        telegram_api_url=await standin.start(),
        data_dir=folder / "data",
        database_url=url,
        http_port=0,
        clock_file=_first_clock(clock_file, start),
        send_rate=100_000,
        chat_rate=100_000,
        log_level="DEBUG",
    )
    world = StoryWorld(standin, Lives(settings), clock_file, log_file, start)
    _record_calls(world)
    world.lives.watch()
    with _logging_to(log_file):
        try:
            await world.lives.begin()
            yield world
            assert standin.refused == []
            assert standin.counts.lost == 0
            assert world.app.clockwork.failed == 0
            assert not world.app.lanes.outcomes["set aside"], log_file.read_text(encoding="utf-8")[-3000:]
        finally:
            await world.lives.stop()
            world.lives.unwatch()
            await standin.stop()


def _first_clock(path: Path, start: datetime) -> Path:
    path.write_text(start.isoformat(), encoding="utf-8")
    return path


def _record_calls(world: StoryWorld) -> None:
    play = world.standin._play

    async def recording(name: str, parameters: Any, files: Any) -> object:
        world.calls.append(
            Call(name, dict(parameters), tuple(each.data for each in files.values()), world.now)
        )
        return await play(name, parameters, files)

    world.standin._play = recording  # type: ignore[method-assign]


@contextmanager
def _logging_to(path: Path) -> Iterator[None]:
    """Everything the process logs, in the form operators read, as with LOG_LEVEL=DEBUG."""
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setFormatter(JsonLines(TOKEN))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
        handler.close()
