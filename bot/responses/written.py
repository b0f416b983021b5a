"""Own words of those who answer: kept in a small dialogue until they are published, never with a name."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.chat.reading import clean, fold
from bot.chat.vocabulary import Kind
from bot.concerns import listening
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Words

if TYPE_CHECKING:
    from bot.chat.vocabulary import Talk
    from bot.database.engine import Tx

DIALOGUE: Final = "responses.write"
ANSWER, BODY, PLAN, DAY, HELPER, REASON, RETURN = (
    "answer",
    "body",
    "plan",
    "day",
    "helper",
    "reason",
    "return",
)
"""What is being written; the dialogue's step."""
TASK, WHEN, SHOWN, WHO_ELSE, PAIR = (
    "choose-task",
    "choose-day",
    "choose-publish",
    "choose-who",
    "choose-return",
)
"""What is being chosen by a button or its number, while what was written before stays as it is."""


@dataclass(frozen=True)
class Draft:
    """What has been tapped and written of an answer so far."""

    concern_id: int
    partnership_id: int
    kind: str = ""
    words: str = ""
    plan: int = 0
    """The number of the plan; 0 where the words are the plan."""
    task: str = ""
    due: str = ""
    """The day, ISO."""
    promise: int = 0
    """The promise that something is asked for in return for."""
    side: str = ""
    """Whom it is asked of."""


def begun(tx: Tx, talk: Talk) -> tuple[Draft, str] | None:
    """What the person is writing, and what of it; None if nothing."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or dialogue.name != DIALOGUE:
        return None
    return Draft(**dialogue.answers), dialogue.step


def of(tx: Tx, talk: Talk, concern_id: int) -> Draft:
    """The draft about this concern; refuses where it is gone, which a typed word must not be lost to."""
    found = begun(tx, talk)
    if found is None or found[0].concern_id != concern_id:
        raise Refused(texts.responses_draft_gone_toast())
    return found[0]


def remember(tx: Tx, talk: Talk, draft: Draft, step: str) -> None:
    """This is asked now."""
    dialogues.put(tx, talk.person.key, Dialogue(DIALOGUE, step, asdict(draft)), talk.now)


def offer(tx: Tx, talk: Talk, draft: Draft, step: str) -> None:
    """As `remember`, unless the person's own unsent words stand in the way: then only the buttons answer."""
    before = dialogues.active(tx, talk.person.key, talk.now)
    if before is None or before.name == DIALOGUE or not before.answers.get(dialogues.KEPT):
        remember(tx, talk, draft, step)


def end(tx: Tx, talk: Talk) -> None:
    """Published or given up."""
    if begun(tx, talk) is not None:
        dialogues.end(tx, talk.person.key)


def words_of(tx: Tx, talk: Talk, partnership_id: int, most: int) -> str:
    """What was typed, if it may stand in an answer: words, not too many, nobody named."""
    words = clean(talk.words)
    if talk.kind is not Kind.WORDS or not fold(words):
        raise Refused(texts.responses_words_please())
    if len(words) > most:
        raise Refused(texts.responses_too_long(most=most))
    found, _ = listening.points_in(tx, partnership_id, words)
    if found:
        raise Refused(texts.responses_names_somebody(words=Words(", ".join(found))))
    return words
