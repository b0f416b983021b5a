"""What the other side answered, and how it ended: verbs that answers and promises call from above."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import relay
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.concerns import course, erasing, rules, store
from bot.concerns.followers import RAISERS, SUPPORTERS
from bot.concerns.hours import note, today_in
from bot.concerns.rules import Answer, Concern, Outcome, State
from bot.concerns.sentences import follow_news
from bot.errors import Refused
from bot.l10n import texts
from bot.members import actions as members
from bot.outbox import Errand, Lane

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.letter import Letter
    from bot.people import Person

FOLLOWERS = "concerns-followers"
"""Audience of news about one concern: `arguments` = {"concern_id": …}."""
NEWS = "concern-news"
MOST_JOINED = 100


def answering_sides(tx: Tx, concern: Concern) -> tuple[Side, ...]:
    """Which sides must answer this concern; present is a side in which somebody may answer now."""
    if not concern.not_to_police:
        return course.answering_sides(concern, frozenset())
    found = members.answering(tx, concern.partnership_id, Side.PARTNER)
    present = frozenset(each.side for each in found if members.may(tx, each))
    return course.answering_sides(concern, present)


def awaiting(tx: Tx, partnership_id: int, side: Side) -> list[Concern]:
    """Concerns for which this side owes an answer, the longest waiting first."""
    found = [
        each
        for each in store.in_states(tx, partnership_id, tuple(rules.AWAITS - course.ASIDE))
        if each.waiting_since is not None and side in answering_sides(tx, each)
    ]
    return sorted(found, key=lambda each: (each.waiting_since, each.id))


def all_awaiting(tx: Tx, partnership_id: int) -> list[Concern]:
    """Concerns for which any side owes an answer."""
    return [
        each
        for each in store.in_states(tx, partnership_id, tuple(rules.AWAITS - course.ASIDE))
        if each.waiting_since is not None
    ]


def answer(tx: Tx, concern_id: int, given: Answer, now: datetime) -> Concern:
    """The answer stands on the card from now on, and raiser and supporters hear that there is news."""
    concern = _of(tx, concern_id)
    if concern.state not in rules.AWAITS:
        raise Refused(texts.concerns_refused_ended(), strip=True)
    after = course.answer(concern, given)
    store.put(tx, after)
    tell_followers(tx, after, now)
    return after


def disagree(tx: Tx, person: Person, concern_id: int, now: datetime) -> Concern:
    """Whoever raised or supports it does not accept the answer."""
    concern = _of(tx, concern_id)
    if not (RAISERS.has(tx, concern_id, person) or SUPPORTERS.has(tx, concern_id, person)):
        raise Refused(texts.concerns_refused_not_yours())
    after = course.disagree(concern)
    store.put(tx, after)
    if not concern.disagreed:
        note(tx, after, "answer-not-accepted", "", charters.read(tx, concern.partnership_id), now)
    return after


def must_hear(tx: Tx, concern_id: int, because: str, at: datetime | None = None) -> None:
    """The next agenda hears it, for this reason; what is set aside or in hand becomes a candidate again.

    `at`: as `course.must_hear`.
    """
    concern = store.get(tx, concern_id)
    if concern is not None and concern.state is State.MERGED:
        concern = store.by_ref(tx, concern.partnership_id, concern.joined_with)
    if concern is not None and concern.state is not State.WITHDRAWN:
        store.put(tx, course.must_hear(concern, because, at))


def close(tx: Tx, concern_id: int, outcome: Outcome, now: datetime) -> Concern:
    """It ended, as those who follow it said; what leads to people and what they wrote ends with time."""
    after = course.close(_of(tx, concern_id), outcome)
    store.put(tx, after)
    erasing.plan(tx, after, now)
    return after


# ── telling


def joined_here(tx: Tx, concern: Concern) -> list[Concern]:
    """The concerns that were joined with this one."""
    found = store.in_states(tx, concern.partnership_id, (State.MERGED,))
    return [each for each in found if each.joined_with == concern.ref]


def left_by_raiser(joined: Iterable[Concern]) -> list[int]:
    """Of these, the ids of those whose raisers want no news of what theirs was joined with."""
    return [each.id for each in joined if each.raiser_left]


def tell_followers(tx: Tx, concern: Concern, now: datetime, letter: Letter | None = None) -> None:
    """Raiser and supporters hear of it, all in the same words; without a letter, that there is news."""
    charter = charters.read(tx, concern.partnership_id)
    # Who has not said yet whether they stay with what theirs was joined with hears of it all the same.
    joined = joined_here(tx, concern)[:MOST_JOINED]
    relay.broadcast(
        tx,
        partnership_id=concern.partnership_id,
        kind=NEWS,
        audience=FOLLOWERS,
        arguments={
            "concern_id": concern.id,
            "joined": [each.id for each in joined],
            # The end is told to every raiser.
            "left": [] if concern.state is State.CLOSED else left_by_raiser(joined),
        },
        letter=letter or follow_news(concern),
        goes_out_at=now,
        lane=Lane.REMINDER,
        quiet=charter.quiet,
    )


def tell_raiser(tx: Tx, concern: Concern, letter: Letter, now: datetime) -> bool:
    """Only whoever raised it, by the sealed route; False if they kept no link."""
    charter = charters.read(tx, concern.partnership_id)
    # The lane of all news: what waits to be sent must not tell apart whoever raised it.
    errand = Errand(kind=NEWS, lane=Lane.REMINDER, partnership_id=concern.partnership_id, quiet=charter.quiet)
    found = RAISERS.page(tx, concern.id, b"", 1)
    for raiser in found:
        relay.tell(tx, raiser.route, raiser.key, letter, now=now, errand=errand)
    return bool(found)


def is_raiser(tx: Tx, person: Person, concern_id: int) -> bool:
    """Whether this person, who is here now, raised it."""
    return RAISERS.has(tx, concern_id, person)


def day_number(tx: Tx, concern: Concern, now: datetime) -> int | None:
    """Days without an answer, or None while none is due."""
    charter = charters.read(tx, concern.partnership_id)
    return course.days_waiting(concern, today_in(charter, now), ZoneInfo(charter.zone))


def with_ids(tx: Tx, concern_ids: Iterable[int]) -> list[Concern]:
    """These concerns, without those taken back."""
    return [found for each in concern_ids if (found := store.get(tx, each)) is not None]


def _of(tx: Tx, concern_id: int) -> Concern:
    concern = store.get(tx, concern_id)
    if concern is None:
        raise Refused(texts.concerns_refused_not_here(), strip=True)
    return concern
