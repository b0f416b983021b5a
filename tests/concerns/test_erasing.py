"""What ended is not kept for ever: thirty days the ways back to people, ninety days the words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.charter.rules import Side
from bot.concerns import actions as concerns
from bot.concerns import store
from bot.concerns.rules import Concern, Outcome, State
from bot.database.engine import Database
from tests.chat_world import Someone
from tests.concerns.village import LIGHT, Village, rows


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin()


async def ended(village: Village) -> tuple[Someone, Concern]:
    """A worry with a supporter that helped, today."""
    amina, musa = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(amina, LIGHT)
    await village.supporters(concern, musa)
    await village.database.write(concerns.close, concern.id, Outcome.HELPED, village.now)
    return amina, concern


async def test_after_thirty_days_nothing_leads_to_whoever_raised_or_supported_it(village: Village) -> None:
    _, concern = await ended(village)
    await village.wind(village.now + timedelta(days=29))
    kept = await village.database.read(rows)
    assert (kept["raiser"], kept["support"]) == (1, 1)
    await village.wind(village.now + timedelta(days=2))
    kept = await village.database.read(rows)
    assert (kept["raiser"], kept["support"]) == (0, 0)
    assert (await village.concern(concern.id)).state is State.CLOSED


async def test_after_ninety_days_the_words_are_gone_and_its_number_opens_nothing(village: Village) -> None:
    amina, concern = await ended(village)
    await village.wind(village.now + timedelta(days=91))
    assert await village.database.read(store.get, concern.id) is None
    await village.says(amina, concern.ref)
    assert LIGHT not in amina.last.text


async def test_what_opens_again_is_kept(village: Village) -> None:
    _, concern = await ended(village)
    await village.database.write(concerns.reopen, concern.id, village.now)
    await village.wind(village.now + timedelta(days=100))
    kept = await village.database.read(rows)
    assert (kept["concern"], kept["raiser"], kept["support"]) == (1, 1, 1)
