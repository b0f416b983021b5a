"""From a raw update to what one person did. A platform's ids come in here and become pseudonyms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from telegram import CallbackQuery, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatMemberStatus, ChatType

from bot import outbox, people, shown
from bot.chat.vocabulary import Kind, Talk
from bot.delivery import outcomes

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx

WANTED = ("message", "callback_query", "my_chat_member")
"""The kinds of updates we ask Telegram for. Edited messages are not among them: what was said was said."""

_COMMAND = re.compile(r"/([A-Za-z][A-Za-z0-9_]{0,31})(?:@([A-Za-z0-9_]+))?(?:\s+(.*))?", re.DOTALL)
_PLACES = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member", "poll_answer")
_IMAGE = "image/"


@dataclass(frozen=True)
class Heard:
    """What one person did, still with the platform's ids."""

    sender: int
    chat: int
    kind: Kind
    words: str = ""
    command: str = ""
    message_id: int | None = None
    reply_to: int | None = None
    file_id: str | None = None
    album: str | None = None
    language_hint: str = ""
    group: bool = False
    chat_name: str = ""
    callback_id: str | None = None
    reachable: bool | None = None
    """They let the bot write to them again, or stopped it; nothing was said."""


def number_of(raw: Any) -> int | None:
    """The update's number, or None if it has none."""
    number = raw.get("update_id") if isinstance(raw, Mapping) else None
    return number if isinstance(number, int) and not isinstance(number, bool) else None


def sender_of(raw: Mapping[str, Any]) -> int | None:
    """Who did it, read without trusting the rest of the update, so that even a broken one has its lane."""
    for place in _PLACES:
        inside = raw.get(place)
        if isinstance(inside, Mapping):
            for name in ("from", "user"):
                sender = inside.get(name)
                if isinstance(sender, Mapping) and isinstance(sender.get("id"), int):
                    return int(sender["id"])
    return None


def read(raw: Mapping[str, Any], *, username: str = "") -> Heard | None:
    """What was done, or None if it is nothing to us. Raises whatever a malformed update makes PTB raise."""
    update = Update.de_json(dict(raw), None)
    if update.callback_query is not None:
        return _tap(update.callback_query)
    if update.message is not None:
        return _message(update.message, username)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    return None


def talk(
    tx: Tx, heard: Heard, *, now: datetime, photo: bytes | None = None, voice: bytes | None = None
) -> Talk:
    """The same without the platform's ids; whoever says something is met, and reachable from now on."""
    mailbox = outbox.mailbox_for(tx, heard.chat)
    if heard.group:
        # Answers go to the group; the person's own mailbox is their private chat and stays what it was.
        key = people.person_key(tx, heard.sender)
        known = people.find(tx, key)
        person = replace(known, mailbox=mailbox) if known else people.Person(key, mailbox)
    else:
        person = people.meet(tx, heard.sender, mailbox)
        if heard.kind is not Kind.TAP and heard.message_id is not None:
            shown.note(tx, mailbox, heard.message_id, now)
    return Talk(
        person=person,
        kind=heard.kind,
        now=now,
        words=heard.words,
        command=heard.command,
        message_id=heard.message_id if heard.kind is Kind.TAP else None,
        reply_to=heard.reply_to,
        photo=photo,
        voice=voice,
        album=heard.album,
        language_hint=heard.language_hint,
        group=heard.group,
        chat_name=heard.chat_name,
    )


def change_reachability(tx: Tx, heard: Heard) -> None:
    """They blocked the bot (what waits for them is dropped), or let it in again."""
    mailbox = outbox.mailbox_for(tx, heard.chat)  # revives it
    if heard.reachable is False:
        outcomes.close_mailbox(tx, mailbox)


def _tap(query: CallbackQuery) -> Heard | None:
    if query.message is None or not query.data:
        return None
    heard = _somebody(query.from_user, query.message.chat.id, Kind.TAP)
    if heard is None:
        return None
    return replace(
        heard,
        words=query.data,
        message_id=query.message.message_id,
        callback_id=query.id,
        group=query.message.chat.type != ChatType.PRIVATE,
        chat_name=query.message.chat.title or "",
    )


def _message(message: Message, username: str) -> Heard | None:
    private = message.chat.type == ChatType.PRIVATE
    heard = _somebody(message.from_user, message.chat.id, Kind.OTHER)
    if heard is None or message.chat.type == ChatType.CHANNEL or _is_service(message):
        return None
    heard = replace(
        heard,
        words=message.text or message.caption or "",
        reply_to=message.reply_to_message.message_id if message.reply_to_message else None,
        album=message.media_group_id,
        group=not private,
        chat_name="" if private else (message.chat.title or ""),
        message_id=message.message_id,
    )
    said = _worded(heard, username) if message.text else _with_attachment(heard, message)
    # In a group only what is meant for the bot counts.
    return said if private or (said is not None and said.kind is Kind.COMMAND) else None


def _worded(heard: Heard, username: str) -> Heard | None:
    command = _COMMAND.fullmatch(heard.words.strip())
    if command is None:
        return replace(heard, kind=Kind.WORDS)
    name, meant, rest = command.groups()
    if meant and username and meant.casefold() != username.casefold():
        return None
    return replace(heard, kind=Kind.COMMAND, command=name.lower(), words=(rest or "").strip())


def _with_attachment(heard: Heard, message: Message) -> Heard:
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return replace(heard, kind=Kind.PHOTO, file_id=largest.file_id)
    if message.document is not None:
        is_image = (message.document.mime_type or "").startswith(_IMAGE)
        return replace(heard, kind=Kind.PICTURE_AS_FILE if is_image else Kind.FILE)
    if message.voice:
        return replace(heard, kind=Kind.VOICE, file_id=message.voice.file_id)
    if message.audio or message.video_note:
        # Sound with a name or a face is not taken; whoever sent it is asked to speak or to write.
        return replace(heard, kind=Kind.VOICE)
    return heard


def _membership(change: ChatMemberUpdated) -> Heard | None:
    if change.chat.type != ChatType.PRIVATE:
        return None
    heard = _somebody(change.from_user, change.chat.id, Kind.OTHER)
    stopped = change.new_chat_member.status in {ChatMemberStatus.BANNED, ChatMemberStatus.LEFT}
    return replace(heard, reachable=not stopped) if heard is not None else None


def _somebody(user: User | None, chat: int, kind: Kind) -> Heard | None:
    if user is None or user.is_bot:
        return None
    return Heard(user.id, chat, kind, language_hint=user.language_code or "")


def _is_service(message: Message) -> bool:
    """Whether it is Telegram that says something happened to the chat, not a person."""
    return any(
        getattr(message, name, None)
        for name in (
            "new_chat_members",
            "left_chat_member",
            "new_chat_title",
            "new_chat_photo",
            "delete_chat_photo",
            "group_chat_created",
            "supergroup_chat_created",
            "channel_chat_created",
            "pinned_message",
            "migrate_to_chat_id",
            "migrate_from_chat_id",
            "message_auto_delete_timer_changed",
            "connected_website",
            "write_access_allowed",
            "chat_background_set",
        )
    )
