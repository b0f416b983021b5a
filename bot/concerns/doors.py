"""Doors: what police did, violence at home, a child. They lead to somebody outside; nothing is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.chat.vocabulary import Reply, screen
from bot.concerns import actions, draft
from bot.concerns.own import throw_draft_away
from bot.concerns.questions import ask
from bot.concerns.screening import Kind
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text
from bot.letter import Button
from bot.members import actions as members

if TYPE_CHECKING:
    from bot.charter.rules import Charter
    from bot.chat.vocabulary import Talk
    from bot.database.engine import Tx
    from bot.members.rules import Member

CHOSEN = {"conduct": Kind.POLICE_CONDUCT, "home": Kind.HOME, "child": Kind.CHILD}
"""What the buttons call the doors."""


def open_chosen(tx: Tx, talk: Talk) -> Reply:
    """A door was chosen by button."""
    member = members.present(tx, talk)
    return opened(tx, talk, member, CHOSEN.get(talk.chosen(1), Kind.HOME))


def opened(tx: Tx, talk: Talk, member: Member, door: Kind) -> Reply:
    """The contacts of the charter. Whatever was written is erased before they are shown."""
    throw_draft_away(tx, talk.person, talk.now)
    charter = charters.read(tx, member.partnership_id)
    lines = _conduct(charter) if door is Kind.POLICE_CONDUCT else _hurt(charter)
    rows = (
        (Button(texts.concerns_clear_button(), does="members:clear:0"),),
        (Button(texts.concerns_something_else_button(), does="concerns:other:0"),),
    )
    return screen(lines, rows, folds_to=texts.concerns_door_fold())


def _conduct(charter: Charter) -> Lines:
    contact = _contact(charter.conduct_contact)
    return Lines.of(
        texts.concerns_door_conduct(),
        texts.concerns_door_outside() if contact else None,
        contact or texts.concerns_door_conduct_none(),
        texts.concerns_door_emergency(number=Plain(charter.emergency_number)),
        texts.concerns_door_kept(),
    )


def _hurt(charter: Charter) -> Lines:
    helpline, child_line = _contact(charter.helpline), _contact(charter.child_line)
    return Lines.of(
        texts.concerns_door_hurt(),
        texts.concerns_door_helpline(contact=charter.helpline) if helpline else None,
        texts.concerns_door_child_line(contact=charter.child_line) if child_line else None,
        texts.concerns_door_emergency(number=Plain(charter.emergency_number)),
        texts.concerns_door_kept(),
    )


def _contact(contact: str) -> Text | None:
    return texts.concerns_door_contact(contact=contact) if contact.strip() else None


def something_else(tx: Tx, talk: Talk) -> Reply:
    """A false alarm: the words were not kept, so they are sent once more, and then taken as any other."""
    member = members.present(tx, talk)
    actions.may_raise(tx, talk.person, member.partnership_id, talk.now)
    area_id, area_shown = actions.area_for(tx, member)
    begun = replace(
        draft.Draft.new(member.partnership_id, heard=True), area_id=area_id, area_shown=area_shown
    )
    return ask(tx, talk, member, begun, draft.WORDS)
