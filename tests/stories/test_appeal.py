"""Story 10: set aside by both, disagreed with, looked at by three, a tie: heard. And two worries joined."""

from __future__ import annotations

from pathlib import Path

from bot.concerns.rules import Reason, State
from bot.concerns.sentences import aside_reason
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.standin.chats import Person
from tests.stories.journeys import Town, Worry, found, invite, join, me_too, open_card, raise_worry
from tests.stories.posts import agrees, concern_of, newest, press, represents, sets_aside
from tests.stories.test_first_month import newest_agenda
from tests.stories.world import StoryWorld, line, story_world

FIELD = "أطفالنا يلعبون قرب البئر المكشوفة خلف المدرسة."
LANE = "The ambulance lane is blocked on every market day."
BRIDGE = "The bridge has no rail on the river side."
RAIL = "Nobody mended the rail of the bridge since the flood."
APART_AT, AGENDA_DAY = "2025-05-08", "2025-05-19"
REASON = aside_reason(Reason.NOT_JOINT, "")


async def settle(world: StoryWorld) -> Town:
    """Six residents in three languages, one of them elected; two officers, two partners."""
    town = await found(world, first_meeting="24 May 10:00", languages=("en", "es"))
    tongues = ("ar", "en", "es", "en", "es", "en", "en")
    await join(town, *(world.somebody(f"Resident{'abcdefg'[n]}", each) for n, each in enumerate(tongues)))
    await invite(town, *(world.somebody(f"Officer{n}", side="police") for n in "xy"))
    await invite(town, world.somebody("Clinic", side="partners"), role="partner")
    await represents(town, town.residents[5])
    return town


async def test_set_aside_appealed_tied_and_heard(engine_url: str, tmp_path: Path) -> None:
    async with story_world(tmp_path, engine_url) as world:
        town = await settle(world)
        field = await raise_worry(world, town.residents[0], FIELD)
        await raise_worry(world, town.officers[0], LANE)
        await world.wind(world.local("2025-05-06", "17:05"))
        await me_too(world, field.ref, town.residents[1], town.residents[2])

        await both_set_it_aside_and_say_why(town, field)
        await the_raiser_disagrees_and_three_are_asked(town, field)
        await an_interest_is_said_and_another_asked(town, field)
        await a_tie_and_silence_mean_heard(town, field)
        await the_next_agenda_hears_it_with_its_reason(town, field)
        await the_history_tells_it_in_plain_words(town, field)
        assert world.standin.counts.doubled <= world.kills


async def both_set_it_aside_and_say_why(town: Town, field: Worry) -> None:
    """One key changes nothing, also after a pulled plug; the second does, and all who follow read why."""
    world = town.world
    await sets_aside(town, field.ref, "not_joint", by=town.coordinator)
    await world.restart()
    await world.settled()
    assert (await concern_of(world, field.ref)).state is State.OPEN
    assert "approvals:agree:" in str(world.messages(town.police_coordinator))
    await agrees(town, town.police_coordinator)
    assert (await concern_of(world, field.ref)).state is State.SET_ASIDE

    await world.wind(world.local("2025-05-07", "09:05"))
    for person in (field.raiser, town.residents[1], town.residents[2]):
        told = newest(world, person, r"concerns:appeal:\d+$")
        said = texts.concerns_aside_news(ref=Plain(field.ref), reason=REASON)
        assert line(said, str(person.language)) in told, "the same words to raiser and supporters"
        assert FIELD not in told
    for person in (town.residents[3], town.officers[1], town.partners[0]):
        card = await open_card(world, person, field.ref)
        assert line(texts.concerns_state_aside(reason=REASON), str(person.language)) in card
        await world.say(person, "/concerns")
        listed = world.texts(person)[-1]
        assert line(texts.concerns_note_aside(reason=REASON), str(person.language)) in listed
    await open_card(world, town.residents[3], field.ref)
    assert not world.driver.sees(town.residents[3], "concerns:appeal:"), "only who follows it disagrees"


