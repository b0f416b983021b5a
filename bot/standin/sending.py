"""The methods that put a new message into a chat: text, photo, document, album."""

from __future__ import annotations

from typing import Any

from bot.standin import entities
from bot.standin.answers import bad, broken
from bot.standin.chats import Chat, Json, Kept
from bot.standin.files import StoredFile, picture_size, voice_seconds
from bot.standin.uploads import Upload
from bot.standin.world import World

_LARGEST_PHOTO = 10 << 20
_LONGEST_SIDES = 10_000
_NARROWEST = 20


def send_message(world: World, call: Json) -> Json:
    chat = world.open_chat(call["chat_id"])
    content = words("text", call)
    if "link_preview_options" in call:
        content["link_preview_options"] = call["link_preview_options"]
    return _send(world, chat, call, content)


def send_photo(world: World, call: Json) -> Json:
    chat = world.open_chat(call["chat_id"])
    content: Json = {"photo": photo_sizes(_file(world, call["photo"], "photos"))}
    if call.get("has_spoiler"):
        content["has_media_spoiler"] = True
    return _send(world, chat, call, content | words("caption", call))


def send_document(world: World, call: Json) -> Json:
    chat = world.open_chat(call["chat_id"])
    content = {"document": document(_file(world, call["document"], "documents"))}
    return _send(world, chat, call, content | words("caption", call))


def send_voice(world: World, call: Json) -> Json:
    chat = world.open_chat(call["chat_id"])
    content = {"voice": voice(_file(world, call["voice"], "voice"))}
    return _send(world, chat, call, content | words("caption", call))


def send_media_group(world: World, call: Json) -> list[Json]:
    """Send an album of photos or of documents."""
    chat = world.open_chat(call["chat_id"])
    kinds = {item["type"] for item in call["media"]}
    if not kinds <= {"photo", "document"}:
        raise broken(f"the stand-in does not play albums of {', '.join(sorted(kinds))}")
    if len(kinds) > 1:
        raise broken("document can't be mixed with other media types")
    contents = [_album_item(world, item) for item in call["media"]]
    album = f"{chat.person.id}{chat.next_id:06d}"
    return [
        _send(world, chat, call, {**content, "media_group_id": album, **words("caption", item)})
        for content, item in zip(contents, call["media"], strict=True)
    ]


def _album_item(world: World, item: Json) -> Json:
    if item["type"] == "photo":
        return {"photo": photo_sizes(_file(world, item["media"], "photos"))}
    return {"document": document(_file(world, item["media"], "documents"))}


def words(name: str, call: Json) -> Json:
    """The text or caption of a call with its entities, as members of a message; nothing if it has none."""
    source = call.get(name, "")
    marks = call.get("entities" if name == "text" else "caption_entities")
    parsed = entities.with_found(entities.read(source, call.get("parse_mode"), marks))
    if not parsed.text:
        return {}
    content: Json = {name: parsed.text}
    if parsed.entities:
        content["entities" if name == "text" else "caption_entities"] = parsed.entities
    return content


def inline_markup(call: Json) -> Json:
    """The inline keyboard of a call as a member of a message; nothing if it has none or an empty one."""
    markup = call.get("reply_markup")
    if not markup or not any(markup.get("inline_keyboard", [])):
        return {}
    return {"reply_markup": {"inline_keyboard": [row for row in markup["inline_keyboard"] if row]}}


def _send(world: World, chat: Chat, call: Json, content: Json) -> Json:
    reply = _reply(chat, call)
    api: Json = {
        "message_id": chat.next_id,
        "from": world.me,
        "chat": chat.person.private_chat(),
        "date": world.stamp(),
        **reply,
        **content,
        **inline_markup(call),
    }
    if call.get("protect_content"):
        api["has_protected_content"] = True
    kept = Kept(api, mine=False, silent=bool(call.get("disable_notification")))
    _take_keyboard(chat, kept, call.get("reply_markup") or {})
    world.from_bot(chat, kept)
    return api


def _take_keyboard(chat: Chat, kept: Kept, markup: Json) -> None:
    if "keyboard" in markup:
        kept.keyboard = [[button["text"] for button in row] for row in markup["keyboard"] if row]
        kept.markup_fixed = True
        chat.keyboard = kept.keyboard
        chat.one_time = bool(markup.get("one_time_keyboard"))
    elif "remove_keyboard" in markup:
        if not markup["remove_keyboard"]:
            raise broken("remove_keyboard must be True")
        kept.markup_fixed = True
        chat.keyboard = None
    elif "force_reply" in markup:
        kept.markup_fixed = True


def _reply(chat: Chat, call: Json) -> Json:
    wanted = call.get("reply_parameters")
    number = wanted.get("message_id") if wanted else call.get("reply_to_message_id")
    if number is None:
        return {}
    target = chat.kept.get(number)
    if target is None or target.deleted:
        if (wanted or call).get("allow_sending_without_reply"):
            return {}
        raise bad("message to be replied not found")
    return {"reply_to_message": without_reply(target.api)}


def without_reply(api: Json) -> Json:
    """A quoted message does not quote in turn."""
    return {name: value for name, value in api.items() if name != "reply_to_message"}


def _file(world: World, given: Any, shelf: str) -> StoredFile:
    if isinstance(given, Upload):
        if not given.data:
            raise bad("file must be non-empty")
        if shelf == "photos":
            return world.files.keep_photo(given.data)
        return world.files.keep(given.data, name=given.name, mime=given.mime, shelf=shelf)
    if given.startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")  # the stand-in fetches nothing from elsewhere
    stored = world.files.by_id(given)
    if stored is None:
        raise bad("wrong file identifier/HTTP URL specified")
    return stored


def photo_sizes(stored: StoredFile) -> list[Json]:
    """The Bot API's sizes of a photo; raises Refusal for what Telegram takes for no photo."""
    size = picture_size(stored.data)
    if size is None:
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = size
    if len(stored.data) > _LARGEST_PHOTO:
        raise bad(f"file is too big for a photo; the maximum size is {_LARGEST_PHOTO} bytes")
    if width + height > _LONGEST_SIDES or max(width, height) > _NARROWEST * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return [{**stored.described(), "width": width, "height": height}]


def voice(stored: StoredFile) -> Json:
    """The Bot API's Voice."""
    return {**stored.described(), "duration": voice_seconds(stored.data), "mime_type": "audio/ogg"}


def document(stored: StoredFile) -> Json:
    """The Bot API's Document."""
    return {**stored.described(), "file_name": stored.name, "mime_type": stored.mime}
