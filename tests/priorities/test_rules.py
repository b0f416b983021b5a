"""Rounds open and close by the clock, ballots are read as meant, and no side's count touches another's."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charter.rules import Side
from bot.priorities import rules
from bot.priorities.ballot import (
    MOST_MARKS,
    BadBallot,
    Problem,
    fold_rounds,
    read_ballot,
    shown_order,
    toggle,
)
from bot.priorities.options import MOST_OPTIONS, OpenConcern, Place, choose_options
from bot.priorities.rules import Refusal, Round, State, Voter
from bot.priorities.tally import (
    Ballot,
    Shown,
    anonymous_groups,
    both_like,
    is_weak,
    pool_areas,
    publish,
    stand_ins,
    tally_by_side,
    weak_sides,
)

NAIROBI = ZoneInfo("Africa/Nairobi")
BERLIN = ZoneInfo("Europe/Berlin")
OPTIONS = tuple(range(1, 9))
START = datetime(2025, 1, 1, tzinfo=UTC)
INSTANTS = st.integers(0, 3 * 365 * 86400).map(lambda seconds: START + timedelta(seconds=seconds))
ZONES = st.sampled_from([ZoneInfo(name) for name in ("Africa/Nairobi", "Europe/Berlin", "America/Santiago")])
MARKS = st.frozensets(st.sampled_from(OPTIONS), max_size=5)
SIDES = st.sampled_from(Side)
BALLOTS = st.lists(st.builds(Ballot, SIDES, MARKS, st.none() | st.integers(1, 6)), max_size=60)


def at(local: str, zone: ZoneInfo = NAIROBI) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=zone).astimezone(UTC)


RUNNING = Round(1, 1, State.OPEN, at("2025-05-07T17:00"), at("2025-05-11T19:00"), OPTIONS)


# ── rounds


@pytest.mark.parametrize(
    ("now", "last_opened", "opens"),
    [
        ("2025-05-05T09:00", None, "2025-05-07T17:00"),
        ("2025-05-07T17:00", None, "2025-05-14T17:00"),
        ("2025-05-05T09:00", "2025-04-30T17:00", "2025-05-07T17:00"),
        ("2025-05-06T18:00", "2025-05-06T17:00", "2025-05-14T17:00"),
        ("2025-05-08T18:00", "2025-05-08T17:00", "2025-05-14T17:00"),
        ("2025-05-08T18:00", "2025-05-08T17:01", "2025-05-21T17:00"),
    ],
)
def test_a_round_opens_by_itself_on_wednesday_if_nobody_opened_one(
    now: str, last_opened: str | None, opens: str
) -> None:
    last_opened_at = at(last_opened) if last_opened else None

    assert rules.opens_by_itself_at(at(now), NAIROBI, last_opened_at=last_opened_at) == at(opens)


@pytest.mark.parametrize(
    ("opens", "closes", "nudge"),
    [
        ("2025-05-07T17:00", "2025-05-11T19:00", "2025-05-09T12:00"),
        ("2025-05-06T17:00", "2025-05-11T19:00", "2025-05-09T12:00"),
        ("2025-05-05T10:00", "2025-05-11T19:00", "2025-05-09T12:00"),
        ("2025-05-09T10:00", "2025-05-11T19:00", None),
        ("2025-05-09T20:00", "2025-05-18T19:00", "2025-05-16T12:00"),
        ("2025-05-11T18:00", "2025-05-18T19:00", "2025-05-16T12:00"),
    ],
)
def test_a_round_closes_on_sunday_with_one_nudge_on_friday(
    opens: str, closes: str, nudge: str | None
) -> None:
    round_ = replace(RUNNING, opens_at=at(opens), closes_at=rules.closes_at(at(opens), NAIROBI))

    assert round_.closes_at == at(closes)
    assert rules.nudge_at(round_, NAIROBI) == (at(nudge) if nudge else None)
    assert rules.letter_at(round_, NAIROBI) == round_.closes_at + timedelta(hours=14, minutes=30)


@given(INSTANTS, ZONES, st.none() | INSTANTS)
def test_no_key_is_needed_for_a_round_within_two_weeks(
    now: datetime, zone: ZoneInfo, last_opened_at: datetime | None
) -> None:
    """Invariant 7."""
    if last_opened_at is not None and last_opened_at > now:
        last_opened_at = now
    opens_at = rules.opens_by_itself_at(now, zone, last_opened_at=last_opened_at)
    closes_at = rules.closes_at(opens_at, zone)

    assert now < opens_at <= now + timedelta(days=14, hours=2)
    assert opens_at.astimezone(zone).strftime("%a %H:%M") == "Wed 17:00"
    assert closes_at.astimezone(zone).strftime("%a %H:%M") == "Sun 19:00"
    assert not rules.open_refusal(opens_at, last_opened_at=last_opened_at, is_running=False, candidates=1)


@pytest.mark.parametrize(
    ("last_opened", "is_running", "candidates", "refusal"),
    [
        (None, False, 1, None),
        (None, True, 8, Refusal.ROUND_OPEN),
        (None, False, 0, Refusal.NOTHING_TO_CHOOSE),
        (timedelta(days=5, hours=23), False, 8, Refusal.TOO_SOON),
        (timedelta(days=6), False, 8, None),
    ],
)
def test_when_a_coordinator_may_open_a_round(
    last_opened: timedelta | None, candidates: int, refusal: Refusal | None, *, is_running: bool
) -> None:
    last_opened_at = START - last_opened if last_opened else None
    found = rules.open_refusal(
        START, last_opened_at=last_opened_at, is_running=is_running, candidates=candidates
    )

    assert found is refusal


@pytest.mark.parametrize(
    ("state", "voter", "now", "refusal"),
    [
        (State.OPEN, Voter(Side.COMMUNITY, START), "2025-05-07T17:00", None),
        (State.OPEN, Voter(Side.POLICE, START), "2025-05-11T18:59", None),
        (State.OPEN, Voter(Side.PARTNER, at("2025-05-07T17:00")), "2025-05-08T18:59", None),
        (State.OPEN, Voter(Side.COMMUNITY, START), "2025-05-11T19:00", Refusal.ENDED),
        (State.CLOSED, Voter(Side.COMMUNITY, START), "2025-05-08T19:00", Refusal.ENDED),
        (State.PLANNED, Voter(Side.COMMUNITY, START), "2025-05-08T19:00", Refusal.NOT_OPEN_YET),
        (State.OPEN, Voter(Side.COMMUNITY, START), "2025-05-07T16:59", Refusal.NOT_OPEN_YET),
        (State.OPEN, Voter(None, START), "2025-05-08T19:00", Refusal.OBSERVER),
        (State.OPEN, Voter(Side.POLICE, START, is_active=False), "2025-05-08T19:00", Refusal.NOT_ACTIVE),
        (State.OPEN, Voter(Side.POLICE, at("2025-05-08T10:00")), "2025-05-08T19:00", Refusal.JOINED_LATER),
    ],
)
def test_who_may_vote(state: State, voter: Voter, now: str, refusal: Refusal | None) -> None:
    assert rules.vote_refusal(replace(RUNNING, state=state), voter, at(now)) is refusal


@given(SIDES, SIDES, INSTANTS, INSTANTS, st.sampled_from(State))
def test_every_side_votes_under_the_same_rule(
    one: Side, other: Side, joined_at: datetime, now: datetime, state: State
) -> None:
    """Invariant 1."""
    round_ = replace(RUNNING, state=state)

    assert rules.vote_refusal(round_, Voter(one, joined_at), now) == rules.vote_refusal(
        round_, Voter(other, joined_at), now
    )


def test_a_round_closes_weak_or_valid_and_is_published() -> None:
    assert not rules.closes_now(RUNNING, RUNNING.closes_at - timedelta(seconds=1))
    assert rules.closes_now(RUNNING, RUNNING.closes_at)
    weak = rules.close(RUNNING, frozenset({Side.COMMUNITY}))
    assert not weak.is_valid
    assert rules.publish(rules.close(rules.start(RUNNING), frozenset())).is_valid
    assert not RUNNING.is_valid
    assert rules.suggests_change([weak, weak, weak])
    assert not rules.suggests_change([weak, weak])
    assert not rules.suggests_change([weak, rules.close(RUNNING, frozenset()), weak, weak])


# ── options


def concerns(side: Side, support: list[int], *, area: int = 1, first: int = 1) -> list[OpenConcern]:
    return [
        OpenConcern(first + place, side, date(2025, 1, 1) + timedelta(days=first + place), likes, area)
        for place, likes in enumerate(support)
    ]


def test_four_residents_two_officers_one_partner_one_quiet() -> None:
    candidates = [
        *concerns(Side.COMMUNITY, [9, 8, 7, 6, 5, 4], area=1, first=10),
        *concerns(Side.POLICE, [1, 5, 3, 2], area=1, first=20),
        *concerns(Side.PARTNER, [0, 0], area=1, first=30),
        *concerns(Side.COMMUNITY, [0, 1], area=2, first=40),
    ]
    options = choose_options(candidates)

    assert [option.concern_id for option in options] == [10, 11, 12, 13, 21, 22, 30, 40]
    assert [option.place for option in options] == [Place.OWN_SIDE] * 7 + [Place.QUIET]


def test_among_equals_the_older_stands_first() -> None:
    assert [option.concern_id for option in choose_options(concerns(Side.POLICE, [2, 2, 2]))][:2] == [1, 2]


def test_the_area_heard_least_gets_the_quiet_place() -> None:
    candidates = [
        *concerns(Side.COMMUNITY, [9, 9, 9, 9], area=1, first=10),
        *concerns(Side.COMMUNITY, [5], area=2, first=20),
        *concerns(Side.COMMUNITY, [0], area=3, first=30),
    ]
    options = choose_options(candidates, heard={1: 4, 2: 2, 3: 0})

    assert options[4].concern_id == 30
    assert options[4].place is Place.QUIET


def test_empty_places_go_to_unheard_areas_then_to_the_sides_in_turn() -> None:
    candidates = [
        *concerns(Side.COMMUNITY, [9, 8, 7, 6, 5, 4, 3], area=1, first=10),
        *concerns(Side.POLICE, [9, 8, 7, 6, 5], area=1, first=20),
        *concerns(Side.COMMUNITY, [0], area=2, first=90),
    ]
    by_turn = [[option.concern_id for option in choose_options(candidates, turn=turn)] for turn in (0, 1)]

    assert by_turn[0] == [10, 11, 12, 13, 20, 21, 90, 14]
    assert by_turn[1] == [10, 11, 12, 13, 20, 21, 90, 22]


OPEN_CONCERNS = st.lists(
    st.builds(
        OpenConcern,
        st.integers(1, 500),
        SIDES,
        st.dates(date(2025, 1, 1), date(2025, 3, 1)),
        st.integers(0, 30),
        st.none() | st.integers(1, 5),
    ),
    max_size=30,
    unique_by=lambda concern: concern.id,
)


@given(
    OPEN_CONCERNS,
    st.dictionaries(st.none() | st.integers(1, 5), st.integers(0, 9)),
    st.randoms(),
    st.integers(0),
)
def test_options_are_different_full_and_independent_of_input_order(
    candidates: list[OpenConcern], heard: dict[int | None, int], chance: object, turn: int
) -> None:
    options = choose_options(candidates, heard=heard, turn=turn)
    shuffled = list(candidates)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    assert len({option.concern_id for option in options}) == len(options)
    assert len(options) == min(MOST_OPTIONS, len(candidates))
    assert choose_options(shuffled, heard=heard, turn=turn) == options


@given(OPEN_CONCERNS, st.integers(1, 40))
def test_a_flood_of_police_concerns_takes_no_residents_place(
    candidates: list[OpenConcern], many: int
) -> None:
    flood = concerns(Side.POLICE, [100] * many, area=9, first=1000)
    residents = [concern for concern in candidates if concern.side is Side.COMMUNITY]
    chosen = [option for option in choose_options([*candidates, *flood]) if option.place is Place.OWN_SIDE]

    assert sum(option.side is Side.COMMUNITY for option in chosen) == min(4, len(residents))


# ── ballots


@given(st.binary(min_size=1, max_size=32))
def test_a_voter_sees_the_same_own_order_each_time(seed: bytes) -> None:
    order = shown_order(OPTIONS, seed)

    assert sorted(order) == sorted(OPTIONS)
    assert shown_order(tuple(reversed(OPTIONS)), seed) == order


def test_voters_see_different_orders_and_no_option_has_a_best_place() -> None:
    orders = [shown_order(OPTIONS, f"voter {number}".encode()) for number in range(400)]
    first = Counter(order[0] for order in orders)

    assert len(set(orders)) > 390
    assert all(25 <= first[option] <= 80 for option in OPTIONS)


@given(MARKS, st.sampled_from(OPTIONS))
def test_a_second_tap_takes_the_mark_away_and_the_sixth_is_refused(
    marks: frozenset[int], option: int
) -> None:
    once = toggle(marks, option, OPTIONS)
    if isinstance(once, Refusal):
        assert once is Refusal.TOO_MANY
        assert len(marks) == MOST_MARKS
        assert option not in marks
    else:
        assert len(once) <= MOST_MARKS
        assert (option in once) != (option in marks)
    assert toggle(marks, 99, OPTIONS) is Refusal.NO_SUCH_OPTION


SHOWN = (14, 11, 18, 12, 17, 13, 16, 15)


@pytest.mark.parametrize(
    ("typed", "marks"),
    [
        ("1 3 5", {14, 18, 17}),
        ("1,3,5", {14, 18, 17}),
        ("1, 3 and 5.", {14, 18, 17}),
        ("1 y 3", {14, 18}),
        ("١ ٣ ٥", {14, 18, 17}),
        ("۱، ۳ و ۵", {14, 18, 17}),
        ("१ ३", {14, 18}),
        ("１ ３", {14, 18}),
        ("1️⃣ 3️⃣", {14, 18}),
        ("8", {15}),
        ("3 3 3", {18}),
        ("5/4/3/2/1", {14, 11, 18, 12, 17}),
        ("1\n2", {14, 11}),
    ],
)
def test_typed_numbers_are_the_whole_ballot(typed: str, marks: set[int]) -> None:
    assert read_ballot(typed, SHOWN) == frozenset(marks)


@pytest.mark.parametrize(
    ("typed", "bad"),
    [
        ("", BadBallot(Problem.NOT_NUMBERS)),
        ("water", BadBallot(Problem.NOT_NUMBERS)),
        ("1 and water", BadBallot(Problem.NOT_NUMBERS)),
        ("and", BadBallot(Problem.NOT_NUMBERS)),
        ("9", BadBallot(Problem.NO_SUCH_NUMBER, 9)),
        ("1 0", BadBallot(Problem.NO_SUCH_NUMBER, 0)),
        ("1 2 12", BadBallot(Problem.NO_SUCH_NUMBER, 12)),
        ("1 2 3 4 5 6", BadBallot(Problem.TOO_MANY, 6)),
        ("135", BadBallot(Problem.REFERENCE)),
        ("#4 1", BadBallot(Problem.REFERENCE)),
        ("4171", BadBallot(Problem.REFERENCE)),
    ],
)
def test_a_line_that_is_no_ballot_says_why(typed: str, bad: BadBallot) -> None:
    assert read_ballot(typed, SHOWN) == bad


@given(st.text(max_size=40))
def test_whatever_is_typed_gives_at_most_five_marks_of_this_ballot(typed: str) -> None:
    found = read_ballot(typed, SHOWN)

    assert isinstance(found, BadBallot) or (len(found) <= MOST_MARKS and found <= set(SHOWN))


def test_marks_of_a_cycle_fold_into_one_ballot_a_voter() -> None:
    assert fold_rounds(frozenset({1, 2, 3}), frozenset({4}), (3, 4, 5)) == {1, 2, 4}
    assert fold_rounds(frozenset(), frozenset({4}), (3, 4, 5)) == {4}


# ── tallies


@given(BALLOTS, BALLOTS, SIDES)
def test_more_voters_of_one_side_move_nothing_of_another(
    ballots: list[Ballot], flood: list[Ballot], side: Side
) -> None:
    """Invariant 4: a hundred officers more do not change one resident's rank."""
    before = tally_by_side(ballots)
    after = tally_by_side([*ballots, *(replace(ballot, side=side) for ballot in flood)])

    for other in set(Side) - {side}:
        assert after[other] == before[other]
        assert publish(after[other], OPTIONS) == publish(before[other], OPTIONS)


