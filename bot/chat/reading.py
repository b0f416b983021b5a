"""Reading what people type: numbers in every script, references, yes and no, greetings.

Nothing here guesses what is meant beyond that: all else is words.

`clean` is for words that are kept and shown again; `fold` is for comparing only and throws much away.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from importlib import resources

# Invisible direction orders can make a text read differently from what it says; line breaks are kept.
DIRECTION_CONTROLS = frozenset({*range(0x202A, 0x202F), *range(0x2066, 0x206A)})
DIRECTION_MARKS = frozenset({0x200E, 0x200F, 0x061C})
TAG_CHARACTERS = frozenset(range(0xE0000, 0xE0080))
NOT_TEXT = frozenset({0x200B, 0xFEFF, 0x2028, 0x2029, 0x2060, 0x00AD, *range(0xFFF9, 0xFFFC)})
DROPPED = DIRECTION_CONTROLS | TAG_CHARACTERS | NOT_TEXT
MARKS_IN_A_ROW = 4
LONGEST_SMALL_TALK = 8
"""Words; a longer line says something of its own."""
KEYCAP = "\u20e3"

ARABIC_FOLDING = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ؤ": "و",
        "ئ": "ي",
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ے": "ي",
        "ک": "ك",
        "ة": "ه",
        "ۀ": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ء": "",
        "ـ": "",
    }
)
APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼ`´", ""))
SEPARATOR = re.compile(r"[\W_]+", re.UNICODE)
NUMBER = re.compile(r"(\d{1,2})\s*[.)\]:]?")
REFERENCE = re.compile(r"(?:(?:#|№|/|no\.?\s|nº\s?|رقم\s)\s*(\d{1,6})|(\d{3,6}))\s*[.)]?")
SEVERAL = re.compile(r"\d{1,2}(?:\D{1,5}\d{1,2})+\D?")


def clean(text: str) -> str:
    """The same words in composed form, without invisible orders, control signs or towers of marks.

    Joiners that Persian, Urdu and Pashto spelling needs stay, as do line breaks.
    """
    kept = []
    marks = 0
    for sign in unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")):
        if sign == "\t":
            sign = " "  # noqa: PLW2901 - a tab is a space to the reader
        if ord(sign) in DROPPED or (unicodedata.category(sign) in {"Cc", "Cs"} and sign != "\n"):
            continue
        marks = marks + 1 if unicodedata.category(sign) in {"Mn", "Me"} else 0
        if marks <= MARKS_IN_A_ROW:
            kept.append(sign)
    return unicodedata.normalize("NFC", "".join(kept)).strip()


def clean_name(text: str) -> str:
    """A name on one line: as `clean`, also without direction marks, spaces made single."""
    return " ".join("".join(sign for sign in clean(text) if ord(sign) not in DIRECTION_MARKS).split())


def digits(text: str) -> str:
    """The same text with the digits of every script as 0-9, keycap digits too, without direction marks."""
    found = []
    for sign in text:
        if ord(sign) in DIRECTION_MARKS:
            continue
        value = unicodedata.decimal(sign, None)
        found.append(str(value) if value is not None else sign)
    return "".join(found).replace("\ufe0f" + KEYCAP, " ").replace(KEYCAP, " ")


def fold(text: str) -> str:
    """Words for comparing: no case, accents, vowel marks, hamza forms or punctuation; single spaces."""
    letters_apart = unicodedata.normalize("NFKD", clean(text))
    plain = unicodedata.normalize("NFKD", digits(letters_apart).casefold().translate(APOSTROPHES))
    letters = "".join(sign for sign in plain if unicodedata.category(sign) not in {"Mn", "Me", "Cf"})
    return SEPARATOR.sub(" ", letters.translate(ARABIC_FOLDING)).strip()


class Kind(StrEnum):
    """What a typed line is, before anybody knows what was asked."""

    NOTHING = "nothing"  # empty, or only invisible signs
    BACK = "back"  # 0
    NUMBER = "number"  # the nth button shown
    NUMBERS = "numbers"  # several numbers: in a vote, the whole ballot
    REFERENCE = "reference"  # 4171 or #417
    YES = "yes"
    NO = "no"
    GREETING = "greeting"
    THANKS = "thanks"
    EMOJI = "emoji"  # only pictures and punctuation
    WORDS = "words"  # anything else


@dataclass(frozen=True, slots=True)
class Reading:
    """One typed line as read: its kind, and the number, reference or cleaned words that go with it."""

    kind: Kind
    words: str = ""
    number: int | None = None
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """The folded yes, no, greeting and thanks words of one or more languages."""

    yes: frozenset[str] = field(default_factory=frozenset)
    no: frozenset[str] = field(default_factory=frozenset)
    greetings: frozenset[str] = field(default_factory=frozenset)
    thanks: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def of(cls, tables: Iterable[Mapping[str, Iterable[str]]]) -> SmallTalk:
        """One table of words out of several languages' lists."""
        tables = tuple(tables)
        return cls(
            *(
                frozenset(fold(word) for table in tables for word in table.get(name, ())) - {""}
                for name in ("yes", "no", "greetings", "thanks")
            )
        )


