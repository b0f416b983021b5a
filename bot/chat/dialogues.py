"""Unfinished talks, as sealed rows: one active dialogue a person, alive for a day, proof against restarts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Column, LargeBinary, String, Table, bindparam, delete, select

from bot import seal
from bot.database.columns import Instant, Key
from bot.database.statements import upsert
from bot.database.tables import metadata
from bot.errors import Refused
from bot.l10n import texts
from bot.letter import Button

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.database.engine import Tx

LIVES = timedelta(days=1)
TO_DRAFT: Final = (
    (Button(texts.concerns_go_on_button(), does="concerns:resume:0", style="primary"),),
    (Button(texts.concerns_throw_button(), does="concerns:throw:0", style="danger"),),
)
"""The two ways out for whoever has begun a worry."""


class DraftFirst(Refused):
    """Unsent words stand in the way; the two ways out go with the sentence, in a message and no toast."""


KEPT = "kept"
"""Among the answers: somebody's own words are in it, which no other dialogue may push aside."""
BLIND = "blind"
"""Among the answers: police will not read what is being written."""

dialogue_table = Table(
    "dialogue",
    metadata,
    Column("person", Key, primary_key=True),
    Column("name", String(40), nullable=False),
    Column("step", String(40), nullable=False),
    Column("answers", LargeBinary, nullable=False),
    Column("expires_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)

_select = select(dialogue_table).where(dialogue_table.c.person == bindparam("person_key"))
_put = upsert(dialogue_table, keys=["person"], update=["name", "step", "answers", "expires_at"])
_delete = delete(dialogue_table).where(dialogue_table.c.person == bindparam("person_key"))
_expired = delete(dialogue_table).where(dialogue_table.c.expires_at < bindparam("now"))


@dataclass(frozen=True)
class Dialogue:
    """Where somebody is in an unfinished talk, and what they have said so far."""

    name: str
    """`feature.dialogue`, as listed in `Feature.steps`."""
    step: str
    answers: Mapping[str, Any]


def active(tx: Tx, person_key: bytes, now: datetime) -> Dialogue | None:
    """The dialogue the person is in, or None."""
    row = tx.execute(_select, {"person_key": person_key}).first()
    if row is None or row.expires_at <= now:
        return None
    return Dialogue(row.name, row.step, seal.of(tx).open_json("draft", row.answers, person_key))


def put(tx: Tx, person_key: bytes, dialogue: Dialogue, now: datetime) -> None:
    """The person is here now; it expires a day after this. Refuses to push aside words that are kept."""
    before = active(tx, person_key, now)
    if before is not None and before.name != dialogue.name and before.answers.get(KEPT):
        raise DraftFirst(texts.chat_draft_first())
    sealed = seal.of(tx).close_json("draft", dict(dialogue.answers), person_key)
    tx.execute(
        _put.on(tx),
        {
            "person": person_key,
            "name": dialogue.name,
            "step": dialogue.step,
            "answers": sealed,
            "expires_at": now + LIVES,
        },
    )


def end(tx: Tx, person_key: bytes) -> None:
    """The talk is over; nothing of it stays."""
    tx.execute(_delete, {"person_key": person_key})


def drop_expired(tx: Tx, now: datetime) -> None:
    """Drafts nobody came back to are erased."""
    tx.execute(_expired, {"now": now})
