"""SQLite: one writer that saves what waits in groups, two readers beside it, one bot a file."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Concatenate

from bot.database import address
from bot.database.engine import AlreadyRunning, Given, Tx, Value
from bot.database.seat import BUSY, Job, Seat, as_not_saved
from bot.database.trouble import NotSaved, met, progress, untroubled

GROUP = 64  # transactions a commit
READERS = 2


class Writer(Seat):
    """The one connection that writes. What waits is saved by one COMMIT, a savepoint for each function."""

    begin = "BEGIN IMMEDIATE"

    def _drain(self) -> None:
        group: list[Job] = []
        while self._waiting and len(group) < GROUP:
            job = self._waiting.popleft()
            # Whoever left before the beginning is not served; who leaves later may find it saved.
            if not job.caller.cancelled():
                group.append(job)
        if group:
            self._save(group)
            self._tell(group)

    def _save(self, group: list[Job]) -> None:
        try:
            self._commit(group)
        except Exception as error:  # noqa: BLE001 — the writer must outlive whatever fails
            trouble = as_not_saved(error)
            self._mend(trouble)
            if isinstance(error, Broken) and len(group) > 1:
                # One function broke the transaction of all: each again alone, so that only that one fails.
                for job in group:
                    self._save([job])
                return
            for job in group:
                job.value, job.error = None, trouble

    def _commit(self, group: list[Job]) -> None:
        progress.trouble = None
        with self._engine.begin() as tx:
            for job in group:
                self._run(tx, job)

    def _run(self, tx: Tx, job: Job) -> None:
        raw = self._raw()
        raw.execute("SAVEPOINT job")
        try:
            job.value, job.error = untroubled(job.call(tx)), None
            raw.execute("RELEASE job")
        except BaseException as error:
            # Whatever an error was made into on its way up: the trouble is what counts.
            job.value, job.error = None, met() or _bearable(error)
            progress.trouble = None
            if not raw.in_transaction:
                raise Broken(str(error), passing=True) from error
            raw.execute("ROLLBACK TO job")
            raw.execute("RELEASE job")

    def truncate(self) -> bool:
        """Move the write-ahead log into the database and empty it."""
        raw = self._raw()
        # A long reader (a backup) must not make everybody who writes wait.
        raw.execute("PRAGMA busy_timeout=250")
        try:
            busy, _, _ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            raw.execute(f"PRAGMA {BUSY}")
        return not busy


class Reader(Seat):
    """A connection that cannot write; every function sees one unchanging view."""

    def _drain(self) -> None:
        if not self._waiting:
            return
        job = self._waiting.popleft()
        if job.caller.cancelled():
            return
        progress.trouble = None
        try:
            with self._engine.connect() as tx, tx.begin() as view:
                job.value = untroubled(job.call(tx))
                view.rollback()
        except BaseException as error:  # noqa: BLE001 — the thread must outlive whatever a function raises
            job.error = met() or _bearable(error)
            if isinstance(job.error, NotSaved):
                self._mend(job.error)
        self._tell([job])


class Broken(NotSaved):
    """SQLite ended the whole transaction because of one statement."""


class SqliteDatabase:
    """`Database` on a SQLite file."""

    dialect = address.SQLITE

    def __init__(self, url: str, *, exclusive: bool, options: Mapping[str, Any]) -> None:
        """See `open_database`."""
        path = address.file_of(url)
        assert path is not None
        self._path = path
        self._exclusive = exclusive
        self._options = options
        self._lock: int | None = None
        self._writer: Writer | None = None
        self._readers: list[Reader] = []
        self._callbacks: list[Callable[[], None]] = []

    async def open(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if self._exclusive:
            self._lock = _lock(self._path)
        try:
            # SQLite gives the log and its index the mode of the file.
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
            self._writer = Writer(self._path, self._options, read_only=False)
            self._writer._after = self._committed  # noqa: SLF001
            await self._writer
            for _ in range(READERS):
                reader = Reader(self._path, self._options, read_only=True)
                self._readers.append(reader)
                await reader
        except BaseException as error:
            await self.close()
            if isinstance(error, sqlite3.Error | OSError):
                raise as_not_saved(error) from error
            raise

    async def close(self) -> None:
        readers, self._readers = self._readers, []
        writer, self._writer = self._writer, None
        try:
            for reader in readers:
                await reader.shut()
            if writer is not None:
                # The last to close moves the log into the file.
                await writer.shut()
        finally:
            if self._lock is not None:
                os.close(self._lock)
                self._lock = None

    async def write(
        self, fn: Callable[Concatenate[Tx, Given], Value], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Value:
        return await self._opened().submit(partial(_call, fn, args, kwargs))  # type: ignore[no-any-return]

    claim = write

    async def read(
        self, fn: Callable[Concatenate[Tx, Given], Value], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Value:
        self._opened()
        reader = min(self._readers, key=lambda each: each.queued)
        return await reader.submit(partial(_call, fn, args, kwargs))  # type: ignore[no-any-return]

    async def checkpoint(self) -> bool:
        writer = self._opened()
        try:
            return bool(await writer.run(writer.truncate))
        except sqlite3.Error as error:
            raise as_not_saved(error) from error

    def on_commit(self, callback: Callable[[], None]) -> None:
        self._callbacks.append(callback)

    def _committed(self) -> None:
        for callback in self._callbacks:
            callback()

    def _opened(self) -> Writer:
        if self._writer is None:
            raise RuntimeError("the database is not open")
        return self._writer


def _call(fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any], tx: Tx) -> Any:
    return fn(tx, *args, **kwargs)


def _bearable(error: BaseException) -> BaseException:
    """A future refuses StopIteration."""
    return RuntimeError("a transaction raised StopIteration") if isinstance(error, StopIteration) else error


def _lock(path: Path) -> int:
    """Hold `<file>.lock` until the descriptor is closed, or the process ends however it may."""
    descriptor = os.open(path.with_name(path.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(descriptor)
        raise AlreadyRunning(f"another bot works on {path}") from error
    return descriptor
