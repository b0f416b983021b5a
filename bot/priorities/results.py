"""What each side put first, as equal blocks next to each other: ranks only, never a sum across sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain, Text
from bot.letter import Button, Rows
from bot.meetings import actions as meetings
from bot.priorities import actions, candidates, rounds
from bot.priorities.options import Place
from bot.priorities.tally import Result, Shown
from bot.reminders.rules import Rung, ladder_at

if TYPE_CHECKING:
    from datetime import datetime

    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.priorities.options import Option
    from bot.priorities.store import StoredRound

SIDE_NAMES = {
    Side.COMMUNITY: texts.members_side_community,
    Side.POLICE: texts.members_side_police,
    Side.PARTNER: texts.members_side_partner,
}
SIDE_PICTURES = {Side.COMMUNITY: Plain("🏘"), Side.POLICE: Plain("👮"), Side.PARTNER: Plain("🏛")}
PLACE_NAMES = {
    Place.OWN_SIDE: texts.priorities_place_own,
    Place.QUIET: texts.priorities_place_quiet,
    Place.FILL: texts.priorities_place_fill,
}


def record_of(tx: Tx, stored: StoredRound, now: datetime) -> Lines:
    """The result everybody reads: the first three of each side, what both like, and what comes next."""
    known = candidates.readable(tx, stored.round.options)
    blocks = _blocks(rounds.results(tx, stored), known)
    agenda_at = _next_agenda(tx, stored.round.partnership_id, now)
    zone = charters.read(tx, stored.round.partnership_id).zone
    return Lines.of(
        texts.priorities_result(),
        *blocks,
        *(
            texts.priorities_both_like(title=known[liked].title, ref=Plain(known[liked].ref))
            for liked in stored.both_like
            if liked in known
        ),
        _weak(stored),
        texts.priorities_three_weak() if actions.suggests_change(tx, stored) else None,
        texts.priorities_next_agenda(day=Moment(agenda_at, zone, "day")) if agenda_at else None,
    )


def rows_of(stored: StoredRound) -> Rows:
    """The buttons under a result."""
    return (
        (
            Button(texts.priorities_all_button(), does=f"priorities:all:{stored.round.id}"),
            Button(texts.priorities_why_button(), does=f"priorities:why:{stored.round.id}"),
        ),
    )


def whole_order(tx: Tx, stored: StoredRound) -> Lines:
    """Every rank that may be read; three where the number of voters is hidden."""
    known = candidates.readable(tx, stored.round.options)
    orders = rounds.whole_orders(tx, stored)
    whole = {side: replace(each, first=orders[side]) for side, each in rounds.results(tx, stored).items()}
    return Lines.of(texts.priorities_all(), *_blocks(whole, known))


def how_counted(tx: Tx, stored: StoredRound) -> Lines:
    """The rule of counting, and why each option stood there."""
    return Lines.of(texts.priorities_why(), texts.priorities_why_these(), *reasons(tx, stored.options))


def reasons(tx: Tx, options: Sequence[Option]) -> list[Text]:
    """One line an option: its words, its side, why the rule chose it."""
    known = candidates.readable(tx, [option.concern_id for option in options])
    return [
        texts.priorities_why_line(
            title=known[option.concern_id].title,
            ref=Plain(known[option.concern_id].ref),
            side=SIDE_PICTURES[option.side],
            reason=PLACE_NAMES[option.place](),
        )
        for option in options
        if option.concern_id in known
    ]


def _blocks(results: Mapping[Side, Result], known: Mapping[int, Concern]) -> list[Text]:
    lines: list[Text] = []
    for side in Side:
        if side in results:
            lines += _block(results[side], known)
    return lines


def _block(result: Result, known: Mapping[int, Concern]) -> list[Text]:
    side = SIDE_NAMES[result.side]()
    if result.shown is Shown.TOO_FEW:
        return [texts.priorities_block_few(side=side)]
    if result.shown is Shown.NUMBERED and result.voters is not None:
        head = texts.priorities_block_numbered(side=side, voters=result.voters)
    else:
        head = texts.priorities_block_order(side=side)
    ranks = [_rank(place, known.get(concern)) for place, concern in enumerate(result.first, start=1)]
    return [head, *(ranks or [texts.priorities_rank_none()])]


def _rank(place: int, concern: Concern | None) -> Text:
    number = Plain(str(place))
    if concern is None:
        return texts.priorities_rank_gone(place=number)
    return texts.priorities_rank(place=number, title=concern.title, ref=Plain(concern.ref))


def _weak(stored: StoredRound) -> Text | None:
    weak = [SIDE_NAMES[side]() for side in Side if side in stored.round.weak_sides]
    return texts.priorities_weak(sides=Lines(tuple(weak), separator=", ")) if weak else None


def _next_agenda(tx: Tx, partnership_id: int, now: datetime) -> datetime | None:
    """When the next agenda comes, if its hour is still ahead."""
    meeting = meetings.coming_up(tx, partnership_id)
    if meeting is None:
        return None
    zone = ZoneInfo(charters.read(tx, partnership_id).zone)
    at = ladder_at(meeting.starts_at, zone)[Rung.AGENDA]
    return at if at > now else None
