"""Story 3: the police coordinator never taps again after founding; the calendar runs all the same."""

from __future__ import annotations

from pathlib import Path

from bot import history
from bot.standin.chats import Person
from tests.stories.journeys import found, join, raise_worry, vote
from tests.stories.world import StoryWorld, story_world


def has_acted(world: StoryWorld, person: Person) -> int:
    """How often somebody wrote or tapped so far."""
    chat = world.standin.phones.chat(person)
    return sum(bool(kept["mine"]) for kept in chat.messages) + chat.doubles._acted


async def test_a_coordinator_who_never_taps_blocks_nothing(engine_url: str, tmp_path: Path) -> None:
    async with story_world(tmp_path, engine_url) as world:
        town = await found(world, first_meeting="24 May 10:00")
        await join(town, *(world.somebody(f"Resident{letter}") for letter in "abc"))
        before = has_acted(world, town.police_coordinator)
        worry = await raise_worry(world, town.residents[0], "The bridge has no rail on the river side.")

        await world.wind(world.local("2025-05-07", "17:05"))
        for person in town.community:
            await vote(world, person, worry.ref)
        await world.wind(world.local("2025-05-19", "09:05"))

        assert has_acted(world, town.police_coordinator) == before
        for person in (*town.community, town.police_coordinator):
            assert world.driver.sees(person, "agenda:why:"), f"{person.name} got no agenda"
            assert any(worry.ref in text for text in world.texts(person))
        done = await world.app.database.read(history.recent, await world.partnership_id())
        by = {row.verb: row.side for row in reversed(done)}
        assert by["concern-opened"] == history.CLOCK
        assert by["round-opened"] == history.CLOCK
        assert by["round-closed"] == history.CLOCK
        assert by["round-published"] == history.CLOCK
        assert by["agenda-published"] == history.CLOCK
        assert {row.verb for row in done if row.side == "police"} == {"answer-overdue"}, (
            "whom an answer is due of"
        )
