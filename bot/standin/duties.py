"""How the cast answers and promises: the queue, promises kept and missed, the relay, recordings."""

from __future__ import annotations

import re
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

from bot.standin.deeds import Deeds
from bot.standin.driver import Driver
from bot.standin.player import Player, Reply, Worry

if TYPE_CHECKING:
    from bot.standin.chats import Person
    from bot.standin.deeds import Deed, Outcome

RECORDING = Path(__file__).parent / "page" / "voices" / "1.oga"
MOST_CARDS = 12
# What the bot's buttons are called; the guide's own list is page/guide.json.
CARD = r"responses:answer:"
ACCEPT = r"commitments:accept:"
DONE = r"commitments:done:"
RETURN = r"responses:return:"
JUDGE = r"commitments:say:\d+:yes"
SEE = r"commitments:show:"
CARD_OF_ONE = r"commitments:list:0"
HELPED = r"responses:helped:\d+:yes"
TOLD = r"responses:told:"
WRITE = r"voice:write:"
USE = r"voice:use:"


class Duties:
    """What those who answer do, and what they are asked; by taps and words alone."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._deeds = Deeds(driver)
        self._spoken: deque[Worry] = deque()
        self._writing: dict[str, Worry] = {}

    # --- answering -----------------------------------------------------------------------------------------

    def answer(self, reply: Reply) -> Deed:
        """Find the worry in the queue and answer it: a promise, a ready sentence, or a question."""

        async def deed(player: Player, person: Person) -> Outcome:
            concern = await self._find(person, reply.about)
            if concern is None:
                return None
            if reply.kind == "question":
                return await self._question(player, person, concern, reply.words)
            hands = self._driver
            await hands.step(person, f"{CARD}{concern}$", then="responses:kind:")
            following = f"responses:(when|publish):{concern}:"
            await hands.step(person, f"responses:kind:{concern}:{reply.kind}$", then=following)
            if reply.kind == "will_do":
                return await self._promise(player, person, concern, reply)
            sent = await hands.step(person, f"responses:publish:{concern}:{reply.kind}:{reply.sentence}$")
            return ("answered", {"side": player.side}) if sent else None

        return deed

    async def _find(self, person: Person, about: str) -> str | None:
        """The number of the worry in the queue whose words are like this."""
        hands = self._driver
        await hands.ask(person, "/answers")
        seen: set[str] = set()
        for _ in range(MOST_CARDS):
            found = hands.find(person, CARD)
            if found is None or found[1] in seen:
                return None
            if re.search(about, hands.text_of(person, CARD), re.IGNORECASE):
                return found[1].rpartition(":")[2]
            seen.add(found[1])
            await hands.step(person, "responses:next:")
        return None

    async def _promise(self, player: Player, person: Person, concern: str, reply: Reply) -> Outcome:
        hands = self._driver
        if reply.sentence != 1:
            await hands.step(person, f"responses:plan:{concern}:{reply.sentence}$")
        publish = rf"responses:promise:{concern}:\d+:[\d-]+$"
        await hands.step(person, f"responses:when:{concern}:{reply.sentence}:{reply.day}$", then=publish)
        who_else = rf"responses:promise:{concern}:\d+:[\d-]+:(community|police)$"
        if not await hands.step(person, publish, then=f"{RETURN}|{who_else}"):
            return None
        await hands.step(person, who_else, then=RETURN)
        await hands.step(person, rf"responses:return:\d+:{reply.asks}$")
        return "promised", {"side": player.side}

    async def _question(self, player: Player, person: Person, concern: str, words: str) -> Outcome:
        """Ask whoever told it; neither learns who the other is."""
        hands = self._driver
        await hands.step(person, f"responses:ask:{concern}$")
        await hands.ask(person, words)
        return ("asked", {"side": player.side}) if await hands.step(person, "responses:asksend:") else None

    def tell_back(self, data: str) -> Deed:
        """Answer a question that came through the relay."""

        async def deed(player: Player, person: Person) -> Outcome:
            hands = self._driver
            await hands.step(person, re.escape(data) + "$", then="responses:toldwrite:")
            if not await hands.step(person, "responses:toldwrite:"):
                return None
            await hands.ask(person, player.tells)
            return ("told", {}) if await hands.step(person, "responses:toldsend:") else None

        return deed

    # --- promises ------------------------------------------------------------------------------------------

    def accept(self, data: str) -> Deed:
        """Take on what another side asks for in return, if it is one's own part."""

        async def deed(player: Player, person: Person) -> Outcome:
            exactly = re.escape(data) + "$"
            asked = self._driver.text_of(person, exactly)
            if not any(post in asked for post in player.accepts):
                return None
            return ("accepted", {"side": player.side}) if await self._driver.step(person, exactly) else None

        return deed

    def keep(self, data: str) -> Deed:
        """Call a promise done."""

        async def deed(player: Player, person: Person) -> Outcome:
            done = await self._driver.step(person, re.escape(data) + "$")
            return ("claimed", {"side": player.side}) if done else None

        return deed

    def judge(self, data: str) -> Deed:
        """Say whether another side's promise is done; who has no view of it leaves the question alone."""
        number = data.split(":")[2]

        async def deed(player: Player, person: Person) -> Outcome:
            hands = self._driver
            yes = f"commitments:say:{number}:yes$"
            if await hands.step(person, f"{SEE}{number}$"):
                await hands.until(lambda: self._reads_card(person, yes))
            read = hands.text_of(person, yes)
            if any(mark in read for mark in player.doubts):
                said = await hands.step(person, f"commitments:say:{number}:no$")
            elif any(mark in read for mark in player.trusts):
                said = await hands.step(person, yes)
            else:
                return None
            return ("judged", {"count": 1}) if said else None

        return deed

    def _reads_card(self, person: Person, yes: str) -> bool:
        """Whether the promise's card lies open, with its question."""
        return any(
            any(re.match(yes, data) for data in buttons)
            and any(re.match(CARD_OF_ONE, data) for data in buttons)
            for buttons in self._driver.recent(person)
        )

    def say_whether_it_helped(self, data: str) -> Deed:
        """One tap on how it is now."""
        number = data.split(":")[2]

        async def deed(player: Player, person: Person) -> Outcome:
            said = await self._driver.step(person, f"responses:helped:{number}:{player.helped}$")
            await self._driver.step(person, f"responses:helpednothing:{number}$")
            return ("helped", {"count": 1}) if said else None

        return deed

    # --- speaking ------------------------------------------------------------------------------------------

    def speak(self, worry: Worry) -> Deed:
        """Say a worry instead of writing it, and let the residents' coordinator write it down."""

        async def deed(_player: Player, person: Person) -> Outcome:
            hands = self._driver
            await hands.phones.voice(person, RECORDING.read_bytes())
            await hands.await_button(person, "voice:let:")
            self._spoken.append(worry)
            return ("spoke", {}) if await hands.step(person, r"voice:let:\d+:community") else None

        return deed

    def write_down(self, data: str) -> Deed:
        """A coordinator types what was said, as heard."""
        recording = data.rpartition(":")[2]

        async def deed(_player: Player, person: Person) -> Outcome:
            if not self._spoken or not await self._driver.step(person, re.escape(data) + "$"):
                return None
            worry = self._writing[recording] = self._spoken.popleft()
            await self._driver.ask(person, worry.words)
            return "written", {}

        return deed

    def use_words(self, data: str) -> Deed:
        """The speaker finds the words right: from here they are a worry like any other."""
        recording = data.rpartition(":")[2]

        async def deed(player: Player, person: Person) -> Outcome:
            worry = self._writing.get(recording)
            if worry is None or not await self._driver.step(person, re.escape(data) + "$"):
                return None
            return await self._deeds.send(player, person, worry.category)

        return deed
