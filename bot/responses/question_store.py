"""The table of questions to whoever told a worry: words, answer and asker sealed, no person in a row."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Column, Index, LargeBinary, String, Table, bindparam, select
from sqlalchemy import delete as delete_from

from bot import seal
from bot.charter.rules import Side
from bot.database.columns import Instant
from bot.database.statements import upsert
from bot.database.tables import metadata
from bot.responses.question_rules import Question, State

if TYPE_CHECKING:
    from bot.database.engine import Tx

question_table = Table(
    "relay_question",
    metadata,
    # Random, so that neither the number nor the order of rows tells when or by whom.
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("concern_id", BigInteger, nullable=False),
    Column("partnership_id", BigInteger, nullable=False),
    Column("side", String(12), nullable=False),
    Column("state", String(12), nullable=False),
    Column("asked_on", String(10), nullable=False),
    Column("out_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
    # Sealed: the words, who signs, the asker's pseudonym, the answer, the body that asks.
    Column("body", LargeBinary, nullable=False),
    Index("ix_relay_question_concern", "concern_id"),
    Index("ix_relay_question_partnership", "partnership_id"),
    sqlite_with_rowid=False,
)

_t = question_table.c
_put = upsert(question_table, keys=["id"], update=["state", "body"])
_get = select(question_table).where(_t.id == bindparam("question"))
_of_concern = select(question_table).where(_t.concern_id == bindparam("concern")).order_by(_t.out_at, _t.id)
_of_partnership = select(question_table).where(_t.partnership_id == bindparam("partnership")).order_by(_t.id)
_drop = delete_from(question_table).where(_t.concern_id == bindparam("concern"))


def put(tx: Tx, question: Question) -> None:
    """The question stands as it is given now."""
    body = [question.words, question.signed, question.asker, question.answer, question.party_id]
    row = {
        "id": question.id,
        "concern_id": question.concern_id,
        "partnership_id": question.partnership_id,
        "side": question.side.value,
        "state": question.state.value,
        "asked_on": question.asked_on.isoformat(),
        "out_at": question.out_at,
        "ends_at": question.ends_at,
        "body": seal.of(tx).close_json("relay-question", body, question.id),
    }
    tx.execute(_put.on(tx), row)


def get(tx: Tx, question_id: int) -> Question | None:
    """One question."""
    row = tx.execute(_get, {"question": question_id}).first()
    return _question(tx, row) if row else None


def of_concern(tx: Tx, concern_id: int) -> list[Question]:
    """All questions about one concern, the first asked first."""
    return [_question(tx, row) for row in tx.execute(_of_concern, {"concern": concern_id}).all()]


def of_partnership(tx: Tx, partnership_id: int) -> list[Question]:
    """All questions of a partnership."""
    return [_question(tx, row) for row in tx.execute(_of_partnership, {"partnership": partnership_id}).all()]


def drop(tx: Tx, concern_id: int) -> None:
    """Nothing of the questions about this concern stays."""
    tx.execute(_drop, {"concern": concern_id})


def _question(tx: Tx, row: Any) -> Question:
    # A question of the first days names no body.
    words, signed, asker, answer, *party = seal.of(tx).open_json("relay-question", bytes(row.body), row.id)
    return Question(
        id=row.id,
        concern_id=row.concern_id,
        partnership_id=row.partnership_id,
        side=Side(row.side),
        signed=signed,
        words=words,
        state=State(row.state),
        asked_on=date.fromisoformat(row.asked_on),
        out_at=row.out_at,
        ends_at=row.ends_at,
        asker=asker,
        answer=answer,
        party_id=party[0] if party else None,
    )
