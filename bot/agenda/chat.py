"""Talking about the agenda: the record to all, why these, why not mine, how it was counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.agenda import actions, changing, notes, page
from bot.agenda.masking import publish as mask
from bot.agenda.page import Page
from bot.charter import actions as charters
from bot.chat.vocabulary import Command, Feature, Reply, Talk, record, screen
from bot.concerns import actions as concerns
from bot.concerns.candidates import named
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text
from bot.letter import Button, Form, Letter, Rows
from bot.meetings import actions as meetings
from bot.meetings.chat import answered_rows
from bot.meetings.rules import State
from bot.meetings.showing import lines as meeting_lines
from bot.meetings.showing import rsvp_rows
from bot.members import actions as members
from bot.members.unasked import LESS
from bot.reminders.actions import Notice

if TYPE_CHECKING:
    from datetime import datetime

    from bot.agenda.published import PublishedLeftOut
    from bot.agenda.store import Published
    from bot.database.engine import Tx
    from bot.meetings.rules import Meeting
    from bot.members.rules import Member
    from bot.people import Person
    from bot.reminders.row import Reminder

A_SCREEN = 6
"""Concerns listed at a time."""


def page_of(
    tx: Tx, published: Published, meeting: Meeting, now: datetime, reader: tuple[Person, Member] | None = None
) -> Page:
    """The agenda with the titles it needs, as `reader` may see it now; None: as everybody may."""
    charter = charters.read(tx, published.partnership_id)
    agenda = mask(published.agenda)
    standing = actions.standing(tx, published)
    heard = [item.number for item in standing.items]
    numbers = {*heard, *(item.number for item in agenda.items), *(row.number for row in agenda.left_out)}
    concerned = {
        int(ref): each for ref, each in named(tx, published.partnership_id, map(str, numbers)).items()
    }
    if reader is None:
        may = {each.id for each in concerned.values() if concerns.all_may_see(each)}
    else:
        may = {*concerns.readable(tx, *reader, concerned.values(), now)}
    read = {number: each for number, each in concerned.items() if each.id in may}
    on_it = [read[number] for number in heard if number in read]
    gone = {number for number in heard if number not in concerned}
    return Page(
        agenda,
        meeting,
        charter.zone,
        {number: each.title for number, each in read.items()},
        standing,
        taken_back=gone if concerns.taken_back_since(published.published_at, now) else set(),
        raised_by={number: (each.side.value,) for number, each in concerned.items()},
        first=notes.first_lines(tx, published.partnership_id, now),
        changed=notes.what_it_changed(tx, on_it),
        ideas=notes.ideas(tx, on_it),
        details=notes.details(tx, published.partnership_id),
        put_forward={row.number: row.reason for row in published.snapshot.must_be_heard},
    )


# ── showing


def show(tx: Tx, talk: Talk) -> Reply:
    """/agenda: the newest one, or when it comes."""
    member = members.present(tx, talk)
    published = actions.latest(tx, member.partnership_id)
    if published is None:
        return screen(texts.agenda_not_yet(), (CHANGE,) if member.coordinates else ())
    return _shown(tx, talk, published, member)


def show_one(tx: Tx, talk: Talk) -> Reply:
    """[Agenda] of one meeting."""
    meeting = meetings.get(tx, talk.chosen_id())
    if meeting is None:
        return show(tx, talk)
    member = members.present(tx, talk, meeting.partnership_id)
    published = actions.of_meeting(tx, meeting.id)
    if published is None:
        return screen(texts.agenda_not_yet())
    return _shown(tx, talk, published, member)


CHANGE = (Button(texts.agenda_change_button(), does="agenda:askchange:0"),)


def _shown(tx: Tx, talk: Talk, published: Published, member: Member) -> Reply:
    meeting = meetings.get(tx, published.meeting_id)
    if meeting is None:
        raise Refused(texts.meetings_over_toast(), strip=True)
    shown = page_of(tx, published, meeting, talk.now, (talk.person, member))
    said = page.agenda_lines(shown, meeting_lines(tx, meeting))
    to_come = member.coordinates and meeting.state is State.ANNOUNCED
    return record(said, (*agenda_rows(meeting), *((CHANGE,) if to_come else ())))


def newest(tx: Tx, talk: Talk) -> Reply:
    """Back from a change: the newest agenda."""
    return show(tx, talk)


def agenda_rows(meeting: Meeting) -> Rows:
    """Come or not, why these, why not mine, how it was counted."""
    coming = rsvp_rows(meeting) if meeting.state is State.ANNOUNCED else ()
    return (
        *coming,
        (
            Button(texts.agenda_why_button(), does=f"agenda:why:{meeting.id}"),
            Button(texts.agenda_why_not_button(), does=f"agenda:whynot:{meeting.id}"),
        ),
        (Button(texts.agenda_how_button(), does=f"agenda:how:{meeting.id}"),),
    )


# ── why these, why not


def _open(tx: Tx, talk: Talk) -> tuple[Published, Page]:
    meeting = meetings.get(tx, talk.chosen_id())
    if meeting is None:
        raise Refused(texts.meetings_over_toast(), strip=True)
    member = members.present(tx, talk, meeting.partnership_id)
    published = actions.of_meeting(tx, meeting.id)
    if published is None:
        raise Refused(texts.agenda_not_yet())
    return published, page_of(tx, published, meeting, talk.now, (talk.person, member))


def why(tx: Tx, talk: Talk) -> Reply:
    """[Why these?]: one concern at a time, with who carried it and what it cost each side."""
    published, shown = _open(tx, talk)
    items = shown.standing.items
    if not items:
        return screen(texts.agenda_none())
    at = _place(talk, len(items))
    said = page.why_lines(shown, items[at])
    return screen(said, _steps("why", published.meeting_id, at, len(items)))


def why_not(tx: Tx, talk: Talk) -> Reply:
    """[Why not mine?]: what one follows and is not on it, one at a time."""
    published, shown = _open(tx, talk)
    followed = {int(each.ref) for each in concerns.followed(tx, talk.person, published.partnership_id)}
    rows = [row for row in shown.agenda.left_out if row.number in followed]
    everything = Button(texts.agenda_all_left_button(), does=f"agenda:left:{published.meeting_id}")
    if not rows:
        said = texts.agenda_all_yours() if followed else texts.agenda_nothing_followed()
        return screen(said, ((everything,),) if shown.agenda.left_out else ())
    at = _place(talk, len(rows))
    steps = _steps("whynot", published.meeting_id, at, len(rows))
    return screen(page.left_lines(shown, rows[at]), (*steps, (everything,)))


def left_out(tx: Tx, talk: Talk) -> Reply:
    """[All left out]: a list, each with its reason; a tap opens one."""
    published, shown = _open(tx, talk)
    rows = shown.agenda.left_out
    if not rows:
        return screen(texts.agenda_nobody_left_out())
    if talk.chosen(2) == "one":
        at = _place(talk, len(rows))
        back = Button(texts.chat_back_button(), does=f"agenda:left:{published.meeting_id}:{at // A_SCREEN}")
        return screen(page.left_lines(shown, rows[at]), ((back,),))
    pages = -(-len(rows) // A_SCREEN)
    at = _place(talk, pages)
    part = rows[at * A_SCREEN : (at + 1) * A_SCREEN]
    said = Lines.of(texts.agenda_left_list(), *(_listed(shown, row) for row in part))
    buttons = tuple(
        (
            Button(
                texts.agenda_left_button(ref=Plain(str(row.number))),
                does=f"agenda:left:{published.meeting_id}:{at * A_SCREEN + place}:one",
            ),
        )
        for place, row in enumerate(part)
    )
    return screen(said, (*buttons, *_steps("left", published.meeting_id, at, pages)))


def _listed(shown: Page, row: PublishedLeftOut) -> Text:
    return texts.agenda_left_line(
        ref=Plain(str(row.number)), title=shown.title(row.number), reason=page.REASONS[row.reason]()
    )


def how(tx: Tx, talk: Talk) -> Reply:
    """[How it was counted]."""
    published, shown = _open(tx, talk)
    back = Button(texts.agenda_show_button(), does=f"agenda:show:{published.meeting_id}")
    return screen(page.how_lines(shown.agenda), ((back,),))


def _place(talk: Talk, length: int) -> int:
    part = talk.chosen(1, "0")
    return min(int(part), length - 1) if part.isascii() and part.isdigit() and len(part) < A_SCREEN else 0


def _steps(verb: str, meeting_id: int, at: int, length: int) -> Rows:
    """Previous and next, where there are any."""
    row = []
    if at > 0:
        row.append(Button(texts.agenda_previous_button(), does=f"agenda:{verb}:{meeting_id}:{at - 1}"))
    if at + 1 < length:
        row.append(Button(texts.agenda_next_button(), does=f"agenda:{verb}:{meeting_id}:{at + 1}"))
    return (tuple(row),) if row else ()


# ── what is due


def publish_due(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
    """M-5: the agenda is built and goes to everybody at the same minute, as built."""
    published = actions.publish(tx, int(reminder.subject), reminder.due_at)
    meeting = meetings.get(tx, int(reminder.subject))
    if published is None or meeting is None:
        return None
    said = page.agenda_lines(page_of(tx, published, meeting, now), meeting_lines(tx, meeting))
    charter = charters.read(tx, meeting.partnership_id)
    letter = Letter(Form.RECORD, said, (*agenda_rows(meeting), (LESS,)))
    return Notice("everyone", letter, quiet=charter.quiet)


def eve_due(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
    """M-1: when, where, who chairs and what it is about, to those who come or take part by chat."""
    return _reminding(tx, reminder, now, texts.agenda_eve(), ["yes", "chat"])


def morning_due(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
    """The day itself: only to those who come."""
    return _reminding(tx, reminder, now, texts.agenda_morning(), ["yes"])


def _reminding(tx: Tx, reminder: Reminder, now: datetime, first: Text, answers: list[str]) -> Notice | None:
    meeting = meetings.get(tx, int(reminder.subject))
    if meeting is None or meeting.state is not State.ANNOUNCED:
        return None
    charter = charters.read(tx, meeting.partnership_id)
    published = actions.of_meeting(tx, meeting.id)
    said: list[Any] = [first, *meeting_lines(tx, meeting)]
    if published is not None:
        said += page.short_lines(page_of(tx, published, meeting, now))
    letter = Letter(Form.RECORD, Lines(tuple(said)), (*answered_rows(meeting), (LESS,)), silent=False)
    arguments = {"meeting_id": meeting.id, "answers": answers}
    return Notice("meeting-coming", letter, arguments, quiet=charter.quiet)


def over_due(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:  # noqa: ARG001 - a deed says nothing
    """The meeting's time is over; nobody needs to close it."""
    actions.meeting_over(tx, int(reminder.subject), reminder.due_at)
    return None


DUE = {"agenda": publish_due, meetings.ENDS: over_due, "meeting-eve": eve_due, "meeting-morning": morning_due}

FEATURE = Feature(
    "agenda",
    commands={"agenda": Command(show, "agenda-command")},
    taps={
        "show": show_one,
        "newest": newest,
        "why": why,
        "whynot": why_not,
        "left": left_out,
        "how": how,
        **changing.TAPS,
    },
    steps=changing.STEPS,
    brief=changing.BRIEF,
)
