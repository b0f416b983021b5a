"""Meetings keep their weeks and hour, no side chairs twice running, typed dates are read as meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charter.rules import Side
from bot.meetings import rules
from bot.meetings.dates import DateProblem, date_words, read_date
from bot.meetings.rules import LocalCalendar, Meeting, NextMeeting, Refusal, Rhythm, State

NAIROBI = ZoneInfo("Africa/Nairobi")
BERLIN = ZoneInfo("Europe/Berlin")
START = datetime(2025, 1, 1, tzinfo=UTC)
INSTANTS = st.integers(0, 3 * 365 * 86400).map(lambda seconds: START + timedelta(seconds=seconds))
ZONES = st.sampled_from([ZoneInfo(name) for name in ("Africa/Nairobi", "Europe/Berlin", "America/Santiago")])
SIDES = st.lists(st.sampled_from(Side), unique=True)
ALWAYS_OPEN = LocalCalendar()
MAY = Meeting(1, 1, State.ANNOUNCED, datetime(2025, 5, 24, 7, tzinfo=UTC), date(2025, 5, 24), "School hall")


def at(local: str, zone: ZoneInfo = NAIROBI) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=zone).astimezone(UTC)


# ── rhythm


@pytest.mark.parametrize(
    ("last", "now", "planned", "starts"),
    [
        ("2025-05-24", "2025-05-24T12:00", "2025-06-21", "2025-06-21T10:00"),
        ("2025-05-24", "2025-05-20T12:00", "2025-06-21", "2025-06-21T10:00"),
        ("2025-05-24", "2025-08-01T12:00", "2025-08-16", "2025-08-16T10:00"),
        ("2025-05-24", "2025-06-21T10:00", "2025-07-19", "2025-07-19T10:00"),
        ("2025-05-24", "2025-06-21T09:59", "2025-06-21", "2025-06-21T10:00"),
    ],
)
def test_the_next_meeting_is_four_weeks_after_the_planned_day(
    last: str, now: str, planned: str, starts: str
) -> None:
    found = rules.next_meeting(date.fromisoformat(last), Rhythm(), ALWAYS_OPEN, at(now), NAIROBI)

    assert found == NextMeeting(date.fromisoformat(planned), at(starts))


def test_a_closed_day_moves_to_the_next_open_one_and_shifts_no_later_meeting() -> None:
    calendar = LocalCalendar(frozenset({6}), frozenset({date(2025, 6, 21)}))
    moved = rules.next_meeting(date(2025, 5, 24), Rhythm(), calendar, at("2025-06-01T00:00"), NAIROBI)
    assert moved == NextMeeting(date(2025, 6, 21), at("2025-06-23T10:00"))
    assert moved is not None

    following = rules.next_meeting(moved.planned_on, Rhythm(), calendar, moved.starts_at, NAIROBI)

    assert following is not None
    assert following.starts_at == at("2025-07-19T10:00")


def test_a_meeting_moved_past_a_closed_week_is_not_skipped() -> None:
    week = frozenset(date(2025, 6, 21) + timedelta(days=ahead) for ahead in range(7))
    found = rules.next_meeting(
        date(2025, 5, 24), Rhythm(), LocalCalendar(days=week), at("2025-06-24T00:00"), NAIROBI
    )

    assert found == NextMeeting(date(2025, 6, 21), at("2025-06-28T10:00"))


def test_a_calendar_without_an_open_day_has_no_next_meeting() -> None:
    never = LocalCalendar(frozenset(range(7)))

    assert rules.next_meeting(date(2025, 5, 24), Rhythm(), never, at("2025-06-01T00:00"), NAIROBI) is None


@given(
    st.dates(date(2024, 6, 1), date(2026, 1, 1)),
    INSTANTS,
    ZONES,
    st.frozensets(st.integers(0, 6), max_size=5),
    st.integers(1, 8),
    st.times().map(lambda hour: hour.replace(second=0, microsecond=0)),
)
def test_a_meeting_is_ahead_on_an_open_day_and_on_the_rhythm(
    last: date, now: datetime, zone: ZoneInfo, closed: frozenset[int], weeks: int, hour: time
) -> None:
    """Invariant 7: the calendar goes on without anybody's key."""
    calendar = LocalCalendar(closed)
    found = rules.next_meeting(last, Rhythm(weeks, hour), calendar, now, zone)

    assert found is not None
    assert found.starts_at > now
    assert (found.planned_on - last).days % (7 * weeks) == 0
    assert not calendar.is_closed(found.starts_at.astimezone(zone).date())
    assert found.starts_at - max(now, at(last.isoformat(), zone)) <= timedelta(weeks=weeks, days=16)


