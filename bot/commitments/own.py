"""What is kept about one person here: shown to them whole, and gone when they leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.commitments import handing, judging, store
from bot.commitments.rules import Promise
from bot.members import actions as members

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.people import Person


def forget(tx: Tx, person: Person, partnership_id: int, now: datetime) -> None:
    """Promises go to the side, verdicts are erased; nothing leads to the person any more."""
    for each in store.in_states(tx, partnership_id):
        store.unsay(tx, each.id, judging.judge_key(tx, each.id, person))
    member = members.member_of(tx, person, partnership_id)
    if member is not None:
        handing.leave(tx, member, now)


def mine_for_export(tx: Tx, person: Person, partnership_id: int, now: datetime) -> dict[str, Any]:
    """The promises the person keeps or made, and what they said about others'."""
    del now
    member = members.member_of(tx, person, partnership_id)
    every = store.in_states(tx, partnership_id)
    kept = [each for each in every if member is not None and member.key in {each.owner, each.maker}]
    judged = (
        (each.number, said) for each in every if (said := judging.said_by(tx, person, each.id)) is not None
    )
    return {
        "promises": [_plain(each) for each in kept],
        "said_about_promises": {str(number): said.value for number, said in judged},
    }


def _plain(promise: Promise) -> dict[str, Any]:
    return {
        "number": promise.number,
        "what": promise.what,
        "kind": promise.task.value,
        "due_on": promise.due_on.isoformat(),
        "state": promise.state.value,
        "changed": [[each.before.isoformat(), each.after.isoformat(), each.reason] for each in promise.moves],
        "reason": promise.reason,
    }
