"""The phones page's side of the server: state, a stream of events, and what a visitor does with the phones.

Events (server-sent; `id` is the sequence number, `Last-Event-ID` resumes):
    chat    {"id", "unread", "chat": the whole chat as in the state}, as it stands when the event is read
    toast   {"id", "text", "alert"}        people  {"people": rows}        reset   load the state again
    town, feed   whatever the town publishes
"""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import Awaitable, Callable
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import BodyPartReader, hdrs, web

from bot.standin.answers import Refusal
from bot.standin.chats import Chat, Json
from bot.standin.phones import NotThere

if TYPE_CHECKING:
    from bot.standin.server import Standin

PING_SECONDS = 10.0
_LOOPBACK = {"127.0.0.1", "localhost", "[::1]"}
_SAMPLES = {1, 2, 3}
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Unwell(Exception):
    """A request of the page that makes no sense now; the sentence is for whoever writes the page."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.status = status


@web.middleware
async def only_loopback(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Nobody else's page may reach us through a visitor's browser, under whatever name."""
    host = request.host.rsplit(":", 1)[0] if not request.host.endswith("]") else request.host
    if host not in _LOOPBACK:
        raise web.HTTPForbidden(text="This server answers only to this machine's own address.")
    origin = request.headers.get(hdrs.ORIGIN)
    if origin and origin != f"{request.scheme}://{request.host}":
        raise web.HTTPForbidden(text="This server answers only to its own page.")
    return await handler(request)


def add_pages(app: web.Application, standin: Standin) -> None:
    """Add the page and its routes."""
    _Pages(standin).add_to(app)


