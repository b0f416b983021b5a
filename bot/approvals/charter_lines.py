"""The charter's lines that both sides may change: what each holds, and how what somebody types is read.

Pure: words and the charter as it stands in, new values or a kind problem out. A line whose field the charter
does not have is not offered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import time
from enum import StrEnum
from fractions import Fraction
from functools import cache

from babel.dates import get_day_names

from bot.charter.rules import Charter, from_lines, to_line
from bot.chat.reading import clean_name, digits, fold
from bot.reminders.rhythm import WEEKDAYS, Weekly

MINUTE, HOUR, DAY = 1, 60, 24 * 60
WEEK = 7 * DAY
LEAST_OPEN, MOST_OPEN = 2 * DAY, 6 * DAY + 12 * HOUR
"""A vote stays open so long, in minutes; the next one opens after its end."""
LEAST_BEFORE_REMINDER = DAY
LONGEST = 60
LEAST_WAKING = 8 * HOUR
"""Minutes of the day in which letters may arrive."""
LEAST_FOR_CONTENT = 20
"""Minutes of a meeting that are left for what people bring."""
MOST_CONTACTS, MOST_HOURS, MOST_CLOSED = 6, 4, 6


class Group(StrEnum):
    """Where a line stands in the list."""

    VOTE = "vote"
    MEETING = "meeting"
    MESSAGES = "messages"
    CONTACTS = "contacts"
    PEOPLE = "people"


class Problem(StrEnum):
    """Why a value cannot be, as its own sentence."""

    NUMBER = "number"  # no whole number within the bounds
    HOUR = "hour"  # no weekday and hour
    HOURS = "hours"  # not one to four hours, or not two for the quiet ones
    DAY = "day"
    TELEPHONE = "telephone"
    WORDS = "words"  # none, or too many
    CHOICE = "choice"  # not among what is offered
    VOTE_SHORT = "vote-short"  # less than two days, or until the next one opens
    RESULT_EARLY = "result-early"  # not between the end and the next vote
    REMINDER_LATE = "reminder-late"  # not a day after the beginning and on a day before the end
    NO_ROOM = "no-room"  # the fixed parts leave too few minutes
    NO_WAKING = "no-waking"  # too few hours in which letters may arrive
    SAME = "same"  # as it is now


Values = Mapping[str, object]
"""Fields of the charter → their new values."""
Reader = Callable[[str, Charter], "Values | Problem"]


@dataclass(frozen=True)
class Line:
    """One line: its code, its field, how it is read, and values to tap."""

    code: str
    field: str
    group: Group
    read: Reader
    offers: tuple[str, ...] = ()
    """Values that buttons offer, as they would be typed; no spaces or colons."""
    weekly: bool = False
    """A weekday and an hour."""
    least: int = 0
    most: int = 0


# ── reading


def hour_of(words: str) -> time | None:
    """17:00, 17.00, 1700, 17 and the like, with the digits of any script.

    >>> hour_of("17.30"), hour_of("٩"), hour_of("25:00")
    (datetime.time(17, 30), datetime.time(9, 0), None)
    """
    found = re.fullmatch(r"(\d{1,2})(?:[:.h٫]?(\d{2}))?\s*h?", digits(words).strip().lower())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < HOUR else None  # noqa: PLR2004 - hours of a day


@cache
def _day_names() -> Mapping[str, int]:
    """Weekdays as people write them, folded, in every shipped language and in the charter's own code."""
    names = {fold(code): number for number, code in enumerate(WEEKDAYS)}
    for locale in ("en", "es", "ar"):
        for width in ("wide", "abbreviated"):
            for number, name in get_day_names(width, locale=locale).items():
                names[fold(str(name))] = number
                # Arabic names days with the article or without it.
                names[fold(str(name).removeprefix("ال"))] = number
    return names


def day_of(words: str) -> int | None:
    """A weekday, Monday 0.

    >>> day_of("Tuesday"), day_of("miércoles"), day_of("الجمعة"), day_of("today")
    (1, 2, 4, None)
    """
    return _day_names().get(fold(words))


def weekly_of(words: str) -> Weekly | None:
    """One weekday and one hour, in either order; small words between them do no harm, numbers do."""
    parts = [digits(part) for part in re.split(r"[\s,]+", words) if part]
    days = [day for part in parts if (day := day_of(part)) is not None]
    hours = [part for part in parts if any(sign.isdigit() for sign in part)]
    if len(days) != 1 or len(hours) != 1:
        return None
    hour = hour_of(hours[0])
    return Weekly(days[0], hour) if hour is not None else None


def _slot(weekly: Weekly) -> str:
    return f"{WEEKDAYS[weekly.weekday]} {weekly.at:%H:%M}"


def _minute(slot: str) -> int:
    weekly = Weekly.read(slot)
    return weekly.weekday * DAY + weekly.at.hour * HOUR + weekly.at.minute


def _after(later: str, earlier: str) -> int:
    """Minutes from one weekly hour to the next coming of the other."""
    return (_minute(later) - _minute(earlier)) % WEEK


