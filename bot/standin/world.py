"""Everything the stand-in knows: the bot's account, people and chats, what waits and what was counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from bot.standin.answers import bad, forbidden
from bot.standin.chats import Chat, Json, Kept, Tap, content_of
from bot.standin.counts import Counts
from bot.standin.delivery import Delivery
from bot.standin.events import Events
from bot.standin.faults import Faults
from bot.standin.files import Files
from bot.standin.profile import Profile
from bot.standin.stopwatch import Stopwatch

ANSWER_WITHIN = 180.0  # seconds for which a pressed button can still be answered


@dataclass(slots=True)
class World:
    """One bot and its people. `now` is town time and stamps messages."""

    me: Json
    now: Callable[[], datetime]
    files: Files
    stopwatch: Stopwatch
    counts: Counts
    events: Events
    faults: Faults
    delivery: Delivery
    profile: Profile
    chats: dict[int, Chat] = field(default_factory=dict)
    taps: dict[str, Tap] = field(default_factory=dict)

    def stamp(self) -> int:
        """Town time as Telegram writes it: whole seconds since 1970."""
        return int(self.now().timestamp())

    def chat(self, chat_id: Any) -> Chat:
        """The chat a call names; raises Refusal for one nobody knows."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise bad("chat not found")
        return chat

    def open_chat(self, chat_id: Any) -> Chat:
        """The chat a call names, if the bot may write there now; raises Refusal with Telegram's reason."""
        chat = self.chat(chat_id)
        if chat.deactivated:
            raise forbidden("user is deactivated")
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def from_bot(self, chat: Chat, kept: Kept) -> None:
        """A message of the bot arrives."""
        town = self.now()
        chat.put(kept)
        self.counts.sent += 1
        self.counts.doubled += chat.doubles.sent(
            kept.api["message_id"], content_of(kept, chat.messages[-1]), self.stopwatch.now(), town
        )
        self.tell(chat)

    def changed(self, chat: Chat, kept: Kept) -> None:
        """A message looks different now."""
        if kept.deleted:
            chat.doubles.gone(kept.api["message_id"])
        chat.refresh(kept)
        self.tell(chat)

    def tell(self, chat: Chat) -> None:
        """Say that a chat changed."""
        self.events.publish("chat", partial(self._chat_event, chat))

    def _chat_event(self, chat: Chat) -> Json:
        return {"id": chat.person.id, "unread": chat.unread, "chat": self.chat_state(chat)}

    def chat_state(self, chat: Chat) -> Json:
        """What the page shows of a chat."""
        person = chat.person
        return {
            "messages": chat.messages,
            "keyboard": chat.keyboard,
            "started": chat.started,
            "blocked": chat.blocked,
            "unread": chat.unread,
            "action": chat.action,
            "commands": self.profile.commands_for(person.id, person.language or ""),
            "description": self.profile.text("description", person.language or ""),
        }

    def toast(self, chat: Chat, text: str, *, alert: bool) -> None:
        """A short notice over the chat."""
        chat.toasts.append({"text": text, "alert": alert})
        self.events.publish("toast", {"id": chat.person.id, "text": text, "alert": alert})
