"""The words that screening and category guessing listen for, kept per language beside the code.

All shipped languages are heard at once: people write in the language of the moment, whatever they chose.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib import resources
from typing import Any

from bot.chat.reading import fold
from bot.concerns.categories import STEM, CueWords, cue_words

GAP = "~"
"""In a phrase: up to three other words."""
OR = "/"
"""Within a word of a phrase: this one or that one, so that a line names kinds of words."""

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cues:
    """What gives one kind of text away: whole phrases, or somebody (`who`) near a deed (`did`)."""

    phrases: frozenset[Phrase] = field(default_factory=frozenset)
    who: frozenset[Phrase] = field(default_factory=frozenset)
    did: frozenset[Phrase] = field(default_factory=frozenset)
    but: frozenset[Phrase] = field(default_factory=frozenset)
    """Phrases that contain a `who` and mean a place or thing: "police station"."""


@dataclass(frozen=True, slots=True)
class NameCues:
    """What tells a person's name from a place's."""

    given: frozenset[str] = field(default_factory=frozenset)
    """Common first names that are no everyday words."""
    before: frozenset[Phrase] = field(default_factory=frozenset)
    """What stands before a name: "mr", "se llama", "اسمه"."""
    never: frozenset[str] = field(default_factory=frozenset)
    """Capitalised or following words that are no names: weekdays, "the", "my"."""
    place_first: frozenset[str] = field(default_factory=frozenset)
    """Words that make a place of the name after them: "calle", "شارع"."""
    place_last: frozenset[str] = field(default_factory=frozenset)
    """Words that make a place of the name before them: "street"."""
    plate: frozenset[Phrase] = field(default_factory=frozenset)
    """What stands before a number plate."""


@dataclass(frozen=True, slots=True)
class Harm:
    """Somebody close or in charge, whom it is done to, and what hints at harm: heard in one sentence."""

    who: frozenset[Phrase] = field(default_factory=frozenset)
    to: frozenset[Phrase] = field(default_factory=frozenset)
    sign: frozenset[Phrase] = field(default_factory=frozenset)


Grammar = Mapping[str, frozenset[Phrase]]
"""Word classes of one language, by the names in `CLASSES`, and `TOPIC`."""


@dataclass(frozen=True, slots=True)
class CueBook:
    """Everything listened for, folded, of one or more languages."""

    kinds: Mapping[str, Cues]
    names: NameCues
    categories: CueWords
    grammars: tuple[Grammar, ...] = ()
    """One for each language."""
    harms: tuple[Harm, ...] = ()
    """One for each language."""


KINDS = ("emergency", "police_conduct", "home", "child", "group", "presence")
CLASSES = (
    *("men", "people", "trades", "folk", "origin", "other"),
    *("they", "signs", "against", "but", "deed", "need"),
)
"""Of words, for what no list of phrases foresees; each cue file says what belongs in which."""
TOPIC = "topic"
TOPICS = ("food", "health", "environment", "safety", "rights")
"""Categories whose words, with days and hours, show that something is told; others are about people too."""


def book(tables: Iterable[Mapping[str, Any]]) -> CueBook:
    """One book out of several languages' tables."""
    tables = tuple(tables)

    def phrases(kind: str, part: str) -> frozenset[Phrase]:
        found = (phrase(line) for table in tables for line in table.get(kind, {}).get(part, ()))
        return frozenset(phrase for phrase in found if phrase)

    def words(part: str) -> frozenset[str]:
        return frozenset(fold(word) for table in tables for word in table.get("names", {}).get(part, ())) - {
            ""
        }

    kinds = {
        kind: Cues(*(phrases(kind, part) for part in ("phrases", "who", "did", "but"))) for kind in KINDS
    }
    # Whoever speaks of groups by name may also speak of nothing but their being there.
    presence, group = kinds["presence"], kinds["group"]
    kinds["presence"] = replace(presence, who=presence.who | group.who, but=presence.but | group.but)
    names = NameCues(
        given=words("given"),
        before=phrases("names", "before"),
        never=words("never"),
        place_first=words("place_first"),
        place_last=words("place_last"),
        plate=phrases("names", "plate"),
    )
    categories = cue_words(table.get("categories", {}) for table in tables)
    grammars = tuple(_grammar(table) for table in tables)
    return CueBook(kinds, names, categories, grammars, tuple(_harm(table) for table in tables))


@lru_cache(maxsize=1)
def cue_book() -> CueBook:
    """The book of all shipped languages."""
    return book(table for _, table in shipped())


def shipped() -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """Each shipped language's tag and table."""
    folder = resources.files("bot.concerns") / "cues"
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name
    )
    return tuple(
        (file.name.removesuffix(".toml"), tomllib.loads(file.read_text(encoding="utf-8"))) for file in files
    )


def _grammar(table: Mapping[str, Any]) -> Grammar:
    classes, categories = table.get("grammar", {}), table.get("categories", {})
    found = {name: [phrase(line) for line in classes.get(name, ())] for name in CLASSES}
    found[TOPIC] = [phrase(line) for name in TOPICS for line in categories.get(name, ())]
    found[TOPIC] += [phrase(line) for line in classes.get("when", ())]
    return {name: frozenset(phrase for phrase in phrases if phrase) for name, phrases in found.items()}


def _harm(table: Mapping[str, Any]) -> Harm:
    lists = (table.get("hurt", {}).get(part, ()) for part in ("who", "to", "sign"))
    return Harm(*(frozenset(found for line in lines if (found := phrase(line))) for lines in lists))


def phrase(line: str) -> Phrase:
    """The folded words of a cue; * at a word's end, / within and ~ between words keep their meaning."""
    found: list[str] = []
    for part in line.split():
        if part == GAP:
            found.append(GAP)
        elif OR in part:
            found.append(OR.join(word for choice in part.split(OR) for word in _words(choice)))
        else:
            found.extend(_words(part))
    return tuple(found)


def _words(part: str) -> list[str]:
    words = fold(part).split()
    if words and part.endswith(STEM):
        words[-1] += STEM
    return words
