"""Taking the snapshot and publishing what follows from it, once a meeting, by the clock."""

from __future__ import annotations

import secrets
from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import history
from bot.agenda import changes, store
from bot.agenda.changes import Change, Did, Standing
from bot.agenda.masking import publish as mask
from bot.agenda.rules import build_agenda
from bot.agenda.shares import default_quorum, has_waited_enough, side_shares
from bot.agenda.snapshot import (
    BOTH_AGREED_ADDED,
    NOT_YET_ON_A_BALLOT,
    OPEN,
    WAITED_TWO_MEETINGS,
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
from bot.concerns.rules import State
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.meetings import actions as meetings
from bot.members import actions as members
from bot.priorities import actions as priorities
from bot.priorities.tally import is_weak

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.agenda.published import PublishedItem
    from bot.concerns.actions import OpenConcern
    from bot.concerns.rules import Concern
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
    agreed = changes.agreed_minutes(tx, partnership_id)
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
        candidates=(
            *(
                _candidate(each, charter, OPEN if each.id in asked else NOT_YET_ON_A_BALLOT, agreed)
                for each in waiting
            ),
            *(
                _candidate(each.concern, charter, each.status, agreed)
                for each in concerns.blocked(tx, partnership_id)
            ),
        ),
        groups=tuple(groups),
        me_toos=tuple(
            MeToos(side.value, int(each.ref), count)
            for each in waiting
            for side, count in each.me_toos.items()
            if count and active.get(side)
        ),
        must_be_heard=tuple(
            MustBeHeard(int(each.ref), reason)
            for each in waiting
            if (reason := _must_be_heard(each, active)) is not None
        ),
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


def _candidate(
    each: OpenConcern,
    charter: Charter,
    status: str,
    agreed: Mapping[int, int],
) -> Candidate:
    return Candidate(
        int(each.ref),
        agreed.get(int(each.ref), charter.item_minutes),
        tuple(side.value for side in each.raised_by),
        each.opened_on.toordinal(),
        status,
        each.waited_meetings,
    )


def _must_be_heard(each: OpenConcern, active: dict[Side, int]) -> str | None:
    """Why it comes off the top: what happened to it, else that it waited long enough; None if neither."""
    if each.heard_because:
        return each.heard_because
    waited = any(
        has_waited_enough(each.waited_meetings, count, active.get(side, 0))
        for side, count in each.me_toos.items()
    )
    return WAITED_TWO_MEETINGS if waited else None


def meeting_over(tx: Tx, meeting_id: int, at: datetime) -> None:
    """The meeting is over: what stood on its agenda was discussed, and the next meeting follows."""
    published = store.get(tx, meeting_id)
    if published is not None:
        numbers = {item.number for item in standing(tx, published).items}
        chosen = named(tx, published.partnership_id, map(str, numbers))
        concerns.mark_discussed(tx, [each.id for each in chosen.values()])
    meetings.ends(tx, meeting_id, at)


def of_meeting(tx: Tx, meeting_id: int) -> Published | None:
    """The agenda of a meeting, if it is published."""
    return store.get(tx, meeting_id)


def latest(tx: Tx, partnership_id: int) -> Published | None:
    """The newest agenda."""
    return store.latest(tx, partnership_id)


# ── what both coordinators change


def standing(tx: Tx, published: Published) -> Standing:
    """What is heard in the end: what the rule built, with what both coordinators changed."""
    return changes.standing(mask(published.agenda).items, changes.of_meeting(tx, published.meeting_id))


def upcoming(tx: Tx, partnership_id: int) -> Published | None:
    """The published agenda of the meeting that is still to come, or None."""
    meeting = meetings.coming_up(tx, partnership_id)
    return store.get(tx, meeting.id) if meeting is not None else None


def to_begin(tx: Tx, partnership_id: int, now: datetime) -> int | None:
    """The meeting whose agenda may still be changed: the next one, until it begins."""
    meeting = meetings.coming_up(tx, partnership_id)
    return meeting.id if meeting is not None and now < meeting.starts_at else None


def changeable(tx: Tx, partnership_id: int, *, on_it: bool) -> list[Concern]:
    """What can be taken off the agenda to come, or what it could carry besides."""
    published = upcoming(tx, partnership_id)
    heard = {str(item.number) for item in standing(tx, published).items} if published is not None else set()
    if on_it:
        return list(named(tx, partnership_id, sorted(heard)).values())
    others = [each.ref for each in concerns.open_concerns(tx, partnership_id) if each.ref not in heard]
    return list(named(tx, partnership_id, sorted(others)).values())


def room(tx: Tx, published: Published) -> int:
    """Minutes of the meeting that nothing takes."""
    return published.snapshot.minutes - published.snapshot.overhead - standing(tx, published).minutes


def standing_item(tx: Tx, partnership_id: int, ref: str) -> PublishedItem | None:
    """What stands under this number on the agenda of the meeting to come."""
    published = upcoming(tx, partnership_id)
    return standing(tx, published).item(int(ref)) if published is not None and ref.isdecimal() else None


def add_item(tx: Tx, partnership_id: int, ref: str, now: datetime) -> None:
    """The coming meeting hears it: at the end of a published agenda, else off the top of the one to come."""
    concern = _known(tx, partnership_id, ref)
    if concern.looking:
        raise Refused(texts.concerns_refused_three_look())
    published = upcoming(tx, partnership_id)
    if published is None:
        concerns.must_hear(tx, concern.id, BOTH_AGREED_ADDED, now)
        return
    if standing(tx, published).item(int(ref)) is not None:
        raise Refused(texts.agenda_change_on_it())
    minutes = _minutes_of(tx, partnership_id, int(ref))
    if minutes > room(tx, published):
        raise Refused(texts.agenda_change_no_room(minutes=max(0, room(tx, published))))
    changes.add(tx, published.meeting_id, Change(Did.ADDED, int(ref), minutes))
    concerns.must_hear(tx, concern.id, BOTH_AGREED_ADDED, now)
    concerns.mark_on_agenda(tx, [concern.id])


def drop_item(tx: Tx, partnership_id: int, ref: str) -> None:
    """The coming meeting does not hear it; unless it was taken back, it is a candidate again."""
    published = upcoming(tx, partnership_id)
    item = standing_item(tx, partnership_id, ref)
    if published is None or item is None:
        raise Refused(texts.agenda_change_not_on_it())
    changes.add(tx, published.meeting_id, Change(Did.DROPPED, int(ref), item.minutes))
    concerns.carry_over(tx, [each.id for each in named(tx, partnership_id, [ref]).values()])


def set_minutes(tx: Tx, partnership_id: int, ref: str, minutes: int) -> None:
    """It takes so long, on a published agenda too if the meeting has room for it."""
    _known(tx, partnership_id, ref)
    published = upcoming(tx, partnership_id)
    item = standing_item(tx, partnership_id, ref)
    if published is not None and item is not None:
        if minutes - item.minutes > room(tx, published):
            raise Refused(texts.agenda_change_no_room(minutes=max(0, room(tx, published))))
        changes.add(tx, published.meeting_id, Change(Did.MINUTES, int(ref), minutes))
    changes.agree_minutes(tx, partnership_id, int(ref), minutes)


def _minutes_of(tx: Tx, partnership_id: int, number: int) -> int:
    agreed = changes.agreed_minutes(tx, partnership_id)
    return agreed.get(number, charters.read(tx, partnership_id).item_minutes)


def _known(tx: Tx, partnership_id: int, ref: str) -> Concern:
    """The concern of this number, if an agenda that all sides read may carry it."""
    concern = named(tx, partnership_id, [ref]).get(ref)
    if concern is None or concern.not_to_police or concern.state not in CHANGEABLE:
        raise Refused(texts.agenda_change_unknown(ref=Plain(ref)))
    return concern


CHANGEABLE = frozenset(
    {State.OPEN, State.ANSWERED, State.ON_AGENDA, State.DISCUSSED, State.SET_ASIDE, State.APPEALED}
)
