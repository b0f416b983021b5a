"""Where a driven partnership begins: on its second day, in the middle of its answers, or weeks later."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from tests.chat_world import Someone
from tests.invariants.deeds import (
    BY_WHO_ANSWERS,
    BY_WHO_HOLDS_A_KEY,
    ON_A_CONCERN,
    ON_A_PROMISE,
    ON_AN_APPROVAL,
)
from tests.invariants.partnership import Partnership

WELL = "No light at the zqwell corner, girls are afraid after seven"
LAMP = "The zqlamp light at the well corner is dark, girls are afraid"
GATE = "At the zqgate people are asked to pay before they pass"
LANE = "The ambulance zqlane is blocked on every market day"
PATH = "Water stands on the clinic zqpath after rain"

LENA, OBI, RUTH, RITA, BEAT, NINE, DESK, COUNCIL, CLINIC, AMINA, JUMA, NEEMA = range(12)


async def second_day(world: Partnership) -> Partnership:
    """Five worries are open: two alike, one of police, one of partners, one that police may not read."""
    for who, words, *seen in (
        (AMINA, WELL),
        (NEEMA, LAMP),
        (JUMA, GATE, "police"),
        (NINE, LANE),
        (CLINIC, PATH),
    ):
        assert await world.raises(world.people[who], words, *seen), words
    await world.days(2)
    return world


async def answered(world: Partnership) -> Partnership:
    """Every worry has some answer, promises run both ways, and deeds wait for a second key."""
    world = await second_day(world)
    well, lamp, lane, path = (_concern(world, mark) for mark in ("zqwell", "zqlamp", "zqlane", "zqpath"))
    people = world.people
    for who, concern in ((JUMA, well), (NEEMA, well), (AMINA, lane), (BEAT, path)):
        await on_concern(world, people[who], ON_A_CONCERN["supports"], concern)
    await on_concern(world, people[AMINA], ON_A_CONCERN["has an idea"], lane)
    await on_concern(world, people[BEAT], BY_WHO_ANSWERS["asks"], well)
    await on_concern(world, people[BEAT], BY_WHO_ANSWERS["promises"], well)
    await on_concern(world, people[RUTH], BY_WHO_ANSWERS["promises"], lane)
    await on_concern(world, people[NINE], BY_WHO_ANSWERS["cannot"], path)
    promises = sorted(world.facts.promises)
    assert len(promises) >= 2, "police and residents have promised"
    for who, promise in ((BEAT, promises[0]), (RUTH, promises[1])):
        await on_promise(world, people[who], ON_A_PROMISE["nothing needed"], promise)
    await on_promise(world, people[BEAT], ON_A_PROMISE["done"], promises[0])
    await on_concern(world, people[LENA], BY_WHO_HOLDS_A_KEY["sets aside"], lamp)
    await agrees(world, people[OBI])
    await on_concern(world, people[OBI], BY_WHO_HOLDS_A_KEY["sets aside"], path)
    await on_concern(world, people[LENA], BY_WHO_HOLDS_A_KEY["admits a body"], well)
    await agrees(world, people[OBI])
    await world.days(1)
    return world


async def weeks_later(world: Partnership) -> Partnership:
    """A vote was held, an agenda is out, one worry is appealed, one joined, one promise is disputed."""
    world = await answered(world)
    people = world.people
    well, lamp = _concern(world, "zqwell"), _concern(world, "zqlamp")
    await on_concern(world, people[NEEMA], ON_A_CONCERN["appeals"], lamp)
    promises = sorted(world.facts.promises)
    for who in (RUTH, AMINA):
        await on_promise(world, people[who], ON_A_PROMISE["not kept"], promises[0])
    one = await world.raises(people[JUMA], "The school zqschool road has no crossing at noon")
    two = await world.raises(people[AMINA], "No crossing on the zqnoon school road at noon", "urgent")
    await world.days(2)
    for voter in people[:6]:
        await world.performs(voter, ("/vote", "say 1 2"))
    script = BY_WHO_HOLDS_A_KEY["joins"]
    ids = {"c": world.concern_id(two), "d": world.concern_id(one)}
    await world.performs(people[OBI], [each.format(**ids) for each in script])
    await agrees(world, people[LENA])
    await on_concern(world, people[BEAT], BY_WHO_ANSWERS["informs"], world.concern_id(one))
    await world.days(11)
    await on_concern(world, people[JUMA], ON_A_CONCERN["says it helped"], well)
    await on_concern(world, people[LENA], BY_WHO_HOLDS_A_KEY["exports"], well)
    return world


async def agrees(world: Partnership, someone: Someone) -> None:
    """The newest that waits."""
    await world.performs(
        someone, [each.format(a=max(world.facts.approvals)) for each in ON_AN_APPROVAL["agrees"]]
    )


async def on_concern(world: Partnership, who: Someone, script: tuple[str, ...], concern: int) -> None:
    """A deed about a worry."""
    ref = world.facts.concerns[concern].ref
    await world.performs(who, [each.format(c=concern, d=concern, ref=ref, i=1) for each in script])


async def on_promise(world: Partnership, who: Someone, script: tuple[str, ...], promise: int) -> None:
    """A deed about a promise."""
    await world.performs(who, [each.format(p=promise) for each in script])


def _concern(world: Partnership, mark: str) -> int:
    return next(each.id for each in world.facts.concerns.values() if mark in each.words)


STARTS: dict[str, Callable[[Partnership], Awaitable[Partnership]]] = {
    "second day": second_day,
    "answered": answered,
    "weeks later": weeks_later,
}
