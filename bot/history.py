"""What happened, append-only: which side did what, on which day. No content, and nobody's name.

Each line carries the hash of the line before it: what was written cannot be changed, taken out, moved or cut
off without its showing against a head that somebody kept. The head stands in every weekly letter.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    DDL,
    BigInteger,
    Column,
    Index,
    String,
    Table,
    Text,
    bindparam,
    event,
    func,
    insert,
    select,
    text,
)

from bot.canonical import canonical
from bot.database.columns import Identifier
from bot.database.tables import metadata

if TYPE_CHECKING:
    from bot.database.engine import Tx

LONGEST_SUBJECT: Final = 40
"""The public name of a body may be longer; the line carries its beginning."""

history_table = Table(
    "history",
    metadata,
    Column("id", Identifier, primary_key=True, autoincrement=True),
    Column("partnership_id", BigInteger, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("day", String(10), nullable=False),
    Column("verb", String(40), nullable=False),
    Column("side", String(12), nullable=False, server_default=""),
    Column("subject", String(LONGEST_SUBJECT), nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    Column("hash", String(64), nullable=False),
    Index("uq_history_line", "partnership_id", "seq", unique=True),
    Index("ix_history_subject", "partnership_id", "subject"),
)

CLOCK: Final = "clock"
"""The side of what nobody did: the calendar did it."""
BOTH: Final = "both"
"""Both coordinators agreed."""
BEGINNING: Final = "0" * 64
"""What stands before the first line."""
LEAST_DIGITS: Final = 8
"""So many hexadecimal digits of a head must be given to look for it."""
SHOWN_DIGITS: Final = 16
"""So many are printed: nobody can make another history that has the same ones."""

_c = history_table.c
_insert = insert(history_table)
_of_partnership = select(history_table).where(_c.partnership_id == bindparam("partnership"))
_newest_first = _of_partnership.order_by(_c.seq.desc()).limit(bindparam("most")).offset(bindparam("after"))
_oldest_first = _of_partnership.order_by(_c.seq)
_between = _of_partnership.where(_c.day >= bindparam("from_day"), _c.day < bindparam("to_day")).order_by(
    _c.seq
)
_about = (
    _of_partnership.where(_c.subject == bindparam("about"), _c.verb.in_(bindparam("verbs", expanding=True)))
    .order_by(_c.seq.desc())
    .limit(bindparam("most"))
)
_of_verb = _of_partnership.where(_c.verb == bindparam("verb")).order_by(_c.seq.desc())
_begins_so = _of_partnership.where(_c.hash.startswith(bindparam("beginning"))).order_by(_c.seq).limit(1)
_length = select(func.count()).select_from(history_table).where(_c.partnership_id == bindparam("partnership"))


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened. `side` is a side, "clock", "both" or "" where nobody is to be told apart."""

    partnership_id: int
    seq: int
    day: date
    verb: str
    side: str
    subject: str
    reason: str
    hash: str


@dataclass(frozen=True, slots=True)
class Head:
    """The last line's number and hash: who keeps them can tell later whether anything before was changed."""

    seq: int
    hash: str

    @property
    def short(self) -> str:
        """Sixteen digits in groups of four, as people read them out."""
        return grouped(self.hash[:SHOWN_DIGITS])


@dataclass(frozen=True, slots=True)
class Broken:
    """The first line that is not what was written, and what is wrong with it."""

    seq: int
    why: str
    """changed, missing (also: moved), cut (shorter than the kept head says) or rewritten (another head)."""


def grouped(digits: str) -> str:
    """Hexadecimal digits in groups of four."""
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def note(
    tx: Tx,
    *,
    partnership_id: int,
    day: date,
    verb: str,
    side: str = CLOCK,
    subject: str = "",
    reason: str = "",
) -> None:
    """Write one line. `verb` is a code such as "round-opened"; `subject` a public number; `reason` a code."""
    before = head(tx, partnership_id)
    values = {
        "partnership_id": partnership_id,
        "seq": before.seq + 1,
        "day": day.isoformat(),
        "verb": verb,
        "side": str(side),
        "subject": subject[:LONGEST_SUBJECT],
        "reason": reason,
    }
    tx.execute(_insert, {**values, "hash": link(before.hash, values)})


def link(before: str, values: dict[str, Any]) -> str:
    """The hash of a line: SHA-256 of the hash before it and the line in its one form, in hexadecimal."""
    return hashlib.sha256(bytes.fromhex(before) + canonical(values)).hexdigest()


# ── reading


def head(tx: Tx, partnership_id: int) -> Head:
    """The newest line's number and hash; line 0 where nothing was written."""
    row = tx.execute(_newest_first, {"partnership": partnership_id, "most": 1, "after": 0}).first()
    return Head(row.seq, row.hash) if row else Head(0, BEGINNING)


def recent(tx: Tx, partnership_id: int, most: int = 50) -> list[Line]:
    """The newest lines first."""
    return page(tx, partnership_id, 0, most)


def page(tx: Tx, partnership_id: int, number: int, most: int) -> list[Line]:
    """The lines of one page of `most`, counted from 0, the newest first."""
    given = {"partnership": partnership_id, "most": most, "after": number * most}
    return [_line(row) for row in tx.execute(_newest_first, given)]


