"""What can go wrong between us and the database, told apart from what goes wrong in our own functions."""

from __future__ import annotations

import sqlite3
import threading
from typing import TypeVar

from sqlalchemy import Engine, ExceptionContext, event

Value = TypeVar("Value")

SQLITE_TROUBLE = frozenset(
    {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_PROTOCOL,
    }
)
# After these the connection itself is good; after the others it is opened anew.
SQLITE_PASSING = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
POSTGRES_CONFLICT = frozenset({"40001", "40P01"})
# Classes of SQLSTATE: connection, read-only transaction, resources (disk full), operator, system.
POSTGRES_TROUBLE = ("08", "25006", "53", "57P", "58", "XX")


class NotSaved(Exception):
    """The database could not do its part: nothing may be taken as saved, and the whole may be tried again.

    Raised for a full disk, a lost connection, a lock held too long, a conflict that five repetitions did not
    solve. In the rare case of a connection lost during COMMIT the change may have been kept all the same, so
    what is tried again must bear being done twice.
    """

    def __init__(self, reason: str, *, again: bool = False, passing: bool = False) -> None:
        """`again`: the same transaction may be repeated at once; `passing`: the connection is still good."""
        super().__init__(reason)
        self.again = again
        self.passing = passing


class Progress(threading.local):
    """The trouble that the transaction of this thread met.

    Such a transaction cannot be saved any more, whoever catches the error on its way up.
    """

    trouble: NotSaved | None = None


progress = Progress()


def met() -> NotSaved | None:
    """The trouble of this thread's transaction, if it met any."""
    return progress.trouble


def untroubled(value: Value) -> Value:
    """The outcome of a transaction's function, unless it met trouble and hid it."""
    if progress.trouble is not None:
        raise progress.trouble
    return value


def watch(engine: Engine) -> None:
    """Turn the engine's errors that are no fault of the statement into `NotSaved`, and remember them."""

    @event.listens_for(engine, "handle_error", retval=True)
    def name_trouble(context: ExceptionContext) -> NotSaved | None:
        trouble = trouble_in(context.original_exception, context)
        if trouble is not None:
            progress.trouble = trouble
        return trouble

    @event.listens_for(engine, "before_cursor_execute")
    def refuse_after_trouble(*_: object) -> None:
        # SQLite may have ended the transaction by itself: a further statement would save itself alone.
        if progress.trouble is not None:
            raise progress.trouble


def trouble_in(error: BaseException, context: ExceptionContext | None = None) -> NotSaved | None:
    """The trouble behind a driver's error, or None if the statement or the data is to blame."""
    if isinstance(error, sqlite3.Error):
        # The low byte is the kind of error; Python's own errors (a closed connection) carry no code at all.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
        if code in SQLITE_TROUBLE or "closed database" in str(error):
            return NotSaved(str(error), passing=code in SQLITE_PASSING)
        return None
    state = getattr(error, "sqlstate", None) or ""
    if state in POSTGRES_CONFLICT:
        return NotSaved(f"conflict {state}", again=True)
    lost = context is not None and (context.is_disconnect or context.connection is None)
    if lost or state.startswith(POSTGRES_TROUBLE):
        # Without a statement it was COMMIT that met the trouble: whether it was kept is not known.
        before_commit = context is not None and context.statement is not None
        return NotSaved(f"{type(error).__name__} {state}".strip(), again=lost and before_commit)
    return None
