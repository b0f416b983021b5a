"""Speaking instead of writing, through dispatch on a real database."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import bot
from bot.chat import dialogues
from bot.chat.vocabulary import Kind
from bot.concerns import store as concerns
from bot.database.engine import Database, Tx
from bot.pictures import picture_table
from bot.voice import store
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


# ── where the words go on


async def in_a_draft(world: ChatWorld, someone: Someone, words: str) -> None:
    await world.says(someone, "/raise")
    await world.says(someone, words)
    await speaks(world, someone)


async def words_come(world: ChatWorld, coordinator: Someone) -> None:
    await world.taps(coordinator, "voice:write:")
    await world.says(coordinator, WORDS)


async def told(database: Database) -> list[str]:
    return await database.read(lambda tx: [each.words for each in concerns.in_states(tx, 1)])


async def test_words_of_a_draft_that_was_sent_meanwhile_begin_a_worry_of_their_own(world: ChatWorld) -> None:
    wanjiru, _, _ = await founded(world)
    amina = await resident(world)
    await in_a_draft(world, amina, "It is about the path to school.")
    await world.says(amina, "It floods.")
    await world.taps(amina, "concerns:enough:")
    await world.taps(amina, "concerns:category:")
    await world.taps(amina, "concerns:send:")
    await words_come(world, wanjiru)

    await world.taps(amina, "voice:use:")
    await world.taps(amina, "concerns:category:")
    await world.taps(amina, "concerns:send:")

    assert "Thank you" in amina.last.text
    assert sorted(await told(world.database)) == ["It is about the path to school.\nIt floods.", WORDS]


async def test_words_that_a_door_erased_do_not_come_back_with_the_spoken_ones(world: ChatWorld) -> None:
    wanjiru, _, _ = await founded(world)
    amina = await resident(world)
    await in_a_draft(world, amina, "It is about our house near the mill.")
    await world.says(amina, "My husband beats me every night")
    await words_come(world, wanjiru)
    await world.taps(amina, "voice:use:")
    await world.taps(amina, "concerns:category:")
    assert WORDS in amina.last.text
    assert "near the mill" not in amina.last.text


async def test_beside_a_recording_no_word_of_the_draft_is_kept(world: ChatWorld) -> None:
    await founded(world)
    amina = await resident(world)
    await in_a_draft(world, amina, "It is about our house near the mill.")

    def beside(tx: Tx) -> list[object]:
        return [store.get(tx, row.id) for row in tx.execute(recording_table.select())]

    (kept,) = await world.database.read(beside)
    assert isinstance(kept, store.Recording)
    assert kept.dialogue is not None
    assert set(kept.dialogue.answers) == {"id", dialogues.KEPT, dialogues.BLIND}
    assert "mill" not in str(kept)


async def to_the_residents_coordinator(world: ChatWorld, someone: Someone) -> None:
    await world.says(someone, "/raise")
    await world.taps(someone, "concerns:door:0:conduct")
    await world.taps(someone, "concerns:general:0")


async def test_what_police_may_not_read_never_goes_on_where_they_do(world: ChatWorld) -> None:
    wanjiru, _, _ = await founded(world)
    amina = await resident(world)
    await to_the_residents_coordinator(world, amina)
    await speaks(world, amina)
    await world.says(amina, "Payments are asked at the roadblock")
    await world.taps(amina, "concerns:send:")
    await words_come(world, wanjiru)

    await world.taps(amina, "voice:use:")
    assert "where police do not read" in amina.toasts[-1]
    assert await rows(world.database) == (1, 0), "nothing is lost"

    await to_the_residents_coordinator(world, amina)
    await world.taps(amina, "voice:use:")
    await world.taps(amina, "concerns:send:")
    found = await world.database.read(lambda tx: concerns.in_states(tx, 1))
    assert {each.words: each.not_to_police for each in found}.get(WORDS)


async def test_a_spoken_answer_to_a_small_question_goes_on_there(world: ChatWorld) -> None:
    wanjiru, _, _ = await founded(world)
    amina, rosa = await resident(world), Someone(4, "Rosa")
    await world.says(rosa, f"/start j_{await area_code(world, 'Market')}")
    await world.taps(rosa, "members:language:0:en")
    await world.taps(rosa, "members:consent:0:yes")
    await world.says(rosa, "The path to school floods after rain")
    await world.taps(rosa, "concerns:category:")
    await world.taps(rosa, "concerns:send:")
    (worry,) = await world.database.read(lambda tx: concerns.in_states(tx, 1))
    await world.wind(worry.opens_at)
    await world.says(amina, worry.ref)
    await world.taps(amina, "ideas:list:")
    await world.taps(amina, "ideas:add:")
    await world.taps(amina, f"ideas:kind:{worry.id}:helps")
    await speaks(world, amina)
    await words_come(world, wanjiru)
    await world.taps(amina, "voice:use:")
    assert WORDS in amina.last.text
    assert len(await told(world.database)) == 1
