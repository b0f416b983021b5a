"""Story 2: nobody answers. The same days and words for police and for residents, up to the agenda."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot import history
from bot.charter.rules import Side
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text
from bot.members.sides import SIDE_NAMES
from bot.standin.chats import Person
from tests.stories.answers import answers
from tests.stories.journeys import INVITED, Town, Worry, found, invite, join, me_too, open_card, raise_worry
from tests.stories.posts import press, represents, supervises
from tests.stories.test_first_month import newest_agenda
from tests.stories.world import StoryWorld, line, story_world

RELEASED = datetime(2025, 5, 6)  # noqa: DTZ001 - a local day
AGENDA_DAY = "2025-05-26"
LIGHT = "لا ضوء عند نقطة الماء والبنات يخفن بعد السابعة."
LANE = "The ambulance lane is blocked on every market day."
DAYS_OF_SILENCE = 19
"""From the release to the day before the agenda."""


@dataclass(frozen=True)
class Silence:
    """A worry that nobody answers, whom it waits for, and who stands above them."""

    worry: Worry
    waits_for: Side
    answerer: Person
    above: Person
    supporter: Person

    @property
    def ref(self) -> Plain:
        return Plain(self.worry.ref)

    @property
    def raiser(self) -> Person:
        return self.worry.raiser


async def settle(world: StoryWorld) -> tuple[Town, Silence, Silence]:
    """A worry of each owner, told on one morning; on each side one who answers, and one above them."""
    town = await found(world, first_meeting="31 May 10:00", languages=("en", "ar"))
    raiser = world.somebody("Residenta", "ar")
    supporter, elected, deputy = (world.somebody(f"Resident{letter}") for letter in "bcd")
    await join(town, raiser, supporter, elected, deputy)
    await represents(town, elected)
    await world.standin.phones.start(deputy, INVITED.findall("\n".join(world.texts(town.coordinator)))[-1])
    await world.settled()
    one, two, three = (world.somebody(f"Officer{letter}", side="police") for letter in "xyz")
    await invite(town, one, two, three)
    chief = world.somebody("Chief", side="police")
    await supervises(town, chief)
    light = Silence(await raise_worry(world, raiser, LIGHT), Side.POLICE, three, chief, supporter)
    lane = Silence(await raise_worry(world, one, LANE), Side.COMMUNITY, elected, deputy, two)
    await world.wind(world.local("2025-05-06", "17:05"))
    await me_too(world, light.worry.ref, supporter)
    await me_too(world, lane.worry.ref, two)
    return town, light, lane


async def test_silence_of_either_side_climbs_the_same_ladder(engine_url: str, tmp_path: Path) -> None:
    async with story_world(tmp_path, engine_url) as world:
        town, light, lane = await settle(world)
        both = (light, lane)
        await world.wind(world.local("2025-05-08", "17:00"))
        await world.sleep_through(17.5)  # over the morning of the third day
        for each in both:
            assert (3, "10:30") in [when for when, _ in ladder(world, each, each.answerer)], "late, and once"

        await pull_the_plug_as_it_becomes_overdue(world)
        await world.wind(world.local("2025-05-15", "12:00"))
        for each in both:
            await the_card_counts_the_days(world, each, town)
        await world.wind(world.local(AGENDA_DAY, "09:05"))

        for each in both:
            assert ladder(world, each, each.answerer) == reminded(each)
            assert ladder(world, each, each.above) == [((14, "09:30"), line(overdue(each, 14)))]
            for follower in (each.raiser, each.supporter):
                assert news(world, each, follower) == told_honestly(each, follower.language or "en")
        for read, whose in ((ladder, "answerer"), (ladder, "above"), (news, "supporter")):
            one, other = (
                [(when, neutral(text, each)) for when, text in read(world, each, getattr(each, whose))]
                for each in both
            )
            assert one == other, "letter for letter, for police and for residents"
        for coordinator in (town.coordinator, town.police_coordinator):
            for each in both:
                for day in (7, 14):
                    assert world.heard(coordinator, overdue(each, day)), "both coordinators, of both sides"

        await both_stand_on_the_agenda_unanswered(world, town, both)
        await the_first_answer_ends_the_reminders(world, light, lane)
        assert world.standin.counts.doubled <= world.under_way


# ── the ladder as each reads it


def news(world: StoryWorld, silence: Silence, person: Person) -> list[tuple[tuple[int, str], str]]:
    """The same without the daily count of what waits for them: officers who tell a worry get it too."""
    counted = line(texts.responses_queue(count=1, day=77), person.language or "en").split("77")[0]
    return [row for row in ladder(world, silence, person) if not row[1].startswith(counted)]


def ladder(world: StoryWorld, silence: Silence, person: Person) -> list[tuple[tuple[int, str], str]]:
    """What a phone read about the silence: (days since the release, hour), words; each once."""
    tongue = person.language or "en"
    kinds = (
        texts.responses_queue(count=1, day=77),
        texts.responses_overdue(none=none(silence, 77), side=SIDE_NAMES[silence.waits_for]()),
        texts.responses_follower_overdue(none=none(silence, 77)),
        texts.responses_follower_agenda(none=none(silence, 77), comes=texts.responses_heard_agenda()),
    )
    known = [re.escape(line(kind, tongue).splitlines()[0]).replace("77", r"\d+") for kind in kinds]
    rows = [
        (((at.replace(tzinfo=None) - RELEASED).days, f"{at:%H:%M}"), text)
        for at, text in world.dated(person)
        if any(re.match(pattern, text) for pattern in known)
    ]
    return list(dict.fromkeys(rows))


def reminded(silence: Silence) -> list[tuple[tuple[int, str], str]]:
    """Every day one message at ten, on the third by its number; overdue on the seventh and the fourteenth."""
    rows: list[tuple[tuple[int, str], Text | Lines]] = []
    for day in range(1, DAYS_OF_SILENCE + 1):
        if day in {7, 14}:
            rows.append(((day, "09:30"), overdue(silence, day)))
        by_number = texts.responses_queue_reminder(ref=silence.ref, day=day) if day == 3 else None
        hour = "10:30" if day == 3 else "10:00"
        rows.append(((day, hour), Lines.of(texts.responses_queue(count=1, day=day), by_number)))
    return [(when, line(said)) for when, said in rows]


def none(silence: Silence, day: int) -> Text:
    """That nobody has answered."""
    return texts.responses_none_yet(ref=silence.ref, day=day)


def overdue(silence: Silence, day: int) -> Lines:
    """What those who must answer, those above them and both coordinators read."""
    comes = texts.responses_overdue_asked() if day == 7 else texts.responses_heard_agenda()
    side = Lines.of(SIDE_NAMES[silence.waits_for]())
    return Lines.of(texts.responses_overdue(none=none(silence, day), side=side), comes)


def told_honestly(silence: Silence, tongue: str) -> list[tuple[tuple[int, str], str]]:
    """Raiser and supporter alike."""
    return [
        ((7, "09:30"), line(texts.responses_follower_overdue(none=none(silence, 7)), tongue)),
        (
            (14, "09:30"),
            line(
                texts.responses_follower_agenda(none=none(silence, 14), comes=texts.responses_heard_agenda()),
                tongue,
            ),
        ),
    ]


def neutral(text: str, silence: Silence) -> str:
    """Without the number and the side, which are all that may differ."""
    side = line(SIDE_NAMES[silence.waits_for]())
    return text.replace(silence.worry.ref, "REF").replace(side, "SIDE")


# ── what happens


async def pull_the_plug_as_it_becomes_overdue(world: StoryWorld) -> None:
    """The process dies on the seventh morning with the notices on their way."""
    await world.wind(world.local("2025-05-13", "09:29"))
    world.set_clock(world.local("2025-05-13", "09:30"))
    await world.ring()
    await world.restart()
    await world.settled()


async def the_card_counts_the_days(world: StoryWorld, silence: Silence, town: Town) -> None:
    """On the card and in the list, for whoever asks."""
    for reader in (silence.raiser, silence.answerer, town.coordinator):
        tongue = reader.language or "en"
        card = await open_card(world, reader, silence.worry.ref)
        assert line(texts.concerns_card_unanswered(day=9), tongue) in card
        await world.say(reader, "/concerns")
        assert line(texts.concerns_note_no_answer(day=9), tongue) in world.texts(reader)[-1]


async def both_stand_on_the_agenda_unanswered(
    world: StoryWorld, town: Town, both: tuple[Silence, Silence]
) -> None:
    """Nobody voted and nobody added them: silence alone brought them there."""
    for reader in (town.coordinator, both[0].answerer, both[0].raiser):
        tongue = reader.language or "en"
        agenda = newest_agenda(world, reader, "en", "ar")
        assert all(each.worry.ref in agenda for each in both)
        assert agenda.count(line(texts.agenda_reason_no_answer(), tongue)) == 2
    lines = await world.app.database.read(history.recent, await world.partnership_id())
    climbed = {(row.verb, row.side, row.subject) for row in lines if row.verb.startswith("answer-")}
    assert climbed == {
        (verb, each.waits_for.value, each.worry.ref)
        for verb in ("answer-overdue", "answer-to-agenda")
        for each in both
    }


async def the_first_answer_ends_the_reminders(world: StoryWorld, light: Silence, lane: Silence) -> None:
    """Police answer at last: their mornings are quiet from then on, those of residents are not."""
    await answers(world, light.answerer, light.worry.ref, "cannot", 2)
    assert world.heard(light.raiser, texts.concerns_follow_news(ref=light.ref))
    await press(world, light.raiser, "concerns:read:")
    reason = line(texts.ready_cannot_people(), light.raiser.language or "en")
    assert reason in world.texts(light.raiser)[-1], "a no with its reason, as it was written"
    before = [len(ladder(world, each, each.answerer)) for each in (light, lane)]
    await world.wind(world.now + timedelta(days=2))
    after = [len(ladder(world, each, each.answerer)) for each in (light, lane)]
    assert [late - soon for soon, late in zip(before, after, strict=True)] == [0, 2]
