"""The place's own hours and days, what is planned at them, and the one line of history everybody may read."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from bot import history
from bot.charter.rules import Charter
from bot.concerns import holding
from bot.concerns.rules import Concern
from bot.reminders import actions as reminders
from bot.reminders.local_time import instant, local_day

if TYPE_CHECKING:
    from bot.database.engine import Tx

RELEASE: Final = "release"
"""Kind of the reminder at a release hour: coordinators hear of new concerns, and what is due opens."""


def hours_of(charter: Charter) -> tuple[time, ...]:
    """The release hours of the place."""
    return tuple(time.fromisoformat(hour) for hour in charter.release_hours)


def today_in(charter: Charter, now: datetime) -> date:
    """The local day."""
    return local_day(now, ZoneInfo(charter.zone))


def last_release(now: datetime, zone: ZoneInfo, hours: tuple[time, ...]) -> datetime:
    """The release hour before `now`."""
    days = (local_day(now, zone) - timedelta(days=back) for back in range(2))
    return max(at for day in days for hour in hours if (at := instant(day, hour, zone)) <= now)


def plan(tx: Tx, concern: Concern, now: datetime) -> None:
    """When something has to happen to it; one row an hour serves all concerns of a partnership."""
    for at in {concern.coordinators_at, concern.opens_at, holding.look_at(concern)}:
        if at is not None and at > now:
            reminders.schedule(
                tx,
                partnership_id=concern.partnership_id,
                kind=RELEASE,
                subject=concern.partnership_id,
                rung=f"{at:%Y-%m-%dT%H:%M}",
                due_at=at,
            )


def note(
    tx: Tx, concern: Concern, verb: str, side: str, charter: Charter, now: datetime, *, reason: str = ""
) -> None:
    """One line of history, which police read too."""
    if not concern.not_to_police:
        history.note(
            tx,
            partnership_id=concern.partnership_id,
            day=today_in(charter, now),
            verb=verb,
            side=side,
            subject=concern.ref,
            reason=reason,
        )
