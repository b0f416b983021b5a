"""A believable answer to a valid call that the stand-in does not play: whatever is required, and no more."""

from __future__ import annotations

from collections.abc import Sequence

from bot.standin.schema import Field, Kind, Schema

_DEEPEST = 8
_SCALARS: dict[str, object] = {
    "Boolean": True,
    "Integer": 1,
    "Float": 1.0,
    "String": "plausible",
    "InputFile": "plausible",
}


def plausible(schema: Schema, kind: str, depth: int = 0) -> object:
    """Any value of a Bot API type; required members only."""
    if kind.startswith("Array of "):
        return []
    if kind in _SCALARS:
        return _SCALARS[kind]
    described = schema.types[kind]
    if described.subtypes:
        return plausible(schema, described.subtypes[0], depth)
    return _object(schema, described, depth)


def _object(schema: Schema, kind: Kind, depth: int) -> dict[str, object]:
    assert depth < _DEEPEST, f"{kind.name} requires itself"
    return {field.name: _member(schema, field, depth) for field in kind.fields.values() if field.required}


def _member(schema: Schema, field: Field, depth: int) -> object:
    if field.fixed is not None:
        return field.fixed
    if field.choices:
        return field.choices[0]
    return plausible(schema, field.types[0], depth + 1)


def plausible_result(schema: Schema, returns: Sequence[str], overrides: dict[str, object]) -> object:
    """What a method with these results answers; the overrides replace members of a returned Message."""
    kind = "Boolean" if "Boolean" in returns else returns[0]
    value = plausible(schema, kind)
    if kind == "Message" and isinstance(value, dict):
        return {**value, **overrides}
    return value
