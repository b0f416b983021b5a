"""The clock that rings: every second it looks at what is due. What is due is a row; nothing is kept here.

This is the only place that knows APScheduler. A bell that rings late, twice or while the last tick still runs
changes nothing, since each row is taken once, in the order of the instants they belong to.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import relay
from bot.database.engine import NotSaved
from bot.reminders import actions, store

if TYPE_CHECKING:
    from datetime import datetime

    from bot.clock import Clock
    from bot.database.engine import Database, Tx
    from bot.relay import Audience
    from bot.reminders.actions import Due

TRIES = 3
RETRY_SECONDS = 0.05

log = logging.getLogger(__name__)
# It would say each second that a long tick is still running, which is as it should be.
logging.getLogger("apscheduler").setLevel(logging.ERROR)


@dataclass(frozen=True)
class Chore:
    """Something to do now and then by the machine's own clock, whatever the calendar says."""

    name: str
    seconds: float
    do: Callable[[], Awaitable[object]]


class Clockwork:
    """Rings the bell and takes what is due."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        kinds: Mapping[str, Due],
        audiences: Mapping[str, Audience],
        *,
        wake_sender: Callable[[], None] = lambda: None,
        chores: Sequence[Chore] = (),
        seconds: float = 1.0,
    ) -> None:
        """`kinds` says what happens at a reminder's instant, `audiences` who a broadcast goes to."""
        self._database = database
        self._clock = clock
        self._kinds = kinds
        self._audiences = audiences
        self._wake_sender = wake_sender
        self._chores = {chore.name: chore for chore in chores}
        self._chores_done: dict[str, float] = {}
        self._failures: Counter[tuple[str, int]] = Counter()
        self._seconds = seconds
        self._stopped = False
        self._ticking = asyncio.Lock()
        self._scheduler: AsyncIOScheduler | None = None
        self.failed = 0
        """Rows that were given up since the start."""

    def start(self) -> None:
        """Ring from now on."""
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self._scheduler.add_job(self._ring, "interval", seconds=self._seconds)
        self._scheduler.start()

    async def stop(self) -> None:
        """Ring no more, and let a tick that has begun come to the end of its row."""
        self._stopped = True
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
            self._scheduler = None
        async with self._ticking:
            pass

    async def tick(self) -> None:
        """Take everything that is due, each row in its own transaction, then turn broadcasts into letters."""
        took = False
        while await self._one("reminder", _earliest_reminder, self._take):
            took = True
        while await self._one("broadcast", relay.due_broadcast, self._expand):
            self._wake_sender()
        if took:
            # An agenda's snapshot erases the ballots and their key: gone from the disk as well, now.
            await self._database.checkpoint()
        await self._do_chores()

    async def _ring(self) -> None:
        async with self._ticking:
            try:
                await self.tick()
            except NotSaved as trouble:
                log.warning("a tick could not be saved: %s", type(trouble.__cause__ or trouble).__name__)
            except Exception:
                # The next bell tries again.
                log.exception("a tick failed")

    def _take(self, tx: Tx, now: datetime) -> bool:
        return actions.take_earliest(tx, now, self._kinds)

    def _expand(self, tx: Tx, now: datetime) -> bool:
        return relay.expand_due(tx, now, self._audiences)

    async def _one(
        self,
        what: str,
        which: Callable[[Tx, datetime], int | None],
        work: Callable[[Tx, datetime], bool],
    ) -> bool:
        """Do one row's work; whether there was one. A row that fails three times is given up."""
        now = self._clock.now()
        if self._stopped or await self._database.read(which, now) is None:
            return False
        try:
            return await self._database.write(work, now)
        except NotSaved:
            raise
        except Exception as error:  # noqa: BLE001 - one row's error must not stop the others
            await self._stumble(what, await self._database.read(which, now), error)
            return True

    async def _stumble(self, what: str, row_id: int | None, error: Exception) -> None:
        if row_id is None:
            return
        self._failures[what, row_id] += 1
        if self._failures[what, row_id] < TRIES:
            await asyncio.sleep(RETRY_SECONDS)
            return
        del self._failures[what, row_id]
        self.failed += 1
        log.error("%s number %d was given up", what, row_id, exc_info=error)
        await self._database.write(_give_up, what, row_id)

    async def _do_chores(self) -> None:
        for name, chore in self._chores.items():
            done = self._chores_done.get(name)
            if done is not None and time.monotonic() - done < chore.seconds:
                continue
            self._chores_done[name] = time.monotonic()
            try:
                await chore.do()
            except Exception as error:  # noqa: BLE001 - it is done again next time
                log.warning("the chore %s failed: %s", name, type(error).__name__)


def _earliest_reminder(tx: Tx, now: datetime) -> int | None:
    reminder = store.earliest(tx, now)
    return reminder.id if reminder is not None else None


def _give_up(tx: Tx, what: str, row_id: int) -> None:
    if what == "reminder":
        store.settle(tx, row_id, "failed")
    else:
        relay.give_up(tx, row_id)
