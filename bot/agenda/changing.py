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
from bot.chat.reading import clean, clean_name, read
from bot.chat.vocabulary import Kind as Did
from bot.chat.vocabulary import Reply, Talk, record, screen
from bot.concerns import actions as concerns
from bot.concerns.candidates import named
from bot.concerns.listening import points_in
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.letter import Button
from bot.meetings import actions as meetings
from bot.members import actions as members

if TYPE_CHECKING:
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.members.rules import Member

DIALOGUE: Final = "agenda.change"
WHICH, WHY = "choose-which", "choose-why"
MINUTES = (5, 10, 15, 20, 30)
A_PAGE = 8
LONGEST_SHOWN = 40
LONGEST_TITLE = 30
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
    _refuse_begun(tx, talk, member)
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


def _refuse_begun(tx: Tx, talk: Talk, member: Member) -> None:
    meeting = meetings.coming_up(tx, member.partnership_id)
    if meeting is not None and agendas.to_begin(tx, member.partnership_id, talk.now) is None:
        raise Refused(texts.agenda_change_begun())


def change(tx: Tx, talk: Talk) -> Reply:
    """What is to be changed was tapped: which worry?"""
    member = members.coordinating(tx, talk)
    if talk.chosen(0) not in KINDS:
        return ask_what(tx, talk)
    Proposal(talk.chosen(0)).remember(tx, talk, WHICH)
    return _which(tx, member.partnership_id, talk.chosen(0), talk.chosen(1))


def _which(tx: Tx, partnership_id: int, what: str, page: str) -> Reply:
    """The worries that can be meant, a page of them; any other is typed."""
    found = [each for each in _meant(tx, partnership_id, what) if concerns.all_may_see(each)]
    at = int(page) if page.isdecimal() and int(page) * A_PAGE < len(found) else 0
    rows = [
        (
            Button(
                texts.agenda_change_item_button(ref=Plain(each.ref), title=shortened(each.title)),
                does=f"agenda:which:{each.ref}",
            ),
        )
        for each in found[at * A_PAGE : (at + 1) * A_PAGE]
    ]
    if len(found) > A_PAGE:
        following = at + 1 if (at + 1) * A_PAGE < len(found) else 0
        rows.append((Button(texts.agenda_change_more_button(), does=f"agenda:change:{what}:{following}"),))
    ask = texts.agenda_change_which if found else texts.agenda_change_which_number
    return screen(ask(), (*rows, (_back(),)))


def _meant(tx: Tx, partnership_id: int, what: str) -> list[Concern]:
    heard = agendas.changeable(tx, partnership_id, on_it=True) if what != "add" else []
    if what == "drop" or heard:
        return heard
    return agendas.changeable(tx, partnership_id, on_it=False)


def shortened(title: str) -> str:
    """So much of a title as a button holds."""
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1].rstrip() + "…"


def which(tx: Tx, talk: Talk) -> Reply:
    """A worry was tapped."""
    proposal, step = Proposal.of(tx, talk)
    if step != WHICH:
        raise Refused(texts.chat_old_button_toast())
    return _chosen(tx, talk, members.coordinating(tx, talk), proposal, talk.chosen(0))


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
    return _propose(tx, talk, proposal, reason=talk.chosen(0))


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
        return _propose(tx, talk, proposal, words=clean(talk.words))
    ref = read(talk.words).ref or ""
    if not ref:
        raise Refused(texts.agenda_change_no_number(typed=clean_name(talk.words)[:LONGEST_SHOWN]))
    return _chosen(tx, talk, member, proposal, ref)


def _chosen(tx: Tx, talk: Talk, member: Member, proposal: Proposal, ref: str) -> Reply:
    """The worry of this number, if the change can be about it."""
    found = named(tx, member.partnership_id, [ref]).get(ref)
    on_it = agendas.standing_item(tx, member.partnership_id, ref) is not None
    if proposal.what == "drop" and on_it:
        return _ask_why(tx, talk, replace(proposal, ref=ref))
    if found is None or not concerns.all_may_see(found):
        raise Refused(texts.agenda_change_unknown(ref=Plain(ref)))
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


def _propose(tx: Tx, talk: Talk, proposal: Proposal, *, reason: str = "", words: str = "") -> Reply:
    """The other coordinator is asked, until the meeting begins."""
    member = members.coordinating(tx, talk)
    meeting = meetings.coming_up(tx, member.partnership_id)
    _refuse_begun(tx, talk, member)
    arguments = {"meeting_id": meeting.id} if meeting is not None else {}
    approvals.propose(
        tx,
        member,
        KINDS[proposal.what],
        subject=proposal.ref,
        reason=reason,
        words=words,
        now=talk.now,
        arguments={**arguments, "minutes": proposal.minutes} if proposal.minutes else arguments,
        lapses_at=meeting.starts_at if meeting is not None else None,
    )
    dialogues.end(tx, talk.person.key)
    return screen(texts.agenda_change_proposed(ref=Plain(proposal.ref)))


TAPS = {"askchange": ask_what, "change": change, "which": which, "minutes": minutes, "because": because}
STEPS = {DIALOGUE: said}
BRIEF = {
    DIALOGUE: frozenset(f"agenda:{tap}" for tap in TAPS),
}
