"""Harm, conduct and profiling as residents write them: what is heard, and what passes unheard, in totals."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from bot.concerns.screening import Kind, kinds_of, screen

CORPUS = Path(__file__).with_name("corpus")
LANGUAGES = ("ar", "en", "es")
HEARD = {
    "hurt": {Kind.HOME, Kind.CHILD},
    "conduct": {Kind.POLICE_CONDUCT},
    "group": {Kind.GROUP},
    "harmless": {Kind.HOME, Kind.CHILD, Kind.POLICE_CONDUCT, Kind.GROUP},
}
FITTED = {"hurt": 0.90, "conduct": 0.90, "group": 0.80}
"""Least share of development sentences heard, in each language."""
HELD_OUT = {"hurt": (1, 18), "conduct": (6, 18), "group": (12, 18)}
"""Least number of held-out sentences heard of how many, in all languages: as measured, and it is little.

They were written after the cues, to be hard, and nobody fitted anything to them: what is told in other words
than ours passes unheard, so nothing may rest on the cues alone.
"""
MOST_FALSE = 0.10


def sentences(language: str, kind: str, part: str) -> list[str]:
    table = tomllib.loads((CORPUS / f"residents_{language}.toml").read_text(encoding="utf-8"))
    lines: list[str] = table[kind][part]
    return lines


def heard(kind: str, lines: list[str]) -> list[str]:
    return [words for words in lines if kinds_of(screen(words)) & HEARD[kind]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FITTED)
def test_most_of_what_the_cues_were_fitted_to_is_heard(language: str, kind: str) -> None:
    lines = sentences(language, kind, "development")
    assert len(set(lines)) >= 25

    assert len(heard(kind, lines)) >= FITTED[kind] * len(lines)


@pytest.mark.parametrize("kind", HELD_OUT)
def test_of_what_nobody_fitted_to_no_less_is_heard_than_measured(kind: str) -> None:
    least, of = HELD_OUT[kind]
    lines = [words for language in LANGUAGES for words in sentences(language, kind, "held_out")]
    fitted = {words for language in LANGUAGES for words in sentences(language, kind, "development")}
    assert len(lines) == of
    assert not fitted & set(lines)

    assert len(heard(kind, lines)) >= least


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", ["development", "held_out"])
def test_ordinary_worries_with_the_same_words_mostly_pass(language: str, part: str) -> None:
    lines = sentences(language, "harmless", part)

    assert len(heard("harmless", lines)) <= MOST_FALSE * len(lines)


@pytest.mark.parametrize(
    "words",
    [
        "My uncle touches my little sister",
        "My stepfather comes into my bed at night",
        "Mi padrastro se mete en mi cama por la noche",
        "عمي يلمس أختي الصغيرة",
        "Our lodger gets under my blanket when all sleep",
    ],
)
def test_harm_by_somebody_close_asks_for_safe_referral(words: str) -> None:
    assert heard("hurt", [words])


def test_three_words_make_harm_only_within_one_sentence() -> None:
    assert heard("hurt", ["Grandpa is naked with me"])
    assert not heard("hurt", ["Grandpa is here. The wall is naked. The bus comes to me"])
