"""One tapped choice of each person about a concern, counted by side; no row leads to a person."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final

from sqlalchemy import BigInteger, Column, String, Table, bindparam, func, select, tuple_
from sqlalchemy import delete as delete_from

from bot import seal
from bot.charter.rules import Side
from bot.database.columns import Key
from bot.database.statements import upsert
from bot.database.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.database.engine import Tx
    from bot.people import Person


class Choices:
    """A table of choices: keyed by concern and a pseudonym for that concern alone."""

    def __init__(self, name: str) -> None:
        """`name` is the table's, and the purpose of its pseudonyms."""
        self.name = name
        self.table = table = Table(
            name,
            metadata,
            Column("concern_id", BigInteger, primary_key=True, autoincrement=False),
            Column("key", Key, primary_key=True),
            Column("side", String(12), nullable=False),
            Column("choice", String(20), nullable=False),
            sqlite_with_rowid=False,
        )
        is_row = (table.c.concern_id == bindparam("concern"), table.c.key == bindparam("chooser"))
        self._put = upsert(table, keys=["concern_id", "key"], update=["side", "choice"])
        self._get = select(table.c.choice).where(*is_row)
        self._drop = delete_from(table).where(*is_row)
        self._drop_all = delete_from(table).where(table.c.concern_id == bindparam("concern"))
        self._of = select(table.c.concern_id, table.c.choice).where(
            tuple_(table.c.concern_id, table.c.key).in_(bindparam("pairs", expanding=True))
        )
        self._counts = (
            select(table.c.side, table.c.choice, func.count())
            .where(table.c.concern_id == bindparam("concern"))
            .group_by(table.c.side, table.c.choice)
        )

    def put(self, tx: Tx, concern_id: int, person: Person, *, side: Side, choice: str) -> None:
        """The person's one choice from now on."""
        row = {"concern_id": concern_id, "key": self._key(tx, concern_id, person)}
        tx.execute(self._put.on(tx), {**row, "side": side.value, "choice": choice})

    def put_unlinked(self, tx: Tx, concern_id: int, *, side: Side, choice: str) -> None:
        """A choice of somebody who keeps no link: nobody can find or change it any more."""
        row = {"concern_id": concern_id, "key": secrets.token_bytes(32)}
        tx.execute(self._put.on(tx), {**row, "side": side.value, "choice": choice})

    def of(self, tx: Tx, concern_id: int, person: Person) -> str:
        """The person's choice, or ""."""
        row = {"concern": concern_id, "chooser": self._key(tx, concern_id, person)}
        return str(tx.execute(self._get, row).scalar() or "")

    def drop(self, tx: Tx, concern_id: int, person: Person) -> None:
        """The person's choice is erased."""
        tx.execute(self._drop, {"concern": concern_id, "chooser": self._key(tx, concern_id, person)})

    def drop_all(self, tx: Tx, concern_id: int) -> None:
        """Everybody's choices about this concern are erased."""
        tx.execute(self._drop_all, {"concern": concern_id})

    def counts(self, tx: Tx, concern_id: int) -> dict[tuple[Side, str], int]:
        """People by side and choice."""
        found = tx.execute(self._counts, {"concern": concern_id})
        return {(Side(side), choice): int(number) for side, choice, number in found}

    def mine(self, tx: Tx, concern_ids: Iterable[int], person: Person) -> dict[int, str]:
        """What the person has chosen about these concerns."""
        pairs = [(each, self._key(tx, each, person)) for each in concern_ids]
        if not pairs:
            return {}
        return {row.concern_id: row.choice for row in tx.execute(self._of, {"pairs": pairs})}

    def _key(self, tx: Tx, concern_id: int, person: Person) -> bytes:
        return seal.of(tx).pseudonym(self.name, concern_id, person.key)


EFFECTS: Final = Choices("effect")
"""What a worry has changed for those who follow it."""
HOWS: Final = Choices("how")
"""How an answer should be carried out."""
