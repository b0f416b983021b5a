"""How the bot talks, whatever the platform: what came in, what goes out, and what a feature offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.letter import Form, Keyboard, Letter, Rows, Said
from bot.people import Person

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx


class Kind(StrEnum):
    """What a person did."""

    WORDS = "words"
    COMMAND = "command"
    TAP = "tap"
    PHOTO = "photo"
    PICTURE_AS_FILE = "picture-as-file"
    FILE = "file"
    VOICE = "voice"
    OTHER = "other"


@dataclass(frozen=True)
class Talk:
    """One thing one person did, as a handler sees it."""

    person: Person
    kind: Kind
    now: datetime
    words: str = ""
    """What was written: the words, the caption, or what followed a command."""
    command: str = ""
    choice: tuple[str, ...] = ()
    """What followed `feature:verb:` on the button that was tapped."""
    message_id: int | None = None
    """The message that was tapped."""
    reply_to: int | None = None
    photo: bytes | None = None
    """A picture, already cleaned to bare pixels; None with kind PHOTO means it could not be fetched."""
    voice: bytes | None = None
    """A recording, already cut down to its sound; None with kind VOICE means it could not be used."""
    album: str | None = None
    language_hint: str = ""
    """The phone's language, which only sorts the list of languages."""
    group: bool = False
    chat_name: str = ""

    @property
    def language(self) -> str:
        """The language to answer in."""
        return self.person.language or "en"

    def chosen(self, place: int, default: str = "") -> str:
        """The part of the callback data at `place`, counted from 0 after the verb."""
        return self.choice[place] if place < len(self.choice) else default

    def chosen_id(self, place: int = 0) -> int:
        """The part at `place` as a number; 0 if it is none, which no row has."""
        part = self.chosen(place)
        return int(part) if part.isascii() and part.isdigit() and len(part) < 19 else 0  # noqa: PLR2004


@dataclass(frozen=True)
class Reply:
    """What a handler wants said, in order, after its transaction has committed."""

    letters: tuple[Letter, ...] = ()
    toast: Said | None = None
    """The callback answer, at most 200 signs, said at once and never stored."""
    alert: bool = False
    """The toast stays until it is dismissed."""
    purges: bool = False
    """Something was erased that must be gone from the disk too, now and not at the next tidying."""
    says: str = ""
    """Words the person has approved as their own: taken as if they had just written them."""

    def __add__(self, other: Reply) -> Reply:
        """Both, in order; the later toast wins."""
        return Reply(
            self.letters + other.letters,
            other.toast if other.toast is not None else self.toast,
            other.alert or self.alert,
            other.purges or self.purges,
            other.says or self.says,
        )

    def toasting(self, text: Said, *, alert: bool = False) -> Reply:
        """The same with this toast."""
        return replace(self, toast=text, alert=alert)


def screen(text: Said, rows: Rows = (), *, folds_to: Said | None = None) -> Reply:
    """A question, a menu, a list, a card: the one live screen of the chat."""
    return Reply((Letter(Form.SCREEN, text, rows, folds_to=folds_to),))


def record(
    text: Said,
    rows: Rows = (),
    *,
    keyboard: Keyboard | None = None,
    photo: int | None = None,
    voice: int | None = None,
    document: Mapping[str, str] | None = None,
    silent: bool = True,
    protect: bool = False,
) -> Reply:
    """A receipt, a result, a reminder: always a new message."""
    return Reply(
        (
            Letter(
                Form.RECORD,
                text,
                rows,
                keyboard=keyboard,
                photo=photo,
                voice=voice,
                document=document,
                silent=silent,
                protect=protect,
            ),
        )
    )


def mark(rows: Rows) -> Reply:
    """The tapped message keeps its text and gets these buttons."""
    return Reply((Letter(Form.MARK, None, rows),))


def toast(text: Said, *, alert: bool = False) -> Reply:
    """Only the callback answer."""
    return Reply((), text, alert)


Handler = Callable[["Tx", Talk], Reply]
Step = Callable[["Tx", Talk], Reply | None]
"""A handler of whatever is said during a dialogue; None means it is not for the dialogue."""


@dataclass(frozen=True)
class Command:
    """A typed command: its handler, and the message key of its line in the menu ("" = works unlisted)."""

    handler: Handler
    description: str = ""
    scope: str = "everyone"
    """Who sees it in the menu: everyone, answering (officers, representatives, partners) or coordinators."""


@dataclass(frozen=True)
class Feature:
    """Everything a feature offers, as tables: nothing registers itself."""

    name: str
    commands: Mapping[str, Command] = field(default_factory=dict)
    taps: Mapping[str, Handler] = field(default_factory=dict)
    """verb → handler, for callback data `name:verb:…`."""
    steps: Mapping[str, Step] = field(default_factory=dict)
    """dialogue name → handler of whatever is said or sent while that dialogue is active."""
    home: Mapping[str, Handler] = field(default_factory=dict)
    """Message key of a home keyboard label → handler."""
    links: Mapping[str, Handler] = field(default_factory=dict)
    """Prefix of a deep link payload (`j_`) → handler; `talk.words` holds what follows it."""
    brief: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Dialogues that end when the person does something else → the taps that still belong to them."""
    open_to_strangers: frozenset[str] = frozenset()
    """Commands, verbs, dialogues and link prefixes that need no membership."""
