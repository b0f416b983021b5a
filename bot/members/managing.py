"""What coordinators do about bodies and seats: one may suspend for a week; all else needs both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from bot.chat import dialogues, reading
from bot.chat.dialogues import Dialogue
from bot.chat.vocabulary import Kind, Reply, Talk, screen
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Text, Words
from bot.letter import Button
from bot.members import actions, appealing, deeds, parties, seats, who
from bot.members.deeds import REASONS
from bot.members.party_rules import ADMITTED, LONGEST_NAME, State
from bot.members.party_rules import Kind as PartyKind
from bot.members.sides import SIDE_NAMES
from bot.members.why import COMES, RESUMES

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.members.rules import Member

ADMITTING, APPEALING = "members.admitting", "members.appealing"
MOST_WORDS = 1000

Propose = Callable[["Tx", "Member", str, str, str, Mapping[str, Any], "datetime"], None]
"""Asks the other coordinator: (tx, by, kind, subject, reason, arguments, now)."""


def _sent() -> Reply:
    return screen(texts.members_proposed())


# ── admitting a body


def ask_kind(tx: Tx, talk: Talk) -> Reply:
    """[Admit a body]: which kind is it?"""
    actions.coordinating(tx, talk)
    buttons = [Button(parties.KIND_NAMES[kind](), does=f"members:kind:0:{kind.value}") for kind in ADMITTED]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return screen(texts.members_admit_kind(), rows)


def choose_kind(tx: Tx, talk: Talk) -> Reply:
    """A kind was tapped: what is it called?"""
    actions.coordinating(tx, talk)
    if talk.chosen(1) not in {kind.value for kind in ADMITTED}:
        raise Refused(texts.chat_old_button_toast())
    dialogues.put(tx, talk.person.key, Dialogue(ADMITTING, "name", {"kind": talk.chosen(1)}), talk.now)
    return screen(texts.members_admit_name())


def name_said(tx: Tx, talk: Talk) -> Reply | None:
    """Its name was written: why should it come?"""
    member = actions.coordinating(tx, talk)
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or dialogue.step != "name" or talk.kind is not Kind.WORDS:
        return None
    name = reading.clean_name(talk.words)
    if len(name) > LONGEST_NAME:
        raise Refused(texts.members_too_long(most=LONGEST_NAME))
    if any(
        reading.fold(party.name) == reading.fold(name) for party in parties.here(tx, member.partnership_id)
    ):
        raise Refused(texts.members_admit_there_already())
    answers = {"kind": PartyKind(dialogue.answers["kind"]).value, "name": name}
    dialogues.put(tx, talk.person.key, Dialogue(ADMITTING, "choose-why", answers), talk.now)
    return _ask_why(texts.members_admit_why(name=name), "members:admitwhy:0", "members:who:0", COMES)


def admit(tx: Tx, talk: Talk, propose: Propose) -> Reply:
    """A reason was tapped: the other coordinator is asked."""
    member = actions.coordinating(tx, talk)
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or dialogue.name != ADMITTING or "name" not in dialogue.answers:
        raise Refused(texts.chat_old_button_toast(), strip=True)
    if talk.chosen(1) not in COMES:
        raise Refused(texts.chat_old_button_toast())
    dialogues.end(tx, talk.person.key)
    name, arguments = str(dialogue.answers["name"]), dict(dialogue.answers)
    propose(tx, member, deeds.ADMIT_PARTY, name, talk.chosen(1), arguments, talk.now)
    return _sent()


# ── one body


def suspend(tx: Tx, talk: Talk) -> Reply:
    """[Suspend for 7 days]: asked once more, then done by one coordinator."""
    member = actions.coordinating(tx, talk)
    party = who.of_here(tx, member, talk.chosen_id())
    if talk.chosen(1) != "yes":
        yes = Button(
            texts.members_party_suspend_yes_button(), does=f"members:suspend:{party.id}:yes", style="danger"
        )
        back = Button(texts.chat_back_button(), does=f"members:party:{party.id}")
        return screen(texts.members_party_suspend_question(party=parties.called(party)), ((yes,), (back,)))
    parties.suspend(tx, party, member, talk.now)
    return who.show_party(tx, talk)


def lift(tx: Tx, talk: Talk, propose: Propose) -> Reply:
    """[Lift it earlier]: why, then the other coordinator is asked."""
    member = actions.coordinating(tx, talk)
    party = who.of_here(tx, member, talk.chosen_id())
    if party.state is not State.SUSPENDED:
        raise Refused(texts.chat_done_already_toast(), strip=True)
    if talk.chosen(1) not in RESUMES:
        question = texts.members_lift_why(party=parties.called(party))
        return _ask_why(question, f"members:lift:{party.id}", f"members:party:{party.id}", RESUMES)
    propose(tx, member, deeds.LIFT_BRAKE, str(party.id), talk.chosen(1), {"name": party.name}, talk.now)
    return _sent()


def remove_party(tx: Tx, talk: Talk, propose: Propose) -> Reply:
    """[Remove]: why, then the other coordinator is asked."""
    member = actions.coordinating(tx, talk)
    party = who.of_here(tx, member, talk.chosen_id())
    if party.founding:
        raise Refused(texts.members_party_not_suspended())
    if talk.chosen(1) not in REASONS:
        called = parties.called(party)
        return _ask_why(
            texts.members_remove_why(whom=called), f"members:removeparty:{party.id}", "members:who:0"
        )
    propose(tx, member, deeds.REMOVE_PARTY, str(party.id), talk.chosen(1), {"name": party.name}, talk.now)
    return _sent()


def _ask_why(
    question: Text, does: str, back: str, reasons: Mapping[str, Callable[[], Text]] = REASONS
) -> Reply:
    rows = [(Button(say(), does=f"{does}:{code}"),) for code, say in reasons.items()]
    return screen(question, (*rows, (Button(texts.chat_back_button(), does=back),)))


# ── one seat


def show_posts(tx: Tx, talk: Talk) -> Reply:
    """Those who answer, by post; coordinators are in nobody's list."""
    member = actions.coordinating(tx, talk)
    found = [each for each in actions.answering(tx, member.partnership_id) if not each.coordinates]
    rows = [
        (Button(actions.signed(each.side, each.post), does=f"members:remove:{seats.seat_code(each)}"),)
        for each in sorted(found, key=lambda each: (each.side.value, each.post))
    ][:50]
    return screen(
        texts.members_posts_question(), (*rows, (Button(texts.chat_back_button(), does="members:who:0"),))
    )


