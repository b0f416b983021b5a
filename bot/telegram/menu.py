"""What Telegram shows of the bot by itself: commands by scope and language, descriptions, the menu button.

Everything is compared first and changed only where it differs, so that a restart changes nothing.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from telegram.error import TelegramError

from bot.l10n import catalog, texts
from bot.l10n.text import Text

if TYPE_CHECKING:
    from bot.chat.vocabulary import Feature
    from bot.telegram.api import Api

EVERYONE, ANSWERING, COORDINATORS = "everyone", "answering", "coordinators"
SHOWN_TO: Mapping[str, tuple[str, ...]] = {
    EVERYONE: (EVERYONE,),
    ANSWERING: (EVERYONE, ANSWERING),
    COORDINATORS: (EVERYONE, ANSWERING, COORDINATORS),
}
"""Whose menu holds which commands: coordinators see all, and the scopes of `Command` grow in this order."""
REMEMBERED = 10_000
PRIVATE = {"type": "all_private_chats"}

log = logging.getLogger(__name__)


class Menu:
    """Keeps what Telegram shows equal to what the features offer."""

    def __init__(self, api: Api, features: Iterable[Feature]) -> None:
        """The commands with a description are shown; the others work unlisted."""
        self._api = api
        self._features = tuple(features)
        self._standings: OrderedDict[int, tuple[str, str]] = OrderedDict()

    async def set_up(self) -> None:
        """For everybody, in every language; what cannot be set now is set at the next start."""
        try:
            await self._set_up()
        except TelegramError as error:
            log.warning("the menu could not be set: %s", type(error).__name__)

    async def show(self, chat: int, standing: str, language: str) -> None:
        """The menu of one private chat follows its person's standing and language."""
        if standing not in SHOWN_TO or self._standings.get(chat, (EVERYONE, "")) == (standing, language):
            return
        was_shown = chat in self._standings
        self._standings[chat] = (standing, language)
        if len(self._standings) > REMEMBERED:
            self._standings.popitem(last=False)
        scope = {"type": "chat", "chat_id": chat}
        try:
            if standing != EVERYONE:
                commands = self._commands(standing, language)
                await self._api.call("setMyCommands", {"commands": commands, "scope": scope})
            elif was_shown:
                await self._api.call("deleteMyCommands", {"scope": scope})
        except TelegramError as error:
            self._standings.pop(chat, None)
            log.info("a chat's menu could not be set: %s", type(error).__name__)

    async def _set_up(self) -> None:
        for language, asked in _languages():
            commands = self._commands(EVERYONE, language)
            await self._change("MyCommands", {"scope": PRIVATE, **asked}, {"commands": commands}, None)
            description = catalog.render_plain(texts.telegram_description(), language)
            await self._change("MyDescription", asked, {"description": description}, "description")
            about = catalog.render_plain(texts.telegram_about(), language)
            await self._change("MyShortDescription", asked, {"short_description": about}, "short_description")
        button = {"type": "commands"}
        if await self._api.call("getChatMenuButton") != button:
            await self._api.call("setChatMenuButton", {"menu_button": button})

    async def _change(
        self, what: str, asked: Mapping[str, Any], wanted: Mapping[str, Any], within: str | None
    ) -> None:
        shown = await self._api.call(f"get{what}", asked)
        (value,) = wanted.values()
        if (shown.get(within) if within is not None else shown) != value:
            await self._api.call(f"set{what}", {**asked, **wanted})

    def _commands(self, standing: str, language: str) -> list[dict[str, str]]:
        scopes = SHOWN_TO[standing]
        return [
            {"command": name, "description": catalog.render_plain(Text(command.description), language)}
            for feature in self._features
            for name, command in feature.commands.items()
            if command.description and command.scope in scopes
        ]


def _languages() -> Sequence[tuple[str, dict[str, str]]]:
    """Each language with what is asked of Telegram for it: English for all, the others by their code."""
    two_letters = [tag for tag in catalog.languages() if len(tag) == len("en") and tag != "en"]
    return [("en", {}), *((tag, {"language_code": tag}) for tag in two_letters)]
