"""From a phone through inbox, lane, transaction, outbox and sender back to the phone."""

from __future__ import annotations

import io
from functools import partial
from pathlib import Path

from PIL import Image

from bot.standin.server import Standin
from tests.engine import small
from tests.engine.running import arrive, has_been_told, idle, running, settings_for, texts_of


def a_picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(out, "JPEG", comment=b"who took this")
    return out.getvalue()


async def test_what_is_said_is_noted_and_answered(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    amina = standin.phones.add(101, "Amina")
    async with running(settings_for(standin, tmp_path, database_url)) as app:
        await standin.phones.start(amina)
        await standin.phones.until(lambda: has_been_told(standin, amina, "welcome"))
        await standin.phones.say(amina, "Dark lane")
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted Dark lane"))
        await idle(app)
        assert await app.database.read(small.notes) == {"Dark lane": 1}


async def test_a_tap_is_answered_and_changes_the_screen_in_place(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    amina = standin.phones.add(101, "Amina")
    async with running(settings_for(standin, tmp_path, database_url)) as app:
        await arrive(standin, app, amina)
        chat = standin.phones.chat(amina)
        screen = chat.messages[-1]["message_id"]
        for times in (1, 2, 3):
            await standin.phones.tap(amina, screen, "small:press")
            await standin.phones.until(partial(has_been_told, standin, amina, f"pressed {times}"))
        await standin.phones.until(lambda: not chat.pending)
        assert len(texts_of(standin, amina)) == 1
        assert len(chat.toasts) == 3
        assert await app.database.read(small.taps) == 3


async def test_a_screen_below_folds_the_one_above(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    amina = standin.phones.add(101, "Amina")
    async with running(settings_for(standin, tmp_path, database_url)) as app:
        await standin.phones.start(amina)
        await standin.phones.say(amina, "screen")
        await standin.phones.until(lambda: has_been_told(standin, amina, "another"))
        await standin.phones.until(lambda: has_been_told(standin, amina, "folded"))
        await idle(app)
        first, second = standin.phones.chat(amina).messages[-2:]
        assert not has_been_told(standin, amina, "welcome")
        assert not first["buttons"]
        assert "another" in second["text"]


async def test_a_picture_is_cleaned_kept_and_sent(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    amina = standin.phones.add(101, "Amina")
    async with running(settings_for(standin, tmp_path, database_url)):
        await standin.phones.start(amina)
        await standin.phones.photo(amina, a_picture(), "Look")
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted photo"))
        assert standin.phones.chat(amina).messages[-1]["photo"]


async def test_a_picture_that_cannot_be_fetched_is_told_as_such(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    amina = standin.phones.add(101, "Amina")
    async with running(settings_for(standin, tmp_path, database_url)):
        await standin.phones.start(amina)
        await standin.phones.photo(amina, a_picture()[:-40])
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted no photo"))


async def test_a_document_is_made_when_it_is_sent(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    amina = standin.phones.add(101, "Amina")
    async with running(settings_for(standin, tmp_path, database_url)):
        await standin.phones.start(amina)
        await standin.phones.say(amina, "/file of words")
        await standin.phones.until(lambda: has_been_told(standin, amina, "document"))
        assert standin.phones.chat(amina).messages[-1]["document"]


async def test_a_refusal_undoes_what_was_begun(standin: Standin, database_url: str, tmp_path: Path) -> None:
    amina = standin.phones.add(101, "Amina")
    async with running(settings_for(standin, tmp_path, database_url)) as app:
        await standin.phones.start(amina)
        await standin.phones.say(amina, "forbid it")
        await standin.phones.until(lambda: has_been_told(standin, amina, "refused"))
        assert await app.database.read(small.notes) == {}


async def test_who_stops_the_bot_is_left_alone_until_they_come_back(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    amina = standin.phones.add(101, "Amina")
    async with running(settings_for(standin, tmp_path, database_url)) as app:
        await standin.phones.start(amina)
        await standin.phones.until(lambda: has_been_told(standin, amina, "welcome"))
        standin.faults.outage(0.2)
        await standin.phones.say(amina, "a last word")
        standin.phones.block(amina, blocked=True)
        await idle(app)
        assert not has_been_told(standin, amina, "a last word")
        await standin.phones.start(amina)
        await standin.phones.say(amina, "back again")
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted back again"))
