"""Formatted text as Telegram reads it: HTML in, plain text and entities with UTF-16 offsets out.

The reading follows the strictness and the sentences of Telegram's own parser; one thing is stricter: a named
character reference that Telegram would show literally (`&nbsp;`) is refused, since nobody means it.
"""

from __future__ import annotations

import html
import html.entities
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from bot.standin.answers import broken

Entity = dict[str, Any]

_PLAIN_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(#x[0-9A-Fa-f]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]*);")
_SPECIAL = re.compile(r"[<&]")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[A-Za-z0-9._\-]+))?""")
_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/])/[A-Za-z0-9_]{1,32}(?:@\w+)?(?!\w))"
    r"|(?P<url>https?://[^\s<>\"']*[^\s<>\"'.,;:!?)\]])"
    r"|(?P<mention>(?<![\w@])@[A-Za-z]\w{3,31})"
    r"|(?P<hashtag>(?<![\w#])#\w*[^\W\d]\w*)"
    r"|(?P<email>\b[\w.+-]+@[\w-]+\.[\w.-]*\w)"
)
_OPAQUE = {"code", "pre", "text_link", "custom_emoji", "date_time"}


def units(text: str) -> int:
    """How many UTF-16 code units a text takes: what Telegram counts offsets in."""
    return len(text) if text.isascii() else len(_wide(text)) // 2


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text as a reader sees it, and its entities sorted as Telegram sorts them."""

    text: str
    entities: list[Entity] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    tag: str
    start: int
    argument: dict[str, Any]
    kind: str


def read(text: str, parse_mode: str | None = None, entities: Sequence[Entity] | None = None) -> Formatted:
    """What a sent text says.

    Raises:
        Refusal: broken markup, or a parse mode that the stand-in does not play.
    """
    if parse_mode is not None and entities:
        raise broken("can't use both parse_mode and entities")
    mode = (parse_mode or "").lower()
    if mode == "html":
        parsed = parse_html(text)
    elif mode == "":
        parsed = Formatted(text, [dict(entity) for entity in entities or ()])
    elif mode in {"markdown", "markdownv2"}:
        raise broken(f"the stand-in does not play parse_mode {parse_mode}")
    else:
        raise broken("unsupported parse_mode")
    return _sorted(_trimmed(parsed))


def found_in(text: str) -> list[Entity]:
    """The entities that Telegram finds by itself in a text that a person types."""
    return [
        {
            "type": match.lastgroup,
            "offset": units(text[: match.start()]),
            "length": units(match.group()),
        }
        for match in _FOUND.finditer(text)
    ]


def with_found(parsed: Formatted) -> Formatted:
    """The same text with commands, addresses and mentions marked where nothing opaque stands already."""
    taken = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in parsed.entities
        if entity["type"] in _OPAQUE
    ]
    own = {(entity["type"], entity["offset"]) for entity in parsed.entities}
    more = [
        entity
        for entity in found_in(parsed.text)
        if (entity["type"], entity["offset"]) not in own
        and not any(
            start < entity["offset"] + entity["length"] and entity["offset"] < end for start, end in taken
        )
    ]
    return _sorted(Formatted(parsed.text, parsed.entities + more))


def parse_html(source: str) -> Formatted:
    """Read Telegram's HTML subset; raises Refusal with Telegram's sentence for what it does not accept."""
    return _Reader(source).read()


