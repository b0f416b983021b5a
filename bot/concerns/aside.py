"""Setting a concern aside, appealing it, flagging it, opening it early."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import history
from bot.charter import actions as charters
from bot.concerns import answered, course, holding, looks, store
from bot.concerns.hours import hours_of, note, plan
from bot.concerns.rules import Concern, HoldReason, Reason, Refusal, State
from bot.concerns.seeing import by_id, follows
from bot.concerns.sentences import aside_reason, news, refused
from bot.concerns.settling import asideable
from bot.concerns.verdict import Asked
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.letter import Button
from bot.members.rules import Role

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.people import Person


def set_aside(tx: Tx, concern_id: int, reason: Reason, whom: str, now: datetime) -> Concern:
    """Both coordinators said so: visible to all with its reason, and whoever follows it may disagree."""
    after = course.set_aside(asideable(store.get(tx, concern_id)), reason, whom)
    store.put(tx, after)
    charter = charters.read(tx, after.partnership_id)
    note(tx, after, "concern-set-aside", "", charter, now, reason=reason.value)
    said = texts.concerns_aside_news(ref=Plain(after.ref), reason=aside_reason(reason, whom))
    choose = [Button(texts.concerns_accept_button(), does=f"concerns:accept:{after.id}")]
    if not after.appealed:
        choose.append(Button(texts.concerns_disagree_button(), does=f"concerns:appeal:{after.id}"))
    answered.tell_followers(tx, after, now, news(after, said, tuple(choose)))
    return after


def appeal(tx: Tx, person: Person, concern_id: int, now: datetime) -> Concern:
    """Whoever raised or supports it does not agree: three others look again."""
    concern, _, _ = by_id(tx, person, concern_id, now)
    if concern.state is State.APPEALED:
        return concern
    if not course.may_appeal(concern, follows=follows(tx, person, concern)):
        raise refused(Refusal.LOOKED_AT if concern.appealed else Refusal.NOT_NOW)
    charter = charters.read(tx, concern.partnership_id)
    note(tx, concern, "concern-appealed", "", charter, now)
    return looks.ask(tx, course.appeal(concern), Asked.APPEAL, now)


def flag(tx: Tx, person: Person, concern_id: int, reason: HoldReason, now: datetime) -> Concern:
    """It points at a person or a group: three others look, and no ballot or agenda takes it meanwhile.

    What a residents' representative flags is not read by others either, until the three have decided. Where
    they do not, or are not to be had, it is read again: nobody suppresses alone.
    """
    concern, member, viewer = by_id(tx, person, concern_id, now)
    if refusal := holding.flag_refusal(concern, viewer, now):
        raise refused(refusal)
    charter = charters.read(tx, concern.partnership_id)
    note(tx, concern, "concern-flagged", "", charter, now, reason=reason.value)
    held = holding.hold(concern, reason) if member.role is Role.REPRESENTATIVE else concern
    # Whoever says so does not decide it too.
    besides = (member.key,) if member.answers else ()
    return looks.ask(tx, holding.begin_look(held), Asked.FLAG, now, besides=besides)


def open_early(tx: Tx, concern_id: int, now: datetime) -> Concern:
    """Both coordinators have looked: it opens at the next release hour."""
    concern = store.get(tx, concern_id)
    if concern is None or concern.state is not State.RECEIVED or concern.not_to_police:
        raise refused(Refusal.NOT_NOW)
    charter = charters.read(tx, concern.partnership_id)
    after = holding.open_early(concern, now, ZoneInfo(charter.zone), hours_of(charter))
    store.put(tx, after)
    plan(tx, after, now)
    note(tx, after, "concern-opened-early", history.CLOCK, charter, now)
    return after
