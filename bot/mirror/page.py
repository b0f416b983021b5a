"""The words of a month's page: sides next to each other, no person, no ranking, a question at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final, TypeVar
from zoneinfo import ZoneInfo

from bot.charter.rules import Side
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Text
from bot.members.sides import SIDE_NAMES
from bot.mirror import rules
from bot.mirror.rules import Mirror, Row
from bot.reminders.local_time import instant

if TYPE_CHECKING:
    from collections.abc import Sequence

Value = TypeVar("Value")
BETWEEN: Final = " · "
ROWS: Final[dict[Row, Callable[..., Text]]] = {
    Row.RAISED: texts.mirror_raised,
    Row.ON_AGENDA: texts.mirror_on_agenda,
    Row.SET_ASIDE: texts.mirror_set_aside,
    Row.IN_TIME: texts.mirror_in_time,
    Row.NOT_IN_TIME: texts.mirror_not_in_time,
}


def lines(mirror: Mirror, zone: str) -> Lines:
    """The whole page; the same for every reader."""
    at = instant(mirror.published_on, rules.HOUR, ZoneInfo(zone))
    return Lines.of(
        texts.mirror_title(day=Moment(at, zone, "day")),
        texts.mirror_promises(),
        *_promises(mirror),
        *_directions(mirror),
        texts.mirror_worries(),
        *(ROWS[row](sides=_by_side(mirror.cells[row])) for row in ROWS if mirror.cells.get(row)),
        texts.mirror_started(sides=_joined(_starters(mirror.started))),
        texts.mirror_public(),
        texts.mirror_context(),
        texts.mirror_question(),
    )


def _promises(mirror: Mirror) -> Sequence[Text]:
    return [
        texts.mirror_tally(
            side=SIDE_NAMES[side](),
            offered=tally["offered"],
            open=tally["open"],
            late=tally["late"],
            kept=tally["kept"],
            unconfirmed=tally["unconfirmed"],
            changed=tally["changed"],
            dropped=tally["dropped"],
            disputed=tally["disputed"],
        )
        for side, tally in _in_order(mirror.promises)
    ]


def _directions(mirror: Mirror) -> Sequence[Text]:
    return [
        texts.mirror_direction(
            asker=SIDE_NAMES[each.asker](),
            other=SIDE_NAMES[each.asked_side]() if each.asked_side else texts.mirror_everybody(),
            asked=each.asked,
            promised=each.promised,
        )
        for each in mirror.directions
    ]


def _by_side(cells: Mapping[Side, int]) -> Lines:
    return _joined((SIDE_NAMES[side](), cell) for side, cell in _in_order(cells))


def _starters(started: Mapping[str, int]) -> list[tuple[Text, int]]:
    names = {rules.CLOCK: texts.history_by_clock, **{side.value: SIDE_NAMES[side] for side in Side}}
    return [(name(), started[who]) for who, name in names.items() if who in started]


def _joined(cells: Iterable[tuple[Text, int]]) -> Lines:
    parts = [texts.mirror_cell(who=who, count=cell) for who, cell in cells]
    return Lines(tuple(parts), separator=BETWEEN)


def _in_order(by_side: Mapping[Side, Value]) -> list[tuple[Side, Value]]:
    return [(side, by_side[side]) for side in Side if side in by_side]


def lean(side: Side) -> Text:
    """What both coordinators read when requests lean to one side for two months: no blame, a question."""
    return texts.mirror_leans(side=SIDE_NAMES[side]())
