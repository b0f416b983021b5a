"""Talking about the meeting: when, where, who chairs, and whether one comes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat import dialogues, reading
from bot.chat.dialogues import Dialogue
from bot.chat.vocabulary import Command, Feature, Kind, Reply, Talk, mark, record, screen, toast
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Text
from bot.letter import Button, Form, Letter, Rows
from bot.meetings import actions
from bot.meetings.dates import DateProblem, read_date
from bot.meetings.rules import Answer, Meeting, State
from bot.members import actions as members
from bot.members.unasked import LESS
from bot.outbox import Lane
from bot.relay import broadcast
from bot.reminders.actions import Notice

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.reminders.row import Reminder

SETTING = "meetings.setting"
MOST_SIGNS = 120
FEW = 5
SIDES = {
    Side.COMMUNITY: texts.members_side_community,
    Side.POLICE: texts.members_side_police,
    Side.PARTNER: texts.members_side_partner,
}
SAID = {
    Answer.YES: texts.meetings_said_yes_button,
    Answer.CHAT: texts.meetings_said_chat_button,
    Answer.NO: texts.meetings_said_no_button,
}


# ── showing


def lines(tx: Tx, meeting: Meeting) -> list[Text]:
    """Date, place and chair, the same in every message about it."""
    charter = charters.read(tx, meeting.partnership_id)
    said = [texts.meetings_when(at=Moment(meeting.starts_at, charter.zone))]
    if meeting.place:
        said.append(texts.meetings_where(place=meeting.place))
    if meeting.chair is not None:
        said.append(texts.meetings_chair(side=SIDES[meeting.chair]()))
    return said


def rsvp_rows(meeting: Meeting, said: Answer | None = None) -> Rows:
    """I come, by chat, no; or the outcome line, which a tap opens again."""
    if said is not None:
        return ((Button(SAID[said](), does=f"meetings:change:{meeting.id}"),),)
    return (
        (
            Button(texts.meetings_yes_button(), does=f"meetings:come:{meeting.id}:yes", style="primary"),
            Button(texts.meetings_chat_button(), does=f"meetings:come:{meeting.id}:chat"),
        ),
        (Button(texts.meetings_no_button(), does=f"meetings:come:{meeting.id}:no"),),
    )


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
    counts = [_coming_line(side, n) for side, n in actions.coming_counts(tx, meeting.id).items()]
    return screen(Lines.of(texts.meetings_title(), *lines(tx, meeting), *counts), rows)


def _coming_line(side: Side, count: int) -> Text:
    name = SIDES[side]()
    return (
        texts.meetings_coming_few(side=name) if count < FEW else texts.meetings_coming(side=name, count=count)
    )


def come(tx: Tx, talk: Talk) -> Reply:
    """An answer was tapped: counted, and the buttons shrink to the outcome."""
    meeting = _meeting(tx, talk)
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
    meeting = _meeting(tx, talk)
    members.present(tx, talk, meeting.partnership_id)
    if talk.now >= meeting.starts_at:
        raise Refused(texts.meetings_started_toast(), strip=True)
    return mark(rsvp_rows(meeting))


def linked(tx: Tx, talk: Talk) -> Reply:
    """`m_`: the meeting's own link."""
    return show(tx, talk)


def _meeting(tx: Tx, talk: Talk) -> Meeting:
    meeting = actions.get(tx, talk.chosen_id())
    if meeting is None:
        raise Refused(texts.meetings_over_toast(), strip=True)
    return meeting


# ── setting


def ask_setting(tx: Tx, talk: Talk) -> Reply:
    """/meet: a coordinator of either side changes day, hour or place."""
    member = members.coordinating(tx, talk)
    meeting = actions.coming_up(tx, member.partnership_id)
    if meeting is None:
        return screen(texts.meetings_none())
    return screen(
        Lines.of(texts.meetings_setting(), *lines(tx, meeting)),
        (
            (
                Button(texts.meetings_set_date_button(), does=f"meetings:date:{meeting.id}"),
                Button(texts.meetings_set_place_button(), does=f"meetings:place:{meeting.id}"),
            ),
            (Button(texts.chat_back_button(), does="members:home:0"),),
        ),
    )


