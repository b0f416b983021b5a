"""The page of a month in a town full of people: numbers counted by hand, the same for all, nobody's name."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.agenda import counted as agendas
from bot.charter.rules import Side
from bot.commitments import actions as commitments
from bot.concerns import actions as concerns
from bot.concerns import aside
from bot.concerns.rules import Answer, Concern, Reason, Response
from bot.coordination import numbers
from bot.database.engine import Database, Tx
from bot.l10n import catalog
from bot.mirror import actions, page
from bot.mirror.rules import Direction, Mirror, Row
from bot.priorities import opening
from bot.reminders import actions as reminders
from tests.chat_world import Someone
from tests.commitments.village import KEY, WALK, PromiseVillage
from tests.concerns.village import LANE, LIGHT, Village
from tests.priorities.town import MONDAY

COMMUNITY, POLICE, PARTNER = Side.COMMUNITY, Side.POLICE, Side.PARTNER
BOARD = datetime(2025, 5, 30, 9, tzinfo=UTC)
"""Friday noon in Nairobi, the last of May."""
LATER = date(2025, 6, 20)


@pytest.fixture
def engine_name() -> str:
    """One engine is enough for talk."""
    return "sqlite"


async def town_of(database: Database) -> PromiseVillage:
    """Ten residents, three officers, one partner; the page of May is planned."""
    town = await PromiseVillage(database).begin()
    await town.many_join(COMMUNITY, 6)
    await town.database.write(actions.begin, town.id, town.now)
    return town


async def answered(town: PromiseVillage, concern: Concern, side: Side) -> None:
    def act(tx: Tx) -> None:
        today = town.now.date()
        concerns.answer(tx, concern.id, Answer(Response.CANNOT, side, "Beat 7", "No lamps", today), town.now)

    await town.database.write(act)


async def mirror_of(town: Village) -> Mirror:
    found = await town.database.read(actions.latest, town.id)
    assert found is not None
    return found


def pages(someone: Someone) -> list[str]:
    return [plain(shown.text) for shown in someone.chat if "Where we stand" in shown.text]


def plain(text: str) -> str:
    return re.sub("[\u2066-\u2069\u200e\u200f]|<[^>]*>", "", text)


async def a_month(database: Database) -> PromiseVillage:
    """May, told in the test that counts it by hand."""
    town = await town_of(database)
    path = await town.raises(town.juma, "The path is flooded since the rain")
    dogs = await town.raises(town.juma, "Loose dogs near the school in the morning")
    stall = await town.raises(town.council, "Stalls stand on the drain covers at the market")
    for each in (path, dogs, stall):
        await town.opens(each)
    await answered(town, town.dark, POLICE)
    await answered(town, town.lane, COMMUNITY)
    await town.database.write(aside.set_aside, dogs.id, Reason.NOT_JOINT, "", town.now)
    await town.promises(town.officer, due_on=date(2025, 5, 21))
    await town.asks(town.rep, POLICE, due_on=LATER)
    await town.asks(town.officer, COMMUNITY, due_on=LATER, what="Tell neighbours about the school path")
    await town.wind(datetime(2025, 5, 13, 14, 30, tzinfo=UTC))
    await town.database.write(lambda tx: opening.plan(tx, town.id, by=POLICE, opens_at=town.now))
    await town.wind(datetime(2025, 5, 26, 9, tzinfo=UTC))
    await answered(town, path, POLICE)
    await town.wind(BOARD)
    return town


async def test_the_page_of_a_month_has_the_numbers_counted_by_hand(database: Database) -> None:
    town = await a_month(database)
    found = await mirror_of(town)

    assert found.published_on == date(2025, 5, 30)
    assert found.cells[Row.RAISED] == {COMMUNITY: 3, POLICE: 1, PARTNER: 1}
    assert found.cells[Row.SET_ASIDE] == {COMMUNITY: 1, POLICE: 0, PARTNER: 0}
    # The dark water point in time; the flooded path after nineteen days; the stalls never, which both owed.
    assert found.cells[Row.IN_TIME] == {COMMUNITY: 1, POLICE: 1, PARTNER: 0}
    assert found.cells[Row.NOT_IN_TIME] == {COMMUNITY: 1, POLICE: 2, PARTNER: 0}
    counts = await town.database.read(actions.count, town.id, date(2025, 4, 25), date(2025, 5, 30))
    assert counts[Row.RAISED] == Counter({COMMUNITY: 3, POLICE: 1, PARTNER: 1})
    assert counts[Row.IN_TIME] == Counter({POLICE: 1, COMMUNITY: 1})
    assert counts[Row.NOT_IN_TIME] == Counter({POLICE: 2, COMMUNITY: 1})
    assert found.started == {"clock": 3, "police": 1, "community": 0}


async def test_every_number_of_what_all_can_read_stands_and_one_line_says_which_would_not(
    database: Database,
) -> None:
    town = await a_month(database)
    said = pages(town.amina)[-1]

    assert "New: 🏘 residents 3 · 👮 police 1 · 🏛 partners 1" in said
    assert "Set aside: 🏘 residents 1 · 👮 police 0 · 🏛 partners 0" in said
    assert "nobody" not in said
    assert "under five" not in said
    [line] = [each for each in said.splitlines() if "five" in each]
    assert line == (
        "Everybody can read all of these, so every number stands. Numbers of people are told from five on."
    )


async def test_what_stood_on_the_agenda_is_counted_by_who_raised_it(database: Database) -> None:
    town = await a_month(database)

    def look(tx: Tx) -> Counter[Side]:
        before, after = datetime(2025, 5, 1, tzinfo=UTC), datetime(2025, 6, 1, tzinfo=UTC)
        return Counter(side for sides in agendas.raised_by(tx, town.id, before, after) for side in sides)

    on_agenda = await town.database.read(look)
    counts = await town.database.read(actions.count, town.id, date(2025, 4, 25), date(2025, 5, 30))
    assert on_agenda
    assert counts[Row.ON_AGENDA] == on_agenda


async def test_promises_and_requests_equal_the_promise_board(database: Database) -> None:
    town = await a_month(database)
    found = await mirror_of(town)
    board = await town.database.read(commitments.board, town.id, BOARD)

    assert found.promises == {side: asdict(tally) for side, tally in board.sides.items()}
    assert found.promises[POLICE]["late"] == 1
    assert Direction(COMMUNITY, POLICE, 1, 0) in found.directions
    assert any((each.asker, each.asked) == (POLICE, 1) for each in found.directions)


async def test_a_promise_that_nobody_confirmed_stands_on_page_and_card_as_not_confirmed(
    database: Database,
) -> None:
    town = await town_of(database)
    walk = await town.promises(town.officer, due_on=date(2025, 5, 12))
    member = await town.is_member(town.officer)
    await town.database.write(commitments.answer_worry, member, walk, town.now)
    await town.says(town.amina, town.dark.ref)
    assert "until" in plain(town.amina.last.text)
    await town.does(commitments.nothing_needed, town.officer, walk)
    await town.does(commitments.claim, town.officer, walk)
    await town.wind(BOARD)

    assert "👮 police: offered 0, open 0, late 0, kept 0, not confirmed 1" in pages(town.amina)[-1]
    assert "👮 police to 🏘 residents: asked 0, promised 1" in pages(town.amina)[-1]
    await town.says(town.amina, town.dark.ref)
    card = plain(town.amina.last.text)
    assert "said to be done, not confirmed" in card
    assert "until" not in card


async def test_the_letter_counts_open_and_late_as_the_page_does(database: Database) -> None:
    town = await town_of(database)
    await town.promises(town.officer, due_on=town.now.date())
    await town.wind(MONDAY)
    letter = next(shown for shown in reversed(town.amina.chat) if "Promises: " in shown.text)
    assert "Promises: 👮 police 0 open, 1 late" in plain(letter.text)

    await town.wind(BOARD)

    assert "👮 police: offered 0, open 0, late 1, kept 0" in pages(town.amina)[-1]


async def test_what_partners_promise_to_all_is_told_once_in_every_language(database: Database) -> None:
    town = await town_of(database)
    await town.promises(town.council, due_on=LATER, concern_id=None)
    await town.wind(BOARD)
    found = await mirror_of(town)

    assert [each for each in found.directions if each.promised] == [Direction(PARTNER, None, 0, 1)]
    assert "🏛 partners to all the others: asked 0, promised 1" in pages(town.amina)[-1]
    assert {"partner-to-all"} == set(
        (await town.database.read(numbers.promises, town.id, BOARD))["directions"]
    )
    for language in catalog.languages():
        assert catalog.render(page.lines(found, "Africa/Nairobi"), language)


async def test_everybody_reads_the_same_page_at_the_same_minute_whenever_they_open_it(
    database: Database,
) -> None:
    town = await a_month(database)
    readers = (town.lena, town.obi, town.officer, town.rep, town.amina, town.council)
    said = {pages(reader)[-1] for reader in readers}
    assert len(said) == 1

    await town.promises(town.other_officer, due_on=LATER, what="Walk past the school gate at seven")
    await town.wind(BOARD + timedelta(days=9))
    for reader in readers:
        await town.says(reader, "/mirror")
        [first] = said
        assert first.startswith(plain(reader.last.text))


@pytest.mark.parametrize("language", catalog.languages())
async def test_no_page_in_any_language_says_a_name_a_post_or_what_anybody_wrote(
    database: Database, language: str
) -> None:
    town = await a_month(database)
    found = await mirror_of(town)
    said = plain(catalog.render(page.lines(found, "Africa/Nairobi"), language))

    marks = [someone.name for someone in town.phones.values()]
    marks += ["Beat", "Water group", "Council", WALK, KEY, LIGHT, LANE, "Walk", "dogs", "drain"]
    marks += [str(someone.id) for someone in town.phones.values()]
    assert [mark for mark in marks if mark in said] == []
    context = {"en": "Numbers alone do not say why.", "es": "no dicen por qué", "ar": "لا تقول لماذا"}
    assert context[language] in said
    assert said.rstrip().endswith(("?", "؟"))
    ranking = r"\b(best|worst|first place|winner|ranking|better|worse|mejor|peor|ganador\w*)\b|الأفضل|الأسوأ"
    assert not re.search(ranking, said, re.IGNORECASE)


async def test_the_page_takes_the_place_of_that_weeks_reminder_to_vote(database: Database) -> None:
    town = await a_month(database)
    voting = town.amina.with_button("priorities:open")

    assert "Where we stand" in voting.text
    assert plain(voting.text).endswith("Vote open until Sunday 19:00.")
    friday = [shown for shown in town.amina.chat if "Your vote is still missing" in shown.text]
    assert len(friday) == 3  # of the ninth, the sixteenth and the twenty-third
    await town.taps(town.amina, voting.does("priorities:open"), voting.message_id)
    assert "What should we work on?" in town.amina.last.text


async def test_nothing_kept_from_police_is_counted(database: Database) -> None:
    town = await town_of(database)
    await town.tells(town.juma, "The man at the barrier wants coins from every trader")
    await town.taps(town.juma, "concerns:seen:0")
    await town.taps(town.juma, "concerns:seen:0:police")
    await town.taps(town.juma, "concerns:draft:0")
    hidden = await town.sends_it(town.juma)
    assert hidden.not_to_police
    await town.opens(hidden)

    counts = await town.database.read(actions.count, town.id, date(2025, 4, 25), date(2025, 5, 30))
    assert counts[Row.RAISED] == Counter({COMMUNITY: 1, POLICE: 1})


async def test_before_the_first_page_everybody_reads_when_it_comes(database: Database) -> None:
    town = await Village(database).begin()
    reader = await town.joins(COMMUNITY, language="ar")

    await town.says(reader, "/mirror")
    assert "تصل الصفحة الأولى" in reader.last.text
    await town.wind(BOARD)

    assert (await mirror_of(town)).published_on == date(2025, 5, 30)
    assert "أين نقف" in reader.last.text


async def test_requests_of_one_side_for_two_months_are_told_to_both_coordinators_once(
    database: Database,
) -> None:
    town = await town_of(database)
    for number in range(8):
        asked = await town.asks(
            town.rep, POLICE, due_on=date(2026, 4, 1), what=f"Walk past lamp {number} at seven"
        )
        # Taken on, each post as many as it may: what nobody answers ends after two weeks.
        await town.does(commitments.accept, town.officer if number % 2 else town.other_officer, asked)
    for number in range(2):
        asked = await town.asks(
            town.officer, COMMUNITY, due_on=date(2026, 4, 1), what=f"Tell street {number} about lamps"
        )
        await town.does(commitments.accept, town.rep, asked)

    def told(someone: Someone) -> int:
        return sum("Most open requests come from one side" in shown.text for shown in someone.chat)

    await town.wind(BOARD)
    assert (await mirror_of(town)).leans_to is COMMUNITY
    assert (told(town.lena), told(town.obi)) == (0, 0)
    await town.wind(datetime(2025, 6, 27, 9, tzinfo=UTC))
    assert (told(town.lena), told(town.obi), told(town.rep), told(town.officer)) == (1, 1, 0, 0)
    await town.wind(datetime(2025, 7, 25, 9, tzinfo=UTC))
    assert (told(town.lena), told(town.obi)) == (1, 1)


# ── Monday's letter


async def test_mondays_letter_carries_the_head_of_the_history_and_ways_to_page_and_history(
    database: Database,
) -> None:
    town = await town_of(database)
    await town.promises(town.officer)
    await town.wind(MONDAY)

    for reader in (town.amina, town.obi):
        letter = next(shown for shown in reversed(reader.chat) if "What each side put first" in shown.text)
        found = re.search(r"History: line (\d+), ((?:[0-9a-f]{4} ){3}[0-9a-f]{4})", plain(letter.text))
        assert found, letter.text
        assert "Promises: 👮 police 1 open" in plain(letter.text)
        await town.says(reader, f"/history {found[2]}")
        assert f"Yes, this code stood here on Monday 12 May, line {found[1]}." in plain(reader.last.text)
        await town.taps(reader, "history:show:0", letter.message_id)
        assert "What happened here" in reader.last.text
        await town.taps(reader, "mirror:show:0", letter.message_id)
        assert "The first page comes" in plain(reader.last.text)


async def test_in_a_week_without_a_result_a_letter_goes_all_the_same_and_only_one(database: Database) -> None:
    town = await Village(database).begin()
    reader = await town.joins(COMMUNITY, language="es")
    await town.wind(MONDAY)
    assert sum("Esta semana no terminó ninguna votación." in shown.text for shown in reader.chat) == 1
    assert "Historial: línea" in plain(reader.last.text)

    await town.raises(reader)
    await town.wind(MONDAY + timedelta(days=7))
    results = sum("Qué puso primero cada parte" in shown.text for shown in reader.chat)
    quiet = sum("Esta semana no terminó ninguna votación." in shown.text for shown in reader.chat)
    assert (results, quiet) == (1, 1)


async def test_whoever_asks_after_noon_does_not_plan_away_the_first_page(database: Database) -> None:
    village = await Village(database).begin()
    reader = await village.joins(COMMUNITY)
    await village.wind(BOARD - timedelta(hours=1))
    assert await village.database.read(actions.latest, village.id) is None
    village.now = BOARD + timedelta(minutes=5)  # the clock has not come to it yet
    await village.says(reader, "/mirror")
    await village.wind(village.now + timedelta(hours=3))
    assert (await mirror_of(village)).published_on == date(2025, 5, 30)


async def test_asking_for_the_page_plans_one_where_none_is(database: Database) -> None:
    village = await Village(database).begin()
    reader = await village.joins(COMMUNITY)
    await village.database.write(lambda tx: reminders.cancel(tx, actions.BOARD, village.id))
    await village.says(reader, "/mirror")
    await village.wind(BOARD)
    assert (await mirror_of(village)).published_on == date(2025, 5, 30)
