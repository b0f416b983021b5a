"""Showing the page of the month: /mirror for everybody, and on the last Friday to all at the same minute."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.chat.vocabulary import Command, Feature, Reply, Talk, record, screen
from bot.l10n import texts
from bot.l10n.text import Lines, Moment
from bot.letter import Button, Form, Letter
from bot.members import actions as members
from bot.members.unasked import LESS
from bot.mirror import actions, page, rules
from bot.outbox import Errand, Lane
from bot.priorities import actions as priorities
from bot.priorities.due import vote_rows
from bot.reminders.actions import Notice

if TYPE_CHECKING:
    from datetime import datetime

    from bot.charter.rules import Charter, Side
    from bot.database.engine import Tx
    from bot.reminders.row import Reminder

HISTORY = Button(texts.history_button(), does="history:show:0")


def show(tx: Tx, talk: Talk) -> Reply:
    """/mirror and [Promises and balance]: the last published page, or when the first one comes."""
    member = members.present(tx, talk)
    charter = charters.read(tx, member.partnership_id)
    latest = actions.latest(tx, member.partnership_id)
    if latest is None:
        # One that is due and not counted yet must not be planned away by whoever asks for it.
        if charters.is_live(tx, member.partnership_id) and not actions.planned(tx, member.partnership_id):
            actions.begin(tx, member.partnership_id, talk.now)
        at = rules.next_at(talk.now, ZoneInfo(charter.zone))
        return screen(texts.mirror_not_yet(at=Moment(at, charter.zone)), ((HISTORY,),))
    return record(page.lines(latest, charter.zone), ((HISTORY,),))


def board_due(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
    """The last Friday: the month is counted, and everybody reads the same page at the same minute."""
    actions.begin(tx, reminder.partnership_id, max(now, reminder.due_at))
    published = actions.publish(tx, reminder.partnership_id, reminder.due_at)
    if published is None:
        return None
    mirror, leans_to = published
    charter = charters.read(tx, reminder.partnership_id)
    if leans_to is not None:
        _tell_of_leaning(tx, reminder.partnership_id, leans_to, charter, now)
    open_now = priorities.open_round(tx, reminder.partnership_id, now)
    voting = vote_rows(open_now)[:1] if open_now else ()
    until = priorities.state_line(tx, reminder.partnership_id, now)
    return Notice(
        "everyone",
        Letter(
            Form.RECORD, Lines.of(page.lines(mirror, charter.zone), until), (*voting, (HISTORY,), (LESS,))
        ),
        lane=Lane.BROADCAST,
        quiet=charter.quiet,
        most_a_week=charter.letters_a_week,
    )


def _tell_of_leaning(tx: Tx, partnership_id: int, side: Side, charter: Charter, now: datetime) -> None:
    """Both coordinators, in the same words at the same minute, once."""
    members.tell_coordinators(
        tx,
        partnership_id,
        Letter(Form.RECORD, page.lean(side)),
        now=now,
        errand=Errand(
            kind=actions.BOARD, lane=Lane.STAFF, partnership_id=partnership_id, quiet=charter.quiet
        ),
    )


DUE = {actions.BOARD: board_due}

FEATURE = Feature(
    "mirror",
    commands={"mirror": Command(show, "mirror-command")},
    taps={"show": show},
)
