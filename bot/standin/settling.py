"""How people come into a partnership: founding, posters, invitations, confirmations; by taps alone."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from bot.standin import cast
from bot.standin.driver import Driver
from bot.standin.player import Player

if TYPE_CHECKING:
    from bot.standin.chats import Chat, Json, Person

START_LINK = re.compile(r"[?&]start=([\w-]+)")
Read = Callable[[str], Awaitable[str]]


class Settling:
    """Brings the cast in. `read` fetches a file that the bot sent, by its address on the stand-in."""

    def __init__(self, driver: Driver, people: Mapping[int, Person], read: Read) -> None:
        self._driver = driver
        self._phones = driver.phones
        self._people = people
        self._read = read

    def _person(self, player: Player) -> Person:
        return self._people[player.id]

    async def found(self, links: Sequence[str]) -> None:
        """The residents' coordinator fills the seven cards, the police coordinator agrees."""
        first, second = cast.COORDINATOR, cast.POLICE_COORDINATOR
        await self._open_founding(first, links[0])
        await self._open_founding(second, links[1])
        if self._driver.sees(self._person(second), "members:lines:"):
            await self._driver.tap_when(self._person(second), "members:lines:")
        await self._driver.tap_when(self._person(second), "members:agree:")
        await self._driver.until_settled()

    async def _open_founding(self, player: Player, link: str) -> None:
        person = self._person(player)
        await self._phones.start(person, payload_of(link))
        await self._driver.tap_when(person, f"members:language:0:{player.language}$")
        await self._driver.until_settled()
        if self._driver.sees(person, "members:keep:"):
            await self._fill_cards(person)

    async def _fill_cards(self, person: Person) -> None:
        """The seven cards: some answered in words, the rest kept."""
        words = {"name": cast.TOWN, "areas": "\n".join(cast.AREAS), "emergency": cast.EMERGENCY}
        words["place"] = cast.PLACE
        for card in ("name", "areas", "country", "languages", "emergency", "meeting", "place"):
            await self._driver.await_button(person, f"members:keep:\\d+:{card}")
            if card == "country":
                await self._driver.tap_when(person, f"members:country:\\d+:{cast.COUNTRY}$")
            elif card in words:
                await self._phones.say(person, words[card])
            else:
                if card == "languages":
                    await self._choose_languages(person)
                await self._driver.tap_when(person, f"members:keep:\\d+:{card}")
            await self._driver.until_settled()

    async def _choose_languages(self, person: Person) -> None:
        for tag in cast.LANGUAGES:
            if self._driver.sees(person, f"members:speaks:\\d+:{tag}$", label="☐"):
                await self._driver.tap_when(person, f"members:speaks:\\d+:{tag}$")
                await self._driver.until_settled()

    async def posters(self, player: Player) -> dict[str, str]:
        """The join payload of each area, read from the posters that the coordinator got."""
        chat = self._phones.chat(self._person(player))
        documents = [message["document"] for message in chat.messages if message["document"]]
        pages = await asyncio.gather(*(self._read(one["url"]) for one in documents))
        found = {}
        for page in pages:
            link = START_LINK.search(page)
            area = next((area for area in cast.AREAS if area in page), None)
            if link and area:
                found[area] = link.group(1)
        forwarded = self.payloads(self._person(player), "j_")
        return {area: found.get(area) or forwarded[0] for area in cast.AREAS}

    async def _party_card(self, player: Player) -> None:
        """A coordinator says what their side can do, what it cannot, and whom to call."""
        person, hands = self._person(player), self._driver
        if not await hands.step(person, "members:fill:"):
            return
        for line in cast.CARDS[player.side]:
            await hands.ask(person, line)
        await hands.step(person, "members:sign:")

    async def elect(self) -> None:
        """The residents' coordinator records an election; those elected open the links to their seats."""
        person, hands = self._person(cast.COORDINATOR), self._driver
        before = set(self.payloads(person, "i_"))
        for words in ("/record", cast.ELECTION, f"{cast.VOTERS}"):
            await hands.ask(person, words)
        await hands.tap_when(person, "members:term:0:12$")
        await hands.tap_when(person, "members:recordit:")
        await hands.until(lambda: len(set(self.payloads(person, "i_")) - before) > 1)
        links = [link for link in self.payloads(person, "i_") if link not in before]
        for player, link in zip((cast.REPRESENTATIVE, cast.DEPUTY), links, strict=False):
            elected = self._phones.chat(self._person(player))
            rows = len(elected.keyboard or [])
            await self._phones.start(self._person(player), link)
            await hands.until(partial(_has_more_rows, elected, rows))

    def payloads(self, person: Person, prefix: str) -> list[str]:
        """Every start link that somebody was sent, oldest first."""
        messages = self._phones.chat(person).messages
        found = [payload for one in messages for payload in START_LINK.findall(one["text"])]
        return [payload for payload in dict.fromkeys(found) if payload.startswith(prefix)]

    async def join_all(self, posters: Mapping[str, str]) -> None:
        """Neighbours scan a poster; officers and partners are invited and confirmed. You are left out."""
        police = self._person(cast.POLICE_COORDINATOR)
        invited = [player for player in cast.CAST if player.role in {"officer", "partner"}]
        officers = [player for player in invited if player.role == "officer"]
        partners = [player for player in invited if player.role == "partner"]
        links = await self.invite(police, "officer", len(officers))
        links += await self.invite(police, "partner", len(partners))
        joining = [self._join(player, posters[player.area]) for player in cast.NEIGHBOURS]
        pairs = zip([*officers, *partners], links, strict=False)
        joining += [self.join_invited(self._person(player), link, player.post) for player, link in pairs]
        joining += [self._party_card(player) for player in (cast.COORDINATOR, cast.POLICE_COORDINATOR)]
        await asyncio.gather(*joining)
        await self.confirm_all()

    async def invite(self, person: Person, role: str, wanted: int) -> list[str]:
        """One-time links from a coordinator's phone, at least as many as wanted."""
        links: list[str] = []
        while len(links) < wanted:
            before = set(self.payloads(person, "i_"))
            await self._phones.say(person, "/invite")
            await self._driver.tap_when(person, f"members:invite:0:{role}$")
            much = 20 if wanted > 5 else 5  # noqa: PLR2004 - the bot offers one, five and twenty
            await self._driver.tap_when(person, f"members:invite:0:{role}:{much}$")
            await self._driver.until_settled()
            links += [link for link in self.payloads(person, "i_") if link not in before]
        return links[:wanted]

    async def _join(self, player: Player, payload: str) -> None:
        person = self._person(player)
        await self._phones.start(person, payload)
        await self._driver.tap_when(person, f"members:language:0:{player.language}$")
        await self._driver.tap_when(person, "members:consent:0:yes")
        await self._driver.until(lambda: self._phones.chat(person).keyboard is not None)

    async def join_invited(self, person: Person, payload: str, post: str) -> None:
        """Open a one-time link and say who one is; a coordinator confirms later."""
        await self._phones.start(person, payload)
        await self._driver.tap_when(person, f"members:language:0:{person.language}$")
        await self._driver.until(lambda: _asks_for_words(self._phones.chat(person).last()))
        await self._phones.say(person, post)

    async def confirm_all(self) -> None:
        """Both coordinators confirm whoever waits for them."""
        await self._driver.until_settled()
        for player in (cast.COORDINATOR, cast.POLICE_COORDINATOR):
            person = self._person(player)
            everybody = self._driver.all_buttons(person, "members:confirmall:")
            if everybody:
                await self._driver.tap_once(person, everybody[0])
                continue
            for number, data, _ in self._driver.all_buttons(person, r"members:confirm:\d+:yes"):
                if (
                    len(self._driver.buttons_of(person, number)) > 1
                ):  # one button alone says what became of it
                    await self._phones.tap(person, number, data)
        await self._driver.until_settled()


def payload_of(link: str) -> str:
    """What stands behind ?start= in a link."""
    found = START_LINK.search(link)
    return found.group(1) if found else link.strip()


def _has_more_rows(chat: Chat, rows: int) -> bool:
    """The home keyboard has grown: the seat is taken."""
    return len(chat.keyboard or []) > rows


def _asks_for_words(message: Json | None) -> bool:
    """The last thing the bot said is a question without buttons."""
    return message is not None and not message["buttons"]
