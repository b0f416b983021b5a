"""A worry that is spoken: one person hears it, writes it down, and nothing of the sound stays anywhere."""

from __future__ import annotations

from pathlib import Path

import bot
from bot.database import address
from bot.l10n import texts
from bot.pictures import picture_table
from bot.standin.chats import Json, Person
from bot.voice.store import recording_table
from tests.privacy.searching import Searcher, at_rest
from tests.stories.journeys import REFERENCE, found, join, open_card
from tests.stories.posts import press
from tests.stories.world import Call, StoryWorld, line, story_world

SPOKEN = (Path(bot.__file__).parent / "standin/page/voices/1.oga").read_bytes()
WORDS = "لا ضوء عند نقطة الماء والبنات يخفن بعد السابعة."


async def test_a_spoken_worry_is_heard_by_one_and_kept_by_nobody(engine_url: str, tmp_path: Path) -> None:
    async with story_world(tmp_path, engine_url) as world:
        town = await found(world, languages=("en", "ar"))
        speaker, neighbour = world.somebody("Residenta", "ar"), world.somebody("Residentb")
        await join(town, speaker, neighbour)

        await world.standin.phones.voice(speaker, SPOKEN)
        await world.settled()
        assert line(texts.voice_question(), "ar") in world.texts(speaker)[-1], "asked before anybody hears it"
        assert fetched(world) == 1
        assert sounds(world) == []
        await world.restart()
        await world.settled()

        await press(world, speaker, "voice:let:.*:community$")
        (sent,) = sounds(world)
        assert sent.to == town.coordinator.id, "nobody else"
        assert sent.parameters["protect_content"] == "true"
        assert sent.files == (SPOKEN,), "a fresh upload, not somebody's file"
        assert len(recordings(world, town.coordinator)) == 1
        await press(world, town.coordinator, "voice:write:")
        await world.say(town.coordinator, WORDS)

        assert recordings(world, town.coordinator) == [], "it left the chat"
        assert await kept(world) == (1, 0)
        assert WORDS in world.texts(speaker)[-1]
        assert not any(WORDS in call.words for call in world.sent_to(town.police_coordinator, neighbour))
        await press(world, speaker, "voice:use:", "concerns:category:0:safety$", "concerns:send:0")
        assert await kept(world) == (0, 0)
        ref = REFERENCE.search(world.texts(speaker)[-1])
        assert ref is not None, world.texts(speaker)[-1]

        if address.file_of(world.settings.database) is not None:
            searcher = Searcher()
            searcher.add_bytes("the recording", SPOKEN[200:260])
            assert searcher.found(*at_rest(world.settings.database, world.settings.data_dir)) == []
        await world.wind(world.local("2025-05-06", "17:05"))
        assert WORDS in await open_card(world, neighbour, ref.group()), "a worry like any other"
        assert sounds(world) == [sent]
        assert world.standin.counts.doubled <= world.under_way


def sounds(world: StoryWorld) -> list[Call]:
    """Every recording that the bot sent."""
    return [call for call in world.calls if call.method == "sendVoice"]


def fetched(world: StoryWorld) -> int:
    """How often the bot asked for a file."""
    return sum(call.method == "getFile" for call in world.calls)


def recordings(world: StoryWorld, person: Person) -> list[Json]:
    """The recordings that stand on a phone."""
    return [message for message in world.messages(person) if message.get("voice")]


async def kept(world: StoryWorld) -> tuple[int, int]:
    """Rows of recordings and of sealed sounds."""
    return await world.app.database.read(
        lambda tx: (
            len(tx.execute(recording_table.select()).all()),
            len(tx.execute(picture_table.select()).all()),
        )
    )
