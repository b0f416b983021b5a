"""PostgreSQL's side of the door: conflicts and lost connections are repeated, nothing is saved too early."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator

import psycopg
import pytest
from sqlalchemy import BigInteger, Column, MetaData, Table, bindparam, insert, select, update

from bot.database.engine import NotSaved, Tx, open_database, savepoint
from bot.database.postgres import REPEATS, PostgresDatabase
from tests.postgres import Server

pytestmark = pytest.mark.postgres
toys = MetaData()
doctor = Table(
    "toy_doctor",
    toys,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("on_call", BigInteger, nullable=False),
)
ON_CALL = select(doctor.c.id).where(doctor.c.on_call == 1)
LEAVE = update(doctor).where(doctor.c.id == bindparam("doctor")).values(on_call=0)


def on_call(tx: Tx) -> int:
    return len(tx.execute(ON_CALL).all())


@pytest.fixture
async def toy(postgres_server: Server) -> AsyncIterator[PostgresDatabase]:
    url = postgres_server.create()
    database = open_database(url)
    assert isinstance(database, PostgresDatabase)
    await database.open()

    def prepare(tx: Tx) -> None:
        toys.create_all(tx)
        tx.execute(insert(doctor), [{"id": number, "on_call": 1} for number in range(8)])

    await database.write(prepare)
    yield database
    await database.close()
    postgres_server.drop(url)


async def test_a_rule_over_many_rows_holds_when_all_act_at_once(toy: PostgresDatabase) -> None:
    together = threading.Barrier(8)
    tries: list[int] = []

    def leave_unless_last(tx: Tx, number: int) -> bool:
        tries.append(number)
        others = on_call(tx) - 1
        if tries.count(number) == 1:
            together.wait(10)  # all have looked before anybody writes
        if others == 0:
            return False
        tx.execute(LEAVE, {"doctor": number})
        return True

    outcomes = await asyncio.gather(
        *(toy.write(leave_unless_last, number) for number in range(8)), return_exceptions=True
    )
    assert await toy.read(on_call) >= 1
    assert await toy.read(on_call) == 8 - outcomes.count(True)
    assert len(tries) > 8
    assert all(isinstance(outcome, bool | NotSaved) for outcome in outcomes)


async def test_a_conflict_that_nothing_solves_is_trouble_at_last(toy: PostgresDatabase) -> None:
    tries: list[int] = []

    def conflict(tx: Tx) -> None:
        tries.append(1)
        tx.exec_driver_sql("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$")

    with pytest.raises(NotSaved, match="40001"):
        await toy.write(conflict)
    assert len(tries) == 1 + REPEATS


async def test_a_conflict_cannot_be_hidden_in_a_savepoint(toy: PostgresDatabase) -> None:
    tries: list[int] = []

    def answer(tx: Tx) -> str:
        tries.append(1)
        try:
            with savepoint(tx):
                tx.execute(LEAVE, {"doctor": 1})
                if len(tries) == 1:
                    tx.exec_driver_sql("DO $$ BEGIN RAISE SQLSTATE '40P01'; END $$")
        except Exception:  # noqa: BLE001 — as dispatch does
            return "an error was told"
        return "done"

    assert await toy.write(answer) == "done"
    assert len(tries) == 2
    assert await toy.read(on_call) == 7


async def test_a_connection_lost_before_the_commit_is_repeated(toy: PostgresDatabase) -> None:
    tries: list[int] = []

    def leave(tx: Tx) -> int:
        tries.append(1)
        tx.execute(LEAVE, {"doctor": 1})
        if len(tries) == 1:
            _cut(toy, tx)
        return on_call(tx)

    assert await toy.write(leave) == 7
    assert len(tries) == 2


async def test_a_connection_lost_at_the_commit_is_not_called_saved(toy: PostgresDatabase) -> None:
    tries: list[int] = []

    def leave(tx: Tx) -> None:
        tries.append(1)
        tx.execute(LEAVE, {"doctor": 1})
        _cut(toy, tx)

    with pytest.raises(NotSaved):
        await toy.write(leave)
    assert len(tries) == 1
    assert await toy.read(on_call) == 8


async def test_a_server_that_is_not_there_is_trouble(postgres_server: Server) -> None:
    url = postgres_server.create()
    postgres_server.drop(url)
    database = open_database(url)
    with pytest.raises(NotSaved):
        await database.open()


async def test_each_kind_of_transaction_has_its_isolation(toy: PostgresDatabase) -> None:
    def isolation(tx: Tx) -> object:
        return tx.exec_driver_sql("SHOW transaction_isolation").scalar_one()

    def read_only(tx: Tx) -> object:
        return tx.exec_driver_sql("SHOW transaction_read_only").scalar_one()

    assert await toy.write(isolation) == "serializable"
    assert await toy.claim(isolation) == "read committed"
    assert (await toy.read(isolation), await toy.read(read_only)) == ("repeatable read", "on")


def _cut(database: PostgresDatabase, tx: Tx) -> None:
    """End the connection of this transaction from outside, as a restarting server does."""
    process = tx.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
    url = database._url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(url, autocommit=True) as other:
        # Waits until it has ended, milliseconds at most.
        assert other.execute("SELECT pg_terminate_backend(%s, 5000)", (process,)).fetchone() == (True,)
