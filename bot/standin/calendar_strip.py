"""The weeks that the page shows above the phones: which day it is, and on which days something happens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.standin.cast import ZONE

DAYS = 28
WEEK = timedelta(days=7)


def month(
    start: datetime,
    now: datetime,
    marks: Mapping[str, Sequence[str]],
    next_due: datetime | None,
    next_what: str,
) -> list[dict[str, Any]]:
    """Four weeks from the Monday of the founding; later they move on so that today stays in view.

    `marks` name what happened on a day ("2025-05-07": ["round_opens"]); the next due instant is marked ahead.
    """
    zone = ZoneInfo(ZONE)
    today = now.astimezone(zone).date()
    first = start.astimezone(zone).date()
    first -= timedelta(days=first.weekday())
    while today - first >= 3 * WEEK:
        first += WEEK
    ahead = f"{next_due.astimezone(zone):%F}" if next_due else ""
    days = []
    for offset in range(DAYS):
        day = first + timedelta(days=offset)
        known = list(dict.fromkeys(marks.get(day.isoformat(), ())))
        if day.isoformat() == ahead and next_what and next_what not in known:
            known.append(next_what)
        days.append(
            {
                "day": day.isoformat(),
                "mark": known[0] if known else None,
                "marks": known,
                "today": day == today,
                "past": day < today,
                "weekday": day.weekday(),
            }
        )
    return days
