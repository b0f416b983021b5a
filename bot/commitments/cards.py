"""A promise as everybody reads it: signed with a post, the same lines for every party. No person is here."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.commitments import store
from bot.commitments.rules import Promise, Resource, State
from bot.commitments.sentences import reason
from bot.concerns import actions as concerns
from bot.concerns.titles import shorten
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain, Text, Words
from bot.members import actions as members
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from datetime import date

    from bot.database.engine import Tx

LONGEST_IN_LINE = 60
"""Signs of a promise's words within another line."""

SHORT = {
    State.OFFERED: texts.commitments_short_asked,
    State.ACCEPTED: texts.commitments_short_accepted,
    State.CLAIMED: texts.commitments_short_claimed,
    State.CONFIRMED: texts.commitments_short_confirmed,
    State.DISPUTED: texts.commitments_short_disputed,
    State.UNCONFIRMED: texts.commitments_short_unconfirmed,
    State.DROPPED: texts.commitments_short_dropped,
    State.DECLINED: texts.commitments_short_declined,
    State.LAPSED: texts.commitments_short_lapsed,
}
RESOURCES = {
    Resource.PEOPLE: texts.commitments_resource_people_button,
    Resource.HOURS: texts.commitments_resource_hours_button,
    Resource.VEHICLE: texts.commitments_resource_vehicle_button,
    Resource.MONEY: texts.commitments_resource_money_button,
    Resource.NOTHING: texts.commitments_resource_nothing_button,
}


def line(tx: Tx, promise: Promise, now: datetime) -> Lines:
    """The promise card; before it is published (`id` 0) without a number."""
    signed = members.signed(promise.side, promise.signed)
    title = texts.commitments_title_preview(signed=signed)
    if promise.id:
        title = texts.commitments_title(number=Plain(str(promise.number)), signed=signed)
    zone = ZoneInfo(charters.read(tx, promise.partnership_id).zone)
    last = reason(promise.moves[-1].reason) if promise.moves else None
    return Lines.of(
        title,
        texts.commitments_what(what=Words(promise.what)),
        until(tx, promise, zone),
        texts.commitments_moved(count=promise.moved, reason=last) if last else None,
        texts.commitments_has(what=RESOURCES[promise.resource]()) if promise.resource else None,
        *(concerns.how_lines(tx, promise.concern_id) if promise.concern_id else ()),
        in_return(tx, promise, local_day(now, zone)) if promise.id else None,
        state(promise, local_day(now, zone)) if promise.id else None,
    )


def until(tx: Tx, promise: Promise, zone: ZoneInfo) -> Text:
    """Its day, and the worry it is for."""
    day = Moment.of_day(promise.due_on, zone.key)
    concern = concerns.concern(tx, promise.concern_id) if promise.concern_id else None
    if concern is None:
        return texts.commitments_until(day=day)
    return texts.commitments_until_for(day=day, ref=Plain(concern.ref))


def in_return(tx: Tx, promise: Promise, today: date) -> Text | None:
    """What the other side does, as far as it has said; nothing of what police do not see, where they read."""
    pair = store.get(tx, promise.pair_id) if promise.pair_id else None
    if pair is not None and pair.kept_from_police and not promise.kept_from_police:
        return None
    if pair is not None:
        return texts.commitments_return(
            signed=members.signed(pair.side, pair.signed),
            what=shorten(pair.what, LONGEST_IN_LINE),
            state=texts.commitments_short_late() if pair.is_late(today) else SHORT[pair.state](),
        )
    return texts.commitments_return_nothing() if promise.nothing_needed else texts.commitments_return_open()


def state(promise: Promise, today: date) -> Text:
    """Where it stands, in words."""
    match promise.state:
        case State.OFFERED | State.LAPSED:
            return _offered(promise)
        case State.ACCEPTED if days := promise.days_late(today):
            return texts.commitments_state_late(count=days)
        case State.DISPUTED if promise.kept_from_police:
            return texts.commitments_state_disputed_kept()
        case State.DROPPED:
            return texts.commitments_state_dropped(reason=reason(promise.reason))
        case State.DECLINED:
            return texts.commitments_state_declined(reason=reason(promise.reason))
        case _:
            return _PLAIN[promise.state]()


def _offered(promise: Promise) -> Text:
    if promise.is_common is False:
        return texts.commitments_state_not_common()
    if promise.state is State.LAPSED:
        return texts.commitments_state_lapsed()
    return texts.commitments_state_asked() if promise.was_asked else texts.commitments_state_offered()


_PLAIN = {
    State.ACCEPTED: texts.commitments_state_in_time,
    State.CLAIMED: texts.commitments_state_claimed,
    State.CONFIRMED: texts.commitments_state_confirmed,
    State.DISPUTED: texts.commitments_state_disputed,
    State.UNCONFIRMED: texts.commitments_state_unconfirmed,
}
