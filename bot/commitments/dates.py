"""By when: a week, two, the next meeting, or a day that is typed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.chat.vocabulary import Kind
from bot.commitments import rules
from bot.commitments.place import today_in, zone_of
from bot.commitments.rules import Refusal
from bot.commitments.sentences import insist, refused
from bot.errors import Refused
from bot.l10n import texts
from bot.letter import Button
from bot.meetings import actions as meetings
from bot.meetings.dates import JUST_PASSED, DateProblem, read_date
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from bot.chat.vocabulary import Talk
    from bot.database.engine import Tx
    from bot.letter import Rows

AHEAD = {"week": timedelta(days=7), "two": timedelta(days=14)}
MEETING = "meeting"
END_OF_DAY = "23:59"
"""A typed day counts as to come until it is over."""


def when_rows(tx: Tx, partnership_id: int, verb: str, back: Button) -> Rows:
    """[1 week] [2 weeks] / [at the next meeting] / back; `verb` is what the taps begin with."""
    first = (
        Button(texts.commitments_week_button(), does=f"{verb}:week"),
        Button(texts.commitments_two_weeks_button(), does=f"{verb}:two"),
    )
    if meeting_day(tx, partnership_id) is None:
        return (first, (back,))
    meeting = Button(texts.commitments_meeting_button(), does=f"{verb}:{MEETING}")
    return (first, (meeting,), (back,))


def meeting_day(tx: Tx, partnership_id: int) -> date | None:
    """The local day of the next meeting."""
    meeting = meetings.coming_up(tx, partnership_id)
    return local_day(meeting.starts_at, zone_of(tx, partnership_id)) if meeting is not None else None


def day_meant(tx: Tx, talk: Talk, partnership_id: int, tapped: str) -> date:
    """The day that was tapped or typed; refuses with a hint what is none, or has passed."""
    today = today_in(tx, partnership_id, talk.now)
    if tapped in AHEAD:
        return today + AHEAD[tapped]
    if tapped == MEETING and (day := meeting_day(tx, partnership_id)) is not None:
        return day
    if talk.kind is not Kind.WORDS:
        raise Refused(texts.chat_old_button_toast())
    day = _typed(tx, talk, partnership_id)
    insist(rules.due_refusal(day, today))
    return day


def _typed(tx: Tx, talk: Talk, partnership_id: int) -> date:
    zone = zone_of(tx, partnership_id)
    read = read_date(talk.words, talk.now, zone, slip=JUST_PASSED)
    if read is DateProblem.NO_TIME:
        read = read_date(f"{talk.words} {END_OF_DAY}", talk.now, zone, slip=JUST_PASSED)
    if read is DateProblem.PAST:
        raise refused(Refusal.PAST)
    if isinstance(read, DateProblem):
        raise Refused(texts.commitments_when_unclear())
    return local_day(read, zone)
