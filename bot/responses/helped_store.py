"""What was said to "did it help?", by pseudonyms that only the person's own presence can find again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table, bindparam, select
from sqlalchemy import delete as delete_from

from bot import seal
from bot.charter.rules import Side
from bot.concerns.rules import Outcome
from bot.database.columns import Key
from bot.database.statements import upsert
from bot.database.tables import metadata
from bot.responses.helped_rules import Said, Vote

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.people import Person

asked_table = Table(
    "helped_asked",
    metadata,
    Column("concern_id", BigInteger, primary_key=True, autoincrement=False),
    Column("partnership_id", BigInteger, nullable=False),
    Column("rung", String(4), nullable=False),
    sqlite_with_rowid=False,
)
said_table = Table(
    "helped_said",
    metadata,
    Column("concern_id", BigInteger, primary_key=True, autoincrement=False),
    Column("key", Key, primary_key=True),
    Column("said", String(8), nullable=False),
    Column("weight", Integer, nullable=False),
    sqlite_with_rowid=False,
)
missing_table = Table(
    "helped_missing",
    metadata,
    Column("concern_id", BigInteger, primary_key=True, autoincrement=False),
    Column("key", Key, primary_key=True),
    Column("words", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
ended_table = Table(
    "helped_ended",
    metadata,
    Column("partnership_id", BigInteger, primary_key=True, autoincrement=False),
    Column("side", String(12), primary_key=True),
    Column("outcome", String(12), primary_key=True),
    Column("number", Integer, nullable=False),
    sqlite_with_rowid=False,
)


class Asked(NamedTuple):
    """A concern whose followers have been asked, at which rung last."""

    concern_id: int
    rung: str


_a, _s, _m = asked_table.c, said_table.c, missing_table.c
_put_asked = upsert(asked_table, keys=["concern_id"], update=["rung"])
_asked = select(asked_table).where(_a.concern_id == bindparam("concern"))
_all_asked = select(asked_table).where(_a.partnership_id == bindparam("partnership")).order_by(_a.concern_id)
_drop_asked = delete_from(asked_table).where(_a.concern_id == bindparam("concern"))
_put_said = upsert(said_table, keys=["concern_id", "key"], update=["said", "weight"])
_said = select(_s.said).where(_s.concern_id == bindparam("concern"), _s.key == bindparam("pseudonym"))
_votes = select(_s.said, _s.weight).where(_s.concern_id == bindparam("concern"))
_drop_said = delete_from(said_table).where(
    _s.concern_id == bindparam("concern"), _s.key == bindparam("pseudonym")
)
_drop_votes = delete_from(said_table).where(_s.concern_id == bindparam("concern"))
_put_missing = upsert(missing_table, keys=["concern_id", "key"], update=["words"])
_missing = select(missing_table).where(_m.concern_id == bindparam("concern")).order_by(_m.key)
_mine_missing = select(_m.words).where(
    _m.concern_id == bindparam("concern"), _m.key == bindparam("pseudonym")
)
_drop_mine = delete_from(missing_table).where(
    _m.concern_id == bindparam("concern"), _m.key == bindparam("pseudonym")
)
_drop_missing = delete_from(missing_table).where(_m.concern_id == bindparam("concern"))
_count = upsert(
    ended_table,
    keys=["partnership_id", "side", "outcome"],
    update={"number": ended_table.c.number + 1},
)
_ended = select(ended_table).where(ended_table.c.partnership_id == bindparam("partnership"))


# ── who has been asked


def put_asked(tx: Tx, partnership_id: int, concern_id: int, rung: str) -> None:
    """The followers of this concern are asked now."""
    row = {"concern_id": concern_id, "partnership_id": partnership_id, "rung": rung}
    tx.execute(_put_asked.on(tx), row)


def asked(tx: Tx, concern_id: int) -> Asked | None:
    """Whether and at which rung its followers were asked last."""
    row = tx.execute(_asked, {"concern": concern_id}).first()
    return Asked(row.concern_id, row.rung) if row else None


def all_asked(tx: Tx, partnership_id: int) -> list[int]:
    """The concerns whose followers can say something now."""
    return [row.concern_id for row in tx.execute(_all_asked, {"partnership": partnership_id})]


# ── what they said


def said(tx: Tx, concern_id: int, person: Person) -> Said | None:
    """What this person, who is here now, has said."""
    found = tx.execute(_said, {"concern": concern_id, "pseudonym": _key(tx, concern_id, person)}).scalar()
    return Said(found) if found else None


def say(tx: Tx, concern_id: int, person: Person, vote: Vote) -> None:
    """This is what they say now."""
    key = _key(tx, concern_id, person)
    row = {"concern_id": concern_id, "key": key, "said": vote.said.value, "weight": vote.weight}
    tx.execute(_put_said.on(tx), row)


def votes(tx: Tx, concern_id: int) -> list[Vote]:
    """What all have said, without anybody."""
    return [Vote(Said(row.said), row.weight) for row in tx.execute(_votes, {"concern": concern_id})]


def put_missing(tx: Tx, concern_id: int, person: Person, words: str) -> None:
    """What is missing, in the person's words."""
    key = _missing_key(tx, concern_id, person)
    sealed = seal.of(tx).close_text("helped-missing", words, concern_id)
    tx.execute(_put_missing.on(tx), {"concern_id": concern_id, "key": key, "words": sealed})


