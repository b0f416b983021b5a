"""It did not help, or it turned out to belong to others: the concern waits for an answer again."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.concerns import course, erasing, looks, store
from bot.concerns.hours import hours_of
from bot.concerns.rules import Refusal, State
from bot.concerns.sentences import refused
from bot.reminders.rhythm import next_release

if TYPE_CHECKING:
    from datetime import datetime

    from bot.concerns.rules import Concern
    from bot.database.engine import Tx


def reopen(tx: Tx, concern_id: int, now: datetime, *, heard_because: str = "") -> Concern:
    """It waits for an answer again, from the next release hour on: no minute points at anybody.

    An appeal that three others have not decided yet ends as any undecided one does: the meeting hears it.
    """
    concern = store.get(tx, concern_id)
    if concern is None:
        raise refused(Refusal.NOT_FOR_YOU)
    if concern.state is State.APPEALED:
        heard_because = heard_because or looks.UNDECIDED
    charter = charters.read(tx, concern.partnership_id)
    since = next_release(now, ZoneInfo(charter.zone), hours_of(charter))
    after = course.reopen(concern, since, heard_because=heard_because)
    erasing.cancel(tx, after)
    store.put(tx, after)
    looks.end_appeal(tx, after, now)
    return after
