"""Doors: what police did, violence at home, a child, a threat. They lead outside; only a count is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.chat.vocabulary import Reply, screen
from bot.concerns import actions, cards, conduct, door_counts, draft
from bot.concerns.categories import Category
from bot.concerns.own import throw_draft_away
from bot.concerns.questions import ask
from bot.concerns.screening import Kind
from bot.concerns.sentences import refused
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text
from bot.letter import Button, Rows
from bot.members import actions as members

if TYPE_CHECKING:
    from bot.charter.rules import Charter
    from bot.chat.vocabulary import Talk
    from bot.database.engine import Tx
    from bot.members.rules import Member

CHOSEN = {"conduct": Kind.POLICE_CONDUCT, "home": Kind.HOME, "child": Kind.CHILD}
"""What the buttons call the doors."""


THREATENED = "threat"


def open_chosen(tx: Tx, talk: Talk) -> Reply:
    """A door was chosen by button."""
    member = members.present(tx, talk)
    if talk.chosen(1) == THREATENED:
        return _shown(tx, talk, member, _threatened, ((_count(door_counts.THREAT),), *_ends(clear=True)))
    return opened(tx, talk, member, CHOSEN.get(talk.chosen(1), Kind.HOME))


def opened(tx: Tx, talk: Talk, member: Member, door: Kind) -> Reply:
    """The contacts of the charter. Whatever was written is erased before they are shown."""
    if door is Kind.POLICE_CONDUCT:
        coordinator = Button(texts.doors_coordinator_button(), does="concerns:general:0")
        threat = Button(texts.doors_threat_button(), does=f"concerns:door:0:{THREATENED}")
        rows: Rows = ((coordinator, _count(door_counts.CONDUCT)), (threat,), *_ends(clear=True))
        return _shown(tx, talk, member, _conduct, rows)
    return _shown(tx, talk, member, _hurt, ((_count(door_counts.HURT),), *_ends(clear=True)))


def _shown(tx: Tx, talk: Talk, member: Member, lines: Callable[[Charter], Lines], rows: Rows) -> Reply:
    throw_draft_away(tx, talk.person, talk.now)
    charter = charters.read(tx, member.partnership_id)
    return screen(lines(charter), rows, folds_to=texts.concerns_door_fold())


def _count(door: str) -> Button:
    return Button(texts.doors_count_button(), does=f"concerns:count:0:{door}")


def _ends(*, clear: bool) -> Rows:
    other = Button(texts.concerns_something_else_button(), does="concerns:other:0")
    return (
        ((Button(texts.concerns_clear_button(), does="members:clear:0"),), (other,)) if clear else ((other,),)
    )


def _conduct(charter: Charter) -> Lines:
    contact = _contact(charter.conduct_contact)
    return Lines.of(
        texts.concerns_door_conduct(),
        texts.concerns_door_outside() if contact else None,
        contact or texts.concerns_door_conduct_none(),
        texts.concerns_door_emergency(number=Plain(charter.emergency_number)),
        texts.concerns_door_kept(),
        texts.doors_conduct_ways(),
    )


def _threatened(charter: Charter) -> Lines:
    contact = _contact(charter.conduct_contact)
    return Lines.of(
        texts.doors_threat(),
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


def count(tx: Tx, talk: Talk) -> Reply:
    """📊: one more at this door, once a day and person; no word and no person is kept."""
    member = members.present(tx, talk)
    if talk.chosen(1) in door_counts.DOORS:
        door_counts.count(tx, talk.person, member.partnership_id, talk.chosen(1), talk.now)
    clear = Button(texts.concerns_clear_button(), does="members:clear:0")
    return screen(texts.doors_counted(), ((clear,),), folds_to=texts.doors_counted_fold())


def general(tx: Tx, talk: Talk) -> Reply:
    """🏘: told in general words to the residents' coordinator alone; police never read it."""
    member = members.present(tx, talk)
    actions.may_raise(tx, talk.person, member.partnership_id, talk.now)
    begun = draft.Draft.new(member.partnership_id, heard=True)
    begun = replace(begun, category=Category.RIGHTS.value, not_to_police=True, conduct=True)
    return ask(tx, talk, member, begun, draft.WORDS)


def let_others(tx: Tx, talk: Talk) -> Reply:
    """[Let others read it]: the question, then the deed; only its raiser can."""
    concern, _, viewer = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    if talk.chosen(1) == "yes":
        conduct.let_others(tx, talk.person, concern.id, talk.now)
        return screen(texts.doors_opened())
    if refusal := conduct.let_others_refusal(concern, viewer):
        raise refused(refusal)
    yes = Button(texts.doors_open_button(), does=f"concerns:letothers:{concern.id}:yes", style="primary")
    back = Button(texts.chat_back_button(), does=f"concerns:open:{concern.id}:m0")
    return screen(texts.doors_open_question(ref=Plain(concern.ref)), ((yes,), (back,)))


def pass_on(tx: Tx, talk: Talk) -> Reply:
    """[Passed on] or [Could not]: the question what its raiser will read, then the deed."""
    concern, _, viewer = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    if refusal := conduct.pass_on_refusal(concern, viewer):
        raise refused(refusal)
    passed = talk.chosen(1) == conduct.PASSED
    if talk.chosen(2) == "yes":
        conduct.pass_on(tx, talk.person, concern.id, passed=passed, now=talk.now)
        return screen(texts.doors_pass_saved(), folds_to=texts.doors_pass_saved())
    contact = conduct.contact_of(tx, concern)
    said = cards.passed_on(contact) if passed else texts.doors_state_not_passed()
    choice = conduct.PASSED if passed else conduct.NOT
    yes = Button(
        texts.doors_pass_button(), does=f"concerns:passon:{concern.id}:{choice}:yes", style="primary"
    )
    back = Button(texts.chat_back_button(), does=f"concerns:open:{concern.id}:w0")
    return screen(Lines.of(texts.doors_pass_question(said=said)), ((yes,), (back,)))


def something_else(tx: Tx, talk: Talk) -> Reply:
    """A false alarm: the words were not kept, so they are sent once more, and then taken as any other."""
    member = members.present(tx, talk)
    actions.may_raise(tx, talk.person, member.partnership_id, talk.now)
    area_id, area_shown = actions.area_for(tx, member)
    begun = replace(
        draft.Draft.new(member.partnership_id, heard=True), area_id=area_id, area_shown=area_shown
    )
    return ask(tx, talk, member, begun, draft.WORDS)
