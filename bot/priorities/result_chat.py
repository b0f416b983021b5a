"""Reading a result by button: the first three of each side, the whole order, how it was counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.chat.vocabulary import Reply, Talk, record, screen
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Moment
from bot.letter import Button
from bot.members import actions as members
from bot.priorities import results, rounds
from bot.priorities.rules import State

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.members.rules import Member
    from bot.priorities.store import StoredRound


def round_of(tx: Tx, talk: Talk) -> tuple[StoredRound, Member]:
    """The round of a tapped button and the member who tapped; refuses everybody else."""
    stored = rounds.get(tx, talk.chosen_id())
    if stored is None:
        members.present(tx, talk)
        raise Refused(texts.priorities_unknown_toast(), strip=True)
    return stored, members.present(tx, talk, stored.round.partnership_id)


def show_result(tx: Tx, talk: Talk) -> Reply:
    """The result of one round, or when it comes."""
    stored, _ = _published(tx, talk)
    return record(results.record_of(tx, stored, talk.now), results.rows_of(stored))


def show_all(tx: Tx, talk: Talk) -> Reply:
    """[📋 All]: every rank that may be read."""
    stored, _ = _published(tx, talk)
    return screen(results.whole_order(tx, stored), ((_back_to_result(stored),),))


def show_why(tx: Tx, talk: Talk) -> Reply:
    """[❔ Why?]: how it was counted, and why these stood in the vote."""
    stored, _ = _published(tx, talk)
    return screen(results.how_counted(tx, stored), ((_back_to_result(stored),),))


def _published(tx: Tx, talk: Talk) -> tuple[StoredRound, Member]:
    """The round of the button, if its result is out; nobody reads it before anybody else."""
    stored, member = round_of(tx, talk)
    charter = charters.read(tx, stored.round.partnership_id)
    match stored.round.state:
        case State.PUBLISHED:
            return stored, member
        case State.OPEN if talk.now < stored.round.closes_at:
            day, hour = rounds.closing(charter, stored.round)
            raise Refused(texts.priorities_open_already(day=day, hour=hour))
        case State.PLANNED:
            raise Refused(texts.priorities_not_open_toast())
        case _:
            at = Moment(rounds.result_at(tx, stored), charter.zone)
            raise Refused(texts.priorities_result_waits(at=at))


def _back_to_result(stored: StoredRound) -> Button:
    return Button(texts.priorities_result_button(), does=f"priorities:result:{stored.round.id}")
