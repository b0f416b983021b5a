"""A text as words with their places, and phrases found among them, in every script."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.chat.reading import fold
from bot.concerns.categories import STEM
from bot.concerns.cuebook import GAP, OR, Phrase

LONGEST_GAP = 3
INSIDE_WORDS = frozenset("'’ʼ\u200c\u200dـ")
SENTENCE_ENDS = frozenset(".!?؟۔。\n…")
PREFIXES = ("وال", "فال", "بال", "كال", "ولل", "وب", "ول", "لل", "ال", "و", "ف", "ب", "ل", "ك", "س")
LEAST_STEM = 2


@dataclass(frozen=True, slots=True)
class Token:
    """One word: as written, folded, where it stands, and in which sentence."""

    raw: str
    folded: str
    start: int
    end: int
    sentence: int
    before: str
    """What stands between the word before and this one."""

    @property
    def variants(self) -> tuple[str, ...]:
        """The folded word, and without the little words that Arabic writes onto it."""
        return _variants(self.folded)

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital and is not written in capitals throughout."""
        return self.raw[0].isupper() and not self.raw.isupper()


@lru_cache(maxsize=4096)
def _variants(folded: str) -> tuple[str, ...]:
    if not folded or not "\u0621" <= folded[0] <= "\u064a":
        return (folded,)
    bare = (
        folded.removeprefix(prefix)
        for prefix in PREFIXES
        if folded.startswith(prefix) and len(folded) - len(prefix) >= LEAST_STEM
    )
    return (folded, *bare)


def tokens_of(text: str) -> list[Token]:
    """The words of a text in order."""
    found: list[Token] = []
    start: int | None = None
    last_end = 0
    sentence = 0
    for place, sign in enumerate(text + "\n"):
        if place < len(text) and _is_inside(text, place, open_=start is not None):
            start = place if start is None else start
            continue
        if start is not None:
            raw = text[start:place]
            folded = fold(raw).replace(" ", "")
            if folded:
                found.append(Token(raw, folded, start, place, sentence, text[last_end:start]))
                last_end = place
            start = None
        if sign in SENTENCE_ENDS:
            sentence += 1
    return found


def _is_inside(text: str, place: int, *, open_: bool) -> bool:
    sign = text[place]
    if sign.isalnum():
        return True
    if not open_:
        return False
    if unicodedata.category(sign) in {"Mn", "Mc", "Me"}:
        return True
    return sign in INSIDE_WORDS and place + 1 < len(text) and text[place + 1].isalnum()


def find_phrase(tokens: list[Token], phrases: frozenset[Phrase]) -> list[tuple[int, int]]:
    """Where any of the phrases stands: places of its first and last word, the longest at each place."""
    whole, stems, lengths = _by_first_word(phrases)
    found = []
    for first, token in enumerate(tokens):
        heard: list[Phrase] = []
        for variant in token.variants:
            heard += whole.get(variant, ())
            for length in lengths:
                heard += stems.get(variant[:length], ())
        if not heard:
            continue
        ends = [end for phrase in heard if (end := _end_of(tokens, first, phrase)) is not None]
        if ends:
            found.append((first, max(ends)))
    return found


_ByFirst = dict[str, list[Phrase]]


@lru_cache(maxsize=256)
def _by_first_word(phrases: frozenset[Phrase]) -> tuple[_ByFirst, _ByFirst, tuple[int, ...]]:
    """The phrases by their first word; those whose first word is a beginning by it; how long those are."""
    whole: _ByFirst = {}
    stems: _ByFirst = {}
    for phrase in phrases:
        words, beginnings = _choices(phrase[0])
        for word in words:
            whole.setdefault(word, []).append(phrase)
        for beginning in beginnings:
            stems.setdefault(beginning, []).append(phrase)
    return whole, stems, tuple(sorted({len(beginning) for beginning in stems}))


def _end_of(tokens: list[Token], first: int, phrase: Phrase) -> int | None:
    """Place of the phrase's last word if it begins at `first`, within one sentence."""
    place, gap = first, 0
    sentence = tokens[first].sentence
    for word in phrase:
        if word == GAP:
            gap = LONGEST_GAP
            continue
        while not (place < len(tokens) and _says(tokens[place], word)):
            if gap == 0 or place >= len(tokens):
                return None
            place, gap = place + 1, gap - 1
        if tokens[place].sentence != sentence:
            return None
        place, gap = place + 1, 0
    return place - 1


def _says(token: Token, word: str) -> bool:
    words, beginnings = _choices(word)
    return any(variant in words or variant.startswith(beginnings) for variant in token.variants)


@cache
def _choices(word: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """What a word of a cue stands for: whole words, and beginnings of words."""
    choices = word.split(OR)
    beginnings = tuple(choice.removesuffix(STEM) for choice in choices if choice.endswith(STEM))
    return frozenset(choice for choice in choices if not choice.endswith(STEM)), beginnings
