"""What tests of promises have in common: a town where both sides have worries and somebody to answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind as TalkKind
from bot.commitments import actions
from bot.commitments.rules import Promise, Task
from bot.concerns.rules import Concern
from bot.database.engine import Tx
from bot.members import actions as members
from bot.members import parties
from bot.members import store as member_store
from bot.members.party_rules import Kind
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

    async def of_body(self, name: str) -> Someone:
        """Somebody of a body that may answer, posted under the body's name."""

        def admit(tx: Tx) -> int:
            party = parties.admit(tx, self.id, Kind.NGO, name, self.now)
            return parties.fill(tx, party, self.now, can="Lamps", cannot="Roads", call="Desk 4").id

        party_id = await self.database.write(admit)
        return await self.posted(Side.PARTNER, name, party_id=party_id)

    async def rests(self, someone: Someone) -> None:
        """Their body answers and promises nothing for a week."""

        def suspend(tx: Tx) -> None:
            party = members.party_of(tx, self.member(tx, someone))
            assert party is not None
            parties.suspend(tx, party, self.member(tx, self.lena), self.now)

        await self.database.write(suspend)

    async def is_seated(self, someone: Someone, side: Side, role: Role, post: str) -> None:
        """They answer for another side now; nobody handed over what they kept."""

        def seat(tx: Tx) -> None:
            before = self.member(tx, someone)
            route = member_store.route(tx, before.key)
            assert route is not None
            members.seat_by_route(
                tx,
                route,
                before.key,
                partnership_id=self.id,
                side=side,
                role=role,
                area_id=before.area_id,
                now=self.now,
                post=post,
            )

        await self.database.write(seat)

    async def leaves(self, someone: Someone) -> None:
        await self.says(someone, "/forget")
        await self.taps(someone, "members:forget:0")
        await self.wind(self.now)

    async def kept_from_police(self) -> Concern:
        """Amina's worry that no officer sees, open."""
        await self.tells(self.amina, "Women are shouted at near the roadblock")
        await self.taps(self.amina, "concerns:blind:0")
        return await self.opens(await self.sends_it(self.amina))

    async def called_done(self, someone: Someone, **more: Any) -> Promise:
        """A promise that needs nothing in return and is said to be done; the letters are out."""
        promise = await self.promises(someone, **more)
        await self.does(actions.nothing_needed, someone, promise)
        await self.does(actions.claim, someone, promise)
        await self.wind(self.now)
        return promise

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
        await self._does(someone, kind=TalkKind.TAP, words=does, message_id=message_id)

    async def promise(self, promise: Promise) -> Promise:
        found = await self.database.read(actions.get, promise.id)
        assert found is not None
        return found


__all__ = ["DUE", "KEY", "WALK", "PromiseVillage", "members"]