def remove_member(tx: Tx, talk: Talk, propose: Propose) -> Reply:
    """A post was tapped: why should it be given back, then the other coordinator is asked."""
    member = actions.coordinating(tx, talk)
    whom = actions.by_code(tx, member.partnership_id, talk.chosen(0))
    if whom is None or whom.coordinates:
        raise Refused(texts.members_not_for_you_toast(), strip=True)
    if talk.chosen(1) not in REASONS:
        question = texts.members_remove_why(whom=actions.signed(whom.side, whom.post))
        return _ask_why(question, f"members:remove:{talk.chosen(0)}", "members:posts:0")
    arguments = {"side": whom.side.value, "post": whom.post}
    propose(tx, member, deeds.REMOVE_MEMBER, talk.chosen(0), talk.chosen(1), arguments, talk.now)
    return _sent()


# ── against a removal


def appeal(tx: Tx, talk: Talk) -> Reply:
    """[I disagree]: their words go to both coordinators, once for each removal."""
    member = actions.present(tx, talk, talk.chosen_id())
    if not appealing.is_allowed(tx, member, talk.now):
        raise Refused(texts.members_appeal_over(), strip=True)
    answers = {"partnership_id": member.partnership_id}
    dialogues.put(tx, talk.person.key, Dialogue(APPEALING, "words", answers), talk.now)
    return screen(texts.members_appeal_question())


def appeal_said(tx: Tx, talk: Talk) -> Reply | None:
    """The words of whoever was removed."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or talk.kind is not Kind.WORDS:
        return None
    member = actions.present(tx, talk, int(dialogue.answers["partnership_id"]))
    if len(talk.words) > MOST_WORDS:
        raise Refused(texts.members_too_long(most=MOST_WORDS))
    dialogues.end(tx, talk.person.key)
    if not appealing.use(tx, member):
        raise Refused(texts.members_appeal_over())
    side = SIDE_NAMES[member.side]()
    said = Lines.of(texts.members_appealed(side=side), texts.members_appeal_words(words=Words(talk.words)))
    parties.tell_both(tx, member.partnership_id, said, talk.now)
    deeds.note(tx, member.partnership_id, "removal-appealed", member.side.value, talk.now)
    return screen(texts.members_appeal_sent())