@given(BALLOTS)
def test_no_published_number_is_under_five_and_none_counts_marks(ballots: list[Ballot]) -> None:
    """Invariant 10."""
    for side, tally in tally_by_side(ballots).items():
        result = publish(tally, OPTIONS)
        voters = sum(ballot.side is side for ballot in ballots)
        assert result.voters in {None, voters}
        assert result.voters is None or result.voters >= 5
        assert (result.shown is Shown.TOO_FEW) == (voters < 3)
        assert result.first == () or voters >= 3
        assert set(result.__dataclass_fields__) == {"side", "shown", "voters", "first"}


def officers(*marks: set[int]) -> list[Ballot]:
    return [Ballot(Side.POLICE, frozenset(marked)) for marked in marks]


def residents(*marks: set[int]) -> list[Ballot]:
    return [Ballot(Side.COMMUNITY, frozenset(marked)) for marked in marks]


def test_a_side_is_shown_in_full_in_order_only_or_not_at_all() -> None:
    tallies = tally_by_side([*residents({1, 2}, {2}, {2, 3}, {3}, {4}), *officers({1}, {1, 2}, {3})])

    numbered = publish(tallies[Side.COMMUNITY], OPTIONS)
    assert (numbered.shown, numbered.voters, numbered.first) == (Shown.NUMBERED, 5, (2, 3, 1))
    order_only = publish(tallies[Side.POLICE], OPTIONS)
    assert (order_only.shown, order_only.voters, order_only.first) == (Shown.ORDER_ONLY, None, (1, 2, 3))
    too_few = publish(tallies[Side.PARTNER], OPTIONS)
    assert (too_few.shown, too_few.voters, too_few.first) == (Shown.TOO_FEW, None, ())


