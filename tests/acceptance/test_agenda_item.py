"""A8 and C7: what stands with a worry on the agenda; A14: what somebody objected, wherever it is told."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.charter.rules import Side
from bot.database.engine import Database
from bot.members.rules import Role
from tests.chat_world import Someone
from tests.concerns.village import LANE, LIGHT, Village

AGENDA = datetime(2025, 5, 19, 9, 5, tzinfo=ZoneInfo("Africa/Nairobi"))
OBJECTION = "Two families have no other way to say it"


async def test_effects_from_five_on_and_ideas_of_every_side_stand_with_the_worry(database: Database) -> None:
    """In Spanish and English alike; four who say the same are no number."""
    village = await Village(database).begin()
    raiser = await village.joins(Side.COMMUNITY, language="es")
    neighbours = await village.many_join(Side.COMMUNITY, 6)
    officer, clinic = await village.joins(Side.POLICE), await village.joins(Side.PARTNER)
    concern = await village.raised_openly(raiser, LIGHT)
    quiet = await village.raised_openly(officer, LANE)
    for each, people in ((concern, neighbours[:5]), (quiet, neighbours[:4])):
        for someone in people:
            await village.supporters(each, someone)
            await village.taps(someone, f"ideas:effect:{each.id}")
            await village.taps(someone, f"ideas:effect:{each.id}:stay_in")
    for someone, words in ((raiser, "Una lámpara solar"), (officer, "A walk-by at seven"), (clinic, "A bus")):
        await village.says(someone, concern.ref)
        await village.taps(someone, f"ideas:list:{concern.id}")
        await village.taps(someone, f"ideas:add:{concern.id}")
        await village.taps(someone, f"ideas:kind:{concern.id}:helps")
        await village.says(someone, words)
    await village.wind(AGENDA)

    for reader, changed in ((raiser, "5 ya no salen"), (officer, "5 no longer go out")):
        shown = await item(village, reader, concern.ref)
        assert changed in shown
        assert [w for w in ("Una lámpara solar", "A walk-by at seven", "A bus") if w not in shown] == [], (
            shown
        )
        assert "👮" in shown
        assert "🏛" in shown
    assert "no longer go out" not in await item(village, officer, quiet.ref)


async def item(village: Village, reader: Someone, ref: str) -> str:
    """What stands behind one item of the agenda."""
    await village.says(reader, "/agenda")
    whys = [does for _, does in reader.last.buttons if does.startswith("agenda:why:")]
    for does in [*whys, *whys]:
        await village.says(reader, "/agenda")
        await village.taps(reader, does)
        pages = [reader.last.text]
        for _, other in list(reader.last.buttons):
            if other.startswith("agenda:why:"):
                await village.taps(reader, other)
                pages.append(reader.last.text)
        for page in pages:
            if ref in page:
                return page.translate(dict.fromkeys((0x2068, 0x2069)))
    raise AssertionError(f"{ref} stands on no agenda: {reader.last.text}")


async def test_an_objection_survives_into_the_log_and_the_decision_everybody_reads(
    database: Database,
) -> None:
    village = await Village(database).begin()
    resident = await village.joins(Side.COMMUNITY)
    elected = await village.joins(Side.COMMUNITY, role=Role.REPRESENTATIVE)
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY), LIGHT)
    await village.says(village.obi, concern.ref)
    await village.taps(village.obi, f"concerns:aside:{concern.id}")
    await village.taps(village.obi, f"concerns:aside:{concern.id}:not_joint")
    await village.wind(village.now)
    await village.says(elected, "/keys")
    await village.taps(elected, "approvals:open:")
    await village.taps(elected, "approvals:object:")
    await village.says(elected, OBJECTION)
    await village.taps(village.lena, "approvals:agree:")

    await village.says(resident, "/keys")
    await village.taps(resident, "approvals:open:")
    decided = resident.last.text
    assert OBJECTION in decided
    assert "Proposed by: 👮 police" in decided.translate(dict.fromkeys((0x2068, 0x2069)))
    assert "Both agreed" in decided
    await village.says(resident, f"/history {concern.ref}")
    assert "An objection was made" in resident.last.text
    assert elected.name not in resident.last.text + decided
