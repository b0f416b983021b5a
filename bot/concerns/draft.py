"""A worry while it is being written: sealed in the person's dialogue, alive for a day after the last word."""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.concerns.rules import Identity
from bot.concerns.titles import title_of

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.people import Person

DIALOGUE: Final = "concerns.raise"
"""The dialogue's name."""
IDS: Final = 2**53
"""Ids stay below this, so that every program that reads JSON keeps them exact."""

WORDS, CATEGORY, FACES, SIMILAR, SCREENED, REVIEW = (
    "choose-words",
    "choose-category",
    "choose-faces",
    "choose-similar",
    "choose-screened",
    "choose-review",
)
REWORD, TITLE, PLACE, PHOTO, EFFECT, IDEA, SEEN, NAME, BEHALF, DANGER = (
    "choose-reword",
    "choose-title",
    "choose-place",
    "choose-photo",
    "choose-effect",
    "choose-idea",
    "choose-seen",
    "choose-name",
    "choose-behalf",
    "choose-danger",
)
"""Where the person is. Every step begins with "choose", so that typed digits press the buttons shown."""


@dataclass(frozen=True)
class Draft:
    """What has been said so far. Its random id becomes the concern's: sending twice is sending once."""

    id: int
    partnership_id: int
    words: tuple[str, ...] = ()
    photos: tuple[int, ...] = ()
    unasked: tuple[int, ...] = ()
    """Photos of which it is not yet known whether they show faces or plates."""
    album: str = ""
    category: str = ""
    own_title: str = ""
    area_id: int | None = None
    area_shown: bool = True
    place: str = ""
    effect: str = ""
    changed: str = ""
    """What it changed, tapped: counted with others, told only from five."""
    idea: str = ""
    identity: str = Identity.NOBODY.value
    name: str = ""
    on_behalf: bool = False
    not_to_police: bool = False
    conduct: bool = False
    """It tells in general words what police did: for the residents' coordinator alone."""
    urgent: bool = False
    keeps_link: bool = True
    """False: nothing leads back to the raiser, not even the answer."""
    ref: str = ""
    """The number it will have, drawn for the review card."""
    unlike: tuple[int, ...] = ()
    """Open concerns that the person has read and says are others."""
    no_person: tuple[str, ...] = ()
    """What looked like a person and is none, says the person."""
    warned: bool = False
    """The emergency number has been shown once."""
    heard: bool = False
    """The person said that it is about something else than what the doors are for."""

    @classmethod
    def new(cls, partnership_id: int, *, heard: bool = False) -> Draft:
        """An empty one."""
        return cls(secrets.randbelow(IDS - 1) + 1, partnership_id, heard=heard)

    @property
    def text(self) -> str:
        """Everything written so far, as others will read it."""
        return "\n".join(self.words)

    @property
    def title(self) -> str:
        """The title in lists: the raiser's own, else the first sentence."""
        return self.own_title or title_of(self.text)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been said or shown yet."""
        return not self.words and not self.photos and not self.unasked

    def saying(self, words: str) -> Draft:
        """The same with these words after the others."""
        return replace(self, words=(*self.words, words))


def may_go_along(draft: Draft) -> bool:
    """Whether its words may stand with somebody else's worry, whose raiser decides who reads that one."""
    return bool(draft.words) and not draft.conduct and not draft.not_to_police


def active(tx: Tx, person: Person, now: datetime) -> tuple[Draft, str] | None:
    """The person's draft and the step it is at, or None."""
    dialogue = dialogues.active(tx, person.key, now)
    if dialogue is None or dialogue.name != DIALOGUE:
        return None
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in dialogue.answers.items()
        if name not in {dialogues.KEPT, dialogues.BLIND}
    }
    return Draft(**values), dialogue.step


def remember(tx: Tx, person: Person, draft: Draft, step: str, now: datetime) -> None:
    """The draft stands at this step, for a day."""
    blind = draft.conduct or draft.not_to_police
    answers = {**asdict(draft), dialogues.KEPT: not draft.is_empty, dialogues.BLIND: blind}
    dialogues.put(tx, person.key, Dialogue(DIALOGUE, step, answers), now)
