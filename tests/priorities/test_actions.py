"""A round's life on both engines: counted once, side by side, and then nobody's."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot import history
from bot.charter.rules import Side
from bot.concerns import actions as concerns
from bot.database.engine import Database, Tx
from bot.l10n.text import Text
from bot.members import actions as members
from bot.priorities import actions, ballot_store, opening, results, rounds, store, voting
from bot.priorities.rules import Refusal, State
from bot.priorities.tally import Group, Shown
from bot.reminders import actions as reminders
from tests.chat_world import Someone
from tests.priorities.town import FRIDAY, MONDAY, SUNDAY, WEDNESDAY, Town

RESIDENTS, OFFICERS, PARTNERS = Side.COMMUNITY, Side.POLICE, Side.PARTNER


async def town_with(database: Database, **sizes: int) -> tuple[Town, dict[Side, list[Someone]]]:
    """A round that opened by itself on Wednesday, over three residents' and one officers' concern."""
    town = await Town(database).found()
    there = {side: await town.many_join(side, sizes.get(side.value, 1)) for side in Side}
    for title in ("Dark water point", "Flooded path", "Broken lamp"):
        await town.worries(there[RESIDENTS][0], title)
    await town.worries(there[OFFICERS][0], "Market lane blocked")
    await town.wind(WEDNESDAY)
    return town, there


WATER, PATH, LAMP, LANE = 500_001, 500_002, 500_003, 500_004


def lines(tx: Tx, town: Town) -> list[tuple[str, str, str]]:
    """Keys and the titles or numbers of the lines everybody reads."""
    stored = rounds.begun(tx, town.id)[0]
    said = results.record_of(tx, stored, MONDAY)
    found = []
    for part in said.parts:
        assert isinstance(part, Text)
        values = dict(part.args)
        side = values.get("side")
        shown = side.key if isinstance(side, Text) else ""
        found.append((part.key, shown, str(values.get("title", values.get("voters", "")))))
    return found


async def test_the_clock_opens_closes_and_publishes_without_anybody(database: Database) -> None:
    town, there = await town_with(database, community=6)
    for resident in there[RESIDENTS]:
        await town.casts(resident, WATER)
    await town.wind(SUNDAY - timedelta(minutes=1))
    assert (await town.round()).round.state is State.OPEN

    await town.wind(SUNDAY)
    assert (await town.round()).round.state is State.CLOSED
    await town.wind(MONDAY)
    assert (await town.round()).round.state is State.PUBLISHED

    notes = await database.read(history.recent, town.id)
    said = [(note.verb, note.side) for note in reversed(notes) if note.verb.startswith("round-")]
    assert said == [("round-opened", "clock"), ("round-closed", "clock"), ("round-published", "clock")]


async def test_every_side_reads_the_same_result_at_the_same_minute(database: Database) -> None:
    town, there = await town_with(database, community=6, police=6, partner=2)
    for side in (RESIDENTS, OFFICERS):
        for voter in there[side]:
            await town.casts(voter, WATER if side is RESIDENTS else LANE, PATH)
    await town.wind(MONDAY - timedelta(seconds=1))
    assert not any("put first" in shown.text for someone in town.phones.values() for shown in someone.chat)

    await town.wind(MONDAY)

    assert len({someone.last.text for someone in town.phones.values()}) == 1
    text = there[OFFICERS][0].last.text
    assert "<b>🏘 residents</b> (6 voted)" in text
    assert "<b>👮 police</b> (6 voted)" in text
    assert "<b>🏛 partners</b>: too few to show" in text
    assert "both like: \u2068Flooded path\u2069" in text
    assert "Next: agenda on <b>\u2068Monday 19 May\u2069</b>." in text
    # A reference may hold these two digits; a sum would stand alone.
    assert not re.search(r"\b12\b", text.replace("12 May", "")), "no sum across sides"


async def test_sides_that_vote_alike_are_shown_alike(database: Database) -> None:
    async def blocks(lively: Side, quiet: Side) -> dict[Side, list[tuple[str, str]]]:
        town, there = await town_with(database, community=7, police=7)
        base = town.concerns - 4
        for voter in there[lively]:
            await town.casts(voter, base + 1, base + 4)
        for voter in there[quiet][:3]:
            await town.casts(voter, base + 2)
        await town.wind(MONDAY)
        found: dict[Side, list[tuple[str, str]]] = {}
        current: list[tuple[str, str]] = []
        for key, side, value in await database.read(lines, town):
            if key.startswith("priorities-block"):
                found[Side(side.rpartition("-")[2])] = current = []
            if key.startswith(("priorities-block", "priorities-rank")):
                current.append((key, value))
        return found

    one, other = await blocks(RESIDENTS, OFFICERS), await blocks(OFFICERS, RESIDENTS)

    assert one[RESIDENTS] == other[OFFICERS]
    assert one[OFFICERS] == other[RESIDENTS]


@pytest.mark.parametrize(
    ("voters", "shown", "number"),
    [
        (0, Shown.TOO_FEW, None),
        (2, Shown.TOO_FEW, None),
        (3, Shown.ORDER_ONLY, None),
        (4, Shown.ORDER_ONLY, None),
        (5, Shown.NUMBERED, 5),
    ],
)
async def test_few_voters_are_never_a_number_neither_shown_nor_kept(
    database: Database, voters: int, shown: Shown, number: int | None
) -> None:
    town, there = await town_with(database, police=6, community=6)
    for side in (RESIDENTS, OFFICERS):
        for voter in there[side][:voters]:
            await town.casts(voter, LANE)
    await town.wind(MONDAY)

    kept = await database.read(rounds.results, await town.round())

    assert {side: (kept[side].shown, kept[side].voters) for side in (RESIDENTS, OFFICERS)} == {
        RESIDENTS: (shown, number),
        OFFICERS: (shown, number),
    }


async def test_all_shows_the_whole_order_only_where_the_number_is_shown(database: Database) -> None:
    town, there = await town_with(database, community=5, police=4)
    for voter in (*there[RESIDENTS], *there[OFFICERS]):
        await town.casts(voter, LANE)
    await town.wind(MONDAY)

    stored = await town.round()
    kept = await database.read(rounds.whole_orders, stored)

    assert kept[RESIDENTS] == (LANE, WATER, PATH, LAMP)
    assert kept[OFFICERS] == (LANE,)
    assert (await database.read(rounds.results, stored))[RESIDENTS].first == (LANE,)


async def test_a_hundred_officers_more_change_nothing_for_residents(database: Database) -> None:
    async def residents_read(officers: int) -> list[tuple[str, str, str]]:
        town, there = await town_with(database, community=6, police=3)
        base = town.concerns - 4
        for voter in there[RESIDENTS]:
            await town.casts(voter, base + 1, base + 2)
        for voter in (*there[OFFICERS], *await town.many_join(OFFICERS, officers)):
            await town.casts(voter, base + 4)
        await town.wind(MONDAY)
        read = await database.read(lines, town)
        starts = [at for at, line in enumerate(read) if line[0].startswith("priorities-block")]
        return read[starts[0] : starts[1]]

    before = await residents_read(0)
    after = await residents_read(100)

    assert before == after
    assert [title for _, _, title in before] == ["6", "Dark water point", "Flooded path"]


async def test_a_weak_round_says_so_and_three_in_a_row_advise_a_change(database: Database) -> None:
    town, there = await town_with(database, community=12, police=8)
    keys = []
    for week in range(3):
        for officer in there[OFFICERS]:
            await town.casts(officer, LANE)
        await town.wind(MONDAY + timedelta(weeks=week))
        keys.append([key for key, _, _ in await database.read(lines, town)])
        assert (await town.round()).round.weak_sides == {RESIDENTS, PARTNERS}
        if week < 2:
            await town.wind(WEDNESDAY + timedelta(weeks=week + 1))

    assert all("priorities-weak" in each for each in keys)
    assert ["priorities-three-weak" in each for each in keys] == [False, False, True]


async def test_a_round_closes_once_even_if_the_sweep_runs_twice(database: Database) -> None:
    town, there = await town_with(database, community=6)
    for resident in there[RESIDENTS]:
        await town.casts(resident, WATER)
    stale = await town.round()
    await town.wind(SUNDAY)
    kept = await database.read(rounds.results, stale)

    assert not await database.write(actions.close, await town.round(), SUNDAY)
    assert not await database.write(actions.close, stale, SUNDAY)

    assert await database.read(rounds.results, stale) == kept
    assert await database.read(voting.voters_so_far, town.id) == {RESIDENTS: 6, OFFICERS: 0, PARTNERS: 0}
    while await database.write(reminders.take_earliest, MONDAY, town.composition.due):
        pass
    assert await database.write(actions.publish, await town.round(), MONDAY) is None


async def test_only_who_may_vote_and_has_not_is_nudged_and_once(database: Database) -> None:
    town, there = await town_with(database, community=4, police=2)
    await town.casts(there[RESIDENTS][0], WATER)
    await town.casts(there[OFFICERS][0])  # none of these
    await town.wind(WEDNESDAY + timedelta(days=1))
    late = await town.joins(RESIDENTS)

    await town.wind(FRIDAY)

    nudged = {s.id for s in town.phones.values() if s.chat and "still missing" in s.last.text}
    assert nudged == {s.id for s in (*there[RESIDENTS][1:], *there[OFFICERS][1:], *there[PARTNERS])}
    assert late.id not in nudged
    await town.wind(SUNDAY - timedelta(minutes=1))
    told = [s.text for someone in town.phones.values() for s in someone.chat if "still missing" in s.text]
    assert len(told) == len(nudged)


# ── who may vote


async def test_who_joined_on_the_opening_day_votes_and_who_joined_later_does_not(database: Database) -> None:
    town, _ = await town_with(database)
    on_the_day = await town.joins(OFFICERS)
    await town.casts(on_the_day, LANE)
    await town.wind(WEDNESDAY + timedelta(days=1))
    later = await town.joins(OFFICERS)

    def refusal(tx: Tx) -> Refusal | None:
        return actions.cast(tx, rounds.begun(tx, town.id)[0], town.member(tx, later), frozenset(), town.now)

    assert await database.write(refusal) is Refusal.JOINED_LATER


async def test_a_concern_whose_hour_is_the_opening_hour_stands_on_the_ballot(database: Database) -> None:
    town = await Town(database).found()
    resident = await town.joins(RESIDENTS)
    await town.wind(WEDNESDAY - timedelta(hours=30))  # Tuesday 11:00: opens Wednesday 17:00
    worry = await town.worries(resident, "Dark water point")
    await town.wind(WEDNESDAY)

    assert (await town.round()).round.options == (worry,)


async def test_what_was_taken_back_is_neither_shown_nor_counted(database: Database) -> None:
    town, there = await town_with(database, community=6)
    for resident in there[RESIDENTS]:
        await town.casts(resident, WATER, PATH)

    def take_back(tx: Tx) -> None:
        raiser = town.person(tx, there[RESIDENTS][0])
        concerns.withdraw(tx, raiser, WATER, town.now)

    await database.write(take_back)
    await town.wind(MONDAY)

    titles = [title for _, _, title in await database.read(lines, town)]
    assert "Flooded path" in titles
    assert "Dark water point" not in titles


# ── after an outage


async def test_after_a_short_outage_the_round_still_ends_on_its_sunday(database: Database) -> None:
    town = await Town(database).found()
    await town.worries(await town.joins(RESIDENTS), "Dark water point")
    town.now = WEDNESDAY + timedelta(hours=40)
    await town.tick()

    opened = (await town.round()).round
    assert (opened.opens_at, opened.closes_at) == (WEDNESDAY, SUNDAY)


async def test_after_an_outage_longer_than_the_round_it_opens_now(database: Database) -> None:
    town = await Town(database).found()
    resident = await town.joins(RESIDENTS)
    await town.worries(resident, "Dark water point")
    town.now = MONDAY
    await town.tick()
    await town.drain()

    opened = (await town.round()).round
    assert (opened.opens_at, opened.closes_at) == (MONDAY, SUNDAY + timedelta(days=7))
    assert resident.with_button(f"priorities:open:{opened.id}").letter.rows


async def test_a_planned_round_whose_whole_time_passed_goes_out_now(database: Database) -> None:
    town, _ = await town_with(database)
    await town.wind(MONDAY + timedelta(days=1, hours=9))

    def plan(tx: Tx) -> None:
        opening.plan(tx, town.id, by=OFFICERS, opens_at=town.now + opening.STOP_WITHIN)

    await database.write(plan)
    town.now += timedelta(days=8)
    await town.tick()

    opened = (await town.round()).round
    assert opened.state is State.OPEN
    assert opened.closes_at > town.now


# ── to the agenda


async def voted_twice(database: Database) -> tuple[Town, dict[Side, list[Someone]]]:
    """Two rounds of one cycle; the second changes what stood on both ballots."""
    town, there = await town_with(database, community=12, police=3)
    for resident in there[RESIDENTS]:
        await town.casts(resident, WATER)
    await town.wind(WEDNESDAY + timedelta(days=7))
    for resident in there[RESIDENTS][:4]:
        await town.casts(resident, PATH)
    for officer in there[OFFICERS]:
        await town.casts(officer, LANE)
    await town.wind(SUNDAY + timedelta(days=7))
    return town, there


async def test_a_cycle_folds_into_one_row_a_voter_and_then_into_groups(database: Database) -> None:
    town, _ = await voted_twice(database)
    known = await database.read(actions.cycle_results, town.id)
    assert known.voters == {RESIDENTS: 12, OFFICERS: 3, PARTNERS: 0}
    assert len(known.rounds) == 2
    assert known.weak_sides == {PARTNERS}
    assert known.ever_on_a_ballot == {WATER, PATH, LAMP, LANE}

    groups = await database.write(actions.snapshot_ballots, town.id, town.now)

    assert [(group.side, group.choices, group.count) for group in groups] == [
        (RESIDENTS, (WATER,), 8),
        (RESIDENTS, (PATH,), 4),
        (OFFICERS, (LANE,), 3),
    ]
    assert await database.write(actions.snapshot_ballots, town.id, town.now) == ()
    after = await database.read(actions.cycle_results, town.id)
    assert after.rounds == ()
    assert after.ever_on_a_ballot == known.ever_on_a_ballot


async def test_areas_are_pooled_to_ten_voters(database: Database) -> None:
    town = await Town(database).found()
    centre = await town.many_join(RESIDENTS, 11, area=0)
    north = await town.many_join(RESIDENTS, 2, area=1)
    await town.worries(centre[0], "Dark water point")
    await town.wind(WEDNESDAY)
    for voter in (*centre, *north):
        await town.casts(voter, WATER)
    await town.wind(SUNDAY)

    (group,) = await database.write(actions.snapshot_ballots, town.id, town.now)

    assert group.count == 13
    assert len(group.areas) == 2


async def test_an_open_round_belongs_to_the_next_agenda_and_goes_on(database: Database) -> None:
    town, there = await town_with(database, community=3)
    await town.casts(there[RESIDENTS][0], WATER, LANE)

    assert await database.write(actions.snapshot_ballots, town.id, town.now) == ()

    await town.casts(there[RESIDENTS][1], WATER)

    def marked(tx: Tx) -> frozenset[int] | None:
        return voting.marks(tx, rounds.begun(tx, town.id)[0], town.member(tx, there[RESIDENTS][0]))

    assert await database.read(marked) == frozenset({WATER, LANE})
    await town.wind(SUNDAY)
    groups = await database.write(actions.snapshot_ballots, town.id, town.now)
    assert {(group.choices, group.count) for group in groups} == {((WATER,), 1), ((WATER, LANE), 1)}


async def test_a_snapshot_at_the_closing_minute_counts_the_round(database: Database) -> None:
    town, there = await town_with(database)
    await town.casts(there[RESIDENTS][0], WATER)

    groups = await database.write(actions.snapshot_ballots, town.id, SUNDAY)

    assert groups == (Group(RESIDENTS, groups[0].areas, (WATER,), 1),)
    assert (await town.round()).round.state is State.CLOSED


async def test_nothing_leads_from_a_member_to_a_ballot_after_the_snapshot(
    database: Database, database_url: str, engine_name: str
) -> None:
    town, there = await voted_twice(database)

    def secrets_of(tx: Tx) -> list[bytes]:
        running = ballot_store.cycle(tx, town.id)
        assert running is not None
        wrapped = tx.execute(ballot_store.ballot_key_table.select()).one().sealed
        voters = [running.voter(town.member(tx, someone).key) for someone in there[RESIDENTS]]
        assert set(voters) == set(ballot_store.folded(tx, running)) - {
            running.voter(town.member(tx, someone).key) for someone in there[OFFICERS]
        }
        return [bytes(wrapped), *voters]

    secrets = await database.read(secrets_of)
    keys = await database.read(
        lambda tx: [members.member_key(tx, town.id, town.person(tx, each)) for each in there[RESIDENTS]]
    )
    await database.write(actions.snapshot_ballots, town.id, town.now)

    def remains(tx: Tx) -> int:
        tables = (ballot_store.ballot_table, ballot_store.cycle_ballot_table, ballot_store.ballot_key_table)
        return sum(len(tx.execute(table.select()).all()) for table in tables)

    assert await database.read(remains) == 0
    if engine_name == "sqlite":
        assert await database.checkpoint()
        raw = _on_disk(database_url)
        assert all(key in raw for key in keys), "the search would find a key that is there"
        assert not any(secret in raw for secret in secrets)


def _on_disk(database_url: str) -> bytes:
    path = database_url.removeprefix("sqlite:///")
    return b"".join(Path(path + end).read_bytes() for end in ("", "-wal"))


async def test_a_ballots_row_tells_neither_side_nor_marks_nor_how_many(database: Database) -> None:
    town, there = await town_with(database, community=2)
    await town.casts(there[RESIDENTS][0])
    await town.casts(there[RESIDENTS][1], WATER, PATH, LAMP, LANE)

    rows = await database.read(lambda tx: tx.execute(ballot_store.ballot_table.select()).all())

    assert len({len(row.sealed) for row in rows}) == 1
    assert not any(str(WATER).encode() in bytes(row.sealed) for row in rows)


async def test_one_row_a_voter_however_often_they_vote(database: Database) -> None:
    town, there = await town_with(database)
    for marks in ((WATER,), (PATH,), (), (LANE, LAMP)):
        await town.casts(there[OFFICERS][0], *marks)

    rows = await database.read(lambda tx: tx.execute(ballot_store.ballot_table.select()).all())

    assert len(rows) == 1


async def test_forgetting_erases_ballots_of_the_open_cycle_and_export_shows_them_before(
    database: Database,
) -> None:
    town, there = await town_with(database, community=2)
    someone = there[RESIDENTS][0]
    for resident in there[RESIDENTS]:
        await town.casts(resident, PATH)
    await town.wind(WEDNESDAY + timedelta(days=7))
    await town.casts(someone, LAMP)

    def export(tx: Tx) -> object:
        return actions.export(tx, town.person(tx, someone), town.id, town.now)

    def refs(tx: Tx) -> dict[int, str]:
        found = {each: concerns.concern(tx, each) for each in (LAMP, PATH)}
        return {each: concern.ref for each, concern in found.items() if concern}

    ref = await database.read(refs)
    assert await database.read(export) == {
        "votes": {"vote 2": [ref[LAMP]], "closed votes, until the agenda is built": [ref[PATH]]}
    }

    def forget(tx: Tx) -> None:
        actions.forget(tx, town.person(tx, someone), town.id, town.now)

    await database.write(forget)
    assert await database.read(export) == {}
    assert (await database.read(voting.voters_so_far, town.id))[RESIDENTS] == 1


async def test_the_state_line_stands_only_while_the_vote_is_open(database: Database) -> None:
    town, _ = await town_with(database)
    line = await database.read(actions.state_line, town.id, WEDNESDAY)
    assert line is not None
    assert line.key == "priorities-state"
    assert await database.read(actions.state_line, town.id, SUNDAY) is None


async def test_two_partnerships_vote_apart(database: Database) -> None:
    town, there = await town_with(database)
    other = await Town(database).found()
    voter = await other.joins(RESIDENTS)
    await other.worries(voter, "Elsewhere")
    other.now = WEDNESDAY
    await other.tick()
    await town.casts(there[RESIDENTS][0], WATER)

    assert len(await database.read(store.of_partnership, other.id)) == 1
    assert (await other.round()).round.options == (600_001,)
    await other.casts(voter, 600_001)
    await database.write(actions.snapshot_ballots, other.id, SUNDAY)

    def marked(tx: Tx) -> frozenset[int] | None:
        return voting.marks(tx, rounds.begun(tx, town.id)[0], town.member(tx, there[RESIDENTS][0]))

    assert await database.read(marked) == frozenset({WATER})
