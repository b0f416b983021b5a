"""Proposing, agreeing, declining, withdrawing, objecting: what the two keys do, and how each use is told.

What is done with both keys belongs to the feature that owns the deed: it offers a `Power`. A key turned twice
does nothing the second time; a deed that is refused when both keys are turned leaves everything as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot import history, seal
from bot.approvals import keeping, rules, standing_in, store
from bot.approvals.keeping import HAPPENS, LAPSES
from bot.approvals.rules import Approval, Kind, Objection, Refusal, State
from bot.charter import actions as charters
from bot.errors import Refused
from bot.l10n import texts
from bot.reminders import actions as reminders
from bot.reminders.quiet import end_of_quiet

if TYPE_CHECKING:
    from datetime import datetime

    from bot.charter.rules import Side
    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.letter import Rows, Said
    from bot.members.rules import Member
    from bot.people import Person

UNHEARD = timedelta(hours=1)
"""So much longer it can be stopped when the bot was off at its hour: taps of that time are heard first."""
NOBODY_STOPPED, EITHER_MAY, SIDE_VACANT = "nobody-stopped", "either-side-may", "side-vacant"
"""Why it was done after its wait, or was not: codes for the history."""

REFUSALS = {
    Refusal.NO_KEY: texts.approvals_refused_no_key,
    Refusal.TOO_EARLY: texts.approvals_refused_too_early,
    Refusal.OVER: texts.approvals_refused_over,
    Refusal.OWN_KEY: texts.approvals_refused_own_key,
    Refusal.NOT_YOURS: texts.approvals_refused_not_yours,
    Refusal.AGREED: texts.approvals_refused_agreed,
    Refusal.NOT_AGREED: texts.approvals_refused_not_agreed,
    Refusal.DONE: texts.approvals_refused_done,
}


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads what both decide about: of which side, whether they coordinate it, and when."""

    side: Side
    coordinates: bool
    now: datetime


def _nothing_more(_tx: Tx, _approval: Approval) -> Text | None:
    return None


def _nothing_to_read(_tx: Tx, _approval: Approval, _reader: Reader) -> Rows:
    return ()


@dataclass(frozen=True)
class Power:
    """What a feature lets both coordinators do together."""

    kind: Kind
    describe: Callable[[Tx, Approval], Said]
    """What would be done and, where the reason is a code, why; one to three lines. Also read long after."""
    execute: Callable[[Tx, Approval, datetime], None]
    """Do it, in the transaction of the second key; may raise Refused, and then it goes on waiting."""
    waits: timedelta = timedelta(0)
    """So long after both keys it is done; until then either side stops it. What waits must not refuse."""
    until: Callable[[Tx, Approval], Text | None] = _nothing_more
    """Until when it is open, where that is the hour of something else; None: its own hour is said."""
    reads: Callable[[Tx, Approval, Reader], Rows] = _nothing_to_read
    """What it is about, to be opened from it: only what this reader may read at this press."""


Powers = Mapping[Kind, Power]


def by_kind(powers: Sequence[Power]) -> Powers:
    """The powers by their kind; ValueError if two features claim one."""
    found = {power.kind: power for power in powers}
    if len(found) < len(powers):
        raise ValueError("two features offer the same power")
    return found


# ── asking


def get(tx: Tx, approval_id: int) -> Approval | None:
    """One approval."""
    return store.get(tx, approval_id)


def waiting(tx: Tx, partnership_id: int) -> list[Approval]:
    """What waits for a second key, in the order it was proposed."""
    return store.in_states(tx, partnership_id, State.WAITING)


def agreed(tx: Tx, partnership_id: int) -> list[Approval]:
    """What both agreed to and either side can still stop, in the order it was proposed."""
    return store.in_states(tx, partnership_id, State.AGREED)


def standing_about(tx: Tx, partnership_id: int, kind: Kind, subject: str | int) -> Approval | None:
    """The approval of this kind about this subject that waits for a key or for its hour, or None."""
    found = store.in_states(tx, partnership_id, *rules.STANDING)
    return next((each for each in found if each.kind is kind and each.subject == str(subject)), None)


def past(tx: Tx, partnership_id: int) -> list[Approval]:
    """What was decided, the latest first, with every objection: every member may read it."""
    ended = [state for state in State if state not in rules.STANDING]
    return sorted(
        store.in_states(tx, partnership_id, *ended),
        key=lambda each: (each.decided_at or each.proposed_at, each.id),
        reverse=True,
    )


def key_refusal(tx: Tx, member: Member, now: datetime, approval: Approval | None = None) -> Refusal | None:
    """Whether this member may turn their side's key: for a new proposal, or in this approval."""
    return rules.key_refusal(
        side=member.side,
        coordinates=member.coordinates,
        stands_in=standing_in.stands_in(tx, member),
        is_vacant=standing_in.is_vacant(tx, member.partnership_id, member.side),
        waiting_since=approval.proposed_at if approval and member.side in approval.missing else None,
        now=now,
    )


