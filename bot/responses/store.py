"""Who answers what, who passed it on, who was asked, which rungs were taken; the only SQL about it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table, bindparam, select
from sqlalchemy import delete as delete_from

from bot import seal
from bot.charter.rules import Side
from bot.database.columns import Instant, Key
from bot.database.statements import insert_ignore, upsert
from bot.database.tables import metadata
from bot.responses.rules import Handing, Handover, Taking

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx

taking_table = Table(
    "response_taking",
    metadata,
    Column("concern_id", BigInteger, primary_key=True, autoincrement=False),
    Column("partnership_id", BigInteger, nullable=False),
    Column("key", Key, nullable=False),
    # the side and the post, sealed
    Column("body", LargeBinary, nullable=False),
    Column("until", Instant, nullable=False),
    sqlite_with_rowid=False,
)
passed_table = Table(
    "response_passed",
    metadata,
    Column("concern_id", BigInteger, primary_key=True, autoincrement=False),
    Column("key", Key, primary_key=True),
    Column("partnership_id", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
handover_table = Table(
    "response_handover",
    metadata,
    Column("concern_id", BigInteger, primary_key=True, autoincrement=False),
    Column("partnership_id", BigInteger, nullable=False),
    Column("state", String(12), nullable=False),
    # who hands it to whom, sealed
    Column("body", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
rung_table = Table(
    "response_rung",
    metadata,
    Column("concern_id", BigInteger, primary_key=True, autoincrement=False),
    Column("waiting_since", Instant, primary_key=True),
    Column("rung", Integer, primary_key=True, autoincrement=False),
    Column("partnership_id", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

_t, _p, _h, _r = taking_table.c, passed_table.c, handover_table.c, rung_table.c
_take = upsert(
    taking_table,
    keys=["concern_id"],
    update=["partnership_id", "key", "body", "until"],
    where=lambda there, new: (there.key == new.key) | (there.until <= bindparam("moment", type_=Instant)),
    returning=["concern_id"],
)
_takings = select(taking_table).where(_t.partnership_id == bindparam("partnership"))
_taking = select(taking_table).where(_t.concern_id == bindparam("concern"))
_let_go = delete_from(taking_table).where(
    _t.concern_id == bindparam("concern"), _t.key == bindparam("pseudonym")
)
_pass = insert_ignore(passed_table, keys=["concern_id", "key"], returning=["concern_id"])
_passed = select(_p.concern_id, _p.key).where(_p.partnership_id == bindparam("partnership"))
_unpass = delete_from(passed_table).where(
    _p.concern_id == bindparam("concern"), _p.key == bindparam("pseudonym")
)
_hand = upsert(handover_table, keys=["concern_id"], update=["partnership_id", "state", "body"])
_handovers = select(handover_table).where(_h.partnership_id == bindparam("partnership"))
_handover = select(handover_table).where(_h.concern_id == bindparam("concern"))
_drop_asked = delete_from(handover_table).where(
    _h.concern_id == bindparam("concern"), _h.state == Handing.ASKED.value
)
_reach = insert_ignore(rung_table, keys=["concern_id", "waiting_since", "rung"], returning=["rung"])
_reached = select(_r.concern_id, _r.waiting_since, _r.rung).where(
    _r.partnership_id == bindparam("partnership")
)
_drop = tuple(
    delete_from(table).where(table.c.concern_id == bindparam("concern"))
    for table in (taking_table, passed_table)
)
_drop_handover = delete_from(handover_table).where(_h.concern_id == bindparam("concern"))
_drop_rungs = delete_from(rung_table).where(_r.concern_id == bindparam("concern"))


# ── taking


def take(tx: Tx, partnership_id: int, taking: Taking, now: datetime) -> bool:
    """It is in these hands, unless it is in others' at this moment; whether it is."""
    body = seal.of(tx).close_json("response", [taking.side.value, taking.post], taking.concern_id)
    values = {
        "concern_id": taking.concern_id,
        "partnership_id": partnership_id,
        "key": taking.key,
        "body": body,
        "until": taking.until,
        "moment": now,
    }
    return tx.execute(_take.on(tx), values).first() is not None


def taking(tx: Tx, concern_id: int) -> Taking | None:
    """Who has it, or had it last."""
    row = tx.execute(_taking, {"concern": concern_id}).first()
    return _taking_of(tx, row) if row else None


def takings(tx: Tx, partnership_id: int) -> dict[int, Taking]:
    """Who has what."""
    rows = tx.execute(_takings, {"partnership": partnership_id})
    return {row.concern_id: _taking_of(tx, row) for row in rows}


def let_go(tx: Tx, concern_id: int, key: bytes) -> None:
    """It is not in these hands any more."""
    tx.execute(_let_go, {"concern": concern_id, "pseudonym": key})


def _taking_of(tx: Tx, row: Any) -> Taking:
    side, post = seal.of(tx).open_json("response", row.body, row.concern_id)
    return Taking(row.concern_id, row.key, Side(side), post, row.until)


# ── passing on


