"""The compact copy of the Bot API's description: sentences become numbers and fixed words."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from bot.standin import condense
from bot.standin.schema import load


def field(description: str, **more: Any) -> dict[str, Any]:
    return {"name": "x", "types": ["String"], "required": False, "description": description, **more}


@pytest.mark.parametrize(
    ("description", "found"),
    [
        ("1-4096 characters after entities parsing", {"length": [1, 4096, "characters", True]}),
        ("Data, 1-64 bytes", {"length": [1, 64, "bytes", False]}),
        ("Type of the media, must be photo", {"fixed": "photo"}),
        ("Scope type, always 'chat'", {"fixed": "chat"}),
        (
            "Must be one of 'danger' (red), 'success' (green) or 'primary'.",
            {"choices": ["danger", "success", "primary"]},
        ),
        ("must be one of 'static' for a .WEBP image", {}),
        ("must include 2-10 items", {"items": [2, 10]}),
        ("A list of 1-100 identifiers", {"items": [1, 100]}),
        ("At most 100 commands can be specified.", {"items": [0, 100]}),
        ("Any text", {}),
    ],
)
def test_a_sentence_becomes_what_a_machine_can_check(description: str, found: dict[str, Any]) -> None:
    full = {
        "version": "1",
        "release_date": "2026-01-01",
        "source": "s",
        "license": "l",
        "methods": {"m": {"fields": [field(description)], "returns": ["Boolean"]}},
        "types": {},
    }
    assert condense.condense(full)["methods"]["m"]["fields"] == [{"name": "x", "types": ["String"], **found}]


def test_the_same_description_gives_the_same_bytes(tmp_path: Path) -> None:
    source = tmp_path / "full.json"
    source.write_text(
        json.dumps(
            {"version": "1", "release_date": "d", "source": "s", "license": "l", "methods": {}, "types": {}}
        )
    )
    condense.main(source, tmp_path / "a.gz")
    condense.main(source, tmp_path / "b.gz")
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()
    assert json.loads(gzip.decompress((tmp_path / "a.gz").read_bytes()))["license"] == "l"


def test_every_documented_length_is_kept() -> None:
    described = [method.fields for method in load().methods.values()]
    described += [kind.fields for kind in load().types.values()]
    assert sum(field.length is not None for fields in described for field in fields.values()) == 117
