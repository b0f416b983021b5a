"""Known mistakes, planted one by one in a copy of the rule: each is caught by the property named for it.

A fault whose text is no longer in the source fails too: then the list has fallen behind the code.
"""

# ruff: noqa: E501 (a fault and its place read best on one line)
from __future__ import annotations

import importlib
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import pytest

import bot.agenda
from tests.agenda.disclosure import DISCLOSURE, Data
from tests.agenda.polls import EVERYTHING, SHORT_MEETINGS, TOWN, seeded_poll
from tests.agenda.properties import CHECKS

SOURCE = Path(bot.agenda.__path__[0])
POLLS = 600

FAULTS = {
    "the poorest supporters' part is forgotten": (
        "P2", "equal_shares", "need -= left * weights[left]", "need -= 0"),
    "the first affordable concern is bought, not the one with most voice": (
        "P0", "equal_shares", "best = offer\n        return", "return offer\n        return"),
    "ties in the market go to the newest": (
        "P0", "equal_shares",
        "(-offer.voice, self.rank[number]) < (-best.voice, self.rank[best.number])",
        "(-offer.voice, -self.rank[number]) < (-best.voice, -self.rank[best.number])"),
    "supporters keep what they paid": (
        "P2", "equal_shares", "self._level[index] = level_with[left - give]", "self._level[index] = level_with[left]"),
    "the market stops after one concern": (
        "P0", "equal_shares", "while (offer := self._best_offer(bound)) is not None:",
        "while not bought and (offer := self._best_offer(bound)) is not None:"),
    "purses are split among members, not voters": (
        "P5", "choosing", "(1 - rate) / poll.voices[side]", "(1 - rate) / max(1, voice.active)"),
    "one officer alone holds all police minutes": (
        "P0", "poll", "Fraction(voters, max(voters, voice.quorum))", "Fraction(voters, max(voters, 1))"),
    "minutes are shared by head count": (
        "P8", "poll", "return voice.share * budget *",
        "return Fraction(voters, 1 + sum(self.voices.values())) * budget *"),
    "the side furthest ahead is topped up": (
        "P11", "fill", "return False, self.paid[side] / self.claim[side]",
        "return False, -self.paid[side] / self.claim[side]"),
    "the fill forgets that shares differ": (
        "P11", "fill", "self.paid[side] / self.claim[side]", "self.paid[side]"),
    "the fill does not count what it gave": (
        "P11", "fill", "self.paid[payer] += value", "self.paid[payer] += 0"),
    "the fill pays the dearest of a side first": (
        "P0", "fill", "income, _, number = min(", "income, _, number = max("),
    "the fill stops early": (
        "P1", "fill", "if self.minutes[number] <= room}", "if self.minutes[number] <= room - 5}"),
    "the fill goes beyond the end": (
        "P1", "fill", "if self.minutes[number] <= room}", "if self.minutes[number] <= room + 5}"),
    "no floor": (
        "P6", "choosing", "if not owed:", "if not owed or choice.budget:"),
    "the floor takes the oldest, not the most wanted": (
        "P0", "choosing", "(-poll.supporters[number][side], poll.rank[number])", "poll.rank[number]"),
    "the floor is paid twice over": (
        "P2", "choosing", "purses[side] = claimed * (1 - rate)", "purses[side] = claimed * 1"),
    "a floor for what a side did not raise": (
        "P10", "choosing", "if side in candidate.raised_by and", "if"),
    "what was heard first does not count as a floor": (
        "P0", "choosing", "for purchase in choice.bought} | set(poll.heard)", "for purchase in choice.bought}"),
    "partners' floor is free of cost": (
        "P1", "choosing", "return poll.budget - sum(", "return poll.budget - 0 * sum("),
    "what must be heard may take all the time": (
        "P1", "poll", "used + minutes <= MOST_HEARD_FIRST * time", "used + minutes <= time"),
    "the newest is heard first": (
        "P0", "poll", "key=rank.__getitem__)", "key=lambda number: -rank[number])"),
    "set aside, and chosen all the same": (
        "P0", "poll", "if candidate.status in CHOOSABLE and", "if"),
    "me-toos of a weak side are forgotten": (
        "P4", "poll", "if row.side in weak:", "if not weak:"),
    "me-toos stand in everywhere": (
        "P0", "poll", "if row.side in weak:", "if row.side:"),
    "the shortest goes first, not the longest waiting": (
        "P0", "poll", "return candidate.raised_on, candidate.minutes,", "return candidate.minutes, candidate.raised_on,"),
    "the same side always starts": (
        "P12", "poll", "(place - snapshot.rotation) % len(names)", "place"),
    "the alphabet decides who starts": (
        "P9", "poll", "for place, name in enumerate(names)}", "for place, name in enumerate(sorted(names))}"),
    "shared concerns come last": (
        "P12", "order", "return first + _by_turns(poll, [", "return _by_turns(poll, [*first] + ["),
    "the least shared comes first": (
        "P12", "order", "first.sort(key=lambda purchase: -shared", "first.sort(key=lambda purchase: shared"),
    "the side that had most goes next": (
        "P12", "order", "(_behind(poll, placed, side), poll.turn[side])", "(-_behind(poll, placed, side), poll.turn[side])"),
    "the order of rows shows": (
        "P7", "snapshot", "tuple(sorted(map(_plain, self.candidates), key=lambda c: c.number))",
        "tuple(map(_plain, self.candidates))"),
    "too few is called outvoted": (
        "reasons", "explain", "if started < candidate.minutes", "if started > candidate.minutes"),
    "a candidate vanishes": (
        "reasons", "rules", "if number not in chosen", "if number not in chosen and any(poll.supporters[number].values())"),
    "four are enough to be counted": ("counts", "masking", "LEAST = 5", "LEAST = 4"),
    "all but two are counted": ("counts", "masking", "and voters - number >= LEAST", ""),
    "a weak side shows its counts": ("counts", "masking", "    if account.weak:  #", "    if account.weak and not voters:  #"),
    "shared and few at once": ("counts", "masking", "if voters < TOO_SMALL or shared:", "if voters < TOO_SMALL:"),
    "a hidden side's minutes follow from the other's": (
        "payments", "masking", "if len(payers) > 1 and any(", "if len(payers) > 1 and all("),
    "totals give hidden payments away": ("payments", "masking", "            if hidden\n", "            if not carried\n"),
    "what it lacked gives hidden supporters away": (
        "shortfall", "masking", "if side not in hidden}", "if side}"),
    "the reason gives hidden supporters away": (
        "shortfall", "masking", "NOT_ENOUGH_VOICE if lost and hidden else row.reason", "row.reason"),
    "what three people also marked is told": ("spent_on", "masking", "and both >= LEAST", ""),
    "small sides are told how many more": ("spent_on", "masking", "if account.voices < SMALL_SIDE or", "if"),
}  # fmt: skip


