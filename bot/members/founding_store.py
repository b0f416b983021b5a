"""How far a founding is: who leads, which card, who has proposed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, Integer, String, Table, bindparam, insert, select, update

from bot.database.columns import Instant
from bot.database.tables import metadata

if TYPE_CHECKING:
    from datetime import datetime

    from bot.charter.rules import Side
    from bot.database.engine import Tx

founding_table = Table(
    "founding",
    metadata,
    Column("partnership_id", BigInteger, primary_key=True, autoincrement=False),
    Column("leader", String(12), nullable=False, server_default=""),
    Column("touched_at", Instant, nullable=False),
    Column("card", Integer, nullable=False, server_default="0"),
    Column("proposed_by", String(12), nullable=False, server_default=""),
)

_of = founding_table.c.partnership_id == bindparam("partnership")
_begin = insert(founding_table)
_get = select(founding_table).where(_of)
_lead = (
    update(founding_table)
    .where(_of)
    .values(leader=bindparam("side"), touched_at=bindparam("now", type_=Instant), proposed_by="")
)
_reach = update(founding_table).where(_of).values(card=bindparam("place"))
_propose = update(founding_table).where(_of).values(proposed_by=bindparam("side"))


@dataclass(frozen=True)
class Founding:
    """`leader` and `proposed_by` are a side or ""; `card` is the place of the card that is open."""

    partnership_id: int
    leader: str
    touched_at: datetime
    card: int
    proposed_by: str


def begin(tx: Tx, partnership_id: int, now: datetime) -> None:
    """Nobody has opened their link yet."""
    tx.execute(_begin, {"partnership_id": partnership_id, "touched_at": now})


def get(tx: Tx, partnership_id: int) -> Founding:
    """Where the founding stands."""
    return Founding(*tx.execute(_get, {"partnership": partnership_id}).one())


def lead(tx: Tx, partnership_id: int, side: Side, now: datetime) -> None:
    """This side's coordinator fills in now; an earlier proposal is open again."""
    tx.execute(_lead, {"partnership": partnership_id, "side": side.value, "now": now})


def reach(tx: Tx, partnership_id: int, place: int) -> None:
    """The card at this place is open."""
    tx.execute(_reach, {"partnership": partnership_id, "place": place})


def propose(tx: Tx, partnership_id: int, side: Side) -> None:
    """This side's coordinator has filled in everything."""
    tx.execute(_propose, {"partnership": partnership_id, "side": side.value})