def test_among_equal_marks_the_older_concern_is_first() -> None:
    tally = tally_by_side(residents({3, 1}, {1, 3}, {2}))[Side.COMMUNITY]

    assert publish(tally, (2, 3, 1)).first == (3, 1, 2)


def test_both_like_takes_the_largest_smaller_share() -> None:
    ballots = [*residents({1, 3}, {1, 3}, {1}, {2}), *officers({2, 3}, {2, 3}, {2})]

    assert both_like(tally_by_side(ballots), OPTIONS) == (3,)
    assert both_like(tally_by_side(ballots), OPTIONS, top=3) == (3, 2)


def test_both_like_says_nothing_about_a_side_too_small_to_show() -> None:
    assert both_like(tally_by_side([*residents({1}, {1}, {1}), *officers({1}, {1})]), OPTIONS) == ()
    assert both_like(tally_by_side([*residents({1}, {1}, {1}), *officers({2}, {2}, {3})]), OPTIONS) == ()


@given(BALLOTS, st.integers(2, 4))
def test_what_both_like_does_not_depend_on_head_count(ballots: list[Ballot], times: int) -> None:
    before = tally_by_side(ballots)
    if before[Side.COMMUNITY].voters < 3:
        return
    more = [*ballots, *[ballot for ballot in ballots if ballot.side is Side.COMMUNITY] * (times - 1)]

    assert both_like(tally_by_side(more), OPTIONS) == both_like(before, OPTIONS)


