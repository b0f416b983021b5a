"""PostgreSQL: the same functions on psycopg in a few threads, serializable and repeated on conflict."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import Any, Concatenate

from sqlalchemy import Engine, create_engine

from bot.database import address
from bot.database.engine import Given, Tx, Value
from bot.database.trouble import NotSaved, progress, untroubled, watch

THREADS = 10
REPEATS = 5  # after the first try
# Seconds and milliseconds after which a silent server counts as gone: no thread waits for ever.
CONNECTION = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "tcp_user_timeout": 15_000,
    "application_name": "common-agenda",
}
PAUSE = 0.004  # seconds before the first repeat, at most; doubled each time


class PostgresDatabase:
    """`Database` on a PostgreSQL server."""

    dialect = address.POSTGRESQL

    def __init__(self, url: str, *, options: Mapping[str, Any]) -> None:
        """See `open_database`."""
        self._url = address.parse(url)
        self._options = options
        self._callbacks: list[Callable[[], None]] = []
        self._pool: ThreadPoolExecutor | None = None
        self._engine: Engine | None = None

    async def open(self) -> None:
        engine = create_engine(
            self._url,
            pool_size=THREADS,
            max_overflow=0,
            connect_args=CONNECTION,
            execution_options=dict(self._options),
        )
        watch(engine)
        self._serializable = engine.execution_options(isolation_level="SERIALIZABLE")
        self._committed = engine.execution_options(isolation_level="READ COMMITTED")
        self._view = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        self._engine = engine
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="database")
        try:
            await self.read(_nothing)
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        pool, self._pool = self._pool, None
        engine, self._engine = self._engine, None
        if pool is not None:
            # Waiting for the threads in a thread: they answer in this event loop.
            await asyncio.to_thread(pool.shutdown)
        if engine is not None:
            engine.dispose()

    async def write(
        self, fn: Callable[Concatenate[Tx, Given], Value], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Value:
        return await self._save("_serializable", partial(_call, fn, args, kwargs))

    async def claim(
        self, fn: Callable[Concatenate[Tx, Given], Value], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Value:
        return await self._save("_committed", partial(_call, fn, args, kwargs))

    async def read(
        self, fn: Callable[Concatenate[Tx, Given], Value], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Value:
        return await self._in_thread("_view", partial(_call, fn, args, kwargs))

    async def checkpoint(self) -> bool:
        return True

    def on_commit(self, callback: Callable[[], None]) -> None:
        self._callbacks.append(callback)

    async def _save(self, engine: str, call: Callable[[Tx], Value]) -> Value:
        loop = asyncio.get_running_loop()

        def saved() -> None:
            for callback in self._callbacks:
                callback()

        def after() -> None:
            # The event loop may be gone; then nobody waits any more.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(saved)

        return await self._in_thread(engine, call, after)

    async def _in_thread(
        self, name: str, call: Callable[[Tx], Value], after: Callable[[], object] = lambda: None
    ) -> Value:
        if self._pool is None:
            raise RuntimeError("the database is not open")
        engine: Engine = getattr(self, name)

        def work() -> Value:
            value = _repeat(engine, call)
            after()
            return value

        return await asyncio.get_running_loop().run_in_executor(self._pool, work)


def _repeat(engine: Engine, call: Callable[[Tx], Value]) -> Value:
    """Run a transaction; run it whole again when it lost a race or its connection before COMMIT."""
    for attempt in range(REPEATS):
        try:
            return _once(engine, call)
        except NotSaved as trouble:
            if not trouble.again:
                raise
        # A random pause, so that those who collided do not collide again.
        time.sleep(random.uniform(0, PAUSE * 2**attempt))  # noqa: S311 — no secret
    return _once(engine, call)


def _once(engine: Engine, call: Callable[[Tx], Value]) -> Value:
    progress.trouble = None
    with engine.connect() as tx, tx.begin():
        try:
            return untroubled(call(tx))
        except StopIteration as error:
            raise RuntimeError("a transaction raised StopIteration") from error
        except Exception as error:
            # Whatever an error was made into on its way up: the trouble is what counts.
            if progress.trouble is not None:
                raise progress.trouble from error
            raise


def _call(fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any], tx: Tx) -> Any:
    return fn(tx, *args, **kwargs)


def _nothing(tx: Tx) -> None:
    tx.exec_driver_sql("SELECT 1")
