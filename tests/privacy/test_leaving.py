"""Somebody sees all that is kept of them, leaves, and within five seconds no row leads to them any more."""

from __future__ import annotations

import json
import time
from pathlib import Path

from bot.database import address
from bot.standin.chats import Person
from tests.privacy.pseudonyms import pseudonyms, rows_about
from tests.privacy.searching import Searcher, at_rest
from tests.stories.journeys import Town, comes, found, join, me_too, raise_worry, vote
from tests.stories.world import StoryWorld, story_world

WITHIN_SECONDS = 5.0
OWN = "The culvert by the mill is open and my children play there."
UNSENT = "Also the dogs at the depot bark"


async def a_full_life(world: StoryWorld) -> tuple[Town, Person, str, str]:
    """Somebody who raised, supported, voted, comes and writes again; the numbers of own and other worry."""
    town = await found(world, first_meeting="24 May 10:00", languages=("en",))
    await join(town, *(world.somebody(f"Resident{letter}") for letter in "abc"))
    one, other = town.residents[0], town.residents[1]
    own = await raise_worry(world, one, OWN)
    theirs = await raise_worry(world, other, "Lorries block the clinic gate every morning.")
    await world.wind(world.local("2025-05-06", "17:05"))
    await me_too(world, theirs.ref, one)
    await world.wind(world.local("2025-05-10", "09:05"))
    await vote(world, one, theirs.ref)
    await comes(world, one)
    await world.say(one, "/raise")
    await world.say(one, UNSENT)
    return town, one, own.ref, theirs.ref


async def test_everything_kept_of_somebody_is_in_their_file(engine_url: str, tmp_path: Path) -> None:
    async with story_world(tmp_path, engine_url) as world:
        _, one, own, theirs = await a_full_life(world)
        await world.say(one, "/mydata")
        sent = [call for call in world.sent_to(one) if call.method == "sendDocument"]
        kept = json.loads(sent[-1].files[0])
        place = kept["partnerships"][0]
        assert kept["language"] == "en"
        assert (place["partnership"], place["area"], place["side"], place["role"]) == (
            "Riverside",
            "Water point",
            "community",
            "resident",
        )
        assert place["joined_on"] == "2025-05-05"
        assert [(each["number"], each["words"]) for each in place["raised"]] == [(own, OWN)]
        assert place["supported"] == [theirs]
        assert place["unfinished"] == UNSENT
        assert place["coming"] == "yes"
        assert theirs in json.dumps(place.get("votes", place)), "what they marked while the vote is open"
        assert any("vote" in name or "ballot" in name or "marked" in name for name in place), list(place)


async def test_whoever_leaves_is_nowhere_within_five_seconds(engine_url: str, tmp_path: Path) -> None:
    async with story_world(tmp_path, engine_url) as world:
        town, one, own, _ = await a_full_life(world)
        keys = await world.app.database.read(pseudonyms, one.id)
        before = await world.app.database.read(rows_about, keys)
        assert {"person in person", "mailbox in mailbox", "coming in coming"} <= before, "this test can fail"
        assert any(what.startswith("raiser") for what in before)
        assert any(what.startswith("support") for what in before)

        await world.say(one, "/forget")
        started = time.monotonic()
        await world.tap(one, "members:forget:0")
        await world.settled()
        assert time.monotonic() - started < WITHIN_SECONDS
        assert await world.app.database.read(rows_about, keys) == set()
        if address.file_of(world.settings.database) is not None:
            searcher = Searcher()
            for what, key in keys.items():
                # The member's key stands once, on the tombstone a restored backup reads.
                if not what.startswith("member of"):
                    searcher.add_bytes(what, key)
            assert searcher.found(*at_rest(world.settings.database, world.settings.data_dir)) == []
            assert time.monotonic() - started < WITHIN_SECONDS

        # What was open stays, with nobody behind it; and they are a stranger again.
        await world.say(town.residents[1], own)
        assert OWN in world.texts(town.residents[1])[-1]
        await world.say(one, "/mine")
        assert world.driver.sees(one, "members:language:")


async def test_whoever_says_no_was_never_here(engine_url: str, tmp_path: Path) -> None:
    async with story_world(tmp_path, engine_url) as world:
        town = await found(world, first_meeting="24 May 10:00", languages=("en",))
        one = world.somebody("Residentno")
        await world.standin.phones.start(one, town.posters["Market"])
        await world.tap(one, "members:language:0:en")
        await world.settled()
        await world.say(one, UNSENT)
        keys = await world.app.database.read(pseudonyms, one.id)
        assert "person in person" in await world.app.database.read(rows_about, keys), "this test can fail"
        await world.tap(one, "members:consent:0:no")
        await world.settled()
        assert await world.app.database.read(rows_about, keys) == set()
