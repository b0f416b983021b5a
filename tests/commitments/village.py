"""What tests of promises have in common: a town where both sides have worries and somebody to answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.commitments import actions
from bot.commitments.rules import Promise, Task
from bot.concerns.rules import Concern
from bot.database.engine import Tx
from bot.members import actions as members
from bot.members import store as member_store
from bot.members.rules import CONSENT_VERSION, Member, Role
from tests.chat_world import Someone
from tests.concerns.village import LANE, LIGHT, Village

WALK = "Walk past the water point at 19:00"
KEY = "Find somebody who holds the key"
DUE = date(2025, 5, 21)


class PromiseVillage(Village):
    """Beat 7 answers for police, the water group for residents, the council for partners."""

    officer: Someone
    other_officer: Someone
    rep: Someone
    amina: Someone
    juma: Someone
    council: Someone
    dark: Concern
    """Residents' worry."""
    lane: Concern
    """The police's worry."""

    async def begin(self, **lines: Any) -> PromiseVillage:
        await super().begin(**lines)
        self.officer = await self.posted(Side.POLICE, "Beat 7")
        self.other_officer = await self.posted(Side.POLICE, "Beat 9")
        self.rep = await self.posted(Side.COMMUNITY, "Water group", role=Role.REPRESENTATIVE)
        self.council = await self.posted(Side.PARTNER, "Council lamps")
        self.amina = await self.joins(Side.COMMUNITY)
        self.juma = await self.joins(Side.COMMUNITY)
        dark = await self.raises(self.amina, LIGHT)
        lane = await self.raises(self.officer, LANE)
        self.dark = await self.opens(dark)
        self.lane = await self.concern(lane.id)
        return self

    async def posted(self, side: Side, post: str, *, role: Role | None = None, **more: Any) -> Someone:
        """Somebody joins and has a post from the beginning."""
        someone = await self.joins(side, role=role)

        def give(tx: Tx) -> None:
            member = replace(self.member(tx, someone), post=post, **more)
            route = member_store.route(tx, member.key)
            assert route is not None
            member_store.put(tx, member, consent=CONSENT_VERSION, route=route)

        await self.database.write(give)
        return someone

    async def is_member(self, someone: Someone) -> Member:
        return await self.database.read(self.member, someone)

    async def promises(self, someone: Someone, **more: Any) -> Promise:
        """A promise by word of mouth, without the chat."""
        given: dict[str, Any] = {"what": WALK, "task": Task.OTHER, "due_on": DUE, "concern_id": self.dark.id}

        def act(tx: Tx) -> Promise:
            return actions.promise(tx, self.member(tx, someone), **(given | more), now=self.now)

        return await self.database.write(act)

    async def asks(self, someone: Someone, of: Side, **more: Any) -> Promise:
        given: dict[str, Any] = {
            "what": KEY,
            "task": Task.ORGANISE,
            "due_on": DUE,
            "concern_id": self.dark.id,
            "pair_of": None,
        }

        def act(tx: Tx) -> Promise:
            return actions.ask(tx, self.member(tx, someone), of=of, **(given | more), now=self.now)

        return await self.database.write(act)

    async def does(self, verb: Any, someone: Someone, promise: Promise, *what: Any, **more: Any) -> Promise:
        """A verb of `actions` by this person."""

        def act(tx: Tx) -> Any:
            return verb(tx, self.member(tx, someone), promise.id, *what, now=self.now, **more)

        done = await self.database.write(act)
        assert isinstance(done, Promise)
        return done

    async def taps_on(self, someone: Someone, does: str) -> None:
        """A tap on a button that was shown at some time: authorised at every press."""
        message_id = someone.chat[-1].message_id if someone.chat else 1
        await self._does(someone, kind=Kind.TAP, words=does, message_id=message_id)

    async def promise(self, promise: Promise) -> Promise:
        found = await self.database.read(actions.get, promise.id)
        assert found is not None
        return found


__all__ = ["DUE", "KEY", "WALK", "PromiseVillage", "members"]
