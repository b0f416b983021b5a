"""The bot's own web server: the webhook, and what operators ask (health, readiness, metrics)."""

from __future__ import annotations

import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from bot.database.engine import NotSaved

MOST_BYTES = 1 << 20
"""An update is never this large."""
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
RETRY_SECONDS = "5"

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Webhook:
    """Where Telegram brings updates, and what it must say to be believed."""

    path: str
    secret: str
    accept: Callable[[Sequence[Any]], Awaitable[None]]
    """Keeps updates; they are acknowledged once it returns. Raises NotSaved."""


class Server:
    """Serves until it is stopped."""

    def __init__(
        self,
        *,
        ready: Callable[[], Awaitable[Mapping[str, Any]]],
        metrics: CollectorRegistry,
        webhook: Webhook | None = None,
    ) -> None:
        """`ready` is what /readyz shows; it answers 200 where its "ready" is true, else 503."""
        self._ready = ready
        self._metrics = metrics
        self._webhook = webhook
        self._runner: web.AppRunner | None = None
        self.port = 0

    async def start(self, host: str, port: int) -> None:
        """Listen; `port` then holds the number, also where any free one was asked for. Raises OSError."""
        app = web.Application(client_max_size=MOST_BYTES)
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/readyz", self._readyz)
        app.router.add_get("/metrics", self._show_metrics)
        if self._webhook is not None:
            app.router.add_post(self._webhook.path, self._take_update)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=2.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        addresses = self._runner.addresses
        self.port = int(addresses[0][1]) if addresses else port

    async def stop(self) -> None:
        """Answer what was asked, then stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _healthz(self, _: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def _readyz(self, _: web.Request) -> web.Response:
        state = await self._ready()
        return web.json_response(dict(state), status=200 if state["ready"] else 503)

    async def _show_metrics(self, _: web.Request) -> web.Response:
        return web.Response(
            body=generate_latest(self._metrics), headers={"Content-Type": CONTENT_TYPE_LATEST}
        )

    async def _take_update(self, request: web.Request) -> web.Response:
        assert self._webhook is not None
        said = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(said.encode(), self._webhook.secret.encode()):
            return web.Response(status=403)
        # A body that is too large is refused by aiohttp with 413.
        body = await request.read()
        try:
            update = json.loads(body)
        except ValueError:
            log.error("a webhook call held no JSON and was left out")  # noqa: TRY400 - the body may hold words
            return web.Response(status=200)
        try:
            await self._webhook.accept([update])
        except NotSaved:
            return web.Response(status=503, headers={"Retry-After": RETRY_SECONDS})
        return web.Response(status=200)
