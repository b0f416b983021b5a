"""Patrol, search, identify and punish are heard in every language; what only sounds alike passes."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from bot.commitments.tasks import LISTS, refused_task, shipped
from bot.commitments.templates import TEMPLATES
from bot.l10n import catalog
from bot.l10n.text import Text

CORPUS = Path(__file__).with_name("corpus")
LANGUAGES = ("ar", "en", "es")


def sentences(part: str) -> list[object]:
    return [
        pytest.param(sentence, id=f"{language}-{sentence[:30]}")
        for language in LANGUAGES
        for sentence in tomllib.loads((CORPUS / f"{language}.toml").read_text("utf-8"))[part]
    ]


@pytest.mark.parametrize("sentence", sentences("refused"))
def test_what_puts_residents_in_danger_is_refused(sentence: str) -> None:
    assert refused_task(sentence) is not None


@pytest.mark.parametrize("sentence", sentences("harmless"))
def test_what_only_sounds_alike_passes(sentence: str) -> None:
    assert refused_task(sentence) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_listens_for_all_of_it(language: str) -> None:
    table = dict(shipped())[language]

    assert {name for name in LISTS if not table.get(name)} == set()
    assert len(table["always"]) >= 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_ready_deed_is_refused(language: str) -> None:
    """Police templates too: they may be asked of residents by mistake, and would be refused in the middle."""
    said: list[Text] = [each.words() for templates in TEMPLATES.values() for each in templates.values()]

    assert [words for each in said if refused_task(words := catalog.render_plain(each, language))] == []