class _Pages:
    def __init__(self, standin: Standin) -> None:
        self._standin = standin
        self._world = standin.world
        self._phones = standin.phones
        self._folder = Path(str(resources.files("bot.standin").joinpath("page")))

    def add_to(self, app: web.Application) -> None:
        router = app.router
        router.add_get("/", self._page)
        router.add_get("/favicon.ico", self._favicon)
        router.add_get("/phones/static/{path:.+}", self._static)
        router.add_get("/phones/files/{unique}", self._file)
        router.add_get("/phones/state", self._state)
        router.add_get("/phones/events", self._follow)
        router.add_post("/phones/town/{verb}", self._posted(self._town))
        for verb in ("start", "say", "press", "tap", "block", "seen", "take", "release"):
            router.add_post(f"/phones/{{id:\\d+}}/{verb}", self._posted(getattr(self, f"_{verb}")))
        router.add_post("/phones/{id:\\d+}/photo", self._posted(self._photo))
        router.add_post("/phones/{id:\\d+}/voice", self._posted(self._voice))

    # --- files ---------------------------------------------------------------------------------------------

    async def _page(self, _request: web.Request) -> web.StreamResponse:
        return self._from_folder("index.html")

    async def _favicon(self, _request: web.Request) -> web.StreamResponse:
        if (self._folder / "favicon.ico").is_file():
            return self._from_folder("favicon.ico")
        return web.Response(status=204, headers=_HEADERS)

    async def _static(self, request: web.Request) -> web.StreamResponse:
        return self._from_folder(request.match_info["path"])

    def _from_folder(self, path: str) -> web.StreamResponse:
        target = (self._folder / path).resolve()
        if not target.is_relative_to(self._folder.resolve()) or not target.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(target, headers=_HEADERS)

    async def _file(self, request: web.Request) -> web.StreamResponse:
        stored = self._world.files.by_unique(request.match_info["unique"])
        if stored is None:
            raise web.HTTPNotFound
        headers = {**_HEADERS, "Cache-Control": "private, max-age=86400"}
        if not stored.mime.startswith(("image/", "audio/")):
            headers["Content-Disposition"] = "attachment"
        return web.Response(body=stored.data, content_type=stored.mime, headers=headers)

    # --- looking -------------------------------------------------------------------------------------------

    async def _state(self, _request: web.Request) -> web.StreamResponse:
        world = self._world
        self._standin.delivery.waiting()  # what is too old counts as lost before the counters are shown
        state = {
            "bot": {
                "username": world.me["username"],
                "name": world.profile.text("name", ""),
                "description": world.profile.text("description", ""),
            },
            "people": self._phones.rows(),
            "chats": {str(number): world.chat_state(chat) for number, chat in world.chats.items()},
            "town": await self._town_state(),
            "counters": world.counts.counters(),
            "seq": world.events.seq,
        }
        return _answer(state)

    async def _town_state(self) -> Any:
        town = self._standin.town
        return None if town is None else await _settled(town.state())

    async def _follow(self, request: web.Request) -> web.StreamResponse:
        events = self._world.events
        seq = int(request.headers.get("Last-Event-ID") or request.query.get("after") or events.seq)
        stream = web.StreamResponse(headers={**_HEADERS, "Content-Type": "text/event-stream"})
        await stream.prepare(request)
        await stream.write(b"retry: 500\n\n")
        try:
            while not events.closed:
                news = events.since(seq)
                if news is None:
                    seq = events.seq
                    await stream.write(_event(seq, "reset", {}))
                for event in news or ():
                    await stream.write(_event(event.seq, event.kind, event.data()))
                    seq = event.seq
                if seq == events.seq:
                    await self._quiet(stream)
        except ConnectionError:
            pass  # the visitor closed the page
        return stream

    async def _quiet(self, stream: web.StreamResponse) -> None:
        """Wait for the next change, with a sign of life now and then."""
        try:
            async with asyncio.timeout(PING_SECONDS):
                await self._world.events.changed()
        except TimeoutError:
            await stream.write(b": ping\n\n")

    # --- doing ---------------------------------------------------------------------------------------------

    def _posted(self, verb: Callable[[web.Request], Awaitable[Json | None]]) -> Handler:
        async def handler(request: web.Request) -> web.StreamResponse:
            try:
                result = await verb(request)
            except NotThere as error:
                return _answer({"ok": False, "error": str(error)}, 409)
            except Refusal as refusal:
                return _answer({"ok": False, "error": refusal.description}, 400)
            except Unwell as error:
                return _answer({"ok": False, "error": str(error)}, error.status)
            return _answer({"ok": True, **(result or {})})

        return handler

    def _chat(self, request: web.Request) -> Chat:
        chat = self._world.chats.get(int(request.match_info["id"]))
        if chat is None:
            raise Unwell("nobody has this phone", 404)
        return chat

    async def _start(self, request: web.Request) -> None:
        body = await _body(request)
        await self._phones.start(self._chat(request).person, _text(body, "payload", ""))

    async def _say(self, request: web.Request) -> Json:
        body, person = await _body(request), self._chat(request).person
        reply_to = body.get("reply_to")
        if reply_to is not None and not isinstance(reply_to, int):
            raise Unwell("reply_to is a message number")
        return {"update_id": await self._phones.say(person, _text(body, "text"), reply_to)}

    async def _press(self, request: web.Request) -> None:
        await self._phones.press(self._chat(request).person, _text(await _body(request), "label"))

    async def _tap(self, request: web.Request) -> Json:
        body, person = await _body(request), self._chat(request).person
        if not isinstance(body.get("message_id"), int):
            raise Unwell("message_id is a number")
        return {"query": await self._phones.tap(person, body["message_id"], _text(body, "data"))}

    async def _photo(self, request: web.Request) -> None:
        person = self._chat(request).person
        if request.content_type == "multipart/form-data":
            image, caption = await _uploaded(request)
        else:
            body = await _body(request)
            if body.get("sample") not in _SAMPLES:
                raise Unwell("sample is 1, 2 or 3")
            image, caption = self._sample(body["sample"]), str(body.get("caption", ""))
        await self._phones.photo(person, image, caption)

    def _sample(self, number: int) -> bytes:
        for ending in ("jpg", "png"):
            path = self._folder / "photos" / f"{number}.{ending}"
            if path.is_file():
                return path.read_bytes()
        raise Unwell("this sample photo is missing", 404)

    async def _voice(self, request: web.Request) -> None:
        person = self._chat(request).person
        if request.content_type == "multipart/form-data":
            sound, _ = await _uploaded(request)
        else:
            await _body(request)
            sound = (self._folder / "voices" / "1.oga").read_bytes()
        await self._phones.voice(person, sound)

    async def _block(self, request: web.Request) -> None:
        blocked = (await _body(request)).get("blocked")
        if not isinstance(blocked, bool):
            raise Unwell("blocked is true or false")
        self._phones.block(self._chat(request).person, blocked)

    async def _seen(self, request: web.Request) -> None:
        await _body(request)
        self._phones.seen(self._chat(request).person)

    async def _take(self, request: web.Request) -> None:
        await self._hand(request, "take")

    async def _release(self, request: web.Request) -> None:
        await self._hand(request, "release")

    async def _hand(self, request: web.Request, verb: str) -> None:
        await _body(request)
        chat = self._chat(request)
        if self._standin.town is not None:
            await _settled(getattr(self._standin.town, verb)(chat.person.id))
        self._phones.changed_people()

    async def _town(self, request: web.Request) -> Json | None:
        body, town = await _body(request), self._standin.town
        if town is None:
            raise Unwell("there is no town here", 404)
        match request.match_info["verb"]:
            case "next":
                result = town.wind_to_next()
            case "wind":
                if not isinstance(body.get("hours"), int | float):
                    raise Unwell("hours is a number")
                result = town.wind(body["hours"])
            case "fault":
                result = town.fault(_text(body, "kind"))
            case "skip" | "new" | "hundred" as verb:
                result = getattr(town, verb)()
            case _:
                raise Unwell("the town cannot do that", 404)
        settled = await _settled(result)
        return settled if isinstance(settled, dict) else None


async def _settled(result: Any) -> Any:
    return await result if inspect.isawaitable(result) else result


async def _body(request: web.Request) -> Json:
    """The JSON object of a request. Asking for this content type keeps forms of other pages out."""
    if request.content_type != "application/json":
        raise Unwell("send application/json", 415)
    try:
        body = json.loads(await request.text() or "{}")
    except ValueError as error:
        raise Unwell("this is no JSON") from error
    if not isinstance(body, dict):
        raise Unwell("send a JSON object")
    return body


def _text(body: Json, name: str, otherwise: str | None = None) -> str:
    value = body.get(name, otherwise)
    if not isinstance(value, str):
        raise Unwell(f"{name} is a text")
    return value


async def _uploaded(request: web.Request) -> tuple[bytes, str]:
    image, caption = b"", ""
    async for part in await request.multipart():
        if isinstance(part, BodyPartReader) and part.filename is not None:
            image = bytes(await part.read())
        elif isinstance(part, BodyPartReader) and part.name == "caption":
            caption = await part.text()
    if not image:
        raise Unwell("no file came")
    return image, caption


def _event(seq: int, kind: str, data: object) -> bytes:
    return f"id: {seq}\nevent: {kind}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode()


def _answer(body: object, status: int = 200) -> web.Response:
    return web.json_response(body, status=status, headers=_HEADERS)
