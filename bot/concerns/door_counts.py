"""How often people came to a door, without a word or a person: a count, told once a month and only from five.

A person counts once a day at a door. That is known from a pseudonym that lives until the next midnight. What
is told are whole months gone by, put together until there are at least five: no day, no step of one.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from sqlalchemy import BigInteger, Column, Integer, String, Table, bindparam, delete, select

from bot import seal
from bot.charter import actions as charters
from bot.concerns.rules import LEAST_SHOWN
from bot.database.columns import Key
from bot.database.statements import insert_ignore, upsert
from bot.database.tables import metadata
from bot.l10n import texts
from bot.l10n.text import Moment
from bot.reminders import actions as reminders
from bot.reminders.local_time import instant, local_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.people import Person
    from bot.reminders.row import Reminder

CONDUCT, HURT, THREAT = "conduct", "hurt", "threat"
DOORS: Final = (CONDUCT, HURT, THREAT)
ERASE: Final = "door-day"
"""Kind of the reminder at midnight that erases who has been counted that day."""

door_count_table = Table(
    "door_count",
    metadata,
    Column("partnership_id", BigInteger, primary_key=True, autoincrement=False),
    Column("month", String(7), primary_key=True),
    Column("door", String(12), primary_key=True),
    Column("number", Integer, nullable=False),
    sqlite_with_rowid=False,
)
door_today_table = Table(
    "door_today",
    metadata,
    # A pseudonym of door, day and person that is gone after midnight.
    Column("key", Key, primary_key=True),
    Column("day", String(10), nullable=False),
    sqlite_with_rowid=False,
)
_here_today = insert_ignore(door_today_table, keys=["key"], returning=["key"])
_one_more = upsert(
    door_count_table,
    keys=["partnership_id", "month", "door"],
    update={"number": door_count_table.c.number + 1},
)
_of = select(door_count_table).where(door_count_table.c.partnership_id == bindparam("partnership"))
_forget_days = delete(door_today_table).where(door_today_table.c.day < bindparam("today"))
_forget_one = delete(door_today_table).where(door_today_table.c.key == bindparam("day_key"))


@dataclass(frozen=True, slots=True)
class Counted:
    """At least five people's counts, of whole months: from the first day to the last."""

    number: int
    since: date
    until: date


def count(tx: Tx, person: Person, partnership_id: int, door: str, now: datetime) -> None:
    """One more at this door, unless the person has been counted there today."""
    zone = ZoneInfo(charters.read(tx, partnership_id).zone)
    today = local_day(now, zone)
    tx.execute(_forget_days, {"today": today.isoformat()})
    row = {"key": _key(tx, person, partnership_id, door, today), "day": today.isoformat()}
    if tx.execute(_here_today.on(tx), row).first() is None:
        return
    month = f"{today:%Y-%m}"
    tx.execute(
        _one_more.on(tx), {"partnership_id": partnership_id, "month": month, "door": door, "number": 1}
    )
    reminders.schedule(
        tx,
        partnership_id=partnership_id,
        kind=ERASE,
        subject=partnership_id,
        rung=today.isoformat(),
        due_at=instant(today + timedelta(days=1), time(0, 0), zone),
    )


def door_counts(tx: Tx, partnership_id: int, now: datetime) -> dict[str, Counted]:
    """What may be told today, by door; everybody reads the same, and it changes only with the month."""
    zone = ZoneInfo(charters.read(tx, partnership_id).zone)
    this_month = f"{local_day(now, zone):%Y-%m}"
    found: dict[str, dict[str, int]] = {door: {} for door in DOORS}
    for row in tx.execute(_of, {"partnership": partnership_id}):
        found[row.door][row.month] = row.number
    told = {door: last_told(months, this_month) for door, months in found.items()}
    return {door: counted for door, counted in told.items() if counted is not None}


TOLD: Final = {
    CONDUCT: texts.doors_counts_conduct,
    HURT: texts.doors_counts_hurt,
    THREAT: texts.doors_counts_threat,
}


def counted_lines(tx: Tx, partnership_id: int, now: datetime) -> list[Text]:
    """The same as everybody reads it, a line a door."""
    zone = charters.read(tx, partnership_id).zone
    return [
        TOLD[door](
            count=counted.number,
            since=Moment.of_day(counted.since, zone),
            until=Moment.of_day(counted.until, zone),
        )
        for door, counted in door_counts(tx, partnership_id, now).items()
    ]


def last_told(months: Mapping[str, int], this_month: str) -> Counted | None:
    """The newest sum of at least five over whole months before `this_month`; sums never overlap."""
    told, since, number = None, "", 0
    for month in sorted(month for month in months if month < this_month):
        since, number = since or month, number + months[month]
        if number >= LEAST_SHOWN:
            told = Counted(number, _first(since), _last(month))
            since, number = "", 0
    return told


def erase_due(tx: Tx, reminder: Reminder, _now: datetime) -> None:
    """Midnight: nobody can be told from the count any more."""
    zone = ZoneInfo(charters.read(tx, reminder.partnership_id).zone)
    tx.execute(_forget_days, {"today": local_day(reminder.due_at, zone).isoformat()})


def forget(tx: Tx, person: Person, partnership_id: int, now: datetime) -> None:
    """That the person was counted today is erased; the number tells of nobody and stays."""
    today = local_day(now, ZoneInfo(charters.read(tx, partnership_id).zone))
    for door in DOORS:
        tx.execute(_forget_one, {"day_key": _key(tx, person, partnership_id, door, today)})


def _key(tx: Tx, person: Person, partnership_id: int, door: str, today: date) -> bytes:
    return seal.of(tx).pseudonym("door-count", partnership_id, today.isoformat(), door, person.key)


def _first(month: str) -> date:
    return date.fromisoformat(f"{month}-01")


def _last(month: str) -> date:
    first = _first(month)
    return first.replace(day=monthrange(first.year, first.month)[1])
