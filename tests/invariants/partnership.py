"""A whole partnership driven through dispatch: how it begins, is copied, and what people do in it."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot import features
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.database.engine import Database, Tx, open_database
from bot.members import parties
from bot.members import store as member_store
from bot.members.rules import CONSENT_VERSION, Member, Role
from bot.seal import Seal
from tests.chat_world import Someone
from tests.invariants.watched import MARK, Told, Watched
from tests.privacy.pseudonyms import pseudonyms, rows_about

MOST_GONE = 3
"""A place that everybody leaves has no more to tell."""


class Partnership(Watched):
    """Two coordinate, each side has some who answer, and there are residents."""

    # ── beginning

    def _found_with(self, tx: Tx, lines: dict[str, Any]) -> int:
        partnership_id = super()._found_with(tx, lines)
        features._begin(tx, partnership_id, self.now)
        parties.begin(tx, partnership_id, self.now)
        return partnership_id

    async def begin(self, **lines: Any) -> Partnership:
        await super().begin(**lines)
        self.people = [self.lena, self.obi]
        for side, post, role in (
            (Side.COMMUNITY, "Water group", Role.REPRESENTATIVE),
            (Side.COMMUNITY, "Market group", Role.REPRESENTATIVE),
            (Side.POLICE, "Beat 7", Role.OFFICER),
            (Side.POLICE, "Beat 9", Role.OFFICER),
            (Side.POLICE, "Station desk", Role.SUPERVISOR),
            (Side.PARTNER, "Council lamps", Role.PARTNER),
            (Side.PARTNER, "Clinic", Role.PARTNER),
        ):
            self.people.append(await self.seated(side, post, role))
        for area in (0, 0, 1):
            self.people.append(await self.joins(Side.COMMUNITY, area=area))
        await self.look()
        return self

    async def seated(self, side: Side, post: str, role: Role) -> Someone:
        """Somebody with a post."""
        someone = await self.joins(side, role=role)

        def give(tx: Tx) -> None:
            member = replace(self.member(tx, someone), post=post)
            route = member_store.route(tx, member.key)
            assert route is not None
            member_store.put(tx, member, consent=CONSENT_VERSION, route=route)

        await self.database.write(give)
        return someone

    def on(self, database: Database) -> Partnership:
        """The same place on a copy of its database, or after the process ended and another began."""
        again = Partnership(database, self.now)
        kept = copy.deepcopy({name: vars(self)[name] for name in KEPT})
        vars(again).update(kept)
        again.people = [again.phones[each.id] for each in self.people]
        again.lena, again.obi = (again.phones[each.id] for each in (self.lena, self.obi))
        again.facts = self.facts
        for told in again.told.values():
            told.raiser = again.phones[told.raiser.id]
        return again

    # ── what people do

    async def presses(self, someone: Someone, *does: str) -> None:
        """Buttons, whether or not they are offered; a word that is no button is typed."""
        for each in does:
            if each.startswith("say "):
                await self.says(someone, each[4:])
            elif each.startswith("/"):
                await self.says(someone, each)
            else:
                message_id = someone.chat[-1].message_id if someone.chat else 1
                await self._does(someone, kind=Kind.TAP, words=each, message_id=message_id)

    async def offered(self, someone: Someone, *beginnings: str) -> None:
        """The first button of the newest message that begins so, one after the other, while there is one."""
        for each in beginnings:
            does = next((does for _, does in someone.last.buttons if does.startswith(each)), None)
            if does is None:
                return
            await self.taps(someone, does)

    async def performs(self, someone: Someone, script: Sequence[str]) -> None:
        """A script of `tests/invariants/deeds.py`."""
        for each in script:
            if each.startswith("?"):
                if someone.chat:
                    await self.offered(someone, each[1:])
            else:
                await self.presses(someone, each)

    async def wanders(self, someone: Someone, command: str, picks: Sequence[int]) -> None:
        """A command, then any of the buttons that are offered, one after the other."""
        await self.says(someone, command)
        for number in picks:
            does = [does for _, does in someone.last.buttons if does] if someone.chat else []
            does = [each for each in does if not each.startswith("members:forget")]
            if not does:
                return
            await self.taps(someone, does[number % len(does)])

    async def forgets(self, someone: Someone) -> None:
        """They leave; nothing in any row is about them any more."""
        if someone.id in self.gone or len(self.gone) >= MOST_GONE:
            return
        keys = await self.database.read(pseudonyms, someone.id)
        await self.presses(someone, "/forget", "members:forget:0")
        left = await self.database.read(rows_about, keys)
        self.broken += [f"14: {what} after leaving" for what in sorted(left)]
        self.gone.add(someone.id)
        self.seats.pop(someone.id, None)

    def who(self, fits: Callable[[Member], bool]) -> list[Someone]:
        """Those of whom this is true now."""
        return [
            each
            for each in self.people
            if (member := self.facts.members.get(self.keys.get(each.id, b""))) is not None and fits(member)
        ]

    async def ids(self) -> tuple[list[int], list[int], list[int]]:
        """The looks, questions and ideas that are there."""
        return await self.database.read(_ids)

    async def raises(self, someone: Someone, words: str, *settings: str) -> str:
        """A worry from its words to its receipt, with "who sees it" as tapped; its number, or ""."""
        mark = MARK.search(words)
        await self.says(someone, words)
        for does in ("concerns:category:0:safety", "concerns:similar:0:new", "concerns:keep:0"):
            if any(each.startswith("concerns:send:") for _, each in someone.last.buttons):
                break
            await self.offered(someone, does)
        for each in settings:
            await self.presses(someone, "concerns:seen:0", f"concerns:seen:0:{each}")
        if settings:
            await self.presses(someone, "concerns:draft:0")
        before = set(self.facts.concerns)
        await self.offered(someone, "concerns:send:")
        new = set(self.facts.concerns) - before
        if not new:
            return ""
        ref = self.facts.concerns[new.pop()].ref
        self.told[ref] = Told(someone, ref, mark.group() if mark else ref)
        return ref

    async def arrives(self, side: Side, post: str = "") -> Someone:
        """Somebody new, by a poster (residents) or seated."""
        if side is Side.COMMUNITY and not post:
            someone = self._new("en")
            code = await self.database.read(_code, self.id)
            await self.says(someone, f"/start j_{code}")
            self.seats[someone.id] = Side.COMMUNITY.value
            await self.offered(someone, "members:language:0:en", "members:consent:0:yes")
        else:
            role = Role.OFFICER if side is Side.POLICE else Role.PARTNER
            someone = await self.seated(side, post or "New post", role)
            await self.look()
        self.people.append(someone)
        return someone

    async def days(self, number: float) -> None:
        """The clock goes on."""
        await self.wind(self.now + timedelta(days=number))

    def concern_id(self, ref: str) -> int:
        """The id of what people call by this number."""
        return next(each.id for each in self.facts.concerns.values() if each.ref == ref)


KEPT = (
    "id",
    "phones",
    "_message_ids",
    "concerns",
    "seen",
    "broken",
    "gone",
    "told",
    "buttons",
    "checked",
    "seats",
    "keys",
    "shown_to_police",
    "typed",
    "events",
)
"""What outlives a process: the phones, and what the watcher has noted."""


def _code(tx: Tx, partnership_id: int) -> str:
    return charters.areas(tx, partnership_id)[0].code


def _ids(tx: Tx) -> tuple[list[int], list[int], list[int]]:
    looks, questions, ideas = (
        [int(row[0]) for row in tx.exec_driver_sql(f"SELECT id FROM {table} ORDER BY id")]
        for table in ("look", "relay_question", "idea")
    )
    return looks, questions, ideas


def opened(path: Path) -> Database:
    """The database, with the keys of the tests."""
    return open_database(f"sqlite:///{path}", options={"seal": Seal(bytes(range(32)))})


@dataclass(frozen=True)
class Template:
    """A partnership some weeks old, to be copied."""

    path: Path
    world: Partnership
