"""Which open concerns may be the same worry in other words; the raiser decides.

Works on letters, so on any language: spelling slips, moved and dropped words still match. How rare a word is
among the open concerns tells how much it says, so that no list of empty words is needed.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from bot.chat.reading import fold

MOST_SHOWN = 3
CUTOFF = 53.0
"""Measured on the examples of the tests: unlike concerns stay below 51, reworded ones above 55."""
SAME_AREA = 4.0
PREFILTERED = 50
SAME_WORD = 78.0
WEIGHT_OF_WORDS = 0.6
SHORTEST_INFLECTED = 4
LEAST_RARITY = 0.35


@dataclass(frozen=True, slots=True)
class Candidate:
    """An open concern that this reader may see."""

    id: int
    words: str
    area_id: int | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate and how alike it is, 0 to 100."""

    id: int
    score: float


def similar(
    words: str,
    candidates: Sequence[Candidate],
    *,
    area_id: int | None = None,
    most: int = MOST_SHOWN,
    cutoff: float = CUTOFF,
) -> tuple[Match, ...]:
    """At most `most` candidates that may be the same worry, most alike first; ties by smaller id."""
    asked = fold(words)
    if not asked:
        return ()
    folded = [_folded(candidate.words) for candidate in candidates]
    rarity = _rarity([set(text.split()) for text in folded])
    near = process.extract(asked, folded, scorer=fuzz.token_set_ratio, limit=PREFILTERED, processor=None)
    found = []
    for text, _, place in near:
        candidate = candidates[place]
        same_area = area_id is not None and candidate.area_id == area_id
        score = min(100.0, _likeness(asked, text, rarity) + (SAME_AREA if same_area else 0.0))
        if score >= cutoff:
            found.append(Match(candidate.id, round(score, 1)))
    return tuple(sorted(found, key=lambda match: (-match.score, match.id))[:most])


def _likeness(asked: str, text: str, rarity: dict[str, float]) -> float:
    """Letters in sorted order, and a little more the telling words in common."""
    letters = fuzz.token_sort_ratio(asked, text)
    common = _shared_words(set(asked.split()), set(text.split()), rarity)
    return (1 - WEIGHT_OF_WORDS) * letters + WEIGHT_OF_WORDS * common


@lru_cache(maxsize=8192)
def _folded(words: str) -> str:
    """Open concerns are compared again and again; folding them is most of the work."""
    return fold(words)


def _shared_words(one: set[str], other: set[str], rarity: dict[str, float]) -> float:
    """How much of what the shorter text tells is in the longer one too, 0 to 100, weighted by rarity."""

    def told(words: set[str], by: set[str]) -> tuple[float, float]:
        weights = {word: rarity.get(word, 1.0) for word in words}
        common = sum(weight for word, weight in weights.items() if any(_same_word(word, said) for said in by))
        return common, sum(weights.values())

    common_one, all_one = told(one, other)
    common_other, all_other = told(other, one)
    covered = max(common_one / all_one, common_other / all_other) if all_one and all_other else 0.0
    dice = (common_one + common_other) / (all_one + all_other) if all_one + all_other else 0.0
    # A short text inside a long one is alike, but a single common word is not.
    return 100.0 * (0.5 * covered + 0.5 * dice)


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST_INFLECTED:
        return False
    return fuzz.ratio(one, other) >= SAME_WORD


def _rarity(texts: list[set[str]]) -> dict[str, float]:
    """Weight of each word: 1 for a word of one concern, less the more concerns use it."""
    used = Counter(word for words in texts for word in words)
    return {
        word: max(LEAST_RARITY, 1.0 - math.log(count) / math.log(len(texts) + 1))
        for word, count in used.items()
        if texts
    }
