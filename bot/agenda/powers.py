"""What both coordinators may change in an agenda together, and how it reads when it is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.agenda import actions
from bot.approvals.actions import Power, Reader
from bot.approvals.rules import Kind
from bot.charter import actions as charters
from bot.concerns import actions as concerns
from bot.concerns import card_buttons
from bot.concerns.candidates import named
from bot.concerns.rules import Viewer
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain
from bot.meetings import actions as meetings

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.approvals.rules import Approval
    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.letter import Rows

REASONS = {
    "new-facts": texts.agenda_because_new_facts,
    "cannot-wait": texts.agenda_because_cannot_wait,
    "settled-meanwhile": texts.agenda_because_settled,
    "needs-longer": texts.agenda_because_longer,
    "needs-less": texts.agenda_because_less,
}
"""Reasons from the list; whoever has another one writes it."""
FOR = {
    Kind.ADD_ITEM: ("new-facts", "cannot-wait"),
    Kind.DROP_ITEM: ("settled-meanwhile", "new-facts"),
    Kind.MINUTES: ("needs-longer", "needs-less"),
}


def describe(say: Callable[[Tx, Approval, str], Text]) -> Callable[[Tx, Approval], Lines]:
    """What would change, with the concern's title as long as everybody may read it, and why."""

    def said(tx: Tx, approval: Approval) -> Lines:
        found = named(tx, approval.partnership_id, [approval.subject]).get(approval.subject)
        title = found.title if found is not None and concerns.all_may_see(found) else ""
        reason = REASONS.get(approval.reason)
        why = texts.approvals_reason(reason=reason()) if reason else None
        return Lines.of(say(tx, approval, title), why)

    return said


def _adds(_tx: Tx, approval: Approval, title: str) -> Text:
    return texts.agenda_power_add(ref=Plain(approval.subject), title=title)


def _drops(_tx: Tx, approval: Approval, title: str) -> Text:
    return texts.agenda_power_drop(ref=Plain(approval.subject), title=title)


def _lasts(_tx: Tx, approval: Approval, title: str) -> Text:
    minutes = int(approval.arguments["minutes"])
    return texts.agenda_power_minutes(ref=Plain(approval.subject), title=title, minutes=minutes)


def until(tx: Tx, approval: Approval) -> Text | None:
    """It is over when its meeting begins; None where another hour was set, as before a meeting moved."""
    meeting = meetings.get(tx, int(approval.arguments.get("meeting_id", 0)))
    if meeting is None or meeting.starts_at != approval.lapses_at:
        return None
    zone = charters.read(tx, approval.partnership_id).zone
    return texts.agenda_power_until(at=Moment(meeting.starts_at, zone))


def reads(tx: Tx, approval: Approval, reader: Reader) -> Rows:
    """[Read] of the worry it is about, for whoever may read it."""
    found = named(tx, approval.partnership_id, [approval.subject])
    return card_buttons.reading(
        found.values(), approval.id, Viewer(reader.side, reader.coordinates), reader.now
    )


def _still_to_come(tx: Tx, approval: Approval, now: datetime) -> None:
    """Refuses once its meeting has begun or was moved to before now: no other meeting is meant."""
    meeting_id = int(approval.arguments.get("meeting_id", 0))
    if meeting_id and actions.to_begin(tx, approval.partnership_id, now) != meeting_id:
        raise Refused(texts.agenda_change_begun())


def add(tx: Tx, approval: Approval, now: datetime) -> None:
    """Both agreed to hear it."""
    _still_to_come(tx, approval, now)
    actions.add_item(tx, approval.partnership_id, approval.subject, now)


def drop(tx: Tx, approval: Approval, now: datetime) -> None:
    """Both agreed not to hear it this time."""
    _still_to_come(tx, approval, now)
    actions.drop_item(tx, approval.partnership_id, approval.subject)


def lasts(tx: Tx, approval: Approval, now: datetime) -> None:
    """Both agreed how long it takes."""
    _still_to_come(tx, approval, now)
    actions.set_minutes(tx, approval.partnership_id, approval.subject, int(approval.arguments["minutes"]))


POWERS = (
    Power(Kind.ADD_ITEM, describe(_adds), add, until=until, reads=reads),
    Power(Kind.DROP_ITEM, describe(_drops), drop, until=until, reads=reads),
    Power(Kind.MINUTES, describe(_lasts), lasts, until=until, reads=reads),
)
