"""Ballots as rows that only one random key can read, and that key, wrapped; the only SQL about them.

The key lasts from one agenda's snapshot to the next. A row's own key is an HMAC of the voter under it, and
the row holds side, area and marks sealed under it at one length: once the key is gone, the rows are noise.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, Table, bindparam, select
from sqlalchemy import delete as delete_from

from bot import seal
from bot.charter.rules import Side
from bot.database.columns import Key
from bot.database.statements import insert_ignore, upsert
from bot.database.tables import metadata
from bot.priorities.tally import Ballot
from bot.seal import KEY_BYTES, Seal

if TYPE_CHECKING:
    from bot.database.engine import Tx

BALLOT_BYTES = 188
"""Every ballot is filled up to this before it is sealed, so that its length does not tell how many marks."""

cycle_table = Table(
    "vote_cycle",
    metadata,
    Column("partnership_id", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
)
ballot_key_table = Table(
    "ballot_key",
    metadata,
    Column("partnership_id", BigInteger, primary_key=True, autoincrement=False),
    Column("sealed", LargeBinary, nullable=False),
)
ballot_table = Table(
    "ballot",
    metadata,
    Column("round_id", BigInteger, primary_key=True, autoincrement=False),
    Column("voter", Key, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
cycle_ballot_table = Table(
    "cycle_ballot",
    metadata,
    Column("partnership_id", BigInteger, primary_key=True, autoincrement=False),
    Column("voter", Key, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

_cycle = select(cycle_table.c.number).where(cycle_table.c.partnership_id == bindparam("partnership"))
_put_cycle = upsert(cycle_table, keys=["partnership_id"], update=["number"])
_key = select(ballot_key_table.c.sealed).where(ballot_key_table.c.partnership_id == bindparam("partnership"))
_add_key = insert_ignore(ballot_key_table, keys=["partnership_id"])
_drop_key = delete_from(ballot_key_table).where(ballot_key_table.c.partnership_id == bindparam("partnership"))
_b = ballot_table.c
_put = upsert(ballot_table, keys=["round_id", "voter"], update=["sealed"])
_get = select(_b.sealed).where(_b.round_id == bindparam("round"), _b.voter == bindparam("who"))
_of_round = select(_b.voter, _b.sealed).where(_b.round_id == bindparam("round"))
_voted = select(_b.voter).where(
    _b.round_id == bindparam("round"), _b.voter.in_(bindparam("among", expanding=True))
)
_drop = delete_from(ballot_table).where(_b.round_id == bindparam("round"), _b.voter == bindparam("who"))
_drop_round = delete_from(ballot_table).where(_b.round_id == bindparam("round"))
_c = cycle_ballot_table.c
_put_folded = upsert(cycle_ballot_table, keys=["partnership_id", "voter"], update=["sealed"])
_get_folded = select(_c.sealed).where(
    _c.partnership_id == bindparam("partnership"), _c.voter == bindparam("who")
)
_folded = select(_c.voter, _c.sealed).where(_c.partnership_id == bindparam("partnership"))
_drop_folded = delete_from(cycle_ballot_table).where(
    _c.partnership_id == bindparam("partnership"), _c.voter == bindparam("who")
)
_drop_all_folded = delete_from(cycle_ballot_table).where(_c.partnership_id == bindparam("partnership"))


@dataclass(frozen=True)
class Cycle:
    """The time between two agendas, with the key that reads its ballots."""

    partnership_id: int
    number: int
    vault: Seal

    def voter(self, member_key: bytes) -> bytes:
        """The pseudonym under which this member's ballots of this cycle stand."""
        return self.vault.pseudonym("voter", member_key)

    def close(self, voter: bytes, ballot: Ballot) -> bytes:
        """A ballot sealed so that only this cycle's key opens it, at one length for all."""
        plain = json.dumps([ballot.side.value, ballot.area_id, sorted(ballot.marks)], separators=(",", ":"))
        return self.vault.close("ballot", plain.encode().ljust(BALLOT_BYTES), voter)

    def open(self, voter: bytes, sealed: bytes) -> Ballot:
        """The ballot again."""
        side, area_id, marks = json.loads(self.vault.open("ballot", sealed, voter))
        return Ballot(Side(side), frozenset(marks), area_id)


