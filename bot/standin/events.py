"""What just changed: a numbered log that the page follows and that tests wait on."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

_REMEMBERED = 2000


@dataclass(frozen=True, slots=True)
class Event:
    """One change. `data` is made when somebody reads it, so that nobody pays for what nobody watches."""

    seq: int
    kind: str
    data: Callable[[], Mapping[str, Any]]


class Events:
    """The log. Its numbers start at 1 and never repeat while the stand-in lives."""

    def __init__(self) -> None:
        self.seq = 0
        self.closed = False
        self._log: deque[Event] = deque(maxlen=_REMEMBERED)
        self._waiting: list[asyncio.Future[None]] = []

    def publish(self, kind: str, data: Mapping[str, Any] | Callable[[], Mapping[str, Any]]) -> None:
        """Add a change and wake everybody who waits for one."""
        self.seq += 1
        self._log.append(Event(self.seq, kind, data if callable(data) else partial(dict, data)))
        self._wake()

    def stir(self) -> None:
        """Let those who wait look again: a figure moved that no page shows."""
        self._wake()

    def since(self, seq: int) -> list[Event] | None:
        """The changes after `seq`; nothing (None) when some of them are forgotten or were never ours."""
        if seq > self.seq or (self._log and seq < self._log[0].seq - 1):
            return None
        return [event for event in self._log if event.seq > seq]

    async def changed(self) -> None:
        """Wait for the next change, or for the end."""
        if self.closed:
            return
        future = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        try:
            await future
        finally:
            if future in self._waiting:
                self._waiting.remove(future)

    def close(self) -> None:
        """Nothing changes any more; followers go home."""
        self.closed = True
        self._wake()

    def reopen(self) -> None:
        """Things change again."""
        self.closed = False

    def _wake(self) -> None:
        waiting, self._waiting = self._waiting, []
        for future in waiting:
            if not future.done():
                future.set_result(None)
