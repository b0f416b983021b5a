"""Everything the agenda rule may look at, taken once and sealed: nobody's name, only groups of like ballots.

A snapshot is normalised when it is made (groups merged, everything sorted), so the order in which rows came
from the database changes neither its bytes nor the agenda.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeVar

from bot.agenda.canonical import canonical, digest_of, exact

Key = TypeVar("Key", int, str)

RULE = 1
"""Version of the rule a snapshot is meant for; a changed rule gets a new number."""

OPEN = "open"
NOT_YET_ON_A_BALLOT = "not_yet_on_a_ballot"
SHORTEST, LONGEST = 15, 480

CHOOSABLE = frozenset({OPEN, NOT_YET_ON_A_BALLOT})
BLOCKED = frozenset(
    {
        "already_in_hand",
        "joined_with",
        "waits_for_information",
        "belongs_to",
        "set_aside",
        "withdrawn",
        "not_public_for_safety",
        "lapsed",
    }
)
"""Why a concern may not be chosen at all; it is listed with this code all the same."""

WAITED_TWO_MEETINGS = "waited_two_meetings"
NO_ANSWER = "no_answer"
PROMISE_LATE = "promise_late"
PROMISE_DISPUTED = "promise_disputed"
APPEAL_UNDECIDED = "appeal_undecided"
APPEALED_HEARD = "appealed_heard"
BOTH_AGREED_ADDED = "both_agreed_added"
HEARD_BECAUSE = frozenset(
    {
        WAITED_TWO_MEETINGS,
        NO_ANSWER,
        PROMISE_LATE,
        PROMISE_DISPUTED,
        APPEAL_UNDECIDED,
        APPEALED_HEARD,
        BOTH_AGREED_ADDED,
    }
)
"""Why a concern comes off the top, whatever the votes say."""


@dataclass(frozen=True, slots=True)
class SideVoice:
    """One side at the moment of the snapshot.

    `share` of the minutes (0 for a side that has only its floor), `active` members, `voters` who cast a
    ballot in the cycle, `quorum` below which nobody may hold more than share/quorum, `weak` if few voted.
    """

    side: str
    share: Fraction
    active: int
    voters: int
    quorum: int
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """One concern that waits. `raised_on` is the day (ordinal) it first opened; `waited` counts meetings.

    `raised_by` names every side that raised it: joined concerns keep all of them.
    """

    number: int
    minutes: int
    raised_by: tuple[str, ...]
    raised_on: int
    status: str = OPEN
    waited: int = 0


@dataclass(frozen=True, slots=True)
class BallotGroup:
    """`count` ballots of one side and pooled area that marked exactly the same concerns."""

    side: str
    area: str
    choices: tuple[int, ...]
    count: int


@dataclass(frozen=True, slots=True)
class MeToos:
    """How many people of one side said "me too" to one concern."""

    side: str
    number: int
    count: int


@dataclass(frozen=True, slots=True)
class MustBeHeard:
    """A concern that comes off the top, and why."""

    number: int
    reason: str = WAITED_TWO_MEETINGS


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What one agenda is built from. Minutes are whole; `rotation` is the meeting's number; `salt` is hex.

    Raises ValueError when the parts do not fit together.
    """

    sides: tuple[SideVoice, ...]
    candidates: tuple[Candidate, ...]
    groups: tuple[BallotGroup, ...]
    me_toos: tuple[MeToos, ...] = ()
    must_be_heard: tuple[MustBeHeard, ...] = ()
    minutes: int = 90
    overhead: int = 25
    rotation: int = 0
    salt: str = ""
    rule: int = RULE

    def __post_init__(self) -> None:
        set_field = object.__setattr__
        set_field(self, "candidates", tuple(sorted(map(_plain, self.candidates), key=lambda c: c.number)))
        set_field(self, "groups", _merged_groups(self.groups))
        set_field(self, "me_toos", _merged_me_toos(self.me_toos))
        set_field(self, "must_be_heard", tuple(sorted(self.must_be_heard, key=lambda m: m.number)))
        _check(self)

    def to_json(self) -> bytes:
        """The canonical bytes; equal snapshots give equal bytes."""
        return canonical(
            {
                **_row(self),
                "sides": [{**_row(voice), "share": exact(voice.share)} for voice in self.sides],
                "candidates": [_row(candidate) for candidate in self.candidates],
                "groups": [_row(group) for group in self.groups],
                "me_toos": [_row(me_toos) for me_toos in self.me_toos],
                "must_be_heard": [_row(heard) for heard in self.must_be_heard],
            }
        )

    @classmethod
    def from_json(cls, content: bytes) -> Snapshot:
        """The snapshot that `to_json` wrote. Raises ValueError or TypeError for anything else."""
        data: dict[str, Any] = json.loads(content)
        return cls(
            sides=tuple(SideVoice(**{**row, "share": Fraction(row["share"])}) for row in data.pop("sides")),
            candidates=tuple(Candidate(**row) for row in data.pop("candidates")),
            groups=tuple(BallotGroup(**row) for row in data.pop("groups")),
            me_toos=tuple(MeToos(**row) for row in data.pop("me_toos")),
            must_be_heard=tuple(MustBeHeard(**row) for row in data.pop("must_be_heard")),
            **data,
        )

    @property
    def digest(self) -> str:
        """The commitment that may be published at once: the salt inside keeps counts from being guessed."""
        return digest_of(self.to_json())


