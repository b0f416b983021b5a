"""Partnerships of some days and weeks, lived once and copied for every example."""

from __future__ import annotations

import asyncio
import random
import secrets
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.invariants.partnership import Partnership, Template, opened
from tests.invariants.starting import STARTS


class Chance:
    """What looks drawn is the same in every run, so that what failed can be repeated."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """From the first number again."""
        self.source = random.Random(7)

    def patch(self, patch: pytest.MonkeyPatch) -> None:
        """Everybody draws from here."""
        for name in ("randbelow", "randbits", "choice", "token_bytes", "token_hex", "token_urlsafe"):
            patch.setattr(secrets, name, getattr(self, name))

    def randbelow(self, limit: int) -> int:
        return self.source.randrange(limit)

    def randbits(self, bits: int) -> int:
        return self.source.getrandbits(bits)

    def choice(self, among: Any) -> Any:
        return self.source.choice(among)

    def token_bytes(self, number: int = 32) -> bytes:
        return self.source.randbytes(number)

    def token_hex(self, number: int = 32) -> str:
        return self.token_bytes(number).hex()

    def token_urlsafe(self, number: int = 32) -> str:
        return self.token_hex(number)[:number]


@pytest.fixture(scope="session")
def drawn() -> Chance:
    """Where everything that looks drawn comes from, while `chance` or `starts` is at work."""
    return Chance()


@pytest.fixture
def chance(drawn: Chance, monkeypatch: pytest.MonkeyPatch) -> Chance:
    """From here on nothing depends on what was drawn in another example or another run."""
    drawn.patch(monkeypatch)
    return drawn


@pytest.fixture(scope="session")
def starts(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory, drawn: Chance
) -> dict[str, Template]:
    """The places where examples begin."""
    folder = tmp_path_factory.mktemp("starts")

    async def live(name: str) -> Template:
        path = folder / f"{name}.db"
        shutil.copy(sqlite_template, path)
        database = opened(path)
        await database.open()
        world = await STARTS[name](await Partnership(database).begin())
        assert await world.faults_at_the_end() == []
        await database.close()
        return Template(path, world)

    with pytest.MonkeyPatch.context() as patch:
        drawn.patch(patch)
        return {name: asyncio.run(live(name)) for name in STARTS}
