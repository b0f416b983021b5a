"""The queue of updates that wait for the bot, and long polling. The webhook side is `webhook.py`.

Lifetimes count real seconds: 150 for a callback query, a day for everything else (as Telegram's server does).
An update is acknowledged by a poll with a higher offset; until then every poll gets it again.
"""

from __future__ import annotations

import asyncio
import math
import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, islice, takewhile
from typing import Any

from bot.standin.answers import conflict
from bot.standin.counts import Counts
from bot.standin.faults import Faults
from bot.standin.stopwatch import Stopwatch

_DAY = 86_400.0
_CALLBACK = 150.0
_LONGEST_POLL = 50
_MOST = 100
_NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
_POISON: Mapping[str, Any] = {
    "callback_query": {"id": "poison", "from": {"first_name": "Nobody"}, "data": 7},
}


class Cut(Exception):
    """The connection breaks without an answer."""


@dataclass(slots=True, eq=False)
class Waiting:
    """One update in the queue. `lane` is what Telegram keeps in order: the chat, or who pressed."""

    id: int
    kind: str
    lane: int
    body: dict[str, Any]
    ends_at: float
    delivered: int = 0


class Delivery:
    """All updates that are not acknowledged yet."""

    def __init__(
        self,
        counts: Counts,
        faults: Faults,
        stopwatch: Stopwatch,
        *,
        first_id: int,
        stir: Callable[[], None],
    ) -> None:
        self.lifetimes = {"callback_query": _CALLBACK}
        self.allowed: set[str] | None = None
        self.slow_repeats = True  # Telegram's brake on polling the same offset again at once
        self.webhook_url = ""
        self._counts = counts
        self._faults = faults
        self._stopwatch = stopwatch
        self._next_id = first_id
        self._queue: dict[int, Waiting] = {}  # in the order of their numbers
        self._lanes: dict[int, dict[int, Waiting]] = {}  # the same, by lane
        self._first_end = math.inf  # nothing in the queue is too old before
        self._again: list[Waiting] = []
        self._random = random.Random(7)  # noqa: S311 - the same shuffle each time, on purpose
        self._poll = 0
        self._last_poll: tuple[int, float] = (0, -_DAY)
        self._bell = asyncio.Event()
        self._closed = False
        self.listeners: list[Callable[[], None]] = [stir]
        self._stir = stir
        faults.on_outage = self.ring
        faults.on_poison = self.put_poison

    # --- filling -------------------------------------------------------------------------------------------

    def put(self, kind: str, payload: Mapping[str, Any], lane: int) -> int:
        """Queue an update; its id, or 0 when the bot does not want this kind."""
        wanted = kind not in _NOT_BY_DEFAULT if self.allowed is None else kind in self.allowed
        return self._add(kind, {kind: dict(payload)}, lane) if wanted else 0

    def put_poison(self, raw: Mapping[str, Any] | None = None) -> int:
        """Queue an update that cannot be read; in a lane of its own."""
        return self._add("poison", dict(_POISON if raw is None else raw), -1)

    def _add(self, kind: str, body: dict[str, Any], lane: int) -> int:
        number, self._next_id = self._next_id, self._next_id + 1
        ends_at = self._stopwatch.now() + self.lifetimes.get(kind, _DAY)
        update = Waiting(number, kind, lane, {"update_id": number, **body}, ends_at)
        self._queue[number] = update
        self._lanes.setdefault(lane, {})[number] = update
        self._first_end = min(self._first_end, ends_at)
        self._counts.made += 1
        self.ring()
        return number

    def ring(self) -> None:
        """Something changed: polls look again, and the webhook's sender too."""
        bell, self._bell = self._bell, asyncio.Event()
        bell.set()
        for listener in self.listeners:
            listener()

    # --- looking -------------------------------------------------------------------------------------------

    def waiting(self) -> list[Waiting]:
        """What is not acknowledged and not too old, in order."""
        self._sweep()
        return list(self._queue.values())

    def heads(self) -> list[Waiting]:
        """The oldest update of each lane."""
        self._sweep()
        return [next(iter(lane.values())) for lane in self._lanes.values()]

    def holds(self, update: Waiting) -> bool:
        """Whether this update still waits."""
        self._sweep()
        return update.id in self._queue

    def _sweep(self) -> None:
        now = self._stopwatch.now()
        if now <= self._first_end:
            return
        for update in [row for row in self._queue.values() if now > row.ends_at]:
            self._remove(update)
            self._counts.lost += 1
        self._first_end = min((row.ends_at for row in self._queue.values()), default=math.inf)

    def _remove(self, update: Waiting) -> bool:
        if self._queue.pop(update.id, None) is None:
            return False
        lane = self._lanes[update.lane]
        del lane[update.id]
        if not lane:
            del self._lanes[update.lane]
        return True

    # --- emptying ------------------------------------------------------------------------------------------

    def acknowledge(self, update: Waiting) -> bool:
        """The bot has it. False when a fault wants it delivered once more."""
        if self._faults.take("duplicate", "delivery"):
            return False
        if self._remove(update):
            self._counts.acknowledged += 1
            self._stir()
        return True

    def drop(self, updates: Iterable[Waiting] | None = None) -> None:
        """Forget updates, or all, because the bot asked to."""
        for update in list(self._queue.values()) if updates is None else list(updates):
            self._counts.dropped += self._remove(update)

    def handed_over(self, update: Waiting) -> dict[str, Any]:
        """Note that an update goes out now; its body."""
        update.delivered += 1
        if update.delivered == 1:
            self._counts.delivered += 1
        else:
            self._counts.redelivered += 1
        if update.kind == "poison" and update.delivered == 1:
            self._faults.fired["poison"] += 1
        self._stir()
        return update.body

    async def get_updates(
        self, offset: int = 0, limit: int = _MOST, wait: int = 0, allowed: list[str] | None = None
    ) -> list[dict[str, Any]]:
        """Telegram's getUpdates.

        Raises:
            Refusal: 409, when a webhook is set or a newer poll takes over.
            Cut: the stand-in stops or goes out of service meanwhile.
        """
        if self.webhook_url:
            raise conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        if allowed is not None:
            self.allowed = set(allowed) or None
        self._move_to(offset)
        limit, seconds = self._braked(offset, min(max(limit, 1), _MOST), min(max(wait, 0), _LONGEST_POLL))
        self._poll += 1
        poll = self._poll
        self.ring()
        return await self._next_batch(poll, limit, asyncio.get_running_loop().time() + seconds)

    def _move_to(self, offset: int) -> None:
        self._sweep()
        if offset < 0:
            self.drop(list(self._queue.values())[:offset])
        for update in list(takewhile(lambda row: row.id < offset, self._queue.values())):
            if not self.acknowledge(update) and self._remove(update):
                self._again.append(update)
                self._counts.acknowledged += 1

    def _braked(self, offset: int, limit: int, seconds: int) -> tuple[int, int]:
        """The same offset again within three seconds waits; within half a second it gets one update."""
        now = asyncio.get_running_loop().time()
        last, at = self._last_poll
        self._last_poll = (offset, now)
        if not self.slow_repeats or offset != last:
            return limit, seconds
        return (1 if now < at + 0.5 else limit), (3 if seconds < 3 and now < at + 3 else seconds)  # noqa: PLR2004

    async def _next_batch(self, poll: int, limit: int, until: float) -> list[dict[str, Any]]:
        while True:
            if self._closed or self._faults.out:
                raise Cut
            if poll != self._poll:
                raise conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running"
                )
            batch = self._batch(limit)
            left = until - asyncio.get_running_loop().time()
            if batch or left <= 0:
                return [self.handed_over(update) for update in batch]
            bell = self._bell
            try:
                await asyncio.wait_for(bell.wait(), left)
            except TimeoutError:
                continue

    def _batch(self, limit: int) -> list[Waiting]:
        self._sweep()
        batch = list(islice(chain(self._again, self._queue.values()), limit))
        self._again = self._again[limit:]
        lanes = list(dict.fromkeys(update.lane for update in batch))
        if len(lanes) > 1 and self._faults.take("reorder", "delivery"):
            batch = self._shuffled(batch, lanes)
        return batch

    def _shuffled(self, batch: list[Waiting], lanes: list[int]) -> list[Waiting]:
        """Another interleaving of the lanes; each lane's own order stays."""
        rows = {lane: [update for update in batch if update.lane == lane] for lane in lanes}
        places = [update.lane for update in batch]
        while places == [update.lane for update in batch]:
            self._random.shuffle(places)
        return [rows[lane].pop(0) for lane in places]

    def close(self) -> None:
        """Polls under way end without an answer."""
        self._closed = True
        self.ring()

    def reopen(self) -> None:
        """Polls are answered again."""
        self._closed = False
