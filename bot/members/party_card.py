"""A body fills in its own card, one line a question; some kinds also sign the conduct code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.chat import dialogues, reading
from bot.chat.dialogues import Dialogue
from bot.chat.vocabulary import Kind, Reply, Talk, record, screen
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Plain
from bot.letter import Button
from bot.members import actions, parties, who
from bot.members.party_rules import LONGEST_LINE, Party

if TYPE_CHECKING:
    from bot.database.engine import Tx

PARTY_CARD = "members.party-card"
QUESTIONS = {
    "can": texts.members_ask_can,
    "cannot": texts.members_ask_cannot,
    "call": texts.members_ask_call,
    "complaints": texts.members_ask_complaints,
}


def fill(tx: Tx, talk: Talk) -> Reply:
    """[Fill in]: the first question."""
    party = _own(tx, talk, talk.chosen_id())
    return _ask(tx, talk, party, "can", {})


def said(tx: Tx, talk: Talk) -> Reply | None:
    """A line was written."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or talk.kind is not Kind.WORDS or dialogue.step not in QUESTIONS:
        return None
    known = dict(dialogue.answers)
    party = _own(tx, talk, int(known.pop("party_id")))
    line = reading.clean_name(talk.words)
    if len(line) > LONGEST_LINE:
        raise Refused(texts.members_too_long(most=LONGEST_LINE))
    known[dialogue.step] = line
    asked = [name for name in QUESTIONS if name != "complaints" or party.guarded]
    left = [name for name in asked if name not in known]
    if left:
        return _ask(tx, talk, party, left[0], known)
    dialogues.end(tx, talk.person.key)
    party = parties.fill(tx, party, talk.now, **known)
    zone = charters.read(tx, party.partnership_id).zone
    shown = record(who.card(tx, party, zone))
    return shown + _ask_to_sign(tx, party) if party.guarded and not party.signed_on else shown


def _ask(tx: Tx, talk: Talk, party: Party, step: str, known: dict[str, str]) -> Reply:
    answers = {"party_id": party.id, **known}
    dialogues.put(tx, talk.person.key, Dialogue(PARTY_CARD, step, answers), talk.now)
    before = getattr(party, step)
    now = texts.members_founding_now(value=before) if before else None
    return screen(Lines.of(QUESTIONS[step](), now))


def _ask_to_sign(tx: Tx, party: Party) -> Reply:
    number = charters.read(tx, party.partnership_id).emergency_number
    button = Button(texts.members_conduct_button(), does=f"members:sign:{party.id}", style="primary")
    return screen(texts.members_conduct(number=Plain(number)), ((button,),))


def sign(tx: Tx, talk: Talk) -> Reply:
    """[We agree] to the conduct code."""
    party = _own(tx, talk, talk.chosen_id())
    if party.signed_on:
        raise Refused(texts.chat_done_already_toast(), strip=True)
    party = parties.sign(tx, party, talk.now)
    return screen(who.card(tx, party, charters.read(tx, party.partnership_id).zone))


def _own(tx: Tx, talk: Talk, party_id: int) -> Party:
    """The body, if this member answers for it: nobody writes the card of another."""
    party = parties.get(tx, party_id)
    member = actions.present(tx, talk, party.partnership_id if party else 0)
    own = parties.own(tx, member)
    if own is None or party is None or own.id != party.id:
        raise Refused(texts.members_not_for_you_toast(), strip=True)
    return own
