"""What is due, as rows: a kind, what it is about, which rung, and when. Unique, so nothing is due twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Column, Index, String, Table, bindparam, select, update
from sqlalchemy import delete as delete_from

from bot.database.columns import Identifier, Instant
from bot.database.statements import upsert
from bot.database.tables import metadata
from bot.reminders.row import Reminder

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx

reminder_table = Table(
    "reminder",
    metadata,
    Column("id", Identifier, primary_key=True, autoincrement=True),
    Column("partnership_id", BigInteger, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("subject", String(60), nullable=False),
    Column("rung", String(20), nullable=False, server_default=""),
    Column("due_at", Instant, nullable=False),
    Column("useful_until", Instant),
    Column("state", String(12), nullable=False, server_default="waiting"),
    Index("uq_reminder_rung", "kind", "subject", "rung", unique=True),
    Index("ix_reminder_due", "state", "due_at"),
)


_put = upsert(
    reminder_table,
    keys=["kind", "subject", "rung"],
    update=["partnership_id", "due_at", "useful_until", "state"],
)
_earliest = (
    select(reminder_table)
    .where(reminder_table.c.state == "waiting", reminder_table.c.due_at <= bindparam("now", type_=Instant))
    .order_by(reminder_table.c.due_at, reminder_table.c.id)
    .limit(1)
)
_next = (
    select(reminder_table.c.due_at, reminder_table.c.kind)
    .where(reminder_table.c.state == "waiting")
    .order_by(reminder_table.c.due_at, reminder_table.c.id)
    .limit(1)
)
_settle = (
    update(reminder_table)
    .where(reminder_table.c.id == bindparam("reminder_id"), reminder_table.c.state == bindparam("before"))
    .values(state=bindparam("new_state"))
)
_cancel = delete_from(reminder_table).where(
    reminder_table.c.kind == bindparam("kind"),
    reminder_table.c.subject == bindparam("subject"),
    reminder_table.c.state == "waiting",
)
_is_waiting = select(reminder_table.c.id).where(
    reminder_table.c.kind == bindparam("kind"),
    reminder_table.c.subject == bindparam("subject"),
    reminder_table.c.state == "waiting",
)


def put(tx: Tx, values: dict[str, Any]) -> None:
    """A rung that exists moves to its new instant and waits again."""
    tx.execute(_put.on(tx), {**values, "state": "waiting"})


def earliest(tx: Tx, now: datetime) -> Reminder | None:
    """The row that has been due longest."""
    row = tx.execute(_earliest, {"now": now}).first()
    if row is None:
        return None
    return Reminder(row.id, row.partnership_id, row.kind, row.subject, row.rung, row.due_at, row.useful_until)


def next_waiting(tx: Tx) -> tuple[datetime, str] | None:
    """When the next row is due, and its kind."""
    row = tx.execute(_next).first()
    return (row.due_at, row.kind) if row else None


def settle(tx: Tx, reminder_id: int, state: str, before: str = "waiting") -> None:
    """taken, then sent, acted or missed; a row that stands no longer at `before` is left alone."""
    tx.execute(_settle, {"reminder_id": reminder_id, "new_state": state, "before": before})


def cancel(tx: Tx, kind: str, subject: str) -> None:
    """All rungs of this kind about this subject that have not come yet are taken back."""
    tx.execute(_cancel, {"kind": kind, "subject": subject})


def is_waiting(tx: Tx, kind: str, subject: str) -> bool:
    """Whether any rung of this kind about this subject is still to come."""
    return tx.execute(_is_waiting, {"kind": kind, "subject": subject}).first() is not None
