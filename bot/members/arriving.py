"""Somebody on the way in: what is known of them so far, sealed like every draft."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.errors import Refused
from bot.l10n import texts

if TYPE_CHECKING:
    from bot.chat.vocabulary import Talk
    from bot.database.engine import Tx

ARRIVING = "members.arriving"
"""The dialogue's name."""
LONGEST_WORDS = 3000
"""As many signs as a worry may have."""


@dataclass(frozen=True)
class Arriving:
    """What is known so far of somebody on the way in."""

    area_id: int = 0
    words: str = ""
    invite: str = ""
    founding: str = ""
    number: int = 0
    """Of the invitation whose words are written again."""

    def saying(self, words: str) -> Arriving:
        """The same with these words after the others; refuses more than a worry may hold."""
        together = "\n".join(part for part in (self.words, words) if part)
        if self.words and len(together) > LONGEST_WORDS:
            raise Refused(texts.members_too_long(most=LONGEST_WORDS))
        return replace(self, words=together)

    @classmethod
    def of(cls, tx: Tx, talk: Talk) -> Arriving:
        """As remembered, or nothing known."""
        dialogue = dialogues.active(tx, talk.person.key, talk.now)
        if dialogue is None or dialogue.name != ARRIVING:
            return cls()
        return cls(**dialogue.answers)

    def remember(self, tx: Tx, talk: Talk, step: str) -> None:
        """Sealed, for a day."""
        dialogues.put(tx, talk.person.key, Dialogue(ARRIVING, step, asdict(self)), talk.now)
