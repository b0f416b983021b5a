"""What a raw update means, and that whatever it holds cannot stop the others."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.vocabulary import Kind
from bot.telegram import inbound

USER: dict[str, Any] = {"id": 101, "is_bot": False, "first_name": "Amina", "language_code": "sw"}
PRIVATE: dict[str, Any] = {"id": 101, "type": "private", "first_name": "Amina"}
GROUP: dict[str, Any] = {"id": -500, "type": "supergroup", "title": "Riverside"}


def message(chat: dict[str, Any] = PRIVATE, **content: Any) -> dict[str, Any]:
    said = {"message_id": 7, "date": 1_700_000_000, "chat": chat, "from": USER, **content}
    return {"update_id": 1, "message": said}


def tap(data: str | None = "small:press:1") -> dict[str, Any]:
    shown = {"message_id": 7, "date": 1_700_000_000, "chat": PRIVATE, "text": "shown"}
    query = {"id": "9", "from": USER, "chat_instance": "1", "message": shown}
    return {"update_id": 1, "callback_query": query | ({"data": data} if data else {})}


def file(**more: Any) -> dict[str, Any]:
    return {"file_id": "f", "file_unique_id": "u", **more}


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"text": "Dark lane"}, Kind.WORDS),
        ({"text": "/417"}, Kind.WORDS),
        ({"photo": [file(width=9, height=9)]}, Kind.PHOTO),
        ({"document": file(mime_type="image/png")}, Kind.PICTURE_AS_FILE),
        ({"document": file(mime_type="application/pdf")}, Kind.FILE),
        ({"voice": file(duration=1)}, Kind.VOICE),
        ({"audio": file(duration=1)}, Kind.VOICE),
        ({"video_note": file(length=9, duration=1)}, Kind.VOICE),
        ({"video": file(width=9, height=9, duration=1)}, Kind.OTHER),
        ({"location": {"latitude": 1.0, "longitude": 2.0}}, Kind.OTHER),
        ({"contact": {"phone_number": "1", "first_name": "x"}}, Kind.OTHER),
    ],
)
def test_what_is_sent_has_its_kind(content: dict[str, Any], kind: Kind) -> None:
    heard = inbound.read(message(**content))
    assert heard is not None
    assert heard.kind is kind
    assert heard.language_hint == "sw"
    assert not heard.group


@pytest.mark.parametrize(
    ("text", "command", "words"),
    [
        ("/start", "start", ""),
        ("/start j_abc-DEF", "start", "j_abc-DEF"),
        ("/Raise Dark lane\nat night", "raise", "Dark lane\nat night"),
        ("/vote@AgendaBot", "vote", ""),
    ],
)
def test_a_command_is_told_from_what_follows_it(text: str, command: str, words: str) -> None:
    heard = inbound.read(message(text=text), username="agendabot")
    assert heard is not None
    assert (heard.kind, heard.command, heard.words) == (Kind.COMMAND, command, words)


def test_the_largest_photo_is_taken_with_its_caption_and_album() -> None:
    sizes = [
        {**file(width=90, height=90), "file_id": "small"},
        {**file(width=900, height=900), "file_id": "large"},
    ]
    heard = inbound.read(message(photo=sizes, caption="Look", media_group_id="12"))
    assert heard is not None
    assert (heard.file_id, heard.words, heard.album) == ("large", "Look", "12")


def test_a_tap_carries_its_data_and_its_message() -> None:
    heard = inbound.read(tap())
    assert heard is not None
    assert (heard.kind, heard.words, heard.message_id, heard.callback_id) == (
        Kind.TAP,
        "small:press:1",
        7,
        "9",
    )
    assert inbound.read(tap(data=None)) is None


def test_in_a_group_only_commands_for_us_are_heard() -> None:
    assert inbound.read(message(GROUP, text="Dark lane")) is None
    assert inbound.read(message(GROUP, text="/vote@OtherBot"), username="AgendaBot") is None
    heard = inbound.read(message(GROUP, text="/vote@AgendaBot"), username="AgendaBot")
    assert heard is not None
    assert (heard.group, heard.chat, heard.chat_name) == (True, -500, "Riverside")


def test_what_no_person_said_is_nothing() -> None:
    assert inbound.read(message(GROUP, new_chat_title="New")) is None
    assert inbound.read({"update_id": 1, "edited_message": message(text="x")["message"]}) is None
    robot = message(text="beep")
    robot["message"]["from"] = {**USER, "is_bot": True}
    assert inbound.read(robot) is None


@pytest.mark.parametrize(("status", "reachable"), [("kicked", False), ("member", True)])
def test_stopping_the_bot_is_heard(status: str, reachable: bool) -> None:  # noqa: FBT001
    bot = {"id": 1, "is_bot": True, "first_name": "Agenda"}
    new = {"status": status, "user": bot} | ({"until_date": 0} if status == "kicked" else {})
    change = {
        "chat": PRIVATE,
        "from": USER,
        "date": 1_700_000_000,
        "old_chat_member": {"status": "member", "user": bot},
        "new_chat_member": new,
    }
    heard = inbound.read({"update_id": 1, "my_chat_member": change})
    assert heard is not None
    assert heard.reachable is reachable


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(
            st.sampled_from(["from", "id", "message", "user", "chat", "text"]), inside, max_size=4
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["update_id", "message", "callback_query", "poll_answer"]), json))
def test_the_lane_of_any_update_can_be_read(raw: dict[str, Any]) -> None:
    assert isinstance(inbound.number_of(raw), int | None)
    assert isinstance(inbound.sender_of(raw), int | None)


@given(json)
def test_a_number_is_read_from_anything(raw: Any) -> None:
    assert isinstance(inbound.number_of(raw), int | None)