async def the_raiser_disagrees_and_three_are_asked(town: Town, field: Worry) -> None:
    world = town.world
    await press(world, field.raiser, r"concerns:appeal:\d+$")
    assert line(texts.concerns_appealed(ref=Plain(field.ref)), "ar") in world.texts(field.raiser)[-1]
    assert not lookers(town), "nobody is asked at the minute that would point at whoever disagreed"
    await world.wind(world.local("2025-05-07", "17:05"))
    seated = lookers(town)
    sides = {"community": 0, "police": 0, "partner": 0}
    for person in seated:
        sides[side_of(town, person)] += 1
    assert set(sides.values()) == {1}, sides
    assert not {town.coordinator.id, town.police_coordinator.id, field.raiser.id} & {p.id for p in seated}


def lookers(town: Town) -> list[Person]:
    """Who is asked now and has not given up the seat."""
    return [person for person in town.everybody if town.world.driver.sees(person, r"concerns:look:\d+")]


def side_of(town: Town, person: Person) -> str:
    if person in town.police:
        return "police"
    return "partner" if person in town.partners else "community"


async def an_interest_is_said_and_another_asked(town: Town, field: Worry) -> None:
    """One of the officers has an interest; the other one takes the place and decides as freely."""
    world = town.world
    (first,) = [person for person in lookers(town) if person in town.officers]
    (other,) = [person for person in town.officers if person is not first]
    await press(world, first, r"concerns:look:\d+")
    assert FIELD in world.texts(first)[-1]
    await press(world, first, r"concerns:judge:\d+:interest")
    assert line(texts.concerns_look_interest()) in world.texts(first)[-1]
    await world.wind(world.local("2025-05-08", "09:05"))
    assert world.driver.sees(other, r"concerns:look:\d+")
    await press(world, other, r"concerns:look:\d+", r"concerns:judge:\d+:no")
    assert line(texts.concerns_look_said()) in world.texts(other)[-1]


async def a_tie_and_silence_mean_heard(town: Town, field: Worry) -> None:
    """One yes, one no, one silent until the seventh day."""
    world, elected = town.world, town.residents[5]
    await press(world, elected, r"concerns:look:\d+", r"concerns:judge:\d+:yes")
    assert (await concern_of(world, field.ref)).state is State.APPEALED, "one each decides nothing"
    await world.restart()
    await world.wind(world.local("2025-05-14", "16:55"))
    assert (await concern_of(world, field.ref)).state is State.APPEALED
    await world.wind(world.local("2025-05-15", "09:05"))
    after = await concern_of(world, field.ref)
    assert (after.state, after.heard_because) == (State.OPEN, "appeal_undecided")
    for person in (field.raiser, town.residents[1], town.residents[2]):
        said = texts.concerns_look_undecided(ref=Plain(field.ref))
        assert any(line(said, str(person.language)) in text for text in world.texts(person))
    await sets_aside_again_is_refused(town, field)


async def sets_aside_again_is_refused(town: Town, field: Worry) -> None:
    world = town.world
    await open_card(world, town.coordinator, field.ref)
    assert not world.driver.sees(
        town.coordinator, rf"concerns:aside:{(await concern_of(world, field.ref)).id}$"
    )


async def the_next_agenda_hears_it_with_its_reason(town: Town, field: Worry) -> None:
    world = town.world
    await world.wind(world.local(AGENDA_DAY, "09:05"))
    for person in (town.residents[3], town.police_coordinator, town.partners[0]):
        agenda = newest_agenda(world, person)
        assert field.ref in agenda
        assert line(texts.agenda_reason_appeal_undecided(), str(person.language)) in agenda
    card = await open_card(world, town.officers[0], field.ref)
    assert line(texts.concerns_state_on_agenda()) in card


