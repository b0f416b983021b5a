"""A joint meeting: when the next one is, who chairs it, who says they come, and how it passes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.charter.rules import Side
from bot.reminders.local_time import DAY, instant, local_day

DEFAULT_WEEKS = 4
LONGEST_SEARCH = 60
"""Days after which a calendar without an open day is believed to be a mistake."""
DEFAULT_MINUTES = 90


class State(StrEnum):
    """How far a meeting is."""

    PLANNED = "planned"  # computed by rhythm or set by a coordinator, not yet said to everybody
    ANNOUNCED = "announced"
    OPEN = "open"  # it is going on
    CLOSED = "closed"  # held; read-back may follow
    CANCELLED = "cancelled"


class Answer(StrEnum):
    """What somebody says about coming; changeable until the meeting begins."""

    YES = "yes"
    CHAT = "chat"  # takes part by chat
    NO = "no"


class Refusal(StrEnum):
    """Why something may not happen; the sentence belongs to the feature's talk."""

    NOT_ANNOUNCED = "not_announced"
    STARTED = "started"
    ENDED = "ended"
    CANCELLED = "cancelled"
    OBSERVER = "observer"
    COORDINATORS_ONLY = "coordinators_only"
    PAST = "past"
    CLOSED_DAY = "closed_day"  # the local calendar has that day closed: offer the next open one


@dataclass(frozen=True, slots=True)
class Meeting:
    """One joint meeting. `planned_on` is the rhythm's day: a moved meeting shifts no other."""

    id: int
    partnership_id: int
    state: State
    starts_at: datetime
    planned_on: date
    place: str = ""
    chair: Side | None = None
    minutes: int = DEFAULT_MINUTES

    @property
    def ends_at(self) -> datetime:
        """When its time is over."""
        return self.starts_at + timedelta(minutes=self.minutes)


# ── the next date


@dataclass(frozen=True, slots=True)
class LocalCalendar:
    """Days on which nothing meets here: market, prayer, harvest, holidays."""

    weekdays: frozenset[int] = field(default_factory=frozenset)
    """Monday is 0."""
    days: frozenset[date] = field(default_factory=frozenset)

    def is_closed(self, day: date) -> bool:
        """Whether nothing meets on that day."""
        return day.weekday() in self.weekdays or day in self.days

    def open_day(self, day: date) -> date | None:
        """That day or the next open one; None if there is none within two months."""
        days = (day + ahead * DAY for ahead in range(LONGEST_SEARCH))
        return next((open_ for open_ in days if not self.is_closed(open_)), None)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Every how many weeks, and at what hour of the place."""

    weeks: int = DEFAULT_WEEKS
    at: time = time(10)


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The rhythm's day, and the instant on that day or, if it is closed, on the next open one."""

    planned_on: date
    starts_at: datetime


def next_meeting(
    last_planned_on: date, rhythm: Rhythm, calendar: LocalCalendar, now: datetime, zone: ZoneInfo
) -> NextMeeting | None:
    """The first meeting of the rhythm later than `now`, counted from the last (or first) planned day.

    None only if the calendar has no open day. Weekday and hour stay through clock changes.
    """
    step = timedelta(weeks=rhythm.weeks)
    behind = (local_day(now, zone) - last_planned_on) // step
    day = last_planned_on + max(behind, 0) * step
    while True:
        open_day = calendar.open_day(day) if day > last_planned_on else None
        if open_day is not None and (starts_at := instant(open_day, rhythm.at, zone)) > now:
            return NextMeeting(day, starts_at)
        if day > last_planned_on and open_day is None:
            return None
        day += step


def date_refusal(
    starts_at: datetime, calendar: LocalCalendar, now: datetime, zone: ZoneInfo
) -> Refusal | None:
    """Why a coordinator may not set this instant, or None."""
    if starts_at <= now:
        return Refusal.PAST
    return Refusal.CLOSED_DAY if calendar.is_closed(local_day(starts_at, zone)) else None


# ── the chair


def next_chair(sides: Sequence[Side], chaired: Sequence[Side | None]) -> Side | None:
    """The side that chairs next: of `sides` (those with active members), the one whose turn is longest ago.

    `chaired` lists earlier chairs, latest last. The last one is never chosen again unless it is alone.
    """
    present = [side for side in Side if side in sides]
    last = next((side for side in reversed(chaired) if side is not None), None)
    others = [side for side in present if side is not last] or present
    return min(others, key=lambda side: _turns_ago(side, chaired), default=None)


def _turns_ago(side: Side, chaired: Sequence[Side | None]) -> int:
    """Place of the side's latest turn, -1 if it never had one."""
    return max((place for place, chair in enumerate(chaired) if chair is side), default=-1)


# ── its life


def announce(meeting: Meeting) -> Meeting:
    """Everybody may know date and place."""
    return replace(meeting, state=State.ANNOUNCED)


def move(meeting: Meeting, starts_at: datetime, *, place: str | None = None) -> Meeting:
    """A coordinator changed hour or place; the rhythm's day stays."""
    return replace(meeting, starts_at=starts_at, place=meeting.place if place is None else place)


def cancel(meeting: Meeting) -> Meeting:
    """It will not be held; the rhythm goes on."""
    return replace(meeting, state=State.CANCELLED)


def begins_now(meeting: Meeting, now: datetime) -> bool:
    """Whether its hour has come."""
    return meeting.state in {State.PLANNED, State.ANNOUNCED} and now >= meeting.starts_at


def begin(meeting: Meeting) -> Meeting:
    """It is going on."""
    return replace(meeting, state=State.OPEN)


def ends_now(meeting: Meeting, now: datetime) -> bool:
    """Whether its time is over. Nobody needs to close it."""
    return meeting.state is State.OPEN and now >= meeting.ends_at


def close(meeting: Meeting) -> Meeting:
    """It was held."""
    return replace(meeting, state=State.CLOSED)


def may_rsvp(meeting: Meeting, side: Side | None, now: datetime) -> Refusal | None:
    """Why this person may not say now whether they come, or None. `side` is None for an observer."""
    match meeting.state:
        case State.CANCELLED:
            return Refusal.CANCELLED
        case State.CLOSED:
            return Refusal.ENDED
        case State.PLANNED:
            return Refusal.NOT_ANNOUNCED
        case State.OPEN:
            return Refusal.STARTED
        case State.ANNOUNCED:
            pass
    if now >= meeting.starts_at:
        return Refusal.STARTED
    return Refusal.OBSERVER if side is None else None


def set_refusal(*, coordinates: bool) -> Refusal | None:
    """Why this person may not set a meeting's date or place, or None: either side's coordinator may."""
    return None if coordinates else Refusal.COORDINATORS_ONLY
