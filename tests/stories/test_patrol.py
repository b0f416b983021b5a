"""Story 18: residents are asked to patrol, one wants to; a day for the lights instead, kept and judged."""

from __future__ import annotations

from pathlib import Path

from bot.commitments import actions as commitments
from bot.commitments.rules import Promise, State, Task
from bot.concerns.rules import Outcome
from bot.concerns.rules import State as ConcernState
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.standin.chats import Person
from tests.stories.journeys import Town, Worry, found, invite, join, open_card, raise_worry
from tests.stories.posts import concern_of, newest, press, represents
from tests.stories.world import StoryWorld, line, story_world

DARK = "No hay luz en el camino del pozo y las niñas tienen miedo."
LANE = "The ambulance lane is dark and blocked on every market day."
ASKED = "Please patrol the path every night"
OWN = "Vamos a seguir a los ladrones hasta su casa"


async def test_a_patrol_is_refused_and_a_day_for_the_lights_is_kept(engine_url: str, tmp_path: Path) -> None:
    async with story_world(tmp_path, engine_url) as world:
        town = await settle(world)
        dark = await raise_worry(world, town.residents[0], DARK)
        lane = await raise_worry(world, town.officers[1], LANE)
        await world.wind(world.local("2025-05-06", "17:05"))

        walk, day = await police_ask_residents_to_patrol(town, dark)
        await world.restart()
        await a_resident_may_not_promise_to_follow_anybody(town, lane)
        await the_elected_resident_takes_the_day_on(town, dark, day)
        await it_is_called_done_and_judged_by_the_other_side(town, walk, day)
        await those_who_follow_it_say_whether_it_helped(town, dark)
        assert world.standin.counts.doubled <= world.kills


async def settle(world: StoryWorld) -> Town:
    """Four residents, one of them elected and speaking Spanish; two officers."""
    town = await found(world, first_meeting="24 May 10:00", languages=("es", "en"))
    tongues = ("es", "en", "es", "ar")
    await join(town, *(world.somebody(f"Resident{'abcd'[n]}", each) for n, each in enumerate(tongues)))
    await invite(town, *(world.somebody(f"Officer{n}", side="police") for n in "xy"))
    await represents(town, town.residents[2])
    return town


async def promises(town: Town) -> list[Promise]:
    """All there are, in the order they were made."""
    pid = await town.world.partnership_id()
    return await town.world.app.database.read(commitments.every, pid)


async def police_ask_residents_to_patrol(town: Town, dark: Worry) -> tuple[Promise, Promise]:
    """An officer promises something and wants a patrol in return: the reason why not, and what instead."""
    world, officer = town.world, town.officers[0]
    concern = await concern_of(world, dark.ref)
    await world.say(officer, "/answers")
    await press(
        world,
        officer,
        f"responses:answer:{concern.id}$",
        f"responses:kind:{concern.id}:will_do$",
        f"responses:when:{concern.id}:1:w1$",
        f"responses:promise:{concern.id}:1:",
    )
    (walk,) = await promises(town)
    await press(world, officer, f"responses:returnown:{walk.id}$")
    await world.say(officer, ASKED)
    refused = world.texts(officer)[-1]
    assert line(texts.commitments_refused_task(words="patrol")) in refused
    assert len(await promises(town)) == 1
    offers = world.driver.all_buttons(officer, f"responses:return:{walk.id}:")
    assert offers[0][2] == line(texts.commitments_template_light_button())
    await press(world, officer, f"responses:return:{walk.id}:{offers[0][1].rsplit(':', 1)[-1]}$")
    (_, day) = await promises(town)
    assert (day.state, day.task, day.pair_id) == (State.OFFERED, Task.HOST, walk.id)
    assert "patrol" not in day.what
    assert not any("patrol" in text.lower() for text in world.texts(town.residents[2]))
    return walk, day


