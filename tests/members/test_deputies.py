"""Who stands in for a coordinator, and how an empty seat is filled again."""

from __future__ import annotations

import pytest

from bot.charter.rules import Side
from bot.members import actions as members
from bot.members import vacating
from bot.members.rules import Role
from tests.chat_world import ChatWorld, Someone
from tests.members.body_world import Bodies, link_in, plain, read_by


@pytest.fixture
async def town(world: ChatWorld) -> Bodies:
    return await Bodies(world).begin()


async def names_deputy(town: Bodies, by: Someone) -> str:
    await town.world.says(by, "/invite")
    await town.world.taps(by, "members:deputy:0")
    return link_in(by)


async def roles(town: Bodies, side: Side) -> list[Role]:
    found = await town.read(lambda tx: members.stands_in(tx, 1, side))
    return [each.role for each in found]


async def test_a_deputy_belongs_to_the_side_and_is_in_already(town: Bodies) -> None:
    code = await names_deputy(town, town.wanjiru)
    amina, otieno = await town.resident("Amina"), await town.officer("Otieno, Beat 7")
    stranger = town.someone("Stranger")

    await town.world.says(otieno, f"/start i_{code}")
    assert "other side" in plain(otieno)
    await town.world.says(stranger, f"/start i_{code}")
    assert "First join" in read_by(stranger)
    await town.world.says(amina, f"/start i_{code}")
    assert "You stand in for the coordinator of: 🏘 residents" in plain(amina)

    assert await roles(town, Side.COMMUNITY) == [Role.COORDINATOR, Role.RESIDENT]
    assert "has a deputy now" in read_by(town.mwangi)
    assert "deputy-named" in await town.history()


async def test_the_last_named_deputy_is_the_deputy(town: Bodies) -> None:
    amina, rosa = await town.resident("Amina"), await town.resident("Rosa")
    await town.world.says(amina, f"/start i_{await names_deputy(town, town.wanjiru)}")
    await town.world.says(rosa, f"/start i_{await names_deputy(town, town.wanjiru)}")
    named = await town.read(lambda tx: members.deputy_of(tx, 1, Side.COMMUNITY))
    assert named is not None
    await town.world.says(amina, "/forget")
    await town.world.taps(amina, "members:forget")
    assert await town.read(lambda tx: members.deputy_of(tx, 1, Side.COMMUNITY)) == named
    await town.world.says(rosa, "/forget")
    await town.world.taps(rosa, "members:forget")
    assert await town.read(lambda tx: members.deputy_of(tx, 1, Side.COMMUNITY)) is None


async def test_a_deputy_becomes_coordinator_when_theirs_leaves(town: Bodies) -> None:
    amina = await town.resident("Amina", "ar")
    await town.world.says(amina, f"/start i_{await names_deputy(town, town.wanjiru)}")
    assert "📋" not in str(amina.last.keyboard)

    await town.world.says(town.wanjiru, "/forget")
    await town.world.taps(town.wanjiru, "members:forget")

    assert await roles(town, Side.COMMUNITY) == [Role.COORDINATOR]
    assert "أنت منسق" in read_by(amina)
    assert any("📋" in str(shown.keyboard) for shown in amina.chat)
    assert "Their deputy is coordinator now" in read_by(town.mwangi)
    assert "deputy-took-over" in await town.history()
    await town.world.says(amina, "/today")
    assert "لا" in plain(amina)
    assert amina.with_button("members:askinvite").text


async def test_without_a_deputy_the_other_coordinator_makes_a_link_and_the_side_is_told(town: Bodies) -> None:
    otieno, amina = await town.officer("Otieno, Beat 7"), await town.resident("Amina")
    await town.world.says(town.mwangi, "/forget")
    await town.world.taps(town.mwangi, "members:forget")
    assert "without a deputy" in read_by(town.wanjiru)
    assert await roles(town, Side.POLICE) == []

    await town.world.taps(town.wanjiru, "members:successor:1:police")
    code = link_in(town.wanjiru)
    assert "Your side has no coordinator" in read_by(otieno)
    await town.world.says(amina, f"/start i_{code}")
    assert "other side" in plain(amina)
    await town.world.says(otieno, f"/start i_{code}")

    assert await roles(town, Side.POLICE) == [Role.COORDINATOR]
    assert "You are the coordinator of: 👮 police" in read_by(otieno)
    assert "have a coordinator again" in read_by(town.wanjiru)
    assert "coordinator-named" in await town.history()
    await town.world.taps(town.wanjiru, "members:successor:1:police", message_id=1)
    assert "not empty" in town.wanjiru.toasts[-1]


async def test_nobody_makes_a_link_to_a_seat_that_is_held(town: Bodies) -> None:
    await town.world.taps(town.wanjiru, "members:successor:1:police", message_id=1)
    assert "not empty" in town.wanjiru.toasts[-1]
    assert not any("start=i_" in shown.text for shown in town.wanjiru.chat)


async def test_what_hangs_on_a_seat_is_handed_over_when_its_holder_leaves(town: Bodies) -> None:
    handed: list[str] = []
    await town.officer("Otieno, Beat 7")
    (officer,) = [each for each in await town.answering(Side.POLICE) if not each.coordinates]
    await town.world.database.write(
        lambda tx: vacating.vacate(
            tx, officer, town.world.now, [lambda _tx, member, _now: handed.append(member.post)]
        )
    )
    assert handed == ["Beat 7"]
