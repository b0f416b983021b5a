"""Words that hint at who people are never reach others by themselves; words that look alike pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.charter.rules import Side
from bot.concerns import actions
from bot.concerns.categories import Category
from bot.concerns.rules import HoldReason, State
from bot.concerns.screening import Kind, hold_reason, kinds_of, screen
from bot.database.engine import Database
from tests.concerns.village import DAY, Village, seen_by

CORPUS = Path(__file__).with_name("corpus")
LANGUAGES = ("ar", "en", "es")
LEAST = 60
MOST_FALSE = 0.05
"""Share of harmless sentences that may be paused."""
HELD_OUT = {"en": (0.90, 0.05), "es": (0.90, 0.05), "ar": (0.95, 0.05)}
"""Least share of coded held-out sentences paused, most of harmless ones: as measured, rounded.

The hand that fitted the cues wrote them, so this flatters: of sentences read for the first time, 53 to 70 of
100 coded ones were paused, and 2 to 12 of 100 harmless ones.
"""
HAPPENED = {"en": "What happened", "es": "¿Qué pasó", "ar": "ماذا حدث"}
OF_EACH_AREA = {
    Category.MONEY: "The market fee doubled and traders close their stalls",
    Category.FOOD: "There is no lunch at the primary school since March",
    Category.HEALTH: "The clinic has had no medicine for two weeks",
    Category.ENVIRONMENT: "Sewage runs through the lane behind the market",
    Category.SAFETY: "No light at the water point, girls afraid after 7",
    Category.COMMUNITY: "Two streets quarrel every week over the playground",
    Category.RIGHTS: "The office gives no birth certificates on market days",
}
"""One worry of each of the seven areas: nothing is refused as no matter for police."""


def sentences(language: str, sign: str, corpus: str = "coded") -> list[str]:
    lines = (CORPUS / f"{corpus}_{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line[1:].strip() for line in lines if line.startswith(sign)]


CODED = [
    pytest.param(language, words, id=f"{language}-{words[:30]}")
    for language in LANGUAGES
    for words in sentences(language, "+")
]


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_corpus_is_large_enough(language: str) -> None:
    assert len(set(sentences(language, "+"))) >= LEAST
    assert len(set(sentences(language, "-"))) >= LEAST


@pytest.mark.parametrize(("language", "words"), CODED)
def test_every_coded_phrase_is_paused(language: str, words: str) -> None:
    assert language in LANGUAGES
    assert Kind.GROUP in kinds_of(screen(words))
    assert hold_reason(screen(words)) is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_harmless_look_alikes_pass(language: str) -> None:
    harmless = sentences(language, "-")
    held = [words for words in harmless if hold_reason(screen(words)) is not None]

    assert len(held) <= MOST_FALSE * len(harmless), held


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_nobody_foresaw_are_mostly_paused_and_harmless_ones_rarely(language: str) -> None:
    """Only totals: a sentence that mends the cues moves to the other corpus, a new one takes its place."""
    least, most = HELD_OUT[language]
    coded, harmless = (sentences(language, sign, "heldout") for sign in "+-")
    assert len(coded) == len(harmless) == 40
    assert not {*coded, *harmless} & {*sentences(language, "+"), *sentences(language, "-")}

    paused = sum(Kind.GROUP in kinds_of(screen(words)) for words in coded)
    held = sum(hold_reason(screen(words)) is not None for words in harmless)

    assert paused >= least * len(coded)
    assert held <= most * len(harmless)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_coded_phrase_is_asked_what_happened_and_kept_waits_for_a_second_look(
    village: Village, language: str
) -> None:
    resident = await village.joins(Side.COMMUNITY, language=language)
    officer = await village.joins(Side.POLICE, language=language)
    words = sentences(language, "+")[0]

    await village.tells(resident, words)

    assert HAPPENED[language] in resident.last.text
    assert not any(does.startswith("concerns:send") for _, does in resident.last.buttons)
    await village.taps(resident, "concerns:keep:0")
    concern = await village.sends_it(resident)
    assert (concern.state, concern.hold_reason) == (State.HELD, HoldReason.GROUP)
    await village.wind(village.now + 9 * DAY)
    await village.says(officer, "/concerns")
    await village.says(officer, concern.ref)
    assert (await village.concern(concern.id)).state is State.HELD
    assert words not in seen_by(officer)


async def test_said_again_as_something_that_happened_it_goes_through(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.tells(resident, sentences("en", "+")[0])

    await village.taps(resident, "concerns:words:0")
    await village.says(resident, "On Friday at 7 a bag was snatched at the stage")
    concern = await village.sends_it(resident)

    assert (concern.state, concern.hold_reason) == (State.RECEIVED, None)


async def test_one_worry_of_each_of_the_seven_areas_goes_through(village: Village) -> None:
    areas = [category for category in Category if category is not Category.NOT_SURE]
    assert set(OF_EACH_AREA) == set(areas)

    for category in areas:
        resident = await village.joins(Side.COMMUNITY)
        await village.tells(resident, OF_EACH_AREA[category], category=category.value)
        concern = await village.opens(await village.sends_it(resident))
        assert (concern.category, concern.state) == (category, State.OPEN)


# ── a vote asks about problems, never about people


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_vote_or_of_ideas_speaks_of_who_people_are(language: str) -> None:
    locales = Path(__file__).parents[2] / "locales" / language
    for name in ("priorities.ftl", "ideas.ftl", "agenda.ftl"):
        lines = (locales / name).read_text(encoding="utf-8").splitlines()
        said = [line.partition("=")[2] or line for line in lines if not line.startswith("#")]
        assert [line for line in said if Kind.GROUP in kinds_of(screen(line))] == []


async def test_what_speaks_of_a_group_never_becomes_an_option_of_the_vote(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    for words in sentences("en", "+")[:3]:
        await village.tells(resident, words)
        await village.taps(resident, "concerns:keep:0")
        await village.sends_it(resident)
    fair = await village.raises(resident)
    await village.wind(village.now + 12 * DAY)

    candidates = await village.database.read(actions.open_concerns, village.id)

    assert [each.id for each in candidates] == [fair.id]
