"""Real seconds, which Telegram's lifetimes count in, however far the town's clock is wound."""

from __future__ import annotations

import time


class Stopwatch:
    """Seconds that only grow. `age` lets a test live through a day without waiting for it."""

    def __init__(self) -> None:
        self._shift = 0.0

    def now(self) -> float:
        """Seconds since some instant in the past."""
        return time.monotonic() + self._shift

    def age(self, seconds: float) -> None:
        """Everything that waits grows older by this much at once."""
        self._shift += seconds
