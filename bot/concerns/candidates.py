"""What rounds and agendas read of concerns, and what they write back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.concerns import course, rules, store
from bot.concerns.categories import Category
from bot.concerns.followers import SUPPORTERS
from bot.concerns.rules import Concern, Response, State, Viewer
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
    raised_by: tuple[Side, ...] = ()
    """Every side that raised it: its own first, then those of the concerns joined with it."""
    heard_because: str = ""
    """Why the next agenda must hear it (a code of `bot.agenda.snapshot`), or ""."""
    answered: bool = False
    """The other side has said something; the answer stands on the card."""


@dataclass(frozen=True)
class Blocked:
    """A concern that waits like any other but cannot be chosen now, and the one reason why not.

    `status` is a code of `bot.agenda.snapshot.BLOCKED`. With it come: already_in_hand: `signed` and `until`
    of the answer; belongs_to: `whom`; set_aside: `reason` (a `Reason`, with `whom`) and `appealed` while
    three others look; joined_with: `other`, the reference; not_public_for_safety: nothing more.
    """

    concern: OpenConcern
    status: str
    by: Side | None = None
    signed: str = ""
    """The post that answers, "" where the side alone signs."""
    until: date | None = None
    whom: str = ""
    reason: str = ""
    appealed: bool = False
    other: str = ""


def open_concerns(tx: Tx, partnership_id: int) -> list[OpenConcern]:
    """All candidates of a partnership, the oldest first. Concerns kept from police are none.

    A concern that others were joined with speaks for them: their sides, their age, their waiting.
    """
    found = [each for each in store.in_states(tx, partnership_id, [State.OPEN]) if rules.is_candidate(each)]
    return _oldest_first(_read(tx, partnership_id, found).values())


BLOCKED_STATES = (State.OPEN, State.ANSWERED, State.SET_ASIDE, State.APPEALED, State.MERGED)


def blocked(tx: Tx, partnership_id: int) -> list[Blocked]:
    """What waits but cannot be chosen now, the oldest first, each with its reason; all sides read it.

    What is held is none of it: it is only counted.
    """
    found = {
        each.id: each
        for each in store.in_states(tx, partnership_id, BLOCKED_STATES)
        if not each.not_to_police and not rules.is_candidate(each)
    }
    read = _read(tx, partnership_id, found.values())
    return [_blocked(found[each.id], each) for each in _oldest_first(read.values())]


def _blocked(concern: Concern, read: OpenConcern) -> Blocked:
    match concern.state:
        case State.MERGED:
            return Blocked(read, "joined_with", other=concern.joined_with)
        case State.SET_ASIDE | State.APPEALED:
            return Blocked(
                read,
                "set_aside",
                reason=concern.set_aside_reason,
                whom=concern.set_aside_whom,
                appealed=concern.state is State.APPEALED,
            )
        case State.ANSWERED if (answer := concern.last_statement) is not None:
            if answer.kind is Response.BELONGS_TO:
                return Blocked(read, "belongs_to", by=answer.side, signed=answer.signed, whom=answer.words)
            return Blocked(read, "already_in_hand", by=answer.side, signed=answer.signed, until=answer.until)
        case _:
            return Blocked(read, "not_public_for_safety")


def _oldest_first(found: Iterable[OpenConcern]) -> list[OpenConcern]:
    return sorted(found, key=lambda each: (each.opened_on, each.id))


def _read(tx: Tx, partnership_id: int, found: Iterable[Concern]) -> dict[int, OpenConcern]:
    """These concerns with what was joined with each."""
    zone = ZoneInfo(charters.read(tx, partnership_id).zone)
    joined: dict[str, list[Concern]] = {}
    for each in store.in_states(tx, partnership_id, [State.MERGED]):
        joined.setdefault(each.joined_with, []).append(each)
    groups = {each.id: [each, *joined.get(each.ref, ())] for each in found}
    counts = SUPPORTERS.counts(tx, [each.id for group in groups.values() for each in group])
    read = {}
    for concern_id, group in groups.items():
        # Somebody may support both; the larger number of the two counts nobody twice.
        me_toos = {
            side: most for side in Side if (most := max(counts[each.id].get(side, 0) for each in group))
        }
        read[concern_id] = _opened(group, me_toos, zone)
    return read


def _opened(group: Sequence[Concern], me_toos: Mapping[Side, int], zone: ZoneInfo) -> OpenConcern:
    concern = group[0]
    return OpenConcern(
        id=concern.id,
        ref=concern.ref,
        title=concern.title,
        words=concern.shown_words,
        side=concern.side,
        area_id=concern.area_id,
        raised_on=concern.raised_on,
        opened_on=min(local_day(each.opens_at, zone) for each in group),
        category=concern.category,
        me_toos=me_toos,
        waited_meetings=max(each.waited_meetings for each in group),
        state=concern.state,
        raised_by=tuple(dict.fromkeys(each.side for each in group)),
        heard_because=concern.heard_because,
        answered=concern.is_answered,
    )


def count_new(tx: Tx, partnership_id: int, now: datetime) -> int:
    """How many wait to open and may be looked through by both coordinators."""
    return len(_waiting(tx, partnership_id, now, (State.RECEIVED, State.HELD)))


def held_count(tx: Tx, partnership_id: int, now: datetime) -> int:
    """How many are held, the same for everybody; not before coordinators know."""
    return len(_waiting(tx, partnership_id, now, (State.HELD,)))


def _waiting(tx: Tx, partnership_id: int, now: datetime, states: Iterable[State]) -> list[Concern]:
    """What is kept from police is in no such number: two sides that compare theirs would learn of it."""
    return [
        each
        for each in store.in_states(tx, partnership_id, states)
        if each.coordinators_at <= now and not each.not_to_police
    ]


def count_apart(tx: Tx, partnership_id: int, now: datetime, side: Side) -> int:
    """How many more this side's coordinator finds in the list: kept from police, and in no other number."""
    found = store.in_states(tx, partnership_id, (State.RECEIVED, State.HELD))
    may = Viewer(side, coordinates=True)
    return sum(
        each.not_to_police and each.passed_on is None and rules.may_see(each, may, now) for each in found
    )


