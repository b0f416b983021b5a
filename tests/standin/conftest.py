"""A stand-in with two people, and a plain client that says exactly what it means."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest

from bot.standin.chats import Person
from bot.standin.server import Standin

TOKEN = "4711:standin-test"
NOON = datetime(2025, 5, 5, 12, 0, tzinfo=UTC)
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000400000003008060000001f15c489") + b"pixels"


class TownClock:
    """Town time that a test sets."""

    def __init__(self) -> None:
        self.at = NOON

    def now(self) -> datetime:
        return self.at


class Api:
    """Calls as any HTTP client makes them."""

    def __init__(self, session: aiohttp.ClientSession, url: str, token: str = TOKEN) -> None:
        self.session = session
        self.url = url
        self.token = token

    async def raw(self, method: str, *, token: str | None = None, **request: Any) -> tuple[int, Any]:
        address = f"{self.url}/bot{token or self.token}/{method}"
        async with self.session.post(address, **request) as answer:
            return answer.status, await answer.json(content_type=None)

    async def call(self, method: str, /, **parameters: Any) -> Any:
        """The result; the call must succeed."""
        _status, body = await self.raw(method, json=parameters)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, /, **parameters: Any) -> str:
        """The description; the call must fail, with the same code in header and body."""
        status, body = await self.raw(method, json=parameters)
        assert body["ok"] is False, body
        assert body["error_code"] == status
        return f"{status} {body['description']}"

    async def updates(self, offset: int = 0, **parameters: Any) -> list[Any]:
        result: list[Any] = await self.call("getUpdates", offset=offset, **parameters)
        return result


@pytest.fixture
def town_clock() -> TownClock:
    return TownClock()


@pytest.fixture
async def standin(town_clock: TownClock) -> AsyncIterator[Standin]:
    served = Standin(TOKEN, now=town_clock.now)
    served.delivery.slow_repeats = False
    served.webhook.first_delay = 0.02
    await served.start()
    yield served
    await served.stop()


@pytest.fixture
async def api(standin: Standin) -> AsyncIterator[Api]:
    async with aiohttp.ClientSession() as session:
        yield Api(session, standin.url)


@pytest.fixture
async def amina(standin: Standin) -> Person:
    """A resident who pressed START; her /start is not in the queue any more."""
    return await started(standin, standin.phones.add(1001, "Amina"))


@pytest.fixture
async def obi(standin: Standin) -> Person:
    return await started(standin, standin.phones.add(1002, "Obi", language="es"))


async def started(standin: Standin, person: Person) -> Person:
    await standin.phones.start(person)
    standin.delivery.drop()
    standin.counts.made = standin.counts.dropped = 0
    return person


@pytest.fixture
def buttons() -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Yes", "callback_data": "vote:mark:1"}]]}
