"""Somebody on the way in: what is known of them so far, sealed like every draft."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from bot.chat import dialogues
from bot.chat.dialogues import Dialogue

if TYPE_CHECKING:
    from bot.chat.vocabulary import Talk
    from bot.database.engine import Tx

ARRIVING = "members.arriving"
"""The dialogue's name."""


@dataclass(frozen=True)
class Arriving:
    """What is known so far of somebody on the way in."""

    area_id: int = 0
    words: str = ""
    invite: str = ""
    founding: str = ""

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
