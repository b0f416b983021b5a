"""Which messages stand in a chat and can still be deleted: message numbers only, for 48 hours."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, Table, bindparam, delete, select

from bot.database.columns import Instant, Key
from bot.database.statements import insert_ignore
from bot.database.tables import metadata

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx

DELETABLE = timedelta(hours=47, minutes=30)
"""Telegram deletes nothing older than 48 hours; half an hour is left for the way."""

shown_table = Table(
    "shown",
    metadata,
    Column("mailbox", Key, primary_key=True),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("shown_at", Instant, nullable=False),
    # The recording this message carries and whose chat it is, so that it can be taken away again.
    Column("voice", BigInteger),
    Column("person", Key),
    sqlite_with_rowid=False,
)

_note = insert_ignore(shown_table, keys=["mailbox", "message_id"])
_young = (
    select(shown_table.c.message_id)
    .where(
        shown_table.c.mailbox == bindparam("chat"),
        shown_table.c.shown_at > bindparam("since", type_=Instant),
    )
    .order_by(shown_table.c.message_id)
)
_carrying = select(shown_table).where(shown_table.c.voice == bindparam("recording"))
_drop = delete(shown_table).where(shown_table.c.mailbox == bindparam("chat"))
_drop_old = delete(shown_table).where(shown_table.c.shown_at <= bindparam("since", type_=Instant))


def note(tx: Tx, mailbox: bytes, message_id: int, now: datetime) -> None:
    """This message stands in the chat, ours or theirs."""
    _put(tx, mailbox, message_id, now, None, None)


def note_voice(tx: Tx, mailbox: bytes, message_id: int, now: datetime, *, voice: int, person: bytes) -> None:
    """This message lets `person` hear a recording."""
    _put(tx, mailbox, message_id, now, voice, person)


def _put(
    tx: Tx, mailbox: bytes, message_id: int, now: datetime, voice: int | None, person: bytes | None
) -> None:
    row = {"mailbox": mailbox, "message_id": message_id, "shown_at": now, "voice": voice, "person": person}
    tx.execute(_note.on(tx), row)


def carrying(tx: Tx, voice: int) -> list[tuple[bytes, bytes, int]]:
    """Chats, whose they are, and messages in which this recording can be heard."""
    rows = tx.execute(_carrying, {"recording": voice})
    return [(bytes(row.mailbox), bytes(row.person), int(row.message_id)) for row in rows]


def take_all(tx: Tx, mailbox: bytes, now: datetime) -> list[int]:
    """The messages that can still be deleted, forgotten here from now on."""
    rows = tx.execute(_young, {"chat": mailbox, "since": now - DELETABLE})
    found = [int(row.message_id) for row in rows]
    tx.execute(_drop, {"chat": mailbox})
    return found


def drop_old(tx: Tx, now: datetime) -> None:
    """What can no longer be deleted need not be known."""
    tx.execute(_drop_old, {"since": now - DELETABLE})
