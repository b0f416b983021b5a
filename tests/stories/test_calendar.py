"""The clock of the place through both changes of the year, and what becomes due while the machine is off."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.database.engine import Tx
from bot.l10n import texts
from bot.reminders.store import reminder_table
from tests.stories.journeys import comes, found, join, raise_worry
from tests.stories.world import StoryWorld, bare, line, story_world


@pytest.fixture
def engine_name() -> str:
    """What is due is a row like any other; other stories run on both engines."""
    return "sqlite"


SPRING = datetime(2025, 3, 24, 8, tzinfo=UTC)
AUTUMN = datetime(2025, 10, 20, 7, tzinfo=UTC)


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(
    ("start", "meeting", "expected"),
    [
        pytest.param(
            SPRING,
            "12 April 10:00",
            {
                "round-opens": at(2025, 3, 26, 16),
                "round-closes": at(2025, 3, 30, 17),
                "round-result": at(2025, 3, 31, 7, 30),
                "meeting-notice": at(2025, 3, 29, 8),
                "agenda": at(2025, 4, 7, 7),
                "meeting-eve": at(2025, 4, 11, 16),
                "meeting-begins": at(2025, 4, 12, 8),
            },
            id="an hour is lost",
        ),
        pytest.param(
            AUTUMN,
            "8 November 10:00",
            {
                "round-opens": at(2025, 10, 22, 15),
                "round-closes": at(2025, 10, 26, 18),
                "round-result": at(2025, 10, 27, 8, 30),
                "meeting-notice": at(2025, 10, 25, 7),
                "agenda": at(2025, 11, 3, 8),
                "meeting-eve": at(2025, 11, 7, 17),
                "meeting-begins": at(2025, 11, 8, 9),
            },
            id="an hour comes twice",
        ),
    ],
)
async def test_hours_follow_the_place_through_a_clock_change(
    engine_url: str, tmp_path: Path, start: datetime, meeting: str, expected: dict[str, datetime]
) -> None:
    async with story_world(tmp_path, engine_url, start) as world:
        town = await found(world, first_meeting=meeting, languages=("en",))
        await join(town, world.somebody("Residenta"))
        await raise_worry(world, town.residents[0], "The bridge has no rail on the river side.")
        visited = await world.wind(expected["meeting-begins"] + timedelta(minutes=5))
        first: dict[str, datetime] = {}
        for each in visited:
            first.setdefault(each.what, each.at)
        assert {what: first[what] for what in expected} == expected
        days = Counter(each.at.astimezone(world.zone).date() for each in visited if each.what == "daily-line")
        hours = {each.at.astimezone(world.zone).hour for each in visited if each.what == "daily-line"}
        assert set(days.values()) == {1}, "once a day, also on the day with 23 or 25 hours"
        assert hours == {8}


def outcomes(tx: Tx) -> dict[str, str]:
    """What became of each rung of the first meeting, which is the earliest of its kind."""
    rows = tx.execute(select(reminder_table).order_by(reminder_table.c.due_at.desc())).all()
    return {row.kind: row.state for row in rows if row.kind.startswith("meeting-")}


def eves(world: StoryWorld, number: int) -> int:
    """How often somebody was told that they meet tomorrow or today."""
    first = (line(texts.agenda_eve()), line(texts.agenda_morning()))
    said = [bare(str(call.parameters.get("text"))) for call in world.calls if call.to == number]
    return sum(words in text for text in said for words in first)


@pytest.mark.parametrize(
    ("hours_off", "copies", "eve", "morning"),
    [
        pytest.param(1.5, 1, "sent", "waiting", id="overdue but of use: once"),
        pytest.param(4, 0, "sent", "waiting", id="overdue in quiet hours: in the morning"),
        pytest.param(15.75, 1, "missed", "sent", id="the eve is missed, the morning speaks"),
        pytest.param(40, 0, "missed", "missed", id="after the meeting: both are missed"),
    ],
)
async def test_what_was_due_while_the_machine_was_off_is_sent_once_or_missed(
    engine_url: str, tmp_path: Path, hours_off: float, copies: int, eve: str, morning: str
) -> None:
    async with story_world(tmp_path, engine_url) as world:
        town = await found(world, first_meeting="24 May 10:00", languages=("en",))
        await join(town, world.somebody("Residenta"))
        one = town.residents[0]
        await world.wind(world.local("2025-05-19", "09:05"))
        await comes(world, one)
        await world.wind(world.local("2025-05-23", "17:30"))
        await world.sleep_through(hours_off)
        await world.restart()
        await world.settled()

        assert eves(world, one.id) == copies
        rows = await world.app.database.read(outcomes)
        assert (rows["meeting-eve"], rows["meeting-morning"]) == (eve, morning)
        await world.wind(world.local("2025-05-24", "08:05"))
        assert eves(world, one.id) == (0 if eve == morning == "missed" else 1)
        assert world.standin.counts.doubled == 0
        assert world.app.clockwork.failed == 0
