"""A town in memory: people write and tap through dispatch on a real database; a carrier delivers at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot import clock, outbox, people, relay
from bot.chat.dispatch import Spoken
from bot.chat.vocabulary import Kind, Talk
from bot.database.engine import Database, Tx
from bot.delivery import claiming, outcomes
from bot.delivery.parcels import Parcel, Rates
from bot.features import Composition, compose
from bot.l10n import catalog
from bot.letter import Form, Letter
from bot.reminders import actions as reminders

START = datetime(2025, 5, 5, 6, tzinfo=UTC)
"""Monday 5 May 2025, 09:00 in Nairobi."""

EVERYTHING_AT_ONCE = Rates(chat=1e6, many=1e6)


@dataclass
class Shown:
    """A message as it stands in a chat now."""

    message_id: int
    letter: Letter
    text: str
    buttons: list[tuple[str, str]]
    keyboard: list[str]

    def does(self, beginning: str) -> str:
        """The callback data of the first button that begins so; AssertionError if there is none."""
        for _, does in self.buttons:
            if does.startswith(beginning):
                return does
        raise AssertionError(f"no button {beginning!r} under {self.text!r}: {self.buttons}")


@dataclass
class Someone:
    """A person with a phone."""

    id: int
    name: str
    hint: str = "en"
    chat: list[Shown] = field(default_factory=list)
    toasts: list[str] = field(default_factory=list)
    taps: int = 0

    @property
    def last(self) -> Shown:
        """The newest message."""
        return self.chat[-1]

    def with_button(self, beginning: str) -> Shown:
        """The newest message that has such a button."""
        for shown in reversed(self.chat):
            if any(does.startswith(beginning) for _, does in shown.buttons):
                return shown
        raise AssertionError(f"nobody offers {self.name} {beginning!r}; last: {self.last}")


class ChatWorld:
    """Drives the bot as people do. Make a second one on the same database to have restarted."""

    def __init__(self, database: Database, now: datetime = START) -> None:
        """`database` has all tables."""
        self.database = database
        self.now = now
        self.composition: Composition = compose()
        self.phones: dict[int, Someone] = {}
        self._message_ids = 1000

    # ── what people do

    async def says(self, someone: Someone, words: str, **more: Any) -> Shown | None:
        """Words, or a command with what follows it."""
        kind, command = Kind.WORDS, ""
        if words.startswith("/"):
            kind = Kind.COMMAND
            command, _, words = words[1:].partition(" ")
        return await self._does(someone, kind=kind, words=words, command=command, **more)

    async def taps(self, someone: Someone, does: str, message_id: int | None = None) -> Shown | None:
        """The button, on the newest message that has it unless said otherwise."""
        if message_id is None:
            shown = someone.with_button(does)
            message_id, does = shown.message_id, shown.does(does)
        someone.taps += 1
        return await self._does(someone, kind=Kind.TAP, words=does, message_id=message_id)

    async def sends(
        self, someone: Someone, kind: Kind, photo: bytes | None = None, **more: Any
    ) -> Shown | None:
        """A photo, a recording or anything else that is not words."""
        return await self._does(someone, kind=kind, photo=photo, **more)

    async def _does(self, someone: Someone, **what: Any) -> Shown | None:
        self.phones[someone.id] = someone
        before = len(someone.chat)
        spoken = await self.database.write(self._handle, someone, what)
        if spoken.toast is not None:
            someone.toasts.append(catalog.render_plain(spoken.toast, spoken.language))
        await self.drain()
        return someone.chat[-1] if len(someone.chat) > before else None

    def _handle(self, tx: Tx, someone: Someone, what: dict[str, Any]) -> Spoken:
        mailbox = outbox.mailbox_for(tx, someone.id)
        person = people.meet(tx, someone.id, mailbox)
        talk = Talk(person=person, now=self.now, language_hint=someone.hint, **what)
        return self.composition.dispatch.handle(tx, talk)

    # ── time

    async def wind(self, to: datetime) -> None:
        """Visit every due instant up to `to`, in order, and deliver what it says."""
        while True:
            due = await self.database.read(reminders.next_due)
            if due is None or due[0] > to:
                break
            self.now = max(self.now, due[0])
            await self.tick()
            await self.drain()
        self.now = to
        await self.tick()
        await self.drain()

    async def tick(self) -> None:
        """Everything due now, once."""
        while await self.database.write(reminders.take_earliest, self.now, self.composition.due):
            pass
        while await self.database.write(relay.expand_due, self.now, self.composition.audiences):
            pass

    # ── the carrier

    async def drain(self) -> None:
        """Deliver everything that may leave now."""
        while await self.database.write(self._deliver_some):
            pass

    def _deliver_some(self, tx: Tx) -> int:
        real_ms = clock.real_ms() + 10_000_000
        claimed = claiming.claim(tx, now=self.now, real_ms=real_ms, rates=EVERYTHING_AT_ONCE, most=50)
        for parcel in claimed.parcels:
            message_id = self._show(parcel, self.phones.get(parcel.address))
            outcomes.delivered(tx, parcel, message_id, self.now)
        return len(claimed.parcels) + claimed.finished

    def _show(self, parcel: Parcel, someone: Someone | None) -> int | None:
        letter = parcel.letter
        if letter.form in (Form.SCREEN, Form.RECORD):
            self._message_ids += 1
            if someone is not None:
                someone.chat.append(self._shown(self._message_ids, parcel))
            return self._message_ids
        if someone is None:
            return None
        if letter.form is Form.DELETE:
            gone = {*letter.message_ids, letter.message_id}
            someone.chat = [shown for shown in someone.chat if shown.message_id not in gone]
            return None
        for at, shown in enumerate(someone.chat):
            if shown.message_id == letter.message_id:
                new = self._shown(shown.message_id, parcel)
                if letter.form is Form.MARK:
                    new.text = shown.text
                someone.chat[at] = new
        return letter.message_id

    def _shown(self, message_id: int, parcel: Parcel) -> Shown:
        letter, language = parcel.letter, parcel.language
        return Shown(
            message_id,
            letter,
            catalog.render(letter.text, language) if letter.text is not None else "",
            [
                (catalog.render_plain(button.label, language), button.does)
                for row in letter.rows
                for button in row
            ],
            [catalog.render_plain(label, language) for row in letter.keyboard.rows for label in row]
            if letter.keyboard
            else [],
        )
