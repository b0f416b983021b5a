"""Story 1: a partnership from its posters to how each worry ends, in two languages, the plug pulled twice."""

from __future__ import annotations

import re
from pathlib import Path

from bot.l10n import texts
from bot.standin.chats import Person
from tests.stories import journeys
from tests.stories.after_meeting import Aftermath, Followed
from tests.stories.answers import admits
from tests.stories.journeys import Town, Worry, comes, found, invite, join, me_too, raise_worry, vote
from tests.stories.posts import represents
from tests.stories.world import StoryWorld, Visited, line, story_world

RESIDENTS = 12
WORRIES = (
    (0, "There is no light at the water point and girls are afraid after seven."),
    (1, "Roban a quienes hacen fila para cobrar la pensión."),
    (2, "Cars race past the school gate when children cross."),
)
POLICE_WORRY = "The ambulance lane is blocked on every market day."
PARTNER_WORRY = "Cables are cut and half the quarter has no power."
RESULT_DAY, AGENDA_DAY, MEETING_DAY = "2025-05-12", "2025-05-19", "2025-05-24"


class FirstMonth:
    """Who lives through it, and what they told."""

    def __init__(self, world: StoryWorld, town: Town, worries: list[Worry]) -> None:
        self.world, self.town, self.worries = world, town, worries

    @property
    def light(self) -> Worry:
        return self.worries[0]

    @property
    def lane(self) -> Worry:
        return self.worries[3]


async def settle(world: StoryWorld) -> Town:
    """Twelve residents in two languages, one of them elected; three officers; a utility both keys admit."""
    town = await found(world, first_meeting="24 May 10:00")
    residents = [
        world.somebody(f"Resident{'abcdefghijkl'[n]}", "es" if n % 3 == 1 else "en") for n in range(RESIDENTS)
    ]
    await join(town, *residents[:7])
    await join(town, *residents[7:], area="Market")
    await invite(town, *(world.somebody(f"Officer{n}", side="police") for n in "xyz"))
    await represents(town, town.residents[11])
    await admits(town, world.somebody("Utility", side="partners"), "Power company")
    await world.say(town.residents[3], "/who")
    assert "Repair lamps and cables" in world.texts(town.residents[3])[-1], "its own card, for everybody"
    return town


async def tell(world: StoryWorld, town: Town) -> list[Worry]:
    """Residents, police and the utility each tell what worries them, through the same screens."""
    told = [await raise_worry(world, town.residents[at], words) for at, words in WORRIES]
    told.append(await raise_worry(world, town.officers[0], POLICE_WORRY))
    told.append(await raise_worry(world, town.partners[0], PARTNER_WORRY, category="environment"))
    return told


async def test_the_first_month_of_a_partnership(engine_url: str, tmp_path: Path) -> None:
    async with story_world(tmp_path, engine_url) as world:
        town = await settle(world)
        month = FirstMonth(world, town, await tell(world, town))
        every_raiser_has_a_receipt_that_names_no_topic(month)
        await nothing_is_readable_before_its_hour(month)
        await world.wind(world.local("2025-05-06", "17:05"))
        await everybody_reads_the_same(month)
        await me_too(world, month.light.ref, *town.residents[3:9], town.officers[1])
        await me_too(world, month.lane.ref, town.officers[2], town.residents[4])

        opened = await world.wind(world.local("2025-05-07", "17:05"))
        assert Visited(world.local("2025-05-07", "17:00"), "round-opens") in opened
        await all_vote_through_a_pulled_plug(month)
        after = aftermath(month)
        await after.police_answer_one_at_once()
        await world.wind(world.local(RESULT_DAY, "09:35"))
        results_stand_side_by_side(month)

        await world.wind(world.local(AGENDA_DAY, "09:05"))
        await the_agenda_has_reasons(month)
        await every_raiser_finds_what_became_of_it(month)
        for person in (*town.residents[:4], town.officers[0]):
            await comes(world, person)
        await comes(world, town.residents[5], "chat")
        await comes(world, town.residents[6], "no")
        await reminders_reach_who_comes(month)
        await the_meeting_passes_and_the_next_follows(month)

        made = await after.all_sides_promise()
        await after.mondays_letter_counts_what_is_under_way()
        await after.each_is_judged_by_another_side(made)
        await after.the_board_counts_every_side()
        await after.everybody_is_asked_whether_it_helped()
        await after.a_no_opens_it_again()
        await after.each_ends_as_its_followers_said()
        assert world.standin.counts.doubled <= world.under_way


