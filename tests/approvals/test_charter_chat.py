"""A rule is changed in chat by both sides, and the calendar moves with it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot import history
from bot.approvals import actions
from bot.approvals.charter_lines import LINES
from bot.approvals.rules import Kind
from bot.charter import actions as charters
from bot.charter.rules import Charter, Side
from bot.database.engine import Database, Tx
from bot.meetings import actions as meetings
from bot.priorities import rounds
from bot.reminders import actions as reminders
from bot.reminders import store as reminder_store
from tests.approvals.village import ISOLATES, Village


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database, real=True).begin()


async def charter(village: Village) -> Charter:
    return await village.database.read(charters.read, village.id)


async def opens_at(village: Village) -> datetime:
    """When the row of the next vote is due."""

    def read(tx: Tx) -> datetime:
        table = reminder_store.reminder_table
        rows = tx.execute(table.select().where(table.c.kind == "round-opens", table.c.state == "waiting"))
        (row,) = rows
        return row.due_at  # type: ignore[no-any-return]

    return await village.database.read(read)


async def test_a_new_day_for_the_vote_moves_the_row_and_both_sides_are_told(village: Village) -> None:
    assert await opens_at(village) == datetime(2025, 5, 7, 14, tzinfo=UTC)
    await village.says(village.lena, "/keys")
    await village.taps(village.lena, "approvals:charter:0")
    await village.taps(village.lena, "approvals:rules:vote")
    await village.taps(village.lena, "approvals:rule:vote-opens")
    await village.taps(village.lena, "approvals:day:vote-opens:Thu")
    await village.taps(village.lena, "approvals:value:vote-opens:Thu_18.00")
    preview = village.lena.last.text.translate(ISOLATES)
    assert "Vote opens: Thursday 18:00 (before: Wednesday 17:00)" in preview
    assert "Vote ends: Monday 19:00 (before: Sunday 19:00)" in preview
    await village.taps(village.lena, "approvals:rulepropose:")
    await village.tick()
    await village.drain()
    assert (await charter(village)).round_opens == "Wed 17:00", "one key changes nothing"
    assert await opens_at(village) == datetime(2025, 5, 7, 14, tzinfo=UTC)

    assert "Vote opens: Thursday 18:00" in village.obi.last.text.translate(ISOLATES)
    await village.taps(village.obi, "approvals:agree:")

    assert (await charter(village)).round_opens == "Thu 18:00"
    assert await opens_at(village) == datetime(2025, 5, 8, 15, tzinfo=UTC)
    assert village.lena.last.text == village.obi.last.text
    assert "Vote opens: Thursday 18:00" in village.lena.last.text.translate(ISOLATES)
    resident = await village.joins(Side.COMMUNITY)
    await village.says(resident, "/charter")
    assert "Thursday 18:00" in resident.last.text.translate(ISOLATES)

    def noted(tx: Tx) -> list[tuple[str, str, str]]:
        return [(row.verb, row.side, row.subject) for row in history.recent(tx, village.id, 2)]

    assert await village.database.read(noted) == [
        ("agreed-charter", "police", "vote-opens"),
        ("proposed-charter", "community", "vote-opens"),
    ]


async def test_the_new_day_is_when_it_opens(village: Village) -> None:
    lena = village.lena
    for number in range(3):
        await village.worries(lena, f"Worry {number}")
    await propose(village, "vote-opens", "Thursday 18:00")
    await village.taps(village.obi, "approvals:agree:")
    await village.wind(datetime(2025, 5, 8, 14, 59, tzinfo=UTC))
    assert await village.database.read(rounds.running, village.id) is None
    await village.wind(datetime(2025, 5, 8, 15, tzinfo=UTC))

    running = await village.database.read(rounds.running, village.id)
    assert running is not None
    assert running.round.closes_at == datetime(2025, 5, 12, 16, tzinfo=UTC), "Monday 19:00"


async def propose(village: Village, code: str, words: str, why: str = "") -> None:
    """Typed, as by somebody who taps little."""
    group = next(line.group for line in LINES.values() if line.code == code)
    await village.says(village.lena, "/keys")
    await village.taps(village.lena, "approvals:charter:0")
    await village.taps(village.lena, f"approvals:rules:{group.value}")
    await village.taps(village.lena, f"approvals:rule:{code}")
    await village.says(village.lena, words)
    if why:
        await village.says(village.lena, why)
    else:
        await village.taps(village.lena, "approvals:rulepropose:")
    await village.tick()
    await village.drain()


async def test_a_number_is_typed_a_reason_given_and_the_meeting_gets_longer(village: Village) -> None:
    before = await village.database.read(meetings.coming_up, village.id)
    await propose(village, "meeting-minutes", "120", "Ninety minutes were never enough")
    assert "Ninety minutes were never enough" in village.obi.last.text
    await village.taps(village.obi, "approvals:agree:")

    meeting = await village.database.read(meetings.coming_up, village.id)
    assert before is not None
    assert meeting is not None
    assert (before.minutes, meeting.minutes) == (90, 120)
    assert meeting.starts_at == before.starts_at

    def ends(tx: Tx) -> datetime:
        table = reminder_store.reminder_table
        (row,) = tx.execute(table.select().where(table.c.kind == meetings.ENDS))
        return row.due_at  # type: ignore[no-any-return]

    assert await village.database.read(ends) == meeting.ends_at


async def test_a_value_that_cannot_be_is_said_kindly_and_asked_again(village: Village) -> None:
    await village.says(village.lena, "/keys")
    await village.taps(village.lena, "approvals:charter:0")
    await village.taps(village.lena, "approvals:rules:meeting")
    await village.taps(village.lena, "approvals:rule:meeting-minutes")
    await village.says(village.lena, "a thousand")
    assert "whole number" in village.lena.last.text
    await village.says(village.lena, "30")
    assert "Too few minutes" in village.lena.last.text
    await village.says(village.lena, "90")
    assert village.lena.last.text == "That is how it is now."
    await village.says(village.lena, "100")
    assert "Minutes of a meeting: 100 (before: 90)" in village.lena.last.text.translate(ISOLATES)


@pytest.mark.parametrize("typed", ["yes", "ok", "15"])
async def test_a_typed_yes_is_no_reason_and_a_number_is_one_of_the_list(village: Village, typed: str) -> None:
    await propose(village, "worry-minutes", "15", typed)
    assert await village.database.read(actions.waiting, village.id) == []
    assert "in a few words" in village.lena.last.text

    await village.says(village.lena, "2")
    (waiting,) = await village.database.read(actions.waiting, village.id)
    assert (waiting.subject, waiting.words, waiting.reason) == ("worry-minutes", "", "meeting-asked")


async def test_a_reason_that_names_somebody_is_not_sent(village: Village) -> None:
    await propose(village, "place", "Market hall", "Omar wants it")
    assert "leave out names" in village.lena.last.text
    assert await village.database.read(actions.waiting, village.id) == []


async def test_who_does_not_coordinate_changes_no_rule(village: Village) -> None:
    officer = await village.joins(Side.POLICE)
    for verb in ("charter:0", "rules:vote", "rule:place", "value:place:x", "rulepropose:place", "export:0"):
        await village.taps(officer, f"approvals:{verb}", message_id=1)
    await village.says(officer, "/export")

    assert await village.database.read(actions.waiting, village.id) == []
    assert "Only the two coordinators" in officer.last.text


async def test_a_rule_that_changed_meanwhile_is_not_overwritten(village: Village) -> None:
    await propose(village, "letters-a-week", "2")
    await village.database.write(lambda tx: charters.write(tx, village.id, letters_a_week=5))
    await village.taps(village.obi, "approvals:agree:")

    assert "changed meanwhile" in village.obi.toasts[-1]
    assert (await charter(village)).letters_a_week == 5
    (waiting,) = await village.database.read(actions.waiting, village.id)
    assert waiting.kind is Kind.CHARTER


async def test_days_without_meetings_and_languages_are_tapped(village: Village) -> None:
    for code, raw in (("closed-weekdays", "Fri"), ("languages", "ar")):
        await village.taps(village.lena, f"approvals:rule:{code}", message_id=1)
        await village.taps(village.lena, f"approvals:value:{code}:{raw}")
        await village.taps(village.lena, "approvals:rulepropose:")
        await village.tick()
        await village.drain()
        await village.taps(village.obi, "approvals:agree:")

    now = await charter(village)
    assert now.closed_weekdays == (4,)
    assert now.languages == ("en", "es", "ar")


async def test_the_calendar_has_one_row_for_the_next_vote_however_often_it_moves(village: Village) -> None:
    for day in ("Thursday", "Friday", "Wednesday"):
        await propose(village, "vote-opens", f"{day} 17:00")
        await village.taps(village.obi, "approvals:agree:")

    assert await opens_at(village) == datetime(2025, 5, 7, 14, tzinfo=UTC)
    assert (await charter(village)).round_closes == "Sun 19:00"
    assert await village.database.read(reminders.next_due) is not None
