"""What a letter looks like when it leaves, in the language of its reader."""

from __future__ import annotations

from typing import Any

from bot import pictures
from bot.database.engine import Database, Tx
from bot.delivery.parcels import Parcel
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text, Words
from bot.letter import Button, Form, Keyboard, Letter
from bot.telegram.outbound import LONGEST_TEXT, Carrier


class Recording:
    """Takes calls instead of Telegram."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any], Any]] = []

    async def call(self, method: str, parameters: dict[str, Any], *, files: Any = None, **_: Any) -> Any:
        self.calls.append((method, {k: v for k, v in parameters.items() if v is not None}, files))
        return {"message_id": len(self.calls)}


def said(words: str) -> Text:
    return texts.chat_trouble(code=Plain(words))


async def sent(
    database: Database, letter: Letter, language: str = "en"
) -> list[tuple[str, dict[str, Any], Any]]:
    api = Recording()
    parcel = Parcel(
        id=1,
        claim="",
        mailbox=b"m",
        person=b"p",
        address=101,
        language=language,
        known=True,
        letter=letter,
        lane=1,
        kind="reply",
        partnership_id=None,
        attempts=0,
        uncertain=0,
    )
    await Carrier(api, database, {}).carry(parcel)  # type: ignore[arg-type]
    return api.calls


ROWS = ((Button(texts.chat_back_button(), "a:b"), Button(texts.chat_group_button(), url="https://t.me/x")),)


async def test_a_record_is_a_new_message_without_link_previews(database: Database) -> None:
    ((method, asked, _),) = await sent(database, Letter(Form.RECORD, said("one"), ROWS))
    assert method == "sendMessage"
    assert asked["chat_id"] == 101
    assert asked["parse_mode"] == "HTML"
    assert asked["link_preview_options"] == {"is_disabled": True}
    assert asked["disable_notification"] is True
    row = asked["reply_markup"]["inline_keyboard"][0]
    assert [set(button) - {"text"} for button in row] == [{"callback_data"}, {"url"}]


async def test_buttons_stand_from_right_to_left_where_people_read_so(database: Database) -> None:
    ((_, english, _),) = await sent(database, Letter(Form.RECORD, said("one"), ROWS))
    ((_, arabic, _),) = await sent(database, Letter(Form.RECORD, said("one"), ROWS), "ar")
    order = [
        [set(button) - {"text"} for button in asked["reply_markup"]["inline_keyboard"][0]]
        for asked in (english, arabic)
    ]
    assert order[0] == order[1][::-1]


async def test_the_home_keyboard_stays_and_fits(database: Database) -> None:
    keyboard = Keyboard(
        ((texts.chat_home_vote_button(), texts.chat_home_news_button()),), texts.chat_home_placeholder()
    )
    ((_, asked, _),) = await sent(database, Letter(Form.RECORD, said("one"), keyboard=keyboard))
    markup = asked["reply_markup"]
    assert markup["resize_keyboard"] is markup["is_persistent"] is True
    assert 1 <= len(markup["input_field_placeholder"]) <= 64


async def test_a_mark_changes_only_the_buttons(database: Database) -> None:
    ((method, asked, _),) = await sent(database, Letter(Form.MARK, message_id=7))
    assert (method, asked) == ("editMessageReplyMarkup", {"chat_id": 101, "message_id": 7})


async def test_words_that_do_not_fit_arrive_whole_in_several_messages(database: Database) -> None:
    lines = Lines.of(*(said(f"line {number}") for number in range(120)))
    calls = await sent(database, Letter(Form.RECORD, lines, ROWS))
    assert len(calls) > 1
    assert all(len(asked["text"]) <= LONGEST_TEXT for _, asked, _ in calls)
    together = "\n".join(asked["text"] for _, asked, _ in calls)
    assert all(f"line {number}" in together for number in range(120))
    assert ["reply_markup" in asked for _, asked, _ in calls] == [False] * (len(calls) - 1) + [True]


async def test_a_picture_carries_its_caption_and_one_that_was_dropped_leaves_the_words(
    database: Database,
) -> None:
    kept = await database.write(pictures.keep, b"pixels")
    ((method, asked, files),) = await sent(database, Letter(Form.RECORD, said("one"), photo=kept))
    assert method == "sendPhoto"
    assert "one" in asked["caption"]
    assert files["photo"][1] == b"pixels"
    await database.write(pictures.drop, kept)
    ((method, _, _),) = await sent(database, Letter(Form.RECORD, said("one"), photo=kept))
    assert method == "sendMessage"


async def test_a_picture_with_many_words_is_followed_by_them(database: Database) -> None:
    kept = await database.write(pictures.keep, b"pixels")
    long = Text("chat-trouble", {"code": Words("w" * 1500)})
    calls = await sent(database, Letter(Form.RECORD, long, ROWS, photo=kept))
    assert [method for method, _, _ in calls] == ["sendPhoto", "sendMessage"]


def stored(tx: Tx) -> bytes:
    return bytes(tx.exec_driver_sql("SELECT sealed FROM picture").scalar() or b"")


async def test_a_kept_picture_is_sealed(database: Database) -> None:
    await database.write(pictures.keep, b"pixels of somebody's street")
    assert b"street" not in await database.read(stored)