def aftermath(month: FirstMonth) -> Aftermath:
    """The same worries, with everybody who follows each."""
    town, told = month.town, month.worries
    return Aftermath(
        month.world,
        town,
        light=Followed(told[0], (*town.residents[3:9], town.officers[1])),
        pension=Followed(told[1]),
        cars=Followed(told[2]),
        lane=Followed(told[3], (town.officers[2], town.residents[4])),
        cables=Followed(told[4]),
        elected=town.residents[11],
    )


# ── what must be true at each step


def every_raiser_has_a_receipt_that_names_no_topic(month: FirstMonth) -> None:
    for worry in month.worries:
        receipt = month.world.texts(worry.raiser)[-1]
        assert worry.ref in receipt
        assert worry.words not in receipt


async def nothing_is_readable_before_its_hour(month: FirstMonth) -> None:
    world, neighbour = month.world, month.town.residents[9]
    await world.wind(world.local("2025-05-05", "17:05"))
    for coordinator in (month.town.coordinator, month.town.police_coordinator):
        assert world.driver.sees(coordinator, "concerns:waiting:"), (
            "both coordinators at the same release hour"
        )
    await world.say(neighbour, "/concerns")
    assert not any(worry.ref in text for worry in month.worries for text in world.texts(neighbour))


async def everybody_reads_the_same(month: FirstMonth) -> None:
    world = month.world
    readers = (month.town.residents[10], month.town.officers[1], month.town.partners[0])
    for reader in readers:
        await world.say(reader, "/concerns")
        listed = world.texts(reader)[-1]
        assert all(worry.ref in listed for worry in month.worries), listed
        card = await journeys.open_card(world, reader, month.light.ref)
        assert month.light.words in card


async def all_vote_through_a_pulled_plug(month: FirstMonth) -> None:
    """Half have voted when the process dies with taps on the way; no vote is lost and none counts twice."""
    world, town, refs = month.world, month.town, [worry.ref for worry in month.worries]
    for person in town.everybody:
        assert world.driver.sees(person, "priorities:open:"), f"{person.name} was not asked"
    for at, person in enumerate(town.residents[:6]):
        await vote(world, person, refs[0], refs[1 + at % 2])
    for person in town.residents[6:9]:
        await journeys.open_ballot(world, person)
    for person in town.residents[6:9]:
        found_mark = journeys.mark_of(world, person, refs[0])
        assert found_mark is not None
        await world.standin.phones.tap(person, *_on_phone(world, person, found_mark))
    await world.restart()
    await world.settled()
    for person in town.residents[6:9]:
        await vote_is_shown(world, person, refs[0])
    for person in town.police:
        await vote(world, person, refs[3])
    await vote(world, town.partners[0], refs[4])


def _on_phone(world: StoryWorld, person: Person, data: str) -> tuple[int, str]:
    spot = world.driver.find(person, re.escape(data) + "$")
    assert spot is not None
    return spot


async def vote_is_shown(world: StoryWorld, person: Person, ref: str) -> None:
    await journeys.open_ballot(world, person)
    data = journeys.mark_of(world, person, ref)
    labels = [
        label for _, each, label in world.driver.all_buttons(person, "priorities:mark:") if each == data
    ]
    assert labels[0].startswith("✅"), f"{person.name}: {labels}"


