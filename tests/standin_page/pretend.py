"""A pretend stand-in for looking at the phones page alone: the HTTP contract, and a bot that plays one month.

It knows nothing of the real bot: it answers the presses that the guide expects with the screens that the
guide waits for, so that the page and the guide can be walked in a browser within seconds.
"""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from aiohttp import web

import bot.standin
from tests.standin_page import pretend_promises

Json = dict[str, Any]
Rows = list[Any]
"""Rows of buttons: (label, data) or (label, data, style)."""
PAGE = Path(bot.standin.__file__).parent / "page"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
)
NAMES = {
    "residents": ["Amina Yusuf", "Rosa Méndez", "Samuel Otieno", "نور حداد", "Grace Achieng", "Mateo Ruiz"],
    "police": ["Sgt. Daniel Mwangi", "Leila Haddad", "Tomás Vega", "Ruth Njeri"],
    "partners": ["River Water Works", "Clinic Sister Joan"],
}
KEYBOARD = [
    ["📢 Tell a worry", "🗳 Vote"],
    ["👀 What's new", "📌 What I follow"],
    ["📅 Meeting", "⋯ More"],
]
YOU, OFFICER = 101, 201
REVIEW_HEAD = "This is what others will see\n\n"
WORDS = (
    "No light at the water point, girls afraid after 7.\nOne lamp has been broken since the rains, "
    "the second one since the market moved; at night nobody fetches water alone any more."
)
ABOUT = (
    "Tell what makes your area unsafe. Neighbours, police and services answer. "
    "Your name is not shown. Not for emergencies."
)
DAY = timedelta(days=1)


class Follower(asyncio.Queue[tuple[int, str, Json]]):
    """A page that follows what changes, until `shut`."""

    def shut(self) -> None:
        """End its stream."""
        self.put_nowait((0, "", {}))


