"""What both coordinators may change in an agenda together, and how it reads when it is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.agenda import actions
from bot.approvals.actions import Power
from bot.approvals.rules import Kind
from bot.concerns import actions as concerns
from bot.concerns.candidates import named
from bot.l10n import texts
from bot.l10n.text import Lines, Plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.approvals.rules import Approval
    from bot.database.engine import Tx
    from bot.l10n.text import Text

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
        return Lines.of(say(tx, approval, title), reason() if reason else None)

    return said


def _adds(_tx: Tx, approval: Approval, title: str) -> Text:
    return texts.agenda_power_add(ref=Plain(approval.subject), title=title)


def _drops(_tx: Tx, approval: Approval, title: str) -> Text:
    return texts.agenda_power_drop(ref=Plain(approval.subject), title=title)


def _lasts(_tx: Tx, approval: Approval, title: str) -> Text:
    minutes = int(approval.arguments["minutes"])
    return texts.agenda_power_minutes(ref=Plain(approval.subject), title=title, minutes=minutes)


def add(tx: Tx, approval: Approval, _now: datetime) -> None:
    """Both agreed to hear it."""
    actions.add_item(tx, approval.partnership_id, approval.subject)


def drop(tx: Tx, approval: Approval, _now: datetime) -> None:
    """Both agreed not to hear it this time."""
    actions.drop_item(tx, approval.partnership_id, approval.subject)


def lasts(tx: Tx, approval: Approval, _now: datetime) -> None:
    """Both agreed how long it takes."""
    actions.set_minutes(tx, approval.partnership_id, approval.subject, int(approval.arguments["minutes"]))


POWERS = (
    Power(Kind.ADD_ITEM, describe(_adds), add),
    Power(Kind.DROP_ITEM, describe(_drops), drop),
    Power(Kind.MINUTES, describe(_lasts), lasts),
)
