"""Locks the dependencies: `make lock` writes both requirements files from the tables of pyproject.toml."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tomllib
from pathlib import Path

TOP = Path(__file__).parents[1]
MARK = "# Made by `make lock` from the dependency tables of pyproject.toml with sha256 "
COMPILE = (
    *("uv", "pip", "compile", "pyproject.toml", "--quiet", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate"),
)
LOCKS: dict[str, tuple[str, ...]] = {
    "requirements-dev.txt": ("--extra", "dev"),
    "requirements.txt": ("--constraint", "requirements-dev.txt"),
}


def digest_of_tables() -> str:
    """A fingerprint of what pyproject.toml asks for, independent of comments and layout."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]
    tables = [project["requires-python"], project["dependencies"], project["optional-dependencies"]]
    return hashlib.sha256(json.dumps(tables, sort_keys=True).encode()).hexdigest()


def lock(*options: str) -> None:
    """Writes both files; the second one takes the versions of the first."""
    for name, extra in LOCKS.items():
        uv, *rest = COMPILE
        command = [str(Path(sys.executable).with_name(uv)), *rest, *extra, *options, "--output-file", name]
        subprocess.run(command, cwd=TOP, check=True, stdout=subprocess.DEVNULL)
        path = TOP / name
        path.write_text(f"{MARK}{digest_of_tables()}\n{path.read_text('utf-8')}", encoding="utf-8")


if __name__ == "__main__":
    lock(*sys.argv[1:])
