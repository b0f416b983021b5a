"""The agenda rule keeps what it promises: P0 to P13 on random polls, and examples people will ask about."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.agenda.equal_shares import Ballot, EqualShares
from bot.agenda.record import Agenda, next_of_fill
from bot.agenda.rules import build_agenda
from bot.agenda.snapshot import BallotGroup, Candidate, MeToos, MustBeHeard, SideVoice, Snapshot
from tests.agenda.polls import SHARES, Recipe, polls, seeded_poll
from tests.agenda.properties import CHECKS, Build, Data

HALF = Fraction(1, 2)
modest = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)


def build(snapshot: bytes) -> bytes:
    return build_agenda(Snapshot.from_json(snapshot)).to_json()


@pytest.mark.parametrize("name", CHECKS)
def test_on_random_polls_every_property_holds(name: str) -> None:
    check: Callable[[Build, Data], None] = CHECKS[name]

    @modest
    @given(polls())
    def holds(snapshot: Snapshot) -> None:
        check(build, json.loads(snapshot.to_json()))

    holds()


@pytest.mark.parametrize("name", CHECKS)
def test_on_seeded_polls_every_property_holds(name: str) -> None:
    for seed in range(80):
        CHECKS[name](build, json.loads(seeded_poll(seed).to_json()))


@modest
@given(polls())
def test_snapshot_and_record_read_back_as_they_were_written(snapshot: Snapshot) -> None:
    assert Snapshot.from_json(snapshot.to_json()) == snapshot
    agenda = build_agenda(snapshot)
    assert Agenda.from_json(agenda.to_json()) == agenda


def test_another_process_builds_the_same_bytes(tmp_path: Path) -> None:
    """Python shuffles sets and dictionaries' hashes per process; the agenda must not notice."""
    snapshots = [seeded_poll(seed) for seed in range(40)]
    (tmp_path / "snapshots").write_bytes(b"\n".join(snapshot.to_json() for snapshot in snapshots))
    code = (
        "import sys, pathlib\n"
        "from bot.agenda.rules import build_agenda\n"
        "from bot.agenda.snapshot import Snapshot\n"
        "for line in pathlib.Path(sys.argv[1]).read_bytes().split(b'\\n'):\n"
        "    sys.stdout.buffer.write(build_agenda(Snapshot.from_json(line)).to_json() + b'\\n')"
    )
    expected = b"".join(build_agenda(snapshot).to_json() + b"\n" for snapshot in snapshots)
    for seed in ("0", "1", "271828"):
        found = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "snapshots")],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=True,
        )
        assert found.stdout == expected


# --- P13: the core never drops what gained -----------------------------------------------------------------


@st.composite
def markets(draw: st.DrawFn) -> tuple[list[tuple[str, tuple[int, ...]]], dict[int, int]]:
    numbers = list(range(1, draw(st.integers(2, 6)) + 1))
    minutes = {number: draw(st.sampled_from([5, 10, 15, 20])) for number in numbers}
    marks = st.lists(st.sampled_from(numbers), max_size=4, unique=True).map(lambda m: tuple(sorted(m)))
    voters = draw(
        st.lists(st.tuples(st.sampled_from(["community", "police"]), marks), min_size=1, max_size=10)
    )
    return voters, minutes


def core_of(voters: list[tuple[str, tuple[int, ...]]], minutes: dict[int, int], older: int) -> list[int]:
    sides = [side for side, _ in voters]
    purses = {side: Fraction(45, 2) / sides.count(side) for side in set(sides)}
    rank = {n: place for place, n in enumerate(sorted(minutes, key=lambda n: (n != older, minutes[n], n)))}
    ballots = [Ballot(side, choices, 1) for side, choices in voters]
    return [purchase.number for purchase in EqualShares(ballots, purses, minutes, rank).run()]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(markets(), st.data())
