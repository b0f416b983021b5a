"""What its raiser hides from police, before or after they read it: no number, title or answer tells of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.charter.rules import Side
from bot.commitments import actions as commitments
from bot.commitments.rules import Task
from bot.concerns import store
from bot.database.engine import Database, Tx
from bot.responses import questions
from tests.commitments.village import DUE, PromiseVillage
from tests.concerns.village import seen_by

TITLE = "Light at the water point"


@pytest.fixture
async def town(database: Database) -> PromiseVillage:
    return await PromiseVillage(database).begin()


async def hide(town: PromiseVillage, *, title: str = "") -> None:
    def act(tx: Tx) -> None:
        found = store.get(tx, town.dark.id)
        assert found is not None
        store.put(tx, replace(found, not_to_police=True, title=title or found.title), consented=True)

    await town.database.write(act)


async def test_a_promise_that_police_do_not_see_leaves_no_gap_in_theirs(town: PromiseVillage) -> None:
    first = await town.promises(town.officer)
    await hide(town)
    hidden = await town.promises(town.council, task=Task.OTHER, what="Hear them out")
    second = await town.promises(town.other_officer, concern_id=None, what="Mend the gate")
    assert (first.number, second.number) == (1, 2)
    assert hidden.kept_from_police
    assert hidden.number not in {1, 2, 3}


async def test_what_both_were_asked_about_tells_police_no_title_once_it_is_hidden(
    town: PromiseVillage,
) -> None:
    await hide(town, title=TITLE)
    shown = await town.database.read(store.get, town.dark.id)
    assert shown is not None
    await town.database.write(lambda tx: store.put(tx, replace(shown, not_to_police=False), consented=True))
    await town.taps_on(town.lena, f"concerns:aside:{town.dark.id}:not_joint")
    await hide(town)
    for someone in (town.lena, town.obi):
        someone.chat.clear()
        await town.says(someone, "/keys")
        await town.taps(someone, "approvals:open:")
        assert town.dark.ref in someone.last.text
        assert TITLE not in someone.last.text


async def test_an_answer_to_police_stays_where_it_is_once_the_worry_is_hidden(town: PromiseVillage) -> None:
    def ask(tx: Tx) -> int:
        person, member = town.person(tx, town.officer), town.member(tx, town.officer)
        return questions.ask(tx, person, member, town.dark.id, "Since when is it dark?", town.now).id

    question = await town.database.write(ask)
    await town.wind(town.now + timedelta(hours=16))

    def give(tx: Tx) -> None:
        questions.give(tx, town.person(tx, town.amina), question, "Since the storm in March", town.now)

    await town.database.write(give)
    await hide(town)
    await town.wind(town.now + timedelta(days=9))
    assert "storm in March" not in seen_by(town.officer, town.other_officer, town.obi)


async def test_the_board_counts_nothing_that_police_do_not_see(town: PromiseVillage) -> None:
    before = await town.database.read(commitments.board, town.id, town.now)
    await hide(town)
    await town.promises(town.council, task=Task.OTHER, what="Hear them out", due_on=DUE)
    after = await town.database.read(commitments.board, town.id, town.now)
    assert after.sides[Side.PARTNER] == before.sides[Side.PARTNER]
