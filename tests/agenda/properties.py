"""P0 to P12 of the agenda rule as checks anybody could make from a snapshot and a record.

Each takes `build` (snapshot bytes -> record bytes) and one snapshot, and asserts. They read JSON only, so
that the drill can hand them a build with a mistake planted in it.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from tests.agenda.naive import Naive

Build = Callable[[bytes], bytes]
Data = dict[str, Any]


def record_of(build: Build, snapshot: Data) -> Data:
    record: Data = json.loads(build(json.dumps(snapshot).encode()))
    return record


def in_order_of_purchase(record: Data) -> list[Data]:
    return sorted((item for item in record["items"] if item["bought"]), key=lambda item: int(item["bought"]))


def paid(item: Data) -> dict[str, Fraction]:
    return {side: Fraction(value) for side, value in item["paid"].items()}


def equals_the_voter_by_voter_computation(build: Build, snapshot: Data) -> None:
    """P0."""
    record, naive = record_of(build, snapshot), Naive(snapshot)
    bought, unused = naive.agenda()
    expected = [
        (b.number, b.stage, b.side, {s: b.paid.get(s, Fraction(0)) for s in naive.sides}) for b in bought
    ]
    found = [(i["number"], i["stage"], i["stage_side"], paid(i)) for i in in_order_of_purchase(record)]
    assert found == expected
    assert [item["number"] for item in record["items"]] == naive.page(bought)
    assert record["unused"] == unused
    assert [r["number"] for r in record["left_out"] if r["reason"] == "deferred"] == [
        n for n in naive.deferred if n not in {b.number for b in bought}
    ]


def minutes_fit_and_nothing_supported_would_still_fit(build: Build, snapshot: Data) -> None:
    """P1."""
    record = record_of(build, snapshot)
    time = snapshot["minutes"] - snapshot["overhead"]
    assert record["unused"] >= 0
    assert sum(item["minutes"] for item in record["items"]) + record["unused"] == time
    heard = [item["minutes"] for item in record["items"] if item["stage"] == "must_be_heard"]
    assert 3 * sum(heard) <= time
    statuses = {row["number"]: row["status"] for row in snapshot["candidates"]}
    for row in record["left_out"]:
        if statuses[row["number"]] in {"open", "not_yet_on_a_ballot"} and any(row["supporters"].values()):
            assert row["minutes"] > record["unused"]


def payments_are_whole_and_only_supporters_pay(build: Build, snapshot: Data) -> None:
    """P2."""
    record = record_of(build, snapshot)
    shares = {side["side"]: Fraction(side["share"]) for side in record["sides"]}
    for item in record["items"]:
        payers = {side for side, value in paid(item).items() if value}
        assert all(value >= 0 for value in paid(item).values())
        off_the_top = item["stage"] == "must_be_heard" or (
            item["stage"] == "floor" and not shares[item["stage_side"]]
        )
        assert sum(paid(item).values()) == (0 if off_the_top else item["minutes"])
        if item["stage"] == "floor":
            assert payers <= {item["stage_side"]}
        else:
            assert all(item["supporters"][side] for side in payers)
    for side in record["sides"]:
        assert Fraction(side["paid"]) == sum(paid(item)[side["side"]] for item in record["items"])
        assert Fraction(side["claimed"]) + Fraction(side["unclaimed"]) == Fraction(side["entitled"])
        assert Fraction(side["entitled"]) == shares[side["side"]] * record["budget"]
        charged = [i for i in record["items"] if i["stage"] in {"core", "floor"}]
        assert sum(paid(i)[side["side"]] for i in charged) <= Fraction(side["entitled"])


def _purses_after_floor(naive: Naive, record: Data) -> dict[str, Fraction]:
    purses = {}
    for side in naive.sides:
        people, money = naive.people(side), naive.claimed(side, record["budget"])
        unclaimed = naive.share[side] * record["budget"] - money
        for item in record["items"]:
            if item["stage"] == "floor" and item["stage_side"] == side and naive.share[side]:
                money -= max(Fraction(0), item["minutes"] - unclaimed)
        purses[side] = money / people if people else Fraction(0)
    return purses


def no_group_is_owed_more_than_one_concern(build: Build, snapshot: Data) -> None:
    """P4 (and P3): of any like-minded group, somebody supports agenda minutes worth its purses, up to one."""
    record, naive = record_of(build, snapshot), Naive(snapshot)
    purses = _purses_after_floor(naive, record)
    minutes = {item["number"]: item["minutes"] for item in record["items"] if item["bought"]}
    for number in naive.open_items(record["budget"]):
        if number in minutes:
            continue
        for sides in [{side} for side in naive.sides] + [set(naive.sides)]:
            rows = sorted(
                (sum(minutes.get(n, 0) for n in choices), purses[side])
                for side, choices in naive.ballots
                if number in choices and side in sides
            )
            total = Fraction(0)
            for place, (got, purse) in enumerate(rows):
                total += purse
                last = place + 1 == len(rows) or rows[place + 1][0] > got
                assert not purse or not last or got + naive.items[number]["minutes"] > total


def voters_of_one_concern_who_can_pay_get_it(build: Build, snapshot: Data) -> None:
    """P5."""
    record, naive = record_of(build, snapshot), Naive(snapshot)
    purses = _purses_after_floor(naive, record)
    chosen = {item["number"] for item in record["items"]}
    for number in naive.open_items(record["budget"]):
        money = sum(purses[side] for side, choices in naive.ballots if choices == {number})
        assert number in chosen or money < naive.items[number]["minutes"]


def each_side_that_raised_something_has_one(build: Build, snapshot: Data) -> None:
    """P6."""
    record, naive = record_of(build, snapshot), Naive(snapshot)
    chosen = {side for item in record["items"] for side in item["raised_by"]}
    for side in naive.sides:
        assert side in chosen or not naive.owed(side, record["budget"])


def the_order_of_rows_changes_nothing(build: Build, snapshot: Data) -> None:
    """P7."""
    shuffled = dict(snapshot)
    for key in ("groups", "candidates", "me_toos", "must_be_heard"):
        shuffled[key] = random.Random(7).sample(snapshot[key], len(snapshot[key]))
    split = [
        g | {"count": 1, "choices": g["choices"][::-1]} for g in shuffled["groups"] for _ in range(g["count"])
    ]
    shuffled["groups"] = split
    assert build(json.dumps(shuffled).encode()) == build(json.dumps(snapshot).encode())


def head_count_moves_nothing(build: Build, snapshot: Data) -> None:
    """P8: three times the people of one side with the same opinions change no concern, order or payment."""
    weights = {side["side"]: side["voters"] for side in snapshot["sides"]}
    weak = {side["side"] for side in snapshot["sides"] if side["weak"]}
    for row in [row for row in snapshot["me_toos"] if row["side"] in weak]:
        weights[row["side"]] += row["count"]
    before = record_of(build, snapshot)
    for side in snapshot["sides"]:
        if weights[side["side"]] < side["quorum"]:
            continue
        after = record_of(build, _three_times(snapshot, side["side"]))
        for one, other in zip(before["items"], after["items"], strict=True):
            assert _what_matters(one) == _what_matters(other)
        assert [_why(row) for row in before["left_out"]] == [_why(row) for row in after["left_out"]]


def _three_times(snapshot: Data, side: str) -> Data:
    return snapshot | {
        "sides": [
            s | {"voters": s["voters"] * 3, "active": s["active"] * 3} if s["side"] == side else s
            for s in snapshot["sides"]
        ],
        "groups": [g | {"count": g["count"] * 3} if g["side"] == side else g for g in snapshot["groups"]],
        "me_toos": [m | {"count": m["count"] * 3} if m["side"] == side else m for m in snapshot["me_toos"]],
    }


def _what_matters(item: Data) -> Data:
    kept = ("position", "number", "stage", "stage_side", "paid", "shared", "bought")
    return {key: item[key] for key in kept}


def _why(row: Data) -> tuple[object, ...]:
    return row["number"], row["reason"], row["shortfall"], [spent["number"] for spent in row["spent_on"]]


def renaming_sides_renames_the_agenda(build: Build, snapshot: Data) -> None:
    """P9."""
    names = {"community": "zebra", "police": "ant", "partners": "moth"}
    text = json.dumps(snapshot)
    for old, new in names.items():
        text = text.replace(f'"{old}"', f'"{new}"')
    renamed = record_of(build, json.loads(text))
    expected = json.dumps(record_of(build, snapshot) | {"digest": renamed["digest"]})
    for old, new in names.items():
        expected = expected.replace(f'"{old}"', f'"{new}"')
    assert _with_sorted_raisers(renamed) == _with_sorted_raisers(json.loads(expected))


def _with_sorted_raisers(record: Data) -> Data:
    for row in record["items"] + record["left_out"]:
        row["raised_by"] = sorted(row["raised_by"])
    return record


def what_nobody_supports_changes_nothing(build: Build, snapshot: Data) -> None:
    """P10."""
    stranger = {
        "number": 999,
        "minutes": 5,
        "raised_by": [],
        "raised_on": 700000,
        "status": "open",
        "waited": 0,
    }
    after = record_of(build, snapshot | {"candidates": [stranger, *snapshot["candidates"]]})
    before = record_of(build, snapshot)
    assert after["items"] == before["items"]
    assert after["sides"] == before["sides"]
    assert [row for row in after["left_out"] if row["number"] != 999] == before["left_out"]


def only_the_side_furthest_behind_is_topped_up(build: Build, snapshot: Data) -> None:
    """P11, replayed from the record."""
    record, naive = record_of(build, snapshot), Naive(snapshot)
    bought = in_order_of_purchase(record)
    so_far = dict.fromkeys(naive.sides, Fraction(0))
    room = record["budget"]
    left = set(naive.open_items(record["budget"]))
    for item in bought:
        if item["stage"] == "fill":
            fit = [n for n in left if naive.items[n]["minutes"] <= room]
            backing = [s for s in naive.sides if any(naive.votes(s, n) for n in fit)]
            claim = {s: naive.claimed(s, record["budget"]) for s in backing}
            key = {s: (not claim[s], so_far[s] / (claim[s] or 1), naive.turn(s)) for s in backing}
            assert item["stage_side"] == min(backing, key=key.__getitem__)
            assert item["supporters"][item["stage_side"]]
        for side, value in paid(item).items():
            so_far[side] += value
        room -= item["minutes"] if any(paid(item).values()) else 0
        left.discard(item["number"])


def an_early_end_costs_no_side_more_than_one(build: Build, snapshot: Data) -> None:
    """P12, replayed: after what must be heard and what is shared, the side furthest behind goes next."""
    record, naive = record_of(build, snapshot), Naive(snapshot)
    stages = [item["stage"] == "must_be_heard" for item in record["items"]]
    assert stages == sorted(stages, reverse=True)
    items = [item for item in record["items"] if item["bought"]]
    flags = [item["shared"] for item in items]
    assert flags == sorted(flags, reverse=True)
    shared = [naive.second(item["number"]) for item in items if item["shared"]]
    assert shared == sorted(shared, reverse=True)
    assert all(naive.second(item["number"]) < Fraction(1, 5) for item in items if not item["shared"])
    rest = [item for item in items if not item["shared"]]
    used = dict.fromkeys(naive.sides, Fraction(0))
    for place, item in enumerate(rest):
        waiting = {_owner(naive, other) for other in rest[place:]}
        behind = min(waiting, key=lambda s: (used[s] / (naive.share[s] or 1), naive.turn(s)))
        assert _owner(naive, item) == behind
        same = [other["bought"] for other in rest[place:] if _owner(naive, other) == behind]
        assert item["bought"] == min(same)
        used[behind] += item["minutes"]


def _owner(naive: Naive, item: Data) -> str:
    values = paid(item)
    if not any(values.values()):
        return str(item["stage_side"])
    return next(side for side in naive.sides if values[side] == max(values.values()))


def everything_is_on_the_agenda_or_has_a_reason(build: Build, snapshot: Data) -> None:
    """Invariant 8: every candidate once, each left out with a reason that its numbers bear out."""
    record, naive = record_of(build, snapshot), Naive(snapshot)
    numbers = [row["number"] for row in record["items"]] + [row["number"] for row in record["left_out"]]
    assert sorted(numbers) == sorted(naive.items)
    for row in record["left_out"]:
        status = naive.items[row["number"]]["status"]
        if status not in {"open", "not_yet_on_a_ballot"}:
            assert row["reason"] == status
        if row["reason"] in {"too_few_supporters", "supporters_paid_for_others"}:
            held = sum(Fraction(value) for value in row["held"].values())
            assert held + Fraction(row["shortfall"]) == row["minutes"]
            assert Fraction(row["shortfall"]) > 0
            purse = {s: naive.claimed(s, record["budget"]) / (naive.people(s) or 1) for s in naive.sides}
            started = sum(purse[s] * n for s, n in row["supporters"].items())
            assert (started < row["minutes"]) == (row["reason"] == "too_few_supporters")
        if row["reason"] == "no_supporters":
            assert not any(row["supporters"].values())
    weak = [side["side"] for side in snapshot["sides"] if side["weak"]]
    assert record["weak"] == weak


CHECKS: dict[str, Callable[[Build, Data], None]] = {
    "P0": equals_the_voter_by_voter_computation,
    "P1": minutes_fit_and_nothing_supported_would_still_fit,
    "P2": payments_are_whole_and_only_supporters_pay,
    "P4": no_group_is_owed_more_than_one_concern,
    "P5": voters_of_one_concern_who_can_pay_get_it,
    "P6": each_side_that_raised_something_has_one,
    "P7": the_order_of_rows_changes_nothing,
    "P8": head_count_moves_nothing,
    "P9": renaming_sides_renames_the_agenda,
    "P10": what_nobody_supports_changes_nothing,
    "P11": only_the_side_furthest_behind_is_topped_up,
    "P12": an_early_end_costs_no_side_more_than_one,
    "reasons": everything_is_on_the_agenda_or_has_a_reason,
}
