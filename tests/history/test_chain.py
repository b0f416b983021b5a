"""The chain of the history: whatever is done to a line, it shows; and the database lets nobody do it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from bot import history
from bot.database.address import parse
from bot.database.engine import Database, Tx
from bot.history import Broken, Head, history_table

LINES = 320
DAY = date(2025, 5, 5)
VERBS = ("concern-opened", "round-opened", "agenda-published")


def fill(tx: Tx, partnership_id: int = 1, lines: int = LINES) -> Head:
    for number in range(lines):
        history.note(
            tx,
            partnership_id=partnership_id,
            day=DAY + timedelta(days=number // 4),
            verb=VERBS[number % 3],
            side=("clock", "police", "community")[number % 3],
            subject=str(400 + number),
            reason="ñ “quoted” \\ ع" if number % 7 == 0 else "",
        )
    return history.head(tx, partnership_id)


class Stored(NamedTuple):
    """A row, as the driver gives it."""

    partnership_id: int
    seq: int
    day: str
    verb: str
    side: str
    subject: str
    reason: str
    hash: str


CHAINED = Stored._fields


class Disk:
    """Stands in for a transaction: the rows of a chain after somebody with the disk in hand was at them."""

    def __init__(self, rows: list[Stored]) -> None:
        self.rows = rows

    def execute(self, _statement: object, given: dict[str, Any]) -> list[Stored]:
        return sorted(
            (row for row in self.rows if row.partnership_id == given["partnership"]), key=lambda row: row.seq
        )


def broken(rows: list[Stored], kept: Head) -> Broken | None:
    return history.verify(Disk(rows), 1, kept)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def written() -> tuple[list[Stored], Head]:
    """A chain as it was written, and its head as a member kept it."""
    engine = create_engine("sqlite://")
    history_table.create(engine)
    with engine.begin() as connection:
        kept = fill(connection)
        rows = connection.execute(history_table.select().order_by(history_table.c.seq)).all()
    engine.dispose()
    return [Stored(*(getattr(row, name) for name in CHAINED)) for row in rows], kept


def flipped(value: Any, bit: int) -> Any:
    """The value with one bit turned over; None where no such value could be stored."""
    if isinstance(value, int):
        return value ^ (1 << bit)
    encoded = bytearray(value.encode())
    encoded[bit // 8] ^= 1 << bit % 8
    try:
        return encoded.decode()
    except UnicodeDecodeError:
        return None


async def test_an_untouched_chain_is_whole_and_gapless(database: Database) -> None:
    kept = await database.write(fill)

    assert await database.read(history.verify, 1) is None
    assert await database.read(history.verify, 1, kept) is None
    assert await database.read(history.verify, 1, Head(0, history.BEGINNING)) is None
    lines = await database.read(history.page, 1, 0, LINES)
    assert [line.seq for line in lines] == list(range(LINES, 0, -1))
    assert kept == Head(LINES, lines[0].hash)


async def test_a_head_of_earlier_still_holds_after_more_was_written(database: Database) -> None:
    kept = await database.write(fill, 1, 40)
    await database.write(fill, 1, 30)

    assert await database.read(history.verify, 1, kept) is None
    assert (await database.read(history.head, 1)).seq == 70


def test_every_flipped_bit_of_every_line_is_found(written: tuple[list[Stored], Head]) -> None:
    """A line's own hash tells it at once; a bit of its number or partnership is found by the whole check."""
    rows, kept = written
    tried = 0
    for at, row in enumerate(rows):
        for name in CHAINED:
            value = getattr(row, name)
            numbers = 12 if at % 16 == 0 else 1
            for bit in range(numbers if isinstance(value, int) else 8 * len(value.encode())):
                changed = flipped(value, bit)
                if changed is not None:
                    tried += 1
                    bad = row._replace(**{name: changed})
                    assert shows(rows, at, bad, kept), f"line {at + 1}: bit {bit} of {name}"
    assert tried > 200_000


def shows(rows: list[Stored], at: int, bad: Stored, kept: Head) -> bool:
    """Whether the check finds this line in place of the one that was written.

    The lines before it are as they were, so beginning the check with it says what the whole one would.
    """
    if (bad.partnership_id, bad.seq) != (1, at + 1):
        return broken([*rows[:at], bad, *rows[at + 1 :]], kept) is not None
    before = rows[at - 1].hash if at else history.BEGINNING
    values = bad._asdict()
    return bool(values.pop("hash") != history.link(before, values))


def test_every_deletion_swap_repetition_and_truncation_is_found(written: tuple[list[Stored], Head]) -> None:
    rows, kept = written
    for at in range(LINES):
        assert broken([*rows[:at], *rows[at + 1 :]], kept), f"line {at + 1} was taken out"
        assert broken(rows[:at], kept), f"cut off after line {at}"
        closed_up = [*rows[:at], *(row._replace(seq=row.seq - 1) for row in rows[at + 1 :])]
        assert broken(closed_up, kept), f"line {at + 1} was taken out and the numbers closed up"
        assert broken([*rows, rows[at]._replace(seq=LINES + 1)], kept), f"line {at + 1} was repeated"
    for at in range(LINES - 1):
        one, two = rows[at], rows[at + 1]
        swapped = [*rows[:at], two._replace(seq=one.seq), one._replace(seq=two.seq), *rows[at + 2 :]]
        assert broken(swapped, kept), f"lines {at + 1} and {at + 2} were swapped"