@pytest.mark.parametrize("last", ["2025-03-08", "2025-10-04"])
def test_the_hour_stays_through_clock_changes(last: str) -> None:
    found = rules.next_meeting(
        date.fromisoformat(last), Rhythm(), ALWAYS_OPEN, at(f"{last}T12:00", BERLIN), BERLIN
    )

    assert found is not None
    assert found.starts_at.astimezone(BERLIN).time() == time(10)


def test_a_coordinator_sets_no_past_and_no_closed_day() -> None:
    calendar = LocalCalendar(frozenset({4}))
    now = at("2025-05-05T09:00")

    assert rules.date_refusal(at("2025-05-24T10:00"), calendar, now, NAIROBI) is None
    assert rules.date_refusal(at("2025-05-23T10:00"), calendar, now, NAIROBI) is Refusal.CLOSED_DAY
    assert rules.date_refusal(now, calendar, now, NAIROBI) is Refusal.PAST
    assert rules.set_refusal(coordinates=True) is None
    assert rules.set_refusal(coordinates=False) is Refusal.COORDINATORS_ONLY


# ── chair


@given(SIDES, st.lists(st.none() | st.sampled_from(Side), max_size=12))
def test_no_side_chairs_twice_running_while_another_is_there(
    sides: list[Side], chaired: list[Side | None]
) -> None:
    chair = rules.next_chair(sides, chaired)
    earlier = [side for side in chaired if side]

    assert (chair is None) == (not sides)
    if len(sides) > 1 and earlier:
        assert chair is not earlier[-1]


@given(SIDES.filter(lambda sides: len(sides) > 1), st.lists(st.sampled_from(Side), max_size=5))
def test_every_side_has_its_turn(sides: list[Side], chaired: list[Side]) -> None:
    """Invariant 1."""
    turns: list[Side | None] = list(chaired)
    for _ in range(2 * len(sides)):
        turns.append(rules.next_chair(sides, turns))

    assert set(turns[len(chaired) :]) == set(sides)
    assert turns[-len(sides) :] == turns[-2 * len(sides) : -len(sides)]


def test_a_side_alone_chairs_again() -> None:
    assert rules.next_chair([Side.POLICE], [Side.POLICE]) is Side.POLICE


# ── its life


@pytest.mark.parametrize(
    ("state", "side", "now", "refusal"),
    [
        (State.ANNOUNCED, Side.COMMUNITY, "2025-05-24T09:59", None),
        (State.ANNOUNCED, Side.POLICE, "2025-05-10T09:59", None),
        (State.ANNOUNCED, Side.POLICE, "2025-05-24T10:00", Refusal.STARTED),
        (State.ANNOUNCED, None, "2025-05-10T10:00", Refusal.OBSERVER),
        (State.PLANNED, Side.PARTNER, "2025-05-10T10:00", Refusal.NOT_ANNOUNCED),
        (State.OPEN, Side.PARTNER, "2025-05-24T10:10", Refusal.STARTED),
        (State.CLOSED, Side.PARTNER, "2025-05-25T10:10", Refusal.ENDED),
        (State.CANCELLED, Side.PARTNER, "2025-05-10T10:10", Refusal.CANCELLED),
    ],
)
def test_who_may_say_whether_they_come(
    state: State, side: Side | None, now: str, refusal: Refusal | None
) -> None:
    assert rules.may_rsvp(replace(MAY, state=state), side, at(now)) is refusal


