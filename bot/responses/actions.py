"""What those who answer may do: take, pass on, answer, hand over. Decided anew at every press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot import history, seal
from bot.charter import actions as charters
from bot.commitments import actions as commitments
from bot.concerns import actions as concerns
from bot.concerns.rules import AWAITS, Answer, Response
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.members import actions as members
from bot.reminders import actions as reminders
from bot.reminders.local_time import local_day
from bot.responses import rules, store
from bot.responses.rules import Handover, Taking

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from bot.charter.rules import Side
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.members.rules import Member
    from bot.people import Person


@dataclass(frozen=True, slots=True)
class Waiting:
    """A concern that waits for somebody's answer."""

    concern: Concern
    day: int


def answering(tx: Tx, member: Member) -> Member:
    """The member, if they answer for a side now; refuses residents who do not, and bodies that may not."""
    if not member.answers:
        raise Refused(texts.responses_not_answering(), strip=True)
    members.may_answer(tx, member)
    return member


# ── who must answer


def here(tx: Tx, partnership_id: int) -> list[Member]:
    """All who may answer for any side now."""
    return [each for each in members.answering(tx, partnership_id) if members.may(tx, each)]


def held(tx: Tx, concern: Concern) -> Handover | None:
    """To whom it was handed, while one of them is here to answer and it is not hidden from them."""
    found = store.handover(tx, concern.id)
    if found is None:
        return None
    return rules.in_force(found, here(tx, concern.partnership_id), kept=concern.not_to_police)


def owing(tx: Tx, concern: Concern) -> tuple[Side, ...]:
    """The sides that must answer it now."""
    return rules.owing(concerns.answering_sides(tx, concern), held(tx, concern))


def must_answer(tx: Tx, member: Member, concern: Concern) -> bool:
    """Whether this member is among those who must answer it now."""
    handover = held(tx, concern)
    sides = rules.owing(concerns.answering_sides(tx, concern), handover)
    return member.answers and rules.is_theirs(member.side, member.party_id, sides, handover)


def answerers(tx: Tx, concern: Concern) -> list[Member]:
    """All members who must answer it now."""
    handover = held(tx, concern)
    sides = rules.owing(concerns.answering_sides(tx, concern), handover)
    return _theirs(here(tx, concern.partnership_id), sides, handover)


def _theirs(found: Iterable[Member], sides: tuple[Side, ...], handover: Handover | None) -> list[Member]:
    return [each for each in found if rules.is_theirs(each.side, each.party_id, sides, handover)]


def running(tx: Tx, partnership_id: int, today: date) -> list[Waiting]:
    """Every concern whose clock runs, the longest waiting first."""
    zone = ZoneInfo(charters.read(tx, partnership_id).zone)
    found = [each for each in concerns.all_awaiting(tx, partnership_id) if rules.runs(each)]
    waiting = [
        Waiting(each, (today - local_day(each.waiting_since, zone)).days)
        for each in found
        if each.waiting_since is not None
    ]
    # What was opened again waits from its release hour on, which may be tomorrow's.
    return sorted((each for each in waiting if each.day >= 0), key=lambda each: (-each.day, each.concern.id))


@dataclass(frozen=True)
class Desk:
    """Everything that decides whose reminders a waiting concern belongs to, read once for many people."""

    waiting: tuple[Waiting, ...]
    sides: dict[int, tuple[Side, ...]]
    handovers: dict[int, Handover]
    """What was handed over, as far as somebody is here to answer it."""
    takings: dict[int, Taking]
    passed: frozenset[tuple[int, bytes]]
    front: frozenset[Side]
    """The sides in which somebody answers first of all."""


def desk(tx: Tx, partnership_id: int, now: datetime) -> Desk:
    """The partnership's desk at this moment."""
    waiting = tuple(running(tx, partnership_id, today_in(tx, partnership_id, now)))
    present = here(tx, partnership_id)
    asked, taken = store.handovers(tx, partnership_id), store.takings(tx, partnership_id)
    handovers: dict[int, Handover] = {}
    sides: dict[int, tuple[Side, ...]] = {}
    takings: dict[int, Taking] = {}
    for concern in (each.concern for each in waiting):
        handover = rules.in_force(asked.get(concern.id), present, kept=concern.not_to_police)
        if handover is not None:
            handovers[concern.id] = handover
        sides[concern.id] = rules.owing(concerns.answering_sides(tx, concern), handover)
        taking = taken.get(concern.id)
        if taking is not None and _has_it(tx, taking, _theirs(present, sides[concern.id], handover)):
            takings[concern.id] = taking
    front = frozenset(each.side for each in present if rules.stands_in_front(each))
    return Desk(waiting, sides, handovers, takings, store.passed(tx, partnership_id), front)


