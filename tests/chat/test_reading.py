"""What people type is read as meant in every script, and words of a concern are never taken for an answer."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.reading import (
    DROPPED,
    MARKS_IN_A_ROW,
    Kind,
    SmallTalk,
    clean,
    clean_name,
    digits,
    fold,
    read,
    read_number,
    read_numbers,
    read_reference,
    small_talk,
)

PASHTO = "هغه ښوونځي ته نه‌شي تللای"
PERSIAN = "می‌خواهم خانه‌ام را ببینم"
URDU = "پانی کی نلکی پر روشنی نہیں ہے"


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("", Kind.NOTHING),
        (" \u200b\u202e\n", Kind.NOTHING),
        ("0", Kind.BACK),
        ("٠", Kind.BACK),
        ("0️⃣", Kind.BACK),
        ("3", Kind.NUMBER),
        ("3.", Kind.NUMBER),
        ("3)", Kind.NUMBER),
        ("۳", Kind.NUMBER),
        ("3️⃣", Kind.NUMBER),
        ("12", Kind.NUMBER),
        ("417", Kind.REFERENCE),
        ("4171", Kind.REFERENCE),
        ("#417", Kind.REFERENCE),
        ("# ٤١٧١", Kind.REFERENCE),
        ("1 3 5", Kind.NUMBERS),
        ("1,3,5", Kind.NUMBERS),
        ("١، ٣", Kind.NUMBERS),
        ("Yes", Kind.YES),
        ("YES!", Kind.YES),
        ("ok.", Kind.YES),
        ("sí", Kind.YES),
        ("Si", Kind.YES),
        ("نعم", Kind.YES),
        ("أيوة", Kind.YES),
        ("👍", Kind.YES),
        ("👍🏿", Kind.YES),
        ("✅", Kind.YES),
        ("No", Kind.NO),
        ("no, thanks", Kind.NO),
        ("todavía no", Kind.NO),
        ("لا", Kind.NO),
        ("لَا", Kind.NO),
        ("👎", Kind.NO),
        ("Hello", Kind.GREETING),
        ("good morning!", Kind.GREETING),
        ("Hi, good morning", Kind.GREETING),
        ("Buenos dias", Kind.GREETING),
        ("hola buenas tardes", Kind.GREETING),
        ("السلام عليكم", Kind.GREETING),
        ("السلام عليكم ورحمة الله", Kind.GREETING),
        ("مرحباً", Kind.GREETING),
        ("Thank you.", Kind.THANKS),
        ("thanks a lot", Kind.THANKS),
        ("hello thank you", Kind.THANKS),
        ("¡Muchas gracias!", Kind.THANKS),
        ("شكراً جزيلاً", Kind.THANKS),
        ("🙏", Kind.EMOJI),
        ("❤️❤️", Kind.EMOJI),
        ("👨‍👩‍👧", Kind.EMOJI),
        ("👍❤️", Kind.EMOJI),
        ("???", Kind.EMOJI),
        ("No light at the water point", Kind.WORDS),
        ("no water", Kind.WORDS),
        ("no hay luz", Kind.WORDS),
        ("لا يوجد ضوء", Kind.WORDS),
        ("hello, the lamp is broken", Kind.WORDS),
        ("3 lamps are broken", Kind.WORDS),
        ("lamp 417", Kind.WORDS),
        ("gas", Kind.WORDS),
        (PERSIAN, Kind.WORDS),
    ],
)
def test_a_line_is_what_it_says(typed: str, kind: Kind) -> None:
    assert read(typed).kind is kind


@pytest.mark.parametrize("typed", ["7", "７", "٧", "۷", "७", "৭", "7️⃣", " 7 ", "7.", "7)", "\u200f7"])
def test_a_digit_of_any_script_is_the_nth_button(typed: str) -> None:
    assert read(typed).number == 7
    assert read_number(typed) == 7


@pytest.mark.parametrize(
    ("typed", "ref"),
    [
        ("4171", "4171"),
        ("#4171", "4171"),
        ("# 4171.", "4171"),
        ("٤١٧١", "4171"),
        ("#۴۱۷۱", "4171"),
        ("417", "417"),
        ("#7", "7"),
        ("No. 4171", "4171"),
        ("nº 4171", "4171"),
        ("رقم ٤١٧١", "4171"),
        ("0417", None),
        ("#0", None),
        ("41", None),
        ("4171 lamp", None),
        ("1234567", None),
        ("4 171", None),
    ],
)
def test_a_reference_is_read_with_and_without_its_sign(typed: str, ref: str | None) -> None:
    assert read_reference(typed) == ref


def test_numbers_are_read_in_order() -> None:
    assert read_numbers("1, ٣ and ۵") == (1, 3, 5)


@pytest.mark.parametrize("words", [PASHTO, PERSIAN, URDU, "שלום עולם", "नमस्ते", "مَدْرَسَةٌ", "👨‍👩‍👧‍👦", "a\nb"])
def test_real_words_are_kept_as_written(words: str) -> None:
    assert clean(words) == unicodedata.normalize("NFC", words)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("access\u202eadmin\u202c", "accessadmin"),
        ("a\u2066b\u2069c", "abc"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("bell\x07 \x1b[31m", "bell [31m"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("one\ttwo", "one two"),
        ("e\u0301", "é"),
        ("\ufeffhidden", "hidden"),
    ],
)
def test_invisible_orders_are_taken_out(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_a_tower_of_marks_is_cut_to_four() -> None:
    assert clean("q" + "\u0335" * 30) == "q" + "\u0335" * MARKS_IN_A_ROW


def test_a_name_has_one_line_and_no_direction_marks() -> None:
    assert clean_name(" Auntie\u200f \n K ") == "Auntie K"


@given(st.text())
def test_cleaning_twice_changes_nothing_and_leaves_no_control(words: str) -> None:
    once = clean(words)

    assert clean(once) == once
    assert not any(ord(sign) in DROPPED for sign in once)
    assert not any(unicodedata.category(sign) == "Cc" for sign in once.replace("\n", ""))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Niño", "NINO"),
        ("أحمد", "احمد"),
        ("مدرسة", "مدرسه"),
        ("مَدْرَسَة", "مدرسة"),
        ("على", "علي"),
        ("مســـاء", "مسا"),
        ("don't", "dont"),
        ("water-point", "water  point"),
        ("١٢", "12"),
        ("نه‌شي", "نهشي"),
        ("Straße", "STRASSE"),
    ],
)
def test_spellings_of_one_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(words: str) -> None:
    assert fold(fold(words)) == fold(words)


@given(st.text(max_size=40))
def test_every_line_is_read_as_something(typed: str) -> None:
    reading = read(typed)

    assert (reading.number is not None) == (reading.kind in {Kind.NUMBER, Kind.BACK})
    assert (reading.ref is not None) == (reading.kind is Kind.REFERENCE)
    assert (reading.number == 0) == (reading.kind is Kind.BACK)


@given(st.integers(0, 99), st.sampled_from([0x30, 0x660, 0x6F0, 0x966, 0xFF10]))
def test_digits_of_every_script_are_equal(number: int, zero: int) -> None:
    typed = "".join(chr(zero + int(digit)) for digit in str(number))

    assert digits(typed) == str(number)
    assert read_number(typed) == number


def test_no_word_is_both_yes_and_no() -> None:
    talk = small_talk()

    assert not talk.yes & talk.no
    assert not talk.no & (talk.greetings | talk.thanks)
    assert min(len(talk.yes), len(talk.no), len(talk.greetings), len(talk.thanks)) >= 60


def test_small_talk_can_be_given() -> None:
    assert read("ndiyo", SmallTalk.of([{"yes": ["Ndiyo"]}])).kind is Kind.YES
