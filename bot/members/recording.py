"""/record: an election of residents' representatives is written down, and the links to the seats are made."""

from __future__ import annotations

import calendar
from datetime import date
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot import history
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat import dialogues, reading
from bot.chat.dialogues import Dialogue
from bot.chat.vocabulary import Kind, Reply, Talk, record, screen
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain, Text
from bot.letter import Button, Form, Letter
from bot.members import actions, parties, rules
from bot.members.invites import LINK, SEAT, new_code
from bot.members.rules import Role
from bot.outbox import Errand, Lane
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from bot.charter.rules import Charter
    from bot.database.engine import Tx
    from bot.members.rules import Member

RECORDING = "members.recording"
TERMS = (12, 6, 3)
"""Months; nobody is seated for longer than a year at once."""
FEW = 5
MOST_WORDS = 120
MOST_PEOPLE = 100_000


def ask_where(tx: Tx, talk: Talk) -> Reply:
    """/record: where and when was it?"""
    _may_record(tx, actions.coordinating(tx, talk))
    dialogues.put(tx, talk.person.key, Dialogue(RECORDING, "where", {}), talk.now)
    return screen(texts.members_record_where())


def said(tx: Tx, talk: Talk) -> Reply | None:
    """What was written to one of the questions."""
    actions.coordinating(tx, talk)
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or talk.kind is not Kind.WORDS:
        return None
    known = dict(dialogue.answers)
    if dialogue.step == "where":
        where = reading.clean_name(talk.words)
        if len(where) > MOST_WORDS:
            raise Refused(texts.members_too_long(most=MOST_WORDS))
        known["where"] = where
        dialogues.put(tx, talk.person.key, Dialogue(RECORDING, "number", known), talk.now)
        return screen(texts.members_record_number())
    if dialogue.step == "number":
        number = reading.digits(talk.words).strip()
        if not number.isdigit() or not 0 < int(number) <= MOST_PEOPLE:
            raise Refused(texts.members_record_number_wrong())
        known["number"] = int(number)
        dialogues.put(tx, talk.person.key, Dialogue(RECORDING, "choose-term", known), talk.now)
        row = tuple(
            Button(texts.members_record_term_button(months=months), does=f"members:term:0:{months}")
            for months in TERMS
        )
        return screen(texts.members_record_term(), (row,))
    return None


def choose_term(tx: Tx, talk: Talk) -> Reply:
    """How long the seats last: read back before it counts."""
    member = actions.coordinating(tx, talk)
    known, months = _known(tx, talk), _months(talk)
    charter = charters.read(tx, member.partnership_id)
    known["months"] = months
    dialogues.put(tx, talk.person.key, Dialogue(RECORDING, "choose-sure", known), talk.now)
    yes = Button(texts.members_record_yes_button(), does=f"members:recordit:0:{months}", style="primary")
    again = Button(texts.members_record_again_button(), does="members:record:0")
    text = Lines.of(texts.members_record_check(), *_lines(charter, known, talk))
    return screen(text, ((yes,), (again,)))


def record_it(tx: Tx, talk: Talk) -> Reply:
    """Both coordinators hear it at once; the residents' one gets the two links, whoever recorded it."""
    member = actions.coordinating(tx, talk)
    _may_record(tx, member)
    known, months = _known(tx, talk), _months(talk)
    dialogues.end(tx, talk.person.key)
    charter = charters.read(tx, member.partnership_id)
    today = local_day(talk.now, ZoneInfo(charter.zone))
    until = add_months(today, months).isoformat()
    links = [
        new_code(
            tx,
            talk.now,
            kind=SEAT,
            partnership_id=member.partnership_id,
            side=Side.COMMUNITY,
            role=Role.REPRESENTATIVE,
            invited_by=member.side.value,
            lives=rules.SEAT_LIVES,
            deputy=deputy,
            until=until,
        )
        for deputy in (False, True)
    ]
    number = int(known["number"])
    history.note(
        tx,
        partnership_id=member.partnership_id,
        day=today,
        verb="election-recorded",
        side=member.side.value,
        subject=str(number) if number >= FEW else "few",
        reason=until,
    )
    announced = Lines.of(
        texts.members_record_announced(), *_lines(charter, {**known, "months": months}, talk)
    )
    parties.tell_both(tx, member.partnership_id, announced, talk.now)
    seats = [
        say(link=Plain(f"{LINK}i_{code}"))
        for say, code in zip(
            (texts.members_record_link, texts.members_record_deputy_link), links, strict=True
        )
    ]
    if member.side is Side.COMMUNITY:
        return screen(texts.members_record_done()) + record(seats[0]) + record(seats[1])
    # Nobody but the residents' coordinator can seat who represents the residents.
    errand = Errand(kind="seat", lane=Lane.STAFF, partnership_id=member.partnership_id, quiet=charter.quiet)
    for say_link in seats:
        letter = Letter(Form.RECORD, say_link, silent=False, protect=True)
        actions.tell_coordinators(
            tx, member.partnership_id, letter, now=talk.now, errand=errand, sides=[Side.COMMUNITY]
        )
    return screen(texts.members_record_done_elsewhere())


def _may_record(tx: Tx, member: Member) -> None:
    """Refuses while the residents have no coordinator: there is nobody to give their seats' links to."""
    if actions.coordinator_of(tx, member.partnership_id, Side.COMMUNITY) is None:
        raise Refused(texts.members_record_nobody())


def _known(tx: Tx, talk: Talk) -> dict[str, Any]:
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or dialogue.name != RECORDING or "number" not in dialogue.answers:
        raise Refused(texts.chat_done_already_toast(), strip=True)
    return dict(dialogue.answers)


def _months(talk: Talk) -> int:
    months = talk.chosen_id(1)
    if months not in TERMS:
        raise Refused(texts.chat_old_button_toast())
    return months


def _lines(charter: Charter, known: dict[str, Any], talk: Talk) -> tuple[Text, ...]:
    until = add_months(local_day(talk.now, ZoneInfo(charter.zone)), int(known["months"]))
    number = int(known["number"])
    people = texts.members_who_number(number=number) if number >= FEW else texts.members_who_few()
    return (
        texts.members_record_line_where(where=str(known["where"])),
        texts.members_record_line_number(number=people),
        texts.members_record_line_until(until=Moment.of_day(until, charter.zone, "date")),
    )


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or its last one.

    >>> add_months(date(2025, 8, 31), 6)
    datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
