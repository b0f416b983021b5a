"""The right to disagree with having lost a seat: only who lost it, once for each time, for thirty days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot import seal
from bot.members import invites, store
from bot.members.invites import APPEAL, CONFIRMED, OPEN

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.members.rules import Member

LIVES = timedelta(days=30)


def allow(tx: Tx, member: Member, now: datetime) -> None:
    """Both keys took this member's seat: they may say once why that is wrong."""
    forget(tx, member)
    invites.keep(
        tx,
        _key(tx, member),
        now,
        kind=APPEAL,
        partnership_id=member.partnership_id,
        side=member.side,
        role=member.role,
        lives=LIVES,
    )


def is_allowed(tx: Tx, member: Member, now: datetime) -> bool:
    """Whether they lost a seat lately and have not disagreed yet."""
    row = store.invite(tx, _key(tx, member))
    return row is not None and row.state == OPEN and now < row.expires_at


def use(tx: Tx, member: Member) -> bool:
    """They have disagreed; False if they may not, or not again."""
    return store.move_invite(tx, _key(tx, member), OPEN, CONFIRMED, None)


def forget(tx: Tx, member: Member) -> None:
    """Nothing of it stays."""
    store.drop_invite(tx, _key(tx, member))


def _key(tx: Tx, member: Member) -> bytes:
    return seal.of(tx).pseudonym("seat-lost", member.partnership_id, member.key)
