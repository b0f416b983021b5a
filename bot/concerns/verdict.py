"""How three people without an interest decide, and who they are. Nothing here knows a concern's words."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from bot.charter.rules import Side

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from bot.members.rules import Member

SEATS: Final = 3
ENOUGH: Final = 2
"""So many of the three decide."""
LOOK_DAYS: Final = 7


class Asked(StrEnum):
    """What the three are asked."""

    APPEAL = "appeal"  # whether a concern that was set aside should be heard
    HELD = "held"  # whether a held concern may be read by all
    FLAG = "flag"  # whether an open concern may go on being read


class Said(StrEnum):
    """What one of the three says."""

    YES = "yes"
    NO = "no"


class Verdict(StrEnum):
    """What follows."""

    YES = "yes"
    NO = "no"
    UNDECIDED = "undecided"  # fewer than three, one each, or too late


def verdict(said: Sequence[Said | None]) -> Verdict | None:
    """What the seats decide, one entry a seat (None: silent so far); None while it is still open."""
    if len(said) < SEATS:
        return Verdict.UNDECIDED
    count = Counter(said)
    for choice in Said:
        if count[choice] >= ENOUGH:
            return Verdict(choice)
    return None if count[None] else Verdict.UNDECIDED


def seats_of(side: Side, *, without_police: bool) -> int:
    """Most seats of one side: none has two of the three, unless police may not know of the concern."""
    if not without_police:
        return 1
    return 0 if side is Side.POLICE else ENOUGH


def still_sit(seated: Sequence[Member | None], *, without_police: bool) -> tuple[bool, ...]:
    """Of each seat, whether who has it still may: None may not look any more; a side has only its seats."""
    taken: Counter[Side] = Counter()
    found = []
    for each in seated:
        stays = each is not None and taken[each.side] < seats_of(each.side, without_police=without_police)
        if each is not None and stays:
            taken[each.side] += 1
        found.append(stays)
    return tuple(found)


def next_looker(
    willing: Sequence[Member],
    seated: Sequence[Member],
    gone: Collection[bytes],
    order: Callable[[bytes], bytes],
    *,
    without_police: bool,
) -> Member | None:
    """Who is asked next: first a side that has no seat yet, then by `order`, a digest nobody can choose.

    `willing` are those who answer and turn no key; `gone` have declared an interest.
    """
    taken = Counter(each.side for each in seated)
    besides = {each.key for each in seated}.union(gone)
    free = [
        each
        for each in willing
        if each.key not in besides and taken[each.side] < seats_of(each.side, without_police=without_police)
    ]
    return min(free, key=lambda each: (taken[each.side], order(each.key)), default=None)
