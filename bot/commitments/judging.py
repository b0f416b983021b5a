"""The other side says whether a promise is done: one verdict a person, changeable, never the own side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import seal
from bot.commitments import rules, store, telling, worry
from bot.commitments.keeping import UNJUDGED
from bot.commitments.offering import get
from bot.commitments.place import today_in
from bot.commitments.rules import JUDGED_WITHIN, Promise, Refusal, Said, State, Verb
from bot.commitments.sentences import insist, refused
from bot.concerns import actions as concerns
from bot.l10n import texts
from bot.reminders import actions as reminders

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.database.engine import Tx
    from bot.members.rules import Member
    from bot.people import Person


def judge(tx: Tx, person: Person, by: Member, promise_id: int, said: Said, now: datetime) -> Promise:
    """What somebody of another side says; the promise stands where all verdicts together put it."""
    claimed = get(tx, promise_id)
    insist(rules.may(Verb.JUDGE, claimed, by, follows=follows(tx, person, claimed)))
    today = today_in(tx, claimed.partnership_id, now)
    if claimed.claimed_on is None or today > claimed.claimed_on + JUDGED_WITHIN:
        raise refused(Refusal.NOT_NOW)
    store.say(tx, claimed.id, judge_key(tx, claimed.id, person), said)
    state = rules.judged(claimed, store.verdicts(tx, claimed.id), telling.judges(tx, claimed))
    if state is claimed.state:
        return claimed
    match state:
        case State.CONFIRMED:
            return _confirm(tx, claimed, by, today, now)
        case State.DISPUTED:
            return _dispute(tx, claimed, by, today, now)
        case _:
            open_again = rules.claim(claimed, claimed.claimed_on)
            store.put(tx, open_again)
            _cancel_questions(tx, claimed)
            return open_again


def said_by(tx: Tx, person: Person, promise_id: int) -> Said | None:
    """What this person has said."""
    return store.said(tx, promise_id, judge_key(tx, promise_id, person))


def judge_key(tx: Tx, promise_id: int, person: Person) -> bytes:
    """The person's pseudonym for this one question."""
    return seal.of(tx).pseudonym("verdict", promise_id, person.key)


def follows(tx: Tx, person: Person, promise: Promise) -> bool:
    """Whether the person raised or supports the worry it is for."""
    concern = concerns.concern(tx, promise.concern_id) if promise.concern_id else None
    return concern is not None and concerns.follows(tx, person, concern)


def _confirm(tx: Tx, claimed: Promise, by: Member, today: date, now: datetime) -> Promise:
    confirmed = rules.end(claimed, State.CONFIRMED, today)
    store.put(tx, confirmed)
    telling.note(tx, confirmed, "promise-confirmed", now, side=by.side)
    if confirmed.concern_id is not None:
        worry.ask_whether_it_helped(tx, confirmed.partnership_id, confirmed.concern_id, today)
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
    letter = telling.news(tx, disputed, texts.commitments_was_disputed(), now)
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
