"""What people of a story do, by real taps: found, join, raise, support, vote, say whether they come."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.charter import actions as charters
from bot.database.engine import Tx
from bot.standin.chats import Person
from tests.stories.world import PATIENCE, StoryWorld

REFERENCE = re.compile(r"(?<!\d)[1-9]\d{3}(?!\d)")
INVITED = re.compile(r"start=(i_[\w-]+)")
TOGETHER = 20
"""How many people act at the same moment; more would only make each other wait."""


@dataclass
class Town:
    """One partnership of a story: its two coordinators, its areas and everybody who joined."""

    world: StoryWorld
    coordinator: Person
    police_coordinator: Person
    posters: dict[str, str] = field(default_factory=dict)
    """Area → what its poster's link carries."""
    residents: list[Person] = field(default_factory=list)
    officers: list[Person] = field(default_factory=list)
    partners: list[Person] = field(default_factory=list)

    @property
    def everybody(self) -> list[Person]:
        """All who joined, coordinators included."""
        return [self.coordinator, *self.residents, *self.police, *self.partners]

    @property
    def police(self) -> list[Person]:
        """Everybody of the police side."""
        return [self.police_coordinator, *self.officers]

    @property
    def community(self) -> list[Person]:
        """Everybody of the community side."""
        return [self.coordinator, *self.residents]


@dataclass(frozen=True)
class Worry:
    """A worry that was sent: whose, the words and the number on the receipt."""

    raiser: Person
    words: str
    ref: str


# ── founding


async def found(
    world: StoryWorld,
    *,
    areas: Sequence[str] = ("Water point", "Market"),
    name: str = "Riverside",
    country: str = "rs",
    first_meeting: str = "",
    languages: Sequence[str] = ("en", "es"),
) -> Town:
    """The residents' coordinator fills the cards, the police coordinator agrees; both by taps."""
    first = world.somebody("Wanjirucoord", languages[0])
    second = world.somebody("Farahcoord", languages[-1], side="police")
    links = await world.founding_links()
    await world.standin.phones.start(first, links[0])
    await world.tap(first, f"members:language:0:{languages[0]}$")
    answers = {"name": name, "areas": "\n".join(areas), "meeting": first_meeting, "place": "School hall"}
    for card in ("name", "areas", "country", "languages", "emergency", "meeting", "place"):
        await world.driver.await_button(first, f"members:keep:\\d+:{card}$")
        if card == "country":
            await world.tap(first, f"members:country:\\d+:{country}$")
        elif answers.get(card):
            await world.say(first, answers[card])
        else:
            await world.tap(first, f"members:keep:\\d+:{card}$")
    await world.settled()
    await world.standin.phones.start(second, links[1])
    await world.tap(second, f"members:language:0:{languages[-1]}$")
    await world.tap(second, "members:agree:")
    await world.settled()
    posters = await world.app.database.read(_posters)
    return Town(world, first, second, posters)


def _posters(tx: Tx) -> dict[str, str]:
    return {area.name: f"j_{area.code}" for each in charters.live(tx) for area in charters.areas(tx, each)}


# ── joining


async def join(town: Town, *people: Person, area: str = "") -> None:
    """They scan the poster of the area (the first unless named), choose their language and say OK."""
    poster = town.posters[area or next(iter(town.posters))]
    for part in batches(people):
        await asyncio.gather(*(_join(town.world, person, poster) for person in part))
    town.residents += people


async def _join(world: StoryWorld, person: Person, payload: str) -> None:
    await world.standin.phones.start(person, payload)
    await world.tap(person, f"members:language:0:{person.language}$")
    await world.tap(person, "members:consent:0:yes")
    chat = world.standin.phones.chat(person)
    await world.standin.phones.until(lambda: chat.keyboard is not None, timeout=PATIENCE)


async def invite(town: Town, *people: Person, role: str = "officer") -> None:
    """One-time links from the police coordinator; the residents' coordinator confirms each number."""
    world, by = town.world, town.police_coordinator
    links: list[str] = []
    while len(links) < len(people):
        before = set(_invitations(world, by))
        count = 20 if len(people) - len(links) > 5 else 5 if len(people) - len(links) > 1 else 1
        await world.say(by, "/invite")
        await world.tap(by, f"members:invite:0:{role}$")
        await world.tap(by, f"members:invite:0:{role}:{count}$")
        await world.settled()
        links += [link for link in _invitations(world, by) if link not in before]
    pairs = list(zip(people, links, strict=False))
    for at in range(0, len(pairs), TOGETHER):
        part = pairs[at : at + TOGETHER]
        await asyncio.gather(*(_join_invited(world, person, link) for person, link in part))
    await world.settled()
    await confirm_all(town)
    (town.officers if role == "officer" else town.partners).extend(people)


def _invitations(world: StoryWorld, person: Person) -> list[str]:
    return [link for text in world.texts(person) for link in INVITED.findall(text)]


async def _join_invited(world: StoryWorld, person: Person, link: str) -> None:
    await world.standin.phones.start(person, link)
    await world.tap(person, f"members:language:0:{person.language}$")
    chat = world.standin.phones.chat(person)
    await world.standin.phones.until(
        lambda: (last := chat.last()) is not None and not last["buttons"], timeout=PATIENCE
    )
    await world.standin.phones.say(person, f"{post_of(person)}")


