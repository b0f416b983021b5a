"""What happens by the clock after an answer: asked, asked again, opened again or ended."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from bot.reminders.actions import Due
from bot.responses import helped
from bot.responses import helped_rules as rules

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.reminders.row import Reminder


def did_it_help(tx: Tx, reminder: Reminder, now: datetime) -> None:
    """Two and twenty-eight days after: the question. Fourteen days later: the end."""
    concern_id = int(reminder.subject)
    if reminder.rung == rules.END:
        helped.end(tx, concern_id, reminder.due_at, now)
    else:
        helped.ask(tx, concern_id, reminder.rung, reminder.due_at, now)


def did_not(tx: Tx, reminder: Reminder, now: datetime) -> None:
    """The release hour after somebody said "no"."""
    helped.reconsider(tx, int(reminder.subject), reminder.due_at, now)


DUE: Mapping[str, Due] = {helped.DID_IT_HELP: did_it_help, helped.NOT_HELPED: did_not}
