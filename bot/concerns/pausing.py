"""The pause before others read it: a person may be meant, or "what happened?" where it speaks of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.concerns.rules import HoldReason
from bot.l10n import texts
from bot.l10n.text import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.l10n.text import Text

MOST_SHOWN: Final = 3
"""So many pieces are shown at a time; what is left is found again in the next wording."""


def pause(found: Sequence[str], reason: HoldReason | None) -> Text:
    """What the raiser is asked about the words found; looks and presence of people are no worry."""
    words = Words("\n".join(found[:MOST_SHOWN]))
    if reason is HoldReason.GROUP:
        return texts.doors_what_happened(words=words)
    return texts.concerns_screened_question(words=words)


def again_label(reason: HoldReason | None) -> Text:
    """The button under which it is said again."""
    return (
        texts.doors_what_happened_button() if reason is HoldReason.GROUP else texts.concerns_reword_button()
    )


def keep_label(reason: HoldReason | None) -> Text:
    """The button that keeps the words; somebody looks at them before others do."""
    return texts.doors_deed_button() if reason is HoldReason.GROUP else texts.concerns_no_person_button()


def fold(reason: HoldReason | None) -> Text:
    """The pause once it has passed, in one line."""
    return texts.doors_what_happened_fold() if reason is HoldReason.GROUP else texts.concerns_screened_fold()