def cycle_number(tx: Tx, partnership_id: int) -> int:
    """How many agendas have been built from votes so far."""
    return int(tx.execute(_cycle, {"partnership": partnership_id}).scalar() or 0)


def cycle(tx: Tx, partnership_id: int) -> Cycle | None:
    """The running cycle, or None while nobody could vote in it yet."""
    sealed = tx.execute(_key, {"partnership": partnership_id}).scalar()
    if sealed is None:
        return None
    key = seal.of(tx).open("ballot-key", bytes(sealed), partnership_id)
    return Cycle(partnership_id, cycle_number(tx, partnership_id), Seal(key))


def begin_cycle(tx: Tx, partnership_id: int) -> Cycle:
    """The running cycle, with a new random key if it has none."""
    key = secrets.token_bytes(KEY_BYTES)
    sealed = seal.of(tx).close("ballot-key", key, partnership_id)
    tx.execute(_add_key.on(tx), {"partnership_id": partnership_id, "sealed": sealed})
    running = cycle(tx, partnership_id)
    assert running is not None
    return running


def end_cycle(tx: Tx, partnership_id: int) -> None:
    """The cycle's folded ballots and its key are deleted, and the next one is counted."""
    number = cycle_number(tx, partnership_id) + 1
    tx.execute(_drop_all_folded, {"partnership": partnership_id})
    tx.execute(_drop_key, {"partnership": partnership_id})
    tx.execute(_put_cycle.on(tx), {"partnership_id": partnership_id, "number": number})


# ── ballots of a round


def put(tx: Tx, running: Cycle, round_id: int, voter: bytes, ballot: Ballot) -> None:
    """The voter's whole ballot is this now."""
    row = {"round_id": round_id, "voter": voter, "sealed": running.close(voter, ballot)}
    tx.execute(_put.on(tx), row)


def get(tx: Tx, running: Cycle, round_id: int, voter: bytes) -> Ballot | None:
    """The voter's ballot, or None if there is none."""
    sealed = tx.execute(_get, {"round": round_id, "who": voter}).scalar()
    return running.open(voter, bytes(sealed)) if sealed is not None else None


def of_round(tx: Tx, running: Cycle, round_id: int) -> Iterator[tuple[bytes, Ballot]]:
    """All ballots of a round with their voters' pseudonyms."""
    yield from _opened(running, tx.execute(_of_round, {"round": round_id}).all())


def voted(tx: Tx, round_id: int, among: list[bytes]) -> frozenset[bytes]:
    """Which of these voters have a ballot in this round."""
    if not among:
        return frozenset()
    return frozenset(bytes(row.voter) for row in tx.execute(_voted, {"round": round_id, "among": among}))


def drop(tx: Tx, round_id: int, voter: bytes) -> None:
    """The voter's ballot is erased."""
    tx.execute(_drop, {"round": round_id, "who": voter})


def drop_round(tx: Tx, round_id: int) -> None:
    """All ballots of the round are erased."""
    tx.execute(_drop_round, {"round": round_id})


# ── one row a voter for the cycle's rounds


def put_folded(tx: Tx, running: Cycle, voter: bytes, ballot: Ballot) -> None:
    """What the voter marked in the closed rounds of this cycle."""
    row = {"partnership_id": running.partnership_id, "voter": voter, "sealed": running.close(voter, ballot)}
    tx.execute(_put_folded.on(tx), row)


def get_folded(tx: Tx, running: Cycle, voter: bytes) -> Ballot | None:
    """What the voter marked in the closed rounds, or None."""
    found = {"partnership": running.partnership_id, "who": voter}
    sealed = tx.execute(_get_folded, found).scalar()
    return running.open(voter, bytes(sealed)) if sealed is not None else None


def folded(tx: Tx, running: Cycle) -> dict[bytes, Ballot]:
    """What everybody marked in the closed rounds of this cycle, by voter."""
    rows = tx.execute(_folded, {"partnership": running.partnership_id}).all()
    return dict(_opened(running, rows))


def drop_folded(tx: Tx, running: Cycle, voter: bytes) -> None:
    """What the voter marked in the closed rounds is erased."""
    tx.execute(_drop_folded, {"partnership": running.partnership_id, "who": voter})


def _opened(running: Cycle, rows: Any) -> Iterator[tuple[bytes, Ballot]]:
    for row in rows:
        voter = bytes(row.voter)
        yield voter, running.open(voter, bytes(row.sealed))