def results_stand_side_by_side(month: FirstMonth) -> None:
    """Nine residents voted and are numbered; four of police are an order; one partner is too few to show."""
    world = month.world
    for reader in (month.town.residents[0], month.town.police_coordinator, month.town.officers[0]):
        result = next(text for text in reversed(world.texts(reader)) if month.light.ref in text)
        tongue = "es" if reader is month.town.police_coordinator else "en"
        for block in (
            texts.priorities_block_numbered(side=texts.members_side_community(), voters=9),
            texts.priorities_block_order(side=texts.members_side_police()),
            texts.priorities_block_few(side=texts.members_side_partner()),
        ):
            assert line(block, tongue) in result
        assert result.index(month.light.ref) < result.index(month.lane.ref)
    stamps = {
        kept["date"]
        for person in month.town.everybody
        for kept, text in zip(world.messages(person), world.texts(person), strict=True)
        if month.light.ref in text
        and any("priorities:why:" in _data(button) for button in journeys.buttons_of(kept))
    }
    assert stamps == {int(world.local(RESULT_DAY, "09:30").timestamp())}, "all sides at the same minute"


def _data(button: dict[str, str]) -> str:
    return button.get("callback_data", "")


async def the_agenda_has_reasons(month: FirstMonth) -> None:
    world = month.world
    for person in month.town.everybody:
        assert world.driver.sees(person, "agenda:why:"), f"{person.name} got no agenda"
    reader = month.town.residents[0]
    agenda = newest_agenda(world, reader)
    assert month.light.ref in agenda
    assert line(texts.agenda_raised_community()) in agenda
    assert month.lane.ref in agenda, "the police side has its floor"
    await world.tap(reader, "agenda:why:")
    await world.settled()
    assert line(texts.agenda_raised_community()) in world.texts(reader)[-1]
    assert len(world.texts(reader)[-1].splitlines()) > 2, "who chose it, and what it cost each side"


async def every_raiser_finds_what_became_of_it(month: FirstMonth) -> None:
    world = month.world
    for worry in month.worries:
        await world.say(worry.raiser, "/agenda")
        if worry.ref in newest_agenda(world, worry.raiser):
            continue
        await world.tap(worry.raiser, "agenda:whynot:")
        await world.settled()
        assert worry.ref in world.texts(worry.raiser)[-1], "left out, with its reason"


async def reminders_reach_who_comes(month: FirstMonth) -> None:
    world, town = month.world, month.town
    before = {person.id: len(world.messages(person)) for person in town.everybody}
    await world.wind(world.local("2025-05-23", "18:05"))
    yes, chat, no = town.residents[0], town.residents[5], town.residents[6]

    def new(person: Person) -> list[str]:
        return [text for text in world.texts(person)[before[person.id] :] if "School hall" in text]

    assert len(new(yes)) == 1
    assert len(new(chat)) == 1
    assert not new(no)
    assert "1. " in new(yes)[0], "what stands on the agenda"
    await world.wind(world.local(MEETING_DAY, "09:05"))
    assert len(new(yes)) == 2
    assert len(new(town.officers[0])) == 2, "officers are reminded as residents are"
    assert len(new(chat)) == 1


async def the_meeting_passes_and_the_next_follows(month: FirstMonth) -> None:
    world, reader = month.world, month.town.residents[0]
    await world.wind(world.local(MEETING_DAY, "11:35"))
    await world.say(reader, "/meeting")
    assert re.search(r"21 June", world.texts(reader)[-1]), world.texts(reader)[-1]
    card = await journeys.open_card(world, month.light.raiser, month.light.ref)
    assert line(texts.concerns_state_discussed()) in card


def newest_agenda(world: StoryWorld, person: Person, *tongues: str) -> str:
    """The agenda as it stands on this phone, in the language of its owner."""
    titles = {line(texts.agenda_title(), tongue) for tongue in tongues or ("en", "es")}
    return next(text for text in reversed(world.texts(person)) if text.splitlines()[0] in titles)
