"""When a message that nobody asked for may arrive."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reminders.quiet import end_of_quiet

ZONES = ("Africa/Nairobi", "Asia/Kabul", "Europe/Sarajevo", "America/Guatemala", "UTC")
HOURS = ("21:00-07:00", "13:00-14:30", "00:00-06:00")
MINUTES = st.integers(0, 60 * 24 * 366).map(
    lambda after: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=after)
)


@given(MINUTES, st.sampled_from(ZONES), st.sampled_from(HOURS))
def test_the_end_of_quiet_is_never_quiet_and_never_earlier(now: datetime, zone: str, hours: str) -> None:
    end = end_of_quiet(f"{zone} {hours}", now)
    assert now <= end <= now + timedelta(hours=12)
    assert end_of_quiet(f"{zone} {hours}", end) == end


@given(MINUTES, st.sampled_from(ZONES))
def test_outside_the_quiet_hours_nothing_waits(now: datetime, zone: str) -> None:
    local = now.astimezone(ZoneInfo(zone)).time()
    if time(7) <= local < time(21):
        assert end_of_quiet(f"{zone} 21:00-07:00", now) == now


@pytest.mark.parametrize("night", [datetime(2025, 3, 30, tzinfo=UTC), datetime(2025, 10, 26, tzinfo=UTC)])
def test_on_nights_when_the_clock_changes_quiet_ends_at_seven_by_the_wall(night: datetime) -> None:
    end = end_of_quiet("Europe/Sarajevo 21:00-07:00", night)
    assert end.astimezone(ZoneInfo("Europe/Sarajevo")).time() == time(7)
