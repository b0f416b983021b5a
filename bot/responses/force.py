"""Whether a plan is police work alone, heard in every shipped language: it asks, it refuses nothing."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources

from bot.concerns.cuebook import Phrase, phrase
from bot.concerns.tokens import find_phrase, tokens_of

BESIDE = 2
"""A word that makes a place or a target of whoever comes after it: at most so many words before."""

PAUSES = frozenset(",;،؛:")

Span = tuple[int, int]


@lru_cache(maxsize=1)
def _cues() -> tuple[frozenset[Phrase], ...]:
    folder = resources.files("bot.responses") / "cues"
    tables = [
        tomllib.loads(file.read_text("utf-8")) for file in folder.iterdir() if file.name.endswith(".toml")
    ]
    return tuple(
        frozenset(found for table in tables for line in table[name] if (found := phrase(line)))
        for name in ("force", "others", "toward", "joining")
    )


def is_force_alone(words: str) -> bool:
    """Whether the words speak of patrols, checks, arrests and the like, and of nobody else who helps."""
    force, others, toward, joining = _cues()
    tokens = tokens_of(words)
    shown = find_phrase(tokens, force)
    if not shown:
        return False
    named = find_phrase(tokens, others)
    joined = {first for first, _ in find_phrase(tokens, joining)}
    joined |= {place for place, token in enumerate(tokens) if PAUSES & set(token.before)}
    aims = [span for span in find_phrase(tokens, toward) if span[0] not in joined]
    met: list[Span] = []
    for other in named:
        if _is_met(other, [*shown, *met], joined, 1) or _is_met(other, aims, joined, BESIDE - 1):
            met.append(other)
    return len(met) == len(named)


def _is_met(other: Span, marks: list[Span], joined: set[int], between: int) -> bool:
    """Whether these people are no helpers: the force is used on them, or they only tell where.

    "We fine the drivers", "officers at the school", but "checks with the drivers".
    """
    return any(
        first <= other[0] <= last
        or (0 <= other[0] - last - 1 <= between and joined.isdisjoint(range(last + 1, other[0] + 1)))
        for first, last in marks
        if (first, last) != other
    )
