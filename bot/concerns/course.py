"""What becomes of a concern once it is open: taken up, answered, set aside, joined, heard, ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.charter.rules import Side
from bot.concerns.rules import AWAITS, PUTS_IN_HAND, Answer, Concern, Outcome, Reason, Response, State

NO_ANSWER = "no_answer"
"""The reason to be heard that an answer ends."""
PARTED_WITHIN = timedelta(days=7)
"""For so long either coordinator may undo a joining."""

STAYS = frozenset({State.ON_AGENDA, State.MERGED, State.HELD, State.RECEIVED})
"""Where a concern stays whatever a promise or an answer does: on an agenda, with another, unread."""

ASIDE = frozenset({State.SET_ASIDE, State.APPEALED})
"""Where nobody owes an answer: it has its reason and its appeal instead."""

# ── on the agenda


def take_up(concern: Concern) -> Concern:
    """A published agenda carries it."""
    return replace(concern, state=State.ON_AGENDA)


def carry_over(concern: Concern) -> Concern:
    """The meeting did not reach it: it is a candidate again, with its first day of raising."""
    return replace(concern, state=State.OPEN)


def discuss(concern: Concern) -> Concern:
    """Its meeting was held: it has been heard."""
    return replace(concern, state=State.DISCUSSED, heard_because="")


# ── answers


def answering_sides(concern: Concern, present: frozenset[Side]) -> tuple[Side, ...]:
    """Who must answer: the other of the two owners; for partners' concerns both. `present` have members.

    What is kept from police is answered by partners, where there are none by the community's representatives.
    """
    if concern.not_to_police:
        return (Side.PARTNER,) if Side.PARTNER in present else (Side.COMMUNITY,)
    others = {
        Side.COMMUNITY: (Side.POLICE,),
        Side.POLICE: (Side.COMMUNITY,),
        Side.PARTNER: (Side.COMMUNITY, Side.POLICE),
    }
    return others[concern.side]


def answer(concern: Concern, given: Answer) -> Concern:
    """The other side has said this; a question leaves the concern waiting."""
    after = replace(concern, answers=(*concern.answers, given))
    if given.kind is Response.QUESTION:
        return after
    still_heard = "" if concern.heard_because == NO_ANSWER else concern.heard_because
    # What has to be heard for another reason is not answered away from the agenda.
    in_hand = given.kind in PUTS_IN_HAND and concern.state is State.OPEN and not still_heard
    state = State.ANSWERED if in_hand else concern.state
    return replace(after, state=state, waiting_since=None, disagreed=False, heard_because=still_heard)


def disagree(concern: Concern) -> Concern:
    """A follower does not accept the answer: what was in hand is a candidate again."""
    state = State.OPEN if concern.state is State.ANSWERED else concern.state
    return replace(concern, state=state, disagreed=True)


def reopen(concern: Concern, waiting_since: datetime, *, heard_because: str = "") -> Concern:
    """It did not help, or the promise was not kept: the other side must answer anew."""
    return replace(
        concern,
        state=concern.state if concern.state in STAYS else State.OPEN,
        waiting_since=waiting_since,
        outcome=None,
        appealed=False,
        heard_because=heard_because or concern.heard_because,
    )


def holds(concern: Concern, promise_id: int, until: date) -> Concern:
    """The promise that answers it stands, until this day: where it is the last word, no other one is due."""
    answers = tuple(
        replace(each, until=until) if each.promise == promise_id else each for each in concern.answers
    )
    after = replace(concern, answers=answers)
    last = concern.last_statement
    if last is None or last.promise != promise_id or concern.waiting_since is None:
        return after
    in_hand = concern.state is State.OPEN and not concern.heard_because and not concern.disagreed
    return replace(after, waiting_since=None, state=State.ANSWERED if in_hand else concern.state)


def fell(concern: Concern, promise_id: int, waiting_since: datetime | None, *, because: str = "") -> Concern:
    """A promise for it was not kept. `waiting_since`: from when another answer is due, None for none.

    `because`: why the next agenda hears it; without one, its promise was let go and has no day any more.
    """
    after = concern
    if not because:
        answers = (
            replace(each, until=None, let_go=True) if each.promise == promise_id else each
            for each in concern.answers
        )
        after = replace(concern, answers=tuple(answers))
    last = concern.last_statement
    was_all = because or (last is not None and last.promise == promise_id)
    if was_all and waiting_since is not None and concern.waiting_since is None:
        stays = concern.state in STAYS | {State.SET_ASIDE, State.APPEALED}
        after = replace(after, waiting_since=waiting_since, state=concern.state if stays else State.OPEN)
    # No agenda carries what police do not see.
    return must_hear(after, because) if because and not concern.not_to_police else after


def close(concern: Concern, outcome: Outcome) -> Concern:
    """It ended, as those who follow it said."""
    return replace(concern, state=State.CLOSED, outcome=outcome, waiting_since=None)


def days_waiting(concern: Concern, today: date, zone: ZoneInfo) -> int | None:
    """Whole local days since an answer was asked for, or None while nobody waits for one.

    What is set aside has its reason and its appeal instead; its days are said again once it is heard.
    """
    if concern.waiting_since is None or concern.state not in AWAITS - ASIDE:
        return None
    return (today - concern.waiting_since.astimezone(zone).date()).days


# ── set aside, and heard all the same

SETTABLE = frozenset({State.OPEN, State.ANSWERED})
"""What both coordinators may set aside or join with another."""


def set_aside(concern: Concern, reason: Reason, whom: str = "") -> Concern:
    """Both coordinators said that it does not go on the agenda, and why."""
    return replace(concern, state=State.SET_ASIDE, set_aside_reason=reason.value, set_aside_whom=whom)


def may_appeal(concern: Concern, *, follows: bool) -> bool:
    """Whether this person may ask three others to look again: once, whoever raised or supports it."""
    return follows and concern.state is State.SET_ASIDE and not concern.appealed


def appeal(concern: Concern) -> Concern:
    """Three others look again."""
    return replace(concern, state=State.APPEALED, appealed=True)


def stays_aside(concern: Concern) -> Concern:
    """They looked, and most of them said the same."""
    return replace(concern, state=State.SET_ASIDE)


def must_hear(concern: Concern, because: str, at: datetime | None = None) -> Concern:
    """The next agenda hears it, whatever had become of it; what is held, once it may be read again.

    `at`: what was set aside, so that nobody owed an answer, is waited for anew from then on.
    """
    state = concern.state if concern.state in STAYS else State.OPEN
    after = replace(concern, state=state, heard_because=because, set_aside_reason="", set_aside_whom="")
    if at is None or concern.waiting_since is None or concern.state not in ASIDE:
        return after
    return replace(after, waiting_since=max(at, concern.waiting_since))


# ── joined with another


def join(concern: Concern, into: Concern, at: datetime) -> Concern:
    """It is the same as another; its own words stay, and it can be parted again for a while."""
    return replace(
        concern,
        state=State.MERGED,
        joined_with=into.ref,
        joined_at=at,
        state_before=concern.state.value,
        raiser_left=False,
    )


def may_part(concern: Concern, now: datetime) -> bool:
    """Whether one coordinator may still take the two apart."""
    if concern.state is not State.MERGED or concern.joined_at is None:
        return False
    return now < concern.joined_at + PARTED_WITHIN


def part(concern: Concern) -> Concern:
    """It stands alone again, as before; what was in hand is not, if its promise fell meanwhile."""
    before = State(concern.state_before or State.OPEN)
    if before is State.ANSWERED and concern.waiting_since is not None:
        before = State.OPEN
    return replace(concern, state=before, joined_with="", joined_at=None, state_before="", raiser_left=False)
