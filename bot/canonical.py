"""One way to write a record down, so that the same record is always the same bytes (the form of RFC 8785)."""

from __future__ import annotations

import hashlib
import json


def canonical(data: object) -> bytes:
    """The bytes of a record: keys sorted, no spaces, no floats (a float raises TypeError)."""
    _refuse_floats(data)
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def _refuse_floats(data: object) -> None:
    if isinstance(data, float):
        raise TypeError("a record holds whole numbers and exact fractions, never floats")
    if isinstance(data, dict):
        for value in data.values():
            _refuse_floats(value)
    elif isinstance(data, list | tuple):
        for value in data:
            _refuse_floats(value)


def digest_of(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
