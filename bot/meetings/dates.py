"""Reading the date that a coordinator types, in the place's own time and any shipped language's words.

Numbers without a month's name are read as day and month, year first if it has four digits. What was read is
always repeated back with its weekday before anything is saved, so a wrong guess costs one tap.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

from bot.chat.reading import clean, digits, fold
from bot.reminders.local_time import DAY, instant, local_day

FARTHEST = timedelta(days=366)
NOON = 12
CENTURY = 2000


class DateProblem(StrEnum):
    """Why a typed line is no date."""

    NOT_UNDERSTOOD = "not_understood"  # words that belong to no date
    NO_DAY = "no_day"
    NO_TIME = "no_time"
    NO_SUCH_DAY = "no_such_day"  # 31 February
    NO_SUCH_TIME = "no_such_time"  # 25:00
    OTHER_WEEKDAY = "other_weekday"  # that day is not the weekday that was written
    PAST = "past"
    TOO_FAR = "too_far"  # more than a year ahead


@dataclass(frozen=True, slots=True)
class DateWords:
    """Folded words of dates in one or more languages."""

    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """Monday is 0."""
    others: Mapping[str, str] = field(default_factory=dict)
    """Word to role: today, tomorrow, next, morning, afternoon, noon, filler."""

    @classmethod
    def of(cls, tables: Iterable[Mapping[str, Any]]) -> DateWords:
        """One table out of several languages' lists."""
        months: dict[str, int] = {}
        weekdays: dict[str, int] = {}
        others: dict[str, str] = {}
        for table in tables:
            months |= {
                fold(name): number for number, names in enumerate(table["months"], 1) for name in names
            }
            weekdays |= {
                fold(name): number for number, names in enumerate(table["weekdays"]) for name in names
            }
            for role in ("filler", "today", "tomorrow", "next", "morning", "afternoon", "noon"):
                others |= {fold(word): role for word in table[role]}
        return cls(months, weekdays, others)


@lru_cache(maxsize=1)
def date_words() -> DateWords:
    """The words of all shipped languages together."""
    folder = resources.files("bot.meetings") / "words"
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name
    )
    return DateWords.of(tomllib.loads(file.read_text(encoding="utf-8")) for file in files)


ISO_DAY = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
SHORT_DAY = re.compile(r"(?<![\d:])(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d:])")
CLOCK = re.compile(r"(?<!\d)(\d{1,2})(?:\s*:\s*|h)(\d{2})(?!\d)")
HALF_DAY = re.compile(r"(?<![^\W\d_])([ap])\s?\.?\s?m\b\.?")


