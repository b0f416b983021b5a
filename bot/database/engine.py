"""The one door to the database: a transaction is a plain function, saved whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy import Connection

from bot.database import address
from bot.database.trouble import NotSaved, progress

__all__ = ["AlreadyRunning", "Database", "NotSaved", "Tx", "open_database", "savepoint"]

# An open transaction. It ends with the function it was given to; nobody commits or rolls it back by hand.
Tx = Connection

Given = ParamSpec("Given")
Value = TypeVar("Value")


class AlreadyRunning(Exception):
    """Another bot process works on this database file."""


class Database(Protocol):
    """One database, shared by the whole process.

    The functions given to `write`, `claim` and `read` run outside the event loop and must not await, send or
    wait for anything but the database. They may be run again whole, so they change nothing but the database.
    A caller that is cancelled leaves the database in order, but a function that had begun may still be saved.
    """

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""

    async def open(self) -> None:
        """Connect. Raises AlreadyRunning, NotSaved."""

    async def close(self) -> None:
        """Finish what was begun, then let go; may be called twice."""

    async def write(
        self, fn: Callable[Concatenate[Tx, Given], Value], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Value:
        """Run `fn(tx, …)` as one serializable transaction; answered only after it is on disk.

        Raises:
            NotSaved: it could not be saved, and may be tried again.
            Exception: whatever `fn` raises; then nothing of it is kept.
        """

    async def claim(
        self, fn: Callable[Concatenate[Tx, Given], Value], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Value:
        """Like `write`, for functions that take work by row locks.

        On PostgreSQL it is READ COMMITTED, so that many workers do not undo each other.
        """

    async def read(
        self, fn: Callable[Concatenate[Tx, Given], Value], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Value:
        """Run `fn(tx, …)` on one unchanging view of the database; it cannot write."""

    async def checkpoint(self) -> bool:
        """Empty SQLite's write-ahead log, so that deleted content is gone from the disk.

        Hourly, and after every purge. False if a reader stood in the way: try again. PostgreSQL has none.
        """

    def on_commit(self, callback: Callable[[], None]) -> None:
        """Call `callback` in the event loop after every commit (one call may stand for several)."""


@contextmanager
def savepoint(tx: Tx) -> Iterator[None]:
    """A part of a transaction that can fail alone: an exception undoes what was done inside, and goes on up.

    A transaction that met trouble cannot be rescued; its `NotSaved` goes on up in place of the exception.
    """
    _issue(tx, "SAVEPOINT part")
    try:
        yield
    except BaseException:
        if progress.trouble is not None:
            raise progress.trouble from None
        _issue(tx, "ROLLBACK TO SAVEPOINT part")
        _issue(tx, "RELEASE SAVEPOINT part")
        raise
    if progress.trouble is not None:
        raise progress.trouble
    _issue(tx, "RELEASE SAVEPOINT part")


def _issue(tx: Tx, command: str) -> None:
    connection: Any = tx.connection.dbapi_connection
    if tx.dialect.name == address.SQLITE:
        # Straight to the driver: half the price of a statement that goes through SQLAlchemy.
        connection.execute(command)
    else:
        tx.exec_driver_sql(command)


def open_database(url: str, *, exclusive: bool = False, options: Mapping[str, Any] | None = None) -> Database:
    """The database at this address, not yet opened.

    `exclusive` is for the bot itself: a second one on the same SQLite file is refused, while short commands
    take their turn. `options` travel with every transaction (`tx.get_execution_options()`), as the seal does.

    Raises:
        ValueError: the address is none.
    """
    # Only the engine in use is loaded.
    if address.parse(url).drivername == address.SQLITE:
        from bot.database.sqlite import SqliteDatabase

        return SqliteDatabase(url, exclusive=exclusive, options=options or {})
    from bot.database.postgres import PostgresDatabase

    return PostgresDatabase(url, options=options or {})
