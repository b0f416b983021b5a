"""Doors beside the contacts: only counted, told to the residents' coordinator, never in sight of police."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.concerns import door_counts
from bot.concerns.door_counts import CONDUCT, door_count_table, door_today_table, last_told
from bot.concerns.rules import Concern, HoldReason, State
from bot.database.engine import Database, Tx
from bot.history import history_table
from tests.chat_world import Someone
from tests.concerns.village import DAY, Village, raw, rows, seen_by

CONTACT = "Independent office 0800 111"
MARK = "zanzibarquartz"
BRIBE = f"The officer took a bribe from me {MARK}"
GENERAL = f"Payments are asked at the roadblock on market days {MARK}"
JUNE = datetime(2025, 6, 2, 6, tzinfo=UTC)


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin(conduct_contact=CONTACT)


def plain(someone: Someone) -> str:
    """The newest message without marks of direction and bold letters."""
    return re.sub("[\u2066-\u2069\u200e\u200f]|<[^>]*>", "", someone.last.text)


def counted(tx: Tx) -> list[tuple[str, str, int]]:
    return [(row.month, row.door, row.number) for row in tx.execute(select(door_count_table))]


async def counts(village: Village, someone: Someone, words: str = BRIBE) -> None:
    await village.says(someone, words)
    await village.taps(someone, "concerns:count:0")


# ── only count it


@pytest.mark.parametrize(
    ("language", "words", "thanks"),
    [
        ("en", BRIBE, "Nothing else is kept"),
        ("es", f"El policía me pidió una mordida {MARK}", "No se guarda nada más"),
        ("ar", f"الشرطي طلب رشوة {MARK}", "لا يُحفظ شيء غير ذلك"),
    ],
)
async def test_only_count_it_keeps_a_number_and_nothing_else(
    village: Village, database_url: str, language: str, words: str, thanks: str
) -> None:
    resident = await village.joins(Side.COMMUNITY, language=language)

    await counts(village, resident, words)

    assert thanks in resident.last.text
    assert await village.database.read(counted) == [("2025-05", CONDUCT, 1)]
    assert not any((await village.database.read(rows)).values())
    await village.database.checkpoint()
    assert MARK.encode() not in raw(database_url)


async def test_a_person_counts_once_a_day_and_the_trace_is_gone_at_midnight(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await counts(village, resident)
    await counts(village, resident)
    assert await village.database.read(counted) == [("2025-05", CONDUCT, 1)]

    await village.wind(village.now + DAY)

    assert await village.database.read(lambda tx: tx.execute(select(door_today_table)).all()) == []
    await counts(village, resident)
    assert await village.database.read(counted) == [("2025-05", CONDUCT, 2)]


async def test_a_number_is_told_when_its_month_is_over_and_only_from_five(village: Village) -> None:
    officer = await village.joins(Side.POLICE)
    residents = await village.many_join(Side.COMMUNITY, 5)
    for resident in residents:
        await counts(village, resident)
    await village.says(officer, "/concerns")
    assert "counted only" not in officer.last.text

    await village.wind(JUNE)
    await village.says(officer, "/concerns")
    await village.says(village.lena, "/concerns")

    assert "About police, counted only: 5" in officer.last.text
    assert officer.last.text == village.lena.last.text


async def test_four_are_told_to_nobody(village: Village) -> None:
    for resident in await village.many_join(Side.COMMUNITY, 4):
        await counts(village, resident)

    await village.wind(JUNE)
    await village.says(village.obi, "/concerns")

    assert "counted only" not in village.obi.last.text
    assert await village.database.read(door_counts.door_counts, village.id, village.now) == {}


@pytest.mark.parametrize(
    ("months", "number"),
    [
        ({"2025-01": 4}, None),
        ({"2025-01": 4, "2025-02": 1}, 5),
        ({"2025-01": 7, "2025-02": 4}, 7),
        ({"2025-01": 7, "2025-02": 4, "2025-03": 1}, 5),
        ({"2025-04": 50}, None),
    ],
)
def test_sums_never_overlap_so_that_no_difference_tells(months: dict[str, int], number: int | None) -> None:
    told = last_told(months, "2025-04")

    assert (told.number if told else None) == number


async def test_who_leaves_takes_the_trace_of_today_along(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await counts(village, resident)
    person = await village.database.read(village.person, resident)

    await village.database.write(door_counts.forget, person, village.id, village.now)

    assert await village.database.read(lambda tx: tx.execute(select(door_today_table)).all()) == []


# ── threatened for speaking


@pytest.mark.parametrize(("language", "said"), [("en", "Nobody may threaten you"), ("ar", "لا يحق لأحد")])
async def test_who_was_threatened_finds_somebody_outside_from_more(
    village: Village, language: str, said: str
) -> None:
    resident = await village.joins(Side.COMMUNITY, language=language)
    await village._does(resident, kind=Kind.TAP, words="members:more:0", message_id=1)

    await village.taps(resident, "concerns:door:0:threat")

    assert said in resident.last.text
    assert CONTACT in resident.last.text
    assert not any((await village.database.read(rows)).values())
    await village.taps(resident, "concerns:count:0:threat")
    assert await village.database.read(counted) == [("2025-05", "threat", 1)]


# ── told to the residents' coordinator


async def test_in_general_words_only_the_residents_coordinator_reads_it(village: Village) -> None:
    resident, officer = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    neighbour, partner = await village.joins(Side.COMMUNITY), await village.joins(Side.PARTNER)
    await village.says(resident, BRIBE)
    await village.taps(resident, "concerns:general:0")
    assert "without names" in resident.last.text
    await village.says(resident, GENERAL)
    assert "Police see your words: no" in resident.last.text
    concern = await village.sends_it(resident)
    assert "Only the residents' coordinator reads it" in resident.last.text
    assert (concern.state, concern.hold_reason, concern.not_to_police) == (
        State.HELD,
        HoldReason.CONDUCT,
        True,
    )

    await village.wind(village.now + 6 * DAY)
    await village.taps(village.lena, "concerns:waiting:0")
    await village.says(village.lena, "1")
    assert GENERAL in village.lena.last.text
    assert not any(does.startswith("concerns:release") for _, does in village.lena.last.buttons)
    await village._does(village.lena, kind=Kind.TAP, words=f"concerns:release:{concern.id}", message_id=1)
    for someone in (officer, village.obi, neighbour, partner):
        await village.says(someone, "/concerns")
        await village.says(someone, concern.ref)
    assert MARK not in seen_by(officer, village.obi, neighbour, partner)
    kept = await village.concern(concern.id)
    assert (kept.state, kept.looking, kept.looked) == (State.HELD, False, False)
    await village.says(resident, concern.ref)
    await village.taps(resident, "concerns:reword:")
    await village.says(resident, GENERAL)
    assert (await village.concern(concern.id)).hold_reason is HoldReason.CONDUCT

    await village.says(resident, concern.ref)
    await village.taps(resident, "concerns:letothers:")
    await village.taps(resident, f"concerns:letothers:{concern.id}:yes")
    await village.wind(village.now + DAY)
    for someone in (officer, village.obi, neighbour):
        await village.says(someone, concern.ref)

    assert GENERAL in neighbour.last.text
    assert MARK not in seen_by(officer, village.obi)


async def told_in_general(village: Village, someone: Someone) -> Concern:
    """To the residents' coordinator alone."""
    await village.says(someone, BRIBE)
    await village.taps(someone, "concerns:general:0")
    await village.says(someone, GENERAL)
    return await village.sends_it(someone)


