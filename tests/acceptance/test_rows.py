"""Every row and every harm that has to be met here names its tests, and each of them is there."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
TABLE = tomllib.loads(Path(__file__).with_name("rows.toml").read_text(encoding="utf-8"))
NEEDED = "A2 A5 A8 A9 A11 A14 A15 B1 C5 C7 C8 D2 D5 E4 E8 E13 E18 E19"
PREVENTED = "1 2 3 4 5 6 9 11 12 13 20 21 22 24 26 27"


@cache
def names_in(file: str) -> frozenset[str]:
    """The names of the tests that a file holds; none where there is no such file."""
    path = TESTS / file
    if not path.is_file():
        return frozenset()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return frozenset(node.name for node in functions if node.name.startswith("test_"))


def missing(named: Sequence[str]) -> list[str]:
    """Which of these tests are not there."""
    parts = [test.partition("::") for test in named]
    return [f"{file}::{name}" for file, _, name in parts if name not in names_in(file)]


def test_no_row_and_no_harm_is_left_out() -> None:
    assert list(TABLE["rows"]) == NEEDED.split()
    assert list(TABLE["harms"]) == PREVENTED.split()


@pytest.mark.parametrize(
    ("kind", "number"), [(kind, number) for kind, entries in TABLE.items() for number in entries]
)
def test_each_has_what_must_be_seen_and_tests_that_see_it(kind: str, number: str) -> None:
    entry = TABLE[kind][number]
    assert entry["check"]
    assert len(entry["tests"]) == len(set(entry["tests"])) > 0
    assert missing(entry["tests"]) == []


def test_a_test_that_is_gone_would_be_missed() -> None:
    gone = ["acceptance/test_rows.py::test_nobody_wrote", "nowhere/test_no.py::test_no"]
    assert missing(gone) == gone
