"""Voting, closing, publishing, counting for the agenda: every step is taken from the state the round is in.

So a step that comes twice is taken once. How rounds are read stands in `rounds`, how they open in `opening`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.members import actions as members
from bot.priorities import ballot_store, candidates, rounds, rules, store, tally, voting
from bot.priorities.ballot import Marks
from bot.priorities.opening import begin, replan
from bot.priorities.rounds import next_opening as first_round_at
from bot.priorities.rounds import open_round, state_line
from bot.priorities.rules import Refusal, Round, State, Voter
from bot.priorities.store import StoredRound
from bot.priorities.tally import Group, Result, Shown
from bot.reminders.local_time import instant

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.members.rules import Member
    from bot.people import Person

__all__ = [
    "CycleResults",
    "begin",
    "cast",
    "close",
    "cycle_results",
    "export",
    "first_round_at",
    "forget",
    "not_yet",
    "open_round",
    "publish",
    "replan",
    "snapshot_ballots",
    "state_line",
    "suggests_change",
    "vote_refusal",
]


# ── voting


def vote_refusal(tx: Tx, stored: StoredRound, member: Member, now: datetime) -> Refusal | None:
    """Why this member may not vote now, or None: whoever joined on the opening day or before may."""
    zone = ZoneInfo(charters.read(tx, stored.round.partnership_id).zone)
    return rules.vote_refusal(stored.round, Voter(member.side, _joined_at(member, zone)), now)


def _joined_at(member: Member, zone: ZoneInfo) -> datetime:
    """The beginning of the day on which they joined: the hour is not kept."""
    return instant(date.fromisoformat(member.joined_on), time(0), zone).astimezone(UTC)


def may_vote(tx: Tx, stored: StoredRound) -> Callable[[Member], bool]:
    """Whether a member belongs to those whom this round asks."""
    zone = ZoneInfo(charters.read(tx, stored.round.partnership_id).zone)
    return lambda member: _joined_at(member, zone) <= stored.round.opens_at


def cast(tx: Tx, stored: StoredRound, member: Member, marked: Marks, now: datetime) -> Refusal | None:
    """The member's whole ballot is this now; or why it was not counted."""
    refusal = vote_refusal(tx, stored, member, now)
    if refusal is None:
        voting.cast(tx, stored, member, marked)
    return refusal


def not_yet(tx: Tx, stored: StoredRound, among: Sequence[Member]) -> frozenset[bytes]:
    """The keys of those who may vote in this round and have not."""
    return voting.not_voted(tx, stored, list(filter(may_vote(tx, stored), among)))


# ── closing and publishing


def close(tx: Tx, stored: StoredRound, at: datetime) -> bool:
    """Voting has ended: each side is counted for itself, and ballots fold into the cycle. Once."""
    round_ = stored.round
    if not rules.closes_now(round_, at):
        return False
    oldest = candidates.oldest_first(tx, round_.options)
    tallies = tally.tally_by_side(voting.fold(tx, stored))
    voters = {side: each.voters for side, each in tallies.items()}
    asked = filter(may_vote(tx, stored), voting.everybody(tx, round_.partnership_id))
    eligible = Counter(member.side for member in asked)
    closed = rules.close(round_, tally.weak_sides(voters, eligible))
    liked = tally.both_like(tallies, oldest)
    if not store.save(tx, State.OPEN, closed, stored.options, liked):
        return False
    for side, each in tallies.items():
        if voters[side] or eligible[side]:
            result = tally.publish(each, oldest)
            store.put_result(tx, round_.id, result, _whole_order(result, each, oldest))
    rounds.note(tx, round_, at, "round-closed")
    return True


def _whole_order(result: Result, counted: tally.Tally, oldest: Sequence[int]) -> tuple[int, ...]:
    """Every option where the number of voters may be read, else no more than the result shows.

    What nobody marked stands last, by age, and looks like what few marked.
    """
    if result.shown is not Shown.NUMBERED:
        return result.first
    marked = tally.publish(counted, oldest, top=len(oldest)).first
    return (*marked, *(each for each in oldest if each not in marked))


def publish(tx: Tx, stored: StoredRound, at: datetime) -> StoredRound | None:
    """From now on everybody may read the result; None if it was published before."""
    if stored.round.state is State.OPEN and close(tx, stored, at):
        stored = store.get(tx, stored.round.id) or stored
    if stored.round.state is not State.CLOSED:
        return None
    if not store.save(tx, State.CLOSED, rules.publish(stored.round), stored.options, stored.both_like):
        return None
    rounds.note(tx, stored.round, at, "round-published")
    return store.get(tx, stored.round.id)


def suggests_change(tx: Tx, stored: StoredRound) -> bool:
    """Whether this was the third weak round in a row."""
    latest = [
        each.round
        for each in store.of_partnership(tx, stored.round.partnership_id)
        if each.number <= stored.number and each.round.state in {State.CLOSED, State.PUBLISHED}
    ]
    return rules.suggests_change(latest)


# ── for the agenda


@dataclass(frozen=True)
class CycleResults:
    """What the agenda needs to know of the rounds since the last one, besides the groups."""

    rounds: tuple[Round, ...]
    """Closed rounds of the cycle, the latest first; each with its own weak sides."""
    voters: Mapping[Side, int]
    """People who voted in any of them, each counted once."""
    weak_sides: frozenset[Side]
    """Sides with too few voters over the whole cycle: their me-toos stand in."""
    ever_on_a_ballot: frozenset[int]
    """Concerns that stood on any ballot of the partnership, also in earlier cycles."""


def cycle_results(tx: Tx, partnership_id: int) -> CycleResults:
    """The rounds since the last agenda. To be asked before `snapshot_ballots`, which ends the cycle."""
    every = rounds.begun(tx, partnership_id)
    number = ballot_store.cycle_number(tx, partnership_id)
    closed = tuple(
        each.round
        for each in every
        if each.cycle == number and each.round.state in {State.CLOSED, State.PUBLISHED}
    )
    voters = voting.voters_so_far(tx, partnership_id)
    weak = tally.weak_sides(voters, members.active_counts(tx, partnership_id))
    on_ballots = frozenset(concern for each in every for concern in each.round.options)
    return CycleResults(closed, voters, weak, on_ballots)


def snapshot_ballots(tx: Tx, partnership_id: int, now: datetime) -> tuple[Group, ...]:
    """The cycle's ballots as groups without voters; rows and key are deleted here. Checkpoint afterwards."""
    for stored in store.of_partnership(tx, partnership_id):
        close(tx, stored, now)
    return voting.snapshot(tx, partnership_id)


# ── one's own data


def forget(tx: Tx, person: Person, partnership_id: int, now: datetime) -> None:  # noqa: ARG001 - a forgetter
    """The person's ballots of the running cycle are erased."""
    voting.forget(tx, person, partnership_id)


def export(tx: Tx, person: Person, partnership_id: int, now: datetime) -> dict[str, Any]:  # noqa: ARG001
    """What is kept of the person's votes, by the public numbers of the concerns."""
    kept = voting.own_marks(tx, person, partnership_id)
    return (
        {"votes": {name: candidates.references(tx, marked) for name, marked in kept.items()}} if kept else {}
    )
