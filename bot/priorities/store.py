"""The tables of rounds and of their published results, and the only SQL about them. Nobody's vote is here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    String,
    Table,
    bindparam,
    func,
    insert,
    select,
    update,
)
from sqlalchemy import delete as delete_from

from bot.charter.rules import Side
from bot.database.columns import Identifier, Instant, JsonText
from bot.database.statements import upsert
from bot.database.tables import metadata
from bot.priorities.options import Option, Place
from bot.priorities.rules import Round, State
from bot.priorities.tally import Result, Shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.database.engine import Tx

round_table = Table(
    "vote_round",
    metadata,
    Column("id", Identifier, primary_key=True, autoincrement=True),
    Column("partnership_id", BigInteger, nullable=False),
    Column("number", Integer, nullable=False),
    Column("cycle", Integer, nullable=False),
    Column("state", String(12), nullable=False),
    Column("opens_at", Instant, nullable=False),
    Column("closes_at", Instant, nullable=False),
    Column("opened_by", String(12), nullable=False),
    # [[concern, side, why it stands here], …] in the rule's order.
    Column("options", JsonText, nullable=False),
    Column("weak_sides", JsonText, nullable=False),
    Column("both_like", JsonText, nullable=False),
    Index("ix_vote_round_partnership", "partnership_id", "number"),
    sqlite_autoincrement=True,
)
result_table = Table(
    "round_result",
    metadata,
    Column("round_id", BigInteger, primary_key=True, autoincrement=False),
    Column("side", String(12), primary_key=True),
    Column("shown", String(12), nullable=False),
    # Only what may be published is kept: no number under five, no count of marks.
    Column("voters", Integer),
    # [the first three, the whole order]
    Column("ranked", JsonText, nullable=False),
)


@dataclass(frozen=True)
class StoredRound:
    """A round with its place in the partnership's life and the reason of every option."""

    round: Round
    number: int
    """Counts the partnership's rounds from 1."""
    cycle: int
    options: tuple[Option, ...]
    both_like: tuple[int, ...] = ()


_r = round_table.c
_add = insert(round_table).returning(_r.id)
_get = select(round_table).where(_r.id == bindparam("round"))
_all = (
    select(round_table)
    .where(_r.partnership_id == bindparam("partnership"))
    .order_by(_r.number.desc(), _r.id.desc())
)
_last_number = select(func.max(_r.number)).where(
    _r.partnership_id == bindparam("partnership"), _r.state != State.PLANNED.value
)
_save = (
    update(round_table)
    .where(_r.id == bindparam("round"), _r.state == bindparam("before"))
    .values(
        state=bindparam("new_state"),
        opens_at=bindparam("new_opens_at", type_=Instant),
        closes_at=bindparam("new_closes_at", type_=Instant),
        options=bindparam("new_options", type_=JsonText),
        weak_sides=bindparam("new_weak_sides", type_=JsonText),
        both_like=bindparam("new_both_like", type_=JsonText),
    )
    .returning(_r.id)
)
_next_cycle = update(round_table).where(_r.id == bindparam("round")).values(cycle=bindparam("new_cycle"))
_drop = delete_from(round_table).where(_r.id == bindparam("round"), _r.state == State.PLANNED.value)
_put_result = upsert(result_table, keys=["round_id", "side"], update=["shown", "voters", "ranked"])
_results = select(result_table).where(result_table.c.round_id == bindparam("round"))


def add(tx: Tx, planned: Round, *, cycle: int, options: Sequence[Option]) -> StoredRound:
    """A new round; its id in `planned` is ignored."""
    number = 1 + int(tx.execute(_last_number, {"partnership": planned.partnership_id}).scalar() or 0)
    row = tx.execute(
        _add,
        {
            "partnership_id": planned.partnership_id,
            "number": number,
            "cycle": cycle,
            "state": planned.state.value,
            "opens_at": planned.opens_at,
            "closes_at": planned.closes_at,
            "opened_by": planned.opened_by,
            "options": _options_to_json(options),
            "weak_sides": [],
            "both_like": [],
        },
    ).one()
    stored = get(tx, int(row.id))
    assert stored is not None
    return stored


def get(tx: Tx, round_id: int) -> StoredRound | None:
    """One round."""
    row = tx.execute(_get, {"round": round_id}).first()
    return _stored(row) if row else None


def of_partnership(tx: Tx, partnership_id: int) -> list[StoredRound]:
    """All rounds, the latest first."""
    return [_stored(row) for row in tx.execute(_all, {"partnership": partnership_id})]


def save(
    tx: Tx, before: State, after: Round, options: Sequence[Option], both_like: Sequence[int] = ()
) -> bool:
    """The round stands as it is given now, if it stood at `before`; else nothing changes and False."""
    saved = tx.execute(
        _save,
        {
            "round": after.id,
            "before": before.value,
            "new_state": after.state.value,
            "new_opens_at": after.opens_at,
            "new_closes_at": after.closes_at,
            "new_options": _options_to_json(options),
            "new_weak_sides": sorted(side.value for side in after.weak_sides),
            "new_both_like": list(both_like),
        },
    )
    return saved.first() is not None


def move_to_cycle(tx: Tx, round_id: int, cycle: int) -> None:
    """The round belongs to this cycle of the agenda."""
    tx.execute(_next_cycle, {"round": round_id, "new_cycle": cycle})


def drop_planned(tx: Tx, round_id: int) -> None:
    """A round that has not begun does not happen."""
    tx.execute(_drop, {"round": round_id})


def put_result(tx: Tx, round_id: int, result: Result, order: Sequence[int]) -> None:
    """What is published of one side: its result, and the whole `order` behind [All]."""
    tx.execute(
        _put_result.on(tx),
        {
            "round_id": round_id,
            "side": result.side.value,
            "shown": result.shown.value,
            "voters": result.voters,
            "ranked": [list(result.first), list(order)],
        },
    )


def results(tx: Tx, round_id: int) -> dict[Side, Result]:
    """What is published of each side."""
    return {
        Side(row.side): Result(Side(row.side), Shown(row.shown), row.voters, tuple(row.ranked[0]))
        for row in tx.execute(_results, {"round": round_id})
    }


def orders(tx: Tx, round_id: int) -> dict[Side, tuple[int, ...]]:
    """The whole order of each side, as far as it may be read."""
    return {Side(row.side): tuple(row.ranked[1]) for row in tx.execute(_results, {"round": round_id})}


def _options_to_json(options: Sequence[Option]) -> list[list[Any]]:
    return [[option.concern_id, option.side.value, option.place.value] for option in options]


def _stored(row: Any) -> StoredRound:
    options = tuple(Option(concern, Side(side), Place(place)) for concern, side, place in row.options)
    round_ = Round(
        id=row.id,
        partnership_id=row.partnership_id,
        state=State(row.state),
        opens_at=row.opens_at,
        closes_at=row.closes_at,
        options=tuple(option.concern_id for option in options),
        opened_by=row.opened_by,
        weak_sides=frozenset(Side(side) for side in row.weak_sides),
    )
    return StoredRound(round_, row.number, row.cycle, options, tuple(row.both_like))
