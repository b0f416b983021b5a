"""The table of second looks: who looks and what they said is sealed, and erased when it is decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    LargeBinary,
    String,
    Table,
    bindparam,
    insert,
    select,
    update,
)
from sqlalchemy import delete as delete_from

from bot import seal
from bot.concerns.verdict import Asked, Said
from bot.database.columns import Identifier, Instant
from bot.database.tables import metadata

if TYPE_CHECKING:
    from bot.database.engine import Tx

look_table = Table(
    "look",
    metadata,
    Column("id", Identifier, primary_key=True, autoincrement=True),
    Column("partnership_id", BigInteger, nullable=False),
    Column("concern_id", BigInteger, nullable=False),
    Column("asked", String(12), nullable=False),
    Column("ends_at", Instant, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("ix_look_concern", "concern_id"),
    sqlite_autoincrement=True,
)


@dataclass(frozen=True, slots=True)
class Look:
    """Three others look at one concern; the row is there only while they do."""

    id: int
    partnership_id: int
    concern_id: int
    asked: Asked
    ends_at: datetime
    seats: tuple[tuple[bytes, Said | None], ...] = ()
    """A member's pseudonym and what they said so far."""
    gone: tuple[bytes, ...] = field(default=())
    """Who has an interest, because they said so or because they asked for the look."""


_insert = insert(look_table).returning(look_table.c.id)
_update = update(look_table).where(look_table.c.id == bindparam("look")).values(body=bindparam("new_body"))
_get = select(look_table).where(look_table.c.id == bindparam("look"))
_of_concern = (
    select(look_table).where(look_table.c.concern_id == bindparam("concern")).order_by(look_table.c.id)
)
_of_partnership = (
    select(look_table)
    .where(look_table.c.partnership_id == bindparam("partnership"))
    .order_by(look_table.c.id)
)
_drop = delete_from(look_table).where(look_table.c.id == bindparam("look"))


def add(
    tx: Tx,
    partnership_id: int,
    concern_id: int,
    asked: Asked,
    ends_at: datetime,
    gone: tuple[bytes, ...] = (),
) -> Look:
    """A look begins, with nobody seated yet; who is `gone` is not asked."""
    row = tx.execute(
        _insert,
        {
            "partnership_id": partnership_id,
            "concern_id": concern_id,
            "asked": asked.value,
            "ends_at": ends_at,
            "body": _close(tx, concern_id, (), gone),
        },
    ).one()
    return Look(int(row.id), partnership_id, concern_id, asked, ends_at, gone=gone)


def put(tx: Tx, look: Look) -> None:
    """Who looks, and what they said."""
    tx.execute(_update, {"look": look.id, "new_body": _close(tx, look.concern_id, look.seats, look.gone)})


def get(tx: Tx, look_id: int) -> Look | None:
    """One look; None once it is decided."""
    row = tx.execute(_get, {"look": look_id}).first()
    return _look(tx, row) if row else None


def of_concern(tx: Tx, concern_id: int) -> Look | None:
    """The look at this concern that is going on, the oldest where there are two."""
    return next(iter(all_of_concern(tx, concern_id)), None)


def all_of_concern(tx: Tx, concern_id: int) -> list[Look]:
    """All looks at this concern: one may end for another reason while the next one has begun."""
    return [_look(tx, row) for row in tx.execute(_of_concern, {"concern": concern_id}).all()]


def of_partnership(tx: Tx, partnership_id: int) -> list[Look]:
    """All looks going on, the oldest first."""
    return [_look(tx, row) for row in tx.execute(_of_partnership, {"partnership": partnership_id}).all()]


def drop(tx: Tx, look_id: int) -> None:
    """It is decided, or the concern is gone: nothing of who said what stays."""
    tx.execute(_drop, {"look": look_id})


def _close(
    tx: Tx, concern_id: int, seats: tuple[tuple[bytes, Said | None], ...], gone: tuple[bytes, ...]
) -> bytes:
    body = {
        "seats": [[key.hex(), said.value if said else ""] for key, said in seats],
        "gone": [key.hex() for key in gone],
    }
    return seal.of(tx).close_json("look", body, concern_id)


def _look(tx: Tx, row: Any) -> Look:
    body = seal.of(tx).open_json("look", bytes(row.body), row.concern_id)
    return Look(
        row.id,
        row.partnership_id,
        row.concern_id,
        Asked(row.asked),
        row.ends_at,
        tuple((bytes.fromhex(key), Said(said) if said else None) for key, said in body["seats"]),
        tuple(bytes.fromhex(key) for key in body["gone"]),
    )
