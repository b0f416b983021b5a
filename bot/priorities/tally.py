"""What each side put first. Tallies stand side by side and are never summed; small numbers stay hidden.

No function here takes ballots of two sides into one count: a hundred officers more move no resident's rank.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from bot.charter.rules import Side

TOP = 3
LEAST_FOR_ORDER = 3
LEAST_FOR_NUMBER = 5
WEAK_UNDER = 5
WEAK_SHARE = Fraction(1, 10)
WEAK_CAP = Fraction(1, 2)
LEAST_IN_AREA = 10
BOTH = (Side.COMMUNITY, Side.POLICE)


@dataclass(frozen=True, slots=True)
class Ballot:
    """One voter's marks, with side and area but without the voter. No marks is a vote for none of these."""

    side: Side
    marks: frozenset[int]
    area_id: int | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """One side's count: voters, and marks for each option."""

    side: Side
    voters: int
    marks: Mapping[int, int]

    def share(self, option: int) -> Fraction:
        """The part of this side's own voters who marked the option."""
        return Fraction(self.marks.get(option, 0), self.voters) if self.voters else Fraction(0)


def tally_by_side(ballots: Iterable[Ballot]) -> dict[Side, Tally]:
    """Each side's own tally; every side is there, also without voters."""
    voters: Counter[Side] = Counter()
    marks: dict[Side, Counter[int]] = {side: Counter() for side in Side}
    for ballot in ballots:
        voters[ballot.side] += 1
        marks[ballot.side].update(ballot.marks)
    return {side: Tally(side, voters[side], dict(marks[side])) for side in Side}


class Shown(StrEnum):
    """How much of a side's tally may be read."""

    NUMBERED = "numbered"  # the order and the number of voters
    ORDER_ONLY = "order_only"
    TOO_FEW = "too_few"  # nothing


@dataclass(frozen=True, slots=True)
class Result:
    """What is published of one side: ranks, never counts of marks."""

    side: Side
    shown: Shown
    voters: int | None
    """How many voted, only from five on."""
    first: tuple[int, ...]
    """Concern ids, most marked first, at most three."""


def publish(tally: Tally, oldest_first: Sequence[int], top: int = TOP) -> Result:
    """The published block of one side; `oldest_first` holds the options, among equals the older is first."""
    if tally.voters < LEAST_FOR_ORDER:
        return Result(tally.side, Shown.TOO_FEW, None, ())
    first = tuple(_ranked(tally, oldest_first)[:top])
    if tally.voters < LEAST_FOR_NUMBER:
        return Result(tally.side, Shown.ORDER_ONLY, None, first)
    return Result(tally.side, Shown.NUMBERED, tally.voters, first)


def _ranked(tally: Tally, oldest_first: Sequence[int]) -> list[int]:
    marked = [option for option in oldest_first if tally.marks.get(option, 0)]
    return sorted(marked, key=lambda option: -tally.marks[option])  # stable: the older stays first


def both_like(tallies: Mapping[Side, Tally], oldest_first: Sequence[int], top: int = 1) -> tuple[int, ...]:
    """What residents and police both marked: by the smaller of the two shares, older first; empty if none.

    A side too small to show makes it empty, since the answer would tell what that side marked.
    """
    both = [tallies[side] for side in BOTH if side in tallies]
    if len(both) < len(BOTH) or any(tally.voters < LEAST_FOR_ORDER for tally in both):
        return ()
    smaller = {option: min(tally.share(option) for tally in both) for option in oldest_first}
    liked = [option for option in oldest_first if smaller[option] > 0]
    return tuple(sorted(liked, key=lambda option: -smaller[option])[:top])


# ── weak rounds


def is_weak(voters: int, active: int) -> bool:
    """Whether too few of a side voted: under five or a tenth of it, but never more than half is asked.

    >>> is_weak(2, 4), is_weak(1, 4), is_weak(4, 12), is_weak(5, 12), is_weak(89, 900)
    (False, True, True, False, True)
    """
    return voters < min(max(Fraction(WEAK_UNDER), WEAK_SHARE * active), WEAK_CAP * active)


def weak_sides(voters: Mapping[Side, int], active: Mapping[Side, int]) -> frozenset[Side]:
    """The sides in which too few voted. A side without active members does not exist and is not weak."""
    return frozenset(side for side, members in active.items() if is_weak(voters.get(side, 0), members))


def stand_ins(side: Side, support: Mapping[int, int]) -> tuple[Ballot, ...]:
    """For a weak side: each me-too of its people as one ballot with that single mark."""
    return tuple(
        Ballot(side, frozenset({concern})) for concern in sorted(support) for _ in range(support[concern])
    )


# ── anonymous groups


@dataclass(frozen=True, slots=True)
class Group:
    """All voters of one side and one pool of areas who made exactly these choices."""

    side: Side
    areas: tuple[int | None, ...]
    """Empty for voters whose area is in no pool."""
    choices: tuple[int, ...]
    count: int


def pool_areas(
    active: Mapping[int | None, int], least: int = LEAST_IN_AREA
) -> dict[int | None, tuple[int | None, ...]]:
    """For each area of one side the areas it is pooled with: a pool has `least` active voters or more.

    Smallest areas join first. If the whole side has fewer, all its areas are one pool. None is "no area".
    """
    by_size = sorted(active, key=lambda area: (active[area], _area_key(area)))
    pools: list[list[int | None]] = []
    for area in by_size:
        if pools and sum(active[one] for one in pools[-1]) < least:
            pools[-1].append(area)
        else:
            pools.append([area])
    if len(pools) > 1 and sum(active[one] for one in pools[-1]) < least:
        pools[-2].extend(pools.pop())
    return {area: tuple(sorted(pool, key=_area_key)) for pool in pools for area in pool}


def anonymous_groups(
    ballots: Iterable[Ballot], pools: Mapping[Side, Mapping[int | None, tuple[int | None, ...]]]
) -> tuple[Group, ...]:
    """Ballots as counted groups in an order that says nothing of who came first."""
    counted: Counter[tuple[Side, tuple[int | None, ...], tuple[int, ...]]] = Counter()
    for ballot in ballots:
        areas = pools.get(ballot.side, {}).get(ballot.area_id, ())
        counted[ballot.side, areas, tuple(sorted(ballot.marks))] += 1
    groups = (Group(side, areas, choices, count) for (side, areas, choices), count in counted.items())
    order = list(Side)
    return tuple(
        sorted(
            groups,
            key=lambda one: (order.index(one.side), [_area_key(area) for area in one.areas], one.choices),
        )
    )


def _area_key(area: int | None) -> tuple[bool, int]:
    return (area is None, area or 0)
