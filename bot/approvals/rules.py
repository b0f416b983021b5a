"""When something that deviates from the rules happens: one key of each of the two sides, and never otherwise.

An approval only ever changes what the rules and the calendar would do by themselves; that nobody turns a key
is no harm and stops nothing. Some of it is done only a while after both keys are turned, and until then
either side stops it. Nothing here knows what is done: only who may let it be done, and until when.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.charter.rules import Side

KEYS = (Side.COMMUNITY, Side.POLICE)
"""The two sides that hold a key each."""
WAITS = timedelta(days=14)
"""After this long without the second key nothing happens, unless it was proposed for another time."""
DEPUTY_AFTER = timedelta(days=7)
"""So long the coordinator of the missing side has for themselves; then their deputy may turn the key too."""
LONGEST_WORDS = 200
"""Most signs of an objection, a reason that is typed, or a reason to decline."""
SHORTEST_WORDS = 3
"""A typed 0 or no is no reason."""
OWN_WORDS = "own-words"
"""The reason's code in the history where somebody wrote the reason: the words themselves stay here."""
_LONGEST_NUMBER = 9


class Kind(StrEnum):
    """What both sides must agree on."""

    SET_ASIDE = "set-aside"
    MERGE = "merge"
    OPEN_EARLY = "open-early"
    MINUTES = "minutes"
    ADD_ITEM = "add-item"
    DROP_ITEM = "drop-item"
    ADMIT_PARTY = "admit-party"
    REMOVE_PARTY = "remove-party"
    REMOVE_MEMBER = "remove-member"
    CHARTER = "charter"
    EXPORT = "export"
    LIFT_BRAKE = "lift-brake"


ABOUT_CONCERNS = frozenset(
    {Kind.SET_ASIDE, Kind.MERGE, Kind.OPEN_EARLY, Kind.MINUTES, Kind.ADD_ITEM, Kind.DROP_ITEM}
)
"""Kinds whose subject is the public number of a concern."""


class State(StrEnum):
    """How far it is; everything but WAITING and AGREED is an end."""

    WAITING = "waiting"  # one key is turned
    AGREED = "agreed"  # both are, and its hour is still to come: either side stops it until then
    GIVEN = "given"  # both are, and it was done
    DECLINED = "declined"  # the other side said no, with a reason
    WITHDRAWN = "withdrawn"  # whoever proposed it took it back
    LAPSED = "lapsed"  # nobody turned the second key in time
    STOPPED = "stopped"  # both had agreed, and one side stopped it before its hour


STANDING = (State.WAITING, State.AGREED)
"""What is not over: the same is not proposed a second time beside it."""


class Refusal(StrEnum):
    """Why a key does not turn."""

    NO_KEY = "no_key"  # neither coordinates nor stands in for a coordinator
    TOO_EARLY = "too_early"  # a deputy, while the coordinator still has time
    OVER = "over"  # it has ended
    OWN_KEY = "own_key"  # this side's key is turned; the other one is missing
    NOT_YOURS = "not_yours"  # only the side that proposed withdraws, only the other declines
    AGREED = "agreed"  # both keys are turned, it only waits for its hour
    NOT_AGREED = "not_agreed"  # nothing is to be stopped before both keys are turned
    DONE = "done"  # it is done, and cannot be stopped any more


class DeclineReason(StrEnum):
    """Why the other side says no, from the list; or in their own words."""

    OTHERWISE = "see-it-otherwise"
    MEETING = "talk-at-the-meeting"
    MORE = "know-more-first"
    NOT_NOW = "not-now"


@dataclass(frozen=True, slots=True)
class Objection:
    """What somebody who answers for a side has against it; it stays readable whatever is decided."""

    side: Side
    words: str


@dataclass(frozen=True, slots=True)
class Approval:
    """One deed that waits for both keys, or did."""

    id: int
    partnership_id: int
    kind: Kind
    subject: str
    """The public number of what it is about, or the code of a charter's line; "" where there is none."""
    reason: str
    """A code of those who proposed; OWN_WORDS where they wrote it, see `words`."""
    proposed_by: Side
    proposed_at: datetime
    lapses_at: datetime
    keys: frozenset[Side]
    """The sides whose key is turned."""
    state: State = State.WAITING
    arguments: Mapping[str, Any] = field(default_factory=dict)
    """What `Power.execute` needs; sealed at rest, never shown as it is."""
    words: str = ""
    """The reason as it was written, or ""."""
    declined_because: str = ""
    """A `DeclineReason`, or words."""
    decided_at: datetime | None = None
    """When it ended or, of what was done after a wait, when both had agreed."""
    happens_at: datetime | None = None
    """Of what waits after both keys: when it is done, or was. None for what is done at once."""
    stopped_by: Side | None = None
    """Who stopped it; None also where a side had nobody left who holds its key."""
    deputies: frozenset[Side] = frozenset()
    """The sides for which a deputy did something in it: nobody reads that their coordinator did."""
    objections: tuple[Objection, ...] = ()

    @property
    def missing(self) -> tuple[Side, ...]:
        """The sides whose key is not turned yet."""
        return tuple(side for side in KEYS if side not in self.keys)

    @property
    def about(self) -> str:
        """What the history may carry of the subject: a public number, never a name."""
        return self.subject if self.has_number or self.kind is Kind.CHARTER else ""

    @property
    def has_number(self) -> bool:
        """Whether the subject is a public number, not a code that stands for somebody."""
        return self.kind in ABOUT_CONCERNS and self.subject.isdigit() and len(self.subject) <= _LONGEST_NUMBER


