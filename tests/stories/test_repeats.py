"""Telegram may bring an update twice, and in another order than others; it counts once."""

from __future__ import annotations

from pathlib import Path

from bot.l10n import texts
from tests.stories.journeys import REFERENCE, found, join, open_card, raise_worry, vote
from tests.stories.world import StoryWorld, line, story_world


async def test_a_vote_brought_twice_counts_once(engine_url: str, tmp_path: Path) -> None:
    async with story_world(tmp_path, engine_url) as world:
        town = await found(world, first_meeting="24 May 10:00", languages=("en",))
        await join(town, *(world.somebody(f"Resident{letter}") for letter in "abcde"))
        world.standin.faults.duplicate(times=90)
        world.standin.faults.reorder(times=30)
        worry = await raise_worry(world, town.residents[0], "The bridge has no rail on the river side.")
        other = await raise_worry(world, town.residents[1], "Buses stop too far from the clinic at night.")
        await world.wind(world.local("2025-05-07", "17:05"))
        assert (await open_card(world, town.residents[2], worry.ref)).count(worry.words) == 1
        await world.say(town.residents[2], "/concerns")
        assert len(REFERENCE.findall(world.texts(town.residents[2])[-1])) == 2, "each was told once"
        for person in town.residents:
            await vote(world, person, worry.ref)
        await vote(world, town.coordinator, other.ref)
        await world.settled()
        assert world.standin.faults.fired["duplicate"] >= 12
        world.standin.faults.clear()
        result = await published(world)
        assert line(texts.priorities_block_numbered(side=texts.members_side_community(), voters=6)) in result
        assert result.index(worry.ref) < result.index(other.ref)
        assert world.standin.counts.doubled == 0


async def published(world: StoryWorld) -> str:
    """The result as the first resident reads it."""
    await world.wind(world.local("2025-05-12", "09:35"))
    person = next(each for each in world.standin.phones.people() if each.first_name == "Residenta")
    return next(text for text in reversed(world.texts(person)) if line(texts.priorities_result()) in text)
