"""Taking letters out of the outbox: which mailbox is served next, and what became of the letter.

A mailbox is claimed with a lease, its earliest letter of the best lane is under way, and the outcome is
written together with what is left to do. A lease that was lost writes nothing. Whatever a crash leaves behind
is sent again once its lease has ended: delivered at least once.

Everything here locks the mailbox's row before it looks at its letters, so `Database.claim` is enough for it.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Column,
    String,
    Table,
    bindparam,
    case,
    delete,
    func,
    literal_column,
    select,
    update,
)

from bot import outbox, people, seal, shown
from bot.database.columns import Instant
from bot.database.statements import upsert
from bot.database.tables import metadata
from bot.letter import Form, Letter
from bot.outbox import Lane, mailbox_table, outbox_table
from bot.reminders.quiet import end_of_quiet

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx

LEASE_MS = 15_000
"""A sender renews its leases; after a crash on a shared server, letters under way wait this long."""
BURST_A_CHAT = 3
"""So many messages to one chat may follow each other at once; then its rate holds."""
MOST_CRASHES = 5
"""A letter during whose sending the process ended this often is given up."""
TO_MANY = Lane.REMINDER
"""From this lane on, letters share the rate for many."""
CHANGES = frozenset({Form.EDIT, Form.MARK, Form.DELETE})
"""Forms that may be repeated: the second time changes nothing."""

budget_table = Table(
    "budget",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("spent_until_us", BigInteger, nullable=False),
)


@dataclass(frozen=True)
class Rates:
    """How fast letters may leave, in letters a second: to one chat, and to many chats together."""

    chat: float = 1.0
    many: float = 25.0

    @property
    def chat_ms(self) -> int:
        """Milliseconds between two letters to one chat, once the burst is used up."""
        return max(1, round(1000 / self.chat))

    @property
    def many_us(self) -> int:
        """Microseconds between two letters to many."""
        return max(1, round(1_000_000 / self.many))

    @property
    def many_burst(self) -> int:
        """Letters to many that may leave at once: a fifth of a second's worth."""
        return max(1, round(self.many / 5))


@dataclass(frozen=True)
class Parcel:
    """One letter on its way, with what the carrier must know; only this process may write its outcome."""

    id: int
    claim: str
    mailbox: bytes
    person: bytes
    address: int
    language: str
    known: bool
    letter: Letter
    lane: int
    kind: str
    partnership_id: int | None
    attempts: int
    uncertain: int


@dataclass
class Claimed:
    """What a sender may send now, and when it may ask for more of what goes to many (None: nothing waits)."""

    parcels: list[Parcel] = field(default_factory=list)
    again_ms: int | None = None
    finished: int = 0
    """Letters that ended without being sent: too late to be useful, or to nobody."""


