"""Saying that one's worry is the same as another: which own words go along, and taking them away again."""

from __future__ import annotations

import pytest

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.concerns import actions, also_said, joining, store
from bot.concerns.draft import Draft, may_go_along
from bot.concerns.effects import Effect, effects, say_effect
from bot.concerns.rules import Concern
from bot.database.engine import Database, Tx
from tests.chat_world import Someone
from tests.concerns.test_set_aside import day_later, joined, plain
from tests.concerns.village import DAY, LANE, Village, seen_by

SAME = "No light at the water point, our girls are afraid after seven"
BRIDGE = "Somebody asks money for passing at the bridge every evening"
BRIBES = "Officers ask money for passing at the bridge roadblock every evening"


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin()


async def says_same(village: Village) -> tuple[Someone, Concern]:
    """A worry, and somebody whose own words stay with it."""
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    other = await village.joins(Side.COMMUNITY)
    await village.tells(other, SAME)
    await village.taps(other, f"concerns:same:{concern.id}")
    assert "Your own words are kept" in other.last.text
    return other, concern


async def in_other_words(village: Village, reader: Someone, concern: Concern) -> str:
    await village.says(reader, concern.ref)
    if not any(does.startswith("concerns:others:") for _, does in reader.last.buttons):
        return ""
    await village.taps(reader, "concerns:others:")
    return plain(reader)


# ── what goes along


@pytest.mark.parametrize(
    ("draft", "goes"),
    [
        (Draft(1, 1, (SAME,)), True),
        (Draft(1, 1, (SAME,), not_to_police=True), False),
        (Draft(1, 1, (SAME,), conduct=True), False),
        (Draft(1, 1), False),
    ],
)
def test_only_words_that_police_may_read_go_along(draft: Draft, goes: bool) -> None:  # noqa: FBT001
    assert may_go_along(draft) is goes


async def test_what_is_for_the_residents_coordinator_alone_is_compared_with_nothing(village: Village) -> None:
    officer = await village.joins(Side.POLICE)
    first = await village.raised_openly(await village.joins(Side.COMMUNITY), BRIDGE)
    teller = await village.joins(Side.COMMUNITY)
    await village.says(teller, "/raise")
    await village.taps(teller, "concerns:door:0:conduct")
    await village.taps(teller, "concerns:general:0")
    await village.says(teller, BRIBES)
    assert "concerns:same:" not in seen_by(teller)
    await village._does(teller, kind=Kind.TAP, words=f"concerns:same:{first.id}", message_id=1)
    assert (await village.concern(first.id)).also_said == ()
    secret = await village.sends_it(teller)
    await village.wind(village.now + 2 * DAY)
    await in_other_words(village, officer, first)
    assert BRIBES not in seen_by(officer)
    assert (await village.concern(secret.id)).words == BRIBES


async def test_what_police_may_not_read_is_not_kept_with_what_they_may(village: Village) -> None:
    officer = await village.joins(Side.POLICE)
    first = await village.raised_openly(await village.joins(Side.COMMUNITY))
    other = await village.joins(Side.COMMUNITY)
    await village.tells(other, LANE)
    await village.taps(other, "concerns:blind:0")
    await village.taps(other, "concerns:words:0")
    await village.says(other, SAME)
    await village.taps(other, f"concerns:same:{first.id}")
    assert "Your own words are not kept" in other.last.text
    await village.wind(village.now + 2 * DAY)
    assert SAME not in await in_other_words(village, officer, first)
    assert await village.database.read(actions.me_toos, first) == {Side.COMMUNITY: 1}


# ── taking away again


async def test_own_words_go_when_the_me_too_is_taken_back(village: Village) -> None:
    other, concern = await says_same(village)
    keeper = await village.joins(Side.COMMUNITY)
    await village.tells(keeper, "No light at the water point, my girls are afraid after 7")
    await village.taps(keeper, f"concerns:same:{concern.id}")
    await village.says(other, concern.ref)
    await village.taps(other, f"concerns:support:{concern.id}:no")
    left = (await village.concern(concern.id)).also_said
    assert [each.words for each in left] == ["No light at the water point, my girls are afraid after 7"]


async def test_own_words_go_when_their_writer_leaves_what_was_joined(village: Village) -> None:
    light, _, _, _ = await joined(village)
    writer = await village.joins(Side.COMMUNITY)

    def beside(tx: Tx) -> None:
        also_said.add(tx, village.person(tx, writer), light.id, SAME, village.now)

    await village.database.write(beside)
    await village.database.write(
        lambda tx: actions.leave(tx, village.person(tx, writer), light.id, village.now)
    )
    assert (await village.concern(light.id)).also_said == ()


async def test_own_words_are_in_ones_file_and_go_with_whoever_leaves(village: Village) -> None:
    other, concern = await says_same(village)

    def mine(tx: Tx) -> object:
        return actions.mine_for_export(tx, village.person(tx, other), village.id, village.now)["said_too"]

    assert await village.database.read(mine) == {concern.ref: SAME}
    await village.says(other, "/forget")
    await village.taps(other, "members:forget")
    assert (await village.concern(concern.id)).also_said == ()


async def test_once_it_is_over_nothing_leads_to_who_wrote_the_words(village: Village) -> None:
    _, concern = await says_same(village)
    await village.database.write(lambda tx: also_said.cut_off(tx, concern))
    (said,) = (await village.concern(concern.id)).also_said
    assert (said.words, said.key) == (SAME, "")


async def test_words_kept_before_their_writers_were_remembered_can_be_read(village: Village) -> None:
    _, concern = await says_same(village)
    (said,) = (await village.concern(concern.id)).also_said
    row = [said.words, said.coordinators_at.isoformat(), said.opens_at.isoformat()]
    assert store._also_said(row).words == SAME


# ── what it changed


async def five_say_what_it_changed(village: Village) -> tuple[Concern, list[Someone]]:
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    people = await village.many_join(Side.COMMUNITY, 5)
    await village.supporters(concern, *people)

    def all_say(tx: Tx) -> None:
        for each in people:
            say_effect(tx, village.person(tx, each), concern.id, Effect.STAY_IN, village.now)

    await village.database.write(all_say)
    assert await village.database.read(effects, concern.id) == {Effect.STAY_IN: 5}
    return concern, people


async def test_what_it_changed_for_somebody_goes_with_their_me_too(village: Village) -> None:
    concern, people = await five_say_what_it_changed(village)
    await village.says(people[0], concern.ref)
    await village.taps(people[0], f"concerns:support:{concern.id}:no")
    assert await village.database.read(effects, concern.id) == {}


async def test_what_it_changed_for_somebody_goes_when_they_leave_what_was_joined(village: Village) -> None:
    concern, people = await five_say_what_it_changed(village)
    other = await village.raised_openly(await village.joins(Side.COMMUNITY), LANE)
    await village.database.write(lambda tx: joining.join(tx, concern.id, other.id, village.now))
    await day_later(village)
    await village.taps(people[0], f"concerns:leave:{concern.id}")
    assert await village.database.read(effects, concern.id) == {}
