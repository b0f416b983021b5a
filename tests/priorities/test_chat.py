"""Voting as people do it: taps, typed numbers, old buttons; in two languages."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind, Talk
from bot.database.engine import Database, Tx
from bot.members.rules import Role
from bot.priorities import rounds, voting
from bot.priorities.chat import typed_numbers
from tests.chat_world import Shown, Someone
from tests.priorities.town import FRIDAY, MONDAY, SUNDAY, WEDNESDAY, Town

TITLES = ("Dark water point", "Broken lamp", "Flooded path", "Loose dogs", "Bad bridge")


@pytest.fixture
def engine_name() -> str:
    """What is said is the same on both engines; `test_actions` runs on both."""
    return "sqlite"


async def opened(database: Database, *, language: str = "en") -> tuple[Town, Someone]:
    """A town with six concerns of two sides, on Wednesday 17:00; the voter has the message."""
    town = await Town(database).found()
    resident = await town.joins(Side.COMMUNITY, language=language)
    neighbour = await town.joins(Side.COMMUNITY)
    officer = await town.joins(Side.POLICE)
    for title in TITLES:
        await town.worries(neighbour, title)
    await town.worries(officer, "Market lane blocked")
    await town.wind(WEDNESDAY)
    return town, resident


async def marked(town: Town, someone: Someone) -> set[str]:
    """The titles this person has marked, from the database."""

    def read(tx: Tx) -> frozenset[int]:
        return voting.marks(tx, rounds.begun(tx, town.id)[0], town.member(tx, someone)) or frozenset()

    names = dict(zip(range(500_001, 500_010), (*TITLES, "Market lane blocked"), strict=False))
    return {names[concern] for concern in await town.database.read(read)}


def drawn(shown: Shown, sign: str = "✅") -> list[str]:
    return [label for label, _ in shown.buttons if label.startswith(sign)]


def number_of(shown: Shown, title: str) -> str:
    found = re.search(rf"(\d) \W*{title}", shown.text)
    assert found, shown.text
    return found[1]


@pytest.mark.parametrize(
    ("language", "asks"), [("en", "What should we work on?"), ("es", "¿En qué debemos trabajar?")]
)
async def test_voting_for_two_takes_four_taps_from_the_message_to_the_end(
    database: Database, language: str, asks: str
) -> None:
    town, resident = await opened(database, language=language)
    assert asks in resident.last.text
    resident.taps = 0

    await town.taps(resident, "priorities:open:")
    ballot = resident.last
    assert len(drawn(ballot, "☐")) == 6
    await town.taps(resident, f"priorities:mark:1:{number_of(ballot, 'Loose dogs')}:")
    await town.taps(resident, f"priorities:mark:1:{number_of(ballot, 'Flooded path')}:")
    assert len(drawn(resident.last)) == 2
    await town.taps(resident, "priorities:finish:")

    assert resident.taps == 4
    assert await marked(town, resident) == {"Loose dogs", "Flooded path"}
    assert "Loose dogs" in resident.last.text
    assert "Broken lamp" not in resident.last.text


async def test_each_tap_is_the_vote_and_says_so(database: Database) -> None:
    town, resident = await opened(database)
    await town.says(resident, "🗳 Vote")

    await town.taps(resident, "priorities:mark:1:1:on")
    await town.taps(resident, "priorities:mark:1:2:on")
    await town.taps(resident, "priorities:mark:1:1:off")

    assert resident.toasts == ["1 of 5. Counted.", "2 of 5. Counted.", "1 of 5. Counted."]
    assert drawn(resident.last)[0].startswith("✅ 2")
    assert len(await marked(town, resident)) == 1


async def test_the_sixth_mark_is_refused_and_changes_nothing(database: Database) -> None:
    town, resident = await opened(database)
    await town.says(resident, "/vote")
    for number in range(1, 6):
        await town.taps(resident, f"priorities:mark:1:{number}:on")
    before = await marked(town, resident)

    await town.taps(resident, "priorities:mark:1:6:on")

    assert resident.toasts[-1] == "Five is the limit. Take one away first."
    assert await marked(town, resident) == before
    assert len(before) == 5


async def test_twenty_fast_taps_on_one_picture_are_one_vote(database: Database) -> None:
    town, resident = await opened(database)
    await town.says(resident, "/vote")
    ballot = resident.last
    tapped = ballot.does("priorities:mark:1:3")

    for _ in range(20):
        await town.taps(resident, tapped, ballot.message_id)

    assert len(drawn(resident.last)) == 1
    assert len(await marked(town, resident)) == 1
    assert set(resident.toasts) == {"1 of 5. Counted."}


async def test_the_order_differs_between_voters_and_stays_for_each(database: Database) -> None:
    town, _ = await opened(database)
    orders = set()
    voters = await town.many_join(Side.COMMUNITY, 8)
    for voter in voters:
        await town.says(voter, "/vote")
        first = voter.last.text
        await town.says(voter, "/vote")
        assert voter.last.text == first
        orders.add(tuple(re.findall(r"\((\d{4})\)", first)))

    assert len(orders) > 4
    assert len({frozenset(order) for order in orders}) == 1


@pytest.mark.parametrize("typed", ["1 3 5", "1, 3, 5", "١ ٣ ٥", "1،3،5"])
async def test_typed_numbers_replace_the_whole_ballot(database: Database, typed: str) -> None:
    town, resident = await opened(database)
    await town.says(resident, "/vote")
    await town.taps(resident, "priorities:mark:1:2:on")

    await town.says(resident, typed)

    assert [label.split()[1] for label in drawn(resident.last)] == ["1", "3", "5"]
    assert len(await marked(town, resident)) == 3


async def test_a_single_typed_number_is_a_ballot_and_a_wrong_one_changes_nothing(database: Database) -> None:
    town, resident = await opened(database)
    await town.says(resident, "/vote")
    await town.says(resident, "4")
    assert len(await marked(town, resident)) == 1

    await town.says(resident, "9")
    assert "There is no 9 here" in resident.last.text
    await town.says(resident, "1 2 3 4 5 6")
    assert "5 is the limit" in resident.last.text

    assert len(await marked(town, resident)) == 1


async def test_several_numbers_are_a_ballot_also_days_after_the_last_look(database: Database) -> None:
    town, resident = await opened(database)

    def typed(tx: Tx) -> list[bool]:
        person = town.person(tx, resident)
        said = (
            Talk(person, Kind.WORDS, town.now, words) for words in ("1 3", "3", "3 lamps, 5 dogs", "4171")
        )
        return [typed_numbers(tx, talk) is not None for talk in said]

    assert await database.write(typed) == [True, False, False, False]
    assert len(await marked(town, resident)) == 2


async def test_words_during_a_ballot_become_a_worry(database: Database) -> None:
    town, resident = await opened(database)
    await town.says(resident, "/vote")

    await town.says(resident, "The bridge shakes when a lorry passes")

    assert not await marked(town, resident)
    assert any(does.startswith("concerns:") for _, does in resident.last.buttons)


async def test_a_draft_is_not_thrown_away_by_a_look_at_the_ballot(database: Database) -> None:
    town, resident = await opened(database)
    await town.says(resident, "The bridge shakes when a lorry passes")
    await town.says(resident, "🗳 Vote")
    assert "kept until tomorrow" in resident.last.text

    await town.taps(resident, "priorities:mark:1:1:on")

    assert len(await marked(town, resident)) == 1


async def test_none_of_these_is_counted_and_leads_to_ones_own_worry(database: Database) -> None:
    town, resident = await opened(database)
    await town.says(resident, "/vote")
    await town.taps(resident, "priorities:none:")

    assert resident.last.does("concerns:raise:0")
    await town.wind(FRIDAY)
    assert "still missing" not in resident.last.text


async def test_one_that_is_not_understood_can_be_read_in_full(database: Database) -> None:
    town, resident = await opened(database)
    await town.says(resident, "/vote")
    await town.taps(resident, "priorities:which:1")
    await town.taps(resident, "priorities:which:1:2")
    assert "Every evening" in resident.last.text

    await town.taps(resident, "priorities:which:1")
    await town.taps(resident, "priorities:open:1")
    assert len(drawn(resident.last, "☐")) == 6


async def test_who_joins_after_the_opening_day_is_told_when_their_vote_opens(database: Database) -> None:
    town, _ = await opened(database)
    same_day = await town.joins(Side.COMMUNITY)
    await town.says(same_day, "/vote")
    assert drawn(same_day.last, "☐")

    await town.wind(WEDNESDAY + timedelta(days=1))
    late = await town.joins(Side.COMMUNITY)
    await town.says(late, "/vote")
    assert "before you joined" in late.last.text
    assert "14 May, 17:00" in late.last.text


async def test_an_old_ballot_says_that_it_has_ended_and_leads_to_the_result(database: Database) -> None:
    town, resident = await opened(database)
    await town.says(resident, "/vote")
    ballot = resident.last
    mark = ballot.does("priorities:mark:1:1")
    await town.wind(SUNDAY)

    await town.taps(resident, mark, ballot.message_id)

    assert resident.toasts[-1] == "This vote has ended."
    stripped = next(shown for shown in resident.chat if shown.message_id == ballot.message_id)
    assert [does for _, does in stripped.buttons] == ["priorities:result:1"]
    assert not await marked(town, resident)
    await town.taps(resident, "priorities:result:1", ballot.message_id)
    assert "12 May, 09:30" in resident.toasts[-1]
    await town.wind(MONDAY)
    await town.taps(resident, "priorities:result:1", ballot.message_id)
    assert "What each side put first" in resident.last.text


async def test_typing_after_the_end_changes_nothing(database: Database) -> None:
    town, resident = await opened(database)
    await town.wind(SUNDAY - timedelta(hours=1))
    await town.says(resident, "/vote")
    await town.wind(SUNDAY)

    await town.says(resident, "1 2")

    assert "This vote has ended" in resident.last.text
    assert resident.last.does("priorities:result:1")


async def test_a_stranger_to_the_partnership_cannot_vote_by_its_buttons(database: Database) -> None:
    town, _ = await opened(database)
    elsewhere = await Town(database, town.now).found()
    outsider = await elsewhere.joins(Side.POLICE)
    for verb in ("open:1", "mark:1:1:on", "finish:1", "none:1", "which:1:1", "result:1", "all:1", "why:1"):
        await town.taps(outsider, f"priorities:{verb}", 99)
        assert outsider.toasts[-1] == "Not for you any more."
    await town.says(outsider, "/start v_1")
    assert "Not for you any more" in outsider.last.text


async def test_the_link_of_a_round_opens_its_ballot(database: Database) -> None:
    town, resident = await opened(database)
    await town.says(resident, "/start v_1")
    assert drawn(resident.last, "☐")
    await town.says(resident, "/start v_77")
    assert "do not know this vote" in resident.last.text


async def test_without_a_round_everybody_hears_when_the_next_opens(database: Database) -> None:
    town = await Town(database).found()
    officer = await town.joins(Side.POLICE, language="es")
    await town.says(officer, "/vote")
    assert "miércoles 7 de mayo, 17:00" in officer.last.text


# ── coordinators


async def coordinators(database: Database) -> tuple[Town, Someone, Someone, Someone]:
    town = await Town(database).found()
    resident = await town.joins(Side.COMMUNITY)
    community = await town.joins(Side.COMMUNITY, role=Role.COORDINATOR)
    police = await town.joins(Side.POLICE, role=Role.COORDINATOR)
    await town.worries(resident, "Dark water point")
    await town.wind(WEDNESDAY - timedelta(hours=20))  # Tuesday 21:00
    return town, resident, community, police


@pytest.mark.parametrize("starts", ["community", "police"])
async def test_either_coordinator_starts_a_round_and_either_can_stop_it(
    database: Database, starts: str
) -> None:
    town, resident, community, police = await coordinators(database)
    first, other = (community, police) if starts == "community" else (police, community)
    await town.says(first, "/poll")
    assert "Dark water point" in first.last.text
    assert "most me-toos of its own side" in first.last.text
    await town.taps(first, "priorities:start:")
    assert "Goes out in 2 minutes" in first.last.text

    await town.says(other, "/poll")
    await town.taps(other, "priorities:stop:")
    assert "Nothing went out" in other.last.text
    await town.wind(town.now + timedelta(minutes=3))
    assert not resident.chat

    await town.says(first, "/poll")
    await town.taps(first, "priorities:start:")
    await town.wind(town.now + timedelta(minutes=3))
    assert not resident.chat, "quiet hours"
    await town.wind(WEDNESDAY)
    assert len(resident.chat) == 1
    assert resident.last.does("priorities:open:")


async def test_now_means_now_and_a_second_round_waits_six_days(database: Database) -> None:
    town, resident, community, police = await coordinators(database)
    await town.wind(WEDNESDAY - timedelta(hours=2))
    await town.says(community, "/poll")
    await town.taps(community, "priorities:start:")
    await town.taps(community, "priorities:now:")
    await town.wind(town.now)
    assert resident.last.does("priorities:open:")

    await town.taps(community, "priorities:stop:1", 99)
    assert community.toasts[-1] == "It has gone out already."
    await town.says(police, "/poll")
    assert "A vote is open until" in police.last.text
    await town.wind(SUNDAY)
    await town.says(police, "/poll")
    assert "Six days" in police.last.text
    assert "14 May, 17:00" in police.last.text


async def test_planning_and_stopping_cannot_put_off_the_clock(database: Database) -> None:
    town, resident, _, police = await coordinators(database)
    await town.wind(WEDNESDAY - timedelta(minutes=1))
    await town.says(police, "/poll")
    await town.taps(police, "priorities:start:")
    await town.wind(WEDNESDAY)
    assert resident.last.does("priorities:open:")

    await town.taps(police, "priorities:stop:")
    assert police.toasts[-1] == "It has gone out already."
    await town.says(resident, "/vote")
    assert drawn(resident.last, "☐")


async def test_residents_cannot_start_a_round(database: Database) -> None:
    town, resident, _, _ = await coordinators(database)
    await town.says(resident, "/poll")
    assert "Only the two coordinators" in resident.last.text
    await town.taps(resident, f"priorities:start:{town.id}", 99)
    assert "Only the two coordinators" in resident.toasts[-1]


async def test_with_nothing_to_vote_on_only_coordinators_hear_and_next_week_is_tried_again(
    database: Database,
) -> None:
    town = await Town(database).found()
    resident = await town.joins(Side.COMMUNITY)
    community = await town.joins(Side.COMMUNITY, role=Role.COORDINATOR)
    police = await town.joins(Side.POLICE, role=Role.COORDINATOR)
    await town.wind(WEDNESDAY)
    assert not resident.chat
    assert "No vote opened now" in community.last.text
    assert community.last.text == police.last.text

    await town.worries(resident, "Dark water point")
    await town.wind(WEDNESDAY + timedelta(days=7))
    assert "What should we work on?" in resident.with_button("priorities:open:").text
