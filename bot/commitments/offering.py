"""A promise begins: by one's own word, or asked of another side, which accepts, changes or declines it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.commitments import keeping, rules, store, telling, worry
from bot.commitments.place import today_in
from bot.commitments.rules import Promise, Refusal, Resource, State, Task, Verb
from bot.commitments.sentences import insist, reason_code, refused
from bot.commitments.words import checked, checked_task
from bot.concerns import actions as concerns
from bot.concerns.rules import State as ConcernState
from bot.errors import Refused
from bot.l10n import texts
from bot.members import actions as members
from bot.members.rules import Member, Role
from bot.members.sides import SIDE_NAMES
from bot.reminders import actions as reminders

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.concerns.rules import Concern
    from bot.database.engine import Tx

WORTH_A_PROMISE = frozenset(
    {
        ConcernState.OPEN,
        ConcernState.ANSWERED,
        ConcernState.ON_AGENDA,
        ConcernState.DISCUSSED,
        ConcernState.SET_ASIDE,
        ConcernState.APPEALED,
    }
)
STOOD_ON_AGENDA = frozenset({ConcernState.ON_AGENDA, ConcernState.DISCUSSED})


def promise(
    tx: Tx,
    owner: Member,
    *,
    what: str,
    task: Task,
    due_on: date,
    concern_id: int | None,
    now: datetime,
    resource: Resource | None = None,
    pair_of: int | None = None,
    owed: bool = False,
) -> Promise:
    """The owner's own word: accepted at once where the problem is common, else offered and asked about.

    `owed`: it is on the owner's side to answer the worry, so that the problem is theirs already.
    Refuses with a sentence what no promise may say, too many open ones, and deeds that are not residents'.
    """
    members.may_answer(tx, owner)
    words = checked(tx, owner.partnership_id, owner.side, what)
    checked_task(owner.side, task)
    concern = concern_of(tx, owner.partnership_id, concern_id, owner.side)
    today = today_in(tx, owner.partnership_id, now)
    insist(rules.due_refusal(due_on, today))
    not_too_many(tx, owner)
    kept_from_police = concern is not None and concern.not_to_police
    common = owed or is_common(tx, owner.side, concern)
    made = store.add(
        tx,
        Promise(
            id=0,
            partnership_id=owner.partnership_id,
            number=0,
            side=owner.side,
            signed=owner.post,
            what=words,
            task=task,
            due_on=due_on,
            made_on=today,
            state=State.ACCEPTED if common else State.OFFERED,
            offered_by=owner.side,
            concern_id=concern_id,
            concern_side=concern.side if concern else None,
            party_id=owner.party_id,
            owner=owner.key,
            maker=owner.key,
            self_offered=owner.role is Role.RESIDENT,
            kept_from_police=kept_from_police,
            resource=resource,
            is_common=True if common else None,
        ),
    )
    telling.note(tx, made, "promise-made", now)
    if pair_of is not None:
        made = pair(tx, pair_of, made)
    if common:
        keeping.plan(tx, made, now)
        return made
    keeping.plan_asking(tx, made)
    tell_asked(tx, made, now)
    return made


def ask(
    tx: Tx,
    by: Member,
    *,
    of: Side,
    what: str,
    task: Task,
    due_on: date,
    concern_id: int | None,
    pair_of: int | None,
    now: datetime,
) -> Promise:
    """Another side is asked for a promise; one of those who answer for it accepts, changes or declines.

    `pair_of` is the asker's own promise for which this is wanted in return.
    """
    given = get(tx, pair_of) if pair_of is not None else None
    if of is by.side or not (by.answers or (given is not None and given.owner == by.key)):
        raise refused(Refusal.NOT_YOURS)
    members.may_answer(tx, by)
    words = checked(tx, by.partnership_id, of, what)
    checked_task(of, task)
    concern = concern_of(tx, by.partnership_id, concern_id, by.side)
    if concern is not None and concern.not_to_police and of is Side.POLICE:
        raise Refused(texts.commitments_refused_worry())
    today = today_in(tx, by.partnership_id, now)
    insist(rules.due_refusal(due_on, today))
    if given is not None:
        insist(rules.may(Verb.ANSWER_RETURN, given, by))
    asked = store.add(
        tx,
        Promise(
            id=0,
            partnership_id=by.partnership_id,
            number=0,
            side=of,
            signed="",
            what=words,
            task=task,
            due_on=due_on,
            made_on=today,
            state=State.OFFERED,
            offered_by=by.side,
            concern_id=concern_id,
            concern_side=concern.side if concern else None,
            kept_from_police=concern is not None and concern.not_to_police,
        ),
    )
    telling.note(tx, asked, "promise-asked", now, side=by.side)
    if pair_of is not None:
        asked = pair(tx, pair_of, asked)
    keeping.plan_asking(tx, asked)
    tell_asked(tx, asked, now)
    return asked


def tell_asked(tx: Tx, asked: Promise, now: datetime) -> None:
    """A request is put to those who answer for its side; an offer to those it is made to."""
    if asked.was_asked:
        head = texts.commitments_asks(side=SIDE_NAMES[asked.offered_by]())
        letter = telling.news(tx, asked, head, now, rows=telling.offer_rows(asked))
        telling.tell_answerers(tx, asked, (asked.side,), letter, now)
        return
    head = texts.commitments_offers(signed=members.signed(asked.side, asked.signed))
    question, rows = telling.common_question(asked), telling.common_rows(asked)
    letter = telling.news(tx, asked, head, now, question, rows=rows)
    telling.tell_answerers(tx, asked, rules.other_sides(asked), letter, now)


def lapse(tx: Tx, asked: Promise, at: datetime, now: datetime) -> None:
    """Nobody took it up: it ends, counts for nothing, and whoever asked or offered hears that."""
    lapsed = rules.end(asked, State.LAPSED, today_in(tx, asked.partnership_id, at))
    store.put(tx, lapsed)
    worry.fell(tx, lapsed, at)
    telling.note(tx, lapsed, "promise-lapsed", at)
    if lapsed.is_common is False:
        return  # they were told that it is not the other side's problem
    letter = telling.news(tx, lapsed, texts.commitments_got_no_answer(), now)
    if lapsed.was_asked:
        telling.tell_askers(tx, lapsed, letter, now)
    else:
        telling.tell_owner(tx, lapsed, letter, now)


def pair(tx: Tx, promise_id: int, other: Promise) -> Promise:
    """Two promises of different sides stand on each other's cards; one that still holds stays there."""
    one = get(tx, promise_id)
    before = store.get(tx, one.pair_id) if one.pair_id else None
    holds = before is not None and before.state not in {State.DECLINED, State.DROPPED, State.LAPSED}
    if one.side is other.side or one.partnership_id != other.partnership_id or holds:
        raise refused(Refusal.NOT_NOW)
    store.put(tx, replace(one, pair_id=other.id))
    other = replace(other, pair_id=one.id)
    store.put(tx, other)
    return other


