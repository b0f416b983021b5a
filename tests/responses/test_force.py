"""A plan of force alone asks who else could help: not those it is used on, nor who only tell where."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from bot.responses.force import is_force_alone

CORPUS = Path(__file__).with_name("corpus")
LANGUAGES = ("ar", "en", "es")
FITTED = 0.90
HELD_OUT = (16, 18)
"""Least number heard of how many never fitted to, in all languages: as measured."""


def sentences(language: str, kind: str, part: str) -> list[str]:
    table = tomllib.loads((CORPUS / f"force_{language}.toml").read_text(encoding="utf-8"))
    lines: list[str] = table[kind][part]
    return lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_plans_of_force_are_heard(language: str) -> None:
    lines = sentences(language, "force", "development")
    assert len(set(lines)) >= 25

    assert sum(is_force_alone(words) for words in lines) >= FITTED * len(lines)


def test_of_what_nobody_fitted_to_no_less_is_heard_than_measured() -> None:
    lines = [words for language in LANGUAGES for words in sentences(language, "force", "held_out")]

    assert len(lines) == HELD_OUT[1]
    assert sum(is_force_alone(words) for words in lines) >= HELD_OUT[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_plans_with_others_are_not_asked(language: str) -> None:
    assert [words for words in sentences(language, "helped", "development") if is_force_alone(words)] == []


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("We check the square and fine drivers", True),
        ("We check the square with the drivers", False),
        ("Patrols, drivers agree on hours", False),
        ("Officers at the school", True),
        ("Officers at the corner and the school", False),
        ("We talk with drivers", False),
        ("Revisamos la plaza y multamos a los conductores", True),
        ("نفتش الساحة ونغرم السائقين", True),
    ],
)
def test_whom_force_is_used_on_is_no_help(words: str, *, alone: bool) -> None:
    assert is_force_alone(words) is alone
