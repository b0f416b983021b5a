"""Monday's letter in a week in which no vote ended: everybody hears so, at the hour of every result."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.l10n import texts
from bot.l10n.text import Moment, Text
from bot.priorities import rounds
from bot.reminders import actions as reminders
from bot.reminders.rhythm import Weekly, next_slot, rung_of
from bot.reminders.rules import Kind, useful_until

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx

LETTER = "weekly-letter"


def plan(tx: Tx, partnership_id: int, now: datetime) -> None:
    """The next Monday's letter; planning it again changes nothing."""
    charter = charters.read(tx, partnership_id)
    zone = ZoneInfo(charter.zone)
    due_at = next_slot(Weekly.read(charter.result_at), now, zone)
    reminders.cancel(tx, LETTER, partnership_id)
    reminders.schedule(
        tx,
        partnership_id=partnership_id,
        kind=LETTER,
        subject=partnership_id,
        rung=rung_of(due_at, zone),
        due_at=due_at,
        useful_until=useful_until(Kind.LETTER, due_at),
    )


def has_result(tx: Tx, partnership_id: int, due_at: datetime) -> bool:
    """Whether a result goes out at this very hour, which is the letter of that week."""
    return any(rounds.result_at(tx, stored) == due_at for stored in rounds.begun(tx, partnership_id))


def lines(tx: Tx, partnership_id: int, now: datetime) -> tuple[Text, Text]:
    """That no vote ended, and what comes next."""
    charter = charters.read(tx, partnership_id)
    running = rounds.state_line(tx, partnership_id, now)
    next_at = rounds.next_opening(tx, partnership_id, now)
    following = running or texts.priorities_next_vote(at=Moment(next_at, charter.zone))
    return texts.priorities_no_result(), following