def pass_on(tx: Tx, partnership_id: int, concern_id: int, key: bytes) -> bool:
    """Somebody says it is not theirs; False if they did already."""
    values = {"concern_id": concern_id, "key": key, "partnership_id": partnership_id}
    return tx.execute(_pass.on(tx), values).first() is not None


def unpass(tx: Tx, concern_id: int, key: bytes) -> None:
    """They look at it after all."""
    tx.execute(_unpass, {"concern": concern_id, "pseudonym": key})


def passed(tx: Tx, partnership_id: int) -> frozenset[tuple[int, bytes]]:
    """Concern and pseudonym of all who said so."""
    rows = tx.execute(_passed, {"partnership": partnership_id})
    return frozenset((row.concern_id, bytes(row.key)) for row in rows)


# ── handing over


def hand(tx: Tx, partnership_id: int, handover: Handover) -> None:
    """It was asked whether it belongs to them; an older question is forgotten."""
    values = {
        "concern_id": handover.concern_id,
        "partnership_id": partnership_id,
        "state": handover.state.value,
        "body": seal.of(tx).close_json("handover", _parts(handover), handover.concern_id),
    }
    tx.execute(_hand.on(tx), values)


def _parts(handover: Handover) -> list[Any]:
    before = _parts(handover.before) if handover.before is not None else None
    return [handover.by.value, handover.post, handover.to.value, handover.party_id, handover.name, before]


def handover(tx: Tx, concern_id: int) -> Handover | None:
    """To whom it was or is being handed."""
    row = tx.execute(_handover, {"concern": concern_id}).first()
    return _handover_of(tx, row) if row else None


def handovers(tx: Tx, partnership_id: int) -> dict[int, Handover]:
    """What was or is being handed to whom."""
    rows = tx.execute(_handovers, {"partnership": partnership_id})
    return {row.concern_id: _handover_of(tx, row) for row in rows}


def take_back(tx: Tx, concern_id: int) -> None:
    """Nothing is asked any more."""
    tx.execute(_drop_asked, {"concern": concern_id})


def lapse(tx: Tx, partnership_id: int, handover: Handover) -> None:
    """Nobody is left of those who said yes; a question that is open with others stays open."""
    tx.execute(_drop_handover, {"concern": handover.concern_id})
    if handover.state is Handing.ASKED:
        hand(tx, partnership_id, replace(handover, before=None))


def _handover_of(tx: Tx, row: Any) -> Handover:
    parts = seal.of(tx).open_json("handover", row.body, row.concern_id)
    return _from_parts(row.concern_id, parts, Handing(row.state))


def _from_parts(concern_id: int, parts: list[Any], state: Handing) -> Handover:
    by, post, to, party_id, name, before = parts
    had = _from_parts(concern_id, before, Handing.ACCEPTED) if before is not None else None
    return Handover(concern_id, Side(by), post, Side(to), party_id, name, state, had)


# ── rungs


def reach(tx: Tx, partnership_id: int, concern_id: int, waiting_since: datetime, rung: int) -> bool:
    """This rung of this waiting is taken; False if it was before."""
    values = {
        "concern_id": concern_id,
        "waiting_since": waiting_since,
        "rung": rung,
        "partnership_id": partnership_id,
    }
    return tx.execute(_reach.on(tx), values).first() is not None


def reached(tx: Tx, partnership_id: int) -> dict[tuple[int, datetime], frozenset[int]]:
    """The rungs taken, by concern and the instant its waiting began."""
    found: dict[tuple[int, datetime], frozenset[int]] = {}
    for row in tx.execute(_reached, {"partnership": partnership_id}):
        about = (row.concern_id, row.waiting_since)
        found[about] = found.get(about, frozenset()) | {row.rung}
    return found


def done(tx: Tx, concern_id: int) -> None:
    """It was answered: who had it, who passed it on and who was asked matters no more.

    Whoever said that it is theirs keeps it: should it wait again, it waits for them.
    """
    for statement in _drop:
        tx.execute(statement, {"concern": concern_id})
    row = tx.execute(_handover, {"concern": concern_id}).first()
    if row is not None and row.state == Handing.ASKED.value:
        take_back(tx, concern_id)
        if (before := _handover_of(tx, row).before) is not None:
            hand(tx, row.partnership_id, before)


def known(tx: Tx, partnership_id: int) -> frozenset[int]:
    """Every concern about which something is kept here."""
    asked = {"partnership": partnership_id}
    return frozenset(
        row.concern_id
        for statement in (_takings, _passed, _handovers, _reached)
        for row in tx.execute(statement, asked)
    )


def drop(tx: Tx, concern_id: int) -> None:
    """It waits no more: only whose it became is kept."""
    done(tx, concern_id)
    tx.execute(_drop_rungs, {"concern": concern_id})


def forget(tx: Tx, concern_id: int) -> None:
    """It has ended: nothing about it is kept here any more."""
    drop(tx, concern_id)
    tx.execute(_drop_handover, {"concern": concern_id})
