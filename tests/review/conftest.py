"""A village on SQLite; the stories run on both engines."""

from __future__ import annotations

import pytest

from bot.database.engine import Database
from tests.concerns.village import Village


@pytest.fixture
def engine_name() -> str:
    """Chat is tested on SQLite."""
    return "sqlite"


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin()
