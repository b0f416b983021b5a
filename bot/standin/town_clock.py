"""Town time: written to the clock file, and moved on only when the bot says it has nothing left to do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import aiohttp

from bot.standin.cast import ZONE

LOOK_AGAIN = 0.01
SETTLED_LOOKS = 2
"""The bot must look idle twice running: an update may just be on its way."""


def read_clock(path: Path) -> datetime:
    """The instant a clock file holds."""
    return datetime.fromisoformat(path.read_text(encoding="utf-8").strip())


class TownClock:
    """The clock of one town. `waiting` counts updates that the bot has not confirmed yet."""

    def __init__(self, path: Path, bot_url: str, start: datetime, *, waiting: Callable[[], int]) -> None:
        self.now = start
        self.zone = ZoneInfo(ZONE)
        self.next_due: datetime | None = None
        self.next_what = ""
        self._path = path
        self._url = bot_url.rstrip("/") + "/readyz"
        self._waiting = waiting
        self._session: aiohttp.ClientSession | None = None

    def write(self, instant: datetime) -> None:
        """From now on it is this instant, for the bot and for the phones alike."""
        self.now = instant
        beside = self._path.with_suffix(".next")
        beside.write_text(instant.isoformat(), encoding="utf-8")
        beside.replace(self._path)

    async def settled(self, timeout: float = 15.0) -> None:  # noqa: ASYNC109 - read as a promise to the caller
        """Wait until everything said and everything due has been dealt with; raises TimeoutError."""
        looks = 0
        async with asyncio.timeout(timeout):
            while looks < SETTLED_LOOKS:
                looks = looks + 1 if await self._is_idle() and not self._waiting() else 0
                if looks < SETTLED_LOOKS:
                    await asyncio.sleep(LOOK_AGAIN)

    async def _is_idle(self) -> bool:
        try:
            async with self._client().get(self._url) as answer:
                told = await answer.json()
        except (aiohttp.ClientError, OSError, ValueError):
            return False  # the bot is starting, or was just killed
        due = told.get("next_due_at")
        self.next_due = datetime.fromisoformat(due) if due else None
        self.next_what = str(told.get("next_due") or "")
        overdue = self.next_due is not None and self.next_due <= self.now
        return bool(told.get("idle")) and not overdue

    async def read(self, url: str) -> str:
        """A text the stand-in serves."""
        async with self._client().get(url) as answer:
            return await answer.text()

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10))
        return self._session

    async def close(self) -> None:
        """No more questions."""
        if self._session is not None:
            await self._session.close()
            self._session = None
