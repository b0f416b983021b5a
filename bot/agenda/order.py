"""In which order the chosen concerns are heard: shared ones first, then whoever is furthest behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from bot.agenda.equal_shares import Purchase
from bot.agenda.poll import Poll

SHARED_FROM = Fraction(1, 5)
"""A concern is shared when this part of the voters of at least two sides marked it."""


def in_order(poll: Poll, bought: Sequence[Purchase]) -> list[Purchase]:
    """Shared concerns by the support of their second side; then by turns: an early end costs all alike."""
    shared = {purchase.number: shared_support(poll, purchase.number) for purchase in bought}
    first = [purchase for purchase in bought if shared[purchase.number] >= SHARED_FROM]
    first.sort(key=lambda purchase: -shared[purchase.number])  # stable: the order of purchase stays
    return first + _by_turns(poll, [purchase for purchase in bought if shared[purchase.number] < SHARED_FROM])


def shared_support(poll: Poll, number: int) -> Fraction:
    """The part of its voters that marked a concern, in the side that comes second; 0 if there is none."""
    parts = [
        Fraction(poll.supporters[number][side], voters) if voters else Fraction(0)
        for side, voters in poll.voices.items()
    ]
    return sorted(parts, reverse=True)[1] if len(parts) > 1 else Fraction(0)


def _by_turns(poll: Poll, bought: Sequence[Purchase]) -> list[Purchase]:
    """The side with least time placed for its share goes next; the meeting's number decides who starts."""
    queues: dict[str, list[Purchase]] = {}
    for purchase in bought:
        queues.setdefault(_carried_by(poll, purchase), []).append(purchase)
    placed = dict.fromkeys(queues, Fraction(0))
    order: list[Purchase] = []
    while waiting := [side for side in queues if queues[side]]:
        side = min(waiting, key=lambda side: (_behind(poll, placed, side), poll.turn[side]))
        order.append(queues[side].pop(0))
        placed[side] += order[-1].minutes
    return order


def _behind(poll: Poll, placed: Mapping[str, Fraction], side: str) -> Fraction:
    return placed[side] / (poll.sides[side].share or 1)


def _carried_by(poll: Poll, purchase: Purchase) -> str:
    """The side that paid most; of equals the one the charter names first."""
    if not purchase.paid:
        return purchase.side
    return max(
        poll.sides, key=lambda side: purchase.paid.get(side, Fraction(0))
    )  # max keeps the first of equals
