"""What waits for my answer: one card after the other on one screen, with who has it and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat.vocabulary import Reply, Talk, screen
from bot.concerns import actions as concerns
from bot.l10n import texts
from bot.l10n.text import Lines, Plain
from bot.letter import Button, Form, Letter, Rows
from bot.members import actions as members
from bot.members.sides import SIDE_NAMES
from bot.outbox import Errand, Lane
from bot.responses import actions, clock, questions, screens, store

if TYPE_CHECKING:
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.members.rules import Member
    from bot.responses.actions import Waiting


def answering(tx: Tx, talk: Talk, concern_id: int) -> tuple[Member, Concern]:
    """The member who answers and the concern of the button, looked up anew."""
    concern = concerns.concern(tx, concern_id)
    member = members.present(tx, talk, concern.partnership_id if concern else 0)
    return member, actions.readable(tx, member, concern_id)


def open_queue(tx: Tx, talk: Talk) -> Reply:
    """/answers, [Answers] and [Open]: the first card."""
    member = actions.answering(tx, members.present(tx, talk, talk.chosen_id() or None))
    clock.begin(tx, member.partnership_id, talk.now)
    return at(tx, talk, member, 0)


def at(tx: Tx, talk: Talk, member: Member, place: int) -> Reply:
    """The card at this place of the queue, counted from 0; past the end it begins again."""
    waiting = actions.queue(tx, member, talk.now)
    if not waiting:
        return screen(texts.responses_queue_empty(), ((screens.HOME,),))
    return card(tx, talk, member, waiting, place % len(waiting))


def following(tx: Tx, talk: Talk) -> Reply:
    """[Next]: the card after the one of the button."""
    member, concern = answering(tx, talk, talk.chosen_id())
    waiting = actions.queue(tx, member, talk.now)
    places = [place for place, each in enumerate(waiting) if each.concern.id == concern.id]
    return at(tx, talk, member, places[0] + 1 if places else 0)


def look(tx: Tx, talk: Talk) -> Reply:
    """[Open] under the notice of one concern: its card, whoever has passed it on; coordinators read it."""
    concern, member, viewer = concerns.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    if not actions.must_answer(tx, member, concern):
        lines = concerns.shown(tx, concern, viewer, talk.language)
        return screens.shown(lines, ((screens.HOME,),), concern)
    actions.to_take_up(tx, member, concern.id, talk.now)
    waiting = actions.queue(tx, member, talk.now)
    places = [place for place, each in enumerate(waiting) if each.concern.id == concern.id]
    if places:
        return card(tx, talk, member, waiting, places[0])
    today = actions.today_in(tx, member.partnership_id, talk.now)
    alone = [
        each for each in actions.running(tx, member.partnership_id, today) if each.concern.id == concern.id
    ]
    return card(tx, talk, member, alone, 0)


def card(tx: Tx, talk: Talk, member: Member, waiting: list[Waiting], place: int) -> Reply:
    """One concern with what may be done about it."""
    concern, day = waiting[place].concern, waiting[place].day
    handed = actions.held(tx, concern)
    taking = store.taking(tx, concern.id)
    yours = taking is not None and taking.key == actions.taking_key(tx, concern.id, member)
    title = texts.responses_card_title_new if concern.was_answered else texts.responses_card_title
    text = Lines.of(
        title(number=place + 1, count=len(waiting), day=day),
        concerns.card(tx, concern.id, member, talk.language, talk.now, says_day=False),
        *questions.lines(tx, concern, member),
        texts.responses_card_handed(by=members.signed(handed.by, handed.post)) if handed else None,
        texts.responses_card_yours() if yours and taking is not None and talk.now < taking.until else None,
    )
    following = Button(texts.responses_next_button(), does=f"responses:next:{concern.id}")
    rows: Rows = (
        (
            Button(texts.responses_answer_button(), does=f"responses:answer:{concern.id}", style="primary"),
            Button(texts.responses_ask_button(), does=f"responses:ask:{concern.id}"),
        ),
        (
            Button(texts.responses_not_ours_button(), does=f"responses:notours:{concern.id}"),
            *((following,) if len(waiting) > 1 else ()),
        ),
        (screens.HOME,),
    )
    return screens.shown(text, rows, concern)


def not_ours(tx: Tx, talk: Talk) -> Reply:
    """[Not ours]: my reminders of it stop; where nobody is left, the coordinators of the side hear."""
    member, concern = answering(tx, talk, talk.chosen_id())
    waiting = actions.queue(tx, member, talk.now)
    places = [place for place, each in enumerate(waiting) if each.concern.id == concern.id]
    _, nobody_left = actions.pass_on(tx, member, concern.id, talk.now)
    if nobody_left:
        _tell_coordinators(tx, talk, member, concern)
    said = texts.responses_passed_toast(ref=Plain(concern.ref))
    return at(tx, talk, member, places[0] if places else 0).toasting(said)


def _tell_coordinators(tx: Tx, talk: Talk, member: Member, concern: Concern) -> None:
    day = concerns.day_number(tx, concern, talk.now) or 0
    text = texts.responses_nobody_left(
        ref=Plain(concern.ref), side=SIDE_NAMES[member.side](), day=max(day, 0)
    )
    look_at = Button(texts.responses_open_button(), does=f"responses:look:{concern.id}", style="primary")
    members.tell_coordinators(
        tx,
        member.partnership_id,
        Letter(Form.RECORD, text, ((look_at,),), silent=False, protect=True),
        now=talk.now,
        errand=Errand(
            kind=clock.OVERDUE,
            lane=Lane.STAFF,
            partnership_id=member.partnership_id,
            quiet=charters.read(tx, member.partnership_id).quiet,
        ),
        sides=_asked_in_the_end(member, concern),
    )


def _asked_in_the_end(member: Member, concern: Concern) -> tuple[Side, ...]:
    """The side whose coordinator must find somebody; partners have none of their own."""
    if member.side is not Side.PARTNER:
        return (member.side,)
    return (Side.COMMUNITY,) if concern.not_to_police else (Side.COMMUNITY, Side.POLICE)
