"""What happens around a promise's day, by the clock: the same rungs and words for every party."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from bot.charter.rules import Side
from bot.commitments import handing, judging, keeping, ladder, offering, rules, store, telling, worry
from bot.commitments.cards import LONGEST_IN_LINE, in_return
from bot.commitments.place import today_in, zone_of
from bot.commitments.rules import Promise, State
from bot.concerns.titles import shorten
from bot.l10n import texts
from bot.l10n.text import Lines, Plain
from bot.letter import Button, Form, Letter
from bot.members import actions as members

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.letter import Rows
    from bot.members.rules import Member
    from bot.reminders.actions import Due, Notice
    from bot.reminders.row import Reminder


def rung_due(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
    """A rung of the ladder. Its letters go to single people, so there is nothing left to announce."""
    promise = store.get(tx, int(reminder.subject))
    if promise is None or promise.state is not State.ACCEPTED:
        return None
    promise = handing.with_owner(tx, promise, now)
    if reminder.rung == ladder.COUNTS_LATE:
        telling.note(tx, promise, "promise-late", reminder.due_at, reason="3")
    if reminder.rung == ladder.TO_AGENDA:
        telling.note(tx, promise, "promise-late", reminder.due_at, reason="14")
        worry.fell(tx, promise, reminder.due_at, "promise_late")
    if not ladder.is_overtaken(reminder.rung, promise.due_on, now, zone_of(tx, promise.partnership_id)):
        _say(tx, promise, reminder.rung, now)
    elif reminder.rung == ladder.TO_HEADS:
        # The last rung speaks now, to the coordinators: those above hear it at the same time, once.
        heads = [each for each in _over(tx, promise) if not each.coordinates]
        _tell_each(tx, promise, heads, _to_others(tx, promise, now, to_agenda=True), now)
    return None


def _say(tx: Tx, promise: Promise, rung: str, now: datetime) -> None:
    to_agenda = rung == ladder.TO_AGENDA
    until = ladder.useful_until(rung, promise.due_on, now, zone_of(tx, promise.partnership_id))
    telling.tell_owner(tx, promise, due_letter(tx, promise, now, to_agenda=to_agenda), now, until)
    others = _to_others(tx, promise, now, to_agenda=to_agenda)
    if rung == ladder.TO_HEADS:
        _tell_each(tx, promise, _over(tx, promise), others, now, until)
    if to_agenda:
        telling.tell_answerers(tx, promise, rules.other_sides(promise), others, now)
        _tell_each(tx, promise, _reached(promise, _coordinators(tx, promise, promise.side)), others, now)


def _to_others(tx: Tx, promise: Promise, now: datetime, *, to_agenda: bool) -> Letter:
    said = due_lines(tx, promise, now, to_agenda=to_agenda)
    return Letter(Form.RECORD, said, ((telling.see(promise),),), silent=False)


def _tell_each(
    tx: Tx,
    promise: Promise,
    found: Iterable[Member],
    letter: Letter,
    now: datetime,
    until: datetime | None = None,
) -> None:
    for each in found:
        members.tell(tx, each, letter, now=now, errand=telling.errand(tx, promise, until))


def _over(tx: Tx, promise: Promise) -> list[Member]:
    """The deputies of the post and the heads of the party, each once, without the owner; never nobody.

    Where the owner is the only head, the coordinator of the side, else the other one.
    """
    same_post = [
        each
        for each in members.answering(tx, promise.partnership_id, promise.side)
        if each.deputy and each.post == promise.signed and rules.belongs(promise, each)
    ]
    heads = members.heads(tx, promise.partnership_id, promise.side, promise.party_id)
    return (
        _reached(promise, (*same_post, *heads))
        or _reached(promise, _coordinators(tx, promise, promise.side))
        or _reached(promise, _coordinators(tx, promise, *Side))
    )


def _coordinators(tx: Tx, promise: Promise, *sides: Side) -> list[Member]:
    return [each for each in members.answering(tx, promise.partnership_id, *sides) if each.coordinates]


def _reached(promise: Promise, found: Iterable[Member]) -> list[Member]:
    """Each once, without the owner, and no police where they do not see it."""
    return list(
        {
            each.key: each
            for each in found
            if each.key != promise.owner and rules.may_see(promise, each.side)
        }.values()
    )


# ── the words


def due_letter(tx: Tx, promise: Promise, now: datetime, *, to_agenda: bool = False) -> Letter:
    """What the owner reads before and after the day: the same for every party, with the four buttons."""
    said = due_lines(tx, promise, now, to_agenda=to_agenda)
    return Letter(Form.RECORD, said, owner_rows(promise), silent=False)


def due_lines(tx: Tx, promise: Promise, now: datetime, *, to_agenda: bool = False) -> Lines:
    """How far the day is, and what the other side does in return as long as that is open."""
    today = today_in(tx, promise.partnership_id, now)
    pair = store.get(tx, promise.pair_id) if promise.pair_id else None
    is_open = today >= promise.due_on and not rules.is_answered(promise, pair)
    return Lines.of(
        _how_far(promise, (today - promise.due_on).days),
        in_return(tx, promise, today) if is_open else None,
        _whereto(promise) if to_agenda else None,
    )


def _whereto(promise: Promise) -> Text:
    """No agenda carries what police do not see."""
    return texts.commitments_due_kept() if promise.kept_from_police else texts.commitments_due_agenda()


def _how_far(promise: Promise, days: int) -> Text:
    number, what = Plain(str(promise.number)), shorten(promise.what, LONGEST_IN_LINE)
    if days < 0:
        return texts.commitments_due_ahead(number=number, count=-days, what=what)
    if days > 0:
        return texts.commitments_due_past(number=number, count=days, what=what)
    return texts.commitments_due_today(number=number, what=what)


def owner_rows(promise: Promise) -> Rows:
    """[Done] [New date] / [Need help] [Cannot]."""
    return (
        (
            Button(texts.commitments_done_button(), does=f"commitments:done:{promise.id}"),
            Button(texts.commitments_date_button(), does=f"commitments:later:{promise.id}"),
        ),
        (
            Button(texts.commitments_help_button(), does=f"commitments:help:{promise.id}"),
            Button(texts.commitments_cannot_button(), does=f"commitments:cannot:{promise.id}"),
        ),
    )


def asked_again(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
    """A request or an offer nobody answered is put once more; after two weeks it ends."""
    asked = store.get(tx, int(reminder.subject))
    if asked is None or asked.state is not State.OFFERED:
        return None
    asked = handing.with_owner(tx, asked, now)
    if reminder.rung == keeping.LAPSES:
        offering.lapse(tx, asked, reminder.due_at, now)
    elif asked.is_common is None and not keeping.is_asked_later(tx, asked, reminder.rung, now):
        offering.tell_asked(tx, asked, now)
    return None


def unjudged(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
    """Two weeks after a claim nobody is waited for any more."""
    judging.close_unjudged(tx, int(reminder.subject), reminder.due_at, now)
    return None


DUE: Mapping[str, Due] = {
    keeping.LADDER: rung_due,
    keeping.ASKING: asked_again,
    keeping.UNJUDGED: unjudged,
}
AUDIENCES = telling.AUDIENCES
