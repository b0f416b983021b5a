"""What was promised row by row is checked on SQLite; the stories run on both engines."""

from __future__ import annotations

import pytest

from bot.database.engine import Database
from tests.chat_world import ChatWorld


@pytest.fixture
def engine_name() -> str:
    """One engine is enough for talk."""
    return "sqlite"


@pytest.fixture
def world(database: Database) -> ChatWorld:
    """A town in memory."""
    return ChatWorld(database)
