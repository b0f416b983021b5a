"""What tests of second looks have in common: flagging, hiding, judging, and whoever is asked."""

from __future__ import annotations

from bot.charter.rules import Side
from bot.concerns import look_store
from bot.concerns.look_store import Look
from bot.concerns.rules import Concern
from bot.members.rules import Role
from tests.chat_world import Someone
from tests.concerns.test_set_aside import both_agree, judging
from tests.concerns.village import Village


async def flags(village: Village, someone: Someone, concern: Concern, reason: str = "group") -> None:
    """It points at somebody, says this one."""
    await village.says(someone, concern.ref)
    await village.taps(someone, f"concerns:flag:{concern.id}")
    await village.taps(someone, f"concerns:flag:{concern.id}:{reason}")


async def hides(village: Village, raiser: Someone, concern: Concern) -> None:
    """Its raiser keeps it from police from now on."""
    await village.says(raiser, concern.ref)
    await village.taps(raiser, f"concerns:visible:{concern.id}")
    await village.taps(raiser, f"concerns:visible:{concern.id}:police")
    await village.taps(raiser, f"concerns:shows:{concern.id}")
    assert (await village.concern(concern.id)).not_to_police


async def joins_with(village: Village, light: Concern, lane: Concern) -> None:
    """Both coordinators join the first with the second."""
    await village.says(village.lena, light.ref)
    await village.taps(village.lena, f"concerns:join:{light.id}")
    await village.says(village.lena, lane.ref)
    await village.taps(village.lena, f"concerns:join:{light.id}:{lane.id}:yes")
    await both_agree(village)


async def says_of_it(village: Village, choice: str, *lookers: Someone) -> None:
    """Those who were asked open it and say the same."""
    for looker in lookers:
        await village.taps(looker, "concerns:look:")
        await village.taps(looker, judging(looker, choice))


async def look_at(village: Village, concern: Concern) -> Look:
    """The look that is going on."""
    found = await village.database.read(look_store.of_concern, concern.id)
    assert found is not None
    return found


async def seated(village: Village, concern: Concern, *people: Someone) -> list[bool]:
    """Whether each of them has a seat now."""
    keys = dict((await look_at(village, concern)).seats)
    found = []
    for someone in people:
        member = await village.database.read(village.member, someone)
        found.append(member.key in keys)
    return found


async def representative(village: Village) -> Someone:
    """One more who answers for the residents."""
    return await village.joins(Side.COMMUNITY, role=Role.REPRESENTATIVE)