def test_a_meeting_begins_and_ends_by_the_clock() -> None:
    assert not rules.begins_now(MAY, at("2025-05-24T09:59"))
    assert rules.begins_now(MAY, at("2025-05-24T10:00"))
    held = rules.begin(MAY)
    assert not rules.ends_now(held, at("2025-05-24T11:29"))
    assert rules.ends_now(held, at("2025-05-24T11:30"))
    assert rules.close(held).state is State.CLOSED
    assert not rules.begins_now(rules.cancel(MAY), at("2025-05-24T10:00"))


def test_a_moved_meeting_keeps_its_day_in_the_rhythm() -> None:
    moved = rules.move(rules.announce(MAY), at("2025-05-26T18:00"), place="Library")

    assert (moved.starts_at, moved.place, moved.planned_on) == (
        at("2025-05-26T18:00"),
        "Library",
        MAY.planned_on,
    )
    assert rules.move(MAY, MAY.starts_at).place == "School hall"


# ── typed dates


MONDAY = "2025-05-05T09:00"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("24 May 10:00", "2025-05-24T10:00"),
        ("24 May 2025 10:00", "2025-05-24T10:00"),
        ("May 24, 10:00", "2025-05-24T10:00"),
        ("24th of May at 10 am", "2025-05-24T10:00"),
        ("Sat 24 May 10:00", "2025-05-24T10:00"),
        ("10:00 24 May", "2025-05-24T10:00"),
        ("24 MAY 10h30", "2025-05-24T10:30"),
        ("24 may 10", "2025-05-24T10:00"),
        ("24 May 6pm", "2025-05-24T18:00"),
        ("24 May 6:30 p.m.", "2025-05-24T18:30"),
        ("24 May noon", "2025-05-24T12:00"),
        ("2025-05-24 10:00", "2025-05-24T10:00"),
        ("2025-05-24T10:00", "2025-05-24T10:00"),
        ("2025/5/24 10.30", "2025-05-24T10:30"),
        ("24/5 10:00", "2025-05-24T10:00"),
        ("24/05/2025 10:00", "2025-05-24T10:00"),
        ("24.5.25 10:00", "2025-05-24T10:00"),
        ("24.05 10.30", "2025-05-24T10:30"),
        ("24.05. at 10.30", "2025-05-24T10:30"),
        ("10.30 24/5", "2025-05-24T10:30"),
        ("24-5-2025, 10:00", "2025-05-24T10:00"),
        ("Saturday 10:00", "2025-05-10T10:00"),
        ("saturday 10.30", "2025-05-10T10:30"),
        ("next Saturday 10", "2025-05-10T10:00"),
        ("Monday 10:00", "2025-05-05T10:00"),
        ("Monday 08:00", "2025-05-12T08:00"),
        ("next Monday 10:00", "2025-05-12T10:00"),
        ("tomorrow 10:00", "2025-05-06T10:00"),
        ("today 18:00", "2025-05-05T18:00"),
        ("3 March 10:00", "2026-03-03T10:00"),
        ("24 de mayo a las 10:00", "2025-05-24T10:00"),
        ("sábado 24 de mayo, 10 h", "2025-05-24T10:00"),
        ("24 de mayo de 2025 a las 6 de la tarde", "2025-05-24T18:00"),
        ("mañana a las 10 de la mañana", "2025-05-06T10:00"),
        ("el próximo sabado a las 10", "2025-05-10T10:00"),
        ("SABADO 10:00", "2025-05-10T10:00"),
        ("24 مايو 10:00", "2025-05-24T10:00"),
        ("٢٤ مايو ١٠:٠٠", "2025-05-24T10:00"),
        ("۲۴/۵ ۱۰:۰۰", "2025-05-24T10:00"),
        ("السبت ٢٤ أيار الساعة ١٠ صباحا", "2025-05-24T10:00"),
        ("يوم السبت الساعة ٦ مساءً", "2025-05-10T18:00"),
        ("غدا الساعة 10", "2025-05-06T10:00"),
        ("١٥ كانون الثاني ١٠:٠٠", "2026-01-15T10:00"),
        ("٢٤ حزيران الساعة ١ ظهرا", "2025-06-24T13:00"),
    ],
)
def test_a_typed_date_is_read_in_local_time(typed: str, meant: str) -> None:
    assert read_date(typed, at(MONDAY), NAIROBI) == at(meant)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", DateProblem.NO_DAY),
        ("10:00", DateProblem.NO_DAY),
        ("24 May", DateProblem.NO_TIME),
        ("Saturday", DateProblem.NO_TIME),
        ("31 June 10:00", DateProblem.NO_SUCH_DAY),
        ("2025-02-30 10:00", DateProblem.NO_SUCH_DAY),
        ("29 Feb 10:00", DateProblem.NO_SUCH_DAY),
        ("24/13 10:00", DateProblem.NO_SUCH_DAY),
        ("24 May 25:00", DateProblem.NO_SUCH_TIME),
        ("24 May 10:75", DateProblem.NO_SUCH_TIME),
        ("Friday 24 May 10:00", DateProblem.OTHER_WEEKDAY),
        ("2025-05-04 10:00", DateProblem.PAST),
        ("today 08:00", DateProblem.PAST),
        ("2027-05-24 10:00", DateProblem.TOO_FAR),
        ("after the harvest", DateProblem.NOT_UNDERSTOOD),
        ("24 May 10:00 school hall", DateProblem.NOT_UNDERSTOOD),
        ("24 May 10:00 7", DateProblem.NOT_UNDERSTOOD),
    ],
)
def test_a_line_that_is_no_date_says_why(typed: str, problem: DateProblem) -> None:
    assert read_date(typed, at(MONDAY), NAIROBI) is problem


