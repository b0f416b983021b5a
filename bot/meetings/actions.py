"""Setting a meeting, moving it, saying whether one comes; the next one follows by rhythm without anybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot import history, relay, seal
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.errors import Refused
from bot.l10n import texts
from bot.meetings import rules, store
from bot.meetings.rules import Answer, LocalCalendar, Meeting, Refusal, Rhythm, State
from bot.members import actions as members
from bot.reminders import actions as reminders
from bot.reminders.rules import QuietHours, Rung, ladder, ladder_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.charter.rules import Charter
    from bot.database.engine import Tx
    from bot.members.rules import Member
    from bot.people import Person
    from bot.relay import Page

KIND_OF_RUNG = {
    Rung.NOTICE: "meeting-notice",
    Rung.AGENDA: "agenda",
    Rung.EVE: "meeting-eve",
    Rung.MORNING: "meeting-morning",
}
"""A rung of the ladder → the kind of its reminder row; the agenda's is served by the agenda."""

BEGINS, ENDS = "meeting-begins", "meeting-ends"
REFUSALS = {
    Refusal.NOT_ANNOUNCED: texts.meetings_not_announced_toast,
    Refusal.STARTED: texts.meetings_started_toast,
    Refusal.ENDED: texts.meetings_over_toast,
    Refusal.CANCELLED: texts.meetings_over_toast,
    Refusal.OBSERVER: texts.members_not_for_you_toast,
    Refusal.COORDINATORS_ONLY: texts.members_coordinators_only_toast,
    Refusal.PAST: texts.meetings_past,
    Refusal.CLOSED_DAY: texts.meetings_closed_day,
}


# ── setting


def begin(tx: Tx, partnership_id: int, now: datetime) -> None:
    """The first meeting, as both coordinators agreed on it."""
    charter = charters.read(tx, partnership_id)
    starts_at = datetime.fromisoformat(charter.first_meeting).replace(tzinfo=ZoneInfo(charter.zone))
    _add(tx, partnership_id, charter, starts_at, starts_at.date(), now)


def _add(
    tx: Tx, partnership_id: int, charter: Charter, starts_at: datetime, planned_on: Any, now: datetime
) -> Meeting:
    chaired = [meeting.chair for meeting in store.all_of(tx, partnership_id)]
    sides = [side for side, count in members.active_counts(tx, partnership_id).items() if count]
    meeting = Meeting(
        0,
        partnership_id,
        State.ANNOUNCED,
        starts_at,
        planned_on,
        charter.place,
        rules.next_chair(sides, chaired),
        charter.meeting_minutes,
    )
    meeting = replace(meeting, id=store.add(tx, meeting))
    schedule(tx, meeting, charter, now)
    return meeting


def schedule(tx: Tx, meeting: Meeting, charter: Charter, now: datetime, *, has_moved: bool = False) -> None:
    """Every rung of the meeting's ladder, its beginning and its end, as rows.

    `has_moved`: everybody is told of the change, which says what rungs already past would say once more.
    """
    for kind in (*KIND_OF_RUNG.values(), BEGINS, ENDS):
        reminders.cancel(tx, kind, meeting.id)
    quiet = QuietHours(charter.quiet_from, charter.quiet_to)
    for due in ladder(meeting.starts_at, ZoneInfo(charter.zone), now, quiet):
        is_said = due.said_by is not None or (has_moved and due.due_at <= now)
        if is_said and due.rung is not Rung.AGENDA:
            continue
        reminders.schedule(
            tx,
            partnership_id=meeting.partnership_id,
            kind=KIND_OF_RUNG[due.rung],
            subject=meeting.id,
            rung=due.rung.value,
            due_at=due.due_at,
            useful_until=due.useful_until,
        )
    for kind, at in ((BEGINS, meeting.starts_at), (ENDS, meeting.ends_at)):
        reminders.schedule(
            tx, partnership_id=meeting.partnership_id, kind=kind, subject=meeting.id, due_at=at
        )


def calendar(charter: Charter) -> LocalCalendar:
    """The days on which nothing meets."""
    return LocalCalendar(frozenset(charter.closed_weekdays), frozenset(charter.closed_days))


def may_move(tx: Tx, meeting: Meeting, starts_at: datetime, now: datetime) -> None:
    """Refuses an hour at which this meeting cannot be."""
    charter = charters.read(tx, meeting.partnership_id)
    refusal = rules.date_refusal(starts_at, calendar(charter), now, ZoneInfo(charter.zone))
    if meeting.state not in {State.PLANNED, State.ANNOUNCED}:
        refusal = Refusal.STARTED
    if refusal is not None:
        raise Refused(REFUSALS[refusal]())


def move(tx: Tx, meeting: Meeting, by: Member, *, starts_at: datetime, place: str, now: datetime) -> Meeting:
    """A coordinator of either side sets hour or place; everybody is told, and every reminder moves along."""
    charter = charters.read(tx, meeting.partnership_id)
    zone = ZoneInfo(charter.zone)
    may_move(tx, meeting, starts_at, now)
    moved = rules.move(meeting, starts_at, place=place)
    store.save(tx, moved)
    schedule(tx, moved, charter, now, has_moved=True)
    history.note(
        tx,
        partnership_id=meeting.partnership_id,
        day=now.astimezone(zone).date(),
        verb="meeting-moved",
        side=by.side.value,
    )
    return moved


