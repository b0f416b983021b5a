"""What the cast does as the town clock advances: tells a worry, reads the news, votes, says whether it comes.

Everything is a turn with an instant. A turn that meets an unexpected screen is given up quietly: somebody who
does not find a button puts the phone away, and the town goes on.
"""

from __future__ import annotations

import asyncio
import heapq
import re
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any

from bot.standin.cast import Player
from bot.standin.driver import Driver

if TYPE_CHECKING:
    from bot.standin.chats import Person

Deed = Callable[[Player, "Person"], Awaitable[tuple[str, dict[str, Any]] | None]]
Said = list[tuple[str, dict[str, Any]]]
MOST_MARKS = 3
MOST_QUESTIONS = 5
SAYS_AFTER = timedelta(hours=2)
# What the bot's buttons are called; the guide's own list is page/guide.json.
CATEGORY = r"concerns:category:0:"
ENOUGH = r"concerns:(enough|all|go|ready|done|next|continue):"
NOT_SIMILAR = r"concerns:(new|different|similar:0:(no|new))"
SEND = r"concerns:send:0"
OPEN = r"concerns:(open|show|card|see|read|view):"
SUPPORT = r"concerns:support:"
BACK = r"concerns:(list|page|news|back|all)"
BALLOT = r"priorities:(ballot|open|vote)"
MARK = r"priorities:mark:"
FINISH = r"priorities:finish:"
COME = r"meetings:come:[^:]+:"


