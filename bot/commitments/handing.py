"""Who holds a promise when its owner leaves: the seat, the side or the place. Never another body."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.charter.rules import Side
from bot.commitments import rules, store, telling
from bot.commitments.rules import Promise, State
from bot.l10n import texts
from bot.l10n.text import Lines, Plain
from bot.letter import Form, Letter
from bot.members import actions as members
from bot.members.rules import Member, Role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.l10n.text import Text

STILL_OWED = frozenset({State.OFFERED, State.ACCEPTED, State.CLAIMED, State.DISPUTED})
NOT_POLICE = (Side.COMMUNITY, Side.PARTNER)


def hand_over(tx: Tx, leaving: Member, now: datetime) -> None:
    """Whoever leaves a seat leaves no promise without an owner: a deputy has it, else the side or body.

    What they promised as a resident, for nobody else, stays theirs while they stay on the side. Both
    coordinators read which ones changed hands. For `bot.members.vacating`.
    """
    owned = store.owned(tx, leaving.partnership_id, leaving.key)
    _give_on(tx, leaving, [each for each in owned if not (leaving.answers and each.self_offered)], now)


def leave(tx: Tx, leaving: Member, now: datetime) -> None:
    """Whoever leaves the partnership keeps nothing here, and nothing says any more that they made it."""
    _give_on(tx, leaving, store.owned(tx, leaving.partnership_id, leaving.key), now)
    for each in store.in_states(tx, leaving.partnership_id):
        if each.maker == leaving.key:
            store.put(tx, replace(each, maker=None))


def with_owner(tx: Tx, promise: Promise, now: datetime) -> Promise:
    """The promise with somebody to keep it: who is gone, or elsewhere by now, is followed by their side."""
    if promise.owner is None or promise.state not in STILL_OWED:
        return promise
    owner = members.by_key(tx, promise.owner)
    if owner is not None and rules.belongs(promise, owner):
        return promise
    gone = Member(
        promise.owner,
        promise.partnership_id,
        promise.side,
        Role.RESIDENT,
        0,
        "",
        promise.signed,
        promise.party_id,
    )
    owned = store.owned(tx, promise.partnership_id, promise.owner)
    _give_on(tx, gone, [each for each in owned if owner is None or not rules.belongs(each, owner)], now)
    return store.get(tx, promise.id) or promise


def _give_on(tx: Tx, leaving: Member, owned: Sequence[Promise], now: datetime) -> None:
    held: dict[Member | None, list[Promise]] = {}
    for each in owned:
        if each.state not in STILL_OWED:
            store.put(tx, replace(each, owner=None))
            continue
        successor = _successor(tx, leaving, each)
        after = replace(each, owner=successor.key if successor else None, self_offered=False)
        store.put(tx, after)
        held.setdefault(successor, []).append(after)
    for successor, given in held.items():
        _say_handed_over(tx, given, successor, now)


def _successor(tx: Tx, leaving: Member, promise: Promise) -> Member | None:
    """The deputy of the same post, else a colleague of the post, of the body, the coordinator, anybody.

    Among partners only of the same body, and only who may answer now: no body keeps another one's word.
    """
    found = [
        each
        for each in members.answering(tx, promise.partnership_id, promise.side)
        if each.key != leaving.key and rules.stands_for(promise, each) and members.may(tx, each)
    ]
    return max(found, key=lambda each: _nearness(each, leaving), default=None)


def _nearness(each: Member, leaving: Member) -> tuple[bool, ...]:
    same_body = each.party_id == leaving.party_id
    same_post = bool(leaving.post) and each.post == leaving.post and same_body
    return (same_post and each.deputy, same_post, same_body and each.deputy, each.coordinates, same_body)


def _say_handed_over(tx: Tx, promises: Sequence[Promise], successor: Member | None, now: datetime) -> None:
    errand = telling.errand(tx, promises[0])
    if successor is not None:
        said = Lines.of(texts.commitments_is_yours_now(), *map(_line, promises))
        letter = Letter(Form.RECORD, said, (telling.mine(),), silent=False)
        members.tell(tx, successor, letter, now=now, errand=errand)
    head = texts.commitments_handed_over() if successor is not None else texts.commitments_held_by_nobody()
    for kept in (False, True):
        told = [_line(each) for each in promises if each.kept_from_police is kept]
        sides = NOT_POLICE if kept else tuple(Side)
        if told:
            letter = Letter(Form.RECORD, Lines.of(head, *told), silent=False)
            members.tell_coordinators(
                tx, promises[0].partnership_id, letter, now=now, errand=errand, sides=sides
            )


def _line(promise: Promise) -> Text:
    return texts.commitments_handed_line(
        number=Plain(str(promise.number)), signed=members.signed(promise.side, promise.signed)
    )
