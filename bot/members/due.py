"""What becomes of members by the clock: codes nobody used in time are erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.members import store
from bot.members.invites import CODE_EXPIRES

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.reminders.actions import Notice
    from bot.reminders.row import Reminder


def code_expires(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
    """Invitations past their hour are gone, with whatever was written to them."""
    store.drop_expired_invites(tx, min(now, reminder.due_at))
    return None


DUE = {CODE_EXPIRES: code_expires}
