"""Reading what is open and saying "me too": every side alike, undone in place, never a number under five."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.concerns import actions
from bot.concerns.actions import OpenConcern
from bot.database.engine import Database
from tests.chat_world import Someone
from tests.concerns.village import LANE, LIGHT, SIDES, Village, rows, seen_by

SAME = "No lamp at the water point, girls are afraid after seven"


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin()


async def candidates(village: Village) -> dict[str, OpenConcern]:
    found = await village.database.read(actions.open_concerns, village.id)
    return {each.ref: each for each in found}


@pytest.mark.parametrize("reader", SIDES)
@pytest.mark.parametrize("raiser", SIDES)
async def test_every_side_supports_every_sides_concern_and_takes_it_back_in_place(
    village: Village, raiser: Side, reader: Side
) -> None:
    concern = await village.raised_openly(await village.joins(raiser))
    someone = await village.joins(reader)
    await village.says(someone, "/concerns")
    await village.says(someone, "1")
    card, messages = someone.last.text, len(someone.chat)

    await village.taps(someone, f"concerns:support:{concern.id}:yes")
    assert (await candidates(village))[concern.ref].me_toos == {reader: 1}
    assert "Counted" in someone.toasts[-1]
    await village.taps(someone, f"concerns:support:{concern.id}:no")

    assert (await candidates(village))[concern.ref].me_toos == {}
    assert (len(someone.chat), someone.last.text) == (messages, card)


async def test_twenty_taps_are_one_me_too(village: Village) -> None:
    concern = await village.raised_openly(await village.joins(Side.POLICE))
    resident = await village.joins(Side.COMMUNITY)

    for _ in range(20):
        await village._does(
            resident, kind=Kind.TAP, words=f"concerns:support:{concern.id}:yes:n0", message_id=1
        )

    assert (await candidates(village))[concern.ref].me_toos == {Side.COMMUNITY: 1}
    assert resident.toasts[-1] == "You follow this one already."


async def test_ones_own_cannot_be_supported_and_looks_like_a_supported_one(village: Village) -> None:
    raiser, supporter = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.supporters(concern, supporter)

    for someone in (raiser, supporter):
        await village.says(someone, concern.ref)
    await village._does(raiser, kind=Kind.TAP, words=f"concerns:support:{concern.id}:yes:n0", message_id=1)

    assert (await candidates(village))[concern.ref].me_toos == {Side.COMMUNITY: 1}
    assert raiser.last.text == supporter.last.text
    assert raiser.last.buttons == supporter.last.buttons
    assert raiser.toasts[-1] == "You follow this one already."


async def test_what_i_follow_does_not_tell_raised_from_supported(village: Village) -> None:
    raiser, supporter = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.supporters(concern, supporter)

    for someone in (raiser, supporter):
        await village.says(someone, "📌 What I follow")

    assert concern.ref in raiser.last.text
    assert (raiser.last.text, raiser.last.buttons) == (supporter.last.text, supporter.last.buttons)


async def test_under_five_is_a_few_and_sides_are_never_summed(village: Village) -> None:
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    residents = await village.many_join(Side.COMMUNITY, 5)
    officers = await village.many_join(Side.POLICE, 4)
    reader = await village.joins(Side.PARTNER)

    await village.supporters(concern, *residents[:4], *officers)
    await village.says(reader, concern.ref)
    assert "a few" in reader.last.text
    assert not any(number in reader.last.text.replace(concern.ref, "") for number in ("4", "8", "9"))

    await village.supporters(concern, residents[4])
    await village.says(reader, concern.ref)
    assert "5 residents" in reader.last.text
    assert "police" not in reader.last.text.split("Also say so")[1]


async def test_none_and_four_look_alike(village: Village) -> None:
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    reader = await village.joins(Side.COMMUNITY)
    await village.says(reader, concern.ref)
    before = reader.last.text

    await village.supporters(concern, *await village.many_join(Side.POLICE, 4))

    await village.says(reader, concern.ref)
    assert reader.last.text == before


# ── near-duplicates before sending


@pytest.mark.parametrize("side", SIDES)
async def test_a_near_duplicate_is_shown_whole_and_becomes_a_me_too(village: Village, side: Side) -> None:
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    someone = await village.joins(side)
    await village.says(someone, SAME)
    await village.taps(someone, "concerns:category:0:safety")
    assert LIGHT in someone.last.text
    assert someone.taps == 1

    await village.taps(someone, "concerns:same:")

    assert concern.ref in someone.last.text
    assert (await candidates(village))[concern.ref].me_toos == {side: 1}
    counted = await village.database.read(rows)
    assert (counted["concern"], counted["dialogue"]) == (1, 0)


async def test_with_a_near_duplicate_ones_own_takes_three_taps(village: Village) -> None:
    await village.raised_openly(await village.joins(Side.COMMUNITY))
    resident = await village.joins(Side.COMMUNITY)
    await village.tells(resident, SAME)

    await village.taps(resident, "concerns:similar:0:new")
    await village.sends_it(resident)

    assert resident.taps == 3
    assert (await village.database.read(rows))["concern"] == 2


async def test_what_has_not_opened_is_similar_to_nothing(village: Village) -> None:
    await village.raises(await village.joins(Side.COMMUNITY))
    resident = await village.joins(Side.COMMUNITY)

    await village.tells(resident, SAME)

    assert "This is what others will see" in resident.last.text


# ── lists


async def test_lists_are_paged_with_sides_and_numbers_open_cards(village: Village) -> None:
    people = {side: await village.joins(side) for side in SIDES}
    concerns = [
        await village.raises(people[SIDES[number % 3]], f"{word} is broken since the rains of March")
        for number, word in enumerate(
            ("Bridge", "School gate", "Pump", "Market roof", "Culvert", "Stairs", "Fence")
        )
    ]
    await village.opens(concerns[-1])
    reader = await village.joins(Side.COMMUNITY)

    await village.says(reader, "👀 What's new")
    assert sum(concern.ref in reader.last.text for concern in concerns) == 6
    assert {badge for badge in ("🏘", "👮", "🏛") if badge in reader.last.text} == {"🏘", "👮", "🏛"}
    await village.taps(reader, "concerns:list:1")
    assert sum(concern.ref in reader.last.text for concern in concerns) == 1
    await village.says(reader, "1")

    assert "Told by" in reader.last.text
    await village.taps(reader, "concerns:list:1")
    assert "What's new" in reader.last.text


@pytest.mark.parametrize("typed", ["{}", "#{}", "٠"])
async def test_a_number_opens_its_card_in_every_script(village: Village, typed: str) -> None:
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    officer = await village.joins(Side.POLICE)
    eastern = "#" + concern.ref.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))

    await village.says(officer, eastern if typed == "٠" else typed.format(concern.ref))

    assert LIGHT in officer.last.text


async def test_a_link_opens_the_card_for_members_only(village: Village) -> None:
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    officer, stranger = await village.joins(Side.POLICE), Someone(99, "Stranger")

    await village.says(officer, f"/start c_{concern.id}")
    await village.says(stranger, f"/start c_{concern.id}")
    await village.says(officer, "/start c_nonsense")

    assert any(LIGHT in shown.text for shown in officer.chat)
    assert LIGHT not in seen_by(stranger)
    assert "no such number" in officer.last.text


async def test_a_reader_of_another_language_sees_the_words_with_their_language(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY, language="ar")
    concern = await village.raised_openly(resident, "لا ضوء عند نقطة الماء")
    officer = await village.joins(Side.POLICE, language="es")

    await village.says(officer, concern.ref)

    assert "لا ضوء عند نقطة الماء" in officer.last.text
    assert "العربية" in officer.last.text
    assert "Seguridad" in officer.last.text


# ── taking back


@pytest.mark.parametrize("side", SIDES)
async def test_a_withdrawn_concern_leaves_no_row_and_tells_its_supporters(
    village: Village, side: Side
) -> None:
    raiser, supporter = await village.joins(side), await village.joins(Side.COMMUNITY)
    await village.sends(raiser, Kind.PHOTO, b"pixels", words=LIGHT)
    await village.taps(raiser, "concerns:faces:0:no")
    await village.taps(raiser, "concerns:category:0:safety")
    concern = await village.opens(await village.sends_it(raiser))
    await village.supporters(concern, supporter)
    await village.says(raiser, concern.ref)

    await village.taps(raiser, f"concerns:support:{concern.id}:no")
    assert "Take" in raiser.last.text
    await village.taps(raiser, f"concerns:withdraw:{concern.id}:yes")

    counted = await village.database.read(rows)
    assert {name: counted[name] for name in ("concern", "raiser", "support", "picture")} == {
        "concern": 0,
        "raiser": 0,
        "support": 0,
        "picture": 0,
    }
    assert "taken back" not in supporter.last.text
    await village.wind(village.now + timedelta(days=1))
    assert f"{concern.ref}, which you follow, was taken back" in supporter.last.text
    assert LIGHT not in supporter.last.text


async def test_withdrawing_twice_says_the_same(village: Village) -> None:
    raiser = await village.joins(Side.COMMUNITY)
    concern = await village.raises(raiser)
    for _ in range(2):
        await village._does(raiser, kind=Kind.TAP, words=f"concerns:withdraw:{concern.id}:yes", message_id=1)

    assert raiser.last.text == "Taken back. Nothing of it is kept."


async def test_nobody_else_withdraws_it(village: Village) -> None:
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))

    for someone in (village.lena, village.obi, await village.joins(Side.COMMUNITY)):
        await village._does(someone, kind=Kind.TAP, words=f"concerns:withdraw:{concern.id}:yes", message_id=1)
        assert "Only whoever told it" in someone.toasts[-1]

    assert (await village.concern(concern.id)).words == LIGHT


async def test_within_three_days_even_what_is_on_an_agenda_is_taken_back(village: Village) -> None:
    raiser = await village.joins(Side.COMMUNITY)
    early = await village.raised_openly(raiser)
    await village.database.write(actions.mark_on_agenda, [early.id])
    await village.wind(village.now + timedelta(days=5))
    late = await village.raised_openly(raiser, LANE)
    await village.database.write(actions.mark_on_agenda, [late.id])

    for concern in (early, late):
        await village._does(raiser, kind=Kind.TAP, words=f"concerns:withdraw:{concern.id}:yes", message_id=1)

    assert (await village.concern(early.id)).words == LIGHT
    assert await village.database.read(actions.concern, late.id) is None


# ── what others read of concerns


async def test_forgetting_erases_rows_and_leaves_the_open_words(village: Village) -> None:
    raiser, supporter = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    concern = await village.raised_openly(raiser)
    await village.supporters(concern, supporter)
    for someone in (raiser, supporter):
        await village.says(someone, "half a thought about the road")
        await village.says(someone, "/forget")
        await village.taps(someone, "members:forget:0")

    counted = await village.database.read(rows)
    assert (counted["raiser"], counted["support"], counted["dialogue"]) == (0, 0, 0)
    assert (await village.concern(concern.id)).words == LIGHT


async def test_my_data_holds_all_of_mine_and_nothing_of_others(village: Village) -> None:
    raiser, supporter = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.supporters(concern, supporter)

    async def export(someone: Someone) -> dict[str, Any]:
        person = await village.database.write(village.person, someone)
        return await village.database.read(actions.mine_for_export, person, village.id, village.now)

    mine, theirs = await export(raiser), await export(supporter)
    assert [each["words"] for each in mine["raised"]] == [LIGHT]
    assert mine["supported"] == []
    assert (theirs["raised"], theirs["supported"]) == ([], [concern.ref])


async def test_states_follow_the_agenda_and_waiting_is_counted(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    light, lane = await village.raises(resident), await village.raises(resident, LANE)
    await village.opens(lane)

    await village.database.write(actions.mark_on_agenda, [light.id])
    await village.database.write(actions.mark_waited, [light.id, lane.id])

    found = await candidates(village)
    assert set(found) == {lane.ref}
    assert found[lane.ref].waited_meetings == 1
    await village.database.write(actions.carry_over, [light.id])
    assert set(await candidates(village)) == {light.ref, lane.ref}
