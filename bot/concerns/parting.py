"""Two concerns that are not the same after all, or may not be read together: each stands alone again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.concerns import answered, course, store
from bot.concerns.hours import note
from bot.concerns.rules import Concern, Refusal
from bot.concerns.sentences import news, refused
from bot.l10n import texts
from bot.l10n.text import Plain

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.members.rules import Member


def part(tx: Tx, member: Member, concern_id: int, now: datetime) -> Concern:
    """One coordinator finds that they are not the same after all: each stands alone again."""
    concern = store.get(tx, concern_id)
    if concern is None or concern.partnership_id != member.partnership_id or not member.coordinates:
        raise refused(Refusal.NOT_FOR_YOU)
    if not course.may_part(concern, now):
        raise refused(Refusal.NOT_NOW)
    return _parted(tx, concern, member.side.value, now)


def part_all(tx: Tx, concern: Concern, now: datetime) -> None:
    """The one they were joined with is taken back, held or hidden: they stand alone again, whenever it was.

    `now`: when those who follow them hear of it.
    """
    for joined in answered.joined_here(tx, concern):
        _parted(tx, joined, "", now)


def _parted(tx: Tx, concern: Concern, side: str, now: datetime) -> Concern:
    other = concern.joined_with
    after = course.part(concern)
    store.put(tx, after)
    charter = charters.read(tx, concern.partnership_id)
    note(tx, after, "concern-parted", side, charter, now, reason=other)
    said = texts.concerns_parted_news(ref=Plain(after.ref), other=Plain(other))
    answered.tell_followers(tx, after, now, news(after, said))
    return after
