"""Bringing a database to the newest revision: at start, whole or not at all, on either engine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, NullPool, create_engine, event

from bot.database import address

# Any number, as long as all our processes take the same one.
ADVISORY_LOCK = 7_264_301


class BrokenReferences(Exception):
    """A migration would have left rows that point nowhere; nothing was changed."""


def migrations() -> Path:
    """The folder of revisions: inside the installed package, else at the top of the repository."""
    installed = Path(str(files("bot") / "_migrations"))
    return installed if installed.is_dir() else Path(str(files("bot"))).parent / "migrations"


def config(connection: Connection | None = None, folder: Path | None = None) -> Config:
    """Alembic's settings, made here so that no file must be found."""
    made = Config()
    # Alembic reads % as the beginning of a reference.
    made.set_main_option("script_location", str(folder or migrations()).replace("%", "%%"))
    made.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    made.set_main_option("path_separator", "os")
    made.attributes["connection"] = connection
    return made


def upgrade(url: str, *, to: str = "head", folder: Path | None = None) -> None:
    """Apply all revisions that are missing, in one transaction.

    Raises:
        BrokenReferences: rows would point nowhere afterwards.
    """
    path = address.file_of(url)
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    with migrating(url) as connection:
        command.upgrade(config(connection, folder), to)


def current(url: str) -> str | None:
    """The revision of a database; None before the first (asking makes no file)."""
    path = address.file_of(url)
    if path is not None and not path.exists():
        return None
    engine = create_engine(address.parse(url), poolclass=NullPool)
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def head(folder: Path | None = None) -> str | None:
    """The newest revision there is; None while there is none."""
    return ScriptDirectory.from_config(config(folder=folder)).get_current_head()


def defaults_differ(
    context: MigrationContext,
    _inspected: object,
    _declared: object,
    found: str | None,
    _default: object,
    wanted: str | None,
) -> bool | None:
    """Whether a column's default is another one in the database; None leaves the judgement to Alembic.

    On SQLite Alembic takes an empty text for a default that is missing.
    """
    if context.dialect.name != address.SQLITE or found is None or wanted is None:
        return None
    return found.strip("()'\"") != wanted.strip("()'\"")


@contextmanager
def migrating(url: str) -> Iterator[Connection]:
    """A connection in one transaction in which tables may be rebuilt; kept only if all goes well.

    The transaction is begun here: were Alembic to begin it, the statements before would make it believe in a
    transaction of somebody else, and nothing would be committed.
    """
    engine = create_engine(address.parse(url), poolclass=NullPool)
    if engine.dialect.name == address.SQLITE:
        _prepare_sqlite(engine)
    with engine.connect() as connection, connection.begin():
        if engine.dialect.name == address.SQLITE:
            yield connection
            _check_references(connection)
        else:
            # Several processes may start at once; the others wait here.
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})")
            yield connection


def _prepare_sqlite(engine: Any) -> None:
    @event.listens_for(engine, "connect")
    def connect(raw: Any, _: object) -> None:
        raw.isolation_level = None
        raw.execute("PRAGMA busy_timeout=30000")
        raw.execute("PRAGMA secure_delete=ON")
        # Rebuilding a table drops the old one, and that would delete the rows that refer to it. Inside a
        # transaction this command does nothing and says nothing, so it is given on the bare connection.
        raw.execute("PRAGMA foreign_keys=OFF")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        tables = ", ".join(sorted({str(row[0]) for row in broken}))
        raise BrokenReferences(f"rows would point nowhere in {tables}")
