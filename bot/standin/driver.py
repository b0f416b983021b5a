"""Hands: finds buttons on a phone by their data or label and presses them, as a person would."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.standin.chats import Json, Person
    from bot.standin.phones import Phones

Settled = Callable[[], Awaitable[None]]
PATIENCE = 15.0


class Driver:
    """Presses what stands on people's phones. `settled` waits until the bot has nothing left to do."""

    def __init__(self, phones: Phones, settled: Settled) -> None:
        self.phones = phones
        self._settled = settled

    async def until_settled(self) -> None:
        """Wait until the bot has dealt with everything."""
        await self._settled()

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until the phones show something; raises TimeoutError with what they show."""
        await self.phones.until(condition, timeout=PATIENCE)

    def find(
        self, person: Person, pattern: str, *, label: str = "", message: str = ""
    ) -> tuple[int, str] | None:
        """The newest button whose data begins like `pattern`: its message's number and its data."""
        for kept, button in self._buttons(person):
            if not re.match(pattern, button.get("callback_data") or ""):
                continue
            if label and not re.search(label, button["text"]):
                continue
            if message and not re.search(message, kept["text"], re.IGNORECASE):
                continue
            return kept["message_id"], button["callback_data"]
        return None

    def sees(self, person: Person, pattern: str, *, label: str = "") -> bool:
        """Whether such a button stands on the phone."""
        return self.find(person, pattern, label=label) is not None

    def all_buttons(self, person: Person, pattern: str, *, label: str = "") -> list[tuple[int, str, str]]:
        """Every such button, newest message first: its message's number, its data and its label."""
        return [
            (kept["message_id"], button["callback_data"], button["text"])
            for kept, button in self._buttons(person)
            if re.match(pattern, button.get("callback_data") or "") and re.search(label, button["text"])
        ]

    def _buttons(self, person: Person) -> Iterator[tuple[Json, Json]]:
        for kept in reversed(self.phones.chat(person).messages):
            if kept["deleted"]:
                continue
            for row in kept["buttons"]:
                for button in row:
                    yield kept, button

    async def await_button(self, person: Person, pattern: str) -> None:
        """Wait until such a button stands on the phone."""
        await self.until(lambda: self.find(person, pattern))

    async def tap_when(self, person: Person, pattern: str) -> None:
        """Press such a button as soon as it stands on the phone."""
        await self.await_button(person, pattern)
        found = self.find(person, pattern)
        if found is not None:
            await self.phones.tap(person, *found)

    async def tap_once(self, person: Person, button: tuple[int, str, str]) -> None:
        """Press this button, if it still stands there; then wait for the answer."""
        number, data, _ = button
        if not any(one[:2] == (number, data) for one in self.all_buttons(person, re.escape(data))):
            return
        await self.phones.tap(person, number, data)
        chat = self.phones.chat(person)
        await self.until(lambda: not chat.pending)

    async def press(self, person: Person, start: str) -> bool:
        """Press the keyboard button whose label begins so; whether there is one."""
        keyboard = self.phones.chat(person).keyboard or []
        label = next((label for row in keyboard for label in row if label.startswith(start)), None)
        if label is None:
            return False
        await self.phones.press(person, label)
        return True
