"""Joining, being present, leaving; and the audiences that others speak to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot import people, relay, seal
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.errors import Refused
from bot.l10n import texts
from bot.members import rules, store
from bot.members.rules import Member, Role
from bot.members.seats import (
    HEADS,
    answering,
    by_code,
    coordinator_of,
    deputy_of,
    heads,
    heads_audience,
    is_deputy,
    may,
    may_answer,
    name_deputy,
    party_of,
    seat_code,
    stands_in,
)
from bot.members.sides import SIDE_NAMES
from bot.relay import Recipient

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.chat.vocabulary import Talk
    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.letter import Letter
    from bot.outbox import Errand
    from bot.people import Person
    from bot.relay import Page


__all__ = [
    "ANSWERERS",
    "ANSWERING",
    "AUDIENCES",
    "HEADS",
    "active_counts",
    "answerers",
    "answering",
    "area_counts",
    "by_code",
    "by_key",
    "coordinating",
    "coordinating_there",
    "coordinator_of",
    "deputy_of",
    "everyone",
    "heads",
    "is_deputy",
    "is_somewhere",
    "join",
    "leave",
    "may",
    "may_answer",
    "member_key",
    "member_of",
    "name_deputy",
    "page",
    "party_of",
    "present",
    "recipients",
    "seat_by_route",
    "seat_code",
    "signed",
    "standing",
    "stands_in",
    "tell",
    "tell_coordinators",
]


def member_key(tx: Tx, partnership_id: int, person: Person) -> bytes:
    """The pseudonym of a person within one partnership."""
    return seal.of(tx).pseudonym("member", partnership_id, person.key)


def member_of(tx: Tx, person: Person, partnership_id: int | None) -> Member | None:
    """Their place in this partnership, or None."""
    if partnership_id is None:
        return None
    return store.get(tx, member_key(tx, partnership_id, person))


def is_somewhere(tx: Tx, person: Person) -> bool:
    """Whether they belong to any partnership, live or not."""
    return any(member_of(tx, person, each) is not None for each in charters.every(tx))


def present(tx: Tx, talk: Talk, partnership_id: int | None = None) -> Member:
    """The member who talks, in the current partnership or the one given; refuses anybody else."""
    # A button that names no partnership (0) belongs to nobody; one that need not name any gives None.
    asked = talk.person.partnership_id if partnership_id is None else partnership_id
    member = member_of(tx, talk.person, asked)
    if member is None:
        raise Refused(texts.members_not_for_you_toast(), strip=True)
    return member


def coordinating_there(tx: Tx, talk: Talk, partnership_id: int) -> tuple[Member, Talk]:
    """The coordinator who taps what a partnership's notice offers: from now on they talk in that one.

    0 names none: the current one is meant.
    """
    member = coordinating(tx, talk, partnership_id or None)
    if member.partnership_id != talk.person.partnership_id:
        people.choose_partnership(tx, talk.person, member.partnership_id)
    return member, replace(talk, person=replace(talk.person, partnership_id=member.partnership_id))


def coordinating(tx: Tx, talk: Talk, partnership_id: int | None = None) -> Member:
    """The coordinator who talks; refuses anybody else."""
    member = present(tx, talk, partnership_id)
    if not member.coordinates:
        raise Refused(texts.members_coordinators_only_toast(), strip=True)
    return member


def join(
    tx: Tx,
    person: Person,
    *,
    partnership_id: int,
    side: Side,
    role: Role,
    area_id: int,
    now: datetime,
    post: str = "",
    party_id: int | None = None,
) -> Member:
    """Somebody takes a place, or changes it; from now on they talk in this partnership."""
    key = member_key(tx, partnership_id, person)
    before = store.get(tx, key)
    today = now.astimezone(ZoneInfo(charters.read(tx, partnership_id).zone)).date().isoformat()
    joined_on = before.joined_on if before else today
    member = Member(key, partnership_id, side, role, area_id, joined_on, post, party_id)
    store.put(tx, member, consent=rules.CONSENT_VERSION, route=relay.seal_route(tx, person, key))
    people.choose_partnership(tx, person, partnership_id)
    return member


def behind_route(tx: Tx, route: bytes, about: bytes, partnership_id: int) -> Member | None:
    """As whom somebody who asks for a seat is a member already; we do not learn who they are."""
    person = relay.person_behind(tx, route, about)
    return member_of(tx, person, partnership_id) if person is not None else None


def seat_by_route(
    tx: Tx,
    route: bytes,
    about: bytes,
    *,
    partnership_id: int,
    side: Side,
    role: Role,
    area_id: int,
    now: datetime,
    post: str = "",
    party_id: int | None = None,
) -> Member | None:
    """Somebody who asked to be seated takes their place, without us learning who they are."""
    person = relay.person_behind(tx, route, about)
    if person is None:
        return None
    return join(
        tx,
        person,
        partnership_id=partnership_id,
        side=side,
        role=role,
        area_id=area_id,
        now=now,
        post=post,
        party_id=party_id,
    )


def leave(tx: Tx, person: Person, partnership_id: int) -> None:
    """They no longer belong here."""
    store.drop(tx, member_key(tx, partnership_id, person))


def active_counts(tx: Tx, partnership_id: int) -> dict[Side, int]:
    """How many members each side has."""
    return store.counts(tx, partnership_id)


def area_counts(tx: Tx, partnership_id: int) -> dict[tuple[Side, int], int]:
    """How many members each side has in each area."""
    return store.area_counts(tx, partnership_id)


def tell(tx: Tx, member: Member, letter: Letter, *, now: datetime, errand: Errand) -> None:
    """Post a letter to one member."""
    route = store.route(tx, member.key)
    if route is not None:
        relay.tell(tx, route, member.key, letter, now=now, errand=errand)


def tell_coordinators(
    tx: Tx,
    partnership_id: int,
    letter: Letter,
    *,
    now: datetime,
    errand: Errand,
    sides: Sequence[Side] = tuple(Side),
) -> int:
    """Post the same letter to the coordinators of these sides, at the same minute; how many there are."""
    rows = store.page(tx, partnership_id, b"", relay.BATCH, sides=sides, roles=[Role.COORDINATOR])
    for member, route in rows:
        relay.tell(tx, route, member.key, letter, now=now, errand=errand)
    return len(rows)


ANSWERING = tuple(role for role in Role if role is not Role.RESIDENT)
"""Roles that answer and promise for their side."""
ANSWERERS = "members-answering"
"""Audience of those who answer: `arguments` = {"sides": […], "besides": hex keys of whom not}."""


def by_key(tx: Tx, key: bytes) -> Member | None:
    """The member of this pseudonym, or None once they left."""
    return store.get(tx, key)


def signed(side: Side, post: str) -> Text:
    """How an answer or a promise is signed: the side, and the post if it has one; never a person."""
    name = SIDE_NAMES[side]()
    return texts.members_signed(side=name, post=post) if post else name


def standing(tx: Tx, person_key: bytes) -> str:
    """Whose commands a person's menu lists: coordinators, answering or everyone."""
    person = people.find(tx, person_key)
    member = member_of(tx, person, person.partnership_id) if person else None
    if member is None:
        return "everyone"
    if member.coordinates:
        return "coordinators"
    return "answering" if member.answers else "everyone"


