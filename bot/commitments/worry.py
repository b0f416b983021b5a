"""What a promise does to the worry it is for: it answers it, keeps it in hand, or lets it wait anew."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING, Final

from bot import history
from bot.commitments import ladder, store
from bot.commitments.place import today_in, zone_of
from bot.commitments.rules import Promise, State
from bot.concerns import actions as concerns
from bot.concerns.rules import AWAITS, Answer, Response
from bot.reminders import actions as reminders
from bot.reminders.local_time import instant

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.members.rules import Member

DID_IT_HELP: Final = "did-it-help"
"""Kind of the rows that ask raiser and supporters whether it helped; `bot.responses` asks."""
HELPED_AFTER = (2, 28)
"""Days after the answer; where the answer is a promise, after it was kept."""
HELPED_AT = time(10)
STANDS = frozenset({State.ACCEPTED, State.CLAIMED, State.CONFIRMED})


def answer(tx: Tx, by: Member, made: Promise, now: datetime) -> None:
    """Where the owner's side owes the worry an answer, the promise is one; those who follow it hear."""
    concern = _owed_by(tx, made)
    if concern is None or not by.answers or concern.state not in AWAITS:
        return
    today = today_in(tx, made.partnership_id, now)
    given = Answer(Response.WILL_DO, made.side, made.signed, made.what, today, made.due_on, made.id)
    concerns.answer(tx, concern.id, given, now)
    reminders.cancel(tx, DID_IT_HELP, concern.id)
    if not concern.not_to_police:
        history.note(
            tx,
            partnership_id=concern.partnership_id,
            day=today,
            verb="answer-given",
            side=made.side.value,
            subject=concern.ref,
            reason=given.kind.value,
        )


def holds(tx: Tx, promise: Promise) -> None:
    """It has another day, or is called done: the card says so, and nobody waits for another answer."""
    if promise.concern_id is not None:
        concerns.promise_holds(tx, promise.concern_id, promise.id, promise.due_on)


def fell(tx: Tx, promise: Promise, now: datetime, because: str = "") -> None:
    """It was let go, or was not kept: the worry waits for an answer anew unless another promise stands."""
    if promise.concern_id is None:
        return
    others = store.of_concern(tx, promise.concern_id)
    stands = any(
        each.state in STANDS and each.side is promise.side for each in others if each.id != promise.id
    )
    concerns.promise_fell(
        tx,
        promise.concern_id,
        promise.id,
        now,
        answer_due=_owed_by(tx, promise) is not None and not stands,
        because=because,
    )
    _ask_about_the_rest(tx, promise, today_in(tx, promise.partnership_id, now))


def _ask_about_the_rest(tx: Tx, fallen: Promise, today: date) -> None:
    """What else was answered or kept is asked about: nothing else ends a worry that waits for no answer."""
    concern = concerns.concern(tx, fallen.concern_id) if fallen.concern_id is not None else None
    if concern is None or not concern.is_answered or concern.state not in AWAITS:
        return
    promised = [each for each in store.of_concern(tx, concern.id) if each.id != fallen.id]
    if not reminders.is_waiting(tx, DID_IT_HELP, concern.id) and not _under_way(promised, today):
        ask_whether_it_helped(tx, concern.partnership_id, concern.id, today)


def _owed_by(tx: Tx, promise: Promise) -> Concern | None:
    """The worry it is for, if it is on the promise's side to answer it."""
    concern = concerns.concern(tx, promise.concern_id) if promise.concern_id is not None else None
    if concern is None:
        return None
    # Whoever said that it belongs to them owes it too: then their promise is what answered it.
    said = concern.last_statement
    answered = said is not None and bool(promise.id) and said.promise == promise.id
    return concern if answered or promise.side in concerns.answering_sides(tx, concern) else None


def is_under_way(tx: Tx, concern_id: int, today: date) -> bool:
    """Whether something promised for it is still to be done or to be judged."""
    return _under_way(store.of_concern(tx, concern_id), today)


def _under_way(promised: Iterable[Promise], today: date) -> bool:
    return any(
        each.state is State.CLAIMED
        or (each.state is State.ACCEPTED and each.days_late(today) <= ladder.LAST_RUNG)
        for each in promised
    )


def ask_whether_it_helped(tx: Tx, partnership_id: int, concern_id: int, from_day: date) -> None:
    """Raiser and supporters are asked two days and four weeks after this day; asking anew moves both."""
    zone = zone_of(tx, partnership_id)
    for days in HELPED_AFTER:
        reminders.schedule(
            tx,
            partnership_id=partnership_id,
            kind=DID_IT_HELP,
            subject=concern_id,
            rung=str(days),
            due_at=instant(from_day + timedelta(days=days), HELPED_AT, zone),
        )
