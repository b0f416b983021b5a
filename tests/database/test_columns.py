"""Columns: what goes in comes out, alike on both engines, and what has no meaning does not go in."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import BigInteger, Column, MetaData, Table, bindparam, select, type_coerce
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect
from sqlalchemy.exc import StatementError

from bot.database.columns import Day, Identifier, Instant, JsonText, Key, Span, milliseconds
from bot.database.engine import Tx, open_database

things = MetaData()
thing = Table(
    "toy_thing",
    things,
    Column("id", Identifier, primary_key=True),
    Column("at", Instant),
    Column("lasts", Span),
    Column("day", Day),
    Column("key", Key),
    Column("words", JsonText),
    Column("person", BigInteger),
)
SQLITE = sqlite_dialect()
moments = st.datetimes(
    min_value=datetime(1900, 1, 1),  # noqa: DTZ001
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45)), timezone(timedelta(hours=-9))]),
)


async def test_what_goes_in_comes_out(engine_url: str) -> None:
    values: dict[str, Any] = {
        "at": datetime(2026, 3, 29, 2, 30, 0, 123_000, tzinfo=timezone(timedelta(hours=3))),
        "lasts": timedelta(days=2, milliseconds=5),
        "day": date(2026, 3, 29),
        "key": bytes(range(256)),
        "words": {"names": ["Ña", "حي", None], "number": 2**53},
        "person": 7_000_000_000_000,
    }
    later = select(
        type_coerce(thing.c.at + bindparam("longer", type_=Span), Instant),
        type_coerce(thing.c.at + timedelta(seconds=1), Instant),
    )
    due = select(thing.c.id).where(thing.c.at <= bindparam("now"))

    def put_and_get(tx: Tx) -> None:
        things.create_all(tx)
        number = tx.execute(thing.insert().returning(thing.c.id), values).scalar_one()
        assert number == 1
        row = tx.execute(select(thing)).one()
        assert {name: getattr(row, name) for name in values} == values
        assert row.at.tzinfo is UTC
        assert tx.execute(later, {"longer": timedelta(minutes=90)}).one() == (
            values["at"] + timedelta(minutes=90),
            values["at"] + timedelta(seconds=1),
        )
        assert tx.execute(due, {"now": values["at"]}).scalar_one() == number
        assert tx.execute(due, {"now": values["at"] - timedelta(milliseconds=1)}).first() is None

    database = open_database(engine_url)
    await database.open()
    try:
        await database.write(put_and_get)
    finally:
        await database.close()


@pytest.mark.parametrize(
    ("column", "value", "cause"),
    [
        ("at", datetime(2026, 1, 1), ValueError),  # noqa: DTZ001
        ("key", "text", TypeError),
        ("words", float("nan"), ValueError),
    ],
)
async def test_what_has_no_meaning_does_not_go_in(
    engine_url: str, column: str, value: object, cause: type[Exception]
) -> None:
    def put(tx: Tx) -> None:
        tx.execute(thing.insert(), {column: value})

    database = open_database(engine_url)
    await database.open()
    try:
        await database.write(things.create_all)
        with pytest.raises(StatementError) as failed:
            await database.write(put)
        assert isinstance(failed.value.orig, cause)
    finally:
        await database.close()


@given(moments)
def test_an_instant_keeps_its_millisecond(moment: datetime) -> None:
    stored = Instant().process_bind_param(moment, SQLITE)
    back = Instant().process_result_value(stored, SQLITE)
    assert back is not None
    assert back.utcoffset() == timedelta(0)
    assert timedelta(0) <= moment - back < timedelta(milliseconds=1)
    assert stored == milliseconds(moment)


@given(moments, moments)
def test_instants_keep_their_order(one: datetime, other: datetime) -> None:
    if one <= other:
        assert milliseconds(one) <= milliseconds(other)


@given(st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=5)))
def test_equal_documents_are_equal_text(document: dict[str, object]) -> None:
    turned = dict(reversed(document.items()))
    assert JsonText().process_bind_param(document, SQLITE) == JsonText().process_bind_param(turned, SQLITE)