# ── the side that was asked


def accept(tx: Tx, by: Member, promise_id: int, now: datetime, *, due_on: date | None = None) -> Promise:
    """Somebody of the side that was asked takes it on, with the day they can keep."""
    asked = get(tx, promise_id)
    insist(rules.may(Verb.ACCEPT, asked, by))
    members.may_answer(tx, by)
    insist(rules.due_refusal(due_on or asked.due_on, today_in(tx, asked.partnership_id, now)))
    not_too_many(tx, by)
    taken = rules.take(asked, by, due_on or asked.due_on)
    store.put(tx, taken)
    reminders.cancel(tx, keeping.ASKING, taken.id)
    keeping.plan(tx, taken, now)
    telling.note(tx, taken, "promise-accepted", now)
    worry.answer(tx, by, taken, now)
    otherwise = taken.due_on != asked.due_on
    head = texts.commitments_was_accepted_otherwise() if otherwise else texts.commitments_was_accepted()
    telling.tell_askers(tx, taken, telling.news(tx, taken, head, now), now)
    return taken


def decline(tx: Tx, by: Member, promise_id: int, reason: str, now: datetime) -> Promise:
    """The side that was asked does not take it on, and says why."""
    asked = get(tx, promise_id)
    insist(rules.may(Verb.DECLINE, asked, by))
    members.may_answer(tx, by)
    why = checked(tx, asked.partnership_id, asked.side, reason, rules.LONGEST_REASON)
    declined = rules.end(asked, State.DECLINED, today_in(tx, asked.partnership_id, now), why)
    store.put(tx, declined)
    reminders.cancel(tx, keeping.ASKING, declined.id)
    telling.note(tx, declined, "promise-declined", now, reason=reason_code(why))
    letter = telling.news(tx, declined, texts.commitments_was_declined(), now)
    telling.tell_askers(tx, declined, letter, now)
    return declined