class Pretend:
    """One pretend world; `app` serves it."""

    def __init__(self) -> None:
        self.now = datetime(2025, 5, 5, 6, tzinfo=UTC)
        self.seq = 0
        self.wakes: list[Follower] = []
        self.people: list[Json] = []
        self.cast: dict[str, Json] = {}
        self.chats: dict[int, Json] = {}
        self.feed: list[Json] = []
        self.counters = {"sent": 214, "lost": 0, "doubled": 0}
        self.marks = {"2025-05-07": "round-opens", "2025-05-11": "round-closes", "2025-05-19": "agenda"}
        self.plan = [
            (self.now + 2 * DAY + timedelta(hours=8), "round-opens"),
            (self.now + 6 * DAY, "round-closes"),
            (self.now + 14 * DAY, "agenda"),
            (self.now + 18 * DAY, "meeting-eve"),
            (self.now + 22 * DAY, "promise"),
            (self.now + 22 * DAY + timedelta(hours=1), "judged"),
        ]
        self.seen_round = False
        self._settle()
        self.app = self._routes()

    # --- the world -----------------------------------------------------------------------------------------

    def _settle(self) -> None:
        self._join(YOU, "Amina Yusuf", "residents", "resident", {"key": "you", "you": True})
        self.cast[str(YOU)].update(letter="poster", payload="j_water")
        self._join(OFFICER, "Sgt. Daniel Mwangi", "police", "officer", {"key": "officer"}, autopilot=True)
        self._join(301, "Wanjiru Kamau", "residents", "coordinator", {}, autopilot=True)
        self._join(302, "Insp. Farah Ali", "police", "police-coordinator", {}, autopilot=True)
        number = 400
        for side, names in NAMES.items():
            role = {"residents": "resident", "police": "officer", "partners": "partner"}[side]
            for name in names[1 if side != "partners" else 0 :]:
                number += 1
                elected = number == pretend_promises.REPRESENTATIVE
                extra = {"key": "representative"} if elected else {}
                self._join(number, name, side, "representative" if elected else role, extra)
        for number in (501, 502, 503, 504, 505):
            self._join(number, f"Neighbour {number - 500}", "residents", "resident", {})
        for person in self.people:
            if person["id"] != YOU:
                self.chats[person["id"]].update(started=True, keyboard=KEYBOARD)
                self._bot(person["id"], "Welcome to Riverside.\nWhat now?", bold=20)
        self.note("founded", "Riverside is founded.")
        self.note("joined", "17 people joined.", count=17)

    def _join(
        self, number: int, name: str, side: str, role: str, extra: Json, *, autopilot: bool = False
    ) -> None:
        person = {"id": number, "name": name, "side": side, "role": role, "language": "en", "unread": 0}
        self.people.append(person | {"mine": number == YOU, "autopilot": autopilot})
        self.cast[str(number)] = extra
        self.chats[number] = {"messages": [], "keyboard": None, "started": False, "blocked": False}

    def _put(self, number: int, text: str, **more: Any) -> Json:
        chat = self.chats[number]
        message = {
            "message_id": len(chat["messages"]) + 1,
            "date": int(self.now.timestamp()),
            "mine": False,
            "text": text,
            "entities": [],
            "buttons": [],
            "photo": None,
            "document": None,
            "edited": False,
            "deleted": False,
            "reply_to": None,
        } | more
        chat["messages"] = [*chat["messages"], message]
        self._chat(number)
        return message

    def _bot(self, number: int, text: str, rows: Rows | None = None, bold: int = 0) -> Json:
        self.counters["sent"] += 1
        keys = [
            [{"text": b[0], "callback_data": b[1]} | ({"style": b[2]} if len(b) > 2 else {}) for b in row]
            for row in rows or []
        ]
        marks = [{"type": "bold", "offset": 0, "length": bold}] if bold else []
        return self._put(number, text, buttons=keys, entities=marks)

    def _edit(self, number: int, message: Json, rows: Rows | None, **more: Any) -> None:
        messages = self.chats[number]["messages"]
        keys = [
            [{"text": b[0], "callback_data": b[1]} | ({"style": b[2]} if len(b) > 2 else {}) for b in row]
            for row in rows or []
        ]
        changed = message | {"buttons": keys, "edited": True} | more
        self.chats[number]["messages"] = [
            changed if one["message_id"] == message["message_id"] else one for one in messages
        ]
        self._chat(number)

    def note(self, code: str, text: str, **args: Any) -> None:
        """A line of the feed."""
        line = {"at": self.now.isoformat(), "text": text, "code": code, "args": args}
        self.feed.append(line)
        self._tell("feed", line)

    # --- the bot's part ------------------------------------------------------------------------------------

    def heard(self, number: int, text: str) -> None:
        """What the pretend bot answers to words."""
        if text.startswith("/start"):
            tags = [("English", "en"), ("Español", "es"), ("العربية", "ar")]
            self.chats[number]["started"] = True
            self._bot(number, "Which language?", [[(n, f"members:language:0:{t}")] for n, t in tags])
        elif text.startswith("👀"):
            self._bot(
                number,
                "What's new\n\n412 No light at the water point 🏘\n978 Ambulance lane blocked 👮",
                [
                    [("🏘 No light at the water point, girls afraid after 7", "concerns:open:1")],
                    [("👮 Ambulance lane blocked on market day", "concerns:open:2")],
                ],
                bold=10,
            )
        elif not text.startswith(("🗳", "📅")):
            names = [
                "💰 Money, work",
                "🍞 Food",
                "➕ Health",
                "🌊 Nature",
                "🛡 Safety",
                "🤝 Community",
                "⚖ Rights",
            ]
            keys = [(n, f"concerns:category:0:{i}") for i, n in enumerate(names)]
            rows = [keys[i : i + 2] for i in range(0, 7, 2)]
            rows[-1].append(("❔ Not sure", "concerns:category:0:none"))
            self._bot(number, "What is it about?", rows, bold=17)

    def tapped(self, number: int, message: Json, data: str) -> None:
        """What the pretend bot does on a press."""
        feature, verb, *rest = data.split(":")
        match feature, verb:
            case "members", "language":
                keys: Rows = [("📍 Water point", "members:area:1"), ("📍 Market", "members:area:2")]
                self._edit(number, message, [keys], text="Where do you live?")
            case "members", "area":
                consent: Rows = [
                    [("✅ OK", "members:consent:0:yes", "primary")],
                    [("✖ No", "members:consent:0:no")],
                ]
                self._edit(
                    number, message, consent, text="We keep what you tell us, your area and your votes."
                )
            case "members", "consent":
                self._edit(number, message, None, text="You agreed.")
                self.chats[number]["keyboard"] = KEYBOARD
                self._bot(number, "Welcome to Riverside.\nWhat now?", bold=21)
            case "concerns", "category":
                self._edit(
                    number,
                    message,
                    [
                        [("✅ Send", "concerns:send:0", "primary")],
                        [("✏ Words", "concerns:words:0"), ("🗑 Throw away", "concerns:drop:0", "danger")],
                    ],
                    text=REVIEW_HEAD
                    + WORDS
                    + "\n🏘 Raised by residents\nYour name: nobody · Police see it: yes",
                    entities=[
                        {"type": "bold", "offset": 0, "length": 29},
                        {"type": "expandable_blockquote", "offset": 30, "length": 178},
                    ],
                )
            case "concerns", "send":
                self._edit(number, message, None, text="Sent.", entities=[])
                self._bot(
                    number,
                    "Thank you. 4171. Others see it tomorrow 09:00.",
                    [[("🧹 Clear this chat", "members:hide:0")]],
                )
            case "concerns", "open":
                keys = [
                    [("🙋 Me too", f"concerns:support:{rest[0]}"), ("💡 Idea", "concerns:idea:2")],
                    [("⬅ Back", "concerns:list:0")],
                ]
                self._edit(
                    number,
                    message,
                    keys,
                    text="978 · Market\nAmbulance lane blocked on market day\n👮 Raised by police",
                )
            case "concerns", "support":
                self._toast(number, "Added. You get the answer too.")
                keys = [
                    [("✅ Me too, undo", f"concerns:support:{rest[0]}"), ("💡 Idea", "concerns:idea:2")],
                    [("⬅ Back", "concerns:list:0")],
                ]
                self._edit(number, message, keys)
            case "priorities", "mark":
                rows: Rows = [[dict(b) for b in row] for row in message["buttons"]]
                for row in rows:
                    for button in row:
                        if button["callback_data"] == data:
                            on = button["text"].startswith("☐")
                            button["text"] = ("✅" if on else "☐") + button["text"][1:]
                self._edit(number, message, None, buttons=rows)
                self._toast(number, "Counted.")
            case "priorities", "finish":
                self._edit(number, message, None, text="You chose: 1, 2. Change until Sunday 19:00.")
            case "agenda", _:
                self._bot(number, "Not this time. It lacked about 6 minutes.")
            case "meetings", "come":
                self._edit(number, message, [[("You said: I come ✓", "meetings:come:1:open")]])
            case _:
                pretend_promises.tapped(self, number, message, data)

    def reach(self, what: str) -> None:
        """What the pretend bot does at a due instant."""
        self.note("due", f"By itself: {what}", what=what)
        if what == "round-opens":
            lines = [
                "Dark water point (412) 🏘",
                "Ambulance lane (978) 👮",
                "Lamp at school (311) 🏘",
                "Bus drives past (640) 🏘",
            ]
            rows: Rows = [[(f"☐ {i} {t}", f"priorities:mark:1:{i}")] for i, t in enumerate(lines, 1)]
            rows.append([("👍 Finished", "priorities:finish:1", "primary")])
            self._bot(YOU, "What should we work on?\nUp to 5. Until Sunday 19:00.", rows, bold=23)
        elif what == "round-closes":
            text = "Result\nResidents (41 voted)\n1 Dark water point\nPolice (order only)\n1 Ambulance lane"
            self._bot(YOU, text, [[("All", "priorities:result:1"), ("Why?", "priorities:why:1")]], bold=6)
        elif what == "promise":
            pretend_promises.late(self)
        elif what == "judged":
            pretend_promises.disputed(self)
        elif what == "agenda":
            pretend_promises.waits(self)
            rows = [
                [("✅ I come", "meetings:come:1:yes", "primary"), ("💬 By chat", "meetings:come:1:chat")],
                [("Why these?", "agenda:why:1"), ("Why not mine?", "agenda:whynot:1")],
            ]
            self._bot(
                YOU,
                "Agenda, Saturday 24 May, 10:00\n1 · 10:05 · Dark water point\n2 · 10:15 · Ambulance lane",
                rows,
                bold=30,
            )
        else:
            self._bot(YOU, "Tomorrow 10:00, school hall.")

    # --- the contract --------------------------------------------------------------------------------------

    def town(self) -> Json:
        """The town as the page reads it."""
        first = datetime(2025, 5, 5, tzinfo=UTC)
        days = [first + DAY * i for i in range(28)]
        month = [
            {
                "day": f"{d:%F}",
                "mark": self.marks.get(f"{d:%F}"),
                "today": d.date() == self.now.date(),
                "past": d.date() < self.now.date(),
                "weekday": d.weekday(),
            }
            for d in days
        ]
        ahead = [(at, what) for at, what in self.plan if at > self.now]
        following = {"at": ahead[0][0].isoformat(), "what": ahead[0][1]} if ahead else None
        return {
            "id": "t1",
            "name": "Riverside",
            "now": self.now.isoformat(),
            "zone": "Africa/Nairobi",
            "events": list(self.feed),
            "next": following,
            "winding": False,
            "month": month,
            "counters": dict(self.counters),
            "kind": "riverside",
            "cast": self.cast,
        }

    def state(self) -> Json:
        """The whole world as the page reads it."""
        chats = {str(k): v for k, v in self.chats.items()}
        return {
            "bot": {"username": "CommonAgendaDemoBot", "name": "Common Agenda", "description": ABOUT},
            "people": self.people,
            "chats": chats,
            "town": self.town(),
            "seq": self.seq,
        }

    def _tell(self, kind: str, data: Json) -> None:
        self.seq += 1
        for queue in self.wakes:
            queue.put_nowait((self.seq, kind, data))

    def _chat(self, number: int) -> None:
        self._tell("chat", {"id": number, "chat": self.chats[number]})

    def _toast(self, number: int, text: str) -> None:
        self._tell("toast", {"id": number, "text": text})

    def _town(self) -> None:
        self._tell("town", self.town())

    def wind(self, until: datetime) -> None:
        """Visit what is due until then."""
        for at, what in self.plan:
            if self.now < at <= until:
                self.now = at
                self.reach(what)
        self.now = until
        self._town()

    def _routes(self) -> web.Application:
        app = web.Application(middlewares=[_policy])
        app.router.add_get("/", _index)
        app.router.add_static("/phones/static/", PAGE)
        app.router.add_get("/phones/state", self._state)
        app.router.add_get("/phones/events", self._events)
        app.router.add_post("/phones/town/{verb}", self._wind)
        app.router.add_post("/phones/{id}/{verb}", self._act)
        return app

    async def _state(self, _: web.Request) -> web.Response:
        return web.json_response(self.state())

    async def _events(self, request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await answer.prepare(request)
        queue: Follower = Follower()
        self.wakes.append(queue)
        try:
            while True:
                try:
                    seq, kind, data = await asyncio.wait_for(queue.get(), 5)
                    if not kind:
                        break
                    line = f"id: {seq}\nevent: {kind}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
                except TimeoutError:
                    line = ": ping\n\n"
                await answer.write(line.encode())
        except (ConnectionResetError, asyncio.CancelledError):
            pass
        finally:
            self.wakes.remove(queue)
        return answer

    async def _wind(self, request: web.Request) -> web.Response:
        body = await request.json()
        match request.match_info["verb"]:
            case "next":
                self.wind(min(at for at, _ in [*self.plan, (self.now + DAY, "")] if at > self.now))
            case "wind":
                self.wind(self.now + timedelta(hours=body["hours"]))
            case "hundred":
                self.note("hundred", "100 officers joined.")
            case "fault":
                kind = {"plug": "plug-back", "outage": "outage-over", "twenty": "twenty-done"}[body["kind"]]
                self.note(kind, kind)
                self._town()
            case _:
                pass
        return web.json_response({})

    async def _act(self, request: web.Request) -> web.Response:
        number = int(request.match_info["id"])
        body = await request.json() if request.content_type == "application/json" else {}
        match request.match_info["verb"]:
            case "start":
                self._put(number, "/start " + body["payload"], mine=True)
                self.heard(number, "/start")
            case "say" | "press":
                text = body.get("text") or body["label"]
                self._put(number, text, mine=True)
                self.heard(number, text)
            case "tap":
                messages = self.chats[number]["messages"]
                message = next(one for one in messages if one["message_id"] == body["message_id"])
                self.tapped(number, message, body["data"])
            case "photo":
                self._put(number, "", mine=True, photo=f"/phones/static/photos/{body.get('sample', 1)}.jpg")
            case "block":
                self.chats[number]["blocked"] = body["blocked"]
                self._chat(number)
            case "take" | "release" as verb:
                person = next(one for one in self.people if one["id"] == number)
                person["mine"] = verb == "take"
            case _:
                pass
        return web.json_response({})


async def _index(_: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE / "index.html")


@web.middleware
async def _policy(request: web.Request, handler: Any) -> web.StreamResponse:
    answer: web.StreamResponse = await handler(request)
    if not answer.prepared:
        answer.headers["Content-Security-Policy"] = POLICY
    return answer
