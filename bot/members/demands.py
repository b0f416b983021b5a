"""Demands for data: a coordinator notes who demanded and whether anything was given; all read how often.

A note is one line of the history, with two codes and nothing else: no name, no resident, no words. One key is
enough, as it changes nothing and only tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar
from zoneinfo import ZoneInfo

from bot import history, people
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat.vocabulary import Kind, Reply, Talk, record, screen
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Text
from bot.letter import Button, Form, Letter
from bot.members import actions
from bot.members.sides import SIDE_NAMES
from bot.outbox import Errand, Lane
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.letter import Rows
    from bot.members.rules import Member

VERB: Final = "data-demanded"
"""Of the history; the reason of such a line is who demanded and what was given, such as "court-numbers"."""


class Demander(StrEnum):
    """Who demanded data, from the list."""

    POLICE = "police"  # or an army
    COURT = "court"
    OFFICE = "office"
    OTHER = "other"


class Given(StrEnum):
    """What they were given, from the list."""

    NOTHING = "nothing"
    NUMBERS = "numbers"
    MORE = "more"


DEMANDERS: Final = {
    Demander.POLICE: (texts.demands_police_button, texts.history_demand_police),
    Demander.COURT: (texts.demands_court_button, texts.history_demand_court),
    Demander.OFFICE: (texts.demands_office_button, texts.history_demand_office),
    Demander.OTHER: (texts.demands_other_button, texts.history_demand_other),
}
"""Who demanded → the button, and how it reads in the history."""
GIVEN: Final = {
    Given.NOTHING: (texts.demands_nothing_button, texts.history_demand_nothing),
    Given.NUMBERS: (texts.demands_numbers_button, texts.history_demand_numbers),
    Given.MORE: (texts.demands_more_button, texts.history_demand_more),
}
COUNTED: Final[dict[Given, Callable[..., Text]]] = {
    Given.NOTHING: texts.demands_nothing,
    Given.NUMBERS: texts.demands_numbers,
    Given.MORE: texts.demands_more,
}
CODES: Final = {f"{who}-{given}": (who, given) for who in Demander for given in Given}
"""The reason of a line → what it says."""

Choice = TypeVar("Choice", bound=StrEnum)


def sentence(who: Demander, given: Given) -> Text:
    """How the line reads, the same for everybody."""
    return texts.history_data_demanded(who=DEMANDERS[who][1](), given=GIVEN[given][1]())


def counts(tx: Tx, partnership_id: int) -> Counter[str]:
    """How often each was noted, by code."""
    lines = history.of_verb(tx, partnership_id, VERB)
    return Counter(line.reason for line in lines if line.reason in CODES)


# ── /privacy


def show_privacy(tx: Tx, talk: Talk) -> Reply:
    """/privacy, open to everybody: what is kept, what could be demanded, how often that was noted here."""
    member = actions.member_of(tx, talk.person, talk.person.partnership_id)
    if member is not None and not charters.is_live(tx, member.partnership_id):
        member = None
    counted = _counted(tx, member.partnership_id) if member else None
    rows: Rows = ()
    if member is not None and _may_note(tx, member):
        rows = ((Button(texts.demands_button(), does=f"members:demand:{member.partnership_id}"),),)
    text = Lines.of(texts.members_privacy(), texts.demands_limits(), counted)
    return screen(text, rows) if talk.kind is Kind.TAP else record(text, rows)


def _counted(tx: Tx, partnership_id: int) -> Text:
    found = counts(tx, partnership_id)
    if not found:
        return texts.demands_none()
    outcomes: Counter[Given] = Counter()
    for code, number in found.items():
        outcomes[CODES[code][1]] += number
    parts = [COUNTED[given](count=outcomes[given]) for given in Given if outcomes[given]]
    return texts.demands_counted(count=found.total(), given=Lines.of(*parts, separator=", "))


# ── noting one


def ask(tx: Tx, talk: Talk) -> Reply:
    """[A demand for data]: who it was, then what was given, then the line as it will stand."""
    member = _noting(tx, talk)
    here = f"members:demand:{member.partnership_id}"
    if not talk.chosen(1):
        return screen(texts.demands_who(), (*_buttons(DEMANDERS, here), _back("members:privacy:0")))
    who = _chosen(Demander, talk, 1)
    if not talk.chosen(2):
        return screen(texts.demands_given(), (*_buttons(GIVEN, f"{here}:{who}"), _back(here)))
    given = _chosen(Given, talk, 2)
    seen = len(history.of_verb(tx, member.partnership_id, VERB))
    note = f"members:demandnote:{member.partnership_id}:{who}:{given}:{seen}"
    yes = Button(texts.demands_yes_button(), does=note, style="primary")
    return screen(texts.demands_sure(line=sentence(who, given)), ((yes,), _back(f"{here}:{who}")))


def note(tx: Tx, talk: Talk) -> Reply:
    """[Note it]: one line of the history. The same tap again shows the same and writes nothing.

    The button carries how many there were when it was shown: what was noted meanwhile is looked at first.
    """
    member = _noting(tx, talk)
    who, given, seen = _chosen(Demander, talk, 1), _chosen(Given, talk, 2), talk.chosen_id(3)
    line = sentence(who, given)
    before = history.of_verb(tx, member.partnership_id, VERB)
    if seen < len(before):
        taken = before[-1 - seen]
        if (taken.reason, taken.side) != (f"{who}-{given}", member.side.value):
            raise Refused(texts.demands_meanwhile(), strip=True)
        return _noted()
    if seen > len(before):
        raise Refused(texts.chat_old_button_toast())
    charter = charters.read(tx, member.partnership_id)
    history.note(
        tx,
        partnership_id=member.partnership_id,
        day=local_day(talk.now, ZoneInfo(charter.zone)),
        verb=VERB,
        side=member.side.value,
        reason=f"{who}-{given}",
    )
    errand = Errand(kind="demand", lane=Lane.STAFF, partnership_id=member.partnership_id, quiet=charter.quiet)
    told = texts.demands_told(line=line, side=SIDE_NAMES[member.side]())
    # Whoever stands in for a coordinator does not keep it from them either.
    sides = [side for side in Side if side is not member.side or not member.coordinates]
    letter = Letter(Form.RECORD, told, ((_history(),),))
    actions.tell_coordinators(tx, member.partnership_id, letter, now=talk.now, errand=errand, sides=sides)
    return _noted()


def _noted() -> Reply:
    return screen(texts.demands_noted(), ((_history(),), _back("members:privacy:0")))


def _may_note(tx: Tx, member: Member) -> bool:
    return member.coordinates or actions.is_deputy(tx, member)


def _noting(tx: Tx, talk: Talk) -> Member:
    """A coordinator of the button's partnership, or who stands in for one; from now on they talk there."""
    member = actions.present(tx, talk, talk.chosen_id())
    if not _may_note(tx, member) or not charters.is_live(tx, member.partnership_id):
        raise Refused(texts.members_coordinators_only_toast(), strip=True)
    if member.partnership_id != talk.person.partnership_id:
        people.choose_partnership(tx, talk.person, member.partnership_id)
    return member


def _chosen(kind: type[Choice], talk: Talk, place: int) -> Choice:
    try:
        return kind(talk.chosen(place))
    except ValueError:
        raise Refused(texts.chat_old_button_toast()) from None


def _buttons(table: dict[Choice, tuple[Callable[[], Text], Callable[[], Text]]], does: str) -> Rows:
    return tuple((Button(label(), does=f"{does}:{code}"),) for code, (label, _) in table.items())


def _back(does: str) -> tuple[Button, ...]:
    return (Button(texts.chat_back_button(), does=does),)


def _history() -> Button:
    return Button(texts.history_button(), does="history:show:0")
