"""What a worry has changed for people, and how they want it met: tapped, counted, told only from five."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from bot.charter.rules import Side
from bot.concerns import rules, store
from bot.concerns.choices import EFFECTS, HOWS
from bot.concerns.rules import Concern, Refusal, Response, State
from bot.concerns.seeing import by_id, follows
from bot.concerns.sentences import refused
from bot.l10n import texts
from bot.l10n.text import Lines, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.database.engine import Tx
    from bot.people import Person


class Effect(StrEnum):
    """What it has changed, in the words most people use."""

    STAY_IN = "stay_in"  # they no longer go out
    CHILDREN_IN = "children_in"  # children stay home
    INCOME = "income"  # they earn less
    AVOID = "avoid"  # they moved away or avoid the place


class How(StrEnum):
    """How something should be done: people have a say in how they are policed."""

    DAYLIGHT = "daylight"
    TOGETHER = "together"  # with residents
    TELL_FIRST = "tell_first"  # tell us before
    WOMEN = "women"  # with women officers


ENDED: Final = frozenset({State.MERGED, State.CLOSED, State.WITHDRAWN, State.RECEIVED, State.HELD})

CHANGED: Final[Mapping[Effect, Callable[..., Text]]] = {
    Effect.STAY_IN: texts.ideas_effect_stay_in,
    Effect.CHILDREN_IN: texts.ideas_effect_children_in,
    Effect.INCOME: texts.ideas_effect_income,
    Effect.AVOID: texts.ideas_effect_avoid,
}
EFFECT_BUTTONS: Final[Mapping[Effect, Callable[[], Text]]] = {
    Effect.STAY_IN: texts.ideas_effect_stay_in_button,
    Effect.CHILDREN_IN: texts.ideas_effect_children_in_button,
    Effect.INCOME: texts.ideas_effect_income_button,
    Effect.AVOID: texts.ideas_effect_avoid_button,
}
WANTED: Final[Mapping[How, Callable[[], Text]]] = {
    How.DAYLIGHT: texts.ideas_how_daylight,
    How.TOGETHER: texts.ideas_how_together,
    How.TELL_FIRST: texts.ideas_how_tell_first,
    How.WOMEN: texts.ideas_how_women,
}
HOW_BUTTONS: Final[Mapping[How, Callable[[], Text]]] = {
    How.DAYLIGHT: texts.ideas_how_daylight_button,
    How.TOGETHER: texts.ideas_how_together_button,
    How.TELL_FIRST: texts.ideas_how_tell_first_button,
    How.WOMEN: texts.ideas_how_women_button,
}


# ── what it has changed


def effects(tx: Tx, concern_id: int) -> dict[Effect, int]:
    """How many people it changed this for, most first; only numbers of at least five."""
    counted: Counter[str] = Counter()
    for (_, choice), number in EFFECTS.counts(tx, concern_id).items():
        counted[choice] += number
    return {Effect(kind): number for kind, number in counted.most_common() if rules.shown_count(number)}


def effect_line(tx: Tx, concern_id: int) -> Text | None:
    """The same as one line of a card or an agenda, or None."""
    told = [CHANGED[kind](count=number) for kind, number in effects(tx, concern_id).items()]
    return texts.ideas_effects(effects=Lines.of(*told, separator=" · ")) if told else None


def may_say_effect(concern: Concern, *, follows: bool) -> bool:
    """Whether this reader is asked: whoever raised or supports it, while it goes on."""
    return follows and concern.state not in ENDED


def say_effect(tx: Tx, person: Person, concern_id: int, effect: Effect, now: datetime) -> Concern:
    """What it changed for somebody who raised or supports it; a later tap replaces the earlier."""
    concern, member, _ = by_id(tx, person, concern_id, now)
    if not follows(tx, person, concern):
        raise refused(Refusal.NOT_YOURS)
    if not may_say_effect(concern, follows=True):
        raise refused(Refusal.ENDED)
    EFFECTS.put(tx, concern.id, person, side=member.side, choice=effect.value)
    return concern


# ── how it should be done


def asks_how(concern: Concern) -> bool:
    """Whether the card asks how: something is about to be done."""
    last = concern.last_answer
    return last is not None and last.kind is Response.WILL_DO and concern.state not in ENDED


def say_how(tx: Tx, person: Person, concern_id: int, how: How, now: datetime) -> Concern:
    """How this person wants it done; one choice a person, a later tap replaces the earlier."""
    concern, member, _ = by_id(tx, person, concern_id, now)
    if not asks_how(concern):
        raise refused(Refusal.ENDED)
    HOWS.put(tx, concern.id, person, side=member.side, choice=how.value)
    return concern


def how_counts(tx: Tx, concern_id: int) -> dict[Side, dict[How, int]]:
    """How each side wants it done; only numbers of at least five, the sides side by side."""
    told: dict[Side, dict[How, int]] = {}
    found = HOWS.counts(tx, concern_id)
    for side in Side:
        counts = {how: found.get((side, how.value), 0) for how in How}
        shown = {how: number for how, number in counts.items() if rules.shown_count(number)}
        if shown:
            told[side] = dict(sorted(shown.items(), key=lambda each: -each[1]))
    return told


def how_wanted(tx: Tx, concern_id: int) -> dict[Side, How]:
    """What each side puts first; nothing for a side of which too few have said it."""
    return {side: next(iter(counts)) for side, counts in how_counts(tx, concern_id).items()}


# ── what is kept of one person


def forget(tx: Tx, person: Person, partnership_id: int) -> None:
    """All of the person's choices are erased."""
    ids = [each.id for each in store.in_states(tx, partnership_id)]
    for choices in (EFFECTS, HOWS):
        for concern_id in choices.mine(tx, ids, person):
            choices.drop(tx, concern_id, person)


def drop_all(tx: Tx, concern_id: int) -> None:
    """The concern was taken back: nothing about it stays."""
    for choices in (EFFECTS, HOWS):
        choices.drop_all(tx, concern_id)


def export(tx: Tx, person: Person, partnership_id: int) -> dict[str, Any]:
    """What the person has tapped, by the public number of the concern."""
    refs = {each.id: each.ref for each in store.in_states(tx, partnership_id)}
    return {
        "changed": {refs[each]: choice for each, choice in EFFECTS.mine(tx, refs, person).items()},
        "how": {refs[each]: choice for each, choice in HOWS.mine(tx, refs, person).items()},
    }
