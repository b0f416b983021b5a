"""Which error means that nothing was sent, and that no error holds the token."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.standin.server import Standin
from bot.telegram.api import Api
from bot.telegram.http import AiohttpRequest, is_flood, seconds_to_wait, was_not_sent
from tests.engine.running import TOKEN


@pytest.fixture
async def api(standin: Standin) -> AsyncIterator[Api]:
    request = AiohttpRequest()
    standin.phones.add(101, "Amina")
    yield Api(TOKEN, standin.url, request)
    await request.shutdown()


async def failing(api: Api, timeout: float | None = None) -> TelegramError:  # noqa: ASYNC109
    with pytest.raises(TelegramError) as caught:
        await api.call("sendMessage", {"chat_id": 101, "text": "x"}, timeout=timeout)
    assert "nobody-may-read" not in repr(caught.value) + str(caught.value)
    return caught.value


async def test_a_refused_connection_was_not_sent(api: Api, standin: Standin) -> None:
    await standin.unplug()
    error = await failing(api)
    assert isinstance(error, NetworkError)
    assert was_not_sent(error)
    await standin.plug()


async def test_a_connection_cut_after_sending_leaves_it_unknown(api: Api, standin: Standin) -> None:
    await standin.phones.start(standin.phones.people()[0])
    standin.faults.applied_but_cut(method="sendMessage")
    error = await failing(api)
    assert isinstance(error, NetworkError)
    assert not was_not_sent(error)


async def test_no_answer_in_time_leaves_it_unknown(api: Api, standin: Standin) -> None:
    standin.faults.delay(5, method="sendMessage")
    error = await failing(api, timeout=0.1)
    assert isinstance(error, TimedOut)
    assert isinstance(error.__cause__, asyncio.TimeoutError)
    assert not was_not_sent(error)


async def test_half_an_answer_leaves_it_unknown(
    api: Api,
    standin: Standin,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await standin.phones.start(standin.phones.people()[0])
    standin.faults.garble(method="sendMessage")
    assert not was_not_sent(await failing(api))
    assert not caplog.records


@pytest.mark.parametrize(
    ("code", "description", "kind"),
    [
        (403, "Forbidden: bot was blocked by the user", Forbidden),
        (403, "Forbidden: user is deactivated", Forbidden),
        (400, "Bad Request: message is not modified: …", BadRequest),
        (502, "Bad Gateway", NetworkError),
    ],
)
async def test_refusals_have_their_classes(
    api: Api,
    standin: Standin,
    code: int,
    description: str,
    kind: type[Exception],
) -> None:
    standin.faults.refuse(code, description, method="sendMessage")
    assert type(await failing(api)) is kind


async def test_a_flood_says_how_long(api: Api, standin: Standin) -> None:
    await standin.phones.start(standin.phones.people()[0])
    standin.faults.flood(101, 7)
    error = await failing(api)
    assert isinstance(error, RetryAfter)
    assert is_flood(error)
    assert 6 <= seconds_to_wait(error) <= 7
    standin.faults.clear()
    standin.faults.refuse(429, "Too Many Requests: later", method="sendMessage")
    error = await failing(api)
    assert is_flood(error)
    assert seconds_to_wait(error) == 5


def test_the_client_does_not_show_its_token() -> None:
    assert TOKEN not in repr(Api(TOKEN, "http://x", AiohttpRequest()))
