"""A promise is kept: its reminders, a new day, done, cannot, and who holds it when its owner leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.commitments import ladder, rules, store, telling, worry
from bot.commitments.place import today_in, zone_of
from bot.commitments.rules import JUDGED_WITHIN, Promise, Refusal, State, Verb
from bot.commitments.sentences import insist, reason_code, refused
from bot.commitments.words import checked
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Plain
from bot.letter import Form, Letter
from bot.members import actions as members
from bot.members.rules import Member, Role
from bot.reminders import actions as reminders
from bot.reminders.local_time import instant

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from bot.database.engine import Tx
    from bot.l10n.text import Text

LADDER = "promise"
"""Kind of the reminder rows before and after a promise's day."""
UNJUDGED = "promise-unjudged"
"""Kind of the row after which nobody is waited for any more."""

ASKING = "promise-asked"
"""Kind of the rows that repeat a request nobody answered."""
ASKED_AGAIN = {"3": 3, "7": 7}


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
    """A request nobody answered is put to those who answer again, twice."""
    zone = zone_of(tx, asked.partnership_id)
    for rung, days in ASKED_AGAIN.items():
        reminders.schedule(
            tx,
            partnership_id=asked.partnership_id,
            kind=ASKING,
            subject=asked.id,
            rung=rung,
            due_at=instant(asked.made_on + timedelta(days=days), ladder.AT, zone),
        )


def claim(tx: Tx, by: Member, promise_id: int, now: datetime) -> Promise:
    """The owner says it is done: reminders end, and the other side is asked with one tap."""
    kept = _kept(tx, by, promise_id, Verb.CLAIM)
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
    telling.tell_other_side(tx, claimed, telling.judge_question(claimed), now, asks=True)
    return claimed


def move(tx: Tx, by: Member, promise_id: int, due_on: date, reason: str, now: datetime) -> Promise:
    """A new day with its reason; reminders move along, and the other side hears of it."""
    kept = _kept(tx, by, promise_id, Verb.MOVE)
    insist(rules.due_refusal(due_on, today_in(tx, kept.partnership_id, now)))
    why = checked(tx, kept.partnership_id, kept.side, reason, rules.LONGEST_REASON)
    moved = rules.move(kept, due_on, why)
    store.put(tx, moved)
    worry.holds(tx, moved)
    plan(tx, moved, now)
    reminders.cancel(tx, UNJUDGED, moved.id)
    telling.note(tx, moved, "promise-moved", now, reason=reason_code(why))
    telling.tell_other_side(tx, moved, telling.news(tx, moved, texts.commitments_was_moved(), now), now)
    return moved


def drop(tx: Tx, by: Member, promise_id: int, reason: str, now: datetime) -> Promise:
    """It cannot be kept, and why. That is always allowed and costs nothing but the line on the board."""
    kept = _kept(tx, by, promise_id, Verb.DROP)
    why = checked(tx, kept.partnership_id, by.side, reason, rules.LONGEST_REASON)
    dropped = rules.end(kept, State.DROPPED, today_in(tx, kept.partnership_id, now), why)
    store.put(tx, dropped)
    worry.fell(tx, dropped, now)
    reminders.cancel(tx, LADDER, dropped.id)
    telling.note(tx, dropped, "promise-dropped", now, side=by.side, reason=reason_code(why))
    letter = telling.news(tx, dropped, texts.commitments_was_dropped(), now)
    if kept.state is State.OFFERED and kept.was_asked:
        telling.tell_answerers(tx, dropped, (dropped.side,), letter, now)
    else:
        telling.tell_other_side(tx, dropped, letter, now)
    return dropped


def need_help(tx: Tx, by: Member, promise_id: int, now: datetime) -> Promise:
    """The owner asks for hands: the own side, both coordinators and the other side hear of it."""
    kept = _kept(tx, by, promise_id, Verb.MOVE)
    letter = telling.news(tx, kept, texts.commitments_needs_help(), now)
    telling.tell_answerers(tx, kept, (kept.side, *rules.other_sides(kept)), letter, now, by)
    return kept


def with_owner(tx: Tx, promise: Promise, now: datetime) -> Promise:
    """The promise with somebody who keeps it: whoever is gone without a word is followed by their side."""
    if promise.owner is None or members.by_key(tx, promise.owner) is not None:
        return promise
    gone = Member(
        promise.owner,
        promise.partnership_id,
        promise.side,
        Role.RESIDENT,
        0,
        "",
        promise.signed,
        promise.party_id,
    )
    hand_over(tx, gone, now)
    return store.get(tx, promise.id) or promise


def _kept(tx: Tx, by: Member, promise_id: int, verb: Verb) -> Promise:
    found = store.get(tx, promise_id)
    if found is None:
        raise Refused(texts.commitments_refused_not_here_toast(), strip=True)
    insist(rules.may(verb, found, by))
    return found


# ── when the owner leaves

STILL_OWED = frozenset({State.OFFERED, State.ACCEPTED, State.CLAIMED, State.DISPUTED})


def hand_over(tx: Tx, leaving: Member, now: datetime) -> None:
    """Whoever leaves a seat leaves no promise without an owner: a deputy has it, else the side.

    Both coordinators read which ones. For `bot.members.vacating` and for /forget.
    """
    held = [each for each in store.owned(tx, leaving.partnership_id, leaving.key) if each.state in STILL_OWED]
    for each in store.owned(tx, leaving.partnership_id, leaving.key):
        if each.state not in STILL_OWED:
            store.put(tx, replace(each, owner=None))
    if not held:
        return
    successor = _successor(tx, leaving)
    after = [_given(each, successor) for each in held]
    for each in after:
        store.put(tx, each)
    _say_handed_over(tx, leaving, after, successor, now)


def _given(promise: Promise, successor: Member | None) -> Promise:
    if successor is None:
        return replace(promise, owner=None, self_offered=False)
    return replace(promise, owner=successor.key, party_id=successor.party_id, self_offered=False)


def _successor(tx: Tx, leaving: Member) -> Member | None:
    """The deputy of the same post, else a colleague of the post, of the body, the coordinator, anybody."""
    found = [
        each
        for each in members.answering(tx, leaving.partnership_id, leaving.side)
        if each.key != leaving.key
    ]
    return max(found, key=lambda each: _nearness(each, leaving), default=None)


def _nearness(each: Member, leaving: Member) -> tuple[bool, ...]:
    same_body = each.party_id == leaving.party_id
    same_post = bool(leaving.post) and each.post == leaving.post and same_body
    return (same_post and each.deputy, same_post, same_body and each.deputy, each.coordinates, same_body)


def _say_handed_over(
    tx: Tx, leaving: Member, promises: Sequence[Promise], successor: Member | None, now: datetime
) -> None:
    lines: list[Text] = [
        texts.commitments_handed_line(
            number=Plain(str(each.number)), signed=members.signed(each.side, each.signed)
        )
        for each in promises
    ]
    errand = telling.errand(tx, promises[0])
    if successor is not None:
        letter = Letter(
            Form.RECORD, Lines.of(texts.commitments_is_yours_now(), *lines), (telling.mine(),), silent=False
        )
        members.tell(tx, successor, letter, now=now, errand=errand)
    open_lines = [line for each, line in zip(promises, lines, strict=True) if not each.kept_from_police]
    if open_lines:
        letter = Letter(Form.RECORD, Lines.of(texts.commitments_handed_over(), *open_lines), silent=False)
        members.tell_coordinators(tx, leaving.partnership_id, letter, now=now, errand=errand)