def holds_key(tx: Tx, member: Member, now: datetime) -> bool:
    """Whether this member may propose: a coordinator, or the deputy of one who is gone."""
    return key_refusal(tx, member, now) is None


# ── proposing


def propose(
    tx: Tx,
    by: Member,
    kind: Kind,
    *,
    subject: str | int,
    now: datetime,
    reason: str = "",
    words: str = "",
    arguments: Mapping[str, Any] | None = None,
    lapses_at: datetime | None = None,
) -> Approval:
    """Turn one key; the other coordinator is asked at once, with the same buttons.

    `subject` is a public number; `reason` a code from a list, `words` a reason that somebody typed (3 to 200
    signs): one of them there must be. `arguments` is plain JSON for `Power.execute`. Refused without a key,
    or if the same already waits.
    """
    _refuse(key_refusal(tx, by, now))
    if standing_about(tx, by.partnership_id, kind, subject) is not None:
        raise Refused(texts.approvals_refused_waits_already())
    if not (reason or words):
        raise ValueError("both keys are never asked for without a reason")
    # What somebody typed is never looked at for being a code: it may look like one.
    code, typed = (rules.OWN_WORDS, _short(words)) if words else (reason, "")
    ends_at = lapses_at if lapses_at is not None else now + rules.WAITS
    if ends_at <= now:
        raise Refused(texts.approvals_refused_over())
    approval = Approval(
        0,
        by.partnership_id,
        kind,
        str(subject),
        code,
        by.side,
        now,
        ends_at,
        frozenset({by.side}),
        arguments=dict(arguments or {}),
        words=typed,
        deputies=_deputies(by),
    )
    approval = replace(approval, id=store.add(tx, approval))
    keeping.schedule(tx, approval)
    keeping.note(tx, approval, f"proposed-{kind.value}", by.side.value, code, now)
    return approval


# ── deciding


def agree(tx: Tx, by: Member, approval_id: int, powers: Powers, now: datetime) -> Approval:
    """Turn the second key: it is done now, once, or after its wait unless either side stops it until then.

    Refused changes nothing, also if the deed itself refuses.
    """
    approval = _of(tx, by, approval_id)
    _refuse_key(tx, by, approval, rules.agree_refusal(approval, by.side, now), now)
    power = powers[approval.kind]
    happens_at = _outside_quiet(tx, approval, now + power.waits) if power.waits else None
    after = _done_by(by, rules.agree(approval, by.side, now, happens_at))
    keeping.settle(tx, after, f"agreed-{after.kind.value}", by.side.value, after.reason, now)
    if after.state is State.GIVEN:
        power.execute(tx, after, now)
    if after.state is State.AGREED and happens_at is not None:
        keeping.plan(tx, after, HAPPENS, happens_at, None)
    return after


def decline(tx: Tx, by: Member, approval_id: int, because: str, now: datetime) -> Approval:
    """The other side says no, with a reason from the list or in their own words."""
    approval = _of(tx, by, approval_id)
    may_decline(tx, by, approval, now)
    because = _short(because)
    after = _done_by(by, rules.decline(approval, because, now))
    code = because if because in set(rules.DeclineReason) else rules.OWN_WORDS
    keeping.settle(tx, after, f"declined-{after.kind.value}", by.side.value, code, now)
    return after


def may_decline(tx: Tx, by: Member, approval: Approval, now: datetime) -> None:
    """Refuses whoever cannot say no to it."""
    _refuse_key(tx, by, approval, rules.decline_refusal(approval, by.side, now), now)


def withdraw(tx: Tx, by: Member, approval_id: int, now: datetime) -> Approval:
    """Whoever proposed it takes it back."""
    approval = _of(tx, by, approval_id)
    _refuse_key(tx, by, approval, rules.withdraw_refusal(approval, by.side, now), now)
    after = _done_by(by, rules.withdraw(approval, now))
    keeping.settle(tx, after, f"withdrawn-{after.kind.value}", by.side.value, after.reason, now)
    return after


def stop(tx: Tx, by: Member, approval_id: int, now: datetime) -> Approval:
    """Either side stops what both agreed to before it is done; only asking again brings it back."""
    approval = _of(tx, by, approval_id)
    _refuse(stop_refusal(tx, by, approval))
    after = _done_by(by, rules.stop(approval, by.side, now))
    keeping.settle(tx, after, f"stopped-{after.kind.value}", by.side.value, EITHER_MAY, now, was=State.AGREED)
    return after


def stop_refusal(tx: Tx, by: Member, approval: Approval) -> Refusal | None:
    """Whether this member may stop it."""
    stands_in = standing_in.stands_in(tx, by)
    return rules.stop_refusal(approval, by.side, coordinates=by.coordinates, stands_in=stands_in)


