"""What is under way between the outbox and Telegram: parcels, rates and leases, and writing off a letter.

A mailbox is claimed with a lease, its earliest letter of the best lane is under way, and the outcome is
written together with what is left to do. A lease that was lost writes nothing. Whatever a crash leaves behind
is sent again once its lease has ended: delivered at least once.

All of this locks the mailbox's row before it looks at its letters, so `Database.claim` is enough for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, func, select, update

from bot import outbox
from bot.database.columns import Instant
from bot.letter import Form, Letter
from bot.outbox import Lane, mailbox_table, outbox_table
from bot.reminders.quiet import day_there

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
    quiet: str | None = None
    """The quiet hours of the place it comes from, with its zone: its day is that place's."""


IS_LETTER = outbox_table.c.id == bindparam("letter_id")
_delete = delete(outbox_table).where(IS_LETTER)
_delete_all = delete(outbox_table).where(outbox_table.c.mailbox == bindparam("mailbox_key"))
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
_drop_mailbox = delete(mailbox_table).where(
    mailbox_table.c.key == bindparam("mailbox_key"), mailbox_table.c.pending == 0
)


def write_off(tx: Tx, letter: Any, outcome: str, now: datetime) -> None:
    """The letter is done with; what became of it is counted unless the outcome is ""."""
    tx.execute(_delete, {"letter_id": letter.id})
    if outcome and letter.partnership_id is not None:
        day = day_there(letter.quiet, now).isoformat()
        outbox.count(tx, day=day, partnership_id=letter.partnership_id, kind=letter.kind, outcome=outcome)


def drop_all(tx: Tx, mailbox: bytes) -> None:
    """Nothing waits for this chat any more."""
    tx.execute(_delete_all, {"mailbox_key": mailbox})


def recount(tx: Tx, mailbox: bytes, *, forgotten: bool = False) -> bool:
    """Write down what is left for this chat; whether anything is."""
    number, lane, due_at = tx.execute(_left, {"mailbox_key": mailbox}).one()
    left = {"number": number, "new_lane": 9 if lane is None else lane, "new_due": due_at}
    tx.execute(_refresh, {"mailbox_key": mailbox, **left})
    if forgotten:
        # Once the last word to somebody who asked to be forgotten has left, so does the address.
        tx.execute(_drop_mailbox, {"mailbox_key": mailbox})
    return bool(number)
