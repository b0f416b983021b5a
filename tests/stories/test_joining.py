"""People come in by links, posters and invitations, and a restart in the middle loses nobody."""

from __future__ import annotations

from pathlib import Path

from bot.charter.rules import Side
from bot.members import actions as members
from tests.stories.journeys import found, invite, join
from tests.stories.world import story_world


async def test_a_partnership_is_founded_and_joined_through_a_restart(engine_url: str, tmp_path: Path) -> None:
    async with story_world(tmp_path, engine_url) as world:
        town = await found(world)
        residents = [world.somebody(f"Resident{n}", "en" if n % 2 else "es") for n in range(4)]
        await join(town, *residents[:2])
        late = residents[2]
        await world.standin.phones.start(late, town.posters["Market"])
        await world.tap(late, "members:language:0:es$")
        await world.restart()
        await world.tap(late, "members:consent:0:yes")
        await world.settled()
        await join(town, residents[3], area="Market")
        await invite(town, world.somebody("Officerone", side="police"))
        counts = await world.app.database.read(members.active_counts, await world.partnership_id())
        assert counts == {Side.COMMUNITY: 5, Side.POLICE: 2}
        assert world.standin.counts.doubled <= world.kills