# ── a common problem first


def agree(tx: Tx, by: Member, promise_id: int, now: datetime, *, common: bool) -> Promise:
    """Another side says whether the problem is theirs too; with the first yes the offer is a promise."""
    offered = get(tx, promise_id)
    insist(rules.may(Verb.AGREE, offered, by))
    members.may_answer(tx, by)
    if offered.is_common is common:
        return offered
    if common and offered.due_on < today_in(tx, offered.partnership_id, now):
        raise refused(Refusal.NOT_NOW)  # nobody owes a day that has passed
    after = replace(offered, is_common=common, state=State.ACCEPTED if common else State.OFFERED)
    store.put(tx, after)
    if common:
        reminders.cancel(tx, keeping.ASKING, after.id)
        keeping.plan(tx, after, now)
        telling.note(tx, after, "promise-accepted", now, side=by.side)
    head = texts.commitments_was_agreed() if common else texts.commitments_was_not_agreed()
    telling.tell_owner(tx, after, telling.news(tx, after, head, now), now)
    return after


def is_common(tx: Tx, side: Side, concern: Concern | None) -> bool:
    """Whether the problem is known to be more than the own side's: nobody promises what nobody else needs."""
    if concern is None:
        return False
    if concern.not_to_police or concern.side is not side or concern.state in STOOD_ON_AGENDA:
        return True
    return any(each.is_common for each in store.of_concern(tx, concern.id))


def nothing_needed(tx: Tx, by: Member, promise_id: int, now: datetime) -> Promise:
    """What will the other side do? Nothing is needed."""
    del now  # a card's line, no event of its own
    kept = get(tx, promise_id)
    insist(rules.may(Verb.ANSWER_RETURN, kept, by))
    members.may_answer(tx, by)
    after = replace(kept, nothing_needed=True)
    store.put(tx, after)
    return after


# ── checks


def get(tx: Tx, promise_id: int) -> Promise:
    """The promise of a button; refuses where there is none."""
    found = store.get(tx, promise_id)
    if found is None:
        raise Refused(texts.commitments_refused_not_here_toast(), strip=True)
    return found


def concern_of(tx: Tx, partnership_id: int, concern_id: int | None, side: Side) -> Concern | None:
    """The worry a promise is for; refuses one that this side may not know of, or that has ended."""
    if concern_id is None:
        return None
    concern = concerns.concern(tx, concern_id)
    known = concern is not None and concern.partnership_id == partnership_id
    if concern is None or not known or concern.state not in WORTH_A_PROMISE:
        raise Refused(texts.commitments_refused_worry())
    if concern.not_to_police and side is Side.POLICE:
        raise Refused(texts.commitments_refused_worry())
    return concern


def not_too_many(tx: Tx, owner: Member) -> None:
    """Promises are cheap until they have to be kept: so many open ones a post, and no more."""
    most = charters.read(tx, owner.partnership_id).open_promises_most
    mine = [each for each in store.in_states(tx, owner.partnership_id) if each.is_open and _same(each, owner)]
    if len(mine) >= most:
        raise Refused(texts.commitments_refused_too_many(most=most))


def _same(each: Promise, owner: Member) -> bool:
    """Whether it is the post's; where somebody has no post, their own."""
    if not owner.post:
        return each.owner == owner.key
    return (each.side, each.signed, each.party_id) == (owner.side, owner.post, owner.party_id)
