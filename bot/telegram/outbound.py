"""From a letter to calls of the Bot API, in the language of its reader at the moment of sending."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot import pictures
from bot.l10n import catalog
from bot.letter import Form

if TYPE_CHECKING:
    from bot.database.engine import Database
    from bot.delivery.parcels import Parcel
    from bot.l10n.text import Saying
    from bot.letter import Button, Keyboard, Letter, Rows
    from bot.telegram.api import Api

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_PLACEHOLDER = 64
MOST_DELETED = 100
NAMED = "https://t.me/"
UNNAMED = NAMED + "{bot}"

Maker = Callable[["Database", Mapping[str, str], str], Awaitable["tuple[str, bytes, Saying | None]"]]
"""Makes a document at sending time: (database, what the letter says of it, language) → (file name, content,
caption or None)."""


@dataclass(frozen=True)
class Call:
    """One call of the Bot API."""

    method: str
    parameters: Mapping[str, Any]
    files: Mapping[str, tuple[str, bytes]] | None = None


class Carrier:
    """Carries parcels to Telegram."""

    def __init__(self, api: Api, database: Database, makers: Mapping[str, Maker]) -> None:
        """`makers` by the kind of document they make."""
        self._api = api
        self._database = database
        self._makers = makers
        self.username = ""
        """Our own name at Telegram, which our links carry; known once we have met Telegram."""

    async def carry(self, parcel: Parcel) -> int | None:
        """Send it; the id of the message that now shows it. Raises python-telegram-bot's errors."""
        message_id: int | None = None
        for call in await self._calls(parcel):
            parameters = _with_name(call.parameters, self.username)
            result = await self._api.call(call.method, parameters, files=call.files)
            if isinstance(result, Mapping) and "message_id" in result:
                message_id = int(result["message_id"])
        return message_id

    async def _calls(self, parcel: Parcel) -> list[Call]:
        letter, language = parcel.letter, parcel.language
        here = {"chat_id": parcel.address}
        markup = keys_below(letter, language)
        match letter.form:
            case Form.DELETE:
                if letter.message_id is not None:
                    return [Call("deleteMessage", {**here, "message_id": letter.message_id})]
                ids = [
                    letter.message_ids[at : at + MOST_DELETED]
                    for at in range(0, len(letter.message_ids), MOST_DELETED)
                ]
                return [Call("deleteMessages", {**here, "message_ids": list(part)}) for part in ids]
            case Form.MARK:
                changed = {**here, "message_id": letter.message_id, "reply_markup": markup}
                return [Call("editMessageReplyMarkup", changed)]
            case Form.EDIT:
                changed = {**here, "message_id": letter.message_id, "reply_markup": markup}
                return [Call("editMessageText", {**changed, **_words(_html(letter.text, language))})]
            case Form.SCREEN | Form.RECORD:
                manner = {
                    "disable_notification": letter.silent or None,
                    "protect_content": letter.protect or None,
                }
                return await self._messages(parcel, {**here, **manner}, markup)

    async def _messages(
        self, parcel: Parcel, here: Mapping[str, Any], markup: Mapping[str, Any] | None
    ) -> list[Call]:
        letter, language = parcel.letter, parcel.language
        html = _html(letter.text, language)
        method, files = "", {}
        if letter.photo is not None:
            content = await self._database.read(pictures.open, letter.photo)
            if content is not None:
                method, files = "sendPhoto", {"photo": ("photo.jpg", content)}
        elif letter.voice is not None:
            content = await self._database.read(pictures.open, letter.voice)
            if content is not None:
                method, files = "sendVoice", {"voice": ("voice.oga", content)}
        elif letter.document is not None:
            name, content, caption = await self._made(letter.document, language)
            method, files = "sendDocument", {"document": (name, content)}
            html = html or _html(caption, language)
        if not files:
            return _texts(html, here, markup)
        if _length(html) <= LONGEST_CAPTION:
            said = {"caption": html or None, "parse_mode": "HTML" if html else None, "reply_markup": markup}
            return [Call(method, {**here, **said}, files)]
        return [Call(method, here, files), *_texts(html, here, markup)]

    async def _made(self, document: Mapping[str, str], language: str) -> tuple[str, bytes, Saying | None]:
        known = {**document, "bot": self.username}
        return await self._makers[document["kind"]](self._database, known, language)


