"""The tables of promises and of what the other side says about them, and the only SQL about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
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
    func,
    insert,
    select,
    update,
)
from sqlalchemy import delete as delete_from

from bot import seal
from bot.charter.rules import Side
from bot.commitments.rules import Move, Promise, Resource, Said, State, Task
from bot.database.columns import Identifier, Key
from bot.database.statements import upsert
from bot.database.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.database.engine import Tx

commitment_table = Table(
    "commitment",
    metadata,
    Column("id", Identifier, primary_key=True, autoincrement=True),
    Column("partnership_id", BigInteger, nullable=False),
    Column("number", Integer, nullable=False),
    Column("concern_id", BigInteger),
    Column("side", String(12), nullable=False),
    Column("party_id", BigInteger),
    Column("state", String(12), nullable=False),
    Column("due_on", String(10), nullable=False),
    # The owner's pseudonym as a member; where nobody took it yet or its side holds it, none.
    Column("owner", Key),
    # Everything people wrote, and the rest.
    Column("body", LargeBinary, nullable=False),
    Index("uq_commitment_number", "partnership_id", "number", unique=True),
    Index("ix_commitment_concern", "concern_id"),
    sqlite_autoincrement=True,
)
verdict_table = Table(
    "commitment_verdict",
    metadata,
    Column("commitment_id", BigInteger, primary_key=True, autoincrement=False),
    Column("key", Key, primary_key=True),
    Column("said", String(12), nullable=False),
    sqlite_with_rowid=False,
)

_c = commitment_table.c
_v = verdict_table.c
OUT_OF_SIGHT = 5000
"""From this number on stand the promises that police do not see, so that no gap in theirs tells of one."""
_last = select(func.max(_c.number)).where(
    _c.partnership_id == bindparam("partnership"), _c.number.between(bindparam("least"), bindparam("most"))
)
_add = insert(commitment_table).returning(_c.id)
_put = (
    update(commitment_table)
    .where(_c.id == bindparam("commitment"))
    .values(
        party_id=bindparam("new_party"),
        state=bindparam("new_state"),
        due_on=bindparam("new_due"),
        owner=bindparam("new_owner"),
        body=bindparam("new_body"),
    )
)
_get = select(commitment_table).where(_c.id == bindparam("commitment"))
_by_number = select(commitment_table).where(
    _c.partnership_id == bindparam("partnership"), _c.number == bindparam("public_number")
)
_of_concern = select(commitment_table).where(_c.concern_id == bindparam("concern")).order_by(_c.number)
_in_states = (
    select(commitment_table)
    .where(
        _c.partnership_id == bindparam("partnership"),
        _c.state.in_(bindparam("states", expanding=True)),
    )
    .order_by(_c.number)
)
_owned = (
    select(commitment_table)
    .where(_c.partnership_id == bindparam("partnership"), _c.owner == bindparam("owner_key"))
    .order_by(_c.number)
)
_say = upsert(verdict_table, keys=["commitment_id", "key"], update=["said"])
_said = select(_v.said).where(_v.commitment_id == bindparam("commitment"), _v.key == bindparam("judge"))
_count = select(_v.said, func.count()).where(_v.commitment_id == bindparam("commitment")).group_by(_v.said)
_unsay = delete_from(verdict_table).where(
    _v.commitment_id == bindparam("commitment"), _v.key == bindparam("judge")
)
_unsay_all = delete_from(verdict_table).where(_v.commitment_id == bindparam("commitment"))


def add(tx: Tx, promise: Promise) -> Promise:
    """A new promise with the partnership's next number; its id and number in `promise` are ignored."""
    least = OUT_OF_SIGHT if promise.kept_from_police else 0
    numbers = {"partnership": promise.partnership_id, "least": least, "most": least + OUT_OF_SIGHT - 1}
    last = tx.execute(_last, numbers).scalar()
    promise = replace(promise, number=int(last or least) + 1)
    row = tx.execute(
        _add,
        {
            "partnership_id": promise.partnership_id,
            "number": promise.number,
            "concern_id": promise.concern_id,
            "side": promise.side.value,
            "party_id": promise.party_id,
            "state": promise.state.value,
            "due_on": promise.due_on.isoformat(),
            "owner": promise.owner,
            "body": _sealed(tx, promise),
        },
    ).one()
    return replace(promise, id=int(row.id))


def put(tx: Tx, promise: Promise) -> None:
    """It stands as it is given now."""
    tx.execute(
        _put,
        {
            "commitment": promise.id,
            "new_party": promise.party_id,
            "new_state": promise.state.value,
            "new_due": promise.due_on.isoformat(),
            "new_owner": promise.owner,
            "new_body": _sealed(tx, promise),
        },
    )


def get(tx: Tx, promise_id: int) -> Promise | None:
    """One promise."""
    row = tx.execute(_get, {"commitment": promise_id}).first()
    return _opened(tx, row) if row else None