def test_p13_another_mark_or_a_shorter_concern_never_costs_it_its_place(
    market: tuple[list[tuple[str, tuple[int, ...]]], dict[int, int]], data: st.DataObject
) -> None:
    voters, minutes = market
    won = core_of(voters, minutes, older=0)
    assume(won)
    winner = data.draw(st.sampled_from(won))
    which = data.draw(st.integers(0, len(voters) - 1))
    side, choices = voters[which]
    more = [*voters[:which], (side, tuple(sorted({*choices, winner}))), *voters[which + 1 :]]
    assert winner in core_of(more, minutes, older=0)
    shorter = minutes | {winner: max(1, minutes[winner] - data.draw(st.integers(1, 5)))}
    assert winner in core_of(voters, shorter, older=0)


# --- reciprocity: story 5 ----------------------------------------------------------------------------------


def apart(officers: list[BallotGroup], active: int) -> Snapshot:
    """Residents and officers who mark different concerns; the officers' ballots are the argument."""
    residents = [
        BallotGroup("community", "river", (1001, 1002), 9),
        BallotGroup("community", "hill", (1002, 1003), 6),
        BallotGroup("community", "market", (1004,), 4),
    ]
    return Snapshot(
        sides=(
            SideVoice("community", HALF, 40, 19, 10),
            SideVoice("police", HALF, active, sum(group.count for group in officers), 3),
        ),
        candidates=(
            *(Candidate(1000 + n, 10, ("community",), 738000 + n) for n in range(1, 5)),
            *(Candidate(2000 + n, 10, ("police",), 737000 + n) for n in range(1, 5)),
        ),
        groups=(*residents, *officers),
    )


TWELVE = [BallotGroup("police", "", (2001, 2002), 7), BallotGroup("police", "", (2003,), 5)]


@modest
@given(
    st.lists(
        st.tuples(st.sets(st.sampled_from([2001, 2002, 2003, 2004]), min_size=1), st.integers(1, 40)),
        min_size=1,
        max_size=8,
    )
)
def test_a_hundred_officers_with_any_opinion_move_no_residents_priority(
    newcomers: list[tuple[set[int], int]],
) -> None:
    """What residents buy in the market, in which order and for how much, depends on residents alone."""
    before = build_agenda(apart(TWELVE, active=12))
    groups = [BallotGroup("police", "", tuple(choices), count) for choices, count in newcomers]
    after = build_agenda(apart([*TWELVE, *groups], active=12 + sum(count for _, count in newcomers)))
    assert _bought_by_residents(before) == _bought_by_residents(after) != []
    assert before.sides[0].claimed == after.sides[0].claimed


def _bought_by_residents(agenda: Agenda) -> list[tuple[int, str, str]]:
    bought = sorted(agenda.items, key=lambda item: item.bought)
    mine = [item for item in bought if item.stage == "core" and Fraction(item.paid["community"])]
    return [(item.number, item.rate, item.paid["community"]) for item in mine]


def test_a_hundred_officers_of_the_same_opinion_change_nothing_at_all() -> None:
    before = build_agenda(apart(TWELVE, active=12))
    after = build_agenda(apart([replace(group, count=group.count * 10) for group in TWELVE], active=120))
    assert [(i.number, i.stage, i.paid) for i in before.items] == [
        (i.number, i.stage, i.paid) for i in after.items
    ]


def test_a_hundred_officers_who_join_and_do_not_vote_change_nothing() -> None:
    before, after = build_agenda(apart(TWELVE, active=12)), build_agenda(apart(TWELVE, active=112))
    assert before.items == after.items


# --- what the rule's page decides --------------------------------------------------------------------------


