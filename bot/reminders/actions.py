"""What is due is taken in the order of its instants, each once, however late: said, acted on or missed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot import outbox, relay
from bot.outbox import Lane
from bot.reminders import store
from bot.reminders.quiet import day_there
from bot.reminders.row import Reminder

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.letter import Letter

LATE = timedelta(minutes=30)
"""A reminder taken this long after its instant counts as late in the daily line."""


@dataclass(frozen=True)
class Notice:
    """What a due reminder says, and to whom."""

    audience: str
    letter: Letter
    arguments: Mapping[str, Any] = field(default_factory=dict)
    lane: Lane = Lane.REMINDER
    quiet: str | None = None
    most_a_week: int | None = None
    """The charter's weekly budget, if this counts towards it."""


Due = Callable[["Tx", Reminder, "datetime"], Notice | None]
"""What happens at a reminder's instant: (tx, reminder, now) → what to say, or None if nothing needs saying.

Consequences (a round opens, an agenda is published) belong to `reminder.due_at`; what is said is judged
against `now`.
"""


def schedule(
    tx: Tx,
    *,
    partnership_id: int,
    kind: str,
    subject: str | int,
    due_at: datetime,
    rung: str = "",
    useful_until: datetime | None = None,
) -> None:
    """Something is due at `due_at`; scheduling the same kind, subject and rung again moves it."""
    store.put(
        tx,
        {
            "partnership_id": partnership_id,
            "kind": kind,
            "subject": str(subject),
            "rung": rung,
            "due_at": due_at,
            "useful_until": useful_until,
        },
    )


def cancel(tx: Tx, kind: str, subject: str | int) -> None:
    """What is still to come of this kind about this subject does not come."""
    store.cancel(tx, kind, str(subject))


def is_waiting(tx: Tx, kind: str, subject: str | int) -> bool:
    """Whether anything of this kind about this subject is still to come."""
    return store.is_waiting(tx, kind, str(subject))


def next_due(tx: Tx) -> tuple[datetime, str] | None:
    """The next instant at which anything happens, and what: a reminder's kind or "broadcast"."""
    reminder = store.next_waiting(tx)
    broadcast_at = relay.next_broadcast_at(tx)
    if broadcast_at is not None and (reminder is None or broadcast_at < reminder[0]):
        return broadcast_at, "broadcast"
    return reminder


def is_due(tx: Tx, now: datetime) -> bool:
    """Whether a row waits to be taken at this instant."""
    return store.earliest(tx, now) is not None


def take_earliest(tx: Tx, now: datetime, kinds: Mapping[str, Due]) -> bool:
    """Take the row that has been due longest, with all its consequences; whether there was one."""
    reminder = store.earliest(tx, now)
    if reminder is None:
        return False
    # Taken before anything is done: what the handler cancels or plans anew is never this row.
    store.settle(tx, reminder.id, "taken")
    notice = kinds[reminder.kind](tx, reminder, now)
    outcome = "acted"
    if notice is not None:
        missed = reminder.useful_until is not None and reminder.useful_until < now
        outcome = "missed" if missed else "sent"
        if not missed:
            relay.broadcast(
                tx,
                partnership_id=reminder.partnership_id,
                kind=reminder.kind,
                audience=notice.audience,
                arguments=notice.arguments,
                letter=notice.letter,
                goes_out_at=now,
                lane=notice.lane,
                quiet=notice.quiet,
                useful_until=reminder.useful_until,
                most_a_week=notice.most_a_week,
            )
    store.settle(tx, reminder.id, outcome, before="taken")
    if notice is not None and (outcome == "missed" or now - reminder.due_at > LATE):
        outbox.count(
            tx,
            day=day_there(notice.quiet, now).isoformat(),
            partnership_id=reminder.partnership_id,
            kind=reminder.kind,
            outcome="missed" if outcome == "missed" else "late",
        )
    return True
