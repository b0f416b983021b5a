"""After a month nobody can be found in database, dump, files, log or metrics, nor while letters wait."""

from __future__ import annotations

from pathlib import Path

from tests.privacy import canaries
from tests.privacy.canaries import month_in
from tests.privacy.searching import Find, Searcher, at_rest, files
from tests.stories.world import StoryWorld


async def everywhere(world: StoryWorld, searcher: Searcher) -> list[Find]:
    """In the files, the dump, the log and what operators are shown."""
    places = at_rest(world.settings.database, world.settings.data_dir)
    places += [("log", world.log_file.read_bytes()), ("metrics", (await world.metrics()).encode())]
    places.append(("readyz", str(await world.app.readiness()).encode()))
    return searcher.found(*places)


async def test_nobody_is_found_at_rest_at_any_step(engine_url: str, tmp_path: Path) -> None:
    async with month_in(tmp_path, engine_url) as month:
        world, searcher = month.world, month.searcher()
        assert searcher.found(*files(tmp_path, without=())) == [], "drafts, routes, a stranger's words"
        assert await everywhere(world, searcher) == []
        # In the middle of things: updates that wait to be handled, letters that wait to be sent.
        for person in month.town.residents:
            await world.standin.phones.say(person, "/concerns")
        await world.restart()
        assert await everywhere(world, searcher) == []
        await canaries.go_on(month)
        assert await everywhere(world, searcher) == []


async def test_letters_that_wait_for_their_hour_hold_nobody(engine_url: str, tmp_path: Path) -> None:
    """Telegram is away: the outbox is full of what was said, and the inbox of what is not answered yet."""
    async with month_in(tmp_path, engine_url) as month:
        world = month.world
        world.standin.faults.outage()
        world.set_clock(world.local("2025-05-06", "17:05"))
        await world.ring()
        world.set_clock(world.local("2025-05-07", "17:05"))
        await world.ring()
        assert await everywhere(world, month.searcher()) == []
        world.standin.faults.lift()
        await world.settled()
