"""[Belongs to]: another side or a body of the partnership is asked first, and has it only after its yes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat.vocabulary import Reply, Talk, record
from bot.concerns import actions as concerns
from bot.concerns.rules import Answer, Response
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Plain, Text
from bot.letter import Button, Form, Letter
from bot.members import actions as members
from bot.members import parties
from bot.responses import actions, queue, rules, screens, store, templates
from bot.responses.handed import name_of, tell
from bot.responses.rules import Handing, Handover

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.members.rules import Member

SIDE_BUTTONS = {
    Side.COMMUNITY: texts.responses_hand_community_button,
    Side.POLICE: texts.responses_hand_police_button,
    Side.PARTNER: texts.responses_hand_partner_button,
}
PARTY = "p"
"""Before a body's number in a button."""


def present_sides(tx: Tx, partnership_id: int) -> frozenset[Side]:
    """The sides in which somebody answers."""
    found = members.answering(tx, partnership_id)
    return frozenset(member.side for member in found if members.may(tx, member))


def asked_sides(tx: Tx, member: Member, concern: Concern) -> tuple[Side, ...]:
    """The sides that this member's side can ask for something about it."""
    there = present_sides(tx, concern.partnership_id)
    return rules.others(member.side, there, not_to_police=concern.not_to_police)


def buttons(tx: Tx, member: Member, concern: Concern) -> tuple[Button, ...]:
    """Whoever is here and can be asked whether it is theirs."""
    sides = [
        Button(SIDE_BUTTONS[side](), does=f"responses:hand:{concern.id}:{side.value}")
        for side in asked_sides(tx, member, concern)
    ]
    bodies = [
        Button(texts.responses_hand_button(name=name), does=f"responses:hand:{concern.id}:{PARTY}{party_id}")
        for party_id, name in _bodies(tx, member, concern)
    ]
    return (*sides, *bodies)


def _bodies(tx: Tx, member: Member, concern: Concern) -> Sequence[tuple[int, str]]:
    """The bodies among the partners that answer here, except the member's own."""
    return [
        (party.id, party.name)
        for party in parties.here(tx, concern.partnership_id)
        if party.may_answer and party.name and party.side is Side.PARTNER and party.id != member.party_id
    ]


def hand(tx: Tx, talk: Talk) -> Reply:
    """Somebody here is asked; until their yes it stays with whoever asked, and its clock goes on."""
    member, concern = queue.answering(tx, talk, talk.chosen_id())
    actions.take(tx, talk.person, member, concern.id, talk.now)
    before = actions.held(tx, concern)
    handover = replace(_handover(tx, member, concern, talk.chosen(1)), before=before)
    store.hand(tx, concern.partnership_id, handover)
    for each in members.answering(tx, concern.partnership_id, handover.to):
        if rules.is_of(each, handover) and members.may(tx, each):
            tell(tx, each, question(concern, handover), concern, talk.now)
    said = texts.responses_handed(ref=Plain(concern.ref), name=name_of(handover))
    folded = screens.shown(texts.responses_card_fold(ref=Plain(concern.ref)), (), concern)
    return folded + record(said, ((screens.TO_QUEUE,),), protect=True)


def _handover(tx: Tx, member: Member, concern: Concern, code: str) -> Handover:
    for side in asked_sides(tx, member, concern):
        if code == side.value:
            return Handover(concern.id, member.side, member.post, side, None, "", Handing.ASKED)
    for party_id, name in _bodies(tx, member, concern):
        if code == f"{PARTY}{party_id}":
            return Handover(concern.id, member.side, member.post, Side.PARTNER, party_id, name, Handing.ASKED)
    raise Refused(texts.chat_old_button_toast(), strip=True)


def question(concern: Concern, handover: Handover) -> Letter:
    """What those who are asked read; the number and nothing of what."""
    text = texts.responses_handed_question(
        ref=Plain(concern.ref), name=name_of(handover), by=members.signed(handover.by, handover.post)
    )
    rows = (
        (Button(texts.concerns_read_button(), does=f"concerns:read:{concern.id}"),),
        (
            Button(texts.responses_accept_button(), does=f"responses:accept:{concern.id}", style="primary"),
            Button(texts.responses_decline_button(), does=f"responses:decline:{concern.id}"),
        ),
    )
    return Letter(Form.RECORD, text, rows, silent=False, protect=True)


# ── the answer of those who are asked


def _asked(tx: Tx, talk: Talk) -> tuple[Member, Concern, Handover]:
    """Who taps, what it is about and what was asked; refuses whoever was not asked."""
    concern = concerns.concern(tx, talk.chosen_id())
    member = actions.answering(tx, members.present(tx, talk, concern.partnership_id if concern else 0))
    handover = store.handover(tx, concern.id) if concern is not None else None
    if concern is None or handover is None or handover.state is not Handing.ASKED:
        raise Refused(texts.responses_handed_over_toast(), strip=True)
    hidden = concern.not_to_police and member.side is Side.POLICE
    if hidden or not rules.is_of(member, handover) or not rules.runs(concern):
        raise Refused(texts.responses_handed_over_toast(), strip=True)
    return member, concern, handover


def accept(tx: Tx, talk: Talk) -> Reply:
    """[It is ours]: everybody reads to whom it belongs, and their clock begins at the next release hour."""
    member, concern, handover = _asked(tx, talk)
    charter = charters.read(tx, concern.partnership_id)
    words = templates.spoken(_accepted(handover), charter.speaks)
    today = actions.today_in(tx, concern.partnership_id, talk.now)
    given = Answer(Response.BELONGS_TO, handover.by, handover.post, words, today)
    concerns.answer(tx, concern.id, given, talk.now)
    concerns.reopen(tx, concern.id, talk.now)
    store.done(tx, concern.id)
    store.hand(tx, concern.partnership_id, replace(handover, state=Handing.ACCEPTED, before=None))
    actions.note(tx, concern, talk.now, "answer-belongs", side=handover.by.value, reason=handover.to.value)
    del member
    said = texts.responses_accepted(ref=Plain(concern.ref))
    return Reply((Letter(Form.MARK),)) + record(said, ((screens.TO_QUEUE,),), protect=True)


ACCEPTED = {
    Side.COMMUNITY: texts.ready_accepted_residents,
    Side.POLICE: texts.ready_accepted_police,
    Side.PARTNER: texts.ready_accepted_partners,
}


def _accepted(handover: Handover) -> Text:
    """To whom it belongs now; a body by its own name."""
    if not handover.name:
        return ACCEPTED[handover.to]()
    return texts.responses_accepted_words(name=name_of(handover))


def decline(tx: Tx, talk: Talk) -> Reply:
    """[Not ours]: it stays where it was, and they hear."""
    _, concern, handover = _asked(tx, talk)
    store.take_back(tx, concern.id)
    if handover.before is not None:
        store.hand(tx, concern.partnership_id, handover.before)
    news = Letter(
        Form.RECORD,
        texts.responses_declined_news(ref=Plain(concern.ref), name=name_of(handover)),
        ((Button(texts.responses_open_button(), does=f"responses:look:{concern.id}", style="primary"),),),
        silent=False,
        protect=True,
    )
    for each in actions.answerers(tx, concern):
        if each.side is handover.by:
            tell(tx, each, news, concern, talk.now)
    return Reply((Letter(Form.MARK),)) + record(texts.responses_declined(ref=Plain(concern.ref)))
