"""Story 11: names, plates, hints at who people are: said again as what happened, or held; in no list ever."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.concerns import actions as concerns
from bot.concerns.rules import HoldReason, State
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.standin.chats import Person
from tests.privacy.canaries import leaks
from tests.stories.journeys import Town, Worry, ballot_text, found, invite, join, open_card, raise_worry, vote
from tests.stories.posts import concern_of, press, represents
from tests.stories.test_bribe import reference_in
from tests.stories.test_first_month import newest_agenda
from tests.stories.world import StoryWorld, line, story_world

NAMED = "Pedro Ramírez Gutiérrez vende zqnamed cosas robadas en el puente."
HAPPENED = "El viernes a las siete arrancaron un bolso en la parada del puente."
PLATE = "The car ZQK 482 H stops at the school gate zqplate every noon."
HINT = "غرباء مشبوهون في شارعنا ليلا zqhint"
KEPT_HINT = "Those people are back by the water point zqkepthint"
DEED = "في الساعة العاشرة كُسر باب الدكان عند الزاوية."
LANE = "The ambulance lane is blocked on every market day."


@dataclass
class Stranger:
    """Who told what: two that were said again, two that are held."""

    world: StoryWorld
    town: Town
    named: Worry
    hint: Worry
    plate: Worry
    kept: Worry
    lane: Worry


async def test_a_named_stranger_is_said_again_or_held_and_never_listed(
    engine_url: str, tmp_path: Path
) -> None:
    async with story_world(tmp_path, engine_url) as world:
        town = await found(world, first_meeting="24 May 10:00", languages=("en", "es"))
        tongues = ("es", "en", "ar", "en", "es", "en")
        await join(town, *(world.somebody(f"Resident{'abcdef'[n]}", each) for n, each in enumerate(tongues)))
        await invite(town, *(world.somebody(f"Officer{n}", side="police") for n in "xy"))
        await invite(town, world.somebody("Clinic", side="partners"), role="partner")
        await represents(town, town.residents[5])
        told = await tell(world, town)
        await both_coordinators_and_nobody_else_read_what_is_held(told)
        await what_was_said_again_is_read_by_all(told)
        await three_look_when_nobody_released_it(told)
        await it_is_on_no_ballot_and_no_agenda(told)
        what_points_at_people_reached_only_who_must_look(told)
        assert world.standin.counts.doubled <= world.kills


# ── telling


async def tell(world: StoryWorld, town: Town) -> Stranger:
    residents = town.residents
    lane = await raise_worry(world, town.officers[0], LANE)
    named = await said_again(world, residents[0], NAMED, HAPPENED, asks="names")
    plate = await kept(world, residents[1], PLATE)
    await world.restart()
    hint = await said_again(world, residents[2], HINT, DEED, asks="what happened")
    kept_hint = await kept(world, residents[3], KEPT_HINT)
    return Stranger(world, town, named, hint, plate, kept_hint, lane)


async def paused(world: StoryWorld, person: Person, words: str) -> str:
    """The words, the category, and the pause with what was found in them."""
    await world.say(person, words)
    if world.driver.sees(person, "concerns:category:0:safety$"):
        await press(world, person, "concerns:category:0:safety$")
    assert not world.driver.sees(person, "concerns:send:0"), "nothing goes out before it was looked at"
    return world.texts(person)[-1]


async def said_again(world: StoryWorld, person: Person, first: str, then: str, *, asks: str) -> Worry:
    """What the bot asks, then the same told as something that happened."""
    shown, tongue = await paused(world, person, first), str(person.language)
    if asks == "names":
        assert "Pedro Ramírez" in shown
        assert first not in shown, "only what was found"
    else:
        question = line(texts.doors_what_happened_fold(), tongue)
        assert question in shown
    await press(world, person, "concerns:words:0")
    await world.say(person, then)
    assert then in world.texts(person)[-1]
    assert first not in world.texts(person)[-1]
    await press(world, person, "concerns:send:0")
    return Worry(person, then, reference_in(world.texts(person)[-1]))


async def kept(world: StoryWorld, person: Person, words: str) -> Worry:
    """Its teller says that it is no person, or a deed already: it is held."""
    await paused(world, person, words)
    await press(world, person, "concerns:keep:0")
    assert line(texts.concerns_review_held()) in world.texts(person)[-1]
    await press(world, person, "concerns:send:0")
    return Worry(person, words, reference_in(world.texts(person)[-1]))


# ── what becomes of it


async def both_coordinators_and_nobody_else_read_what_is_held(told: Stranger) -> None:
    world, town = told.world, told.town
    await world.wind(world.local("2025-05-05", "17:05"))
    for coordinator in (town.coordinator, town.police_coordinator):
        card = await open_card(world, coordinator, told.plate.ref)
        assert PLATE in card
        tongue = str(coordinator.language)
        assert line(texts.concerns_state_held(reason=texts.concerns_hold_contact()), tongue) in card
    assert (await concern_of(world, told.plate.ref)).hold_reason is HoldReason.CONTACT
    assert (await concern_of(world, told.kept.ref)).hold_reason is HoldReason.GROUP


async def what_was_said_again_is_read_by_all(told: Stranger) -> None:
    """And how many are held is said in public, without a word of them."""
    world, town = told.world, told.town
    await world.wind(world.local("2025-05-06", "17:05"))
    for person in (town.residents[4], town.officers[1], town.partners[0]):
        await world.say(person, "/concerns")
        listed, tongue = world.texts(person)[-1], str(person.language)
        assert told.named.ref in listed
        assert told.hint.ref in listed
        assert line(texts.concerns_held_line(count=2), tongue) in listed
        assert told.plate.ref not in listed
        assert told.kept.ref not in listed
        assert PLATE not in await open_card(world, person, told.plate.ref)
    card = await open_card(world, town.residents[4], told.named.ref)
    assert HAPPENED in card
    assert "Pedro" not in card


async def three_look_when_nobody_released_it(told: Stranger) -> None:
    """After 72 hours one of each side is asked; two say no to the plate, and nothing of the other."""
    world, town = told.world, told.town
    await world.wind(world.local("2025-05-08", "17:05"))
    seated = [person for person in town.everybody if world.driver.sees(person, r"concerns:look:\d+")]
    assert not {town.coordinator, town.police_coordinator} & set(seated)
    found_it = [person for person in seated if await looks_at(world, person, told.plate)]
    assert len(found_it) == 3
    assert len({person.side for person in found_it}) == 3, "one of each side"
    for person in found_it[:2]:
        assert await looks_at(world, person, told.plate, say="no")
    await world.wind(world.local("2025-05-09", "09:05"))
    plate = await concern_of(world, told.plate.ref)
    assert (plate.state, plate.looked, plate.looking) == (State.HELD, True, False)
    said_to = texts.concerns_look_unread(ref=Plain(told.plate.ref))
    assert any(line(said_to) in text for text in world.texts(told.plate.raiser)), "its teller hears it"
    assert not [
        person
        for person in town.everybody
        if person is not told.plate.raiser and any(line(said_to) in text for text in world.texts(person))
    ]
    await world.wind(world.local("2025-05-16", "09:05"))
    assert (await concern_of(world, told.kept.ref)).state is State.HELD, "silence opens nothing that is held"
    assert line(texts.concerns_look_unread(ref=Plain(told.kept.ref))) in "".join(
        world.texts(told.kept.raiser)
    )


async def looks_at(world: StoryWorld, person: Person, worry: Worry, say: str = "") -> bool:
    """Whether one of the looks they were asked for is at this worry; then they may say something."""
    for number, data, _ in world.driver.all_buttons(person, r"concerns:look:\d+"):
        if not world.driver.sees(person, data):
            continue
        await world.standin.phones.tap(person, number, data)
        await world.settled()
        if worry.words in "\n".join(world.texts(person)[-3:]):
            if say:
                await press(world, person, rf"concerns:judge:{data.split(':')[2]}:{say}")
            return True
    return False


async def it_is_on_no_ballot_and_no_agenda(told: Stranger) -> None:
    world, town = told.world, told.town
    pid = await world.partnership_id()
    candidates = {each.ref for each in await world.app.database.read(concerns.open_concerns, pid)}
    assert {told.named.ref, told.hint.ref, told.lane.ref} <= candidates
    assert not {told.plate.ref, told.kept.ref} & candidates
    await world.wind(world.local("2025-05-16", "17:05"))
    for person in (town.residents[4], town.officers[1]):
        await vote(world, person, told.named.ref)
        ballot = ballot_text(world, person)
        assert told.named.ref in ballot
        assert told.plate.ref not in ballot
        assert told.kept.ref not in ballot
    await world.wind(world.local("2025-05-19", "09:05"))
    for person in (town.residents[4], town.officers[1]):
        agenda = newest_agenda(world, person)
        assert told.named.ref in agenda
        assert told.plate.ref not in agenda
        assert told.kept.ref not in agenda
        await press(world, person, "agenda:whynot:")
        assert told.plate.ref not in world.texts(person)[-1]
        await world.say(person, "/concerns")
        assert line(texts.concerns_held_line(count=2), str(person.language)) in world.texts(person)[-1]


def what_points_at_people_reached_only_who_must_look(told: Stranger) -> None:
    """First words went only to their teller, what is held to coordinators and the three besides."""
    world, town = told.world, told.town
    everybody = {person.id for person in world.standin.phones.people()}
    assert leaks(world.calls, everybody - {told.named.raiser.id}, ["zqnamed", "Ramírez"]) == []
    assert leaks(world.calls, everybody - {told.hint.raiser.id}, ["zqhint"]) == []
    seated = {
        call.to for call in world.calls if call.method == "sendMessage" and "concerns:look:" in call.words
    }
    for worry, mark in ((told.plate, "zqplate"), (told.kept, "zqkepthint")):
        may_read = {worry.raiser.id, town.coordinator.id, town.police_coordinator.id, *seated}
        assert leaks(world.calls, everybody - may_read, [mark]) == []
    assert leaks(world.calls, {town.coordinator.id}, ["zqplate"]), "whoever must look did read it"
