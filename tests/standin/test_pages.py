"""The phones page's side: state, a stream that resumes, and doors that open only to this machine."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any

import aiohttp
import pytest

from bot.standin import pages
from bot.standin.chats import Person
from bot.standin.server import Standin
from tests.standin.conftest import PNG, Api


class Town:
    """A town that notes what is asked of it."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []

    def state(self) -> dict[str, Any]:
        return {"name": "Riverside"}

    def take(self, person: int) -> None:
        self.asked.append(("take", person))

    def release(self, person: int) -> None:
        self.asked.append(("release", person))

    async def wind_to_next(self) -> None:
        self.asked.append(("next",))

    async def wind(self, hours: float) -> None:
        self.asked.append(("wind", hours))

    def skip(self) -> None:
        self.asked.append(("skip",))

    async def new(self) -> dict[str, Any]:
        self.asked.append(("new",))
        return {"name": "Hillside"}

    def hundred(self) -> None:
        self.asked.append(("hundred",))

    async def fault(self, kind: str) -> None:
        self.asked.append(("fault", kind))


async def post(api: Api, path: str, body: Any = None, **more: Any) -> tuple[int, Any]:
    request = more or {"json": {} if body is None else body}
    async with api.session.post(f"{api.url}{path}", **request) as answer:
        return answer.status, await answer.json(content_type=None)


async def state(api: Api) -> Any:
    async with api.session.get(f"{api.url}/phones/state") as answer:
        return await answer.json()


async def read_event(stream: aiohttp.ClientResponse) -> tuple[int, str, Any]:
    fields: dict[str, str] = {}
    async with asyncio.timeout(5):
        while True:
            line = (await stream.content.readline()).decode().rstrip("\n")
            if not line and "data" in fields:
                return int(fields["id"]), fields["event"], json.loads(fields["data"])
            name, _, value = line.partition(": ")
            fields[name] = value


async def test_the_state_is_what_the_contract_says(
    standin: Standin, api: Api, amina: Person, buttons: dict[str, Any]
) -> None:
    amina.side, amina.role, amina.mine = "residents", "resident", True
    await api.call("setMyDescription", description="One agenda")
    await api.call("sendMessage", chat_id=1001, text="<i>Hi</i>", parse_mode="HTML", reply_markup=buttons)
    shown = await state(api)
    assert shown["bot"] == {
        "username": "CommonAgendaDemoBot",
        "name": "CommonAgendaDemo",
        "description": "One agenda",
    }
    assert shown["people"] == [
        {
            "id": 1001,
            "name": "Amina",
            "side": "residents",
            "role": "resident",
            "language": "en",
            "mine": True,
            "unread": 1,
            "autopilot": False,
        }
    ]
    chat = shown["chats"]["1001"]
    assert (chat["started"], chat["blocked"], chat["keyboard"]) == (True, False, None)
    assert chat["messages"][1]["html"] == "<i>Hi</i>"
    assert shown["town"] is None
    assert shown["counters"] == {"sent": 1, "lost": 0, "doubled": 0}
    assert shown["seq"] == standin.events.seq


async def test_a_visitor_does_everything_a_person_does(
    standin: Standin, api: Api, buttons: dict[str, Any]
) -> None:
    person = standin.phones.add(1001, "Amina")
    chat = standin.phones.chat(person)
    assert (await post(api, "/phones/1001/start", {"payload": "j_abc"}))[0] == 200
    assert chat.messages[-1]["text"] == "/start j_abc"
    assert (await post(api, "/phones/1001/say", {"text": "hello", "reply_to": 1}))[1]["update_id"]
    keyboard = {"keyboard": [[{"text": "Raise"}]], "one_time_keyboard": True}
    await api.call("sendMessage", chat_id=1001, text="menu", reply_markup=keyboard)
    assert (await state(api))["chats"]["1001"]["keyboard"] == [["Raise"]]
    assert (await post(api, "/phones/1001/press", {"label": "Raise"}))[0] == 200
    assert chat.keyboard is None
    sent = await api.call("sendMessage", chat_id=1001, text="vote", reply_markup=buttons)
    tap = {"message_id": sent["message_id"], "data": "vote:mark:1"}
    assert (await post(api, "/phones/1001/tap", tap))[1]["query"] in chat.pending
    assert (await post(api, "/phones/1001/tap", {**tap, "data": "gone"}))[0] == 409
    form = aiohttp.FormData({"caption": "pump"})
    form.add_field("file", PNG, filename="pump.png")
    assert (await post(api, "/phones/1001/photo", data=form))[0] == 200
    assert chat.messages[-1]["text"] == "pump"
    async with api.session.get(f"{api.url}{chat.messages[-1]['photo']}") as picture:
        assert (picture.content_type, await picture.read()) == ("image/png", PNG)
    await api.call("sendMessage", chat_id=1001, text="news")
    assert chat.unread == 1
    await post(api, "/phones/1001/seen")
    assert chat.unread == 0
    assert (await post(api, "/phones/1001/block", {"blocked": True}))[0] == 200
    assert chat.blocked
    assert (await post(api, "/phones/1001/say", {"text": "x"}))[0] == 409


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/phones/77/say", {"text": "x"}, 404),
        ("/phones/1001/say", {"text": 5}, 400),
        ("/phones/1001/say", {"text": "x", "reply_to": "y"}, 400),
        ("/phones/1001/say", {"text": "x", "reply_to": 99}, 409),
        ("/phones/1001/say", [], 400),
        ("/phones/1001/tap", {"data": "x"}, 400),
        ("/phones/1001/press", {"label": "x"}, 409),
        ("/phones/1001/photo", {"sample": 9}, 400),
        ("/phones/1001/block", {}, 400),
        ("/phones/town/next", {}, 404),
    ],
)
async def test_what_makes_no_sense_is_refused_with_a_sentence(
    api: Api, amina: Person, path: str, body: Any, status: int
) -> None:
    answered, said = await post(api, path, body)
    assert (answered, said["ok"]) == (status, False)
    assert said["error"]


