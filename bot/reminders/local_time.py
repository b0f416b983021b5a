"""When a wall clock in a place shows a given day and hour: local rhythm turned into instants.

Twice a year a wall clock jumps. An hour that does not exist becomes the first instant after the jump; an hour
that comes twice means its first coming. So every local day has exactly one instant for every hour.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)
# A weekly hour is at most eight days away; one more on each side covers zones that once skipped a whole day.
SEARCHED_DAYS = 10


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The aware UTC instant at which the place's clock first shows `at` (or has jumped over it) on `day`."""
    wall = datetime.combine(day, at.replace(tzinfo=None, fold=0))
    first = wall.replace(tzinfo=zone).astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == wall:
        return first
    return _end_of_jump(wall, zone)


def local_day(now: datetime, zone: ZoneInfo) -> date:
    """The calendar day in the place at this instant."""
    return now.astimezone(zone).date()


def first_at_or_after(
    earliest: datetime, zone: ZoneInfo, hours: Iterable[time], *, weekday: int | None = None
) -> datetime:
    """The first instant, not before `earliest`, at which one of `hours` is shown (Monday is weekday 0)."""
    hours = tuple(hours)
    if not hours:
        message = "an hour is needed to look for the next one"
        raise ValueError(message)
    start = local_day(earliest, zone) - DAY
    days = (start + timedelta(days=ahead) for ahead in range(SEARCHED_DAYS + 1))
    found = (
        instant(day, hour, zone)
        for day in days
        if weekday is None or day.weekday() == weekday
        for hour in hours
    )
    return min(moment for moment in found if moment >= earliest)


def first_after(
    now: datetime, zone: ZoneInfo, hours: Iterable[time], *, weekday: int | None = None
) -> datetime:
    """The first instant later than `now` at which one of `hours` is shown (Monday is weekday 0)."""
    return first_at_or_after(now + timedelta(microseconds=1), zone, hours, weekday=weekday)


def _end_of_jump(wall: datetime, zone: ZoneInfo) -> datetime:
    """The instant at which the clock jumped over `wall`: found to the second between the two readings."""
    before = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    after = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    old_offset = before.astimezone(zone).utcoffset()
    while after - before > SECOND:
        middle = before + (after - before) // 2
        middle = middle.replace(microsecond=0)
        if middle <= before:
            break
        if middle.astimezone(zone).utcoffset() == old_offset:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)
