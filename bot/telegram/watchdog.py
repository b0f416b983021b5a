"""The watchdog: ends a process that lives but does not work, so that it is started anew."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from bot.clock import real_ms
from bot.database.engine import NotSaved
from bot.telegram import inbox
from bot.telegram.http import pause
from bot.telegram.intake import Fatal

if TYPE_CHECKING:
    from bot.database.engine import Database
    from bot.telegram.api import Api
    from bot.telegram.intake import Intake
    from bot.telegram.lanes import Lanes

log = logging.getLogger(__name__)


class Watchdog:
    """Looks at the polls and at the inbox."""

    def __init__(
        self,
        database: Database,
        api: Api,
        intake: Intake,
        lanes: Lanes,
        *,
        polls: bool,
        poll_seconds: float = 90,
        lag_seconds: float = 60,
        look_seconds: float = 5,
    ) -> None:
        """`polls` is False where updates come by webhook, since quiet then means nothing."""
        self._database = database
        self._api = api
        self._intake = intake
        self._lanes = lanes
        self._polls = polls
        self._poll_ms = round(poll_seconds * 1000)
        self._lag_ms = round(lag_seconds * 1000)
        self._look_seconds = look_seconds
        self._reachable_since: int | None = None

    async def run(self, stopped: asyncio.Event) -> None:
        """Look until stopped. Raises Fatal when the process had better be started anew."""
        while not await pause(self._look_seconds, stopped):
            await self._look_at_polls()
            await self._look_at_inbox()

    async def _look_at_polls(self) -> None:
        now = real_ms()
        if not self._polls or now - self._intake.good_ms <= self._poll_ms:
            self._reachable_since = None
            return
        # While Telegram itself is away a new process would not fare better.
        if not await self._api.is_reachable():
            self._reachable_since = None
            return
        self._reachable_since = self._reachable_since or now
        if real_ms() - self._reachable_since > self._poll_ms:
            raise Fatal(
                "Telegram answers, but no poll has succeeded for a long time; starting anew may help."
            )

    async def _look_at_inbox(self) -> None:
        try:
            oldest = await self._database.read(inbox.oldest_ms)
        except NotSaved:
            return
        now = real_ms()
        newest_sign = max(self._lanes.finished_ms, self._lanes.unsaved_ms)
        # Slow is not stuck: as long as anything is finished, or cannot be saved, a new process helps nobody.
        if oldest is not None and now - oldest > self._lag_ms and now - newest_sign > self._lag_ms:
            raise Fatal(
                "An update has waited for a long time and nothing is finished; starting anew may help."
            )
