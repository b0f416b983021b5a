"""New words before others read them: they end a hold, the same words end none, supported words stay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.concerns import holding
from bot.concerns.rules import Concern, HoldReason, State
from tests.chat_world import Someone
from tests.concerns.second_look import flags, look_at, representative, says_of_it
from tests.concerns.test_rules import LATER, LIGHT, NAIROBI
from tests.concerns.test_set_aside import three
from tests.concerns.village import DAY, Village

OTHER = "Close the market on Sundays for good"
NAMED = "John Kamau sells stolen goats behind the market"


async def holds(village: Village, concern: Concern) -> None:
    """One coordinator holds it."""
    await village.says(village.lena, concern.ref)
    await village.taps(village.lena, f"concerns:hold:{concern.id}")
    await village.taps(village.lena, f"concerns:hold:{concern.id}:danger")


async def rewords(village: Village, raiser: Someone, concern: Concern, words: str) -> Concern:
    """Its raiser says it in these words."""
    await village.says(raiser, concern.ref)
    await village.taps(raiser, f"concerns:reword:{concern.id}")
    await village.says(raiser, words)
    return await village.concern(concern.id)


@pytest.mark.parametrize("change", ["{}", "{}.", "  {} "])
async def test_the_same_words_once_more_end_no_hold(village: Village, change: str) -> None:
    raiser = await village.joins(Side.COMMUNITY)
    concern = await village.raises(raiser)
    await village.wind(concern.coordinators_at)
    await holds(village, concern)

    found = await rewords(village, raiser, concern, change.format(concern.words))

    assert (found.state, found.hold_reason) == (State.HELD, HoldReason.DANGER)
    assert found.hold_until is not None


async def test_other_words_end_a_hold_and_may_be_held_in_their_turn(village: Village) -> None:
    raiser = await village.joins(Side.COMMUNITY)
    concern = await village.raises(raiser)
    await village.wind(concern.coordinators_at)
    await holds(village, concern)

    found = await rewords(village, raiser, concern, concern.words + " and more")
    assert found.state is State.RECEIVED

    await holds(village, found)
    assert (await village.concern(concern.id)).state is State.HELD
    await village.wind(village.now + 12 * DAY)
    assert (await village.concern(concern.id)).state is State.OPEN, "it ends by itself all the same"


async def test_words_that_others_have_supported_are_not_swapped_after_a_flag(village: Village) -> None:
    lookers, raiser = await three(village), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.supporters(concern, *await village.many_join(Side.COMMUNITY, 6))
    await flags(village, await representative(village), concern)
    await village.says(raiser, concern.ref)
    with pytest.raises(AssertionError, match="no button"):
        raiser.last.does("concerns:reword")
    assert raiser.last.does("concerns:withdraw")
    await village._does(raiser, kind=Kind.TAP, words=f"concerns:reword:{concern.id}", message_id=1)
    assert "tell it anew" in "\n".join([raiser.last.text, *raiser.toasts])
    await village.says(raiser, OTHER)
    await village.wind(village.now + DAY)
    await says_of_it(village, "yes", *lookers[1:])
    await village.wind(village.now + 3 * DAY)

    found = await village.concern(concern.id)
    assert (found.state, found.shown_words) == (State.OPEN, concern.words)


async def test_what_was_said_of_older_words_counts_no_more(village: Village) -> None:
    lookers, raiser = await three(village), await village.joins(Side.COMMUNITY)
    await village.tells(raiser, NAMED)
    await village.taps(raiser, "concerns:keep:0")
    concern = await village.sends_it(raiser)
    await village.wind(concern.coordinators_at + 3 * DAY)
    await says_of_it(village, "yes", lookers[0])
    assert [said for _, said in (await look_at(village, concern)).seats if said]

    found = await rewords(village, raiser, concern, "Peter Otieno sells stolen goats behind the market")
    assert found.shown_words == NAMED, "asked once more, since it names somebody"
    await village.taps(raiser, f"concerns:reworded:{concern.id}")

    found = await village.concern(concern.id)
    assert "Otieno" in found.shown_words
    assert [said for _, said in (await look_at(village, concern)).seats] == [None] * 3


def test_new_words_are_looked_at_as_any_others() -> None:
    looked = replace(holding.stays_unread(replace(LIGHT, state=State.HELD)), held_before=True)
    after = holding.reword(looked, "quite other words", title="t", flagged=None, now=LATER, zone=NAIROBI)
    assert (after.state, after.looked, after.held_before) == (State.RECEIVED, False, False)
    still = holding.reword(
        looked, "John Kamau", title="t", flagged=HoldReason.PERSON, now=LATER, zone=NAIROBI
    )
    assert (still.state, still.looked) == (State.HELD, True)
