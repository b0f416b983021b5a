"""Promises are tested on SQLite; stories run on both engines."""

from __future__ import annotations

import pytest

from bot.database.engine import Database
from tests.commitments.village import PromiseVillage


@pytest.fixture
def engine_name() -> str:
    """One engine is enough for talk."""
    return "sqlite"


@pytest.fixture
async def village(database: Database) -> PromiseVillage:
    """A town with two worries in the open."""
    return await PromiseVillage(database).begin()
