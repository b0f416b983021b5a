"""What must be pointed at and what must pass, in each language, sentence by sentence."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.concerns.categories import Category, guess
from bot.concerns.cuebook import KINDS, book, cue_book, shipped
from bot.concerns.rules import HoldReason
from bot.concerns.screening import DOORS, Finding, Kind, door_of, hold_reason, kinds_of, screen

CORPUS = Path(__file__).with_name("corpus")
LANGUAGES = ("ar", "en", "es")
KNOWN = ("Riverside", "Water Point B", "Kibera", "Barrio Norte", "Villa Esperanza", "حي النور", "أبو ظبي")


def sentences(language: str) -> dict[str, list[str]]:
    return tomllib.loads((CORPUS / f"{language}.toml").read_text(encoding="utf-8"))


FLAGGED = [
    pytest.param(Kind(kind), sentence, id=f"{language}-{kind}-{sentence[:30]}")
    for language in LANGUAGES
    for kind, lines in sentences(language).items()
    if kind != "pass"
    for sentence in lines
]
PASSING = [
    pytest.param(sentence, id=f"{language}-{sentence[:30]}")
    for language in LANGUAGES
    for sentence in sentences(language)["pass"]
]


@pytest.mark.parametrize(("kind", "sentence"), FLAGGED)
def test_a_sentence_that_gives_something_away_is_pointed_at(kind: Kind, sentence: str) -> None:
    assert kind in kinds_of(screen(sentence, known=KNOWN))


@pytest.mark.parametrize("sentence", PASSING)
def test_an_ordinary_worry_passes(sentence: str) -> None:
    found = screen(sentence, known=KNOWN)

    assert [(finding.kind, sentence[finding.start : finding.end]) for finding in found] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_enough_cues_and_examples(language: str) -> None:
    table = dict(shipped())[language]
    corpus = sentences(language)

    for kind in KINDS:
        assert sum(len(table[kind].get(part, ())) for part in ("phrases", "who", "did")) >= 25
    for part in ("given", "before", "never", "place_first", "plate"):
        assert len(table["names"][part]) + len(table["names"]["place_last"]) >= 25
    for category in Category:
        assert category is Category.NOT_SURE or len(table["categories"][category]) >= 25
    assert sum(len(lines) for kind, lines in corpus.items() if kind != "pass") >= 30
    assert len(corpus["pass"]) >= 30
    assert {Kind(kind) for kind in corpus if kind != "pass"} == set(Kind)


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("They saw Peter Kamau here", "Peter Kamau"),
        ("Call +254 712 345 678 tonight", "+254 712 345 678"),
        ("Write to @joe_k99 please", "@joe_k99"),
        ("The car KBX 123A did it", "KBX 123A"),
        ("اسمه فواز وهو يسرق", "اسمه فواز"),
        ("رقمه ٠٧١٢٣٤٥٦٧٨ هنا", "٠٧١٢٣٤٥٦٧٨"),
    ],
)
def test_the_place_in_the_text_is_shown(words: str, marked: str) -> None:
    assert marked in {words[finding.start : finding.end] for finding in screen(words)}


def test_known_places_are_no_people() -> None:
    assert kinds_of(screen("Dark near Jomo Kenyatta", known=())) == {Kind.PERSON}
    assert screen("Dark near Jomo Kenyatta", known=["jomo kenyatta"]) == ()


def test_the_door_for_a_child_comes_before_the_others() -> None:
    found = [Finding(0, 1, Kind.POLICE_CONDUCT), Finding(2, 3, Kind.HOME), Finding(4, 5, Kind.CHILD)]

    assert door_of(found) is Kind.CHILD
    assert door_of(found[:1]) is Kind.POLICE_CONDUCT
    assert door_of([Finding(0, 1, Kind.EMERGENCY)]) is None


def test_emergency_words_and_doors_hold_nothing() -> None:
    assert hold_reason([Finding(0, 1, Kind.EMERGENCY), *(Finding(0, 1, door) for door in DOORS)]) is None
    assert hold_reason([Finding(0, 1, Kind.PLATE)]) is HoldReason.CONTACT
    assert hold_reason([Finding(0, 1, Kind.GROUP)]) is HoldReason.GROUP
    assert hold_reason([Finding(0, 1, Kind.PLATE), Finding(0, 1, Kind.PERSON)]) is HoldReason.PERSON


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("No light at the water point, girls afraid after 7", Category.SAFETY),
        ("Landlords raise the rent", Category.MONEY),
        ("Rubbish is burned behind the market and smoke comes in", Category.ENVIRONMENT),
        ("The clinic has no medicine", Category.HEALTH),
        ("Children go to school hungry", Category.FOOD),
        ("Roban en la parada oscura", Category.SAFETY),
        ("Basura acumulada y ratas", Category.ENVIRONMENT),
        ("No hay medicinas en el hospital", Category.HEALTH),
        ("لا يوجد ضوء والبنات خائفات", Category.SAFETY),
        ("القمامة متراكمة والروائح كريهة", Category.ENVIRONMENT),
        ("لا دواء في المستوصف", Category.HEALTH),
        ("الإيجار غالي والرواتب قليلة", Category.MONEY),
    ],
)
def test_everyday_words_suggest_a_category(words: str, category: Category) -> None:
    assert guess(words, cue_book().categories) is category


@given(st.text(max_size=200))
def test_any_text_can_be_screened_and_places_lie_within_it(words: str) -> None:
    for finding in screen(words):
        assert 0 <= finding.start < finding.end <= len(words)


def test_an_empty_book_still_sees_numbers_and_handles() -> None:
    found = kinds_of(screen("my husband beats me, call 0712345678", book=book([])))

    assert found == {Kind.PHONE}


def test_a_long_text_is_screened_at_once() -> None:
    words = ("The road near the market is dark and people are afraid. " * 80)[:4096]

    assert screen(words) == ()


@pytest.mark.parametrize(
    ("words", "is_plate"),
    [
        ("THE 1000 PEOPLE OF THE CAMP HAVE NO WATER", False),
        ("LOOK FOR THE CAR KCA456B AT THE GATE", True),
        ("ZONE C 100 has no light", False),
        ("ISO 9001", False),
    ],
)
def test_shouted_numbers_are_no_plates(words: str, *, is_plate: bool) -> None:
    assert (Kind.PLATE in kinds_of(screen(words))) is is_plate
