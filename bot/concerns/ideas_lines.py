"""What an agenda and a promise say of ideas: the newest of each side, and how each side wants it done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.concerns import effects, ideas
from bot.l10n import texts
from bot.members.sides import SIDE_NAMES

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.l10n.text import Text

OF_EACH_SIDE: Final = 2


def idea_lines(tx: Tx, concern_id: int) -> list[Text]:
    """At most two ideas of each side that has any, with the side; the raiser's own before others."""
    found = ideas.newest_of_each_side(ideas.ideas_of(tx, concern_id), OF_EACH_SIDE)
    return [
        texts.ideas_of_side(side=SIDE_NAMES[side](), idea=each.words)
        for side, shown in found.items()
        for each in shown
    ]


def how_lines(tx: Tx, concern_id: int) -> list[Text]:
    """What each side puts first, where enough have said it."""
    return [
        texts.ideas_how_first(side=SIDE_NAMES[side](), way=effects.WANTED[how]())
        for side, how in effects.how_wanted(tx, concern_id).items()
    ]
