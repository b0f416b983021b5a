"""Losing a seat and changing side or body: what hung on the seat stays with it, the key first of all."""

from __future__ import annotations

from datetime import date

import pytest

from bot.charter.rules import Side
from bot.commitments import actions as commitments
from bot.commitments.rules import Promise, Task
from bot.database.engine import Tx
from bot.members import actions as members
from bot.members import parties, party_store
from bot.members.rules import Member, Role, may_stand_in
from tests.chat_world import ChatWorld, Someone
from tests.members.body_world import Bodies, link_in, read_by
from tests.members.test_deputies import names_deputy, roles
from tests.members.test_parties import LINES
from tests.members.test_seats import heads, recorded
from tests.voice.test_chat import hears, speaks


@pytest.fixture
async def town(world: ChatWorld) -> Bodies:
    return await Bodies(world).begin()


@pytest.mark.parametrize("side", [Side.COMMUNITY, Side.POLICE])
@pytest.mark.parametrize("role", list(Role))
def test_a_deputy_is_of_the_side_and_among_police_answers_for_it(side: Side, role: Role) -> None:
    member = Member(b"", 1, side, role, 0, "2025-05-05")
    assert may_stand_in(member, side) == (side is Side.COMMUNITY or role is not Role.RESIDENT)
    assert not may_stand_in(member, Side.POLICE if side is Side.COMMUNITY else Side.COMMUNITY)


async def leaves(town: Bodies, someone: Someone) -> None:
    await town.world.says(someone, "/forget")
    await town.world.taps(someone, "members:forget")


async def both_remove(town: Bodies) -> None:
    """The only post there is."""
    await town.world.says(town.mwangi, "/who")
    await town.world.taps(town.mwangi, "members:posts")
    await town.world.taps(town.mwangi, "members:remove")
    await town.world.taps(town.mwangi, town.mwangi.last.does("members:remove"))
    await town.agrees(town.wanjiru)


async def is_invited(town: Bodies, someone: Someone, line: str = "Amina, Beat 9") -> None:
    """Somebody who is in already opens an officer's link and says who they are."""
    await town.world.says(town.mwangi, "/invite")
    await town.world.taps(town.mwangi, "members:invite:0:officer")
    await town.world.taps(town.mwangi, "members:invite:0:officer:1")
    await town.world.says(someone, f"/start i_{link_in(town.mwangi)}")
    await town.world.says(someone, line)


async def becomes_officer(town: Bodies, someone: Someone, line: str = "Amina, Beat 9") -> None:
    await is_invited(town, someone, line)
    await town.world.taps(town.wanjiru, "members:confirm")


async def coordinators(town: Bodies) -> list[Side]:
    return [each.side for each in await town.answering() if each.coordinates]


async def deputy(town: Bodies, side: Side) -> Member | None:
    return await town.read(lambda tx: members.deputy_of(tx, 1, side))


# ── losing a seat


async def test_whoever_loses_a_seat_stands_in_for_nobody_and_takes_no_key(town: Bodies) -> None:
    otieno = await town.officer("Otieno, Beat 7")
    await town.world.says(otieno, f"/start i_{await names_deputy(town, town.mwangi)}")
    await both_remove(town)

    assert "You no longer stand in for its coordinator either." in read_by(otieno)
    for someone in (town.wanjiru, town.mwangi):
        assert "The coordinator of 👮 police has no deputy any more" in read_by(someone)
    assert await deputy(town, Side.POLICE) is None
    await leaves(town, town.mwangi)
    assert "You are the coordinator" not in read_by(otieno)
    assert await coordinators(town) == [Side.COMMUNITY]
    assert "without a deputy" in read_by(town.wanjiru)


async def test_a_representative_who_loses_the_seat_stands_in_for_nobody_either(town: Bodies) -> None:
    amina = await town.resident("Amina")
    seat, _ = await recorded(town, town.wanjiru)
    await town.world.says(amina, f"/start i_{seat}")
    await town.world.says(amina, f"/start i_{await names_deputy(town, town.wanjiru)}")
    await both_remove(town)
    assert await deputy(town, Side.COMMUNITY) is None
    await leaves(town, town.wanjiru)
    assert await roles(town, Side.COMMUNITY) == []


async def test_a_coordinator_does_not_give_the_key_to_whoever_lost_the_seat(town: Bodies) -> None:
    otieno = await town.officer("Otieno, Beat 7")
    await both_remove(town)
    await town.world.says(otieno, f"/start i_{await names_deputy(town, town.mwangi)}")
    assert "Only somebody who answers for this side" in read_by(otieno)
    assert await deputy(town, Side.POLICE) is None
    await leaves(town, town.mwangi)
    await town.world.taps(town.wanjiru, "members:successor:1:police")
    await town.world.says(otieno, f"/start i_{link_in(town.wanjiru)}")
    assert await coordinators(town) == [Side.COMMUNITY]


async def test_the_end_of_a_term_ends_no_deputyship(town: Bodies) -> None:
    amina = await town.resident("Amina")
    seat, _ = await recorded(town, town.wanjiru, months=3)
    await town.world.says(amina, f"/start i_{seat}")
    await town.world.says(amina, f"/start i_{await names_deputy(town, town.wanjiru)}")
    await town.days(100)
    assert await roles(town, Side.COMMUNITY) == [Role.COORDINATOR, Role.RESIDENT]


