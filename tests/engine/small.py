"""A bot small enough to see through: it notes what is written, counts taps, and fails when asked to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    create_engine,
    delete,
    func,
    insert,
    select,
)

from bot import pictures
from bot.chat.dispatch import Dispatch, Tables
from bot.chat.vocabulary import Command, Feature, Kind, Reply, Talk, record, screen, toast
from bot.database.address import parse
from bot.database.declared import all_tables
from bot.database.engine import Database, Tx
from bot.database.statements import upsert
from bot.errors import Refused
from bot.features import Composition
from bot.l10n import texts
from bot.l10n.text import Plain, Text
from bot.letter import Button
from bot.outbox import Lane
from bot.relay import Recipient, seal_route
from bot.reminders.actions import Notice
from bot.reminders.row import Reminder

# Not the program's own list of tables: nothing of this may reach a migration.
small_metadata = MetaData()
note_table = Table(
    "small_note",
    small_metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("person", LargeBinary, nullable=False),
    Column("words", String(200), nullable=False),
)
tap_table = Table(
    "small_tap",
    small_metadata,
    Column("person", LargeBinary, primary_key=True),
    Column("times", Integer, nullable=False),
)
reader_table = Table(
    "small_reader",
    small_metadata,
    Column("person", LargeBinary, primary_key=True),
    Column("route", LargeBinary, nullable=False),
)
_tap = upsert(tap_table, keys=["person"], update={"times": tap_table.c.times + 1}, returning=["times"])
_read = upsert(reader_table, keys=["person"], update=["route"])


def said(words: str) -> Text:
    """Any message that shows a word."""
    return texts.chat_trouble(code=Plain(words))


def start(tx: Tx, talk: Talk) -> Reply:
    route = seal_route(tx, talk.person, talk.person.key)
    tx.execute(_read.on(tx), {"person": talk.person.key, "route": route})
    return screen(said("welcome"), ((Button(said("press"), "small:press"),),), folds_to=said("folded"))


def note(tx: Tx, talk: Talk) -> Reply:
    match talk.words:
        case "poison":
            raise RuntimeError(f"this holds what was written: {talk.words}")
        case "forbid it":
            tx.execute(insert(note_table), {"person": talk.person.key, "words": "never"})
            raise Refused(said("refused"))
        case "screen":
            return screen(said("another"), folds_to=said("folded"))
        case "delete":
            tx.execute(delete(note_table))
            return record(said("deleted"))
        case _:
            pass
    words = talk.words
    if talk.kind is Kind.PHOTO:
        words = "photo" if talk.photo else "no photo"
    tx.execute(insert(note_table), {"person": talk.person.key, "words": words})
    photo = pictures.keep(tx, talk.photo) if talk.photo else None
    return record(said(f"noted {words}"), photo=photo)


def file(_: Tx, talk: Talk) -> Reply:
    return record(said("document"), document={"kind": "small", "words": talk.words})


def press(tx: Tx, talk: Talk) -> Reply:
    times = tx.execute(_tap.on(tx), {"person": talk.person.key, "times": 1}).scalar()
    pressed = screen(said(f"pressed {times}"), ((Button(said("press"), "small:press"),),))
    return pressed + toast(said(f"counted {times}"))


def in_group(_: Tx, __: Talk) -> Reply:
    return record(said("private please"))


def readers(tx: Tx, _: int, __: Any, after: bytes, most: int) -> tuple[Sequence[Recipient], bytes | None]:
    query = (
        select(reader_table).where(reader_table.c.person > after).order_by(reader_table.c.person).limit(most)
    )
    rows = tx.execute(query).all()
    found = [Recipient(bytes(row.route), bytes(row.person)) for row in rows]
    return found, bytes(rows[-1].person) if len(rows) == most else None


def ring(_: Tx, reminder: Reminder, __: datetime) -> Notice | None:
    if reminder.subject == "bad":
        raise RuntimeError("a bad reminder")
    letter = record(said(f"rung {reminder.subject}")).letters[0]
    return Notice("small", letter, lane=Lane.REMINDER)


async def make(_: Database, document: Any, __: str) -> tuple[str, bytes, Text]:
    return "small.txt", document["words"].encode(), said("caption")


FEATURE = Feature(
    "small",
    commands={"start": Command(start, "chat-group-button"), "file": Command(file)},
    taps={"press": press},
    open_to_strangers=frozenset({"/start", "/file", "small:press"}),
)


def composition() -> Composition:
    """The small bot, in the shape of the large one."""
    dispatch = Dispatch(
        tables=Tables.of([FEATURE], lambda _: ()),
        gate=lambda *_: None,
        home=start,
        free_words=note,
        reference=note,
        in_group=in_group,
    )
    return Composition(
        (FEATURE,),
        dispatch,
        {"small": readers},
        {"ring": ring},
        makers={"small": make},
        urgent_taps=frozenset({"small:danger"}),
        is_danger=lambda words: words == "danger",
        emergency_numbers=lambda _: ("112",),
        standing=lambda _, __: "everyone",
    )


def prepare(url: str) -> None:
    """All tables of the program and of the small bot."""
    engine = create_engine(parse(url))
    all_tables().create_all(engine)
    small_metadata.create_all(engine)
    engine.dispose()


def notes(tx: Tx) -> dict[str, int]:
    """How often each thing was noted."""
    rows = tx.execute(select(note_table.c.words, func.count()).group_by(note_table.c.words))
    return {words: int(number) for words, number in rows}


def taps(tx: Tx) -> int:
    """How many taps were counted."""
    return int(tx.execute(select(func.coalesce(func.sum(tap_table.c.times), 0))).scalar() or 0)
