"""Deeds that are no resident's: patrol, search, identify, punish. Heard in every shipped language at once.

Some words are refused wherever they stand; others only when a person, or what is theirs, comes after them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from typing import Any

from bot.concerns.cuebook import Phrase, phrase
from bot.concerns.tokens import Token, find_phrase, tokens_of

Span = tuple[int, int]

REACH = 3
"""Words that may stand between a deed and whom it is done to."""
LISTS = ("always", "deeds", "seeking", "suspects", "people", "between", "harmless")


@dataclass(frozen=True, slots=True)
class Cues:
    """What is listened for, folded, in one or more languages."""

    always: frozenset[Phrase] = field(default_factory=frozenset)
    deeds: frozenset[Phrase] = field(default_factory=frozenset)
    seeking: frozenset[Phrase] = field(default_factory=frozenset)
    """Deeds that are refused with suspects alone: a key holder may well be looked for."""
    suspects: frozenset[Phrase] = field(default_factory=frozenset)
    """People held suspect: refused whatever stands between deed and them."""
    people: frozenset[Phrase] = field(default_factory=frozenset)
    between: frozenset[Phrase] = field(default_factory=frozenset)
    """Words after which the deed is not done to the people: "identify dark spots with young people"."""
    harmless: frozenset[Phrase] = field(default_factory=frozenset)

    @classmethod
    def of(cls, tables: Iterable[Mapping[str, Any]]) -> Cues:
        """One list out of several languages'."""
        tables = tuple(tables)
        return cls(
            *(frozenset(phrase(line) for table in tables for line in table.get(name, ())) for name in LISTS)
        )


@lru_cache(maxsize=1)
def cues() -> Cues:
    """The cues of all shipped languages."""
    return Cues.of(table for _, table in shipped())


def shipped() -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """Each shipped language's tag and lists."""
    folder = resources.files("bot.commitments") / "cues"
    files = sorted((each for each in folder.iterdir() if each.name.endswith(".toml")), key=lambda e: e.name)
    return tuple((each.name[: -len(".toml")], tomllib.loads(each.read_text("utf-8"))) for each in files)


def refused_task(words: str) -> str | None:
    """The words that ask for what no resident does (patrol, search, identify, punish), or None."""
    heard = cues()
    tokens = tokens_of(words)
    hidden = _places(find_phrase(tokens, heard.harmless))
    spans = [*find_phrase(tokens, heard.always), *_done_to_people(tokens, heard)]
    spans = sorted(span for span in spans if not hidden.intersection(range(span[0], span[1] + 1)))
    if not spans:
        return None
    first, last = spans[0]
    return words[tokens[first].start : tokens[last].end]


def _done_to_people(tokens: list[Token], heard: Cues) -> list[Span]:
    suspects = find_phrase(tokens, heard.suspects)
    people = find_phrase(tokens, heard.people)
    stops = {first for first, _ in find_phrase(tokens, heard.between)}
    found = []
    for first, last in find_phrase(tokens, heard.seeking):
        found += [(first, span[1]) for span in suspects if _follows(tokens, last, span)]
    for first, last in find_phrase(tokens, heard.deeds):
        near = [span for span in suspects if _follows(tokens, last, span)]
        near += [
            span
            for span in people
            if _follows(tokens, last, span) and stops.isdisjoint(range(last + 1, span[0]))
        ]
        found += [(first, until) for _, until in near[:1]]
    return found


def _follows(tokens: list[Token], last: int, target: Span) -> bool:
    same_sentence = tokens[last].sentence == tokens[target[0]].sentence
    return same_sentence and 0 <= target[0] - last - 1 <= REACH


def _places(spans: Iterable[Span]) -> set[int]:
    return {place for first, last in spans for place in range(first, last + 1)}
