"""What both coordinators changed in what the rule built: added, taken off, longer or shorter, with a reason.

The published record is never touched. Changes stand beside it, and the page shows both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table, bindparam, insert, select

from bot.agenda.published import PublishedItem
from bot.agenda.snapshot import BOTH_AGREED_ADDED
from bot.database.columns import Identifier
from bot.database.statements import upsert
from bot.database.tables import metadata

if TYPE_CHECKING:
    from bot.database.engine import Tx


class Did(StrEnum):
    """What a change did."""

    ADDED = "added"
    DROPPED = "dropped"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one agenda. `number` is the concern's reference, `minutes` what it has from now on."""

    did: Did
    number: int
    minutes: int


agenda_change_table = Table(
    "agenda_change",
    metadata,
    Column("id", Identifier, primary_key=True, autoincrement=True),
    Column("meeting_id", BigInteger, nullable=False),
    Column("did", String(12), nullable=False),
    Column("number", Integer, nullable=False),
    Column("minutes", Integer, nullable=False),
    Index("ix_agenda_change_meeting", "meeting_id", "id"),
)
agreed_minutes_table = Table(
    "agreed_minutes",
    metadata,
    Column("partnership_id", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("minutes", Integer, nullable=False),
)

_add = insert(agenda_change_table)
_of = (
    select(agenda_change_table)
    .where(agenda_change_table.c.meeting_id == bindparam("meeting"))
    .order_by(agenda_change_table.c.id)
)
_agree = upsert(agreed_minutes_table, keys=["partnership_id", "number"], update=["minutes"])
_agreed = select(agreed_minutes_table).where(
    agreed_minutes_table.c.partnership_id == bindparam("partnership")
)


def add(tx: Tx, meeting_id: int, change: Change) -> None:
    """The agenda of this meeting is changed."""
    row = {
        "meeting_id": meeting_id,
        "did": change.did.value,
        "number": change.number,
        "minutes": change.minutes,
    }
    tx.execute(_add, row)


def of_meeting(tx: Tx, meeting_id: int) -> tuple[Change, ...]:
    """All changes of a meeting's agenda, the first first."""
    rows: Sequence[Any] = tx.execute(_of, {"meeting": meeting_id}).all()
    return tuple(Change(Did(row.did), row.number, row.minutes) for row in rows)


def agree_minutes(tx: Tx, partnership_id: int, number: int, minutes: int) -> None:
    """Both sides agreed how long this concern takes, on whatever agenda it stands."""
    tx.execute(_agree.on(tx), {"partnership_id": partnership_id, "number": number, "minutes": minutes})


def agreed_minutes(tx: Tx, partnership_id: int) -> dict[int, int]:
    """Concerns whose length both sides agreed on, in minutes."""
    return {row.number: row.minutes for row in tx.execute(_agreed, {"partnership": partnership_id})}


# ── pure


@dataclass(frozen=True, slots=True)
class Standing:
    """What is heard in the end, in order, and what was taken off."""

    items: tuple[PublishedItem, ...]
    dropped: tuple[PublishedItem, ...]

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return sum(item.minutes for item in self.items)

    def item(self, number: int) -> PublishedItem | None:
        """The item of this concern, if it is heard."""
        return next((item for item in self.items if item.number == number), None)


def standing(items: Sequence[PublishedItem], changes: Sequence[Change]) -> Standing:
    """What the rule built with what both sides changed; positions follow, reasons stay."""
    heard = list(items)
    dropped: list[PublishedItem] = []
    for change in changes:
        at = next((place for place, item in enumerate(heard) if item.number == change.number), None)
        if change.did is Did.ADDED and at is None:
            heard.append(_added(change))
        elif change.did is Did.DROPPED and at is not None:
            dropped.append(heard.pop(at))
        elif change.did is Did.MINUTES and at is not None:
            heard[at] = replace(heard[at], minutes=change.minutes)
    placed = tuple(replace(item, position=place) for place, item in enumerate(heard, start=1))
    return Standing(placed, tuple(item for item in dropped if item.number not in {i.number for i in placed}))


def _added(change: Change) -> PublishedItem:
    return PublishedItem(
        position=0,
        number=change.number,
        minutes=change.minutes,
        stage="must_be_heard",
        stage_side="",
        reason=BOTH_AGREED_ADDED,
        raised_by=(),
        shared=False,
        supporters={},
        paid={},
    )
