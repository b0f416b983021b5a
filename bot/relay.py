"""The only module that opens a sealed route to a person: what must reach them goes through here, unread.

Every table that must be able to reach somebody keeps a route sealed about its own row (a member, a raiser,
a supporter). Other code hands the sealed route back with the letter; it never learns whose it is. What goes
to many is one `broadcast` row, expanded a few hundred recipients a transaction.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, tzinfo
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    BigInteger,
    Column,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    bindparam,
    insert,
    select,
    update,
)
from sqlalchemy import delete as delete_from

from bot import outbox, people, seal
from bot.database.columns import Identifier, Instant
from bot.database.tables import metadata
from bot.letter import Letter, letter_from_json
from bot.outbox import Errand, Lane

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.people import Person

BATCH = 200
"""Most recipients one transaction of a broadcast expands to."""

Route = bytes


def seal_route(tx: Tx, person: Person, about: bytes) -> Route:
    """A route to this person that only a row about `about` can use."""
    return seal.of(tx).close("route", person.key + person.mailbox, about)


def _open(tx: Tx, route: Route, about: bytes) -> tuple[bytes, bytes]:
    plain = seal.of(tx).open("route", route, about)
    return plain[:32], plain[32:]


def tell(tx: Tx, route: Route, about: bytes, letter: Letter, *, now: datetime, errand: Errand) -> int | None:
    """Post a letter to whoever the route leads to."""
    person, mailbox = _open(tx, route, about)
    if errand.lane >= Lane.REMINDER:
        year, week, _ = now.astimezone(_zone_of(errand)).isocalendar()
        if not people.may_write(tx, person, now, week=f"{year}-W{week:02}", most=errand.most_a_week):
            return None
    return outbox.post(tx, mailbox=mailbox, person=person, letter=letter, now=now, errand=errand)


def _zone_of(errand: Errand) -> tzinfo:
    """The place's zone, which an unasked letter carries with its quiet hours: weeks end where people live."""
    return ZoneInfo(errand.quiet.split()[0]) if errand.quiet else UTC


def leads_to(tx: Tx, route: Route, about: bytes, person: Person) -> bool:
    """Whether the route is this person's own."""
    return _open(tx, route, about)[0] == person.key


# ── to many