def named(tx: Tx, partnership_id: int, refs: Iterable[str]) -> dict[str, Concern]:
    """The concerns people call by these numbers; those taken back meanwhile are not among them."""
    found = {ref: store.by_ref(tx, partnership_id, ref) for ref in refs}
    return {ref: concern for ref, concern in found.items() if concern is not None}


# ── what becomes of them


def mark_on_agenda(tx: Tx, concern_ids: Iterable[int]) -> None:
    """A published agenda carries these."""
    _change(tx, concern_ids, State.OPEN, course.take_up)


def mark_waited(tx: Tx, concern_ids: Iterable[int]) -> None:
    """An agenda was published without these."""
    _change(tx, concern_ids, State.OPEN, lambda each: replace(each, waited_meetings=each.waited_meetings + 1))


def mark_discussed(tx: Tx, concern_ids: Iterable[int]) -> None:
    """Their meeting was held."""
    _change(tx, concern_ids, State.ON_AGENDA, course.discuss)


def carry_over(tx: Tx, concern_ids: Iterable[int]) -> None:
    """The meeting did not reach these: they are candidates again."""
    _change(tx, concern_ids, State.ON_AGENDA, course.carry_over)


def _change(tx: Tx, concern_ids: Iterable[int], only: State, change: Callable[[Concern], Concern]) -> None:
    """Those taken back meanwhile, or no longer where this applies, are passed over."""
    for concern_id in concern_ids:
        found = store.get(tx, concern_id)
        if found is not None and found.state is only:
            store.put(tx, change(found))