def _has_it(tx: Tx, taking: Taking, owing: Iterable[Member]) -> bool:
    """Whether whoever took it is still one of those who must answer: nobody else keeps it from them."""
    return any(taking_key(tx, taking.concern_id, each) == taking.key for each in owing)


def in_hand(tx: Tx, concern: Concern) -> Taking | None:
    """Who took it and still must answer it; None where nobody has."""
    found = store.taking(tx, concern.id)
    return found if found is not None and _has_it(tx, found, answerers(tx, concern)) else None


def reminded_of(tx: Tx, found: Desk, member: Member, now: datetime) -> list[Waiting]:
    """What this member is reminded of: nothing, while they only stand behind those who must answer."""
    if rules.stands_behind(member) and member.side in found.front:
        return []
    return waits_for(tx, found, member, now)


def waits_for(tx: Tx, found: Desk, member: Member, now: datetime) -> list[Waiting]:
    """What waits for this member: theirs, in nobody else's hands, and not passed on by them."""
    if not member.answers or not members.may(tx, member):
        return []
    return [each for each in found.waiting if _is_on(tx, found, member, each.concern.id, now)]


def _is_on(tx: Tx, found: Desk, member: Member, concern_id: int, now: datetime) -> bool:
    handover = found.handovers.get(concern_id)
    if not rules.is_theirs(member.side, member.party_id, found.sides[concern_id], handover):
        return False
    if (concern_id, passing_key(tx, concern_id, member)) in found.passed:
        return False
    return not rules.in_other_hands(found.takings.get(concern_id), taking_key(tx, concern_id, member), now)


def queue(tx: Tx, member: Member, now: datetime) -> list[Waiting]:
    """What waits for this member, the longest waiting first."""
    return waits_for(tx, desk(tx, member.partnership_id, now), member, now)


def taking_key(tx: Tx, concern_id: int, member: Member) -> bytes:
    """Who took a concern, by a pseudonym that is of use for this concern alone."""
    return seal.of(tx).pseudonym("response-taking", concern_id, member.key)


def passing_key(tx: Tx, concern_id: int, member: Member) -> bytes:
    """Who passed a concern on, likewise."""
    return seal.of(tx).pseudonym("response-passed", concern_id, member.key)


def today_in(tx: Tx, partnership_id: int, now: datetime) -> date:
    """The local day."""
    return local_day(now, ZoneInfo(charters.read(tx, partnership_id).zone))


# ── what they may do


def to_answer(tx: Tx, person: Person, member: Member, concern_id: int, now: datetime) -> Concern:
    """As `to_take_up`, and this person did not raise it: nobody answers themselves."""
    concern = to_take_up(tx, member, concern_id, now)
    told = (concern, *concerns.joined_here(tx, concern))
    if any(concerns.is_raiser(tx, person, each.id) for each in told):
        raise Refused(texts.responses_refused_own())
    return concern


def to_take_up(tx: Tx, member: Member, concern_id: int, now: datetime) -> Concern:
    """The concern of a button, if this member must answer it and nobody else has it in hand."""
    concern = readable(tx, member, concern_id)
    if not rules.runs(concern):
        raise Refused(texts.responses_answered_already_toast(), strip=True)
    taking = in_hand(tx, concern)
    if taking is not None and rules.in_other_hands(taking, taking_key(tx, concern_id, member), now):
        raise Refused(
            texts.responses_taken_toast(ref=Plain(concern.ref), post=members.signed(taking.side, taking.post))
        )
    return concern


def readable(tx: Tx, member: Member, concern_id: int) -> Concern:
    """The concern of a button, if this member is among those who must answer it."""
    answering(tx, member)
    concern = concerns.concern(tx, concern_id)
    if concern is None or concern.partnership_id != member.partnership_id or concern.state not in AWAITS:
        raise Refused(texts.concerns_refused_not_here(), strip=True)
    if not must_answer(tx, member, concern):
        raise Refused(texts.concerns_refused_not_here(), strip=True)
    return concern


