"""What nobody answers, nobody signs and nobody votes for is heard all the same, by the calendar alone."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.charter.rules import Side
from bot.concerns.rules import Concern, State
from bot.database.engine import Database
from bot.history import recent
from tests.chat_world import Someone
from tests.concerns.village import Village

NAIROBI = ZoneInfo("Africa/Nairobi")
FIRST_AGENDA = datetime(2025, 5, 19, 9, tzinfo=NAIROBI)
FOUR_WEEKS = timedelta(weeks=4)
COMPETITORS = 12


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin()


@pytest.mark.parametrize("side", [Side.COMMUNITY, Side.POLICE])
async def test_a_blocked_concern_with_five_supporters_is_on_the_third_agenda_at_latest(
    village: Village, side: Side
) -> None:
    raiser = await village.joins(side)
    supporters = await village.many_join(Side.COMMUNITY, 5)
    voters = [*await village.many_join(Side.COMMUNITY, 20), *await village.many_join(Side.POLICE, 10)]
    concern = await village.raised_openly(raiser)
    await village.supporters(concern, *supporters)
    await village.says(village.obi, concern.ref)
    await village.taps(village.obi, f"concerns:aside:{concern.id}")
    await village.taps(village.obi, f"concerns:aside:{concern.id}:not_joint")
    agendas = 0
    for agenda in (FIRST_AGENDA + number * FOUR_WEEKS for number in range(3)):
        await others_vote(village, voters, concern, agenda)
        await village.wind(agenda)
        agendas += 1
        if (await village.concern(concern.id)).state is State.ON_AGENDA:
            break

    found = await village.concern(concern.id)
    assert found.state is State.ON_AGENDA
    assert agendas <= 3
    if side is Side.COMMUNITY:
        assert agendas == 3, "two agendas had no room for it, which is what the rule is for"
    lines = [row.verb for row in await village.database.read(recent, village.id, 500)]
    assert "concern-set-aside" not in lines, "one key alone never set it aside"


async def others_vote(village: Village, voters: list[Someone], concern: Concern, agenda: datetime) -> None:
    """New worries before every agenda, and everybody votes for others than this one."""
    for number in range(COMPETITORS):
        await village.worries(voters[number % len(voters)], f"Another matter {village.now:%j} {number}")
    await village.wind(agenda - timedelta(days=3, hours=12))
    stored = await village.round()
    marked = [each for each in stored.round.options if each != concern.id][:5]
    for voter in voters:
        await village.casts(voter, *marked)
