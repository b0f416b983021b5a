"""How the board counts a promise: in numbers that are published, each promise in exactly one."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from bot.commitments.rules import State

if TYPE_CHECKING:
    from datetime import date

    from bot.commitments.rules import Promise


class Standing(StrEnum):
    """How the board counts a promise: each in exactly one of these."""

    OFFERED = "offered"
    OPEN = "open"
    LATE = "late"
    KEPT = "kept"
    DISPUTED = "disputed"
    UNCONFIRMED = "unconfirmed"
    DROPPED = "dropped"
    DECLINED = "declined"
    LAPSED = "lapsed"


_STANDINGS = {
    State.OFFERED: Standing.OFFERED,
    State.ACCEPTED: Standing.OPEN,
    State.CLAIMED: Standing.OPEN,
    State.CONFIRMED: Standing.KEPT,
    State.DISPUTED: Standing.DISPUTED,
    State.UNCONFIRMED: Standing.UNCONFIRMED,
    State.DROPPED: Standing.DROPPED,
    State.DECLINED: Standing.DECLINED,
    State.LAPSED: Standing.LAPSED,
}


def standing(promise: Promise, today: date) -> Standing:
    """How the board counts it today."""
    return Standing.LATE if promise.is_late(today) else _STANDINGS[promise.state]
