"""What is to be said, before anybody's language is known: a message key with its arguments.

Code returns these values, the outbox keeps them as JSON, and `bot.l10n.catalog` turns them into words in the
reader's language at the moment of sending. All of them are frozen, hashable and comparable, so a test can say
exactly what was answered without reading a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Literal, TypeAlias, get_args
from zoneinfo import ZoneInfo

MomentForm = Literal["moment", "day", "date", "time", "weekday"]
NOON = time(12)
Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


@dataclass(frozen=True, slots=True)
class Plain:
    """A token that people copy, type or tap (reference, link, command): shown without invisible isolates."""

    value: str


@dataclass(frozen=True, slots=True)
class Words:
    """A person's own words, shown as a quotation and never translated."""

    value: str


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant as people of the place read it: the clock of `zone`, the words of the reader.

    `at` must be aware; it is kept in UTC. `zone` is a tz database name such as "Africa/Nairobi". `form` is
    "moment" (weekday, date, 24-hour time), "day" (weekday, date), "date" (with the
    year), "time" or "weekday".
    """

    at: datetime
    zone: str
    form: MomentForm = "moment"

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("A moment needs an aware datetime.")
        if self.form not in get_args(MomentForm):
            raise ValueError(f"Unknown form of a moment: {self.form!r}.")
        object.__setattr__(self, "at", self.at.astimezone(UTC))

    @classmethod
    def of_day(cls, day: date, zone: str, form: MomentForm = "day") -> Moment:
        """A calendar day of the place, by its noon: no clock has ever jumped over one."""
        return cls(datetime.combine(day, NOON, ZoneInfo(zone)), zone, form)


@dataclass(frozen=True, slots=True, init=False)
class Text:
    """One message by its key, with the arguments it needs; `args` is kept as pairs sorted by name.

    Prefer the typed functions of `bot.l10n.texts` to calling this by hand.
    """

    key: str
    args: tuple[tuple[str, Argument], ...]

    def __init__(self, key: str, args: Mapping[str, Argument] | None = None) -> None:
        pairs = sorted((args or {}).items(), key=lambda pair: pair[0])
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "args", tuple(pairs))

    def arg(self, name: str) -> Argument:
        """The argument called `name`; KeyError when the message has none of that name."""
        return dict(self.args)[name]


@dataclass(frozen=True, slots=True)
class Lines:
    """Several messages under each other, such as the lines of a card; one message to Telegram."""

    parts: tuple[Text | Lines, ...]
    separator: str = "\n"

    @classmethod
    def of(cls, *parts: Text | Lines | None, separator: str = "\n") -> Lines:
        """The given parts without those that are None, so that a card can leave lines out."""
        return cls(tuple(part for part in parts if part is not None), separator)


Saying: TypeAlias = Text | Lines
Argument: TypeAlias = str | int | Plain | Words | Moment | Text | Lines


def to_json(value: Argument) -> Json:
    """A compact JSON value: strings and numbers as they are, the rest as a list that starts with its kind."""
    match value:
        case str() | int():
            return value
        case Plain(text):
            return ["p", text]
        case Words(text):
            return ["w", text]
        case Moment(at, zone, form):
            return ["m", at.isoformat(), zone, form]
        case Text(key=key, args=args):
            return ["t", key, {name: to_json(each) for name, each in args}] if args else ["t", key]
        case Lines(parts, separator):
            return ["l", [to_json(part) for part in parts], separator]


def from_json(value: Json) -> Argument:  # noqa: PLR0911 - one return a kind
    """The value that `to_json` was given; ValueError for JSON that it never writes."""
    match value:
        case bool():
            pass
        case str() | int():
            return value
        case ["p", str(text)]:
            return Plain(text)
        case ["w", str(text)]:
            return Words(text)
        case ["m", str(at), str(zone), ("moment" | "day" | "date" | "time" | "weekday") as form]:
            return Moment(datetime.fromisoformat(at), zone, form)
        case ["t", str(key)]:
            return Text(key)
        case ["t", str(key), dict(args)]:
            return Text(key, {name: from_json(each) for name, each in args.items()})
        case ["l", list(parts), str(separator)]:
            return Lines(tuple(saying_from_json(part) for part in parts), separator)
        case _:
            pass
    raise ValueError("This is not the JSON of a text.")


def saying_from_json(value: Json) -> Saying:
    """Like `from_json`, for what must be a whole message (Text or Lines) rather than an argument."""
    read = from_json(value)
    if not isinstance(read, Text | Lines):
        raise ValueError("A whole message was expected, not an argument.")  # noqa: TRY004 - it is bad data
    return read
