"""The clock of the place a promise belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.database.engine import Tx


def zone_of(tx: Tx, partnership_id: int) -> ZoneInfo:
    """The place's zone."""
    return ZoneInfo(charters.read(tx, partnership_id).zone)


def today_in(tx: Tx, partnership_id: int, now: datetime) -> date:
    """The place's day."""
    return local_day(now, zone_of(tx, partnership_id))
