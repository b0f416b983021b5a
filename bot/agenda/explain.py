"""Why a candidate is not on the agenda, how much it lacked, and about how many more it needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from bot.agenda.canonical import exact
from bot.agenda.choosing import Choice
from bot.agenda.equal_shares import Purchase
from bot.agenda.poll import Poll
from bot.agenda.record import LeftOut, Spent
from bot.agenda.snapshot import CHOOSABLE, NOT_YET_ON_A_BALLOT, Candidate

DEFERRED = "deferred"
LONGER_THAN_MEETING = "longer_than_meeting"
NO_SUPPORTERS = "no_supporters"
TOO_FEW_SUPPORTERS = "too_few_supporters"
SUPPORTERS_PAID_FOR_OTHERS = "supporters_paid_for_others"

NOT_IN_MARKET = ""
MOST_SPENT_ON = 3


def left_out_row(poll: Poll, choice: Choice, order: Sequence[Purchase], number: int) -> LeftOut:
    """The explanation of one candidate that is not among the chosen."""
    candidate = poll.candidates[number]
    reason = reason_of(poll, choice, candidate)
    held = choice.held.get(number, {})
    competed = bool(held) or reason in {TOO_FEW_SUPPORTERS, SUPPORTERS_PAID_FOR_OTHERS}
    short = candidate.minutes - sum(held.values(), Fraction(0))
    return LeftOut(
        number=number,
        minutes=candidate.minutes,
        raised_by=candidate.raised_by,
        waited=candidate.waited,
        reason=reason,
        supporters=poll.supporters[number],
        shortfall=exact(short) if competed else NOT_IN_MARKET,
        held={side: exact(held.get(side, Fraction(0))) for side in poll.sides} if competed else {},
        spent_on=_spent_on(poll, choice, order, number) if competed else (),
        more=_more(poll, choice.budget, candidate.minutes, held) if competed else {},
    )


def reason_of(poll: Poll, choice: Choice, candidate: Candidate) -> str:
    """One code: blocked by its status, deferred, longer than the meeting, not yet votable, or outvoted."""
    if candidate.status not in CHOOSABLE:
        return candidate.status
    if candidate.number in poll.deferred:
        return DEFERRED
    if candidate.minutes > choice.budget:
        return LONGER_THAN_MEETING
    if candidate.status == NOT_YET_ON_A_BALLOT:
        return NOT_YET_ON_A_BALLOT
    supporters = poll.supporters[candidate.number]
    if not any(supporters.values()):
        return NO_SUPPORTERS
    started = sum(_purse(poll, choice.budget, side) * count for side, count in supporters.items())
    return TOO_FEW_SUPPORTERS if started < candidate.minutes else SUPPORTERS_PAID_FOR_OTHERS


def _purse(poll: Poll, budget: int, side: str) -> Fraction:
    return poll.claimed(side, budget) / poll.voices[side] if poll.voices[side] else Fraction(0)


def _spent_on(poll: Poll, choice: Choice, order: Sequence[Purchase], number: int) -> tuple[Spent, ...]:
    """The chosen concerns its supporters marked as well: the largest voice (purses) first, at most three."""
    both = {purchase.number: dict.fromkeys(poll.sides, 0) for purchase in order}
    for ballot in poll.ballots:
        if number in ballot.choices:
            for other in ballot.choices:
                if other in both:
                    both[other][ballot.side] += ballot.count
    purses = {side: _purse(poll, choice.budget, side) for side in poll.sides}
    voice = {other: sum(purses[side] * n for side, n in sides.items()) for other, sides in both.items()}
    most = sorted(
        (other for other in both if voice[other]), key=lambda other: (-voice[other], poll.rank[other])
    )
    return tuple(Spent(other, both[other]) for other in most[:MOST_SPENT_ON])


def _more(poll: Poll, budget: int, minutes: int, held: Mapping[str, Fraction]) -> dict[str, int | None]:
    return {
        side: about_how_many_more(
            Electorate(voice.share * budget, poll.voices[side], voice.quorum),
            side,
            minutes=minutes,
            held=held,
        )
        for side, voice in poll.sides.items()
    }


@dataclass(frozen=True, slots=True)
class Electorate:
    """What an estimate needs of one side: its minutes, who voted, and its quorum."""

    entitled: Fraction
    voices: int
    quorum: int


def about_how_many_more(
    electorate: Electorate, side: str, *, minutes: int, held: Mapping[str, Fraction]
) -> int | None:
    """About so many more voters of one side, for this concern alone; None if no number would do.

    Below the quorum each brings a purse of its own; above it newcomers dilute the purses of their own side.
    An estimate, mostly on the safe side: never to be shown as exact.
    """
    own, voices, quorum = electorate.entitled, electorate.voices, electorate.quorum
    short = minutes - sum(held.values(), Fraction(0))
    if short <= 0 or not own:
        return 0 if short <= 0 else None
    if short * quorum <= own * max(quorum - voices, 0):
        return ceil(short * quorum / own)
    others = sum((value for name, value in held.items() if name != side), Fraction(0))
    gain = own - minutes + others
    return ceil(short * voices / gain) if gain > 0 else None
