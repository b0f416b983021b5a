"""Whose minutes: the part each side owns, its quorum, and what has waited long enough."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

MOST_FOR_PARTNERS = Fraction(1, 3)
MEETINGS_TO_WAIT = 2


def side_shares(
    owners: Sequence[str], partners: Sequence[str] = (), partner_share: Fraction = Fraction(0)
) -> dict[str, Fraction]:
    """Every side's share: owners alike; partners together what the charter says, at most a third.

    Without owners the partners own everything; without partners their share goes back to the owners.

    >>> side_shares(["community", "police"], ["partners"])["community"]
    Fraction(1, 2)
    """
    if not 0 <= partner_share <= MOST_FOR_PARTNERS:
        raise ValueError(f"partners own at most a third of the minutes, not {partner_share}")
    if not owners:
        partner_share = Fraction(1)
    if not partners:
        partner_share = Fraction(0)
    shares = {side: (1 - partner_share) / len(owners) for side in owners}
    return shares | {side: partner_share / len(partners) for side in partners}


def default_quorum(active: int) -> int:
    """Voters a side needs before each of them holds a full purse: a quarter of the active, from 3 to 30.

    >>> default_quorum(4), default_quorum(13), default_quorum(900)
    (3, 4, 30)
    """
    return min(30, max(3, -(-active // 4)))


def has_waited_enough(waited: int, supporters: int, active: int) -> bool:
    """Must be heard: two meetings passed it by; five of a side support it, or a tenth of it (three or more).

    >>> has_waited_enough(2, 3, 20), has_waited_enough(2, 4, 900), has_waited_enough(1, 50, 900)
    (True, False, False)
    """
    return waited >= MEETINGS_TO_WAIT and supporters >= min(
        Fraction(5), max(Fraction(3), Fraction(active, 10))
    )
