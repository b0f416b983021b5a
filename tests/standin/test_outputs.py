"""What the stand-in says can be read by others: its own schema, python-telegram-bot, and aiogram's models."""

from __future__ import annotations

from typing import Any

import pytest
import telegram
from aiogram import types as aiogram_types
from pydantic import ConfigDict

from bot.standin.chats import Person
from bot.standin.schema import load
from bot.standin.server import Standin
from bot.standin.validate import check_object
from tests.standin.conftest import PNG, Api

Results = list[tuple[str, dict[str, Any]]]


@pytest.fixture
async def results(standin: Standin, api: Api, amina: Person, buttons: dict[str, Any]) -> Results:
    """One object of each kind that the stand-in makes, by its Bot API type."""
    phones = standin.phones
    rich = '<b>Vote</b> <a href="https://t.me/x">here</a> <blockquote expandable>own words</blockquote> /vote'
    send = {"chat_id": 1001, "reply_markup": buttons}
    text = await api.call("sendMessage", **send, text=rich, parse_mode="HTML", protect_content=True)
    keyboard = {"keyboard": [[{"text": "Raise"}]], "is_persistent": True, "resize_keyboard": True}
    menu = await api.call("sendMessage", chat_id=1001, text="menu", reply_markup=keyboard)
    reply = await api.call(
        "sendMessage", chat_id=1001, text="reply", reply_parameters={"message_id": text["message_id"]}
    )
    _status, photo = await api.raw("sendPhoto", data=_form({"chat_id": "1001", "caption": "x"}, "photo", PNG))
    _status, paper = await api.raw("sendDocument", data=_form({"chat_id": "1001"}, "document", b"%PDF"))
    item = {"type": "photo", "media": photo["result"]["photo"][0]["file_id"]}
    album = await api.call("sendMediaGroup", chat_id=1001, media=[item, item])
    await phones.start(amina, "j_abc")
    await phones.say(amina, "words", reply_to=text["message_id"])
    await phones.photo(amina, PNG, "caption", album="a")
    await phones.voice(amina, b"OggS")
    await phones.document(amina, "a.pdf", b"%PDF")
    await phones.tap(amina, text["message_id"], "vote:mark:1")
    phones.block(amina, True)
    phones.block(amina, False)
    edited = await api.call(
        "editMessageText", chat_id=1001, message_id=text["message_id"], text="after", reply_markup=buttons
    )
    updates = await api.updates()
    assert len(updates) == 8
    return [
        *(("Message", message) for message in (text, menu, reply, photo["result"], paper["result"], edited)),
        *(("Message", message) for message in album),
        *(("Update", update) for update in updates),
        ("User", await api.call("getMe")),
        ("ChatFullInfo", await api.call("getChat", chat_id=1001)),
        ("File", await api.call("getFile", file_id=item["media"])),
        ("WebhookInfo", await api.call("getWebhookInfo")),
        ("BotDescription", await api.call("getMyDescription")),
    ]


def _form(fields: dict[str, str], name: str, data: bytes) -> Any:
    from aiohttp import FormData

    form = FormData(fields)
    form.add_field(name, data, filename="file.png", content_type="application/octet-stream")
    return form


async def test_the_schema_finds_nothing_wrong(results: Results) -> None:
    assert [(kind, check_object(load(), kind, value)) for kind, value in results] == [
        (kind, []) for kind, _value in results
    ]


async def test_python_telegram_bot_reads_it_and_knows_every_member(results: Results) -> None:
    for kind, value in results:
        read = getattr(telegram, kind).de_json(value, None)
        assert read.api_kwargs == {}, value
        assert (
            value.items()
            >= {
                name: member
                for name, member in read.to_dict().items()
                if isinstance(member, int | str) and name in value
            }.items()
        )


async def test_aiogram_reads_it_and_knows_every_member(results: Results) -> None:
    for kind, value in results:
        model = getattr(aiogram_types, kind)
        read = model.model_validate(value, context={"bot": None})
        assert not _strange(read), value


def _strange(model: Any) -> dict[str, Any]:
    """Members that aiogram kept without knowing them, at any depth."""
    found: dict[str, Any] = dict(model.model_extra or {})
    for name in type(model).model_fields:
        member = getattr(model, name, None)
        for inner in member if isinstance(member, list) else [member]:
            if hasattr(inner, "model_extra"):
                found |= _strange(inner)
    return found


async def test_aiograms_models_would_keep_a_strange_member() -> None:
    read = aiogram_types.User.model_validate({"id": 1, "is_bot": False, "first_name": "A", "strange": 1})
    assert aiogram_types.User.model_config.get("extra") == ConfigDict(extra="allow")["extra"]
    assert _strange(read) == {"strange": 1}
