"""A town in which people answer: posts, representatives, and a clock that runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.charter.rules import Side
from bot.concerns import actions as concerns
from bot.concerns.rules import Concern, Identity
from bot.database.engine import Tx
from bot.members import actions as members
from bot.members import parties
from bot.members import store as members_store
from bot.members.party_rules import Kind
from bot.members.rules import Role
from bot.responses import clock
from tests.chat_world import Shown, Someone
from tests.concerns.village import LIGHT, Village

DAY = timedelta(days=1)


class Office(Village):
    """A village whose officers and representatives have posts and a daily message."""

    beat: Someone
    nine: Someone
    ruth: Someone
    amina: Someone

    async def open(self) -> Office:
        """Two officers, a supervisor is not there yet; one representative, one resident."""
        await self.begin()
        self.beat = await self.joins(Side.POLICE, role=Role.OFFICER)
        self.nine = await self.joins(Side.POLICE, role=Role.OFFICER)
        self.ruth = await self.joins(Side.COMMUNITY, role=Role.REPRESENTATIVE)
        self.amina = await self.joins(Side.COMMUNITY)
        await self.posts(self.beat, "Beat 7")
        await self.posts(self.nine, "Beat 9")
        await self.posts(self.ruth, "Water group")
        await self.database.write(clock.begin, self.id, self.now)
        return self

    async def posts(self, someone: Someone, post: str) -> None:
        """From now on their answers are signed with this post."""

        def act(tx: Tx) -> None:
            person = self.person(tx, someone)
            found = members.member_of(tx, person, self.id)
            assert found is not None
            route = members_store.route(tx, found.key)
            assert route is not None
            members_store.put(tx, replace(found, post=post), consent=1, route=route)

        await self.database.write(act)

    async def body(self, name: str) -> tuple[Someone, int]:
        """A body among the partners with its card filled in, and somebody who answers for it."""

        def admit(tx: Tx) -> int:
            party = parties.admit(tx, self.id, Kind.NGO, name, self.now)
            return parties.fill(tx, party, self.now, can="a", cannot="b", call="c").id

        party_id = await self.database.write(admit)
        someone = await self.joins(Side.PARTNER)

        def seat(tx: Tx) -> None:
            found = replace(self.member(tx, someone), party_id=party_id, post=name)
            members_store.put(tx, found, consent=1, route=members_store.route(tx, found.key) or b"")
            parties.arrived(tx, found)

        await self.database.write(seat)
        return someone, party_id

    async def hidden_from_police(self, someone: Someone, words: str = LIGHT) -> Concern:
        """An open worry that its raiser kept from police from the beginning."""
        await self.tells(someone, words)
        await self.taps(someone, "concerns:seen")
        await self.taps(someone, "concerns:seen:0:police")
        await self.taps(someone, "concerns:draft:0")
        return await self.opens(await self.sends_it(someone))

    async def hides(self, someone: Someone, concern: Concern, *, hidden: bool = True) -> None:
        """The raiser keeps it from police from now on, or lets them read it."""

        def act(tx: Tx) -> None:
            concerns.change_visibility(
                tx,
                self.person(tx, someone),
                concern.id,
                identity=Identity.NOBODY,
                name="",
                not_to_police=hidden,
                now=self.now,
            )

        await self.database.write(act)

    async def hands(self, someone: Someone, concern: Concern, to: str, accepting: Someone) -> None:
        """From the card to the yes of those who are asked."""
        await self.card(someone)
        await self.taps(someone, f"responses:answer:{concern.id}")
        await self.taps(someone, f"responses:kind:{concern.id}:belongs_to")
        await self.taps(someone, f"responses:hand:{concern.id}:{to}")
        await self.taps(accepting, f"responses:accept:{concern.id}")
        handed = await self.concern(concern.id)
        assert handed.waiting_since is not None
        await self.wind(max(self.now, handed.waiting_since))

    async def answers(self, someone: Someone, concern: Concern, kind: str = "information") -> None:
        """The first ready sentence of this kind."""
        await self.card(someone)
        await self.taps(someone, f"responses:answer:{concern.id}", someone.last.message_id)
        await self.taps(someone, f"responses:kind:{concern.id}:{kind}", someone.last.message_id)
        await self.taps(someone, f"responses:publish:{concern.id}:{kind}:1", someone.last.message_id)

    async def days(self, concern: Concern, days: int) -> None:
        """The clock goes to the afternoon of the day that is so many days after the opening."""
        assert concern.waiting_since is not None
        noon = concern.waiting_since.replace(hour=12, minute=0)
        await self.wind(noon + days * DAY)

    async def card(self, someone: Someone) -> Shown:
        """What /answers shows."""
        await self.says(someone, "/answers")
        return someone.last


def plain(text: str) -> str:
    """The words without the invisible signs around what was put in."""
    return text.translate(dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069, 0x200F)))


def said_to(someone: Someone, words: str) -> list[str]:
    """The messages in a chat that hold these words."""
    return [plain(shown.text) for shown in someone.chat if words in plain(shown.text)]
