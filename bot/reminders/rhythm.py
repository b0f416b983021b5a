"""The fixed hours of a week: when what happens by itself happens, in the place's own time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.reminders.local_time import first_after, local_day

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
RELEASE_HOURS = (time(9), time(17))
"""Concerns become readable for others only at these hours, so that no moment points at a raiser."""


class Slot(StrEnum):
    """The weekly hours at which something happens whether or not anybody acts."""

    COORDINATORS_WEEK = "coordinators-week"
    ROUND_OPENS = "round-opens"
    NUDGE = "nudge"
    ROUND_CLOSES = "round-closes"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Weekly:
    """A weekday (Monday is 0) and an hour of the place."""

    weekday: int
    at: time

    @classmethod
    def read(cls, line: str) -> Weekly:
        """The charter's "Wed 17:00"; raises ValueError for anything else."""
        day, _, hour = line.partition(" ")
        if day not in WEEKDAYS:
            raise ValueError(f"{line!r} begins with no weekday; write for example Wed 17:00")
        return cls(WEEKDAYS.index(day), time.fromisoformat(hour))


SLOTS = {
    Slot.COORDINATORS_WEEK: Weekly(MONDAY, time(9)),
    Slot.ROUND_OPENS: Weekly(WEDNESDAY, time(17)),
    Slot.NUDGE: Weekly(FRIDAY, time(12)),
    Slot.ROUND_CLOSES: Weekly(SUNDAY, time(19)),
    Slot.LETTER: Weekly(MONDAY, time(9, 30)),
}
"""The defaults of a charter."""


def next_slot(weekly: Weekly, now: datetime, zone: ZoneInfo) -> datetime:
    """The first instant later than `now` at which this weekly hour comes."""
    return first_after(now, zone, (weekly.at,), weekday=weekly.weekday)


def next_release(now: datetime, zone: ZoneInfo, hours: tuple[time, ...] = RELEASE_HOURS) -> datetime:
    """The next release hour. What arrives exactly at one waits for the following one."""
    return first_after(now, zone, hours)


def rung_of(due_at: datetime, zone: ZoneInfo) -> str:
    """The local day as the rung of something weekly: an hour that comes twice in one night is one rung."""
    return local_day(due_at, zone).isoformat()
