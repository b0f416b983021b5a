"""The page can draw every sign it or the bot shows, in every language, and says the same things in each."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from pathlib import Path

import pytest

import bot.standin
from bot.features import compose
from bot.standin.cast import CAST
from bot.standin.due_kinds import NEVER, dashed

PAGE = Path(bot.standin.__file__).parent / "page"
FONTS = PAGE / "fonts"
LOCALES = Path(bot.standin.__file__).parents[2] / "locales"
LANGUAGES = ("en", "es", "ar")
LARGEST_BYTES = 400_000
FIRST_SYMBOL, FIRST_EMOJI = 0x2190, 0x1F000
SYMBOLS = set("☐☑☒◉◯●○■□▪▸▾▴◂✓✔✕✗★☆⋯⋮→←↔⇒≈≤≥↗")
WORD = re.compile(r'"([\w-]+)":\s*"((?:[^"\\]|\\.)*)"')


def signs(text: str) -> set[str]:
    """The signs in a text that are no letters: emoji, arrows, shapes."""
    return {
        sign
        for sign in text
        if ord(sign) >= FIRST_EMOJI
        or (ord(sign) >= FIRST_SYMBOL and unicodedata.category(sign) in {"So", "Sm"})
    }


def words(language: str) -> dict[str, str]:
    """The page's words in a language."""
    return dict(WORD.findall((PAGE / "words" / f"{language}.js").read_text(encoding="utf-8")))


def test_every_emoji_of_the_bot_and_the_page_is_in_the_font() -> None:
    sources = [*LOCALES.rglob("*.ftl"), *PAGE.rglob("*.js"), *PAGE.rglob("*.json"), *PAGE.rglob("*.css")]
    drawn = set((FONTS / "emoji.txt").read_text(encoding="utf-8")) | SYMBOLS
    missing = {
        path.name: lost for path in sources if (lost := signs(path.read_text(encoding="utf-8")) - drawn)
    }
    assert missing == {}, "add them to emoji.txt and make the font again, as fonts/FONTS.md says"


def test_fonts_are_those_that_the_list_of_fonts_describes() -> None:
    said = (FONTS / "FONTS.md").read_text(encoding="utf-8")
    for path in FONTS.glob("*.woff2"):
        assert f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" in said
    assert sum(path.stat().st_size for path in FONTS.glob("*.woff2")) < LARGEST_BYTES
    assert len(list(FONTS.glob("OFL-*.txt"))) == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything_with_the_same_things_in_it(language: str) -> None:
    here, english = words(language), words("en")
    assert here.keys() == english.keys()
    for name, text in english.items():
        assert sorted(re.findall(r"\{\w+\}", here[name])) == sorted(re.findall(r"\{\w+\}", text)), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_comes_due_has_a_name_and_a_line_in_the_feed(language: str) -> None:
    said = words(language)
    kinds = {dashed(kind) for kind in compose().due} - NEVER
    missing = {kind for kind in kinds if not {f"due-{kind}", f"feed-due-{kind}"} <= said.keys()}
    assert missing == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_step_of_the_guide_is_at_most_two_sentences(language: str) -> None:
    said = words(language)
    guide = json.loads((PAGE / "guide.json").read_text(encoding="utf-8"))
    for step in guide["steps"]:
        text = said[f"step-{step['id']}"]
        assert len(re.findall(r"[.?!؟](?:\s|$)", text)) <= 2, text
        if "action" in step:
            assert said[f"action-{step['action']}"]


def test_every_pattern_that_a_step_names_is_known() -> None:
    guide = json.loads((PAGE / "guide.json").read_text(encoding="utf-8"))
    used = re.findall(r'"(?:tap|sees|gone|tapped|answered)": "([\w-]+)"', json.dumps(guide["steps"]))
    assert set(used) <= guide["patterns"].keys()
    for pattern in [*guide["patterns"].values(), *guide["keys"].values(), *guide["feed"].values()]:
        re.compile(pattern)


def test_nothing_on_the_page_builds_markup_from_text() -> None:
    for path in [*PAGE.rglob("*.js"), *PAGE.rglob("*.html")]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", text), path
        assert "style=" not in text, path


def test_the_cast_is_eighteen_people_of_all_sides_and_several_languages() -> None:
    assert len(CAST) == len({player.id for player in CAST}) == 18
    assert {player.side for player in CAST} == {"residents", "police", "partners"}
    assert {player.language for player in CAST} == set(LANGUAGES)
    assert all(player.post for player in CAST if player.role in {"officer", "partner"})
