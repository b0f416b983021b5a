"""Riverside: founds itself by real taps, lets its people act as its clock is wound, breaks on request.

town = Town(standin, clock_file=…, bot_url=…, links=…, pull_plug=…)
standin.town = town
await town.found()            # both coordinators, the posters, the cast: real taps, real messages
town.wind_to_next(); await town.still()

It touches the bot only as people do, through phones, plus two things no person has: it writes the clock file,
and it asks /readyz whether the bot has nothing left to do.
"""

from __future__ import annotations

import asyncio
import inspect
import secrets
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.standin import cast
from bot.standin.calendar_strip import month
from bot.standin.driver import Driver
from bot.standin.due_kinds import is_minor, is_passed, is_told
from bot.standin.duties import DONE as REMINDER
from bot.standin.habits import Habits
from bot.standin.mishaps import Mishaps
from bot.standin.player import Player
from bot.standin.settling import Settling, payload_of
from bot.standin.town_clock import TownClock

if TYPE_CHECKING:
    from bot.standin.chats import Json, Person
    from bot.standin.server import Standin

START = datetime(2025, 5, 5, 6, tzinfo=UTC)
"""Monday 5 May 2025, nine in the morning in Riverside."""
EVENT_PAUSE = 0.3
GENTLE_PAUSE = 10.0
GENTLE_ACTS = 3
FEED_KEPT = 400
STARTING = 60.0
"""Seconds for the bot to make its tables on a busy machine."""


