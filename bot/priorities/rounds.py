"""Reading rounds: which one runs, when it ends, when the next one opens, what was published."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import history
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.l10n import texts
from bot.l10n.text import Moment
from bot.priorities import rules, store
from bot.priorities.rules import Round, State
from bot.priorities.store import StoredRound
from bot.priorities.tally import Result
from bot.reminders.local_time import local_day
from bot.reminders.rhythm import Weekly

if TYPE_CHECKING:
    from bot.charter.rules import Charter
    from bot.database.engine import Tx
    from bot.l10n.text import Text


def get(tx: Tx, round_id: int) -> StoredRound | None:
    """One round, or None."""
    return store.get(tx, round_id)


def running(tx: Tx, partnership_id: int) -> StoredRound | None:
    """The round that is open or about to open, or None."""
    latest = store.of_partnership(tx, partnership_id)
    return next((each for each in latest if each.round.state in {State.PLANNED, State.OPEN}), None)


def open_round(tx: Tx, partnership_id: int, now: datetime) -> StoredRound | None:
    """The round in which people may vote now, or None."""
    found = running(tx, partnership_id)
    is_open = found is not None and found.round.state is State.OPEN and now < found.round.closes_at
    return found if is_open else None


def last_published(tx: Tx, partnership_id: int) -> StoredRound | None:
    """The latest round whose result everybody could read, or None."""
    latest = store.of_partnership(tx, partnership_id)
    return next((each for each in latest if each.round.state is State.PUBLISHED), None)


def last_opened_at(tx: Tx, partnership_id: int) -> datetime | None:
    """When the latest round that began did so."""
    return max((each.round.opens_at for each in begun(tx, partnership_id)), default=None)


def begun(tx: Tx, partnership_id: int) -> list[StoredRound]:
    """The rounds that began, the latest first."""
    return [
        each for each in store.of_partnership(tx, partnership_id) if each.round.state is not State.PLANNED
    ]


def next_opening(tx: Tx, partnership_id: int, now: datetime) -> datetime:
    """When the next round opens by itself if nobody opens one before."""
    charter = charters.read(tx, partnership_id)
    return rules.opens_by_itself_at(
        now,
        ZoneInfo(charter.zone),
        last_opened_at=last_opened_at(tx, partnership_id),
        opens=Weekly.read(charter.round_opens),
    )


def results(tx: Tx, stored: StoredRound) -> Mapping[Side, Result]:
    """What is published of each side; empty before the close."""
    return store.results(tx, stored.round.id)


def whole_orders(tx: Tx, stored: StoredRound) -> Mapping[Side, tuple[int, ...]]:
    """The whole order of each side, as far as it may be read; empty before the close."""
    return store.orders(tx, stored.round.id)


def would_close_at(tx: Tx, partnership_id: int, opens_at: datetime) -> datetime:
    """When a round that opens at `opens_at` ends."""
    charter = charters.read(tx, partnership_id)
    return rules.closes_at(opens_at, ZoneInfo(charter.zone), Weekly.read(charter.round_closes))


def result_at(tx: Tx, stored: StoredRound) -> datetime:
    """When everybody reads the result, all sides at the same minute."""
    charter = charters.read(tx, stored.round.partnership_id)
    return rules.letter_at(stored.round, ZoneInfo(charter.zone), Weekly.read(charter.result_at))


def state_line(tx: Tx, partnership_id: int, now: datetime) -> Text | None:
    """One line for the home screen, the same for everybody: a vote is open, until when."""
    found = open_round(tx, partnership_id, now)
    if found is None:
        return None
    day, hour = closing(charters.read(tx, partnership_id), found.round)
    return texts.priorities_state(day=day, hour=hour)


def closing(charter: Charter, round_: Round) -> tuple[Moment, Moment]:
    """Weekday and hour of the close, by the place's clock."""
    return Moment(round_.closes_at, charter.zone, "weekday"), Moment(round_.closes_at, charter.zone, "time")


def note(tx: Tx, round_: Round, at: datetime, verb: str, side: str = rules.BY_CLOCK) -> None:
    """Write the step into the partnership's history: who took it, never who voted."""
    charter = charters.read(tx, round_.partnership_id)
    history.note(
        tx,
        partnership_id=round_.partnership_id,
        day=local_day(at, ZoneInfo(charter.zone)),
        verb=verb,
        side=side,
        subject=str(round_.id),
    )