async def test_the_town_is_asked(standin: Standin, api: Api, amina: Person) -> None:
    town = standin.town = Town()
    assert (await state(api))["town"] == {"name": "Riverside"}
    for path, body in [
        ("/phones/1001/take", {}),
        ("/phones/1001/release", {}),
        ("/phones/town/next", {}),
        ("/phones/town/wind", {"hours": 24}),
        ("/phones/town/skip", {}),
        ("/phones/town/hundred", {}),
        ("/phones/town/fault", {"kind": "twenty"}),
    ]:
        assert await post(api, path, body) == (200, {"ok": True}), path
    assert (await post(api, "/phones/town/new"))[1] == {"ok": True, "name": "Hillside"}
    assert town.asked == [
        ("take", 1001),
        ("release", 1001),
        ("next",),
        ("wind", 24),
        ("skip",),
        ("hundred",),
        ("fault", "twenty"),
        ("new",),
    ]
    assert (await post(api, "/phones/town/wind", {"hours": "x"}))[0] == 400
    assert (await post(api, "/phones/town/explode"))[0] == 404


async def test_events_come_in_order_and_resume(
    standin: Standin, api: Api, amina: Person, buttons: dict[str, Any]
) -> None:
    address = f"{api.url}/phones/events"
    async with api.session.get(address) as stream:
        sent = await api.call("sendMessage", chat_id=1001, text="vote", reply_markup=buttons)
        seq, kind, data = await read_event(stream)
        assert (kind, data["id"], data["unread"]) == ("chat", 1001, 1)
        assert data["chat"]["messages"][-1]["text"] == "vote"
    query = await standin.phones.tap(amina, sent["message_id"], "vote:mark:1")
    await api.call("answerCallbackQuery", callback_query_id=query, text="Counted.")
    standin.events.publish("feed", {"at": "now", "text": "The vote opened"})
    async with api.session.get(address, headers={"Last-Event-ID": str(seq)}) as stream:
        news = [await read_event(stream) for _ in range(3)]
    assert [kind for _seq, kind, _data in news] == ["chat", "toast", "feed"]
    assert [number for number, _kind, _data in news] == [seq + 1, seq + 2, seq + 3]
    assert news[1][2] == {"id": 1001, "text": "Counted.", "alert": False}


async def test_who_missed_too_much_is_told_to_load_again(standin: Standin, api: Api, amina: Person) -> None:
    async with api.session.get(f"{api.url}/phones/events", headers={"Last-Event-ID": "999999"}) as stream:
        assert (await read_event(stream))[1] == "reset"
    for number in range(2100):
        standin.events.publish("feed", {"text": str(number)})
    assert standin.events.since(1) is None
    news = standin.events.since(2000)
    assert news is not None
    assert news[0].seq == 2001


async def test_a_quiet_stream_gives_signs_of_life(
    api: Api, amina: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PING_SECONDS", 0.01)
    async with api.session.get(f"{api.url}/phones/events") as stream:
        assert await stream.content.readline() == b"retry: 500\n"
        assert await stream.content.readline() == b"\n"
        assert await stream.content.readline() == b": ping\n"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 403),
        ({"Host": "127.0.0.1.evil.example:80"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Host": "localhost:1"}, 200),
    ],
)
async def test_only_this_machines_own_page_may_ask(
    api: Api, amina: Person, headers: Mapping[str, str], status: int
) -> None:
    async with api.session.get(f"{api.url}/phones/state", headers=headers) as answer:
        assert answer.status == status


async def test_a_form_of_another_page_cannot_post(api: Api, amina: Person) -> None:
    assert (await post(api, "/phones/1001/say", data={"text": "x"}))[0] == 415


async def test_every_answer_carries_the_content_policy(api: Api, amina: Person) -> None:
    for path in ("/", "/phones/state", "/phones/events", "/favicon.ico"):
        async with api.session.get(f"{api.url}{path}") as answer:
            assert answer.status in {200, 204}
            assert answer.headers["Content-Security-Policy"].startswith(
                "default-src 'none'; script-src 'self'"
            )


async def test_static_files_stay_in_their_folder(api: Api) -> None:
    for path in ("/phones/static/..%2fserver.py", "/phones/static/nothing.js", "/phones/files/nothing"):
        async with api.session.get(f"{api.url}{path}") as answer:
            assert answer.status == 404
