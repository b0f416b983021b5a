"""When the cast acts: at its own hours, and some time after something calls for an answer.

Everything is a turn with an instant. A turn that meets an unexpected screen is given up quietly: somebody who
does not find a button puts the phone away, and the town goes on. What is done in a turn: `deeds`, `duties`.
"""

from __future__ import annotations

import asyncio
import heapq
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any

from bot.standin import deeds, duties
from bot.standin.deeds import Deeds
from bot.standin.driver import Driver
from bot.standin.duties import Duties
from bot.standin.player import Player

if TYPE_CHECKING:
    from bot.standin.chats import Person
    from bot.standin.deeds import Deed

Said = list[tuple[str, dict[str, Any]]]
AT_ONCE = timedelta(0)
MOST_ROUNDS = 4
SAYS_AFTER = timedelta(hours=2)
JUDGES_AFTER = timedelta(hours=1)
HELPED_AFTER = timedelta(hours=5)


@dataclass(frozen=True)
class Call:
    """A button that calls for something: who reacts to it, after how long, and with what."""

    name: str
    pattern: re.Pattern[str]
    after: Callable[[Player], timedelta | None]
    deed: Callable[[str], Deed]
    """The button's data → what to do about it."""


class Habits:
    """The turns of the cast. `players` are those who act; `start` is the hour zero of their worries."""

    def __init__(self, driver: Driver, players: Sequence[tuple[Player, Person]], start: datetime) -> None:
        self._driver = driver
        self._players = {player.id: (player, person) for player, person in players}
        self._turns: list[tuple[datetime, int, int, Deed, bool]] = []
        self._order = count()
        self._noticed: set[tuple[int, str, str]] = set()
        self._left_alone: set[int] = set()
        self._deeds, self._duties = Deeds(driver), Duties(driver)
        self._calls = tuple(self._table())
        for player, _ in players:
            self._plan_own(player, start)

    def _plan_own(self, player: Player, start: datetime) -> None:
        own: list[tuple[float, Deed]] = [
            (worry.hour, self._duties.speak(worry)) for worry in player.worries if worry.spoken
        ]
        for worry in player.worries:
            if not worry.spoken:
                at = start + timedelta(hours=worry.hour)
                self._plan(at, player.id, self._deeds.tell(worry), gentle=True)
        own += [(hour, self._deeds.look) for hour in player.looks]
        own += [(reply.hour, self._duties.answer(reply)) for reply in player.replies]
        if player.idea:
            own.append((player.idea.hour, self._deeds.suggest(player.idea)))
        for hour, deed in own:
            self._plan(start + timedelta(hours=hour), player.id, deed)

    def _table(self) -> Sequence[Call]:
        """What calls for an answer; a name and the thing it is about are noticed once."""
        mine, work = self._deeds, self._duties

        def call(
            name: str,
            pattern: str,
            after: Callable[[Player], timedelta | None],
            deed: Callable[[str], Deed],
        ) -> Call:
            return Call(name, re.compile(pattern), after, deed)

        return (
            call("vote", deeds.VOTING, lambda one: timedelta(hours=one.votes_after), lambda _: mine.vote),
            call("come", deeds.COME, lambda _: SAYS_AFTER, lambda _: mine.say_whether),
            call("confirm", deeds.CONFIRM, lambda _: AT_ONCE, mine.confirm),
            call("accept", duties.ACCEPT, lambda one: SAYS_AFTER if one.accepts else None, work.accept),
            call("keep", duties.DONE, lambda one: None if one.late else SAYS_AFTER, work.keep),
            call(
                "judge",
                duties.JUDGE,
                lambda one: JUDGES_AFTER if one.doubts or one.trusts else None,
                work.judge,
            ),
            call(
                "helped",
                duties.HELPED,
                lambda one: HELPED_AFTER if one.helped else None,
                work.say_whether_it_helped,
            ),
            call("told", duties.TOLD, lambda one: SAYS_AFTER if one.tells else None, work.tell_back),
            call("write", duties.WRITE, lambda _: AT_ONCE, work.write_down),
            call("use", duties.USE, lambda _: AT_ONCE, work.use_words),
        )

    def _plan(self, at: datetime, number: int, deed: Deed, *, gentle: bool = False) -> None:
        """A `gentle` deed may as well be done a little early."""
        heapq.heappush(self._turns, (at, next(self._order), number, deed, gentle))

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
        """Take every turn that is due, and what follows from it at once; what the feed may say about it."""
        said: Said = []
        for _ in range(MOST_ROUNDS):
            self._notice(now)
            if not self._turns or self._turns[0][0] > now:
                break
            said += await self._round(now)
        return _gathered(said)

    async def _round(self, now: datetime) -> Said:
        due: dict[int, list[Deed]] = {}
        while self._turns and self._turns[0][0] <= now:
            _, _, number, deed, _ = heapq.heappop(self._turns)
            if number not in self._left_alone:
                due.setdefault(number, []).append(deed)
        done = await asyncio.gather(*(self._take(number, each) for number, each in due.items()))
        return [one for each in done for one in each]

    async def one_early(self) -> Said:
        """Somebody does today's next small thing a little early."""
        waiting = [turn for turn in self._turns if turn[-1] and turn[2] not in self._left_alone]
        if not waiting:
            return []
        self._turns.remove(min(waiting))
        heapq.heapify(self._turns)
        _, _, number, deed, _ = min(waiting)
        return _gathered(await self._take(number, [deed]))

    async def _take(self, number: int, wanted: Sequence[Deed]) -> Said:
        player, person = self._players[number]
        said: Said = []
        for deed in wanted:
            with suppress(TimeoutError, LookupError):
                result = await deed(player, person)
                if result is not None:
                    said.append(result)
        return said

    def _notice(self, now: datetime) -> None:
        """Somebody who got something that calls for an answer will answer it after a while."""
        for number, (player, person) in self._players.items():
            for call, data in self._called(person):
                after = call.after(player)
                key = (number, call.name, _subject(data))
                if after is None or key in self._noticed:
                    continue
                self._noticed.add(key)
                self._plan(now + after, number, call.deed(data))

    def _called(self, person: Person) -> Iterator[tuple[Call, str]]:
        for buttons in self._driver.recent(person):
            is_card = any(re.match(duties.CARD_OF_ONE, data) for data in buttons)
            for data in buttons:
                for call in self._calls:
                    if not call.pattern.match(data):
                        continue
                    if is_card and call.name == "keep":
                        continue  # a card can be opened at any time; it is a reminder that calls
                    if len(buttons) == 1 and call.name == "confirm":
                        continue  # one button alone says what became of it
                    yield call, data


def _subject(data: str) -> str:
    """What a button is about: feature and number, so that a ballot shown twice is one thing."""
    feature, _, rest = data.partition(":")
    return f"{feature}:{([*rest.split(':'), ''])[1]}"


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
