"""The agenda computed voter by voter, straight from the words of the rule: slow, plain, and on its own.

It shares no line with the product. Every voter is one entry with an own purse in exact fractions. It reads
the snapshot's JSON and returns what was bought, in the order of purchase, and the order on the page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

Data = dict[str, Any]


@dataclass
class Bought:
    number: int
    stage: str
    side: str
    paid: dict[str, Fraction] = field(default_factory=dict)


@dataclass
class Voter:
    side: str
    choices: frozenset[int]
    purse: Fraction = Fraction(0)
    left: Fraction = Fraction(0)


class Naive:
    """One snapshot, worked out by hand."""

    def __init__(self, data: Data) -> None:
        self.sides: dict[str, Data] = {row["side"]: row for row in data["sides"]}
        self.share = {name: Fraction(row["share"]) for name, row in self.sides.items()}
        self.items: dict[int, Data] = {row["number"]: row for row in data["candidates"]}
        self.rotation: int = data["rotation"]
        self.time: int = data["minutes"] - data["overhead"]
        self.ballots = [
            (row["side"], frozenset(row["choices"])) for row in data["groups"] for _ in range(row["count"])
        ]
        for row in data["me_toos"]:
            if self.sides[row["side"]]["weak"]:
                self.ballots += [(row["side"], frozenset([row["number"]]))] * row["count"]
        self.heard: list[int] = []
        self.deferred: list[int] = []
        for number in sorted((row["number"] for row in data["must_be_heard"]), key=self.age):
            fits = 3 * sum(self.items[n]["minutes"] for n in [*self.heard, number]) <= self.time
            (self.heard if fits else self.deferred).append(number)
        self.budget: int = self.time - sum(self.items[n]["minutes"] for n in self.heard)

    def age(self, number: int) -> tuple[int, int, int]:
        item = self.items[number]
        return item["raised_on"], item["minutes"], number

    def people(self, side: str) -> int:
        return sum(1 for name, _ in self.ballots if name == side)

    def votes(self, side: str, number: int) -> int:
        return [name for name, choices in self.ballots if number in choices].count(side)

    def turn(self, side: str) -> int:
        names = list(self.sides)
        return (names.index(side) - self.rotation) % len(names)

    def claimed(self, side: str, budget: int) -> Fraction:
        people = self.people(side)
        return self.share[side] * budget * Fraction(people, max(people, self.sides[side]["quorum"]))

    def open_items(self, budget: int) -> list[int]:
        return [
            n
            for n, item in self.items.items()
            if item["status"] in {"open", "not_yet_on_a_ballot"}
            and n not in self.heard
            and item["minutes"] <= budget
        ]

    # --- the whole ------------------------------------------------------------------------------------------

    def agenda(self) -> tuple[list[Bought], int]:
        """What is bought, and the minutes nobody could use."""
        floors: dict[str, int] = {}
        while True:
            bought, unused, budget = self.one_pass(floors)
            inside = {b.number for b in bought} | set(self.heard)
            new: dict[str, int] = {}
            for side in self.sides:
                if side in floors or any(side in self.items[n]["raised_by"] for n in inside):
                    continue
                if mine := self.owed(side, budget):
                    best = min(mine, key=lambda n: (-self.votes(side, n), self.age(n)))
                    if best not in new.values():
                        new[side] = best
            if not new:
                return bought, unused
            floors.update(new)
            budget = self.after_free_floors(floors)
            floors = {
                side: n
                for side, n in floors.items()
                if not self.share[side] or self.items[n]["minutes"] <= self.share[side] * budget
            }

    def after_free_floors(self, floors: dict[str, int]) -> int:
        return self.budget - sum(
            int(self.items[n]["minutes"]) for s, n in floors.items() if not self.share[s]
        )

    def owed(self, side: str, budget: int) -> list[int]:
        used = self.budget - budget
        most = self.share[side] * budget if self.share[side] else Fraction(self.budget, 3) - used
        return [
            n
            for n in self.open_items(budget)
            if side in self.items[n]["raised_by"] and self.items[n]["minutes"] <= most
        ]

    def one_pass(self, floors: dict[str, int]) -> tuple[list[Bought], int, int]:
        budget = self.after_free_floors(floors)
        voters = [Voter(side, choices) for side, choices in self.ballots]
        for voter in voters:
            voter.purse = self.claimed(voter.side, budget) / self.people(voter.side)
        bought: list[Bought] = []
        room = budget
        for side, number in sorted(floors.items(), key=lambda pair: list(self.sides).index(pair[0])):
            cost = Fraction(self.items[number]["minutes"])
            if not self.share[side]:
                bought.append(Bought(number, "floor", side))
                continue
            unclaimed = self.share[side] * budget - self.claimed(side, budget)
            need = max(Fraction(0), cost - unclaimed)
            for voter in voters:
                if voter.side == side and need:
                    voter.purse -= need / self.people(side)
            bought.append(Bought(number, "floor", side, {side: cost}))
            room -= int(cost)
        for voter in voters:
            voter.left = voter.purse
        rest = [n for n in self.open_items(budget) if n not in floors.values()]
        market = self.core(voters, rest)
        room -= sum(self.items[b.number]["minutes"] for b in market)
        bought += market
        rest = [n for n in rest if n not in {b.number for b in market}]
        added, room = self.fill(voters, rest, bought, room, budget)
        return bought + added, room, budget

    def core(self, voters: list[Voter], rest: list[int]) -> list[Bought]:
        bought: list[Bought] = []
        rest = list(rest)
        while True:
            offers = [(x, n) for n in rest if (x := self.rate(voters, n)) is not None]
            if not offers:
                return bought
            x, number = min(offers, key=lambda o: (-self.items[o[1]]["minutes"] / o[0], self.age(o[1])))
            paid: dict[str, Fraction] = dict.fromkeys(self.sides, Fraction(0))
            for voter in voters:
                if number in voter.choices:
                    give = min(voter.left, x * voter.purse)
                    voter.left -= give
                    paid[voter.side] += give
            bought.append(Bought(number, "core", "", paid))
            rest.remove(number)

    def rate(self, voters: list[Voter], number: int) -> Fraction | None:
        """The least x with sum of min(left, x * purse) over the supporters = minutes."""
        backers = [v for v in voters if number in v.choices and v.purse]
        need = Fraction(self.items[number]["minutes"])
        if not backers or sum(v.left for v in backers) < need:
            return None
        for limit in sorted({v.left / v.purse for v in backers}):
            if sum(min(v.left, limit * v.purse) for v in backers) >= need:
                poor = [v for v in backers if v.left / v.purse < limit]
                rich = [v for v in backers if v.left / v.purse >= limit]
                return (need - sum(v.left for v in poor)) / sum(v.purse for v in rich)
        raise AssertionError("somebody has enough, so some rate does")

    def fill(
        self, voters: list[Voter], rest: list[int], before: list[Bought], room: int, budget: int
    ) -> tuple[list[Bought], int]:
        paid = {s: sum((b.paid.get(s, Fraction(0)) for b in before), Fraction(0)) for s in self.sides}
        added: list[Bought] = []
        rest = list(rest)
        while True:
            fit = [
                n for n in rest if self.items[n]["minutes"] <= room and any(n in v.choices for v in voters)
            ]
            backing = {v.side for v in voters for n in fit if n in v.choices}
            if not backing:
                return added, room
            claim = {s: self.claimed(s, budget) for s in self.sides}
            with_share = {s for s in backing if claim[s]}
            side = (
                min(with_share, key=lambda s: (paid[s] / claim[s], self.turn(s)))
                if with_share
                else min(backing, key=lambda s: (paid[s], self.turn(s)))
            )
            choices = []
            for n in fit:
                mine = [v for v in voters if v.side == side and n in v.choices]
                if mine:
                    lack = self.items[n]["minutes"] - sum(v.left for v in voters if n in v.choices)
                    choices.append((lack / len(mine), self.age(n)))
            income, (_, _, number) = min(choices)
            gave: dict[str, Fraction] = dict.fromkeys(self.sides, Fraction(0))
            for voter in voters:
                if voter.side == side:
                    voter.left += income
            for voter in voters:
                if number in voter.choices:
                    gave[voter.side] += voter.left
                    voter.left = Fraction(0)
            assert sum(gave.values()) == self.items[number]["minutes"]
            for s in self.sides:
                paid[s] += gave[s]
            added.append(Bought(number, "fill", side, gave))
            rest.remove(number)
            room -= self.items[number]["minutes"]

    def page(self, bought: list[Bought]) -> list[int]:
        """The order in which concerns are heard."""
        first = [b for b in bought if self.second(b.number) >= Fraction(1, 5)]
        first = sorted(first, key=lambda b: (-self.second(b.number), bought.index(b)))
        order = self.heard + [b.number for b in first]
        used = dict.fromkeys(self.sides, Fraction(0))
        rest = [b for b in bought if b not in first]
        while rest:
            owners = {self.owner(b) for b in rest}
            side = min(owners, key=lambda s: (used[s] / (self.share[s] or 1), self.turn(s)))
            taken = next(b for b in rest if self.owner(b) == side)
            used[side] += self.items[taken.number]["minutes"]
            order.append(taken.number)
            rest.remove(taken)
        return order

    def second(self, number: int) -> Fraction:
        parts = [Fraction(self.votes(s, number), self.people(s) or 1) for s in self.sides]
        return sorted(parts)[-2] if len(parts) > 1 else Fraction(0)

    def owner(self, bought: Bought) -> str:
        if not bought.paid:
            return bought.side
        most = max(bought.paid.values())
        return next(s for s in self.sides if bought.paid.get(s, Fraction(0)) == most)
