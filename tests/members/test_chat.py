"""Founding, joining, inviting and leaving, as people tap their way through it."""

from __future__ import annotations

from datetime import timedelta

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.database.engine import Tx
from bot.members import actions as members
from bot.members.founding import new_founding
from tests.chat_world import START, ChatWorld, Someone

ISOLATES = dict.fromkeys((0x2068, 0x2069))


async def founded(world: ChatWorld) -> tuple[Someone, Someone, int]:
    """A live partnership with areas Water point and Market, and its two coordinators."""
    wanjiru, mwangi = Someone(1, "Wanjiru"), Someone(2, "Mwangi")
    community, police = await world.database.write(new_founding, START)
    await world.says(wanjiru, f"/start f_{community}")
    await world.taps(wanjiru, "members:language:0:en")
    await world.says(wanjiru, "Riverside")
    await world.says(wanjiru, "Water point\nMarket")
    await world.taps(wanjiru, "members:country:1:ke")
    for card in ("languages", "emergency", "meeting"):
        await world.taps(wanjiru, f"members:keep:1:{card}")
    await world.says(wanjiru, "School hall")
    await world.says(mwangi, f"/start f_{police}")
    await world.taps(mwangi, "members:language:0:en")
    await world.taps(mwangi, "members:agree:1")
    return wanjiru, mwangi, 1


async def area_code(world: ChatWorld, name: str) -> str:
    def find(tx: Tx) -> str:
        return next(area.code for area in charters.areas(tx, 1) if area.name == name)

    return await world.database.read(find)


async def side_counts(world: ChatWorld) -> dict[Side, int]:
    return await world.database.read(members.active_counts, 1)


async def test_two_coordinators_found_a_partnership_and_nothing_is_live_before_both_agreed(
    world: ChatWorld,
) -> None:
    wanjiru, mwangi = Someone(1, "Wanjiru"), Someone(2, "Mwangi")
    community, police = await world.database.write(new_founding, START)

    await world.says(wanjiru, f"/start f_{community}")
    await world.taps(wanjiru, "members:language:0:en")
    assert "1 of 7" in wanjiru.last.text
    await world.says(wanjiru, "Riverside")
    await world.says(wanjiru, "Water point\nMarket\nWater point")
    await world.taps(wanjiru, "members:country:1:ke")
    await world.taps(wanjiru, "members:keep:1:languages")
    await world.taps(wanjiru, "members:keep:1:emergency")
    assert "Saturday 24 May, 10:00" in wanjiru.last.text
    await world.taps(wanjiru, "members:keep:1:meeting")
    await world.says(wanjiru, "School hall")

    code = await area_code(world, "Market")
    amina = Someone(3, "Amina")
    await world.says(amina, f"/start j_{code}")
    assert "not work yet" in amina.last.text

    await world.says(mwangi, f"/start f_{police}")
    await world.taps(mwangi, "members:language:0:es")
    assert "Riverside" in mwangi.last.text
    assert "999" in mwangi.last.text
    await world.taps(mwangi, "members:agree:1")

    assert await world.database.read(charters.is_live, 1)
    assert any("poster" in str(shown.letter.document) for shown in wanjiru.chat)
    assert any("poster" in str(shown.letter.document) for shown in mwangi.chat)
    assert wanjiru.with_button("members:invite").text


async def test_a_resident_joins_by_poster_with_two_goals_and_consent(world: ChatWorld) -> None:
    await founded(world)
    amina = Someone(3, "Amina")
    code = await area_code(world, "Market")

    await world.says(amina, f"/start j_{code}")
    await world.taps(amina, "members:language:0:en")
    assert "999" in amina.last.text
    await world.taps(amina, "members:consent:0:yes")

    assert amina.taps == 2, "language and consent; START makes three"
    assert "You are in: Riverside" in amina.last.text.translate(ISOLATES)
    assert amina.last.keyboard[:2] == ["📢 Tell a worry", "🗳 Vote"]
    assert (await side_counts(world))[Side.COMMUNITY] == 2


