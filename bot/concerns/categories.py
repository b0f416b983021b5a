"""The seven insecurities people live with, and "not sure". A wrong one changes nothing important.

They are the areas of human security in UNDP's report of 1994, so that nothing is refused as "not for police".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from itertools import pairwise

from bot.chat.reading import fold

STEM = "*"
# The Arabic article and the one-letter words written onto the next word hide the word that is looked for.
ARABIC_PREFIXES = ("وال", "بال", "فال", "كال", "لل", "ال", "و", "ب", "ف", "ل")
LEAST_ARABIC_WORD = 3


class Category(StrEnum):
    """What a concern threatens."""

    MONEY = "money"  # economic: work, income, housing costs
    FOOD = "food"
    HEALTH = "health"
    ENVIRONMENT = "environment"  # water, waste, flood, air
    SAFETY = "safety"  # personal: theft, violence, traffic, dark places
    COMMUNITY = "community"  # groups, neighbours, belonging
    RIGHTS = "rights"  # political: voice, fair treatment, access to offices
    NOT_SURE = "not_sure"


CueWords = Mapping[Category, frozenset[str]]
"""Folded cue words of each category; a word ending in * stands for every word that begins so."""


def cue_words(tables: Iterable[Mapping[str, Iterable[str]]]) -> CueWords:
    """One table out of several languages' lists, each a mapping of category to words."""
    gathered: dict[Category, set[str]] = {category: set() for category in Category}
    for table in tables:
        for name, words in table.items():
            gathered[Category(name)] |= {_folded(word) for word in words}
    return {category: frozenset(words - {"", STEM}) for category, words in gathered.items()}


def likeliest_first(words: str, cues: CueWords) -> tuple[Category, ...]:
    """All categories, those that the words hint at first, the usual order otherwise; "not sure" is last."""
    heard = _heard(words)
    hints = {category: _hints(heard, cues.get(category, frozenset())) for category in Category}
    named = [category for category in Category if category is not Category.NOT_SURE]
    return (*sorted(named, key=lambda category: -hints[category]), Category.NOT_SURE)


def guess(words: str, cues: CueWords) -> Category:
    """The likeliest category, or NOT_SURE when no word hints at any."""
    heard = _heard(words)
    first = likeliest_first(words, cues)[0]
    return first if _hints(heard, cues.get(first, frozenset())) else Category.NOT_SURE


def _hints(heard: frozenset[str], cues: frozenset[str]) -> int:
    """How many of the cue words are heard; a cue of two words counts when both follow each other."""
    exact = len(heard & cues)
    stems = tuple(cue[: -len(STEM)] for cue in cues if cue.endswith(STEM))
    begun = {word for word in heard - cues if " " not in word and word.startswith(stems)} if stems else set()
    return exact + len(begun)


def _heard(words: str) -> frozenset[str]:
    """The words, and each pair of neighbours, folded; Arabic words also without what is written onto them."""
    single = fold(words).split()
    pairs = {f"{one} {two}" for one, two in pairwise(single)}
    bare = {
        word.removeprefix(prefix)
        for word in single
        for prefix in ARABIC_PREFIXES
        if word.startswith(prefix) and len(word) > LEAST_ARABIC_WORD and len(word) - len(prefix) > 1
    }
    return frozenset({*single, *pairs, *bare})


def _folded(word: str) -> str:
    stem = STEM if word.endswith(STEM) else ""
    return fold(word) + stem
