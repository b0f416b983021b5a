"""Numbers of a month, side by side: what they are, when they come, and when they lean to one side.

Nothing here knows a person, and no number is one of people: those are told from five on, elsewhere. What is
counted are worries that opened to all, their answers, votes and promises. Everybody can read each with its
side and count them, so every number stands as it is. No sum across sides is ever shown.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from bot.charter.rules import Side
from bot.reminders.local_time import instant, local_day
from bot.reminders.rhythm import FRIDAY

HOUR = time(12)
"""The local hour of the last Friday of a month."""
MOST_OF_ASKS = Fraction(7, 10)
"""More than this part of the open requests from one side leans to it."""
LEAST_ASKS = 5
"""Fewer open requests lean nowhere."""
CLOCK = "clock"


class Row(StrEnum):
    """What is counted by side."""

    RAISED = "raised"  # worries that opened to all, by who raised them
    ON_AGENDA = "on_agenda"  # of published agendas, by who raised them
    SET_ASIDE = "set_aside"  # by who raised them
    IN_TIME = "in_time"  # first answers within seven days, by who answered
    NOT_IN_TIME = "not_in_time"  # by who had to answer


Counts = Mapping[Row, Mapping[Side, int]]


@dataclass(frozen=True, slots=True)
class Direction:
    """What one side asked of another and promised it by its own word."""

    asker: Side
    asked_side: Side | None
    """None: all the others alike."""
    asked: int
    promised: int


@dataclass(frozen=True, slots=True)
class Mirror:
    """The page of one month, as it was published: everybody reads this one, whenever they open it."""

    published_on: date
    cells: Counts
    started: Mapping[str, int]
    """Votes by who began them: a side, or "clock"."""
    promises: Mapping[Side, Mapping[str, int]] = field(default_factory=dict)
    """Side → how many promises are open, late, kept, disputed, dropped, changed …"""
    directions: tuple[Direction, ...] = ()
    leans_to: Side | None = None
    """The side that most open requests come from, if they lean to one."""
    told: bool = False
    """The coordinators have read that it leans there."""


# ── when


def last_friday(year: int, month: int) -> date:
    """The last Friday of a month.

    >>> last_friday(2025, 5)
    datetime.date(2025, 5, 30)
    """
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - FRIDAY) % 7)


def next_at(now: datetime, zone: ZoneInfo) -> datetime:
    """The first last Friday, noon of the place, that is later than `now`."""
    day = local_day(now, zone)
    at = instant(last_friday(day.year, day.month), HOUR, zone)
    if at > now:
        return at
    following = day.replace(day=1) + timedelta(days=31)
    return instant(last_friday(following.year, following.month), HOUR, zone)


def month_until(day: date) -> tuple[date, date]:
    """The days a page of this last Friday counts: from the one before it, up to the day before this one."""
    before = day.replace(day=1) - timedelta(days=1)
    return last_friday(before.year, before.month), day


# ── leaning


def leaning(open_asks: Mapping[Side, int]) -> Side | None:
    """The side that more than 70 % of the open requests come from, or None."""
    total = sum(open_asks.values())
    if total < LEAST_ASKS:
        return None
    return next((side for side, asks in open_asks.items() if asks > MOST_OF_ASKS * total), None)


def must_tell(leans_to: Side | None, before: Mirror | None) -> bool:
    """Whether it leans to the same side for the second month, and nobody was told of it yet."""
    return leans_to is not None and before is not None and before.leans_to is leans_to and not before.told


# ── at rest


def to_json(mirror: Mirror) -> dict[str, Any]:
    """The page as plain JSON."""
    return {
        "published_on": mirror.published_on.isoformat(),
        "cells": {
            row.value: {side.value: cell for side, cell in by_side.items()}
            for row, by_side in mirror.cells.items()
        },
        "started": dict(mirror.started),
        "promises": {side.value: dict(tally) for side, tally in mirror.promises.items()},
        "directions": [
            [each.asker.value, each.asked_side and each.asked_side.value, each.asked, each.promised]
            for each in mirror.directions
        ],
        "leans_to": mirror.leans_to.value if mirror.leans_to else "",
        "told": mirror.told,
    }


def from_json(data: Mapping[str, Any]) -> Mirror:
    """The page that `to_json` was given."""
    return Mirror(
        date.fromisoformat(data["published_on"]),
        {
            Row(row): {Side(side): cell for side, cell in by_side.items()}
            for row, by_side in data["cells"].items()
        },
        data["started"],
        {Side(side): tally for side, tally in data["promises"].items()},
        tuple(
            Direction(Side(asker), Side(asked_side) if asked_side else None, asked, promised)
            for asker, asked_side, asked, promised in data["directions"]
        ),
        Side(data["leans_to"]) if data["leans_to"] else None,
        data["told"],
    )
