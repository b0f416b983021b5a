"""The files that passed through the stand-in, and what can be told of a picture from its first bytes."""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

_STARTS = {b"\x89PNG": "image/png", b"GIF8": "image/gif", b"\xff\xd8": "image/jpeg"}
_ENDINGS = {"image/png": "png", "image/gif": "gif", "image/jpeg": "jpg"}
_JPEG_SIZES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file: `path` is what getFile tells, `unique` is the same name without any right to download."""

    id: str
    unique: str
    path: str
    name: str
    mime: str
    data: bytes

    def described(self) -> dict[str, Any]:
        """The members that every file object of the Bot API shares."""
        return {"file_id": self.id, "file_unique_id": self.unique, "file_size": len(self.data)}


class Files:
    """All files, in memory; copied into a folder as well when one is given, to look at them."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._by_id: dict[str, StoredFile] = {}
        self._by_unique: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def keep(self, data: bytes, *, name: str, mime: str, shelf: str) -> StoredFile:
        """Store a file on a shelf such as "photos"; the same bytes kept twice are two files."""
        number = len(self._by_id) + 1
        digest = hashlib.sha256(data).hexdigest()
        ending = PurePosixPath(name).suffix
        stored = StoredFile(
            id=f"F{number}A{digest[:24]}",
            unique=f"Q{number}{digest[:10]}",
            path=f"{shelf}/file_{number}{ending}",
            name=name,
            mime=mime,
            data=data,
        )
        self._by_id[stored.id] = stored
        self._by_unique[stored.unique] = stored
        self._by_path[stored.path] = stored
        if self._folder is not None:
            target = self._folder / stored.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        return stored

    def keep_photo(self, data: bytes) -> StoredFile:
        """Store a photo: Telegram gives every photo a name of its own, whatever it was called."""
        mime = picture_mime(data)
        return self.keep(data, name=f"photo.{_ENDINGS.get(mime, 'jpg')}", mime=mime, shelf="photos")

    def by_id(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def by_unique(self, unique: str) -> StoredFile | None:
        return self._by_unique.get(unique)

    def by_path(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)


def voice_seconds(data: bytes) -> int:
    """How long an Ogg recording lasts: its last page tells how many samples came before, 48,000 a second."""
    last = data.rfind(b"OggS")
    if last < 0 or last + 14 > len(data):
        return 1
    return max(1, int(struct.unpack_from("<q", data, last + 6)[0]) // 48_000)


def picture_mime(data: bytes) -> str:
    """What kind of picture the first bytes promise."""
    for start, mime in _STARTS.items():
        if data.startswith(start):
            return mime
    return "image/jpeg"


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF or JPEG; None for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:  # noqa: PLR2004 - the header's length
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    if data[:6] in {b"GIF87a", b"GIF89a"} and len(data) >= 10:  # noqa: PLR2004 - the header's length
        width, height = struct.unpack("<HH", data[6:10])
        return int(width), int(height)
    if data.startswith(b"\xff\xd8"):
        return _jpeg_size(data)
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    position = 2
    while position + 9 <= len(data):
        marker, length = data[position + 1], struct.unpack(">H", data[position + 2 : position + 4])[0]
        if data[position] != 0xFF:  # noqa: PLR2004 - every JPEG marker begins so
            return None
        if marker in _JPEG_SIZES:
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            return int(width), int(height)
        position += 2 + length
    return None
