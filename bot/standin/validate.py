"""Whether a call keeps the Bot API's written rules, and what its parameters mean once decoded.

Parameters come as Telegram takes them: form fields (everything a string, nested values as JSON), JSON, or
parts of a multipart body. Telegram ignores fields it does not know; a strict stand-in refuses them, because
a misspelt field is a mistake that nobody would ever see.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from bot.standin import entities
from bot.standin.answers import Refusal, broken
from bot.standin.schema import Field, Length, Method, Schema
from bot.standin.uploads import Upload

_INTEGER = re.compile(r"-?\d{1,19}")
_NUMBER = re.compile(r"-?\d+(\.\d+)?([eE]-?\d+)?")
_HALF_SIGN = re.compile("[\ud800-\udfff]")
_TRUE = {"true", "True", "1"}
_FALSE = {"false", "False", "0"}
_SCALARS = {"String", "Integer", "Float", "Boolean", "InputFile"}

# Telegram's own sentences where we know them; everything else gets a plain one that names the field.
_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "action": "wrong parameter action in request",
    "file_id": "invalid file_id",
}
_TOO_LONG = {"callback_data": "BUTTON_DATA_INVALID", "command": "BOT_COMMAND_INVALID"}
_TOO_LONG_ONCE_READ = {"text": "message is too long", "caption": "message caption is too long"}
_BUTTON_EXTRAS = {"text", "icon_custom_emoji_id", "style"}
_MOST_BUTTONS = 100


def check(
    schema: Schema,
    method: Method,
    parameters: Mapping[str, Any],
    files: Mapping[str, Upload],
    *,
    strict: bool = True,
) -> dict[str, Any]:
    """The decoded parameters of a call that keeps the rules.

    An uploaded file stands in the result as its `Upload`, also where a nested value names it by `attach://`.

    Raises:
        Refusal: the first rule that the call breaks, in Telegram's words.
    """
    return _Check(schema, files, strict=strict).call(method, parameters)


def check_object(schema: Schema, kind: str, value: object) -> list[str]:
    """What is wrong with an object that the stand-in itself made, one sentence for each fault; for tests."""
    try:
        _Check(schema, {}, strict=True, incoming=False).value((kind,), value, kind, top=False)
    except Refusal as refusal:
        return [refusal.description]
    return []


class _Check:
    """The walk over one call."""

    def __init__(
        self, schema: Schema, files: Mapping[str, Upload], *, strict: bool, incoming: bool = True
    ) -> None:
        self.schema = schema
        self.files = files
        self.strict = strict
        self.incoming = incoming

    def call(self, method: Method, parameters: Mapping[str, Any]) -> dict[str, Any]:
        given = {name: value for name, value in parameters.items() if value is not None}
        attached = {name for name in self.files if name not in method.fields}
        for name in given:
            if name not in method.fields and name not in attached and self.strict:
                raise broken(f'unknown field "{name}" in {method.name}')
        decoded: dict[str, Any] = {}
        for field in method.fields.values():
            if field.name in self.files and "InputFile" in field.types:
                decoded[field.name] = self.files[field.name]
            elif field.name in given:
                decoded[field.name] = self._field(field, given[field.name], top=True)
            elif field.required:
                raise broken(_MISSING.get(field.name, f'parameter "{field.name}" is required'))
        self._parsed_lengths(method.fields, decoded)
        return decoded

    def _field(self, field: Field, raw: Any, *, top: bool) -> Any:
        value = self.value(field.types, raw, field.name, top=top)
        if not self.incoming:
            return value
        if field.fixed is not None and value != field.fixed:
            raise broken(f'field "{field.name}" must be "{field.fixed}"')
        if field.choices and value not in field.choices:
            raise broken(f'invalid {field.name} "{value}" specified')
        if field.items and isinstance(value, list):
            self._count(field, value)
        if field.length and not field.length.after_parsing and isinstance(value, str):
            _measure(field.length, value, field.name, _TOO_LONG.get(field.name))
        return value

    def _count(self, field: Field, value: list[Any]) -> None:
        assert field.items is not None
        low, high = field.items
        if field.name == "commands" and len(value) > high:
            raise broken("BOT_COMMANDS_TOO_MUCH")
        if not low <= len(value) <= high:
            raise broken(f'"{field.name}" must have {low}-{high} items, not {len(value)}')

    def value(self, types: tuple[str, ...], raw: Any, name: str, *, top: bool) -> Any:
        """Decode one value that may be of any of the given types."""
        scalars = [kind for kind in types if kind in _SCALARS]
        for kind in ("Boolean", "Integer", "Float", "String", "InputFile"):
            if kind in scalars:
                taken, value = self._scalar(kind, raw, top=top)
                if taken:
                    return value
        compound = [kind for kind in types if kind not in _SCALARS]
        if not compound:
            raise broken(f'field "{name}" must be of type {" or ".join(types)}')
        return self._compound(compound, self._loaded(raw, name, top=top), name)

    def _scalar(self, kind: str, raw: Any, *, top: bool) -> tuple[bool, Any]:
        if kind in {"String", "InputFile"}:
            return (True, self._attached(raw)) if isinstance(raw, str) else (False, None)
        if isinstance(raw, str):
            return _worded(kind, raw.strip()) if top else (False, None)
        if isinstance(raw, bool):
            return kind == "Boolean", raw
        if isinstance(raw, int):
            return kind in {"Integer", "Float"}, raw
        return kind == "Float" and isinstance(raw, float), raw

    def _attached(self, raw: str) -> str | Upload:
        if not raw.isascii() and _HALF_SIGN.search(raw):
            raise broken("strings must be encoded in UTF-8")
        if self.incoming and raw.startswith("attach://"):
            upload = self.files.get(raw.removeprefix("attach://"))
            if upload is None:
                raise broken("wrong file identifier/HTTP URL specified")
            return upload
        return raw

    def _loaded(self, raw: Any, name: str, *, top: bool) -> Any:
        if not (top and isinstance(raw, str)):
            return raw
        try:
            return json.loads(raw)
        except ValueError as error:
            what = "reply keyboard markup" if name == "reply_markup" else name
            raise broken(f"can't parse {what} JSON object") from error

    def _compound(self, types: list[str], value: Any, name: str) -> Any:
        if isinstance(value, list):
            inner = tuple(kind.removeprefix("Array of ") for kind in types if kind.startswith("Array of "))
            if not inner:
                raise broken(f'field "{name}" must be of type {" or ".join(types)}')
            return [self.value(inner, item, name, top=False) for item in value]
        single = [kind for kind in types if not kind.startswith("Array of ")]
        if not single or not isinstance(value, Mapping):
            raise broken(f'field "{name}" must be of type {" or ".join(types)}')
        return self._object(single, value, name)

    def _object(self, types: list[str], value: Mapping[str, Any], name: str) -> dict[str, Any]:
        candidates = [leaf for kind in types for leaf in self._leaves(kind)]
        fitting = [kind for kind in candidates if self._could_be(kind, value)]
        if not fitting:
            only_inline = candidates == ["InlineKeyboardMarkup"]
            wanted = f'field "{name}" must be one of {", ".join(candidates)}'
            raise broken("inline keyboard expected" if only_inline else wanted)
        first: Refusal | None = None
        for kind in fitting:
            try:
                return self._members(kind, value)
            except Refusal as refusal:
                first = first or refusal
        assert first is not None
        raise first

    def _leaves(self, kind: str) -> list[str]:
        described = self.schema.types.get(kind)
        if described is None:
            return []
        if described.subtypes:
            return [leaf for subtype in described.subtypes for leaf in self._leaves(subtype)]
        return [kind]

    def _could_be(self, kind: str, value: Mapping[str, Any]) -> bool:
        """The fixed members agree, and nothing required is missing."""
        for field in self.schema.types[kind].fields.values():
            if field.fixed is not None and value.get(field.name) != field.fixed:
                return False
        required = [field.name for field in self.schema.types[kind].fields.values() if field.required]
        # A keyboard is told from another by its first required member.
        return not required or kind not in _KEYBOARDS or required[0] in value

    def _members(self, kind: str, value: Mapping[str, Any]) -> dict[str, Any]:
        fields = self.schema.types[kind].fields
        decoded: dict[str, Any] = {}
        for name, raw in value.items():
            if name not in fields:
                if self.strict:
                    raise broken(f'unknown field "{name}" in {kind}')
            elif raw is not None:
                decoded[name] = self._field(fields[name], raw, top=False)
        for field in fields.values():
            if field.required and field.name not in decoded:
                raise broken(f'field "{field.name}" is missing in {kind}')
        if self.incoming:
            self._parsed_lengths(fields, decoded)
            _check_kind(kind, decoded)
        return decoded

    def _parsed_lengths(self, fields: Mapping[str, Field], decoded: Mapping[str, Any]) -> None:
        """Lengths that count after the markup is read, for a method or an object that carries its own."""
        for field in fields.values():
            text = decoded.get(field.name)
            if field.length and field.length.after_parsing and isinstance(text, str):
                prefix = "" if field.name in {"text", "caption"} else f"{field.name}_"
                own = "caption_entities" if field.name == "caption" else f"{prefix}entities"
                parsed = entities.read(text, decoded.get(f"{prefix}parse_mode"), decoded.get(own))
                if field.name == "text" and field.length.low and not parsed.text:
                    raise broken("message text is empty" if not text else "text must be non-empty")
                _measure(field.length, parsed.text, field.name, _TOO_LONG_ONCE_READ.get(field.name))


def _worded(kind: str, text: str) -> tuple[bool, Any]:
    """A number or a yes that came as a word, as form fields do."""
    if kind == "Boolean":
        return text in _TRUE | _FALSE, text in _TRUE
    if kind == "Integer":
        return (True, int(text)) if _INTEGER.fullmatch(text) else (False, None)
    return (True, float(text)) if _NUMBER.fullmatch(text) else (False, None)


_KEYBOARDS = {"InlineKeyboardMarkup", "ReplyKeyboardMarkup", "ReplyKeyboardRemove", "ForceReply"}


def _measure(length: Length, text: str, name: str, sentence: str | None) -> None:
    size = len(text.encode("utf-8")) if length.unit == "bytes" else entities.units(text)
    if size > length.high:
        raise broken(sentence or f"{name} is too long: {size} {length.unit}, at most {length.high}")
    if size < length.low:
        empty = "text must be non-empty" if name == "text" else f"{name} must be non-empty"
        raise broken("BUTTON_DATA_INVALID" if name == "callback_data" else empty)


def _check_kind(kind: str, value: Mapping[str, Any]) -> None:
    match kind:
        case "InlineKeyboardButton":
            _check_inline_button(value)
        case "KeyboardButton" if not value["text"].strip():
            raise broken("keyboard button text must be non-empty")
        case "InlineKeyboardMarkup":
            _check_rows(value["inline_keyboard"])
        case "ReplyKeyboardMarkup":
            _check_rows(value["keyboard"])
        case "BotCommand" if not re.fullmatch(r"[a-z0-9_]{1,32}", value["command"].lstrip("/")):
            raise broken("BOT_COMMAND_INVALID")
        case "MessageEntity" if value["offset"] < 0 or value["length"] <= 0:
            raise broken("ENTITY_BOUNDS_INVALID")
        case _:
            pass


def _check_rows(rows: list[list[Any]]) -> None:
    if sum(len(row) for row in rows) > _MOST_BUTTONS:
        raise broken("reply markup is too long")


def _check_inline_button(button: Mapping[str, Any]) -> None:
    if not button["text"].strip():
        raise broken("inline keyboard button text must be non-empty")
    actions = sorted(set(button) - _BUTTON_EXTRAS)
    if not actions:
        raise broken("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise broken(f"can't parse inline keyboard button: one action is allowed, not {', '.join(actions)}")
    if "url" in button:
        check_button_url(button["url"])


def check_button_url(url: str) -> None:
    """Only addresses that Telegram would open: http, https with a full host name, or tg.

    Raises:
        Refusal: in Telegram's words.
    """
    parts = urlsplit(url.strip())
    if parts.scheme == "tg":
        return
    if parts.scheme not in {"http", "https"}:
        raise broken(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    if not parts.hostname or "." not in parts.hostname or any(map(str.isspace, url)):
        raise broken(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
