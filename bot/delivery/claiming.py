"""Which letters may leave now: who just acted first, then staff, then what goes to many within its rate."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Column,
    String,
    Table,
    bindparam,
    case,
    func,
    literal_column,
    select,
    update,
)

from bot import outbox, people, seal
from bot.database.columns import Instant
from bot.database.statements import upsert
from bot.database.tables import metadata
from bot.delivery.parcels import (
    BURST_A_CHAT,
    CHANGES,
    IS_LETTER,
    LEASE_MS,
    MOST_CRASHES,
    TO_MANY,
    Parcel,
    Rates,
    drop_all,
    recount,
    write_off,
)
from bot.outbox import mailbox_table, outbox_table
from bot.reminders.quiet import end_of_quiet

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx

budget_table = Table(
    "budget",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("spent_until_us", BigInteger, nullable=False),
)


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
_start = update(outbox_table).where(IS_LETTER).values(sending=1, attempts=bindparam("tries"))
# A newer edit of the same message may be posted while this one is under way.
_start_change = _start.values(dedupe=None)
_defer = update(outbox_table).where(IS_LETTER).values(not_before=bindparam("until", type_=Instant))
_renew = (
    update(mailbox_table)
    .where(mailbox_table.c.key == bindparam("mailbox_key"), mailbox_table.c.lease_by == bindparam("claim"))
    .values(lease_until_ms=bindparam("until_ms"))
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
    ready = {"now": now, "real_ms": real_ms, "paced_ms": real_ms + slack, "most": most}
    rows = tx.execute(_ready, {**ready, "to_lane": 99 if to_many else int(TO_MANY)}).all()
    moment = Moment(now, real_ms, rates, lease_ms)
    _take(tx, [row for row in rows if row.lane < TO_MANY], claimed, moment)
    slow = [row for row in rows if row.lane >= TO_MANY]
    if slow:
        _take_within_rate(tx, slow, claimed, moment)
    return claimed


@dataclass(frozen=True)
class Moment:
    """When letters are taken, by both clocks, and under which rules."""

    now: datetime
    real_ms: int
    rates: Rates
    lease_ms: int


def _take_within_rate(tx: Tx, rows: Sequence[Any], claimed: Claimed, moment: Moment) -> None:
    """What goes to many shares one rate: the row of the budget says until when it is spent."""
    rates, at_us = moment.rates, moment.real_ms * 1000
    start = max(int(tx.execute(_spent).scalar() or 0), at_us)
    free = max(0, (at_us + rates.many_burst * rates.many_us - start) // rates.many_us)
    before = len(claimed.parcels)
    _take(tx, rows[:free], claimed, moment)
    used = len(claimed.parcels) - before
    if used:
        tx.execute(_spend.on(tx), {"name": "many", "spent_until_us": start + used * rates.many_us})
    if len(rows) > free:
        claimed.again_ms = max(1, rates.many_burst * rates.many_us // 1000)


def _take(tx: Tx, rows: Sequence[Any], claimed: Claimed, moment: Moment) -> None:
    for row in rows:
        parcel = _next_parcel(tx, row, claimed, moment.now)
        if parcel is None:
            recount(tx, row.key)
            continue
        tx.execute(
            _lease,
            {
                "mailbox_key": row.key,
                "claim": parcel.claim,
                "until_ms": moment.real_ms + moment.lease_ms,
                "real_ms": moment.real_ms,
                "step_ms": moment.rates.chat_ms,
            },
        )
        start = _start_change if parcel.letter.form in CHANGES else _start
        tx.execute(start, {"letter_id": parcel.id, "tries": parcel.attempts})
        claimed.parcels.append(parcel)


def _next_parcel(tx: Tx, row: Any, claimed: Claimed, now: datetime) -> Parcel | None:
    """The letter of this mailbox that leaves next; what cannot or need not leave is settled on the way."""
    if row.unreachable:
        drop_all(tx, row.key)
        claimed.finished += 1
        return None
    while (head := tx.execute(_head, {"mailbox_key": row.key, "now": now}).first()) is not None:
        if head.useful_until is not None and head.useful_until < now:
            write_off(tx, head, "missed", now)
        elif head.sending and head.attempts >= MOST_CRASHES:
            write_off(tx, head, "failed", now)
        elif head.quiet and (until := end_of_quiet(head.quiet, now)) > now:
            tx.execute(_defer, {"letter_id": head.id, "until": until})
        else:
            parcel = _opened(tx, row, head)
            if parcel is not None:
                return parcel
            write_off(tx, head, "failed", now)
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
        quiet=head.quiet,
    )


def renew(tx: Tx, parcels: Sequence[Parcel], until_ms: int) -> None:
    """These are still under way."""
    for parcel in parcels:
        held = {"mailbox_key": parcel.mailbox, "claim": parcel.claim, "until_ms": until_ms}
        tx.execute(_renew, held)


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
