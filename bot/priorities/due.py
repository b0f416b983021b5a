"""What happens to a round by the clock, and what is said of it: opening, one nudge, close, result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from bot.charter import actions as charters
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Text
from bot.letter import Button, Form, Letter, Rows
from bot.members import actions as members
from bot.members.rules import Role
from bot.outbox import Lane
from bot.priorities import actions, opening, results, rounds, weekly
from bot.priorities.rules import Refusal, State
from bot.reminders.actions import Due, Notice

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.priorities.store import StoredRound
    from bot.relay import Page
    from bot.reminders.row import Reminder

NOT_VOTED = "priorities-not-voted"


def opens(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
    """Wednesday: a round opens by itself if nobody opened one."""
    weekly.plan(tx, reminder.partnership_id, now)
    opened = opening.open_by_clock(tx, reminder.partnership_id, reminder.due_at, now)
    if opened.stored is not None:
        return invitation(tx, opened.stored)
    return _nothing(tx, reminder.partnership_id, now) if opened.refusal is Refusal.NOTHING_TO_CHOOSE else None


def starts(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
    """What a coordinator started goes out, unless it was stopped."""
    planned = rounds.get(tx, int(reminder.subject))
    if planned is None or planned.round.state is not State.PLANNED:
        return None
    if opening.is_over(tx, reminder.partnership_id, reminder.due_at, now):
        opening.plan_again(tx, planned, now)
        return None
    stored = opening.start(tx, planned, reminder.due_at)
    return invitation(tx, stored) if stored is not None else _nothing(tx, reminder.partnership_id, now)


def nudges(is_told: IsTold) -> Due:
    """Friday: one reminder, never a second, to those who may vote and have not."""

    def nudging(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:  # noqa: ARG001 - late is judged by its `useful_until`
        stored = rounds.get(tx, int(reminder.subject))
        if stored is None or stored.round.state is not State.OPEN:
            return None
        if is_told(tx, reminder.partnership_id, reminder.due_at):
            return None
        charter = charters.read(tx, reminder.partnership_id)
        day, hour = rounds.closing(charter, stored.round)
        letter = Letter(Form.RECORD, texts.priorities_nudge(day=day, hour=hour), vote_rows(stored))
        return Notice(
            NOT_VOTED,
            letter,
            {"round": stored.round.id},
            quiet=charter.quiet,
            most_a_week=charter.letters_a_week,
        )

    return nudging


def closes(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:  # noqa: ARG001 - a deed says nothing
    """Sunday: counted; the result waits for Monday."""
    stored = rounds.get(tx, int(reminder.subject))
    if stored is not None:
        actions.close(tx, stored, reminder.due_at)
    return None


def publishes(more: More) -> Due:
    """Monday: the result, to all sides at the same minute."""

    def publishing(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
        stored = rounds.get(tx, int(reminder.subject))
        published = actions.publish(tx, stored, reminder.due_at) if stored is not None else None
        if published is None:
            return None
        weekly.plan(tx, reminder.partnership_id, now)
        said, rows = more(tx, reminder.partnership_id, now)
        text = Lines.of(results.record_of(tx, published, now), *said)
        return _to_everyone(
            tx, reminder, Letter(Form.RECORD, text, (*results.rows_of(published), *rows, (LESS,)))
        )

    return publishing


def writes(more: More) -> Due:
    """Monday, in a week in which no vote ended: the letter goes all the same."""

    def writing(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
        weekly.plan(tx, reminder.partnership_id, now)
        if weekly.has_result(tx, reminder.partnership_id, reminder.due_at):
            return None
        said, rows = more(tx, reminder.partnership_id, now)
        text = Lines.of(*weekly.lines(tx, reminder.partnership_id, now), *said)
        return _to_everyone(tx, reminder, Letter(Form.RECORD, text, (*rows, (LESS,))))

    return writing


def _to_everyone(tx: Tx, reminder: Reminder, letter: Letter) -> Notice:
    charter = charters.read(tx, reminder.partnership_id)
    return Notice(
        "everyone", letter, lane=Lane.BROADCAST, quiet=charter.quiet, most_a_week=charter.letters_a_week
    )


More = Callable[["Tx", int, "datetime"], tuple[tuple[Text, ...], Rows]]
"""(tx, partnership_id, now) → the lines and buttons that other features add to Monday's letter."""


IsTold = Callable[["Tx", int, "datetime"], bool]
"""(tx, partnership_id, at) → whether another letter of that day tells everybody that the vote is open."""


def table(more: More, is_told: IsTold) -> Mapping[str, Due]:
    """What is due, with what other features say in Monday's letter and instead of Friday's reminder."""
    return {
        opening.OPENS: opens,
        opening.STARTS: starts,
        opening.NUDGE: nudges(is_told),
        opening.CLOSES: closes,
        opening.RESULT: publishes(more),
        weekly.LETTER: writes(more),
    }


LESS = Button(texts.members_less_button(), does="members:askpause:0")


def vote_rows(stored: StoredRound) -> Rows:
    """The button that opens the ballot, and the one for fewer messages."""
    vote = Button(texts.chat_home_vote_button(), does=f"priorities:open:{stored.round.id}", style="primary")
    return ((vote,), (LESS,))


def invitation(tx: Tx, stored: StoredRound) -> Notice:
    """The vote is open: the same words to everybody."""
    charter = charters.read(tx, stored.round.partnership_id)
    day, hour = rounds.closing(charter, stored.round)
    text = texts.priorities_invitation(
        count=len(stored.round.options), marks=charter.marks, day=day, hour=hour
    )
    return Notice(
        "everyone",
        Letter(Form.RECORD, text, vote_rows(stored)),
        lane=Lane.BROADCAST,
        quiet=charter.quiet,
        most_a_week=charter.letters_a_week,
    )


def _nothing(tx: Tx, partnership_id: int, now: datetime) -> Notice:
    """Coordinators of both sides hear that there was nothing to vote on, and when the next try is."""
    charter = charters.read(tx, partnership_id)
    at = Moment(rounds.next_opening(tx, partnership_id, now), charter.zone)
    return Notice(
        "everyone",
        Letter(Form.RECORD, texts.priorities_nothing_today(at=at)),
        {"roles": [Role.COORDINATOR.value]},
        lane=Lane.STAFF,
        quiet=charter.quiet,
    )


# ── audiences


def not_voted(tx: Tx, partnership_id: int, arguments: Mapping[str, Any], after: bytes, most: int) -> Page:
    """Those who may vote in round `round` and have no ballot in it, looked up at the moment of sending."""
    found, cursor = members.page(tx, partnership_id, after, most)
    stored = rounds.get(tx, int(arguments["round"]))
    if stored is None or stored.round.state is not State.OPEN:
        return (), None
    still = actions.not_yet(tx, stored, [member for member, _ in found])
    return members.recipients([(member, route) for member, route in found if member.key in still]), cursor


AUDIENCES = {NOT_VOTED: not_voted}
