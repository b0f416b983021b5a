"""The table of concerns and the only SQL about them: words sealed, time to the day, no person in a row."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    bindparam,
    select,
)
from sqlalchemy import delete as delete_from

from bot import seal
from bot.charter.rules import Side
from bot.concerns.categories import Category
from bot.concerns.rules import (
    AlsoSaid,
    Answer,
    Concern,
    HoldReason,
    Identity,
    Outcome,
    Response,
    State,
)
from bot.concerns.widening import widens
from bot.database.columns import Instant
from bot.database.statements import insert_ignore, upsert
from bot.database.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.database.engine import Tx

concern_table = Table(
    "concern",
    metadata,
    # Random, so that neither the number nor the order of rows tells when or by whom.
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("partnership_id", BigInteger, nullable=False),
    Column("ref", String(4), nullable=False),
    Column("side", String(12), nullable=False),
    Column("state", String(12), nullable=False),
    Column("category", String(12), nullable=False),
    Column("language", String(16), nullable=False),
    Column("area_id", BigInteger),
    Column("raised_on", String(10), nullable=False),
    Column("coordinators_at", Instant, nullable=False),
    Column("opens_at", Instant, nullable=False),
    Column("identity", String(12), nullable=False),
    Column("not_to_police", Integer, nullable=False),
    Column("hold_reason", String(12)),
    Column("hold_until", Instant),
    Column("waited_meetings", Integer, nullable=False, server_default="0"),
    Column("waiting_since", Instant),
    Column("outcome", String(12)),
    Column("body", LargeBinary, nullable=False),
    Index("uq_concern_ref", "partnership_id", "ref", unique=True),
    Index("ix_concern_state", "partnership_id", "state", "opens_at"),
    sqlite_with_rowid=False,
)
raising_count_table = Table(
    "raising_count",
    metadata,
    # A pseudonym that lives one day, so that it tells nothing about any other day.
    Column("key", LargeBinary, primary_key=True),
    Column("day", String(10), nullable=False),
    Column("number", Integer, nullable=False),
    sqlite_with_rowid=False,
)

_SEALED = (
    "words",
    "title",
    "place",
    "effect",
    "idea",
    "chosen_name",
    "on_behalf",
    "urgent",
    "reworded",
    "area_shown",
    "held_before",
    "disagreed",
    "set_aside_reason",
    "set_aside_whom",
    "appealed",
    "joined_with",
    "state_before",
    "raiser_left",
    "looking",
    "looked",
    "passed_on",
    "idea_promise",
    "heard_because",
)
"""What is sealed together, because nothing but this deployment needs to read it."""

_c = concern_table.c
_put = upsert(
    concern_table,
    keys=["id"],
    update=[
        "state",
        "category",
        "opens_at",
        "hold_reason",
        "hold_until",
        "waited_meetings",
        "waiting_since",
        "outcome",
        "body",
    ],
)
_put_seen = upsert(concern_table, keys=["id"], update=["identity", "not_to_police", "body"])
_add = insert_ignore(concern_table, keys=["partnership_id", "ref"], returning=["id"])
_get = select(concern_table).where(_c.id == bindparam("concern"))
_by_ref = select(concern_table).where(
    _c.partnership_id == bindparam("partnership"), _c.ref == bindparam("reference")
)
_in_states = (
    select(concern_table)
    .where(
        _c.partnership_id == bindparam("partnership"),
        _c.state.in_(bindparam("states", expanding=True)),
    )
    .order_by(_c.opens_at.desc(), _c.id)
)
_refs = select(_c.ref).where(_c.partnership_id == bindparam("partnership"))
_drop = delete_from(concern_table).where(_c.id == bindparam("concern"))
_count = upsert(
    raising_count_table,
    keys=["key"],
    update={"number": raising_count_table.c.number + 1},
    returning=["number"],
)
_counted = select(raising_count_table.c.number).where(raising_count_table.c.key == bindparam("day_key"))
_forget_days = delete_from(raising_count_table).where(raising_count_table.c.day < bindparam("today"))
_forget_count = delete_from(raising_count_table).where(raising_count_table.c.key == bindparam("day_key"))

EVERY_STATE = tuple(State)


def add(tx: Tx, concern: Concern) -> bool:
    """A new concern; False if its reference or its id is taken."""
    if get(tx, concern.id) is not None:
        return False
    return tx.execute(_add.on(tx), _row(tx, concern)).first() is not None


def put(tx: Tx, concern: Concern, *, consented: bool = False) -> None:
    """The concern stands as it is given now; who raised it when and where never changes, nor the first words.

    Raises ValueError where more could be seen by more people than before, unless the raiser has `consented`.
    """
    before = get(tx, concern.id)
    if before is not None and before.words != concern.words:
        raise ValueError("the raiser's first words are never overwritten")
    if before is not None and not consented and widens(before, concern):
        raise ValueError("only the raiser lets more people see a concern")
    row = _row(tx, concern)
    tx.execute(_put.on(tx), row)
    if consented:
        tx.execute(_put_seen.on(tx), row)


def get(tx: Tx, concern_id: int) -> Concern | None:
    """One concern."""
    row = tx.execute(_get, {"concern": concern_id}).first()
    return _concern(tx, row) if row else None


def by_ref(tx: Tx, partnership_id: int, ref: str) -> Concern | None:
    """The concern people call by this number."""
    row = tx.execute(_by_ref, {"partnership": partnership_id, "reference": ref}).first()
    return _concern(tx, row) if row else None


def in_states(tx: Tx, partnership_id: int, states: Iterable[State] = EVERY_STATE) -> list[Concern]:
    """All concerns of a partnership in these states, the last to open first."""
    values = [state.value for state in states]
    rows: Sequence[Any] = tx.execute(_in_states, {"partnership": partnership_id, "states": values}).all()
    return [_concern(tx, row) for row in rows]


def refs(tx: Tx, partnership_id: int) -> frozenset[str]:
    """The references in use."""
    return frozenset(row.ref for row in tx.execute(_refs, {"partnership": partnership_id}))


def drop(tx: Tx, concern_id: int) -> None:
    """Nothing of it stays."""
    tx.execute(_drop, {"concern": concern_id})


# ── how often somebody raised today


def raised_today(tx: Tx, person_key: bytes, today: date) -> int:
    """How many concerns the person has raised on this local day."""
    return int(tx.execute(_counted, {"day_key": _day_key(tx, person_key, today)}).scalar() or 0)


def count_raising(tx: Tx, person_key: bytes, today: date) -> None:
    """One more today; what was counted on earlier days is erased."""
    tx.execute(_forget_days, {"today": today.isoformat()})
    key = _day_key(tx, person_key, today)
    tx.execute(_count.on(tx), {"key": key, "day": today.isoformat(), "number": 1}).first()


def forget_raising(tx: Tx, person_key: bytes, today: date) -> None:
    """The person's count of today is erased."""
    tx.execute(_forget_count, {"day_key": _day_key(tx, person_key, today)})