def key_refusal(
    *,
    side: Side,
    coordinates: bool,
    stands_in: bool,
    is_vacant: bool,
    waiting_since: datetime | None,
    now: datetime,
) -> Refusal | None:
    """Whether this member may turn their side's key now.

    `stands_in`: they are the deputy of their side's coordinator. `is_vacant`: their side has no coordinator.
    `waiting_since`: when the approval was proposed whose missing key this is; None for a new proposal.
    """
    if side not in KEYS or not (coordinates or stands_in):
        return Refusal.NO_KEY
    if coordinates or is_vacant:
        return None
    if waiting_since is not None and now >= waiting_since + DEPUTY_AFTER:
        return None
    return Refusal.TOO_EARLY


def agree_refusal(approval: Approval, side: Side, now: datetime) -> Refusal | None:
    """Whether this side's key may still be turned."""
    return _over(approval, now) or (Refusal.OWN_KEY if side in approval.keys else None)


def decline_refusal(approval: Approval, side: Side, now: datetime) -> Refusal | None:
    """Only the side whose key is missing says no."""
    return _over(approval, now) or (Refusal.NOT_YOURS if side in approval.keys else None)


def withdraw_refusal(approval: Approval, side: Side, now: datetime) -> Refusal | None:
    """Only the side that proposed it takes it back."""
    return _over(approval, now) or (None if side is approval.proposed_by else Refusal.NOT_YOURS)


def object_refusal(approval: Approval, now: datetime) -> Refusal | None:
    """Objections belong to what is not decided yet."""
    return _over(approval, now)


def stop_refusal(approval: Approval, side: Side, *, coordinates: bool, stands_in: bool) -> Refusal | None:
    """Either side stops what both agreed to, as long as it is not done: here a tap wins against the hour.

    A named deputy stops it without the week that a key takes: a day is short, and a stop only keeps what is.
    """
    if side not in KEYS or not (coordinates or stands_in):
        return Refusal.NO_KEY
    match approval.state:
        case State.AGREED:
            return None
        case State.WAITING:
            return Refusal.NOT_AGREED
        case State.GIVEN:
            return Refusal.DONE
        case _:
            return Refusal.OVER


def _over(approval: Approval, now: datetime) -> Refusal | None:
    if approval.state is State.AGREED:
        return Refusal.AGREED
    # What the clock has not taken yet is over all the same: no tap wins against the hour.
    return None if approval.state is State.WAITING and now < approval.lapses_at else Refusal.OVER


def agree(approval: Approval, side: Side, now: datetime, happens_at: datetime | None = None) -> Approval:
    """The side's key is turned; with the other one it is given, or waits until `happens_at`."""
    keys = approval.keys | {side}
    if not keys.issuperset(KEYS):
        return replace(approval, keys=keys)
    state = State.GIVEN if happens_at is None else State.AGREED
    return replace(approval, keys=keys, state=state, decided_at=now, happens_at=happens_at)


def happen(approval: Approval, at: datetime) -> Approval:
    """Its hour came and nobody had stopped it."""
    return replace(approval, state=State.GIVEN, happens_at=at)


def stop(approval: Approval, side: Side | None, now: datetime) -> Approval:
    """Stopped by this side; by None where a side has nobody left who holds its key."""
    return replace(approval, state=State.STOPPED, stopped_by=side, decided_at=now)


def decline(approval: Approval, because: str, now: datetime) -> Approval:
    """The other side said no."""
    return replace(approval, state=State.DECLINED, declined_because=because, decided_at=now)


def withdraw(approval: Approval, now: datetime) -> Approval:
    """Taken back."""
    return replace(approval, state=State.WITHDRAWN, decided_at=now)


def lapse(approval: Approval, at: datetime) -> Approval:
    """Its time is over; nothing changes."""
    return replace(approval, state=State.LAPSED, decided_at=at)


def deputy_from(approval: Approval) -> datetime:
    """From when the missing side's deputy may turn its key."""
    return approval.proposed_at + DEPUTY_AFTER
