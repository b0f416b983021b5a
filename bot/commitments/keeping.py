"""A promise is kept: its reminders, a new day, done, cannot, help."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.commitments import handing, ladder, rules, store, telling, worry
from bot.commitments.place import today_in, zone_of
from bot.commitments.rules import JUDGED_WITHIN, Promise, Refusal, State, Verb
from bot.commitments.sentences import insist, reason_code, refused
from bot.commitments.words import checked
from bot.errors import Refused
from bot.l10n import texts
from bot.members import actions as members
from bot.members.rules import Member
from bot.reminders import actions as reminders
from bot.reminders.local_time import instant

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.database.engine import Tx
    from bot.l10n.text import Text

LADDER = "promise"
"""Kind of the reminder rows before and after a promise's day."""
UNJUDGED = "promise-unjudged"
"""Kind of the row after which nobody is waited for any more."""

ASKING = "promise-asked"
"""Kind of the rows that put an unanswered request or offer again, and end it."""
LAPSES = "14"
REQUESTED, OFFERED = {"3": 3, "7": 7, LAPSES: 14}, {"7": 7, LAPSES: 14}
"""Days after it was asked: a request is put twice more, an offer once; then nobody is waited for."""


def plan(tx: Tx, promise: Promise, now: datetime) -> None:
    """Its reminders as rows, from scratch."""
    reminders.cancel(tx, LADDER, promise.id)
    for rung in ladder.rungs(promise.due_on, now, zone_of(tx, promise.partnership_id)):
        reminders.schedule(
            tx,
            partnership_id=promise.partnership_id,
            kind=LADDER,
            subject=promise.id,
            rung=rung.name,
            due_at=rung.due_at,
        )


def plan_asking(tx: Tx, asked: Promise) -> None:
    """What nobody answers is put again, and ends."""
    for rung in REQUESTED if asked.was_asked else OFFERED:
        reminders.schedule(
            tx,
            partnership_id=asked.partnership_id,
            kind=ASKING,
            subject=asked.id,
            rung=rung,
            due_at=_asking_at(tx, asked, rung),
        )


def is_asked_later(tx: Tx, asked: Promise, rung: str, now: datetime) -> bool:
    """Whether a later of these rows is due by now as well, so that this one says nothing."""
    return any(_asking_at(tx, asked, each) <= now for each in REQUESTED if int(each) > int(rung))


def _asking_at(tx: Tx, asked: Promise, rung: str) -> datetime:
    zone = zone_of(tx, asked.partnership_id)
    return instant(asked.made_on + timedelta(days=REQUESTED[rung]), ladder.AT, zone)


def claim(tx: Tx, by: Member, promise_id: int, now: datetime) -> Promise:
    """The owner says it is done: reminders end, and the other side is asked with one tap."""
    kept = _kept(tx, by, promise_id, Verb.CLAIM, now)
    members.may_answer(tx, by)
    if not rules.is_answered(kept, store.get(tx, kept.pair_id) if kept.pair_id else None):
        raise refused(Refusal.RETURN_OPEN)
    today = today_in(tx, kept.partnership_id, now)
    claimed = rules.claim(kept, today)
    store.put(tx, claimed)
    worry.holds(tx, claimed)
    store.unsay_all(tx, claimed.id)
    reminders.cancel(tx, LADDER, claimed.id)
    reminders.schedule(
        tx,
        partnership_id=claimed.partnership_id,
        kind=UNJUDGED,
        subject=claimed.id,
        due_at=instant(today + JUDGED_WITHIN, ladder.AT, zone_of(tx, claimed.partnership_id)),
    )
    telling.note(tx, claimed, "promise-claimed", now)
    _tell_holder(tx, by, claimed, texts.commitments_was_claimed(), now)
    telling.tell_other_side(tx, claimed, telling.judge_question(claimed), now, asks=True)
    return claimed


def move(tx: Tx, by: Member, promise_id: int, due_on: date, reason: str, now: datetime) -> Promise:
    """A new day with its reason; reminders move along, and the other side hears of it."""
    kept = _kept(tx, by, promise_id, Verb.MOVE, now)
    members.may_answer(tx, by)
    insist(rules.due_refusal(due_on, today_in(tx, kept.partnership_id, now)))
    why = checked(tx, kept.partnership_id, kept.side, reason, rules.LONGEST_REASON)
    moved = rules.move(kept, due_on, why)
    store.put(tx, moved)
    worry.holds(tx, moved)
    plan(tx, moved, now)
    reminders.cancel(tx, UNJUDGED, moved.id)
    telling.note(tx, moved, "promise-moved", now, reason=reason_code(why))
    _tell_holder(tx, by, moved, texts.commitments_was_moved(), now)
    telling.tell_other_side(tx, moved, telling.news(tx, moved, texts.commitments_was_moved(), now), now)
    return moved


def drop(tx: Tx, by: Member, promise_id: int, reason: str, now: datetime) -> Promise:
    """It cannot be kept, and why. That is always allowed and costs nothing but the line on the board."""
    kept = _kept(tx, by, promise_id, Verb.DROP, now)
    why = checked(tx, kept.partnership_id, by.side, reason, rules.LONGEST_REASON)
    dropped = rules.end(kept, State.DROPPED, today_in(tx, kept.partnership_id, now), why)
    store.put(tx, dropped)
    worry.fell(tx, dropped, now)
    reminders.cancel(tx, LADDER, dropped.id)
    reminders.cancel(tx, ASKING, dropped.id)
    telling.note(tx, dropped, "promise-dropped", now, side=by.side, reason=reason_code(why))
    _tell_holder(tx, by, dropped, texts.commitments_was_dropped(), now)
    letter = telling.news(tx, dropped, texts.commitments_was_dropped(), now)
    if kept.state is State.OFFERED and kept.was_asked:
        telling.tell_answerers(tx, dropped, (dropped.side,), letter, now)
    else:
        telling.tell_other_side(tx, dropped, letter, now)
    return dropped


def need_help(tx: Tx, by: Member, promise_id: int, now: datetime) -> Promise:
    """The owner asks for hands: the own side, both coordinators and the other side hear of it, once a day."""
    kept = _kept(tx, by, promise_id, Verb.MOVE, now)
    today = today_in(tx, kept.partnership_id, now)
    if kept.helped_on == today:
        return kept
    asking = replace(kept, helped_on=today)
    store.put(tx, asking)
    letter = telling.news(tx, asking, texts.commitments_needs_help(), now)
    telling.tell_answerers(tx, asking, (asking.side, *rules.other_sides(asking)), letter, now, by)
    return asking


def _tell_holder(tx: Tx, by: Member, promise: Promise, head: Text, now: datetime) -> None:
    """Whoever keeps it hears what a colleague did with it."""
    if promise.owner not in {None, by.key}:
        telling.tell_owner(tx, promise, telling.news(tx, promise, head, now), now)


def _kept(tx: Tx, by: Member, promise_id: int, verb: Verb, now: datetime) -> Promise:
    found = store.get(tx, promise_id)
    if found is None:
        raise Refused(texts.commitments_refused_not_here_toast(), strip=True)
    found = handing.with_owner(tx, found, now)
    insist(rules.may(verb, found, by))
    return found
