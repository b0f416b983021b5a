"""The buttons of a card for ideas, for what a worry has changed, and for how something should be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.concerns import effects, ideas, rules
from bot.concerns.seeing import follows
from bot.l10n import texts
from bot.letter import Button

if TYPE_CHECKING:
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.letter import Rows
    from bot.people import Person


def beside(tx: Tx, person: Person, concern: Concern, rows: Rows) -> Rows:
    """The card's rows with these before the way back."""
    return (*rows[:-1], *_rows(tx, person, concern), *rows[-1:])


def _rows(tx: Tx, person: Person, concern: Concern) -> Rows:
    found = ideas.ideas_of(tx, concern.id)
    row = []
    if ideas.may_add(concern) or found:
        shown = rules.shown_count(len(found))
        label = texts.ideas_button() if shown is None else texts.ideas_count_button(count=shown)
        row.append(Button(label, does=f"ideas:list:{concern.id}"))
    if effects.may_say_effect(concern, follows=follows(tx, person, concern)):
        row.append(Button(texts.ideas_effect_button(), does=f"ideas:effect:{concern.id}"))
    how = Button(texts.ideas_how_button(), does=f"ideas:how:{concern.id}")
    return (*((tuple(row),) if row else ()), *(((how,),) if effects.asks_how(concern) else ()))
