"""The webhook: the secret, the order, the retries, the answer that carries a call."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from bot.standin.chats import Person
from bot.standin.server import Standin
from tests.standin.conftest import Api


class Hook:
    """A bot's webhook: keeps what comes and answers what the test says."""

    def __init__(self) -> None:
        self.url = ""
        self.got: list[tuple[str, int]] = []
        self.secrets: set[str | None] = set()
        self.answers: list[web.Response] = []
        self.open = asyncio.Event()
        self.open.set()
        self.two_at_once = asyncio.Event()
        self.busy = 0
        self.most_busy = 0

    async def take(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.busy += 1
        if self.busy > 1:
            self.two_at_once.set()
        self.most_busy = max(self.most_busy, self.busy)
        await self.open.wait()
        self.busy -= 1
        self.got.append((update["message"]["text"], update["message"]["chat"]["id"]))
        return self.answers.pop(0) if self.answers else web.Response()

    def texts(self, chat: int) -> list[str]:
        return [text for text, number in self.got if number == chat]


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    made = Hook()
    app = web.Application()
    app.router.add_post("/hook", made.take)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield made
    await runner.cleanup()


async def empty(standin: Standin) -> None:
    """Wait until nothing is in the queue."""
    await standin.phones.until(lambda: not standin.delivery.waiting())
    # What an answer carries is played after the acknowledgement.
    await asyncio.gather(*standin.webhook._busy.values())


async def test_updates_come_with_the_secret_and_in_order(
    standin: Standin, api: Api, hook: Hook, amina: Person, obi: Person
) -> None:
    await standin.phones.say(amina, "before")
    await api.call("setWebhook", url=hook.url, secret_token="s3cret")
    for number in range(5):
        await standin.phones.say(amina, f"a{number}")
        await standin.phones.say(obi, f"o{number}")
    await empty(standin)
    assert hook.texts(1001) == ["before", "a0", "a1", "a2", "a3", "a4"]
    assert hook.texts(1002) == ["o0", "o1", "o2", "o3", "o4"]
    assert hook.secrets == {"s3cret"}
    assert standin.counts.acknowledged == standin.counts.made == 11


async def test_one_update_of_a_chat_is_under_way_and_chats_go_side_by_side(
    standin: Standin, api: Api, hook: Hook, amina: Person, obi: Person
) -> None:
    hook.open.clear()
    await api.call("setWebhook", url=hook.url)
    for _ in range(3):
        await standin.phones.say(amina, "a")
        await standin.phones.say(obi, "o")
    await asyncio.wait_for(hook.two_at_once.wait(), 5)
    hook.open.set()
    await empty(standin)
    assert hook.most_busy == 2


async def test_a_failure_is_tried_again_and_told(
    standin: Standin, api: Api, hook: Hook, amina: Person
) -> None:
    hook.answers = [web.Response(status=500), web.Response(status=503, headers={"Retry-After": "0"})]
    await api.call("setWebhook", url=hook.url)
    await standin.phones.say(amina, "one")
    await standin.phones.say(amina, "two")
    await empty(standin)
    assert hook.texts(1001) == ["one", "one", "one", "two"]
    info = await api.call("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"
    assert standin.counts.redelivered == 2


async def test_nobody_listening_is_no_loss(standin: Standin, api: Api, hook: Hook, amina: Person) -> None:
    await api.call("setWebhook", url="http://127.0.0.1:9/nobody")
    await standin.phones.say(amina, "kept")
    await standin.phones.until(lambda: "last_error_message" in standin.webhook.info())
    await api.call("setWebhook", url=hook.url)
    await empty(standin)
    assert hook.texts(1001) == ["kept"]


async def test_an_answer_may_carry_a_call(standin: Standin, api: Api, hook: Hook, amina: Person) -> None:
    call = {"method": "sendMessage", "chat_id": 1001, "text": "in the answer"}
    hook.answers = [
        web.json_response(call),
        web.json_response({"method": "getMe"}),
        web.Response(text="not JSON"),
        web.Response(text=json.dumps({"method": "sendMesage"})),
    ]
    await api.call("setWebhook", url=hook.url)
    for word in ("one", "two", "three", "four"):
        await standin.phones.say(amina, word)
    await empty(standin)
    assert "in the answer" in [shown["text"] for shown in standin.phones.chat(amina).messages]
    assert standin.counts.calls["getMe"] == 0
    assert [violation.method for violation in standin.refused] == ["sendMesage"]


async def test_a_duplicate_comes_twice(standin: Standin, api: Api, hook: Hook, amina: Person) -> None:
    standin.faults.duplicate()
    await api.call("setWebhook", url=hook.url)
    await standin.phones.say(amina, "twice")
    await empty(standin)
    assert hook.texts(1001) == ["twice", "twice"]
    assert standin.faults.fired["duplicate"] == 1


async def test_an_outage_holds_deliveries_back(standin: Standin, api: Api, hook: Hook, amina: Person) -> None:
    await api.call("setWebhook", url=hook.url)
    standin.faults.outage(0.05)
    await standin.phones.say(amina, "held")
    assert hook.got == []
    await empty(standin)
    assert hook.texts(1001) == ["held"]


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"url": "http://example.org/x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://example.org:9/x"},
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        (
            {"url": "https://example.org/x", "secret_token": "so so"},
            "secret token contains unallowed characters",
        ),
        (
            {"url": "https://example.org/x", "max_connections": 101},
            "max_connections must be from 1 to 100",
        ),
        ({}, 'parameter "url" is required'),
    ],
)
async def test_an_address_telegram_would_not_call_is_refused(
    api: Api, parameters: dict[str, Any], sentence: str
) -> None:
    assert await api.refused("setWebhook", **parameters) == f"400 Bad Request: {sentence}"


async def test_setting_and_deleting_can_drop_what_waits(
    standin: Standin, api: Api, hook: Hook, amina: Person
) -> None:
    await standin.phones.say(amina, "old")
    await api.call(
        "setWebhook",
        url=hook.url,
        drop_pending_updates=True,
        allowed_updates=["message"],
        max_connections=5,
    )
    info = await api.call("getWebhookInfo")
    assert (info["url"], info["pending_update_count"], info["max_connections"]) == (hook.url, 0, 5)
    assert info["allowed_updates"] == ["message"]
    await api.call("deleteWebhook", drop_pending_updates=True)
    assert (await api.call("getWebhookInfo"))["url"] == ""
    assert (standin.counts.dropped, hook.got) == (1, [])
