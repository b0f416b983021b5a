"""How every use of the two keys is kept: its state, what the clock does about it, one line of the history."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import history
from bot.approvals import rules, store
from bot.approvals.rules import Approval, State
from bot.charter import actions as charters
from bot.errors import Refused
from bot.l10n import texts
from bot.reminders import actions as reminders
from bot.reminders.local_time import first_at_or_after, local_day
from bot.reminders.rules import DAY_HOUR

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx

ASKED, DEPUTY, LAPSES = "approval-asked", "approval-deputy", "approval-lapses"
HAPPENS = "approval-happens"
"""Kinds of reminders; their subject is an approval's id."""


def schedule(tx: Tx, approval: Approval) -> None:
    """Asked at once, a deputy after a week where there is time for one, over at its end."""
    charter = charters.read(tx, approval.partnership_id)
    deputy_at = first_at_or_after(rules.deputy_from(approval), ZoneInfo(charter.zone), (DAY_HOUR,))
    plan(tx, approval, ASKED, approval.proposed_at, approval.lapses_at)
    if deputy_at < approval.lapses_at:
        plan(tx, approval, DEPUTY, deputy_at, approval.lapses_at)
    plan(tx, approval, LAPSES, approval.lapses_at, None)


def plan(tx: Tx, approval: Approval, kind: str, due_at: datetime, useful_until: datetime | None) -> None:
    """A reminder of this approval."""
    reminders.schedule(
        tx,
        partnership_id=approval.partnership_id,
        kind=kind,
        subject=approval.id,
        due_at=due_at,
        useful_until=useful_until,
    )


def settle(
    tx: Tx,
    after: Approval,
    verb: str,
    side: str,
    reason: str,
    now: datetime,
    *,
    was: State = State.WAITING,
) -> None:
    """It stands so from now on, and the history says how it came; refuses where it had gone on already."""
    if not store.save(tx, after, was):
        raise Refused(texts.approvals_refused_over(), strip=True)
    if after.state is not State.WAITING:
        for kind in (ASKED, DEPUTY, LAPSES, HAPPENS):
            reminders.cancel(tx, kind, after.id)
    note(tx, after, verb, side, reason, now)


def note(tx: Tx, approval: Approval, verb: str, side: str, reason: str, now: datetime) -> None:
    """One line of the history: whose key, and why by its code."""
    zone = ZoneInfo(charters.read(tx, approval.partnership_id).zone)
    history.note(
        tx,
        partnership_id=approval.partnership_id,
        day=local_day(now, zone),
        verb=verb,
        side=side,
        subject=approval.about,
        reason=reason,
    )
