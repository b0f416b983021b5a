"""Leaving what one's own worry was joined with: its news end, and the own worry stays one's own."""

from __future__ import annotations

from bot.concerns import actions, joining
from bot.concerns.rules import Concern, Outcome
from bot.database.engine import Tx
from bot.responses import helped
from tests.chat_world import Someone
from tests.concerns.test_set_aside import day_later, joined, plain, tell
from tests.concerns.village import Village


async def raiser_left(village: Village) -> tuple[Concern, Concern, Someone, Someone]:
    """Hers was joined with another one, and she tapped [Leave]."""
    light, lane, rosa, supporter = await joined(village)
    await village.taps(rosa, f"concerns:leave:{light.id}")
    return light, lane, rosa, supporter


def news(someone: Someone, concern: Concern) -> int:
    """How many messages in this chat lead to this worry."""
    return sum(f"concerns:read:{concern.id}" in {does for _, does in shown.buttons} for shown in someone.chat)


async def news_of(village: Village, lane: Concern) -> None:
    await village.database.write(tell, lane.id, village)
    await day_later(village)


async def test_who_leaves_what_theirs_was_joined_with_hears_no_more_of_the_other_alone(
    village: Village,
) -> None:
    light, lane, rosa, supporter = await raiser_left(village)
    said = rosa.last.text.translate(dict.fromkeys((0x2068, 0x2069)))
    assert f"You get no more news of {lane.ref}" in said
    assert f"{light.ref}</b> stays yours" in said
    before = news(rosa, lane), news(supporter, lane)

    await news_of(village, lane)

    assert news(rosa, lane) == before[0]
    assert news(supporter, lane) == before[1] + 1
    assert await village.database.read(lambda tx: actions.is_raiser(tx, village.person(tx, rosa), light.id))


async def test_who_left_hears_that_they_are_taken_apart_and_can_take_the_own_one_back(
    village: Village,
) -> None:
    light, _, rosa, _ = await raiser_left(village)
    await village.says(village.obi, light.ref)
    await village.taps(village.obi, f"concerns:part:{light.id}")
    await day_later(village)

    assert "stands alone again" in plain(rosa)
    assert (await village.concern(light.id)).raiser_left is False
    await village.database.write(
        lambda tx: actions.withdraw(tx, village.person(tx, rosa), light.id, village.now)
    )
    assert await village.database.read(actions.concern, light.id) is None


async def test_who_left_hears_the_end_as_every_raiser_does(village: Village) -> None:
    light, lane, rosa, _ = await raiser_left(village)
    assert (await village.concern(light.id)).raiser_left

    def ends(tx: Tx) -> None:
        found = actions.concern(tx, lane.id)
        assert found is not None
        helped._close(tx, found, Outcome.HELPED, village.now, village.now)

    before = news(rosa, lane)
    await village.database.write(ends)
    await day_later(village)

    assert news(rosa, lane) == before + 1
    assert "it helped" in plain(rosa)


async def test_who_left_may_come_along_again(village: Village) -> None:
    light, lane, rosa, _ = await raiser_left(village)
    await village.database.write(lambda tx: joining.stay(tx, village.person(tx, rosa), light.id, village.now))
    before = news(rosa, lane)
    await news_of(village, lane)

    assert news(rosa, lane) == before + 1