def post_of(person: Person) -> str:
    """What an invited person writes about themself."""
    return f"{person.first_name}, beat seven"


async def confirm_all(town: Town) -> None:
    """Each coordinator confirms whoever waits for them."""
    world = town.world
    for person in (town.coordinator, town.police_coordinator):
        for number, data, _ in world.driver.all_buttons(person, r"members:confirm:\d+:yes", label="✅ "):
            await world.standin.phones.tap(person, number, data)
        await world.settled()


# ── raising


async def raise_worry(
    world: StoryWorld, person: Person, words: str, *, category: str = "safety", not_to_police: bool = False
) -> Worry:
    """Words, category, review, send; the receipt carries the number."""
    hands = world.driver
    await world.say(person, words)
    for pattern in (f"concerns:category:0:{category}$", "concerns:similar:0:new", "concerns:keep:0"):
        if hands.sees(person, "concerns:send:0"):
            break
        if hands.sees(person, pattern):
            await world.tap(person, pattern)
            await world.settled()
    if not_to_police:
        await world.tap(person, "concerns:seen:0$")
        await world.tap(person, "concerns:seen:0:police$")
        await world.settled()
        await world.tap(person, "concerns:draft:0$")
        await world.settled()
    before = len(world.messages(person))
    await world.tap(person, "concerns:send:0")
    await world.settled()
    receipt = world.texts(person)[-1]
    found = REFERENCE.search(receipt)
    assert len(world.messages(person)) > before, f"no receipt for {words!r}: {receipt!r}"
    assert found is not None, f"no number on the receipt: {receipt!r}"
    return Worry(person, words, found.group())


async def open_card(world: StoryWorld, person: Person, ref: str) -> str:
    """The number is typed, the card is read."""
    await world.say(person, ref)
    return world.texts(person)[-1]


async def me_too(world: StoryWorld, ref: str, *people: Person) -> None:
    """Each opens the card by its number and says "me too"."""
    for part in batches(people):
        await asyncio.gather(*(_me_too(world, person, ref) for person in part))
    await world.settled()


async def _me_too(world: StoryWorld, person: Person, ref: str) -> None:
    before = len(world.standin.phones.chat(person).messages)
    await world.standin.phones.say(person, ref)
    await world.standin.phones.until(
        lambda: any(
            ref in kept["text"] and world.driver.sees(person, "concerns:support:.*:yes")
            for kept in world.standin.phones.chat(person).messages[before:]
            if not kept["mine"]
        ),
        timeout=PATIENCE,
    )
    await world.tap(person, "concerns:support:.*:yes")


# ── voting


async def vote_by_numbers(world: StoryWorld, people: Sequence[Person], *refs: str) -> None:
    """Many open their ballots at once and type the numbers of these, which is the whole ballot."""
    for part in batches(people):
        await asyncio.gather(*(world.standin.phones.say(person, "/vote") for person in part))
        await world.settled()
        for person in part:
            numbers = [number_of(world, person, ref) for ref in refs]
            await world.standin.phones.say(person, " ".join(number for number in numbers if number))
        await world.settled()


async def vote(world: StoryWorld, person: Person, *refs: str) -> None:
    """Opens the ballot of the newest invitation and marks these, as far as they stand on it."""
    await open_ballot(world, person)
    for ref in refs:
        data = mark_of(world, person, ref)
        if data is not None:
            await world.tap(person, re.escape(data) + "$")
            await world.settled()


async def open_ballot(world: StoryWorld, person: Person) -> None:
    """From the newest invitation, which stands on the phone."""
    await world.say(person, "/vote")
    await world.driver.await_button(person, "priorities:mark:")


def ballot_text(world: StoryWorld, person: Person) -> str:
    """The newest ballot on this phone."""
    for kept in reversed(world.messages(person)):
        if any("priorities:mark:" in (button.get("callback_data") or "") for button in buttons_of(kept)):
            return world.texts(person)[world.messages(person).index(kept)]
    raise AssertionError(f"{person.name} has no ballot")


def mark_of(world: StoryWorld, person: Person, ref: str) -> str | None:
    """The button that marks this concern on the person's own ballot; None if it is not on it."""
    number = number_of(world, person, ref)
    if not number:
        return None
    marks = world.driver.all_buttons(person, "priorities:mark:", label=rf"^\W+{number}\W")
    newest = max(number for number, _, _ in marks)
    return next(data for number, data, _ in marks if number == newest)


def number_of(world: StoryWorld, person: Person, ref: str) -> str:
    """The number under which this concern stands on the person's own ballot; "" if it is not on it."""
    line = re.search(rf"^\W*(\d+)\s.*\({ref}\)", ballot_text(world, person), re.MULTILINE)
    return line.group(1) if line else ""


def buttons_of(message: dict[str, object]) -> list[dict[str, str]]:
    """All buttons of a message."""
    rows = message["buttons"]
    assert isinstance(rows, list)
    return [button for row in rows for button in row]


# ── coming


async def comes(world: StoryWorld, person: Person, answer: str = "yes") -> None:
    """Says whether they come, on the newest message that asks."""
    await world.tap(person, rf"meetings:come:\d+:{answer}$")
    await world.settled()


def batches(people: Sequence[Person]) -> list[Sequence[Person]]:
    """At most so many at a time."""
    return [people[at : at + TOGETHER] for at in range(0, len(people), TOGETHER)]
