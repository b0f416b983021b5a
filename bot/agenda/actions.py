"""Taking the snapshot and publishing what follows from it, once a meeting, by the clock."""

from __future__ import annotations

import secrets
from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import history
from bot.agenda import store
from bot.agenda.rules import build_agenda
from bot.agenda.shares import default_quorum, has_waited_enough, side_shares
from bot.agenda.snapshot import (
    NOT_YET_ON_A_BALLOT,
    OPEN,
    BallotGroup,
    Candidate,
    MeToos,
    MustBeHeard,
    SideVoice,
    Snapshot,
)
from bot.agenda.store import Published
from bot.charter import actions as charters
from bot.charter.rules import Charter, Side
from bot.concerns import actions as concerns
from bot.concerns.candidates import named
from bot.meetings import actions as meetings
from bot.members import actions as members
from bot.priorities import actions as priorities
from bot.priorities.tally import is_weak

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.concerns.actions import OpenConcern
    from bot.database.engine import Tx

OWNERS = (Side.COMMUNITY, Side.POLICE)
SALT_BYTES = 16


def publish(tx: Tx, meeting_id: int, at: datetime) -> Published | None:
    """Take the snapshot, build the agenda and publish it; None if the meeting has its agenda already.

    The ballots of the cycle become anonymous groups here and their key is destroyed, in this transaction.
    """
    meeting = meetings.get(tx, meeting_id)
    if meeting is None or store.get(tx, meeting_id) is not None:
        return None
    waiting = concerns.open_concerns(tx, meeting.partnership_id)
    snapshot = take_snapshot(tx, meeting.partnership_id, waiting, at)
    agenda = build_agenda(snapshot)
    published = Published(meeting_id, meeting.partnership_id, at, snapshot, agenda)
    store.add(tx, published)
    charter = charters.read(tx, meeting.partnership_id)
    chosen = {item.number for item in agenda.items}
    concerns.mark_on_agenda(tx, [each.id for each in waiting if int(each.ref) in chosen])
    concerns.mark_waited(tx, [each.id for each in waiting if int(each.ref) not in chosen])
    history.note(
        tx,
        partnership_id=meeting.partnership_id,
        day=at.astimezone(ZoneInfo(charter.zone)).date(),
        verb="agenda-published",
        subject=agenda.digest[:16],
    )
    return published


def take_snapshot(tx: Tx, partnership_id: int, waiting: Sequence[OpenConcern], at: datetime) -> Snapshot:
    """Everything the rule may look at, at this instant; the cycle's ballots end here."""
    charter = charters.read(tx, partnership_id)
    active = members.active_counts(tx, partnership_id)
    asked = priorities.cycle_results(tx, partnership_id).ever_on_a_ballot
    known = {each.id: each for each in waiting}
    groups = [
        BallotGroup(
            str(group.side),
            "+".join(str(area) for area in group.areas),
            tuple(int(known[option].ref) for option in group.choices if option in known),
            group.count,
        )
        for group in priorities.snapshot_ballots(tx, partnership_id, at)
    ]
    voters: Counter[str] = Counter()
    for group in groups:
        voters[group.side] += group.count
    return Snapshot(
        sides=_voices(charter, active, voters),
        candidates=tuple(_candidate(each, charter, each.id in asked) for each in waiting),
        groups=tuple(groups),
        me_toos=tuple(
            MeToos(side.value, int(each.ref), count)
            for each in waiting
            for side, count in each.me_toos.items()
            if count and active.get(side)
        ),
        must_be_heard=tuple(MustBeHeard(int(each.ref)) for each in waiting if _must_be_heard(each, active)),
        minutes=charter.meeting_minutes,
        overhead=charter.overhead_minutes,
        rotation=meetings.held(tx, partnership_id),
        salt=secrets.token_hex(SALT_BYTES),
    )


def _voices(charter: Charter, active: dict[Side, int], voters: Counter[str]) -> tuple[SideVoice, ...]:
    """A side exists if it has an active member; community and police own alike."""
    present = [side for side in Side if active.get(side) or voters[side.value]]
    owners = [side.value for side in OWNERS if side in present]
    partners = [side.value for side in present if side not in OWNERS]
    shares = side_shares(owners, partners, charter.partner_share if owners else Fraction(0))
    return tuple(
        SideVoice(
            side.value,
            shares[side.value],
            active.get(side, 0),
            voters[side.value],
            default_quorum(active.get(side, 0)),
            is_weak(voters[side.value], active.get(side, 0)),
        )
        for side in present
    )


def _candidate(each: OpenConcern, charter: Charter, asked: bool) -> Candidate:  # noqa: FBT001 - one of two states
    return Candidate(
        int(each.ref),
        charter.item_minutes,
        (each.side.value,),
        each.opened_on.toordinal(),
        OPEN if asked else NOT_YET_ON_A_BALLOT,
        each.waited_meetings,
    )


def _must_be_heard(each: OpenConcern, active: dict[Side, int]) -> bool:
    return any(
        has_waited_enough(each.waited_meetings, count, active.get(side, 0))
        for side, count in each.me_toos.items()
    )


def meeting_over(tx: Tx, meeting_id: int, at: datetime) -> None:
    """The meeting is over: what stood on its agenda was discussed, and the next meeting follows."""
    published = store.get(tx, meeting_id)
    if published is not None:
        numbers = {item.number for item in published.agenda.items}
        chosen = named(tx, published.partnership_id, map(str, numbers))
        concerns.mark_discussed(tx, [each.id for each in chosen.values()])
    meetings.ends(tx, meeting_id, at)


def of_meeting(tx: Tx, meeting_id: int) -> Published | None:
    """The agenda of a meeting, if it is published."""
    return store.get(tx, meeting_id)


def latest(tx: Tx, partnership_id: int) -> Published | None:
    """The newest agenda."""
    return store.latest(tx, partnership_id)
