"""How an agenda's record is written down: as every record, with fractions as people can read them back."""

from __future__ import annotations

from fractions import Fraction

from bot.canonical import canonical, digest_of

__all__ = ["canonical", "digest_of", "exact"]


def exact(value: Fraction) -> str:
    """A fraction as people and programs can read it back: "15/2", "10"."""
    return str(value)
