"""Counting a month and publishing it: the same page to all, on the last Friday at noon of the place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from bot import history
from bot.agenda import counted as agendas
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.commitments import actions as commitments
from bot.commitments.rules import State
from bot.concerns import actions as concerns
from bot.concerns import counted as worries
from bot.concerns import rules as concern_rules
from bot.concerns.rules import Concern, Response
from bot.members import actions as members
from bot.mirror import rules, store
from bot.mirror.rules import Direction, Mirror, Row
from bot.priorities import rounds
from bot.reminders import actions as reminders
from bot.reminders.local_time import instant, local_day

if TYPE_CHECKING:
    from bot.database.engine import Tx

BOARD: Final = "board"
"""Kind of the reminder of the last Friday."""
SET_ASIDE: Final = "concern-set-aside"
ANSWER_WITHIN = timedelta(days=7)
USEFUL_FOR = timedelta(days=3)
WITHOUT_ANSWER = frozenset(
    {concern_rules.State.SET_ASIDE, concern_rules.State.APPEALED, concern_rules.State.MERGED}
)
"""These have a reason of their own instead of an answer."""
OPEN_ASKS = frozenset({State.OFFERED, State.ACCEPTED, State.CLAIMED, State.DISPUTED})


def begin(tx: Tx, partnership_id: int, now: datetime) -> None:
    """The next last Friday's page is planned; planning it again changes nothing."""
    zone = ZoneInfo(charters.read(tx, partnership_id).zone)
    due_at = rules.next_at(now, zone)
    reminders.cancel(tx, BOARD, partnership_id)
    reminders.schedule(
        tx,
        partnership_id=partnership_id,
        kind=BOARD,
        subject=partnership_id,
        rung=local_day(due_at, zone).isoformat(),
        due_at=due_at,
        useful_until=due_at + USEFUL_FOR,
    )


def planned(tx: Tx, partnership_id: int) -> bool:
    """Whether a page is planned, or due and not counted yet."""
    return reminders.is_waiting(tx, BOARD, partnership_id)


def comes_on(tx: Tx, partnership_id: int, at: datetime) -> bool:
    """Whether this is a page's day: then it takes the place of that week's reminder to vote."""
    day = local_day(at, ZoneInfo(charters.read(tx, partnership_id).zone))
    return day == rules.last_friday(day.year, day.month)


def latest(tx: Tx, partnership_id: int) -> Mirror | None:
    """The newest published page."""
    return store.latest(tx, partnership_id)


def publish(tx: Tx, partnership_id: int, at: datetime) -> tuple[Mirror, Side | None] | None:
    """Count the month that ends at `at` and keep the page; None if that day has one.

    With it comes the side that requests lean to, if both coordinators must hear of that now.
    """
    zone = ZoneInfo(charters.read(tx, partnership_id).zone)
    before = store.latest(tx, partnership_id)
    page = collect(tx, partnership_id, local_day(at, zone))
    must_tell = rules.must_tell(page.leans_to, before)
    already = before is not None and before.told and before.leans_to is page.leans_to
    page = replace(page, told=must_tell or already)
    if not store.add(tx, partnership_id, page):
        return None
    return page, page.leans_to if must_tell else None


def collect(tx: Tx, partnership_id: int, day: date) -> Mirror:
    """The page of this last Friday from what is known now."""
    from_day, to_day = rules.month_until(day)
    people = members.active_counts(tx, partnership_id)
    counts = count(tx, partnership_id, from_day, to_day)
    present = [side for side in Side if people.get(side) or any(row.get(side) for row in counts.values())]
    board = commitments.board(tx, partnership_id, _noon(tx, partnership_id, day))
    return Mirror(
        day,
        {row: {side: of.get(side, 0) for side in present} for row, of in counts.items()},
        _started(tx, partnership_id, from_day, to_day, present),
        {side: asdict(board.sides[side]) for side in present if side in board.sides},
        tuple(
            Direction(one, other, each.asked, each.promised)
            for (one, other), each in board.directions.items()
        ),
        rules.leaning(open_asks(tx, partnership_id)),
    )


def count(tx: Tx, partnership_id: int, from_day: date, to_day: date) -> dict[Row, Mapping[Side, int]]:
    """What happened from `from_day` up to, not including, `to_day`, by side."""
    zone = ZoneInfo(charters.read(tx, partnership_id).zone)
    known = worries.known_to_all(tx, partnership_id)
    sides = {each.ref: each.side for each in known}
    from_at, to_at = instant(from_day, rules.HOUR, zone), instant(to_day, rules.HOUR, zone)
    lines = history.between(tx, partnership_id, from_day, to_day)
    in_time, not_in_time = _answered(tx, known, zone, from_day, to_day)
    return {
        Row.RAISED: Counter(each.side for each in known if from_day <= _opened(each, zone) < to_day),
        Row.ON_AGENDA: Counter(
            side for raisers in agendas.raised_by(tx, partnership_id, from_at, to_at) for side in raisers
        ),
        Row.SET_ASIDE: Counter(
            sides[line.subject] for line in lines if line.verb == SET_ASIDE and line.subject in sides
        ),
        Row.IN_TIME: in_time,
        Row.NOT_IN_TIME: not_in_time,
    }


def open_asks(tx: Tx, partnership_id: int) -> dict[Side, int]:
    """Open requests by the side that asked."""
    found = Counter(
        each.offered_by
        for each in commitments.every(tx, partnership_id)
        if each.was_asked and each.state in OPEN_ASKS and not each.kept_from_police
    )
    return dict(found)


def _answered(
    tx: Tx, known: list[Concern], zone: ZoneInfo, from_day: date, to_day: date
) -> tuple[Counter[Side], Counter[Side]]:
    """First answers that were due in this time: in time by who answered, not in time by who had to."""
    in_time: Counter[Side] = Counter()
    not_in_time: Counter[Side] = Counter()
    for each in known:
        due = _opened(each, zone) + ANSWER_WITHIN
        if not from_day <= due < to_day:
            continue
        first = next((answer for answer in each.answers if answer.kind is not Response.QUESTION), None)
        if first is not None and first.on <= due:
            in_time[first.side] += 1
        elif each.state not in WITHOUT_ANSWER:
            not_in_time.update(concerns.answering_sides(tx, each))
    return in_time, not_in_time


def _opened(concern: Concern, zone: ZoneInfo) -> date:
    return local_day(concern.opens_at, zone)


def _started(
    tx: Tx, partnership_id: int, from_day: date, to_day: date, present: list[Side]
) -> dict[str, int]:
    """Votes that began in this time, by who began them; who began none stands there too."""
    zone = ZoneInfo(charters.read(tx, partnership_id).zone)
    found = Counter(
        stored.round.opened_by
        for stored in rounds.begun(tx, partnership_id)
        if from_day <= local_day(stored.round.opens_at, zone) < to_day
    )
    owners = [side for side in present if side is not Side.PARTNER]
    return {who: found[who] for who in (rules.CLOCK, *(side.value for side in owners))}


def _noon(tx: Tx, partnership_id: int, day: date) -> datetime:
    return instant(day, rules.HOUR, ZoneInfo(charters.read(tx, partnership_id).zone))
