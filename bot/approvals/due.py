"""What approvals say by the clock: to the other coordinator at once, to a deputy after a week, at the end.

What waits a while after both keys is done here, at its hour.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bot.approvals import actions, cards, standing_in
from bot.approvals.actions import Power, Powers
from bot.approvals.keeping import ASKED, DEPUTY, HAPPENS, LAPSES
from bot.approvals.rules import KEYS, Approval, State
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.l10n import texts
from bot.l10n.text import Lines
from bot.letter import Form, Letter
from bot.members import actions as members
from bot.members.sides import SIDE_NAMES
from bot.outbox import Errand, Lane
from bot.reminders.actions import Notice

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.letter import Rows, Said
    from bot.relay import Page
    from bot.reminders.actions import Due
    from bot.reminders.row import Reminder

HOLDERS = "approvals-holders"
"""Audience of those who hold a key: `sides`, and `deputies`: sides whose deputy is asked too."""


def due(powers: Sequence[Power]) -> Mapping[str, Due]:
    """What happens at an approval's reminders, where these powers are described."""
    known = actions.by_kind(powers)

    def asked(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
        """The other coordinator reads it at once, with the buttons."""
        approval = _waiting(tx, reminder)
        if approval is None:
            return None
        text = Lines.of(cards.card(tx, approval, known), texts.approvals_question())
        sides = [side.value for side in approval.missing]
        rows = (*_reading(tx, approval, known, now), *cards.deciding_rows(approval))
        return _notice(tx, approval, text, rows, {"sides": sides})

    def deputy(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:  # noqa: ARG001 - as said by its row
        """Seven days: both coordinators and the deputy read the same words."""
        approval = _waiting(tx, reminder)
        if approval is None:
            return None
        missing = [
            side
            for side in approval.missing
            if standing_in.deputy_of(tx, approval.partnership_id, side) is not None
        ]
        if not missing:
            return None
        text = Lines.of(
            texts.approvals_told_deputy(what=cards.what(approval)),
            cards.describe(tx, approval, known),
            *(texts.approvals_told_deputy_may(side=SIDE_NAMES[side]()) for side in missing),
            texts.approvals_if_nobody(),
        )
        sides = [side.value for side in KEYS]
        arguments = {"sides": sides, "deputies": [side.value for side in missing]}
        return _notice(tx, approval, text, (cards.see_row(approval),), arguments)

    def lapses(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:  # noqa: ARG001 - belongs to its instant
        """Nobody agreed in time: nothing happens, and both read so."""
        approval = actions.get(tx, int(reminder.subject))
        if approval is not None and approval.state is State.WAITING:
            approval = actions.lapsed(tx, approval, reminder.due_at)
        if approval is None or approval.state is not State.LAPSED:
            return None
        text = cards.card(tx, approval, known)
        return _notice(tx, approval, text, (), {"sides": [side.value for side in KEYS]})

    return {ASKED: asked, DEPUTY: deputy, LAPSES: lapses, HAPPENS: _happens(known)}


def _reading(tx: Tx, approval: Approval, known: Powers, now: datetime) -> Rows:
    """What all who are asked may read: where a side has no coordinator, a deputy is asked."""
    rows: Rows = ()
    for side in approval.missing:
        coordinates = not standing_in.is_vacant(tx, approval.partnership_id, side)
        rows += tuple(cards.reading_rows(tx, approval, known, actions.Reader(side, coordinates, now)))
    return rows


def _happens(known: Powers) -> Due:
    def happens(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
        """Both agreed and nobody stopped it until its hour: it is done, and says so by what it sends."""
        approval = actions.get(tx, int(reminder.subject))
        if approval is None or approval.state is not State.AGREED:
            return None
        after = actions.happen(tx, approval, known, reminder.due_at, now)
        if after.state is not State.STOPPED:
            return None
        return _notice(tx, after, cards.card(tx, after, known), (), {"sides": [side.value for side in KEYS]})

    return happens


def _waiting(tx: Tx, reminder: Reminder) -> Approval | None:
    approval = actions.get(tx, int(reminder.subject))
    return approval if approval is not None and approval.state is State.WAITING else None


def _notice(tx: Tx, approval: Approval, text: Said, rows: Rows, arguments: Mapping[str, Any]) -> Notice:
    quiet = charters.read(tx, approval.partnership_id).quiet
    letter = Letter(Form.RECORD, text, rows, silent=False)
    return Notice(HOLDERS, letter, arguments, lane=Lane.STAFF, quiet=quiet)


# ── audiences


def holders(tx: Tx, partnership_id: int, arguments: Mapping[str, Any], after: bytes, most: int) -> Page:
    """Coordinators of `sides`; their deputies where `deputies` asks for them or nobody coordinates."""
    sides = list(arguments["sides"])
    asked = {Side(side) for side in arguments.get("deputies", ())}
    asked |= {Side(side) for side in sides if standing_in.is_vacant(tx, partnership_id, Side(side))}
    named = [standing_in.deputy_of(tx, partnership_id, side) for side in asked]
    deputies = {deputy.key: deputy for deputy in named if deputy is not None}
    # Residents are looked through only where one of them was named as deputy.
    only_answering = all(deputy.answers for deputy in deputies.values())
    roles = [role.value for role in members.ANSWERING] if only_answering else None
    found, cursor = members.page(tx, partnership_id, after, most, sides=sides, roles=roles)
    return members.recipients([row for row in found if row[0].coordinates or row[0].key in deputies]), cursor


AUDIENCES = {HOLDERS: holders}


# ── at once


def tell_both(
    tx: Tx,
    approval: Approval,
    text: Said,
    rows: Rows,
    now: datetime,
    document: Mapping[str, str] | None = None,
) -> None:
    """Both coordinators read the same words at the same minute; a deputy where one of them is gone."""
    charter = charters.read(tx, approval.partnership_id)
    errand = Errand(
        kind="approval",
        lane=Lane.STAFF,
        partnership_id=approval.partnership_id,
        quiet=charter.quiet,
    )
    letter = Letter(Form.RECORD, text, rows, document=document)
    for side in KEYS:
        told = members.tell_coordinators(
            tx, approval.partnership_id, letter, now=now, errand=errand, sides=[side]
        )
        deputy = None if told else standing_in.deputy_of(tx, approval.partnership_id, side)
        if deputy is not None:
            members.tell(tx, deputy, letter, now=now, errand=errand)
