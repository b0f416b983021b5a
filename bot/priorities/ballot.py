"""One voter's ballot: up to five marks, in the voter's own order of options, by tap or by typed numbers."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.chat.reading import clean, digits, fold
from bot.priorities.rules import Refusal

MOST_MARKS = 5
LONGEST_NUMBER = 2
# "1, 3 and 5": the little word between numbers in the shipped languages, folded.
AND = frozenset({"and", "y", "e", "و"})

Marks = frozenset[int]
"""The concern ids that a voter has marked."""


def shown_order(options: Sequence[int], seed: bytes) -> tuple[int, ...]:
    """The options as one voter sees them, numbered from 1: the same order each time for the same `seed`.

    The seed must differ from voter to voter and from round to round, so that no place is the best place.
    """

    def place(option: int) -> bytes:
        return hashlib.sha256(seed + option.to_bytes(8, "big", signed=True)).digest()

    return tuple(sorted(options, key=place))


def toggle(marks: Marks, option: int, options: Collection[int], most: int = MOST_MARKS) -> Marks | Refusal:
    """The marks after a tap on `option`, or why it was not counted."""
    if option not in options:
        return Refusal.NO_SUCH_OPTION
    if option in marks:
        return marks - {option}
    return Refusal.TOO_MANY if len(marks) >= most else marks | {option}


class Problem(StrEnum):
    """Why a typed line is no ballot."""

    NOT_NUMBERS = "not_numbers"  # other words stand in it
    REFERENCE = "reference"  # "4171" or "135": somebody asks for a concern, or forgot the spaces
    NO_SUCH_NUMBER = "no_such_number"  # `number` is not on the ballot
    TOO_MANY = "too_many"  # `number` different ones, more than five


@dataclass(frozen=True, slots=True)
class BadBallot:
    """A typed line that changes nothing, with the number that tells why."""

    problem: Problem
    number: int | None = None


def read_ballot(text: str, shown: Sequence[int], most: int = MOST_MARKS) -> Marks | BadBallot:
    """The whole ballot that a typed line means ("1 3 5", "٢، ٤"); `shown` is the order this voter was shown.

    It replaces every earlier mark. A number written twice counts once. Digits of any script will do.
    """
    line = digits(clean(text))
    words = [word for word in fold(line).split() if word not in AND]
    if not words or any(not re.fullmatch(r"[0-9]+", word) for word in words):
        return BadBallot(Problem.NOT_NUMBERS)
    if "#" in line or any(len(word) > LONGEST_NUMBER for word in words):
        return BadBallot(Problem.REFERENCE)
    numbers = dict.fromkeys(int(word) for word in words)
    for number in numbers:
        if not 1 <= number <= len(shown):
            return BadBallot(Problem.NO_SUCH_NUMBER, number)
    if len(numbers) > most:
        return BadBallot(Problem.TOO_MANY, len(numbers))
    return frozenset(shown[number - 1] for number in numbers)


def fold_rounds(earlier: Marks, newer: Marks, newer_options: Sequence[int]) -> Marks:
    """One voter's marks of a cycle: what stood on the newer ballot counts as marked there, the rest stays."""
    return (earlier - frozenset(newer_options)) | (newer & frozenset(newer_options))