def begins(tx: Tx, meeting_id: int) -> None:
    """Its hour has come."""
    meeting = store.get(tx, meeting_id)
    if meeting is not None and meeting.state is State.ANNOUNCED:
        store.save(tx, rules.begin(meeting))


def ends(tx: Tx, meeting_id: int, at: datetime) -> None:
    """Its time is over: nobody needs to close it, and the next one follows by rhythm."""
    meeting = store.get(tx, meeting_id)
    if meeting is None or meeting.state is not State.OPEN:
        return
    store.save(tx, rules.close(meeting))
    store.forget_all(tx, meeting_id)
    charter = charters.read(tx, meeting.partnership_id)
    zone = ZoneInfo(charter.zone)
    hour = datetime.fromisoformat(charter.first_meeting).time() if charter.first_meeting else time(10)
    following = rules.next_meeting(
        meeting.planned_on, Rhythm(charter.meeting_weeks, hour), calendar(charter), at, zone
    )
    if following is not None:
        _add(tx, meeting.partnership_id, charter, following.starts_at, following.planned_on, at)


def replan(tx: Tx, partnership_id: int, now: datetime) -> None:
    """The charter's minutes or hours have changed: the meeting that is announced keeps its day and hour.

    Once its agenda is due it keeps its length as well, for which the agenda was built.
    """
    meeting = store.coming_up(tx, partnership_id)
    if meeting is None or meeting.state is not State.ANNOUNCED:
        return
    charter = charters.read(tx, partnership_id)
    if ladder_at(meeting.starts_at, ZoneInfo(charter.zone))[Rung.AGENDA] <= now:
        return
    moved = replace(meeting, minutes=charter.meeting_minutes)
    store.save(tx, moved)
    schedule(tx, moved, charter, now, has_moved=True)


# ── asking


def get(tx: Tx, meeting_id: int) -> Meeting | None:
    """One meeting."""
    return store.get(tx, meeting_id)


def coming_up(tx: Tx, partnership_id: int) -> Meeting | None:
    """The meeting everybody waits for, or the one going on."""
    return store.coming_up(tx, partnership_id)


def held(tx: Tx, partnership_id: int) -> int:
    """How many meetings have been held."""
    return sum(meeting.state is State.CLOSED for meeting in store.all_of(tx, partnership_id))


# ── who comes


def answer(tx: Tx, meeting: Meeting, member: Member, person: Person, said: Answer, now: datetime) -> None:
    """Yes, by chat or no; changeable until it begins."""
    refusal = rules.may_rsvp(meeting, member.side, now)
    if refusal is not None:
        raise Refused(REFUSALS[refusal](), strip=True)
    key = _coming_key(tx, meeting.id, person)
    store.say(tx, meeting.id, key, said, member.side, relay.seal_route(tx, person, key))


def answer_of(tx: Tx, meeting: Meeting, person: Person) -> Answer | None:
    """What this person said."""
    return store.answer(tx, meeting.id, _coming_key(tx, meeting.id, person))


def _coming_key(tx: Tx, meeting_id: int, person: Person) -> bytes:
    return seal.of(tx).pseudonym("coming", meeting_id, person.key)


def coming_counts(tx: Tx, meeting_id: int) -> dict[Side, int]:
    """How many of each side come, in the room or by chat."""
    counts: dict[Side, int] = {}
    for (side, said), n in store.counts(tx, meeting_id).items():
        if said is not Answer.NO:
            counts[side] = counts.get(side, 0) + n
    return counts


def coming(tx: Tx, partnership_id: int, arguments: Mapping[str, Any], after: bytes, most: int) -> Page:  # noqa: ARG001
    """Those who gave one of `answers` for `meeting_id`."""
    wanted = [Answer(said) for said in arguments["answers"]]
    rows = store.page(tx, int(arguments["meeting_id"]), wanted, after, most)
    recipients = [relay.Recipient(row.route, row.member) for row in rows]
    return recipients, rows[-1].member if len(rows) == most else None


def forget(tx: Tx, person: Person, partnership_id: int, now: datetime) -> None:  # noqa: ARG001 - a forgetter
    """Their answers are gone."""
    keys = [_coming_key(tx, meeting.id, person) for meeting in store.all_of(tx, partnership_id)]
    if keys:
        store.forget(tx, keys)


def export(tx: Tx, person: Person, partnership_id: int, now: datetime) -> dict[str, Any]:  # noqa: ARG001
    """What is kept of them here."""
    meeting = coming_up(tx, partnership_id)
    said = answer_of(tx, meeting, person) if meeting else None
    return {"coming": said.value if said else None}


AUDIENCES = {"meeting-coming": coming}
NEAR = timedelta(days=14)
"""A meeting this near is named on the home screen."""
