"""What is kept about one person here: shown to them whole, and erased when they leave."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.chat import dialogues
from bot.concerns import also_said, draft, looks, parting, rules, store
from bot.concerns.door_counts import forget as forget_doors
from bot.concerns.effects import export as tapped
from bot.concerns.effects import forget as forget_choices
from bot.concerns.followers import RAISERS, SUPPORTERS
from bot.concerns.hours import hours_of, plan, today_in
from bot.concerns.ideas import export as own_ideas
from bot.concerns.ideas import forget as forget_ideas
from bot.concerns.rules import Concern, Identity, Refusal, State
from bot.concerns.seeing import by_id
from bot.concerns.sentences import refused
from bot.concerns.submitting import drop_picture
from bot.concerns.widening import visibility_refusal
from bot.members import actions as members
from bot.reminders.rhythm import next_release

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.people import Person


def forget(tx: Tx, person: Person, partnership_id: int, now: datetime) -> None:
    """Every row that leads to the person is erased; open concerns stay, with nobody behind them."""
    also_said.forget(tx, person, partnership_id)
    ids = [each.id for each in store.in_states(tx, partnership_id)]
    for followers in (RAISERS, SUPPORTERS):
        for concern_id in followers.followed(tx, ids, person):
            followers.drop(tx, concern_id, person)
    looks.forget(tx, partnership_id, members.member_key(tx, partnership_id, person), now)
    store.forget_raising(tx, person.key, today_in(charters.read(tx, partnership_id), now))
    forget_doors(tx, person, partnership_id, now)
    forget_choices(tx, person, partnership_id)
    forget_ideas(tx, person, partnership_id)
    throw_draft_away(tx, person, now)


def change_visibility(
    tx: Tx,
    person: Person,
    concern_id: int,
    *,
    identity: Identity,
    name: str,
    not_to_police: bool,
    now: datetime,
) -> Concern:
    """The raiser alone lets more people see it, or fewer; what has been read stays read.

    Who may answer changes with it: if police may read it from now on, they have as long as for any other.
    """
    concern, _, viewer = by_id(tx, person, concern_id, now)
    if refusal := visibility_refusal(concern, viewer, not_to_police=not_to_police):
        raise refused(refusal)
    if identity is not Identity.NOBODY and not name:
        raise refused(Refusal.NEEDS_NAME)
    after = replace(
        concern,
        identity=identity,
        chosen_name=name if identity is not Identity.NOBODY else "",
        not_to_police=not_to_police,
    )
    if after.not_to_police != concern.not_to_police and concern.waiting_since is not None:
        charter = charters.read(tx, concern.partnership_id)
        since = next_release(now, ZoneInfo(charter.zone), hours_of(charter))
        after = replace(after, waiting_since=max(since, concern.waiting_since))
    if concern.state is State.RECEIVED and concern.not_to_police and not not_to_police:
        # The police coordinator has a full day to look at what is new to them.
        charter = charters.read(tx, concern.partnership_id)
        day_later = rules.opening(now, ZoneInfo(charter.zone), hours=hours_of(charter)).opens_at
        after = replace(after, opens_at=max(after.opens_at, day_later))
        plan(tx, after, now)
    store.put(tx, after, consented=True)
    if after.not_to_police != concern.not_to_police:
        _police_read_it_or_not(tx, after, now)
    return store.get(tx, concern_id) or after


def _police_read_it_or_not(tx: Tx, concern: Concern, now: datetime) -> None:
    """Who looks at it follows; through what was joined with it nobody reads what they may not."""
    looks.reseat(tx, concern, now)
    if concern.not_to_police:
        charter = charters.read(tx, concern.partnership_id)
        parting.part_all(tx, concern, next_release(now, ZoneInfo(charter.zone), hours_of(charter)))


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
        "asked_to_look_at": looks.mine_for_export(
            tx, partnership_id, members.member_key(tx, partnership_id, person)
        ),
        "supported": [each.ref for each in concerns.values() if each.id in supported],
        "said_too": also_said.export(tx, person, partnership_id),
        "ideas": own_ideas(tx, person, partnership_id),
        "tapped": tapped(tx, person, partnership_id),
        "unfinished": unfinished[0].text if unfinished else "",
    }