async def a_resident_may_not_promise_to_follow_anybody(town: Town, lane: Worry) -> None:
    """In Spanish, and by one's own wish; what is offered is something else."""
    world, elected = town.world, town.residents[2]
    await world.say(elected, "/promise")
    await world.say(elected, OWN)
    found_words = commitments.refused_task(OWN)
    assert found_words is not None
    assert line(texts.commitments_refused_task(words=found_words), "es") in world.texts(elected)[-1]
    assert world.driver.sees(elected, "commitments:what:light$", label="luces")
    assert len(await promises(town)) == 2
    concern = await concern_of(world, lane.ref)
    assert concern.answers == ()


async def the_elected_resident_takes_the_day_on(town: Town, dark: Worry, day: Promise) -> None:
    world, elected = town.world, town.residents[2]
    asked = newest(world, elected, f"commitments:accept:{day.id}$")
    assert line(texts.ready_plan_light(), elected.language or "en").casefold() in asked.casefold()
    await press(world, elected, f"commitments:accept:{day.id}$")
    after = (await promises(town))[1]
    assert (after.state, after.owner is not None) == (State.ACCEPTED, True)
    assert line(texts.members_side_police()) in await open_card(world, town.residents[1], dark.ref)


async def it_is_called_done_and_judged_by_the_other_side(town: Town, walk: Promise, day: Promise) -> None:
    """The residents' promise is judged by police, that of the police by residents, in the same words."""
    world, elected, officer = town.world, town.residents[2], town.officers[0]
    await world.wind(world.local("2025-05-12", "10:00"))
    reminded = newest(world, elected, f"commitments:done:{day.id}$")
    own = line(texts.ready_plan_light(), elected.language or "en")
    assert own.casefold() in reminded.casefold(), "the day before, as for every party"
    await press(world, elected, f"commitments:done:{day.id}$")
    await press(world, officer, f"commitments:done:{walk.id}$")
    await world.wind(world.local("2025-05-12", "12:00"))
    assert {each.state for each in await promises(town)} == {State.CLAIMED}
    question = newest(world, town.officers[1], f"commitments:say:{day.id}:yes")
    assert line(texts.members_side_community()) in question
    await press(world, town.officers[1], f"commitments:say:{day.id}:yes")
    question = newest(world, elected, f"commitments:say:{walk.id}:yes")
    assert line(texts.members_side_police(), "es") in question
    await press(world, elected, f"commitments:say:{walk.id}:yes")
    assert {each.state for each in await promises(town)} == {State.CONFIRMED}
    await board_says_one_kept_each(town)


async def board_says_one_kept_each(town: Town) -> None:
    pid = await town.world.partnership_id()
    board = await town.world.app.database.read(commitments.board, pid, town.world.now)
    assert {side.value: tally.kept for side, tally in board.sides.items() if tally.all} == {
        "community": 1,
        "police": 1,
    }


async def those_who_follow_it_say_whether_it_helped(town: Town, dark: Worry) -> None:
    """Two days and 28 days later; one tap of the one who raised it."""
    world = town.world
    await world.wind(world.local("2025-05-15", "10:05"))
    await helped(world, dark.raiser)
    await world.wind(world.local("2025-06-20", "10:05"))
    if world.driver.sees(dark.raiser, r"responses:helped:\d+:\w*:?yes"):
        await helped(world, dark.raiser)
    await world.wind(world.local("2025-07-20", "10:05"))
    ended = await concern_of(world, dark.ref)
    assert (ended.state, ended.outcome) == (ConcernState.CLOSED, Outcome.HELPED)
    await world.say(town.officers[1], f"/history {dark.ref}")
    told = world.texts(town.officers[1])[-1]
    ended_so = texts.history_concern_closed(ref=Plain(dark.ref), kind=texts.history_kind_helped())
    assert line(ended_so) in told


async def helped(world: StoryWorld, person: Person) -> None:
    await press(world, person, r"responses:helped:\d+.*yes")
