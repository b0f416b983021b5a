"""The methods that change or remove what stands in a chat, and the answers to pressed buttons."""

from __future__ import annotations

from datetime import timedelta

from bot.standin.answers import bad, broken
from bot.standin.chats import Chat, Json, Kept
from bot.standin.sending import inline_markup, words
from bot.standin.world import ANSWER_WITHIN, World

_DELETABLE = timedelta(hours=48)
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def edit_text(world: World, call: Json) -> Json:
    """editMessageText: the buttons go too unless they are sent again."""
    chat, kept = _target(world, call)
    if "text" not in call:
        raise broken("the stand-in edits text only")
    if "text" not in kept.api:
        raise bad("there is no text in the message to edit")
    content = words("text", call)
    if "link_preview_options" in call:
        content["link_preview_options"] = call["link_preview_options"]
    elif "link_preview_options" in kept.api:
        content["link_preview_options"] = kept.api["link_preview_options"]
    return _replace(
        world, chat, kept, content, call, ("text", "entities", "link_preview_options", "reply_markup")
    )


def edit_caption(world: World, call: Json) -> Json:
    chat, kept = _target(world, call)
    if "photo" not in kept.api and "document" not in kept.api:
        raise bad("there is no caption in the message to edit")
    content = words("caption", call)
    return _replace(world, chat, kept, content, call, ("caption", "caption_entities", "reply_markup"))


def edit_markup(world: World, call: Json) -> Json:
    """editMessageReplyMarkup: no keyboard in the call takes the buttons away."""
    chat, kept = _target(world, call)
    return _replace(world, chat, kept, {}, call, ("reply_markup",))


def _replace(
    world: World, chat: Chat, kept: Kept, content: Json, call: Json, members: tuple[str, ...]
) -> Json:
    changed = {name: value for name, value in kept.api.items() if name not in members}
    changed |= content | inline_markup(call)
    if changed == kept.api:
        raise bad(_NOT_MODIFIED)
    changed["edit_date"] = world.stamp()
    kept.api = changed
    kept.edited = kept.edited or bool(content)  # new buttons alone show no "edited"
    world.changed(chat, kept)
    return changed


def _target(world: World, call: Json) -> tuple[Chat, Kept]:
    if "inline_message_id" in call:
        raise bad("MESSAGE_ID_INVALID")
    if "chat_id" not in call:
        raise broken("chat_id is empty")
    if "message_id" not in call:
        raise broken("message identifier is not specified")
    chat = world.chat(call["chat_id"])
    kept = chat.kept.get(call["message_id"])
    if kept is None or kept.deleted:
        raise bad("message to edit not found")
    if kept.mine or kept.markup_fixed:
        raise bad("message can't be edited")
    return chat, kept


def delete_message(world: World, call: Json) -> bool:
    """deleteMessage: both ends' messages, for two days."""
    chat = world.chat(call["chat_id"])
    kept = chat.kept.get(call["message_id"])
    if kept is None or kept.deleted:
        raise bad("message to delete not found")
    if not _deletable(world, kept):
        raise bad("message can't be deleted for everyone")
    _delete(world, chat, kept)
    return True


def delete_messages(world: World, call: Json) -> bool:
    """deleteMessages: what cannot be found or deleted is passed over."""
    chat = world.chat(call["chat_id"])
    for number in call["message_ids"]:
        kept = chat.kept.get(number)
        if kept is not None and not kept.deleted and _deletable(world, kept):
            _delete(world, chat, kept)
    return True


def _deletable(world: World, kept: Kept) -> bool:
    age: float = world.stamp() - kept.api["date"]
    return age <= _DELETABLE.total_seconds()


def _delete(world: World, chat: Chat, kept: Kept) -> None:
    kept.deleted = True
    world.changed(chat, kept)


def answer_callback(world: World, call: Json) -> bool:
    """answerCallbackQuery: once, and not too late."""
    tap = world.taps.pop(call["callback_query_id"], None)
    if tap is None:
        raise bad(_TOO_OLD)
    chat = world.chats[tap.chat_id]
    chat.pending.pop(tap.id, None)
    if world.stopwatch.now() - tap.at > ANSWER_WITHIN:
        raise bad(_TOO_OLD)
    if call.get("text"):
        world.toast(chat, call["text"], alert=bool(call.get("show_alert")))
    else:
        world.tell(chat)
    return True


def set_reaction(world: World, call: Json) -> bool:
    """Put one emoji under a message, or take it away."""
    chat = world.chat(call["chat_id"])
    kept = chat.kept.get(call["message_id"])
    if kept is None or kept.deleted:
        raise bad("message to react not found")
    reactions = [row["emoji"] for row in call.get("reaction", []) if row["type"] == "emoji"]
    if len(reactions) > 1:
        raise bad("REACTIONS_TOO_MANY")
    kept.reaction = reactions[0] if reactions else None
    world.changed(chat, kept)
    return True
