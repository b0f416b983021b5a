"""The tables of meetings and of who comes, and the only SQL about them."""

from __future__ import annotations

from dataclasses import dataclass
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
)
from sqlalchemy import delete as delete_from
from sqlalchemy import update as update_of

from bot.charter.rules import Side
from bot.database.columns import Day, Identifier, Instant, Key
from bot.database.statements import upsert
from bot.database.tables import metadata
from bot.meetings.rules import Answer, Meeting, State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.database.engine import Tx

meeting_table = Table(
    "meeting",
    metadata,
    Column("id", Identifier, primary_key=True, autoincrement=True),
    Column("partnership_id", BigInteger, nullable=False),
    Column("state", String(12), nullable=False),
    Column("starts_at", Instant, nullable=False),
    Column("planned_on", Day, nullable=False),
    Column("place", String(120), nullable=False, server_default=""),
    Column("chair", String(12), nullable=False, server_default=""),
    Column("minutes", Integer, nullable=False),
    Index("ix_meeting_partnership", "partnership_id", "starts_at"),
    sqlite_autoincrement=True,
)
coming_table = Table(
    "coming",
    metadata,
    Column("meeting_id", BigInteger, primary_key=True, autoincrement=False),
    Column("member", Key, primary_key=True),
    Column("answer", String(8), nullable=False),
    Column("side", String(12), nullable=False),
    Column("route", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

_add = insert(meeting_table).returning(meeting_table.c.id)
_get = select(meeting_table).where(meeting_table.c.id == bindparam("meeting"))
_next = (
    select(meeting_table)
    .where(
        meeting_table.c.partnership_id == bindparam("partnership"),
        meeting_table.c.state.in_([State.PLANNED.value, State.ANNOUNCED.value, State.OPEN.value]),
    )
    .order_by(meeting_table.c.starts_at)
    .limit(1)
)
_all = (
    select(meeting_table)
    .where(meeting_table.c.partnership_id == bindparam("partnership"))
    .order_by(meeting_table.c.starts_at)
)
_save = (
    update_of(meeting_table)
    .where(meeting_table.c.id == bindparam("meeting"))
    .values(
        state=bindparam("new_state"),
        starts_at=bindparam("new_start", type_=Instant),
        place=bindparam("new_place"),
        chair=bindparam("new_chair"),
        minutes=bindparam("new_minutes"),
    )
)
_say = upsert(coming_table, keys=["meeting_id", "member"], update=["answer", "side", "route"])
_answer = select(coming_table.c.answer).where(
    coming_table.c.meeting_id == bindparam("meeting"), coming_table.c.member == bindparam("member_key")
)
_counts = (
    select(coming_table.c.side, coming_table.c.answer, func.count())
    .where(coming_table.c.meeting_id == bindparam("meeting"))
    .group_by(coming_table.c.side, coming_table.c.answer)
)
_page = (
    select(coming_table)
    .where(
        coming_table.c.meeting_id == bindparam("meeting"),
        coming_table.c.member > bindparam("after"),
        coming_table.c.answer.in_(bindparam("answers", expanding=True)),
    )
    .order_by(coming_table.c.member)
    .limit(bindparam("most"))
)
_forget = delete_from(coming_table).where(coming_table.c.member.in_(bindparam("members", expanding=True)))
_forget_all = delete_from(coming_table).where(coming_table.c.meeting_id == bindparam("meeting"))


@dataclass(frozen=True)
class Coming:
    """Somebody's answer, with the sealed route that only `relay` opens."""

    member: bytes
    answer: Answer
    route: bytes


def add(tx: Tx, meeting: Meeting) -> int:
    """A new meeting; its id."""
    row = tx.execute(
        _add,
        {
            "partnership_id": meeting.partnership_id,
            "state": meeting.state.value,
            "starts_at": meeting.starts_at,
            "planned_on": meeting.planned_on,
            "place": meeting.place,
            "chair": meeting.chair.value if meeting.chair else "",
            "minutes": meeting.minutes,
        },
    ).one()
    return int(row.id)


def get(tx: Tx, meeting_id: int) -> Meeting | None:
    """One meeting."""
    row = tx.execute(_get, {"meeting": meeting_id}).first()
    return _meeting(row) if row else None


def coming_up(tx: Tx, partnership_id: int) -> Meeting | None:
    """The earliest meeting that is not over."""
    row = tx.execute(_next, {"partnership": partnership_id}).first()
    return _meeting(row) if row else None


def all_of(tx: Tx, partnership_id: int) -> list[Meeting]:
    """Every meeting there was or will be, in order."""
    return [_meeting(row) for row in tx.execute(_all, {"partnership": partnership_id})]


def save(tx: Tx, meeting: Meeting) -> None:
    """State, hour, place, chair and length as they are now."""
    tx.execute(
        _save,
        {
            "meeting": meeting.id,
            "new_state": meeting.state.value,
            "new_start": meeting.starts_at,
            "new_place": meeting.place,
            "new_chair": meeting.chair.value if meeting.chair else "",
            "new_minutes": meeting.minutes,
        },
    )


def _meeting(row: Any) -> Meeting:
    return Meeting(
        row.id,
        row.partnership_id,
        State(row.state),
        row.starts_at,
        row.planned_on,
        row.place,
        Side(row.chair) if row.chair else None,
        row.minutes,
    )


# ── who comes


def say(tx: Tx, meeting_id: int, member: bytes, answer: Answer, side: Side, route: bytes) -> None:
    """This member's answer now."""
    tx.execute(
        _say.on(tx),
        {
            "meeting_id": meeting_id,
            "member": member,
            "answer": answer.value,
            "side": side.value,
            "route": route,
        },
    )


def answer(tx: Tx, meeting_id: int, member: bytes) -> Answer | None:
    """What this member said."""
    value = tx.execute(_answer, {"meeting": meeting_id, "member_key": member}).scalar()
    return Answer(value) if value else None


def counts(tx: Tx, meeting_id: int) -> dict[tuple[Side, Answer], int]:
    """Answers by side."""
    return {
        (Side(side), Answer(said)): int(n) for side, said, n in tx.execute(_counts, {"meeting": meeting_id})
    }


def page(tx: Tx, meeting_id: int, answers: Iterable[Answer], after: bytes, most: int) -> list[Coming]:
    """Those who gave one of these answers, in the order of their pseudonyms."""
    rows = tx.execute(
        _page,
        {"meeting": meeting_id, "answers": [each.value for each in answers], "after": after, "most": most},
    )
    return [Coming(bytes(row.member), Answer(row.answer), bytes(row.route)) for row in rows]


def forget(tx: Tx, members: list[bytes]) -> None:
    """These members' answers are gone."""
    tx.execute(_forget, {"members": members})


def forget_all(tx: Tx, meeting_id: int) -> None:
    """Who came to a meeting that is over need not be known."""
    tx.execute(_forget_all, {"meeting": meeting_id})
