"""When a promise reminds its owner: the same rungs, the same hour and the same words for every party."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.reminders.local_time import instant, local_day

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

AT = time(9)
RUNGS = {"-7": -7, "-1": -1, "0": 0, "+3": 3, "+7": 7, "+14": 14}
"""Name of a rung → days after the day on which the promise is due."""
LAST_RUNG = max(RUNGS.values())
"""So many days late nobody is reminded any more: the agenda has it."""
COUNTS_LATE = "+3"
TO_HEADS = "+7"
TO_AGENDA = "+14"


@dataclass(frozen=True, slots=True)
class Rung:
    """One reminder to come."""

    name: str
    due_at: datetime


def rungs(due_on: date, now: datetime, zone: ZoneInfo) -> tuple[Rung, ...]:
    """Every rung still to come at 09:00 of the place, and the day itself even if its hour has passed."""
    planned = (Rung(name, instant(due_on + timedelta(days=days), AT, zone)) for name, days in RUNGS.items())
    return tuple(rung for rung in planned if rung.due_at > now or rung.name == "0")


def is_overtaken(name: str, due_on: date, now: datetime, zone: ZoneInfo) -> bool:
    """Whether a later rung is due by now as well, so that this one would only say old news."""
    later = [days for days in RUNGS.values() if days > RUNGS[name]]
    return any(instant(due_on + timedelta(days=days), AT, zone) <= now for days in later)


def useful_until(name: str, due_on: date, now: datetime, zone: ZoneInfo) -> datetime | None:
    """Until when a rung's letter is true: "today" and "in a week" for their day, then until the next rung."""
    if RUNGS[name] <= 0:
        return instant(local_day(now, zone) + timedelta(days=1), time(0), zone)
    later = [days for days in RUNGS.values() if days > RUNGS[name]]
    return instant(due_on + timedelta(days=min(later)), AT, zone) if later else None