async def test_whoever_says_no_leaves_nothing_behind(world: ChatWorld) -> None:
    await founded(world)
    amina = Someone(3, "Amina")
    await world.says(amina, f"/start j_{await area_code(world, 'Market')}")
    await world.taps(amina, "members:language:0:en")
    await world.taps(amina, "members:consent:0:no")

    assert amina.last.text == "Nothing is kept."
    assert (await side_counts(world))[Side.COMMUNITY] == 1


async def test_an_officer_is_seated_when_the_community_coordinator_confirms(world: ChatWorld) -> None:
    wanjiru, mwangi, _ = await founded(world)
    await world.says(mwangi, "/invite")
    await world.taps(mwangi, "members:invite:0:officer")
    await world.taps(mwangi, "members:invite:0:officer:1")
    code = mwangi.last.text.split("start=i_")[1].split()[0]

    otieno = Someone(4, "Otieno")
    await world.says(otieno, f"/start i_{code}")
    await world.taps(otieno, "members:language:0:en")
    await world.says(otieno, "Otieno, Beat 7")

    assert "Otieno, Beat 7" in wanjiru.last.text
    assert not any("Otieno, Beat 7" in shown.text for shown in mwangi.chat)
    await world.taps(wanjiru, "members:confirm")

    assert "👮 police" in otieno.last.text
    assert (await side_counts(world))[Side.POLICE] == 2
    thief = Someone(5, "Thief")
    await world.says(thief, f"/start i_{code}")
    assert "used already" in thief.last.text


async def test_a_police_coordinator_cannot_confirm_their_own_officer(world: ChatWorld) -> None:
    wanjiru, mwangi, _ = await founded(world)
    await world.says(mwangi, "/invite")
    await world.taps(mwangi, "members:invite:0:officer")
    await world.taps(mwangi, "members:invite:0:officer:1")
    code = mwangi.last.text.split("start=i_")[1].split()[0]
    otieno = Someone(4, "Otieno")
    await world.says(otieno, f"/start i_{code}")
    await world.taps(otieno, "members:language:0:en")
    await world.says(otieno, "Otieno, Beat 7")
    does = wanjiru.last.does("members:confirm")

    await world.taps(mwangi, does, message_id=1)

    assert "Not for you" in mwangi.toasts[-1]
    assert (await side_counts(world))[Side.POLICE] == 1


async def test_words_before_joining_are_kept_as_a_draft_and_nobody_sees_them(world: ChatWorld) -> None:
    await founded(world)
    amina = Someone(3, "Amina")

    await world.says(amina, "No light at the water point")

    assert "Nobody has seen them" in amina.last.text
    assert amina.with_button("members:language").text


async def test_forget_leaves_no_member_and_says_so_in_their_language(world: ChatWorld) -> None:
    await founded(world)
    amina = Someone(3, "Amina")
    await world.says(amina, f"/start j_{await area_code(world, 'Market')}")
    await world.taps(amina, "members:language:0:es")
    await world.taps(amina, "members:consent:0:yes")
    await world.says(amina, "/forget")
    await world.taps(amina, "members:forget")

    assert amina.last.text.startswith("Borrado")
    assert (await side_counts(world))[Side.COMMUNITY] == 1
    await world.says(amina, "/mydata")
    assert amina.with_button("members:language").text


async def test_the_other_coordinator_takes_over_after_ten_minutes(world: ChatWorld) -> None:
    wanjiru, mwangi = Someone(1, "Wanjiru"), Someone(2, "Mwangi")
    community, police = await world.database.write(new_founding, START)
    await world.says(wanjiru, f"/start f_{community}")
    await world.taps(wanjiru, "members:language:0:en")
    await world.says(mwangi, f"/start f_{police}")
    await world.taps(mwangi, "members:language:0:en")
    assert "filling it in" in mwangi.last.text

    world.now += timedelta(minutes=11)
    await world.taps(mwangi, "members:remind")

    assert "1 of 7" in mwangi.last.text
    await world.says(wanjiru, "Riverside")
    assert "taken over" in wanjiru.last.text
