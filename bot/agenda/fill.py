"""Minutes the market left over: the side furthest behind is topped up until its next concern is paid.

Only one side at a time receives, the one with the fewest minutes for its share, so that a small and
agreed side cannot take all that is left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import lcm

from bot.agenda.equal_shares import Ballot, Purchase


class Fill:
    """The fill, continuing from what the market left in the purses.

    `left`: minutes one voter of each ballot still holds. `paid`: minutes each side has paid so far.
    `claim`: the part of the minutes each side could claim (its share, less what its quorum withholds); a side
    whose claim is 0 receives only when nobody else can use the time. `turn`: who goes first in a tie.
    """

    def __init__(
        self,
        ballots: Sequence[Ballot],
        left: Sequence[Fraction],
        minutes: Mapping[int, int],
        rank: Mapping[int, int],
        *,
        paid: Mapping[str, Fraction],
        claim: Mapping[str, Fraction],
        turn: Mapping[str, int],
    ) -> None:
        self.ballots, self.minutes, self.rank, self.claim, self.turn = ballots, minutes, rank, claim, turn
        self.paid = dict(paid)
        self._scale = lcm(1, *(value.denominator for value in left))
        self._wallet: list[int] = []  # level -> minutes per voter, over the scale
        self._owner: list[str] = []  # level -> the one side whose ballots stand on it
        self._level: list[int] = []
        place: dict[tuple[str, int], int] = {}
        for ballot, value in zip(ballots, left, strict=True):
            key = (ballot.side, int(value * self._scale))
            if key not in place:
                place[key] = self._new_level(*key)
            self._level.append(place[key])
        self._backers: dict[int, list[int]] = defaultdict(list)
        self._people: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for index, ballot in enumerate(ballots):
            for number in ballot.choices:
                if number in minutes:
                    self._backers[number].append(index)
                    self._people[number][ballot.side] += ballot.count
        self.waiting = set(self._backers)

    def run(self, room: int) -> tuple[list[Purchase], int]:
        """Fill `room` minutes until nothing supported still fits: what was added, and minutes unused."""
        added: list[Purchase] = []
        while fitting := {number for number in self.waiting if self.minutes[number] <= room}:
            added.append(self._step(fitting))
            room -= added[-1].minutes
        return added, room

    def go_on(self, most: int) -> list[int]:
        """The next concerns, at most so many, if there were room for all: for time left in the room."""
        return [self._step(self.waiting).number for _ in range(min(most, len(self.waiting)))]

    def _step(self, fitting: set[int]) -> Purchase:
        side = min({side for number in fitting for side in self._people[number]}, key=self._behind)
        income, _, number = min(
            (Fraction(self._lack(number), self._people[number][side]), self.rank[number], number)
            for number in fitting
            if side in self._people[number]
        )
        rate = self._top_up(side, income)
        self.waiting.discard(number)
        paid = self._collect(number)
        for payer, value in paid.items():
            self.paid[payer] += value
        return Purchase(number, self.minutes[number], "fill", side, rate, paid)

    def _behind(self, side: str) -> tuple[bool, Fraction, int]:
        if not self.claim[side]:
            return True, self.paid[side], self.turn[side]
        return False, self.paid[side] / self.claim[side], self.turn[side]

    def _lack(self, number: int) -> int:
        """Minutes its supporters lack, over the scale; not less than none."""
        held = sum(
            self._wallet[self._level[index]] * self.ballots[index].count for index in self._backers[number]
        )
        return max(0, self.minutes[number] * self._scale - held)

    def _top_up(self, side: str, income: Fraction) -> Fraction:
        """Give every voter of one side the same `income` (over the scale); returns it in minutes."""
        self._scale *= income.denominator
        self._wallet = [
            value * income.denominator + (income.numerator if owner == side else 0)
            for value, owner in zip(self._wallet, self._owner, strict=True)
        ]
        return Fraction(income.numerator, self._scale)

    def _collect(self, number: int) -> dict[str, Fraction]:
        """Its supporters give all they have; beyond the room that may be too much: paid in proportion."""
        given: dict[str, int] = defaultdict(int)
        empty: dict[str, int] = {}
        for index in self._backers[number]:
            ballot = self.ballots[index]
            given[ballot.side] += self._wallet[self._level[index]] * ballot.count
            if ballot.side not in empty:
                empty[ballot.side] = self._new_level(ballot.side, 0)
            self._level[index] = empty[ballot.side]
        whole = sum(given.values())
        return {side: Fraction(value * self.minutes[number], whole) for side, value in given.items()}

    def _new_level(self, side: str, value: int) -> int:
        self._wallet.append(value)
        self._owner.append(side)
        return len(self._wallet) - 1
