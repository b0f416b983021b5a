"""The one way to say no: a sentence for the person, and nothing changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.l10n.text import Text


class Refused(Exception):
    """What was asked may not happen. The transaction rolls back and the person reads the sentence."""

    def __init__(self, text: Text, *, strip: bool = False) -> None:
        """`text` is shown in the reader's language; `strip` takes the buttons off the tapped message."""
        super().__init__(text.key)
        self.text = text
        self.strip = strip
