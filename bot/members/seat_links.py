"""Links to a seat that nobody confirms: an elected one, a coordinator's deputy, a coordinator's empty one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot import history
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat import home
from bot.chat.vocabulary import Reply, record
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Moment
from bot.members import actions, invites, parties, seats, store, vacating
from bot.members.invites import CONFIRMED, DEPUTY, OPEN, SEAT, SUCCESSOR
from bot.members.rules import Role, may_stand_in
from bot.members.sides import SIDE_NAMES
from bot.reminders import actions as reminders
from bot.reminders.local_time import instant, local_day

if TYPE_CHECKING:
    from datetime import datetime

    from bot.chat.vocabulary import Talk
    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.members.rules import Member

TERM_NEAR, TERM_ENDS = "term-near", "term-ends"
"""Reminders; their subject is a seat's code, their rung the term's last day."""
NEAR = timedelta(days=30)
HOUR = time(9)
KINDS = frozenset({SEAT, DEPUTY, SUCCESSOR})


def pending(tx: Tx, code: str) -> Any | None:
    """The link to a seat under this code, or None if it is of another kind or none."""
    row = store.invite(tx, invites.code_key(tx, code)) if code else None
    return row if row is not None and row.kind in KINDS else None


def opened(tx: Tx, talk: Talk, row: Any) -> Reply | None:
    """Whoever has a place here takes the seat; None for a newcomer, who comes in first."""
    _open(row, talk.now)
    member = actions.member_of(tx, talk.person, row.partnership_id)
    if member is not None:
        return take(tx, talk, member, row)
    if row.kind != SEAT:
        # Only an elected seat is open to newcomers: the others are for people this side has taken in already.
        raise Refused(texts.members_seat_join_first())
    return None


def take(tx: Tx, talk: Talk, member: Member, row: Any) -> Reply:
    """The link's seat is theirs."""
    _open(row, talk.now)
    if member.coordinates:
        raise Refused(texts.members_invite_not_coordinators())
    if member.side is not Side(row.side) or member.partnership_id != row.partnership_id:
        raise Refused(texts.members_seat_other_side())
    if row.kind != SEAT and not may_stand_in(member, Side(row.side)):
        raise Refused(texts.members_seat_must_answer())
    if not store.move_invite(tx, row.code, OPEN, CONFIRMED, None):
        raise Refused(texts.members_link_used())
    match row.kind:
        case "seat":
            return _elected(tx, talk, member, row)
        case "deputy":
            return _deputy(tx, talk, member)
        case _:
            return _successor(tx, talk, member)


def _open(row: Any, now: datetime) -> None:
    if row.expires_at <= now:
        raise Refused(texts.members_link_unknown())
    if row.state != OPEN:
        raise Refused(texts.members_link_used())


def _elected(tx: Tx, talk: Talk, member: Member, row: Any) -> Reply:
    area = charters.area(tx, member.area_id)
    after = replace(
        member,
        role=Role.REPRESENTATIVE,
        post=area.name[:40] if area else "",
        deputy=bool(row.deputy),
        until=row.until,
    )
    store.reseat(tx, after)
    _schedule_term(tx, after)
    _note(tx, after, "seat-taken", talk.now)
    taken = texts.members_deputy_seat_taken() if after.deputy else texts.members_seat_taken()
    parties.tell_both(tx, member.partnership_id, taken, talk.now)
    charter = charters.read(tx, member.partnership_id)
    end = Moment.of_day(date.fromisoformat(row.until), charter.zone, "date")
    say = texts.members_elected_deputy if after.deputy else texts.members_elected
    return record(say(name=charter.name, until=end), keyboard=home.keyboard(answers=True, coordinates=False))


def _deputy(tx: Tx, talk: Talk, member: Member) -> Reply:
    actions.name_deputy(tx, member)
    _note(tx, member, "deputy-named", talk.now)
    side = SIDE_NAMES[member.side]()
    parties.tell_both(tx, member.partnership_id, texts.members_deputy_named(side=side), talk.now)
    if actions.coordinator_of(tx, member.partnership_id, member.side) is None:
        # The coordinator left between the link and its opening.
        vacating.become_coordinator(tx, member, talk.now)
    return record(texts.members_you_are_deputy(side=side))


def _successor(tx: Tx, talk: Talk, member: Member) -> Reply:
    if actions.coordinator_of(tx, member.partnership_id, member.side) is not None:
        raise Refused(texts.members_seat_not_empty())
    vacating.become_coordinator(tx, member, talk.now)
    _note(tx, member, "coordinator-named", talk.now)
    said: Text = texts.members_coordinator_named(side=SIDE_NAMES[member.side]())
    parties.tell_both(tx, member.partnership_id, said, talk.now)
    return Reply()


def _note(tx: Tx, member: Member, verb: str, now: datetime) -> None:
    history.note(
        tx,
        partnership_id=member.partnership_id,
        day=local_day(now, ZoneInfo(charters.read(tx, member.partnership_id).zone)),
        verb=verb,
        side=member.side.value,
        subject=member.role.value,
    )


def _schedule_term(tx: Tx, member: Member) -> None:
    zone = ZoneInfo(charters.read(tx, member.partnership_id).zone)
    last = date.fromisoformat(member.until)
    code = seats.seat_code(member)
    for kind, day in ((TERM_NEAR, last - NEAR), (TERM_ENDS, last + timedelta(days=1))):
        reminders.schedule(
            tx,
            partnership_id=member.partnership_id,
            kind=kind,
            subject=code,
            rung=member.until,
            due_at=instant(day, HOUR, zone),
        )
