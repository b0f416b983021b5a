"""A worry about police in general words: for the residents' coordinator alone, until its raiser opens it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.concerns import store
from bot.concerns.hours import hours_of, plan
from bot.concerns.rules import Concern, HoldReason, Refusal, State, Viewer
from bot.concerns.seeing import by_id
from bot.concerns.sentences import refused
from bot.reminders.rhythm import next_release

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.people import Person


def is_closed(concern: Concern) -> bool:
    """Whether it still waits for its raiser's yes."""
    return concern.state is State.HELD and concern.hold_reason is HoldReason.CONDUCT


def let_others(tx: Tx, person: Person, concern_id: int, now: datetime) -> Concern:
    """The raiser opens it to residents and partners; police never read it."""
    concern, _, viewer = by_id(tx, person, concern_id, now)
    if refusal := let_others_refusal(concern, viewer):
        raise refused(refusal)
    charter = charters.read(tx, concern.partnership_id)
    at = next_release(now, ZoneInfo(charter.zone), hours_of(charter))
    after = replace(concern, state=State.RECEIVED, hold_reason=None, opens_at=max(concern.opens_at, at))
    store.put(tx, after)
    plan(tx, after, now)
    return after


def let_others_refusal(concern: Concern, viewer: Viewer) -> Refusal | None:
    """Why this person may not open it to others, or None."""
    if not viewer.is_raiser:
        return Refusal.NOT_YOURS
    return None if is_closed(concern) else Refusal.NOT_HELD