class Habits:
    """The turns of the cast. `players` are those who act; `start` is the hour zero of their worries."""

    def __init__(self, driver: Driver, players: Sequence[tuple[Player, Person]], start: datetime) -> None:
        self._driver = driver
        self._players = {player.id: (player, person) for player, person in players}
        self._turns: list[tuple[datetime, int, int, Deed]] = []
        self._order = count()
        self._noticed: set[tuple[int, str]] = set()
        self._left_alone: set[int] = set()
        for player, _ in players:
            for worry in player.worries:
                self._plan(
                    start + timedelta(hours=worry.hour), player.id, self._tell(worry.words, worry.category)
                )
            for hour in player.looks:
                self._plan(start + timedelta(hours=hour), player.id, self._look)

    def _plan(self, at: datetime, number: int, deed: Deed) -> None:
        heapq.heappush(self._turns, (at, next(self._order), number, deed))

    def next_at(self) -> datetime | None:
        """When somebody acts next."""
        return self._turns[0][0] if self._turns else None

    def leave_alone(self, number: int) -> None:
        """A visitor holds this phone."""
        self._left_alone.add(number)

    def back_to_itself(self, number: int) -> None:
        """Its owner acts again."""
        self._left_alone.discard(number)

    async def act(self, now: datetime) -> Said:
        """Take every turn that is due; what the feed may say about it."""
        self._notice(now)
        due: dict[int, list[Deed]] = {}
        while self._turns and self._turns[0][0] <= now:
            _, _, number, deed = heapq.heappop(self._turns)
            if number not in self._left_alone:
                due.setdefault(number, []).append(deed)
        done = await asyncio.gather(*(self._take(number, deeds) for number, deeds in due.items()))
        return _gathered([one for each in done for one in each])

    async def one_early(self) -> Said:
        """Somebody does today's next small thing a little early."""
        if not self._turns:
            return []
        _, _, number, deed = heapq.heappop(self._turns)
        if number in self._left_alone:
            return []
        return _gathered(await self._take(number, [deed]))

    async def _take(self, number: int, deeds: list[Deed]) -> Said:
        player, person = self._players[number]
        said: Said = []
        for deed in deeds:
            with suppress(TimeoutError, LookupError):
                result = await deed(player, person)
                if result is not None:
                    said.append(result)
        return said

    def _notice(self, now: datetime) -> None:
        """Somebody who got a ballot or an agenda will answer it after a while."""
        for number, (player, person) in self._players.items():
            for pattern, after, deed in (
                (f"{MARK}|{BALLOT}", timedelta(hours=player.votes_after), self._vote),
                (COME + player.comes, SAYS_AFTER, self._say_whether),
                (r"members:confirm:\d+:yes", timedelta(0), self._confirm),
            ):
                found = self._driver.find(person, pattern)
                if found is None or (number, subject := _subject(found[1])) in self._noticed:
                    continue
                self._noticed.add((number, subject))
                self._plan(now + after, number, deed)

    # --- deeds ---------------------------------------------------------------------------------------------

    def _tell(self, words: str, category: str) -> Deed:
        async def deed(player: Player, person: Person) -> tuple[str, dict[str, Any]] | None:
            hands = self._driver
            await hands.ask(person, words)
            for _ in range(MOST_QUESTIONS):
                await hands.await_button(person, f"{SEND}|{ENOUGH}|{CATEGORY}|{NOT_SIMILAR}")
                if hands.sees(person, SEND):
                    break
                for pattern in (NOT_SIMILAR, f"{CATEGORY}{category}$", CATEGORY, ENOUGH):
                    if await hands.step(person, pattern):
                        break
            return ("raised", {"side": player.side}) if await hands.step(person, SEND) else None

        return deed

    async def _look(self, player: Player, person: Person) -> tuple[str, dict[str, Any]] | None:
        hands, found = self._driver, 0
        if not await hands.press(person, "👀"):
            return None
        cares = "|".join(map(re.escape, player.cares))
        listed = hands.all_buttons(person, OPEN)
        for number, data, label in [one for one in listed if one[0] == listed[0][0]]:
            if not re.search(cares, self._words_of(person, number, label), re.IGNORECASE):
                continue
            await hands.step(person, re.escape(data) + "$", then=f"{SUPPORT}|{BACK}")
            found += await hands.step(person, SUPPORT, label="🙋", message=cares)
            await hands.step(person, BACK)
        return ("supported", {"count": 1}) if found else None

    async def _vote(self, player: Player, person: Person) -> tuple[str, dict[str, Any]] | None:
        hands = self._driver
        if not hands.sees(person, MARK):
            await hands.step(person, BALLOT, then=MARK)
        marks = hands.all_buttons(person, MARK, label="☐")
        if not marks:
            return None
        options = [one for one in marks if one[0] == marks[0][0]]
        cares = {one: _closeness(self._words_of(person, one[0], one[2]), player.cares) for one in options}
        ranked = sorted(options, key=cares.__getitem__)
        liked = [one for one in ranked if cares[one] < len(player.cares)]
        for _, data, _ in (liked or ranked[:1])[:MOST_MARKS]:
            await hands.step(person, re.escape(data) + "$")
        await hands.step(person, FINISH)
        return "voted", {"count": 1}

    def _words_of(self, person: Person, number: int, label: str) -> str:
        """What a button stands for: its label, and the line of its message with the number that it names."""
        text = self._driver.phones.chat(person).messages[number - 1]["text"]
        named = re.findall(r"\d+", label)[-1:]
        lines = [line for line in text.splitlines() if named and re.search(rf"\b{named[0]}\b", line)]
        return " ".join((label, *lines))

    async def _say_whether(self, player: Player, person: Person) -> tuple[str, dict[str, Any]] | None:
        await self._driver.step(person, COME + player.comes)
        return "coming", {"count": 1}

    async def _confirm(self, _player: Player, person: Person) -> None:
        for button in self._driver.all_buttons(person, r"members:confirm:\d+:yes", label="✅ "):
            await self._driver.tap_once(person, button)


def _subject(data: str) -> str:
    """What a button is about: feature and number, so that a ballot shown twice is one thing."""
    feature, _, rest = data.partition(":")
    return f"{feature}:{([*rest.split(':'), ''])[1]}"


def _closeness(words: str, cares: Sequence[str]) -> int:
    """The place of the first care that the words touch; the number of cares when none does."""
    low = words.casefold()
    return next((place for place, care in enumerate(cares) if care.casefold() in low), len(cares))


def _gathered(said: Said) -> Said:
    """Equal lines become one with their number."""
    counts: Counter[str] = Counter()
    lines: Said = []
    for code, args in said:
        if "count" in args:
            counts[code] += args["count"]
        elif (code, args) not in lines:
            lines.append((code, args))
    return lines + [(code, {"count": number}) for code, number in counts.items()]
