"""What rounds and agendas read of concerns, and what they write back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.concerns import rules, store
from bot.concerns.categories import Category
from bot.concerns.followers import SUPPORTERS
from bot.concerns.rules import Concern, State
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from bot.database.engine import Tx


@dataclass(frozen=True)
class OpenConcern:
    """An open concern that all sides may read, as a vote or an agenda sees it."""

    id: int
    ref: str
    title: str
    words: str
    side: Side
    area_id: int | None
    raised_on: date
    opened_on: date
    """The local day on which everybody could read it first: its age in every tie."""
    category: Category
    me_toos: Mapping[Side, int]
    """People of each side who said "me too"; the raiser is none of them."""
    waited_meetings: int
    state: State


def open_concerns(tx: Tx, partnership_id: int) -> list[OpenConcern]:
    """All candidates of a partnership, the oldest first. Concerns kept from police are none."""
    zone = ZoneInfo(charters.read(tx, partnership_id).zone)
    found = [each for each in store.in_states(tx, partnership_id, [State.OPEN]) if rules.is_candidate(each)]
    counts = SUPPORTERS.counts(tx, [each.id for each in found])
    opened = [_opened(each, counts[each.id], zone) for each in found]
    return sorted(opened, key=lambda each: (each.opened_on, each.id))


def _opened(concern: Concern, me_toos: Mapping[Side, int], zone: ZoneInfo) -> OpenConcern:
    return OpenConcern(
        id=concern.id,
        ref=concern.ref,
        title=concern.title,
        words=concern.shown_words,
        side=concern.side,
        area_id=concern.area_id,
        raised_on=concern.raised_on,
        opened_on=local_day(concern.opens_at, zone),
        category=concern.category,
        me_toos=me_toos,
        waited_meetings=concern.waited_meetings,
        state=concern.state,
    )


def count_new(tx: Tx, partnership_id: int, now: datetime, side: Side | None = None) -> int:
    """How many wait to open and may be looked through by the coordinator of `side` (None: of any)."""
    return len(_waiting(tx, partnership_id, now, side, (State.RECEIVED, State.HELD)))


def held_count(tx: Tx, partnership_id: int, now: datetime, side: Side | None = None) -> int:
    """How many are held, as everybody of `side` reads it; not before coordinators know."""
    return len(_waiting(tx, partnership_id, now, side, (State.HELD,)))


def _waiting(
    tx: Tx, partnership_id: int, now: datetime, side: Side | None, states: Iterable[State]
) -> list[Concern]:
    return [
        each
        for each in store.in_states(tx, partnership_id, states)
        if each.coordinators_at <= now and not (each.not_to_police and side is Side.POLICE)
    ]


def named(tx: Tx, partnership_id: int, refs: Iterable[str]) -> dict[str, Concern]:
    """The concerns people call by these numbers; those taken back meanwhile are not among them."""
    found = {ref: store.by_ref(tx, partnership_id, ref) for ref in refs}
    return {ref: concern for ref, concern in found.items() if concern is not None}


# ── what becomes of them


def mark_on_agenda(tx: Tx, concern_ids: Iterable[int]) -> None:
    """A published agenda carries these."""
    _change(tx, concern_ids, State.OPEN, rules.take_up)


def mark_waited(tx: Tx, concern_ids: Iterable[int]) -> None:
    """An agenda was published without these."""
    _change(tx, concern_ids, State.OPEN, lambda each: replace(each, waited_meetings=each.waited_meetings + 1))


def mark_discussed(tx: Tx, concern_ids: Iterable[int]) -> None:
    """Their meeting was held."""
    _change(tx, concern_ids, State.ON_AGENDA, rules.discuss)


def carry_over(tx: Tx, concern_ids: Iterable[int]) -> None:
    """The meeting did not reach these: they are candidates again."""
    _change(tx, concern_ids, State.ON_AGENDA, rules.carry_over)


def _change(tx: Tx, concern_ids: Iterable[int], only: State, change: Callable[[Concern], Concern]) -> None:
    """Those taken back meanwhile, or no longer where this applies, are passed over."""
    for concern_id in concern_ids:
        found = store.get(tx, concern_id)
        if found is not None and found.state is only:
            store.put(tx, change(found))
