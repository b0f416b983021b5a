"""A worry asked about, answered, set aside and asked about again: no mark reaches anybody it must not."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

from bot.standin.chats import Person
from tests.privacy.canaries import Month, begin, leaks
from tests.privacy.searching import at_rest
from tests.privacy.test_canaries import no_mark_of_a_person_reaches_another_phone
from tests.stories.journeys import invite, me_too
from tests.stories.world import StoryWorld, story_world

ASKED = "Which evenings is it dark there, zqaskedmark?"
TOLD = "Since the rains, every evening zqtoldmark"
MISSING = "The zqlackingmark path is dark as before"
ANSWERED = "We cannot before June zqansweredmark, there is no money"
OBJECTS = "Not before the zqobjectingmark meeting has heard it"
NEW_MARKS = ("zqaskedmark", "zqtoldmark", "zqlackingmark", "zqansweredmark", "zqobjectingmark")


async def taps(world: StoryWorld, person: Person, *patterns: str) -> None:
    """One button after the other, or words."""
    for each in patterns:
        if each.startswith("say "):
            await world.say(person, each[4:])
        else:
            await world.tap(person, each)
            await world.settled()


async def asked_and_told(month: Month, officer: Person) -> None:
    """An officer asks, the raiser answers; neither learns who the other is."""
    world, raiser = month.world, month.opened.raiser
    await taps(world, officer, "say /answers", r"responses:ask:\d+$", f"say {ASKED}", "responses:asksend:0")
    await world.wind(world.local("2025-05-07", "09:05"))
    await taps(world, raiser, r"responses:told:\d+$", r"responses:toldwrite:\d+$", f"say {TOLD}")
    before = {person.id for person in month.people} - {raiser.id}
    await taps(world, raiser, r"responses:toldsend:\d+$")
    assert leaks(world.calls, before, ["zqtoldmark"]) == [], "nobody reads it before its hour"
    await world.wind(world.local("2025-05-07", "17:05"))


async def answered_and_judged(month: Month, officer: Person) -> None:
    """The post answers, both coordinators decide, and whoever told it says what is missing."""
    world, town, raiser = month.world, month.town, month.opened.raiser
    await taps(
        world,
        officer,
        "say /answers",
        r"responses:answer:\d+$",
        r"responses:kind:\d+:information$",
        r"responses:own:\d+:information$",
        f"say {ANSWERED}",
        r"responses:publishown:\d+$",
    )
    await world.wind(world.local("2025-05-09", "10:05"))
    await taps(world, raiser, r"responses:helped:\d+:no$", f"say {MISSING}")
    await taps(world, town.coordinator, f"say {month.opened.ref}", r"concerns:aside:\d+$")
    await taps(world, town.coordinator, r"concerns:aside:\d+:not_joint$")
    await taps(world, town.police_coordinator, "say /keys", r"approvals:open:\d+$")
    await taps(world, town.police_coordinator, r"approvals:object:\d+$", f"say {OBJECTS}")
    await taps(world, town.police_coordinator, "say /keys", r"approvals:open:\d+$", r"approvals:agree:\d+$")
    await world.wind(world.local("2025-05-10", "17:05"))


async def everybody_looks(month: Month) -> None:
    """History, promises, page and numbers, on every phone; the numbers by both keys."""
    world, town = month.world, month.town
    for person in town.everybody:
        for command in ("/history", "/promises", "/mirror", "/concerns", "/mine", month.from_police.ref):
            await world.say(person, command)
    await taps(world, town.coordinator, "say /export", "approvals:exportpropose")
    await taps(world, town.police_coordinator, "say /keys", r"approvals:open:\d+$", r"approvals:agree:\d+$")
    await world.wind(world.now + timedelta(hours=23))
    assert not any('"decisions"' in call.words for call in world.sent_to(town.coordinator))
    await world.wind(world.local("2025-05-24", "11:35"))


async def test_a_months_answers_carry_no_mark_to_anybody_it_must_not_reach(tmp_path: Path) -> None:
    async with story_world(tmp_path, f"sqlite:///{tmp_path / 'walk.db'}") as world:
        month = await begin(world)
        town, officer = month.town, month.town.officers[0]
        await invite(town, world.somebody("Zqpartner"), role="partner")
        await world.wind(world.local("2025-05-06", "17:05"))
        await me_too(world, month.opened.ref, *town.residents[3:5])
        await asked_and_told(month, officer)
        await answered_and_judged(month, officer)
        await everybody_looks(month)

        town.officers += town.partners  # whoever was invited wrote their post to those who confirm
        no_mark_of_a_person_reaches_another_phone(month)
        del town.officers[1:]
        hidden_from_police_stays_so(month)
        assert leaks(world.calls, {officer.id}, ["zqtoldmark"]), "the answer came to who asked"
        exports = [call.words for call in world.sent_to(town.coordinator) if call.method == "sendDocument"]
        assert any("community" in words for words in exports), "the numbers were given"
        assert sum('"decisions"' in words for words in exports) == 1, "once"
        assert not any(re.search("zq[a-z]+", words) for words in exports)
        assert not any(str(person.last_name) in words for words in exports for person in month.people)
        searcher = month.searcher()
        for mark in NEW_MARKS:
            searcher.add_words(mark)
        places = at_rest(world.settings.database, world.settings.data_dir)
        places += [("log", world.log_file.read_bytes()), ("metrics", (await world.metrics()).encode())]
        places.append(("readyz", str(await world.app.readiness()).encode()))
        assert searcher.found(*places) == []


def hidden_from_police_stays_so(month: Month) -> None:
    """Neither its words nor its number ever came to a phone of police, except where they typed it."""
    police = {person.id for person in month.town.police}
    calls = [call for call in month.world.calls if call.to in police]
    assert leaks(calls, police, ["zqnopolice"]) == []
    number = re.compile(rf"(?<!\d){month.from_police.ref}(?!\d)")
    told = [call.words for call in calls if number.search(call.words)]
    assert all("not" in words.lower() for words in told), told
