"""A promise as an answer: four taps, who else could help, and what the other side will do."""

from __future__ import annotations

import pytest

from bot.charter.rules import Side
from bot.commitments import actions as commitments
from bot.commitments import worry
from bot.commitments.rules import Promise, Task
from bot.commitments.rules import State as PromiseState
from bot.concerns.rules import Concern, Response, State
from bot.database.engine import Database
from tests.chat_world import Someone
from tests.concerns.village import LANE
from tests.responses.office import DAY, Office, plain, said_to


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).open()


async def _plans(office: Office, someone: Someone, concern: Concern) -> None:
    await office.card(someone)
    await office.taps(someone, f"responses:answer:{concern.id}")
    await office.taps(someone, f"responses:kind:{concern.id}:will_do")


async def _promises(office: Office, concern: Concern) -> list[Promise]:
    return await office.database.read(commitments.of_concern, concern.id)


async def test_a_promise_takes_four_taps_and_one_more_word(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    before = office.beat.taps
    await office.taps(office.beat, f"responses:answer:{concern.id}")
    await office.taps(office.beat, f"responses:kind:{concern.id}:will_do")
    await office.taps(office.beat, f"responses:when:{concern.id}:1:w1")
    assert "We will come and look at the place. By Tuesday 13 May." in plain(office.beat.last.text)
    assert "Shown as: 👮 police, Beat 7" in plain(office.beat.last.text)
    assert any(button.copies for row in office.beat.last.letter.rows for button in row)
    await office.taps(office.beat, f"responses:promise:{concern.id}:1:")
    assert office.beat.taps - before == 4

    answered = await office.concern(concern.id)
    (promise,) = await _promises(office, concern)
    given = answered.last_answer
    assert given is not None
    assert (given.kind, given.promise, given.until) == (Response.WILL_DO, promise.id, promise.due_on)
    assert answered.state is State.ANSWERED
    assert (promise.signed, promise.what) == ("Beat 7", "Come and look at the place")

    assert "What will 🏘 residents do?" in plain(office.beat.last.text)
    await office.taps(office.beat, f"responses:return:{promise.id}:0")
    (promise,) = await _promises(office, concern)
    assert promise.nothing_needed


async def test_the_other_side_is_asked_for_its_part(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await _plans(office, office.beat, concern)
    await office.taps(office.beat, f"responses:plan:{concern.id}:4")
    await office.taps(office.beat, f"responses:when:{concern.id}:4:m")
    await office.taps(office.beat, f"responses:promise:{concern.id}:4:")
    own = (await _promises(office, concern))[0]
    await office.taps(office.beat, f"responses:return:{own.id}:1")

    promises = await _promises(office, concern)
    asked = next(each for each in promises if each.id != own.id)
    assert (asked.side, asked.offered_by, asked.task) == (Side.COMMUNITY, Side.POLICE, Task.HOST)
    assert asked.due_on == own.due_on


async def test_police_work_alone_is_asked_once_who_else_could_help(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await _plans(office, office.beat, concern)
    await office.taps(office.beat, f"responses:plan:{concern.id}:2")
    await office.taps(office.beat, f"responses:when:{concern.id}:2:w2")
    await office.taps(office.beat, f"responses:promise:{concern.id}:2:")

    assert "who else could help" in office.beat.last.text
    assert (await office.concern(concern.id)).answers == ()
    does = office.beat.last.does(f"responses:promise:{concern.id}:2:2025-05-20:urgent")
    await office.taps(office.beat, does)

    given = (await office.concern(concern.id)).last_answer
    assert given is not None
    assert given.words.endswith("Nobody else is asked: it is urgent.")


async def test_a_typed_day_belongs_to_the_chosen_plan_and_ends_the_question(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await _plans(office, office.beat, concern)
    await office.taps(office.beat, f"responses:when:{concern.id}:1:d")
    await office.says(office.beat, "24 May")
    assert "By Saturday 24 May." in plain(office.beat.last.text)
    await office.taps(office.beat, f"responses:promise:{concern.id}:1:2025-05-24")

    (promise,) = await _promises(office, concern)
    assert promise.due_on.isoformat() == "2025-05-24"


async def test_own_words_of_force_are_asked_too_and_go_on_with_a_reason(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await _plans(office, office.beat, concern)
    await office.taps(office.beat, f"responses:own:{concern.id}:will_do")
    await office.says(office.beat, "Two more patrols every night")
    await office.taps(office.beat, f"responses:when:{concern.id}:0:d")
    await office.says(office.beat, "40 May")
    assert "cannot read" in office.beat.last.text
    await office.says(office.beat, "24 May")
    await office.taps(office.beat, f"responses:promise:{concern.id}:0:2025-05-24")
    assert "who else could help" in office.beat.last.text
    await office.taps(office.beat, f"responses:promise:{concern.id}:0:2025-05-24:because")
    await office.says(office.beat, "The council says it has no lamps left")

    given = (await office.concern(concern.id)).last_answer
    assert given is not None
    assert given.words == (
        "Two more patrols every night. Nobody else is asked: The council says it has no lamps left."
    )


async def test_residents_promise_their_own_deeds_and_never_police_work(office: Office) -> None:
    concern = await office.raised_openly(office.beat, LANE)
    await _plans(office, office.ruth, concern)
    await office.taps(office.ruth, f"responses:own:{concern.id}:will_do")
    await office.says(office.ruth, "Patrol the market at night")
    assert await _promises(office, concern) == []
    assert "Residents do not do this here" in office.ruth.last.text
    assert [label for label, _ in office.ruth.last.buttons] == ["Host a light-repair day"]
    await office.says(office.ruth, "Tell the traders to keep the lane free")
    assert "kind of help" in office.ruth.last.text
    await office.taps(office.ruth, f"responses:task:{concern.id}:inform")
    await office.taps(office.ruth, f"responses:when:{concern.id}:0:w1")
    await office.taps(office.ruth, f"responses:promise:{concern.id}:0:")

    (promise,) = await _promises(office, concern)
    assert (promise.side, promise.task, promise.signed) == (Side.COMMUNITY, Task.INFORM, "Water group")
    assert "What will 👮 police do?" in plain(office.ruth.last.text)


async def test_police_who_ask_residents_to_patrol_are_offered_a_day_for_the_lights(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await _plans(office, office.beat, concern)
    await office.taps(office.beat, f"responses:when:{concern.id}:1:w1")
    await office.taps(office.beat, f"responses:promise:{concern.id}:1:")
    (own,) = await _promises(office, concern)
    await office.taps(office.beat, f"responses:returnown:{own.id}")
    await office.says(office.beat, "Patrol the lane every night")

    assert "no patrol, search, identifying or punishing" in office.beat.last.text
    assert len(await _promises(office, concern)) == 1
    await office.taps(office.beat, f"responses:return:{own.id}")

    asked = next(each for each in await _promises(office, concern) if each.id != own.id)
    assert (asked.side, asked.task, asked.what) == (
        Side.COMMUNITY,
        Task.HOST,
        "Host a day to repair the lights",
    )


async def test_an_old_publish_button_makes_no_promise_of_words_alone(office: Office) -> None:
    """[Publish] under a "cannot", tapped after the words of a promise were begun."""
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:answer:{concern.id}")
    await office.taps(office.beat, f"responses:kind:{concern.id}:cannot")
    await office.taps(office.beat, f"responses:own:{concern.id}:cannot")
    await office.says(office.beat, "We have no key to that lamp at all")
    old = office.beat.with_button("responses:publishown:").message_id
    await office.taps(office.beat, f"responses:answer:{concern.id}")
    await office.taps(office.beat, f"responses:kind:{concern.id}:will_do")
    await office.taps(office.beat, f"responses:own:{concern.id}:will_do")
    await office.says(office.beat, "Bring a new lamp to the place")
    await office.taps(office.beat, f"responses:publishown:{concern.id}", old)

    assert (await office.concern(concern.id)).answers == ()
    assert await _promises(office, concern) == []


async def test_an_old_day_button_makes_no_promise_of_the_words_of_a_no(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await _plans(office, office.beat, concern)
    await office.taps(office.beat, f"responses:own:{concern.id}:will_do")
    await office.says(office.beat, "Bring a new lamp to the place")
    await office.taps(office.beat, f"responses:answer:{concern.id}", office.beat.last.message_id)
    await office.taps(office.beat, f"responses:kind:{concern.id}:cannot")
    await office.taps(office.beat, f"responses:own:{concern.id}:cannot")
    await office.says(office.beat, "We have no key to that lamp at all")
    await office.taps(
        office.beat, f"responses:promise:{concern.id}:0:2025-05-24", office.beat.last.message_id
    )

    assert await _promises(office, concern) == []
    assert office.beat.toasts[-1].startswith("Old button")


async def test_who_must_answer_their_own_sides_worry_promises_at_once(office: Office) -> None:
    """Police handed it to residents' representatives: their "We will…" has a ladder and an end."""
    concern = await office.raised_openly(office.amina)
    await office.hands(office.beat, concern, "community", office.ruth)
    await _plans(office, office.ruth, concern)
    await office.taps(office.ruth, f"responses:when:{concern.id}:1:w1")
    await office.taps(office.ruth, f"responses:promise:{concern.id}:1")

    (promise,) = await _promises(office, concern)
    assert (promise.state, promise.is_common) == (PromiseState.ACCEPTED, True)
    assert not said_to(office.beat, "is it your problem too")
    await office.wind(office.now + 9 * DAY)
    assert said_to(office.ruth, f"Promise {promise.number}"), "the ladder reminds"
    await office.wind(office.now + 15 * DAY)
    assert (await office.concern(concern.id)).heard_because == "promise_late"


async def test_a_promise_in_spanish(office: Office) -> None:
    officer = await office.joins(Side.POLICE, language="es")
    concern = await office.raised_openly(office.amina)
    await _plans(office, officer, concern)
    await office.taps(officer, f"responses:when:{concern.id}:1:w1")
    assert "Vamos a ir a ver el lugar. A más tardar el martes 13 de mayo." in plain(officer.last.text)
    await office.taps(officer, f"responses:promise:{concern.id}:1:")

    (promise,) = await _promises(office, concern)
    assert promise.what == "Ir a ver el lugar"


async def test_who_follows_a_worry_hears_that_its_promise_fell_at_the_next_release_hour(
    office: Office,
) -> None:
    concern = await office.raised_openly(office.amina)
    await _plans(office, office.beat, concern)
    await office.taps(office.beat, f"responses:when:{concern.id}:1:w1")
    await office.taps(office.beat, f"responses:promise:{concern.id}:1:")
    (promise,) = await _promises(office, concern)
    await office.database.write(
        lambda tx: worry.fell(tx, promise, office.now, "promise_disputed"),
    )
    again = f"{concern.ref}, which you follow, waits for an answer again"
    await office.tick()
    await office.drain()
    assert not said_to(office.amina, again), "no minute points at anybody"
    since = (await office.concern(concern.id)).waiting_since
    assert since is not None
    assert since > office.now
    await office.wind(since)
    assert len(said_to(office.amina, again)) == 1