async def the_history_tells_it_in_plain_words(town: Town, field: Worry) -> None:
    """In Spanish and in English: what was proposed, that both agreed, why, and what followed."""
    world, ref = town.world, field.ref
    for person in (town.residents[2], town.officers[1]):
        await world.say(person, f"/history {ref}")
        told, tongue = world.texts(person)[-1], str(person.language)
        deed = texts.approvals_about(kind=texts.approvals_kind_set_aside(), number=Plain(ref))
        steps = [
            texts.history_proposed(what=deed),
            texts.history_agreed(what=deed),
            texts.history_concern_set_aside(ref=Plain(ref)),
            texts.history_reason_not_joint(),
            texts.history_concern_appealed(ref=Plain(ref)),
            texts.history_look_appeal(ref=Plain(ref)),
            texts.history_looked_appeal_undecided(ref=Plain(ref)),
        ]
        assert [each for each in steps if line(each, tongue) not in told] == [], told
        assert FIELD not in told
        assert not any(str(each.first_name) in told for each in town.everybody)


async def test_joined_kept_left_and_taken_apart(engine_url: str, tmp_path: Path) -> None:
    async with story_world(tmp_path, engine_url) as world:
        town = await settle(world)
        bridge = await raise_worry(world, town.residents[0], BRIDGE)
        rail = await raise_worry(world, town.residents[1], RAIL)
        await world.wind(world.local("2025-05-06", "17:05"))
        stays, leaves, silent = town.residents[2], town.residents[3], town.residents[4]
        await me_too(world, bridge.ref, stays, leaves, silent)

        await both_join(town, bridge, rail)
        await world.restart()
        await world.wind(world.local("2025-05-07", "09:05"))
        for person in (bridge.raiser, stays, leaves, silent):
            said = texts.concerns_joined_news(ref=Plain(bridge.ref), other=Plain(rail.ref))
            assert any(line(said, str(person.language)) in text for text in world.texts(person))
        await press(world, stays, r"concerns:stay:\d+")
        await press(world, leaves, r"concerns:leave:\d+")
        assert line(texts.concerns_left(ref=Plain(bridge.ref))) in world.texts(leaves)[-1]
        await both_wordings_are_read(town, bridge, rail)

        before = {person.id: len(world.texts(person)) for person in town.everybody}
        await one_coordinator_takes_them_apart(town, bridge)
        await world.wind(world.local("2025-05-07", "17:05"))
        parted = texts.concerns_parted_news(ref=Plain(bridge.ref), other=Plain(rail.ref))

        def heard(person: Person) -> bool:
            new = world.texts(person)[before[person.id] :]
            return any(line(parted, str(person.language)) in text for text in new)

        assert [heard(person) for person in (bridge.raiser, stays, silent, leaves)] == [
            True,
            True,
            True,
            False,
        ]
        assert BRIDGE in await open_card(world, town.officers[0], bridge.ref)
        await world.say(town.officers[0], "/concerns")
        assert bridge.ref in world.texts(town.officers[0])[-1]
        assert rail.ref in world.texts(town.officers[0])[-1]


async def both_join(town: Town, one: Worry, other: Worry) -> None:
    world = town.world
    await open_card(world, town.police_coordinator, one.ref)
    await press(world, town.police_coordinator, r"concerns:join:\d+$")
    await world.say(town.police_coordinator, other.ref)
    shown = world.texts(town.police_coordinator)[-1]
    assert one.words in shown
    assert other.words in shown
    await press(world, town.police_coordinator, r"concerns:join:\d+:\d+:yes")
    assert (await concern_of(world, one.ref)).state is State.OPEN, "one key joins nothing"
    await agrees(town, town.coordinator)
    assert (await concern_of(world, one.ref)).state is State.MERGED


async def both_wordings_are_read(town: Town, one: Worry, other: Worry) -> None:
    world, reader = town.world, town.officers[1]
    card = await open_card(world, reader, other.ref)
    assert other.words in card
    assert one.ref in card
    await press(world, reader, r"concerns:others:\d+")
    assert one.words in world.texts(reader)[-1]


async def one_coordinator_takes_them_apart(town: Town, one: Worry) -> None:
    """One tap and one key are enough to undo what two did, for seven days."""
    world = town.world
    await open_card(world, town.coordinator, one.ref)
    await press(world, town.coordinator, r"concerns:part:\d+")
    assert (await concern_of(world, one.ref)).state is State.OPEN
