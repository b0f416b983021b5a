"""The questions of raising, one screen each, and which comes next. To ask is to remember the place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.chat.vocabulary import Reply, screen
from bot.concerns import actions, cards, draft, listening, pausing, review
from bot.concerns.categories import Category
from bot.concerns.similar import Candidate, similar
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text, Words
from bot.letter import Button, Rows

if TYPE_CHECKING:
    from bot.chat.vocabulary import Talk
    from bot.concerns.draft import Draft
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.members.rules import Member

LONGEST_SIMILAR = 1000
"""Signs of a near-duplicate's words on the screen: three of them must fit into one message."""

Question = Callable[["Tx", "Talk", "Member", "Draft"], Reply]


def ask(tx: Tx, talk: Talk, member: Member, draft_now: Draft, step: str) -> Reply:
    """Show the screen of a step and remember that the person is there."""
    if step == draft.REVIEW and not draft_now.ref:
        draft_now = replace(draft_now, ref=actions.draw_reference(tx, draft_now.partnership_id))
    draft.remember(tx, talk.person, draft_now, step, talk.now)
    return QUESTIONS[step](tx, talk, member, draft_now)


def ask_next(tx: Tx, talk: Talk, member: Member, draft_now: Draft) -> Reply:
    """Words → category → (similar?) → (a person?) → review: the first of them that is still open."""
    return ask(tx, talk, member, draft_now, next_step(tx, member, draft_now))


def next_step(tx: Tx, member: Member, draft_now: Draft) -> str:
    """Where the draft has to go now."""
    if draft_now.unasked:
        return draft.FACES
    if not draft_now.words:
        return draft.WORDS
    if not draft_now.category:
        return draft.CATEGORY
    # What is for the residents' coordinator alone is told apart from others by nobody.
    if not draft_now.conduct and near(tx, member, draft_now):
        return draft.SIMILAR
    if listening.points_at(tx, draft_now)[0]:
        return draft.SCREENED
    return draft.REVIEW


# ── words


def _words(_tx: Tx, _talk: Talk, _member: Member, draft_now: Draft) -> Reply:
    if draft_now.words:
        so_far = texts.concerns_so_far(words=Words(_end(draft_now.text)))
        enough = Button(texts.concerns_enough_button(), does="concerns:enough:0", style="primary")
        return screen(so_far, ((enough,), (_stop(),)), folds_to=texts.concerns_words_fold())
    danger = Button(texts.concerns_danger_button(), does="concerns:danger:0", style="danger")
    if draft_now.photos:
        return screen(
            texts.concerns_photo_words_question(), ((danger, _stop()),), folds_to=texts.concerns_words_fold()
        )
    conduct = Button(texts.concerns_conduct_button(), does="concerns:door:0:conduct")
    home = Button(texts.concerns_home_button(), does="concerns:door:0:home")
    question = texts.concerns_behalf_words_question if draft_now.on_behalf else texts.concerns_words_question
    if draft_now.heard:
        question = texts.doors_coordinator_question if draft_now.conduct else texts.concerns_door_again
    rows = ((danger, conduct), (home, _stop()))
    return screen(question(), rows, folds_to=texts.concerns_words_fold())


MOST_ECHOED = 600


def _end(words: str) -> str:
    """The last of what was written, which is what somebody who goes on writing looks for."""
    return words if len(words) <= MOST_ECHOED else "…" + words[-MOST_ECHOED:]


def _stop() -> Button:
    return Button(texts.concerns_stop_button(), does="concerns:stop:0")


# ── category


def _category(_tx: Tx, _talk: Talk, _member: Member, draft_now: Draft) -> Reply:
    likely = listening.categories(draft_now.text)
    buttons = [
        Button(CATEGORY_BUTTONS[category](), does=f"concerns:category:0:{category.value}")
        for category in likely
    ]
    danger = Button(texts.concerns_danger_button(), does="concerns:danger:0", style="danger")
    rows = (*pairs(buttons), (danger, _stop()))
    return screen(texts.concerns_category_question(), rows, folds_to=texts.concerns_category_fold())


CATEGORY_BUTTONS: dict[Category, Callable[[], Text]] = {
    Category.MONEY: texts.concerns_category_money_button,
    Category.FOOD: texts.concerns_category_food_button,
    Category.HEALTH: texts.concerns_category_health_button,
    Category.ENVIRONMENT: texts.concerns_category_environment_button,
    Category.SAFETY: texts.concerns_category_safety_button,
    Category.COMMUNITY: texts.concerns_category_community_button,
    Category.RIGHTS: texts.concerns_category_rights_button,
    Category.NOT_SURE: texts.concerns_category_not_sure_button,
}


def pairs(buttons: Sequence[Button]) -> Rows:
    """Two buttons a row."""
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


# ── photos


def _faces(_tx: Tx, _talk: Talk, _member: Member, draft_now: Draft) -> Reply:
    rows = (
        (
            Button(texts.concerns_faces_no_button(), does="concerns:faces:0:no", style="primary"),
            Button(texts.concerns_faces_yes_button(), does="concerns:faces:0:yes"),
        ),
    )
    fold = texts.concerns_faces_fold()
    return screen(texts.concerns_faces_question(count=len(draft_now.unasked)), rows, folds_to=fold)


# ── similar ones


def near(tx: Tx, member: Member, draft_now: Draft) -> list[Concern]:
    """Open concerns that this person may read, may be the same worry, and have not been told apart yet."""
    listed = {each.id: each for each in actions.listed(tx, member) if each.id not in draft_now.unlike}
    candidates = [Candidate(each.id, each.shown_words, each.area_id) for each in listed.values()]
    matches = similar(draft_now.text, candidates, area_id=draft_now.area_id)
    return [listed[match.id] for match in matches]


def _similar(tx: Tx, _talk: Talk, member: Member, draft_now: Draft) -> Reply:
    found = near(tx, member, draft_now)
    lines: list[Text] = [texts.concerns_similar_question()]
    for number, concern in enumerate(found, start=1):
        words = concern.shown_words
        if len(words) > LONGEST_SIMILAR:
            words = words[: LONGEST_SIMILAR - 1] + "…"
        side = cards.SIDE_NAMES[concern.side]()
        lines.append(texts.concerns_similar_one(number=number, ref=Plain(concern.ref), side=side))
        lines.append(texts.concerns_card_words(words=Words(words)))
    same = [
        Button(texts.concerns_same_button(ref=Plain(each.ref)), does=f"concerns:same:{each.id}")
        for each in found
    ]
    new = Button(texts.concerns_similar_new_button(), does="concerns:similar:0:new", style="primary")
    rows = (*((button,) for button in same), (new,), (_stop(),))
    return screen(Lines(tuple(lines)), rows, folds_to=texts.concerns_similar_fold())


# ── somebody may be named


def _screened(tx: Tx, _talk: Talk, _member: Member, draft_now: Draft) -> Reply:
    found, reason = listening.points_at(tx, draft_now)
    again = Button(pausing.again_label(reason), does="concerns:words:0", style="primary")
    keep = Button(pausing.keep_label(reason), does="concerns:keep:0")
    rows = ((again,), (keep,), (_stop(),))
    return screen(pausing.pause(found, reason), rows, folds_to=pausing.fold(reason))


QUESTIONS: dict[str, Question] = {
    draft.WORDS: _words,
    draft.CATEGORY: _category,
    draft.FACES: _faces,
    draft.SIMILAR: _similar,
    draft.SCREENED: _screened,
    **review.QUESTIONS,
}
