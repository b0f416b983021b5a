"""What stands beside the worries on an agenda: promises first, what a worry changed, ideas, and why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.charter.chat import PURPOSES
from bot.charter.rules import Purpose
from bot.commitments import actions as promises
from bot.commitments.cards import state as promise_state
from bot.commitments.rules import State
from bot.concerns import actions as concerns
from bot.concerns.cards import REASONS
from bot.concerns.rules import Reason
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain, Text
from bot.members import actions as members
from bot.members.sides import SIDE_NAMES
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from bot.concerns.candidates import Blocked
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx

MOST_CALLED = 6
"""Late and disputed promises named one by one; the others are on the board."""
Notes = Mapping[int, Text | Lines]


def first_lines(tx: Tx, partnership_id: int, at: datetime) -> list[Text]:
    """Promises from last time, both sides: they are heard before anything new, the late ones by number."""
    purpose = charters.read(tx, partnership_id).purpose
    honest = [PURPOSES[purpose]()] if purpose is Purpose.INFORMATION else []
    board = promises.board(tx, partnership_id, at)
    counted = [
        texts.agenda_promises_of(
            side=SIDE_NAMES[side](), kept=each.kept, open=each.open, late=each.late, disputed=each.disputed
        )
        for side, each in board.sides.items()
        if each.kept or each.open or each.late or each.disputed
    ]
    if not counted:
        return honest
    today = local_day(at, ZoneInfo(charters.read(tx, partnership_id).zone))
    called = [
        texts.agenda_promise(
            number=Plain(str(each.number)),
            signed=members.signed(each.side, each.signed),
            state=promise_state(each, today),
        )
        for each in promises.open_promises(tx, partnership_id)
        if each.is_late(today) or each.state is State.DISPUTED
    ]
    return [*honest, texts.agenda_promises(), *counted, *called[:MOST_CALLED]]


def what_it_changed(tx: Tx, found: Sequence[Concern]) -> Notes:
    """How many say what it changed for them, from five on."""
    said = {int(each.ref): concerns.effect_line(tx, each.id) for each in found}
    return {number: line for number, line in said.items() if line is not None}


def ideas(tx: Tx, found: Sequence[Concern]) -> Mapping[int, Sequence[Text]]:
    """What could help, with the side each idea comes from."""
    return {
        int(each.ref): [*concerns.idea_lines(tx, each.id), *concerns.how_lines(tx, each.id)] for each in found
    }


def details(tx: Tx, partnership_id: int) -> Notes:
    """Behind the reason of one left out: who has it in hand, until when, to whom it belongs, with which."""
    found = {
        int(each.concern.ref): _detail(tx, partnership_id, each)
        for each in concerns.blocked(tx, partnership_id)
    }
    return {number: said for number, said in found.items() if said is not None}


def _detail(tx: Tx, partnership_id: int, found: Blocked) -> Text | Lines | None:
    match found.status:
        case "joined_with":
            return texts.agenda_detail_joined(ref=Plain(found.other))
        case "belongs_to":
            return texts.agenda_detail_belongs(whom=found.whom)
        case "already_in_hand" if found.by is not None:
            signed = members.signed(found.by, found.signed)
            if found.until is None:
                return texts.agenda_detail_by(signed=signed)
            return texts.agenda_detail_in_hand(signed=signed, until=_day(tx, partnership_id, found.until))
        case "set_aside" if found.reason:
            appealed = texts.agenda_detail_appealed() if found.appealed else None
            return Lines.of(REASONS[Reason(found.reason)](), appealed)
        case _:
            return None


def _day(tx: Tx, partnership_id: int, day: date) -> Moment:
    return Moment.of_day(day, charters.read(tx, partnership_id).zone)
