"""Which concerns stand on a ballot: by rule, so that no coordinator and no large side fills it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from bot.charter.rules import Side

MOST_OPTIONS = 8
PLACES: Mapping[Side, int] = MappingProxyType({Side.COMMUNITY: 4, Side.POLICE: 2, Side.PARTNER: 1})
QUIET_PLACES = 1


class Place(StrEnum):
    """Why a concern stands on the ballot, for [Why these?]."""

    OWN_SIDE = "own_side"  # among the most supported of the side that raised it, by that side
    QUIET = "quiet"  # from the area that has been heard least
    FILL = "fill"  # an empty place, given to the sides in turn


@dataclass(frozen=True, slots=True)
class OpenConcern:
    """A candidate, with the me-toos it has from the side that raised it (others' do not move it here)."""

    id: int
    side: Side
    raised_on: date
    own_support: int = 0
    area_id: int | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A concern with its reason for standing on the ballot."""

    concern_id: int
    side: Side
    place: Place


def choose_options(
    candidates: Sequence[OpenConcern],
    *,
    heard: Mapping[int | None, int] | None = None,
    turn: int = 0,
    most: int = MOST_OPTIONS,
) -> tuple[Option, ...]:
    """At most `most` options in the order they were given their places; the order of input changes nothing.

    Each side's best by its own me-toos, older first; then one from the quietest area (`heard` counts each
    area's items on the last three agendas). Empty places go to areas not yet on this ballot, the quietest
    first, then to the sides one after the other; `turn`, the number of the round, says which side begins.
    """
    ballot = _Ballot(candidates, dict(heard or {}), most)
    for side, places in PLACES.items():
        for _ in range(places):
            ballot.add_own(side, Place.OWN_SIDE)
    for _ in range(QUIET_PLACES):
        ballot.add_quiet(new_areas_only=False)
    while ballot.add_quiet(new_areas_only=True):
        pass
    sides = list(PLACES)
    idle = 0
    while idle < len(sides):
        idle = 0 if ballot.add_own(sides[turn % len(sides)], Place.FILL) else idle + 1
        turn += 1
    return tuple(ballot.options)


class _Ballot:
    """The ballot while it fills."""

    def __init__(self, candidates: Sequence[OpenConcern], heard: Mapping[int | None, int], most: int) -> None:
        self.left = sorted(candidates, key=_age)
        self.heard = Counter(heard)
        self.most = most
        self.options: list[Option] = []
        self.areas: set[int | None] = set()

    def add_own(self, side: Side, place: Place) -> bool:
        """The side's most supported by itself, older first; False when it has none left or no place is."""
        own = [concern for concern in self.left if concern.side is side]
        return bool(own) and self._add(
            min(own, key=lambda concern: (-concern.own_support, *_age(concern))), place
        )

    def add_quiet(self, *, new_areas_only: bool) -> bool:
        """The oldest of the area heard least, an area not yet on this ballot before any that is."""
        fit = [concern for concern in self.left if not (new_areas_only and concern.area_id in self.areas)]
        if not fit:
            return False
        return self._add(min(fit, key=self._quietness), Place.QUIET)

    def _quietness(self, concern: OpenConcern) -> tuple[bool, int, date, int]:
        return (concern.area_id in self.areas, self.heard[concern.area_id], *_age(concern))

    def _add(self, concern: OpenConcern, place: Place) -> bool:
        if len(self.options) >= self.most:
            return False
        self.left.remove(concern)
        self.options.append(Option(concern.id, concern.side, place))
        self.areas.add(concern.area_id)
        return True


def _age(concern: OpenConcern) -> tuple[date, int]:
    return (concern.raised_on, concern.id)
