"""The numbers of a month: when they come, what may be said of them, and when requests lean to one side."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charter.rules import Side
from bot.mirror import rules
from bot.mirror.rules import Direction, Mirror, Row

NAIROBI = ZoneInfo("Africa/Nairobi")


def page(**changed: object) -> Mirror:
    return Mirror(**{"published_on": date(2025, 5, 30), "cells": {}, "started": {}, **changed})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2025, 5, 30), (2025, 2, 28), (2025, 1, 31), (2024, 12, 27), (2026, 8, 28)]
)
def test_the_page_comes_on_the_last_friday_of_a_month(year: int, month: int, day: int) -> None:
    assert rules.last_friday(year, month) == date(year, month, day)


@given(st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_the_next_page_is_later_than_now_at_noon_of_a_last_friday(now: datetime) -> None:
    at = rules.next_at(now, NAIROBI)
    local = at.astimezone(NAIROBI)

    assert at > now
    assert at - now <= timedelta(days=36)
    assert (local.weekday(), local.hour, local.minute) == (4, 12, 0)
    assert (local + timedelta(days=7)).month != local.month
    assert rules.next_at(at - timedelta(seconds=1), NAIROBI) == at
    assert rules.next_at(at, NAIROBI) > at


@given(st.dates(date(2024, 2, 1), date(2030, 1, 1)))
def test_every_day_is_counted_on_exactly_one_page(day: date) -> None:
    fridays = [rules.last_friday(year, month) for year in range(2023, 2031) for month in range(1, 13)]
    counting = [friday for friday in fridays if rules.month_until(friday)[0] <= day < friday]

    assert len(counting) == 1
    assert rules.month_until(counting[0])[1] == counting[0]


# ── leaning


def test_more_than_seven_of_ten_open_requests_lean_and_seven_do_not() -> None:
    assert rules.leaning({Side.COMMUNITY: 8, Side.POLICE: 2}) is Side.COMMUNITY
    assert rules.leaning({Side.COMMUNITY: 2, Side.POLICE: 8}) is Side.POLICE
    assert rules.leaning({Side.COMMUNITY: 7, Side.POLICE: 3}) is None
    assert rules.leaning({Side.COMMUNITY: 4}) is None
    assert rules.leaning({}) is None


def test_coordinators_hear_of_it_in_the_second_month_and_once() -> None:
    community = Side.COMMUNITY

    assert not rules.must_tell(community, None)
    assert rules.must_tell(community, page(leans_to=community))
    assert not rules.must_tell(community, page(leans_to=community, told=True))
    assert not rules.must_tell(community, page(leans_to=Side.POLICE))
    assert not rules.must_tell(None, page(leans_to=community))


def test_a_page_is_read_back_as_it_was_kept() -> None:
    kept = page(
        cells={Row.RAISED: {Side.COMMUNITY: 31, Side.POLICE: 1}},
        started={"clock": 3, "police": 1},
        promises={Side.POLICE: {"open": 2, "late": 0}},
        directions=(Direction(Side.COMMUNITY, Side.POLICE, 4, 1),),
        leans_to=Side.COMMUNITY,
        told=True,
    )

    assert rules.from_json(json.loads(json.dumps(rules.to_json(kept)))) == kept
