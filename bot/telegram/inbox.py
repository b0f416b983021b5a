"""What has arrived, as rows: committed before it is acknowledged, emptied in the transaction of its effects.

The payload is sealed, and the lane is a pseudonym of whoever sent it. Numbers of updates stay for some days,
so that an update delivered again is known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    bindparam,
    delete,
    func,
    select,
    text,
    update,
)

from bot import seal
from bot.database.columns import Key
from bot.database.statements import insert_ignore
from bot.database.tables import metadata

if TYPE_CHECKING:
    from bot.database.engine import Tx

KNOWN_MS = 96 * 3_600_000
"""How long an update's number is remembered; Telegram repeats none after a day."""
POISON_MS = 14 * 24 * 3_600_000
"""How long the content of an update that could not be handled is kept for whoever mends the program."""

WAITING, DONE, POISON = "waiting", "done", "poison"
NOBODY = b""
"""The lane of what is done with: only its number is kept, not whose it was."""

inbox_table = Table(
    "inbox",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("lane", Key, nullable=False),
    Column("state", String(12), nullable=False, server_default=WAITING),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("payload", LargeBinary),
    Column("code", String(8)),
    Column("received_ms", BigInteger, nullable=False),
    Column("done_ms", BigInteger),
    Index(
        "ix_inbox_waiting",
        "update_id",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index("ix_inbox_received_ms", "received_ms"),
)

# Written out, because an index over some rows serves only conditions that are known beforehand.
_is_waiting = text("inbox.state = 'waiting'")
_is = inbox_table.c.update_id == bindparam("id")
_insert = insert_ignore(inbox_table, keys=["update_id"], returning=["update_id"])
_finish = (
    update(inbox_table)
    .where(_is, inbox_table.c.state == WAITING)
    .values(state=DONE, lane=NOBODY, payload=None, done_ms=bindparam("real_ms"))
    .returning(inbox_table.c.update_id)
)
_failed = (
    update(inbox_table)
    .where(_is, inbox_table.c.state == WAITING)
    .values(tries=inbox_table.c.tries + 1)
    .returning(inbox_table.c.tries)
)
_quarantine = (
    update(inbox_table)
    .where(_is, inbox_table.c.state == WAITING)
    .values(state=POISON, code=bindparam("short_code"), done_ms=bindparam("real_ms"))
    .returning(inbox_table.c.update_id)
)
_unfinished = (
    select(inbox_table.c.update_id, inbox_table.c.lane).where(_is_waiting).order_by(inbox_table.c.update_id)
)
_payload = select(inbox_table.c.payload).where(_is)
_any = select(inbox_table.c.update_id).where(_is_waiting).limit(1)
_oldest = select(func.min(inbox_table.c.received_ms)).where(_is_waiting)
_forget_numbers = delete(inbox_table).where(
    inbox_table.c.state == DONE, inbox_table.c.received_ms < bindparam("before_ms")
)
_forget_poison = (
    update(inbox_table)
    .where(inbox_table.c.state == POISON, inbox_table.c.received_ms < bindparam("before_ms"))
    .values(state=DONE, lane=NOBODY, payload=None)
)
_forget_lane = (
    update(inbox_table)
    .where(inbox_table.c.state == POISON, inbox_table.c.lane == bindparam("forgotten"))
    .values(state=DONE, lane=NOBODY, payload=None)
)


@dataclass(frozen=True)
class Arrived:
    """One update that waits to be handled; `payload` is read again where it is None (after a restart)."""

    update_id: int
    lane: bytes
    payload: Mapping[str, Any] | None = None


def lane_of(tx: Tx, update_id: int, sender: int | None) -> bytes:
    """The lane of whoever sent the update; one of its own where nobody did."""
    vault = seal.of(tx)
    return vault.pseudonym("lane", update_id, "alone") if sender is None else vault.pseudonym("lane", sender)


def accept(
    tx: Tx, updates: Sequence[tuple[int, int | None, Mapping[str, Any]]], real_ms: int
) -> list[Arrived]:
    """Keep (number, sender, raw update) of each that was not here before; those are returned."""
    vault = seal.of(tx)
    arrived = []
    for update_id, sender, payload in updates:
        lane = lane_of(tx, update_id, sender)
        row = {
            "update_id": update_id,
            "lane": lane,
            "payload": vault.close_json("inbox", payload, update_id),
            "received_ms": real_ms,
        }
        if tx.execute(_insert.on(tx), row).first() is not None:
            arrived.append(Arrived(update_id, lane, payload))
    return arrived


def finish(tx: Tx, update_id: int, real_ms: int) -> bool:
    """The update is done with and its content gone; False if it already was, and nothing may happen again."""
    return tx.execute(_finish, {"id": update_id, "real_ms": real_ms}).first() is not None


def failed(tx: Tx, update_id: int) -> int:
    """Handling it failed once more; how often by now (0 if it is not waiting any more)."""
    return int(tx.execute(_failed, {"id": update_id}).scalar() or 0)


def quarantine(tx: Tx, update_id: int, code: str, real_ms: int) -> bool:
    """It is not tried again; its content stays sealed under a short code. False if it was not waiting."""
    asked = {"id": update_id, "short_code": code, "real_ms": real_ms}
    return tx.execute(_quarantine, asked).first() is not None


def forget(tx: Tx, sender: int) -> None:
    """What was set aside of somebody who leaves goes with them."""
    tx.execute(_forget_lane, {"forgotten": lane_of(tx, 0, sender)})


def unfinished(tx: Tx) -> list[Arrived]:
    """What waits from before a restart, in order."""
    return [Arrived(row.update_id, bytes(row.lane)) for row in tx.execute(_unfinished)]


def payload(tx: Tx, update_id: int) -> Mapping[str, Any] | None:
    """The raw update, or None if it is done with."""
    sealed = tx.execute(_payload, {"id": update_id}).scalar()
    return None if sealed is None else seal.of(tx).open_json("inbox", bytes(sealed), update_id)


def is_waiting(tx: Tx) -> bool:
    """Whether any update waits."""
    return tx.execute(_any).first() is not None


def oldest_ms(tx: Tx) -> int | None:
    """When the update that has waited longest arrived, in real milliseconds."""
    found = tx.execute(_oldest).scalar()
    return None if found is None else int(found)


def purge(tx: Tx, real_ms: int) -> None:
    """Drop numbers and contents that nobody needs any more."""
    tx.execute(_forget_numbers, {"before_ms": real_ms - KNOWN_MS})
    tx.execute(_forget_poison, {"before_ms": real_ms - POISON_MS})
