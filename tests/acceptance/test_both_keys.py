"""A11: what takes both coordinators is not done by one, from whichever side, nor by anybody else besides."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot import history
from bot.approvals import actions as approvals
from bot.approvals.rules import Approval, Kind
from bot.concerns import store as concern_store
from bot.concerns.rules import State
from bot.database.engine import Tx
from bot.database.tables import metadata
from bot.l10n import catalog
from bot.mirror import wording
from tests.chat_world import ChatWorld, Someone
from tests.members.body_world import Bodies
from tests.members.test_parties import active_watch, suspended_watch

LIGHT = "No light at the water point, girls afraid after 7"
LANE = "The ambulance lane is blocked on every market day"
LATE = "Lorries park on the school path every noon"
AGENDA = datetime(2025, 5, 19, 7, tzinfo=UTC)
DOMAIN = (
    *("concern", "raiser", "support", "charter_line", "area", "party", "member", "deputy", "meeting"),
    *("agenda", "agenda_change", "agreed_minutes", "commitment", "look", "partnership"),
)
"""Where it would show if something had been done."""


class Keys(Bodies):
    """The town with two open worries and an officer with a post."""

    amina: Someone
    otieno: Someone
    light: str
    lane: str

    async def settle(self) -> Keys:
        await self.begin()
        self.amina = await self.resident("Amina")
        self.otieno = await self.officer("Otieno, Beat 7")
        self.light = await self.tells(self.amina, LIGHT)
        self.lane = await self.tells(self.otieno, LANE)
        await self.days(2)
        return self

    async def tells(self, someone: Someone, words: str) -> str:
        """From the words to the number."""
        await self.world.says(someone, words)
        await self.world.taps(someone, "concerns:category")
        await self.world.taps(someone, "concerns:send")
        newest = await self.read(lambda tx: concern_store.in_states(tx, self.id, tuple(State)))
        return next(each.ref for each in newest if each.words == words)

    async def number(self, ref: str) -> int:
        """The id behind the number that people say."""
        found = await self.read(lambda tx: concern_store.by_ref(tx, self.id, ref))
        assert found is not None
        return found.id

    async def waiting(self) -> list[Approval]:
        return await self.read(lambda tx: approvals.waiting(tx, self.id))

    async def done(self) -> object:
        """Everything that both coordinators can change, row by row, and the files they were sent."""

        def read(tx: Tx) -> object:
            tables = metadata.tables
            return {name: sorted(map(repr, tx.execute(select(tables[name])))) for name in DOMAIN}

        return await self.read(read), self.files()

    async def line(self, verb: str) -> str:
        """The newest line of the history with this verb, as people read it."""
        lines = await self.read(lambda tx: history.of_verb(tx, self.id, verb))
        return catalog.render_plain(wording.said(lines[0]), "en")

    def files(self) -> tuple[int, int]:
        """How many files with numbers each coordinator was sent."""
        every = [
            ["numbers.json" in str(shown.letter.document) for shown in one.chat]
            for one in (self.wanjiru, self.mwangi)
        ]
        return sum(every[0]), sum(every[1])

    async def both(self, one: Someone, other: Someone) -> Approval:
        """One asks for the numbers, the other agrees."""
        await export(self, one)
        (approval,) = await self.waiting()
        await self.world.taps(other, f"approvals:agree:{approval.id}", message_id=1)
        await self.ticks()
        found = await self.read(lambda tx: approvals.get(tx, approval.id))
        assert found is not None
        return found


# ── how each is proposed, by taps

Proposes = Callable[[Keys, Someone], Awaitable[None]]


async def set_aside(keys: Keys, who: Someone) -> None:
    number = await keys.number(keys.light)
    await keys.world.says(who, keys.light)
    await keys.world.taps(who, f"concerns:aside:{number}")
    await keys.world.taps(who, f"concerns:aside:{number}:not_joint")


async def merge(keys: Keys, who: Someone) -> None:
    light, lane = await keys.number(keys.light), await keys.number(keys.lane)
    await keys.world.says(who, keys.light)
    await keys.world.taps(who, f"concerns:join:{light}")
    await keys.world.says(who, keys.lane)
    await keys.world.taps(who, f"concerns:join:{light}:{lane}:yes")


async def open_early(keys: Keys, who: Someone) -> None:
    late = await keys.tells(keys.amina, LATE)
    await keys.days(0.4)
    await keys.world.says(who, late)
    await keys.world.taps(who, f"concerns:early:{await keys.number(late)}")
    await keys.world.taps(who, f"concerns:early:{await keys.number(late)}:cannot-wait-a-day")


async def changes(keys: Keys, who: Someone, what: str, ref: str, *answers: str) -> None:
    await keys.world.says(who, "/agenda")
    await keys.world.taps(who, "agenda:askchange")
    await keys.world.taps(who, f"agenda:change:{what}")
    await keys.world.says(who, ref)
    for answer in answers:
        await keys.world.taps(who, answer)


async def minutes(keys: Keys, who: Someone) -> None:
    await keys.world.wind(AGENDA)
    await changes(keys, who, "minutes", keys.light, "agenda:minutes:30", "agenda:because:needs-longer")


async def add_item(keys: Keys, who: Someone) -> None:
    await keys.world.wind(AGENDA)
    late = await keys.tells(keys.amina, LATE)
    await keys.days(2)
    await changes(keys, who, "add", late, "agenda:because:cannot-wait")


async def drop_item(keys: Keys, who: Someone) -> None:
    await keys.world.wind(AGENDA)
    await changes(keys, who, "drop", keys.light, "agenda:because:settled-meanwhile")


async def admit_party(keys: Keys, who: Someone) -> None:
    await keys.world.says(who, "/who")
    await keys.world.taps(who, "members:admit")
    await keys.world.taps(who, "members:kind:0:service")
    await keys.world.says(who, "Waterworks")
    await keys.world.taps(who, "members:admitwhy:0:can-help-here")


async def remove_party(keys: Keys, who: Someone) -> None:
    party = await active_watch(keys)
    await keys.world.says(who, "/who")
    await keys.world.taps(who, f"members:party:{party.id}")
    await keys.world.taps(who, f"members:removeparty:{party.id}")
    await keys.world.taps(who, f"members:removeparty:{party.id}:broke-conduct")


async def remove_member(keys: Keys, who: Someone) -> None:
    await keys.world.says(who, "/who")
    await keys.world.taps(who, "members:posts")
    await keys.world.taps(who, "members:remove")
    await keys.world.taps(who, who.last.does("members:remove"))


async def charter(keys: Keys, who: Someone) -> None:
    await keys.world.says(who, "/keys")
    await keys.world.taps(who, "approvals:charter:0")
    await keys.world.taps(who, "approvals:rules:vote")
    await keys.world.taps(who, "approvals:rule:vote-opens")
    await keys.world.taps(who, "approvals:day:vote-opens:Thu")
    await keys.world.taps(who, "approvals:value:vote-opens:Thu_18.00")
    await keys.world.taps(who, "approvals:rulepropose:vote-opens:did-not-work")


async def export(keys: Keys, who: Someone) -> None:
    await keys.world.says(who, "/export")
    await keys.world.taps(who, "approvals:exportpropose:own-planning")


async def lift_brake(keys: Keys, who: Someone) -> None:
    party = await suspended_watch(keys)
    await keys.world.says(who, "/who")
    await keys.world.taps(who, f"members:party:{party.id}")
    await keys.world.taps(who, f"members:lift:{party.id}")
    await keys.world.taps(who, f"members:lift:{party.id}:was-put-right")


PROPOSED: dict[Kind, Proposes] = {
    Kind.SET_ASIDE: set_aside,
    Kind.MERGE: merge,
    Kind.OPEN_EARLY: open_early,
    Kind.MINUTES: minutes,
    Kind.ADD_ITEM: add_item,
    Kind.DROP_ITEM: drop_item,
    Kind.ADMIT_PARTY: admit_party,
    Kind.REMOVE_PARTY: remove_party,
    Kind.REMOVE_MEMBER: remove_member,
    Kind.CHARTER: charter,
    Kind.EXPORT: export,
    Kind.LIFT_BRAKE: lift_brake,
}


def test_every_kind_is_tried() -> None:
    assert set(PROPOSED) == set(Kind)


@pytest.mark.parametrize("first", ["community", "police"])
@pytest.mark.parametrize("kind", list(Kind))
async def test_one_key_of_either_side_changes_nothing_and_two_do(
    world: ChatWorld, kind: Kind, first: str
) -> None:
    keys = await Keys(world).settle()
    one, other = keys.wanjiru, keys.mwangi
    if first == "police":
        one, other = other, one

    await PROPOSED[kind](keys, one)
    (approval,) = [each for each in await keys.waiting() if each.kind is kind]
    assert approval.proposed_by.value == first
    before = await keys.done()
    await keys.ticks()
    for someone in (one, keys.amina, keys.otieno, one):
        await keys.world.taps(someone, f"approvals:agree:{approval.id}", message_id=1)
    await keys.ticks()
    assert await keys.done() == before, "one key, however often, and no key of anybody else"
    assert [each.id for each in await keys.waiting()] == [approval.id]

    await keys.world.taps(other, f"approvals:agree:{approval.id}", message_id=1)
    await keys.ticks()
    assert await keys.waiting() == []
    if kind is Kind.EXPORT:
        assert await keys.done() == before, "what leaves the place leaves a day later"
        await keys.days(1 - 1 / 24)
        assert keys.files() == (0, 0)
        await keys.days(1 / 24)
        assert keys.files() == (1, 1)
        await keys.days(3)
        assert keys.files() == (1, 1)
    assert await keys.done() != before, "both together can"
    for step in ("proposed", "agreed"):
        assert "Reason: " in await keys.line(f"{step}-{kind.value}"), "every use stands there with its reason"


@pytest.mark.parametrize("asks", ["community", "police"])
@pytest.mark.parametrize("stops", ["community", "police"])
async def test_either_side_stops_an_agreed_export_within_its_day_and_nobody_else(
    world: ChatWorld, asks: str, stops: str
) -> None:
    keys = await Keys(world).settle()
    holders = {"community": keys.wanjiru, "police": keys.mwangi}
    asker, stopper = holders[asks], holders[stops]
    agreer = keys.mwangi if asker is keys.wanjiru else keys.wanjiru
    approval = await keys.both(asker, agreer)
    await keys.days(0.5)
    for someone in (keys.amina, keys.otieno):
        await keys.world.taps(someone, f"approvals:stop:{approval.id}", message_id=1)
    assert "stopped-export" not in await keys.history()
    await keys.world.taps(stopper, "approvals:stop:")
    await keys.world.taps(agreer, f"approvals:stop:{approval.id}", message_id=1)
    await keys.days(4)

    assert keys.files() == (0, 0)
    verbs = await keys.history()
    counted = {step: verbs.count(f"{step}-export") for step in ("proposed", "agreed", "stopped", "left")}
    assert counted == {"proposed": 1, "agreed": 1, "stopped": 1, "left": 0}
    again = await keys.both(asker, agreer)
    assert again.happens_at is not None
    assert again.happens_at >= keys.world.now + timedelta(hours=24)
    await keys.world.wind(again.happens_at)
    assert keys.files() == (1, 1), "asked anew, it leaves"


@pytest.mark.parametrize("kind", [Kind.SET_ASIDE, Kind.REMOVE_MEMBER, Kind.CHARTER, Kind.EXPORT])
async def test_without_the_second_key_it_ends_by_itself(world: ChatWorld, kind: Kind) -> None:
    keys = await Keys(world).settle()
    await PROPOSED[kind](keys, keys.mwangi)
    (approval,) = await keys.waiting()
    await keys.world.wind(approval.lapses_at + timedelta(minutes=1))
    assert await keys.waiting() == []
    await keys.world.taps(keys.wanjiru, f"approvals:agree:{approval.id}", message_id=1)
    verbs = await keys.history()
    assert f"lapsed-{kind.value}" in verbs
    assert f"agreed-{kind.value}" not in verbs
