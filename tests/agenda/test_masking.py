"""The published agenda tells everything but small counts, and nothing from which they could be worked out."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings

from bot.agenda.masking import count_of, publish, whole_minutes
from bot.agenda.published import Count, Payment, Shortfall
from bot.agenda.record import Agenda, SideAccount
from bot.agenda.rules import build_agenda
from bot.agenda.snapshot import BallotGroup, Candidate, SideVoice, Snapshot
from tests.agenda.disclosure import DISCLOSURE, Data
from tests.agenda.polls import TOWN, polls, seeded_poll


def published(record: Data) -> Data:
    agenda = Agenda.from_json(json.dumps(record).encode())
    plain: Data = json.loads(json.dumps(asdict(publish(agenda))))
    return plain


@pytest.mark.parametrize("name", DISCLOSURE)
def test_nothing_hidden_can_be_worked_out(name: str) -> None:
    @settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
    @given(polls(TOWN))
    def holds(snapshot: Snapshot) -> None:
        DISCLOSURE[name](published, json.loads(build_agenda(snapshot).to_json()))

    holds()
    for seed in range(40):
        DISCLOSURE[name](published, json.loads(build_agenda(seeded_poll(seed, TOWN)).to_json()))


def account(voices: int, *, weak: bool = False) -> SideAccount:
    return SideAccount(
        side="police",
        share="1/2",
        active=voices,
        voters=voices,
        stand_ins=0,
        voices=voices,
        quorum=3,
        weak=weak,
        entitled="30",
        claimed="30",
        unclaimed="0",
        paid="30",
        stranded="0",
        content=0,
    )


@pytest.mark.parametrize(
    ("number", "voices", "expected"),
    [
        (5, 12, Count("number", 5)),
        (7, 12, Count("number", 7)),
        (4, 12, Count("few")),
        (0, 12, Count("few")),
        (8, 12, Count("nearly_all")),
        (12, 12, Count("nearly_all")),
        (3, 7, Count("some")),
        (0, 7, Count("some")),
        (4, 7, Count("most")),
        (1, 2, Count("not_shown")),
        (0, 0, Count("nobody_voted")),
    ],
)
def test_a_count_is_a_number_only_with_five_on_each_side_of_the_line(
    number: int, voices: int, expected: Count
) -> None:
    assert count_of(account(voices), number) == expected


def test_a_weak_side_shows_no_counts_because_its_me_toos_are_public() -> None:
    assert count_of(account(40, weak=True), 20) == Count("few_voted")


def test_on_a_shared_concern_a_small_count_is_not_even_called_small() -> None:
    """Shared says "at least a fifth"; of 18 that is four, and "few" would be four at most."""
    assert count_of(account(18), 4, shared=True) == Count("not_shown")
    assert count_of(account(18), 17, shared=True) == Count("not_shown")


def test_whole_minutes_sum_to_the_concerns_minutes() -> None:
    assert whole_minutes({"a": Fraction(10, 3), "b": Fraction(10, 3), "c": Fraction(10, 3)}, 10) == {
        "a": 4,
        "b": 3,
        "c": 3,
    }
    assert whole_minutes({"a": Fraction(51, 5), "b": Fraction(49, 5)}, 20) == {"a": 10, "b": 10}


def two_sides(*groups: BallotGroup) -> Snapshot:
    voters = {s: sum(g.count for g in groups if g.side == s) for s in ("community", "police")}
    return Snapshot(
        sides=tuple(SideVoice(side, Fraction(1, 2), 60, n, 5) for side, n in voters.items()),
        candidates=(
            Candidate(1111, 20, ("community",), 1),
            Candidate(2222, 10, ("police",), 2),
            Candidate(3333, 30, ("community",), 3),
        ),
        groups=groups,
        minutes=60,
    )


def test_large_sides_are_told_everything() -> None:
    agenda = publish(
        build_agenda(
            two_sides(
                BallotGroup("community", "", (1111, 3333), 30),
                BallotGroup("community", "", (2222,), 20),
                BallotGroup("police", "", (1111,), 9),
                BallotGroup("police", "", (2222, 3333), 9),
            )
        )
    )
    first = next(item for item in agenda.items if item.number == 1111)
    assert first.shared
    assert first.supporters == {"community": Count("number", 30), "police": Count("number", 9)}
    assert sum(payment.minutes or 0 for payment in first.paid.values()) == 20
    assert {side.paid.token for side in agenda.sides} == {"minutes"}
    lost = agenda.left_out[0]
    assert lost.reason == "too_few_supporters"
    assert lost.shortfall is not None
    assert not lost.shortfall.at_most


def test_a_few_officers_are_not_told_apart_by_minutes() -> None:
    agenda = publish(
        build_agenda(
            two_sides(
                BallotGroup("community", "", (1111,), 30),
                BallotGroup("community", "", (2222,), 20),
                BallotGroup("police", "", (1111,), 3),
                BallotGroup("police", "", (2222,), 9),
            )
        )
    )
    first = next(item for item in agenda.items if item.number == 1111)
    assert first.supporters["community"] == Count("number", 30)
    assert first.supporters["police"] == Count("not_shown")
    assert all(payment.token != "minutes" for payment in first.paid.values())
    assert all(side.paid.minutes is None for side in agenda.sides)
    lost = next(row for row in agenda.left_out if row.number == 3333)
    assert (lost.reason, lost.shortfall) == ("not_enough_voice", Shortfall(30, at_most=True))


def test_a_floor_paid_by_one_side_alone_is_told_in_minutes() -> None:
    snapshot = two_sides(BallotGroup("community", "", (1111, 3333), 30))
    agenda = publish(build_agenda(replace(snapshot, minutes=55)))
    floor = next(item for item in agenda.items if item.stage == "floor")
    assert floor.paid == {"community": Payment("minutes", 0), "police": Payment("minutes", 10)}
