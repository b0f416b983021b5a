"""The facts behind a partnership's honest name: who is here, who holds a seat, who did something lately."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import history
from bot.charter import actions as charters
from bot.charter.label import TWO_SIDES, Facts, Label, label_of
from bot.charter.rules import Side
from bot.members import actions, parties
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.database.engine import Tx

LOOKED_BACK = 500
"""Lines of history; what is older than that many is older than the checklist asks for."""
AGREED = "partnership-agreed"


def label(tx: Tx, partnership_id: int, now: datetime) -> Label:
    """What this partnership may call itself today."""
    charter = charters.read(tx, partnership_id)
    counts = actions.active_counts(tx, partnership_id)
    agreed_on, last_deed = _deeds(tx, partnership_id)
    cards = {each.side for each in parties.here(tx, partnership_id) if each.founding and not each.missing}
    facts = Facts(
        today=local_day(now, ZoneInfo(charter.zone)),
        purpose=charter.purpose,
        agreed_on=agreed_on if charters.is_live(tx, partnership_id) else None,
        people=frozenset(side for side, number in counts.items() if number),
        keys=frozenset(side for side in TWO_SIDES if actions.coordinator_of(tx, partnership_id, side)),
        cards=frozenset(cards),
        last_deed=last_deed,
    )
    return label_of(facts)


def _deeds(tx: Tx, partnership_id: int) -> tuple[date | None, dict[Side, date]]:
    """The day both agreed (or the oldest one looked at), and the last day of each side's own deeds."""
    agreed_on: date | None = None
    last: dict[Side, date] = {}
    for line in history.recent(tx, partnership_id, LOOKED_BACK):
        agreed_on = line.day
        if line.verb == AGREED:
            break
        sides = tuple(TWO_SIDES) if line.side == "both" else (line.side,)
        for side in TWO_SIDES.intersection(Side(each) for each in sides if each in set(Side)):
            last.setdefault(side, line.day)
    return agreed_on, last
