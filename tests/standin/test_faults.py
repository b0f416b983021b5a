"""Each fault does what it says, once as often as it was asked for, and is counted when it fires."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest

from bot.standin.chats import Person
from bot.standin.server import Standin
from tests.standin.conftest import Api


async def test_an_outage_cuts_every_call_until_it_is_lifted(
    standin: Standin, api: Api, amina: Person
) -> None:
    standin.faults.outage()
    with pytest.raises(aiohttp.ClientError):
        await api.call("getMe")
    await standin.phones.say(amina, "meanwhile")
    standin.faults.lift()
    assert len(await api.updates()) == 1
    assert standin.faults.fired["outage"] >= 1


async def test_an_outage_cuts_a_waiting_poll(standin: Standin, api: Api) -> None:
    poll = asyncio.create_task(api.updates(timeout=50))
    await standin.phones.until(lambda: standin.counts.calls["getUpdates"] == 1)
    standin.faults.outage()
    with pytest.raises(aiohttp.ClientError):
        await poll


async def test_an_outage_ends_by_itself_and_may_look_like_a_gateway(standin: Standin, api: Api) -> None:
    standin.faults.outage(60, how="502")
    async with api.session.post(f"{api.url}/bot{api.token}/getMe") as answer:
        assert (answer.status, answer.content_type) == (502, "text/html")
    standin.stopwatch.age(61)
    assert (await api.call("getMe"))["is_bot"]


async def test_an_unplugged_server_refuses_connections(standin: Standin, api: Api) -> None:
    await standin.unplug()
    async with aiohttp.ClientSession() as fresh:
        with pytest.raises(aiohttp.ClientConnectorError):
            await fresh.get(standin.url)
    before = standin.url
    await standin.plug()
    assert standin.url == before
    assert await api.call("getMe")


async def test_a_flooded_chat_waits_and_others_do_not(
    standin: Standin, api: Api, amina: Person, obi: Person
) -> None:
    standin.faults.flood(1001, 30)
    status, body = await api.raw("sendMessage", json={"chat_id": 1001, "text": "x"})
    assert status == 429
    assert body["description"] == "Too Many Requests: retry after 30"
    assert body["parameters"] == {"retry_after": 30}
    await api.call("sendMessage", chat_id=1002, text="x")
    await api.call("sendChatAction", chat_id=1001, action="typing")
    standin.stopwatch.age(10.5)
    assert (await api.refused("sendMessage", chat_id=1001, text="x")).endswith("retry after 20")
    standin.stopwatch.age(20)
    await api.call("sendMessage", chat_id=1001, text="x")
    assert standin.faults.fired["flood"] == 2
    assert standin.counts.sent == 2


async def test_limits_allow_a_burst_and_then_one_a_second(
    standin: Standin, api: Api, amina: Person, obi: Person
) -> None:
    for number in range(10):  # lenient until asked
        await api.call("sendMessage", chat_id=1001, text=str(number))
    standin.faults.limits()
    for number in range(3):
        await api.call("sendMessage", chat_id=1001, text=f"burst {number}")
    assert (await api.refused("sendMessage", chat_id=1001, text="x")).endswith("retry after 1")
    assert (await api.refused("editMessageText", chat_id=1001, message_id=2, text="y")).startswith("429")
    await api.call("sendMessage", chat_id=1002, text="x")
    standin.stopwatch.age(1)
    await api.call("sendMessage", chat_id=1001, text="after a second")
    assert (await api.refused("sendMessage", chat_id=1001, text="x")).startswith("429")
    assert standin.faults.fired["limits"] == 3
    standin.faults.clear()
    await api.call("sendMessage", chat_id=1001, text="x")


async def test_an_error_has_no_effect(standin: Standin, api: Api, amina: Person) -> None:
    standin.faults.error(500, method="sendMessage", times=2)
    await api.call("getMe")
    for _ in range(2):
        assert await api.refused("sendMessage", chat_id=1001, text="x") == "500 Internal Server Error"
    assert standin.counts.sent == 0
    await api.call("sendMessage", chat_id=1001, text="x")
    assert (standin.counts.sent, standin.faults.fired["error"]) == (1, 2)


async def test_any_refusal_can_be_asked_for(standin: Standin, api: Api, amina: Person, obi: Person) -> None:
    standin.faults.refuse(403, "Forbidden: user is deactivated", chat=1002)
    await api.call("sendMessage", chat_id=1001, text="x")
    assert await api.refused("sendMessage", chat_id=1002, text="x") == "403 Forbidden: user is deactivated"
    assert standin.counts.errors == {"Forbidden: user is deactivated": 1}


async def test_a_call_can_take_effect_and_nobody_hears(standin: Standin, api: Api, amina: Person) -> None:
    standin.faults.applied_but_cut(method="sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await api.call("sendMessage", chat_id=1001, text="arrived")
    assert standin.phones.chat(amina).messages[-1]["text"] == "arrived"
    await api.call("sendMessage", chat_id=1001, text="arrived")
    assert (standin.counts.sent, standin.counts.doubled) == (2, 1)
    assert standin.faults.fired["applied_but_cut"] == 1


async def test_a_call_can_be_cut_without_effect(standin: Standin, api: Api, amina: Person) -> None:
    standin.faults.cut(chat=1001)
    with pytest.raises(aiohttp.ClientError):
        await api.call("sendMessage", chat_id=1001, text="x")
    assert (standin.counts.sent, standin.faults.fired["cut"]) == (0, 1)


async def test_an_answer_can_be_half_a_document(standin: Standin, api: Api) -> None:
    standin.faults.garble(method="getMe")
    with pytest.raises(ValueError, match=r"Unterminated|Expecting"):
        await api.call("getMe")
    assert await api.call("getMe")


async def test_an_answer_can_be_late(standin: Standin, api: Api) -> None:
    standin.faults.delay(0.2, method="getMe")
    loop = asyncio.get_running_loop()
    begun = loop.time()
    await api.call("getMe")
    assert loop.time() - begun >= 0.2
    assert standin.faults.fired["delay"] == 1


async def test_a_duplicate_comes_once_more_after_it_was_acknowledged(
    standin: Standin, api: Api, amina: Person
) -> None:
    standin.faults.duplicate()
    first = await standin.phones.say(amina, "one")
    await api.updates()
    again = await api.updates(first + 1)
    assert [update["update_id"] for update in again] == [first]
    assert await api.updates(first + 1) == []
    assert (standin.counts.acknowledged, standin.faults.fired["duplicate"]) == (1, 1)


async def test_a_reordered_batch_keeps_each_chats_order(
    standin: Standin, api: Api, amina: Person, obi: Person
) -> None:
    for number in range(4):
        await standin.phones.say(amina, f"a{number}")
        await standin.phones.say(obi, f"o{number}")
    standin.faults.reorder()
    batch = [update["message"]["text"] for update in await api.updates()]
    assert batch != sorted(batch, key=lambda text: (text[1], text[0]))
    assert [text for text in batch if text[0] == "a"] == ["a0", "a1", "a2", "a3"]
    assert [text for text in batch if text[0] == "o"] == ["o0", "o1", "o2", "o3"]
    assert standin.faults.fired["reorder"] == 1


async def test_poison_stands_between_good_updates(standin: Standin, api: Api, amina: Person) -> None:
    await standin.phones.say(amina, "before")
    number = standin.faults.poison()
    standin.faults.poison({"message": "no object"})
    await standin.phones.say(amina, "after")
    assert standin.faults.fired["poison"] == 0
    batch = await api.updates()
    assert [update["update_id"] for update in batch] == list(range(number - 1, number + 3))
    assert "chat_instance" not in batch[1]["callback_query"]
    assert batch[2]["message"] == "no object"
    assert standin.faults.fired["poison"] == 2


async def test_a_fault_for_any_method_spares_the_poll(standin: Standin, api: Api) -> None:
    standin.faults.error(times=None)
    assert await api.updates() == []
    assert await api.refused("getMe") == "500 Internal Server Error"
    standin.faults.clear()
    standin.faults.error(502, method="getUpdates")
    assert await api.refused("getUpdates") == "502 Bad Gateway"


async def test_files_can_fail_too(standin: Standin, api: Api, amina: Person) -> None:
    await standin.phones.document(amina, "a.txt", b"words")
    document = (await api.updates())[0]["message"]["document"]
    path = (await api.call("getFile", file_id=document["file_id"]))["file_path"]
    address = f"{api.url}/file/bot{api.token}/{path}"
    standin.faults.cut(method="download", times=None)
    with pytest.raises(aiohttp.ClientError):
        await api.session.get(address)
    standin.faults.clear()
    async with api.session.get(address) as answer:
        assert await answer.read() == b"words"
    async with api.session.get(address.replace(api.token, "4711:wrong")) as answer:
        assert answer.status == 401
    async with api.session.get(f"{address}x") as answer:
        assert answer.status == 404
