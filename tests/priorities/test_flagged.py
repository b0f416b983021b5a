"""While three others look at a worry no vote takes it, also not one that had begun: it leaves the ballot."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.charter.rules import Side
from bot.concerns import aside, look_store, looks, store
from bot.concerns.rules import HoldReason
from bot.concerns.verdict import Verdict
from bot.database.engine import Database, Tx
from bot.members.rules import Role
from bot.priorities import actions, rounds, voting
from tests.chat_world import Someone
from tests.priorities.test_chat import TITLES, drawn, marked, number_of
from tests.priorities.town import MONDAY, SUNDAY, WEDNESDAY, Town

ISOLATES = dict.fromkeys((0x2068, 0x2069))
WATER = 500_001


@pytest.fixture
def engine_name() -> str:
    """What is said is the same on both engines."""
    return "sqlite"


async def voting_in(database: Database) -> tuple[Town, list[Someone], Someone]:
    """A vote over six worries has begun; there are three who can look, and six residents who vote."""
    town = await Town(database).found()
    flagger = await town.joins(Side.COMMUNITY, role=Role.REPRESENTATIVE)
    await town.joins(Side.COMMUNITY, role=Role.REPRESENTATIVE)
    voters = await town.many_join(Side.COMMUNITY, 6)
    officer = await town.joins(Side.POLICE)
    await town.joins(Side.PARTNER)
    neighbour = await town.joins(Side.COMMUNITY)
    for title in TITLES:
        await town.worries(neighbour, title)
    await town.worries(officer, "Market lane blocked")
    await town.wind(WEDNESDAY)
    return town, voters, flagger


async def flagged(town: Town, someone: Someone) -> None:
    """It points at a group, says this one; three others look."""

    def act(tx: Tx) -> None:
        after = aside.flag(tx, town.person(tx, someone), WATER, HoldReason.GROUP, town.now)
        assert after.looking

    await town.database.write(act)


async def may_be_read(town: Town) -> None:
    """Two of the three say so."""

    def act(tx: Tx) -> None:
        (look,) = look_store.all_of_concern(tx, WATER)
        concern = store.get(tx, WATER)
        assert concern is not None
        looks._settle(tx, concern, look, Verdict.YES, town.now, town.now)

    await town.database.write(act)


@pytest.mark.parametrize("who", ["resident", "representative"])
async def test_what_is_flagged_during_a_vote_leaves_it_and_is_neither_counted_nor_printed(
    database: Database, who: str
) -> None:
    town, voters, representative = await voting_in(database)
    for each in voters[:5]:
        await town.casts(each, WATER)
    await flagged(town, representative if who == "representative" else await town.joins(Side.COMMUNITY))

    reader = voters[5]
    await town.says(reader, "/vote")
    assert "Dark water point" not in reader.last.text
    assert "This one is not in the vote now." in reader.last.text
    assert not [label for label, _ in reader.last.buttons if "Dark water" in label]

    await town.wind(MONDAY)
    assert "What each side put first" in reader.last.text
    assert "Dark water point" not in reader.last.text
    counted = await database.read(lambda tx: rounds.results(tx, rounds.begun(tx, town.id)[0]))
    assert counted[Side.COMMUNITY].first == ()


async def test_a_mark_for_what_left_the_vote_is_given_back(database: Database) -> None:
    town, voters, _ = await voting_in(database)
    voter = voters[0]
    await town.casts(voter, *range(WATER, WATER + 5))
    await flagged(town, await town.joins(Side.COMMUNITY))
    await town.says(voter, "/vote")
    assert len(drawn(voter.last)) == 4

    number = number_of(voter.last, "Market lane blocked")
    await town.taps(voter, f"priorities:mark:1:{number}:on")

    assert voter.toasts[-1] == "5 of 5. Counted."
    assert await marked(town, voter) == {*TITLES[1:], "Market lane blocked"}


async def test_a_mark_nobody_gave_to_another_counts_once_all_may_read_it_again(database: Database) -> None:
    town, voters, _ = await voting_in(database)
    for each in voters:
        await town.casts(each, WATER)
    await flagged(town, await town.joins(Side.COMMUNITY))
    await town.says(voters[0], "/vote")
    number = number_of(voters[0].last, "Loose dogs")
    await town.taps(voters[0], f"priorities:mark:1:{number}:on")
    assert voters[0].toasts[-1] == "1 of 5. Counted."
    assert await marked(town, voters[0]) == {"Dark water point", "Loose dogs"}

    await may_be_read(town)
    await town.wind(SUNDAY + timedelta(minutes=1))

    counted = await database.read(lambda tx: rounds.results(tx, rounds.begun(tx, town.id)[0]))
    assert counted[Side.COMMUNITY].first[0] == WATER


async def test_ones_own_file_still_names_what_one_marked_while_three_look(database: Database) -> None:
    town, voters, _ = await voting_in(database)
    await town.casts(voters[0], WATER)
    await flagged(town, await town.joins(Side.COMMUNITY))

    def mine(tx: Tx) -> dict[str, Any]:
        return actions.export(tx, town.person(tx, voters[0]), town.id, town.now)

    kept = await database.read(mine)
    assert "votes" in kept
    assert sum(len(refs) for refs in kept["votes"].values()) == 1
    assert await database.read(lambda tx: voting.own_marks(tx, town.person(tx, voters[0]), town.id))