def by_number(tx: Tx, partnership_id: int, number: int) -> Promise | None:
    """The promise that people of this partnership call by this number."""
    row = tx.execute(_by_number, {"partnership": partnership_id, "public_number": number}).first()
    return _opened(tx, row) if row else None


def of_concern(tx: Tx, concern_id: int) -> list[Promise]:
    """All promises for one concern, the first first."""
    return [_opened(tx, row) for row in tx.execute(_of_concern, {"concern": concern_id})]


def in_states(tx: Tx, partnership_id: int, states: Iterable[State] = tuple(State)) -> list[Promise]:
    """All promises of a partnership in these states, the first first."""
    found = tx.execute(
        _in_states, {"partnership": partnership_id, "states": [state.value for state in states]}
    )
    return [_opened(tx, row) for row in found]


def owned(tx: Tx, partnership_id: int, owner: bytes) -> list[Promise]:
    """All promises of one member."""
    return [
        _opened(tx, row) for row in tx.execute(_owned, {"partnership": partnership_id, "owner_key": owner})
    ]


# ── verdicts


def say(tx: Tx, promise_id: int, judge: bytes, said: Said) -> None:
    """What somebody says about it; one verdict a person, changeable."""
    tx.execute(_say.on(tx), {"commitment_id": promise_id, "key": judge, "said": said.value})


def said(tx: Tx, promise_id: int, judge: bytes) -> Said | None:
    """What this person said."""
    found = tx.execute(_said, {"commitment": promise_id, "judge": judge}).scalar()
    return Said(found) if found else None


def verdicts(tx: Tx, promise_id: int) -> dict[Said, int]:
    """How many said what."""
    return {Said(each): int(number) for each, number in tx.execute(_count, {"commitment": promise_id})}


def unsay(tx: Tx, promise_id: int, judge: bytes) -> None:
    """This person's verdict is erased."""
    tx.execute(_unsay, {"commitment": promise_id, "judge": judge})


def unsay_all(tx: Tx, promise_id: int) -> None:
    """All verdicts are erased: it is asked anew, or the outcome stands."""
    tx.execute(_unsay_all, {"commitment": promise_id})


# ── the sealed part


def _about(promise: Promise) -> str:
    return f"{promise.partnership_id}/{promise.number}"


def _sealed(tx: Tx, promise: Promise) -> bytes:
    body = {
        "signed": promise.signed,
        "what": promise.what,
        "task": promise.task.value,
        "made_on": promise.made_on.isoformat(),
        "offered_by": promise.offered_by.value,
        "concern_side": promise.concern_side.value if promise.concern_side else None,
        "self_offered": promise.self_offered,
        "kept_from_police": promise.kept_from_police,
        "pair_id": promise.pair_id,
        "nothing_needed": promise.nothing_needed,
        "moves": [[each.before.isoformat(), each.after.isoformat(), each.reason] for each in promise.moves],
        "claimed_on": promise.claimed_on.isoformat() if promise.claimed_on else None,
        "ended_on": promise.ended_on.isoformat() if promise.ended_on else None,
        "reason": promise.reason,
        "resource": promise.resource.value if promise.resource else None,
        "is_common": promise.is_common,
        "maker": promise.maker.hex() if promise.maker else None,
        "helped_on": promise.helped_on.isoformat() if promise.helped_on else None,
        "told_confirmed": promise.told_confirmed,
    }
    return seal.of(tx).close_json("commitment", body, _about(promise))


def _opened(tx: Tx, row: Any) -> Promise:
    body = seal.of(tx).open_json("commitment", bytes(row.body), f"{row.partnership_id}/{row.number}")
    return Promise(
        id=row.id,
        partnership_id=row.partnership_id,
        number=row.number,
        side=Side(row.side),
        signed=body["signed"],
        what=body["what"],
        task=Task(body["task"]),
        due_on=date.fromisoformat(row.due_on),
        made_on=date.fromisoformat(body["made_on"]),
        state=State(row.state),
        offered_by=Side(body["offered_by"]),
        concern_id=row.concern_id,
        concern_side=Side(body["concern_side"]) if body["concern_side"] else None,
        party_id=row.party_id,
        owner=bytes(row.owner) if row.owner else None,
        self_offered=body["self_offered"],
        kept_from_police=body["kept_from_police"],
        pair_id=body["pair_id"],
        nothing_needed=body["nothing_needed"],
        moves=tuple(_move(each) for each in body["moves"]),
        claimed_on=_day(body["claimed_on"]),
        ended_on=_day(body["ended_on"]),
        reason=body["reason"],
        resource=Resource(body["resource"]) if body["resource"] else None,
        is_common=body["is_common"],
        maker=bytes.fromhex(body["maker"]) if body.get("maker") else None,
        helped_on=_day(body.get("helped_on")),
        told_confirmed=body.get("told_confirmed", False),
    )


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _move(plain: list[str]) -> Move:
    before, after, reason = plain
    return Move(date.fromisoformat(before), date.fromisoformat(after), reason)
