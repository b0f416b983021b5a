"""What time it is: the system's clock, or a file that lets months be rehearsed in minutes."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol


class Clock(Protocol):
    """Anything that can say what time it is."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The present instant, to the millisecond, which is what the database keeps."""
        return _to_milliseconds(datetime.now(UTC))


class FileClock:
    """A file holding one ISO-8601 instant, read again each time it is asked.

    While the file is unreadable or half written the last good instant stands, so that winding the clock
    can never stop the bot. The first reading must succeed.
    """

    def __init__(self, path: Path) -> None:
        """Read the file once; raises ValueError naming what it should hold."""
        self._path = path
        self._stamp: tuple[int, int] | None = None
        self._last = self._read()

    def now(self) -> datetime:
        """The instant in the file."""
        try:
            status = self._path.stat()
            stamp = (status.st_mtime_ns, status.st_size)
            if stamp != self._stamp:
                self._last = self._read()
                self._stamp = stamp
        except (OSError, ValueError):
            return self._last
        return self._last

    def _read(self) -> datetime:
        text = self._path.read_text(encoding="utf-8").strip()
        at = datetime.fromisoformat(text)
        if at.tzinfo is None:
            message = f"{text!r} has no time zone; write for example 2025-05-05T09:00:00+00:00"
            raise ValueError(message)
        return _to_milliseconds(at.astimezone(UTC))


def _to_milliseconds(at: datetime) -> datetime:
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def real_ms() -> int:
    """Milliseconds of the machine's own clock, for leases, rates and backoff; a rehearsal never winds it."""
    return time.time_ns() // 1_000_000
