"""Who sits where: the coordinator of a side, who stands in for them, who is above whom, who may answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.charter.rules import Side
from bot.errors import Refused
from bot.l10n import texts
from bot.members import party_store, store
from bot.members.party_rules import State
from bot.members.rules import Role, may_stand_in
from bot.relay import Recipient

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.database.engine import Tx
    from bot.members.party_rules import Party
    from bot.members.rules import Member
    from bot.relay import Page

MOST = 1000
HEADS = "members-heads"
"""Audience of `heads`: `arguments` = {"sides": […], "party_id": id or nothing}."""
CODE_SIGNS = 16


def seat_code(member: Member) -> str:
    """What a button or an approval calls a member by: the beginning of their pseudonym here."""
    return member.key.hex()[:CODE_SIGNS]


def answering(tx: Tx, partnership_id: int, *sides: Side) -> list[Member]:
    """Those who answer for these sides, in the order of their keys."""
    roles = [role for role in Role if role is not Role.RESIDENT]
    rows = store.page(tx, partnership_id, b"", MOST, sides=sides or tuple(Side), roles=roles)
    return [member for member, _ in rows]


def by_code(tx: Tx, partnership_id: int, code: str) -> Member | None:
    """Who answers under this code here."""
    return next((each for each in answering(tx, partnership_id) if seat_code(each) == code), None)


def coordinator_of(tx: Tx, partnership_id: int, side: Side) -> Member | None:
    """The coordinator of this side, or None while the seat is empty."""
    return next((each for each in answering(tx, partnership_id, side) if each.coordinates), None)


def deputy_of(tx: Tx, partnership_id: int, side: Side) -> Member | None:
    """Whom this side's coordinator named to stand in for them and who still may, or None."""
    key = party_store.deputy(tx, partnership_id, side)
    named = store.get(tx, key) if key is not None else None
    return named if named is not None and may_stand_in(named, side) else None


def name_deputy(tx: Tx, member: Member) -> None:
    """From now on this member, and nobody else, stands in for the coordinator of their side."""
    party_store.name_deputy(tx, member.partnership_id, member.side, member.key)


def is_deputy(tx: Tx, member: Member) -> bool:
    """Whether they were named to stand in for the coordinator of their side."""
    named = deputy_of(tx, member.partnership_id, member.side)
    return named is not None and named.key == member.key


def stands_in(tx: Tx, partnership_id: int, side: Side) -> list[Member]:
    """Who holds this side's seat: the coordinator, then the deputy; empty where there is neither."""
    found = (coordinator_of(tx, partnership_id, side), deputy_of(tx, partnership_id, side))
    return [each for each in found if each is not None]


def heads(tx: Tx, partnership_id: int, side: Side, party_id: int | None = None) -> list[Member]:
    """Who hears that somebody of this side is silent; never nobody, while anybody answers.

    Police: the supervisors. Partners: the head of the body, or of every body. Residents: the deputies of the
    representatives and the coordinator. Where there is none, the coordinator of the side; where the side has
    no coordinator, both.
    """
    members = answering(tx, partnership_id, side)
    if side is Side.COMMUNITY:
        found = [each for each in members if each.coordinates or (each.role, each.deputy) == DEPUTY_SEAT]
    elif side is Side.POLICE:
        found = [each for each in members if each.role is Role.SUPERVISOR]
    else:
        found = [each for each in members if each.key in _head_keys(tx, partnership_id, party_id)]
    if found:
        return found
    own = coordinator_of(tx, partnership_id, side)
    if own is not None:
        return [own]
    return [each for each in answering(tx, partnership_id) if each.coordinates]


DEPUTY_SEAT = (Role.REPRESENTATIVE, True)


def _head_keys(tx: Tx, partnership_id: int, party_id: int | None) -> set[bytes]:
    parties = party_store.of_partnership(tx, partnership_id)
    return {each.head for each in parties if each.head is not None and party_id in (None, each.id)}


def heads_audience(
    tx: Tx, partnership_id: int, arguments: Mapping[str, Any], after: bytes, most: int
) -> Page:
    """The heads of these sides, each once, in the order of their keys."""
    sides = [Side(side) for side in arguments.get("sides") or tuple(Side)]
    found = {
        each.key
        for side in sides
        for each in heads(tx, partnership_id, side, arguments.get("party_id"))
        if each.key > after
    }
    keys = sorted(found)[:most]
    routes = [(key, store.route(tx, key)) for key in keys]
    recipients = [Recipient(route, key) for key, route in routes if route is not None]
    return recipients, keys[-1] if len(keys) == most else None


# ── bodies


def party_of(tx: Tx, member: Member) -> Party | None:
    """The body a member belongs to, or None: residents, officers and public services have none."""
    return party_store.get(tx, member.party_id) if member.party_id is not None else None


def may(tx: Tx, member: Member) -> bool:
    """Whether their body may answer and promise now; who has none may."""
    party = party_of(tx, member)
    return party is None or party.may_answer


def may_answer(tx: Tx, member: Member) -> None:
    """Refuses whoever's body may not answer or promise now: not active yet, suspended, or gone."""
    party = party_of(tx, member)
    if party is None or party.may_answer:
        return
    if party.state is State.SUSPENDED:
        raise Refused(texts.members_party_suspended_now())
    if party.state is State.LEFT:
        raise Refused(texts.members_party_left_now(), strip=True)
    raise Refused(texts.members_party_not_active())
