"""What happens to questions by the clock: out, answered, ended, erased. It tells by the relay alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from bot.concerns import actions as concerns
from bot.concerns.rules import State
from bot.reminders.actions import Due
from bot.responses import helped, questions

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.reminders.row import Reminder


def out(tx: Tx, reminder: Reminder, now: datetime) -> None:
    """A release hour: the question reaches whoever told the worry."""
    questions.go_out(tx, int(reminder.subject), now)


def told(tx: Tx, reminder: Reminder, now: datetime) -> None:
    """A release hour: the answer reaches whoever asked."""
    questions.tell_answer(tx, int(reminder.subject), now)


def ends(tx: Tx, reminder: Reminder, now: datetime) -> None:
    """A week has passed."""
    questions.end(tx, int(reminder.subject), now)


def erase(tx: Tx, reminder: Reminder, _now: datetime) -> None:
    """What was asked and answered is needed no longer; after the end, nor is what was found missing."""
    concern_id = int(reminder.subject)
    concern = concerns.concern(tx, concern_id)
    questions.erase(tx, concern_id)
    if concern is None or concern.state is State.CLOSED:
        helped.erase(tx, concern_id)


DUE: Mapping[str, Due] = {
    questions.OUT: out,
    questions.TOLD: told,
    questions.ENDS: ends,
    questions.ERASE: erase,
    concerns.GONE: erase,
}