def test_a_history_written_anew_is_found_against_a_kept_head(written: tuple[list[Stored], Head]) -> None:
    rows, kept = written
    for at in range(0, LINES, 8):
        forged, before = [], history.BEGINNING
        for place, row in enumerate(rows):
            values = row._asdict()
            del values["hash"]
            if place == at:
                values["side"] = "partner"
            before = history.link(before, values)
            forged.append(Stored(**values, hash=before))
        assert broken(forged, kept) == Broken(LINES, "rewritten")
        assert broken(forged, Head(LINES, before)) is None


async def test_nobody_can_change_or_erase_a_line_through_sql(database: Database, database_url: str) -> None:
    kept = await database.write(fill, 1, 5)
    await database.close()
    engine = create_engine(parse(database_url))
    attempts = [
        "UPDATE history SET side = 'police' WHERE seq = 3",
        "DELETE FROM history WHERE seq = 3",
        "DELETE FROM history",
        "INSERT INTO history (partnership_id, seq, day, verb, hash) VALUES (1, 3, '2025-05-05', 'x', 'y')",
    ]
    attempts += (
        [
            "REPLACE INTO history (partnership_id, seq, day, verb, hash) VALUES (1, 3, 'x', 'x', 'y')",
            "REPLACE INTO history (id, partnership_id, seq, day, verb, hash) VALUES (3, 9, 9, 'x', 'x', 'y')",
        ]
        if engine.dialect.name == "sqlite"
        else ["TRUNCATE history"]
    )
    for attempt in attempts:
        with pytest.raises(DBAPIError), engine.begin() as connection:
            connection.execute(text(attempt))
    with engine.connect() as connection:
        assert history.verify(connection, 1, kept) is None
        assert kept.seq == connection.execute(text("SELECT count(*) FROM history")).scalar_one()
    engine.dispose()


async def test_each_partnership_has_a_chain_of_its_own(database: Database) -> None:
    one = await database.write(fill, 1, 12)
    two = await database.write(fill, 2, 7)

    assert (one.seq, two.seq) == (12, 7)
    assert one.hash != two.hash
    assert await database.read(history.verify, 1, one) is None
    assert await database.read(history.verify, 2, two) is None
    assert await database.read(history.verify, 2, one) is not None


async def test_a_head_is_found_by_its_first_digits_and_not_by_fewer_than_eight(database: Database) -> None:
    kept = await database.write(fill, 1, 30)
    twelfth = (await database.read(history.page, 1, 18, 1))[0]

    def look(digits: str) -> Any:
        return database.read(history.beginning_with, 1, digits)

    assert (await look(kept.hash[:8])).seq == 30
    assert (await look(twelfth.hash[:16])).seq == 12
    assert await look(kept.hash[:7]) is None
    assert await look("%" * 8) is None
    assert await look("f" * 64) is None
    assert kept.short.replace(" ", "") == kept.hash[:16]


async def test_lines_are_read_by_page_by_subject_and_by_day(database: Database) -> None:
    await database.write(fill, 1, 30)

    def read(tx: Tx) -> tuple[list[int], list[int], list[int], int]:
        return (
            [line.seq for line in history.page(tx, 1, 1, 12)],
            [line.seq for line in history.about(tx, 1, "405", VERBS)],
            [line.seq for line in history.between(tx, 1, DAY, DAY + timedelta(days=2))],
            history.length(tx, 1),
        )

    assert await database.read(read) == (list(range(18, 6, -1)), [6], list(range(1, 9)), 30)


OLD = """CREATE TABLE history (id INTEGER PRIMARY KEY, partnership_id BIGINT NOT NULL,
    day VARCHAR(10) NOT NULL, verb VARCHAR(40) NOT NULL, side VARCHAR(12) NOT NULL DEFAULT '',
    subject VARCHAR(40) NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
    seq BIGINT, hash VARCHAR(64))"""
"""The table of the first revision, with the two columns a revision adds before it chains."""
OLD_LINE = "INSERT INTO history (id, partnership_id, day, verb) VALUES (:id, :partnership, '2025-05-05', 'x')"
FORGED = """INSERT INTO history (id, partnership_id, seq, day, verb, side, subject, reason, hash)
    VALUES (99, 1, 5, '2025-05-06', 'x', '', '', '', 'y')"""


def test_lines_of_before_there_was_a_chain_are_chained_in_their_order(engine_url: str) -> None:
    engine = create_engine(parse(engine_url))
    with engine.begin() as connection:
        connection.execute(text(OLD))
        for number in range(1, 9):
            connection.execute(text(OLD_LINE), {"id": number, "partnership": 1 + number % 2})
        history.rechain(connection)
        for statement in history.triggers(engine.dialect.name):
            connection.execute(text(statement))
    with engine.begin() as connection:
        assert history.verify(connection, 1) is None
        assert history.verify(connection, 2) is None
        assert history.head(connection, 1).seq == history.head(connection, 2).seq == 4
        connection.execute(text(FORGED))
        assert history.verify(connection, 1) == Broken(5, "changed")
    with pytest.raises(DBAPIError), engine.begin() as connection:
        connection.execute(text("DELETE FROM history"))
    engine.dispose()
