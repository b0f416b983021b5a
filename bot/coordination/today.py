"""Today: the one screen of both coordinators, and the line of the day; it says what happens by itself."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import outbox
from bot.approvals import actions as approvals
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat.vocabulary import Command, Feature, Reply, Talk, screen
from bot.commitments import actions as promises
from bot.concerns import actions as concerns
from bot.coordination import resting
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Text
from bot.letter import Button, Form, Letter, Rows
from bot.meetings import actions as meetings
from bot.members import actions as members
from bot.members import parties
from bot.members.rules import Role
from bot.outbox import Lane
from bot.priorities import actions as priorities
from bot.reminders import actions as reminders
from bot.reminders.actions import Notice
from bot.reminders.rules import next_daily
from bot.responses import clock as answer_clock

if TYPE_CHECKING:
    from bot.charter.rules import Charter
    from bot.database.engine import Tx
    from bot.reminders.row import Reminder

DAILY_LINE = "daily-line"
LINE_HOUR = time(8, 30)
DAY = timedelta(days=1)
LATE_FROM = 7
"""Days without an answer from which it counts as late."""


def show_today(tx: Tx, talk: Talk) -> Reply:
    """/today and [Today]."""
    member, talk = members.coordinating_there(tx, talk, talk.chosen_id())
    said = lines(tx, member.partnership_id, member.side, talk.now)
    to_fill = parties.to_fill(tx, member.partnership_id, member.side)
    if to_fill is None:
        return screen(said, _rows())
    line, button = to_fill
    return screen(Lines.of(said, line), ((button,), *_rows()))


def _rows() -> Rows:
    return (
        (Button(texts.coordination_new_button(), does="concerns:waiting:0", style="primary"),),
        (
            Button(texts.coordination_both_button(), does="approvals:keys:0"),
            Button(texts.coordination_agenda_button(), does="agenda:newest:0"),
        ),
        (
            Button(texts.coordination_vote_button(), does="priorities:ask:0"),
            Button(texts.coordination_meeting_button(), does="meetings:set:0"),
        ),
        (
            Button(texts.coordination_invite_button(), does="members:askinvite:0"),
            Button(texts.coordination_rules_button(), does="approvals:charter:0"),
        ),
    )


def lines(tx: Tx, partnership_id: int, side: Side, now: datetime) -> Lines:
    """What waits, what happens if nobody taps, and how the letters fared today."""
    charter = charters.read(tx, partnership_id)
    zone = ZoneInfo(charter.zone)
    today = now.astimezone(zone).date()
    apart = concerns.count_apart(tx, partnership_id, now, side)
    return Lines.of(
        texts.coordination_title(day=Moment(now, charter.zone, "day")),
        texts.coordination_new(count=concerns.count_new(tx, partnership_id, now)),
        texts.coordination_held(count=concerns.held_count(tx, partnership_id, now)),
        texts.coordination_apart(count=apart) if apart else None,
        _late_answers_line(tx, partnership_id, side, now),
        _late_promises_line(tx, partnership_id, today),
        _both_line(tx, partnership_id, side),
        _vote_line(tx, partnership_id, charter, now),
        _meeting_line(tx, partnership_id, charter, now),
        delivery_line(tx, partnership_id, today.isoformat(), (today + DAY).isoformat()),
    )


def _late_answers_line(tx: Tx, partnership_id: int, side: Side, now: datetime) -> Text | None:
    """How many of either side's worries nobody has answered in seven days."""
    late = [
        each
        for each in concerns.all_awaiting(tx, partnership_id)
        if (concerns.day_number(tx, each, now) or 0) >= LATE_FROM
        and not (each.not_to_police and side is Side.POLICE)
    ]
    return texts.coordination_late_answers(count=len(late)) if late else None


def _late_promises_line(tx: Tx, partnership_id: int, today: date) -> Text | None:
    late = [each for each in promises.open_promises(tx, partnership_id) if each.is_late(today)]
    return texts.coordination_late_promises(count=len(late)) if late else None


def _both_line(tx: Tx, partnership_id: int, side: Side) -> Text | None:
    """What waits for this coordinator, and what waits for the other one."""
    waiting = approvals.waiting(tx, partnership_id)
    mine = sum(1 for each in waiting if side in each.missing)
    if not waiting:
        return None
    return texts.coordination_both(mine=mine, theirs=len(waiting) - mine)


def _vote_line(tx: Tx, partnership_id: int, charter: Charter, now: datetime) -> Text:
    running = priorities.state_line(tx, partnership_id, now)
    if running is not None:
        return running
    return texts.coordination_vote_opens(
        at=Moment(priorities.first_round_at(tx, partnership_id, now), charter.zone)
    )


def _meeting_line(tx: Tx, partnership_id: int, charter: Charter, now: datetime) -> Text | None:
    meeting = meetings.coming_up(tx, partnership_id)
    if meeting is None or meeting.starts_at < now:
        return None
    zone = ZoneInfo(charter.zone)
    days = (meeting.starts_at.astimezone(zone).date() - now.astimezone(zone).date()).days
    return texts.coordination_meeting_in(days=days)


def delivery_line(tx: Tx, partnership_id: int, from_day: str, to_day: str) -> Text:
    """Sent, failed and late, over all kinds."""
    found = outbox.counts(tx, partnership_id, from_day, to_day)
    by_outcome: dict[str, int] = {}
    for (_, outcome), number in found.items():
        by_outcome[outcome] = by_outcome.get(outcome, 0) + number
    return texts.coordination_delivery(
        sent=by_outcome.get("sent", 0),
        failed=by_outcome.get("failed", 0),
        late=by_outcome.get("late", 0) + by_outcome.get("missed", 0),
    )


# ── the line of the day


def schedule_line(tx: Tx, partnership_id: int, now: datetime) -> None:
    """The next morning's line to both coordinators."""
    zone = ZoneInfo(charters.read(tx, partnership_id).zone)
    due_at = next_daily(now, zone, LINE_HOUR)
    reminders.schedule(
        tx,
        partnership_id=partnership_id,
        kind=DAILY_LINE,
        subject=partnership_id,
        rung=due_at.astimezone(zone).date().isoformat(),
        due_at=due_at,
        useful_until=due_at + DAY,
    )


def line_due(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:  # noqa: ARG001 - belongs to its instant
    """Yesterday's letters: sent, failed, late. Watching our own clock is part of the promise."""
    charter = charters.read(tx, reminder.partnership_id)
    day = reminder.due_at.astimezone(ZoneInfo(charter.zone)).date()
    schedule_line(tx, reminder.partnership_id, reminder.due_at + timedelta(minutes=1))
    # Towns that were founded before anybody could answer get their answer clock here.
    answer_clock.begin(tx, reminder.partnership_id, reminder.due_at)
    resting.count_days(tx, reminder.partnership_id, reminder.due_at)
    said = Lines.of(
        texts.coordination_line_title(),
        delivery_line(tx, reminder.partnership_id, (day - DAY).isoformat(), day.isoformat()),
    )
    today = Button(texts.coordination_today_button(), does=f"coordination:today:{reminder.partnership_id}")
    return Notice(
        "everyone",
        Letter(Form.RECORD, said, ((today,),)),
        {"roles": [Role.COORDINATOR.value]},
        lane=Lane.STAFF,
        quiet=charter.quiet,
    )


DUE = {DAILY_LINE: line_due}

FEATURE = Feature(
    "coordination",
    commands={"today": Command(show_today, "coordination-today-command", "coordinators")},
    taps={"today": show_today},
    home={"chat-home-today-button": show_today},
)
