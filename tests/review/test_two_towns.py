"""People who belong to several partnerships act in the one a message came from."""

from __future__ import annotations

from bot import people
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.database.engine import Tx
from bot.meetings import actions as meetings
from bot.members import actions as members
from bot.members.rules import Role
from tests.chat_world import Someone
from tests.concerns.village import Village


async def second_town(village: Village, someone: Someone) -> int:
    """Hillside, in which the coordinator of Riverside is a resident and talks now."""

    def found(tx: Tx) -> int:
        hillside = charters.found(tx, village.now)
        charters.write(tx, hillside, name="Hillside", zone="Africa/Nairobi", first_meeting="2025-05-30T15:00")
        charters.write_areas(tx, hillside, ["Top"])
        charters.go_live(tx, hillside, village.now.date())
        meetings.begin(tx, hillside, village.now)
        area = charters.areas(tx, hillside)[0]
        members.join(
            tx,
            village.person(tx, someone),
            partnership_id=hillside,
            side=Side.COMMUNITY,
            role=Role.RESIDENT,
            area_id=area.id,
            now=village.now,
        )
        return hillside

    return await village.database.write(found)


async def test_a_coordinator_opens_what_is_new_in_the_town_that_wrote_to_them(village: Village) -> None:
    amina = await village.joins(Side.COMMUNITY)
    await second_town(village, village.obi)
    concern = await village.raises(amina)
    await village.wind(concern.coordinators_at)
    await village.taps(village.obi, "concerns:waiting:")

    assert concern.ref in village.obi.last.text


async def test_the_link_of_a_meeting_shows_that_meeting_and_not_the_other_town_s(village: Village) -> None:
    hillside = await second_town(village, village.obi)
    await village.database.write(
        lambda tx: people.choose_partnership(tx, village.person(tx, village.obi), village.id)
    )
    meeting = await village.database.read(meetings.coming_up, hillside)
    assert meeting is not None
    await village.says(village.obi, f"/start m_{meeting.id}")
    assert "30 May" in village.obi.last.text

    stranger = await village.joins(Side.COMMUNITY)
    await village.says(stranger, f"/start m_{meeting.id}")
    assert "30 May" not in stranger.last.text
