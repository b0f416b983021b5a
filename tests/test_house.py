"""The order of the house, as far as the contracts in pyproject.toml cannot say it: one key to each door."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import grimp
import pytest

from tests.locks import LOCKS, MARK, digest_of_tables

TOP = Path(__file__).parents[1]
BOT = TOP / "bot"
LONGEST_FILE = 400
EXCUSED_FROM_LENGTH = {"bot/l10n/texts.py"}  # generated

Import = tuple[str, str]
"""Who imports, and what."""


@cache
def imports() -> frozenset[Import]:
    graph = grimp.build_graph("bot", include_external_packages=True, cache_dir=None)
    return frozenset(
        (importer, imported)
        for importer in graph.modules
        for imported in graph.find_modules_directly_imported_by(importer)
    )


def within(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def foreign_stores(found: frozenset[Import]) -> list[Import]:
    """Imports of a feature's store from outside the feature; `bot.features` alone lists all tables."""
    return sorted(
        (importer, imported)
        for importer, imported in found
        if imported.startswith("bot.")
        and imported.count(".") == 2
        and imported.endswith(".store")
        and not within(importer, imported.removesuffix(".store"), "bot.features")
    )


def strangers_to_telegram(found: frozenset[Import]) -> list[Import]:
    return sorted(
        pair
        for pair in found
        if within(pair[1], "telegram") and not within(pair[0], "bot.telegram", "telegram")
    )


def standin_ties(found: frozenset[Import]) -> list[Import]:
    """The stand-in must not share our mistakes: it knows nothing of ours, and only the rehearsal knows it."""
    return sorted(
        (importer, imported)
        for importer, imported in found
        if (
            within(importer, "bot.standin")
            and within(imported, "bot")
            and not within(imported, "bot.standin")
        )
        or (within(imported, "bot.standin") and not within(importer, "bot.standin", "bot.rehearsal"))
    )


def test_a_store_belongs_to_its_feature() -> None:
    assert foreign_stores(imports()) == []


def test_only_one_package_knows_telegram() -> None:
    assert strangers_to_telegram(imports()) == []


def test_the_standin_stands_alone() -> None:
    assert standin_ties(imports()) == []


def test_only_the_clockwork_rings_bells_and_only_the_root_reads_settings() -> None:
    """APScheduler and the environment have one owner each, at the top of the house."""
    owners = {"apscheduler": ("bot.app", "bot.reminders.clockwork"), "pydantic_settings": ("bot.settings",)}
    strangers = [
        pair
        for pair in imports()
        for part, homes in owners.items()
        if within(pair[1], part) and within(pair[0], "bot") and not within(pair[0], *homes)
    ]

    assert sorted(strangers) == []


def test_the_graph_tests_can_fail() -> None:
    planted = frozenset(
        {
            ("bot.agenda.actions", "bot.concerns.store"),
            ("bot.concerns.chat", "telegram"),
            ("bot.standin.server", "bot.seal"),
            ("bot.outbox", "bot.standin.server"),
            ("bot.concerns.actions", "bot.concerns.store"),
            ("bot.telegram.inbound", "telegram"),
            ("bot.rehearsal", "bot.standin.server"),
        }
    )

    assert foreign_stores(planted) == [("bot.agenda.actions", "bot.concerns.store")]
    assert strangers_to_telegram(planted) == [("bot.concerns.chat", "telegram")]
    assert standin_ties(planted) == [("bot.outbox", "bot.standin.server"), ("bot.standin.server", "bot.seal")]


SOURCES = sorted(BOT.rglob("*.py"))


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def name_of(file: Path) -> str:
    return file.relative_to(TOP).as_posix()


def calls(file: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call of a method or function, with the last part of its name."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, node
            if isinstance(node.func, ast.Name):
                yield node.func.id, node


def first_word(call: ast.Call) -> object:
    return call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else None


def test_only_the_relay_opens_a_route() -> None:
    """Whoever can open a route can learn who raised a concern."""
    openers = {
        name_of(file)
        for file in SOURCES
        for called, call in calls(file)
        if called.startswith("open") and first_word(call) == "route"
    }

    assert openers <= {"bot/relay.py"}


def test_only_the_clock_reads_the_clock() -> None:
    """Rules and sweeps get `now`, so that a month can be lived through in five minutes."""
    readers = {
        name_of(file)
        for file in SOURCES
        if not within(name_of(file).replace("/", "."), "bot.standin")
        for called, call in calls(file)
        if isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Name)
        and (call.func.value.id, called)
        in {
            ("datetime", "now"),
            ("datetime", "utcnow"),
            ("datetime", "today"),
            ("date", "today"),
            ("time", "time"),
        }
    }

    assert readers <= {"bot/clock.py"}


def test_packages_say_nothing_in_their_init() -> None:
    assert [name_of(file) for file in SOURCES if file.name == "__init__.py" and file.read_text("utf-8")] == []


def test_every_file_begins_with_what_it_means() -> None:
    files = [file for file in SOURCES if file.name != "__init__.py"]
    files += [file for file in (TOP / "tests").rglob("*.py") if file.name != "__init__.py"]

    assert [name_of(file) for file in files if not ast.get_docstring(tree(file))] == []


def test_no_file_needs_a_second_reading() -> None:
    """A file that stops fitting one reading is split by noun."""
    lengths = {name_of(file): len(file.read_text("utf-8").splitlines()) for file in SOURCES}

    assert {
        name: length
        for name, length in lengths.items()
        if length > LONGEST_FILE and name not in EXCUSED_FROM_LENGTH
    } == {}


def test_every_feature_is_under_the_contract() -> None:
    """A new feature folder has to be listed in pyproject.toml, or its inside is not checked."""
    contracts = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    listed = {name for each in contracts for name in each.get("containers", ())} - {"bot"}
    features = {f"bot.{file.parent.name}" for file in BOT.glob("*/rules.py")}

    assert features <= listed


@pytest.mark.parametrize("lock", sorted(LOCKS))
def test_locks_have_hashes_and_name_no_host(lock: str) -> None:
    lines = (TOP / lock).read_text("utf-8").splitlines()
    packages = [number for number, line in enumerate(lines) if line and line[0] not in "# "]

    assert not [line for line in lines if "://" in line]
    assert packages
    assert [lines[number] for number in packages if "--hash=sha256:" not in lines[number + 1]] == []


@pytest.mark.parametrize("lock", sorted(LOCKS))
def test_locks_are_made_from_todays_tables(lock: str) -> None:
    first = (TOP / lock).read_text("utf-8").splitlines()[0]

    assert first == MARK + digest_of_tables(), "run `make lock`"


def test_both_locks_agree() -> None:
    def versions(name: str) -> set[str]:
        return {
            line.split(" ")[0]
            for line in (TOP / name).read_text("utf-8").splitlines()
            if line and line[0] not in "# "
        }

    assert versions("requirements.txt") <= versions("requirements-dev.txt")
