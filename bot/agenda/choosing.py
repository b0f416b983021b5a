"""Which concerns get time: what each side is owed at least, then the market, then the fill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from bot.agenda.equal_shares import EqualShares, Purchase
from bot.agenda.fill import Fill
from bot.agenda.poll import MOST_HEARD_FIRST, Poll
from bot.agenda.snapshot import BLOCKED

STANDBY = 5
"""So many concerns are kept ready for time that is left in the room."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was bought, in order of purchase, and what is needed to explain the rest.

    `budget`: minutes that were bought. `held`: concern -> side -> minutes its supporters held when the market
    closed. `stranded`: minutes nobody could place because a marked concern was blocked. `standby`: what the
    fill would add next.
    """

    budget: int
    bought: tuple[Purchase, ...]
    held: Mapping[int, Mapping[str, Fraction]]
    stranded: Mapping[str, Fraction]
    paid: Mapping[str, Fraction]
    unused: int
    standby: tuple[int, ...]


def choose(poll: Poll) -> Choice:
    """Run the stages until no side that is owed a concern goes without one.

    A floor can push out another side's concern, so the run is repeated. Floors are only added,
    or replaced when the time got shorter, so it ends.
    """
    floors: dict[str, int] = {}
    while True:
        choice = _select(poll, floors)
        owed = _owed(poll, floors, choice)
        if not owed:
            return choice
        floors = _still_payable(poll, floors | owed)


def _select(poll: Poll, floors: Mapping[str, int]) -> Choice:
    """One pass of floor, market and fill."""
    budget = _budget(poll, floors)
    candidates = poll.open_within(budget)
    purses, bought = _floor(poll, floors, budget)
    off = {purchase.number for purchase in bought}
    minutes = {number: candidate.minutes for number, candidate in candidates.items() if number not in off}
    market = EqualShares(poll.ballots, purses, minutes, poll.rank)
    bought += market.run()
    got = {purchase.number for purchase in bought}
    paid = {side: sum((p.paid.get(side, Fraction(0)) for p in bought), Fraction(0)) for side in poll.sides}
    left = market.minutes_left()
    waiting = {number: cost for number, cost in minutes.items() if number not in got}
    claim = {side: poll.claimed(side, budget) for side in poll.sides}
    fill = Fill(poll.ballots, left, waiting, poll.rank, paid=paid, claim=claim, turn=poll.turn)
    charged = sum(p.minutes for p in bought if p.paid)
    added, unused = fill.run(budget - charged)
    return Choice(
        budget=budget,
        bought=(*bought, *added),
        held={number: market.held(number) for number in waiting},
        stranded=_stranded(poll, left),
        paid=dict(fill.paid),
        unused=unused,
        standby=tuple(fill.go_on(STANDBY)),
    )


def _budget(poll: Poll, floors: Mapping[str, int]) -> int:
    """The floor of a side without a share comes off the top: it has no minutes of its own to pay with."""
    free = {number for side, number in floors.items() if not poll.sides[side].share}
    return poll.budget - sum(poll.candidates[number].minutes for number in free)


def _floor(poll: Poll, floors: Mapping[str, int], budget: int) -> tuple[dict[str, Fraction], list[Purchase]]:
    """Each owed side alone pays its concern: what its quorum withholds first, then alike from its purses."""
    purses: dict[str, Fraction] = {}
    bought: list[Purchase] = []
    for side, voice in poll.sides.items():
        claimed = poll.claimed(side, budget)
        rate = Fraction(0)
        if side in floors:
            minutes = poll.candidates[floors[side]].minutes
            need = (
                max(Fraction(0), minutes - (voice.share * budget - claimed)) if voice.share else Fraction(0)
            )
            rate = need / claimed if need else rate
            paid = {side: Fraction(minutes)} if voice.share else {}
            bought.append(Purchase(floors[side], minutes, "floor", side, rate, paid))
        purses[side] = claimed * (1 - rate) / poll.voices[side] if poll.voices[side] else Fraction(0)
    return purses, bought


def _owed(poll: Poll, floors: Mapping[str, int], choice: Choice) -> dict[str, int]:
    """The best own concern of each side that raised something eligible and has none of it on the agenda."""
    inside = {purchase.number for purchase in choice.bought} | set(poll.heard)
    has_one = {side for number in inside for side in poll.candidates[number].raised_by}
    owed: dict[str, int] = {}
    for side in poll.sides:
        mine = _eligible(poll, side, floors, choice.budget)
        if side in floors or side in has_one or not mine:
            continue
        best = min(mine, key=lambda number: (-poll.supporters[number][side], poll.rank[number]))
        if best not in owed.values():  # a concern that two sides raised serves both
            owed[side] = best
    return owed


def _eligible(poll: Poll, side: str, floors: Mapping[str, int], budget: int) -> list[int]:
    """A side's own concerns that its floor can pay for."""
    if poll.sides[side].share:
        most = poll.sides[side].share * budget
    else:
        most = MOST_HEARD_FIRST * poll.budget - (poll.budget - _budget(poll, floors))
    return [
        number
        for number, candidate in poll.open_within(budget).items()
        if side in candidate.raised_by and candidate.minutes <= most
    ]


def _still_payable(poll: Poll, floors: Mapping[str, int]) -> dict[str, int]:
    budget = _budget(poll, floors)
    return {
        side: number
        for side, number in floors.items()
        if not poll.sides[side].share or poll.candidates[number].minutes <= poll.sides[side].share * budget
    }


def _stranded(poll: Poll, left: list[Fraction]) -> dict[str, Fraction]:
    """What is left in the purses of people who marked a concern that was blocked afterwards."""
    stranded = dict.fromkeys(poll.sides, Fraction(0))
    for ballot, minutes in zip(poll.ballots, left, strict=True):
        marked = (poll.candidates.get(number) for number in ballot.choices)
        if any(candidate is None or candidate.status in BLOCKED for candidate in marked):
            stranded[ballot.side] += minutes * ballot.count
    return stranded
