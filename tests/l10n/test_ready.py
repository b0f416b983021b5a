"""Sentences chosen from a list are read by everybody in their own language; own words never change."""

from __future__ import annotations

import pytest

from bot.chat.reading import clean
from bot.l10n import texts
from bot.l10n.catalog import catalog
from bot.l10n.text import Words
from bot.responses import templates

SENTENCES = [
    *(each for of_kind in templates.SENTENCES.values() for each in of_kind),
    *(plan.words for plans in templates.PLANS.values() for plan in plans),
]
TAGS = ("en", "es", "ar")


def shown(words: str, tag: str) -> str:
    """As a card shows words that somebody has published."""
    said = catalog().render_plain(
        texts.concerns_answer_says(signed=texts.members_side_police(), words=words), tag
    )
    return clean(said.partition(":")[2])


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("spoken", TAGS)
def test_every_ready_sentence_is_read_in_the_readers_language(spoken: str, tag: str) -> None:
    for sentence in SENTENCES:
        kept, own = templates.spoken(sentence(), spoken), templates.spoken(sentence(), tag)
        assert shown(kept, tag) == (own if kept[0].islower() else templates.capital(own))
        assert shown(templates.capital(kept), tag) == templates.capital(own)
        assert shown(kept.rstrip("."), tag) == shown(kept, tag).rstrip(".")


def test_a_ready_sentence_that_was_cut_short_is_known_again() -> None:
    kept = templates.capital(templates.spoken(texts.ready_plan_patrol(), "en"))

    assert shown(kept[:19] + "…", "es").startswith("Pasar por ahí")
    assert len(shown(kept[:19] + "…", "es")) <= 20


@pytest.mark.parametrize("words", ["We walk past at seven.", "No people", "ready-plan-look", "…", "W…", ""])
def test_own_words_stay_as_they_were_written(words: str) -> None:
    assert shown(words, "es") == words
    quoted = catalog().render_plain(texts.commitments_what(what=Words(words)), "ar")
    assert words in quoted


def test_a_quotation_of_a_ready_sentence_is_read_in_the_own_language_too() -> None:
    kept = templates.capital(templates.spoken(texts.ready_plan_talk(), "en"))

    assert "Hablar con quienes lo viven" in catalog().render_plain(
        texts.commitments_what(what=Words(kept)), "es"
    )
