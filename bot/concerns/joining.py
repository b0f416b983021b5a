"""Two concerns that are the same: joined by both coordinators, kept or left with one tap."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.concerns import also_said, answered, course, store
from bot.concerns.answered import joined_here
from bot.concerns.choices import EFFECTS
from bot.concerns.followers import RAISERS, SUPPORTERS
from bot.concerns.hours import note
from bot.concerns.rules import Concern, Refusal, State
from bot.concerns.seeing import by_id
from bot.concerns.sentences import news, refused
from bot.concerns.settling import settable
from bot.concerns.submitting import pooled_area
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.letter import Button

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.people import Person


def may_join(tx: Tx, concern_id: int, into_id: int) -> tuple[Concern, Concern]:
    """Both concerns, if one can be joined with the other."""
    concern, into = settable(store.get(tx, concern_id)), settable(store.get(tx, into_id))
    if concern.id == into.id or concern.partnership_id != into.partnership_id:
        raise refused(Refusal.NOT_NOW)
    return concern, into


def join(tx: Tx, concern_id: int, into_id: int, now: datetime) -> Concern:
    """Both coordinators said that they are the same: both wordings stay, and whoever follows it is asked."""
    concern, into = may_join(tx, concern_id, into_id)
    for earlier in joined_here(tx, concern):
        store.put(tx, replace(earlier, joined_with=into.ref))
    after = course.join(concern, into, now)
    store.put(tx, after)
    store.put(
        tx,
        replace(
            into,
            waited_meetings=max(into.waited_meetings, concern.waited_meetings),
            heard_because=into.heard_because or concern.heard_because,
        ),
    )
    charter = charters.read(tx, concern.partnership_id)
    note(tx, after, "concern-joined", "", charter, now, reason=into.ref)
    said = texts.concerns_joined_news(ref=Plain(after.ref), other=Plain(into.ref))
    choose = (
        Button(texts.concerns_stay_button(ref=Plain(into.ref)), does=f"concerns:stay:{after.id}"),
        Button(texts.concerns_leave_button(), does=f"concerns:leave:{after.id}"),
    )
    answered.tell_followers(tx, after, now, news(after, said, choose))
    return after


def target(tx: Tx, concern: Concern) -> Concern:
    """The concern it was joined with."""
    found = store.by_ref(tx, concern.partnership_id, concern.joined_with)
    if concern.state is not State.MERGED or found is None:
        raise refused(Refusal.NOT_NOW)
    return found


def stay(tx: Tx, person: Person, concern_id: int, now: datetime) -> Concern:
    """A "me too" is said to the one it was joined with too; whoever raised it is told of that one anyway.

    The first "me too" stays where it was, so that nothing is lost if they are taken apart again.
    """
    concern, member, viewer = by_id(tx, person, concern_id, now)
    into, _, _ = by_id(tx, person, target(tx, concern).id, now)
    if viewer.is_raiser:
        if concern.raiser_left:
            store.put(tx, replace(concern, raiser_left=False))
        return into
    if SUPPORTERS.has(tx, concern.id, person) and not RAISERS.has(tx, into.id, person):
        SUPPORTERS.add(tx, into.id, person, side=member.side, area_id=pooled_area(tx, member))
    return into


def leave(tx: Tx, person: Person, concern_id: int, now: datetime) -> Concern:
    """The person's "me too" ends here with all that came with it.

    Whoever raised it stays who raised it, and hears of it if it is taken apart, and its end: only the news of
    the other one are no longer theirs.
    """
    concern, _, viewer = by_id(tx, person, concern_id, now)
    if concern.state is not State.MERGED:
        raise refused(Refusal.NOT_NOW)  # taken apart since: the old button cuts nobody off
    if viewer.is_raiser:
        after = replace(concern, raiser_left=True)
        store.put(tx, after)
        return after
    SUPPORTERS.drop(tx, concern.id, person)
    EFFECTS.drop(tx, concern.id, person)
    also_said.take_back(tx, person, concern.id)
    return concern