# Written out, because an index over some rows serves only conditions that are known beforehand.
_has_letters = mailbox_table.c.pending > literal_column("0")
_ready = (
    select(mailbox_table)
    .where(
        _has_letters,
        mailbox_table.c.lane >= bindparam("from_lane"),
        mailbox_table.c.lane < bindparam("to_lane"),
        mailbox_table.c.due_at <= bindparam("now", type_=Instant),
        mailbox_table.c.next_ms <= bindparam("real_ms"),
        mailbox_table.c.paced_ms <= bindparam("paced_ms"),
        mailbox_table.c.lease_until_ms <= bindparam("real_ms"),
    )
    .order_by(mailbox_table.c.lane, mailbox_table.c.due_at)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_head = (
    select(outbox_table)
    .where(
        outbox_table.c.mailbox == bindparam("mailbox_key"),
        outbox_table.c.not_before <= bindparam("now", type_=Instant),
    )
    .order_by(outbox_table.c.lane, outbox_table.c.id)
    .limit(1)
)
_lease = (
    update(mailbox_table)
    .where(mailbox_table.c.key == bindparam("mailbox_key"))
    .values(
        lease_by=bindparam("claim"),
        lease_until_ms=bindparam("until_ms"),
        paced_ms=case(
            (mailbox_table.c.paced_ms > bindparam("real_ms"), mailbox_table.c.paced_ms),
            else_=bindparam("real_ms"),
        )
        + bindparam("step_ms"),
    )
)
_is_letter = outbox_table.c.id == bindparam("letter_id")
_start = update(outbox_table).where(_is_letter).values(sending=1, attempts=bindparam("tries"))
# A newer edit of the same message may be posted while this one is under way.
_start_change = _start.values(dedupe=None)
_defer = update(outbox_table).where(_is_letter).values(not_before=bindparam("until", type_=Instant))
_delete = delete(outbox_table).where(_is_letter)
_delete_all = delete(outbox_table).where(outbox_table.c.mailbox == bindparam("mailbox_key"))
_back = (
    update(outbox_table)
    .where(_is_letter)
    .values(sending=0, attempts=bindparam("tries"), uncertain=bindparam("doubts"))
)
_rewrite = update(outbox_table).where(_is_letter).values(sending=0, letter=bindparam("new_letter"))
_held = (
    update(mailbox_table)
    .where(mailbox_table.c.key == bindparam("mailbox_key"), mailbox_table.c.lease_by == bindparam("claim"))
    .values(lease_until_ms=0, lease_by=None, next_ms=bindparam("after_ms"))
    .returning(mailbox_table.c.key)
)
_renew = (
    update(mailbox_table)
    .where(mailbox_table.c.key == bindparam("mailbox_key"), mailbox_table.c.lease_by == bindparam("claim"))
    .values(lease_until_ms=bindparam("until_ms"))
)
_left = select(func.count(), func.min(outbox_table.c.lane), func.min(outbox_table.c.not_before)).where(
    outbox_table.c.mailbox == bindparam("mailbox_key")
)
_refresh = (
    update(mailbox_table)
    .where(mailbox_table.c.key == bindparam("mailbox_key"))
    .values(
        pending=bindparam("number"),
        lane=bindparam("new_lane"),
        due_at=bindparam("new_due", type_=Instant),
    )
)
_unreachable = (
    update(mailbox_table).where(mailbox_table.c.key == bindparam("mailbox_key")).values(unreachable=1)
)
_moved = (
    update(mailbox_table)
    .where(mailbox_table.c.key == bindparam("mailbox_key"))
    .values(address=bindparam("new_address"))
)
_drop_mailbox = delete(mailbox_table).where(
    mailbox_table.c.key == bindparam("mailbox_key"), mailbox_table.c.pending == 0
)
_spent = select(budget_table.c.spent_until_us).where(budget_table.c.name == "many").with_for_update()
_spend = upsert(budget_table, keys=["name"], update=["spent_until_us"])
_free_at = case(
    (
        mailbox_table.c.next_ms > mailbox_table.c.paced_ms - bindparam("slack_ms"),
        mailbox_table.c.next_ms,
    ),
    else_=mailbox_table.c.paced_ms - bindparam("slack_ms"),
)
_next_free = select(func.min(_free_at)).where(
    _has_letters,
    mailbox_table.c.due_at <= bindparam("now", type_=Instant),
    mailbox_table.c.lease_until_ms <= bindparam("real_ms"),
)
_waiting = (
    select(mailbox_table.c.key)
    .where(_has_letters, mailbox_table.c.due_at <= bindparam("now", type_=Instant))
    .limit(1)
)
_next_due = select(func.min(mailbox_table.c.due_at)).where(
    _has_letters, mailbox_table.c.due_at > bindparam("now", type_=Instant)
)
_release_all = (
    update(mailbox_table).where(mailbox_table.c.lease_until_ms > 0).values(lease_until_ms=0, lease_by=None)
)


def claim(
    tx: Tx,
    *,
    now: datetime,
    real_ms: int,
    rates: Rates,
    most: int,
    to_many: bool = True,
    lease_ms: int = LEASE_MS,
) -> Claimed:
    """Take at most `most` letters that may leave now: for those who wait first, then for many at their rate.

    Without `to_many` nothing that goes to many is taken. What is taken is ours for `lease_ms`.
    """
    claimed = Claimed()
    slack = (BURST_A_CHAT - 1) * rates.chat_ms
    ready = {"now": now, "real_ms": real_ms, "paced_ms": real_ms + slack}
    fast = tx.execute(_ready, {**ready, "from_lane": 0, "to_lane": int(TO_MANY), "most": most}).all()
    _take(tx, fast, claimed, now=now, real_ms=real_ms, rates=rates, lease_ms=lease_ms)
    room = most - len(claimed.parcels)
    if room <= 0 or not to_many:
        return claimed
    spent = tx.execute(_spent).scalar() or 0
    start = max(int(spent), real_ms * 1000)
    free = (real_ms * 1000 + rates.many_burst * rates.many_us - start) // rates.many_us
    wanted = min(room, max(free, 0)) or 1
    slow = tx.execute(_ready, {**ready, "from_lane": int(TO_MANY), "to_lane": 99, "most": wanted}).all()
    if not slow:
        return claimed
    if free > 0:
        before = len(claimed.parcels)
        _take(tx, slow, claimed, now=now, real_ms=real_ms, rates=rates, lease_ms=lease_ms)
        used = len(claimed.parcels) - before
        if used:
            tx.execute(_spend.on(tx), {"name": "many", "spent_until_us": start + used * rates.many_us})
    if len(slow) == wanted:
        claimed.again_ms = max(1, rates.many_burst * rates.many_us // 1000) if free <= room else 0
    return claimed


def _take(
    tx: Tx, rows: Any, claimed: Claimed, *, now: datetime, real_ms: int, rates: Rates, lease_ms: int
) -> None:
    for row in rows:
        parcel = _next_parcel(tx, row, claimed, now)
        if parcel is None:
            _recount(tx, row.key)
            continue
        tx.execute(
            _lease,
            {
                "mailbox_key": row.key,
                "claim": parcel.claim,
                "until_ms": real_ms + lease_ms,
                "real_ms": real_ms,
                "step_ms": rates.chat_ms,
            },
        )
        start = _start_change if parcel.letter.form in CHANGES else _start
        tx.execute(start, {"letter_id": parcel.id, "tries": parcel.attempts})
        claimed.parcels.append(parcel)


def _next_parcel(tx: Tx, row: Any, claimed: Claimed, now: datetime) -> Parcel | None:
    """The letter of this mailbox that leaves next; what cannot or need not leave is settled on the way."""
    if row.unreachable:
        tx.execute(_delete_all, {"mailbox_key": row.key})
        claimed.finished += 1
        return None
    while (head := tx.execute(_head, {"mailbox_key": row.key, "now": now}).first()) is not None:
        if head.useful_until is not None and head.useful_until < now:
            _end(tx, head, "missed", now)
        elif head.sending and head.attempts >= MOST_CRASHES:
            _end(tx, head, "failed", now)
        elif head.quiet and (until := end_of_quiet(head.quiet, now)) > now:
            tx.execute(_defer, {"letter_id": head.id, "until": until})
        else:
            parcel = _opened(tx, row, head)
            if parcel is not None:
                return parcel
            _end(tx, head, "failed", now)
        claimed.finished += 1
    return None


def _opened(tx: Tx, row: Any, head: Any) -> Parcel | None:
    """The letter unsealed for its reader, or None where it cannot be read any more."""
    try:
        letter = outbox.open_letter(tx, row.key, head.letter)
        address = int(seal.of(tx).open_text("mailbox", row.address, row.key))
    except (seal.Unsealable, ValueError, KeyError, TypeError):
        return None
    reader = people.find(tx, head.person)
    return Parcel(
        id=head.id,
        claim=secrets.token_hex(8),
        mailbox=row.key,
        person=head.person,
        address=address,
        language=letter.language or (reader.language if reader else None) or "en",
        known=reader is not None,
        letter=letter,
        lane=head.lane,
        kind=head.kind,
        partnership_id=head.partnership_id,
        # A letter found in the state of sending was under way when the process ended.
        attempts=head.attempts + (1 if head.sending else 0),
        uncertain=head.uncertain,
    )


def renew(tx: Tx, parcels: Sequence[Parcel], until_ms: int) -> None:
    """These are still under way."""
    for parcel in parcels:
        held = {"mailbox_key": parcel.mailbox, "claim": parcel.claim, "until_ms": until_ms}
        tx.execute(_renew, held)


# ── what became of it


def delivered(tx: Tx, parcel: Parcel, message_id: int | None, now: datetime) -> None:
    """It arrived. A screen becomes the live one, or is folded at once if a newer one was posted meanwhile."""
    if not _give_back(tx, parcel):
        return
    tx.execute(_delete, {"letter_id": parcel.id})
    if parcel.letter.form in (Form.SCREEN, Form.RECORD) and message_id is not None and parcel.known:
        shown.note(tx, parcel.mailbox, message_id, now)
    if parcel.letter.form is Form.SCREEN and message_id is not None:
        _settle_screen(tx, parcel, message_id, now)
    _count(tx, parcel, "sent", now)
    _recount(tx, parcel.mailbox, forgotten=not parcel.known)


def _settle_screen(tx: Tx, parcel: Parcel, message_id: int, now: datetime) -> None:
    if not people.screen_arrived(tx, parcel.person, parcel.id, message_id) and parcel.known:
        folds_to = parcel.letter.folds_to
        form = Form.MARK if folds_to is None else Form.EDIT
        letter = Letter(form, folds_to, message_id=message_id)
        outbox.post(tx, mailbox=parcel.mailbox, person=parcel.person, letter=letter, now=now)


def waits(tx: Tx, parcel: Parcel, after_ms: int, *, uncertain: int = 0) -> None:
    """It has not arrived for sure; its chat is served again after `after_ms`, real time."""
    if _give_back(tx, parcel, after_ms):
        tx.execute(
            _back,
            {
                "letter_id": parcel.id,
                "tries": parcel.attempts,
                "doubts": parcel.uncertain + uncertain,
            },
        )


def given_up(tx: Tx, parcel: Parcel, outcome: str, now: datetime) -> None:
    """It will not be tried again; `outcome` is counted ("failed", or "" where nobody is the poorer)."""
    if not _give_back(tx, parcel):
        return
    tx.execute(_delete, {"letter_id": parcel.id})
    if outcome:
        _count(tx, parcel, outcome, now)
    _recount(tx, parcel.mailbox, forgotten=not parcel.known)


def nothing_to_edit(tx: Tx, parcel: Parcel, now: datetime) -> None:
    """The message is gone: a live screen is sent anew below, anything else needs no change any more."""
    is_live = parcel.letter.form is Form.EDIT and people.screen_arrived(tx, parcel.person, parcel.id, None)
    if not is_live:
        given_up(tx, parcel, "", now)
    elif _give_back(tx, parcel):
        anew = replace(parcel.letter, form=Form.SCREEN, message_id=None)
        sealed = seal.of(tx).close_json("letter", anew.to_json(), parcel.mailbox)
        tx.execute(_rewrite, {"letter_id": parcel.id, "new_letter": sealed})


def is_unreachable(tx: Tx, parcel: Parcel) -> None:
    """They blocked the bot or left Telegram: nothing more leaves until they write again."""
    if _give_back(tx, parcel):
        close_mailbox(tx, parcel.mailbox)
        _recount(tx, parcel.mailbox, forgotten=not parcel.known)


def close_mailbox(tx: Tx, mailbox: bytes) -> None:
    """Drop what waits for this chat, quietly, until somebody writes from it again."""
    tx.execute(_unreachable, {"mailbox_key": mailbox})
    tx.execute(_delete_all, {"mailbox_key": mailbox})
    _recount(tx, mailbox)


def has_moved(tx: Tx, parcel: Parcel, address: int) -> None:
    """The chat lives under a new number; the letter is sent there."""
    if _give_back(tx, parcel):
        sealed = seal.of(tx).close_text("mailbox", str(address), parcel.mailbox)
        tx.execute(_moved, {"mailbox_key": parcel.mailbox, "new_address": sealed})
        tx.execute(_back, {"letter_id": parcel.id, "tries": parcel.attempts, "doubts": parcel.uncertain})


# ── what waits


def next_free_ms(tx: Tx, *, now: datetime, real_ms: int, rates: Rates) -> int | None:
    """Milliseconds until the next letter that is due may leave, by pace and backoff; None if none is due."""
    slack = (BURST_A_CHAT - 1) * rates.chat_ms
    at = tx.execute(_next_free, {"now": now, "real_ms": real_ms, "slack_ms": slack}).scalar()
    return None if at is None else max(0, int(at) - real_ms)


def is_waiting(tx: Tx, now: datetime) -> bool:
    """Whether any letter that is due has not left."""
    return tx.execute(_waiting, {"now": now}).first() is not None


def next_due(tx: Tx, now: datetime) -> datetime | None:
    """When the next letter becomes due that is not yet."""
    return tx.execute(_next_due, {"now": now}).scalar()


def release_leases(tx: Tx) -> None:
    """At the start of the only sender: whatever a crash left under way is free again."""
    tx.execute(_release_all)


# ── within


def _give_back(tx: Tx, parcel: Parcel, after_ms: int = 0) -> bool:
    """End the lease; False if it is not ours any more, and then nothing may be written."""
    held = {"mailbox_key": parcel.mailbox, "claim": parcel.claim, "after_ms": after_ms}
    return tx.execute(_held, held).first() is not None


def _end(tx: Tx, row: Any, outcome: str, now: datetime) -> None:
    tx.execute(_delete, {"letter_id": row.id})
    _count(tx, row, outcome, now)


def _count(tx: Tx, letter: Any, outcome: str, now: datetime) -> None:
    if letter.partnership_id is not None:
        day = now.date().isoformat()
        outbox.count(tx, day=day, partnership_id=letter.partnership_id, kind=letter.kind, outcome=outcome)


def _recount(tx: Tx, mailbox: bytes, *, forgotten: bool = False) -> None:
    number, lane, due_at = tx.execute(_left, {"mailbox_key": mailbox}).one()
    left = {"number": number, "new_lane": 9 if lane is None else lane, "new_due": due_at}
    tx.execute(_refresh, {"mailbox_key": mailbox, **left})
    if forgotten:
        # Once the last word to somebody who asked to be forgotten has left, so does the address.
        tx.execute(_drop_mailbox, {"mailbox_key": mailbox})
