"""Fixtures for all tests: a fresh database on each engine."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from bot.database.address import parse
from bot.database.declared import all_tables
from bot.database.engine import Database, open_database
from bot.seal import Seal
from tests.postgres import Server, running_server

MEMORY = Path("/dev/shm")
ROOM = 4 << 30
"""Bytes that must be free there; a whole run uses a fraction."""


def pytest_configure() -> None:
    """Lay the files of tests in memory where there is room: no commit waits for a disk, and none wears it."""
    if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None


@pytest.fixture(
    params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)],
)
def engine_name(request: pytest.FixtureRequest) -> str:
    """The engine of this run of the test: every test of the database runs on both."""
    return str(request.param)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """One server for all tests of this process."""
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables, to be copied."""
    path = tmp_path_factory.mktemp("template") / "tables.db"
    _create_tables(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres_server: Server) -> Iterator[str]:
    """The name of a PostgreSQL database with all tables, to be copied."""
    url = postgres_server.create()
    _create_tables(url)
    yield str(parse(url).database)
    postgres_server.drop(url)


@pytest.fixture
def engine_url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database."""
    if engine_name == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server: Server = request.getfixturevalue("postgres_server")
    url = server.create()
    yield url
    server.drop(url)


@pytest.fixture
def database_url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database with all tables, not opened: for restarts."""
    if engine_name == "sqlite":
        path = tmp_path / "bot.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    server: Server = request.getfixturevalue("postgres_server")
    url = server.create(request.getfixturevalue("postgres_template"))
    yield url
    server.drop(url)


@pytest.fixture
def seal() -> Seal:
    """The keys of the deployment under test."""
    return Seal(bytes(range(32)))


@pytest.fixture
async def database(database_url: str, seal: Seal) -> AsyncIterator[Database]:
    """An open database with all tables, on each engine."""
    opened = open_database(database_url, options={"seal": seal})
    await opened.open()
    try:
        yield opened
    finally:
        await opened.close()


def _create_tables(url: str) -> None:
    engine = create_engine(parse(url))
    all_tables().create_all(engine)
    engine.dispose()
