"""Three others look again: at what was set aside, what is held, what somebody flagged; and what follows.

One of each side, never who turned the keys, raised, supports or flagged it; a tie, lateness or fewer than
three decide nothing. What was set aside is then heard; what nobody but the screening held stays unread and
counted; what one coordinator or representative held opens, since nobody suppresses alone.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from bot import history, seal
from bot.charter import actions as charters
from bot.concerns import answered, course, holding, look_store, parting, store
from bot.concerns.followers import RAISERS, SUPPORTERS
from bot.concerns.hours import hours_of, note, plan
from bot.concerns.look_store import Look
from bot.concerns.rules import Concern, HoldReason, State
from bot.concerns.sentences import news, stays_unread
from bot.concerns.verdict import LOOK_DAYS, SEATS, Asked, Said, Verdict, next_looker, still_sit, verdict
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain
from bot.letter import Button, Form, Letter
from bot.members import actions as members
from bot.outbox import Errand, Lane
from bot.reminders import actions as reminders
from bot.reminders.local_time import first_at_or_after
from bot.reminders.rhythm import next_release

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.members.rules import Member
    from bot.people import Person

ENDS: Final = "look-ends"
"""Kind of the reminder at which a look is over; its subject is the look's id."""
UNDECIDED: Final = "appeal_undecided"
"""Why the meeting hears what three others did not decide about."""


def ask(
    tx: Tx,
    concern: Concern,
    asked: Asked,
    now: datetime,
    *,
    at_hour: bool = False,
    besides: tuple[bytes, ...] = (),
) -> Concern:
    """Three others are asked from the next release hour on, so that no minute points at whoever wanted it.

    `concern` already says that they look. `at_hour`: `now` is a release hour; `besides`: members who wanted
    it. Returns it as it stands then.
    """
    store.put(tx, concern)
    charter = charters.read(tx, concern.partnership_id)
    zone, hours = ZoneInfo(charter.zone), hours_of(charter)
    begins_at = now if at_hour else next_release(now, zone, hours)
    ends_at = first_at_or_after(begins_at + timedelta(days=LOOK_DAYS), zone, hours)
    if concern.state is State.HELD:
        parting.part_all(tx, concern, begins_at)
    look = look_store.add(tx, concern.partnership_id, concern.id, asked, ends_at, besides)
    look = _seat(tx, concern, look)
    if len(look.seats) < SEATS:
        return _settle(tx, concern, look, Verdict.UNDECIDED, begins_at, now)
    note(tx, concern, "concern-look", history.CLOCK, charter, now, reason=asked.value)
    reminders.schedule(
        tx, partnership_id=concern.partnership_id, kind=ENDS, subject=look.id, due_at=ends_at, rung="end"
    )
    for key, _ in look.seats:
        _invite(tx, look, concern, key, begins_at, now)
    begun = texts.concerns_look_begun if asked is Asked.APPEAL else texts.concerns_look_begun_held
    _tell(tx, concern, asked, begun(ref=Plain(concern.ref)), begins_at)
    return concern


def looker(tx: Tx, person: Person, look_id: int, now: datetime) -> tuple[Look, Concern, Member] | None:
    """The look this person has a seat in; None if there is none any more, or it is decided."""
    look = look_store.get(tx, look_id)
    if look is not None and (found := store.get(tx, look.concern_id)) is not None:
        look = _reseat(tx, look, found, now)
    concern = store.get(tx, look.concern_id) if look else None
    member = members.member_of(tx, person, look.partnership_id) if look else None
    if look is None or concern is None or member is None or member.key not in dict(look.seats):
        return None
    # Heard for another reason meanwhile: there is nothing left to say about setting it aside.
    is_over = look.asked is Asked.APPEAL and concern.state is not State.APPEALED
    return None if is_over else (look, concern, member)


def has_interest(tx: Tx, person: Person, concern: Concern) -> bool:
    """Whether this person, who is here now, raised or supports it."""
    return RAISERS.has(tx, concern.id, person) or SUPPORTERS.has(tx, concern.id, person)


def step_out(tx: Tx, look: Look, concern: Concern, key: bytes, now: datetime) -> None:
    """This one has an interest: another of the same rule is asked in their place, if there is one."""
    _reseat(tx, replace(look, gone=(*look.gone, key)), concern, now)


def reseat(tx: Tx, concern: Concern, now: datetime) -> None:
    """Police read it from now on, or no longer: only who may read it looks."""
    for look in look_store.all_of_concern(tx, concern.id):
        _reseat(tx, look, concern, now)


