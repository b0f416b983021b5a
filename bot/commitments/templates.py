"""Ready deeds of each side, so that a promise takes a few taps; some have a slot for the time of day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.charter.rules import Side
from bot.commitments.rules import Task
from bot.l10n import texts
from bot.l10n.text import Text


@dataclass(frozen=True, slots=True)
class Template:
    """One deed: its words, its kind, and whether a time of day is asked for."""

    words: Callable[[], Text]
    task: Task
    has_hours: bool = False


_LIGHT = Template(texts.commitments_template_light_button, Task.HOST)
_TABLE = Template(texts.commitments_template_table_button, Task.MEDIATE)
_EXPLAIN = Template(texts.commitments_template_explain_button, Task.INFORM)

TEMPLATES: Mapping[Side, Mapping[str, Template]] = {
    Side.COMMUNITY: {
        "light": _LIGHT,
        "key": Template(texts.commitments_template_key_button, Task.ORGANISE),
        "lamps": Template(texts.commitments_template_lamps_button, Task.REPORT),
        "neighbours": Template(texts.commitments_template_neighbours_button, Task.INFORM),
        "children": Template(texts.commitments_template_children_button, Task.ACCOMPANY, has_hours=True),
        "table": _TABLE,
        "repair": Template(texts.commitments_template_repair_button, Task.REPAIR),
    },
    Side.POLICE: {
        "walk": Template(texts.commitments_template_walk_button, Task.OTHER, has_hours=True),
        "hour": Template(texts.commitments_template_hour_button, Task.HOST, has_hours=True),
        "crossing": Template(texts.commitments_template_crossing_button, Task.ACCOMPANY, has_hours=True),
        "writing": Template(texts.commitments_template_writing_button, Task.REPORT),
        "explain": _EXPLAIN,
        "table": _TABLE,
    },
    Side.PARTNER: {
        "look": Template(texts.commitments_template_look_button, Task.REPORT),
        "mend": Template(texts.commitments_template_mend_button, Task.REPAIR),
        "room": Template(texts.commitments_template_room_button, Task.HOST, has_hours=True),
        "explain": _EXPLAIN,
        "table": _TABLE,
    },
}
INSTEAD = "light"
"""What residents are offered where their words asked for a patrol."""

HOURS: Mapping[str, Callable[[], Text]] = {
    "mornings": texts.commitments_hours_mornings_button,
    "afternoons": texts.commitments_hours_afternoons_button,
    "evenings": texts.commitments_hours_evenings_button,
    "market": texts.commitments_hours_market_button,
}
