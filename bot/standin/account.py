"""The methods that read or set the bot's account, its chats and files, and how it gets its updates."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.standin.answers import bad, broken
from bot.standin.chats import Json
from bot.standin.plausible import plausible
from bot.standin.profile import scope_of
from bot.standin.schema import load
from bot.standin.webhook import Webhook
from bot.standin.world import World

_LARGEST_DOWNLOAD = 20 << 20
_ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}
_PORTS = {443, 80, 88, 8443}


def get_me(world: World, _call: Json) -> Json:
    return {
        **world.me,
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(world: World, call: Json) -> Json:
    """Answer getChat for a private chat."""
    chat = world.chat(call["chat_id"])
    full = plausible(load(), "ChatFullInfo")
    assert isinstance(full, dict)
    return {**full, **chat.person.private_chat()}


def get_file(world: World, call: Json) -> Json:
    """getFile: where the bot may download it."""
    stored = world.files.by_id(call["file_id"])
    if stored is None:
        raise bad("invalid file_id")
    if len(stored.data) > _LARGEST_DOWNLOAD:
        raise bad("file is too big")
    return {**stored.described(), "file_path": stored.path}


def send_chat_action(world: World, call: Json) -> bool:
    """sendChatAction: shown until the next message."""
    chat = world.open_chat(call["chat_id"])
    if call["action"] not in _ACTIONS:
        raise broken("wrong parameter action in request")
    chat.action = call["action"]
    world.tell(chat)
    return True


def set_commands(world: World, call: Json) -> bool:
    world.profile.set_commands(scope_of(call.get("scope")), call.get("language_code", ""), call["commands"])
    _account_changed(world)
    return True


def delete_commands(world: World, call: Json) -> bool:
    world.profile.set_commands(scope_of(call.get("scope")), call.get("language_code", ""), [])
    _account_changed(world)
    return True


def get_commands(world: World, call: Json) -> list[Json]:
    return world.profile.commands(scope_of(call.get("scope")), call.get("language_code", ""))


def set_name(world: World, call: Json) -> bool:
    return _set_text(world, "name", call)


def get_name(world: World, call: Json) -> Json:
    return _get_text(world, "name", call)


def set_description(world: World, call: Json) -> bool:
    return _set_text(world, "description", call)


def get_description(world: World, call: Json) -> Json:
    return _get_text(world, "description", call)


def set_short_description(world: World, call: Json) -> bool:
    return _set_text(world, "short_description", call)


def get_short_description(world: World, call: Json) -> Json:
    return _get_text(world, "short_description", call)


def _set_text(world: World, kind: str, call: Json) -> bool:
    world.profile.set_text(kind, call.get("language_code", ""), call.get(kind, ""))
    world.me["first_name"] = world.profile.text("name", "")
    _account_changed(world)
    return True


def _get_text(world: World, kind: str, call: Json) -> Json:
    return {kind: world.profile.text(kind, call.get("language_code", ""))}


def _account_changed(world: World) -> None:
    for chat in world.chats.values():
        if not chat.messages:
            world.tell(chat)


def set_menu(world: World, call: Json) -> bool:
    chat_id = call.get("chat_id")
    if chat_id is not None:
        world.chat(chat_id)
    world.profile.set_menu(chat_id, call.get("menu_button"))
    return True


def get_menu(world: World, call: Json) -> Json:
    return world.profile.menu(call.get("chat_id"))


def set_webhook(world: World, webhook: Webhook, call: Json) -> bool:
    """Take an address; on loopback plain HTTP and any port too, as a local Bot API server does."""
    url, secret = call["url"], call.get("secret_token", "")
    if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        raise broken("secret token contains unallowed characters")
    connections = call.get("max_connections")
    if connections is not None and not 1 <= connections <= 100:  # noqa: PLR2004 - Telegram's bounds
        raise broken("max_connections must be from 1 to 100")
    if url:
        _check_webhook(url)
    _take_updates(world, call)
    webhook.set(url, secret=secret, connections=connections)
    return True


def _check_webhook(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme in {"http", "https"} and parts.hostname in _LOOPBACK:
        return
    if parts.scheme != "https" or not parts.hostname:
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in _PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def delete_webhook(world: World, webhook: Webhook, call: Json) -> bool:
    _take_updates(world, call)
    webhook.set("")
    return True


def _take_updates(world: World, call: Json) -> None:
    if "allowed_updates" in call:
        world.delivery.allowed = set(call["allowed_updates"]) or None
    if call.get("drop_pending_updates"):
        world.delivery.drop()
