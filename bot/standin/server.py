"""The stand-in: a Bot API server on this machine that a bot cannot tell from Telegram's, and its phones page.

standin = Standin("1234:token", now=clock.now)
url = await standin.start()                       # the bot talks to f"{url}/bot1234:token/<method>"
amina = standin.phones.add(1001, "Amina")
await standin.phones.start(amina, "j_abc")
await standin.phones.until(lambda: standin.phones.chat(amina).last() is not None)
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.standin.answers import Refusal, method_not_found, unauthorized
from bot.standin.counts import Counts, Violation
from bot.standin.delivery import Cut, Delivery
from bot.standin.events import Events
from bot.standin.faults import Faults
from bot.standin.files import Files
from bot.standin.methods import play
from bot.standin.pages import add_pages, only_loopback
from bot.standin.phones import Phones
from bot.standin.profile import Profile
from bot.standin.schema import load
from bot.standin.stopwatch import Stopwatch
from bot.standin.uploads import MOST_BYTES, Upload, read_call
from bot.standin.validate import check
from bot.standin.webhook import Webhook
from bot.standin.world import World

_FIRST_UPDATE = 100_000_001


class Standin:
    """One bot account, its people and its faults, served on loopback.

    Args:
        token: what the bot must call itself; the part before the colon is its user id.
        now: town time, aware; it stamps messages.
        strict: refuse fields the Bot API does not know, which Telegram would ignore.
        files: a folder to keep copies of all files in.
    """

    def __init__(
        self,
        token: str,
        *,
        now: Callable[[], datetime],
        username: str = "CommonAgendaDemoBot",
        strict: bool = True,
        files: Path | None = None,
    ) -> None:
        identity = token.partition(":")[0]
        self.token = token
        self.strict = strict
        self.town: Any = None  # set by the rehearsal; the page's town routes call it
        self.stopwatch = Stopwatch()
        self.counts = Counts()
        self.events = Events()
        self.faults = Faults(self.stopwatch)
        self.delivery = Delivery(
            self.counts, self.faults, self.stopwatch, first_id=_FIRST_UPDATE, stir=self.events.stir
        )
        name = username.removesuffix("Bot") or username
        self.world = World(
            me={
                "id": int(identity) if identity.isdigit() else 1,
                "is_bot": True,
                "first_name": name,
                "username": username,
            },
            now=now,
            files=Files(files),
            stopwatch=self.stopwatch,
            counts=self.counts,
            events=self.events,
            faults=self.faults,
            delivery=self.delivery,
            profile=Profile(name),
        )
        self.phones = Phones(self.world)
        self.webhook = Webhook(self.delivery, self.faults, self.world.stamp, self._replied)
        self.url = ""
        self._schema = load()
        self._runner: web.AppRunner | None = None
        self._site: web.TCPSite | None = None

    @property
    def refused(self) -> list[Violation]:
        """Calls that broke the Bot API's written rules; a test ends with this list empty."""
        return self.counts.violations

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Serve; the address. A stopped stand-in can start again and still knows everything."""
        app = web.Application(client_max_size=MOST_BYTES + (1 << 20), middlewares=[only_loopback])
        app.router.add_route("*", "/bot{token:[^/]*}/{method:[^/]*}", self._call)
        app.router.add_get("/file/bot{token:[^/]*}/{path:.+}", self._download)
        add_pages(app, self)
        self.events.reopen()
        self.delivery.reopen()
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        await self.plug(host, port)
        await self.webhook.open()
        return self.url

    async def stop(self) -> None:
        """End every answer under way and free the port."""
        self.events.close()
        self.delivery.close()
        await self.webhook.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = self._site = None

    async def unplug(self) -> None:
        """Refuse connections, page included, until `plug`; those that are open are cut."""
        assert self._runner is not None
        assert self._site is not None
        await self._site.stop()
        self._site = None
        self.faults.outage()
        self.faults.fired["unplugged"] += 1

    async def plug(self, host: str = "", port: int = 0) -> None:
        """Take connections, at the same address as before unless another is named."""
        assert self._runner is not None
        if not host:
            host, old_port = self.url.removeprefix("http://").rsplit(":", 1)
            port = int(old_port)
            self.faults.lift()
        self._site = web.TCPSite(self._runner, host, port, reuse_address=True)
        await self._site.start()
        bound = self._runner.addresses[-1]
        self.url = f"http://{host}:{bound[1]}"

    # --- the Bot API ---------------------------------------------------------------------------------------

    async def _call(self, request: web.Request) -> web.StreamResponse:
        try:
            return await self._answer(request)
        except Cut:
            return _bad_gateway() if self.faults.out == "502" else _cut(request)
        finally:
            self.events.stir()

    async def _answer(self, request: web.Request) -> web.Response:
        name, parameters, chat = request.match_info["method"], dict[str, Any](), None
        try:
            if self.faults.out:
                self.faults.fired["outage"] += 1
                raise Cut
            if request.match_info["token"] != self.token:
                raise unauthorized()
            parameters, files = await read_call(request)
            method = self._schema.method(name)
            if method is None:
                raise method_not_found()
            name, chat = method.name, _chat_of(parameters)
            await asyncio.sleep(self.faults.delay_for(name))
            self.faults.check(name, chat)
            if self.faults.take("cut", name, chat):
                raise Cut
            result = await self._play(name, parameters, files)
        except Refusal as refusal:
            self._note(name, parameters, refusal)
            return _json(refusal.body(), refusal.code)
        if self.faults.take("applied_but_cut", name, chat):
            raise Cut
        body = json.dumps({"ok": True, "result": result}, ensure_ascii=False)
        if self.faults.take("garble", name):
            body = body[: len(body) // 2]
        return web.Response(text=body, content_type="application/json")

    async def _play(self, name: str, parameters: Mapping[str, Any], files: Mapping[str, Upload]) -> object:
        method = self._schema.method(name)
        assert method is not None
        call = check(self._schema, method, parameters, files, strict=self.strict)
        return await play(self.world, self.webhook, self._schema, method, call)

    async def _replied(self, name: str, parameters: Mapping[str, Any]) -> None:
        """A call that came inside a webhook's answer: nobody hears what became of it."""
        try:
            if self._schema.method(name) is None:
                raise method_not_found()
            await self._play(name, parameters, {})
        except Refusal as refusal:
            self._note(name, parameters, refusal)

    def _note(self, name: str, parameters: Mapping[str, Any], refusal: Refusal) -> None:
        self.counts.errors[refusal.description] += 1
        if refusal.violation:
            self.refused.append(Violation(name, dict(parameters), refusal.description))

    async def _download(self, request: web.Request) -> web.StreamResponse:
        if self.faults.out:
            self.faults.fired["outage"] += 1
            return _bad_gateway() if self.faults.out == "502" else _cut(request)
        if request.match_info["token"] != self.token:
            return _json(unauthorized().body(), 401)
        stored = self.world.files.by_path(request.match_info["path"])
        await asyncio.sleep(self.faults.delay_for("download"))
        if self.faults.take("cut", "download"):
            return _cut(request)
        if stored is None:
            return _json(Refusal(404, "Not Found").body(), 404)
        return web.Response(body=stored.data, content_type="application/octet-stream")


def _chat_of(parameters: Mapping[str, Any]) -> int | None:
    try:
        return int(parameters["chat_id"])
    except (KeyError, TypeError, ValueError):
        return None


def _json(body: Mapping[str, Any], status: int) -> web.Response:
    return web.json_response(body, status=status)


def _bad_gateway() -> web.Response:
    page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
    return web.Response(status=502, text=page, content_type="text/html")


def _cut(request: web.Request) -> web.Response:
    """Break the connection; what is returned goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=502)
