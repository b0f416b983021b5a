"""The title others read in lists: the raiser's own first sentence, never ours."""

from __future__ import annotations

import re
import unicodedata

from bot.chat.reading import clean

LONGEST_TITLE = 60
ELLIPSIS = "…"
# "St. Mary's road" and "Help! No light" go on: so short a beginning is no sentence yet.
SHORTEST_SENTENCE = 12
SENTENCE_END = re.compile(r"(?:[.!?؟۔。]+[\"'”’»)]*(?=\s|$))|\n+")
LIGATURES = frozenset("\u200c\u200d\ufe0f")


def title_of(words: str, longest: int = LONGEST_TITLE) -> str:
    """The first sentence on one line, at most `longest` signs, cut at a word; empty if there are no words."""
    return shorten(_first_sentence(clean(words)), longest)


def shorten(words: str, longest: int = LONGEST_TITLE) -> str:
    """The words on one line, at most `longest` signs with the … that shows a cut."""
    line = " ".join(clean(words).split())
    if len(line) <= longest:
        return line
    head = line[:longest]
    if " " in head.rstrip() and not line[longest - 1].isspace():
        head = head[: head.rstrip().rindex(" ")]
    else:
        head = head[: longest - len(ELLIPSIS)]
    head = head.rstrip(" ,;:،؛-–—(")
    return _whole_signs(line, len(head)) + ELLIPSIS


def _first_sentence(words: str) -> str:
    for end in SENTENCE_END.finditer(words):
        if len(words[: end.start()].strip()) >= SHORTEST_SENTENCE:
            return words[: end.start()].strip()
    return words.strip().rstrip(".")


def _whole_signs(line: str, length: int) -> str:
    """The first `length` signs, fewer where the cut would fall inside a sign with its marks."""
    while 0 < length < len(line) and (_continues(line[length]) or line[length - 1] == "\u200d"):
        length -= 1
    return line[:length]


def _continues(sign: str) -> bool:
    return sign in LIGATURES or unicodedata.category(sign) in {"Mn", "Me", "Mc", "Sk"}
