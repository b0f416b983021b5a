"""When a concern opens: both coordinators at a release hour, everybody a day later, by itself unless held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import history, relay
from bot.charter import actions as charters
from bot.charter.rules import Charter, Side
from bot.concerns import holding, looks, store
from bot.concerns.followers import RAISERS
from bot.concerns.hours import RELEASE, hours_of, note, plan
from bot.concerns.rules import Concern, HoldReason, State
from bot.concerns.seeing import by_id
from bot.concerns.sentences import follow_news, refused
from bot.concerns.verdict import Asked
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines
from bot.letter import Button, Form, Letter
from bot.members import actions as members
from bot.outbox import Errand, Lane

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.people import Person


def tell_at_once(tx: Tx, concern: Concern, charter: Charter, now: datetime) -> None:
    """Both coordinators hear of an urgent one without waiting for the hour."""
    members.tell_coordinators(
        tx,
        concern.partnership_id,
        new_letter(concern.partnership_id, int(not concern.not_to_police), int(concern.not_to_police)),
        now=now,
        errand=Errand(
            kind=RELEASE, lane=Lane.STAFF, partnership_id=concern.partnership_id, quiet=charter.quiet
        ),
        sides=[side for side in Side if not (concern.not_to_police and side is Side.POLICE)],
    )


def new_letter(partnership_id: int, count: int, apart: int = 0) -> Letter:
    """What coordinators read at a release hour: how many, and nothing of what.

    `count` is the same for both; what is kept from police stands `apart`, so that comparing tells nothing.
    """
    open_them = Button(
        texts.concerns_new_open_button(), does=f"concerns:waiting:0:{partnership_id}", style="primary"
    )
    said = Lines.of(
        texts.concerns_new(count=count) if count else None,
        texts.concerns_new_apart(count=apart) if apart else None,
    )
    return Letter(Form.RECORD, said, ((open_them,),), silent=False, protect=True)


# ── holding and releasing


def hold(tx: Tx, person: Person, concern_id: int, reason: HoldReason, now: datetime) -> Concern:
    """One coordinator holds it, once and for at most 72 hours; whoever raised it may reword it."""
    concern, member, viewer = by_id(tx, person, concern_id, now)
    if refusal := holding.hold_refusal(concern, viewer, now):
        raise refused(refusal)
    charter = charters.read(tx, concern.partnership_id)
    after = holding.hold_for_a_while(concern, reason, now, ZoneInfo(charter.zone), hours_of(charter))
    store.put(tx, after)
    plan(tx, after, now)
    note(tx, after, "concern-held", member.side.value, charter, now, reason=reason.value)
    _tell_raiser(tx, after, charter, now)
    return after


def release(tx: Tx, person: Person, concern_id: int, now: datetime) -> Concern:
    """One coordinator found nothing against it: it opens at its hour."""
    concern, member, viewer = by_id(tx, person, concern_id, now)
    if concern.hold_reason is HoldReason.CONDUCT:
        raise Refused(texts.doors_refused_raiser())
    if refusal := holding.release_refusal(concern, viewer, now):
        raise refused(refusal)
    charter = charters.read(tx, concern.partnership_id)
    after = holding.release(concern, now, ZoneInfo(charter.zone), hours_of(charter))
    store.put(tx, after)
    plan(tx, after, now)
    note(tx, after, "concern-released", member.side.value, charter, now)
    _tell_raiser(tx, after, charter, now)
    return after


def _tell_raiser(tx: Tx, concern: Concern, charter: Charter, now: datetime) -> None:
    """News without exposure: the number and a button, as for anybody who follows it."""
    errand = Errand(
        kind="concern-news", lane=Lane.STAFF, partnership_id=concern.partnership_id, quiet=charter.quiet
    )
    for raiser in RAISERS.page(tx, concern.id, b"", 1):
        relay.tell(tx, raiser.route, raiser.key, follow_news(concern), now=now, errand=errand)


# ── the release hour


@dataclass(frozen=True)
class New:
    """What each side's coordinator may look through from this hour on."""

    all: int
    for_police: int


def new_at(tx: Tx, partnership_id: int, hour: datetime) -> New:
    """Concerns that both coordinators get to see at this release hour."""
    found = [
        each
        for each in store.in_states(tx, partnership_id, (State.RECEIVED, State.HELD))
        if each.coordinators_at == hour and not each.urgent
    ]
    return New(len(found), sum(not each.not_to_police for each in found))


def open_due(tx: Tx, partnership_id: int, hour: datetime) -> None:
    """What is due by this hour is open to all from now on. Nobody's key is needed, and nobody is told."""
    charter = charters.read(tx, partnership_id)
    for concern in store.in_states(tx, partnership_id, (State.RECEIVED, State.HELD)):
        if holding.opens_now(concern, hour):
            store.put(tx, holding.open_to_all(concern))
            note(tx, concern, "concern-opened", history.CLOCK, charter, hour)
        elif holding.look_due(concern, hour):
            looks.ask(tx, holding.begin_look(concern), Asked.HELD, hour, at_hour=True)
    looks.reseat_all(tx, partnership_id, hour)
