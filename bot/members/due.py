"""What becomes of members by the clock: unused codes are erased, suspensions and terms end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import history
from bot.charter import actions as charters
from bot.l10n import texts
from bot.l10n.text import Moment
from bot.letter import Form, Letter
from bot.members import actions, parties, store, vacating
from bot.members.invites import CODE_EXPIRES
from bot.members.parties import SUSPENSION_ENDS
from bot.members.rules import Role
from bot.members.seat_links import TERM_ENDS, TERM_NEAR
from bot.outbox import Lane
from bot.reminders.actions import Notice
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.members.rules import Member
    from bot.members.vacating import SeatLeft
    from bot.reminders.actions import Due
    from bot.reminders.row import Reminder


def due(left: Sequence[SeatLeft] = ()) -> Mapping[str, Due]:
    """What happens at each kind's instant; `left` hands over what hangs on a seat whose term ends."""
    return {
        CODE_EXPIRES: code_expires,
        SUSPENSION_ENDS: suspension_ends,
        TERM_NEAR: term_near,
        TERM_ENDS: partial(term_ends, left=left),
    }


def code_expires(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
    """Invitations past their hour are gone, with whatever was written to them."""
    store.drop_expired_invites(tx, min(now, reminder.due_at))
    return None


def suspension_ends(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
    """The seven days are over: the body may answer again, and both coordinators hear it."""
    party = parties.resume(tx, int(reminder.subject), now)
    if party is None:
        return None
    return _to_coordinators(tx, reminder, texts.members_party_resumed(party=parties.called(party)))


def term_near(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:  # noqa: ARG001 - belongs to its day
    """Thirty days before a term ends: time for the next election."""
    member = _in_term(tx, reminder)
    return (
        None
        if member is None
        else _to_coordinators(tx, reminder, texts.members_term_near(day=_day(tx, member)))
    )


def term_ends(tx: Tx, reminder: Reminder, now: datetime, *, left: Sequence[SeatLeft]) -> Notice | None:
    """The seat of a representative becomes a resident's again."""
    member = _in_term(tx, reminder)
    if member is None:
        return None
    vacating.unseat(tx, member, texts.members_term_over(), now, left)
    history.note(
        tx,
        partnership_id=member.partnership_id,
        day=local_day(reminder.due_at, ZoneInfo(charters.read(tx, member.partnership_id).zone)),
        verb="term-ended",
        subject=member.role.value,
    )
    return _to_coordinators(tx, reminder, texts.members_term_ended())


def _in_term(tx: Tx, reminder: Reminder) -> Member | None:
    """Whoever still has the seat and the term that the reminder was for."""
    member = actions.by_code(tx, reminder.partnership_id, reminder.subject)
    if member is None or member.role is not Role.REPRESENTATIVE or member.until != reminder.rung:
        return None
    return member


def _day(tx: Tx, member: Member) -> Moment:
    zone = charters.read(tx, member.partnership_id).zone
    return Moment.of_day(date.fromisoformat(member.until), zone, "date")


def _to_coordinators(tx: Tx, reminder: Reminder, said: Text) -> Notice:
    return Notice(
        "everyone",
        Letter(Form.RECORD, said),
        {"roles": [Role.COORDINATOR.value]},
        lane=Lane.STAFF,
        quiet=charters.read(tx, reminder.partnership_id).quiet,
    )
