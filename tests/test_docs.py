"""Documents say what the program does: settings, commands, targets and words cannot fall behind."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
ROOT_DOCUMENTS = (
    "README.md",
    "ARCHITECTURE.md",
    "GLOSSARY.md",
    "DECISIONS.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "PRIVACY.md",
    "LICENSE",
)
LONGEST_DECISION = 14


def _read(name: str) -> str:
    return (TOP / name).read_text("utf-8")


@pytest.mark.parametrize("name", ROOT_DOCUMENTS)
def test_root_document_exists(name: str) -> None:
    assert (TOP / name).is_file()


def test_every_setting_stands_in_the_example_and_the_readme() -> None:
    settings = importlib.import_module("bot.settings").Settings
    names = {name.upper() for name in settings.model_fields}
    example = set(re.findall(r"^#? ?([A-Z_]+)=", _read(".env.example"), re.MULTILINE))

    assert names == example
    assert sorted(name for name in names if name not in _read("README.md")) == []


def test_every_command_stands_in_the_readme() -> None:
    features = importlib.import_module("bot.features").compose().features
    commands = {name for feature in features for name in feature.commands}

    assert sorted(name for name in commands if f"/{name}" not in _read("README.md")) == []


def test_the_readme_and_the_guide_for_contributors_name_targets_that_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", _read("Makefile"), re.MULTILINE))
    named = {
        target
        for document in ("README.md", "CONTRIBUTING.md")
        for target in re.findall(r"`make ([a-z-]+)", _read(document))
    }

    assert named
    assert named <= targets


def test_every_target_is_listed_by_help() -> None:
    makefile = _read("Makefile")
    listed = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))

    assert {"run", "test", "check", "bench", "texts", "lock", "help"} <= listed
    assert set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE)) - listed == {
        "setup",
        "setup-dev",
        "python",
    }


def test_links_between_documents_lead_somewhere() -> None:
    broken = [
        f"{document.name}: {target}"
        for document in TOP.glob("*.md")
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", document.read_text("utf-8"))
        if not (TOP / target).exists()
    ]

    assert broken == []


def test_decisions_are_numbered_and_short() -> None:
    entries = re.split(r"^## ", _read("DECISIONS.md"), flags=re.MULTILINE)[1:]
    numbers = [int(entry.split(".")[0]) for entry in entries]
    long = [entry.splitlines()[0] for entry in entries if len(entry.strip().splitlines()) > LONGEST_DECISION]

    assert numbers == list(range(1, len(entries) + 1))
    assert long == []
