"""Doors and danger: led to somebody outside, nothing kept; and what a raiser gives appears nowhere else."""

from __future__ import annotations

import pytest

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.concerns import actions
from bot.concerns.answered import FOLLOWERS
from bot.concerns.due import followers
from bot.database.engine import Database
from bot.relay import Recipient
from tests.concerns.village import LANE, LIGHT, SIDES, Village, raw, rows, seen_by

MARK = "zanzibarquartz"
CONDUCT, HELP, CHILD = "Independent office 0800 111", "Women's line 1195", "Child line 116"
AT_A_DOOR = {
    "conduct": (f"The officer took a bribe from me {MARK}", CONDUCT),
    "home": (f"My husband beats me every night {MARK}", HELP),
    "child": (f"My uncle beats the child {MARK}", CHILD),
}


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin(conduct_contact=CONDUCT, helpline=HELP, child_line=CHILD)


@pytest.mark.parametrize("door", AT_A_DOOR)
@pytest.mark.parametrize("side", SIDES)
async def test_a_door_opened_by_words_keeps_and_tells_nothing(
    village: Village, database_url: str, side: Side, door: str
) -> None:
    someone = await village.joins(side)
    words, contact = AT_A_DOOR[door]
    await village.says(someone, f"There is something {MARK}")

    await village.says(someone, words)

    assert contact in someone.last.text
    assert "112" in someone.last.text
    assert "members:clear:0" in [does for _, does in someone.last.buttons]
    counted = await village.database.read(rows)
    assert not any(counted.values())
    await village.wind(village.now.replace(hour=20))
    assert MARK not in seen_by(village.lena, village.obi)
    await village.database.checkpoint()
    assert MARK.encode() not in raw(database_url)


@pytest.mark.parametrize(("door", "contact"), [("conduct", CONDUCT), ("home", HELP), ("child", CHILD)])
async def test_a_door_is_also_a_button_on_the_first_screen(village: Village, door: str, contact: str) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.says(resident, "/raise")

    await village._does(resident, kind=Kind.TAP, words=f"concerns:door:0:{door}", message_id=1)

    assert contact in resident.last.text
    assert (await village.database.read(rows))["dialogue"] == 0


@pytest.mark.parametrize("where", ["effect", "words", "idea", "place"])
async def test_a_door_opens_from_every_question(village: Village, where: str) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.tells(resident)
    await village.taps(resident, f"concerns:{where}:0")

    await village.says(resident, "My husband beats me")

    assert HELP in resident.last.text
    assert not any((await village.database.read(rows)).values())


async def test_a_photo_at_a_door_is_erased_too(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)

    await village.sends(resident, Kind.PHOTO, b"pixels", words=AT_A_DOOR["home"][0])

    assert HELP in resident.last.text
    assert not any((await village.database.read(rows)).values())


async def test_a_false_alarm_has_a_way_back(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    words = AT_A_DOOR["conduct"][0]
    await village.says(resident, words)

    await village.taps(resident, "concerns:other:0")
    assert "send it once more" in resident.last.text
    await village.tells(resident, words)

    assert (await village.sends_it(resident)).words == words


async def test_without_contacts_the_door_says_whom_to_ask(database: Database) -> None:
    village = await Village(database).begin()
    resident = await village.joins(Side.COMMUNITY)

    await village.says(resident, AT_A_DOOR["conduct"][0])

    assert "Ask the coordinator of the residents" in resident.last.text
    assert "outside the police" not in resident.last.text


# ── danger


@pytest.mark.parametrize(
    ("language", "words", "call"),
    [
        ("en", "Fire! The house is burning right now, help", "Call 112 now"),
        ("es", "Auxilio, hay un incendio ahora mismo", "112"),
        ("ar", "النجدة حريق الآن في البيت", "112"),
    ],
)
async def test_danger_words_show_the_number_and_block_nothing(
    village: Village, language: str, words: str, call: str
) -> None:
    resident = await village.joins(Side.COMMUNITY, language=language)

    await village.says(resident, words)

    assert call in resident.chat[-2].text
    assert any(does.startswith("concerns:category") for _, does in resident.last.buttons)
    await village.says(resident, words)
    assert sum("112" in shown.text for shown in resident.chat) == 1


async def test_the_danger_button_keeps_the_draft(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.says(resident, LIGHT)
    await village.taps(resident, "concerns:danger:0")
    assert "Call 112 now" in resident.last.text
    assert len(resident.last.buttons) == 1

    await village.taps(resident, "concerns:draft:0")
    await village.taps(resident, "concerns:category:0:safety")

    assert (await village.sends_it(resident)).words == LIGHT


# ── what a raiser gives


@pytest.mark.parametrize("side", SIDES)
async def test_nothing_of_the_raiser_but_the_words_is_in_any_rendering_to_others(
    village: Village, database_url: str, side: Side
) -> None:
    raiser = await village.joins(side)
    others = [await village.joins(each) for each in SIDES] + [village.lena, village.obi]
    await village.tells(raiser)
    await village.taps(raiser, "concerns:seen:0")
    await village.taps(raiser, "concerns:seen:0:everyone")
    await village.says(raiser, MARK)
    await village.taps(raiser, "concerns:seen:0")
    await village.taps(raiser, "concerns:seen:0:nobody")
    await village.taps(raiser, "concerns:draft:0")
    concern = await village.sends_it(raiser)
    await village.wind(concern.coordinators_at)
    for coordinator in (village.lena, village.obi):
        await village.taps(coordinator, "concerns:waiting:0")
        await village.says(coordinator, "1")
    await village.opens(concern)
    await village.supporters(concern, *others)
    for other in others:
        for words in ("/concerns", "/mine", concern.ref, "/start", "/who"):
            await village.says(other, words)

    everything = seen_by(*others)
    assert LIGHT in everything
    for trace in (MARK, str(raiser.id), raiser.name):
        assert trace not in everything
    await village.database.checkpoint()
    kept = raw(database_url)
    number = raiser.id
    traces = [LIGHT.encode(), MARK.encode(), str(number).encode(), number.to_bytes(8, "big")]
    assert not any(trace in kept for trace in traces)
    assert database_url.startswith("postgres") or kept


async def test_start_and_menus_are_alike_for_who_raised_and_who_did_not(village: Village) -> None:
    raiser, other = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    await village.raised_openly(raiser)

    for words in ("/start", "/menu", "/help", "/concerns", "/raise"):
        await village.says(raiser, words)
        await village.says(other, words)
        assert (raiser.last.text, raiser.last.buttons, raiser.last.keyboard) == (
            other.last.text,
            other.last.buttons,
            other.last.keyboard,
        )


async def test_followers_are_reached_by_sealed_routes_page_by_page(village: Village) -> None:
    raiser = await village.joins(Side.POLICE)
    concern = await village.raised_openly(raiser, LANE)
    supporters = await village.many_join(Side.COMMUNITY, 5)
    await village.supporters(concern, *supporters)

    reached: list[Recipient] = []
    after: bytes | None = b""
    while after is not None:
        page, after = await village.database.read(followers, village.id, {"concern_id": concern.id}, after, 2)
        reached += page

    assert len({each.about for each in reached}) == 6
    assert FOLLOWERS in village.composition.audiences
    mine = await village.database.read(
        actions.followed, await village.database.read(village.person, raiser), village.id
    )
    assert [each.ref for each in mine] == [concern.ref]
