"""Quiet hours: when a message that nobody asked for must not arrive."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.reminders.rules import QuietHours


def end_of_quiet(hours: str, now: datetime) -> datetime:
    """The first instant at or after `now` outside `hours`, written `Zone HH:MM-HH:MM`, the last not included.

    >>> end_of_quiet("UTC 21:00-07:00", datetime(2025, 5, 5, 23, tzinfo=UTC)).isoformat()
    '2025-05-06T07:00:00+00:00'
    >>> end_of_quiet("UTC 21:00-07:00", datetime(2025, 5, 5, 12, tzinfo=UTC)).isoformat()
    '2025-05-05T12:00:00+00:00'
    """
    zone, quiet = _read(hours)
    return quiet.next_permitted(now, zone).astimezone(UTC)


def day_there(hours: str | None, now: datetime) -> date:
    """The day in the place whose quiet hours these are; where a letter carries none, the day in UTC.

    >>> day_there("Pacific/Auckland 20:00-08:00", datetime(2025, 5, 13, 22, tzinfo=UTC)).isoformat()
    '2025-05-14'
    >>> day_there(None, datetime(2025, 5, 13, 22, tzinfo=UTC)).isoformat()
    '2025-05-13'
    """
    return now.astimezone(_read(hours)[0] if hours else UTC).date()


@lru_cache(maxsize=256)
def _read(hours: str) -> tuple[ZoneInfo, QuietHours]:
    zone, _, span = hours.rpartition(" ")
    first, _, last = span.partition("-")
    return ZoneInfo(zone), QuietHours(time.fromisoformat(first), time.fromisoformat(last))
