"""The concerns a round asks about, as this feature needs them; the one place where it reads concerns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from bot.concerns import actions as concerns
from bot.concerns import opening
from bot.concerns.rules import State
from bot.priorities.options import OpenConcern

if TYPE_CHECKING:
    from datetime import datetime

    from bot.concerns.rules import Concern
    from bot.database.engine import Tx

READABLE = frozenset({State.OPEN, State.ON_AGENDA, State.DISCUSSED})
"""States in which everybody may read a concern."""
TAKEN_UP = frozenset({State.ON_AGENDA, State.DISCUSSED})


def open_what_is_due(tx: Tx, partnership_id: int, now: datetime) -> None:
    """A concern whose release hour is this very minute stands on the ballot of this minute."""
    opening.open_due(tx, partnership_id, now)


def open_now(tx: Tx, partnership_id: int) -> dict[int, OpenConcern]:
    """All concerns that may stand on a ballot now, with the me-toos of the side that raised each."""
    return {
        each.id: OpenConcern(each.id, each.side, each.opened_on, each.me_toos.get(each.side, 0), each.area_id)
        for each in concerns.open_concerns(tx, partnership_id)
    }


def readable(tx: Tx, concern_ids: Iterable[int]) -> dict[int, Concern]:
    """Those of the concerns that a vote may show; what was taken back, or three look at, is missing."""
    return {each: found for each, found in _open_to_all(tx, concern_ids).items() if not found.looking}


def _open_to_all(tx: Tx, concern_ids: Iterable[int]) -> dict[int, Concern]:
    found = (concerns.concern(tx, concern_id) for concern_id in concern_ids)
    return {each.id: each for each in found if each and each.state in READABLE and not each.not_to_police}


def oldest_first(tx: Tx, concern_ids: Sequence[int]) -> list[int]:
    """Those that can still be read, the longest open first."""
    known = readable(tx, concern_ids)
    return sorted(known, key=lambda concern_id: (known[concern_id].opens_at, concern_id))


def heard(tx: Tx, concern_ids: Iterable[int]) -> Counter[int | None]:
    """How many of these, by area, were taken up by an agenda."""
    return Counter(each.area_id for each in readable(tx, concern_ids).values() if each.state in TAKEN_UP)


def references(tx: Tx, concern_ids: Iterable[int]) -> list[str]:
    """The public numbers of those concerns that can still be read."""
    return sorted(each.ref for each in _open_to_all(tx, concern_ids).values())
