"""Which methods the stand-in plays, and what happens to the valid rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.standin import account, editing, sending
from bot.standin.chats import Json
from bot.standin.plausible import plausible_result
from bot.standin.schema import Method, Schema
from bot.standin.webhook import Webhook
from bot.standin.world import World

PLAYED: Mapping[str, Callable[[World, Json], object]] = {
    "answerCallbackQuery": editing.answer_callback,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "deleteMyCommands": account.delete_commands,
    "editMessageCaption": editing.edit_caption,
    "editMessageReplyMarkup": editing.edit_markup,
    "editMessageText": editing.edit_text,
    "getChat": account.get_chat,
    "getChatMenuButton": account.get_menu,
    "getFile": account.get_file,
    "getMe": account.get_me,
    "getMyCommands": account.get_commands,
    "getMyDescription": account.get_description,
    "getMyName": account.get_name,
    "getMyShortDescription": account.get_short_description,
    "sendChatAction": account.send_chat_action,
    "sendDocument": sending.send_document,
    "sendVoice": sending.send_voice,
    "sendMediaGroup": sending.send_media_group,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "setChatMenuButton": account.set_menu,
    "setMessageReaction": editing.set_reaction,
    "setMyCommands": account.set_commands,
    "setMyDescription": account.set_description,
    "setMyName": account.set_name,
    "setMyShortDescription": account.set_short_description,
}


async def play(world: World, webhook: Webhook, schema: Schema, method: Method, call: Json) -> object:
    """The result of a call that keeps the written rules.

    Raises:
        Refusal: the world is not as the call supposes (no such chat, blocked, not modified, …).
    """
    world.counts.calls[method.name] += 1
    if method.name == "getUpdates":
        return await world.delivery.get_updates(
            call.get("offset", 0), call.get("limit", 100), call.get("timeout", 0), call.get("allowed_updates")
        )
    match method.name:
        case "setWebhook":
            return account.set_webhook(world, webhook, call)
        case "deleteWebhook":
            return account.delete_webhook(world, webhook, call)
        case "getWebhookInfo":
            return webhook.info()
        case name if name in PLAYED:
            return PLAYED[name](world, call)
        case _:
            return _unplayed(world, schema, method, call)


def _unplayed(world: World, schema: Schema, method: Method, call: Json) -> object:
    overrides: dict[str, object] = {}
    if "chat_id" in call:
        chat = world.chat(call["chat_id"])
        overrides = {"chat": chat.person.private_chat(), "date": world.stamp(), "message_id": chat.next_id}
    world.counts.unplayed[method.name] += 1
    return plausible_result(schema, method.returns, overrides)
