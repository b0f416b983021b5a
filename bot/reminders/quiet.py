"""Quiet hours: when a message that nobody asked for must not arrive."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.reminders.local_time import instant


def end_of_quiet(hours: str, now: datetime) -> datetime:
    """The first instant at or after `now` outside `hours`, written `Zone HH:MM-HH:MM`, the last not included.

    >>> end_of_quiet("UTC 21:00-07:00", datetime(2025, 5, 5, 23, tzinfo=UTC)).isoformat()
    '2025-05-06T07:00:00+00:00'
    >>> end_of_quiet("UTC 21:00-07:00", datetime(2025, 5, 5, 12, tzinfo=UTC)).isoformat()
    '2025-05-05T12:00:00+00:00'
    """
    zone, first, last = _read(hours)
    local = now.astimezone(zone)
    wall = local.time().replace(tzinfo=None)
    if first <= last:
        is_quiet, days = first <= wall < last, 0
    else:
        is_quiet, days = wall >= first or wall < last, 1 if wall >= first else 0
    return instant(local.date() + timedelta(days=days), last, zone).astimezone(UTC) if is_quiet else now


@lru_cache(maxsize=256)
def _read(hours: str) -> tuple[ZoneInfo, time, time]:
    zone, _, span = hours.rpartition(" ")
    first, _, last = span.partition("-")
    return ZoneInfo(zone), time.fromisoformat(first), time.fromisoformat(last)
