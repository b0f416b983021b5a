"""What could help, from every side: sealed words with the side and the day, and nobody behind them."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    bindparam,
    insert,
    select,
    tuple_,
    update,
)
from sqlalchemy import delete as delete_from

from bot import seal
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.concerns import store
from bot.concerns.draft import IDS
from bot.concerns.rules import Concern, Refusal, State
from bot.concerns.seeing import by_id
from bot.concerns.sentences import refused
from bot.database.columns import Key
from bot.database.tables import metadata
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Plain
from bot.members.sides import SIDE_NAMES
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.database.engine import Tx
    from bot.people import Person

LONGEST: Final = 200
BETWEEN: Final = ", "
MOST_OF_ONE: Final = 3
"""Ideas of one person about one concern."""
TAKES: Final = frozenset(
    {State.OPEN, State.ANSWERED, State.ON_AGENDA, State.DISCUSSED, State.SET_ASIDE, State.APPEALED}
)


class Kind(StrEnum):
    """What an idea is about."""

    HELPS = "helps"  # what could help, whoever does it
    OTHER_SIDE = "other_side"  # what would help from the other side
    HOW = "how"  # how it should be done


ASKED: Final = {
    Side.COMMUNITY: (Side.POLICE,),
    Side.POLICE: (Side.COMMUNITY,),
    Side.PARTNER: (Side.COMMUNITY, Side.POLICE),
}
"""Whom each side asks when it says what would help from the other side."""


@dataclass(frozen=True, slots=True)
class Idea:
    """One idea as everybody reads it. The raiser's own bears the concern's id and no kind but HELPS."""

    id: int
    partnership_id: int
    concern_id: int
    side: Side
    kind: Kind
    words: str
    on: date
    """The local day."""
    language: str
    is_raisers: bool = False
    promise: int = 0
    """The number of the promise that was made of it; 0 while there is none."""

    @property
    def asked(self) -> tuple[Side, ...]:
        """The sides it asks something of; none where it says what could help, whoever does it."""
        return ASKED[self.side] if self.kind is Kind.OTHER_SIDE else ()


idea_table = Table(
    "idea",
    metadata,
    # Random, so that neither the number nor the order of rows tells when or by whom.
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("partnership_id", BigInteger, nullable=False),
    Column("concern_id", BigInteger, nullable=False),
    Column("key", Key, nullable=False),
    Column("number", Integer, nullable=False),
    Column("side", String(12), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("day", String(10), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("uq_idea_number", "concern_id", "key", "number", unique=True),
    sqlite_with_rowid=False,
)
_t = idea_table.c
_insert = insert(idea_table)
_get = select(idea_table).where(_t.id == bindparam("idea"))
_of_concern = select(idea_table).where(_t.concern_id == bindparam("concern")).order_by(_t.day.desc(), _t.id)
_numbers = select(_t.number).where(_t.concern_id == bindparam("concern"), _t.key == bindparam("author"))
_mine = select(idea_table).where(tuple_(_t.concern_id, _t.key).in_(bindparam("pairs", expanding=True)))
_put = update(idea_table).where(_t.id == bindparam("idea")).values(body=bindparam("new_body"))
_drop = delete_from(idea_table).where(_t.id == bindparam("idea"))
_drop_all = delete_from(idea_table).where(_t.concern_id == bindparam("concern"))


# ── reading


def ideas_of(tx: Tx, concern_id: int) -> list[Idea]:
    """The raiser's own first, then everybody's, the newest day first."""
    concern = store.get(tx, concern_id)
    if concern is None:
        return []
    rows = tx.execute(_of_concern, {"concern": concern_id})
    own = _raisers(concern)
    return [*((own,) if own else ()), *(_idea(tx, row) for row in rows)]


def newest_of_each_side(ideas: Sequence[Idea], most: int) -> dict[Side, list[Idea]]:
    """At most `most` ideas of each side that has any, the raiser's own first."""
    by_side = {side: [each for each in ideas if each.side is side] for side in Side}
    return {side: found[:most] for side, found in by_side.items() if found}


def idea(tx: Tx, idea_id: int) -> Idea | None:
    """One idea, such as a promise is made of; the raiser's own is found by the concern's id."""
    row = tx.execute(_get, {"idea": idea_id}).first()
    if row is not None:
        return _idea(tx, row)
    concern = store.get(tx, idea_id)
    return None if concern is None else _raisers(concern)


# ── made a promise


def may_promise(idea: Idea, side: Side) -> bool:
    """Whether this side may make a promise of it: once, and of a request only the side that was asked."""
    return not idea.promise and idea.kind is not Kind.HOW and (not idea.asked or side in idea.asked)


def to_promise(tx: Tx, idea_id: int, side: Side) -> Idea:
    """The idea that somebody of this side wants to make a promise of; says kindly why it may not be."""
    found = idea(tx, idea_id)
    if found is None or found.kind is Kind.HOW:
        raise Refused(texts.ideas_refused_gone(), strip=True)
    if found.promise:
        raise Refused(texts.ideas_refused_promised(number=Plain(str(found.promise))))
    if not may_promise(found, side):
        raise Refused(texts.ideas_refused_asked(sides=names(found.asked)))
    return found