def length(tx: Tx, partnership_id: int) -> int:
    """How many lines there are."""
    return int(tx.execute(_length, {"partnership": partnership_id}).scalar_one())


def about(tx: Tx, partnership_id: int, subject: str, verbs: Iterable[str], most: int = 50) -> list[Line]:
    """Lines with one of these verbs about this public number, the newest first."""
    given = {"partnership": partnership_id, "about": subject, "verbs": sorted(verbs), "most": most}
    return [_line(row) for row in tx.execute(_about, given)]


def of_verb(tx: Tx, partnership_id: int, verb: str) -> list[Line]:
    """Every line with this verb, the newest first; for what happens rarely."""
    return [_line(row) for row in tx.execute(_of_verb, {"partnership": partnership_id, "verb": verb})]


def between(tx: Tx, partnership_id: int, from_day: date, to_day: date) -> list[Line]:
    """Lines from `from_day` up to, not including, `to_day`, the oldest first."""
    given = {
        "partnership": partnership_id,
        "from_day": from_day.isoformat(),
        "to_day": to_day.isoformat(),
    }
    return [_line(row) for row in tx.execute(_between, given)]


def beginning_with(tx: Tx, partnership_id: int, digits: str) -> Line | None:
    """The line whose hash begins so; None where there is none or too few digits are given."""
    if len(digits) < LEAST_DIGITS or not set(digits) <= set("0123456789abcdef"):
        return None
    row = tx.execute(_begins_so, {"partnership": partnership_id, "beginning": digits}).first()
    return _line(row) if row else None


def _line(row: Any) -> Line:
    return Line(
        row.partnership_id,
        row.seq,
        date.fromisoformat(row.day),
        row.verb,
        row.side,
        row.subject,
        row.reason,
        row.hash,
    )


# ── checking


def verify(tx: Tx, partnership_id: int, kept: Head | None = None) -> Broken | None:
    """Compute the whole chain anew; None if no line was touched. `kept` is a head somebody kept outside.

    Without a kept head, lines cut off at the end and a history that was written anew cannot be told.
    """
    expected, before, found = 1, BEGINNING, BEGINNING if kept and kept.seq == 0 else ""
    for row in tx.execute(_oldest_first, {"partnership": partnership_id}):
        if row.seq != expected:
            return Broken(min(expected, row.seq), "missing")
        values = {
            name: getattr(row, name)
            for name in ("partnership_id", "seq", "day", "verb", "side", "subject", "reason")
        }
        before = link(before, values)
        if before != row.hash:
            return Broken(expected, "changed")
        if kept is not None and row.seq == kept.seq:
            found = before
        expected += 1
    if kept is None or found == kept.hash:
        return None
    return Broken(kept.seq, "rewritten") if found else Broken(expected, "cut")


def rechain(tx: Tx) -> None:
    """Number and chain the lines of before there was a chain, in the order they were written.

    For the revision that adds the columns; it runs before the triggers are made. It names the columns itself,
    so that a revision means the same for ever.
    """
    before: dict[int, tuple[int, str]] = {}
    rows = tx.execute(
        text("SELECT id, partnership_id, day, verb, side, subject, reason FROM history ORDER BY id")
    ).all()
    for row in rows:
        seq, previous = before.get(row.partnership_id, (0, BEGINNING))
        values = {
            "partnership_id": row.partnership_id,
            "seq": seq + 1,
            "day": row.day,
            "verb": row.verb,
            "side": row.side,
            "subject": row.subject,
            "reason": row.reason,
        }
        linked = link(previous, values)
        tx.execute(
            text("UPDATE history SET seq = :seq, hash = :hash WHERE id = :id"),
            {"seq": seq + 1, "hash": linked, "id": row.id},
        )
        before[row.partnership_id] = (seq + 1, linked)


# ── nobody changes or erases a line, whoever holds the connection


def triggers(dialect: str) -> list[str]:
    """The statements that make the table append-only on "sqlite" or "postgresql".

    On SQLite INSERT OR REPLACE erases without a DELETE, so a number that exists cannot come again.
    """
    if dialect == "sqlite":
        refuse = "BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
        stands = "id = NEW.id OR (partnership_id = NEW.partnership_id AND seq = NEW.seq)"
        exists = f"EXISTS (SELECT 1 FROM history WHERE {stands})"  # noqa: S608 - nothing from outside
        return [
            f"CREATE TRIGGER history_no_update BEFORE UPDATE ON history {refuse}",
            f"CREATE TRIGGER history_no_delete BEFORE DELETE ON history {refuse}",
            f"CREATE TRIGGER history_no_replace BEFORE INSERT ON history WHEN {exists} {refuse}",
        ]
    body = "$$ BEGIN RAISE EXCEPTION 'history is append-only'; END $$"
    events, calls = "UPDATE OR DELETE OR TRUNCATE", "EXECUTE FUNCTION history_is_append_only()"
    return [
        f"CREATE OR REPLACE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS {body}",
        f"CREATE TRIGGER history_no_change BEFORE {events} ON history FOR EACH STATEMENT {calls}",
    ]


for _dialect in ("sqlite", "postgresql"):
    for _statement in triggers(_dialect):
        event.listen(
            history_table,
            "after_create",
            DDL(_statement).execute_if(dialect=_dialect),  # type: ignore[no-untyped-call]
        )
