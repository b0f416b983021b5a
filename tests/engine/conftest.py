"""The stand-in, and people with phones."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.standin.server import Standin
from tests.engine.running import TOKEN


@pytest.fixture
async def standin() -> AsyncIterator[Standin]:
    """A Bot API server; at the end no call may have broken the Bot API's rules."""
    served = Standin(TOKEN, now=lambda: datetime.now(UTC))
    await served.start()
    try:
        yield served
    finally:
        await served.stop()
    assert served.refused == []


@pytest.fixture
def unused_port() -> int:
    """A port that is free at this moment."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])