def happen(tx: Tx, approval: Approval, powers: Powers, due_at: datetime, now: datetime) -> Approval:
    """Its hour has come: it is done, once. Not where a side has nobody left who could have stopped it.

    Where the bot was off at the hour, taps of that time are not read yet: it can be stopped for UNHEARD more.
    """
    if any(standing_in.is_deserted(tx, approval.partnership_id, side) for side in rules.KEYS):
        after = rules.stop(approval, None, now)
        verb = f"stopped-{after.kind.value}"
        keeping.settle(tx, after, verb, history.CLOCK, SIDE_VACANT, now, was=State.AGREED)
        return after
    if now - due_at > reminders.LATE:
        later = _outside_quiet(tx, approval, now + UNHEARD)
        after = replace(approval, happens_at=later)
        store.save(tx, after, State.AGREED)
        keeping.plan(tx, after, HAPPENS, later, None)
        return after
    after = rules.happen(approval, now)
    keeping.settle(
        tx, after, f"left-{after.kind.value}", history.CLOCK, NOBODY_STOPPED, now, was=State.AGREED
    )
    powers[after.kind].execute(tx, after, now)
    return after


def _outside_quiet(tx: Tx, approval: Approval, earliest: datetime) -> datetime:
    """What is done at an hour when its letters may arrive can be stopped until they leave."""
    return end_of_quiet(charters.read(tx, approval.partnership_id).quiet, earliest)


def lapse(tx: Tx, kind: Kind, subject: str | int, *, partnership_id: int, now: datetime) -> Approval | None:
    """Its moment has passed (the vote opened by itself, the agenda is out): nothing happens, both hear it."""
    approval = standing_about(tx, partnership_id, kind, subject)
    if approval is None or approval.state is not State.WAITING:
        return None
    after = lapsed(tx, approval, now)
    keeping.plan(tx, after, LAPSES, now, None)
    return after


def lapsed(tx: Tx, approval: Approval, at: datetime) -> Approval:
    """Nobody turned the second key."""
    after = rules.lapse(approval, at)
    keeping.settle(tx, after, f"lapsed-{after.kind.value}", history.CLOCK, after.reason, at)
    return after


def object_to(tx: Tx, by: Member, person: Person, approval_id: int, words: str, now: datetime) -> Approval:
    """Somebody who answers for a side says what they have against it; the words stay, whatever is decided."""
    approval = _of(tx, by, approval_id)
    may_object(tx, by, approval, now)
    who = _objector(tx, approval_id, person)
    is_new = store.objection_of(tx, approval_id, who) is None
    store.object_to(tx, approval_id, who, Objection(by.side, _short(words)))
    if is_new:
        keeping.note(tx, approval, "objected", by.side.value, approval.kind.value, now)
    return _of(tx, by, approval_id)


def may_object(tx: Tx, by: Member, approval: Approval, now: datetime) -> None:
    """Refuses whoever answers for no side, and everybody once it is decided."""
    if not standing_in.has_a_say(tx, by):
        raise Refused(texts.approvals_refused_not_answering(), strip=True)
    _refuse(rules.object_refusal(approval, now))


def _deputies(by: Member) -> frozenset[Side]:
    return frozenset() if by.coordinates else frozenset({by.side})


def _done_by(by: Member, after: Approval) -> Approval:
    """Who did it: of each side, its coordinator or a deputy."""
    return replace(after, deputies=after.deputies | _deputies(by))


def _short(words: str) -> str:
    words = words.strip()
    if len(words) < rules.SHORTEST_WORDS:
        raise Refused(texts.approvals_refused_no_words())
    if len(words) > rules.LONGEST_WORDS:
        raise Refused(texts.approvals_refused_too_long(most=rules.LONGEST_WORDS))
    return words


def _of(tx: Tx, by: Member, approval_id: int) -> Approval:
    approval = store.get(tx, approval_id)
    if approval is None or approval.partnership_id != by.partnership_id:
        raise Refused(texts.members_not_for_you_toast(), strip=True)
    return approval


def _refuse_key(tx: Tx, by: Member, approval: Approval, refusal: Refusal | None, now: datetime) -> None:
    """Whoever has no key is told that; a deputy who is early only if nothing else stands against it."""
    key = key_refusal(tx, by, now, approval)
    _refuse(key if key is Refusal.NO_KEY else refusal or key)


def _refuse(refusal: Refusal | None) -> None:
    if refusal is not None:
        raise Refused(REFUSALS[refusal](), strip=refusal in {Refusal.OVER, Refusal.DONE})


# ── what is kept of a person


def _objector(tx: Tx, approval_id: int, person: Person) -> bytes:
    return seal.of(tx).pseudonym("objection", approval_id, person.key)


def forget(tx: Tx, person: Person, partnership_id: int, now: datetime) -> None:  # noqa: ARG001 - a forgetter
    """Their objections stay as words of their side, without any link to them."""
    for approval in store.in_states(tx, partnership_id, *State):
        store.cut_objection(tx, approval.id, _objector(tx, approval.id, person))


def export(tx: Tx, person: Person, partnership_id: int, now: datetime) -> dict[str, Any]:  # noqa: ARG001
    """What is kept of them here."""
    every = store.in_states(tx, partnership_id, *State)
    found = [store.objection_of(tx, each.id, _objector(tx, each.id, person)) for each in every]
    return {"objections": [words for words in found if words is not None]}
