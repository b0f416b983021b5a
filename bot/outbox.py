"""Messages that leave later, as rows: enqueued exactly once, delivered at least once, at most twice.

A mailbox is one chat under its pseudonym and holds the only sealed address. A letter waits in the outbox
as message key and arguments, sealed; it is deleted once sent. The mailbox is what a sender claims, so that
one letter of a chat is under way at a time and the order of a chat needs nothing else. Claims and waiting
times run on the real clock (`real_ms`); `not_before` and `useful_until` have calendar meaning.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    bindparam,
    case,
    delete,
    func,
    select,
    text,
    update,
)

from bot import seal
from bot.database.columns import Identifier, Instant, Key
from bot.database.statements import insert_ignore, upsert
from bot.database.tables import metadata
from bot.letter import Form, Letter, letter_from_json

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx


class Lane(IntEnum):
    """Who is served first: somebody who just acted, those who must answer, reminders, everybody."""

    REPLY = 1
    STAFF = 2
    REMINDER = 3
    BROADCAST = 4


mailbox_table = Table(
    "mailbox",
    metadata,
    Column("key", Key, primary_key=True),
    Column("address", LargeBinary, nullable=False),
    Column("lane", Integer, nullable=False, server_default="9"),
    Column("pending", Integer, nullable=False, server_default="0"),
    Column("due_at", Instant),
    Column("next_ms", BigInteger, nullable=False, server_default="0"),
    Column("paced_ms", BigInteger, nullable=False, server_default="0"),
    Column("lease_until_ms", BigInteger, nullable=False, server_default="0"),
    Column("lease_by", String(40)),
    Column("unreachable", Integer, nullable=False, server_default="0"),
    Index(
        "ix_mailbox_pending",
        "lane",
        "due_at",
        sqlite_where=text("pending > 0"),
        postgresql_where=text("pending > 0"),
    ),
    sqlite_with_rowid=False,
)

outbox_table = Table(
    "outbox",
    metadata,
    Column("id", Identifier, primary_key=True, autoincrement=True),
    Column("mailbox", Key, nullable=False),
    Column("person", Key, nullable=False),
    Column("lane", Integer, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("partnership_id", BigInteger),
    Column("dedupe", Key, unique=True),
    Column("letter", LargeBinary, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("useful_until", Instant),
    Column("quiet", String(80)),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("uncertain", Integer, nullable=False, server_default="0"),
    Column("sending", Integer, nullable=False, server_default="0"),
    Index("ix_outbox_mailbox", "mailbox", "lane", "id"),
    sqlite_autoincrement=True,
)

delivery_table = Table(
    "delivery",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("partnership_id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(40), primary_key=True),
    Column("outcome", String(12), primary_key=True),
    Column("number", Integer, nullable=False),
)


@dataclass(frozen=True)
class Errand:
    """Why a letter is sent and until when it makes sense."""

    kind: str = "reply"
    """Counted by kind in the daily line; also tells the sender whether a second copy is harmless."""
    lane: Lane = Lane.REPLY
    partnership_id: int | None = None
    not_before: datetime | None = None
    useful_until: datetime | None = None
    quiet: str | None = None
    """`zone HH:MM-HH:MM`: hours in which it must not arrive; None for what somebody just asked for."""
    most_a_week: int | None = None
    """The charter's weekly budget if this letter counts towards it; None if it does not."""
    dedupe: tuple[str | int | bytes, ...] = ()


REPLY = Errand()

_new_mailbox = insert_ignore(mailbox_table, keys=["key"])
_insert = insert_ignore(outbox_table, keys=["dedupe"], returning=["id"])
_notify = (
    update(mailbox_table)
    .where(mailbox_table.c.key == bindparam("mailbox_key"))
    .values(
        pending=mailbox_table.c.pending + 1,
        lane=case(
            (mailbox_table.c.lane < bindparam("new_lane"), mailbox_table.c.lane), else_=bindparam("new_lane")
        ),
        due_at=case(
            (mailbox_table.c.due_at < bindparam("new_due", type_=Instant), mailbox_table.c.due_at),
            else_=bindparam("new_due", type_=Instant),
        ),
    )
)
_waiting = select(outbox_table.c.letter).where(
    outbox_table.c.dedupe == bindparam("dedupe_key"), outbox_table.c.sending == 0
)
_overwrite = (
    update(outbox_table)
    .where(
        outbox_table.c.dedupe == bindparam("dedupe_key"),
        outbox_table.c.sending == 0,
    )
    .values(letter=bindparam("new_letter"))
    .returning(outbox_table.c.id)
)
_mailbox = select(mailbox_table).where(mailbox_table.c.key == bindparam("mailbox_key"))
_revive = update(mailbox_table).where(mailbox_table.c.key == bindparam("mailbox_key")).values(unreachable=0)
_count = upsert(
    delivery_table,
    keys=["day", "partnership_id", "kind", "outcome"],
    update={"number": delivery_table.c.number + 1},
)
_counts = (
    select(delivery_table.c.kind, delivery_table.c.outcome, func.sum(delivery_table.c.number))
    .where(
        delivery_table.c.partnership_id == bindparam("partnership"),
        delivery_table.c.day >= bindparam("from_day"),
        delivery_table.c.day < bindparam("to_day"),
    )
    .group_by(delivery_table.c.kind, delivery_table.c.outcome)
)
_drop_waiting = delete(outbox_table).where(
    outbox_table.c.person == bindparam("person_key"), outbox_table.c.sending == 0
)
_drop_mailbox = delete(mailbox_table).where(mailbox_table.c.key == bindparam("mailbox_key"))


