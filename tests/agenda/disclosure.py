"""What a curious neighbour could work out from a published agenda: nothing of what was hidden."""

from __future__ import annotations

import copy
from collections.abc import Callable
from fractions import Fraction
from typing import Any

Data = dict[str, Any]
Publish = Callable[[Data], Data]
"""From the record's JSON to the published agenda, as plain data."""

HIDDEN = {"few", "nearly_all", "some", "most", "not_shown", "few_voted"}
LOST = {"no_supporters", "too_few_supporters", "supporters_paid_for_others"}
BOUNDS = {
    "under_half": (Fraction(0), Fraction(2, 5)),
    "about_half": (Fraction(2, 5), Fraction(3, 5)),
    "over_half": (Fraction(3, 5), Fraction(1)),
}


def possible(token: str, voters: int, *, shared: bool) -> list[int]:
    """Every count a neighbour must still believe possible, who knows the rule of masking and N."""
    means: dict[str, Callable[[int], bool]] = {
        "few": lambda n: n < 5,
        "nearly_all": lambda n: voters - n < 5,
        "some": lambda n: 2 * n <= voters,
        "most": lambda n: 2 * n > voters,
        "not_shown": lambda _: True,
        "few_voted": lambda _: True,
    }
    return [
        n
        for n in range(voters + 1)
        if means[token](n)
        and (token == "few_voted" or voters < 3 or n < 5 or voters - n < 5)
        and (not shared or 5 * n >= voters)
    ]


def sides_of(record: Data) -> dict[str, Data]:
    return {side["side"]: side for side in record["sides"]}


def no_hidden_count_is_left_with_one_possibility(publish: Publish, record: Data) -> None:
    shown, sides = publish(record), sides_of(record)
    for row in shown["items"] + shown["left_out"]:
        for side, count in row["supporters"].items():
            voters = sides[side]["voices"]
            if count["token"] == "number":
                assert count["number"] >= 5
                assert voters - count["number"] >= 5
                assert not sides[side]["weak"]
            elif count["token"] in HIDDEN:
                assert count["number"] is None
                shared = row.get("shared", False) and sides[side]["voices"] >= 3
                assert len(possible(count["token"], voters, shared=shared)) > 1
            else:
                assert (count["token"], voters) == ("nobody_voted", 0)
    for side in shown["sides"]:
        exact = sides[side["side"]]
        assert side["voters"]["token"] != "number" or side["voters"]["number"] >= 5
        if exact["voices"] and (exact["voices"] < 5 or exact["weak"]):
            assert side["voters"]["number"] is None
            assert side["unclaimed"] is None


def no_hidden_payment_follows_from_the_sums(publish: Publish, record: Data) -> None:
    """Per concern the payments sum to its minutes, per side to its total: each hidden one keeps some play."""
    shown, sides = publish(record), sides_of(record)
    any_hidden = False
    for item in shown["items"]:
        known = sum(p["minutes"] or 0 for p in item["paid"].values())
        hidden = {s: BOUNDS[p["token"]] for s, p in item["paid"].items() if p["token"] != "minutes"}
        if item["paid"] and not hidden:
            assert known == item["minutes"]
        rest = Fraction(item["minutes"] - known, item["minutes"])
        for side, (low, high) in hidden.items():
            others = [bounds for other, bounds in hidden.items() if other != side]
            least = max(low, rest - sum(b for _, b in others))
            most = min(high, rest - sum(a for a, _ in others))
            assert least < most, "only one amount is possible"
        any_hidden |= bool(hidden)
        payers = _who_might_pay(sides, item)
        if len(payers) > 1 and any(item["supporters"][s]["token"] in HIDDEN for s in payers):
            assert not item["paid"] or all(item["paid"][s]["token"] != "minutes" for s in payers)
    for side in shown["sides"]:
        assert (side["paid"]["token"] == "minutes") == (not any_hidden)


def _who_might_pay(sides: dict[str, Data], item: Data) -> set[str]:
    voted = {side for side, row in sides.items() if row["voices"]}
    if item["stage"] in {"floor", "must_be_heard"}:
        return set()
    return voted if item["stage"] == "fill" else {side for side in voted if Fraction(sides[side]["claimed"])}


def what_is_hidden_could_be_otherwise_and_nothing_would_look_different(
    publish: Publish, record: Data
) -> None:
    """For each candidate left out: other hidden counts, other money behind them, and the same page."""
    shown, sides = publish(record), sides_of(record)
    for place, row in enumerate(shown["left_out"]):
        exact = record["left_out"][place]
        if exact["reason"] not in LOST:
            continue
        for side, count in row["supporters"].items():
            if count["token"] not in HIDDEN:
                continue
            for other in possible(count["token"], sides[side]["voices"], shared=False):
                changed = copy.deepcopy(record)
                twin = changed["left_out"][place]
                twin["supporters"][side] = other
                twin["held"] = dict.fromkeys(sides, "0") | exact["held"] | {side: str(Fraction(other, 3))}
                twin["reason"] = sorted(LOST)[other % 3]
                twin["spent_on"] = []
                told = publish(changed)["left_out"][place]
                assert {**told, "spent_on": row["spent_on"]} == row


def what_supporters_paid_for_tells_no_small_group(publish: Publish, record: Data) -> None:
    shown, sides = publish(record), sides_of(record)
    for exact, row in zip(record["left_out"], shown["left_out"], strict=True):
        both = {spent["number"]: spent["both"] for spent in exact["spent_on"]}
        for number in row["spent_on"]:
            assert any(
                both[number][side] >= 5 and exact["supporters"][side] - both[number][side] >= 5
                for side in sides
                if row["supporters"][side]["token"] == "number"
            )
        for side, more in row["more"].items():
            assert more % 5 == 0
            assert sides[side]["voices"] >= 10
        if row["shortfall"]:
            assert 0 < row["shortfall"]["minutes"] <= row["minutes"]


DISCLOSURE: dict[str, Callable[[Publish, Data], None]] = {
    "counts": no_hidden_count_is_left_with_one_possibility,
    "payments": no_hidden_payment_follows_from_the_sums,
    "shortfall": what_is_hidden_could_be_otherwise_and_nothing_would_look_different,
    "spent_on": what_supporters_paid_for_tells_no_small_group,
}
