"""What the rules' refusals say to people, and the reasons everybody reads."""

from __future__ import annotations

from collections.abc import Callable

from bot.commitments import rules
from bot.commitments.rules import Refusal
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Text

REFUSALS: dict[Refusal, Callable[[], Text]] = {
    Refusal.NOT_YOURS: texts.commitments_refused_not_yours_toast,
    Refusal.YOUR_OWN: texts.commitments_refused_your_own_toast,
    Refusal.NOT_NOW: texts.commitments_refused_not_now_toast,
    Refusal.NOT_FOR_RESIDENTS: lambda: texts.commitments_refused_task(words="—"),
    Refusal.TOO_MANY: lambda: texts.commitments_refused_too_many(most=rules.OPEN_MOST),
    Refusal.NO_WORDS: texts.commitments_refused_no_words,
    Refusal.TOO_LONG: lambda: texts.commitments_refused_too_long(most=rules.LONGEST_WHAT),
    Refusal.PAST: texts.commitments_refused_past,
    Refusal.TOO_FAR: texts.commitments_refused_too_far,
    Refusal.RETURN_OPEN: texts.commitments_refused_return_open,
    Refusal.NAMES_PEOPLE: texts.commitments_refused_names_people,
}
STRIPS = frozenset({Refusal.NOT_YOURS, Refusal.NOT_NOW})
"""After these the tapped buttons make no sense any more."""


def refused(refusal: Refusal) -> Refused:
    """The refusal as the error that dispatch says aloud."""
    return Refused(REFUSALS[refusal](), strip=refusal in STRIPS)


def insist(refusal: Refusal | None) -> None:
    """Refuses if there is a reason to."""
    if refusal is not None:
        raise refused(refusal)


REASONS: dict[str, Callable[[], Text]] = {
    "no_people": texts.commitments_reason_no_people,
    "no_means": texts.commitments_reason_no_means,
    "not_ours": texts.commitments_reason_not_ours,
    "not_safe": texts.commitments_reason_not_safe,
    "waiting": texts.commitments_reason_waiting,
    "urgent": texts.commitments_reason_urgent,
}
"""Reasons that are tapped, so that each reader reads them in the own language."""


def reason(words: str) -> Text:
    """A reason as people read it: from the list, or in the owner's own words."""
    return REASONS[words]() if words in REASONS else texts.commitments_reason_own(words=words)


def reason_code(words: str) -> str:
    """The reason as the history keeps it: a code, and nothing that anybody wrote."""
    return words if words in REASONS else "own_words"
