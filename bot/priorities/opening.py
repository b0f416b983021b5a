"""How a round comes to open: planned by a coordinator of either side, or by the clock. No key is needed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import history
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.priorities import ballot_store, candidates, rounds, rules, store
from bot.priorities.options import Option, choose_options
from bot.priorities.rules import Refusal, Round, State
from bot.priorities.store import StoredRound
from bot.reminders import actions as reminders
from bot.reminders.local_time import local_day
from bot.reminders.rhythm import Weekly, rung_of
from bot.reminders.rules import Kind, useful_until

if TYPE_CHECKING:
    from bot.charter.rules import Charter
    from bot.database.engine import Tx

OPENS, STARTS, NUDGE, CLOSES, RESULT = (
    "round-opens",
    "round-starts",
    "round-nudge",
    "round-closes",
    "round-result",
)
"""The kinds of a round's reminders; `OPENS` is about the partnership, the others about one round."""

RECENT_ROUNDS = 12
"""About three agendas: an area whose concerns they took up has been heard lately."""
STOP_WITHIN = timedelta(minutes=2)
"""What a coordinator starts goes out after this, so that it can be stopped."""


def begin(tx: Tx, partnership_id: int, now: datetime) -> None:
    """The partnership is live: from now on a round opens every week by itself."""
    _schedule_opening(tx, partnership_id, rounds.next_opening(tx, partnership_id, now))


def replan(tx: Tx, partnership_id: int, now: datetime) -> None:
    """The charter's hours have changed: the next round opens by them. One that is open ends as announced."""
    _schedule_opening(tx, partnership_id, rounds.next_opening(tx, partnership_id, now))


def _schedule_opening(tx: Tx, partnership_id: int, due_at: datetime) -> None:
    zone = ZoneInfo(charters.read(tx, partnership_id).zone)
    reminders.cancel(tx, OPENS, partnership_id)
    reminders.schedule(
        tx,
        partnership_id=partnership_id,
        kind=OPENS,
        subject=partnership_id,
        rung=rung_of(due_at, zone),
        due_at=due_at,
        useful_until=rounds.would_close_at(tx, partnership_id, due_at),
    )


def opening_refusal(tx: Tx, partnership_id: int, now: datetime) -> Refusal | None:
    """Why no round may open now, or None; the same for both coordinators and the clock."""
    return rules.open_refusal(
        now,
        last_opened_at=rounds.last_opened_at(tx, partnership_id),
        is_running=rounds.running(tx, partnership_id) is not None,
        candidates=len(candidates.open_now(tx, partnership_id)),
    )


def preview(tx: Tx, partnership_id: int) -> tuple[Option, ...]:
    """What a round that opened now would ask about, by rule, with the reason of each."""
    known = candidates.open_now(tx, partnership_id)
    begun = rounds.begun(tx, partnership_id)
    recent = {concern for each in begun[:RECENT_ROUNDS] for concern in each.round.options}
    return choose_options(
        list(known.values()),
        heard=candidates.heard(tx, recent),
        turn=len(begun),
        most=charters.read(tx, partnership_id).options,
    )


def plan(tx: Tx, partnership_id: int, *, by: Side | str, opens_at: datetime) -> StoredRound:
    """A round that goes out at `opens_at`; until then it can be stopped."""
    options = preview(tx, partnership_id)
    planned = Round(
        0,
        partnership_id,
        State.PLANNED,
        opens_at,
        rounds.would_close_at(tx, partnership_id, opens_at),
        tuple(option.concern_id for option in options),
        opened_by=str(by),
    )
    cycle = ballot_store.cycle_number(tx, partnership_id)
    stored = store.add(tx, planned, cycle=cycle, options=options)
    _schedule_start(tx, stored, opens_at)
    return stored


def _schedule_start(tx: Tx, stored: StoredRound, due_at: datetime) -> None:
    reminders.schedule(
        tx,
        partnership_id=stored.round.partnership_id,
        kind=STARTS,
        subject=stored.round.id,
        due_at=due_at,
        useful_until=stored.round.closes_at,
    )


def is_over(tx: Tx, partnership_id: int, opens_at: datetime, now: datetime) -> bool:
    """Whether a round of `opens_at` would have ended before anybody could vote: we were away too long."""
    return rounds.would_close_at(tx, partnership_id, opens_at) <= now


def plan_again(tx: Tx, stored: StoredRound, now: datetime) -> StoredRound:
    """A planned round whose whole time passed while we were away goes out now instead."""
    store.drop_planned(tx, stored.round.id)
    return plan(tx, stored.round.partnership_id, by=stored.round.opened_by, opens_at=now)


