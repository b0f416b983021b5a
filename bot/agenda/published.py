"""What of an agenda everybody may see: tokens and numbers; the sentences live with the translators."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# How many of a side's voters marked a concern.
NUMBER = "number"
FEW = "few"  # fewer than five, perhaps nobody
NEARLY_ALL = "nearly_all"  # all but fewer than five, perhaps everybody
SOME = "some"  # of a small side: half or fewer, perhaps nobody
MOST = "most"  # of a small side: more than half, perhaps everybody
NOT_SHOWN = "not_shown"
NOBODY_VOTED = "nobody_voted"
FEW_VOTED = "few_voted"  # a weak side: its me-toos stand in

# What a side paid for one concern.
MINUTES = "minutes"
UNDER_HALF = "under_half"  # less than two fifths, perhaps nothing
ABOUT_HALF = "about_half"
OVER_HALF = "over_half"  # more than three fifths, perhaps everything

# What a side paid in all, where a payment is hidden.
LESS = "less_than_share"
ABOUT = "about_share"
MORE = "more_than_share"

NOT_ENOUGH_VOICE = "not_enough_voice"
"""Stands for no, too few or outvoted supporters where telling which would tell a hidden count."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a side's voters. `number` is set only with the token "number"."""

    token: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Payment:
    """What one side paid. Whole `minutes`, only with the token "minutes"; they sum to the concern's."""

    token: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Shortfall:
    """About so many minutes were lacking. `at_most`: what hidden sides held is left out, it may be less."""

    minutes: int
    at_most: bool


@dataclass(frozen=True, slots=True)
class PublishedItem:
    """One concern on the agenda, as everybody may see it. `paid` is empty when it came off the top."""

    position: int
    number: int
    minutes: int
    stage: str
    stage_side: str
    reason: str
    raised_by: tuple[str, ...]
    shared: bool
    supporters: Mapping[str, Count]
    paid: Mapping[str, Payment]


@dataclass(frozen=True, slots=True)
class PublishedLeftOut:
    """One candidate left out.

    `more`: by side, at most about so many more voters; a side of which it may not be told, or for which no
    number would do, is absent. `spent_on`: at most three chosen concerns.
    """

    number: int
    minutes: int
    raised_by: tuple[str, ...]
    reason: str
    supporters: Mapping[str, Count]
    shortfall: Shortfall | None
    spent_on: tuple[int, ...]
    more: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class PublishedSide:
    """One side's minutes. `paid` is minutes, or how they compare with its share when a payment is hidden.

    `share` and `entitled` are exact fractions, "65/2". `unclaimed` (withheld by the
    quorum) is None where it would tell how many voted.
    """

    side: str
    share: str
    voters: Count
    weak: bool
    entitled: str
    unclaimed: int | None
    paid: Payment


@dataclass(frozen=True, slots=True)
class PublishedAgenda:
    """The agenda as everybody may see it. `digest` is the commitment to the sealed snapshot."""

    digest: str
    minutes: int
    overhead: int
    budget: int
    unused: int
    items: tuple[PublishedItem, ...]
    left_out: tuple[PublishedLeftOut, ...]
    sides: tuple[PublishedSide, ...]
    weak: tuple[str, ...]
    standby: tuple[int, ...]
