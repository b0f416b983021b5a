"""The words of a promise before anybody reads them: short, about deeds, and no work of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat.reading import clean
from bot.commitments import rules
from bot.commitments.rules import Refusal, Task
from bot.commitments.sentences import insist, refused
from bot.commitments.tasks import refused_task
from bot.concerns.screening import HOLDS, screen
from bot.errors import Refused
from bot.l10n import texts

if TYPE_CHECKING:
    from bot.database.engine import Tx


def checked(tx: Tx, partnership_id: int, side: Side, words: str, longest: int = rules.LONGEST_WHAT) -> str:
    """The words of a deed that `side` is to do, in one line; refuses what no promise may say."""
    line = " ".join(clean(words).split())
    insist(rules.words_refusal(line, longest))
    known = [area.name for area in charters.areas(tx, partnership_id)]
    # What names or marks out people is held for a raiser; a promise is simply worded anew.
    if any(found.kind in HOLDS for found in screen(line, known=known)):
        raise refused(Refusal.NAMES_PEOPLE)
    if side is Side.COMMUNITY and (found_words := refused_task(line)) is not None:
        raise Refused(texts.commitments_refused_task(words=found_words))
    return line


def checked_task(side: Side, task: Task) -> None:
    """Refuses another kind of deed than residents do."""
    insist(rules.may_task(side, task))