def test_the_leap_day_is_found_when_it_comes() -> None:
    assert read_date("29 Feb 10:00", at("2027-12-01T09:00"), NAIROBI) == at("2028-02-29T10:00")


def test_an_hour_that_does_not_exist_becomes_the_first_one_that_does() -> None:
    assert read_date("30 March 02:30", at("2025-03-01T09:00", BERLIN), BERLIN) == at(
        "2025-03-30T03:00", BERLIN
    )


def test_a_day_without_a_year_that_has_just_passed_may_count_as_a_slip() -> None:
    month = timedelta(days=31)

    assert read_date("1 May 10:00", at(MONDAY), NAIROBI, slip=month) is DateProblem.PAST
    assert read_date("21 de marzo 10:00", at(MONDAY), NAIROBI, slip=month) == at("2026-03-21T10:00")
    assert read_date("1 May 2026 10:00", at(MONDAY), NAIROBI, slip=month) == at("2026-05-01T10:00")


@given(st.text(max_size=40), INSTANTS, ZONES)
def test_whatever_is_typed_is_a_later_instant_or_a_reason(typed: str, now: datetime, zone: ZoneInfo) -> None:
    found = read_date(typed, now, zone)

    assert isinstance(found, DateProblem) or now < found <= now + timedelta(days=366)


@given(INSTANTS, ZONES, st.integers(1, 360), st.times())
def test_every_way_of_writing_a_day_means_the_same(
    now: datetime, zone: ZoneInfo, ahead: int, hour: time
) -> None:
    day = now.astimezone(zone).date() + timedelta(days=ahead)
    names = {number: name for name, number in date_words().months.items()}
    hour = hour.replace(second=0, microsecond=0)
    written = {
        read_date(f"{day.isoformat()} {hour:%H:%M}", now, zone),
        read_date(f"{day.day}/{day.month}/{day.year} {hour:%H:%M}", now, zone),
        read_date(f"{day.day} {names[day.month]} {day.year} {hour:%H:%M}", now, zone),
        read_date(f"{hour:%H:%M} {day.day} {names[day.month]}", now, zone),
    }

    assert len(written) == 1
    assert isinstance(next(iter(written)), datetime)
