"""Random polls for the agenda's tests, small enough that the voter-by-voter oracle is quick.

One recipe, two sources of chance: Hypothesis (which shrinks what fails) and a seeded generator (the drill).
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from hypothesis import strategies as st

from bot.agenda.snapshot import BallotGroup, Candidate, MeToos, MustBeHeard, SideVoice, Snapshot

Pick = Callable[[int, int], int]
"""A whole number from the first to the second, both possible."""

NAMES = ("community", "police", "partners")
SHARES = (
    (Fraction(1),),
    (Fraction(1, 2), Fraction(1, 2)),
    (Fraction(1, 2), Fraction(1, 2), Fraction(0)),
    (Fraction(2, 5), Fraction(2, 5), Fraction(1, 5)),
    (Fraction(3, 10), Fraction(7, 10)),
    (Fraction(1, 3), Fraction(1, 3), Fraction(1, 3)),
)
MINUTES = (10, 10, 10, 5, 15, 20, 30)
STATUSES = ("open",) * 8 + ("set_aside", "not_yet_on_a_ballot")


@dataclass(frozen=True)
class Recipe:
    """What a poll may contain; the defaults are everything the rule knows."""

    shares: tuple[tuple[Fraction, ...], ...] = SHARES
    statuses: tuple[str, ...] = STATUSES
    minutes: tuple[int, ...] = MINUTES
    most_heard: int = 2
    may_be_weak: bool = True
    most_voters: int = 9
    quorum_met: bool = False
    most_alike: int = 4
    longest: int = 100


EVERYTHING = Recipe()
SHORT_MEETINGS = Recipe(
    shares=SHARES[1:3], statuses=("open",), minutes=(10, 10, 15), most_heard=0, may_be_weak=False, longest=55
)
"""Little room and much competition: floors are often needed."""
TOWN = Recipe(most_voters=45, most_alike=11)
"""Sides large enough that some counts may be published and some may not."""


def make_poll(pick: Pick, recipe: Recipe = EVERYTHING) -> Snapshot:
    """One poll by this recipe."""
    shares = recipe.shares[pick(0, len(recipe.shares) - 1)]
    names = NAMES[: len(shares)]
    candidates = tuple(_candidate(pick, recipe, 1000 + index, names) for index in range(pick(1, 8)))
    skewed = pick(0, 2) == 0
    if skewed:  # one side raised nearly all and everybody marks mostly that: then floors matter
        last = len(candidates) - 3
        candidates = tuple(
            replace(c, raised_by=(names[0 if index < last else -1],)) for index, c in enumerate(candidates)
        )
    groups = tuple(
        group for name in names for group in _groups(pick, recipe, name, candidates, skewed=skewed)
    )
    sides = []
    for name, share in zip(names, shares, strict=True):
        voters = sum(group.count for group in groups if group.side == name)
        quorum = pick(1, 6)
        weak = recipe.may_be_weak and pick(0, 3) == 0
        quorum = min(quorum, max(voters, 1)) if recipe.quorum_met else quorum
        sides.append(SideVoice(name, share, voters + pick(0, 6), voters, quorum, weak))
    me_toos = tuple(
        MeToos(side.side, candidate.number, pick(1, 3))
        for side in sides
        if side.weak or pick(0, 3) == 0
        for candidate in candidates
        if pick(0, 2) == 0
    )
    heard = tuple(
        MustBeHeard(candidate.number)
        for candidate in candidates[: pick(0, recipe.most_heard)]
        if candidate.status == "open"
    )
    minutes = pick(4, recipe.longest // 5) * 5
    return Snapshot(
        sides=tuple(sides),
        candidates=candidates,
        groups=groups,
        me_toos=me_toos,
        must_be_heard=heard,
        minutes=minutes,
        overhead=min(pick(0, 5) * 5, minutes - 5),
        rotation=pick(0, 5),
        salt="5a17",
    )


def _candidate(pick: Pick, recipe: Recipe, number: int, names: tuple[str, ...]) -> Candidate:
    raised_by = (names[pick(0, len(names) - 1)], names[pick(0, len(names) - 1)])
    return Candidate(
        number=number,
        minutes=recipe.minutes[pick(0, len(recipe.minutes) - 1)],
        raised_by=raised_by if pick(0, 4) == 0 else raised_by[:1],
        raised_on=738000 + pick(0, 3),
        status=recipe.statuses[pick(0, len(recipe.statuses) - 1)],
        waited=pick(0, 3),
    )


def _groups(
    pick: Pick, recipe: Recipe, side: str, candidates: tuple[Candidate, ...], *, skewed: bool
) -> list[BallotGroup]:
    groups: list[BallotGroup] = []
    voters = pick(0, recipe.most_voters)
    while voters > 0:
        count = min(voters, pick(1, recipe.most_alike))
        last = len(candidates) - 1
        marks = [min(pick(0, last), pick(0, last)) if skewed else pick(0, last) for _ in range(pick(1, 4))]
        choices = tuple(candidates[mark].number for mark in marks)
        groups.append(BallotGroup(side, ("north", "south")[pick(0, 1)], choices, count))
        voters -= count
    return groups


def seeded_poll(seed: int, recipe: Recipe = EVERYTHING) -> Snapshot:
    """The same poll for the same seed, on every machine."""
    return make_poll(random.Random(seed).randint, recipe)


def polls(recipe: Recipe = EVERYTHING) -> st.SearchStrategy[Snapshot]:
    """Polls that Hypothesis can shrink."""

    @st.composite
    def drawn(draw: st.DrawFn) -> Snapshot:
        return make_poll(lambda low, high: draw(st.integers(low, high)), recipe)

    return drawn()
