"""Words somebody has begun are pushed aside by nothing, and what is worded anew is looked at anew."""

from __future__ import annotations

from datetime import timedelta

from bot.charter.rules import Side
from bot.concerns.rules import State
from tests.concerns.village import LANE, LIGHT, Village


async def test_a_coordinator_s_unfinished_worry_survives_setting_the_meeting(village: Village) -> None:
    await village.tells(village.obi, LIGHT)
    await village.says(village.obi, "/meet")
    await village.taps(village.obi, "meetings:place:")
    assert "Send it or throw it away" in village.obi.last.text
    await village.says(village.obi, "/raise")

    assert "No light at the water point" in village.obi.last.text
    await village.taps(village.obi, "concerns:throw:0")
    await village.says(village.obi, "/meet")
    await village.taps(village.obi, "meetings:place:")
    assert "place" in village.obi.last.text


async def test_an_empty_draft_stands_in_nobody_s_way(village: Village) -> None:
    await village.says(village.obi, "/raise")
    await village.says(village.obi, "/meet")
    await village.taps(village.obi, "meetings:place:")
    assert "place" in village.obi.last.text


async def test_words_changed_in_the_last_hour_are_not_open_before_coordinators_had_a_day(
    village: Village,
) -> None:
    amina = await village.joins(Side.COMMUNITY)
    concern = await village.raises(amina)
    await village.wind(concern.opens_at - timedelta(minutes=1))
    await village.says(amina, concern.ref)
    await village.taps(amina, f"concerns:reword:{concern.id}")
    await village.says(amina, LANE)
    await village.wind(concern.opens_at)

    after = await village.concern(concern.id)
    assert after.state is State.RECEIVED
    assert after.opens_at >= concern.opens_at + timedelta(hours=23)
    await village.opens(after)