def _opens(words: str, charter: Charter) -> Values | Problem:
    """The vote's opening; with another day its end, reminder and result move along by as many days."""
    weekly = weekly_of(words)
    if weekly is None:
        return Problem.HOUR
    days = weekly.weekday - Weekly.read(charter.round_opens).weekday
    values: dict[str, object] = {"round_opens": _slot(weekly)}
    if days:
        for name in ("round_nudge", "round_closes", "result_at"):
            before = Weekly.read(getattr(charter, name))
            values[name] = _slot(Weekly((before.weekday + days) % 7, before.at))
    return values


def _slot_of(field: str) -> Reader:
    def read(words: str, charter: Charter) -> Values | Problem:  # noqa: ARG001 - a reader
        weekly = weekly_of(words)
        return {field: _slot(weekly)} if weekly is not None else Problem.HOUR

    return read


def _number(field: str, least: int, most: int) -> Reader:
    def read(words: str, charter: Charter) -> Values | Problem:  # noqa: ARG001 - a reader
        found = re.search(r"\d+", digits(words))
        # A line that says more than one number, or none, is asked again.
        if found is None or len(re.findall(r"\d+", digits(words))) > 1 or len(found[0]) > 4:  # noqa: PLR2004
            return Problem.NUMBER
        number = int(found[0])
        return {field: number} if least <= number <= most else Problem.NUMBER

    return read


def _telephone(words: str, charter: Charter) -> Values | Problem:  # noqa: ARG001 - a reader
    number = digits(clean_name(words))
    return {"emergency_number": number} if re.fullmatch(r"\+?[\d\s-]{2,18}", number) else Problem.TELEPHONE


def _words(field: str) -> Reader:
    def read(words: str, charter: Charter) -> Values | Problem:  # noqa: ARG001 - a reader
        line = clean_name(words)
        return {field: line} if line and len(line) <= LONGEST else Problem.WORDS

    return read


def _contacts(words: str, charter: Charter) -> Values | Problem:  # noqa: ARG001 - a reader
    lines = tuple(line for each in words.splitlines() if (line := clean_name(each)))
    if not lines or len(lines) > MOST_CONTACTS or max(len(line) for line in lines) > LONGEST:
        return Problem.WORDS
    return {"outside_contacts": lines}


def _hours(words: str) -> list[time] | None:
    found = [hour_of(part) for part in re.split(r"[\s,;–-]+", digits(words).strip()) if part]
    return [hour for hour in found if hour] if found and all(hour is not None for hour in found) else None


def _release(words: str, charter: Charter) -> Values | Problem:  # noqa: ARG001 - a reader
    hours = sorted(set(_hours(words) or ()))
    if not 0 < len(hours) <= MOST_HOURS:
        return Problem.HOURS
    return {"release_hours": tuple(f"{hour:%H:%M}" for hour in hours)}


def _quiet(words: str, charter: Charter) -> Values | Problem:  # noqa: ARG001 - a reader
    hours = [hour_of(part) for part in re.split(r"[\s,;–-]+", digits(words).strip()) if part]
    if len(hours) != 2 or hours[0] is None or hours[1] is None:  # noqa: PLR2004 - from and to
        return Problem.HOURS
    return {"quiet_from": hours[0], "quiet_to": hours[1]}


def _closed(words: str, charter: Charter) -> Values | Problem:
    """A day more or less on which nothing meets."""
    day = day_of(words)
    if day is None:
        return Problem.DAY
    closed = tuple(sorted(set(charter.closed_weekdays) ^ {day}))
    return {"closed_weekdays": closed} if len(closed) <= MOST_CLOSED else Problem.DAY


def _language(words: str, charter: Charter) -> Values | Problem:
    """A language more or less; the first one is what is written for nobody in particular."""
    tag = words.strip().lower()
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]+)*", tag):
        return Problem.CHOICE
    spoken = tuple(each for each in charter.languages if each != tag)
    spoken = spoken if len(spoken) < len(charter.languages) else (*spoken, tag)
    return {"languages": spoken} if spoken else Problem.CHOICE


def _chosen(field: str, offers: tuple[str, ...], as_value: Callable[[str, Charter], object]) -> Reader:
    def read(words: str, charter: Charter) -> Values | Problem:
        choice = words.strip().lower()
        return {field: as_value(choice, charter)} if choice in offers else Problem.CHOICE

    return read


SHARES = ("0", "1/10", "1/5", "1/4", "1/3")
PURPOSES = ("solving", "information")


def _numbered(code: str, field: str, group: Group, least: int, most: int, *offers: int) -> Line:
    return Line(
        code,
        field,
        group,
        _number(field, least, most),
        tuple(str(offer) for offer in offers),
        least=least,
        most=most,
    )


