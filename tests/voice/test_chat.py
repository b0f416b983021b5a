"""Speaking instead of writing, through dispatch on a real database."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import bot
from bot.chat.vocabulary import Kind
from bot.database.engine import Database, Tx
from bot.pictures import picture_table
from bot.voice.store import recording_table
from tests.chat_world import ChatWorld, Someone
from tests.members.test_chat import area_code, founded

SPOKEN = (Path(bot.__file__).parent / "standin/page/voices/1.oga").read_bytes()
WORDS = "There is no light at the water point. Girls are afraid after seven."


async def resident(world: ChatWorld, language: str = "en") -> Someone:
    amina = Someone(3, "Amina")
    await world.says(amina, f"/start j_{await area_code(world, 'Market')}")
    await world.taps(amina, f"members:language:0:{language}")
    await world.taps(amina, "members:consent:0:yes")
    return amina


async def rows(database: Database) -> tuple[int, int]:
    def count(tx: Tx) -> tuple[int, int]:
        found = [len(tx.execute(table.select()).all()) for table in (recording_table, picture_table)]
        return found[0], found[1]

    return await database.read(count)


def hears(someone: Someone) -> bool:
    return any(shown.letter.voice is not None for shown in someone.chat)


async def speaks(world: ChatWorld, someone: Someone, side: str = "community") -> None:
    await world.sends(someone, Kind.VOICE, voice=SPOKEN)
    await world.taps(someone, "voice:let:" if side == "community" else someone.last.buttons[1][1])


async def test_the_chosen_coordinator_alone_hears_it_and_the_words_go_on_as_a_worry(world: ChatWorld) -> None:
    wanjiru, mwangi, _ = await founded(world)
    amina = await resident(world)

    await world.sends(amina, Kind.VOICE, voice=SPOKEN)
    assert "can be recognised" in amina.last.text
    assert not hears(wanjiru)
    await world.taps(amina, "voice:let:")

    assert hears(wanjiru)
    assert not hears(mwangi)
    assert wanjiru.last.letter.protect
    await world.taps(wanjiru, "voice:write:")
    await world.says(wanjiru, WORDS)

    assert not hears(wanjiru), "the recording leaves the chat once it is written down"
    assert await rows(world.database) == (1, 0)
    assert WORDS in amina.last.text
    await world.taps(amina, "voice:use:")
    assert await rows(world.database) == (0, 0)
    await world.taps(amina, "concerns:category:")
    assert WORDS in amina.last.text
    await world.taps(amina, "concerns:send:")
    assert "Thank you" in amina.last.text


async def test_a_recording_in_the_middle_of_a_draft_goes_on_there(world: ChatWorld) -> None:
    wanjiru, _, _ = await founded(world)
    amina = await resident(world)
    await world.says(amina, "/raise")
    await world.says(amina, "It is about the path to school.")
    await speaks(world, amina)
    await world.taps(wanjiru, "voice:write:")
    await world.says(wanjiru, WORDS)
    await world.taps(amina, "voice:use:")
    await world.taps(amina, "concerns:enough:")
    await world.taps(amina, "concerns:category:")
    assert "path to school" in amina.last.text
    assert WORDS in amina.last.text


async def test_nobody_hears_it_if_its_speaker_says_so(world: ChatWorld) -> None:
    wanjiru, mwangi, _ = await founded(world)
    amina = await resident(world, "ar")
    await world.sends(amina, Kind.VOICE, voice=SPOKEN)
    await world.taps(amina, "voice:own:")
    assert "اكتبه" in amina.last.text
    assert await rows(world.database) == (0, 0)
    assert not hears(wanjiru)
    assert not hears(mwangi)


async def test_only_its_speaker_may_say_who_hears_it_or_use_the_words(world: ChatWorld) -> None:
    wanjiru, mwangi, _ = await founded(world)
    amina = await resident(world)
    await world.sends(amina, Kind.VOICE, voice=SPOKEN)
    does = amina.last.does("voice:let:")
    await world.taps(mwangi, does, message_id=1)
    assert not hears(wanjiru)
    await world.taps(amina, does)
    await world.taps(mwangi, wanjiru.last.does("voice:write:"), message_id=1)
    await world.says(mwangi, "Everything is fine here.")
    assert not any("Everything is fine" in shown.text for shown in amina.chat)


async def test_unheard_for_a_day_it_leaves_the_chat_and_is_erased_and_its_speaker_is_told(
    world: ChatWorld,
) -> None:
    wanjiru, _, _ = await founded(world)
    amina = await resident(world)
    await speaks(world, amina)
    assert hears(wanjiru)
    await world.wind(world.now + timedelta(hours=24))
    assert not hears(wanjiru)
    assert await rows(world.database) == (0, 0)
    assert any("Nobody has heard" in shown.text for shown in amina.chat)


async def test_what_nobody_understands_is_erased_and_asked_for_again(world: ChatWorld) -> None:
    wanjiru, _, _ = await founded(world)
    amina = await resident(world)
    await speaks(world, amina)
    await world.taps(wanjiru, "voice:unclear:")
    assert "Nobody could understand" in amina.last.text
    assert await rows(world.database) == (0, 0)


async def test_leaving_erases_a_recording_that_waits(world: ChatWorld) -> None:
    wanjiru, _, _ = await founded(world)
    amina = await resident(world)
    await speaks(world, amina)
    await world.says(amina, "/forget")
    await world.taps(amina, "members:forget:")
    assert await rows(world.database) == (0, 0)
    assert not hears(wanjiru)


async def test_a_file_that_is_no_voice_changes_nothing(world: ChatWorld) -> None:
    await founded(world)
    amina = await resident(world)
    before = len(amina.chat)
    await world.sends(amina, Kind.VOICE)
    assert len(amina.chat) > before
    assert await rows(world.database) == (0, 0)
