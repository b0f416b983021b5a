"""Casting, reading and erasing ballots; and turning a cycle's ballots into groups of which nobody is left.

A ballot lives from its first mark to the close of its round, then as one row a voter for all closed rounds of
the cycle, until the agenda's snapshot counts the rows and destroys them with their key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from bot import relay, seal
from bot.charter.rules import Side
from bot.members import actions as members
from bot.priorities import ballot_store, store
from bot.priorities.ballot import Marks, fold_rounds, shown_order
from bot.priorities.rules import State
from bot.priorities.tally import Ballot, Group, anonymous_groups, pool_areas

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.members.rules import Member
    from bot.people import Person
    from bot.priorities.ballot_store import Cycle
    from bot.priorities.store import StoredRound


def shown_to(tx: Tx, stored: StoredRound, member: Member) -> tuple[int, ...]:
    """The options in this voter's own order, numbered from 1: another for everybody, always the same."""
    seed = seal.of(tx).pseudonym("ballot-order", stored.round.id, member.key)
    return shown_order(stored.round.options, seed)


def marks(tx: Tx, stored: StoredRound, member: Member) -> Marks | None:
    """What this voter has marked in an open round; None if they have not voted."""
    running = ballot_store.cycle(tx, stored.round.partnership_id)
    if running is None:
        return None
    ballot = ballot_store.get(tx, running, stored.round.id, running.voter(member.key))
    return ballot.marks if ballot is not None else None


def cast(tx: Tx, stored: StoredRound, member: Member, marked: Marks) -> None:
    """The voter's whole ballot is this now; the caller has asked the rules whether they may."""
    running = ballot_store.begin_cycle(tx, stored.round.partnership_id)
    ballot = Ballot(member.side, marked, member.area_id)
    ballot_store.put(tx, running, stored.round.id, running.voter(member.key), ballot)


def not_voted(tx: Tx, stored: StoredRound, among: list[Member]) -> frozenset[bytes]:
    """The keys of those members who have no ballot in this round."""
    running = ballot_store.cycle(tx, stored.round.partnership_id)
    if running is None:
        return frozenset(member.key for member in among)
    voters = {running.voter(member.key): member.key for member in among}
    voted = ballot_store.voted(tx, stored.round.id, list(voters))
    return frozenset(member for voter, member in voters.items() if voter not in voted)


def everybody(tx: Tx, partnership_id: int) -> Iterator[Member]:
    """All members, page by page."""
    after = b""
    while True:
        found, cursor = members.page(tx, partnership_id, after, relay.BATCH)
        yield from (member for member, _ in found)
        if cursor is None:
            return
        after = cursor


# ── from ballots to groups


def fold(tx: Tx, stored: StoredRound) -> list[Ballot]:
    """A closed round's ballots go into one row a voter; returns them without voters, for the tally."""
    running = ballot_store.cycle(tx, stored.round.partnership_id)
    if running is None:
        return []
    earlier = ballot_store.folded(tx, running)
    ballots = []
    for voter, ballot in list(ballot_store.of_round(tx, running, stored.round.id)):
        before = earlier[voter].marks if voter in earlier else frozenset()
        together = fold_rounds(before, ballot.marks, stored.round.options)
        ballot_store.put_folded(tx, running, voter, Ballot(ballot.side, together, ballot.area_id))
        ballots.append(ballot)
    ballot_store.drop_round(tx, stored.round.id)
    return ballots


def voters_so_far(tx: Tx, partnership_id: int) -> dict[Side, int]:
    """How many people of each side voted in the closed rounds of the running cycle, each counted once."""
    running = ballot_store.cycle(tx, partnership_id)
    ballots = ballot_store.folded(tx, running).values() if running is not None else ()
    counted = Counter(ballot.side for ballot in ballots)
    return {side: counted[side] for side in Side}


def snapshot(tx: Tx, partnership_id: int) -> tuple[Group, ...]:
    """The cycle's ballots as counted groups; the rows and their key are gone with this transaction.

    Areas are pooled, side by side, to ten voters or more. A round that is still open belongs to the next
    cycle: its ballots are written anew under the next key.
    """
    running = ballot_store.cycle(tx, partnership_id)
    if running is None:
        return ()
    ballots = list(ballot_store.folded(tx, running).values())
    still_open = [
        stored for stored in store.of_partnership(tx, partnership_id) if stored.round.state is State.OPEN
    ]
    carried = {stored.round.id: _carried(tx, running, stored) for stored in still_open}
    ballot_store.end_cycle(tx, partnership_id)
    for round_id, own in carried.items():
        following = ballot_store.begin_cycle(tx, partnership_id)
        ballot_store.drop_round(tx, round_id)
        for member_key, ballot in own:
            ballot_store.put(tx, following, round_id, following.voter(member_key), ballot)
        store.move_to_cycle(tx, round_id, following.number)
    return anonymous_groups(ballots, _pools(ballots))


def _carried(tx: Tx, running: Cycle, stored: StoredRound) -> list[tuple[bytes, Ballot]]:
    cast_ones = dict(ballot_store.of_round(tx, running, stored.round.id))
    return [
        (member.key, cast_ones[voter])
        for member in everybody(tx, stored.round.partnership_id)
        if (voter := running.voter(member.key)) in cast_ones
    ]


def _pools(ballots: list[Ballot]) -> dict[Side, dict[int | None, tuple[int | None, ...]]]:
    voters: dict[Side, Counter[int | None]] = {side: Counter() for side in Side}
    for ballot in ballots:
        voters[ballot.side][ballot.area_id] += 1
    return {side: pool_areas(areas) for side, areas in voters.items()}


# ── one's own data


def forget(tx: Tx, person: Person, partnership_id: int) -> None:
    """The person's ballots of the running cycle are erased, in open and in closed rounds."""
    running = ballot_store.cycle(tx, partnership_id)
    if running is None:
        return
    voter = running.voter(members.member_key(tx, partnership_id, person))
    for stored in store.of_partnership(tx, partnership_id):
        ballot_store.drop(tx, stored.round.id, voter)
    ballot_store.drop_folded(tx, running, voter)


def own_marks(tx: Tx, person: Person, partnership_id: int) -> dict[str, Any]:
    """What is kept of the person's votes: concern ids marked in the open round, and in closed ones."""
    running = ballot_store.cycle(tx, partnership_id)
    if running is None:
        return {}
    voter = running.voter(members.member_key(tx, partnership_id, person))
    kept: dict[str, Any] = {}
    for stored in store.of_partnership(tx, partnership_id):
        ballot = ballot_store.get(tx, running, stored.round.id, voter)
        if ballot is not None:
            kept[f"vote {stored.number}"] = sorted(ballot.marks)
    folded = ballot_store.get_folded(tx, running, voter)
    if folded is not None:
        kept["closed votes, until the agenda is built"] = sorted(folded.marks)
    return kept