broadcast_table = Table(
    "broadcast",
    metadata,
    Column("id", Identifier, primary_key=True, autoincrement=True),
    Column("partnership_id", BigInteger, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("audience", String(60), nullable=False),
    Column("arguments", Text, nullable=False),
    Column("letter", LargeBinary, nullable=False),
    Column("lane", Integer, nullable=False),
    Column("quiet", String(80)),
    Column("useful_until", Instant),
    Column("most_a_week", Integer),
    Column("goes_out_at", Instant, nullable=False),
    Column("cursor", LargeBinary, nullable=False, server_default=""),
    Column("recipients", Integer, nullable=False, server_default="0"),
    Column("state", String(12), nullable=False, server_default="waiting"),
    sqlite_autoincrement=True,
)

_insert = insert(broadcast_table).returning(broadcast_table.c.id)
_due = (
    select(broadcast_table)
    .where(
        broadcast_table.c.state == "waiting", broadcast_table.c.goes_out_at <= bindparam("now", type_=Instant)
    )
    .order_by(broadcast_table.c.lane, broadcast_table.c.id)
    .limit(1)
)
_advance = (
    update(broadcast_table)
    .where(broadcast_table.c.id == bindparam("broadcast_id"))
    .values(
        cursor=bindparam("new_cursor"),
        recipients=broadcast_table.c.recipients + bindparam("more"),
        state=bindparam("new_state"),
    )
)
_stop = (
    delete_from(broadcast_table)
    .where(
        broadcast_table.c.id == bindparam("broadcast_id"),
        broadcast_table.c.state == "waiting",
        broadcast_table.c.recipients == 0,
    )
    .returning(broadcast_table.c.id)
)
_give_up = (
    update(broadcast_table)
    .where(broadcast_table.c.id == bindparam("broadcast_id"), broadcast_table.c.state == "waiting")
    .values(state="failed")
)
_hurry = (
    update(broadcast_table)
    .where(broadcast_table.c.id == bindparam("broadcast_id"), broadcast_table.c.state == "waiting")
    .values(goes_out_at=bindparam("now", type_=Instant))
)
_next = (
    select(broadcast_table.c.goes_out_at)
    .where(broadcast_table.c.state == "waiting")
    .order_by(broadcast_table.c.goes_out_at)
    .limit(1)
)


@dataclass(frozen=True)
class Recipient:
    """One of an audience: a sealed route, and what the route is about."""

    route: Route
    about: bytes
    letter: Letter | None = None
    """A letter of their own instead of the broadcast's; rarely needed."""


Page = tuple[Sequence[Recipient], bytes | None]
"""Some recipients, and the cursor to go on after; None when there are no more."""

Audience = Callable[["Tx", int, Mapping[str, Any], bytes, int], Page]
"""(tx, partnership_id, arguments, after this cursor, at most n) → a page, in the order of its cursors.

Whoever is filtered out (has voted, raised it) is looked at but not on the page, so a page may be short.
"""


def broadcast(
    tx: Tx,
    *,
    partnership_id: int,
    kind: str,
    audience: str,
    letter: Letter,
    goes_out_at: datetime,
    arguments: Mapping[str, Any] | None = None,
    lane: Lane = Lane.BROADCAST,
    quiet: str | None = None,
    useful_until: datetime | None = None,
    most_a_week: int | None = None,
) -> int:
    """Say one thing to an audience, from `goes_out_at` on; returns the broadcast's id."""
    row = tx.execute(
        _insert,
        {
            "partnership_id": partnership_id,
            "kind": kind,
            "audience": audience,
            "arguments": json.dumps(arguments or {}),
            "letter": seal.of(tx).close_json("broadcast", letter.to_json(), partnership_id),
            "lane": int(lane),
            "quiet": quiet,
            "useful_until": useful_until,
            "most_a_week": most_a_week,
            "goes_out_at": goes_out_at,
            "cursor": b"",
        },
    ).one()
    return int(row.id)


def stop(tx: Tx, broadcast_id: int) -> bool:
    """Take back a broadcast of which nothing has left yet; whether that was so."""
    return tx.execute(_stop, {"broadcast_id": broadcast_id}).first() is not None


def hurry(tx: Tx, broadcast_id: int, now: datetime) -> None:
    """Do not wait any longer."""
    tx.execute(_hurry, {"broadcast_id": broadcast_id, "now": now})


def next_broadcast_at(tx: Tx) -> datetime | None:
    """When the next waiting broadcast goes out."""
    return tx.execute(_next).scalar()


def due_broadcast(tx: Tx, now: datetime) -> int | None:
    """The broadcast that `expand_due` would take next."""
    row = tx.execute(_due, {"now": now}).first()
    return int(row.id) if row is not None else None


def give_up(tx: Tx, broadcast_id: int) -> None:
    """The broadcast cannot be expanded and must not stand in the way of the others."""
    tx.execute(_give_up, {"broadcast_id": broadcast_id})


def expand_due(tx: Tx, now: datetime, audiences: Mapping[str, Audience]) -> bool:
    """Turn at most 200 recipients of one due broadcast into letters; whether there was one."""
    row = tx.execute(_due, {"now": now}).first()
    if row is None:
        return False
    letter = letter_from_json(seal.of(tx).open_json("broadcast", row.letter, row.partnership_id))
    arguments = json.loads(row.arguments)
    after = bytes(row.cursor or b"")
    recipients, cursor = audiences[row.audience](tx, row.partnership_id, arguments, after, BATCH)
    errand = Errand(
        kind=row.kind,
        lane=Lane(row.lane),
        partnership_id=row.partnership_id,
        useful_until=row.useful_until,
        quiet=row.quiet,
        most_a_week=row.most_a_week,
    )
    for recipient in recipients:
        mine = replace(errand, dedupe=("broadcast", row.id, recipient.about))
        tell(tx, recipient.route, recipient.about, recipient.letter or letter, now=now, errand=mine)
    tx.execute(
        _advance,
        {
            "broadcast_id": row.id,
            "new_cursor": cursor or after,
            "more": len(recipients),
            "new_state": "sent" if cursor is None else "waiting",
        },
    )
    return True


def person_behind(tx: Tx, route: Route, about: bytes) -> Person | None:
    """For seating somebody who asked to be seated; nothing that is shown may use it."""
    person, _ = _open(tx, route, about)
    return people.find(tx, person)
