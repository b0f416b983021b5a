"""Coming in, being confirmed, leaving: nobody is locked out, loses a seat, or is kept after they left."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot import outbox, people
from bot.charter import actions as charters
from bot.chat.dialogues import dialogue_table
from bot.database.engine import Database, Tx
from bot.members import actions as members
from bot.members import store
from bot.members.founding import new_founding
from bot.members.rules import Role
from tests.chat_world import START, ChatWorld, Someone
from tests.concerns.village import LIGHT
from tests.members.test_chat import area_code, founded


@pytest.fixture
def world(database: Database) -> ChatWorld:
    return ChatWorld(database)


async def invitation(world: ChatWorld, coordinator: Someone, role: str = "officer") -> str:
    await world.says(coordinator, "/invite")
    await world.taps(coordinator, f"members:invite:0:{role}")
    await world.taps(coordinator, f"members:invite:0:{role}:1")
    return coordinator.last.text.split("start=i_")[1].split()[0]


async def role_of(world: ChatWorld, someone: Someone, partnership_id: int = 1) -> Role | None:
    def find(tx: Tx) -> Role | None:
        person = people.find(tx, people.person_key(tx, someone.id))
        member = members.member_of(tx, person, partnership_id) if person else None
        return member.role if member else None

    return await world.database.read(find)


async def row_count(world: ChatWorld, table: object) -> int:
    return await world.database.read(
        lambda tx: tx.execute(select(func.count()).select_from(table)).scalar_one()  # type: ignore[arg-type]
    )


async def test_a_coordinator_who_opens_their_own_invitation_keeps_the_key(world: ChatWorld) -> None:
    _, mwangi, _ = await founded(world)
    code = await invitation(world, mwangi)
    await world.says(mwangi, f"/start i_{code}")
    await world.says(mwangi, "Mwangi, Beat 7")

    assert await role_of(world, mwangi) is Role.COORDINATOR
    assert not await world.database.read(
        lambda tx: any(row.route for row in store.used_invites(tx) if row.kind == "invite")
    )


async def test_an_officer_confirmed_while_the_poster_s_question_stood_open_stays_an_officer(
    world: ChatWorld,
) -> None:
    wanjiru, mwangi, _ = await founded(world)
    code = await invitation(world, mwangi)
    otieno = Someone(4, "Otieno")
    await world.says(otieno, f"/start i_{code}")
    await world.taps(otieno, "members:language:0:en")
    await world.says(otieno, "Otieno, Beat 7")
    await world.says(otieno, f"/start j_{await area_code(world, 'Market')}")
    await world.taps(wanjiru, "members:confirm:")
    await world.taps(otieno, "members:consent:0:yes")

    assert await role_of(world, otieno) is Role.OFFICER


async def test_too_many_words_before_consent_keep_nobody_out(world: ChatWorld) -> None:
    await founded(world)
    amina = Someone(3, "Amina")
    await world.says(amina, "There is no light here. " * 160)
    await world.taps(amina, "members:language:0:en")
    await world.taps(amina, "members:area:")
    await world.taps(amina, "members:consent:0:yes")

    assert await role_of(world, amina) is Role.RESIDENT
    assert "3000" in amina.last.text or "3,000" in amina.last.text


async def test_more_areas_than_a_message_has_buttons_are_shown_page_by_page(world: ChatWorld) -> None:
    await founded(world)

    def more(tx: Tx) -> None:
        for number in range(4):
            other = charters.found(tx, START)
            charters.write(tx, other, name=f"Town {number}")
            charters.write_areas(tx, other, [f"Area {each}" for each in range(30)])
            charters.go_live(tx, other, START.date())

    await world.database.write(more)
    amina = Someone(3, "Amina")
    await world.says(amina, LIGHT)
    await world.taps(amina, "members:language:0:en")
    assert len(amina.last.buttons) <= 12
    await world.taps(amina, "members:area:0:1")
    area = next(does for label, does in amina.last.buttons if "Area" in label)
    await world.taps(amina, area)
    await world.taps(amina, "members:consent:0:yes")

    assert await role_of(world, amina, 2) is Role.RESIDENT


async def test_after_a_no_to_consent_no_row_leads_to_the_person(world: ChatWorld) -> None:
    await founded(world)
    before = await row_count(world, people.person_table), await row_count(world, outbox.mailbox_table)
    amina = Someone(3, "Amina")
    await world.says(amina, LIGHT)
    await world.taps(amina, "members:language:0:es")
    await world.taps(amina, "members:area:")
    await world.taps(amina, "members:consent:0:no")

    assert "No se guarda nada" in amina.last.text or "nada" in amina.last.text.lower()
    assert (
        await row_count(world, people.person_table),
        await row_count(world, outbox.mailbox_table),
    ) == before
    assert not any(does.startswith("members:consent") for shown in amina.chat for _, does in shown.buttons)


async def test_an_invitation_nobody_confirmed_is_erased_with_the_name_at_its_hour(world: ChatWorld) -> None:
    _, mwangi, _ = await founded(world)
    code = await invitation(world, mwangi)
    otieno = Someone(4, "Otieno")
    await world.says(otieno, f"/start i_{code}")
    await world.taps(otieno, "members:language:0:en")
    await world.says(otieno, "Otieno, Beat 7")
    await world.wind(world.now + timedelta(hours=24))

    def left(tx: Tx) -> int:
        return sum(row.kind == "invite" for row in store.invites_of(tx, 1))

    assert await world.database.read(left) == 0


async def test_whoever_waits_to_be_confirmed_can_have_everything_erased(world: ChatWorld) -> None:
    wanjiru, mwangi, _ = await founded(world)
    code = await invitation(world, mwangi)
    otieno = Someone(4, "Otieno")
    await world.says(otieno, f"/start i_{code}")
    await world.taps(otieno, "members:language:0:en")
    await world.says(otieno, "Otieno, Beat 7")
    await world.says(otieno, "/forget")
    await world.taps(otieno, "members:forget:0")
    await world.taps(wanjiru, "members:confirm:")

    assert await role_of(world, otieno) is None
    assert not await world.database.read(
        lambda tx: [row for row in store.invites_of(tx, 1) if row.kind == "invite"]
    )


async def test_forgetting_erases_a_seat_in_a_partnership_that_is_still_being_founded(
    world: ChatWorld,
) -> None:
    await founded(world)
    amina = Someone(3, "Amina")
    code, _ = await world.database.write(new_founding, START)
    await world.says(amina, f"/start f_{code}")
    await world.taps(amina, "members:language:0:en")
    assert await role_of(world, amina, 2) is Role.COORDINATOR
    await world.says(amina, "/forget")
    await world.taps(amina, "members:forget:0")

    assert await world.database.read(lambda tx: members.active_counts(tx, 2)) == {}
    assert await row_count(world, dialogue_table) == 0


async def test_a_second_tap_on_erase_everything_says_the_same_and_keeps_nothing(world: ChatWorld) -> None:
    await founded(world)
    amina = Someone(3, "Amina")
    await world.says(amina, f"/start j_{await area_code(world, 'Market')}")
    await world.taps(amina, "members:language:0:en")
    await world.taps(amina, "members:consent:0:yes")
    before = await row_count(world, people.person_table)
    await world.says(amina, "/forget")
    button = amina.last
    await world.taps(amina, "members:forget:0", button.message_id)
    said = amina.last.text
    await world.taps(amina, "members:forget:0", button.message_id)

    assert amina.last.text == said
    assert await row_count(world, people.person_table) == before - 1


async def test_a_coordinator_whose_open_card_was_overtaken_can_tell_a_worry_once_all_agreed(
    world: ChatWorld,
) -> None:
    wanjiru, mwangi = Someone(1, "Wanjiru"), Someone(2, "Mwangi")
    community, police = await world.database.write(new_founding, START)
    await world.says(wanjiru, f"/start f_{community}")
    await world.taps(wanjiru, "members:language:0:en")
    world.now += timedelta(minutes=11)
    await world.says(mwangi, f"/start f_{police}")
    await world.taps(mwangi, "members:language:0:en")
    for words in ("Riverside", "Market"):
        await world.says(mwangi, words)
    await world.taps(mwangi, "members:country:1:ke")
    for card in ("languages", "emergency", "meeting", "place"):
        await world.taps(mwangi, f"members:keep:1:{card}")
    await world.taps(wanjiru, "members:lines:1")
    await world.taps(wanjiru, "members:agree:1")
    await world.says(wanjiru, LIGHT)

    assert "concerns:category:0:safety" in [does for _, does in wanjiru.last.buttons]


async def test_an_old_button_of_somebody_who_left_says_so_and_asks_them_in(world: ChatWorld) -> None:
    await founded(world)
    amina = Someone(3, "Amina")
    await world.says(amina, f"/start j_{await area_code(world, 'Market')}")
    await world.taps(amina, "members:language:0:en")
    await world.taps(amina, "members:consent:0:yes")
    await world.says(amina, "/meeting")
    old = amina.last
    await world.says(amina, "/forget")
    await world.taps(amina, "members:forget:0")
    await world.taps(amina, old.does("meetings:come:"), old.message_id)

    assert amina.toasts[-1] == "Not for you any more."
    assert amina.last.does("members:language:")
