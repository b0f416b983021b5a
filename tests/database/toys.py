"""What the tests of SQLite share: a table of photos, and a gate that holds the writer."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

from sqlalchemy import (
    BigInteger,
    Column,
    LargeBinary,
    MetaData,
    Table,
    func,
    insert,
    select,
)

from bot.database.engine import Tx

toys = MetaData()
photo = Table(
    "toy_photo",
    toys,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("pixels", LargeBinary, nullable=False),
)
INSERT = insert(photo)
COUNT = select(func.count()).select_from(photo)
HUGE = bytes(4_000_000)


def put(tx: Tx, number: int, pixels: bytes = b"small") -> int:
    tx.execute(INSERT, {"id": number, "pixels": pixels})
    return number


def contents(path: Path) -> bytes:
    return path.read_bytes()


def count(tx: Tx) -> int:
    return int(tx.execute(COUNT).scalar_one())


class Gate:
    """Holds the writer's thread, so that a group gathers behind it."""

    def __init__(self) -> None:
        self.entered = threading.Event()
        self.open = threading.Event()

    def wait(self, tx: Tx) -> None:
        self.entered.set()
        assert self.open.wait(10)

    async def is_entered(self) -> None:
        """The writer stands in the gate: whoever was to write until now is queued behind it."""
        assert await asyncio.to_thread(self.entered.wait, 10)
