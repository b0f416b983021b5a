"""What is kept of updates: nothing of what is done with, and nothing of whoever leaves."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from bot.database.engine import Database, Tx
from bot.telegram import inbox


def _rows(tx: Tx) -> list[Any]:
    return list(tx.execute(select(inbox.inbox_table).order_by("update_id")))


def _two_set_aside(tx: Tx) -> None:
    for update_id, sender in ((1, 77), (2, 88)):
        inbox.accept(tx, [(update_id, sender, {"update_id": update_id})], 5)
        inbox.quarantine(tx, update_id, "A1B2", 6)


async def test_what_was_set_aside_of_somebody_goes_when_they_leave(database: Database) -> None:
    await database.write(_two_set_aside)
    await database.write(inbox.forget, 77)

    mine, other = await database.read(_rows)
    assert (mine.payload, bytes(mine.lane)) == (None, inbox.NOBODY)
    assert other.payload is not None
