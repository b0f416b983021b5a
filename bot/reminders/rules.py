"""When a reminder may be said, and until when it is of use. The same for every side.

A *deed* (a round opens, a concern is released, an agenda is published) is done however late. A *message* is
said once while it is of use and is otherwise marked missed. Nothing here knows sides or roles, so officers
and residents cannot be treated differently.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.reminders.local_time import DAY, first_at_or_after, instant, local_day

# ── quiet hours


@dataclass(frozen=True, slots=True)
class QuietHours:
    """The hours of the place in which nobody is written to unasked. Equal start and end mean none."""

    start: time = time(20)
    end: time = time(8)

    def is_quiet(self, now: datetime, zone: ZoneInfo) -> bool:
        """Whether nobody may be written to at this instant."""
        return self.next_permitted(now, zone) > now

    def next_permitted(self, now: datetime, zone: ZoneInfo) -> datetime:
        """The first instant, not before `now`, at which people may be written to."""
        if self.start == self.end:
            return now
        today = local_day(now, zone)
        # The quiet hours of yesterday may reach into today; those of one night never count twice.
        for day in (today - DAY, today):
            begins = instant(day, self.start, zone)
            ends = instant(day if self.start < self.end else day + DAY, self.end, zone)
            if begins <= now < ends:
                return ends
        return now


# ── the ladder of a meeting


class Rung(StrEnum):
    """A step of a meeting's ladder."""

    NOTICE = "m-14"  # everybody: date, place, chair
    AGENDA = "m-5"  # everybody: the agenda, published as built
    EVE = "m-1"  # who said yes or by chat, or has not said no
    MORNING = "m-0"  # who said yes


NOTICE_DAYS = 14
AGENDA_DAYS = 5
DAY_HOUR = time(9)
EVE_HOUR = time(18)
BEFORE_MEETING = timedelta(hours=1)
LEAST_BEFORE_MEETING = timedelta(minutes=30)
# What a later rung says as well, so that two that are both overdue are one message.
SAID_BY = {Rung.NOTICE: Rung.AGENDA, Rung.EVE: Rung.MORNING}


@dataclass(frozen=True, slots=True)
class Due:
    """One rung: when it is due, until when it is of use, and whether a later overdue rung says it too."""

    rung: Rung
    due_at: datetime
    useful_until: datetime
    said_by: Rung | None = None


def ladder_at(meeting_at: datetime, zone: ZoneInfo, quiet: QuietHours | None = None) -> dict[Rung, datetime]:
    """When each rung is due, by the place's clock.

    The morning's is at 09:00. For an early meeting it comes an hour before it, but not in quiet hours; and
    where less than half an hour would be left there is none, since the evening before has said everything.
    """
    day = local_day(meeting_at, zone)
    rungs = {
        Rung.NOTICE: instant(day - NOTICE_DAYS * DAY, DAY_HOUR, zone),
        Rung.AGENDA: instant(day - AGENDA_DAYS * DAY, DAY_HOUR, zone),
        Rung.EVE: instant(day - DAY, EVE_HOUR, zone),
    }
    morning = min(instant(day, DAY_HOUR, zone), meeting_at - BEFORE_MEETING)
    morning = (quiet or QuietHours()).next_permitted(morning, zone)
    if meeting_at - morning >= LEAST_BEFORE_MEETING and local_day(morning, zone) == day:
        rungs[Rung.MORNING] = morning
    return rungs


def ladder(
    meeting_at: datetime, zone: ZoneInfo, now: datetime, quiet: QuietHours | None = None
) -> tuple[Due, ...]:
    """Every rung of a meeting that is set (or moved) at `now`, in order of time; none once it has begun.

    A rung already past is due at once. If a later one that says the same is past too, only that one speaks
    and the earlier carries its name in `said_by`.
    """
    if now >= meeting_at:
        return ()
    rungs = ladder_at(meeting_at, zone, quiet)
    until = {
        Rung.NOTICE: rungs[Rung.AGENDA],
        Rung.AGENDA: meeting_at,
        Rung.EVE: rungs.get(Rung.MORNING, meeting_at),
        Rung.MORNING: meeting_at,
    }
    found = [Due(rung, max(due_at, now), max(until[rung], now + DAY)) for rung, due_at in rungs.items()]
    found = [replace(due, useful_until=min(due.useful_until, meeting_at)) for due in found]
    past = {rung for rung, due_at in rungs.items() if due_at <= now}
    return tuple(
        replace(due, said_by=SAID_BY[due.rung]) if _is_said(due.rung, past) else due for due in found
    )


def _is_said(rung: Rung, past: set[Rung]) -> bool:
    return rung in past and SAID_BY.get(rung) in past


# ── how long a message is of use, and what becomes of late ones


class Kind(StrEnum):
    """What comes due."""

    RELEASE = "release"  # concerns reach coordinators or everybody
    ROUND_OPENS = "round_opens"
    ROUND_CLOSES = "round_closes"
    AGENDA_BUILT = "agenda_built"
    MEETING_SET = "meeting_set"  # the rhythm's next meeting is planned
    BALLOT = "ballot"  # "choose what we should work on"
    NUDGE = "nudge"
    LETTER = "letter"
    COORDINATORS_WEEK = "coordinators_week"
    NEWS = "news"  # own news, bundled by day
    MEETING = "meeting"  # the ladder above


DEEDS = frozenset({Kind.RELEASE, Kind.ROUND_OPENS, Kind.ROUND_CLOSES, Kind.AGENDA_BUILT, Kind.MEETING_SET})
# What has its own end (a vote's close, a meeting's beginning) is useful until then; the rest so long.
USEFUL_FOR = {
    Kind.LETTER: timedelta(days=3),
    Kind.COORDINATORS_WEEK: timedelta(days=2),
    Kind.NEWS: timedelta(days=28),
}
ENDS_WITH_SUBJECT = frozenset({Kind.BALLOT, Kind.NUDGE, Kind.MEETING})
NUDGE_BEFORE_CLOSE = timedelta(hours=2)
"""A nudge later than this before the close would find nobody in time."""


def useful_until(kind: Kind, due_at: datetime, ends_at: datetime | None = None) -> datetime | None:
    """Until when saying it helps; None for a deed, which is always done.

    `ends_at` is when its subject is over: the round's close, the meeting's beginning. Raises ValueError if a
    kind that ends with its subject is given none.
    """
    if kind in DEEDS:
        return None
    if kind in ENDS_WITH_SUBJECT:
        if ends_at is None:
            raise ValueError(f"a {kind} is of use until its subject ends, which must be given")
        return max(due_at, ends_at - NUDGE_BEFORE_CLOSE) if kind is Kind.NUDGE else ends_at
    return due_at + USEFUL_FOR[kind]


def next_daily(now: datetime, zone: ZoneInfo, at: time = DAY_HOUR) -> datetime:
    """The first instant, not before `now`, of a daily hour: own news is bundled to it."""
    return first_at_or_after(now, zone, (at,))
