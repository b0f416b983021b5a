"""What is said and read is tested on SQLite; the stories run on both engines."""

from __future__ import annotations

import pytest

from bot.database.engine import Database
from tests.concerns.village import Village


@pytest.fixture
def engine_name() -> str:
    """One engine is enough for talk."""
    return "sqlite"


@pytest.fixture
async def village(database: Database) -> Village:
    """A town whose people talk about worries."""
    return await Village(database).begin()
