"""Numbers of a month, side by side: what may be shown of them, when, and when they lean to one side.

Nothing here knows a person. What is counted are worries, answers, votes and promises; where so few people
stand behind a number that it could point at one of them, a number under five is not said, and none and four
look alike. No sum across cells is ever shown, so that nothing can be worked out from the rest.
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
LEAST_PEOPLE = 5
"""With fewer people behind a number, it is said from `LEAST_SHOWN` on only."""
LEAST_SHOWN = 5
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


PUBLISHED = frozenset({Row.ON_AGENDA})
"""Every agenda says of each worry which side raised it: there is nothing left to hide."""
ABOUT_RAISERS = frozenset({Row.RAISED, Row.ON_AGENDA, Row.SET_ASIDE})
Cell = int | None
"""A number, or None: fewer than five, and nobody is told how many."""
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
    cells: Mapping[Row, Mapping[Side, Cell]]
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


# ── what may be said


def masked(counts: Counts, people: Mapping[Side, int]) -> dict[Row, dict[Side, Cell]]:
    """The numbers as far as they may be said; `people` is how many members each side has.

    Behind a number of worries stand those who raised them; behind one of answers those who waited for them.
    """
    return {
        row: dict(by_side)
        if row in PUBLISHED
        else {side: shown(number, behind(row, side, people)) for side, number in by_side.items()}
        for row, by_side in counts.items()
    }


def behind(row: Row, side: Side, people: Mapping[Side, int]) -> int:
    """How many people the number could be about."""
    if row in ABOUT_RAISERS:
        return people.get(side, 0)
    return sum(number for other, number in people.items() if other is not side)


def shown(number: int, people: int) -> Cell:
    """The number, or None where it is small and so are they."""
    return None if people < LEAST_PEOPLE and number < LEAST_SHOWN else number


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
