"""Why the two keys are asked for, where no other feature has its own list: one tap, read by everybody."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from bot.approvals.rules import Kind
from bot.l10n import texts
from bot.letter import Button, Rows

if TYPE_CHECKING:
    from bot.l10n.text import Text

OFFERED: Mapping[Kind, Mapping[str, Callable[[], Text]]] = {
    Kind.OPEN_EARLY: {
        "cannot-wait-a-day": texts.approvals_reason_cannot_wait_a_day,
        "nothing-against-it": texts.approvals_reason_nothing_against_it,
        "before-the-vote": texts.approvals_reason_before_the_vote,
    },
    Kind.EXPORT: {
        "for-a-report": texts.approvals_reason_for_a_report,
        "funder-asks": texts.approvals_reason_funder_asks,
        "for-research": texts.approvals_reason_for_research,
        "own-planning": texts.approvals_reason_own_planning,
    },
    Kind.CHARTER: {
        "did-not-work": texts.approvals_reason_did_not_work,
        "meeting-asked": texts.approvals_reason_meeting_asked,
        "things-changed": texts.approvals_reason_things_changed,
    },
}
"""Codes of reasons and how they read, on buttons and afterwards."""
REASONS = {code: say for reasons in OFFERED.values() for code, say in reasons.items()}


def said(code: str) -> Text | None:
    """The reason of a card, or None where its code is of another list."""
    return texts.approvals_reason(reason=REASONS[code]()) if code in REASONS else None


def rows(kind: Kind, does: str) -> Rows:
    """A button for each reason; its code comes behind `does`."""
    return tuple((Button(say(), does=f"{does}:{code}"),) for code, say in OFFERED[kind].items())
