"""What the Bot API's own description says about methods and types, read from the copy shipped with us."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Length:
    """How long a text may be: from `low` to `high` characters (UTF-16 units) or bytes."""

    low: int
    high: int
    unit: str
    after_parsing: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One parameter of a method, or one member of a type."""

    name: str
    types: tuple[str, ...]
    required: bool
    length: Length | None
    fixed: str | None
    choices: tuple[str, ...]
    items: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Method:
    """A method of the Bot API, spelt as Telegram spells it."""

    name: str
    fields: Mapping[str, Field]
    returns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of the Bot API; one with `subtypes` has no fields of its own."""

    name: str
    fields: Mapping[str, Field]
    subtypes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schema:
    """One version of the Bot API. Methods are found by their lower-case name, as Telegram does."""

    version: str
    licence: str
    methods: Mapping[str, Method]
    types: Mapping[str, Kind]

    def method(self, name: str) -> Method | None:
        """The method of that name in any case, or nothing."""
        return self.methods.get(name.lower())


@cache
def load() -> Schema:
    """Read the shipped copy once a process."""
    packed = resources.files("bot.standin").joinpath("bot-api.json.gz").read_bytes()
    raw: dict[str, Any] = json.loads(gzip.decompress(packed))
    return Schema(
        version=raw["version"],
        licence=raw["license"],
        methods={
            name.lower(): Method(name, _fields(row["fields"]), tuple(row["returns"]))
            for name, row in raw["methods"].items()
        },
        types={
            name: Kind(name, _fields(row["fields"]), tuple(row["subtypes"]))
            for name, row in raw["types"].items()
        },
    )


def _fields(rows: list[dict[str, Any]]) -> dict[str, Field]:
    return {row["name"]: _field(row) for row in rows}


def _field(row: Mapping[str, Any]) -> Field:
    items = row.get("items")
    return Field(
        name=row["name"],
        types=tuple(row["types"]),
        required=bool(row.get("required")),
        length=Length(*row["length"]) if "length" in row else None,
        fixed=row.get("fixed"),
        choices=tuple(row.get("choices", ())),
        items=(items[0], items[1]) if items else None,
    )
