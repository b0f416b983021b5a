"""The tables of members and invitations, and the only SQL about them. No row names a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    bindparam,
    func,
    select,
    update,
)
from sqlalchemy import delete as delete_from

from bot.charter.rules import Side
from bot.database.columns import Instant, Key
from bot.database.statements import insert_ignore, upsert
from bot.database.tables import metadata
from bot.members.rules import Member, Role

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.database.engine import Tx

member_table = Table(
    "member",
    metadata,
    Column("key", Key, primary_key=True),
    Column("partnership_id", BigInteger, nullable=False),
    Column("side", String(12), nullable=False),
    Column("role", String(20), nullable=False),
    Column("area_id", BigInteger, nullable=False),
    Column("joined_on", String(10), nullable=False),
    Column("consent", Integer, nullable=False),
    Column("route", LargeBinary, nullable=False),
    Column("post", String(40), nullable=False, server_default=""),
    Column("party_id", BigInteger),
    Column("deputy", Integer, nullable=False, server_default="0"),
    Column("until", String(10), nullable=False, server_default=""),
    Index("ix_member_partnership", "partnership_id", "side", "key"),
    sqlite_with_rowid=False,
)
invite_table = Table(
    "invite",
    metadata,
    Column("code", Key, primary_key=True),
    Column("kind", String(12), nullable=False),
    Column("partnership_id", BigInteger, nullable=False),
    Column("side", String(12), nullable=False),
    Column("role", String(20), nullable=False),
    Column("invited_by", String(12), nullable=False, server_default=""),
    Column("party_id", BigInteger),
    Column("deputy", Integer, nullable=False, server_default="0"),
    Column("until", String(10), nullable=False, server_default=""),
    Column("number", BigInteger, nullable=False),
    Column("state", String(12), nullable=False, server_default="open"),
    Column("route", LargeBinary),
    Column("expires_at", Instant, nullable=False),
    Index("uq_invite_number", "number", unique=True),
    sqlite_with_rowid=False,
)
tombstone_table = Table(
    "tombstone",
    metadata,
    Column("key", Key, primary_key=True),
    Column("forgotten_on", String(10), nullable=False),
    sqlite_with_rowid=False,
)

_get = select(member_table).where(member_table.c.key == bindparam("member"))
_put = upsert(
    member_table,
    keys=["key"],
    update=["side", "role", "area_id", "consent", "route", "post", "party_id", "deputy", "until"],
)
_reseat = (
    update(member_table)
    .where(member_table.c.key == bindparam("member"))
    .values(
        role=bindparam("new_role"),
        post=bindparam("new_post"),
        party_id=bindparam("new_party"),
        deputy=bindparam("new_deputy"),
        until=bindparam("new_until"),
    )
)
_drop = delete_from(member_table).where(member_table.c.key == bindparam("member"))
_counts = (
    select(member_table.c.side, func.count())
    .where(member_table.c.partnership_id == bindparam("partnership"))
    .group_by(member_table.c.side)
)
_area_counts = (
    select(member_table.c.side, member_table.c.area_id, func.count())
    .where(member_table.c.partnership_id == bindparam("partnership"))
    .group_by(member_table.c.side, member_table.c.area_id)
)
_page = (
    select(member_table)
    .where(
        member_table.c.partnership_id == bindparam("partnership"),
        member_table.c.key > bindparam("after"),
        member_table.c.side.in_(bindparam("sides", expanding=True)),
        member_table.c.role.in_(bindparam("roles", expanding=True)),
    )
    .order_by(member_table.c.key)
    .limit(bindparam("most"))
)
_new_invite = insert_ignore(invite_table, keys=["code"], returning=["code"])
_invite = select(invite_table).where(invite_table.c.code == bindparam("invite_code"))
_invite_by_number = select(invite_table).where(invite_table.c.number == bindparam("invite_number"))
_invites_of = select(invite_table).where(invite_table.c.partnership_id == bindparam("partnership"))
_move_invite = (
    update(invite_table)
    .where(invite_table.c.code == bindparam("invite_code"), invite_table.c.state == bindparam("before"))
    .values(state=bindparam("after"), route=bindparam("new_route"))
    .returning(invite_table.c.code)
)
_used = select(invite_table).where(invite_table.c.route.is_not(None))
_drop_invite = delete_from(invite_table).where(invite_table.c.code == bindparam("invite_code"))
_expired = delete_from(invite_table).where(invite_table.c.expires_at <= bindparam("now", type_=Instant))
_bury = insert_ignore(tombstone_table, keys=["key"])


def get(tx: Tx, key: bytes) -> Member | None:
    """The member of this pseudonym."""
    row = tx.execute(_get, {"member": key}).first()
    return _member(row) if row else None


def route(tx: Tx, key: bytes) -> bytes | None:
    """The member's sealed route, which only `relay` opens."""
    row = tx.execute(_get, {"member": key}).first()
    return bytes(row.route) if row else None


