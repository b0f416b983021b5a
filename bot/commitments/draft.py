"""A promise, or a request for one, that is still being made: nobody but its author knows of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.chat.vocabulary import Talk
from bot.commitments.rules import Task
from bot.errors import Refused
from bot.l10n import texts
from bot.letter import Button, Rows
from bot.members import actions as members

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.members.rules import Member

MAKING = "commitments.making"
WHAT, HOURS_STEP, TASK, WORRY, WHEN, HAVE, PREVIEW = (
    f"choose-{step}" for step in ("what", "hours", "task", "worry", "when", "have", "preview")
)
BELONGS = frozenset(
    f"commitments:{verb}" for verb in ("what", "hours", "task", "for", "when", "have", "publish", "throw")
)
LONGEST_TITLE = 20
MOST_WORRIES = 6
PAIR = 2
BACK = Button(texts.commitments_throw_button(), does="commitments:throw:0", style="danger")


@dataclass(frozen=True)
class Draft:
    """What has been said of a promise so far."""

    partnership_id: int
    side: str
    """Whose deed it is."""
    what: str = ""
    task: str = ""
    concern_id: int | None = None
    worry_chosen: bool = False
    due_on: str = ""
    resource: str = ""
    asks: bool = False
    """It is a request to `side`, which is another side than the person's."""
    pair_of: int | None = None
    is_ready: bool = False
    """Nothing more is asked: it comes from an idea."""
    idea_id: int = 0


def draft_of(tx: Tx, talk: Talk, step: str | None = None) -> tuple[Member, Draft]:
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or dialogue.name != MAKING or step not in {None, dialogue.step}:
        raise Refused(texts.chat_done_already_toast(), strip=True)
    draft = Draft(**dialogue.answers)
    return members.present(tx, talk, draft.partnership_id), draft


def remember(tx: Tx, talk: Talk, step: str, draft: Draft) -> None:
    dialogues.put(tx, talk.person.key, Dialogue(MAKING, step, asdict(draft)), talk.now)


def task_of(name: str) -> Task:
    try:
        return Task(name)
    except ValueError:
        raise Refused(texts.chat_old_button_toast()) from None


def pairs(buttons: list[Button]) -> Rows:
    return tuple(tuple(buttons[at : at + PAIR]) for at in range(0, len(buttons), PAIR))
