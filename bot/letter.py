"""One message as keys and arguments, so that it can wait and still speak its reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.l10n.text import Lines, Text, saying_from_json, to_json

Said = Text | Lines


@dataclass(frozen=True)
class Button:
    """One button under a message. Exactly one of `does`, `url` and `copies` is set."""

    label: Said
    does: str = ""
    """Callback data `feature:verb:id[:choice]`, at most 64 bytes."""
    url: str = ""
    copies: str = ""
    style: str = ""
    """"" or "primary" (one a message) or "danger"."""


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Keyboard:
    """The home keyboard: rows of labels that are sent as ordinary words."""

    rows: tuple[tuple[Said, ...], ...]
    placeholder: Said


class Form(StrEnum):
    """How a letter reaches the chat."""

    SCREEN = "screen"
    """At most one live per chat: edited after a tap, else sent anew and the old one folded."""
    RECORD = "record"
    """Always a new message; its text never changes."""
    MARK = "mark"
    """The tapped message keeps its text; its buttons become these."""
    EDIT = "edit"
    """The tapped message's text and buttons become these."""
    DELETE = "delete"


@dataclass(frozen=True)
class Letter:
    """One message on its way: keys and arguments, never rendered words."""

    form: Form
    text: Said | None = None
    rows: Rows = ()
    keyboard: Keyboard | None = None
    folds_to: Said | None = None
    """What remains of a screen once a newer one stands below it; None strips only the buttons."""
    photo: int | None = None
    """Row of the sealed picture to send with it."""
    voice: int | None = None
    """Row of the sealed recording to send with it."""
    document: Mapping[str, str] | None = None
    """A file made at sending time: {"kind": …, …}; the telegram layer knows the kinds."""
    message_id: int | None = None
    message_ids: tuple[int, ...] = ()
    """What a DELETE takes away."""
    silent: bool = True
    protect: bool = False
    language: str = ""
    """For the last word to somebody of whom nothing is kept any more; else the reader's own is asked for."""

    def to_json(self) -> dict[str, Any]:
        """A JSON value that `letter_from_json` turns into the same letter."""
        plain: dict[str, Any] = {"form": self.form.value}
        if self.text is not None:
            plain["text"] = to_json(self.text)
        if self.rows:
            plain["rows"] = [[_button_to_json(button) for button in row] for row in self.rows]
        if self.keyboard is not None:
            plain["keyboard"] = {
                "rows": [[to_json(label) for label in row] for row in self.keyboard.rows],
                "placeholder": to_json(self.keyboard.placeholder),
            }
        if self.folds_to is not None:
            plain["folds_to"] = to_json(self.folds_to)
        for name in ("photo", "voice", "document", "message_id"):
            if (value := getattr(self, name)) is not None:
                plain[name] = value
        if self.language:
            plain["language"] = self.language
        if self.message_ids:
            plain["message_ids"] = list(self.message_ids)
        for name in ("silent", "protect"):
            plain[name] = getattr(self, name)
        return plain


def letter_from_json(plain: Mapping[str, Any]) -> Letter:
    """The letter that `Letter.to_json` described."""
    keyboard = plain.get("keyboard")
    return Letter(
        form=Form(plain["form"]),
        text=saying_from_json(plain["text"]) if "text" in plain else None,
        rows=tuple(tuple(_button_from_json(button) for button in row) for row in plain.get("rows", ())),
        keyboard=Keyboard(
            tuple(tuple(saying_from_json(label) for label in row) for row in keyboard["rows"]),
            saying_from_json(keyboard["placeholder"]),
        )
        if keyboard
        else None,
        folds_to=saying_from_json(plain["folds_to"]) if "folds_to" in plain else None,
        photo=plain.get("photo"),
        voice=plain.get("voice"),
        document=plain.get("document"),
        message_id=plain.get("message_id"),
        message_ids=tuple(plain.get("message_ids", ())),
        silent=plain.get("silent", True),
        protect=plain.get("protect", False),
        language=plain.get("language", ""),
    )


def _button_to_json(button: Button) -> dict[str, Any]:
    plain: dict[str, Any] = {"label": to_json(button.label)}
    for name in ("does", "url", "copies", "style"):
        if value := getattr(button, name):
            plain[name] = value
    return plain


def _button_from_json(plain: Mapping[str, Any]) -> Button:
    return Button(
        saying_from_json(plain["label"]), **{name: value for name, value in plain.items() if name != "label"}
    )