def put(tx: Tx, member: Member, *, consent: int, route: bytes) -> None:
    """Somebody joins, or their place changes."""
    tx.execute(
        _put.on(tx),
        {
            "key": member.key,
            "partnership_id": member.partnership_id,
            "side": member.side.value,
            "role": member.role.value,
            "area_id": member.area_id,
            "joined_on": member.joined_on,
            "consent": consent,
            "route": route,
            "post": member.post,
            "party_id": member.party_id,
            "deputy": int(member.deputy),
            "until": member.until,
        },
    )


def reseat(tx: Tx, member: Member) -> None:
    """The same person on the same side, in another seat."""
    tx.execute(
        _reseat,
        {
            "member": member.key,
            "new_role": member.role.value,
            "new_post": member.post,
            "new_party": member.party_id,
            "new_deputy": int(member.deputy),
            "new_until": member.until,
        },
    )


def drop(tx: Tx, key: bytes) -> None:
    """They left."""
    tx.execute(_drop, {"member": key})


def counts(tx: Tx, partnership_id: int) -> dict[Side, int]:
    """Active members of each side."""
    return {Side(side): int(n) for side, n in tx.execute(_counts, {"partnership": partnership_id})}


def area_counts(tx: Tx, partnership_id: int) -> dict[tuple[Side, int], int]:
    """Active members of each side and area."""
    rows = tx.execute(_area_counts, {"partnership": partnership_id})
    return {(Side(side), int(area)): int(n) for side, area, n in rows}


def page(
    tx: Tx, partnership_id: int, after: bytes, most: int, *, sides: Iterable[Side], roles: Iterable[Role]
) -> list[tuple[Member, bytes]]:
    """At most `most` members after this key, with their sealed routes, in the order of their keys."""
    rows = tx.execute(
        _page,
        {
            "partnership": partnership_id,
            "after": after,
            "most": most,
            "sides": [side.value for side in sides],
            "roles": [role.value for role in roles],
        },
    )
    return [(_member(row), bytes(row.route)) for row in rows]


def _member(row: Any) -> Member:
    return Member(
        bytes(row.key),
        row.partnership_id,
        Side(row.side),
        Role(row.role),
        row.area_id,
        row.joined_on,
        row.post,
        row.party_id,
        bool(row.deputy),
        row.until,
    )


# ── invitations


def add_invite(tx: Tx, values: dict[str, Any]) -> None:
    """A new one-time code."""
    tx.execute(_new_invite.on(tx), values)


def invite(tx: Tx, code: bytes) -> Any | None:
    """The invitation of this code's pseudonym."""
    return tx.execute(_invite, {"invite_code": code}).first()


def invite_by_number(tx: Tx, number: int) -> Any | None:
    """The invitation under the number its buttons carry."""
    return tx.execute(_invite_by_number, {"invite_number": number}).first()


def invites_of(tx: Tx, partnership_id: int) -> list[Any]:
    """All invitations of a partnership."""
    return list(tx.execute(_invites_of, {"partnership": partnership_id}))


def move_invite(tx: Tx, code: bytes, before: str, after: str, route: bytes | None) -> bool:
    """Open → asked → confirmed or refused; False if somebody else was first."""
    moved = tx.execute(
        _move_invite, {"invite_code": code, "before": before, "after": after, "new_route": route}
    )
    return moved.first() is not None


def used_invites(tx: Tx) -> list[Any]:
    """Invitations that lead to somebody, of all partnerships."""
    return list(tx.execute(_used))


def drop_invite(tx: Tx, code: bytes) -> None:
    """This code is gone."""
    tx.execute(_drop_invite, {"invite_code": code})


def drop_expired_invites(tx: Tx, now: datetime) -> None:
    """Codes nobody used in time."""
    tx.execute(_expired, {"now": now})


def bury(tx: Tx, key: bytes, day: str) -> None:
    """A tombstone, which a restored backup replays."""
    tx.execute(_bury.on(tx), {"key": key, "forgotten_on": day})
