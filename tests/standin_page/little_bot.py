"""A little bot to test the town with: it speaks to the stand-in over HTTP and plays the screens it expects.

It keeps one partnership in memory. A `kill` forgets nothing but stops polling, as a real bot that is started
again on its database would.
"""

from __future__ import annotations

import asyncio
import contextlib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web

from bot.standin.town_clock import read_clock

Json = dict[str, Any]
CARDS = ("name", "areas", "country", "languages", "emergency", "meeting", "place")
HOME = [["📢 Tell a worry", "🗳 Vote"], ["👀 What's new", "📅 Meeting"]]


def keys(*rows: list[tuple[str, str]]) -> Json:
    """An inline keyboard."""
    return {
        "inline_keyboard": [[{"text": text, "callback_data": data} for text, data in row] for row in rows]
    }


class LittleBot:
    """Polls, answers, and says at /readyz whether it has nothing to do."""

    def __init__(self, token: str, clock_file: Path) -> None:
        self.token, self.clock_file = token, clock_file
        self.url = ""
        self.api = ""
        self.offset = 0
        self.busy = False
        self.codes: dict[str, str] = {}
        self.card = 0
        self.founders: list[int] = []
        self.arriving: dict[int, str] = {}
        self.members: dict[int, str] = {}
        self.drafts: dict[int, str] = {}
        self.concerns: list[str] = []
        self.supports: set[tuple[int, int]] = set()
        self.votes: set[tuple[int, int]] = set()
        self.coming: set[int] = set()
        self.invites = 0
        self.due: list[tuple[datetime, str]] = []
        self.starts = 0
        self.recording: list[str] = []
        self.seats: list[str] = []
        self.speaker = 0
        self.writes = False
        self.answers = 0

    async def open(self, standin_url: str) -> None:
        """Serve /readyz and begin to poll."""
        self.api = f"{standin_url}/bot{self.token}/"
        app = web.Application()
        app.router.add_get("/readyz", self._ready)
        self.runner = web.AppRunner(app, access_log=None)
        await self.runner.setup()
        site = web.TCPSite(self.runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self.runner.addresses[0][1]}"
        self.session = aiohttp.ClientSession()
        await self.call("setMyDescription", description="Tell what makes your area unsafe.")
        self.start()

    def start(self) -> None:
        """Begin to poll."""
        self.starts += 1
        self.tasks = [asyncio.create_task(self._poll()), asyncio.create_task(self._tick())]

    async def kill(self) -> None:
        """Stop in the middle of things."""
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    async def pull_plug(self) -> None:
        """Killed and started again."""
        await self.kill()
        self.start()

    async def close(self) -> None:
        """The end."""
        await self.kill()
        await self.session.close()
        await self.runner.cleanup()

    def links(self) -> list[str]:
        """Two founding links."""
        return [
            "https://t.me/CommonAgendaDemoBot?start=f_one",
            "https://t.me/CommonAgendaDemoBot?start=f_two",
        ]

    async def _ready(self, _: web.Request) -> web.Response:
        first = min(self.due, default=None)
        answer: Json = {"ready": True, "idle": not self.busy, "next_due_at": None, "next_due": None}
        if first:
            answer |= {"next_due_at": first[0].isoformat(), "next_due": first[1]}
        return web.json_response(answer)

    async def call(self, method: str, **body: Any) -> Any:
        """One call of the Bot API; None while Telegram is away."""
        try:
            async with self.session.post(self.api + method, json=body) as answer:
                return (await answer.json()).get("result")
        except (aiohttp.ClientError, ValueError):
            return None

    async def send(self, chat: int, text: str, markup: Json | None = None) -> None:
        """A message, tried until it is there."""
        body: Json = {"chat_id": chat, "text": text} | ({"reply_markup": markup} if markup else {})
        while True:
            if await self.call("sendMessage", **body) is not None:
                return
            await asyncio.sleep(0.05)

    async def _poll(self) -> None:
        while True:
            updates = await self.call("getUpdates", offset=self.offset, timeout=5)
            if updates is None:
                await asyncio.sleep(0.05)
                continue
            self.busy = bool(updates)
            for update in updates:
                with contextlib.suppress(StopAsyncIteration):
                    await self._update(update)
                self.offset = update["update_id"] + 1
            self.busy = False

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(0.01)
            now = read_clock(self.clock_file)
            for at, what in sorted(self.due):
                if at <= now:
                    await self._happen(what)
                    self.due.remove((at, what))

    async def _happen(self, what: str) -> None:
        for number in self.members:
            if what == "round_opens":
                rows = [
                    [(f"☐ {i} {words[:40]}", f"priorities:mark:1:{i}")]
                    for i, words in enumerate(self.concerns)
                ]
                await self.send(
                    number, "What should we work on?", keys(*rows, [("👍 Finished", "priorities:finish:1")])
                )
            elif what == "agenda_built":
                row = [
                    ("✅ I come", "meetings:come:1:yes"),
                    ("💬", "meetings:come:1:chat"),
                    ("✖", "meetings:come:1:no"),
                ]
                await self.send(number, "Agenda", keys(row, [("Why not mine?", "agenda:whynot:1")]))

    async def _update(self, update: Json) -> None:
        if query := update.get("callback_query"):
            await self._tap(query["from"]["id"], query["message"], query["data"])
            await self.call("answerCallbackQuery", callback_query_id=query["id"])
        elif message := update.get("message"):
            number = message["chat"]["id"]
            if "voice" in message:
                self.speaker = number
                await self.send(number, "Who may hear it?", keys([("🏘", "voice:let:1:community")]))
            else:
                await self._said(number, message.get("text", ""))

    async def _said(self, number: int, text: str) -> None:
        if text.startswith("/start i_seat") and number in self.members:
            self.seats.append(text.partition("i_seat")[2])
            await self._welcome(number, self.seats[-1], [*HOME, ["📥 Answers"]])
        elif text.startswith("/start"):
            self.arriving[number] = text.partition(" ")[2]
            await self.send(
                number, "Language?", keys(*([(t, f"members:language:0:{t}")] for t in ("en", "es", "ar")))
            )
        elif text == "/invite":
            await self.send(
                number, "Whom?", keys([(r, f"members:invite:0:{r}") for r in ("officer", "partner")])
            )
        elif text == "/answers":
            self.answers += 1
            await self.send(number, "Nothing waits for you.")
        elif text == "/record" or (self.recording and len(self.recording) < 3):
            self.recording.append(text)
            term = [("1 year", "members:term:0:12")]
            await self.send(number, "And then?", keys(*([term] if len(self.recording) == 3 else [])))
        elif self.writes and number == self.founders[0]:
            self.writes = False
            self.drafts[self.speaker] = text
            await self.send(number, "Thank you")
            await self.send(self.speaker, text, keys([("✅", "voice:use:1")]))
        elif number in self.founders[:1] and self.card < len(CARDS):
            await self._next_card(number)
        elif self.arriving.get(number, "").startswith("i_"):
            row = [
                ("✅ Confirm", f"members:confirm:{number}:yes"),
                ("✖ Refuse", f"members:confirm:{number}:no"),
            ]
            await self.send(self.founders[0], f"{text} wants to join", keys(row))
        elif text.startswith("👀"):
            rows = [[(f"{words[:40]}", f"concerns:open:{i}")] for i, words in enumerate(self.concerns)]
            await self.send(number, "What's new", keys(*rows))
        elif number in self.members and not text.startswith(("📢", "🗳", "📅")):
            self.drafts[number] = text
            await self._ask_about(number)

    async def _ask_about(self, number: int) -> None:
        names = ("money", "environment", "safety")
        await self.send(number, "About?", keys([(n, f"concerns:category:0:{n}") for n in names]))

    async def _next_card(self, number: int) -> None:
        self.card += 1
        if self.card < len(CARDS):
            await self._show_card(number)

    async def _show_card(self, number: int) -> None:
        name = CARDS[self.card]
        rows = [[("Kenya", "members:country:1:ke")]] if name == "country" else []
        await self.send(number, f"{self.card + 1} of 7", keys(*rows, [("✅ Keep", f"members:keep:1:{name}")]))

    async def _tap(self, number: int, message: Json, data: str) -> None:
        edit = {"chat_id": number, "message_id": message["message_id"]}
        feature, verb, *rest = data.split(":")
        match feature, verb:
            case "members", "language":
                await self._arrive(number, edit)
            case "members", "keep" | "country":
                await self._next_card(number)
            case "members", "lines":
                await self.call(
                    "editMessageText", **edit, text="Agree?", reply_markup=keys([("✅", "members:agree:1")])
                )
            case "members", "agree":
                for founder in self.founders:
                    await self._welcome(founder, "coordinator")
                    await self.send(founder, "To forward: https://t.me/CommonAgendaDemoBot?start=j_first")
                now = read_clock(self.clock_file)
                self.due += [
                    (now + timedelta(hours=h), w)
                    for h, w in (
                        (24, "release"),
                        (56, "round_opens"),
                        (154, "round_closes"),
                        (336, "agenda_built"),
                    )
                ]
            case "members", "term":
                await self.call(
                    "editMessageText", **edit, text="Sure?", reply_markup=keys([("✅", "members:recordit:0")])
                )
            case "members", "recordit":
                seats = [f"https://t.me/CommonAgendaDemoBot?start=i_seat{one}" for one in ("first", "deputy")]
                await self.send(number, "\n".join(seats))
            case "voice", "let":
                await self.call("editMessageText", **edit, text="Your coordinator hears it.")
                await self.send(self.founders[0], "A recording", keys([("✏", "voice:write:1")]))
            case "voice", "write":
                self.writes = True
                await self.send(number, "Write what you hear.")
            case "voice", "use":
                await self._ask_about(number)
            case "members", "consent":
                await self._welcome(number, "resident")
            case "members", "invite" if len(rest) == 2:
                rows = [(n, f"{data}:{n}") for n in ("1", "5", "20")]
                await self.call("editMessageText", **edit, text="How many?", reply_markup=keys(rows))
            case "members", "invite":
                codes = [f"i_{self.invites + i}" for i in range(int(rest[2]))]
                self.invites += len(codes)
                links = "\n".join(f"https://t.me/CommonAgendaDemoBot?start={code}" for code in codes)
                await self.send(number, links)
            case "members", "confirm":
                who = int(rest[0])
                if who not in self.members:
                    await self._welcome(who, "invited")
                await self.call("editMessageReplyMarkup", **edit, reply_markup=keys([("✅ Confirmed", data)]))
            case "concerns", "category":
                await self.call(
                    "editMessageText",
                    **edit,
                    text="Review",
                    reply_markup=keys([("✅ Send", "concerns:send:0")]),
                )
            case "concerns", "send" if number in self.drafts:
                self.concerns.append(self.drafts.pop(number))
                await self.call("editMessageText", **edit, text="Thank you")
            case "concerns", "open":
                row = [("🙋 Me too", f"concerns:support:{rest[0]}"), ("💡", f"ideas:list:{rest[0]}")]
                await self.send(number, self.concerns[int(rest[0])], keys(row))
            case "ideas", step:
                following = {"list": f"ideas:add:{rest[0]}", "add": f"ideas:kind:{rest[0]}:helps"}.get(step)
                await self.send(number, "Ideas", keys(*([[("💡", following)]] if following else [])))
            case "concerns", "support":
                self.supports.add((number, int(rest[0])))
                await self.call(
                    "editMessageReplyMarkup", **edit, reply_markup=keys([("✅ Me too, undo", data)])
                )
            case "priorities", "mark":
                self.votes.add((number, int(rest[1])))
                rows = message["reply_markup"]["inline_keyboard"]
                for row in rows:
                    for button in row:
                        if button["callback_data"] == data:
                            button["text"] = "✅" + button["text"][1:]
                await self.call("editMessageReplyMarkup", **edit, reply_markup={"inline_keyboard": rows})
            case "priorities", "finish":
                await self.call("editMessageText", **edit, text="You chose")
            case "meetings", "come":
                self.coming.add(number)
            case _:
                pass

    async def _arrive(self, number: int, edit: Json) -> None:
        link = self.arriving[number]
        if link.startswith("f_"):
            self.founders.append(number)
            if len(self.founders) == 1:
                await self._show_card(number)
            else:
                await self.send(number, "All lines", keys([("👁 See", "members:lines:1")]))
        elif link.startswith("i_"):
            await self.call("editMessageText", **edit, text="Your name and your post, please.")
        else:
            await self.call(
                "editMessageText", **edit, text="OK?", reply_markup=keys([("✅ OK", "members:consent:0:yes")])
            )

    async def _welcome(self, number: int, role: str, home: list[list[str]] | None = None) -> None:
        self.members[number] = role
        self.arriving.pop(number, None)
        markup = {
            "keyboard": [[{"text": label} for label in row] for row in home or HOME],
            "resize_keyboard": True,
        }
        await self.send(number, "You are in", markup)
