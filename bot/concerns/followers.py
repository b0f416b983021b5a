"""Raisers and supporters: two tables of pseudonyms that only the person's own presence can find again.

A row's key is an HMAC over concern and person, under a sub-key of its own table, so that neither table can be
joined with the other, with members or with itself. The sealed route is opened by `bot.relay` alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table, bindparam, func, select, tuple_
from sqlalchemy import delete as delete_from

from bot import relay, seal
from bot.charter.rules import Side
from bot.database.columns import Key
from bot.database.statements import insert_ignore
from bot.database.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.people import Person

PAIRS_AT_ONCE: Final = 200
"""Keys looked up in one statement; both engines limit how many values one may carry."""


def _table(name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("concern_id", BigInteger, primary_key=True, autoincrement=False),
        Column("key", Key, primary_key=True),
        Column("side", String(12), nullable=False),
        # The area where enough people live, else 0.
        Column("area_id", BigInteger, nullable=False),
        Column("route", LargeBinary),
        sqlite_with_rowid=False,
    )


@dataclass(frozen=True)
class Follower:
    """A row without a person: the side, the key that a route is about, and the sealed route."""

    key: bytes
    side: Side
    route: bytes


def hearing(concern: Concern, found: Sequence[Follower]) -> list[Follower]:
    """Those of these followers who hear of it: not police, once it is hidden from them."""
    return [each for each in found if not (concern.not_to_police and each.side is Side.POLICE)]


class Followers:
    """One of the two tables: who raised, or who said "me too"."""

    def __init__(self, name: str) -> None:
        """`name` is the table's, and the purpose of its pseudonyms."""
        self.name = name
        self.table = table = _table(name)
        is_row = (table.c.concern_id == bindparam("concern"), table.c.key == bindparam("follower"))
        self._add = insert_ignore(table, keys=["concern_id", "key"], returning=["key"])
        self._get = select(table.c.key).where(*is_row)
        self._drop = delete_from(table).where(*is_row).returning(table.c.key)
        self._drop_all = delete_from(table).where(table.c.concern_id == bindparam("concern"))
        self._page = (
            select(table)
            .where(table.c.concern_id == bindparam("concern"), table.c.key > bindparam("after"))
            .order_by(table.c.key)
            .limit(bindparam("most"))
        )
        self._found = select(table.c.concern_id).where(
            tuple_(table.c.concern_id, table.c.key).in_(bindparam("pairs", expanding=True))
        )
        self._counts = (
            select(table.c.concern_id, table.c.side, func.count())
            .where(table.c.concern_id.in_(bindparam("concerns", expanding=True)))
            .group_by(table.c.concern_id, table.c.side)
        )

    def key(self, tx: Tx, concern_id: int, person: Person) -> bytes:
        """The person's pseudonym in this table, for this concern alone."""
        return seal.of(tx).pseudonym(self.name, concern_id, person.key)

    def add(self, tx: Tx, concern_id: int, person: Person, *, side: Side, area_id: int) -> bool:
        """The person follows it from now on; False if they did already."""
        key = self.key(tx, concern_id, person)
        row = {
            "concern_id": concern_id,
            "key": key,
            "side": side.value,
            "area_id": area_id,
            "route": relay.seal_route(tx, person, key),
        }
        return tx.execute(self._add.on(tx), row).first() is not None

    def has(self, tx: Tx, concern_id: int, person: Person) -> bool:
        """Whether the person is among them."""
        key = self.key(tx, concern_id, person)
        return tx.execute(self._get, {"concern": concern_id, "follower": key}).first() is not None

    def drop(self, tx: Tx, concern_id: int, person: Person) -> bool:
        """The person's row is erased; whether there was one."""
        key = self.key(tx, concern_id, person)
        return tx.execute(self._drop, {"concern": concern_id, "follower": key}).first() is not None

    def drop_all(self, tx: Tx, concern_id: int) -> None:
        """All rows of this concern are erased."""
        tx.execute(self._drop_all, {"concern": concern_id})

    def page(self, tx: Tx, concern_id: int, after: bytes, most: int) -> list[Follower]:
        """At most `most` followers after this key, in the order of their keys."""
        rows = tx.execute(self._page, {"concern": concern_id, "after": after, "most": most})
        return [Follower(bytes(row.key), Side(row.side), bytes(row.route)) for row in rows]

    def followed(self, tx: Tx, concern_ids: Sequence[int], person: Person) -> frozenset[int]:
        """Which of these concerns the person is among, found by their pseudonyms one by one."""
        found: set[int] = set()
        for start in range(0, len(concern_ids), PAIRS_AT_ONCE):
            some = concern_ids[start : start + PAIRS_AT_ONCE]
            pairs = [(concern_id, self.key(tx, concern_id, person)) for concern_id in some]
            found |= {row.concern_id for row in tx.execute(self._found, {"pairs": pairs})}
        return frozenset(found)

    def counts(self, tx: Tx, concern_ids: Sequence[int]) -> dict[int, dict[Side, int]]:
        """People of each side, for each of these concerns."""
        counted: dict[int, dict[Side, int]] = {concern_id: {} for concern_id in concern_ids}
        for concern_id, side, number in tx.execute(self._counts, {"concerns": list(concern_ids)}):
            counted[concern_id][Side(side)] = int(number)
        return counted


RAISERS: Final = Followers("raiser")
SUPPORTERS: Final = Followers("support")