def missing(tx: Tx, concern_id: int) -> list[str]:
    """What is missing, in an order that tells nothing."""
    return [_words(tx, concern_id, row.words) for row in tx.execute(_missing, {"concern": concern_id}).all()]


def missing_of(tx: Tx, concern_id: int, person: Person) -> str:
    """What this person wrote, or ""."""
    key = _missing_key(tx, concern_id, person)
    found = tx.execute(_mine_missing, {"concern": concern_id, "pseudonym": key}).scalar()
    return _words(tx, concern_id, found) if found else ""


def drop_missing_of(tx: Tx, concern_id: int, person: Person) -> None:
    """What this person wrote is erased."""
    key = _missing_key(tx, concern_id, person)
    tx.execute(_drop_mine, {"concern": concern_id, "pseudonym": key})


# ── erasing


def drop_said(tx: Tx, concern_id: int, person: Person) -> None:
    """What this person said and wrote is erased."""
    tx.execute(_drop_said, {"concern": concern_id, "pseudonym": _key(tx, concern_id, person)})
    drop_missing_of(tx, concern_id, person)


def drop_votes(tx: Tx, concern_id: int) -> None:
    """Nobody has been asked, and nobody has said anything; what is missing stays."""
    tx.execute(_drop_asked, {"concern": concern_id})
    tx.execute(_drop_votes, {"concern": concern_id})


def drop_missing(tx: Tx, concern_id: int) -> None:
    """What is missing is erased."""
    tx.execute(_drop_missing, {"concern": concern_id})


def _key(tx: Tx, concern_id: int, person: Person) -> bytes:
    return seal.of(tx).pseudonym("helped-said", concern_id, person.key)


def _missing_key(tx: Tx, concern_id: int, person: Person) -> bytes:
    return seal.of(tx).pseudonym("helped-missing", concern_id, person.key)


def _words(tx: Tx, concern_id: int, sealed: bytes) -> str:
    return seal.of(tx).open_text("helped-missing", bytes(sealed), concern_id)


# ── how concerns ended


def count_end(tx: Tx, partnership_id: int, side: Side, outcome: Outcome) -> None:
    """One more concern that this side answered has ended so."""
    row = {"partnership_id": partnership_id, "side": side.value, "outcome": outcome.value, "number": 1}
    tx.execute(_count.on(tx), row)


def ended(tx: Tx, partnership_id: int) -> dict[Side, dict[Outcome, int]]:
    """How the concerns that each side answered have ended."""
    counted: dict[Side, dict[Outcome, int]] = {side: {} for side in Side}
    for row in tx.execute(_ended, {"partnership": partnership_id}):
        counted[Side(row.side)][Outcome(row.outcome)] = int(row.number)
    return counted
