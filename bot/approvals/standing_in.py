"""Who stands in for a coordinator who is silent or gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.members import actions as members

if TYPE_CHECKING:
    from bot.charter.rules import Side
    from bot.database.engine import Tx
    from bot.members.rules import Member


def deputy_of(tx: Tx, partnership_id: int, side: Side) -> Member | None:
    """The deputy of this side's coordinator, or None where nobody was named."""
    return members.deputy_of(tx, partnership_id, side)


def is_vacant(tx: Tx, partnership_id: int, side: Side) -> bool:
    """Whether this side has no coordinator."""
    return members.coordinator_of(tx, partnership_id, side) is None


def is_deserted(tx: Tx, partnership_id: int, side: Side) -> bool:
    """Whether nobody holds this side's key: neither a coordinator nor a deputy."""
    return is_vacant(tx, partnership_id, side) and deputy_of(tx, partnership_id, side) is None


def stands_in(tx: Tx, member: Member) -> bool:
    """Whether this member is the deputy of their side's coordinator."""
    return members.is_deputy(tx, member)


def has_a_say(tx: Tx, member: Member) -> bool:
    """Whether what waits is shown to this member: whoever answers for a side, and a coordinator's deputy."""
    return member.answers or stands_in(tx, member)
