"""Where a database is: the one place that reads a DATABASE_URL."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

SQLITE = "sqlite"
POSTGRESQL = "postgresql"


def parse(url: str) -> URL:
    """The address with the driver we use, `sqlite:///path` or `postgresql://…`.

    Raises:
        ValueError: the address names another engine, or no file.
    """
    try:
        address = make_url(url)
    except ArgumentError as error:
        # Without the address itself: it may hold a password.
        raise ValueError(
            "a database address looks like sqlite:///path or postgresql://user@host/name"
        ) from error
    engine = address.drivername.partition("+")[0]
    if engine in {"postgres", POSTGRESQL}:
        return address.set(drivername="postgresql+psycopg")
    if engine != SQLITE:
        raise ValueError(f"a database is sqlite:///… or postgresql://…, not {engine}")
    if address.database in {None, "", ":memory:"}:
        raise ValueError("a SQLite database needs a file: sqlite:///path")
    return address.set(drivername=SQLITE)


def file_of(url: str) -> Path | None:
    """The file of a SQLite database; None on PostgreSQL."""
    address = parse(url)
    return Path(str(address.database)) if address.drivername == SQLITE else None
