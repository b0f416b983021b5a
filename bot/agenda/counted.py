"""What stood on published agendas, to be counted by who raised it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.agenda import store
from bot.charter.rules import Side

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx


def raised_by(tx: Tx, partnership_id: int, from_at: datetime, to_at: datetime) -> list[tuple[Side, ...]]:
    """The raising sides of every concern on an agenda published in this time."""
    return [
        tuple(Side(side) for side in item.raised_by)
        for published in store.between(tx, partnership_id, from_at, to_at)
        for item in published.agenda.items
    ]
