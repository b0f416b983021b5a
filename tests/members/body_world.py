"""A founded town whose bodies, seats and deputies are tried out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from bot import history
from bot.charter.rules import Side
from bot.database.engine import Tx
from bot.errors import Refused
from bot.members import actions as members
from bot.members import parties
from bot.members.party_rules import Party
from bot.members.rules import Member
from tests.chat_world import ChatWorld, Someone
from tests.members.test_chat import ISOLATES, area_code, founded

Read = TypeVar("Read")


class Bodies:
    """Wanjiru coordinates the residents, Mwangi the police."""

    def __init__(self, world: ChatWorld) -> None:
        self.world = world
        self.id = 1
        self.numbers = iter(range(100, 200))

    async def begin(self) -> Bodies:
        self.wanjiru, self.mwangi, self.id = await founded(self.world)
        return self

    async def read(self, verb: Callable[[Tx], Read]) -> Read:
        return await self.world.database.read(verb)

    def someone(self, name: str, hint: str = "en") -> Someone:
        return Someone(next(self.numbers), name, hint)

    # ── coming in

    async def resident(self, name: str, language: str = "en") -> Someone:
        someone = self.someone(name, language)
        await self.world.says(someone, f"/start j_{await area_code(self.world, 'Market')}")
        await self.world.taps(someone, f"members:language:0:{language}")
        await self.world.taps(someone, "members:consent:0:yes")
        return someone

    async def officer(self, line: str, role: str = "officer") -> Someone:
        await self.world.says(self.mwangi, "/invite")
        await self.world.taps(self.mwangi, f"members:invite:0:{role}")
        if role != "supervisor":
            await self.world.taps(self.mwangi, f"members:invite:0:{role}:1")
        someone = await self.uses(link_in(self.mwangi), line)
        await self.world.taps(self.wanjiru, "members:confirm")
        return someone

    async def uses(self, code: str, line: str) -> Someone:
        someone = self.someone(line)
        await self.world.says(someone, f"/start i_{code}")
        await self.world.taps(someone, "members:language:0:en")
        await self.world.says(someone, line)
        return someone

    # ── both must agree

    async def agrees(self, someone: Someone) -> None:
        """The other coordinator is asked when the clock ticks, and says yes."""
        await self.ticks()
        await self.world.taps(someone, "approvals:agree")

    async def ticks(self) -> None:
        await self.world.tick()
        await self.world.drain()

    # ── bodies

    async def admitted(self, kind: str = "service", name: str = "Waterworks") -> Party:
        await self.world.says(self.wanjiru, "/who")
        await self.world.taps(self.wanjiru, "members:admit")
        await self.world.taps(self.wanjiru, f"members:kind:0:{kind}")
        await self.world.says(self.wanjiru, name)
        await self.world.taps(self.wanjiru, "members:admitwhy:0:asked-to-join")
        await self.agrees(self.mwangi)
        return await self.party(name)

    async def head(self, party: Party, line: str = "Njeri, desk") -> Someone:
        """The first member of a body: invited by the residents' coordinator, confirmed by the police's."""
        await self.world.taps(self.wanjiru, f"members:inviteto:{party.id}")
        someone = await self.uses(link_in(self.wanjiru), line)
        await self.world.taps(self.mwangi, "members:confirm")
        return someone

    async def fills(self, someone: Someone, *lines: str) -> None:
        await self.world.taps(someone, "members:fill")
        for line in lines:
            await self.world.says(someone, line)

    async def party(self, name: str) -> Party:
        return next(each for each in await self.parties() if each.name == name)

    async def parties(self) -> list[Party]:
        return await self.read(lambda tx: parties.here(tx, self.id))

    async def may_answer(self, post: str) -> bool:
        def ask(tx: Tx) -> bool:
            member = next(each for each in members.answering(tx, self.id) if each.post.endswith(post))
            try:
                members.may_answer(tx, member)
            except Refused:
                return False
            return True

        return await self.read(ask)

    # ── seats

    async def answering(self, *sides: Side) -> list[Member]:
        return await self.read(lambda tx: members.answering(tx, self.id, *sides))

    async def history(self) -> list[str]:
        rows = await self.read(lambda tx: history.recent(tx, self.id))
        return [row.verb for row in reversed(rows)]

    async def days(self, number: float) -> None:
        await self.world.wind(self.world.now + timedelta(days=number))


def link_in(someone: Someone, place: int = -1) -> str:
    """The code of the newest one-time link in somebody's chat, or of an older one."""
    codes = [shown.text.split("start=i_")[1].split()[0] for shown in someone.chat if "start=i_" in shown.text]
    return codes[place].split("<")[0]


def plain(someone: Someone, place: int = -1) -> str:
    """What somebody reads, without invisible signs."""
    return someone.chat[place].text.translate(ISOLATES)


def read_by(someone: Someone) -> str:
    """Everything that stands in somebody's chat."""
    return "\n".join(shown.text for shown in someone.chat).translate(ISOLATES)
