"""What happened, append-only: which side did what, on which day. No content, and nobody's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Column, Index, String, Table, Text, bindparam, insert, select

from bot.database.columns import Identifier
from bot.database.tables import metadata

if TYPE_CHECKING:
    from datetime import date
    from typing import Final

    from bot.database.engine import Tx

history_table = Table(
    "history",
    metadata,
    Column("id", Identifier, primary_key=True, autoincrement=True),
    Column("partnership_id", BigInteger, nullable=False),
    Column("day", String(10), nullable=False),
    Column("verb", String(40), nullable=False),
    Column("side", String(12), nullable=False, server_default=""),
    Column("subject", String(40), nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    Index("ix_history_partnership", "partnership_id", "id"),
)

CLOCK: Final = "clock"
"""The side of what nobody did: the calendar did it."""

_insert = insert(history_table)
_recent = (
    select(history_table)
    .where(history_table.c.partnership_id == bindparam("partnership"))
    .order_by(history_table.c.id.desc())
    .limit(bindparam("most"))
)


def note(
    tx: Tx,
    *,
    partnership_id: int,
    day: date,
    verb: str,
    side: str = CLOCK,
    subject: str = "",
    reason: str = "",
) -> None:
    """Write one line. `verb` is a code such as "round-opened"; `subject` a public number; `reason` a code."""
    tx.execute(
        _insert,
        {
            "partnership_id": partnership_id,
            "day": day.isoformat(),
            "verb": verb,
            "side": side,
            "subject": subject,
            "reason": reason,
        },
    )


def recent(tx: Tx, partnership_id: int, most: int = 50) -> list[Any]:
    """The newest lines first."""
    return list(tx.execute(_recent, {"partnership": partnership_id, "most": most}))
