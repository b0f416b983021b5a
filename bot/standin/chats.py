"""People and their private chats with the bot, as both ends see them."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from bot.standin import entities
from bot.standin.doubles import Doubles

Json = dict[str, Any]


@dataclass(slots=True, eq=False)
class Person:
    """Somebody with a phone. The town may set side, role, mine and autopilot; the server never reads them."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language: str | None = "en"
    side: str = ""
    role: str = ""
    mine: bool = False
    autopilot: bool = False

    @property
    def name(self) -> str:
        """What others read above a chat."""
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name

    def user(self) -> Json:
        """The Bot API's User."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.last_name:
            user["last_name"] = self.last_name
        if self.username:
            user["username"] = self.username
        if self.language:
            user["language_code"] = self.language
        return user

    def private_chat(self) -> Json:
        """The Bot API's Chat between this person and the bot."""
        chat: Json = {"id": self.id, "type": "private", "first_name": self.first_name}
        if self.last_name:
            chat["last_name"] = self.last_name
        if self.username:
            chat["username"] = self.username
        return chat


@dataclass(slots=True)
class Kept:
    """One message: `api` is its Bot API form, the rest is what only a phone knows."""

    api: Json
    mine: bool
    silent: bool = False
    keyboard: list[list[str]] | None = None
    markup_fixed: bool = False  # sent with a reply keyboard, so that Telegram refuses to edit it
    edited: bool = False
    deleted: bool = False
    reaction: str | None = None


@dataclass(slots=True)
class Tap:
    """A press on an inline button that waits for the bot's answer."""

    id: str
    chat_id: int
    message_id: int
    data: str
    at: float


@dataclass(slots=True)
class Chat:
    """A private chat. `messages` are dicts as shown, replaced (never changed) when a message changes."""

    person: Person
    messages: list[Json] = field(default_factory=list)
    keyboard: list[list[str]] | None = None
    toasts: list[Json] = field(default_factory=list)
    pending: dict[str, Tap] = field(default_factory=dict)
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    unread: int = 0
    action: str | None = None
    one_time: bool = False
    doubles: Doubles = field(default_factory=Doubles)
    kept: dict[int, Kept] = field(default_factory=dict)

    @property
    def next_id(self) -> int:
        """Message numbers grow by one in each chat, so that a bot cannot take them for unique."""
        return len(self.kept) + 1

    def put(self, kept: Kept) -> None:
        """Add a message at the end."""
        self.kept[kept.api["message_id"]] = kept
        self.messages.append(show(kept))
        if not kept.mine:
            self.unread += not kept.silent
            self.action = None

    def refresh(self, kept: Kept) -> None:
        """Show a changed message anew."""
        self.messages[kept.api["message_id"] - 1] = show(kept)

    def last(self) -> Json | None:
        """The newest message of the bot that still stands."""
        for message in reversed(self.messages):
            if not message["mine"] and not message["deleted"]:
                return message
        return None


def show(kept: Kept) -> Json:
    """A message as a phone shows it."""
    api = kept.api
    text, marks = words_of(api)
    reply = api.get("reply_to_message")
    return {
        "message_id": api["message_id"],
        "date": api["date"],
        "mine": kept.mine,
        "text": text,
        "html": entities.to_html(text, marks),
        "entities": marks,
        "buttons": _buttons(api),
        "keyboard": kept.keyboard,
        "photo": f"/phones/files/{api['photo'][-1]['file_unique_id']}" if "photo" in api else None,
        "document": _document(api),
        "voice": _voice(api),
        "album": api.get("media_group_id"),
        "edited": kept.edited,
        "deleted": kept.deleted,
        "reply_to": reply["message_id"] if reply else None,
        "silent": kept.silent,
        "protected": bool(api.get("has_protected_content")),
        "reaction": kept.reaction,
    }


def words_of(api: Json) -> tuple[str, list[Json]]:
    """The text or caption of a message, and its entities."""
    if "text" in api:
        return api["text"], api.get("entities", [])
    return api.get("caption", ""), api.get("caption_entities", [])


def content_of(kept: Kept, shown: Json) -> Hashable:
    """What makes two messages look the same to a person."""
    picture = kept.api["photo"][-1]["file_size"] if "photo" in kept.api else None
    document = shown["document"] and (shown["document"]["name"], shown["document"]["size"])
    sound = kept.api["voice"]["file_size"] if "voice" in kept.api else None
    return (shown["text"], repr(shown["buttons"]), repr(shown["keyboard"]), picture, sound, document)


def _buttons(api: Json) -> list[list[Json]]:
    rows = api.get("reply_markup", {}).get("inline_keyboard", [])
    return [[_button(button) for button in row] for row in rows]


def _button(button: Json) -> Json:
    if "copy_text" in button:
        return {**button, "copy_text": button["copy_text"]["text"]}
    return dict(button)


def _voice(api: Json) -> Json | None:
    found = api.get("voice")
    if found is None:
        return None
    return {"seconds": found["duration"], "url": f"/phones/files/{found['file_unique_id']}"}


def _document(api: Json) -> Json | None:
    document = api.get("document")
    if document is None:
        return None
    return {
        "name": document.get("file_name", ""),
        "size": document.get("file_size", 0),
        "mime": document.get("mime_type", ""),
        "url": f"/phones/files/{document['file_unique_id']}",
    }
