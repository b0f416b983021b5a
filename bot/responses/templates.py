"""Whole sentences to answer with: what each kind offers, what each side can do, what can be asked of it.

A sentence is kept as whoever published it read it, so that it never changes under a published answer; each
reader reads it in the own language, because the catalog knows the ready sentences (`locales/*/ready.ftl`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.charter.rules import Side
from bot.chat.reading import clean
from bot.commitments.rules import Task
from bot.concerns.rules import Response
from bot.l10n import catalog, texts
from bot.l10n.text import Text
from bot.letter import Said

Sentence = Callable[[], Text]

SENTENCES: dict[Response, tuple[Sentence, ...]] = {
    Response.NEED_HELP: (
        texts.ready_help_when,
        texts.ready_help_place,
        texts.ready_help_people,
        texts.ready_help_talk,
    ),
    Response.CANNOT: (
        texts.ready_cannot_law,
        texts.ready_cannot_people,
        texts.ready_cannot_means,
        texts.ready_cannot_danger,
    ),
    Response.INFORMATION: (
        texts.ready_information_known,
        texts.ready_information_looked,
    ),
    Response.BELONGS_TO: (
        texts.ready_belongs_council,
        texts.ready_belongs_roads,
        texts.ready_belongs_water,
        texts.ready_belongs_court,
    ),
}
"""The sentences of each kind, for every side alike; a question and a promise are asked otherwise."""
TITLES: dict[Response, Sentence] = {
    Response.NEED_HELP: texts.responses_kind_need_help,
    Response.CANNOT: texts.responses_kind_cannot,
    Response.INFORMATION: texts.responses_kind_information,
    Response.BELONGS_TO: texts.responses_kind_belongs,
    Response.WILL_DO: texts.responses_kind_will_do,
}


@dataclass(frozen=True, slots=True)
class Plan:
    """Something a side can do; its words go on after "We will"."""

    words: Sentence
    task: Task
    force: bool = False
    """It shows or uses the force of the police, so it is asked who else could help."""


LOOK = Plan(texts.ready_plan_look, Task.OTHER)
REPAIR = Plan(texts.ready_plan_repair, Task.REPAIR)
TALK = Plan(texts.ready_plan_talk, Task.MEDIATE)
LIGHT = Plan(texts.ready_plan_light, Task.HOST)
"""What residents are offered where words ask them for a patrol."""
PLANS: dict[Side, tuple[Plan, ...]] = {
    Side.POLICE: (
        LOOK,
        Plan(texts.ready_plan_patrol, Task.OTHER, force=True),
        Plan(texts.ready_plan_check, Task.OTHER, force=True),
        TALK,
        Plan(texts.ready_plan_hour, Task.HOST),
    ),
    Side.PARTNER: (
        LOOK,
        REPAIR,
        TALK,
        Plan(texts.ready_plan_support, Task.OTHER),
        Plan(texts.ready_plan_offer, Task.OTHER),
    ),
    Side.COMMUNITY: (
        Plan(texts.ready_plan_host, Task.HOST),
        Plan(texts.ready_plan_inform, Task.INFORM),
        Plan(texts.ready_plan_mend, Task.REPAIR),
        TALK,
        Plan(texts.ready_plan_accompany, Task.ACCOMPANY),
        Plan(texts.ready_plan_report, Task.REPORT),
        Plan(texts.ready_plan_organise, Task.ORGANISE),
        LIGHT,
    ),
}
TASKS: dict[Task, Sentence] = {
    Task.REPORT: texts.responses_task_report_button,
    Task.HOST: texts.responses_task_host_button,
    Task.INFORM: texts.responses_task_inform_button,
    Task.REPAIR: texts.responses_task_repair_button,
    Task.ACCOMPANY: texts.responses_task_accompany_button,
    Task.MEDIATE: texts.responses_task_mediate_button,
    Task.ORGANISE: texts.responses_task_organise_button,
}
"""What residents may do, as buttons; never more than this."""


def asked_of(side: Side) -> tuple[Plan, ...]:
    """What the other side can be asked for in return: the same as what that side offers by itself."""
    return PLANS[side]


def number_of(side: Side, wanted: Plan) -> int:
    """The number under which a plan stands in the side's list, counted from 1."""
    return PLANS[side].index(wanted) + 1


def plan(side: Side, number: int) -> Plan | None:
    """The side's plan of this number, counted from 1."""
    return PLANS[side][number - 1] if 1 <= number <= len(PLANS[side]) else None


def spoken(said: Said, language: str) -> str:
    """The sentence as it is kept and copied: plain, without signs that nobody sees."""
    return clean(catalog.render_plain(said, language))


def capital(words: str) -> str:
    """The same, as the beginning of a line."""
    return words[:1].upper() + words[1:]
