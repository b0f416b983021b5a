"""No message at night, few a week, each once, none lost through outages and clock changes."""

from __future__ import annotations

import inspect
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reminders import rules
from bot.reminders.local_time import first_after, first_at_or_after, instant
from bot.reminders.rhythm import SLOTS, Slot, Weekly, next_release, next_slot, rung_of
from bot.reminders.rules import Kind, QuietHours, Rung

NAIROBI = ZoneInfo("Africa/Nairobi")
BERLIN = ZoneInfo("Europe/Berlin")
SANTIAGO = ZoneInfo("America/Santiago")  # its clock jumps at midnight
START = datetime(2024, 1, 1, tzinfo=UTC)
INSTANTS = st.integers(0, 3 * 365 * 86400).map(lambda seconds: START + timedelta(seconds=seconds))
ZONES = st.sampled_from(
    [
        ZoneInfo(name)
        for name in (
            "Africa/Nairobi",
            "Europe/Berlin",
            "America/Santiago",
            "Asia/Kabul",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "Africa/Cairo",
        )
    ]
)
HOURS = st.times().map(lambda hour: hour.replace(second=0, microsecond=0))
QUIET = st.builds(QuietHours, HOURS, HOURS)
DAYS = st.dates(date(2024, 1, 2), date(2026, 12, 30))


def at(local: str, zone: ZoneInfo = NAIROBI, fold: int = 0) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=zone, fold=fold).astimezone(UTC)


# ── clock changes


def test_an_hour_that_does_not_exist_is_the_first_instant_after_the_jump() -> None:
    jumped = instant(date(2025, 3, 30), time(2, 30), BERLIN)

    assert jumped == datetime(2025, 3, 30, 1, 0, tzinfo=UTC)
    assert jumped.astimezone(BERLIN).time() == time(3)


def test_a_midnight_that_does_not_exist_is_found_too() -> None:
    assert instant(date(2024, 9, 8), time(0), SANTIAGO).astimezone(SANTIAGO) == datetime(
        2024, 9, 8, 1, tzinfo=SANTIAGO
    )


def test_an_hour_that_comes_twice_is_its_first_coming() -> None:
    assert instant(date(2025, 10, 26), time(2, 30), BERLIN) == datetime(2025, 10, 26, 0, 30, tzinfo=UTC)


@given(DAYS, HOURS, ZONES)
def test_every_day_has_one_instant_for_every_hour(day: date, hour: time, zone: ZoneInfo) -> None:
    """Invariant 15: times follow the area's zone through clock changes."""
    moment = instant(day, hour, zone)
    shown = moment.astimezone(zone)

    assert shown.date() == day
    assert shown.time() >= hour
    if shown.time() != hour:
        before = (moment - timedelta(seconds=1)).astimezone(zone)
        assert before.time() < hour
    assert instant(day, hour, zone) - instant(day - timedelta(days=1), hour, zone) > timedelta(hours=22)


@given(INSTANTS, ZONES, HOURS)
def test_a_daily_hour_rings_once_a_day_and_never_twice_in_a_night(
    now: datetime, zone: ZoneInfo, hour: time
) -> None:
    """Invariant 15: a unique rung per local day."""
    rings = [first_after(now, zone, (hour,))]
    for _ in range(4):
        rings.append(first_after(rings[-1], zone, (hour,)))
    days = [ring.astimezone(zone).date() for ring in rings]

    assert rings[0] > now
    assert days == [days[0] + timedelta(days=ahead) for ahead in range(5)]
    assert len({rung_of(ring, zone) for ring in rings}) == 5


@given(INSTANTS, ZONES, st.lists(HOURS, min_size=1, max_size=3), st.none() | st.integers(0, 6))
def test_no_earlier_hour_is_skipped(
    now: datetime, zone: ZoneInfo, hours: list[time], weekday: int | None
) -> None:
    found = first_at_or_after(now, zone, hours, weekday=weekday)
    day = now.astimezone(zone).date()
    between = [instant(day + timedelta(days=ahead), hour, zone) for ahead in range(-1, 9) for hour in hours]
    fit = [
        moment for moment in between if weekday is None or moment.astimezone(zone).date().weekday() == weekday
    ]

    assert found == min(moment for moment in fit if moment >= now)


def test_looking_for_no_hour_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="hour"):
        first_after(START, NAIROBI, ())


# ── the week


