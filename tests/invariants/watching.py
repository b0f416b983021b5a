"""What stands in a partnership's rows, and which steps from one such state to the next break an invariant."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.agenda import store as agenda_rows
from bot.agenda.changes import agreed_minutes
from bot.agenda.rules import build_agenda
from bot.agenda.snapshot import Snapshot
from bot.approvals import store as approval_rows
from bot.approvals.rules import KEYS, Approval, Kind
from bot.approvals.rules import State as Decided
from bot.commitments import actions as commitments
from bot.commitments.rules import Promise
from bot.commitments.rules import State as Kept
from bot.concerns import store as concern_rows
from bot.concerns.followers import RAISERS
from bot.concerns.rules import Concern, Identity, State
from bot.database.engine import Tx
from bot.members import party_store
from bot.members import store as member_rows
from bot.members.party_rules import Party
from bot.members.party_rules import State as Body
from bot.members.rules import Member
from bot.people import Person

DAY = timedelta(hours=24)
WAITING_A_DAY = frozenset({Kind.EXPORT})
"""What is not done at once when both keys are turned."""


@dataclass(frozen=True)
class Facts:
    """Everything the invariants speak of, as it stands at one moment."""

    concerns: Mapping[int, Concern] = field(default_factory=dict)
    promises: Mapping[int, Promise] = field(default_factory=dict)
    approvals: Mapping[int, Approval] = field(default_factory=dict)
    parties: Mapping[int, Party] = field(default_factory=dict)
    members: Mapping[bytes, Member] = field(default_factory=dict)
    stand_ins: frozenset[bytes] = frozenset()
    charter: frozenset[tuple[str, str]] = frozenset()
    minutes: frozenset[tuple[int, int]] = frozenset()
    changes: frozenset[tuple[int, str, int]] = frozenset()
    agendas: Mapping[int, bytes] = field(default_factory=dict)
    news: Mapping[int, int] = field(default_factory=dict)
    """Concern → how many letters to its followers were written so far."""
    rows: Mapping[str, Mapping[Any, tuple[Any, ...]]] = field(default_factory=dict)
    """As they lie in the tables, so that only what changed is opened again."""

    @classmethod
    def read(cls, tx: Tx, partnership_id: int, before: Facts | None = None) -> Facts:
        """The facts of the only partnership, now. What `before` knew and still stands is not read again."""
        known = before.rows if before is not None else {}
        rows = {
            table: {row[0]: tuple(row) for row in tx.exec_driver_sql(f"SELECT * FROM {table}").all()}
            for table in GETTERS
        }
        found: dict[str, dict[Any, Any]] = {}
        for table, getter in GETTERS.items():
            old = known.get(table, {})
            was = before.things[table] if before is not None else {}
            found[table] = {
                key: was[key] if old.get(key) == row else getter(tx, key) for key, row in rows[table].items()
            }
        lines = tx.exec_driver_sql("SELECT name, value FROM charter_line").all()
        changes = tx.exec_driver_sql("SELECT meeting_id, did, number FROM agenda_change").all()
        agendas = tx.exec_driver_sql("SELECT meeting_id, record FROM agenda").all()
        standing_in = tx.exec_driver_sql("SELECT member FROM deputy").all()
        news = Counter(
            int(json.loads(row[0])["concern_id"])
            for row in tx.exec_driver_sql(
                "SELECT arguments FROM broadcast WHERE audience = 'concerns-followers'"
            )
        )
        return cls(
            found["concern"],
            found["commitment"],
            found["approval"],
            found["party"],
            found["member"],
            frozenset(bytes(row[0]) for row in standing_in),
            frozenset((name, value) for name, value in lines),
            frozenset(agreed_minutes(tx, partnership_id).items()),
            frozenset((int(meeting), str(did), int(number)) for meeting, did, number in changes),
            {int(meeting): bytes(record) for meeting, record in agendas},
            news,
            rows,
        )

    @property
    def things(self) -> Mapping[str, Mapping[Any, Any]]:
        """By the name of their table."""
        each = (self.concerns, self.promises, self.approvals, self.parties, self.members)
        return dict(zip(GETTERS, each, strict=True))


GETTERS: dict[str, Callable[[Tx, Any], Any]] = {
    "concern": concern_rows.get,
    "commitment": commitments.get,
    "approval": approval_rows.get,
    "party": party_store.get,
    "member": member_rows.get,
}


@dataclass(frozen=True)
class Step:
    """What changed, by whom (None: the clock), and whether the actor raised the concerns that changed."""

    before: Facts
    after: Facts
    actor: Member | None
    now: datetime
    own: frozenset[int] = frozenset()
    """Concerns that the actor raised."""

    def given(self, kind: Kind, subject: str | None = None) -> bool:
        """Whether this very step was the second key for such a deed."""
        return any(
            each.kind is kind
            and each.state is Decided.GIVEN
            and self.before.approvals[number].state is Decided.WAITING
            and (subject is None or each.subject == subject)
            for number, each in self.after.approvals.items()
            if number in self.before.approvals
        )


def own_concerns(tx: Tx, person: Person, facts: Facts) -> frozenset[int]:
    """Which concerns this person raised and can be found for."""
    return frozenset(RAISERS.followed(tx, list(facts.concerns), person))


def faults(step: Step) -> list[str]:
    """Every invariant that this step broke, in words; none as it should be."""
    return [
        *_keys(step),
        *_deviations(step),
        *_promises(step),
        *_endings(step),
        *_widenings(step),
        *_words(step),
    ]


# ── 6: two keys


def _keys(step: Step) -> Iterator[str]:
    before, after, actor = step.before, step.after, step.actor
    for number, now in after.approvals.items():
        was = before.approvals.get(number)
        if was is None:
            if actor is None or now.keys != {actor.side} or now.proposed_by is not actor.side:
                yield f"6: {now.kind} was proposed with keys {set(now.keys)} by {_who(actor)}"
            elif not _holds(step, actor):
                yield f"6: {now.kind} was proposed by somebody without a key"
        elif was.state is Decided.AGREED:
            yield from _in_its_day(step, was, now)
        elif now.state in {Decided.GIVEN, Decided.AGREED} and was.state is not now.state:
            yield from _second_key(step, was, now)
        elif now.state is Decided.STOPPED and was.state is not Decided.STOPPED:
            yield f"6: {now.kind} was stopped out of {was.state}"
        elif was.state is not Decided.WAITING and now.state is not was.state:
            yield f"6: {now.kind} went from {was.state} to {now.state}"
        elif now.keys != was.keys and now.state is Decided.WAITING:
            yield f"6: a key of {now.kind} was turned without its being given"


def _second_key(step: Step, was: Approval, now: Approval) -> Iterator[str]:
    actor = step.actor
    if now.keys != set(KEYS) or was.state is not Decided.WAITING:
        yield f"6: {now.kind} was given with keys {set(now.keys)} out of {was.state}"
    if actor is None or actor.side in was.keys or not _holds(step, actor):
        yield f"6: the second key of {now.kind} was turned by {_who(actor)}"
    if step.now >= was.lapses_at:
        yield f"6: {now.kind} was given after its hour"
    if (now.state is Decided.AGREED) is not (now.kind in WAITING_A_DAY):
        yield f"6: {now.kind} with both keys was {now.state}"
    if now.state is Decided.AGREED and (now.happens_at is None or now.happens_at < step.now + DAY):
        yield f"6: {now.kind} was to leave before its day was over"


def _in_its_day(step: Step, was: Approval, now: Approval) -> Iterator[str]:
    """Both agreed: the clock lets it leave, late at worst; or a side stops it; nothing else happens to it."""
    actor = step.actor
    assert was.happens_at is not None
    assert was.decided_at is not None
    if now.keys != was.keys:
        yield f"6: the keys of {now.kind} changed in its day"
    match now.state:
        case Decided.AGREED if now == was:
            return
        case Decided.AGREED:
            if actor is not None or now.happens_at is None or now.happens_at <= was.happens_at:
                yield f"6: the hour of {now.kind} was moved by {_who(actor)}"
        case Decided.GIVEN:
            if actor is not None or step.now < max(was.happens_at, was.decided_at + DAY):
                yield f"6: {now.kind} left before its hour, by {_who(actor)}"
        case Decided.STOPPED if actor is None:
            held = {each.side for each in step.before.members.values() if _holds(step, each)}
            if now.stopped_by is not None or held.issuperset(KEYS):
                yield f"6: the clock stopped {now.kind}"
        case Decided.STOPPED if actor is not None:
            if actor.side not in KEYS or not _holds(step, actor) or now.stopped_by is not actor.side:
                yield f"6: {now.kind} was stopped by {_who(actor)}"
        case _:
            yield f"6: {now.kind} went from {was.state} to {now.state}"


def _holds(step: Step, actor: Member) -> bool:
    return actor.coordinates or actor.key in step.before.stand_ins


def _who(actor: Member | None) -> str:
    return f"{actor.side} {actor.role}" if actor is not None else "the clock"


def _deviations(step: Step) -> Iterator[str]:
    before, after = step.before, step.after
    for number, now in after.concerns.items():
        was = before.concerns.get(number)
        state = was.state if was is not None else None
        aside = now.state is State.SET_ASIDE and state not in {State.SET_ASIDE, State.APPEALED}
        if aside and not step.given(Kind.SET_ASIDE, now.ref):
            yield f"6: {now.ref} was set aside without two keys"
        if now.state is State.MERGED and state is not State.MERGED and not step.given(Kind.MERGE, now.ref):
            yield f"6: {now.ref} was joined without two keys"
        opens = was is not None and was.state is State.RECEIVED and now.state is State.OPEN
        if opens and was is not None and step.now < was.opens_at and not step.given(Kind.OPEN_EARLY, now.ref):
            yield f"6: {now.ref} was opened early without two keys"
    if after.minutes - before.minutes and not step.given(Kind.MINUTES):
        yield "6: an item's minutes changed without two keys"
    for _, did, _number in after.changes - before.changes:
        kind = {"added": Kind.ADD_ITEM, "dropped": Kind.DROP_ITEM}.get(did, Kind.MINUTES)
        if not step.given(kind):
            yield f"6: the agenda changed ({did}) without two keys"
    if after.charter != before.charter and not step.given(Kind.CHARTER):
        yield f"6: the rules changed without two keys: {sorted(after.charter ^ before.charter)}"
    yield from _bodies(step)
    for meeting, record in before.agendas.items():
        if after.agendas.get(meeting) != record:
            yield f"6: the agenda of meeting {meeting} was written anew"


def _bodies(step: Step) -> Iterator[str]:
    before, after, actor = step.before, step.after, step.actor
    if set(after.parties) - set(before.parties) and not step.given(Kind.ADMIT_PARTY):
        yield "6: a body came without two keys"
    for number, was in before.parties.items():
        now = after.parties[number]
        if now.state is Body.LEFT and was.state is not Body.LEFT and not step.given(Kind.REMOVE_PARTY):
            yield "6: a body was removed without two keys"
        resumed = was.state is Body.SUSPENDED and now.state is Body.ACTIVE
        early = was.suspended_until is not None and step.now < was.suspended_until
        if resumed and early and not step.given(Kind.LIFT_BRAKE):
            yield "6: a suspension was lifted early without two keys"
    for key, member in before.members.items():
        if key not in after.members and (actor is None or actor.key != key):
            yield f"6: somebody of {member.side} was thrown out"
        seated = after.members.get(key)
        lost = seated is not None and member.answers and not seated.answers
        if (
            lost
            and member.until == ""
            and not (step.given(Kind.REMOVE_MEMBER) or step.given(Kind.REMOVE_PARTY))
        ):
            yield f"6: a seat of {member.side} was taken away without two keys"


# ── 2: promises


def _promises(step: Step) -> Iterator[str]:
    for number, now in step.after.promises.items():
        was = step.before.promises.get(number)
        for fault in _new(step, now) if was is None else _changed(step, was, now):
            yield f"2: promise {now.number} of {now.side}: {fault} by {_who(step.actor)}"


def _new(step: Step, now: Promise) -> Iterator[str]:
    actor = step.actor
    if actor is None or now.offered_by is not actor.side:
        yield "made in another's name"
    elif now.state is Kept.ACCEPTED and (now.side is not actor.side or now.owner != actor.key):
        yield "accepted in another's name"
    if now.state not in {Kept.OFFERED, Kept.ACCEPTED}:
        yield f"began as {now.state}"


def _changed(step: Step, was: Promise, now: Promise) -> Iterator[str]:
    actor = step.actor
    own = actor is not None and actor.side is was.side
    other = actor is not None and actor.side is not was.side
    if now.state is not was.state:
        match now.state:
            case Kept.ACCEPTED if was.state is Kept.OFFERED and was.was_asked:
                if not own or actor is None or now.owner != actor.key:
                    yield "accepted"
            case Kept.ACCEPTED if was.state is Kept.OFFERED:
                if not other:
                    yield "called common"
            case Kept.ACCEPTED | Kept.CLAIMED if now.moves == was.moves:
                if not own and not (was.state is Kept.CONFIRMED and other):
                    yield f"moved from {was.state} to {now.state}"
            case Kept.CONFIRMED | Kept.DISPUTED:
                if not other:
                    yield f"judged {now.state}"
            case Kept.DECLINED:
                if not own and not (was.state is Kept.OFFERED and not was.was_asked) and actor is not None:
                    yield "declined"
            case Kept.DROPPED:
                asker = other and was.state is Kept.OFFERED and was.was_asked
                if actor is not None and not own and not asker:
                    yield "dropped"
            case Kept.UNCONFIRMED if actor is not None:
                yield "ended as unconfirmed"
    if now.due_on != was.due_on and not own:
        yield "given another day"
    if now.what != was.what or now.side is not was.side or now.number != was.number:
        yield "reworded"


# ── 5, 9, 11: concerns


def _endings(step: Step) -> Iterator[str]:
    for number, closed in step.after.concerns.items():
        before = step.before.concerns.get(number)
        if before is None or before.state is State.CLOSED or closed.state is not State.CLOSED:
            continue
        if before.state in {State.RECEIVED, State.HELD}:
            yield f"5: {closed.ref} closed before anybody could read it"
        if closed.last_statement is None:
            yield f"5: {closed.ref} closed without an answer"
        if closed.outcome is None:
            yield f"5: {closed.ref} closed without an outcome"
        if step.actor is not None:
            yield f"5: {closed.ref} was closed by {_who(step.actor)}"
        if step.after.news.get(number, 0) <= step.before.news.get(number, 0):
            yield f"5: nobody was told how {closed.ref} ended"
    for number, was in step.before.concerns.items():
        now = step.after.concerns.get(number)
        if number in step.own or was.state is State.WITHDRAWN:
            continue
        if now is None:
            yield f"5: {was.ref} vanished"
        elif now.state is State.WITHDRAWN:
            yield f"5: {was.ref} was taken back by {_who(step.actor)}"


def _widenings(step: Step) -> Iterator[str]:
    order = {Identity.NOBODY: 0, Identity.COORDINATOR: 1, Identity.EVERYONE: 2}
    for number, was in step.before.concerns.items():
        now = step.after.concerns.get(number)
        if now is None or number in step.own:
            continue
        if was.not_to_police and not now.not_to_police:
            yield f"9: {was.ref} was shown to police without its raiser"
        if order[now.identity] > order[was.identity] or (now.chosen_name != was.chosen_name):
            yield f"9: a name was put to {was.ref} without its raiser"


def _words(step: Step) -> Iterator[str]:
    for number, was in step.before.concerns.items():
        now = step.after.concerns.get(number)
        if now is None:
            continue
        if now.words != was.words:
            yield f"11: the words of {was.ref} changed"
        if _said(now)[: len(was.answers)] != _said(was):
            yield f"11: an answer to {was.ref} changed or went"
        if now.reworded != was.reworded and number not in step.own:
            yield f"11: {was.ref} was reworded without its raiser"


def _said(concern: Concern) -> list[tuple[object, ...]]:
    """What was answered; what became of the promise in it is written beside."""
    return [(each.kind, each.side, each.signed, each.words, each.on) for each in concern.answers]


# ── 8: what can be asked of every agenda


def agenda_faults(tx: Tx, meeting: int) -> list[str]:
    """Whether the agenda follows from its snapshot, and every candidate has a reason."""
    published = agenda_rows.get(tx, meeting)
    assert published is not None
    again = build_agenda(Snapshot.from_json(published.snapshot.to_json()))
    found = []
    if again.to_json() != published.agenda.to_json():
        found.append(f"8: the agenda of meeting {meeting} does not follow from its snapshot")
    chosen = {item.number for item in published.agenda.items}
    left_out = {row.number: row.reason for row in published.agenda.left_out}
    if chosen & set(left_out) or not all(left_out.values()):
        found.append(f"8: a candidate of meeting {meeting} has no reason or two fates")
    candidates = {each.number for each in published.snapshot.candidates}
    if not candidates <= chosen | set(left_out):
        found.append(f"8: candidates without a word: {candidates - chosen - set(left_out)}")
    return found
