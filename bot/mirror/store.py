"""The table of mirrors: one page a month, kept as it was published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table, bindparam, select

from bot import seal
from bot.database.statements import insert_ignore
from bot.database.tables import metadata
from bot.mirror import rules
from bot.mirror.rules import Mirror

if TYPE_CHECKING:
    from bot.database.engine import Tx

mirror_table = Table(
    "mirror",
    metadata,
    Column("partnership_id", BigInteger, primary_key=True, autoincrement=False),
    Column("published_on", String(10), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

_add = insert_ignore(mirror_table, keys=["partnership_id", "published_on"], returning=["published_on"])
_latest = (
    select(mirror_table)
    .where(mirror_table.c.partnership_id == bindparam("partnership"))
    .order_by(mirror_table.c.published_on.desc())
    .limit(1)
)


def add(tx: Tx, partnership_id: int, mirror: Mirror) -> bool:
    """Publish once; False if this day has its page already."""
    body = seal.of(tx).close_json("mirror", rules.to_json(mirror), partnership_id)
    values = {
        "partnership_id": partnership_id,
        "published_on": mirror.published_on.isoformat(),
        "body": body,
    }
    return tx.execute(_add.on(tx), values).first() is not None


def latest(tx: Tx, partnership_id: int) -> Mirror | None:
    """The newest page."""
    row = tx.execute(_latest, {"partnership": partnership_id}).first()
    if row is None:
        return None
    return rules.from_json(seal.of(tx).open_json("mirror", bytes(row.body), partnership_id))
