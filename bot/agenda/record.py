"""The exact record of one agenda: every line can be explained, recomputed and contested.

It is sealed. What people may see of it is made by `bot.agenda.masking`.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bot.agenda.canonical import canonical

Exact = str
"""A fraction written out, "15/2" or "10"; `Fraction(text)` reads it back."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One concern on the agenda.

    `stage`: must_be_heard, core, floor or fill. `reason`: for must_be_heard why, else the same as the stage.
    `stage_side`: whose floor, or who was topped up; else "". `rate`: fraction of the purse each supporter
    gave (fill: minutes each voter of `stage_side` was given). `paid`: minutes by side, sums to `minutes`, all
    0 when it came off the top. `supporters`: ballots by side that marked it. `bought`: order of
    purchase from 1, or 0 when it must be heard.
    """

    position: int
    number: int
    minutes: int
    stage: str
    stage_side: str
    reason: str
    raised_by: tuple[str, ...]
    shared: bool
    rate: Exact
    paid: Mapping[str, Exact]
    supporters: Mapping[str, int]
    bought: int


@dataclass(frozen=True, slots=True)
class Spent:
    """A chosen concern that supporters of one left out marked as well, and how many of them, by side."""

    number: int
    both: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One candidate that is not on the agenda, with one reason (see `bot.agenda.explain`).

    `shortfall`: minutes it lacked when the market closed, "" where that has no meaning. `held`: minutes its
    supporters still held then, by side. `spent_on`: at most three. `more`: about how many more supporters of
    one side alone would have been enough, None if no number would.
    """

    number: int
    minutes: int
    raised_by: tuple[str, ...]
    waited: int
    reason: str
    supporters: Mapping[str, int]
    shortfall: Exact
    held: Mapping[str, Exact]
    spent_on: tuple[Spent, ...]
    more: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class SideAccount:
    """One side's minutes. `entitled` (share of the budget) = `claimed` + `unclaimed` (withheld by quorum).

    `voices` = `voters` + `stand_ins` (me-toos of a weak side). `paid` may exceed `claimed`: the fill adds.
    `stranded`: left in purses of people who marked something that was blocked. `content`: ballots with at
    least one marked concern on the agenda.
    """

    side: str
    share: Exact
    active: int
    voters: int
    stand_ins: int
    voices: int
    quorum: int
    weak: bool
    entitled: Exact
    claimed: Exact
    unclaimed: Exact
    paid: Exact
    stranded: Exact
    content: int


@dataclass(frozen=True, slots=True)
class Agenda:
    """What the rule made of one snapshot. `minutes` is the whole meeting, `budget` what was bought,
    `standby` what comes next if time is left, `digest` the snapshot's salted digest (the commitment).
    """

    rule: int
    digest: str
    minutes: int
    overhead: int
    budget: int
    unused: int
    rotation: int
    items: tuple[AgendaItem, ...]
    left_out: tuple[LeftOut, ...]
    sides: tuple[SideAccount, ...]
    weak: tuple[str, ...]
    standby: tuple[int, ...]

    def to_json(self) -> bytes:
        """The canonical bytes: the same snapshot always gives the same."""
        return canonical(asdict(self))

    @classmethod
    def from_json(cls, content: bytes) -> Agenda:
        """The record that `to_json` wrote."""
        data: dict[str, Any] = json.loads(content)
        return cls(
            items=tuple(AgendaItem(**_tuples(row)) for row in data.pop("items")),
            left_out=tuple(_left_out(row) for row in data.pop("left_out")),
            sides=tuple(SideAccount(**row) for row in data.pop("sides")),
            weak=tuple(data.pop("weak")),
            standby=tuple(data.pop("standby")),
            **data,
        )


def next_of_fill(agenda: Agenda, taken: Collection[int] = ()) -> LeftOut | None:
    """The concern to take if time is left in the room, skipping those `taken`; None if there is none."""
    rows = {row.number: row for row in agenda.left_out}
    return next((rows[number] for number in agenda.standby if number not in taken), None)


def _tuples(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"raised_by": tuple(row["raised_by"])}


def _left_out(row: dict[str, Any]) -> LeftOut:
    return LeftOut(**_tuples(row) | {"spent_on": tuple(Spent(**spent) for spent in row["spent_on"])})
