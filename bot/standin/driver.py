"""Hands: finds buttons on a phone by their data or label and presses them, as a person would."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.standin.chats import Json, Person
    from bot.standin.phones import Phones

Settled = Callable[[], Awaitable[None]]
PATIENCE = 15.0
STEP_PATIENCE = 4.0
SCREEN = 8
"""So many last messages are what somebody looks at."""
RECENT = 14
"""So many last messages are what somebody still answers."""


def plain(label: str) -> str:
    """A label without the invisible signs that keep it in its direction."""
    return label.lstrip("\u200e\u200f\u2066\u2067\u2068\u2069")


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

    def recent(self, person: Person) -> Iterator[tuple[str, ...]]:
        """What the buttons of each of the last messages do, newest message first."""
        messages = self.phones.chat(person).messages
        for kept in reversed(messages[-RECENT:]):
            if kept["deleted"]:
                continue
            yield tuple(button.get("callback_data") or "" for row in kept["buttons"] for button in row)

    def messages_with(self, person: Person, pattern: str) -> set[int]:
        """The numbers of the messages that have such a button."""
        return {number for number, _, _ in self.all_buttons(person, pattern)}

    def text_of(self, person: Person, pattern: str) -> str:
        """What the newest message with such a button says; empty if there is none."""
        found = self.find(person, pattern)
        return str(self.phones.chat(person).messages[found[0] - 1]["text"]) if found else ""

    def _buttons(self, person: Person) -> Iterator[tuple[Json, Json]]:
        for kept in reversed(self.phones.chat(person).messages):
            if kept["deleted"]:
                continue
            for row in kept["buttons"]:
                for button in row:
                    yield kept, button

    def buttons_of(self, person: Person, number: int) -> list[Json]:
        """The buttons under one message."""
        return [button for row in self.phones.chat(person).messages[number - 1]["buttons"] for button in row]

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

    async def step(
        self, person: Person, pattern: str, *, label: str = "", message: str = "", then: str = ""
    ) -> bool:
        """Press such a button if it stands there; whether it stood.

        Waits until a button like `then` is there, or else until the screen is another.
        """
        found = self.find(person, pattern, label=label, message=message)
        if found is None:
            return False
        before, chat = self._screen(person), self.phones.chat(person)
        await self.phones.tap(person, *found)
        with suppress(TimeoutError):
            if then:
                await self.phones.until(lambda: self.find(person, then), timeout=STEP_PATIENCE)
            else:
                await self.phones.until(
                    lambda: not chat.pending and self._screen(person) != before, timeout=STEP_PATIENCE
                )
        return True

    async def ask(self, person: Person, words: str) -> None:
        """Say something and wait for the answer."""
        said = len(self.phones.chat(person).messages) + 1
        await self.phones.say(person, words)
        chat = self.phones.chat(person)
        await self.until(lambda: len(chat.messages) > said)

    def _screen(self, person: Person) -> str:
        recent = self.phones.chat(person).messages[-SCREEN:]
        return repr([(one["message_id"], one["text"], one["buttons"]) for one in recent])

    async def press(self, person: Person, start: str, *, wait: bool = True) -> bool:
        """Press the keyboard button whose label begins so, and wait for the answer; whether there is one."""
        keyboard = self.phones.chat(person).keyboard or []
        label = next((label for row in keyboard for label in row if plain(label).startswith(start)), None)
        if label is None:
            return False
        said = len(self.phones.chat(person).messages) + 1
        await self.phones.press(person, label)
        if wait:
            chat = self.phones.chat(person)
            await self.until(lambda: len(chat.messages) > said)
        return True
