"""Which concerns a person may read, and which are theirs: decided anew at every press."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from bot.charter.rules import Side
from bot.concerns import rules, store
from bot.concerns.followers import RAISERS, SUPPORTERS
from bot.concerns.rules import Concern, Refusal, State, Viewer
from bot.concerns.sentences import refused
from bot.concerns.widening import all_may_see
from bot.members import actions as members

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.database.engine import Tx
    from bot.members.rules import Member
    from bot.people import Person


def viewer_of(tx: Tx, person: Person, member: Member, concern: Concern) -> Viewer:
    """Who looks, as the rules see it."""
    return Viewer(member.side, member.coordinates, RAISERS.has(tx, concern.id, person))


def visible(tx: Tx, person: Person, concern: Concern | None, now: datetime) -> tuple[Concern, Member, Viewer]:
    """The concern with its reader; refuses, as if it did not exist, whoever may not know of it."""
    member = members.member_of(tx, person, concern.partnership_id) if concern else None
    if concern is None or member is None:
        raise refused(Refusal.NOT_FOR_YOU)
    viewer = viewer_of(tx, person, member, concern)
    if not rules.may_see(concern, viewer, now):
        raise refused(Refusal.NOT_FOR_YOU)
    return concern, member, viewer


def by_id(tx: Tx, person: Person, concern_id: int, now: datetime) -> tuple[Concern, Member, Viewer]:
    """The concern of a button or a link, if this person may read it."""
    return visible(tx, person, store.get(tx, concern_id), now)


def by_ref(tx: Tx, person: Person, ref: str, now: datetime) -> tuple[Concern, Member, Viewer]:
    """The concern that people of this partnership call by `ref`, if this person may read it."""
    found = store.by_ref(tx, person.partnership_id, ref) if person.partnership_id else None
    return visible(tx, person, found, now)


LISTED: Final = (State.OPEN, State.ANSWERED, State.ON_AGENDA, State.SET_ASIDE, State.APPEALED)


def listed(tx: Tx, member: Member) -> list[Concern]:
    """What everybody of this side reads under "What's new", the last opened first."""
    police = member.side is Side.POLICE
    return [
        each
        for each in store.in_states(tx, member.partnership_id, LISTED)
        if not (police and each.not_to_police)
    ]


def waiting(tx: Tx, member: Member, now: datetime) -> list[Concern]:
    """What this coordinator may look through before it opens."""
    viewer = Viewer(member.side, member.coordinates)
    found = store.in_states(tx, member.partnership_id, (State.RECEIVED, State.HELD))
    return [each for each in found if rules.may_see(each, viewer, now)]


def followed(tx: Tx, person: Person, partnership_id: int) -> list[Concern]:
    """What the person raised or supports, told apart nowhere; what they may not read any more is among it."""
    concerns = store.in_states(tx, partnership_id)
    ids = [each.id for each in concerns]
    mine = RAISERS.followed(tx, ids, person) | SUPPORTERS.followed(tx, ids, person)
    return [each for each in concerns if each.id in mine]


def mine(tx: Tx, person: Person, member: Member, now: datetime) -> list[Concern]:
    """What the person follows and may read now: hidden or held since, it leaves their lists."""
    found = followed(tx, person, member.partnership_id)
    may = readable(tx, person, member, found, now)
    return [each for each in found if each.id in may]


def readable(
    tx: Tx, person: Person, member: Member, concerns: Iterable[Concern], now: datetime
) -> frozenset[int]:
    """The ids of those of these concerns that this person may read now."""
    return frozenset(
        each.id
        for each in concerns
        # Most are read by everybody; only for the others it is asked who raised it.
        if all_may_see(each) or rules.may_see(each, viewer_of(tx, person, member, each), now)
    )


def follows(tx: Tx, person: Person, concern: Concern) -> bool:
    """Whether the person raised or supports it."""
    return RAISERS.has(tx, concern.id, person) or SUPPORTERS.has(tx, concern.id, person)


def me_toos(tx: Tx, concern: Concern) -> Mapping[Side, int]:
    """Supporters of each side; the raiser is none."""
    return SUPPORTERS.counts(tx, [concern.id])[concern.id]