class Town:
    """One rehearsed town.

    Args:
        standin: whose phones its people hold.
        clock_file: read by the bot before anything that has calendar meaning.
        bot_url: where the bot answers /readyz.
        links: makes a new partnership and gives its two founding links, residents' first (may be async).
        pull_plug: kills the bot without warning and starts it again; returns when it is starting.
    """

    def __init__(
        self,
        standin: Standin,
        *,
        clock_file: Path,
        bot_url: str,
        links: Callable[[], Sequence[str] | Awaitable[Sequence[str]]],
        pull_plug: Callable[[], Awaitable[None]],
        start: datetime = START,
    ) -> None:
        self.id = secrets.token_hex(4)
        self.name = cast.TOWN
        self.kind = "riverside"
        self.clock = TownClock(clock_file, bot_url, start, waiting=lambda: len(standin.delivery.waiting()))
        self._standin = standin
        self._phones = standin.phones
        self._driver = Driver(standin.phones, self.clock.settled)
        self._links = links
        self._mishaps = Mishaps(standin, self.clock, self._driver, self._person, pull_plug, self._note)
        self._people: dict[int, Person] = {}
        self._settling = Settling(
            self._driver, self._people, lambda path: self.clock.read(standin.url + path)
        )
        self._players: dict[int, Player] = {}
        self._extra: dict[int, Json] = {}
        self._feed: list[Json] = []
        self._marks: dict[str, list[str]] = {}
        self._habits: Habits | None = None
        self._winding = self._skipping = False
        self._work: asyncio.Task[None] | None = None
        self._background: set[asyncio.Task[None]] = set()
        self._gentle_left = 0
        self._crowd = count(cast.CROWD_FIRST_ID)

    # --- what the page reads -------------------------------------------------------------------------------

    @property
    def now(self) -> datetime:
        """Town time."""
        return self.clock.now

    def state(self) -> Json:
        """The town as the page shows it."""
        following = self.clock.next_due
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "now": self.now.isoformat(),
            "now_text": f"{self.now.astimezone(self.clock.zone):%a %-d %b, %H:%M}",
            "zone": cast.ZONE,
            "events": self._feed[-FEED_KEPT:],
            "next": self._next() if following else None,
            "winding": self._winding,
            "month": month(
                START,
                self.now,
                self._marks,
                following,
                "" if is_minor(self.clock.next_what) else self.clock.next_what,
            ),
            "counters": self._standin.counts.counters(),
            "cast": {str(number): extra for number, extra in self._extra.items()},
        }

    def _next(self) -> Json:
        assert self.clock.next_due is not None
        what = self.clock.next_what
        return {"at": self.clock.next_due.isoformat(), "what": what, "minor": is_passed(what)}

    def _show(self) -> None:
        self._standin.events.publish("town", self.state())

    def _note(self, code: str, text: str, **args: Any) -> None:
        line = {"at": self.now.isoformat(), "text": text, "code": code, "args": args}
        self._feed.append(line)
        self._standin.events.publish("feed", line)

    # --- founding ------------------------------------------------------------------------------------------

    async def found(self) -> None:
        """Riverside comes to be: both coordinators, then everybody but you, by taps alone."""
        self.clock.write(self.now)
        for player in cast.CAST:
            self._seat(player)
        await self.clock.settled(timeout=STARTING)
        links = await _settle(self._links())
        await self._settling.found(links)
        self._note("founded", f"{cast.TOWN} is founded: both coordinators agreed.")
        posters = await self._settling.posters(cast.COORDINATOR)
        await self._settling.join_all(posters)
        await self._settling.elect()
        self._extra[cast.YOU.id] |= {"letter": "poster", "payload": posters[cast.YOU.area]}
        self._note("joined", "People joined.", count=len(cast.CAST) - 1)
        acting = [player for player in cast.CAST if player is not cast.YOU]
        self._habits = Habits(self._driver, [(player, self._person(player)) for player in acting], self.now)
        self._gentle_left = GENTLE_ACTS
        self._keep(self._be_gentle())
        self._show()

    def _seat(self, player: Player) -> Person:
        person = self._phones.add(
            player.id,
            player.first_name,
            last_name=player.last_name,
            language=player.language,
            side=player.side,
            role=player.role,
        )
        person.autopilot = player in cast.AUTOPILOT
        person.mine = player is cast.YOU
        self._people[player.id] = person
        self._players[player.id] = player
        self._extra[player.id] = {"key": player.key, "you": player is cast.YOU}
        return person

    def _person(self, player: Player) -> Person:
        return self._people[player.id]

    # --- the clock -----------------------------------------------------------------------------------------

    def wind_to_next(self) -> None:
        """To the next thing that happens by itself."""
        until = self.clock.next_due or self.now + timedelta(hours=24)
        self._begin(self._wind(until, to_event=True))

    def wind(self, hours: float) -> None:
        """So many hours on, visiting everything due in between, in order."""
        self._begin(self._wind(self.now + timedelta(hours=hours)))

    def skip(self) -> None:
        """Do not pause at the events that are still to be visited."""
        self._skipping = True

    async def still(self) -> None:
        """Wait until nothing is wound, founded or broken any more."""
        while self._work is not None and not self._work.done():
            await asyncio.wait({self._work})

    def _begin(self, work: Coroutine[Any, Any, None], *, afterwards: bool = False) -> None:
        """One thing at a time: while something is under way, more winding is not begun, the rest waits."""
        before = self._work
        if before is not None and not before.done() and not afterwards:
            work.close()
            return
        self._work = asyncio.create_task(self._alone(work, before))

    async def _alone(self, work: Coroutine[Any, Any, None], before: asyncio.Task[None] | None = None) -> None:
        if before is not None:
            await asyncio.wait({before})
        self._winding, self._skipping = True, False
        self._show()
        try:
            await work
        except TimeoutError:
            self._note("busy", "The bot is still busy; the clock waits.")
        finally:
            self._winding = False
            self._gentle_left = GENTLE_ACTS
            self._show()

    async def _wind(self, until: datetime, *, to_event: bool = False) -> None:
        await self.clock.settled()
        if to_event and self.clock.next_due and self.clock.next_due > self.now:
            until = self.clock.next_due
        while self.now < until:
            due, what = self.clock.next_due, self.clock.next_what
            at = min(each for each in (until, due, self._next_habit()) if each and each > self.now)
            seen, reminded, sent = self._news_for_you(), self._reminders(), self._standin.counts.sent
            self.clock.write(at)
            await self.clock.settled()
            shown = due == at and self._happened(at, what, sent=self._standin.counts.sent > sent)
            await self._act()
            self._show()
            if self._news_for_you() > seen or self._reminders() > reminded:
                self._note("stopped", "Stopped: news for you.")
                return
            if shown and not self._skipping:
                await asyncio.sleep(EVENT_PAUSE)
            if to_event and due == at and is_passed(what):
                until = self.clock.next_due or until

    def _next_habit(self) -> datetime | None:
        return self._habits.next_at() if self._habits else None

    def _happened(self, at: datetime, what: str, *, sent: bool) -> bool:
        """Say in the feed what came due; whether there was anything to say."""
        if not is_told(what, sent=sent):
            return False
        if not is_minor(what):
            self._marks.setdefault(f"{at.astimezone(self.clock.zone):%F}", []).append(what)
        self._note("due", f"By itself: {what}.", what=what)
        return True

    def _reminders(self) -> int:
        """How often the phones that the visitor holds were reminded of a promise of theirs."""
        held = (person for person in self._people.values() if person.mine)
        return sum(len(self._driver.messages_with(person, REMINDER)) for person in held)

    def _news_for_you(self) -> int:
        """How many messages came to you; in a new town, to every phone that the visitor holds."""
        held = [person for person in self._people.values() if person.mine]
        if self.kind == "riverside":
            held = [person for person in held if person.id == cast.YOU.id]
        chats = [self._phones.chat(person) for person in held]
        return sum(not message["mine"] for chat in chats for message in chat.messages)

    # --- the cast ------------------------------------------------------------------------------------------

    async def _act(self) -> None:
        """Whoever has something to do by now does it; the feed says how many, never who."""
        if self._habits is None:
            return
        for code, args in await self._habits.act(self.now):
            self._note(code, code, **args)
        await self.clock.settled()

    async def _be_gentle(self) -> None:
        """While you only look around: one small act every ten seconds, up to three."""
        while True:
            await asyncio.sleep(GENTLE_PAUSE)
            busy = self._winding or self._habits is None or self.kind == "new"
            if busy or self._gentle_left == 0 or not self._started(cast.YOU):
                continue
            self._gentle_left -= 1
            with suppress(TimeoutError, LookupError):
                assert self._habits is not None
                for code, args in await self._habits.one_early():
                    self._note(code, code, **args)

    def _started(self, player: Player) -> bool:
        return self._phones.chat(self._person(player)).keyboard is not None

    def take(self, number: int) -> None:
        """This phone is yours from now on: nobody else acts on it."""
        person = self._people.get(number)
        if person is None:
            return
        person.mine, person.autopilot = True, False
        if self._habits:
            self._habits.leave_alone(number)
        self._note("taken", f"You hold the phone of {person.name} now.", name=person.name)

    def release(self, number: int) -> None:
        """Its owner acts alone again."""
        person = self._people.get(number)
        if person is None or number == cast.YOU.id:
            return
        person.mine, person.autopilot = False, True
        if self._habits:
            self._habits.back_to_itself(number)
        self._note("released", f"{person.name} acts alone again.", name=person.name)

    # --- try it, try to break it ---------------------------------------------------------------------------

    def hundred(self) -> None:
        """A hundred officers join, each by an own invitation, confirmed by the residents' coordinator."""
        self._begin(self._hundred(), afterwards=True)

    async def _hundred(self) -> None:
        links = await self._settling.invite(self._person(cast.POLICE_COORDINATOR), "officer", cast.CROWD)
        crowd = [self._one_more(next(self._crowd)) for _ in links]
        for at in range(0, len(crowd), 20):
            pairs = zip(crowd[at : at + 20], links[at : at + 20], strict=True)
            await asyncio.gather(
                *(self._settling.join_invited(who, link, f"{who.name}, beat 9") for who, link in pairs)
            )
        await self._settling.confirm_all()
        self._note("hundred", "100 officers joined. The residents' list did not move.")

    def _one_more(self, number: int) -> Person:
        name = cast.CROWD_NAMES[number % len(cast.CROWD_NAMES)]
        last = f"{number - cast.CROWD_FIRST_ID + 1}"
        person = self._phones.add(number, name, last_name=last, side=cast.POLICE, role="officer")
        self._extra[number] = {"crowd": True}
        return person

    def fault(self, kind: str) -> None:
        """plug: kill the bot; outage: Telegram is away for an hour; twenty: one button, twenty taps."""
        work = {
            "plug": self._mishaps.plug,
            "outage": self._mishaps.outage,
            "twenty": self._mishaps.twenty,
        }.get(kind)
        if work is not None:
            self._begin(work(), afterwards=True)

    # --- a new town ----------------------------------------------------------------------------------------

    def new(self) -> None:
        """Two founding letters lie on two phones; the rest is yours to do."""
        self._begin(self._new(), afterwards=True)

    async def _new(self) -> None:
        links = await _settle(self._links())
        base = max(self._people) + 100
        newcomers = []
        for offset, (name, side, role) in enumerate(cast.NEWCOMERS):
            player = Player(base + offset, name, side, role)
            newcomers.append(self._seat(player))
            self._extra[player.id] = {"key": "", "letter": "founding" if offset < len(links) else ""}
        for person, link in zip(newcomers, links, strict=False):
            person.mine = True
            self._extra[person.id]["payload"] = payload_of(link)
        self.id, self.kind, self.name = secrets.token_hex(4), "new", "New town"
        self._note("new-town", "Two letters went out: found a new town.")
        self._phones.changed_people()
        self._keep(self._hand_out_links(newcomers))

    async def _hand_out_links(self, newcomers: Sequence[Person]) -> None:
        """As soon as a poster or an invitation exists, somebody in the street holds it."""
        coordinators, others = newcomers[:2], newcomers[2:]
        letters = {"resident": ("j_", "poster"), "officer": ("i_", "invite")}
        waiting = [person for person in others if person.role in letters]
        while waiting:
            await self._standin.events.changed()
            for person in list(waiting):
                prefix, letter = letters[person.role]
                payloads = [each for who in coordinators for each in self._settling.payloads(who, prefix)]
                if payloads:
                    self._extra[person.id] |= {"letter": letter, "payload": payloads[0]}
                    waiting.remove(person)
                    self._show()

    def _keep(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    async def stop(self) -> None:
        """Let go of everything."""
        tasks: Iterable[asyncio.Task[None]] = [*self._background, *([self._work] if self._work else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.clock.close()


async def _settle(result: Sequence[str] | Awaitable[Sequence[str]]) -> Sequence[str]:
    return await result if inspect.isawaitable(result) else result
