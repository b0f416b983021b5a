"""A round: when it opens (by a coordinator or by itself), who may vote, and when it ends.

Nobody's key is needed for a round to happen: the clock opens, nudges, closes and publishes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.charter.rules import Side
from bot.reminders.local_time import DAY, first_at_or_after, instant, local_day
from bot.reminders.rhythm import SLOTS, Slot, Weekly, next_slot

LEAST_BETWEEN = timedelta(days=6)
"""No two rounds open closer together than this."""
LEAST_OPEN = timedelta(hours=48)
"""A round opened late in the week runs to the Sunday after."""
LEAST_BEFORE_NUDGE = timedelta(hours=24)
BY_CLOCK = "clock"
WEAK_IN_A_ROW = 3


class State(StrEnum):
    """Where a round stands."""

    PLANNED = "planned"  # previewed by a coordinator; goes out after two minutes
    OPEN = "open"
    CLOSED = "closed"  # counted; which sides were weak is known
    PUBLISHED = "published"  # everybody has read the result at the same minute


class Refusal(StrEnum):
    """Why something may not happen; the sentence belongs to the feature's talk."""

    ROUND_OPEN = "round_open"  # one is open or planned already
    TOO_SOON = "too_soon"  # less than six days after the last opening
    NOTHING_TO_CHOOSE = "nothing_to_choose"
    COORDINATORS_ONLY = "coordinators_only"
    NOT_OPEN_YET = "not_open_yet"
    ENDED = "ended"
    OBSERVER = "observer"  # has no vote
    NOT_ACTIVE = "not_active"  # paused, left, not yet confirmed
    JOINED_LATER = "joined_later"  # after this round opened: the next one is theirs
    NO_SUCH_OPTION = "no_such_option"
    TOO_MANY = "too_many"  # the sixth mark


@dataclass(frozen=True, slots=True)
class Round:
    """One vote on what comes first. `options` are concern ids in the rule's order, shown to nobody so."""

    id: int
    partnership_id: int
    state: State
    opens_at: datetime
    closes_at: datetime
    options: tuple[int, ...]
    opened_by: str = BY_CLOCK
    """The side whose coordinator opened it, or "clock"."""
    weak_sides: frozenset[Side] = frozenset()
    """Known from the close on; empty means valid for every side."""

    @property
    def is_valid(self) -> bool:
        """Whether enough people of every side voted."""
        return self.state in {State.CLOSED, State.PUBLISHED} and not self.weak_sides


@dataclass(frozen=True, slots=True)
class Voter:
    """Somebody who wants to vote. `side` is None for an observer."""

    side: Side | None
    joined_at: datetime
    is_active: bool = True


# ── opening


def open_refusal(
    now: datetime, *, last_opened_at: datetime | None, is_running: bool, candidates: int
) -> Refusal | None:
    """Why no round may open now, or None; the same for every coordinator and the clock."""
    if is_running:
        return Refusal.ROUND_OPEN
    if last_opened_at is not None and now - last_opened_at < LEAST_BETWEEN:
        return Refusal.TOO_SOON
    return None if candidates else Refusal.NOTHING_TO_CHOOSE


def opens_by_itself_at(
    now: datetime,
    zone: ZoneInfo,
    *,
    last_opened_at: datetime | None = None,
    opens: Weekly = SLOTS[Slot.ROUND_OPENS],
) -> datetime:
    """The next weekly hour, later than `now`, at which nobody's round is younger than six days."""
    due_at = next_slot(opens, now, zone)
    while last_opened_at is not None and due_at - last_opened_at < LEAST_BETWEEN:
        due_at = next_slot(opens, due_at, zone)
    return due_at


def closes_at(opens_at: datetime, zone: ZoneInfo, closes: Weekly = SLOTS[Slot.ROUND_CLOSES]) -> datetime:
    """The first closing hour that leaves people two days to vote."""
    return first_at_or_after(opens_at + LEAST_OPEN, zone, (closes.at,), weekday=closes.weekday)


def nudge_at(round_: Round, zone: ZoneInfo, nudge: Weekly = SLOTS[Slot.NUDGE]) -> datetime | None:
    """When those who have not voted hear of it once more; None if the round opened just before that hour."""
    closing_day = local_day(round_.closes_at, zone)
    back = (closing_day.weekday() - nudge.weekday) % 7 or 7
    due_at = instant(closing_day - back * DAY, nudge.at, zone)
    return due_at if due_at - round_.opens_at >= LEAST_BEFORE_NUDGE else None


def letter_at(round_: Round, zone: ZoneInfo, letter: Weekly = SLOTS[Slot.LETTER]) -> datetime:
    """When everybody reads the result, all sides at the same minute."""
    return next_slot(letter, round_.closes_at, zone)


# ── its life


def start(round_: Round) -> Round:
    """Voting begins."""
    return replace(round_, state=State.OPEN)


def closes_now(round_: Round, now: datetime) -> bool:
    """Whether voting has ended."""
    return round_.state is State.OPEN and now >= round_.closes_at


def close(round_: Round, weak_sides: frozenset[Side]) -> Round:
    """Counted; in `weak_sides` too few voted."""
    return replace(round_, state=State.CLOSED, weak_sides=weak_sides)


def publish(round_: Round) -> Round:
    """The result has gone out."""
    return replace(round_, state=State.PUBLISHED)


def vote_refusal(round_: Round, voter: Voter, now: datetime) -> Refusal | None:
    """Why this person may not vote now, or None. The same for every side and every role within it."""
    if round_.state is State.PLANNED or now < round_.opens_at:
        return Refusal.NOT_OPEN_YET
    if round_.state is not State.OPEN or now >= round_.closes_at:
        return Refusal.ENDED
    if voter.side is None:
        return Refusal.OBSERVER
    if not voter.is_active:
        return Refusal.NOT_ACTIVE
    return Refusal.JOINED_LATER if voter.joined_at > round_.opens_at else None


def suggests_change(latest_first: Sequence[Round]) -> bool:
    """Whether three rounds in a row were weak: another rhythm, hour or place may suit people better."""
    last = latest_first[:WEAK_IN_A_ROW]
    return len(last) == WEAK_IN_A_ROW and all(round_.weak_sides for round_ in last)
