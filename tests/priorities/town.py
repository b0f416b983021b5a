"""Riverside, founded and joined without a chat, so that tests of the vote begin where the vote begins."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime
from typing import Any

from bot import outbox, people
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.concerns import actions as concerns
from bot.concerns.categories import Category
from bot.concerns.submitting import Submission
from bot.database.engine import Database, Tx
from bot.meetings import actions as meetings
from bot.members import actions as members
from bot.members.rules import Member, Role
from bot.people import Person
from bot.priorities import actions as priorities
from bot.priorities import opening, rounds
from bot.priorities.store import StoredRound
from tests.chat_world import START, ChatWorld, Someone

WEDNESDAY = datetime(2025, 5, 7, 14, tzinfo=UTC)
"""17:00 in Nairobi: the vote opens."""
FRIDAY = datetime(2025, 5, 9, 9, tzinfo=UTC)
SUNDAY = datetime(2025, 5, 11, 16, tzinfo=UTC)
MONDAY = datetime(2025, 5, 12, 6, 30, tzinfo=UTC)
"""09:30 in Nairobi: the result."""

_numbers = itertools.count(7_000_000_000)
ROLES = {Side.COMMUNITY: Role.RESIDENT, Side.POLICE: Role.OFFICER, Side.PARTNER: Role.PARTNER}


class Town(ChatWorld):
    """One partnership of two areas; people are made as they are needed."""

    def __init__(self, database: Database, now: datetime = START) -> None:
        super().__init__(database, now)
        self.id = 0
        self.concerns = 500_000

    async def found(self) -> Town:
        self.id = await self.database.write(self._found)
        self.concerns = 500_000 + 100_000 * (self.id - 1)
        return self

    def _found(self, tx: Tx) -> int:
        partnership_id = charters.found(tx, self.now)
        charters.write(
            tx,
            partnership_id,
            name="Riverside",
            zone="Africa/Nairobi",
            languages=("en", "es"),
            first_meeting="2025-05-24T10:00",
        )
        charters.write_areas(tx, partnership_id, ["Centre", "North"])
        charters.go_live(tx, partnership_id, date(2025, 5, 5))
        meetings.begin(tx, partnership_id, self.now)
        priorities.begin(tx, partnership_id, self.now)
        return partnership_id

    async def joins(
        self, side: Side, *, area: int = 0, role: Role | None = None, language: str = "en"
    ) -> Someone:
        someone = self._new(language)
        await self.database.write(self._join, someone, side, area, role or ROLES[side])
        return someone

    async def many_join(self, side: Side, number: int, *, area: int = 0) -> list[Someone]:
        everybody = [self._new("en") for _ in range(number)]

        def join(tx: Tx) -> None:
            for someone in everybody:
                self._join(tx, someone, side, area, ROLES[side])

        await self.database.write(join)
        return everybody

    def _new(self, language: str) -> Someone:
        number = next(_numbers)
        self.phones[number] = Someone(number, f"person {number}", language)
        return self.phones[number]

    def _join(self, tx: Tx, someone: Someone, side: Side, area: int, role: Role) -> None:
        person = people.meet(tx, someone.id, outbox.mailbox_for(tx, someone.id))
        people.choose_language(tx, person, someone.hint)
        place = charters.areas(tx, self.id)[area]
        members.join(tx, person, partnership_id=self.id, side=side, role=role, area_id=place.id, now=self.now)

    def member(self, tx: Tx, someone: Someone) -> Member:
        found = members.member_of(tx, self.person(tx, someone), self.id)
        assert found is not None
        return found

    def person(self, tx: Tx, someone: Someone) -> Person:
        return people.meet(tx, someone.id, outbox.mailbox_for(tx, someone.id))

    async def worries(self, someone: Someone, title: str) -> int:
        """Somebody raises a concern; it opens at its release hour. Its id."""
        self.concerns += 1
        return await self.database.write(self._raise, someone, title, self.concerns)

    def _raise(self, tx: Tx, someone: Someone, title: str, concern_id: int) -> int:
        member = self.member(tx, someone)
        given = Submission(
            concern_id, f"{title}. Every evening.", title, Category.SAFETY, "en", member.area_id
        )
        return concerns.submit(tx, self.person(tx, someone), member, given, self.now).id

    async def round(self) -> StoredRound:
        """The round that began last."""
        return (await self.database.read(rounds.begun, self.id))[0]

    async def opens_now(self) -> StoredRound:
        """The clock's hour, whatever day it is, without the letters."""

        def act(tx: Tx) -> None:
            opening.open_by_clock(tx, self.id, self.now, self.now)

        await self.database.write(act)
        return await self.round()

    async def casts(self, someone: Someone, *concern_ids: int) -> None:
        """A vote without a chat."""

        def act(tx: Tx) -> Any:
            stored = rounds.begun(tx, self.id)[0]
            return priorities.cast(tx, stored, self.member(tx, someone), frozenset(concern_ids), self.now)

        assert await self.database.write(act) is None
