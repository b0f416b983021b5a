"""The tables of approvals and of objections to them, and the only SQL about them. Words are sealed."""

from __future__ import annotations

import secrets
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
    delete,
    insert,
    select,
    text,
    update,
)

from bot import seal
from bot.approvals.rules import Approval, Kind, Objection, State
from bot.charter.rules import Side
from bot.database.columns import Identifier, Instant, Key
from bot.database.statements import upsert
from bot.database.tables import metadata

if TYPE_CHECKING:
    from bot.database.engine import Tx

approval_table = Table(
    "approval",
    metadata,
    Column("id", Identifier, primary_key=True, autoincrement=True),
    Column("partnership_id", BigInteger, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("subject", String(80), nullable=False),
    Column("proposed_by", String(12), nullable=False),
    Column("proposed_at", Instant, nullable=False),
    Column("lapses_at", Instant, nullable=False),
    Column("keys", String(40), nullable=False),
    Column("state", String(12), nullable=False),
    Column("decided_at", Instant),
    Column("body", LargeBinary, nullable=False),
    Index("ix_approval_partnership", "partnership_id", "state", "id"),
    Index(
        "uq_approval_waiting",
        "partnership_id",
        "kind",
        "subject",
        unique=True,
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    sqlite_autoincrement=True,
)
objection_table = Table(
    "objection",
    metadata,
    Column("approval_id", BigInteger, primary_key=True, autoincrement=False),
    Column("member", Key, primary_key=True),
    Column("side", String(12), nullable=False),
    Column("words", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

_add = insert(approval_table).returning(approval_table.c.id)
_seal_body = (
    update(approval_table)
    .where(approval_table.c.id == bindparam("approval"))
    .values(body=bindparam("new_body"))
)
_get = select(approval_table).where(approval_table.c.id == bindparam("approval"))
_in_states = (
    select(approval_table)
    .where(
        approval_table.c.partnership_id == bindparam("partnership"),
        approval_table.c.state.in_(bindparam("states", expanding=True)),
    )
    .order_by(approval_table.c.id)
)
_save = (
    update(approval_table)
    .where(approval_table.c.id == bindparam("approval"), approval_table.c.state == bindparam("before"))
    .values(
        keys=bindparam("new_keys"),
        state=bindparam("new_state"),
        decided_at=bindparam("new_decided_at", type_=Instant),
        body=bindparam("new_body"),
    )
    .returning(approval_table.c.id)
)
_object = upsert(objection_table, keys=["approval_id", "member"], update=["side", "words"])
_objections = (
    select(objection_table)
    .where(objection_table.c.approval_id == bindparam("approval"))
    .order_by(objection_table.c.side, objection_table.c.member)
)
_objection = select(objection_table).where(
    objection_table.c.approval_id == bindparam("approval"), objection_table.c.member == bindparam("who")
)
_drop_objection = delete(objection_table).where(
    objection_table.c.approval_id == bindparam("approval"), objection_table.c.member == bindparam("who")
)

_ABOUT = "approval"
_WORDS = "objection"


def add(tx: Tx, approval: Approval) -> int:
    """A new approval; its id."""
    approval_id = int(
        tx.execute(
            _add,
            {
                "partnership_id": approval.partnership_id,
                "kind": approval.kind.value,
                "subject": approval.subject,
                "proposed_by": approval.proposed_by.value,
                "proposed_at": approval.proposed_at,
                "lapses_at": approval.lapses_at,
                "keys": _keys(approval),
                "state": approval.state.value,
                "decided_at": approval.decided_at,
                "body": b"",
            },
        )
        .one()
        .id
    )
    tx.execute(_seal_body, {"approval": approval_id, "new_body": _body(tx, approval_id, approval)})
    return approval_id


def get(tx: Tx, approval_id: int) -> Approval | None:
    """One approval with its objections."""
    row = tx.execute(_get, {"approval": approval_id}).first()
    return _approval(tx, row) if row is not None else None


def in_states(tx: Tx, partnership_id: int, *states: State) -> list[Approval]:
    """All approvals in these states, in the order they were proposed."""
    rows = tx.execute(
        _in_states, {"partnership": partnership_id, "states": [state.value for state in states]}
    )
    return [_approval(tx, row) for row in rows]


def save(tx: Tx, approval: Approval, before: State = State.WAITING) -> bool:
    """What stood at `before` is so now; False if it had gone on already, which decides who was first."""
    saved = tx.execute(
        _save,
        {
            "approval": approval.id,
            "before": before.value,
            "new_keys": _keys(approval),
            "new_state": approval.state.value,
            "new_decided_at": approval.decided_at,
            "new_body": _body(tx, approval.id, approval),
        },
    )
    return saved.first() is not None


def _keys(approval: Approval) -> str:
    return " ".join(sorted(side.value for side in approval.keys))


def _body(tx: Tx, approval_id: int, approval: Approval) -> bytes:
    body = {
        "reason": approval.reason,
        "words": approval.words,
        "arguments": dict(approval.arguments),
        "declined_because": approval.declined_because,
        "happens_at": approval.happens_at.isoformat() if approval.happens_at is not None else None,
        "stopped_by": approval.stopped_by.value if approval.stopped_by is not None else None,
        "deputies": sorted(side.value for side in approval.deputies),
    }
    return seal.of(tx).close_json(_ABOUT, body, approval_id)


def _approval(tx: Tx, row: Any) -> Approval:
    body: dict[str, Any] = seal.of(tx).open_json(_ABOUT, bytes(row.body), row.id)
    happens_at, stopped_by = body.get("happens_at"), body.get("stopped_by")
    return Approval(
        id=row.id,
        partnership_id=row.partnership_id,
        kind=Kind(row.kind),
        subject=row.subject,
        reason=body["reason"],
        proposed_by=Side(row.proposed_by),
        proposed_at=row.proposed_at,
        lapses_at=row.lapses_at,
        keys=frozenset(Side(side) for side in row.keys.split()),
        state=State(row.state),
        arguments=body["arguments"],
        words=body["words"],
        declined_because=body["declined_because"],
        decided_at=row.decided_at,
        happens_at=datetime.fromisoformat(happens_at) if happens_at else None,
        stopped_by=Side(stopped_by) if stopped_by else None,
        deputies=frozenset(Side(side) for side in body.get("deputies", ())),
        objections=_objections_to(tx, row.id),
    )


# ── objections


def object_to(tx: Tx, approval_id: int, member: bytes, objection: Objection) -> None:
    """One member's objection; a second one of the same member replaces it."""
    words = seal.of(tx).close_text(_WORDS, objection.words, approval_id)
    values = {"approval_id": approval_id, "member": member, "side": objection.side.value, "words": words}
    tx.execute(_object.on(tx), values)


def objection_of(tx: Tx, approval_id: int, member: bytes) -> str | None:
    """What this member objected, or None."""
    row = tx.execute(_objection, {"approval": approval_id, "who": member}).first()
    return seal.of(tx).open_text(_WORDS, bytes(row.words), approval_id) if row is not None else None


def cut_objection(tx: Tx, approval_id: int, member: bytes) -> None:
    """The words stay, and from now on lead to nobody."""
    row = tx.execute(_objection, {"approval": approval_id, "who": member}).first()
    if row is None:
        return
    tx.execute(_drop_objection, {"approval": approval_id, "who": member})
    values = {
        "approval_id": approval_id,
        "member": secrets.token_bytes(len(member)),
        "side": row.side,
        "words": bytes(row.words),
    }
    tx.execute(_object.on(tx), values)


def _objections_to(tx: Tx, approval_id: int) -> tuple[Objection, ...]:
    opened = seal.of(tx)
    return tuple(
        Objection(Side(row.side), opened.open_text(_WORDS, bytes(row.words), approval_id))
        for row in tx.execute(_objections, {"approval": approval_id})
    )
