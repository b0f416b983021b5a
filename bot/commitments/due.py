"""What happens around a promise's day, by the clock: the same rungs and words for every party."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from bot.charter.rules import Side
from bot.commitments import judging, keeping, ladder, offering, rules, store, telling, worry
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
    promise = keeping.with_owner(tx, promise, now)
    if reminder.rung == ladder.COUNTS_LATE:
        telling.note(tx, promise, "promise-late", reminder.due_at, reason="3")
    if reminder.rung == ladder.TO_AGENDA:
        telling.note(tx, promise, "promise-late", reminder.due_at, reason="14")
        worry.fell(tx, promise, reminder.due_at, "promise_late")
    if not ladder.is_overtaken(reminder.rung, promise.due_on, now, zone_of(tx, promise.partnership_id)):
        _say(tx, promise, reminder.rung, now)
    return None


def _say(tx: Tx, promise: Promise, rung: str, now: datetime) -> None:
    to_agenda = rung == ladder.TO_AGENDA
    until = ladder.useful_until(rung, promise.due_on, now, zone_of(tx, promise.partnership_id))
    telling.tell_owner(tx, promise, due_letter(tx, promise, now, to_agenda=to_agenda), now, until)
    others = Letter(
        Form.RECORD,
        due_lines(tx, promise, now, to_agenda=to_agenda),
        ((telling.see(promise),),),
        silent=False,
    )
    if rung == ladder.TO_HEADS:
        for each in _over(tx, promise):
            members.tell(tx, each, others, now=now, errand=telling.errand(tx, promise, until))
    if to_agenda:
        telling.tell_answerers(tx, promise, rules.other_sides(promise), others, now)
        for each in members.answering(tx, promise.partnership_id, promise.side):
            if each.coordinates and each.key != promise.owner:
                members.tell(tx, each, others, now=now, errand=telling.errand(tx, promise))


def _over(tx: Tx, promise: Promise) -> list[Member]:
    """The deputies of the post and the heads of the party, each once, without the owner."""
    same_post = [
        each
        for each in members.answering(tx, promise.partnership_id, promise.side)
        if each.deputy and each.post == promise.signed and each.party_id == promise.party_id
    ]
    heads = members.heads(tx, promise.partnership_id, promise.side, promise.party_id)
    seen = {each.key: each for each in (*same_post, *heads)}
    police_hidden = promise.kept_from_police
    return [
        each
        for key, each in seen.items()
        if key != promise.owner and not (police_hidden and each.side is Side.POLICE)
    ]


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
        texts.commitments_due_agenda() if to_agenda else None,
    )


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
    """A request nobody answered is put once more."""
    asked = store.get(tx, int(reminder.subject))
    if asked is not None and asked.state is State.OFFERED:
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
