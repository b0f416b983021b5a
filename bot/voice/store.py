"""The table of recordings that wait: sealed, without order, and found again by whoever spoke alone."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    LargeBinary,
    String,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from bot import seal
from bot.charter.rules import Side
from bot.chat.dialogues import Dialogue
from bot.database.tables import metadata
from bot.voice.rules import State

if TYPE_CHECKING:
    from bot.database.engine import Tx

recording_table = Table(
    "recording",
    metadata,
    # Random, so that the order of recordings tells nothing.
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("partnership_id", BigInteger, nullable=False),
    Column("state", String(12), nullable=False),
    Column("side", String(12), nullable=False, server_default=""),
    Column("sound", BigInteger),
    Column("route", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("ix_recording_partnership", "partnership_id"),
    sqlite_with_rowid=False,
)

_r = recording_table.c
_add = insert(recording_table)
_get = select(recording_table).where(_r.id == bindparam("recording"))
_of = select(recording_table).where(_r.partnership_id == bindparam("partnership"))
_move = (
    update(recording_table)
    .where(_r.id == bindparam("recording"), _r.state == bindparam("before"))
    .values(
        state=bindparam("after"),
        side=bindparam("for_side"),
        sound=bindparam("kept"),
        body=bindparam("sealed"),
    )
    .returning(_r.id)
)
_drop = delete(recording_table).where(_r.id == bindparam("recording"))


@dataclass(frozen=True)
class Recording:
    """What somebody said, until it has become words they approve."""

    id: int
    partnership_id: int
    state: State
    side: Side | None
    """Whose coordinator may hear it; None until the speaker has chosen."""
    sound: int | None
    """Row of the sealed sound; None once it is written down."""
    route: bytes
    words: str
    dialogue: Dialogue | None
    """What the speaker was in the middle of, as `spoken_in` leaves it: without own words."""

    @property
    def about(self) -> bytes:
        """What the speaker's route is sealed about."""
        return about(self.id)


def about(recording_id: int) -> bytes:
    """What a route of this recording is sealed about."""
    return recording_id.to_bytes(8, "big")


def new_id() -> int:
    """A random number that buttons can carry."""
    return secrets.randbits(59) + 1


def add(tx: Tx, recording: Recording) -> None:
    """It waits for its speaker to say who may hear it."""
    tx.execute(
        _add,
        {
            "id": recording.id,
            "partnership_id": recording.partnership_id,
            "state": recording.state.value,
            "side": "",
            "sound": recording.sound,
            "route": recording.route,
            "body": _body(tx, recording),
        },
    )


def get(tx: Tx, recording_id: int) -> Recording | None:
    """One recording."""
    row = tx.execute(_get, {"recording": recording_id}).first()
    return _recording(tx, row) if row else None


def of_partnership(tx: Tx, partnership_id: int) -> list[Recording]:
    """All that wait in a partnership."""
    return [_recording(tx, row) for row in tx.execute(_of, {"partnership": partnership_id})]


def move(tx: Tx, before: Recording, after: Recording) -> bool:
    """It stands so now; False if somebody else moved it meanwhile."""
    changed = {
        "recording": before.id,
        "before": before.state.value,
        "after": after.state.value,
        "for_side": after.side.value if after.side else "",
        "kept": after.sound,
        "sealed": _body(tx, after),
    }
    return tx.execute(_move, changed).first() is not None


def drop(tx: Tx, recording_id: int) -> None:
    """Nothing of it stays."""
    tx.execute(_drop, {"recording": recording_id})


def _body(tx: Tx, recording: Recording) -> bytes:
    dialogue = recording.dialogue
    inside = (
        {"name": dialogue.name, "step": dialogue.step, "answers": dict(dialogue.answers)}
        if dialogue
        else None
    )
    return seal.of(tx).close_json("recording", {"words": recording.words, "dialogue": inside}, recording.id)


def _recording(tx: Tx, row: Any) -> Recording:
    body: dict[str, Any] = seal.of(tx).open_json("recording", bytes(row.body), row.id)
    return Recording(
        row.id,
        row.partnership_id,
        State(row.state),
        Side(row.side) if row.side else None,
        row.sound,
        bytes(row.route),
        body["words"],
        Dialogue(**body["dialogue"]) if body["dialogue"] else None,
    )
