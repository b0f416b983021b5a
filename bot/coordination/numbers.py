"""What an export of the numbers takes from the features: counts by side and state, never a word or an id."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bot.commitments import actions as commitments
from bot.concerns import counted
from bot.members import demands as demanded

if TYPE_CHECKING:
    from datetime import datetime

    from bot.approvals.export import Exporter
    from bot.database.engine import Tx


def worries(tx: Tx, partnership_id: int, now: datetime) -> dict[str, Any]:  # noqa: ARG001 - an exporter
    """Worries that every side may know of, by the side that raised them and by state."""
    found: dict[str, Counter[str]] = {}
    for concern in counted.known_to_all(tx, partnership_id):
        found.setdefault(concern.side.value, Counter())[concern.state.value] += 1
    return {"worries": {side: dict(counts) for side, counts in found.items()}}


def promises(tx: Tx, partnership_id: int, now: datetime) -> dict[str, Any]:
    """The promise board by side, and what was asked and promised in each direction."""
    board = commitments.board(tx, partnership_id, now)
    return {
        "promises": {side.value: asdict(tally) for side, tally in board.sides.items()},
        "directions": {
            f"{one.value}-to-{other.value if other else 'all'}": asdict(direction)
            for (one, other), direction in board.directions.items()
        },
    }


def demands(tx: Tx, partnership_id: int, now: datetime) -> dict[str, Any]:  # noqa: ARG001 - an exporter
    """Demands for data by code: who demanded and what was given."""
    return {"demands": dict(demanded.counts(tx, partnership_id))}


EXPORTERS: tuple[Exporter, ...] = (worries, promises, demands)
