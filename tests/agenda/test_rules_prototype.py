"""The product and the prototype that came with the rule agree on random polls, in all that both know."""

from __future__ import annotations

import json
from fractions import Fraction
from importlib import import_module
from typing import Any

from bot.agenda.record import Agenda
from bot.agenda.rules import build_agenda
from bot.agenda.snapshot import Snapshot
from tests.agenda.polls import SHARES, Recipe, seeded_poll

prototype: Any = import_module("tests.agenda.prototype")

# The prototype knows sides with a share only, and reserves what is no candidate.
KNOWN_TO_BOTH = Recipe(shares=tuple(shares for shares in SHARES if all(shares)), most_heard=0)
REASONS = {
    "longer than the whole meeting": "longer_than_meeting",
    "no supporters": "no_supporters",
    "too few supporters": "too_few_supporters",
    "supporters paid for other items": "supporters_paid_for_others",
    "blocked": "set_aside",
}


def poll_for_prototype(snapshot: Snapshot) -> Any:
    sides = snapshot.sides
    weak = {side.side for side in sides if side.weak}
    ballots = [(g.side, g.area, frozenset(g.choices)) for g in snapshot.groups for _ in range(g.count)]
    for row in snapshot.me_toos:
        if row.side in weak:
            ballots += [(row.side, "", frozenset([row.number]))] * row.count
    return prototype.Poll(
        minutes=snapshot.minutes,
        overhead=snapshot.overhead,
        parties={s.side: prototype.Party(s.share, s.active, s.quorum) for s in sides},
        items=[
            prototype.Item(
                c.number,
                c.minutes,
                frozenset(c.raised_by),
                c.raised_on,
                "blocked" if c.status == "set_aside" else "open",
            )
            for c in snapshot.candidates
        ],
        ballots=ballots,
        first_party=snapshot.rotation,
    )


def a_floor_took_a_whole_purse(agenda: Agenda) -> bool:
    """Then the prototype lets that side's voters no longer be topped up, and may leave usable time unused."""
    entitled = {side.side: Fraction(side.entitled) for side in agenda.sides}
    return any(item.stage == "floor" and item.minutes == entitled[item.stage_side] for item in agenda.items)


def test_product_and_prototype_build_the_same_agenda() -> None:
    compared = 0
    for seed in range(600):
        snapshot = seeded_poll(seed, KNOWN_TO_BOTH)
        agenda = build_agenda(snapshot)
        if a_floor_took_a_whole_purse(agenda):
            continue
        theirs = prototype.make_agenda(poll_for_prototype(snapshot))
        compared += 1
        assert [_item(agenda, place) for place in range(len(agenda.items))] == [
            (e["item"], e["minutes"], e["stage"], e["shared"], _payments(e["paid_by_party"]))
            for e in theirs["agenda"]
        ]
        assert agenda.unused == theirs["unused"]
        assert {s.side: s.unclaimed for s in agenda.sides} == theirs["unclaimed"]
        _same_reasons(agenda, json.loads(json.dumps(theirs["left_out"])))
    assert compared > 500


def _item(agenda: Agenda, place: int) -> tuple[object, ...]:
    item = agenda.items[place]
    stage = f"{item.stage}:{item.stage_side}" if item.stage_side else item.stage
    return item.number, item.minutes, stage, item.shared, _payments(dict(item.paid))


def _payments(paid: dict[str, str]) -> dict[str, Fraction]:
    return {side: Fraction(value) for side, value in paid.items() if Fraction(value)}


def _same_reasons(agenda: Agenda, theirs: list[dict[str, object]]) -> None:
    ours = {row.number: row for row in agenda.left_out}
    assert set(ours) == {row["item"] for row in theirs}
    for row in theirs:
        mine = ours[int(str(row["item"]))]
        if mine.reason == "not_yet_on_a_ballot":
            continue
        assert mine.reason == REASONS[str(row["reason"])]
        assert mine.shortfall == row.get("short_by", "")
        assert dict(mine.more) == row.get("about_more_supporters", {})
