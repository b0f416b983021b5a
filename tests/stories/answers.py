"""What those who answer do in a story, by real taps: three for an answer, four for a promise."""

from __future__ import annotations

from bot.commitments import actions as commitments
from bot.commitments.rules import Promise
from bot.standin.chats import Person
from tests.stories.journeys import INVITED, Town, confirm_all
from tests.stories.posts import concern_of, press
from tests.stories.world import StoryWorld

MOST_WAITING = 12


# ── a body comes


async def admits(town: Town, person: Person, name: str, *, kind: str = "service") -> None:
    """One coordinator names a body, the other agrees; its first member comes and fills in its card."""
    world, by = town.world, town.coordinator
    await world.say(by, "/who")
    await press(world, by, "members:admit:0", f"members:kind:0:{kind}$")
    await world.say(by, name)
    await press(world, by, "members:admitwhy:0:asked-to-join")
    await press(world, town.police_coordinator, "approvals:agree:")
    await press(world, by, "members:inviteto:")
    link = INVITED.findall("\n".join(world.texts(by)))[-1]
    await world.standin.phones.start(person, link)
    await world.tap(person, f"members:language:0:{person.language}$")
    await world.settled()
    await world.say(person, f"{person.first_name}, repairs")
    await confirm_all(town)
    await fills_in(world, person, "Repair lamps and cables", "Work at night", "Desk, 011 222 333")
    town.partners.append(person)


async def fills_in(world: StoryWorld, person: Person, *lines: str) -> None:
    """What it can do, what it cannot, whom to call."""
    await press(world, person, "members:fill:")
    for line in lines:
        await world.say(person, line)


# ── the queue


async def in_queue(world: StoryWorld, person: Person, ref: str) -> int:
    """Its card stands on the screen of the queue; the worry's id."""
    concern = await concern_of(world, ref)
    await world.say(person, "/answers")
    for _ in range(MOST_WAITING):
        spot = world.driver.find(person, r"responses:answer:\d+$")
        assert spot is not None, f"nothing waits for {person.name}: {world.texts(person)[-1]}"
        if spot[1] == f"responses:answer:{concern.id}":
            return concern.id
        await press(world, person, r"responses:next:\d+$")
    raise AssertionError(f"{ref} does not wait for {person.name}")


async def answers(world: StoryWorld, person: Person, ref: str, kind: str, number: int = 1) -> None:
    """[Answer], the kind, [Publish]: three taps from the card."""
    found = await in_queue(world, person, ref)
    await press(
        world,
        person,
        f"responses:answer:{found}$",
        f"responses:kind:{found}:{kind}$",
        f"responses:publish:{found}:{kind}:{number}$",
    )


async def promises(
    world: StoryWorld,
    person: Person,
    ref: str,
    *,
    plan: int,
    when: str = "w1",
    who_else: str = "",
    in_return: int = 0,
) -> Promise:
    """[Answer], [We will], the day, [Publish]; then what the other side does, 0 for nothing."""
    found = await in_queue(world, person, ref)
    await press(world, person, f"responses:answer:{found}$", f"responses:kind:{found}:will_do$")
    if plan > 1:
        await press(world, person, f"responses:plan:{found}:{plan}$")
    await press(world, person, f"responses:when:{found}:{plan}:{when}$", f"responses:promise:{found}:{plan}:")
    if who_else:
        await press(world, person, f"responses:promise:{found}:{plan}:[^:]+:{who_else}$")
    made = (await promises_for(world, ref))[-1]
    await press(world, person, f"responses:return:{made.id}:{in_return}$")
    return made


async def promises_for(world: StoryWorld, ref: str) -> list[Promise]:
    """All promises about this worry, the first first."""
    concern = await concern_of(world, ref)
    found = await world.app.database.read(commitments.of_concern, concern.id)
    return sorted(found, key=lambda each: each.number)


async def calls_done(world: StoryWorld, person: Person, promise: Promise) -> None:
    """[Done] on the promise's card."""
    await opens_promise(world, person, promise)
    await press(world, person, f"commitments:done:{promise.id}$")


async def opens_promise(world: StoryWorld, person: Person, promise: Promise) -> str:
    """Its card as this person reads it."""
    await world.say(person, "/promises")
    for tab in ("commitments:list:mine", "commitments:list:all"):
        if world.driver.sees(person, f"commitments:show:{promise.id}$"):
            break
        if world.driver.sees(person, f"{tab}$"):
            await press(world, person, f"{tab}$")
    await press(world, person, f"commitments:show:{promise.id}$")
    return world.texts(person)[-1]