def _with_name(value: Any, username: str) -> Any:
    """Our links are written before our name is known; it is put in when they leave."""
    match value:
        case str():
            return value.replace(UNNAMED, NAMED + username)
        case dict():
            return {key: _with_name(each, username) for key, each in value.items()}
        case list() | tuple():
            return [_with_name(each, username) for each in value]
        case _:
            return value


def keys_below(letter: Letter, language: str) -> dict[str, Any] | None:
    """The buttons under the message, else the keyboard that replaces the phone's; None for neither."""
    if letter.rows:
        return {"inline_keyboard": _inline(letter.rows, language)}
    if letter.keyboard is not None:
        return _reply_keyboard(letter.keyboard, language)
    return None


def _inline(rows: Rows, language: str) -> list[list[dict[str, Any]]]:
    shown = [[_button(button, language) for button in row] for row in rows]
    return [row[::-1] for row in shown] if catalog.is_rtl(language) else shown


def _button(button: Button, language: str) -> dict[str, Any]:
    shown: dict[str, Any] = {"text": catalog.render_plain(button.label, language)}
    if button.does:
        shown["callback_data"] = button.does
    elif button.url:
        shown["url"] = button.url
    else:
        shown["copy_text"] = {"text": button.copies}
    if button.style:
        shown["style"] = button.style
    return shown


def _reply_keyboard(keyboard: Keyboard, language: str) -> dict[str, Any]:
    rows = [[{"text": catalog.render_plain(label, language)} for label in row] for row in keyboard.rows]
    return {
        "keyboard": [row[::-1] for row in rows] if catalog.is_rtl(language) else rows,
        "resize_keyboard": True,
        "is_persistent": True,
        "input_field_placeholder": catalog.render_plain(keyboard.placeholder, language)[:LONGEST_PLACEHOLDER],
    }


def _html(text: Saying | None, language: str) -> str:
    return "" if text is None else catalog.render(text, language)


def _words(html: str) -> dict[str, Any]:
    return {"text": html, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def _texts(html: str, here: Mapping[str, Any], markup: Mapping[str, Any] | None) -> list[Call]:
    """One message, or several where the words do not fit into one; the buttons stand under the last."""
    pieces = _pieces(html)
    calls = [Call("sendMessage", {**here, **_words(piece)}) for piece in pieces]
    calls[-1] = Call("sendMessage", {**here, **_words(pieces[-1]), "reply_markup": markup})
    return calls


def _pieces(html: str) -> list[str]:
    """The message cut at its lines. A quotation that would be torn apart loses its frame, never its words."""
    if _length(html) <= LONGEST_TEXT:
        return [html]
    pieces: list[str] = []
    for line in html.split("\n"):
        if pieces and _length(pieces[-1]) + 1 + _length(line) <= LONGEST_TEXT:
            pieces[-1] += "\n" + line
        else:
            pieces.append(line)
    return [piece if _is_whole(piece) else _without_tags(piece) for piece in pieces if piece.strip()]


def _is_whole(piece: str) -> bool:
    return all(piece.count(f"<{tag}") == piece.count(f"</{tag}>") for tag in ("blockquote", "b", "i"))


def _without_tags(piece: str) -> str:
    for tag in ("<blockquote expandable>", "<blockquote>", "</blockquote>", "<b>", "</b>", "<i>", "</i>"):
        piece = piece.replace(tag, "")
    return piece


def _length(html: str) -> int:
    """At most as long as this, in the units Telegram counts; tags only make it seem longer than it is."""
    return len(html.encode("utf-16-le")) // 2