@pytest.fixture
def plant(tmp_path: Path) -> Iterator[Callable[[str, str, str, str], None]]:
    """Copies the agenda package under another name, with one text replaced."""
    names: list[str] = []

    def copied(name: str, module: str, before: str, after: str) -> None:
        names.append(name)
        shutil.copytree(SOURCE, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        for path in (tmp_path / name).glob("*.py"):
            text = path.read_text()
            if path.stem == module:
                assert text.count(before) == 1, f"{module} holds {text.count(before)} times: {before}"
                text = text.replace(before, after)
            path.write_text(text.replace("from bot.agenda.", f"from {name}."))

    sys.path.insert(0, str(tmp_path))
    importlib.invalidate_caches()
    yield copied
    sys.path.remove(str(tmp_path))
    for loaded in [m for m in sys.modules if m.split(".")[0] in names]:
        del sys.modules[loaded]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_mistake_is_caught_by_the_property_named_for_it(
    fault: str, plant: Callable[[str, str, str, str], None]
) -> None:
    prop, module, before, after = FAULTS[fault]
    name = f"planted_{list(FAULTS).index(fault)}"
    plant(name, module, before, after)
    rules, snapshots = (importlib.import_module(f"{name}.{part}") for part in ("rules", "snapshot"))
    masking, records = (importlib.import_module(f"{name}.{part}") for part in ("masking", "record"))

    def build(content: bytes) -> bytes:
        written: bytes = rules.build_agenda(snapshots.Snapshot.from_json(content)).to_json()
        return written

    def publish(record: Data) -> Data:
        shown: Data = json.loads(
            json.dumps(asdict(masking.publish(records.Agenda.from_json(json.dumps(record).encode()))))
        )
        return shown

    def is_caught(seed: int) -> bool:
        recipe = TOWN if prop in DISCLOSURE else (SHORT_MEETINGS if seed % 2 else EVERYTHING)
        snapshot = seeded_poll(seed, recipe).to_json()
        try:
            if prop in DISCLOSURE:
                DISCLOSURE[prop](publish, json.loads(build(snapshot)))
            else:
                CHECKS[prop](build, json.loads(snapshot))
        except AssertionError:
            return True
        return False

    assert any(is_caught(seed) for seed in range(POLLS)), f"{prop} does not notice: {fault}"
