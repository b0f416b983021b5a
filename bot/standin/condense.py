"""Makes the compact copy of the Bot API's description that the stand-in ships.

Run `python -m bot.standin.condense full.json bot/standin/bot-api.json.gz` when Telegram publishes a new
version. The full description is the schema that aiogram derives from Telegram's reference (MIT; its licence
travels inside the copy). Sentences are dropped; what a machine can check is kept: types, what is required,
lengths, fixed values and choices.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

_LENGTH = re.compile(r"(\d+)-(\d+) (characters|bytes)( after entit\w+ parsing)?")
_FIXED = re.compile(r"(?:must be|always) (?:'(\w+)'|(\w+))$")
_CHOICES = re.compile(r"[Mm]ust be one of ((?:'\w+'[^.;]*)+)")
_ITEMS = re.compile(r"(?:must include|list of) (\d+)-(\d+) (?:items|identifiers)")
_AT_MOST = re.compile(r"At most (\d+) \w+ can be specified")


def condense(full: Mapping[str, Any]) -> dict[str, Any]:
    """The checkable part of a full description, in a stable order."""
    return {
        "version": full["version"],
        "release_date": full["release_date"],
        "source": full["source"],
        "license": full["license"],
        "methods": {
            name: {"fields": _fields(method["fields"]), "returns": method["returns"]}
            for name, method in sorted(full["methods"].items())
        },
        "types": {
            name: {"fields": _fields(kind["fields"]), "subtypes": kind.get("subtypes", [])}
            for name, kind in sorted(full["types"].items())
        },
    }


def _fields(fields: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [_field(field) for field in fields]


def _field(field: Mapping[str, Any]) -> dict[str, Any]:
    about = str(field["description"])
    row: dict[str, Any] = {"name": field["name"], "types": field["types"]}
    if field["required"]:
        row["required"] = True
    length = _LENGTH.search(about)
    if length:
        low, high, unit, parsed = length.groups()
        row["length"] = [int(low), int(high), unit, bool(parsed)]
    fixed = _FIXED.search(about.strip())
    if fixed and field["types"] == ["String"]:
        row["fixed"] = fixed.group(1) or fixed.group(2)
    choices = _CHOICES.search(about)
    if choices and field["types"] == ["String"]:
        words = re.findall(r"'(\w+)'", choices.group(1))
        if len(words) > 1:  # a file ending such as ".WEBP" cuts some sentences short; then nothing is known
            row["choices"] = words
    items = _ITEMS.search(about)
    if items:
        row["items"] = [int(items.group(1)), int(items.group(2))]
    at_most = _AT_MOST.search(about)
    if at_most:
        row["items"] = [0, int(at_most.group(1))]
    return row


def main(source: Path, target: Path) -> None:
    """Read the full description, write the compact copy; the same input gives the same bytes."""
    compact = condense(json.loads(source.read_text(encoding="utf-8")))
    text = json.dumps(compact, separators=(",", ":"), ensure_ascii=False)
    target.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
