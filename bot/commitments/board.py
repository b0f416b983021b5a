"""The promise board: what each side and body promised and what became of it. By party, never by person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.charter.rules import Side
from bot.commitments.rules import Promise
from bot.commitments.standings import Standing, standing


@dataclass(frozen=True, slots=True)
class Tally:
    """One party's promises: each is counted in exactly one number, except `changed`, which stands beside."""

    offered: int = 0
    open: int = 0
    late: int = 0
    kept: int = 0
    disputed: int = 0
    unconfirmed: int = 0
    dropped: int = 0
    declined: int = 0
    lapsed: int = 0
    changed: int = 0
    """Promises whose day was changed in the open: never counted as missed for that."""

    @property
    def all(self) -> int:
        """How many promises the party has in the table."""
        return sum(getattr(self, each.value) for each in Standing)


@dataclass(frozen=True, slots=True)
class Direction:
    """What goes from one side to another."""

    asked: int = 0
    """Requests of the first side to the second."""
    taken_on: int = 0
    """Of those, how many the second accepted."""
    promised: int = 0
    """Promises of the first side, by its own word, to the second."""


@dataclass(frozen=True, slots=True)
class Board:
    """The same page for everybody, at the same minute. Sides stand next to each other, never summed."""

    sides: Mapping[Side, Tally] = field(default_factory=dict)
    parties: Mapping[tuple[Side, int | None], Tally] = field(default_factory=dict)
    """(side, party id) → its promises; party None is the side itself."""
    directions: Mapping[tuple[Side, Side | None], Direction] = field(default_factory=dict)
    """(from, to), only where there is anything; to None is a promise to all the others alike."""


def of(promises: Iterable[Promise], today: date) -> Board:
    """The board of these promises. What police do not see is on no page that all read."""
    shown = [each for each in promises if not each.kept_from_police]
    return Board(
        {side: tally((each for each in shown if each.side is side), today) for side in Side},
        {
            key: tally((each for each in shown if (each.side, each.party_id) == key), today)
            for key in sorted({(each.side, each.party_id) for each in shown}, key=_order)
        },
        _directions(shown),
    )


def tally(promises: Iterable[Promise], today: date) -> Tally:
    """One party's numbers."""
    mine = list(promises)
    counted = Counter(standing(each, today).value for each in mine)
    return Tally(**counted, changed=sum(1 for each in mine if each.moves))


def towards(promise: Promise) -> Side | None:
    """The one side a promise is made to: whose worry it is for, else the other of the two owners.

    What partners promise for a worry of their own, or for none, is for both owners alike: None.
    """
    if promise.concern_side not in {None, promise.side}:
        return promise.concern_side
    return {Side.COMMUNITY: Side.POLICE, Side.POLICE: Side.COMMUNITY}.get(promise.side)


def _directions(promises: list[Promise]) -> dict[tuple[Side, Side | None], Direction]:
    asked: Counter[tuple[Side, Side | None]] = Counter()
    taken_on: Counter[tuple[Side, Side | None]] = Counter()
    promised: Counter[tuple[Side, Side | None]] = Counter()
    for each in promises:
        if each.was_asked:
            asked[each.offered_by, each.side] += 1
            taken_on[each.offered_by, each.side] += each.is_common is True
        else:
            promised[each.side, towards(each)] += 1
    return {
        (one, other): Direction(asked[one, other], taken_on[one, other], promised[one, other])
        for one in Side
        for other in (*Side, None)
        if asked[one, other] or promised[one, other]
    }


def _order(key: tuple[Side, int | None]) -> tuple[int, int]:
    side, party_id = key
    return list(Side).index(side), party_id or 0