def _day_key(tx: Tx, person_key: bytes, today: date) -> bytes:
    return seal.of(tx).pseudonym("raising-count", today.isoformat(), person_key)


# ── rows


def _row(tx: Tx, concern: Concern) -> dict[str, Any]:
    body = {name: getattr(concern, name) for name in _SEALED}
    body["photos"] = list(concern.photos)
    body["answers"] = [_answer_row(each) for each in concern.answers]
    body["also_said"] = [
        [each.words, each.coordinators_at.isoformat(), each.opens_at.isoformat(), each.key]
        for each in concern.also_said
    ]
    body["joined_at"] = concern.joined_at.isoformat() if concern.joined_at else None
    return {
        "id": concern.id,
        "partnership_id": concern.partnership_id,
        "ref": concern.ref,
        "side": concern.side.value,
        "state": concern.state.value,
        "category": concern.category.value,
        "language": concern.language,
        "area_id": concern.area_id,
        "raised_on": concern.raised_on.isoformat(),
        "coordinators_at": concern.coordinators_at,
        "opens_at": concern.opens_at,
        "identity": concern.identity.value,
        "not_to_police": int(concern.not_to_police),
        "hold_reason": concern.hold_reason.value if concern.hold_reason else None,
        "hold_until": concern.hold_until,
        "waited_meetings": concern.waited_meetings,
        "waiting_since": concern.waiting_since,
        "outcome": concern.outcome.value if concern.outcome else None,
        "body": seal.of(tx).close_json("concern", body, concern.id),
    }


def _concern(tx: Tx, row: Any) -> Concern:
    body: dict[str, Any] = seal.of(tx).open_json("concern", bytes(row.body), row.id)
    photos = tuple(body.pop("photos"))
    answers = tuple(_answer(each) for each in body.pop("answers", ()))
    also_said = tuple(_also_said(each) for each in body.pop("also_said", ()))
    joined_at = body.pop("joined_at", None)
    concern = Concern(
        id=row.id,
        partnership_id=row.partnership_id,
        ref=row.ref,
        side=Side(row.side),
        words="",
        title="",
        category=Category(row.category),
        language=row.language,
        state=State(row.state),
        raised_on=date.fromisoformat(row.raised_on),
        coordinators_at=row.coordinators_at,
        opens_at=row.opens_at,
        area_id=row.area_id,
        identity=Identity(row.identity),
        not_to_police=bool(row.not_to_police),
        hold_reason=HoldReason(row.hold_reason) if row.hold_reason else None,
        hold_until=row.hold_until,
        waited_meetings=row.waited_meetings,
        waiting_since=row.waiting_since,
        outcome=Outcome(row.outcome) if row.outcome else None,
        photos=photos,
        answers=answers,
        also_said=also_said,
        joined_at=datetime.fromisoformat(joined_at) if joined_at else None,
    )
    return replace(concern, **body)


def _answer_row(answer: Answer) -> dict[str, Any]:
    return {
        **asdict(answer),
        "on": answer.on.isoformat(),
        "until": answer.until.isoformat() if answer.until else None,
    }


def _answer(row: dict[str, Any]) -> Answer:
    return Answer(
        Response(row["kind"]),
        Side(row["side"]),
        row["signed"],
        row["words"],
        date.fromisoformat(row["on"]),
        date.fromisoformat(row["until"]) if row["until"] else None,
        row["promise"],
        row.get("let_go", False),
        row.get("unconfirmed", False),
    )


def _also_said(row: list[str]) -> AlsoSaid:
    words, coordinators_at, opens_at, *key = row
    return AlsoSaid(words, datetime.fromisoformat(coordinators_at), datetime.fromisoformat(opens_at), *key)
