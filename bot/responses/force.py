"""Whether a plan is police work alone, heard in every shipped language: it asks, it refuses nothing."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources

from bot.commitments.tasks import Phrase, phrase
from bot.concerns.tokens import find_phrase, tokens_of


@lru_cache(maxsize=1)
def _cues() -> tuple[frozenset[Phrase], frozenset[Phrase]]:
    folder = resources.files("bot.responses") / "cues"
    tables = [
        tomllib.loads(file.read_text("utf-8")) for file in folder.iterdir() if file.name.endswith(".toml")
    ]
    force, others = (
        frozenset(found for table in tables for line in table[name] if (found := phrase(line)))
        for name in ("force", "others")
    )
    return force, others


def is_force_alone(words: str) -> bool:
    """Whether the words speak of patrols, checks, arrests and the like, and of nobody else who helps."""
    force, others = _cues()
    tokens = tokens_of(words)
    return bool(find_phrase(tokens, force)) and not find_phrase(tokens, others)