@pytest.mark.parametrize(
    ("voters", "active", "weak"),
    [
        (0, 0, False),
        (0, 1, True),
        (1, 3, True),
        (2, 3, False),
        (4, 9, True),
        (5, 9, False),
        (4, 40, True),
        (5, 40, False),
        (9, 100, True),
        (10, 100, False),
        (99, 1000, True),
        (100, 1000, False),
    ],
)
def test_a_round_is_weak_under_five_or_a_tenth_but_never_over_half(
    voters: int, active: int, *, weak: bool
) -> None:
    assert is_weak(voters, active) is weak


def test_weak_sides_are_those_with_members_only() -> None:
    active = {Side.COMMUNITY: 100, Side.POLICE: 4, Side.PARTNER: 0}

    assert weak_sides({Side.POLICE: 2}, active) == {Side.COMMUNITY}


def test_in_a_weak_side_each_me_too_stands_in_as_one_ballot() -> None:
    ballots = stand_ins(Side.COMMUNITY, {7: 2, 3: 1, 4: 0})

    assert [sorted(ballot.marks) for ballot in ballots] == [[3], [7], [7]]
    assert {ballot.side for ballot in ballots} == {Side.COMMUNITY}


# ── anonymous groups


@given(st.dictionaries(st.none() | st.integers(1, 30), st.integers(0, 40), max_size=12))
def test_every_pool_has_ten_voters_or_is_the_whole_side(active: dict[int | None, int]) -> None:
    pools = pool_areas(active)

    assert set(pools) == set(active)
    for area, pool in pools.items():
        assert area in pool
        assert all(pools[one] == pool for one in pool)
        assert sum(active[one] for one in pool) >= 10 or len(pool) == len(active)


