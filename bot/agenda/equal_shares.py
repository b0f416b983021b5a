"""The market of the agenda: every side's minutes are split into purses, and supporters buy together.

This is the Method of Equal Shares with one change: each supporter of a concern gives the same FRACTION of the
own purse, not the same minutes, so that a small side's larger purses do not do all the paying.

The fraction of a purse that is left depends only on which bought concerns a ballot marks. So exact fractions
are kept once per level ("three eighths left"), as whole numbers over one common denominator, and counting
people stays counting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm


@dataclass(frozen=True, slots=True)
class Ballot:
    """`count` people of one side who marked the same concerns."""

    side: str
    choices: tuple[int, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Purchase:
    """A concern that got its minutes. `paid` (minutes by side) sums to `minutes`, except when nobody paid.

    `rate` is the fraction of the purse that each supporter gave, or all they had left if that was less.
    `side` is the side that the stage favoured: whose floor it is, or who was topped up; "" in the market.
    """

    number: int
    minutes: int
    stage: str
    side: str
    rate: Fraction
    paid: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class _Offer:
    """What buying a concern now would ask of each supporter; more `voice` behind it is better."""

    number: int
    rate: Fraction
    voice: Fraction


class EqualShares:
    """One run of the market over ballots whose purses are full.

    `purses`: minutes per voter, by side. `minutes`: what each choosable concern costs.
    `rank`: who waits longer.
    """

    def __init__(
        self,
        ballots: Sequence[Ballot],
        purses: Mapping[str, Fraction],
        minutes: Mapping[int, int],
        rank: Mapping[int, int],
    ) -> None:
        self.ballots, self.purses, self.minutes, self.rank = ballots, purses, minutes, rank
        self._unit = lcm(1, *(purse.denominator for purse in purses.values()))
        self._weight = [ballot.count * int(purses[ballot.side] * self._unit) for ballot in ballots]
        self._left, self._scale = [1], 1  # level -> fraction left, as a whole number over the scale
        self._level = [0] * len(ballots)
        self._backers: dict[int, list[int]] = {number: [] for number in minutes}
        for index, ballot in enumerate(ballots):
            for number in ballot.choices:
                if number in self._backers and self._weight[index]:
                    self._backers[number].append(index)

    def run(self) -> list[Purchase]:
        """Buy, one by one, the concern with most voice behind it, until no group can pay for one."""
        bought: list[Purchase] = []
        bound = {number: self._voice(backers) for number, backers in self._backers.items() if backers}
        while (offer := self._best_offer(bound)) is not None:
            bought.append(self._buy(offer))
            del bound[offer.number]
        return bought

    def held(self, number: int) -> dict[str, Fraction]:
        """The minutes that supporters of a concern still hold, by side; sides without any are left out."""
        sums: dict[str, int] = defaultdict(int)
        for index in self._backers[number]:
            sums[self.ballots[index].side] += self._left[self._level[index]] * self._weight[index]
        return {side: Fraction(value, self._scale * self._unit) for side, value in sums.items()}

    def minutes_left(self) -> list[Fraction]:
        """What one voter of each ballot still holds, in minutes, in the order of the ballots."""
        left = [Fraction(value, self._scale) for value in self._left]
        return [left[level] * self.purses[b.side] for level, b in zip(self._level, self.ballots, strict=True)]

    def _voice(self, backers: Sequence[int]) -> Fraction:
        return Fraction(sum(self._weight[index] for index in backers), self._unit)

    def _best_offer(self, bound: dict[int, Fraction]) -> _Offer | None:
        """Look at concerns in the order of their last known voice, which only ever falls."""
        best: _Offer | None = None
        for number in sorted(bound, key=lambda number: (-bound[number], self.rank[number])):
            if best is not None and bound[number] < best.voice:
                break
            offer = self._offer(number)
            if offer is None:  # its supporters can no longer pay, and never will
                del bound[number]
                continue
            bound[number] = offer.voice
            if best is None or (-offer.voice, self.rank[number]) < (-best.voice, self.rank[best.number]):
                best = offer
        return best

    def _offer(self, number: int) -> _Offer | None:
        """The least rate x at which sum(purse * min(left, x)) covers the minutes; None if there is none."""
        weights: dict[int, int] = defaultdict(int)
        for index in self._backers[number]:
            weights[self._left[self._level[index]]] += self._weight[index]
        need, rich = self.minutes[number] * self._unit * self._scale, sum(weights.values())
        for left in sorted(weights):
            if need <= left * rich:
                rate = Fraction(need, rich * self._scale)
                return _Offer(number, rate, self.minutes[number] / rate)
            need -= left * weights[left]  # those who have least give all of it
            rich -= weights[left]
        return None

    def _buy(self, offer: _Offer) -> Purchase:
        stretch = offer.rate.denominator // gcd(offer.rate.denominator, self._scale)
        self._scale *= stretch
        self._left = [left * stretch for left in self._left]
        price = int(offer.rate * self._scale)
        paid: dict[str, int] = defaultdict(int)
        level_with = {left: level for level, left in enumerate(self._left)}
        for index in self._backers[offer.number]:
            left = self._left[self._level[index]]
            give = min(left, price)
            paid[self.ballots[index].side] += give * self._weight[index]
            if left - give not in level_with:
                level_with[left - give] = len(self._left)
                self._left.append(left - give)
            self._level[index] = level_with[left - give]
        self._forget_unused_levels()
        minutes = {side: Fraction(value, self._scale * self._unit) for side, value in paid.items()}
        return Purchase(offer.number, self.minutes[offer.number], "core", "", offer.rate, minutes)

    def _forget_unused_levels(self) -> None:
        used = sorted(set(self._level))
        place = {level: index for index, level in enumerate(used)}
        self._level = [place[level] for level in self._level]
        self._left = [self._left[level] for level in used]
