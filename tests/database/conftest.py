"""A SQLite database with one table of toys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.database.engine import open_database
from bot.database.sqlite import SqliteDatabase
from tests.database.toys import toys


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "bot.db"


@pytest.fixture
async def toy_file(path: Path) -> AsyncIterator[SqliteDatabase]:
    database = open_database(f"sqlite:///{path}")
    assert isinstance(database, SqliteDatabase)
    await database.open()
    await database.write(toys.create_all)
    yield database
    await database.close()
