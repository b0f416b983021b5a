"""What is kept about one person here: shown to them whole, and erased when they leave."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.charter import actions as charters
from bot.chat import dialogues
from bot.concerns import draft, store
from bot.concerns.door_counts import forget as forget_doors
from bot.concerns.followers import RAISERS, SUPPORTERS
from bot.concerns.opening import today_in
from bot.concerns.submitting import drop_picture

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.people import Person


def forget(tx: Tx, person: Person, partnership_id: int, now: datetime) -> None:
    """Every row that leads to the person is erased; open concerns stay, with nobody behind them."""
    ids = [each.id for each in store.in_states(tx, partnership_id)]
    for followers in (RAISERS, SUPPORTERS):
        for concern_id in followers.followed(tx, ids, person):
            followers.drop(tx, concern_id, person)
    store.forget_raising(tx, person.key, today_in(charters.read(tx, partnership_id), now))
    forget_doors(tx, person, partnership_id, now)
    throw_draft_away(tx, person, now)


def throw_draft_away(tx: Tx, person: Person, now: datetime) -> bool:
    """The draft and its pictures are erased; whether there was one."""
    found = draft.active(tx, person, now)
    if found is None:
        return False
    for picture_id in (*found[0].photos, *found[0].unasked):
        drop_picture(tx, picture_id)
    dialogues.end(tx, person.key)
    return True


def mine_for_export(tx: Tx, person: Person, partnership_id: int, now: datetime) -> dict[str, Any]:
    """The person's own concerns whole, the numbers of those they support, and an unfinished draft."""
    concerns = {each.id: each for each in store.in_states(tx, partnership_id)}
    raised = RAISERS.followed(tx, list(concerns), person)
    supported = SUPPORTERS.followed(tx, list(concerns), person)
    unfinished = draft.active(tx, person, now)
    return {
        "raised": [
            {
                "number": each.ref,
                "day": each.raised_on.isoformat(),
                "category": each.category.value,
                "words": each.words,
                "reworded": each.reworded,
                "title": each.title,
                "place": each.place,
                "effect": each.effect,
                "idea": each.idea,
                "name_seen_by": each.identity.value,
                "name": each.chosen_name,
                "for_somebody_else": each.on_behalf,
                "not_to_police": each.not_to_police,
                "photos": len(each.photos),
                "state": each.state.value,
            }
            for each in concerns.values()
            if each.id in raised
        ],
        "supported": [each.ref for each in concerns.values() if each.id in supported],
        "unfinished": unfinished[0].text if unfinished else "",
    }