def reseat_all(tx: Tx, partnership_id: int, now: datetime) -> None:
    """Whoever left a seat, or whose body is suspended, judges nothing: others are asked."""
    for look in look_store.of_partnership(tx, partnership_id):
        if (concern := store.get(tx, look.concern_id)) is not None:
            _reseat(tx, look, concern, now)


def seat_left(tx: Tx, member: Member, now: datetime) -> None:
    """A member leaves the seat for which they were asked."""
    for look in look_store.of_partnership(tx, member.partnership_id):
        concern = store.get(tx, look.concern_id)
        if concern is not None and member.key in dict(look.seats):
            step_out(tx, look, concern, member.key, now)


def _reseat(tx: Tx, look: Look, concern: Concern, now: datetime) -> Look | None:
    """Who may not look any more steps out, and others are asked; None where three are not to be had."""
    willing = {each.key: each for each in _willing(tx, look)}
    keep = still_sit([willing.get(key) for key, _ in look.seats], without_police=concern.not_to_police)
    seats = tuple(seat for seat, stays in zip(look.seats, keep, strict=True) if stays)
    if len(seats) == len(look.seats):
        return look
    after = _seat(tx, concern, replace(look, seats=seats))
    if len(after.seats) < SEATS:
        _settle(tx, concern, after, Verdict.UNDECIDED, _next_hour(tx, look, now), now)
        return None
    for each, _ in after.seats:
        if each not in dict(look.seats):
            _invite(tx, after, concern, each, now, now)
    return after


def judge(tx: Tx, look: Look, concern: Concern, key: bytes, said: Said, now: datetime) -> Verdict | None:
    """One of the three says it; two who say the same decide at once. The last word counts until then."""
    seats = tuple((each, said if each == key else before) for each, before in look.seats)
    after = replace(look, seats=seats)
    look_store.put(tx, after)
    found = verdict([each for _, each in seats])
    if found is not None:
        _settle(tx, concern, after, found, _next_hour(tx, look, now), now)
    return found


def _next_hour(tx: Tx, look: Look, now: datetime) -> datetime:
    charter = charters.read(tx, look.partnership_id)
    return next_release(now, ZoneInfo(charter.zone), hours_of(charter))


def end(tx: Tx, look_id: int, at: datetime) -> None:
    """Its time is over: lateness decides nothing."""
    look = look_store.get(tx, look_id)
    concern = store.get(tx, look.concern_id) if look else None
    if look is not None and concern is not None:
        _settle(tx, concern, look, Verdict.UNDECIDED, at, at)


def end_appeal(tx: Tx, concern: Concern, now: datetime) -> None:
    """What was set aside goes on for another reason: its three look no more, and who follows it is told."""
    for look in look_store.all_of_concern(tx, concern.id):
        if look.asked is Asked.APPEAL:
            _settle(tx, concern, look, Verdict.UNDECIDED, _next_hour(tx, look, now), now)


def begin_again(tx: Tx, concern_id: int) -> None:
    """It was worded anew: what was said of the older words counts no more."""
    for look in look_store.all_of_concern(tx, concern_id):
        look_store.put(tx, replace(look, seats=tuple((key, None) for key, _ in look.seats)))


def drop(tx: Tx, concern_id: int) -> None:
    """The concern was taken back, or worded anew: there is nothing to look at any more."""
    for look in look_store.all_of_concern(tx, concern_id):
        _over(tx, look)


def _over(tx: Tx, look: Look) -> None:
    reminders.cancel(tx, ENDS, look.id)
    look_store.drop(tx, look.id)


def forget(tx: Tx, partnership_id: int, key: bytes, now: datetime) -> None:
    """A member leaves: nothing here leads to them, and another is asked."""
    for look in look_store.of_partnership(tx, partnership_id):
        concern = store.get(tx, look.concern_id)
        if concern is not None and key in dict(look.seats):
            step_out(tx, look, concern, key, now)
        if (left := look_store.get(tx, look.id)) is not None and key in left.gone:
            look_store.put(tx, replace(left, gone=tuple(each for each in left.gone if each != key)))


def mine_for_export(tx: Tx, partnership_id: int, key: bytes) -> list[dict[str, str]]:
    """What a member is asked to look at now, and what they said; it is erased when it is decided."""
    return [
        {"number": concern.ref, "said": said.value if (said := dict(look.seats)[key]) else ""}
        for look in look_store.of_partnership(tx, partnership_id)
        if key in dict(look.seats) and (concern := store.get(tx, look.concern_id)) is not None
    ]


# ── seats


def _willing(tx: Tx, look: Look) -> list[Member]:
    """Who answers here and turns no key, whose body may answer now, and who has no interest."""
    return [
        each
        for each in members.answering(tx, look.partnership_id)
        if not each.coordinates and not each.deputy and members.may(tx, each) and each.key not in look.gone
    ]