def test_large_areas_stay_alone_and_small_ones_join() -> None:
    pools = pool_areas({1: 3, 2: 4, 3: 30, 4: 12, None: 5})

    assert pools == {1: (1, 2, None), 2: (1, 2, None), None: (1, 2, None), 4: (4,), 3: (3,)}


@given(BALLOTS, st.randoms())
def test_groups_keep_every_mark_and_no_order_of_voting(ballots: list[Ballot], chance: object) -> None:
    active = {side: Counter(ballot.area_id for ballot in ballots if ballot.side is side) for side in Side}
    pools = {side: pool_areas(active[side]) for side in Side}
    groups = anonymous_groups(ballots, pools)
    shuffled = list(ballots)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    assert anonymous_groups(shuffled, pools) == groups
    assert sum(group.count for group in groups) == len(ballots)
    for side, tally in tally_by_side(ballots).items():
        for option in OPTIONS:
            marked = sum(group.count for group in groups if group.side is side and option in group.choices)
            assert marked == tally.marks.get(option, 0)
            assert tally.share(option) == (Fraction(marked, tally.voters) if tally.voters else 0)


def test_a_voter_whose_area_is_in_no_pool_shows_no_area() -> None:
    assert anonymous_groups([Ballot(Side.POLICE, frozenset({1}), area_id=4)], {})[0].areas == ()
