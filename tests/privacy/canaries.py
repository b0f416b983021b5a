"""A month in which everything that people say carries a mark of its own, so that a leak names its source."""

from __future__ import annotations

import io
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from bot.standin.chats import Person
from tests.privacy.searching import Searcher
from tests.stories.journeys import (
    REFERENCE,
    Town,
    Worry,
    comes,
    found,
    invite,
    join,
    me_too,
    raise_worry,
    vote,
)
from tests.stories.world import Call, StoryWorld, story_world

HELD = "Every night zqheldmark Ottokar Vranitz shouts at the bridge zqheldend."
FROM_POLICE = "At the checkpoint people wait for hours zqnopolice and nobody explains zqnopoliceend."
OPEN = "The lamp at the zqopenmark corner is dark and the zqopenmid children fall zqopenend."
BY_POLICE = "The zqofficermark lane is blocked by parked lorries zqofficerend."
UNSENT = "I was going to say zqunsentmark but then zqunsentend."
BEFORE_CONSENT = "They take the zqearlymark fish from the nets zqearlyend."
EFFECT, IDEA, PLACE = "people zqeffectmark stay home", "a zqideamark guard rail", "Zqplacemark mill"
PHOTO_NOTE = b"zqphotonote camera of 7391846205"
WRITTEN = re.compile(r"zq[a-z]+")


@dataclass
class Month:
    """Who said what."""

    world: StoryWorld
    town: Town
    opened: Worry
    by_police: Worry
    from_police: Worry
    held: Worry
    writing: Person
    """Somebody in the middle of a draft."""
    stranger: Person
    """Somebody who wrote before consent and never gave it."""

    @property
    def people(self) -> list[Person]:
        """Everybody with a phone."""
        return self.world.standin.phones.people()

    def searcher(self) -> Searcher:
        """Looks for everybody's numbers and names and every mark in what was written; posts are public."""
        made = Searcher()
        for person in self.people:
            made.add_person(person)
        for words in (HELD, FROM_POLICE, OPEN, BY_POLICE, UNSENT, BEFORE_CONSENT, EFFECT, IDEA, PLACE):
            for mark in WRITTEN.findall(words.lower()):
                made.add_words(mark)
                made.add_words(mark.capitalize())
        made.add_words("Vranitz")
        made.add_words("zqphotonote")
        return made


@asynccontextmanager
async def month_in(folder: Path, url: str) -> AsyncIterator[Month]:
    """The evening of the first day, with everybody's words told."""
    async with story_world(folder, url) as world:
        yield await begin(world)


async def begin(world: StoryWorld) -> Month:
    """Founded, joined, told: up to the evening of the first day."""
    town = await found(world, first_meeting="24 May 10:00", languages=("en",))
    await join(town, *(world.somebody(f"Zqname{letter}") for letter in "abcdefg"))
    await invite(town, world.somebody("Zqsergeant", side="police"))
    residents = town.residents
    opened = await tell_everything(world, residents[0])
    by_police = await raise_worry(world, town.officers[0], BY_POLICE)
    from_police = await raise_worry(world, residents[1], FROM_POLICE, not_to_police=True)
    held = await raise_worry(world, residents[2], HELD)
    writing = residents[3]
    await world.say(writing, UNSENT)
    stranger = world.somebody("Zqstranger")
    await world.standin.phones.start(stranger)
    await world.settled()
    await world.say(stranger, BEFORE_CONSENT)
    return Month(world, town, opened, by_police, from_police, held, writing, stranger)


async def tell_everything(world: StoryWorld, person: Person) -> Worry:
    """A worry with photo, place, effect and idea."""
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "navy").save(out, "JPEG", comment=PHOTO_NOTE)
    await world.say(person, OPEN)
    await world.tap(person, "concerns:category:0:safety$")
    await world.settled()
    await world.standin.phones.photo(person, out.getvalue())
    await world.settled()
    await world.tap(person, "concerns:faces:0:no$")
    await world.settled()
    for verb, words in (("place", PLACE), ("effect", EFFECT), ("idea", IDEA)):
        await world.tap(person, f"concerns:{verb}:0$")
        await world.settled()
        await world.say(person, words)
    if world.driver.sees(person, "concerns:keep:0"):
        await world.tap(person, "concerns:keep:0")
        await world.settled()
    await world.tap(person, "concerns:send:0")
    await world.settled()
    receipt = REFERENCE.search(world.texts(person)[-1])
    assert receipt is not None, world.texts(person)[-1]
    return Worry(person, OPEN, receipt.group())


async def go_on(month: Month) -> None:
    """Opened, supported, voted on, published, reminded: up to the end of the meeting."""
    world, town = month.world, month.town
    await world.wind(world.local("2025-05-06", "17:05"))
    for person in (town.coordinator, town.police_coordinator):
        await world.tap(person, "concerns:waiting:0")
        await world.settled()
        for reader in (month.held.ref, month.from_police.ref):
            await world.say(person, reader)
    await world.say(town.officers[0], "/concerns")
    await world.say(town.officers[0], month.from_police.ref)
    await world.say(town.officers[0], month.opened.ref)
    if world.driver.sees(town.officers[0], "concerns:photo:"):
        await world.tap(town.officers[0], "concerns:photo:")
    await me_too(world, month.opened.ref, *town.residents[3:6], town.officers[0])
    await world.wind(world.local("2025-05-07", "17:05"))
    for person in town.residents[:6]:
        await vote(world, person, month.opened.ref)
    await vote(world, town.officers[0], month.by_police.ref)
    await world.wind(world.local("2025-05-19", "09:05"))
    await comes(world, town.residents[0])
    await comes(world, town.officers[0], "chat")
    for person in (town.residents[0], town.officers[0], town.coordinator):
        for verb in ("why", "whynot", "how"):
            await world.say(person, "/agenda")
            await world.tap(person, f"agenda:{verb}:")
            await world.settled()
    await world.wind(world.local("2025-05-24", "11:35"))


def leaks(calls: list[Call], to: set[int], marks: list[str]) -> list[str]:
    """What of this reached one of these people, in words or in a file."""
    return [
        f"{mark!r} by {call.method}"
        for call in calls
        if call.to in to
        for mark in marks
        if mark.lower() in call.words.lower()
    ]
