"""Pseudonyms and sealed values: the one door through which a person's identity goes in or out of a row.

A pseudonym is HMAC-SHA256 under a sub-key of its own purpose, so that two tables cannot be joined on a
person. A sealed value is AES-256-GCM under a sub-key of its purpose, bound to what it is about. The root
lives in `KEY_FILE`, outside the database and outside its backups.
"""

from __future__ import annotations

import hmac
import json
import os
import secrets
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

KEY_BYTES = 32
"""Length of the root and of every sub-key."""

_ROOT_KEY_ID = 1
"""The first byte of every sealed blob names the key it was sealed with, so that epoch keys can follow."""

_NONCE_BYTES = 12
_PAD_TO = 32
"""Plain texts are padded to multiples of this, so that a length does not tell which answer it was."""


class Unsealable(Exception):
    """A sealed value was not made by this key, for this purpose, about this thing."""


class Seal:
    """The doors of one deployment: all pseudonyms and sealed values hang on its root key."""

    def __init__(self, root: bytes) -> None:
        """`root` is 32 random bytes."""
        if len(root) != KEY_BYTES:
            message = f"the root key must be {KEY_BYTES} bytes, not {len(root)}"
            raise ValueError(message)
        self._root = root
        self._sub_key = lru_cache(maxsize=256)(self._derive)

    def pseudonym(self, purpose: str, *parts: bytes | str | int) -> bytes:
        """32 bytes that stand for `parts` in tables of this purpose, and in no other."""
        return keyed_digest(self._sub_key(f"pseudonym:{purpose}"), *parts)

    def close(self, purpose: str, plain: bytes, about: bytes | str | int = b"") -> bytes:
        """Seal `plain` so that only this purpose, about this thing, opens it again."""
        nonce = os.urandom(_NONCE_BYTES)
        cipher = AESGCM(self._sub_key(f"seal:{purpose}"))
        return bytes([_ROOT_KEY_ID]) + nonce + cipher.encrypt(nonce, _pad(plain), _bytes(about))

    def open(self, purpose: str, sealed: bytes, about: bytes | str | int = b"") -> bytes:
        """The plain value again; raises Unsealable if it was sealed otherwise."""
        if not sealed or sealed[0] != _ROOT_KEY_ID:
            raise Unsealable(purpose)
        nonce, body = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
        try:
            plain = AESGCM(self._sub_key(f"seal:{purpose}")).decrypt(nonce, body, _bytes(about))
        except Exception as error:
            raise Unsealable(purpose) from error
        return _unpad(plain)

    def close_json(self, purpose: str, value: Any, about: bytes | str | int = b"") -> bytes:
        """Seal a JSON value."""
        return self.close(
            purpose, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), about
        )

    def open_json(self, purpose: str, sealed: bytes, about: bytes | str | int = b"") -> Any:
        """Open a JSON value."""
        return json.loads(self.open(purpose, sealed, about))

    def close_text(self, purpose: str, text: str, about: bytes | str | int = b"") -> bytes:
        """Seal words."""
        return self.close(purpose, text.encode(), about)

    def open_text(self, purpose: str, sealed: bytes, about: bytes | str | int = b"") -> str:
        """Open words."""
        return self.open(purpose, sealed, about).decode()

    def _derive(self, info: str) -> bytes:
        return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info.encode()).derive(self._root)


def of(tx: Connection) -> Seal:
    """The seal of the database this transaction runs on; it travels with the engine."""
    return cast("Seal", tx.get_execution_options()["seal"])


def keyed_digest(key: bytes, *parts: bytes | str | int) -> bytes:
    """HMAC-SHA256 of the parts, each preceded by its length so that no two lists collide."""
    digest = hmac.new(key, digestmod="sha256")
    for part in parts:
        data = _bytes(part)
        digest.update(len(data).to_bytes(4, "big"))
        digest.update(data)
    return digest.digest()


def read_or_create_root(path: Path) -> bytes:
    """The 32 bytes in `path`, made on first use with mode 0600; ValueError for another size."""
    try:
        root = path.read_bytes()
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        root = secrets.token_bytes(KEY_BYTES)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(root)
            file.flush()
            os.fsync(file.fileno())
    if len(root) != KEY_BYTES:
        message = f"holds {len(root)} bytes; a root key is exactly {KEY_BYTES}"
        raise ValueError(message)
    return root


def _bytes(value: bytes | str | int) -> bytes:
    if isinstance(value, bytes):
        return value
    return str(value).encode()


def _pad(plain: bytes) -> bytes:
    length = len(plain).to_bytes(4, "big")
    missing = -(len(length) + len(plain)) % _PAD_TO
    return length + plain + bytes(missing)


def _unpad(padded: bytes) -> bytes:
    length = int.from_bytes(padded[:4], "big")
    return padded[4 : 4 + length]
