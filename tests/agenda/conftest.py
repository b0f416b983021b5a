"""Rules need no database; talk about agendas runs on one engine."""

from __future__ import annotations

import pytest

from bot.database.engine import Database
from tests.concerns.village import Village


@pytest.fixture
def engine_name() -> str:
    """Chat is tested on SQLite; stories run on both engines."""
    return "sqlite"


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin()
