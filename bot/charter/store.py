"""The tables of partnerships, their areas and their charters, and the only SQL about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, Index, String, Table, Text, bindparam, insert, select, update
from sqlalchemy import delete as delete_from

from bot.charter.rules import Area, State
from bot.database.columns import Identifier
from bot.database.statements import upsert
from bot.database.tables import metadata

if TYPE_CHECKING:
    from bot.database.engine import Tx

partnership_table = Table(
    "partnership",
    metadata,
    Column("id", Identifier, primary_key=True, autoincrement=True),
    Column("state", String(12), nullable=False),
    Column("founded_on", String(10), nullable=False),
    sqlite_autoincrement=True,
)
area_table = Table(
    "area",
    metadata,
    Column("id", Identifier, primary_key=True, autoincrement=True),
    Column("partnership_id", BigInteger, nullable=False),
    Column("name", String(60), nullable=False),
    Column("code", String(16), nullable=False, unique=True),
    Index("ix_area_partnership", "partnership_id"),
    sqlite_autoincrement=True,
)
charter_line_table = Table(
    "charter_line",
    metadata,
    Column("partnership_id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)


_found = insert(partnership_table).returning(partnership_table.c.id)
_state = select(partnership_table.c.state).where(partnership_table.c.id == bindparam("partnership"))
_set_state = (
    update(partnership_table)
    .where(partnership_table.c.id == bindparam("partnership"))
    .values(state=bindparam("new"))
)
_live = select(partnership_table.c.id).where(partnership_table.c.state == State.LIVE.value).order_by("id")
_every = select(partnership_table.c.id).order_by("id")
_lines = select(charter_line_table.c.name, charter_line_table.c.value).where(
    charter_line_table.c.partnership_id == bindparam("partnership")
)
_put = upsert(charter_line_table, keys=["partnership_id", "name"], update=["value"])
_areas = (
    select(area_table)
    .where(area_table.c.partnership_id == bindparam("partnership"))
    .order_by(area_table.c.id)
)
_area = select(area_table).where(area_table.c.id == bindparam("area"))
_area_by_code = select(area_table).where(area_table.c.code == bindparam("code"))
_add_area = insert(area_table)
_drop_areas = delete_from(area_table).where(area_table.c.partnership_id == bindparam("partnership"))


def found(tx: Tx, day: str) -> int:
    """A new partnership, not live yet."""
    return int(tx.execute(_found, {"state": State.FOUNDING.value, "founded_on": day}).one().id)


def state(tx: Tx, partnership_id: int) -> State | None:
    """How far it is; None if there is none of this id."""
    value = tx.execute(_state, {"partnership": partnership_id}).scalar()
    return State(value) if value else None


def set_state(tx: Tx, partnership_id: int, new: State) -> None:
    """It is this far now."""
    tx.execute(_set_state, {"partnership": partnership_id, "new": new.value})


def every(tx: Tx) -> list[int]:
    """All partnerships there are."""
    return [row.id for row in tx.execute(_every)]


def live(tx: Tx) -> list[int]:
    """All partnerships that are live."""
    return [row.id for row in tx.execute(_live)]


def lines(tx: Tx, partnership_id: int) -> dict[str, str]:
    """The agreed lines."""
    return {row.name: row.value for row in tx.execute(_lines, {"partnership": partnership_id})}


def put_line(tx: Tx, partnership_id: int, name: str, value: str) -> None:
    """This line reads so now."""
    tx.execute(_put.on(tx), {"partnership_id": partnership_id, "name": name, "value": value})


def areas(tx: Tx, partnership_id: int) -> list[Area]:
    """The areas in the order they were written."""
    return [Area(*row) for row in tx.execute(_areas, {"partnership": partnership_id})]


def area(tx: Tx, area_id: int) -> Area | None:
    """One area."""
    row = tx.execute(_area, {"area": area_id}).first()
    return Area(*row) if row else None


def area_by_code(tx: Tx, code: str) -> Area | None:
    """The area whose join link this is."""
    row = tx.execute(_area_by_code, {"code": code}).first()
    return Area(*row) if row else None


def replace_areas(tx: Tx, partnership_id: int, named: list[tuple[str, str]]) -> None:
    """The areas are these (name, code), none before; only while founding."""
    tx.execute(_drop_areas, {"partnership": partnership_id})
    for name, code in named:
        tx.execute(_add_area, {"partnership_id": partnership_id, "name": name, "code": code})
