"""Pictures and recordings people sent, already cut down to pixels and sound, as sealed rows without order."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, LargeBinary, Table, bindparam, delete, insert, select

from bot import seal
from bot.database.tables import metadata

if TYPE_CHECKING:
    from bot.database.engine import Tx

picture_table = Table(
    "picture",
    metadata,
    # Random, so that the order of pictures tells nothing.
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

_insert = insert(picture_table)
_select = select(picture_table.c.sealed).where(picture_table.c.id == bindparam("picture_id"))
_delete = delete(picture_table).where(picture_table.c.id == bindparam("picture_id"))


def keep(tx: Tx, content: bytes) -> int:
    """Keep what `bot.picture` or `bot.recording` has cleaned; the id is for `Letter.photo` or `.voice`."""
    picture_id = secrets.randbits(62) + 1
    tx.execute(_insert, {"id": picture_id, "sealed": seal.of(tx).close("picture", content, picture_id)})
    return picture_id


def open(tx: Tx, picture_id: int) -> bytes | None:  # noqa: A001 - the pair of `keep`
    """The picture, or None if it was dropped."""
    sealed = tx.execute(_select, {"picture_id": picture_id}).scalar()
    return None if sealed is None else seal.of(tx).open("picture", bytes(sealed), picture_id)


def drop(tx: Tx, picture_id: int) -> None:
    """Nothing of the picture stays."""
    tx.execute(_delete, {"picture_id": picture_id})
