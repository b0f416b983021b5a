"""What can be tried to break the bot: the plug, Telegram away, twenty taps on one button."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.standin import cast

if TYPE_CHECKING:
    from bot.standin.chats import Person
    from bot.standin.driver import Driver
    from bot.standin.player import Player
    from bot.standin.server import Standin
    from bot.standin.town_clock import TownClock

OUTAGE_SHOWN = 1.5
TAPS = 20
DECISIVE = (
    "meetings:come:[^:]+:yes",
    "priorities:finish:",
    "members:pause:",
    "[a-z]+:(?!mark|support)",
)
"""Buttons worth twenty taps, the most decisive first."""


@dataclass
class Mishaps:
    """Each mishap happens to the real bot; `note` writes what happened into the feed."""

    standin: Standin
    clock: TownClock
    driver: Driver
    person: Callable[[Player], Person]
    pull_plug: Callable[[], Awaitable[None]]
    note: Callable[[str, str], None]

    async def plug(self) -> None:
        """The bot is killed without warning, with something to lose, and started again."""
        self.note("plug", "The plug was pulled: the bot was killed.")
        await self._chatter()
        await self.pull_plug()
        await self.clock.settled(timeout=30)
        self.note("plug-back", "The bot is back and goes on where it was.")

    async def outage(self) -> None:
        """Nothing reaches the bot for an hour of the town's time."""
        self.note("outage", "Telegram is down for one hour.")
        self.standin.faults.outage()
        await self._chatter()
        await asyncio.sleep(OUTAGE_SHOWN)
        self.clock.write(self.clock.now + timedelta(hours=1))
        self.standin.faults.lift()
        await self.clock.settled(timeout=60)
        self.note("outage-over", "Telegram is back. Nothing was forgotten.")

    async def twenty(self) -> None:
        """The same button twenty times, as fast as it goes."""
        you = self.person(cast.YOU)
        offered = (self.driver.find(you, pattern) for pattern in DECISIVE)
        found = next((one for one in offered if one), None)
        self.note("twenty", "Twenty taps on one button.")
        if found is None:
            self.note("twenty-none", "There was no button to tap yet.")
        else:
            for _ in range(TAPS):
                await self.standin.phones.tap(you, found[0], found[1], forged=True)
            await self.clock.settled()
        self.note("twenty-done", "Twenty taps counted as one.")

    async def _chatter(self) -> None:
        """A few neighbours look at what is new just then, so that there is something to lose."""
        for player in cast.NEIGHBOURS[:4]:
            with suppress(LookupError):
                await self.driver.press(self.person(player), "👀", wait=False)