@pytest.mark.parametrize(
    ("slot", "comes"),
    [
        (Slot.COORDINATORS_WEEK, "2025-05-12T09:00"),
        (Slot.ROUND_OPENS, "2025-05-07T17:00"),
        (Slot.NUDGE, "2025-05-09T12:00"),
        (Slot.ROUND_CLOSES, "2025-05-11T19:00"),
        (Slot.LETTER, "2025-05-05T09:30"),
    ],
)
def test_the_week_has_fixed_hours(slot: Slot, comes: str) -> None:
    assert next_slot(SLOTS[slot], at("2025-05-05T09:00"), NAIROBI) == at(comes)


def test_release_hours_are_nine_and_five() -> None:
    assert next_release(at("2025-05-05T08:59"), NAIROBI) == at("2025-05-05T09:00")
    assert next_release(at("2025-05-05T09:00"), NAIROBI) == at("2025-05-05T17:00")
    assert next_release(at("2025-05-05T17:00"), NAIROBI) == at("2025-05-06T09:00")


def test_the_charters_line_is_read() -> None:
    assert Weekly.read("Wed 17:00") == SLOTS[Slot.ROUND_OPENS]
    with pytest.raises(ValueError, match="Someday"):
        Weekly.read("Someday 17:00")


@pytest.mark.parametrize("slot", Slot)
def test_no_fixed_hour_is_in_quiet_hours(slot: Slot) -> None:
    weekly = SLOTS[slot]
    assert not QuietHours().is_quiet(next_slot(weekly, at("2025-05-05T09:00"), NAIROBI), NAIROBI)


# ── quiet hours


@pytest.mark.parametrize(
    ("now", "permitted"),
    [
        ("2025-05-05T19:59", "2025-05-05T19:59"),
        ("2025-05-05T20:00", "2025-05-06T08:00"),
        ("2025-05-06T03:00", "2025-05-06T08:00"),
        ("2025-05-06T07:59", "2025-05-06T08:00"),
        ("2025-05-06T08:00", "2025-05-06T08:00"),
    ],
)
def test_nothing_is_said_between_eight_and_eight(now: str, permitted: str) -> None:
    assert QuietHours().next_permitted(at(now), NAIROBI) == at(permitted)


@given(INSTANTS, ZONES, QUIET)
def test_the_next_permitted_instant_is_never_quiet_and_never_early(
    now: datetime, zone: ZoneInfo, quiet: QuietHours
) -> None:
    """Invariant 13."""
    permitted = quiet.next_permitted(now, zone)

    assert now <= permitted <= now + timedelta(hours=25)
    assert not quiet.is_quiet(permitted, zone)
    assert quiet.next_permitted(permitted, zone) == permitted
    if quiet.is_quiet(now, zone):
        assert quiet.is_quiet(permitted - timedelta(microseconds=1), zone)


@given(INSTANTS, ZONES)
def test_nothing_is_permitted_by_the_clock_on_the_wall_at_night(now: datetime, zone: ZoneInfo) -> None:
    """Invariant 13."""
    shown = QuietHours().next_permitted(now, zone).astimezone(zone).time()

    assert time(8) <= shown < time(20)


def test_the_night_the_clock_goes_back_ends_once() -> None:
    quiet = QuietHours(time(22), time(2, 30))
    night = date(2025, 10, 26)
    first = instant(night, time(2, 30), BERLIN)

    assert quiet.next_permitted(first - timedelta(minutes=1), BERLIN) == first
    assert not quiet.is_quiet(at("2025-10-26T02:10", BERLIN, fold=1), BERLIN)


def test_equal_ends_mean_no_quiet_hours() -> None:
    assert not QuietHours(time(8), time(8)).is_quiet(at("2025-05-05T08:00"), NAIROBI)


# ── ladder


def test_a_meeting_has_four_rungs() -> None:
    found = rules.ladder(at("2025-05-24T10:00"), NAIROBI, at("2025-05-01T10:00"))

    assert [(due.rung, due.due_at, due.useful_until, due.said_by) for due in found] == [
        (Rung.NOTICE, at("2025-05-10T09:00"), at("2025-05-19T09:00"), None),
        (Rung.AGENDA, at("2025-05-19T09:00"), at("2025-05-24T10:00"), None),
        (Rung.EVE, at("2025-05-23T18:00"), at("2025-05-24T09:00"), None),
        (Rung.MORNING, at("2025-05-24T09:00"), at("2025-05-24T10:00"), None),
    ]


