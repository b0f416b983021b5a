"""Moving a meeting: a look first, two minutes to stop, nothing said twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.charter.rules import Side
from bot.meetings import actions as meetings
from bot.meetings.rules import Meeting
from tests.concerns.village import LIGHT, Village

NOTICE_WAS_SENT = datetime(2025, 5, 12, 9, tzinfo=UTC)


async def coming_up(village: Village) -> Meeting:
    found = await village.database.read(meetings.coming_up, village.id)
    assert found is not None
    return found


async def test_a_new_place_is_shown_first_and_told_to_all_two_minutes_after_it_was_set(
    village: Village,
) -> None:
    amina = await village.joins(Side.COMMUNITY)
    await village.says(village.obi, "/meet")
    await village.taps(village.obi, "meetings:place:")
    await village.says(village.obi, "Church hall")
    assert "Church hall" in village.obi.last.text
    assert (await coming_up(village)).place == ""

    await village.taps(village.obi, "meetings:tell:")
    await village.tick()
    await village.drain()
    assert not any("Church hall" in shown.text for shown in amina.chat)

    await village.wind(village.now + timedelta(minutes=2))
    assert "Church hall" in amina.last.text
    assert (await coming_up(village)).place == "Church hall"


async def test_a_change_that_is_stopped_reaches_nobody_and_leaves_the_meeting_as_it_was(
    village: Village,
) -> None:
    amina = await village.joins(Side.COMMUNITY)
    before = await coming_up(village)
    await village.says(village.lena, "/meet")
    await village.taps(village.lena, "meetings:date:")
    await village.says(village.lena, "28 May 15:00")
    await village.taps(village.lena, "meetings:tell:")
    assert (await coming_up(village)).starts_at != before.starts_at
    await village.taps(village.lena, "meetings:stop:")

    assert (await coming_up(village)).starts_at == before.starts_at
    await village.wind(village.now + timedelta(minutes=5))
    assert not any("28 May" in shown.text for shown in amina.chat)


async def test_words_written_after_looking_away_from_the_question_become_no_place(village: Village) -> None:
    await village.says(village.obi, "/meet")
    await village.taps(village.obi, "meetings:place:")
    await village.says(village.obi, "📋 Today")
    await village.says(village.obi, LIGHT)

    assert (await coming_up(village)).place == ""
    assert "concerns:category:0:safety" in [does for _, does in village.obi.last.buttons]


async def test_a_new_place_after_the_first_notice_is_one_message_and_not_the_notice_again(
    village: Village,
) -> None:
    amina = await village.joins(Side.COMMUNITY)
    await village.wind(NOTICE_WAS_SENT)
    before = len(amina.chat)
    await village.says(village.obi, "/meet")
    await village.taps(village.obi, "meetings:place:")
    await village.says(village.obi, "Church hall")
    await village.taps(village.obi, "meetings:tell:")
    await village.wind(village.now + timedelta(minutes=5))

    assert [("Church hall" in shown.text) for shown in amina.chat[before:]] == [True]


async def test_a_second_press_of_tell_everybody_changes_and_says_nothing_more(village: Village) -> None:
    amina = await village.joins(Side.COMMUNITY)
    await village.says(village.obi, "/meet")
    await village.taps(village.obi, "meetings:place:")
    await village.says(village.obi, "Church hall")
    does, message = village.obi.last.does("meetings:tell:"), village.obi.last.message_id
    await village.taps(village.obi, does, message)
    await village.taps(village.obi, does, message)
    assert village.obi.toasts == ["Done already."]
    await village.wind(village.now + timedelta(minutes=5))

    assert sum("Church hall" in shown.text for shown in amina.chat) == 1


async def test_the_first_of_a_small_side_to_say_yes_changes_no_line_that_others_read(
    village: Village,
) -> None:
    amina, officer = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    before = await village.says(amina, "/meeting")
    assert before is not None
    await village.says(officer, "/meeting")
    await village.taps(officer, "meetings:come:")
    after = await village.says(amina, "/meeting")
    assert after is not None

    assert after.text == before.text
