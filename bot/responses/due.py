"""What happens to answers by the clock, and who hears of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.charter import actions as charters
from bot.concerns import actions as concerns
from bot.members import actions as members
from bot.outbox import Lane
from bot.relay import Recipient
from bot.reminders.actions import Due, Notice
from bot.responses import actions, clock, helped_due, question_due, rules
from bot.responses.rules import Rung

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.relay import Audience, Page
    from bot.reminders.row import Reminder


def daily(tx: Tx, reminder: Reminder, now: datetime) -> None:
    """The rungs of this morning."""
    clock.run_day(tx, reminder.partnership_id, reminder.due_at, now)


def queue(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
    """One message to each for whom something waits."""
    found = actions.desk(tx, reminder.partnership_id, now)
    if not found.waiting:
        return None
    missed = reminder.useful_until is not None and reminder.useful_until < now
    named = clock.take_named(tx, reminder.partnership_id, () if missed else found.waiting)
    return Notice(
        clock.QUEUE,
        clock.queue_letter(reminder.partnership_id, found.waiting, named),
        {"at": now.isoformat(), "named": sorted(named)},
        lane=Lane.STAFF,
        quiet=charters.read(tx, reminder.partnership_id).quiet,
    )


DUE: Mapping[str, Due] = {clock.DAILY: daily, clock.QUEUE: queue, **question_due.DUE, **helped_due.DUE}


# ── audiences


def waited_for(tx: Tx, partnership_id: int, arguments: Mapping[str, Any], after: bytes, most: int) -> Page:
    """Those who answer, each with what waits for them; who has nothing waiting hears nothing."""
    now = datetime.fromisoformat(arguments["at"])
    rows, cursor = members.page(
        tx, partnership_id, after, most, roles=[role.value for role in members.ANSWERING]
    )
    found = actions.desk(tx, partnership_id, now)
    named = frozenset(arguments.get("named", ()))
    recipients = []
    for member, route in rows:
        if mine := actions.reminded_of(tx, found, member, now):
            recipients.append(Recipient(route, member.key, clock.queue_letter(partnership_id, mine, named)))
    return recipients, cursor


def overdue(tx: Tx, partnership_id: int, arguments: Mapping[str, Any], after: bytes, most: int) -> Page:
    """Those who must answer one concern, both coordinators, and from the last rung on the heads."""
    concern = concerns.concern(tx, int(arguments["concern_id"]))
    rows, cursor = members.page(
        tx, partnership_id, after, most, roles=[role.value for role in members.ANSWERING]
    )
    if concern is None or not rules.runs(concern):
        return (), None
    at = datetime.fromisoformat(arguments["at"])
    hearing = clock.hearing(tx, concern, Rung(arguments["rung"]), at)
    return members.recipients([row for row in rows if hearing.includes(tx, row[0])]), cursor


AUDIENCES: Mapping[str, Audience] = {clock.QUEUE: waited_for, clock.OVERDUE: overdue}
