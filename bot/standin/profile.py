"""What the bot says about itself: commands by scope and language, descriptions, name, menu button."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.standin.answers import broken

Json = dict[str, Any]
Scope = tuple[str, Any]

DEFAULT_SCOPE: Scope = ("default", None)


def scope_of(raw: Mapping[str, Any] | None) -> Scope:
    """A BotCommandScope as a key."""
    if raw is None:
        return DEFAULT_SCOPE
    place = (raw.get("chat_id"), raw.get("user_id")) if "chat_id" in raw else None
    return raw["type"], place


class Profile:
    """The bot's account as its settings stand."""

    def __init__(self, name: str) -> None:
        self._commands: dict[tuple[Scope, str], list[Json]] = {}
        self._texts: dict[tuple[str, str], str] = {("name", ""): name}
        self._default_name = name
        self._menu: dict[int | None, Json] = {}

    def set_commands(self, scope: Scope, language: str, commands: list[Json]) -> None:
        """Replace the list of one scope and language; an empty list removes it."""
        key = (scope, checked_language(language))
        if commands:
            self._commands[key] = [
                {**command, "command": command["command"].lstrip("/")} for command in commands
            ]
        else:
            self._commands.pop(key, None)

    def commands(self, scope: Scope, language: str) -> list[Json]:
        """Exactly the list of one scope and language; empty when it was never set."""
        return self._commands.get((scope, checked_language(language)), [])

    def commands_for(self, person_id: int, language: str) -> list[Json]:
        """The list that a person sees in the private chat: the narrowest scope, then the own language."""
        scopes: tuple[Scope, ...] = (
            ("chat", (person_id, None)),
            ("all_private_chats", None),
            DEFAULT_SCOPE,
        )
        for scope in scopes:
            for tag in (language[:2], ""):
                if commands := self._commands.get((scope, tag)):
                    return commands
        return []

    def set_text(self, kind: str, language: str, text: str) -> None:
        """Set the name, description or short description of one language; empty falls back to the default."""
        key = (kind, checked_language(language))
        if text:
            self._texts[key] = text
        elif key == ("name", ""):
            self._texts[key] = self._default_name
        else:
            self._texts.pop(key, None)

    def text(self, kind: str, language: str) -> str:
        """What a reader of this language sees."""
        return self._texts.get((kind, language[:2])) or self._texts.get((kind, ""), "")

    def set_menu(self, chat_id: int | None, button: Json | None) -> None:
        """Set the menu button of one chat, or the default."""
        self._menu[chat_id] = {"type": "commands"} if button is None else button

    def menu(self, chat_id: int | None) -> Json:
        """The menu button of one chat, or the default."""
        return self._menu.get(chat_id) or self._menu.get(None) or {"type": "commands"}


def checked_language(language: str) -> str:
    """A two-letter tag or nothing; raises Refusal otherwise."""
    if language and not (len(language) == 2 and language.isascii() and language.islower()):  # noqa: PLR2004
        raise broken("invalid language code specified")
    return language
