"""What two keys do is the same on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from bot.approvals import actions, store
from bot.approvals.rules import Kind, Objection, State
from bot.charter.rules import Side
from bot.database.engine import Database, Tx
from tests.approvals.village import Village


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def engine_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


async def test_an_approval_is_kept_decided_once_and_objections_stay(database: Database) -> None:
    village = await Village(database).begin()
    approval = await village.proposes(village.lena, words="Two families asked")

    def object_and_leave(tx: Tx) -> None:
        store.object_to(tx, approval.id, b"a" * 32, Objection(Side.POLICE, "First words"))
        store.object_to(tx, approval.id, b"a" * 32, Objection(Side.POLICE, "Better words"))
        store.cut_objection(tx, approval.id, b"a" * 32)

    await database.write(object_and_leave)
    await village.presses(village.obi, "agree", approval)

    kept = await database.read(actions.get, approval.id)
    assert kept is not None
    assert kept == replace(
        approval,
        keys=frozenset({Side.COMMUNITY, Side.POLICE}),
        state=State.GIVEN,
        decided_at=village.now,
        objections=(Objection(Side.POLICE, "Better words"),),
    )
    assert await database.write(store.save, replace(kept, state=State.DECLINED)) is False, "it had ended"
    assert await database.read(actions.past, village.id) == [kept]


async def test_what_both_agreed_to_is_kept_with_its_hour_and_whoever_stopped_it(database: Database) -> None:
    village = await Village(database, real=True).begin()
    approval = await village.proposes(village.lena, Kind.EXPORT, "")
    await village.presses(village.obi, "agree", approval)
    agreed = replace(
        approval,
        keys=frozenset({Side.COMMUNITY, Side.POLICE}),
        state=State.AGREED,
        decided_at=village.now,
        happens_at=village.now + timedelta(hours=24),
    )
    assert await database.read(actions.agreed, village.id) == [agreed]
    assert await database.write(store.save, replace(agreed, state=State.GIVEN)) is False, "it waits no more"
    await village.presses(village.lena, "stop", approval)

    stopped = replace(agreed, state=State.STOPPED, stopped_by=Side.COMMUNITY)
    assert await database.read(actions.past, village.id) == [stopped]
    assert await database.write(store.save, replace(agreed, state=State.GIVEN), State.AGREED) is False


async def test_the_database_itself_lets_the_same_wait_only_once(database: Database) -> None:
    village = await Village(database).begin()
    approval = await village.proposes(village.lena)
    with pytest.raises(IntegrityError):
        await database.write(store.add, approval)

    await village.presses(village.lena, "withdraw", approval)
    assert await database.write(store.add, approval) > approval.id
