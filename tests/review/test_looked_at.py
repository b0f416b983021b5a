"""What three others look at is on no agenda before they have decided, whoever turns the keys."""

from __future__ import annotations

from bot.charter.rules import Side
from bot.concerns.rules import State
from tests.agenda.test_chat import agenda_day, agrees, proposes, published, two_worries
from tests.concerns.second_look import flags
from tests.concerns.test_set_aside import three
from tests.concerns.village import Village


async def test_both_keys_put_nothing_on_the_agenda_that_three_look_at(village: Village) -> None:
    await three(village)
    amina, _, _ = await two_worries(village)
    await agenda_day(village)
    late = await village.raised_openly(
        await village.joins(Side.COMMUNITY), "Lorries park on the school path every noon"
    )
    await proposes(village, village.lena, "add", late.ref, "agenda:because:cannot-wait")
    await flags(village, amina, late)
    await agrees(village, village.obi)

    found = await village.concern(late.id)
    assert (found.state, found.looking, found.heard_because) == (State.OPEN, True, "")
    assert "Lorries" not in await published(village)