def _seat(tx: Tx, concern: Concern, look: Look) -> Look:
    """Fill the empty seats, as far as there is somebody."""
    willing = _willing(tx, look)
    sitting = dict(look.seats)
    seated = [each for each in willing if each.key in sitting]
    seats = look.seats
    without = concern.not_to_police
    while len(seats) < SEATS:
        chosen = next_looker(
            willing,
            seated,
            look.gone,
            lambda key: seal.of(tx).pseudonym("look", look.id, key),
            without_police=without,
        )
        if chosen is None:
            break
        seated.append(chosen)
        seats = (*seats, (chosen.key, None))
    after = replace(look, seats=seats)
    look_store.put(tx, after)
    return after


def _invite(tx: Tx, look: Look, concern: Concern, key: bytes, at: datetime, now: datetime) -> None:
    member = members.by_key(tx, key)
    if member is None:
        return
    charter = charters.read(tx, look.partnership_id)
    until = Moment(look.ends_at, charter.zone, "day")
    open_it = Button(texts.concerns_new_open_button(), does=f"concerns:look:{look.id}", style="primary")
    letter = Letter(
        Form.RECORD,
        texts.concerns_look_asked(ref=Plain(concern.ref), at=until),
        ((open_it,),),
        silent=False,
        protect=True,
    )
    errand = Errand(
        kind="look",
        lane=Lane.STAFF,
        partnership_id=look.partnership_id,
        not_before=at if at > now else None,
        useful_until=look.ends_at,
        quiet=charter.quiet,
    )
    members.tell(tx, member, letter, now=now, errand=errand)


# ── what follows


def _settle(tx: Tx, concern: Concern, look: Look, found: Verdict, at: datetime, now: datetime) -> Concern:
    """What the three decided; `at` is the release hour that is now, or comes next."""
    _over(tx, look)
    charter = charters.read(tx, concern.partnership_id)
    if look.asked is not Asked.APPEAL and concern.state not in holding.JUDGED:
        after = holding.overtaken(concern)
        store.put(tx, after)
        return after
    said: Text | Lines
    if look.asked is Asked.APPEAL:
        after, said = _appeal_ends(concern, found, at)
    else:
        after, said = _reading_ends(concern, look.asked, found, at, now, charter.outside_contacts)
    store.put(tx, after)
    plan(tx, after, now)
    if after.state is State.HELD:
        parting.part_all(tx, after, at)
    note(tx, after, "concern-looked", history.CLOCK, charter, at, reason=f"{look.asked.value}-{found.value}")
    _tell(tx, after, look.asked, said, at)
    return after


def _appeal_ends(concern: Concern, found: Verdict, at: datetime) -> tuple[Concern, Text]:
    if concern.state is not State.APPEALED:
        to_hear = bool(concern.heard_because) and concern.state in {State.OPEN, State.ON_AGENDA}
        said = texts.concerns_look_undecided if to_hear else texts.concerns_follow_news
        return concern, said(ref=Plain(concern.ref))
    if found is Verdict.NO:
        return course.stays_aside(concern), texts.concerns_look_aside(ref=Plain(concern.ref))
    if found is Verdict.YES:
        heard = course.must_hear(concern, "appealed_heard", at)
        return heard, texts.concerns_look_heard(ref=Plain(concern.ref))
    heard = course.must_hear(concern, UNDECIDED, at)
    return heard, texts.concerns_look_undecided(ref=Plain(concern.ref))


def _reading_ends(
    concern: Concern, asked: Asked, found: Verdict, at: datetime, now: datetime, contacts: Sequence[str]
) -> tuple[Concern, Text | Lines]:
    held_by_one = concern.hold_until is not None
    opens = found is Verdict.YES or (found is Verdict.UNDECIDED and (asked is Asked.FLAG or held_by_one))
    if opens:
        return holding.may_be_read(concern, at, now), texts.concerns_look_read(ref=Plain(concern.ref))
    said = stays_unread(concern, contacts, decided=found is Verdict.NO)
    return holding.stays_unread(concern, concern.hold_reason or HoldReason.GROUP), said


def _tell(tx: Tx, concern: Concern, asked: Asked, said: Text | Lines, now: datetime) -> None:
    """An appeal is told to all who follow it in the same words; a hold only to whoever raised it."""
    letter = news(concern, said)
    if asked is Asked.HELD:
        answered.tell_raiser(tx, concern, letter, now)
    else:
        answered.tell_followers(tx, concern, now, letter)