@lru_cache(maxsize=1)
def small_talk() -> SmallTalk:
    """The words of all shipped languages together: people answer in any language they share."""
    folder = resources.files("bot.chat") / "words"
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name
    )
    return SmallTalk.of(tomllib.loads(file.read_text(encoding="utf-8")) for file in files)


def read(text: str, talk: SmallTalk | None = None) -> Reading:
    """What kind of line this is. Only a whole line counts: "no light here" is words, "no" is no."""
    talk = small_talk() if talk is None else talk
    words = clean(text)
    folded = fold(words)
    if not words:
        return Reading(Kind.NOTHING)
    if (number := read_number(words)) is not None:
        return Reading(Kind.NUMBER if number else Kind.BACK, words, number)
    if (ref := read_reference(words)) is not None:
        return Reading(Kind.REFERENCE, words, ref=ref)
    if SEVERAL.fullmatch(digits(words)) and not re.search(r"[^\W\d_]{2,}", words):
        return Reading(Kind.NUMBERS, words)
    if is_bare_emoji(words):
        return Reading(_emoji_answer(words), words)
    return Reading(_small_talk(folded, talk), words)


def read_number(text: str) -> int | None:
    """The number of a button ("3", "3.", "٣", keycap 3), 0 for back, or None."""
    found = NUMBER.fullmatch(digits(clean(text)).strip())
    return int(found[1]) if found else None


def read_reference(text: str) -> str | None:
    """The reference in "4171", "#417" or "#٤١٧", in plain digits, or None; it never begins with 0."""
    found = REFERENCE.fullmatch(digits(clean(text)).strip().casefold())
    if not found:
        return None
    ref = found[1] or found[2]
    return None if ref.startswith("0") else ref


def read_numbers(text: str) -> tuple[int, ...]:
    """Every number in the line, in order, whatever stands between."""
    return tuple(int(found) for found in re.findall(r"\d+", digits(clean(text)), re.ASCII))


def is_bare_emoji(text: str) -> bool:
    """Whether the line holds no letter and no digit, only pictures, marks and spaces."""
    words = clean(text)
    return bool(words) and not any(unicodedata.category(sign)[0] in "LN" for sign in words)


YES_PICTURES = frozenset("👍👌✅✔☑🆗")
NO_PICTURES = frozenset("👎❌✖🚫❎")


def _emoji_answer(words: str) -> Kind:
    """A lone thumb is an answer; any other picture is small talk."""
    signs = {sign for sign in words if not unicodedata.category(sign).startswith(("M", "Z", "C"))}
    signs = {sign for sign in signs if unicodedata.category(sign) != "Sk"}
    if signs and signs <= YES_PICTURES:
        return Kind.YES
    if signs and signs <= NO_PICTURES:
        return Kind.NO
    return Kind.EMOJI


def _small_talk(folded: str, talk: SmallTalk) -> Kind:
    if not folded:
        return Kind.EMOJI
    if folded in talk.yes:
        return Kind.YES
    if folded in talk.no:
        return Kind.NO
    if folded in talk.greetings or _made_of(folded, talk.greetings):
        return Kind.GREETING
    if folded in talk.thanks or _made_of(folded, talk.thanks | talk.greetings):
        return Kind.THANKS
    return Kind.WORDS


def _made_of(folded: str, phrases: frozenset[str]) -> bool:
    """Whether the line is nothing but such phrases one after another ("hi hi", "hello thank you")."""
    rest = folded.split()
    if len(rest) > LONGEST_SMALL_TALK:
        return False
    starts = {0}
    for end in range(1, len(rest) + 1):
        if any(" ".join(rest[start:end]) in phrases for start in starts if start < end):
            starts.add(end)
    return len(rest) in starts
