"""One life of the bot after another on one database; each can end in the middle of whatever it does."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Coroutine
from typing import Any, cast

from bot.app import App
from bot.features import compose
from bot.settings import Settings

LEASE_MS = 5000
"""What a life that ended held is free again so soon, where several bots may share a database."""

_LIFE: contextvars.ContextVar[int] = contextvars.ContextVar("life", default=0)
"""Which life of the bot a task belongs to; 0 is the world around it."""


class Lives:
    """Starts, stops and kills the real bot inside this process.

    Every task that a life begins carries its number, so that all of them can be cancelled at once, as the end
    of a process would end them: no grace, no goodbye, nothing finished.
    """

    def __init__(self, settings: Settings) -> None:
        """`settings` are the same for every life."""
        self.settings = settings
        self.app: App | None = None
        self.number = 0
        self._tasks: set[asyncio.Task[Any]] = set()

    def watch(self) -> None:
        """From now on every task of this event loop is noted under its life."""
        asyncio.get_running_loop().set_task_factory(cast(Any, self._make))

    def unwatch(self) -> None:
        """Tasks are made as usual again."""
        asyncio.get_running_loop().set_task_factory(None)

    def _make(
        self, loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, Any], **more: Any
    ) -> asyncio.Task[Any]:
        task: asyncio.Task[Any] = asyncio.Task(work, loop=loop, **more)
        context = more.get("context")
        if (context.get(_LIFE, 0) if context is not None else _LIFE.get()) > 0:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return task

    async def begin(self) -> App:
        """A new life; ready once this returns."""
        assert self.app is None
        self.number += 1
        context = contextvars.copy_context()
        context.run(_LIFE.set, self.number)
        app = App(self.settings, compose(), lease_ms=LEASE_MS)
        await asyncio.get_running_loop().create_task(app.start(), context=context)
        self.app = app
        await asyncio.wait_for(app.until_ready(), 20)
        return app

    async def stop(self) -> None:
        """The bot is asked to stop, and does."""
        app, self.app = self.app, None
        if app is not None:
            await app.stop()
            await self._cancel()

    async def kill(self) -> None:
        """Every task is cancelled where it stands; then what a dead process would let go is let go."""
        app, self.app = self.app, None
        if app is None:
            return
        scheduler = app.clockwork._scheduler
        if scheduler is not None:
            scheduler.shutdown(wait=False)
            app.clockwork._scheduler = None
        await self._cancel()
        await app.server.stop()
        await app.request.shutdown()
        await app.database.close()

    async def _cancel(self) -> None:
        async with asyncio.timeout(20):
            while tasks := [task for task in self._tasks if not task.done()]:
                for task in tasks:
                    task.cancel()
                await asyncio.wait(tasks, timeout=5)
