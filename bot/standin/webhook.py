"""Delivering updates to the bot's webhook as Telegram does: one in flight a lane, retried with a growing
delay, never reordered within a lane, confirmed by any 2xx.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

import aiohttp

from bot.standin.delivery import Delivery, Waiting
from bot.standin.faults import Faults

_MOST_CONNECTIONS = 40
_NOT_IN_REPLY = ("get", "setwebhook", "deletewebhook", "close", "logout")

Play = Callable[[str, Mapping[str, Any]], Awaitable[object]]


class Webhook:
    """The address the bot gave, and the deliveries under way. `play` runs a method named in an answer."""

    def __init__(self, delivery: Delivery, faults: Faults, now: Callable[[], int], play: Play) -> None:
        self.first_delay = 1.0
        self.longest_delay = 60.0
        self.connections = _MOST_CONNECTIONS
        self._secret = ""
        self._delivery = delivery
        self._faults = faults
        self._now = now
        self._play = play
        self._session: aiohttp.ClientSession | None = None
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._error: tuple[int, str] | None = None
        delivery.listeners.append(self.pump)

    def set(self, url: str, *, secret: str = "", connections: int | None = None) -> None:
        """Deliver there from now on; an empty address stops it."""
        self._stop_tasks()
        self._delivery.webhook_url = url
        self._secret = secret
        self.connections = connections or _MOST_CONNECTIONS
        self._error = None
        self._delivery.ring()

    def info(self) -> dict[str, Any]:
        """The Bot API's WebhookInfo."""
        info: dict[str, Any] = {
            "url": self._delivery.webhook_url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._delivery.waiting()),
        }
        if self._delivery.webhook_url:
            info |= {"max_connections": self.connections, "ip_address": "127.0.0.1"}
            if self._error:
                info |= {"last_error_date": self._error[0], "last_error_message": self._error[1]}
        if self._delivery.allowed is not None:
            info["allowed_updates"] = sorted(self._delivery.allowed)
        return info

    def pump(self) -> None:
        """Start what may start now: the head of each lane that has nothing in flight."""
        if not self._delivery.webhook_url or self._faults.out or self._session is None:
            return
        for update in self._delivery.heads():
            if len(self._busy) >= self.connections:
                return
            if update.lane not in self._busy:
                task = asyncio.get_running_loop().create_task(self._deliver(update))
                self._busy[update.lane] = task
                task.add_done_callback(partial(self._done, update.lane))

    def _done(self, lane: int, task: asyncio.Task[None]) -> None:
        if self._busy.get(lane) is task:
            del self._busy[lane]
            self.pump()

    async def _deliver(self, update: Waiting) -> None:
        delay = self.first_delay
        while self._delivery.holds(update):
            if self._faults.out:
                return  # the end of the outage rings, and pumps again
            asked = await self._once(update)
            if asked is None:
                return
            await asyncio.sleep(min(asked or delay, 3600.0 if asked else self.longest_delay))
            delay = min(delay * 2, self.longest_delay)

    async def _once(self, update: Waiting) -> float | None:
        """One attempt: None when it is over, else the seconds the bot asked to wait (0: our own delay)."""
        assert self._session is not None
        headers = {"X-Telegram-Bot-Api-Secret-Token": self._secret} if self._secret else {}
        body = self._delivery.handed_over(update)
        try:
            async with self._session.post(
                self._delivery.webhook_url, json=body, headers=headers, allow_redirects=False
            ) as answer:
                text = await answer.text()
                if not 200 <= answer.status < 300:  # noqa: PLR2004 - HTTP's successes
                    self._error = (
                        self._now(),
                        f"Wrong response from the webhook: {answer.status} {answer.reason}",
                    )
                    return float(answer.headers.get("Retry-After", 0))
        except (aiohttp.ClientError, TimeoutError) as error:
            self._error = (self._now(), f"Connection failed: {type(error).__name__}")
            return 0.0
        if not self._delivery.acknowledge(update):
            return self.first_delay
        await self._reply(text)
        return None

    async def _reply(self, text: str) -> None:
        """An answer may carry one call, whose result nobody learns."""
        with contextlib.suppress(ValueError):
            call = json.loads(text or "{}")
            if isinstance(call, dict) and isinstance(method := call.pop("method", None), str):
                if method.lower().startswith(_NOT_IN_REPLY):
                    return
                await self._play(method, call)

    async def open(self) -> None:
        """Be able to deliver."""
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60))
        self.pump()

    async def close(self) -> None:
        """End what is under way."""
        tasks = list(self._busy.values())
        self._stop_tasks()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _stop_tasks(self) -> None:
        for task in self._busy.values():
            task.cancel()
        self._busy.clear()