# ── another side


async def test_a_residents_deputy_who_becomes_an_officer_holds_no_key_of_the_residents(town: Bodies) -> None:
    amina, rosa = await town.resident("Amina"), await town.resident("Rosa")
    await town.world.says(amina, f"/start i_{await names_deputy(town, town.wanjiru)}")
    await becomes_officer(town, amina)

    assert [each.post for each in await town.answering(Side.POLICE) if not each.coordinates] == ["Beat 9"]
    assert await deputy(town, Side.COMMUNITY) is None
    for someone in (town.wanjiru, town.mwangi):
        assert "The coordinator of 🏘 residents has no deputy any more" in read_by(someone)
    await speaks(town.world, rosa)
    assert hears(town.wanjiru)
    await town.days(1.1)
    assert not hears(amina)
    await leaves(town, town.wanjiru)
    assert await coordinators(town) == [Side.POLICE]
    assert "You are the coordinator" not in read_by(amina)


async def test_a_deputy_of_before_who_is_on_the_other_side_is_nobodys_deputy(town: Bodies) -> None:
    amina = await town.resident("Amina")
    await becomes_officer(town, amina)

    def as_of_before(tx: Tx) -> None:
        (officer,) = [each for each in members.answering(tx, 1, Side.POLICE) if not each.coordinates]
        party_store.name_deputy(tx, 1, Side.COMMUNITY, officer.key)

    await town.world.database.write(as_of_before)
    assert await deputy(town, Side.COMMUNITY) is None
    assert await roles(town, Side.COMMUNITY) == [Role.COORDINATOR]


async def test_a_deputy_who_takes_the_key_while_invited_to_the_other_side_keeps_it(town: Bodies) -> None:
    amina = await town.resident("Amina")
    await town.world.says(amina, f"/start i_{await names_deputy(town, town.wanjiru)}")
    await is_invited(town, amina)
    await leaves(town, town.wanjiru)
    assert sorted(await coordinators(town)) == [Side.COMMUNITY, Side.POLICE]

    asked = town.wanjiru.with_button("members:confirm").does("members:confirm")
    await town.world.taps(amina, asked, message_id=1)
    assert sorted(await coordinators(town)) == [Side.COMMUNITY, Side.POLICE]
    assert "You are a coordinator here" in read_by(amina)


async def test_a_representative_who_becomes_an_officer_is_head_and_representative_no_more(
    town: Bodies,
) -> None:
    amina = await town.resident("Amina")
    _, deputy_seat = await recorded(town, town.wanjiru, months=3)
    await town.world.says(amina, f"/start i_{deputy_seat}")
    assert sorted(await heads(town, Side.COMMUNITY)) == [Role.COORDINATOR, Role.REPRESENTATIVE]
    await becomes_officer(town, amina)
    assert await heads(town, Side.COMMUNITY) == [Role.COORDINATOR]
    await town.days(100)
    (officer,) = [each for each in await town.answering(Side.POLICE) if not each.coordinates]
    assert (officer.role, officer.deputy, officer.until) == (Role.OFFICER, False, "")
    assert "Your term" not in read_by(amina)


# ── what hung on the seat


async def promised(town: Bodies, post: str) -> Promise:
    def act(tx: Tx) -> Promise:
        owner = next(each for each in members.answering(tx, 1) if each.post.endswith(post))
        return commitments.promise(
            tx,
            owner,
            what="Mend the tap at the market",
            task=Task.REPAIR,
            due_on=date(2025, 5, 21),
            concern_id=None,
            now=town.world.now,
        )

    return await town.world.database.write(act)


async def owner_of(town: Bodies, promise: Promise) -> Member | None:
    def find(tx: Tx) -> Member | None:
        found = next(each for each in commitments.every(tx, 1) if each.id == promise.id)
        return members.by_key(tx, found.owner) if found.owner is not None else None

    return await town.read(find)


async def test_promises_stay_with_the_side_of_whoever_becomes_an_officer(town: Bodies) -> None:
    amina = await town.resident("Amina")
    seat, _ = await recorded(town, town.wanjiru)
    await town.world.says(amina, f"/start i_{seat}")
    promise = await promised(town, "Market")
    await becomes_officer(town, amina)

    owner = await owner_of(town, promise)
    assert owner is not None
    assert (owner.side, owner.role) == (Side.COMMUNITY, Role.COORDINATOR)
    assert "Promises changed hands" in read_by(town.mwangi)


async def test_promises_and_the_lead_of_a_body_stay_there_when_its_head_goes_elsewhere(town: Bodies) -> None:
    party = await town.admitted()
    njeri = await town.head(party)
    await town.fills(njeri, *LINES)
    await town.world.taps(town.wanjiru, f"members:inviteto:{party.id}", message_id=1)
    await town.uses(link_in(town.wanjiru), "Kamau, pipes")
    await town.world.taps(town.mwangi, "members:confirm")
    promise = await promised(town, "desk")
    await becomes_officer(town, njeri, "Njeri, Beat 9")

    kamau = next(each for each in await town.answering(Side.PARTNER) if each.post.endswith("pipes"))
    assert (await town.party("Waterworks")).head == kamau.key
    owner = await owner_of(town, promise)
    assert owner is not None
    assert owner.key == kamau.key
    assert await town.read(lambda tx: [each.key for each in parties.members_of(tx, party)]) == [kamau.key]