# ── audiences


def everyone(tx: Tx, partnership_id: int, arguments: Mapping[str, Any], after: bytes, most: int) -> Page:
    """Members, narrowed by `sides` and `roles` where given."""
    found, cursor = page(
        tx, partnership_id, after, most, sides=arguments.get("sides"), roles=arguments.get("roles")
    )
    return recipients(found), cursor


def page(
    tx: Tx,
    partnership_id: int,
    after: bytes,
    most: int,
    *,
    sides: Sequence[str] | None = None,
    roles: Sequence[str] | None = None,
) -> tuple[list[tuple[Member, bytes]], bytes | None]:
    """Members with their sealed routes in the order of their keys, and the cursor to go on after."""
    found = store.page(
        tx,
        partnership_id,
        after,
        most,
        sides=[Side(side) for side in sides] if sides else tuple(Side),
        roles=[Role(role) for role in roles] if roles else tuple(Role),
    )
    return found, found[-1][0].key if len(found) == most else None


def recipients(members: Sequence[tuple[Member, bytes]]) -> list[Recipient]:
    """Members as recipients."""
    return [Recipient(route, member.key) for member, route in members]


def answerers(tx: Tx, partnership_id: int, arguments: Mapping[str, Any], after: bytes, most: int) -> Page:
    """Those who may answer for these sides now, without the `besides`."""
    found, cursor = page(
        tx,
        partnership_id,
        after,
        most,
        sides=arguments.get("sides"),
        roles=[role.value for role in ANSWERING],
    )
    besides = {bytes.fromhex(key) for key in arguments.get("besides", ())}
    return recipients([row for row in found if row[0].key not in besides and may(tx, row[0])]), cursor


AUDIENCES = {"everyone": everyone, ANSWERERS: answerers, HEADS: heads_audience}
