"""Who stands where in a story: representatives, a supervisor, deputies; and the taps of both coordinators."""

from __future__ import annotations

from bot.concerns import store as concern_store
from bot.concerns.rules import Concern
from bot.standin.chats import Person
from tests.stories.journeys import INVITED, Town, confirm_all, open_card
from tests.stories.world import StoryWorld


async def press(world: StoryWorld, person: Person, *patterns: str) -> None:
    """One button after the other, each answered before the next."""
    for pattern in patterns:
        await world.tap(person, pattern)
        await world.settled()


def newest(world: StoryWorld, person: Person, pattern: str) -> str:
    """What the newest message with such a button says."""
    spot = world.driver.find(person, pattern)
    assert spot is not None, f"{person.name} has no {pattern}: {world.texts(person)[-2:]}"
    number = spot[0]
    return next(
        text
        for kept, text in zip(world.messages(person), world.texts(person), strict=True)
        if kept["message_id"] == number
    )


async def concern_of(world: StoryWorld, ref: str) -> Concern:
    """The worry under this number, as it is kept."""
    found = await world.app.database.read(concern_store.by_ref, await world.partnership_id(), ref)
    assert found is not None, ref
    return found


# ── seats


async def represents(town: Town, person: Person) -> None:
    """An election is recorded; the resident opens the link to the seat."""
    world, by = town.world, town.coordinator
    await world.say(by, "/record")
    await world.say(by, "School hall, 3 May")
    await world.say(by, "43")
    await press(world, by, "members:term:0:12", "members:recordit")
    seat = INVITED.findall("\n".join(world.texts(by)))[-2]
    await world.standin.phones.start(person, seat)
    await world.settled()


async def supervises(town: Town, person: Person) -> None:
    """The police coordinator's link, the residents' coordinator's yes; no beat and no vote of its own."""
    world, by = town.world, town.police_coordinator
    await world.say(by, "/invite")
    await press(world, by, "members:invite:0:supervisor:1$")
    link = INVITED.findall("\n".join(world.texts(by)))[-1]
    await world.standin.phones.start(person, link)
    await world.tap(person, f"members:language:0:{person.language}$")
    await world.settled()
    await world.say(person, f"{person.first_name}, Station")
    await confirm_all(town)
    town.officers.append(person)


async def stands_in(town: Town, person: Person, *, by: Person) -> None:
    """The coordinator's link makes somebody of the own side their deputy."""
    world = town.world
    await world.say(by, "/invite")
    await press(world, by, "members:deputy:0")
    link = INVITED.findall("\n".join(world.texts(by)))[-1]
    await world.standin.phones.start(person, link)
    await world.settled()


# ── both coordinators


async def sets_aside(town: Town, ref: str, reason: str, *, by: Person, whom: str = "") -> None:
    """One coordinator proposes it with a reason from the list."""
    world = town.world
    await open_card(world, by, ref)
    await press(world, by, r"concerns:aside:\d+$", rf"concerns:aside:\d+:{reason}$")
    if whom:
        await world.say(by, whom)


async def agrees(town: Town, person: Person) -> None:
    """The other coordinator says yes to the newest thing that waits."""
    await press(town.world, person, "approvals:agree:")
