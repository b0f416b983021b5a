"""A voice message cut down to its sound: no title, no encoder, no comment, nothing behind the end.

Ogg is a row of pages; Opus puts its head into the first packet and free-form comments into the second. Both
packets stand on pages of their own (RFC 7845 §3), so the comments can be replaced without touching the sound.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace

MOST_BYTES = 2_000_000
"""Some ten minutes as phones record them."""

_HEAD = struct.Struct("<4sBBqIIIB")
_CAPTURE, _CONTINUED, _LAST_SEGMENT = b"OggS", 0x01, 255
_COMMENTS = b"OpusTags" + struct.pack("<I", 0) + struct.pack("<I", 0)
_POLYNOMIAL = 0x04C11DB7


class NotAVoice(Exception):
    """The file is no Opus voice message."""


@dataclass(frozen=True, slots=True)
class _Page:
    kind: int
    position: int
    stream: int
    number: int
    segments: bytes
    body: bytes

    def to_bytes(self) -> bytes:
        plain = _HEAD.pack(
            _CAPTURE, 0, self.kind, self.position, self.stream, self.number, 0, len(self.segments)
        )
        whole = bytearray(plain + self.segments + self.body)
        whole[22:26] = struct.pack("<I", _checksum(bytes(whole)))
        return bytes(whole)


def cleaned(content: bytes) -> bytes:
    """The same sound as a new file with nothing else in it; raises NotAVoice if it is no Opus stream."""
    if len(content) > MOST_BYTES:
        raise NotAVoice("too long")
    pages = list(_pages(content))
    if len(pages) < 3 or not pages[0].body.startswith(b"OpusHead") or len({p.stream for p in pages}) != 1:  # noqa: PLR2004
        raise NotAVoice("no single Opus stream")
    sound = _after_comments(pages)
    comments = _Page(0, 0, 0, 1, bytes([len(_COMMENTS)]), _COMMENTS)
    head = replace(pages[0], kind=2, stream=0, number=0)
    numbered = [replace(page, stream=0, number=at) for at, page in enumerate(sound, start=2)]
    return b"".join(page.to_bytes() for page in (head, comments, *numbered))


def _after_comments(pages: list[_Page]) -> list[_Page]:
    """The pages of sound: those behind the ones over which the comments reach."""
    if not pages[1].body.startswith(b"OpusTags"):
        raise NotAVoice("no comments where they belong")
    at = 1
    while pages[at].segments and pages[at].segments[-1] == _LAST_SEGMENT:
        at += 1
        if at == len(pages):
            raise NotAVoice("it breaks off")
    sound = pages[at + 1 :]
    if not sound or sound[0].kind & _CONTINUED:
        raise NotAVoice("no sound")
    return sound


def _pages(content: bytes) -> Iterator[_Page]:
    """The pages in order; whatever stands behind the last whole one is left out."""
    at = 0
    while content[at : at + 4] == _CAPTURE and at + _HEAD.size <= len(content):
        _, version, kind, position, stream, number, _, count = _HEAD.unpack_from(content, at)
        body_at = at + _HEAD.size + count
        segments = content[at + _HEAD.size : body_at]
        end = body_at + sum(segments)
        if version != 0 or len(segments) < count or end > len(content):
            return
        yield _Page(kind, position, stream, number, segments, content[body_at:end])
        at = end


def _table() -> tuple[int, ...]:
    table = []
    for byte in range(256):
        value = byte << 24
        for _ in range(8):
            value = (value << 1 ^ _POLYNOMIAL if value & 0x80000000 else value << 1) & 0xFFFFFFFF
        table.append(value)
    return tuple(table)


_TABLE = _table()


def _checksum(content: bytes) -> int:
    """Ogg's own CRC-32: no reflection, no inversion (RFC 3533 §6)."""
    value = 0
    for byte in content:
        value = (value << 8 & 0xFFFFFFFF) ^ _TABLE[value >> 24 ^ byte]
    return value
