"""Long polling: nothing is lost before it is acknowledged, and lifetimes are Telegram's."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.standin.chats import Person
from bot.standin.phones import NotThere
from bot.standin.server import Standin
from tests.standin.conftest import Api


def texts(updates: list[Any]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_an_update_comes_until_it_is_acknowledged(standin: Standin, api: Api, amina: Person) -> None:
    number = await standin.phones.say(amina, "one")
    assert texts(await api.updates()) == ["one"]
    assert texts(await api.updates(number)) == ["one"]
    await standin.phones.say(amina, "two")
    assert texts(await api.updates(number + 1)) == ["two"]
    assert texts(await api.updates()) == ["two"]
    counts = standin.counts
    assert (counts.made, counts.delivered, counts.redelivered) == (2, 2, 2)
    assert (counts.acknowledged, counts.lost) == (1, 0)


async def test_a_waiting_poll_is_answered_at_once(standin: Standin, api: Api, amina: Person) -> None:
    poll = asyncio.create_task(api.updates(timeout=50))
    await standin.phones.until(lambda: standin.counts.calls["getUpdates"] == 1)
    await standin.phones.say(amina, "now")
    assert texts(await asyncio.wait_for(poll, 2)) == ["now"]


async def test_an_empty_poll_ends(api: Api, amina: Person) -> None:
    assert await api.updates() == []


async def test_a_poll_takes_as_many_as_it_asks_for(standin: Standin, api: Api, amina: Person) -> None:
    for word in ("one", "two", "three"):
        await standin.phones.say(amina, word)
    assert texts(await api.updates(limit=2)) == ["one", "two"]


async def test_a_negative_offset_forgets_all_but_the_last(standin: Standin, api: Api, amina: Person) -> None:
    for word in ("one", "two", "three"):
        await standin.phones.say(amina, word)
    assert texts(await api.updates(-1)) == ["three"]
    assert standin.counts.dropped == 2


async def test_a_second_poll_ends_the_first(standin: Standin, api: Api, amina: Person) -> None:
    first = asyncio.create_task(api.refused("getUpdates", timeout=50))
    await standin.phones.until(lambda: standin.counts.calls["getUpdates"] == 1)
    assert await api.updates() == []
    assert await first == (
        "409 Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )


async def test_polling_is_refused_while_a_webhook_is_set(standin: Standin, api: Api) -> None:
    await api.call("setWebhook", url="http://127.0.0.1:9/hook")
    assert (await api.refused("getUpdates")).startswith(
        "409 Conflict: can't use getUpdates method while webhook"
    )
    await api.call("deleteWebhook")
    assert await api.updates() == []


async def test_the_same_offset_at_once_again_is_slowed_as_telegram_does(
    standin: Standin, api: Api, amina: Person
) -> None:
    standin.delivery.slow_repeats = True
    await standin.phones.say(amina, "one")
    await standin.phones.say(amina, "two")
    assert len(await api.updates(5)) == 2
    assert len(await api.updates(5)) == 1
    assert len(await api.updates(6)) == 2


async def test_only_allowed_kinds_are_made(
    standin: Standin, api: Api, amina: Person, buttons: dict[str, Any]
) -> None:
    sent = await api.call("sendMessage", chat_id=1001, text="vote", reply_markup=buttons)
    await api.updates(allowed_updates=["message"])
    await standin.phones.tap(amina, sent["message_id"], "vote:mark:1")
    assert await api.updates() == []
    await api.updates(allowed_updates=[])
    await standin.phones.tap(amina, sent["message_id"], "vote:mark:1")
    assert len(await api.updates()) == 1
    assert standin.counts.made == 1


async def test_taps_live_for_150_seconds_and_messages_for_a_day(
    standin: Standin, api: Api, amina: Person, buttons: dict[str, Any]
) -> None:
    sent = await api.call("sendMessage", chat_id=1001, text="vote", reply_markup=buttons)
    await standin.phones.tap(amina, sent["message_id"], "vote:mark:1")
    await standin.phones.say(amina, "words")
    standin.stopwatch.age(149)
    assert len(await api.updates()) == 2
    standin.stopwatch.age(2)
    assert texts(await api.updates()) == ["words"]
    assert standin.counts.lost == 1
    standin.stopwatch.age(86_400)
    assert await api.updates() == []
    assert standin.counts.lost == 2


async def test_a_tap_shows_the_message_as_it_was_then(
    standin: Standin, api: Api, amina: Person, buttons: dict[str, Any]
) -> None:
    sent = await api.call("sendMessage", chat_id=1001, text="vote", reply_markup=buttons)
    await standin.phones.tap(amina, sent["message_id"], "vote:mark:1")
    await api.call("editMessageText", chat_id=1001, message_id=sent["message_id"], text="closed")
    query = (await api.updates())[0]["callback_query"]
    assert query["message"]["text"] == "vote"
    assert query["message"]["reply_markup"] == buttons
    with pytest.raises(NotThere, match="no button 'vote:mark:1'"):
        await standin.phones.tap(amina, sent["message_id"], "vote:mark:1")
    assert await standin.phones.tap(amina, sent["message_id"], "vote:mark:99", forged=True)


async def test_people_cannot_press_what_is_not_there(standin: Standin, api: Api, amina: Person) -> None:
    stranger = standin.phones.add(1003, "Stranger")
    with pytest.raises(NotThere, match="must press START"):
        await standin.phones.say(stranger, "hello")
    with pytest.raises(NotThere, match="no button 'Raise'"):
        await standin.phones.press(amina, "Raise")
    with pytest.raises(NotThere, match="no message 9"):
        await standin.phones.tap(amina, 9, "x")
    with pytest.raises(ValueError, match="not a free number"):
        standin.phones.add(1001, "Twin")


async def test_everything_a_person_can_send_is_told(standin: Standin, api: Api, amina: Person) -> None:
    from tests.standin.conftest import PNG

    phones = standin.phones
    await phones.start(amina, "j_abc")
    await phones.say(amina, "answer", reply_to=1)
    await phones.photo(amina, PNG, "pump", album="two")
    await phones.photo(amina, PNG, album="two")
    await phones.photo(amina, PNG, as_file=True)
    await phones.voice(amina, b"OggS")
    await phones.document(amina, "list.pdf", b"%PDF")
    phones.block(amina, True)
    updates = await api.updates()
    messages = [update["message"] for update in updates[:-1]]
    assert messages[0]["text"] == "/start j_abc"
    assert messages[0]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert messages[1]["reply_to_message"]["message_id"] == 1
    assert messages[2]["caption"] == "pump"
    assert messages[2]["media_group_id"] == messages[3]["media_group_id"]
    assert messages[4]["document"]["mime_type"] == "image/png"
    assert messages[5]["voice"]["mime_type"] == "audio/ogg"
    assert messages[6]["document"]["file_name"] == "list.pdf"
    assert updates[-1]["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    with pytest.raises(NotThere):
        await phones.say(amina, "x")
    await phones.start(amina)
    assert (await api.updates())[-2]["my_chat_member"]["new_chat_member"]["status"] == "member"


async def test_waiting_for_what_never_comes_says_what_stands_there(standin: Standin, amina: Person) -> None:
    with pytest.raises(TimeoutError, match=r"last shown: \{'Amina': '/start'\}"):
        await standin.phones.until(lambda: False, timeout=0.01)


async def test_a_stopped_stand_in_starts_again_and_knows_everything(
    standin: Standin, api: Api, amina: Person
) -> None:
    await standin.phones.say(amina, "kept")
    await standin.stop()
    api.url = await standin.start()
    assert texts(await api.updates()) == ["kept"]