@pytest.mark.parametrize(
    ("meeting", "morning"),
    [
        ("2025-05-24T18:00", "2025-05-24T09:00"),
        ("2025-05-24T10:00", "2025-05-24T09:00"),
        ("2025-05-24T09:30", "2025-05-24T08:30"),
        ("2025-05-24T09:00", "2025-05-24T08:00"),
        ("2025-05-24T08:30", "2025-05-24T08:00"),
        ("2025-05-24T08:15", None),
        ("2025-05-24T06:00", None),
        ("2025-05-24T00:30", None),
    ],
)
def test_the_morning_message_comes_before_the_meeting_and_not_at_night(
    meeting: str, morning: str | None
) -> None:
    found = rules.ladder_at(at(meeting), NAIROBI).get(Rung.MORNING)

    assert found == (at(morning) if morning else None)


def test_rungs_already_past_are_said_at_once_and_the_same_only_once() -> None:
    now = at("2025-05-20T11:00")
    found = {due.rung: due for due in rules.ladder(at("2025-05-24T10:00"), NAIROBI, now)}

    assert found[Rung.NOTICE].said_by is Rung.AGENDA
    assert (found[Rung.AGENDA].due_at, found[Rung.AGENDA].said_by) == (now, None)
    assert found[Rung.EVE].due_at == at("2025-05-23T18:00")

    soon = {due.rung: due for due in rules.ladder(at("2025-05-24T10:00"), NAIROBI, at("2025-05-12T11:00"))}
    assert (soon[Rung.NOTICE].due_at, soon[Rung.NOTICE].said_by) == (at("2025-05-12T11:00"), None)


@given(INSTANTS, ZONES, st.integers(-60, 60 * 24 * 30))
def test_a_ladder_is_useful_before_the_meeting_and_says_everything(
    now: datetime, zone: ZoneInfo, minutes: int
) -> None:
    """Invariant 15: no rung is lost."""
    meeting_at = now + timedelta(minutes=minutes)
    found = rules.ladder(meeting_at, zone, now)
    speaking = {due.rung for due in found if due.said_by is None}

    assert bool(found) == (minutes > 0)
    for due in found:
        assert now <= due.due_at
        assert due.useful_until <= meeting_at
        assert due.said_by is None or due.said_by in speaking
        assert due.due_at >= now
    if found:
        assert {Rung.NOTICE, Rung.AGENDA, Rung.EVE} <= {due.rung for due in found}


def test_reminders_know_no_side() -> None:
    """Invariant 3: the same rung and the same delay for officers and residents."""
    for function in (
        rules.ladder,
        rules.ladder_at,
        rules.useful_until,
    ):
        assert {"side", "role", "member", "person"}.isdisjoint(inspect.signature(function).parameters)


# ── after an outage


@pytest.mark.parametrize(
    ("kind", "due", "ends", "until"),
    [
        (Kind.LETTER, "2025-05-12T09:30", None, "2025-05-15T09:30"),
        (Kind.BALLOT, "2025-05-07T17:00", "2025-05-11T19:00", "2025-05-11T19:00"),
        (Kind.NUDGE, "2025-05-09T12:00", "2025-05-11T19:00", "2025-05-11T17:00"),
        (Kind.MEETING, "2025-05-23T18:00", "2025-05-24T10:00", "2025-05-24T10:00"),
        (Kind.RELEASE, "2025-05-07T17:00", None, None),
        (Kind.ROUND_CLOSES, "2025-05-11T19:00", None, None),
        (Kind.NEWS, "2025-05-11T09:00", None, "2025-06-08T09:00"),
    ],
)
def test_messages_are_of_use_for_a_while_and_deeds_for_ever(
    kind: Kind, due: str, ends: str | None, until: str | None
) -> None:
    found = rules.useful_until(kind, at(due), at(ends) if ends else None)

    assert found == (at(until) if until else None)


def test_a_message_that_ends_with_its_subject_needs_to_know_when() -> None:
    with pytest.raises(ValueError, match="ballot"):
        rules.useful_until(Kind.BALLOT, START)


def test_after_three_weeks_only_the_latest_letter_is_still_of_use() -> None:
    now = at("2025-05-27T12:00")
    due = [at("2025-05-12T09:30") + timedelta(weeks=week) for week in range(3)]

    assert [(rules.useful_until(Kind.LETTER, each) or now) > now for each in due] == [False, False, True]


def test_own_news_are_bundled_to_the_next_morning() -> None:
    assert rules.next_daily(at("2025-05-05T09:01"), NAIROBI) == at("2025-05-06T09:00")
