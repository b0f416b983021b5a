"""A coordinator proposes a change of the agenda: what, which worry, why; the other coordinator decides."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from bot.agenda import actions as agendas
from bot.agenda.powers import FOR, REASONS
from bot.approvals import actions as approvals
from bot.approvals.rules import Kind
from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.chat.reading import clean, read
from bot.chat.vocabulary import Kind as Did
from bot.chat.vocabulary import Reply, Talk, record, screen
from bot.concerns import actions as concerns
from bot.concerns.candidates import named
from bot.concerns.listening import points_in
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.letter import Button
from bot.members import actions as members

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.members.rules import Member

DIALOGUE: Final = "agenda.change"
WHICH, WHY = "which", "why"
MINUTES = (5, 10, 15, 20, 30)
KINDS = {"add": Kind.ADD_ITEM, "drop": Kind.DROP_ITEM, "minutes": Kind.MINUTES}


@dataclass(frozen=True)
class Proposal:
    """What is being proposed, so far."""

    what: str
    ref: str = ""
    minutes: int = 0

    def remember(self, tx: Tx, talk: Talk, step: str) -> None:
        """As a sealed row."""
        answers = {"what": self.what, "ref": self.ref, "minutes": self.minutes}
        dialogues.put(tx, talk.person.key, Dialogue(DIALOGUE, step, answers), talk.now)

    @classmethod
    def of(cls, tx: Tx, talk: Talk) -> tuple[Proposal, str]:
        """As remembered, with the step; refuses where there is none."""
        found = dialogues.active(tx, talk.person.key, talk.now)
        if found is None or found.name != DIALOGUE:
            raise Refused(texts.chat_old_button_toast())
        return cls(**found.answers), found.step


def ask_what(tx: Tx, talk: Talk) -> Reply:
    """[Change something]: three things may be changed, each by both coordinators."""
    member = members.coordinating(tx, talk)
    _refuse_without_key(tx, talk, member)
    return screen(
        texts.agenda_change_question(),
        (
            (Button(texts.agenda_change_add_button(), does="agenda:change:add"),),
            (Button(texts.agenda_change_drop_button(), does="agenda:change:drop"),),
            (Button(texts.agenda_change_minutes_button(), does="agenda:change:minutes"),),
            (Button(texts.chat_back_button(), does="agenda:newest:0"),),
        ),
    )


def _refuse_without_key(tx: Tx, talk: Talk, member: Member) -> None:
    if not approvals.holds_key(tx, member, talk.now):
        raise Refused(texts.members_coordinators_only_toast(), strip=True)


def change(tx: Tx, talk: Talk) -> Reply:
    """What is to be changed was tapped: which worry?"""
    members.coordinating(tx, talk)
    if talk.chosen(0) not in KINDS:
        return ask_what(tx, talk)
    Proposal(talk.chosen(0)).remember(tx, talk, WHICH)
    return screen(texts.agenda_change_which(), ((_back(),),))


def minutes(tx: Tx, talk: Talk) -> Reply:
    """How long it takes was tapped."""
    proposal, _ = Proposal.of(tx, talk)
    if talk.chosen_id() not in MINUTES or not proposal.ref:
        raise Refused(texts.chat_old_button_toast())
    return _ask_why(tx, talk, replace(proposal, minutes=talk.chosen_id()))


def because(tx: Tx, talk: Talk) -> Reply:
    """A reason from the list was tapped."""
    proposal, step = Proposal.of(tx, talk)
    if step != WHY or talk.chosen(0) not in REASONS:
        raise Refused(texts.chat_old_button_toast())
    return _propose(tx, talk, proposal, talk.chosen(0))


def said(tx: Tx, talk: Talk) -> Reply:
    """A worry's number, or a reason in own words."""
    proposal, step = Proposal.of(tx, talk)
    if talk.kind is not Did.WORDS:
        return record(texts.chat_please_type())
    member = members.coordinating(tx, talk)
    if step == WHY:
        # Everybody reads the reason, long after too.
        if points_in(tx, member.partnership_id, clean(talk.words))[1] is not None:
            raise Refused(texts.approvals_names_somebody())
        return _propose(tx, talk, proposal, clean(talk.words))
    ref = read(talk.words).ref or ""
    found = named(tx, member.partnership_id, [ref]).get(ref)
    on_it = agendas.standing_item(tx, member.partnership_id, ref) is not None
    if proposal.what == "drop" and on_it:
        return _ask_why(tx, talk, replace(proposal, ref=ref))
    if found is None or not concerns.all_may_see(found):
        raise Refused(texts.agenda_change_unknown(ref=Plain(ref or "?")))
    proposal = replace(proposal, ref=ref)
    if proposal.what != "minutes":
        return _ask_why(tx, talk, proposal)
    proposal.remember(tx, talk, WHICH)
    row = tuple(
        Button(texts.agenda_change_how_long_button(minutes=each), does=f"agenda:minutes:{each}")
        for each in MINUTES
    )
    question = texts.agenda_change_how_long(ref=Plain(ref), title=found.title)
    return screen(question, (row[:3], row[3:], (_back(),)))


def _ask_why(tx: Tx, talk: Talk, proposal: Proposal) -> Reply:
    proposal.remember(tx, talk, WHY)
    rows = [(Button(REASONS[code](), does=f"agenda:because:{code}"),) for code in FOR[KINDS[proposal.what]]]
    return screen(texts.agenda_change_why(), (*rows, (_back(),)))


def _back() -> Button:
    return Button(texts.chat_back_button(), does="agenda:askchange:0")


def _propose(tx: Tx, talk: Talk, proposal: Proposal, reason: str) -> Reply:
    member = members.coordinating(tx, talk)
    approvals.propose(
        tx,
        member,
        KINDS[proposal.what],
        subject=proposal.ref,
        reason=reason,
        now=talk.now,
        arguments={"minutes": proposal.minutes} if proposal.minutes else {},
    )
    dialogues.end(tx, talk.person.key)
    return screen(texts.agenda_change_proposed(ref=Plain(proposal.ref)))


TAPS = {"askchange": ask_what, "change": change, "minutes": minutes, "because": because}
STEPS = {DIALOGUE: said}
BRIEF = {
    DIALOGUE: frozenset({"agenda:askchange", "agenda:change", "agenda:minutes", "agenda:because"}),
}
