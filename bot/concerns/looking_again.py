"""Disagreeing, flagging, and what the three who look again see and say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.vocabulary import Reply, mark, screen
from bot.concerns import actions, looks
from bot.concerns.card_buttons import NEWS, may_disagree
from bot.concerns.lists import card
from bot.concerns.raising import refused_draft_gone
from bot.concerns.rules import HoldReason, Refusal, State, Viewer
from bot.concerns.sentences import refused
from bot.concerns.verdict import Asked, Said
from bot.l10n import texts
from bot.l10n.text import Lines, Plain
from bot.letter import Button, Form, Letter

if TYPE_CHECKING:
    from bot.chat.vocabulary import Talk
    from bot.concerns.look_store import Look
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.l10n.text import Text

INTEREST = "interest"
FLAGS = {
    HoldReason.PERSON: texts.concerns_hold_person_button,
    HoldReason.GROUP: texts.concerns_hold_group_button,
}


# ── whoever follows it


def disagree(tx: Tx, talk: Talk) -> Reply:
    """[I disagree] with an answer: it can be chosen for the agenda again."""
    concern, _, viewer = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    if may_disagree(concern, follows=actions.follows(tx, talk.person, concern)):
        concern = actions.disagree(tx, talk.person, concern.id, talk.now)
    return card(tx, talk, concern, viewer, f"{NEWS}0").toasting(texts.concerns_disagreed_toast())


def accept(tx: Tx, talk: Talk) -> Reply:
    """[I accept] what was set aside: nothing more to tap, unless somebody disagreed meanwhile."""
    concern, _, _ = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    stands = _stands(concern) or texts.concerns_accepted_toast()
    return _chosen(concern).toasting(stands)


def appeal(tx: Tx, talk: Talk) -> Reply:
    """[I disagree] with setting it aside: three others look again. A second tap says what stands."""
    before, _, _ = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    if (stands := _stands(before)) is not None:
        return _chosen(before).toasting(stands)
    concern = actions.appeal(tx, talk.person, before.id, talk.now)
    see = Button(texts.concerns_see_it_button(), does=f"concerns:open:{concern.id}:{NEWS}0")
    looking = concern.state is State.APPEALED
    said = texts.concerns_appealed if looking else texts.concerns_look_undecided
    return _chosen(concern) + screen(said(ref=Plain(concern.ref)), ((see,),))


def _stands(concern: Concern) -> Text | None:
    """What became of it since it was set aside; None while nobody disagreed."""
    match concern.state:
        case State.SET_ASIDE:
            return None
        case State.APPEALED:
            return texts.concerns_appealed_already_toast()
        case _:
            return texts.concerns_aside_over_toast()


def _chosen(concern: Concern) -> Reply:
    """The notice that was tapped keeps only the way to the card."""
    return mark(((Button(texts.concerns_read_button(), does=f"concerns:read:{concern.id}"),),))


def flag(tx: Tx, talk: Talk) -> Reply:
    """[⚠ Flag]: at whom it points, then three others look."""
    concern, _, viewer = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    chosen = talk.chosen(1)
    if not chosen:
        rows = [
            (Button(label(), does=f"concerns:flag:{concern.id}:{reason.value}"),)
            for reason, label in FLAGS.items()
        ]
        rows.append((Button(texts.chat_back_button(), does=f"concerns:open:{concern.id}:{NEWS}0"),))
        return screen(texts.concerns_flag_question(ref=Plain(concern.ref)), tuple(rows))
    if chosen not in {reason.value for reason in FLAGS}:
        raise refused_draft_gone()
    if viewer.is_raiser:
        raise refused(Refusal.NOT_NOW)
    after = actions.flag(tx, talk.person, concern.id, HoldReason(chosen), talk.now)
    said = texts.concerns_flagged if after.looking else texts.concerns_flagged_none
    return screen(said(ref=Plain(after.ref)))


# ── one of the three


def look(tx: Tx, talk: Talk) -> Reply:
    """[Open]: the card, and what is asked. Whoever raised or supports it is replaced at once."""
    found = looks.looker(tx, talk.person, talk.chosen_id(), talk.now)
    if found is None:
        return screen(texts.concerns_look_over())
    seat, concern, member = found
    if looks.has_interest(tx, talk.person, concern):
        looks.step_out(tx, seat, concern, member.key, talk.now)
        return screen(texts.concerns_look_yours())
    viewer = Viewer(member.side)
    lines = Lines.of(_question(seat), actions.shown(tx, concern, viewer, talk.language, talk.now))
    said = dict(seat.seats)[member.key]
    yes, no = (
        (texts.concerns_look_heard_button, texts.concerns_look_aside_button)
        if seat.asked is Asked.APPEAL
        else (texts.concerns_look_read_button, texts.concerns_look_unread_button)
    )
    rows = (
        (Button(yes(), does=f"concerns:judge:{seat.id}:yes", style="primary" if said is None else ""),),
        (Button(no(), does=f"concerns:judge:{seat.id}:no"),),
        (Button(texts.concerns_look_interest_button(), does=f"concerns:judge:{seat.id}:{INTEREST}"),),
    )
    folds_to = texts.concerns_card_fold(ref=Plain(concern.ref))
    return Reply((Letter(Form.SCREEN, lines, rows, folds_to=folds_to, protect=True),))


def _question(seat: Look) -> Text:
    """What is asked; why it was set aside stands on the card below."""
    if seat.asked is Asked.APPEAL:
        return texts.concerns_look_appeal_question()
    return texts.concerns_look_held_question()


def judge(tx: Tx, talk: Talk) -> Reply:
    """What one of the three says; it may be changed until it is decided."""
    found = looks.looker(tx, talk.person, talk.chosen_id(), talk.now)
    if found is None:
        return screen(texts.concerns_look_over())
    seat, concern, member = found
    chosen = talk.chosen(1)
    if chosen == INTEREST or looks.has_interest(tx, talk.person, concern):
        looks.step_out(tx, seat, concern, member.key, talk.now)
        said = texts.concerns_look_interest if chosen == INTEREST else texts.concerns_look_yours
        return screen(said())
    if chosen not in set(Said):
        raise refused_draft_gone()
    looks.judge(tx, seat, concern, member.key, Said(chosen), talk.now)
    return screen(texts.concerns_look_said()).toasting(texts.concerns_look_said_toast())
