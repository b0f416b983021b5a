"""Worries to be counted, not read: those that every side may know of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.concerns import store
from bot.concerns.rules import Concern, State

if TYPE_CHECKING:
    from bot.database.engine import Tx

NOT_OPEN = frozenset({State.RECEIVED, State.HELD, State.WITHDRAWN})


def known_to_all(tx: Tx, partnership_id: int) -> list[Concern]:
    """Every worry that has opened to all sides, whatever became of it; none that is kept from police."""
    states = [state for state in State if state not in NOT_OPEN]
    return [each for each in store.in_states(tx, partnership_id, states) if not each.not_to_police]