def take(tx: Tx, person: Person, member: Member, concern_id: int, now: datetime) -> Concern:
    """The first who wants to answer has it for two days; others' reminders of it stop."""
    concern = to_answer(tx, person, member, concern_id, now)
    key = taking_key(tx, concern_id, member)
    before = store.taking(tx, concern_id)
    if before is not None and before.key != key:
        store.let_go(tx, concern_id, before.key)  # too long ago, or nobody who must answer any more
    mine = Taking(concern_id, key, member.side, member.post, now + rules.TAKEN_FOR)
    if not store.take(tx, member.partnership_id, mine, now):
        taking = store.taking(tx, concern_id)
        assert taking is not None
        raise Refused(
            texts.responses_taken_toast(ref=Plain(concern.ref), post=members.signed(taking.side, taking.post))
        )
    store.unpass(tx, concern_id, passing_key(tx, concern_id, member))
    return concern


def pass_on(tx: Tx, member: Member, concern_id: int, now: datetime) -> tuple[Concern, bool]:
    """My reminders of it stop, its clock does not; with it whether nobody who must answer is left."""
    concern = to_take_up(tx, member, concern_id, now)
    store.let_go(tx, concern_id, taking_key(tx, concern_id, member))
    new = store.pass_on(tx, member.partnership_id, concern_id, passing_key(tx, concern_id, member))
    passed = store.passed(tx, member.partnership_id)
    left = [
        each
        for each in answerers(tx, concern)
        if (concern_id, passing_key(tx, concern_id, each)) not in passed
    ]
    return concern, new and not left


def publish(
    tx: Tx,
    person: Person,
    member: Member,
    concern_id: int,
    *,
    kind: Response,
    words: str,
    now: datetime,
    until: date | None = None,
    promise: int | None = None,
) -> Concern:
    """The answer stands on the card, signed with the post; raiser and supporters hear that there is news."""
    concern = to_answer(tx, person, member, concern_id, now)
    if kind is Response.CANNOT and not rules.says_something(words):
        raise Refused(texts.responses_reason_needed())
    today = today_in(tx, member.partnership_id, now)
    given = Answer(kind, member.side, member.post, words, today, until, promise)
    after = concerns.answer(tx, concern_id, given, now)
    note(tx, concern, now, "answer-given", side=member.side.value, reason=kind.value)
    if kind is not Response.QUESTION:
        store.done(tx, concern_id)
        # What was said before is not asked about any more; a promise is, from the day it is kept on.
        reminders.cancel(tx, commitments.DID_IT_HELP, concern_id)
        if kind is not Response.WILL_DO:
            commitments.ask_whether_it_helped(tx, concern.partnership_id, concern_id, today)
    return after


def note(tx: Tx, concern: Concern, now: datetime, verb: str, *, side: str, reason: str = "") -> None:
    """One line of history, which police read too: nothing about what is kept from them."""
    if concern.not_to_police:
        return
    history.note(
        tx,
        partnership_id=concern.partnership_id,
        day=today_in(tx, concern.partnership_id, now),
        verb=verb,
        side=side,
        subject=concern.ref,
        reason=reason,
    )


def let_go_all(tx: Tx, member: Member, now: datetime) -> None:
    """They leave their seat: what they took or passed on here is nobody's any more."""
    del now
    for concern_id in store.known(tx, member.partnership_id):
        store.let_go(tx, concern_id, taking_key(tx, concern_id, member))
        store.unpass(tx, concern_id, passing_key(tx, concern_id, member))


# ── one's own data


def forget(tx: Tx, person: Person, partnership_id: int, now: datetime) -> None:
    """What the person took or passed on here is nobody's any more."""
    member = members.member_of(tx, person, partnership_id)
    if member is not None:
        let_go_all(tx, member, now)


def export(tx: Tx, person: Person, partnership_id: int, now: datetime) -> dict[str, Any]:
    """The numbers of what the person has in hand and of what they passed on."""
    member = members.member_of(tx, person, partnership_id)
    if member is None:
        return {}
    takings, passed = store.takings(tx, partnership_id), store.passed(tx, partnership_id)
    waiting = [each.concern for each in running(tx, partnership_id, today_in(tx, partnership_id, now))]
    return {
        "answering": [
            each.ref
            for each in waiting
            if each.id in takings and takings[each.id].key == taking_key(tx, each.id, member)
        ],
        "passed_on": [each.ref for each in waiting if (each.id, passing_key(tx, each.id, member)) in passed],
    }
