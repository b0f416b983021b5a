"""The other side says whether a promise is done: one verdict a person, changeable, never the own side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import seal
from bot.commitments import handing, rules, store, telling, worry
from bot.commitments.keeping import UNJUDGED
from bot.commitments.offering import get
from bot.commitments.place import today_in
from bot.commitments.rules import Promise, Refusal, Said, State, Verb
from bot.commitments.sentences import insist, refused
from bot.concerns import actions as concerns
from bot.l10n import texts
from bot.members import actions as members
from bot.reminders import actions as reminders

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.database.engine import Tx
    from bot.members.rules import Member
    from bot.people import Person


def judge(tx: Tx, person: Person, by: Member, promise_id: int, said: Said, now: datetime) -> Promise:
    """What somebody of another side says; the promise stands where all verdicts together put it."""
    claimed = get(tx, promise_id)
    part = follows(tx, person, claimed)
    insist(rules.may(Verb.JUDGE, claimed, by, follows=part))
    if not part:
        members.may_answer(tx, by)
    if claimed.claimed_on is None or not is_judged(tx, claimed):
        raise refused(Refusal.NOT_NOW)
    today = today_in(tx, claimed.partnership_id, now)
    store.say(tx, claimed.id, judge_key(tx, claimed.id, person), said)
    state = rules.judged(claimed, store.verdicts(tx, claimed.id), telling.judges(tx, claimed, person, by))
    if state is claimed.state:
        return claimed
    match state:
        case State.CONFIRMED:
            return _confirm(tx, claimed, by, today, now)
        case State.DISPUTED:
            return _dispute(tx, claimed, by, today, now)
        case _:
            open_again = rules.unsettle(claimed)
            store.put(tx, open_again)
            _cancel_questions(tx, claimed)
            return open_again


def is_judged(tx: Tx, promise: Promise) -> bool:
    """Whether it is judged still: only while the row stands that closes it, so that none is left without."""
    return reminders.is_waiting(tx, UNJUDGED, promise.id)


def said_by(tx: Tx, person: Person, promise_id: int) -> Said | None:
    """What this person has said."""
    return store.said(tx, promise_id, judge_key(tx, promise_id, person))


def judge_key(tx: Tx, promise_id: int, person: Person) -> bytes:
    """The person's pseudonym for this one question."""
    return seal.of(tx).pseudonym("verdict", promise_id, person.key)


def follows(tx: Tx, person: Person, promise: Promise) -> bool:
    """Whether the person raised or supports the worry it is for, or what was joined with it."""
    return any(concerns.follows(tx, person, each) for each in telling.followed(tx, promise))


def _confirm(tx: Tx, claimed: Promise, by: Member, today: date, now: datetime) -> Promise:
    confirmed = replace(rules.end(claimed, State.CONFIRMED, today), told_confirmed=True)
    store.put(tx, confirmed)
    if confirmed.concern_id is not None:
        worry.ask_whether_it_helped(tx, confirmed.partnership_id, confirmed.concern_id, today)
    if not claimed.told_confirmed:  # a finger that changes its mind says it once a claim
        telling.note(tx, confirmed, "promise-confirmed", now, side=by.side)
        letter = telling.news(tx, confirmed, texts.commitments_was_confirmed(), now)
        telling.tell_owner(tx, confirmed, letter, now)
    return confirmed


def _dispute(tx: Tx, claimed: Promise, by: Member, today: date, now: datetime) -> Promise:
    disputed = rules.end(claimed, State.DISPUTED, today)
    store.put(tx, disputed)
    store.unsay_all(tx, disputed.id)
    _cancel_questions(tx, disputed)
    reminders.cancel(tx, UNJUDGED, disputed.id)
    telling.note(tx, disputed, "promise-disputed", now, side=by.side)
    worry.fell(tx, disputed, now, "promise_disputed")
    kept = disputed.kept_from_police
    head = texts.commitments_was_disputed_kept() if kept else texts.commitments_was_disputed()
    letter = telling.news(tx, disputed, head, now)
    telling.tell_owner(tx, disputed, letter, now)
    telling.tell_other_side(tx, disputed, letter, now)
    return disputed


def _cancel_questions(tx: Tx, promise: Promise) -> None:
    if promise.concern_id is not None:
        reminders.cancel(tx, worry.DID_IT_HELP, promise.concern_id)


def close_unjudged(tx: Tx, promise_id: int, at: datetime, now: datetime) -> None:
    """Nobody said in two weeks: it is unconfirmed, which is not done. A verdict given stands."""
    claimed = store.get(tx, promise_id)
    if claimed is None or claimed.state not in {State.CLAIMED, State.CONFIRMED}:
        return
    claimed = handing.with_owner(tx, claimed, now)
    store.unsay_all(tx, claimed.id)
    if claimed.state is State.CONFIRMED:
        return
    today = today_in(tx, claimed.partnership_id, at)
    ended = rules.end(claimed, State.UNCONFIRMED, today)
    store.put(tx, ended)
    if ended.concern_id is not None:
        concerns.promise_unconfirmed(tx, ended.concern_id, ended.id)
        worry.ask_whether_it_helped(tx, ended.partnership_id, ended.concern_id, today)
    telling.note(tx, ended, "promise-unconfirmed", at)
    telling.tell_owner(tx, ended, telling.news(tx, ended, texts.commitments_was_unconfirmed(), now), now)
