"""What stands behind a card: all answers, and the words of others who said the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.chat.vocabulary import Reply, screen
from bot.concerns import actions, answer_lines, cards, rules
from bot.concerns.both import shortened
from bot.concerns.card_buttons import NEWS
from bot.concerns.rules import State
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text, Words
from bot.letter import Button

if TYPE_CHECKING:
    from bot.chat.vocabulary import Talk
    from bot.concerns.rules import Concern, Viewer
    from bot.database.engine import Tx

MOST_SIGNS = 3000
"""All that stands behind one button fits into one message."""


def answers(tx: Tx, talk: Talk) -> Reply:
    """[All answers], the first first; none is ever taken away."""
    concern, _, _ = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    zone = charters.read(tx, concern.partnership_id).zone
    longest = max(answer_lines.LONGEST_ON_CARD, MOST_SIGNS // max(1, len(concern.answers)) - 100)
    lines = Lines.of(
        texts.concerns_answers_title(ref=Plain(concern.ref)),
        answer_lines.every(concern, zone, longest) if concern.answers else None,
    )
    return screen(lines, _back(concern), folds_to=texts.concerns_card_fold(ref=Plain(concern.ref)))


def others(tx: Tx, talk: Talk) -> Reply:
    """[In other words]: what was joined with it, and what others said; nothing is rewritten."""
    concern, _, viewer = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    lines: list[Text] = [texts.concerns_others_title(ref=Plain(concern.ref))]
    rows: list[tuple[Button, ...]] = []
    joined = [*actions.joined_here(tx, concern)]
    if concern.state is State.MERGED:
        joined.append(actions.joined_target(tx, concern))
    joined = [each for each in joined if _may_see(tx, talk, each, viewer)]
    for number, each in enumerate(joined, start=1):
        side = cards.SIDE_NAMES[each.side]()
        lines.append(texts.concerns_similar_one(number=number, ref=Plain(each.ref), side=side))
        lines.append(texts.concerns_card_words(words=Words(shortened(each.shown_words))))
        label = texts.concerns_area_button(area=Plain(each.ref))
        rows.append((Button(label, does=f"concerns:open:{each.id}:{NEWS}0"),))
    left = MOST_SIGNS - sum(len(shortened(each.shown_words)) for each in joined)
    for said in concern.also_said:
        seen_from = said.coordinators_at if viewer.coordinates else said.opens_at
        if seen_from <= talk.now and len(said.words) <= left:
            left -= len(said.words)
            lines.append(texts.concerns_card_words(words=Words(said.words)))
    if len(lines) == 1:
        lines.append(texts.concerns_others_none())
    return screen(
        Lines(tuple(lines)),
        (*rows[:6], *_back(concern)),
        folds_to=texts.concerns_card_fold(ref=Plain(concern.ref)),
    )


def _may_see(tx: Tx, talk: Talk, concern: Concern, viewer: Viewer) -> bool:
    """Each of them is read only by whoever may read it alone."""
    own = replace(viewer, is_raiser=actions.is_raiser(tx, talk.person, concern.id))
    return rules.may_see(concern, own, talk.now)


def _back(concern: Concern) -> tuple[tuple[Button, ...], ...]:
    return ((Button(texts.chat_back_button(), does=f"concerns:open:{concern.id}:{NEWS}0"),),)