class _Reader:
    """One pass over an HTML text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.parts: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def read(self) -> Formatted:
        while True:
            special = _SPECIAL.search(self.source, self.position)
            self._write(self.source[self.position : special.start() if special else None])
            if special is None:
                break
            self.position = special.start()
            if special.group() == "&":
                self._reference()
            elif self.source.startswith("</", self.position):
                self._close()
            else:
                self._start()
        if self.open:
            raise _cannot(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return Formatted("".join(self.parts), self.entities)

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.offset += units(text)

    def _at(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8"))

    def _reference(self) -> None:
        match = _REFERENCE.match(self.source, self.position)
        if match is None:
            self._write("&")
            self.position += 1
            return
        name = match.group(1)
        if name.startswith("#"):
            character = html.unescape(match.group())
        elif name in _NAMED:
            character = _NAMED[name]
        elif f"{name};" in html.entities.html5:
            raise _cannot(f'Unsupported entity "&{name};" at byte offset {self._at(self.position)}')
        else:
            character = match.group()
        self._write(character)
        self.position = match.end()

    def _start(self) -> None:
        begin = self.position
        end = self.source.find(">", begin)
        name_match = re.compile(r"<([^\s>]*)").match(self.source, begin)
        if end < 0 or name_match is None:
            raise _cannot(f"Unclosed start tag at byte offset {self._at(begin)}")
        tag = name_match.group(1).lower()
        if tag not in _PLAIN_TAGS:
            raise _cannot(f'Unsupported start tag "{tag}" at byte offset {self._at(begin)}')
        attributes, self.position = self._attributes(tag, begin, name_match.end())
        self.open.append(self._opened(tag, attributes, begin))

    def _attributes(self, tag: str, begin: int, position: int) -> tuple[dict[str, str], int]:
        attributes: dict[str, str] = {}
        while True:
            while self.source[position : position + 1].isspace():
                position += 1
            if position >= len(self.source):
                raise _cannot(f"Unclosed start tag at byte offset {self._at(begin)}")
            if self.source[position] == ">":
                return attributes, position + 1
            match = _ATTRIBUTE.match(self.source, position)
            if match is None or match.group(1).startswith(("=", '"', "'")):
                raise _cannot(f'Empty attribute name in the tag "{tag}" at byte offset {self._at(begin)}')
            name, value = match.group(1).lower(), match.group(2) or ""
            if match.group(2) is None and self.source[match.end() :].lstrip().startswith("="):
                raise _cannot(f"Unclosed start tag at byte offset {self._at(begin)}")
            attributes[name] = html.unescape(value[1:-1] if value[:1] in {'"', "'"} else value)
            position = match.end()

    def _opened(self, tag: str, attributes: Mapping[str, str], begin: int) -> _Open:
        kind, argument = _PLAIN_TAGS[tag], dict[str, Any]()
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _cannot(f'Tag "span" must have class "tg-spoiler" at byte offset {self._at(begin)}')
        if tag == "a":
            argument["url"] = attributes.get("href", "")
        if tag == "code" and attributes.get("class", "").startswith("language-"):
            argument["language"] = attributes["class"].removeprefix("language-")
        if tag == "blockquote" and "expandable" in attributes:
            kind = "expandable_blockquote"
        if tag == "tg-emoji":
            argument["custom_emoji_id"] = attributes.get("emoji-id", "")
        if tag == "tg-time":
            argument = _time_argument(attributes)
        return _Open(tag, self.offset, argument, kind)

    def _close(self) -> None:
        begin = self.position
        end = self.source.find(">", begin)
        if end < 0:
            raise _cannot(f"Unclosed end tag at byte offset {self._at(begin)}")
        tag = self.source[begin + 2 : end].strip().lower()
        if not self.open:
            raise _cannot(f"Unexpected end tag at byte offset {self._at(begin)}")
        opened = self.open.pop()
        if tag not in {"", opened.tag}:
            raise _cannot(
                f"Unmatched end tag at byte offset {self._at(begin)}, "
                f'expected "</{opened.tag}>", found "</{tag}>"'
            )
        self.position = end + 1
        if self.offset > opened.start:
            self._add(opened)

    def _add(self, opened: _Open) -> None:
        entity: Entity = {"type": opened.kind, "offset": opened.start, "length": self.offset - opened.start}
        if opened.tag == "a":
            url = opened.argument["url"] or _slice(
                "".join(self.parts), opened.start, self.offset - opened.start
            )
            if not re.match(r"(https?|tg|mailto|tel|ton)://|mailto:|tel:", url, re.IGNORECASE):
                return  # Telegram drops a link that leads nowhere and keeps its words
            entity["url"] = url
        elif opened.tag == "pre" and self.entities:
            inner = self.entities[-1]
            if (
                inner["type"] == "code"
                and (inner["offset"], inner["length"])
                == (
                    entity["offset"],
                    entity["length"],
                )
                and "language" in inner
            ):
                entity["language"] = self.entities.pop()["language"]
        else:
            entity.update(opened.argument)
        self.entities.append(entity)


def _time_argument(attributes: Mapping[str, str]) -> dict[str, Any]:
    if not attributes.get("unix", "").isdigit():
        raise _cannot('Tag "tg-time" must have attribute "unix" with a valid value')
    argument: dict[str, Any] = {"unix_time": int(attributes["unix"])}
    if "format" in attributes:
        argument["date_time_format"] = attributes["format"]
    return argument


def to_html(text: str, entities: Iterable[Entity]) -> str:
    """The text as HTML that any page may show: everything escaped, only Telegram's own tags."""
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for entity in entities:
        tag, attributes = _page_tag(entity)
        if tag:
            opening.setdefault(entity["offset"], []).append(f"<{tag}{attributes}>")
            closing.setdefault(entity["offset"] + entity["length"], []).insert(0, f"</{tag}>")
    parts: list[str] = []
    cuts = sorted({0, units(text), *opening, *closing})
    for start, end in pairwise([*cuts, cuts[-1]]):
        parts += closing.get(start, []) + opening.get(start, [])
        parts.append(html.escape(_slice(text, start, end - start)))
    return "".join(parts)


def _page_tag(entity: Entity) -> tuple[str, str]:
    tags = {
        "bold": "b",
        "italic": "i",
        "underline": "u",
        "strikethrough": "s",
        "code": "code",
        "pre": "pre",
        "blockquote": "blockquote",
        "spoiler": "tg-spoiler",
    }
    kind = entity["type"]
    if kind == "expandable_blockquote":
        return "blockquote", " expandable"
    if kind == "text_link":
        return "a", f' href="{html.escape(entity["url"])}"'
    return tags.get(kind, ""), ""


def _cannot(sentence: str) -> Exception:
    return broken(f"can't parse entities: {sentence}")


def _slice(text: str, offset: int, length: int) -> str:
    return _wide(text)[offset * 2 : (offset + length) * 2].decode("utf-16-le", "replace")


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _trimmed(parsed: Formatted) -> Formatted:
    """Telegram takes white space off both ends, and the entities with it."""
    text = parsed.text.strip()
    cut = units(parsed.text[: len(parsed.text) - len(parsed.text.lstrip())])
    size = units(text)
    kept: list[Entity] = []
    for entity in parsed.entities:
        start = max(0, entity["offset"] - cut)
        end = min(size, entity["offset"] + entity["length"] - cut)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return Formatted(text, kept)


def _sorted(parsed: Formatted) -> Formatted:
    return Formatted(
        parsed.text, sorted(parsed.entities, key=lambda entity: (entity["offset"], -entity["length"]))
    )
