"""What came to rest without an end is found every morning, whatever led there: it is not kept for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.commitments import actions as commitments
from bot.concerns import erasing
from bot.concerns.rules import State
from bot.reminders import actions as reminders
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.concerns.rules import Concern
    from bot.database.engine import Tx

IS_ASKED_ABOUT = frozenset({State.ANSWERED, State.DISCUSSED})
"""Where "did it help?" leads to an end by itself; elsewhere it only waits."""


def count_days(tx: Tx, partnership_id: int, at: datetime) -> None:
    """The days of what rests are counted, unless a promise is open for it or its followers are asked."""
    today = local_day(at, ZoneInfo(charters.read(tx, partnership_id).zone))
    erasing.count_days(tx, partnership_id, at, lambda concern: _is_moving(tx, concern, today))


def _is_moving(tx: Tx, concern: Concern, today: date) -> bool:
    if commitments.is_under_way(tx, concern.id, today):
        return True
    asked = reminders.is_waiting(tx, commitments.DID_IT_HELP, concern.id)
    return concern.state in IS_ASKED_ABOUT and asked
