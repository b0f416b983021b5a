"""How answering works, the same for every side: the rungs of the clock, who has it in hand, whom it is for.

Days are whole local days since the release to those who must answer. Nothing here knows a person.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum

from bot.charter.rules import Side
from bot.chat.reading import fold
from bot.concerns.rules import Concern, State
from bot.members.rules import Member, Role

TAKEN_FOR = timedelta(hours=48)
"""So long the first who taps [Answer] has it; then everybody is reminded again."""
LONGEST_ANSWER = 600
LONGEST_PLAN = 160
"""Signs of what a promise says will be done."""
LEAST_REASON = 8
"""Letters and digits that a reason in own words needs."""
LONGEST_BODY = 80
WEEK = 7
FARTHEST_DAYS = 366


class Rung(IntEnum):
    """What happens on which day without an answer, for whoever must answer."""

    WAITS = 0  # stands in the queue message of that day
    REMINDER = 3  # is named in the queue message
    OVERDUE = 7  # those who must answer and the coordinators; the raiser is told
    HEARD = 14  # supervisor or head of the party, and the next agenda; the raiser is told


IN_QUEUE = frozenset({Rung.WAITS, Rung.REMINDER})
"""Said in the queue message alone, which takes these rungs itself: one that could not leave said nothing."""


RUNS_IN = frozenset({State.OPEN, State.ANSWERED, State.ON_AGENDA, State.DISCUSSED})
"""Where the clock runs; what was set aside has its reason and its appeal instead."""


def runs(concern: Concern) -> bool:
    """Whether an answer to it is due and its days are counted."""
    return concern.waiting_since is not None and concern.state in RUNS_IN


def to_name(days: int, reached: frozenset[int]) -> bool:
    """Whether the queue message names it: once, on the third day or as soon after as one leaves."""
    return Rung.REMINDER <= days < Rung.OVERDUE and Rung.REMINDER.value not in reached


def fresh_rungs(days: int, reached: frozenset[int]) -> tuple[Rung, ...]:
    """The rungs that this many days have come to and that were not taken yet, the lowest first."""
    return tuple(rung for rung in Rung if rung <= days and rung.value not in reached)


# ── who is reminded


def stands_behind(member: Member) -> bool:
    """Whether they may answer, yet are told of silence only on its last rung, after those in front."""
    return member.role is Role.SUPERVISOR or (member.role is Role.REPRESENTATIVE and member.deputy)


def stands_in_front(member: Member) -> bool:
    """Whether answering is their post first of all."""
    return member.role in {Role.OFFICER, Role.REPRESENTATIVE, Role.PARTNER} and not stands_behind(member)


def is_heard_again(concern: Concern, days: int) -> bool:
    """Whether a meeting discussed it and another two weeks brought no answer: the next one has it again."""
    return concern.state is State.DISCUSSED and days > Rung.HEARD and days % Rung.HEARD == 0


# ── who has it


@dataclass(frozen=True, slots=True)
class Taking:
    """Somebody answers this; `key` is a pseudonym for this one concern."""

    concern_id: int
    key: bytes
    side: Side
    post: str
    until: datetime


def in_other_hands(taking: Taking | None, key: bytes, now: datetime) -> bool:
    """Whether somebody else has it at this moment."""
    return taking is not None and taking.key != key and now < taking.until


class Handing(StrEnum):
    """How far a concern has gone to the one it is said to belong to."""

    ASKED = "asked"  # it stays with who asked
    ACCEPTED = "accepted"  # it waits in the queue of the one asked


@dataclass(frozen=True, slots=True)
class Handover:
    """One side says it belongs to another, or to one body among the partners."""

    concern_id: int
    by: Side
    post: str
    to: Side
    party_id: int | None
    name: str
    """What people call the one asked; "" where the side alone is meant."""
    state: Handing
    before: Handover | None = None
    """Who had it, where those who said yes once hand it on."""


def holder(handover: Handover | None) -> Handover | None:
    """The handing over that somebody said yes to, or None while it is with the sides it is for."""
    if handover is None or handover.state is Handing.ACCEPTED:
        return handover
    return handover.before


def is_of(member: Member, handover: Handover) -> bool:
    """Whether this member is one of those it was handed to."""
    return member.side is handover.to and handover.party_id in (None, member.party_id)


def in_force(handover: Handover | None, here: Iterable[Member], *, kept: bool) -> Handover | None:
    """The yes that counts: that of somebody who is here to answer; `kept`: it is hidden from police.

    Without it, it is with the sides it is for again: a yes whose people are gone leaves nobody waiting.
    """
    accepted = holder(handover)
    if accepted is None or (kept and accepted.to is Side.POLICE):
        return None
    return accepted if any(is_of(each, accepted) for each in here) else None


def owing(answering: tuple[Side, ...], handover: Handover | None) -> tuple[Side, ...]:
    """Who must answer now: the sides the concern is for, or the one that said it is theirs."""
    accepted = holder(handover)
    return answering if accepted is None else (accepted.to,)


def is_theirs(side: Side, party_id: int | None, sides: tuple[Side, ...], handover: Handover | None) -> bool:
    """Whether somebody of this side and body is among those who must answer."""
    if side not in sides:
        return False
    accepted = holder(handover)
    return accepted is None or accepted.party_id in (None, party_id)


def others(own: Side, present: frozenset[Side], *, not_to_police: bool) -> tuple[Side, ...]:
    """The sides that can be asked for something about it; `present` have somebody who answers."""
    return tuple(
        side
        for side in Side
        if side is not own and side in present and not (not_to_police and side is Side.POLICE)
    )


def other_side(own: Side, raised_by: Side, asked: tuple[Side, ...]) -> Side | None:
    """Whom "What will the other side do?" means: who raised it, else the other owner; None for nobody."""
    wished = raised_by if raised_by is not own else (Side.POLICE if own is Side.COMMUNITY else Side.COMMUNITY)
    if wished in asked:
        return wished
    return asked[0] if asked else None


# ── what is written


def says_something(words: str) -> bool:
    """Whether a reason in own words is more than a dot."""
    return len(fold(words).replace(" ", "")) >= LEAST_REASON


def due_day(choice: str, today: date, meeting: date | None) -> date | None:
    """The day that [1 week], [2 weeks] and [Before the meeting] mean; None where there is none."""
    match choice:
        case "w1":
            return today + timedelta(days=WEEK)
        case "w2":
            return today + timedelta(days=2 * WEEK)
        case "m" if meeting is not None and meeting > today:
            return meeting
        case _:
            return None


def due_refusal(day: date, today: date) -> bool:
    """Whether this day is no day to promise for: gone by, or more than a year ahead."""
    return not today <= day <= today + timedelta(days=FARTHEST_DAYS)
