"""A seat at a SQLite file: one connection, the one thread it lives on, and the work that waits for it."""

from __future__ import annotations

import asyncio
import sqlite3
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiosqlite
from sqlalchemy import Connection, Engine, StaticPool, create_engine, event

from bot.database.trouble import NotSaved, progress, trouble_in, watch

BUSY = "busy_timeout=5000"  # milliseconds
PRAGMAS = (
    BUSY,
    "journal_mode=WAL",
    "synchronous=FULL",
    "secure_delete=ON",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cache_size=-16000",
    "journal_size_limit=16777216",
)


@dataclass(eq=False)
class Job:
    """A function that waits for its transaction, and the caller who waits for its outcome."""

    call: Callable[[Connection], Any]
    caller: asyncio.Future[Any]
    value: Any = field(default=None, init=False)
    error: BaseException | None = field(default=None, init=False)

    def answer(self) -> None:
        """Tell the caller, unless it has gone."""
        if self.caller.done():
            return
        if self.error is None:
            self.caller.set_result(self.value)
        else:
            self.caller.set_exception(self.error)


class Seat(aiosqlite.Connection, ABC):
    """aiosqlite's connection and thread, with a synchronous SQLAlchemy engine that runs on that thread.

    A whole function crosses to the thread once; aiosqlite by itself would cross for every statement.
    """

    begin = "BEGIN"

    def __init__(self, path: Path, options: Mapping[str, Any], *, read_only: bool) -> None:
        """`options` travel with every transaction."""
        super().__init__(self._open_raw, iter_chunk_size=64)
        # aiosqlite's threads keep a process alive that forgot to close them.
        self._thread.daemon = True
        self._path = path
        self._pragmas = (*PRAGMAS, "query_only=ON") if read_only else PRAGMAS
        self._waiting: deque[Job] = deque()
        self._after: Callable[[], None] = lambda: None
        self._engine = self._make_engine(options)

    def submit(self, call: Callable[[Connection], Any]) -> asyncio.Future[Any]:
        """Queue a function; the future is answered in this event loop."""
        job = Job(call, asyncio.get_running_loop().create_future())
        self._waiting.append(job)
        # One token a job: a token that finds the queue emptied by an earlier one does nothing.
        self._tx.put_nowait((None, self._drain))
        return job.caller

    @property
    def queued(self) -> int:
        """How many functions wait."""
        return len(self._waiting)

    async def shut(self) -> None:
        """Finish what waits, close the connection, end the thread; may be called twice."""
        if not self._running or not self._thread.is_alive():
            return
        closed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._tx.put_nowait((closed, self._close_raw))
        stopped = self.stop()
        await asyncio.shield(closed)
        if stopped is not None:
            await stopped

    async def run(self, fn: Callable[[], Any]) -> Any:
        """Run a function on the thread, outside any transaction."""
        done: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._tx.put_nowait((done, fn))
        return await done

    # On the thread.

    @abstractmethod
    def _drain(self) -> None:
        """Run what waits: the writer in one transaction, a reader each on its own view."""

    def _tell(self, jobs: list[Job]) -> None:
        def tell() -> None:
            for job in jobs:
                job.answer()
            if any(job.error is None for job in jobs):
                self._after()

        # The event loop may be gone; then nobody waits any more.
        with suppress(RuntimeError):
            jobs[0].caller.get_loop().call_soon_threadsafe(tell)

    def _make_engine(self, options: Mapping[str, Any]) -> Engine:
        engine = create_engine(
            "sqlite://", creator=self._raw, poolclass=StaticPool, execution_options=dict(options)
        )
        watch(engine)

        @event.listens_for(engine, "begin")
        def begin(tx: Connection) -> None:
            tx.exec_driver_sql(self.begin)

        return engine

    def _open_raw(self) -> sqlite3.Connection:
        # isolation_level=None: sqlite3 itself begins and ends nothing.
        raw = sqlite3.connect(self._path, isolation_level=None, cached_statements=512)
        try:
            for pragma in self._pragmas:
                raw.execute(f"PRAGMA {pragma}")
        except BaseException:
            raw.close()
            raise
        return raw

    def _raw(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = self._open_raw()
        return self._connection

    def _mend(self, trouble: NotSaved) -> None:
        """Leave no transaction open; open a connection that cannot be trusted anew."""
        progress.trouble = None
        raw = self._connection
        if raw is None:
            return
        with suppress(sqlite3.Error):
            raw.rollback()
        if not trouble.passing or raw.in_transaction:
            self._close_raw()

    def _close_raw(self) -> None:
        self._engine.dispose()
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def as_not_saved(error: BaseException) -> NotSaved:
    """The trouble that an exception stands for when a whole transaction failed."""
    if isinstance(error, NotSaved):
        return error
    trouble = trouble_in(error) or NotSaved(f"{type(error).__name__}: {error}")
    trouble.__cause__ = error
    return trouble
