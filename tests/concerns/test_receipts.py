"""A receipt is shown again to whoever sent the worry; without a link, to nobody of another side."""

from __future__ import annotations

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.database.engine import Database
from tests.concerns.village import Village, seen_by


async def test_an_old_send_button_tells_another_side_nothing_of_what_nobody_is_linked_to(
    database: Database,
) -> None:
    village = await Village(database).begin()
    resident, officer = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    await village.tells(resident)
    for choice in ("link", "police"):
        await village.taps(resident, "concerns:seen:0")
        await village.taps(resident, f"concerns:seen:0:{choice}")
    await village.taps(resident, "concerns:draft:0")
    concern = await village.sends_it(resident)

    for someone in (officer, village.obi):
        await village._does(someone, kind=Kind.TAP, words=f"concerns:send:0:{concern.id}", message_id=1)
        assert concern.ref not in seen_by(someone)
    await village._does(resident, kind=Kind.TAP, words=f"concerns:send:0:{concern.id}", message_id=1)
    assert concern.ref in seen_by(resident)