def mailbox_for(tx: Tx, address: int) -> bytes:
    """The pseudonym of a chat, whose sealed address is kept from now on."""
    vault = seal.of(tx)
    key = vault.pseudonym("mailbox", address)
    row = tx.execute(_mailbox, {"mailbox_key": key}).first()
    if row is None:
        tx.execute(
            _new_mailbox.on(tx), {"key": key, "address": vault.close_text("mailbox", str(address), key)}
        )
    elif row.unreachable:
        tx.execute(_revive, {"mailbox_key": key})
    return key


def address_of(tx: Tx, mailbox: bytes) -> int | None:
    """Where the mailbox's letters go; only the sender asks."""
    row = tx.execute(_mailbox, {"mailbox_key": mailbox}).first()
    return int(seal.of(tx).open_text("mailbox", row.address, mailbox)) if row else None


def post(
    tx: Tx, *, mailbox: bytes, person: bytes, letter: Letter, now: datetime, errand: Errand = REPLY
) -> int | None:
    """Put a letter into the outbox; it leaves after the commit. None if its dedupe key is already waiting.

    A waiting edit or mark of the same message is overwritten in place, so that only the newest state leaves.
    """
    vault = seal.of(tx)
    dedupe = _dedupe(tx, mailbox, letter, errand)
    if letter.form in (Form.EDIT, Form.MARK) and dedupe is not None:
        letter = _with_waiting_words(tx, mailbox, dedupe, letter)
    sealed = vault.close_json("letter", letter.to_json(), mailbox)
    if letter.form in (Form.EDIT, Form.MARK) and dedupe is not None:
        waiting = tx.execute(_overwrite, {"dedupe_key": dedupe, "new_letter": sealed}).first()
        if waiting is not None:
            return int(waiting.id)
    not_before = max(errand.not_before or now, now)
    row = tx.execute(
        _insert.on(tx),
        {
            "mailbox": mailbox,
            "person": person,
            "lane": int(errand.lane),
            "kind": errand.kind,
            "partnership_id": errand.partnership_id,
            "dedupe": dedupe,
            "letter": sealed,
            "not_before": not_before,
            "useful_until": errand.useful_until,
            "quiet": errand.quiet,
        },
    ).first()
    if row is None:
        return None
    tx.execute(_notify, {"mailbox_key": mailbox, "new_lane": int(errand.lane), "new_due": not_before})
    return int(row.id)


def _with_waiting_words(tx: Tx, mailbox: bytes, dedupe: bytes, letter: Letter) -> Letter:
    """New buttons for a message whose new words still wait: the words leave with them."""
    waiting = tx.execute(_waiting, {"dedupe_key": dedupe}).first() if letter.form is Form.MARK else None
    if waiting is None:
        return letter
    before = open_letter(tx, mailbox, waiting.letter)
    return replace(before, rows=letter.rows) if before.form is Form.EDIT else letter


def _dedupe(tx: Tx, mailbox: bytes, letter: Letter, errand: Errand) -> bytes | None:
    vault = seal.of(tx)
    if letter.form in (Form.EDIT, Form.MARK) and letter.message_id is not None:
        return vault.pseudonym("dedupe", mailbox, "edit", letter.message_id)
    if errand.dedupe:
        return vault.pseudonym("dedupe", mailbox, *errand.dedupe)
    return None


def open_letter(tx: Tx, mailbox: bytes, sealed: bytes) -> Letter:
    """The letter as it was posted; only the sender asks."""
    return letter_from_json(seal.of(tx).open_json("letter", sealed, mailbox))


def count(tx: Tx, *, day: str, partnership_id: int | None, kind: str, outcome: str) -> None:
    """One more letter of this kind came to this outcome: sent, failed, late or missed."""
    tx.execute(
        _count.on(tx),
        {"day": day, "partnership_id": partnership_id or 0, "kind": kind, "outcome": outcome, "number": 1},
    )


def counts(tx: Tx, partnership_id: int, from_day: str, to_day: str) -> dict[tuple[str, str], int]:
    """(kind, outcome) → letters, for days from `from_day` up to, not including, `to_day`."""
    rows = tx.execute(_counts, {"partnership": partnership_id, "from_day": from_day, "to_day": to_day})
    return {(kind, outcome): int(number) for kind, outcome, number in rows}


def forget(tx: Tx, person_key: bytes, mailbox: bytes, *, keep_mailbox: bool) -> None:
    """Letters still waiting for the person are dropped, and the address too unless a last word follows."""
    tx.execute(_drop_waiting, {"person_key": person_key})
    if not keep_mailbox:
        tx.execute(_drop_mailbox, {"mailbox_key": mailbox})
