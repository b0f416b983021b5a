"""Each method that the stand-in plays, called by python-telegram-bot over real HTTP, and what it refuses."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import telegram
from telegram import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden, InvalidToken
from telegram.request import HTTPXRequest

from bot.standin.chats import Person
from bot.standin.server import Standin
from tests.standin.conftest import NOON, PNG, TOKEN, Api, TownClock

YES = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="vote:mark:1")]])


def ptb(standin: Standin, token: str = TOKEN) -> telegram.Bot:
    """A client that does not read the certificates of the world, which takes longer than its test."""
    return telegram.Bot(
        token,
        base_url=f"{standin.url}/bot",
        base_file_url=f"{standin.url}/file/bot",
        request=HTTPXRequest(httpx_kwargs={"verify": False}),
        get_updates_request=HTTPXRequest(httpx_kwargs={"verify": False}),
    )


@pytest.fixture
async def bot(standin: Standin) -> AsyncIterator[telegram.Bot]:
    async with ptb(standin) as made:
        yield made


async def test_the_bot_knows_itself(bot: telegram.Bot) -> None:
    assert (bot.id, bot.username) == (4711, "CommonAgendaDemoBot")


async def test_a_wrong_token_is_unauthorized(standin: Standin, api: Api) -> None:
    assert (await api.raw("getMe", token="4711:wrong"))[0] == 401
    with pytest.raises(InvalidToken):
        async with ptb(standin, "4711:wrong"):
            pass
    assert standin.refused == []


async def test_an_unknown_method_is_not_found(standin: Standin, api: Api) -> None:
    assert await api.refused("sendMesage") == "404 Not Found: method not found"
    assert [violation.method for violation in standin.refused] == ["sendMesage"]


async def test_a_violation_is_kept_with_its_call(standin: Standin, api: Api, amina: Person) -> None:
    await api.refused("sendMessage", chat_id=1001, text="x" * 5000)
    violation = standin.refused[0]
    assert (violation.method, violation.description) == ("sendMessage", "Bad Request: message is too long")
    assert violation.parameters["chat_id"] == 1001
    assert standin.counts.sent == 0


async def test_every_form_of_body_is_read(api: Api, amina: Person) -> None:
    for request in (
        {"json": {"chat_id": 1001, "text": "x"}},
        {"data": {"chat_id": "1001", "text": "x"}},
        {"params": {"chat_id": "1001", "text": "x"}},
    ):
        status, body = await api.raw("sendMessage", **request)
        assert (status, body["result"]["text"]) == (200, "x")
    as_json = {"Content-Type": "application/json"}
    as_form = {"Content-Type": "application/x-www-form-urlencoded"}
    for data, headers, sentence in (
        (b"{", as_json, "can't parse request JSON object"),
        (b"[]", as_json, "can't parse request JSON object"),
        (b'{"chat_id":1001,"text":"\\ud83c"}', as_json, "strings must be encoded in UTF-8"),
        (b"chat_id=1001&text=\xff", as_form, "strings must be encoded in UTF-8"),
        (b"x", {"Content-Type": "multipart/form-data; boundary=y"}, "can't parse the request body"),
    ):
        status, body = await api.raw("sendMessage", data=data, headers=headers)
        assert (status, body["description"]) == (400, f"Bad Request: {sentence}")


async def test_a_message_arrives_as_it_was_sent(bot: telegram.Bot, standin: Standin, amina: Person) -> None:
    sent = await bot.send_message(
        1001, "<b>Vote</b> 🏘 now", parse_mode="HTML", reply_markup=YES, disable_notification=True
    )
    assert sent.date == NOON
    assert sent.parse_entities() == {sent.entities[0]: "Vote"}
    shown = standin.phones.chat(amina).messages[-1]
    assert shown["html"] == "<b>Vote</b> 🏘 now"
    assert shown["buttons"] == [[{"text": "Yes", "callback_data": "vote:mark:1"}]]
    assert (shown["mine"], shown["silent"], shown["edited"], shown["deleted"]) == (False, True, False, False)
    assert standin.counts.calls["sendMessage"] == 1


async def test_message_numbers_grow_in_each_chat(bot: telegram.Bot, amina: Person, obi: Person) -> None:
    first = await bot.send_message(1001, "one")
    other = await bot.send_message(1002, "one")
    second = await bot.send_message(1001, "two")
    assert (first.message_id, second.message_id, other.message_id) == (2, 3, 2)


async def test_nobody_gets_a_message_who_cannot(bot: telegram.Bot, standin: Standin, amina: Person) -> None:
    standin.phones.add(1003, "Stranger")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(9, "x")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(1003, "x")
    standin.phones.block(amina, True)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(1001, "x")
    await standin.phones.start(amina)
    await bot.send_message(1001, "x")
    standin.phones.deactivate(amina)
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(1001, "x")
    assert standin.refused == []  # the bot broke no written rule


async def test_a_reply_names_its_message(bot: telegram.Bot, standin: Standin, amina: Person) -> None:
    sent = await bot.send_message(1001, "x", reply_parameters=ReplyParameters(1))
    assert sent.reply_to_message
    assert sent.reply_to_message.text == "/start"
    assert standin.phones.chat(amina).messages[-1]["reply_to"] == 1
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(1001, "x", reply_parameters=ReplyParameters(77))
    await bot.send_message(1001, "y", reply_parameters=ReplyParameters(77, allow_sending_without_reply=True))


async def test_the_reply_keyboard_stays_until_it_is_removed(
    bot: telegram.Bot, standin: Standin, amina: Person
) -> None:
    chat = standin.phones.chat(amina)
    await bot.send_message(
        1001, "menu", reply_markup=ReplyKeyboardMarkup([[KeyboardButton("Raise"), KeyboardButton("Vote")]])
    )
    await bot.send_message(1001, "more", reply_markup=YES)
    assert chat.keyboard == [["Raise", "Vote"]]
    await standin.phones.press(amina, "Vote")
    assert chat.messages[-1]["text"] == "Vote"
    await bot.send_message(1001, "gone", reply_markup=ReplyKeyboardRemove())
    assert chat.keyboard is None


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(bot: telegram.Bot, amina: Person) -> None:
    sent = await bot.send_message(1001, "menu", reply_markup=ReplyKeyboardMarkup([["Raise"]]))
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await sent.edit_text("x")


async def test_an_edit_changes_words_and_buttons(bot: telegram.Bot, standin: Standin, amina: Person) -> None:
    sent = await bot.send_message(1001, "before", reply_markup=YES)
    edited = await sent.edit_text("after")
    assert isinstance(edited, telegram.Message)
    assert (edited.text, edited.reply_markup, edited.edit_date) == ("after", None, NOON)
    shown = standin.phones.chat(amina).messages[-1]
    assert (shown["text"], shown["buttons"], shown["edited"]) == ("after", [], True)
    await sent.edit_reply_markup(YES)
    assert standin.phones.chat(amina).messages[-1]["buttons"]


async def test_an_edit_that_changes_nothing_is_refused(bot: telegram.Bot, amina: Person) -> None:
    sent = await bot.send_message(1001, "<b>same</b>", parse_mode="HTML", reply_markup=YES)
    same = (
        "Message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message"
    )
    for _ in range(2):
        with pytest.raises(BadRequest, match=same):
            await sent.edit_text("<b>same</b>", parse_mode="HTML", reply_markup=YES)
    with pytest.raises(BadRequest, match=same):
        await sent.edit_reply_markup(YES)
    await sent.edit_text("same", reply_markup=YES)
    with pytest.raises(BadRequest, match=same):
        await sent.edit_text("same", reply_markup=YES)


async def test_only_the_bots_own_standing_words_can_be_edited(
    bot: telegram.Bot, api: Api, amina: Person
) -> None:
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", 1001, 1)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", 1001, 99)
    photo = await bot.send_photo(1001, PNG)
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", 1001, photo.message_id)
    text = await bot.send_message(1001, "words")
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(1001, text.message_id, caption="x")
    await text.delete()
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await text.edit_text("x")
    assert (await api.refused("editMessageText", text="x")) == "400 Bad Request: chat_id is empty"


async def test_messages_go_within_two_days(
    bot: telegram.Bot, standin: Standin, amina: Person, town_clock: TownClock
) -> None:
    old = await bot.send_message(1001, "old")
    assert await bot.delete_message(1001, 1)  # the person's own, too
    town_clock.at += timedelta(hours=48, seconds=1)
    young = await bot.send_message(1001, "young")
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await old.delete()
    assert await young.delete()
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await young.delete()
    assert await bot.delete_messages(1001, [1, old.message_id, young.message_id, 99])
    assert [shown["deleted"] for shown in standin.phones.chat(amina).messages] == [True, False, True]


async def test_a_photo_comes_back_byte_for_byte(bot: telegram.Bot, standin: Standin, amina: Person) -> None:
    sent = await bot.send_photo(1001, PNG, caption="<i>pump</i>", parse_mode="HTML")
    size = sent.photo[-1]
    assert (size.width, size.height) == (64, 48)
    assert sent.caption_entities[0].type == "italic"
    file = await bot.get_file(size.file_id)
    assert bytes(await file.download_as_bytearray()) == PNG
    again = await bot.send_photo(1001, size.file_id)
    assert again.photo[-1].file_id == size.file_id
    await sent.edit_caption("new words")
    assert standin.phones.chat(amina).messages[-2]["text"] == "new words"


async def test_what_is_no_photo_is_refused(bot: telegram.Bot, api: Api, amina: Person) -> None:
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(1001, b"not a picture")
    with pytest.raises(BadRequest, match="Wrong file identifier/http url specified"):
        await bot.send_photo(1001, "nothing-known")
    with pytest.raises(BadRequest, match="Failed to get http url content"):
        await bot.send_photo(1001, "https://example.org/a.jpg")
    assert await api.refused("sendPhoto", chat_id=1001) == "400 Bad Request: there is no photo in the request"


async def test_a_document_and_an_album_arrive(bot: telegram.Bot, standin: Standin, amina: Person) -> None:
    await bot.send_document(1001, b"%PDF-1.7", filename="agenda.pdf", caption="Agenda")
    assert standin.phones.chat(amina).messages[-1]["document"]["name"] == "agenda.pdf"
    photos = await bot.send_media_group(1001, [InputMediaPhoto(PNG, caption="a"), InputMediaPhoto(PNG)])
    assert len({photo.media_group_id for photo in photos}) == 1
    assert photos[0].caption == "a"
    with pytest.raises(BadRequest, match="Document can't be mixed with other media types"):
        await bot.send_media_group(1001, [InputMediaPhoto(PNG), InputMediaDocument(b"x")])
    assert standin.counts.sent == 3


async def test_a_file_that_is_too_big_is_not_handed_out(
    bot: telegram.Bot, standin: Standin, amina: Person
) -> None:
    await standin.phones.document(amina, "film.mp4", bytes((20 << 20) + 1))
    update = (await bot.get_updates())[0]
    assert update.message
    assert update.message.document
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(update.message.document.file_id)
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("nothing")


async def test_a_tap_is_answered_once(bot: telegram.Bot, standin: Standin, amina: Person) -> None:
    sent = await bot.send_message(1001, "vote", reply_markup=YES)
    query = await standin.phones.tap(amina, sent.message_id, "vote:mark:1")
    chat = standin.phones.chat(amina)
    assert list(chat.pending) == [query]
    assert await bot.answer_callback_query(query, "Counted.", show_alert=True)
    assert (chat.pending, chat.toasts) == ({}, [{"text": "Counted.", "alert": True}])
    with pytest.raises(
        BadRequest, match="Query is too old and response timeout expired or query id is invalid"
    ):
        await bot.answer_callback_query(query)


async def test_a_tap_answered_too_late_is_refused(bot: telegram.Bot, standin: Standin, amina: Person) -> None:
    sent = await bot.send_message(1001, "vote", reply_markup=YES)
    query = await standin.phones.tap(amina, sent.message_id, "vote:mark:1")
    standin.stopwatch.age(181)
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(query)


async def test_commands_are_kept_by_scope_and_language(
    bot: telegram.Bot, standin: Standin, amina: Person, obi: Person
) -> None:
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("vote", "Vote")])
    await bot.set_my_commands([BotCommand("vote", "Votar")], scope=private, language_code="es")
    await bot.set_my_commands([BotCommand("today", "Today")], scope=BotCommandScopeChat(1001))
    assert await bot.get_my_commands() == (BotCommand("vote", "Vote"),)
    assert await bot.get_my_commands(scope=private) == ()
    shown = standin.world.profile.commands_for
    assert [row["description"] for row in shown(1002, "es")] == ["Votar"]
    assert [row["command"] for row in shown(1001, "en")] == ["today"]
    await bot.delete_my_commands(scope=BotCommandScopeChat(1001))
    assert [row["command"] for row in shown(1001, "en")] == ["vote"]
    with pytest.raises(BadRequest, match="Invalid language code specified"):
        await bot.set_my_commands([], language_code="esp")


async def test_the_bot_describes_itself_in_each_language(bot: telegram.Bot) -> None:
    await bot.set_my_description("One agenda")
    await bot.set_my_description("Una agenda", language_code="es")
    await bot.set_my_short_description("Short")
    await bot.set_my_name("Common Agenda")
    assert (await bot.get_my_description()).description == "One agenda"
    assert (await bot.get_my_description("es")).description == "Una agenda"
    assert (await bot.get_my_description("ar")).description == "One agenda"
    assert (await bot.get_my_short_description()).short_description == "Short"
    assert (await bot.get_my_name()).name == "Common Agenda"
    await bot.set_my_description("", language_code="es")
    assert (await bot.get_my_description("es")).description == "One agenda"


async def test_small_things_work(bot: telegram.Bot, standin: Standin, amina: Person) -> None:
    chat = standin.phones.chat(amina)
    await bot.send_chat_action(1001, "typing")
    assert chat.action == "typing"
    await bot.send_message(1001, "x", protect_content=True)
    assert chat.action is None
    assert chat.messages[-1]["protected"]
    await bot.set_message_reaction(1001, 1, "👍")
    assert chat.messages[0]["reaction"] == "👍"
    await bot.set_message_reaction(1001, 1)
    assert chat.messages[0]["reaction"] is None
    await bot.set_chat_menu_button(menu_button=telegram.MenuButtonCommands())
    assert (await bot.get_chat_menu_button(1001)).type == "commands"
    assert (await bot.get_chat(1001)).first_name == "Amina"


async def test_a_valid_call_that_is_not_played_is_answered_and_counted(
    bot: telegram.Bot, standin: Standin, amina: Person
) -> None:
    assert await bot.pin_chat_message(1001, 1)
    dice = await bot.send_dice(1001)
    assert dice.chat.id == 1001
    assert standin.counts.unplayed == {"pinChatMessage": 1, "sendDice": 1}
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_dice(77)


async def test_all_methods_have_a_plausible_answer(standin: Standin) -> None:
    from bot.standin.plausible import plausible
    from bot.standin.schema import load
    from bot.standin.validate import check_object

    faults: dict[str, Any] = {}
    for method in load().methods.values():
        kind = method.returns[0]
        if kind in load().types and (wrong := check_object(load(), kind, plausible(load(), kind))):
            faults[method.name] = wrong
    assert faults == {}


async def test_files_can_be_looked_at_in_a_folder(tmp_path: Path) -> None:
    kept = Standin(TOKEN, now=lambda: NOON, files=tmp_path)
    person = kept.phones.add(1001, "Amina")
    await kept.phones.start(person)
    await kept.phones.photo(person, PNG)
    stored = kept.phones.chat(person).messages[-1]["photo"]
    assert stored
    assert (tmp_path / "photos" / "file_1.png").read_bytes() == PNG
