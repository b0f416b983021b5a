"""What is due, as rows: a kind, what it is about, which rung, and when. Unique, so that nothing is due twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Column, Index, String, Table, bindparam, select, update
from sqlalchemy import delete as delete_from

from bot.database.columns import Identifier, Instant
from bot.database.statements import upsert
from bot.database.tables import metadata

if TYPE_CHECKING:
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


@dataclass(frozen=True)
class Reminder:
    """One due row. `due_at` is the instant it belongs to, however late it is taken."""

    id: int
    partnership_id: int
    kind: str
    subject: str
    """The id of what it is about, as text."""
    rung: str
    due_at: datetime
    useful_until: datetime | None


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
    .where(reminder_table.c.id == bindparam("reminder_id"), reminder_table.c.state == "waiting")
    .values(state=bindparam("new_state"))
)
_cancel = delete_from(reminder_table).where(
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


def settle(tx: Tx, reminder_id: int, state: str) -> None:
    """sent, acted or missed."""
    tx.execute(_settle, {"reminder_id": reminder_id, "new_state": state})


def cancel(tx: Tx, kind: str, subject: str) -> None:
    """All rungs of this kind about this subject that have not come yet are taken back."""
    tx.execute(_cancel, {"kind": kind, "subject": subject})
