"""A worry about police in general words: for the residents' coordinator alone, until its raiser opens it.

She ends it: she passed it on to somebody outside the police, or could not; then its raiser hears of news.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from bot import relay
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.concerns import store
from bot.concerns.cards import NOWHERE_NAMED
from bot.concerns.followers import RAISERS
from bot.concerns.hours import hours_of, plan
from bot.concerns.rules import Concern, HoldReason, Refusal, State, Viewer
from bot.concerns.seeing import by_id
from bot.concerns.sentences import follow_news, refused
from bot.concerns.titles import shorten
from bot.outbox import Errand, Lane
from bot.reminders.rhythm import next_release

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.people import Person


PASSED: Final = "passed"
NOT: Final = "not"
LONGEST_CONTACT: Final = 80


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


def pass_on(tx: Tx, person: Person, concern_id: int, *, passed: bool, now: datetime) -> Concern:
    """The residents' coordinator says once what came of it; its raiser hears at the next release hour."""
    concern, _, viewer = by_id(tx, person, concern_id, now)
    if refusal := pass_on_refusal(concern, viewer):
        raise refused(refusal)
    after = replace(concern, passed_on=contact_of(tx, concern) if passed else "")
    store.put(tx, after)
    charter = charters.read(tx, concern.partnership_id)
    errand = Errand(
        kind="concern-news",
        lane=Lane.REMINDER,
        partnership_id=concern.partnership_id,
        not_before=next_release(now, ZoneInfo(charter.zone), hours_of(charter)),
        quiet=charter.quiet,
    )
    for raiser in RAISERS.page(tx, concern.id, b"", 1):
        relay.tell(tx, raiser.route, raiser.key, follow_news(after), now=now, errand=errand)
    return after


def contact_of(tx: Tx, concern: Concern) -> str:
    """Whom the ground rules name for what police did."""
    contact = charters.read(tx, concern.partnership_id).conduct_contact.strip()
    return shorten(contact, LONGEST_CONTACT) or NOWHERE_NAMED


def pass_on_refusal(concern: Concern, viewer: Viewer) -> Refusal | None:
    """Why this person may not say what came of it, or None."""
    if not (viewer.coordinates and viewer.side is Side.COMMUNITY):
        return Refusal.COORDINATORS_ONLY
    if viewer.is_raiser:
        return Refusal.YOUR_OWN
    return None if is_closed(concern) and concern.passed_on is None else Refusal.NOT_NOW
