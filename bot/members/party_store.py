"""The tables of bodies and of named deputies, and the only SQL about them. What a body wrote is sealed."""

from __future__ import annotations

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
from bot.charter.rules import Side
from bot.database.columns import Identifier, Instant, Key
from bot.database.statements import upsert
from bot.database.tables import metadata
from bot.members.party_rules import Kind, Party, State

if TYPE_CHECKING:
    from bot.database.engine import Tx

party_table = Table(
    "party",
    metadata,
    Column("id", Identifier, primary_key=True, autoincrement=True),
    Column("partnership_id", BigInteger, nullable=False),
    Column("side", String(12), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("state", String(12), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("head", Key),
    Column("suspended_until", Instant),
    Index("ix_party_partnership", "partnership_id"),
    sqlite_autoincrement=True,
)
deputy_table = Table(
    "deputy",
    metadata,
    Column("partnership_id", BigInteger, primary_key=True, autoincrement=False),
    Column("side", String(12), primary_key=True),
    Column("member", Key, nullable=False),
    sqlite_with_rowid=False,
)

LINES = ("name", "can", "cannot", "call", "complaints", "signed_on", "suspended_on")

_add = insert(party_table).returning(party_table.c.id)
_get = select(party_table).where(party_table.c.id == bindparam("party"))
_of = (
    select(party_table)
    .where(party_table.c.partnership_id == bindparam("partnership"))
    .order_by(party_table.c.id)
)
_put = (
    update(party_table)
    .where(party_table.c.id == bindparam("party"))
    .values(
        state=bindparam("new_state"),
        body=bindparam("new_body"),
        head=bindparam("new_head", type_=Key),
        suspended_until=bindparam("until", type_=Instant),
    )
)
_deputy = select(deputy_table.c.member).where(
    deputy_table.c.partnership_id == bindparam("partnership"), deputy_table.c.side == bindparam("of_side")
)
_name_deputy = upsert(deputy_table, keys=["partnership_id", "side"], update=["member"])
_drop_deputy = delete_from(deputy_table).where(
    deputy_table.c.partnership_id == bindparam("partnership"), deputy_table.c.member == bindparam("who")
)


def add(tx: Tx, party: Party) -> int:
    """A new body; its id."""
    row = {
        "partnership_id": party.partnership_id,
        "side": party.side.value,
        "kind": party.kind.value,
        "state": party.state.value,
        "body": _seal(tx, party),
        "head": party.head,
        "suspended_until": party.suspended_until,
    }
    return int(tx.execute(_add, row).one().id)


def get(tx: Tx, party_id: int) -> Party | None:
    """One body."""
    row = tx.execute(_get, {"party": party_id}).first()
    return _party(tx, row) if row else None


def of_partnership(tx: Tx, partnership_id: int) -> list[Party]:
    """All bodies that belong or belonged here, the founding ones first."""
    return [_party(tx, row) for row in tx.execute(_of, {"partnership": partnership_id})]


def put(tx: Tx, party: Party) -> None:
    """It stands so now."""
    tx.execute(
        _put,
        {
            "party": party.id,
            "new_state": party.state.value,
            "new_body": _seal(tx, party),
            "new_head": party.head,
            "until": party.suspended_until,
        },
    )


def _seal(tx: Tx, party: Party) -> bytes:
    body = {name: getattr(party, name) for name in LINES}
    return seal.of(tx).close_json("party", body, party.partnership_id)


def _party(tx: Tx, row: Any) -> Party:
    body = seal.of(tx).open_json("party", row.body, row.partnership_id)
    return Party(
        row.id,
        row.partnership_id,
        Side(row.side),
        Kind(row.kind),
        state=State(row.state),
        head=row.head,
        suspended_until=row.suspended_until,
        **{name: body.get(name, "") for name in LINES},
    )


# ── deputies of coordinators


def deputy(tx: Tx, partnership_id: int, side: Side) -> bytes | None:
    """The member named as deputy of this side's coordinator."""
    row = tx.execute(_deputy, {"partnership": partnership_id, "of_side": side.value}).first()
    return bytes(row.member) if row else None


def name_deputy(tx: Tx, partnership_id: int, side: Side, member: bytes) -> None:
    """This member and nobody else is the deputy."""
    tx.execute(_name_deputy.on(tx), {"partnership_id": partnership_id, "side": side.value, "member": member})


def drop_deputy(tx: Tx, partnership_id: int, member: bytes) -> None:
    """They are deputy of nobody any more."""
    tx.execute(_drop_deputy, {"partnership": partnership_id, "who": member})
