"""Own words of people who said that theirs is the same: kept with it until they take them away again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from bot import seal
from bot.charter import actions as charters
from bot.concerns import rules, store
from bot.concerns.hours import hours_of
from bot.concerns.rules import AlsoSaid, Concern

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.people import Person

MOST: Final = 20
"""So many people's own words are kept with one concern; who comes later is counted all the same."""


def _key(tx: Tx, concern_id: int, person: Person) -> str:
    """The person's pseudonym for this alone: it stands sealed beside the words and finds them again."""
    return seal.of(tx).pseudonym("also-said", concern_id, person.key).hex()


def add(tx: Tx, person: Person, concern_id: int, words: str, now: datetime) -> bool:
    """Their own words stay with it, and open as any other; False if they are there already or it has many."""
    concern = store.get(tx, concern_id)
    known = {concern.shown_words, *(each.words for each in concern.also_said)} if concern else {words}
    if concern is None or words in known or len(concern.also_said) >= MOST:
        return False
    charter = charters.read(tx, concern.partnership_id)
    hours = rules.opening(now, ZoneInfo(charter.zone), hours=hours_of(charter))
    said = AlsoSaid(words, hours.coordinators_at, hours.opens_at, _key(tx, concern_id, person))
    store.put(tx, replace(concern, also_said=(*concern.also_said, said)))
    return True


def take_back(tx: Tx, person: Person, concern_id: int) -> None:
    """The person's own words leave it, read or not."""
    concern = store.get(tx, concern_id)
    if concern is None or not concern.also_said:
        return
    key = _key(tx, concern_id, person)
    left = tuple(each for each in concern.also_said if each.key != key)
    if left != concern.also_said:
        store.put(tx, replace(concern, also_said=left))


def forget(tx: Tx, person: Person, partnership_id: int) -> None:
    """The person's own words leave every concern."""
    for concern in store.in_states(tx, partnership_id):
        take_back(tx, person, concern.id)


def export(tx: Tx, person: Person, partnership_id: int) -> dict[str, str]:
    """The person's own words, by the public number of the concern they stand with."""
    return {
        concern.ref: said.words
        for concern in store.in_states(tx, partnership_id)
        for said in concern.also_said
        if said.key == _key(tx, concern.id, person)
    }


def cut_off(tx: Tx, concern: Concern) -> None:
    """Nothing leads from the words to whoever wrote them any more."""
    found = store.get(tx, concern.id)
    if found is not None and any(each.key for each in found.also_said):
        store.put(tx, replace(found, also_said=tuple(replace(each, key="") for each in found.also_said)))