def _row(part: object) -> dict[str, object]:
    """Shallow, for speed: a town's snapshot has a thousand groups."""
    return {name: getattr(part, name) for name in part.__slots__}  # type: ignore[attr-defined]


def _plain(candidate: Candidate) -> Candidate:
    return Candidate(
        candidate.number,
        candidate.minutes,
        tuple(sorted(set(candidate.raised_by))),
        candidate.raised_on,
        candidate.status,
        candidate.waited,
    )


def _merged_groups(groups: Iterable[BallotGroup]) -> tuple[BallotGroup, ...]:
    counts: Counter[tuple[str, str, tuple[int, ...]]] = Counter()
    for group in groups:
        counts[group.side, group.area, tuple(sorted(set(group.choices)))] += _positive(
            group.count, "a group's count"
        )
    return tuple(BallotGroup(*key, count) for key, count in sorted(counts.items()))


def _merged_me_toos(me_toos: Iterable[MeToos]) -> tuple[MeToos, ...]:
    counts: Counter[tuple[str, int]] = Counter()
    for row in me_toos:
        counts[row.side, row.number] += _positive(row.count, "a count of me-toos")
    return tuple(MeToos(*key, count) for key, count in sorted(counts.items()))


def _positive(value: int, name: str) -> int:
    if value < 1:
        raise ValueError(f"{name} is at least one, not {value}")
    return value


def _check(snapshot: Snapshot) -> None:
    if snapshot.rule != RULE:
        raise ValueError(f"this is rule {RULE}, the snapshot asks for rule {snapshot.rule}")
    if not SHORTEST <= snapshot.minutes <= LONGEST:
        raise ValueError(f"a meeting lasts {SHORTEST} to {LONGEST} minutes, not {snapshot.minutes}")
    if not 0 <= snapshot.overhead < snapshot.minutes:
        raise ValueError("the overhead must leave time for concerns")
    _check_sides(snapshot)
    numbers = _once([candidate.number for candidate in snapshot.candidates], "a concern")
    if not _once([row.number for row in snapshot.must_be_heard], "what must be heard") <= numbers:
        raise ValueError("what must be heard is one of the candidates")
    if not {row.reason for row in snapshot.must_be_heard} <= HEARD_BECAUSE:
        raise ValueError("what must be heard has a known reason")
    for candidate in snapshot.candidates:
        _positive(candidate.minutes, "a concern's minutes")
        if candidate.status not in CHOOSABLE | BLOCKED:
            raise ValueError(f"no such status: {candidate.status}")


def _check_sides(snapshot: Snapshot) -> None:
    names = _once([voice.side for voice in snapshot.sides], "a side")
    if snapshot.sides and sum(voice.share for voice in snapshot.sides) != 1:
        raise ValueError("the shares of the sides add up to one")
    if not {row.side for row in snapshot.groups} | {row.side for row in snapshot.me_toos} <= names:
        raise ValueError("ballots and me-toos belong to sides that exist")
    cast: Counter[str] = Counter()
    for group in snapshot.groups:
        cast[group.side] += group.count
    for voice in snapshot.sides:
        _positive(voice.quorum, "a quorum")
        if voice.share < 0:
            raise ValueError("a share is not negative")
        if voice.voters != cast[voice.side]:
            raise ValueError(f"{voice.side}: {voice.voters} voters, but {cast[voice.side]} ballots")


def _once(values: list[Key], name: str) -> set[Key]:
    if len(set(values)) != len(values):
        raise ValueError(f"{name} stands twice in the snapshot")
    return set(values)