def stop(tx: Tx, stored: StoredRound) -> bool:
    """A planned round does not happen; False if it has begun."""
    if stored.round.state is not State.PLANNED:
        return False
    reminders.cancel(tx, STARTS, stored.round.id)
    store.drop_planned(tx, stored.round.id)
    return True


def hurry(tx: Tx, stored: StoredRound, now: datetime) -> bool:
    """A planned round waits no longer; False if it has begun."""
    if stored.round.state is not State.PLANNED:
        return False
    _schedule_start(tx, stored, now)
    return True


def start(tx: Tx, stored: StoredRound, at: datetime) -> StoredRound | None:
    """Voting begins at `at`; None if it has begun already or nothing is left to choose from."""
    if stored.round.state is not State.PLANNED:
        return None
    partnership_id = stored.round.partnership_id
    known = candidates.open_now(tx, partnership_id)
    options = tuple(option for option in stored.options if option.concern_id in known)
    if not options:
        store.drop_planned(tx, stored.round.id)
        return None
    opened = replace(
        rules.start(stored.round),
        opens_at=at,
        closes_at=rounds.would_close_at(tx, partnership_id, at),
        options=tuple(option.concern_id for option in options),
    )
    if not store.save(tx, State.PLANNED, opened, options):
        return None
    store.move_to_cycle(tx, opened.id, ballot_store.begin_cycle(tx, partnership_id).number)
    _schedule_steps(tx, opened, charters.read(tx, partnership_id))
    _schedule_opening(tx, partnership_id, rounds.next_opening(tx, partnership_id, at))
    rounds.note(tx, opened, at, "round-opened", opened.opened_by)
    return store.get(tx, opened.id)


def _schedule_steps(tx: Tx, opened: Round, charter: Charter) -> None:
    zone = ZoneInfo(charter.zone)
    nudge_at = rules.nudge_at(opened, zone, Weekly.read(charter.round_nudge))
    if nudge_at is not None:
        _schedule(tx, opened, NUDGE, nudge_at, useful_until(Kind.NUDGE, nudge_at, opened.closes_at))
    _schedule(tx, opened, CLOSES, opened.closes_at, None)
    published_at = rules.letter_at(opened, zone, Weekly.read(charter.result_at))
    _schedule(tx, opened, RESULT, published_at, useful_until(Kind.LETTER, published_at))


def _schedule(tx: Tx, round_: Round, kind: str, due_at: datetime, until: datetime | None) -> None:
    reminders.schedule(
        tx,
        partnership_id=round_.partnership_id,
        kind=kind,
        subject=round_.id,
        due_at=due_at,
        useful_until=until,
    )


@dataclass(frozen=True)
class Opened:
    """What the clock found at its hour: a round that began, or why none did."""

    stored: StoredRound | None = None
    refusal: Refusal | None = None


def open_by_clock(tx: Tx, partnership_id: int, due_at: datetime, now: datetime) -> Opened:
    """The weekly hour has come: a round opens unless one is open, is young, or has nothing to ask.

    After an outage longer than the whole round it opens at `now`, since nobody could have voted.
    """
    candidates.open_what_is_due(tx, partnership_id, due_at)
    waiting = rounds.running(tx, partnership_id)
    if waiting is not None and waiting.round.state is State.PLANNED:
        # Nobody can put a round off by planning one and stopping it: the clock's hour is the latest.
        reminders.cancel(tx, STARTS, waiting.round.id)
        begun = start(tx, waiting, due_at)
        if begun is not None:
            return Opened(begun)
    refusal = opening_refusal(tx, partnership_id, due_at)
    if refusal is not None:
        _schedule_opening(tx, partnership_id, rounds.next_opening(tx, partnership_id, max(due_at, now)))
        if refusal is Refusal.NOTHING_TO_CHOOSE:
            day = local_day(due_at, ZoneInfo(charters.read(tx, partnership_id).zone))
            history.note(tx, partnership_id=partnership_id, day=day, verb="round-had-nothing")
        return Opened(refusal=refusal)
    if is_over(tx, partnership_id, due_at, now):
        plan(tx, partnership_id, by=rules.BY_CLOCK, opens_at=now)
        return Opened()  # its start is due at once, with a close of its own
    planned = plan(tx, partnership_id, by=rules.BY_CLOCK, opens_at=due_at)
    reminders.cancel(tx, STARTS, planned.round.id)
    return Opened(start(tx, planned, due_at))
