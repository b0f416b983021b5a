"""What may be done with promises, by every side alike; and what other features may know of them.

The parts stand in modules of their own and are gathered here: `offering`, `keeping`, `judging` and `own`.
Other features import only this one, and `rules`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commitments import board as boards
from bot.commitments import store
from bot.commitments.cards import line
from bot.commitments.handing import hand_over, with_owner
from bot.commitments.judging import follows, is_judged, judge, said_by
from bot.commitments.keeping import claim, drop, move, need_help
from bot.commitments.offering import accept, agree, ask, decline, nothing_needed, pair, promise
from bot.commitments.own import forget, mine_for_export
from bot.commitments.place import today_in
from bot.commitments.rules import Promise, State
from bot.commitments.tasks import refused_task
from bot.commitments.telling import AUDIENCES
from bot.commitments.worry import DID_IT_HELP, ask_whether_it_helped, is_under_way
from bot.commitments.worry import answer as answer_worry

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.commitments.board import Board
    from bot.database.engine import Tx

__all__ = [
    "AUDIENCES",
    "DID_IT_HELP",
    "accept",
    "agree",
    "answer_worry",
    "ask",
    "ask_whether_it_helped",
    "board",
    "by_number",
    "claim",
    "decline",
    "drop",
    "every",
    "follows",
    "forget",
    "get",
    "hand_over",
    "is_judged",
    "is_under_way",
    "judge",
    "line",
    "mine_for_export",
    "move",
    "need_help",
    "nothing_needed",
    "of_concern",
    "open_promises",
    "pair",
    "promise",
    "refused_task",
    "said_by",
    "with_owner",
]

UNDER_WAY = (State.ACCEPTED, State.CLAIMED, State.DISPUTED)


def get(tx: Tx, promise_id: int) -> Promise | None:
    """One promise."""
    return store.get(tx, promise_id)


def by_number(tx: Tx, partnership_id: int, number: int) -> Promise | None:
    """The promise that people of this partnership call by this number."""
    return store.by_number(tx, partnership_id, number)


def of_concern(tx: Tx, concern_id: int) -> list[Promise]:
    """All promises for one concern, the first first."""
    return store.of_concern(tx, concern_id)


def open_promises(tx: Tx, partnership_id: int) -> list[Promise]:
    """What a meeting goes through: taken on and not ended, without what police do not see."""
    found = store.in_states(tx, partnership_id, UNDER_WAY)
    return [each for each in found if not each.kept_from_police]


def every(tx: Tx, partnership_id: int, states: Iterable[State] = tuple(State)) -> list[Promise]:
    """All promises in these states, what police do not see included: ask `rules.may_see` before showing."""
    return store.in_states(tx, partnership_id, states)


def board(tx: Tx, partnership_id: int, now: datetime) -> Board:
    """The promise board as it stands today."""
    return boards.of(store.in_states(tx, partnership_id), today_in(tx, partnership_id, now))
