"""What one follows leaves one's lists, cards and ballots while it is hidden or held, and comes back after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.concerns import actions, holding, store
from bot.concerns.rules import Concern, HoldReason, Identity, State
from bot.concerns.widening import all_may_see
from bot.database.engine import Database, Tx
from tests.chat_world import Someone
from tests.concerns.test_rules import LIGHT as RAISED
from tests.concerns.village import LANE, LIGHT, Village

OPEN = replace(RAISED, state=State.OPEN)
NEWLY = "John Kamau sells stolen goats"


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin()


async def hidden(village: Village, raiser: Someone, concern: Concern, *, yes: bool = True) -> None:
    def change(tx: Tx) -> None:
        person = village.person(tx, raiser)
        actions.change_visibility(
            tx, person, concern.id, identity=Identity.NOBODY, name="", not_to_police=yes, now=village.now
        )

    await village.database.write(change)


async def held(village: Village, concern: Concern, words: str = NEWLY) -> None:
    found = replace(await village.concern(concern.id), reworded=words, title=words)
    await village.database.write(lambda tx: store.put(tx, holding.hold(found, HoldReason.PERSON)))


async def follows(village: Village, someone: Someone) -> str:
    await village.says(someone, "/mine")
    return someone.last.text


@pytest.mark.parametrize(
    ("concern", "all_read"),
    [
        (OPEN, True),
        (replace(OPEN, not_to_police=True), False),
        (replace(OPEN, state=State.RECEIVED), False),
        (replace(OPEN, state=State.HELD, hold_reason=HoldReason.OTHER), False),
        (replace(OPEN, state=State.WITHDRAWN), False),
        (replace(OPEN, state=State.MERGED), True),
    ],
)
def test_what_all_sides_read_is_neither_hidden_nor_held_nor_new(concern: Concern, all_read: bool) -> None:  # noqa: FBT001
    assert all_may_see(concern) is all_read


async def test_police_no_longer_follow_what_is_hidden_from_them(village: Village) -> None:
    officer, resident = await village.joins(Side.POLICE), await village.joins(Side.COMMUNITY)
    raiser = await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.supporters(concern, officer, resident)

    await hidden(village, raiser, concern)
    assert concern.ref not in await follows(village, officer)
    assert LIGHT in await follows(village, resident)
    assert LIGHT in await follows(village, raiser)

    await hidden(village, raiser, concern, yes=False)
    assert LIGHT in await follows(village, officer)


async def test_nobody_but_its_raiser_follows_the_new_words_of_what_is_held(village: Village) -> None:
    raiser, supporter = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.supporters(concern, supporter)

    await held(village, concern)

    assert "Kamau" not in await follows(village, supporter)
    assert "Kamau" in await follows(village, raiser)


async def test_an_old_button_of_a_ballot_shows_nothing_of_what_is_held(village: Village) -> None:
    voter = await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    await village.raised_openly(await village.joins(Side.COMMUNITY), LANE)
    stored = await village.opens_now()
    assert concern.id in stored.round.options
    await held(village, concern)
    voter.chat.clear()
    for number in (1, 2):
        words = f"priorities:which:{stored.round.id}:{number}"
        await village._does(voter, kind=Kind.TAP, words=words, message_id=1)
        assert "Kamau" not in voter.last.text


async def test_a_decision_about_what_is_not_open_yet_is_read_without_its_title(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    concern = await village.raises(await village.joins(Side.COMMUNITY))
    await village.wind(concern.coordinators_at)
    await village.says(village.lena, concern.ref)
    await village.taps(village.lena, f"concerns:early:{concern.id}")
    await village.taps(village.lena, f"concerns:early:{concern.id}:cannot-wait-a-day")
    await village.wind(village.now)
    await village.taps(village.obi, "approvals:decline:")
    await village.taps(village.obi, "approvals:because:")
    await village.says(resident, "/keys")
    await village.taps(resident, "approvals:open:")
    assert concern.ref in resident.last.text
    assert LIGHT not in resident.last.text