@dataclass(slots=True)
class _Found:
    """What the line has told so far; None is not yet."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    ahead: int | None = None
    hour: int | None = None
    minute: int = 0
    half: str | None = None
    is_next: bool = False


def read_date(
    text: str,
    now: datetime,
    zone: ZoneInfo,
    words: DateWords | None = None,
    slip: timedelta = timedelta(0),
) -> datetime | DateProblem:
    """The aware UTC instant that a typed line means ("24 May 10:00", "السبت ١٠:٠٠"), or why it means none.

    Without a year, the next such day, unless it passed no longer than `slip` ago; a weekday alone is the next
    one after today, or today's if its hour is still to come. Digits of every script, month names or numbers,
    24 hours or am and pm.
    """
    line = re.sub(r"(\d)t(\d)", r"\1 \2", digits(clean(text)).casefold())
    found = _Found()
    line = _take_clock(_take_numeric_day(line, found), found)
    problem = _take_words(line, found, words or date_words())
    if problem is not None:
        return problem
    day = _day_of(found, local_day(now, zone), slip)
    if isinstance(day, DateProblem):
        return day
    hour = _hour_of(found)
    if isinstance(hour, DateProblem):
        return hour
    return _checked(found, day, hour, now, zone)


def _take_numeric_day(line: str, found: _Found) -> str:
    if whole := ISO_DAY.search(line):
        found.year, found.month, found.day = (int(part) for part in whole.groups())
        return line[: whole.start()] + " " + line[whole.end() :]
    for short in SHORT_DAY.finditer(line):
        if _is_clock_with_dot(short, line):
            continue
        found.day, found.month = int(short[1]), int(short[3])
        if short[4]:
            found.year = int(short[4]) + (CENTURY if len(short[4]) == len("25") else 0)
        return line[: short.start()] + " " + line[short.end() :]
    return line


def _is_clock_with_dot(short: re.Match[str], line: str) -> bool:
    """Whether "10.30" is an hour: no other hour is in the line, and something else in it tells the day."""
    if (
        short[2] != "."
        or short[4]
        or len(short[3]) != len("30")
        or CLOCK.search(line)
        or HALF_DAY.search(line)
    ):
        return False
    rest = line[: short.start()] + " " + line[short.end() :]
    others = [other[2] for other in SHORT_DAY.finditer(rest)]
    return any(mark != "." for mark in others) or (not others and bool(re.search(r"[^\W\d_]", rest)))


def _take_clock(line: str, found: _Found) -> str:
    clock = CLOCK.search(line) or re.search(r"(?<!\d)(\d{1,2})\.(\d{2})(?!\d)", line)
    if clock:
        found.hour, found.minute = int(clock[1]), int(clock[2])
        line = line[: clock.start()] + " " + line[clock.end() :]
    if half := HALF_DAY.search(line):
        found.half = "morning" if half[1] == "a" else "afternoon"
        before = re.search(r"(\d{1,2})\s*$", line[: half.start()])
        if found.hour is None and before:
            found.hour = int(before[1])
            return line[: before.start()] + " " + line[half.end() :]
        line = line[: half.start()] + " " + line[half.end() :]
    return line


LONGEST_PHRASE = 3
JUST_PASSED = timedelta(days=60)
"""The slip of a promise's day: taken for next year's, a day that has just passed would mute its reminders."""


def _take_words(line: str, found: _Found, words: DateWords) -> DateProblem | None:
    tokens = fold(re.sub(r"(\d)([^\W\d_])", r"\1 \2", line)).split()
    place = 0
    numbers: list[int] = []
    while place < len(tokens):
        if tokens[place].isdecimal():
            numbers.append(int(tokens[place]))
            place += 1
            continue
        length = _take_phrase(tokens[place : place + LONGEST_PHRASE], found, words)
        if not length:
            return DateProblem.NOT_UNDERSTOOD
        place += length
    return _take_numbers(numbers, found)


def _take_phrase(tokens: list[str], found: _Found, words: DateWords) -> int:
    """How many tokens the longest known phrase at the beginning takes; 0 if none is known."""
    for length in range(len(tokens), 0, -1):
        phrase = " ".join(tokens[:length])
        for known in (phrase, phrase.removeprefix("و"), phrase.removeprefix("ب")):
            if _take_one(known, found, words):
                return length
    return 0


def _take_one(phrase: str, found: _Found, words: DateWords) -> bool:
    # "mayo" is a month and "mar" could be a weekday: a month's name is wanted only where none is known yet.
    if phrase in words.months and found.month is None:
        found.month = words.months[phrase]
    elif phrase in words.weekdays:
        found.weekday = words.weekdays[phrase]
    elif phrase in words.others:
        _take_role(words.others[phrase], found)
    else:
        return False
    return True


def _take_role(role: str, found: _Found) -> None:
    match role:
        case "today":
            found.ahead = 0
        case "tomorrow":
            found.ahead = 1
        case "next":
            found.is_next = True
        case "noon":
            found.half = "noon"
        case "morning" | "afternoon":
            found.half = role
        case _:
            pass


def _take_numbers(numbers: list[int], found: _Found) -> DateProblem | None:
    """Lone numbers: four digits are a year; the first belongs to a named month; then an hour."""
    for number in numbers:
        if number >= CENTURY and found.year is None:
            found.year = number
        elif found.month is not None and found.day is None:
            found.day = number
        elif found.hour is None:
            found.hour = number
        else:
            return DateProblem.NOT_UNDERSTOOD
    return None


def _day_of(found: _Found, today: date, slip: timedelta) -> date | DateProblem:
    if found.month is not None and found.day is not None:
        return _calendar_day(found, today, slip)
    if found.ahead is not None:
        return today + found.ahead * DAY
    if found.weekday is None:
        return DateProblem.NO_DAY
    days = (found.weekday - today.weekday()) % 7
    return today + (days or (7 if found.is_next else 0)) * DAY


def _calendar_day(found: _Found, today: date, slip: timedelta) -> date | DateProblem:
    try:
        day = date(found.year or today.year, found.month or 0, found.day or 0)
    except ValueError:
        if found.year is None and (found.month, found.day) == (2, 29):
            return _leap_day(today)
        return DateProblem.NO_SUCH_DAY
    if found.year is None and today - slip <= day < today:
        return DateProblem.PAST
    if found.year is None and day < today:
        return _leap_day(today) if (day.month, day.day) == (2, 29) else day.replace(year=day.year + 1)
    return day


def _leap_day(today: date) -> date | DateProblem:
    following = date(today.year + 1, 1, 1)
    leap = following.year % 4 == 0 and (following.year % 100 != 0 or following.year % 400 == 0)
    return date(following.year, 2, 29) if leap else DateProblem.NO_SUCH_DAY


def _hour_of(found: _Found) -> time | DateProblem:
    if found.hour is None:
        return time(NOON) if found.half == "noon" else DateProblem.NO_TIME
    hour = found.hour
    if (
        found.half in {"afternoon", "noon"}
        and 1 <= hour < NOON
        and not (found.half == "noon" and hour > NOON // 2)
    ):
        hour += NOON
    elif found.half == "morning" and hour == NOON:
        hour = 0
    try:
        return time(hour, found.minute)
    except ValueError:
        return DateProblem.NO_SUCH_TIME


def _checked(found: _Found, day: date, hour: time, now: datetime, zone: ZoneInfo) -> datetime | DateProblem:
    named = found.weekday is not None and (found.month is not None or found.ahead is not None)
    if named and day.weekday() != found.weekday:
        return DateProblem.OTHER_WEEKDAY
    starts_at = instant(day, hour, zone).astimezone(UTC)
    if starts_at <= now and found.weekday is not None and not named:
        starts_at = instant(day + 7 * DAY, hour, zone)
    if starts_at <= now:
        return DateProblem.PAST
    return DateProblem.TOO_FAR if starts_at - now > FARTHEST else starts_at
