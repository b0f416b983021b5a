"""Talking about the meeting: when, where, who chairs, and whether one comes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import people
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat.vocabulary import Command, Feature, Reply, Talk, mark, record, screen, toast
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Text
from bot.letter import Button, Form, Letter, Rows
from bot.meetings import actions, setting
from bot.meetings.rules import Answer, Meeting, State
from bot.meetings.showing import SAID, lines, rsvp_rows
from bot.members import actions as members
from bot.members.sides import SIDE_NAMES
from bot.members.unasked import LESS
from bot.reminders.actions import Notice

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.reminders.row import Reminder

FEW = 5
MEETING_MORE = 2
"""Letters a week that a meeting may add to the charter's budget."""


# ── showing


def answered_rows(meeting: Meeting) -> Rows:
    """For those who have answered: they are not asked again, but may think again."""
    return ((Button(texts.meetings_change_button(), does=f"meetings:change:{meeting.id}"),),)


def show(tx: Tx, talk: Talk) -> Reply:
    """/meeting: the next one."""
    member = members.present(tx, talk)
    meeting = actions.coming_up(tx, member.partnership_id)
    if meeting is None:
        return screen(texts.meetings_none())
    said = actions.answer_of(tx, meeting, talk.person)
    agenda = Button(texts.meetings_agenda_button(), does=f"agenda:show:{meeting.id}")
    rows = (*rsvp_rows(meeting, said), (agenda,)) if meeting.state is State.ANNOUNCED else ((agenda,),)
    coming = actions.coming_counts(tx, meeting.id)
    # A side stands there before anybody of it has answered, else its first line would tell of one person.
    sides = members.active_counts(tx, member.partnership_id)
    counts = [_coming_line(side, coming.get(side, 0)) for side in Side if sides.get(side)]
    return screen(Lines.of(texts.meetings_title(), *lines(tx, meeting), *counts), rows)


def _coming_line(side: Side, count: int) -> Text:
    name = SIDE_NAMES[side]()
    return (
        texts.meetings_coming_few(side=name) if count < FEW else texts.meetings_coming(side=name, count=count)
    )


def come(tx: Tx, talk: Talk) -> Reply:
    """An answer was tapped: counted, and the buttons shrink to the outcome."""
    meeting = setting.meeting_of(tx, talk.chosen_id())
    member = members.present(tx, talk, meeting.partnership_id)
    try:
        said = Answer(talk.chosen(1))
    except ValueError:
        raise Refused(texts.chat_old_button_toast()) from None
    actions.answer(tx, meeting, member, talk.person, said, talk.now)
    counted = toast(texts.meetings_counted_toast())
    if talk.message_id is None:
        return counted + record(Lines.of(SAID[said](), *lines(tx, meeting)))
    agenda = Button(texts.meetings_agenda_button(), does=f"agenda:show:{meeting.id}")
    return counted + mark((*rsvp_rows(meeting, said), (agenda,)))


def change(tx: Tx, talk: Talk) -> Reply:
    """The outcome line was tapped: the three answers stand there again."""
    meeting = setting.meeting_of(tx, talk.chosen_id())
    members.present(tx, talk, meeting.partnership_id)
    if talk.now >= meeting.starts_at:
        raise Refused(texts.meetings_started_toast(), strip=True)
    if talk.message_id is None:
        return record(Lines.of(texts.meetings_title(), *lines(tx, meeting)), rsvp_rows(meeting))
    return mark(rsvp_rows(meeting))


def linked(tx: Tx, talk: Talk) -> Reply:
    """`m_`: the meeting's own link; from now on they also talk in the partnership that meets."""
    is_id = talk.words.isascii() and talk.words.isdigit() and len(talk.words) < 19  # noqa: PLR2004 - a column's size
    meeting = setting.meeting_of(tx, int(talk.words) if is_id else 0)
    members.present(tx, talk, meeting.partnership_id)
    people.choose_partnership(tx, talk.person, meeting.partnership_id)
    return show(tx, replace(talk, person=replace(talk.person, partnership_id=meeting.partnership_id)))


# ── what is due


def notice_due(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:  # noqa: ARG001 - late is judged by its `useful_until`
    """M-14: date, place, chair, to everybody."""
    meeting = actions.get(tx, int(reminder.subject))
    if meeting is None or meeting.state is not State.ANNOUNCED:
        return None
    charter = charters.read(tx, meeting.partnership_id)
    said = Lines.of(texts.meetings_notice(), *lines(tx, meeting))
    letter = Letter(Form.RECORD, said, (*rsvp_rows(meeting), (LESS,)))
    return Notice("everyone", letter, quiet=charter.quiet, most_a_week=charter.letters_a_week + MEETING_MORE)


def begins_due(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:  # noqa: ARG001 - a deed says nothing
    """The meeting begins."""
    actions.begins(tx, int(reminder.subject))
    return None


DUE = {"meeting-notice": notice_due, actions.BEGINS: begins_due}

FEATURE = Feature(
    "meetings",
    commands={
        "meeting": Command(show),
        "meet": Command(setting.ask_setting, "meetings-meet-command", "coordinators"),
    },
    taps={
        "show": show,
        "come": come,
        "change": change,
        "set": setting.ask_setting,
        "date": setting.ask_date,
        "place": setting.ask_place,
        "tell": setting.tell,
        "stop": setting.stop,
        "now": setting.hurry,
    },
    steps={setting.SETTING: setting.written},
    brief={setting.SETTING: setting.BELONGS_TO_SETTING},
    home={"chat-home-meeting-button": show},
    links={"m_": linked},
)


def state_line(tx: Tx, partnership_id: int, now: datetime) -> Text | None:
    """One line for the home screen when the meeting is near."""
    meeting = actions.coming_up(tx, partnership_id)
    if meeting is None or not meeting.starts_at - actions.NEAR <= now < meeting.starts_at:
        return None
    zone = charters.read(tx, partnership_id).zone
    return texts.meetings_state(at=Moment(meeting.starts_at, zone))
