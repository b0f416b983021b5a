"""What everybody in the cast does: tells a worry, reads news, has ideas, votes, says whether it comes."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

from bot.standin.driver import Driver
from bot.standin.player import Idea, Player, Worry

if TYPE_CHECKING:
    from bot.standin.chats import Person

Outcome = tuple[str, dict[str, Any]] | None
"""What the feed may say of it."""
Deed = Callable[[Player, "Person"], Awaitable[Outcome]]
MOST_MARKS = 3
MOST_QUESTIONS = 5
# What the bot's buttons are called; the guide's own list is page/guide.json.
CATEGORY = r"concerns:category:0:"
ENOUGH = r"concerns:(enough|all|go|ready|done|next|continue):"
NOT_SIMILAR = r"concerns:(new|different|similar:0:(no|new))"
SEND = r"concerns:send:0"
OPEN = r"concerns:(open|show|card|see|read|view):"
SUPPORT = r"concerns:support:"
PAGE = r"concerns:list:"
MOST_PAGES = 2
IDEAS = r"ideas:list:"
MARK = r"priorities:mark:"
BALLOT = r"priorities:(ballot|open|vote)"
VOTING = f"{MARK}|{BALLOT}"
FINISH = r"priorities:finish:"
COME = r"meetings:come:[^:]+:"
CONFIRM = r"members:confirm:\d+:yes"


class Deeds:
    """Each deed is done on one phone, by taps and words alone."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver

    def tell(self, worry: Worry) -> Deed:
        """Tell what worries one, and answer what is asked about it."""

        async def deed(player: Player, person: Person) -> Outcome:
            await self._driver.ask(person, worry.words)
            return await self.send(player, person, worry.category)

        return deed

    async def send(self, player: Player, person: Person, category: str) -> Outcome:
        """From the words to the worry that is sent."""
        hands = self._driver
        for _ in range(MOST_QUESTIONS):
            await hands.await_button(person, f"{SEND}|{ENOUGH}|{CATEGORY}|{NOT_SIMILAR}")
            if hands.sees(person, SEND):
                break
            for pattern in (NOT_SIMILAR, f"{CATEGORY}{category}$", CATEGORY, ENOUGH):
                if await hands.step(person, pattern):
                    break
        return ("raised", {"side": player.side}) if await hands.step(person, SEND) else None

    async def look(self, player: Player, person: Person) -> Outcome:
        """Read what is new, and say me too where one cares."""
        hands, found = self._driver, 0
        if not await hands.press(person, "👀"):
            return None
        cares = "|".join(map(re.escape, player.cares))
        for page in range(MOST_PAGES):
            if page and not await hands.step(person, f"{PAGE}{page}$"):
                break
            for data in self._listed(person, cares):
                await hands.step(person, re.escape(data) + "$", then=f"{SUPPORT}|{IDEAS}")
                found += await hands.step(person, SUPPORT, label="🙋", message=cares)
                await hands.step(person, PAGE, then=OPEN)
        return ("supported", {"count": 1}) if found else None

    def _listed(self, person: Person, wanted: str) -> list[str]:
        """What opens the worries of the newest list whose words are like this."""
        listed = self._driver.all_buttons(person, OPEN)
        return [
            data
            for number, data, label in listed
            if number == listed[0][0]
            and re.search(wanted, self._words_of(person, number, label), re.IGNORECASE)
        ]

    def suggest(self, idea: Idea) -> Deed:
        """Say what could help with a worry."""

        async def deed(player: Player, person: Person) -> Outcome:
            hands = self._driver
            if not await hands.press(person, "👀"):
                return None
            for page in range(MOST_PAGES):
                if page and not await hands.step(person, f"{PAGE}{page}$"):
                    return None
                found = self._listed(person, idea.about)
                if not found:
                    continue
                data = found[0]
                await hands.step(person, re.escape(data) + "$", then=IDEAS)
                for pattern in (IDEAS, r"ideas:add:", r"ideas:kind:\d+:helps"):
                    if not await hands.step(person, pattern):
                        return None
                await hands.ask(person, idea.words)
                return "idea", {"side": player.side}
            return None

        return deed

    async def vote(self, player: Player, person: Person) -> Outcome:
        """Mark what one cares for on the newest ballot."""
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

    async def say_whether(self, player: Player, person: Person) -> Outcome:
        """Say whether one comes to the meeting."""
        await self._driver.step(person, COME + player.comes)
        return "coming", {"count": 1}

    def confirm(self, data: str) -> Deed:
        """Confirm somebody who waits for it."""

        async def deed(_player: Player, person: Person) -> Outcome:
            for button in self._driver.all_buttons(person, re.escape(data) + "$"):
                await self._driver.tap_once(person, button)
            return None

        return deed


def _closeness(words: str, cares: Sequence[str]) -> int:
    """The place of the first care that the words touch; the number of cares when none does."""
    low = words.casefold()
    return next((place for place, care in enumerate(cares) if care.casefold() in low), len(cares))
