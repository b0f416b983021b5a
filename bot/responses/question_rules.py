"""A question to whoever told a worry: how it is asked, how long it waits, and what may not be asked."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from importlib import resources

from bot.charter.rules import Side
from bot.chat.reading import fold
from bot.concerns.categories import STEM
from bot.concerns.cuebook import GAP, Phrase, cue_book
from bot.concerns.tokens import Token, find_phrase, tokens_of

LONGEST_QUESTION = 200
LONGEST_REPLY = 600
MOST_OPEN = 2
"""So many questions about one concern may wait at the same time."""
WAITS = timedelta(days=7)
"""So long a question waits, from the release hour at which it reached whoever told the worry."""
KEPT_AFTER_CLOSE = timedelta(days=30)
KEPT_AT_MOST = timedelta(days=90)
"""Without any end, texts are erased so long after the last question or answer."""


class State(StrEnum):
    """How far a question is."""

    OPEN = "open"  # goes out at the next release hour and waits
    SENT = "sent"  # answered; the answer goes out at the next release hour, and shows nowhere before
    ANSWERED = "answered"
    UNANSWERED = "unanswered"  # silence, a "rather not" and a missing link look the same


WAITING = frozenset({State.OPEN, State.SENT})


@dataclass(frozen=True, slots=True)
class Question:
    """One question about a concern. Neither side learns who the other is."""

    id: int
    concern_id: int
    partnership_id: int
    side: Side
    signed: str
    """The post that asks; "" where the side alone signs."""
    words: str
    state: State
    asked_on: date
    out_at: datetime
    """The release hour at which it reaches whoever told the worry."""
    ends_at: datetime
    """The release hour at which it ends without an answer."""
    asker: str = ""
    """The asker's pseudonym in the partnership, in hex; "" once they left."""
    answer: str = ""
    party_id: int | None = None
    """The body that asks; None for residents and police."""

    @property
    def answer_shown(self) -> str:
        """What those who asked may read of the answer by now."""
        return self.answer if self.state is State.ANSWERED else ""


def asked_for(question: Question, side: Side, party_id: int | None) -> bool:
    """Whether this side, and among partners this body, asked: whoever told the worry answered them alone."""
    return question.side is side and (side is not Side.PARTNER or question.party_id == party_id)


def may_ask(questions: Iterable[Question]) -> bool:
    """Whether one more question may be asked about the concern that these are about."""
    return waiting(questions) < MOST_OPEN


def waiting(questions: Iterable[Question]) -> int:
    """How many of them wait, as far as those who asked can know."""
    return sum(each.state in WAITING for each in questions)


def may_answer(question: Question, now: datetime) -> bool:
    """Whether an answer is still taken; it is taken once."""
    return question.state is State.OPEN and question.out_at <= now < question.ends_at


def give(question: Question, words: str) -> Question:
    """Whoever told the worry has answered; nobody reads it before the next release hour."""
    return replace(question, state=State.SENT, answer=words)


def tell(question: Question) -> Question:
    """Its release hour came."""
    return replace(question, state=State.ANSWERED) if question.state is State.SENT else question


def end(question: Question) -> Question:
    """Its time is over; an answer that waits for this very hour still counts."""
    return replace(question, state=State.UNANSWERED) if question.state is State.OPEN else question


def erase_answer(question: Question) -> Question:
    """What was answered is gone; to those who asked it looks like no answer."""
    state = {State.SENT: State.OPEN, State.ANSWERED: State.UNANSWERED}.get(question.state, question.state)
    return replace(question, state=state, answer="")


# ── what may not be asked


def asks_about_person(words: str) -> bool:
    """Whether a question asks who somebody is, where they live or how to reach them."""
    return bool(find_phrase(tokens_of(words), _phrases("about_person")))


# ── what may not be answered


def names_self(words: str) -> list[str]:
    """Where somebody says what they are called, as written; it goes out of the words whatever they say."""
    tokens = tokens_of(words)
    found = []
    for first, last in find_phrase(tokens, _phrases("own_name") | _phrases("i_am")):
        name = _following(tokens, last)
        if name is None or name.raw[0].isdigit():
            continue
        after_name = tuple(each.folded for each in tokens[first : last + 1]) in _phrases("own_name")
        if after_name or _is_name(name):
            found.append(words[tokens[first].start : name.end])
    return found


def tells_house(words: str) -> list[str]:
    """Homes by their number, as written."""
    tokens = tokens_of(words)
    places = [(first, _following(tokens, last)) for first, last in find_phrase(tokens, _phrases("house"))]
    return [
        words[tokens[first].start : number.end]
        for first, number in places
        if number is not None and number.raw[0].isdigit()
    ]


def _following(tokens: list[Token], last: int) -> Token | None:
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    return after if after is not None and after.sentence == tokens[last].sentence else None


def _is_name(token: Token) -> bool:
    """Whether it is written as a name, or is one of the common ones."""
    cues = cue_book().names
    written = token.raw[0].isupper() and len(token.raw) > 1 and token.folded not in cues.never
    return written or token.folded in cues.given


@lru_cache(maxsize=8)
def _phrases(table: str) -> frozenset[Phrase]:
    """The phrases of all shipped languages: people write in any language they share."""
    folder = resources.files("bot.responses") / "words"
    tables = [
        tomllib.loads(file.read_text(encoding="utf-8"))
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    ]
    return frozenset(_phrase(line) for words in tables for line in words[table])


def _phrase(line: str) -> Phrase:
    """The folded words of a phrase; * at a word's end and ~ between words keep their meaning."""
    found: list[str] = []
    for part in line.split():
        if part == GAP:
            found.append(GAP)
            continue
        stem = STEM if part.endswith(STEM) else ""
        found.append(fold(part).replace(" ", "") + stem)
    return tuple(found)