ALL = (
    Line("vote-opens", "round_opens", Group.VOTE, _opens, weekly=True),
    Line("vote-reminder", "round_nudge", Group.VOTE, _slot_of("round_nudge"), weekly=True),
    Line("vote-closes", "round_closes", Group.VOTE, _slot_of("round_closes"), weekly=True),
    Line("vote-result", "result_at", Group.VOTE, _slot_of("result_at"), weekly=True),
    _numbered("meeting-weeks", "meeting_weeks", Group.MEETING, 1, 26, 2, 4, 6, 8),
    _numbered("meeting-minutes", "meeting_minutes", Group.MEETING, 30, 240, 60, 90, 120),
    _numbered("fixed-minutes", "overhead_minutes", Group.MEETING, 10, 90, 15, 25, 35),
    _numbered("worry-minutes", "item_minutes", Group.MEETING, 5, 60, 5, 10, 15, 20),
    Line("partner-share", "partner_share", Group.MEETING,
         _chosen("partner_share", SHARES, lambda choice, _: Fraction(choice)), SHARES),
    Line("closed-weekdays", "closed_weekdays", Group.MEETING, _closed, WEEKDAYS),
    Line("place", "place", Group.MEETING, _words("place")),
    Line("quiet-hours", "quiet_from", Group.MESSAGES, _quiet, ("20.00-08.00", "21.00-07.00", "19.00-09.00")),
    Line("release-hours", "release_hours", Group.MESSAGES, _release, ("09.00-17.00", "08.00-18.00")),
    _numbered("letters-a-week", "letters_a_week", Group.MESSAGES, 1, 7, 1, 2, 3, 5),
    Line("emergency", "emergency_number", Group.CONTACTS, _telephone),
    Line("conduct", "conduct_contact", Group.CONTACTS, _words("conduct_contact")),
    Line("helpline", "helpline", Group.CONTACTS, _words("helpline")),
    Line("child-line", "child_line", Group.CONTACTS, _words("child_line")),
    Line("outside", "outside_contacts", Group.CONTACTS, _contacts),
    Line("languages", "languages", Group.PEOPLE, _language),
    Line("purpose", "purpose", Group.PEOPLE,
         _chosen("purpose", PURPOSES, lambda choice, charter: type(charter.purpose)(choice)), PURPOSES),
    _numbered("open-promises", "open_promises_most", Group.PEOPLE, 1, 20, 3, 5, 8),
)  # fmt: skip
_FIELDS = frozenset(field.name for field in fields(Charter))
LINES: Mapping[str, Line] = {line.code: line for line in ALL if line.field in _FIELDS}
"""Code → line, in the order of the list."""


# ── judging


def changed(line: Line, words: str, charter: Charter) -> Values | Problem:
    """The new values of the charter's fields, or why they cannot be."""
    values = line.read(words, charter)
    if isinstance(values, Problem):
        return values
    if all(getattr(charter, name) == value for name, value in values.items()):
        return Problem.SAME
    return problem_of(replace(charter, **values), values) or values  # type: ignore[arg-type]


def problem_of(after: Charter, values: Values) -> Problem | None:
    """What would be wrong with the whole charter after these changes."""
    touched = set(values)
    if touched & {"round_opens", "round_closes", "result_at"}:
        open_for = _after(after.round_closes, after.round_opens)
        if not LEAST_OPEN <= open_for <= MOST_OPEN:
            return Problem.VOTE_SHORT
        if _after(after.result_at, after.round_opens) <= open_for:
            return Problem.RESULT_EARLY
    if "round_nudge" in touched and "round_opens" not in touched and not _reminds(after):
        return Problem.REMINDER_LATE
    if touched & {"meeting_minutes", "overhead_minutes", "item_minutes"}:
        left = after.meeting_minutes - after.overhead_minutes
        if left < max(LEAST_FOR_CONTENT, after.item_minutes):
            return Problem.NO_ROOM
    if touched & {"quiet_from", "quiet_to"} and _waking(after) < LEAST_WAKING:
        return Problem.NO_WAKING
    return None


def _reminds(charter: Charter) -> bool:
    """Whether the reminder comes a day after the beginning and on an earlier day than the end."""
    at = _after(charter.round_nudge, charter.round_opens)
    same_day = Weekly.read(charter.round_nudge).weekday == Weekly.read(charter.round_closes).weekday
    return LEAST_BEFORE_REMINDER <= at < _after(charter.round_closes, charter.round_opens) and not same_day


def _waking(charter: Charter) -> int:
    begins, ends = charter.quiet_from, charter.quiet_to
    quiet = ((ends.hour - begins.hour) * HOUR + ends.minute - begins.minute) % DAY
    return DAY - quiet


# ── as rows


def as_lines(values: Values) -> dict[str, str]:
    """New values as the charter keeps them, and as an approval carries them."""
    return {name: to_line(name, value) for name, value in values.items()}


def before(charter: Charter, names: Mapping[str, str]) -> dict[str, str]:
    """The same fields as they stand now."""
    return {name: to_line(name, getattr(charter, name)) for name in names}


def read_back(lines: Mapping[str, str]) -> Charter:
    """A charter with only these lines, to read them aloud."""
    return from_lines(lines)
