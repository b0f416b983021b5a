"""Answering is tested on SQLite; stories run on both engines."""

from __future__ import annotations

import pytest


@pytest.fixture
def engine_name() -> str:
    """One engine is enough for talk."""
    return "sqlite"
