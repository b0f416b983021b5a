"""Harm 5: nothing that one person writes goes out to all: no alarm, no rumour, no crowd."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.charter.rules import Side
from bot.commitments.rules import Task
from bot.database.engine import Database
from bot.members.rules import Role
from tests.commitments.village import PromiseVillage
from tests.concerns.village import seen_by

NAIROBI = ZoneInfo("Africa/Nairobi")
TOLD = "Lights are out at the bus stop. Everybody should know zqrumour and come zqrumourend."
IDEA = "Meet there all together tonight zqidea"
WHAT = "Ask the council zqpromise in writing"


@pytest.mark.parametrize("side", [Side.COMMUNITY, Side.POLICE])
async def test_what_one_writes_reaches_nobody_who_did_not_ask(database: Database, side: Side) -> None:
    """An urgent worry, an idea, a promise of either side; bystanders hear the calendar and numbers only."""
    village = await PromiseVillage(database).begin()
    bystanders = [
        await village.joins(Side.COMMUNITY),
        await village.joins(Side.COMMUNITY, language="es"),
        await village.joins(Side.POLICE, role=Role.SUPERVISOR),
    ]
    teller = await village.joins(side)
    await village.tells(teller, TOLD)
    await village.taps(teller, "concerns:seen:0")
    await village.taps(teller, "concerns:seen:0:urgent")
    await village.taps(teller, "concerns:draft:0")
    concern = await village.sends_it(teller)
    await village.wind(village.now)
    assert [each.chat for each in bystanders] == [[], [], []], "nobody is alarmed"
    assert "zqrumour" not in seen_by(village.lena, village.obi), "they open it by a tap"

    concern = await village.opens(concern)
    for each in bystanders[:2]:
        (vote,) = each.chat
        assert vote.does("priorities:open:"), "the vote of that hour, and no word of what opened"
    await village.says(teller, concern.ref)
    await village.taps(teller, f"ideas:list:{concern.id}")
    await village.taps(teller, f"ideas:add:{concern.id}")
    await village.taps(teller, f"ideas:kind:{concern.id}:helps")
    await village.says(teller, IDEA)
    owner = village.officer if side is Side.COMMUNITY else village.rep
    await village.promises(owner, what=WHAT, task=Task.REPORT, concern_id=concern.id)
    await village.wind(datetime(2025, 5, 27, 12, tzinfo=NAIROBI))

    heard = seen_by(*bystanders)
    assert len(bystanders[0].chat) >= 4, "the vote, its result, the agenda, the meeting did reach them"
    assert not [mark for mark in ("zqrumour", "zqidea", "zqpromise") if mark in heard]
    await village.says(bystanders[0], concern.ref)
    assert "zqrumour" in bystanders[0].last.text, "whoever asks reads it"