def town(**changes: object) -> Snapshot:
    """Twelve residents and four officers, five concerns; change what an example is about."""
    plain = Snapshot(
        sides=(SideVoice("community", HALF, 20, 12, 5), SideVoice("police", HALF, 6, 4, 3)),
        candidates=(
            Candidate(1111, 10, ("community",), 738001),
            Candidate(2222, 10, ("community",), 738002),
            Candidate(3333, 10, ("police",), 738003),
            Candidate(4444, 10, ("police",), 738004),
            Candidate(5555, 10, ("community",), 738005),
        ),
        groups=(
            BallotGroup("community", "north", (1111, 3333), 7),
            BallotGroup("community", "south", (2222, 5555), 5),
            BallotGroup("police", "", (3333, 4444), 3),
            BallotGroup("police", "", (1111,), 1),
        ),
        salt="c0ffee",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_what_must_be_heard_comes_first_within_a_third_and_the_rest_is_deferred() -> None:
    """65 minutes, so at most 21: the two oldest of three, whoever raised them."""
    heard = tuple(MustBeHeard(number) for number in (5555, 2222, 4444))
    agenda = build_agenda(town(must_be_heard=heard, groups=(), sides=_without_voters()))
    assert [(i.number, i.stage, i.reason) for i in agenda.items[:2]] == [
        (2222, "must_be_heard", "waited_two_meetings"),
        (4444, "must_be_heard", "waited_two_meetings"),
    ]
    assert {row.number: row.reason for row in agenda.left_out}[5555] == "deferred"
    assert agenda.budget == 45
    assert not [item for item in agenda.items if item.stage == "floor"], (
        "heard concerns were their sides' floor"
    )


def test_a_deferred_concern_may_still_be_bought() -> None:
    heard = tuple(MustBeHeard(number) for number in (1111, 2222, 3333))
    agenda = build_agenda(town(must_be_heard=heard))
    assert 3333 in [item.number for item in agenda.items if item.stage == "core"]


def _without_voters() -> tuple[SideVoice, ...]:
    return tuple(replace(side, voters=0) for side in town().sides)


def test_a_side_without_voters_keeps_its_floor_and_its_minutes_are_fill() -> None:
    groups = tuple(
        group for group in town().groups if group.side == "community" and 3333 not in group.choices
    )
    sides = (SideVoice("community", HALF, 20, 5, 5), SideVoice("police", HALF, 6, 0, 3))
    agenda = build_agenda(town(groups=groups, sides=sides))
    floor = next(item for item in agenda.items if item.stage == "floor")
    assert (floor.stage_side, floor.number, floor.paid) == (
        "police",
        3333,
        {"community": "0", "police": "10"},
    )
    assert agenda.sides[1].unclaimed == "65/2"
    assert {2222, 5555} <= {item.number for item in agenda.items}


def test_partners_without_a_share_get_their_floor_off_the_top_and_nothing_else() -> None:
    sides = (*town().sides, SideVoice("partners", Fraction(0), 5, 3, 3))
    candidates = (
        *town().candidates,
        Candidate(6666, 10, ("partners",), 737000),
        Candidate(7777, 10, ("partners",), 737001),
    )
    groups = (*town().groups, BallotGroup("partners", "", (6666, 7777), 3))
    agenda = build_agenda(town(sides=sides, candidates=candidates, groups=groups, minutes=60))
    items = {item.number: item for item in agenda.items}
    assert (items[6666].stage, items[6666].stage_side) == ("floor", "partners")
    assert set(items[6666].paid.values()) == {"0"}
    assert agenda.budget == 25
    assert 7777 not in items


def test_partners_without_a_share_may_use_time_that_nobody_else_can() -> None:
    sides = (*town().sides, SideVoice("partners", Fraction(0), 5, 3, 3))
    candidates = (*town().candidates, Candidate(6666, 10, ("community",), 737000))
    groups = (*town().groups, BallotGroup("partners", "", (6666,), 3))
    agenda = build_agenda(town(sides=sides, candidates=candidates, groups=groups))
    last = max(agenda.items, key=lambda item: item.bought)
    assert (last.number, last.stage, last.stage_side) == (6666, "fill", "partners")


def test_in_a_weak_side_each_me_too_stands_in_as_one_ballot() -> None:
    sides = (town().sides[0], SideVoice("police", HALF, 30, 4, 3, weak=True))
    me_toos = (MeToos("police", 4444, 6), MeToos("community", 5555, 9))
    agenda = build_agenda(town(sides=sides, me_toos=me_toos))
    assert agenda.weak == ("police",)
    police, community = agenda.sides[1], agenda.sides[0]
    assert (police.voters, police.stand_ins, police.voices) == (4, 6, 10)
    assert (community.voters, community.stand_ins) == (12, 0)
    supporters = {item.number: item.supporters for item in agenda.items}
    supporters |= {row.number: row.supporters for row in agenda.left_out}
    assert supporters[4444]["police"] == 9
    assert supporters[5555]["community"] == 5


def test_ties_go_to_the_longest_waiting_then_the_shorter_then_the_lower_number() -> None:
    def tied(*candidates: Candidate) -> int:
        agenda = build_agenda(
            Snapshot(
                sides=(SideVoice("community", Fraction(1), 9, 6, 3),),
                candidates=candidates,
                groups=(BallotGroup("community", "", tuple(c.number for c in candidates), 6),),
                minutes=30,
            )
        )
        return agenda.items[0].number

    mine = ("community",)
    assert tied(Candidate(1000, 5, mine, 11), Candidate(2000, 5, mine, 10)) == 2000
    assert tied(Candidate(2000, 5, mine, 10), Candidate(1000, 5, mine, 10)) == 1000
    floor = Snapshot(
        sides=(SideVoice("community", Fraction(1), 9, 0, 3),),
        candidates=(Candidate(1000, 20, mine, 10), Candidate(2000, 10, mine, 10)),
        groups=(),
    )
    assert build_agenda(floor).items[0].number == 2000


def test_the_meetings_number_decides_who_starts() -> None:
    groups = (BallotGroup("community", "", (1111,), 12), BallotGroup("police", "", (3333,), 4))
    first = [build_agenda(town(groups=groups, rotation=meeting)).items[0].number for meeting in range(4)]
    assert first == [1111, 3333, 1111, 3333]


def test_what_both_sides_marked_comes_before_what_one_marked() -> None:
    agenda = build_agenda(town())
    assert [item.number for item in agenda.items if item.shared] == [3333, 1111], (
        "58 % of residents, then 25 % of police"
    )
    flags = [item.shared for item in agenda.items]
    assert flags == sorted(flags, reverse=True)


def test_a_concern_not_yet_on_a_ballot_waits_with_that_reason_but_may_be_a_floor() -> None:
    candidates = tuple(
        replace(c, status="not_yet_on_a_ballot") if c.raised_by == ("police",) else c
        for c in town().candidates
    )
    groups = (BallotGroup("community", "", (1111, 2222), 12), BallotGroup("police", "", (1111, 2222), 4))
    agenda = build_agenda(town(candidates=candidates, groups=groups))
    assert [(i.number, i.stage) for i in agenda.items if i.raised_by == ("police",)] == [(3333, "floor")]
    assert {row.number: row.reason for row in agenda.left_out}[4444] == "not_yet_on_a_ballot"


def test_a_blocked_concern_is_listed_and_its_voters_keep_their_minutes_from_others() -> None:
    candidates = tuple(replace(c, status="set_aside") if c.number == 5555 else c for c in town().candidates)
    agenda = build_agenda(town(candidates=candidates))
    row = next(row for row in agenda.left_out if row.number == 5555)
    assert (row.reason, row.shortfall, row.spent_on) == ("set_aside", "", ())
    assert agenda.sides[0].voices == 12
    assert Fraction(agenda.sides[0].stranded) > 0


def test_time_left_goes_to_the_next_of_the_fill() -> None:
    agenda = build_agenda(town(minutes=60))
    following = next_of_fill(agenda)
    assert following is not None
    assert following.number == agenda.standby[0]
    after = next_of_fill(agenda, taken=[following.number])
    assert after is None or after.number == agenda.standby[1]
    longer = build_agenda(town(minutes=240))
    assert next_of_fill(longer) is None


@modest
@given(polls())
def test_standby_names_supported_concerns_that_were_left_out(snapshot: Snapshot) -> None:
    agenda = build_agenda(snapshot)
    rows = {row.number: row for row in agenda.left_out}
    assert len(set(agenda.standby)) == len(agenda.standby)
    for number in agenda.standby:
        assert any(rows[number].supporters.values())
    waiting = [r for r in agenda.left_out if r.shortfall]
    assert len(agenda.standby) <= 5
    assert bool(waiting) <= bool(agenda.standby)


def test_the_estimate_of_more_supporters_is_usually_enough() -> None:
    """On polls of a town's size it is nearly always; in these tiny ones still in eight of ten."""
    asked = enough = 0
    recipe = Recipe(
        statuses=("open",),
        may_be_weak=False,
        most_heard=0,
        minutes=(10,),
        shares=SHARES[1:2],
        quorum_met=True,
    )
    for seed in range(200):
        snapshot = seeded_poll(seed, recipe)
        for row in build_agenda(snapshot).left_out:
            for side, more in row.more.items():
                if more is None or not any(row.supporters.values()) or more > 300:
                    continue
                asked += 1
                enough += row.number in [
                    i.number for i in build_agenda(_joined_by(snapshot, side, row.number, more)).items
                ]
    assert asked > 100
    assert enough >= asked * 0.8


def _joined_by(snapshot: Snapshot, side: str, number: int, count: int) -> Snapshot:
    sides = tuple(replace(s, voters=s.voters + count) if s.side == side else s for s in snapshot.sides)
    return replace(
        snapshot, sides=sides, groups=(*snapshot.groups, BallotGroup(side, "new", (number,), count))
    )


# --- what a snapshot refuses --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"minutes": 481}, "15 to 480"),
        ({"overhead": 90}, "overhead"),
        ({"rule": 2}, "rule"),
        ({"sides": town().sides[:1]}, "add up to one"),
        ({"groups": town().groups[1:]}, "ballots"),
        ({"groups": (*town().groups, BallotGroup("mayor", "", (), 1))}, "exist"),
        ({"groups": (*town().groups, BallotGroup("police", "", (), 0))}, "at least one"),
        ({"must_be_heard": (MustBeHeard(9999),)}, "candidates"),
        ({"candidates": (*town().candidates, town().candidates[0])}, "twice"),
        ({"candidates": (Candidate(1, 10, ("police",), 1, status="rejected"),)}, "rejected"),
    ],
)
def test_a_snapshot_that_does_not_fit_together_is_refused(changes: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        town(**changes)


def test_the_salt_hides_the_snapshot_behind_its_digest() -> None:
    assert town().digest != town(salt="decaf").digest
    assert build_agenda(town()).items == build_agenda(town(salt="decaf")).items


def test_a_long_meeting_with_many_concerns_still_writes_its_exact_numbers() -> None:
    """Python refuses to print whole numbers beyond 4300 digits; the rule's fractions must stay far below."""
    numbers = range(1000, 1100)
    groups = [
        BallotGroup(side, "", tuple(1000 + (k * step + j * j) % 100 for j in range(5)), 1 + k % 7)
        for side, step, people in (("community", 7, 97), ("police", 13, 31))
        for k in range(people)
    ]
    voters = {s: sum(g.count for g in groups if g.side == s) for s in ("community", "police")}
    agenda = build_agenda(
        Snapshot(
            sides=tuple(SideVoice(s, HALF, n, n, 30) for s, n in voters.items()),
            candidates=tuple(Candidate(n, 5, ("community", "police")[n % 2 :][:1], n) for n in numbers),
            groups=tuple(groups),
            minutes=480,
            overhead=0,
        )
    )
    assert len(agenda.items) == 96
    assert max(len(value) for item in agenda.items for value in item.paid.values()) < 3000
