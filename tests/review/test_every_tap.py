"""Default deny: every tap by everybody, with real, foreign and made-up ids, twice and too late."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.database.engine import Database, Tx
from bot.features import compose
from tests.review.pressing import PressedTown
from tests.review.taps import GONE, MAY, ONCE, SEATED, TAPS

MADE_UP = ("x:x:x", "9" * 18, "9" * 19)


@pytest.fixture
async def town(database: Database) -> PressedTown:
    return await PressedTown(database).begin()


def every() -> list[str]:
    return [f"{feature.name}:{verb}" for feature in compose().features for verb in feature.taps]


def patterns() -> Iterator[tuple[str, str]]:
    """(feature:verb, feature:verb:what follows)."""
    return ((tap, f"{tap}:{after}") for tap, given in TAPS.items() for after in given)


def filled(town: PressedTown, pattern: str) -> str:
    feature, verb, *after = pattern.split(":")
    return ":".join((feature, verb, *(str(town.ids.get(part, part)) for part in after)))


def test_every_tap_has_a_row_and_every_permission_a_tap() -> None:
    assert sorted(TAPS) == sorted(every())
    assert not set(MAY) - {pattern for _, pattern in patterns()}
    assert all(len(name) <= 24 for name in TAPS)


@pytest.mark.parametrize("feature", sorted({tap.split(":")[0] for tap in TAPS}))
async def test_nobody_changes_anything_they_may_not(town: PressedTown, feature: str) -> None:
    def act(tx: Tx) -> list[str]:
        wrong = []
        for tap, pattern in patterns():
            if not tap.startswith(f"{feature}:"):
                continue
            may = set(MAY.get(pattern, "").split())
            may = town.seated if may == {SEATED} else may
            does = {
                name
                for name, someone in town.everybody.items()
                if town.presses(tx, someone, filled(town, pattern))
            }
            if does != may:
                wrong.append(f"{pattern}: may {sorted(may)}, does {sorted(does)}")
        return wrong

    wrong = await town.database.write(act)
    assert not wrong, "\n".join(wrong)


async def test_what_is_decided_is_decided_once(town: PressedTown) -> None:
    def act(tx: Tx) -> list[str]:
        return [
            pattern
            for pattern, (first, second) in ONCE.items()
            for does in [filled(town, pattern)]
            if not town.presses(tx, town.everybody[first], does)
            or town.presses(tx, town.everybody[second], does, (town.everybody[first], does))
        ]

    assert await town.database.write(act) == []


async def test_buttons_of_what_has_ended_change_nothing(town: PressedTown) -> None:
    before = [(town.everybody[name], filled(town, pattern)) for name, pattern in GONE]

    def act(tx: Tx) -> list[str]:
        return [
            f"{pattern} {name}"
            for _, pattern in patterns()
            if pattern in MAY and pattern.split(":")[2] in {"dark", "approval"}
            for name in ("raiser", "officer", "rep", "lena", "obi")
            if town.presses(tx, town.everybody[name], filled(town, pattern), *before)
        ]

    assert await town.database.write(act) == []


async def test_a_made_up_number_is_refused_kindly_and_changes_nothing(town: PressedTown) -> None:
    """What needs no number is left out: it is in the table."""
    taps = [tap for tap in TAPS if f"{tap}:0" not in MAY and not TAPS[tap][0].startswith("0")]

    def act(tx: Tx) -> list[str]:
        return [
            f"{tap}:{made_up} {name}"
            for tap in taps
            for made_up in MADE_UP
            for name in ("raiser", "lena", "officer")
            if town.presses(tx, town.everybody[name], f"{tap}:{made_up}")
        ]

    assert await town.database.write(act) == []