def ask_date(tx: Tx, talk: Talk) -> Reply:
    """A day and an hour, please."""
    return _ask(tx, talk, "date", texts.meetings_ask_date())


def ask_place(tx: Tx, talk: Talk) -> Reply:
    """A place, please."""
    return _ask(tx, talk, "place", texts.meetings_ask_place())


def _ask(tx: Tx, talk: Talk, step: str, question: Text) -> Reply:
    meeting = _meeting(tx, talk)
    members.coordinating(tx, talk, meeting.partnership_id)
    dialogues.put(tx, talk.person.key, Dialogue(SETTING, step, {"meeting_id": meeting.id}), talk.now)
    return screen(question)


def set_it(tx: Tx, talk: Talk) -> Reply | None:
    """What the coordinator wrote: read, checked, then said to everybody after two minutes."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or talk.kind is not Kind.WORDS:
        return None
    meeting = actions.get(tx, int(dialogue.answers["meeting_id"]))
    if meeting is None:
        raise Refused(texts.meetings_over_toast())
    member = members.coordinating(tx, talk, meeting.partnership_id)
    starts_at, place = meeting.starts_at, meeting.place
    if dialogue.step == "date":
        zone = ZoneInfo(charters.read(tx, meeting.partnership_id).zone)
        read = read_date(talk.words, talk.now, zone)
        if isinstance(read, DateProblem):
            raise Refused(texts.meetings_date_unclear())
        starts_at = read
    else:
        place = reading.clean_name(talk.words)
        if not place or len(place) > MOST_SIGNS:
            raise Refused(texts.members_too_long(most=MOST_SIGNS))
    moved = actions.move(tx, meeting, member, starts_at=starts_at, place=place, now=talk.now)
    dialogues.end(tx, talk.person.key)
    tell_moved(tx, moved, talk.now)
    return screen(Lines.of(texts.meetings_set(), *lines(tx, moved)))


def tell_moved(tx: Tx, meeting: Meeting, now: datetime) -> None:
    """A change of the meeting is said to all, with sound, and asks again who comes."""
    charter = charters.read(tx, meeting.partnership_id)
    letter = Letter(
        Form.RECORD,
        Lines.of(texts.meetings_moved(), *lines(tx, meeting)),
        (*rsvp_rows(meeting), (LESS,)),
        silent=False,
    )
    broadcast(
        tx,
        partnership_id=meeting.partnership_id,
        kind="meeting-moved",
        audience="everyone",
        letter=letter,
        goes_out_at=now,
        lane=Lane.REMINDER,
        quiet=charter.quiet,
        useful_until=meeting.starts_at,
    )


# ── what is due


def notice_due(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:  # noqa: ARG001 - late is judged by its `useful_until`
    """M-14: date, place, chair, to everybody."""
    meeting = actions.get(tx, int(reminder.subject))
    if meeting is None or meeting.state is not State.ANNOUNCED:
        return None
    charter = charters.read(tx, meeting.partnership_id)
    said = Lines.of(texts.meetings_notice(), *lines(tx, meeting))
    letter = Letter(Form.RECORD, said, (*rsvp_rows(meeting), (LESS,)))
    return Notice("everyone", letter, quiet=charter.quiet, most_a_week=charter.letters_a_week)


def begins_due(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:  # noqa: ARG001 - a deed says nothing
    """The meeting begins."""
    actions.begins(tx, int(reminder.subject))
    return None


DUE = {"meeting-notice": notice_due, actions.BEGINS: begins_due}

FEATURE = Feature(
    "meetings",
    commands={
        "meeting": Command(show),
        "meet": Command(ask_setting, "meetings-meet-command", "coordinators"),
    },
    taps={
        "show": show,
        "come": come,
        "change": change,
        "set": ask_setting,
        "date": ask_date,
        "place": ask_place,
    },
    steps={SETTING: set_it},
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
