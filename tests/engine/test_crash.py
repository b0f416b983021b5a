"""A process that is killed at any instant loses nothing it acknowledged and doubles nothing it did."""

from __future__ import annotations

import asyncio
import json
import random
from pathlib import Path

import pytest

from bot.standin.chats import Person
from bot.standin.server import Standin
from tests.engine import small
from tests.engine.running import Process, arrive, has_been_told, idle, opened, running, settings_for, texts_of

PEOPLE = 5
KILLS = 3
MOST_UNANSWERED = 20


class Crowd:
    """People who write and tap without pause, each line only once."""

    def __init__(self, standin: Standin) -> None:
        self.standin = standin
        self.people = [standin.phones.add(100 + number, f"Person {number}") for number in range(PEOPLE)]
        self.notes: list[tuple[Person, str]] = []
        self.taps = 0
        self._chance = random.Random(4711)

    async def arrive(self) -> None:
        for person in self.people:
            await self.standin.phones.start(person)
        await self.standin.phones.until(self._all_welcome, 30)

    async def act(self) -> None:
        while True:
            person = self._chance.choice(self.people)
            words = f"note-{len(self.notes)}."
            await self.standin.phones.say(person, words)
            self.notes.append((person, words))
            shown = self.standin.phones.chat(person).messages
            button = next((message for message in shown if message["buttons"]), None)
            if button is not None and self._chance.random() < 0.3:
                await self.standin.phones.tap(person, button["message_id"], "small:press")
                self.taps += 1
            await self.standin.phones.until(self._few_wait, 60)

    def _few_wait(self) -> bool:
        """Somebody writes on while at most this many lines are unanswered, also while the bot is down."""
        return len(self.notes) + PEOPLE - self.standin.counts.sent < MOST_UNANSWERED

    def _all_welcome(self) -> bool:
        return all(has_been_told(self.standin, person, "welcome") for person in self.people)

    def all_answered(self) -> bool:
        said = {person.id: "\n".join(texts_of(self.standin, person)) for person in self.people}
        return all(f"noted {words}" in said[person.id] for person, words in self.notes)


@pytest.mark.slow
async def test_killing_it_at_random_instants_loses_and_doubles_nothing(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    settings = settings_for(standin, tmp_path, database_url)
    small.prepare(database_url)
    process = Process(settings, SMALL_BOT=json.dumps({"lease_ms": 1500}))
    crowd = Crowd(standin)
    kills = KILLS if database_url.startswith("sqlite") else 1
    await process.start()
    try:
        await crowd.arrive()
        acting = asyncio.create_task(crowd.act())
        for _ in range(kills):
            answered = standin.counts.sent
            await standin.phones.until(lambda answered=answered: standin.counts.sent > answered + 3, 30)  # type: ignore[misc]
            await process.dies_in(random.uniform(0, 0.3))
            await process.start()
        acting.cancel()
        await standin.phones.until(crowd.all_answered, 30)
        assert await process.stop() == 0
    finally:
        await process.kill()
    async with opened(settings) as database:
        noted = await database.read(small.notes)
        tapped = await database.read(small.taps)
    assert noted == {words: 1 for _, words in crowd.notes}
    assert tapped == crowd.taps
    assert standin.counts.lost == 0
    assert standin.counts.doubled <= kills


async def test_letters_that_wait_leave_after_a_restart(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    amina = standin.phones.add(101, "Amina")
    settings = settings_for(standin, tmp_path, database_url, chat_rate=2)
    async with running(settings):
        await standin.phones.start(amina)
        for number in range(6):
            await standin.phones.say(amina, f"note-{number}.")
        # The burst has left, the rest waits for the pace of one chat.
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted note-1."))
    assert not has_been_told(standin, amina, "noted note-5.")
    async with running(settings) as app:
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted note-5."))
        await idle(app)
    answers = [text for text in texts_of(standin, amina) if "noted" in text]
    assert [text.split(".")[-2].split()[-1] for text in answers] == [f"note-{number}" for number in range(6)]
    assert standin.counts.doubled == 0


async def test_updates_acknowledged_before_a_restart_are_handled_after_it(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    amina = standin.phones.add(101, "Amina")
    settings = settings_for(standin, tmp_path, database_url)
    async with running(settings) as app:
        await arrive(standin, app, amina)
        # Handling stops, intake goes on: as in the instant before a crash.
        app.lanes._stopped.set()
        await standin.phones.say(amina, "in between")
        await standin.phones.until(lambda: standin.counts.acknowledged == standin.counts.made)
        assert await app.database.read(small.notes) == {}
    async with running(settings) as app:
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted in between"))
        assert await app.database.read(small.notes) == {"in between": 1}
