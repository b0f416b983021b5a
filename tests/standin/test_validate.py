"""The written rules of the Bot API: what breaks one is refused, what keeps them passes unchanged."""

from __future__ import annotations

from typing import Any

import pytest

from bot.standin.answers import Refusal
from bot.standin.schema import load
from bot.standin.uploads import Upload
from bot.standin.validate import check, check_object


def checked(name: str, *, strict: bool = True, **parameters: Any) -> dict[str, Any]:
    method = load().method(name)
    assert method is not None
    return check(load(), method, parameters, {}, strict=strict)


def refusal_of(name: str, **parameters: Any) -> str:
    with pytest.raises(Refusal) as refusal:
        checked(name, **parameters)
    assert refusal.value.code == 400
    assert refusal.value.violation
    return refusal.value.description.removeprefix("Bad Request: ")


def button(**extra: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Yes", **extra}]]}


def test_the_shipped_description_is_the_whole_bot_api() -> None:
    schema = load()
    assert schema.version == "Bot API 10.3"
    assert (len(schema.methods), len(schema.types)) == (185, 400)
    assert "Permission is hereby granted" in schema.licence


def test_form_values_are_decoded() -> None:
    call = checked(
        "sendMessage",
        chat_id="1001",
        text="5",
        disable_notification="true",
        reply_markup='{"inline_keyboard":[[{"text":"Yes","callback_data":"a:b:1"}]]}',
        reply_parameters='{"message_id":3}',
    )
    assert call["chat_id"] == 1001
    assert call["text"] == "5"
    assert call["disable_notification"] is True
    assert call["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "a:b:1"


@pytest.mark.parametrize(
    ("name", "parameters", "sentence"),
    [
        ("sendMessage", {"chat_id": 1}, "message text is empty"),
        ("sendMessage", {"text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 1, "text": ""}, "message text is empty"),
        ("sendMessage", {"chat_id": 1, "text": " <b> </b> ", "parse_mode": "HTML"}, "text must be non-empty"),
        ("sendMessage", {"chat_id": 1, "text": "x", "txt": "y"}, 'unknown field "txt" in sendMessage'),
        ("sendMessage", {"chat_id": 1, "text": 5}, 'field "text" must be of type String'),
        ("sendMessage", {"chat_id": [1], "text": "x"}, 'field "chat_id" must be of type Integer or String'),
        (
            "sendMessage",
            {"chat_id": 1, "text": "x", "protect_content": "maybe"},
            'field "protect_content" must be of type Boolean',
        ),
        ("sendMessage", {"chat_id": 1, "text": "x" * 4097}, "message is too long"),
        ("sendMessage", {"chat_id": 1, "text": "🏘" * 2049}, "message is too long"),
        ("sendMessage", {"chat_id": 1, "text": "x", "parse_mode": "Html5"}, "unsupported parse_mode"),
        ("deleteMessage", {"chat_id": 1}, "message identifier is not specified"),
        (
            "answerCallbackQuery",
            {"callback_query_id": "1", "text": "x" * 201},
            "text is too long: 201 characters, at most 200",
        ),
        ("setMyCommands", {"commands": [{"command": "Vote", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        (
            "setMyCommands",
            {"commands": [{"command": "vote", "description": "x"}] * 101},
            "BOT_COMMANDS_TOO_MUCH",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": "v", "description": ""}]},
            "description must be non-empty",
        ),
        (
            "setMyDescription",
            {"description": "x" * 513},
            "description is too long: 513 characters, at most 512",
        ),
        (
            "deleteMessages",
            {"chat_id": 1, "message_ids": []},
            '"message_ids" must have 1-100 items, not 0',
        ),
    ],
)
def test_a_broken_call_is_refused(name: str, parameters: dict[str, Any], sentence: str) -> None:
    assert refusal_of(name, **parameters) == sentence


@pytest.mark.parametrize(
    ("markup", "sentence"),
    [
        (button(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
        (button(callback_data="ü" * 33), "BUTTON_DATA_INVALID"),
        (button(callback_data=""), "BUTTON_DATA_INVALID"),
        (
            button(),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            button(callback_data="x", url="https://t.me/x"),
            "can't parse inline keyboard button: one action is allowed, not callback_data, url",
        ),
        (
            button(url="javascript:alert(1)"),
            "inline keyboard button URL 'javascript:alert(1)' is invalid: Unsupported URL protocol",
        ),
        (
            button(url="http://localhost/x"),
            "inline keyboard button URL 'http://localhost/x' is invalid: Wrong HTTP URL",
        ),
        (button(url="tel:999"), "inline keyboard button URL 'tel:999' is invalid: Unsupported URL protocol"),
        (button(callback_data="x", style="red"), 'invalid style "red" specified'),
        (button(callback_data="x", colour="red"), 'unknown field "colour" in InlineKeyboardButton'),
        (button(callback_data=7), 'field "callback_data" must be of type String'),
        (button(copy_text={"text": "x" * 257}), "text is too long: 257 characters, at most 256"),
        (
            {"inline_keyboard": [[{"callback_data": "x"}]]},
            'field "text" is missing in InlineKeyboardButton',
        ),
        (
            {"inline_keyboard": [[{"text": " ", "callback_data": "x"}]]},
            "inline keyboard button text must be non-empty",
        ),
        (
            {"inline_keyboard": [{"text": "x"}]},
            'field "inline_keyboard" must be of type Array of InlineKeyboardButton',
        ),
        ({"inline_keyboard": [[{"text": "x", "callback_data": "y"}] * 101]}, "reply markup is too long"),
        ({"inline_keyboard": [], "keyboard": []}, 'unknown field "keyboard" in InlineKeyboardMarkup'),
        ({"keyboard": [["x"]], "input_field_placeholder": "x" * 65}, None),
        ("{not json", "can't parse reply keyboard markup JSON object"),
        ("[]", None),
        ({}, None),
    ],
)
def test_a_broken_keyboard_is_refused(markup: Any, sentence: str | None) -> None:
    found = refusal_of("sendMessage", chat_id=1, text="x", reply_markup=markup)
    assert sentence is None or found == sentence


def test_sixty_four_bytes_of_data_and_a_full_text_pass() -> None:
    call = checked("sendMessage", chat_id=1, text="x" * 4096, reply_markup=button(callback_data="x" * 64))
    assert len(call["text"]) == 4096


def test_length_counts_after_the_markup_is_read() -> None:
    checked("sendMessage", chat_id=1, text=f"<b>{'&amp;' * 4096}</b>", parse_mode="HTML")


def test_an_edit_takes_only_inline_buttons() -> None:
    found = refusal_of("editMessageText", chat_id=1, message_id=1, text="x", reply_markup={"keyboard": []})
    assert found == "inline keyboard expected"


def test_a_union_is_told_apart_by_its_fixed_member() -> None:
    assert checked("setMyCommands", commands=[], scope={"type": "all_private_chats"})["scope"]
    assert (
        refusal_of("setMyCommands", commands=[], scope={"type": "chat"})
        == 'field "chat_id" is missing in BotCommandScopeChat'
    )
    assert "must be one of" in refusal_of("setMyCommands", commands=[], scope={"type": "everybody"})


def test_an_attached_file_stands_where_it_is_named() -> None:
    method = load().method("sendMediaGroup")
    assert method is not None
    upload = Upload("a.jpg", "image/jpeg", b"x")
    media = '[{"type":"photo","media":"attach://one"},{"type":"photo","media":"attach://one"}]'
    call = check(load(), method, {"chat_id": "1", "media": media}, {"one": upload})
    assert call["media"][0]["media"] is upload
    with pytest.raises(Refusal, match="wrong file identifier"):
        check(load(), method, {"chat_id": "1", "media": media}, {})


def test_album_items_are_checked_one_by_one() -> None:
    one = {"type": "photo", "media": "F1", "caption": "<b>", "parse_mode": "HTML"}
    assert refusal_of("sendMediaGroup", chat_id=1, media=[one, one]).startswith("can't parse entities")
    plain = {"type": "photo", "media": "F1"}
    assert refusal_of("sendMediaGroup", chat_id=1, media=[plain]) == '"media" must have 2-10 items, not 1'
    unknown = {"type": "hologram", "media": "F1"}
    assert "must be one of" in refusal_of("sendMediaGroup", chat_id=1, media=[plain, unknown])


def test_a_lenient_check_forgets_unknown_fields_as_telegram_does() -> None:
    call = checked(
        "sendMessage", strict=False, chat_id=1, text="x", txt="y", reply_markup=button(callback_data="a", z=1)
    )
    assert "txt" not in call
    assert "z" not in call["reply_markup"]["inline_keyboard"][0][0]


def test_methods_are_found_in_any_case_and_others_not() -> None:
    assert load().method("SENDMESSAGE") is load().method("sendMessage")
    assert load().method("sendMesage") is None


def test_our_own_objects_can_be_checked() -> None:
    assert check_object(load(), "User", {"id": 1, "is_bot": False, "first_name": "A"}) == []
    assert check_object(load(), "User", {"id": 1, "first_name": "A"}) != []
    assert check_object(load(), "User", {"id": 1, "is_bot": False, "first_name": "A", "x": 1}) != []