async def test_the_words_around_it_are_true_for_its_raiser_and_for_the_coordinator(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.says(resident, BRIBE)
    await village.taps(resident, "concerns:general:0")
    await village.says(resident, GENERAL)
    assert "This is what the residents' coordinator will see" in resident.last.text
    assert "others will see" not in resident.last.text
    concern = await village.sends_it(resident)
    await village.raises(await village.joins(Side.COMMUNITY))
    await village.wind(concern.coordinators_at)

    await village.taps(village.lena, "concerns:waiting:0")
    assert "both coordinators" not in village.lena.last.text
    (line,) = [each for each in plain(village.lena).splitlines() if concern.ref in each]
    assert "only the residents' coordinator reads it" in line
    for reader in (village.lena, resident):
        await village.says(reader, concern.ref)
        assert "Only the residents' coordinator reads it. Others only if" in plain(reader)
        assert "A coordinator looks at it" not in plain(reader)


async def test_no_number_tells_of_what_one_side_reads_alone(village: Village) -> None:
    resident, officer = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    partner, neighbour = await village.joins(Side.PARTNER), await village.joins(Side.COMMUNITY)
    concern = await told_in_general(village, resident)
    await village.tells(neighbour, "John Kamau sells stolen goats behind the market")
    await village.taps(neighbour, "concerns:keep:0")
    await village.sends_it(neighbour)
    await village.wind(concern.coordinators_at)

    for coordinator in (village.lena, village.obi):
        assert "1 new worry" in plain(coordinator)
    assert "For you alone, in no other number: 1" in plain(village.lena)
    assert "For you alone" not in plain(village.obi)
    for coordinator in (village.lena, village.obi):
        await village.says(coordinator, "/today")
        assert "New, to look at: 1" in plain(coordinator)
        assert "Held: 1" in plain(coordinator)
    assert "For you alone, in no other number: 1" in plain(village.lena)
    assert "For you alone" not in plain(village.obi)
    for someone in (resident, neighbour, officer, partner, village.lena, village.obi):
        await village.says(someone, "/concerns")
        assert "1 held: it is looked at once more first." in plain(someone)


@pytest.mark.parametrize(
    ("choice", "said"),
    [("passed", f"passed it on outside the police: {CONTACT}"), ("not", "could not pass it on")],
)
async def test_the_coordinator_ends_it_and_its_raiser_hears_at_a_release_hour(
    village: Village, choice: str, said: str
) -> None:
    resident, officer = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    concern = await told_in_general(village, resident)
    await village.wind(concern.coordinators_at + timedelta(hours=1))
    for someone in (resident, officer, village.obi):
        await village._does(
            someone, kind=Kind.TAP, words=f"concerns:passon:{concern.id}:{choice}:yes", message_id=1
        )
    assert (await village.concern(concern.id)).passed_on is None
    before = len(resident.chat)
    await village.says(village.lena, concern.ref)

    await village.taps(village.lena, f"concerns:passon:{concern.id}:{choice}")
    assert said in plain(village.lena)
    await village.taps(village.lena, f"concerns:passon:{concern.id}:{choice}:yes")

    assert len(resident.chat) == before
    await village.wind(village.now + timedelta(hours=23))
    assert f"News on {concern.ref}" in plain(resident)
    assert "police" not in plain(resident)
    await village.taps(resident, "concerns:read:")
    assert said in plain(resident)
    await village.taps(village.lena, "concerns:waiting:0")
    assert concern.ref not in plain(village.lena)
    await village._does(
        village.lena, kind=Kind.TAP, words=f"concerns:passon:{concern.id}:passed:yes", message_id=1
    )
    kept = await village.concern(concern.id)
    assert kept.passed_on == (CONTACT if choice == "passed" else "")
    assert (kept.state, kept.hold_reason, kept.not_to_police) == (State.HELD, HoldReason.CONDUCT, True)
    assert MARK not in seen_by(officer, village.obi)


async def test_who_kept_no_link_is_not_told_to_look_in_a_list_where_it_never_stands(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.says(resident, BRIBE)
    await village.taps(resident, "concerns:general:0")
    await village.says(resident, GENERAL)
    await village.taps(resident, "concerns:seen:0")
    await village.taps(resident, "concerns:seen:0:link")
    await village.taps(resident, "concerns:draft:0")

    await village.sends_it(resident)

    assert "We cannot write to you about it." in plain(resident)
    assert "in the list" not in plain(resident)


async def test_it_can_be_said_in_other_words_and_stays_with_the_residents_coordinator(
    village: Village,
) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.says(resident, BRIBE)
    await village.taps(resident, "concerns:general:0")
    await village.says(resident, GENERAL)
    concern = await village.sends_it(resident)
    await village.says(resident, concern.ref)
    await village.taps(resident, "concerns:reword:")

    await village.says(resident, BRIBE)

    kept = await village.concern(concern.id)
    assert (kept.shown_words, kept.words) == (BRIBE, GENERAL)
    assert (kept.state, kept.hold_reason, kept.not_to_police) == (State.HELD, HoldReason.CONDUCT, True)
    await village.wind(village.now + 6 * DAY)
    await village.says(village.obi, concern.ref)
    assert MARK not in seen_by(village.obi)


async def test_any_other_worry_reworded_into_one_about_police_is_led_to_the_door(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    concern = await village.raises(resident)
    await village.says(resident, concern.ref)
    await village.taps(resident, "concerns:reword:")
    await village.says(resident, BRIBE)
    assert CONTACT in resident.last.text
    assert (await village.concern(concern.id)).reworded is None


# ── police are blind


async def test_one_tap_on_the_review_card_keeps_it_from_police(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.tells(resident)

    await village.taps(resident, "concerns:blind:0")

    assert "Police see your words: no" in resident.last.text
    assert (await village.sends_it(resident)).not_to_police


async def test_police_find_no_trace_of_it_in_any_view_at_any_time(village: Village) -> None:
    resident, officer = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    neighbours = await village.many_join(Side.COMMUNITY, 6)
    blind = (officer, village.obi)
    await village.tells(resident, f"Lights are broken behind the station {MARK}")
    await village.taps(resident, "concerns:blind:0")
    concern = await village.sends_it(resident)

    async def looks() -> None:
        for someone in blind:
            for words in ("/concerns", "/mine", "/who", "/agenda", "/vote", "/start", concern.ref):
                await village.says(someone, words)
            await village._does(someone, kind=Kind.COMMAND, command="start", words=f"c_{concern.id}")
            for verb in ("open", "read", "photo", "support", "hold", "release", "letothers", "reword"):
                await village._does(
                    someone, kind=Kind.TAP, words=f"concerns:{verb}:{concern.id}:yes", message_id=1
                )
        await village.says(village.obi, "/today")
        await village._does(village.obi, kind=Kind.TAP, words="concerns:waiting:0", message_id=1)
        everything = seen_by(*blind)
        assert MARK not in everything
        assert concern.ref not in {shown.text for someone in blind for shown in someone.chat}
        assert not any(str(concern.id) in does for one in blind for s in one.chat for _, does in s.buttons)

    await looks()
    await village.wind(concern.coordinators_at + timedelta(minutes=1))
    await looks()
    assert not any("new worr" in shown.text for shown in village.obi.chat)
    await village.wind(concern.opens_at + timedelta(minutes=1))
    await village.supporters(concern, *neighbours)
    await looks()
    await village.wind(village.now + 12 * DAY)
    await looks()
    noted = await village.database.read(lambda tx: tx.execute(select(history_table.c.subject)).all())
    assert concern.ref not in {row.subject for row in noted}


@pytest.mark.parametrize("language", ["en", "es", "ar"])
async def test_the_number_to_call_is_the_first_thing_said_and_nothing_promises_help(
    village: Village, language: str
) -> None:
    words = {
        "en": "Help, the house is on fire right now",
        "es": "Auxilio, hay un incendio ahora mismo",
        "ar": "النجدة حريق الآن في البيت",
    }
    promises = ("will come", "on the way", "van a ir", "en camino", "سيأتي", "في الطريق", "14")
    resident = await village.joins(Side.COMMUNITY, language=language)
    before = len(resident.chat)

    await village.says(resident, words[language])

    first = resident.chat[before].text
    assert "112" in first
    assert not any(promise in first for promise in promises)


async def test_without_a_contact_in_the_ground_rules_it_is_passed_on_without_a_name(
    database: Database,
) -> None:
    village = await Village(database).begin()
    resident = await village.joins(Side.COMMUNITY)
    concern = await told_in_general(village, resident)
    await village.wind(concern.coordinators_at)
    await village.says(village.lena, concern.ref)

    await village.taps(village.lena, "concerns:passon:")

    assert "passed it on outside the police.\n" in plain(village.lena)
