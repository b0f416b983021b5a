"""The only sender beside the outbox, for what cannot wait for a row: taps, "not saved yet", emergencies.

None of it needs the database. The emergency numbers are kept in a file of their own, so that they are known
when nothing else is.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from telegram.error import TelegramError

from bot.chat.vocabulary import Kind
from bot.l10n import catalog, texts
from bot.l10n.text import Lines, Plain

if TYPE_CHECKING:
    from pathlib import Path

    from bot.chat.dispatch import Spoken
    from bot.l10n.text import Saying
    from bot.telegram.api import Api
    from bot.telegram.inbound import Heard

LONGEST_TOAST = 200
REMEMBERED = 10_000
DIRECT_SECONDS = 10.0
URGENT_SECONDS = 1.5
"""How long somebody in danger waits for the database before the number is shown without it."""
PATIENT_SECONDS = 5.0
"""How long anybody else waits before being told that it is not saved yet."""

log = logging.getLogger(__name__)


class EmergencyNumbers:
    """The numbers to call, in a file outside the database; several where several partnerships differ."""

    def __init__(self, path: Path) -> None:
        """Read what an earlier run left."""
        self._path = path
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
            self.numbers = tuple(str(number) for number in kept["numbers"])
        except (OSError, ValueError, KeyError, TypeError):
            self.numbers = ()

    def remember(self, numbers: Sequence[str]) -> None:
        """These are the numbers from now on."""
        distinct = tuple(dict.fromkeys(number for number in numbers if number))
        if not distinct or distinct == self.numbers:
            return
        self.numbers = distinct
        try:
            beside = self._path.with_suffix(".new")
            beside.write_text(json.dumps({"numbers": distinct}), encoding="utf-8")
            beside.replace(self._path)
        except OSError:
            # They are known to this process; the file is tried again with the next change.
            log.warning("the emergency numbers could not be written to their file")


@dataclass(frozen=True)
class Urgency:
    """What means that a danger is happening now."""

    taps: frozenset[str]
    """Beginnings of callback data."""
    words: Callable[[str], bool]

    def is_in(self, heard: Heard) -> bool:
        """Whether this tap or these words mean danger now."""
        if heard.kind is Kind.TAP:
            return any(heard.words == tap or heard.words.startswith(tap + ":") for tap in self.taps)
        return bool(heard.words) and self.words(heard.words)


class Direct:
    """Says at once what is lost if it waits; failures are not repeated."""

    def __init__(
        self,
        api: Api,
        emergency: EmergencyNumbers,
        urgency: Urgency,
    ) -> None:
        """Nothing is said before it is asked for."""
        self._api = api
        self._emergency = emergency
        self._urgency = urgency
        self._told: OrderedDict[tuple[str, int], None] = OrderedDict()
        self._languages: OrderedDict[int, str] = OrderedDict()
        self._under_way: set[asyncio.Task[None]] = set()

    @property
    def numbers(self) -> tuple[str, ...]:
        """The emergency numbers as they are known now."""
        return self._emergency.numbers

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being said at this moment."""
        return not self._under_way

    def answer(self, heard: Heard, spoken: Spoken | None) -> None:
        """Answer a tap: the little circle ends, and the toast is shown where there is one."""
        if spoken is not None:
            self._keep_language(heard.sender, spoken.language)
        if heard.callback_id is None:
            return
        said: dict[str, Any] = {"callback_query_id": heard.callback_id}
        if spoken is not None and spoken.toast is not None:
            said["text"] = catalog.render_plain(spoken.toast, spoken.language)[:LONGEST_TOAST]
            said["show_alert"] = spoken.alert
        self._start(self._call("answerCallbackQuery", said))

    def not_saved(self, update_id: int, heard: Heard) -> None:
        """Tell somebody, once an update, that it is not safe yet; with the number to call if it is urgent."""
        self.emergency(update_id, heard)
        if self._first("not-saved", update_id):
            self._start(self._say(heard, texts.chat_not_saved()))

    def emergency(self, update_id: int, heard: Heard) -> bool:
        """Show the number to call if this is urgent; whether it is."""
        if heard.group or not self._urgency.is_in(heard):
            return False
        if self._emergency.numbers and self._first("emergency", update_id):
            cards = [texts.chat_emergency(number=Plain(number)) for number in self._emergency.numbers]
            self._start(self._say(heard, Lines.of(*cards), loud=True))
        return True

    async def finish(self, seconds: float) -> None:
        """Wait for what is being said, but not longer than this."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=seconds)

    async def _say(self, heard: Heard, text: Saying, *, loud: bool = False) -> None:
        language = self._languages.get(heard.sender, heard.language_hint or "en")
        if heard.kind is Kind.TAP and heard.callback_id is not None and not loud:
            toast = catalog.render_plain(text, language)[:LONGEST_TOAST]
            said = {"callback_query_id": heard.callback_id, "text": toast, "show_alert": True}
            await self._call("answerCallbackQuery", said)
            return
        await self._call(
            "sendMessage",
            {
                "chat_id": heard.chat,
                "text": catalog.render(text, language),
                "parse_mode": "HTML",
                "disable_notification": not loud,
            },
        )

    async def _call(self, method: str, said: dict[str, Any]) -> None:
        try:
            await self._api.call(method, said, timeout=DIRECT_SECONDS)
        except TelegramError as error:
            # Too old a tap, a blocked bot, a flood, no network: whatever it was, it is over.
            log.info("not said at once: %s %s", method, type(error).__name__)

    def _first(self, what: str, update_id: int) -> bool:
        if (what, update_id) in self._told:
            return False
        self._told[what, update_id] = None
        if len(self._told) > REMEMBERED:
            self._told.popitem(last=False)
        return True

    def _keep_language(self, sender: int, language: str) -> None:
        self._languages[sender] = language
        self._languages.move_to_end(sender)
        if len(self._languages) > REMEMBERED:
            self._languages.popitem(last=False)

    def _start(self, saying: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(saying)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
