"""The notice that a worry was set aside, once somebody has chosen: it says what stands, and no more."""

from __future__ import annotations

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.concerns import actions
from bot.concerns.rules import Concern, State
from tests.chat_world import Someone
from tests.concerns.test_set_aside import both_agree, day_later, plain, sets_aside, three
from tests.concerns.village import Village


async def set_aside_notice(village: Village) -> tuple[Concern, Someone, Someone]:
    """Set aside; its raiser and a supporter have the notice, and three can look."""
    raiser, supporter = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    await three(village)
    concern = await village.raised_openly(raiser)
    await village.supporters(concern, supporter)
    await sets_aside(village, concern)
    await both_agree(village)
    await day_later(village)
    return concern, raiser, supporter


async def test_disagreeing_twice_on_one_notice_says_what_stands_and_writes_one_answer(
    village: Village,
) -> None:
    concern, _, supporter = await set_aside_notice(village)
    notice = supporter.with_button(f"concerns:appeal:{concern.id}")
    appeal = f"concerns:appeal:{concern.id}"
    await village.taps(supporter, appeal)
    (marked,) = [each for each in supporter.chat if each.message_id == notice.message_id]
    assert [does for _, does in marked.buttons] == [f"concerns:read:{concern.id}"]

    await village._does(supporter, kind=Kind.TAP, words=appeal, message_id=notice.message_id)

    assert supporter.toasts[-1] == "Somebody disagrees. Three others look again now."
    assert plain(supporter).count(f"You disagree about {concern.ref}") == 1


async def test_accepting_after_disagreeing_does_not_say_that_it_is_over(village: Village) -> None:
    concern, raiser, supporter = await set_aside_notice(village)
    await village.taps(raiser, f"concerns:appeal:{concern.id}")
    for someone in (raiser, supporter):
        await village._does(someone, kind=Kind.TAP, words=f"concerns:accept:{concern.id}", message_id=1)
        assert someone.toasts[-1] == "Somebody disagrees. Three others look again now."
    assert (await village.concern(concern.id)).state is State.APPEALED

    await village.database.write(actions.must_hear, concern.id, "no_answer")
    await village._does(supporter, kind=Kind.TAP, words=f"concerns:accept:{concern.id}", message_id=1)
    assert supporter.toasts[-1] == "It is not set aside any more."