def promised(tx: Tx, idea_id: int, side: Side, number: int) -> None:
    """This side has made the promise of this number of it; what was taken back meanwhile stays away."""
    if idea(tx, idea_id) is None:
        return
    found = to_promise(tx, idea_id, side)
    concern = store.get(tx, found.concern_id)
    if found.is_raisers and concern is not None:
        store.put(tx, replace(concern, idea_promise=number))
        return
    body = {"words": found.words, "language": found.language, "promise": number}
    tx.execute(_put, {"idea": found.id, "new_body": seal.of(tx).close_json("idea", body, found.id)})


def names(sides: Sequence[Side]) -> Lines:
    """These sides by name, on one line."""
    return Lines(tuple(SIDE_NAMES[each]() for each in sides), separator=BETWEEN)


# ── writing


def may_add(concern: Concern) -> bool:
    """Whether ideas are still taken."""
    return concern.state in TAKES


def add(tx: Tx, person: Person, concern_id: int, kind: Kind, words: str, now: datetime) -> Idea:
    """An idea of a member of any side who may read the concern. `words` are clean, short and screened."""
    concern, member, _ = by_id(tx, person, concern_id, now)
    if not may_add(concern):
        raise refused(Refusal.ENDED)
    key = _key(tx, concern_id, person)
    numbers = [row.number for row in tx.execute(_numbers, {"concern": concern_id, "author": key})]
    if len(numbers) >= MOST_OF_ONE:
        raise Refused(texts.ideas_refused_enough(most=MOST_OF_ONE))
    given = Idea(
        id=secrets.randbelow(IDS - 1) + 1,
        partnership_id=concern.partnership_id,
        concern_id=concern.id,
        side=member.side,
        kind=kind,
        words=words,
        on=local_day(now, ZoneInfo(charters.read(tx, concern.partnership_id).zone)),
        language=person.language or "en",
    )
    body = {"words": given.words, "language": given.language}
    row = {
        "id": given.id,
        "partnership_id": given.partnership_id,
        "concern_id": given.concern_id,
        "key": key,
        "number": max(numbers, default=0) + 1,
        "side": given.side.value,
        "kind": given.kind.value,
        "day": given.on.isoformat(),
        "body": seal.of(tx).close_json("idea", body, given.id),
    }
    tx.execute(_insert, row)
    return given


def mine(tx: Tx, person: Person, concern_ids: Sequence[int]) -> list[Idea]:
    """The person's own ideas about these concerns."""
    pairs = [(each, _key(tx, each, person)) for each in concern_ids]
    return [_idea(tx, row) for row in tx.execute(_mine, {"pairs": pairs})] if pairs else []


def drop(tx: Tx, person: Person, idea_id: int) -> bool:
    """The person takes an own idea back; False if it is not theirs or gone."""
    found = idea(tx, idea_id)
    own = found is not None and any(each.id == idea_id for each in mine(tx, person, [found.concern_id]))
    if own:
        tx.execute(_drop, {"idea": idea_id})
    return own


def drop_all(tx: Tx, concern_id: int) -> None:
    """The concern was taken back: nothing about it stays."""
    tx.execute(_drop_all, {"concern": concern_id})


# ── what is kept of one person


def forget(tx: Tx, person: Person, partnership_id: int) -> None:
    """All of the person's ideas are erased, words included."""
    ids = [each.id for each in store.in_states(tx, partnership_id)]
    for each in mine(tx, person, ids):
        tx.execute(_drop, {"idea": each.id})


def export(tx: Tx, person: Person, partnership_id: int) -> list[dict[str, str]]:
    """The person's ideas whole."""
    refs = {each.id: each.ref for each in store.in_states(tx, partnership_id)}
    return [
        {"number": refs[each.concern_id], "kind": each.kind.value, "words": each.words, "day": f"{each.on}"}
        for each in mine(tx, person, list(refs))
    ]


# ── rows


def _raisers(concern: Concern) -> Idea | None:
    if not concern.idea:
        return None
    return Idea(
        concern.id,
        concern.partnership_id,
        concern.id,
        concern.side,
        Kind.HELPS,
        concern.idea,
        concern.raised_on,
        concern.language,
        is_raisers=True,
        promise=concern.idea_promise,
    )


def _idea(tx: Tx, row: Any) -> Idea:
    body = seal.of(tx).open_json("idea", bytes(row.body), row.id)
    return Idea(
        row.id,
        row.partnership_id,
        row.concern_id,
        Side(row.side),
        Kind(row.kind),
        body["words"],
        date.fromisoformat(row.day),
        body["language"],
        promise=body.get("promise", 0),
    )


def _key(tx: Tx, concern_id: int, person: Person) -> bytes:
    return seal.of(tx).pseudonym("ideas", concern_id, person.key)
