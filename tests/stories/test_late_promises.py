"""Story 4: two late promises, one of police, one of a residents' representative: the same words and days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.commitments.rules import Promise
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text
from bot.standin.chats import Person
from tests.stories.answers import answers, calls_done, promises, promises_for
from tests.stories.journeys import INVITED, Town, Worry, found, invite, join, me_too, raise_worry
from tests.stories.posts import press, represents, supervises
from tests.stories.test_first_month import newest_agenda
from tests.stories.world import StoryWorld, line, story_world

DUE = datetime(2025, 5, 21)  # noqa: DTZ001 - a local day
OFFSETS = (-7, -1, 0, 3, 7, 14)
BOARD_AT = "2025-05-30"
FIRST_AGENDA, SECOND_AGENDA = "2025-05-19", "2025-06-16"


@dataclass(frozen=True)
class Keeper:
    """One side that promises: who keeps it, who is above them, and the two worries of the other side."""

    owner: Person
    above: Person
    late: Worry
    disputed: Worry
    judges: tuple[Person, Person]


async def settle(world: StoryWorld) -> tuple[Town, Keeper, Keeper]:
    """Two worries of residents, two of police, in two languages; each waits for the other side."""
    town = await found(world, first_meeting="24 May 10:00", languages=("en", "ar"))
    first, second = (world.somebody(f"Resident{letter}", "ar") for letter in "ab")
    elected, deputy = (world.somebody(f"Resident{letter}") for letter in "cd")
    await join(town, first, second, elected, deputy)
    await represents(town, elected)
    await world.standin.phones.start(deputy, INVITED.findall("\n".join(world.texts(town.coordinator)))[-1])
    await world.settled()
    one, two, beat = (world.somebody(f"Officer{letter}", side="police") for letter in "xyz")
    await invite(town, one, two, beat)
    chief = world.somebody("Chief", side="police")
    await supervises(town, chief)
    light = await raise_worry(world, first, "لا ضوء عند نقطة الماء والبنات يخفن بعد السابعة.")
    bus = await raise_worry(world, second, "الحافلات تقف بعيدا عن العيادة في الليل.")
    lane = await raise_worry(world, one, "The ambulance lane is blocked on every market day.")
    gate = await raise_worry(world, two, "Lorries park before the fire station gate at noon.")
    await world.wind(world.local("2025-05-06", "17:05"))
    await me_too(world, bus.ref, first)
    await me_too(world, gate.ref, one)
    police = Keeper(beat, chief, light, bus, (second, first))
    residents = Keeper(elected, deputy, lane, gate, (two, one))
    return town, police, residents


async def test_late_promises_of_either_side_meet_the_same_ladder(engine_url: str, tmp_path: Path) -> None:
    async with story_world(tmp_path, engine_url) as world:
        town, police, residents = await settle(world)
        both = (police, residents)
        await world.wind(world.local("2025-05-07", "11:00"))
        kept = [await promises(world, each.owner, each.late.ref, plan=1, when="w2") for each in both]
        unkept = [await promises(world, each.owner, each.disputed.ref, plan=4, when="w1") for each in both]

        await world.wind(world.local("2025-05-12", "11:00"))
        for keeper, promise in zip(both, unkept, strict=True):
            await said_to_be_done_and_is_not(world, keeper, promise)

        await world.wind(world.local(FIRST_AGENDA, "09:05"))
        readers = (town.coordinator, police.owner, residents.owner, police.judges[0])
        disputed = texts.agenda_reason_promise_disputed()
        await both_are_heard(world, readers, [each.disputed.ref for each in both], disputed, late=0)

        await pull_the_plug_on_the_day_itself(world)
        await world.wind(world.local("2025-05-24", "12:00"))
        for each in both:
            # They were heard, and are answered anew; else their silence would bring them back.
            await answers(world, each.owner, each.disputed.ref, "information")
        await the_board_counts_them_alike(world, town)
        await world.wind(world.local("2025-06-04", "09:05"))
        for keeper, promise in zip(both, kept, strict=True):
            assert ladder(world, keeper.owner, promise) == reminded(promise)
            assert ladder(world, keeper.above, promise) == [
                row for row in reminded(promise) if row[0] == (7, "09:00")
            ]
        late, other = (
            [(when, neutral(text, promise)) for when, text in ladder(world, keeper.owner, promise)]
            for keeper, promise in zip(both, kept, strict=True)
        )
        assert late == other, "letter for letter, for the officer and for the representative"
        for reader, promise in ((residents.owner, kept[0]), (police.owner, kept[1])):
            assert [when for when, _ in ladder(world, reader, promise)] == [(14, "09:00")], "the other side"

        await world.wind(world.local(SECOND_AGENDA, "09:05"))
        two_weeks = texts.agenda_reason_promise_late()
        await both_are_heard(world, readers, [each.late.ref for each in both], two_weeks, late=1)
        assert world.standin.counts.doubled <= world.under_way


# ── the ladder


def ladder(world: StoryWorld, person: Person, promise: Promise) -> list[tuple[tuple[int, str], str]]:
    """What a phone read about the day of one promise: (days after it, hour), words; each once."""
    known = {words.splitlines()[0]: words for _, words in reminded(promise)}
    rows = [
        (((at.replace(tzinfo=None) - DUE).days, f"{at:%H:%M}"), text)
        for at, text in world.dated(person)
        if text.splitlines()[0] in known
    ]
    return list(dict.fromkeys(rows))


def reminded(promise: Promise) -> list[tuple[tuple[int, str], str]]:
    """The whole ladder, as anybody reads it in English."""
    return [((days, "09:00"), line(due(promise, days))) for days in OFFSETS]


def due(promise: Promise, days: int) -> Text | Lines:
    """One rung."""
    number, what = Plain(str(promise.number)), promise.what
    if days < 0:
        return texts.commitments_due_ahead(number=number, count=-days, what=what)
    if days == 0:
        return texts.commitments_due_today(number=number, what=what)
    said = texts.commitments_due_past(number=number, count=days, what=what)
    return Lines.of(said, texts.commitments_due_agenda() if days == 14 else None)


def neutral(text: str, promise: Promise) -> str:
    """Without the number and the deed, which are all that may differ."""
    return text.replace(f"Promise {promise.number} ", "Promise N ").replace(promise.what, "WHAT")


# ── what happens


async def said_to_be_done_and_is_not(world: StoryWorld, keeper: Keeper, promise: Promise) -> None:
    """The owner says done; the raiser and a supporter, asked by one tap, say no."""
    await calls_done(world, keeper.owner, promise)
    for judge in keeper.judges:
        asked = texts.commitments_judge_follower(
            number=Plain(str(promise.number)), ref=Plain(keeper.disputed.ref)
        )
        assert world.heard(judge, asked)
        await press(world, judge, f"commitments:say:{promise.id}:no$")
    assert world.heard(keeper.owner, texts.commitments_was_disputed())
    (after,) = [each for each in await promises_for(world, keeper.disputed.ref) if each.id == promise.id]
    assert after.state == "disputed"


async def pull_the_plug_on_the_day_itself(world: StoryWorld) -> None:
    """The process dies while the letters of the day are on their way; nobody gets one twice or none."""
    await world.wind(world.local("2025-05-21", "08:59"))
    world.set_clock(world.local("2025-05-21", "09:00"))
    await world.ring()
    await world.restart()
    await world.settled()


async def the_board_counts_them_alike(world: StoryWorld, town: Town) -> None:
    """The same page to everybody at the same minute: one late and one disputed on either side."""
    await world.wind(world.local(BOARD_AT, "12:05"))
    at = world.local(BOARD_AT, "12:00")
    for reader in town.everybody:
        tongue = reader.language or "en"
        pages = [text for when, text in world.dated(reader) if when == at]
        for side in (texts.members_side_community(), texts.members_side_police()):
            counted = texts.mirror_tally(
                side=side, offered=0, open=0, late=1, kept=0, unconfirmed=0, changed=0, dropped=0, disputed=1
            )
            assert any(line(counted, tongue) in page for page in pages), f"{reader.name}: {pages}"


async def both_are_heard(
    world: StoryWorld, readers: tuple[Person, ...], refs: list[str], why: Text, *, late: int
) -> None:
    """Nobody voted: they come off the top, for this reason, of either side; the promises before them."""
    for reader in readers:
        tongue = reader.language or "en"
        agenda = newest_agenda(world, reader, "en", "ar")
        for ref in refs:
            assert ref in agenda, agenda
        assert agenda.count(line(why, tongue)) == len(refs), agenda
        head = agenda.index(line(texts.agenda_promises(), tongue))
        assert head < min(agenda.index(ref) for ref in refs), "promises before anything new"
        for side in (texts.members_side_community(), texts.members_side_police()):
            counted = texts.agenda_promises_of(side=side, kept=0, open=1 - late, late=late, disputed=1)
            assert line(counted, tongue) in agenda
