"""Whether an answer helped, as raiser and supporters say: what they can say, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time, timedelta
from enum import StrEnum

from bot.charter.rules import Side
from bot.concerns.rules import Concern, Outcome, Response, State

FIRST, SECOND, END = "2", "28", "42"
"""Rungs: days after the answer, or after the promise was kept. The last asks nothing: it ends."""
ENDS_AFTER = timedelta(days=14)
"""So long after the second question the concern ends as its followers said."""
LATER = timedelta(days=7)
"""So long an end waits at a time while the agenda or a promise still has the concern."""
HOUR = time(10)
LONGEST_MISSING = 200
RAISERS_NO, SUPPORTERS_NO, ENOUGH = 2, 1, 2
"""The raiser's "no" reopens, or that of two supporters: one of many alone does not turn it around."""
LEAST_ENDED = 5
"""Under so many that ended, a side's share is not shown."""


class Said(StrEnum):
    """What somebody says to "did it help?"."""

    YES = "yes"
    BIT = "bit"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Vote:
    """What one person said, and how much their "no" weighs."""

    said: Said
    weight: int = SUPPORTERS_NO


@dataclass(frozen=True, slots=True)
class Share:
    """Of the concerns a side answered: how many ended, and in how many of ten of them it helped."""

    ended: int
    helped_of_ten: int


def reopens(votes: Iterable[Vote]) -> bool:
    """Whether those who said "no" are enough to open it again."""
    return sum(each.weight for each in votes if each.said is Said.NO) >= ENOUGH


def outcome(votes: Iterable[Vote]) -> Outcome:
    """How it ends. Who cannot tell has said nothing; without anybody's word it is unconfirmed."""
    words = [each.said for each in votes if each.said is not Said.UNSURE]
    if not words:
        return Outcome.UNCONFIRMED
    if 2 * words.count(Said.YES) > len(words):
        return Outcome.HELPED
    return Outcome.NOT if 2 * words.count(Said.NO) > len(words) else Outcome.PARTLY


ASKED_IN = frozenset({State.OPEN, State.ANSWERED, State.ON_AGENDA, State.DISCUSSED})


def may_be_asked(concern: Concern) -> bool:
    """Whether there is something that can have helped: an answer, and nobody waits for another one."""
    return concern.state in ASKED_IN and concern.is_answered


RESTS_IN = frozenset({State.SET_ASIDE, State.APPEALED, State.MERGED})


def rests(concern: Concern) -> bool:
    """Whether it was answered and is out of the way for a while: it is asked about once it is back."""
    return concern.state in RESTS_IN and concern.is_answered


LEAVES_OPEN = frozenset({Response.CANNOT, Response.NEED_HELP})
"""Answers that leave something to be done: silence about them is no end."""


def must_wait(concern: Concern, ends_as: Outcome) -> bool:
    """Whether the agenda still has it, or three others look at it, so that it cannot end now."""
    if concern.state is State.ON_AGENDA:
        return True
    # No agenda ever carries what police do not see: there is nothing to wait for.
    if concern.state is not State.OPEN or concern.not_to_police:
        return False
    if concern.heard_because or concern.disagreed or concern.looking:
        return True
    last = last_word(concern)
    return ends_as is Outcome.UNCONFIRMED and last is not None and last in LEAVES_OPEN


def last_word(concern: Concern) -> Response | None:
    """The kind of the last answer that is no question."""
    return next((each.kind for each in reversed(concern.answers) if each.kind is not Response.QUESTION), None)


def was_promised(concern: Concern) -> bool:
    """Whether somebody said that they will do something about it."""
    return any(each.kind is Response.WILL_DO for each in concern.answers)


def answered_by(concern: Concern) -> Side | None:
    """The side that answered last."""
    return next((each.side for each in reversed(concern.answers) if each.kind is not Response.QUESTION), None)


def share(ended: int, helped: int) -> Share | None:
    """The share of a side, or None where too few have ended to show one."""
    return Share(ended, (10 * helped + ended // 2) // ended) if ended >= LEAST_ENDED else None
