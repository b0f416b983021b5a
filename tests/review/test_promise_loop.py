"""From a promise to its end: what becomes of it shows on the worry's card, and nothing ends in silence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.commitments import actions
from bot.commitments.rules import Promise, Said, Task
from bot.concerns import actions as concerns
from bot.concerns.rules import Answer, Concern, Outcome, Response, State
from bot.database.engine import Database, Tx
from bot.reminders import actions as reminders
from tests.commitments.village import DUE, PromiseVillage


@pytest.fixture
async def town(database: Database) -> PromiseVillage:
    return await PromiseVillage(database).begin()


async def answered(town: PromiseVillage) -> tuple[Promise, Concern]:
    """Beat 7 promises, and that is the answer."""

    def act(tx: Tx) -> Promise:
        by = town.member(tx, town.officer)
        made = actions.promise(
            tx,
            by,
            what="Walk past at 19:00",
            task=Task.OTHER,
            due_on=DUE,
            concern_id=town.dark.id,
            now=town.now,
        )
        actions.answer_worry(tx, by, made, town.now)
        return made

    made = await town.database.write(act)
    await town.does(actions.nothing_needed, town.officer, made)
    return made, await town.concern(town.dark.id)


async def judged(town: PromiseVillage, promise: Promise, said: Said) -> None:
    def act(tx: Tx) -> None:
        for someone in (town.amina, town.rep):
            person = town.person(tx, someone)
            actions.judge(tx, person, town.member(tx, someone), promise.id, said, town.now)

    await town.database.write(act)


async def asks(town: PromiseVillage) -> bool:
    return await town.database.read(reminders.is_waiting, actions.DID_IT_HELP, town.dark.id)


async def test_a_promise_that_was_asked_for_answers_the_worry_once_it_is_taken_on(
    town: PromiseVillage,
) -> None:
    asked = await town.asks(town.rep, Side.POLICE, task=Task.OTHER, what="Walk past at 19:00")
    assert (await town.concern(town.dark.id)).waiting_since is not None
    taken = await town.does(actions.accept, town.officer, asked, due_on=date(2025, 5, 25))

    concern = await town.concern(town.dark.id)
    answer = concern.last_answer
    assert answer is not None
    assert (answer.kind, answer.promise, answer.until) == (Response.WILL_DO, taken.id, taken.due_on)
    assert (concern.state, concern.waiting_since) == (State.ANSWERED, None)


async def test_another_day_stands_on_the_worrys_card_too(town: PromiseVillage) -> None:
    made, _ = await answered(town)
    later = DUE + timedelta(days=10)
    await town.does(actions.move, town.officer, made, later, "waiting")

    concern = await town.concern(town.dark.id)
    assert [each.until for each in concern.answers] == [later]
    await town.says(town.amina, concern.ref)
    assert "31 May" in town.amina.last.text


async def test_a_promise_let_go_leaves_the_worry_waiting_for_an_answer(town: PromiseVillage) -> None:
    made, _ = await answered(town)
    await town.does(actions.drop, town.officer, made, "no_people")

    concern = await town.concern(town.dark.id)
    assert concern.state is State.OPEN
    assert concern.waiting_since is not None
    assert concern.waiting_since > town.now
    await town.says(town.amina, concern.ref)
    assert "no longer promised" in town.amina.last.text
    assert "until" not in town.amina.last.text


async def test_it_does_not_wait_while_another_promise_stands(town: PromiseVillage) -> None:
    first, _ = await answered(town)
    await town.promises(town.other_officer, what="Check the lamp")
    await town.does(actions.drop, town.officer, first, "no_people")
    assert (await town.concern(town.dark.id)).state is State.ANSWERED


async def test_two_noes_restart_the_clock_and_a_new_day_stops_it(town: PromiseVillage) -> None:
    made, _ = await answered(town)
    await town.does(actions.claim, town.officer, made)
    await judged(town, made, Said.NO)

    concern = await town.concern(town.dark.id)
    assert (concern.state, concern.heard_because) == (State.OPEN, "promise_disputed")
    assert concern.waiting_since is not None
    assert not await asks(town)

    await town.does(actions.move, town.officer, made, DUE + timedelta(days=3), "waiting")
    concern = await town.concern(town.dark.id)
    assert concern.waiting_since is None
    assert concern.heard_because == "promise_disputed"


async def test_two_weeks_late_it_is_heard_and_an_answer_is_due(town: PromiseVillage) -> None:
    made, _ = await answered(town)
    await town.wind(town.now.replace(year=2025, month=6, day=4, hour=9))

    concern = await town.concern(town.dark.id)
    assert (concern.heard_because, concern.state) == ("promise_late", State.OPEN)
    assert concern.waiting_since is not None
    assert [each.promise for each in concern.answers] == [made.id]


async def test_nobodys_verdict_is_no_end_either_raiser_and_supporters_are_asked(
    town: PromiseVillage,
) -> None:
    made, _ = await answered(town)
    await town.does(actions.claim, town.officer, made)
    assert not await asks(town)
    await town.wind(town.now + timedelta(days=15))
    assert await asks(town)


async def test_what_is_still_promised_does_not_end_by_an_older_question(town: PromiseVillage) -> None:
    """An information first, then a promise: whether it helped is asked after the promise."""
    today = date(2025, 5, 6)
    given = Answer(Response.INFORMATION, Side.POLICE, "Beat 7", "The lamp is reported.", today)

    def inform(tx: Tx) -> None:
        concerns.answer(tx, town.dark.id, given, town.now)
        actions.ask_whether_it_helped(tx, town.id, town.dark.id, today)

    await town.database.write(inform)
    assert await asks(town)
    await answered(town)
    assert not await asks(town)


async def test_what_was_confirmed_as_ended_is_not_reopened_by_a_promise(town: PromiseVillage) -> None:
    made, _ = await answered(town)
    await town.database.write(concerns.close, town.dark.id, Outcome.HELPED, town.now)
    await town.does(actions.drop, town.officer, made, "no_people")
    assert (await town.concern(town.dark.id)).state is State.CLOSED


async def test_a_reminder_that_could_not_leave_on_its_day_is_not_read_on_the_next(
    town: PromiseVillage,
) -> None:
    """Quiet from eight in the morning on: "due today" would be read tomorrow."""
    await answered(town)
    await town.database.write(lambda tx: charters.write(tx, town.id, quiet_from="08:30", quiet_to="08:00"))
    town.officer.chat.clear()
    await town.wind(town.now.replace(day=21, hour=20))
    await town.wind(town.now.replace(day=22, hour=6))
    assert "is due today" not in "".join(shown.text for shown in town.officer.chat)
