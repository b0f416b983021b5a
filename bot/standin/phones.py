"""The phones: what people do in their private chats with the bot, exactly as Telegram would tell the bot."""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import Callable, Mapping

from bot.standin import entities
from bot.standin.chats import Chat, Json, Kept, Person, Tap
from bot.standin.sending import document, photo_sizes, voice, without_reply
from bot.standin.world import World

Until = Callable[[], object]


class NotThere(LookupError):
    """What somebody wants to press does not stand on their screen."""


class Phones:
    """The people of one stand-in, each with one private chat with the bot."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._albums: dict[tuple[int, str], str] = {}
        self._tapped = 0

    def add(
        self,
        id: int,  # noqa: A002 - Telegram's own name for it
        first_name: str,
        *,
        username: str | None = None,
        language: str | None = "en",
        last_name: str | None = None,
        side: str = "",
        role: str = "",
    ) -> Person:
        """Somebody gets a phone. The number must be new and positive."""
        if id <= 0 or id in self._world.chats:
            message = f"{id} is not a free number for a person"
            raise ValueError(message)
        person = Person(id, first_name, last_name, username=username, language=language, side=side, role=role)
        self._world.chats[id] = Chat(person)
        self.changed_people()
        return person

    def chat(self, person: Person) -> Chat:
        """The person's chat as it stands on the screen."""
        return self._world.chats[person.id]

    def people(self) -> list[Person]:
        """Everybody, in the order they came."""
        return [chat.person for chat in self._world.chats.values()]

    def changed_people(self) -> None:
        """Say that somebody came, or that a side, role or hand on the phone changed."""
        self._world.events.publish("people", lambda: {"people": self.rows()})

    def rows(self) -> list[Json]:
        """The people as the page lists them."""
        return [
            {
                "id": chat.person.id,
                "name": chat.person.name,
                "side": chat.person.side,
                "role": chat.person.role,
                "language": chat.person.language,
                "mine": chat.person.mine,
                "unread": chat.unread,
                "autopilot": chat.person.autopilot,
            }
            for chat in self._world.chats.values()
        ]

    # --- what a person does --------------------------------------------------------------------------------

    async def start(self, person: Person, payload: str = "") -> None:
        """Press START, perhaps from a link with a payload; START also ends a block."""
        chat = self.chat(person)
        if chat.blocked:
            self.block(person, blocked=False)
        chat.started = True
        self._write(chat, f"/start {payload}".strip())

    async def say(self, person: Person, text: str, reply_to: int | None = None) -> int:
        """Type a text; the id of the update. Raises NotThere before START or while the bot is blocked."""
        return self._write(self._open(person), text, reply_to)

    async def press(self, person: Person, label: str) -> None:
        """Press a button of the reply keyboard, which says its label."""
        chat = self._open(person)
        if label not in [text for row in chat.keyboard or [] for text in row]:
            raise NotThere(f"no button {label!r} on the keyboard of {person.name}: {chat.keyboard}")
        self._write(chat, label)
        if chat.one_time:
            chat.keyboard = None
            self._world.tell(chat)

    async def tap(self, person: Person, message_id: int, data: str, *, forged: bool = False) -> str:
        """Press an inline button; the id of the callback query.

        The button must stand on the message as it is now. `forged=True` skips that look, as a changed client
        could.
        """
        chat = self._open(person)
        kept = chat.kept.get(message_id)
        if kept is None or kept.deleted:
            raise NotThere(f"no message {message_id} on the phone of {person.name}")
        rows = kept.api.get("reply_markup", {}).get("inline_keyboard", [])
        there = [button.get("callback_data") for row in rows for button in row]
        if data not in there and not forged:
            raise NotThere(f"no button {data!r} on message {message_id} of {person.name}: {there}")
        return self._tapped_on(chat, kept, data)

    async def photo(
        self,
        person: Person,
        image: bytes,
        caption: str = "",
        *,
        as_file: bool = False,
        album: str | None = None,
    ) -> None:
        """Send a picture; those with the same `album` name belong together."""
        chat = self._open(person)
        if as_file:
            name = "picture.png" if image.startswith(b"\x89PNG") else "picture.jpg"
            content = self._document(name, image)
        else:
            content = {"photo": photo_sizes(self._world.files.keep_photo(image))}
        if album is not None:
            key = (person.id, album)
            content["media_group_id"] = self._albums.setdefault(key, f"{person.id}{len(self._albums):04d}")
        self._send(chat, content | _caption(caption), ("picture", len(image), caption))

    async def voice(self, person: Person, data: bytes) -> None:
        """Send a spoken message."""
        stored = self._world.files.keep(data, name="voice.oga", mime="audio/ogg", shelf="voice")
        content = {"voice": voice(stored)}
        self._send(self._open(person), content, ("voice", len(data)))

    async def document(self, person: Person, name: str, data: bytes) -> None:
        """Send a file."""
        self._send(self._open(person), self._document(name, data), ("document", name, len(data)))

    def block(self, person: Person, blocked: bool = True) -> None:  # noqa: FBT001, FBT002 - the contract's form
        """Stop the bot, or let it write again; the bot hears of it."""
        chat = self.chat(person)
        if chat.blocked == blocked:
            return
        chat.blocked = blocked
        member = {"status": "member", "user": self._world.me}
        banned = {"status": "kicked", "user": self._world.me, "until_date": 0}
        self._world.delivery.put(
            "my_chat_member",
            {
                "chat": person.private_chat(),
                "from": person.user(),
                "date": self._world.stamp(),
                "old_chat_member": member if blocked else banned,
                "new_chat_member": banned if blocked else member,
            },
            person.id,
        )
        self._world.tell(chat)

    def deactivate(self, person: Person) -> None:
        """The account is deleted: the bot can never write there again."""
        self.chat(person).deactivated = True
        self._world.tell(self.chat(person))

    def seen(self, person: Person) -> None:
        """The person looked at the chat."""
        chat = self.chat(person)
        if chat.unread:
            chat.unread = 0
            self._world.tell(chat)

    # --- waiting -------------------------------------------------------------------------------------------

    async def until(self, condition: Until, timeout: float = 10.0) -> None:  # noqa: ASYNC109 - the contract's name
        """Wait until the condition holds; it is looked at again after every change on any phone, every call
        of the bot and every update that is delivered or acknowledged.

        Raises:
            TimeoutError: with what stood last on each phone.
        """
        try:
            async with asyncio.timeout(timeout):
                while not condition():
                    await self._world.events.changed()
        except TimeoutError as error:
            raise TimeoutError(f"not within {timeout} seconds; last shown: {self._last_shown()}") from error

    def _last_shown(self) -> Mapping[str, object]:
        chats = [chat for chat in self._world.chats.values() if chat.messages]
        return {chat.person.name: chat.messages[-1]["text"] for chat in chats[:20]}

    # --- telling the bot -----------------------------------------------------------------------------------

    def _open(self, person: Person) -> Chat:
        chat = self.chat(person)
        if not chat.started or chat.blocked:
            raise NotThere(f"{person.name} must press START first")
        return chat

    def _write(self, chat: Chat, text: str, reply_to: int | None = None) -> int:
        parsed = entities.with_found(entities.read(text))
        content: Json = {"text": parsed.text}
        if parsed.entities:
            content["entities"] = parsed.entities
        if reply_to is not None:
            if reply_to not in chat.kept or chat.kept[reply_to].deleted:
                raise NotThere(f"no message {reply_to} to reply to")
            content["reply_to_message"] = without_reply(chat.kept[reply_to].api)
        return self._send(chat, content, ("text", parsed.text))

    def _send(self, chat: Chat, content: Json, deed: tuple[object, ...]) -> int:
        api: Json = {
            "message_id": chat.next_id,
            "from": chat.person.user(),
            "chat": chat.person.private_chat(),
            "date": self._world.stamp(),
            **content,
        }
        chat.put(Kept(api, mine=True))
        chat.doubles.act(deed, self._world.stopwatch.now())
        chat.unread = 0
        self._world.tell(chat)
        return self._world.delivery.put("message", api, chat.person.id)

    def _tapped_on(self, chat: Chat, kept: Kept, data: str) -> str:
        self._tapped += 1
        person, at = chat.person, self._world.stopwatch.now()
        tap = Tap(f"{person.id}{self._tapped:08d}", person.id, kept.api["message_id"], data, at)
        self._world.taps[tap.id] = tap
        chat.pending[tap.id] = tap
        chat.doubles.act(("tap", kept.api["message_id"], data), at)
        chat.unread = 0
        self._world.tell(chat)
        query = {
            "id": tap.id,
            "from": person.user(),
            "message": kept.api,
            "chat_instance": str(-person.id),
            "data": data,
        }
        self._world.delivery.put("callback_query", query, person.id)
        return tap.id

    def _document(self, name: str, data: bytes) -> Json:
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return {"document": document(self._world.files.keep(data, name=name, mime=mime, shelf="documents"))}


def _caption(caption: str) -> Json:
    return {"caption": caption} if caption else {}
