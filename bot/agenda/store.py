"""The table of agendas: sealed snapshot and record, and the part of it that everybody may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Column, Index, LargeBinary, String, Table, bindparam, select

from bot import seal
from bot.agenda.record import Agenda
from bot.agenda.snapshot import Snapshot
from bot.database.columns import Instant
from bot.database.statements import insert_ignore
from bot.database.tables import metadata

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx

agenda_table = Table(
    "agenda",
    metadata,
    Column("meeting_id", BigInteger, primary_key=True, autoincrement=False),
    Column("partnership_id", BigInteger, nullable=False),
    Column("published_at", Instant, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("snapshot", LargeBinary, nullable=False),
    Column("record", LargeBinary, nullable=False),
    Index("ix_agenda_partnership", "partnership_id", "published_at"),
)

_add = insert_ignore(agenda_table, keys=["meeting_id"], returning=["meeting_id"])
_get = select(agenda_table).where(agenda_table.c.meeting_id == bindparam("meeting"))
_latest = (
    select(agenda_table)
    .where(agenda_table.c.partnership_id == bindparam("partnership"))
    .order_by(agenda_table.c.published_at.desc())
    .limit(1)
)
_between = (
    select(agenda_table)
    .where(
        agenda_table.c.partnership_id == bindparam("partnership"),
        agenda_table.c.published_at >= bindparam("from_at", type_=Instant),
        agenda_table.c.published_at < bindparam("to_at", type_=Instant),
    )
    .order_by(agenda_table.c.published_at)
)


@dataclass(frozen=True)
class Published:
    """An agenda as it was published, with the snapshot it can be rebuilt from."""

    meeting_id: int
    partnership_id: int
    published_at: datetime
    snapshot: Snapshot
    agenda: Agenda


def add(tx: Tx, published: Published) -> bool:
    """Publish once; False if this meeting has its agenda already."""
    vault = seal.of(tx)
    row = tx.execute(
        _add.on(tx),
        {
            "meeting_id": published.meeting_id,
            "partnership_id": published.partnership_id,
            "published_at": published.published_at,
            "digest": published.snapshot.digest,
            "snapshot": vault.close("snapshot", published.snapshot.to_json(), published.meeting_id),
            "record": vault.close("agenda", published.agenda.to_json(), published.meeting_id),
        },
    ).first()
    return row is not None


def get(tx: Tx, meeting_id: int) -> Published | None:
    """The agenda of a meeting."""
    row = tx.execute(_get, {"meeting": meeting_id}).first()
    return _published(tx, row) if row else None


def latest(tx: Tx, partnership_id: int) -> Published | None:
    """The newest agenda."""
    row = tx.execute(_latest, {"partnership": partnership_id}).first()
    return _published(tx, row) if row else None


def between(tx: Tx, partnership_id: int, from_at: datetime, to_at: datetime) -> list[Published]:
    """The agendas published from `from_at` on and before `to_at`, in order."""
    given = {"partnership": partnership_id, "from_at": from_at, "to_at": to_at}
    return [_published(tx, row) for row in tx.execute(_between, given)]


def _published(tx: Tx, row: Any) -> Published:
    vault = seal.of(tx)
    return Published(
        row.meeting_id,
        row.partnership_id,
        row.published_at,
        Snapshot.from_json(vault.open("snapshot", bytes(row.snapshot), row.meeting_id)),
        Agenda.from_json(vault.open("agenda", bytes(row.record), row.meeting_id)),
    )
