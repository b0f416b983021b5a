"""The ground rules both sides agreed: rhythm, shares, hours and numbers, each with its default."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, time
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Side(StrEnum):
    """Whom somebody stands for. Tallies of sides stand next to each other and are never summed."""

    COMMUNITY = "community"
    POLICE = "police"
    PARTNER = "partner"


class State(StrEnum):
    """How far a partnership is: nothing is live before both coordinators agreed."""

    FOUNDING = "founding"
    LIVE = "live"


class Purpose(StrEnum):
    """Whether both sides solve something together, or one tells the other."""

    SOLVING = "solving"
    INFORMATION = "information"


@dataclass(frozen=True)
class Area:
    """A place the partnership covers. `code` is what its join link carries."""

    id: int
    partnership_id: int
    name: str
    code: str


@dataclass(frozen=True)
class Charter:
    """One partnership's ground rules. Every field is a line; its default holds until agreed otherwise."""

    name: str = ""
    country: str = ""
    zone: str = "UTC"
    languages: tuple[str, ...] = ("en",)
    emergency_number: str = "112"
    conduct_contact: str = ""
    """Where concerns about police conduct are led; outside the police."""
    helpline: str = ""
    """Where violence at home is led."""
    child_line: str = ""
    outside_contacts: tuple[str, ...] = ()
    """Others outside the partnership to whom anybody can turn, one a line."""
    purpose: Purpose = Purpose.SOLVING
    """What the partnership is for; one that only informs is never called a partnership."""
    open_promises_most: int = 5
    """As many promises one body has open at a time; one more waits until another is done."""
    place: str = ""
    first_meeting: str = ""
    """Local date and time of the first meeting, ISO-8601 without zone."""
    meeting_weeks: int = 4
    meeting_minutes: int = 90
    overhead_minutes: int = 25
    item_minutes: int = 10
    partner_share: Fraction = Fraction(0)
    """Of the agenda's minutes, at most a third; community and police own half each of what is left."""
    marks: int = 5
    options: int = 8
    round_opens: str = "Wed 17:00"
    round_nudge: str = "Fri 12:00"
    round_closes: str = "Sun 19:00"
    result_at: str = "Mon 09:30"
    release_hours: tuple[str, ...] = ("09:00", "17:00")
    quiet_from: time = time(20)
    quiet_to: time = time(8)
    letters_a_week: int = 3
    closed_weekdays: tuple[int, ...] = ()
    """Days on which nothing meets, Monday 0."""
    closed_days: tuple[date, ...] = ()
    review_after_months: int = 12

    @property
    def quiet(self) -> str:
        """The quiet hours as an outbox row carries them."""
        return f"{self.zone} {self.quiet_from:%H:%M}-{self.quiet_to:%H:%M}"

    @property
    def speaks(self) -> str:
        """The language of what is written for nobody in particular."""
        return self.languages[0]


def from_lines(lines: Mapping[str, str]) -> Charter:
    """The charter whose agreed lines are `lines`; what is not among them has its default."""
    values: dict[str, object] = {}
    for field in fields(Charter):
        if field.name in lines:
            values[field.name] = _READERS.get(field.name, str)(lines[field.name])
    return Charter(**values)  # type: ignore[arg-type]


def to_line(name: str, value: object) -> str:
    """A value as its row keeps it; `from_lines` reads it back."""
    if isinstance(value, tuple):
        return "\n".join(str(part) for part in value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if name not in {field.name for field in fields(Charter)}:
        message = f"the charter has no line {name!r}"
        raise ValueError(message)
    return str(value)


def _words(line: str) -> tuple[str, ...]:
    return tuple(part for part in line.split("\n") if part)


_READERS: dict[str, Callable[[str], object]] = {
    "languages": _words,
    "outside_contacts": _words,
    "purpose": Purpose,
    "release_hours": _words,
    "closed_weekdays": lambda line: tuple(int(part) for part in _words(line)),
    "closed_days": lambda line: tuple(date.fromisoformat(part) for part in _words(line)),
    "quiet_from": time.fromisoformat,
    "quiet_to": time.fromisoformat,
    "partner_share": Fraction,
    **dict.fromkeys(
        (
            "meeting_weeks",
            "meeting_minutes",
            "overhead_minutes",
            "item_minutes",
            "marks",
            "options",
            "letters_a_week",
            "open_promises_most",
            "review_after_months",
        ),
        int,
    ),
}
