"""Story 9: three rounds in which almost nobody votes are called weak, and me-toos stand in on the agenda."""

from __future__ import annotations

from pathlib import Path

from bot.l10n import texts
from bot.l10n.text import Lines
from tests.stories.answers import answers
from tests.stories.journeys import found, join, me_too, raise_worry, vote
from tests.stories.world import line, story_world

RESIDENTS = line(texts.members_side_community())
WEAK = line(texts.priorities_weak(sides=Lines((texts.members_side_community(),)))).partition(RESIDENTS)[0]
ADVICE = line(texts.priorities_three_weak())


async def test_three_weak_rounds_are_labelled_and_me_toos_stand_in(engine_url: str, tmp_path: Path) -> None:
    async with story_world(tmp_path, engine_url) as world:
        town = await found(world, first_meeting="31 May 10:00", languages=("en",))
        await join(town, *(world.somebody(f"Resident{letter}") for letter in "abcdefghijk"))
        liked = await raise_worry(world, town.residents[0], "The bridge has no rail on the river side.")
        plain = await raise_worry(world, town.residents[1], "Buses stop too far from the clinic at night.")
        await world.wind(world.local("2025-05-06", "17:05"))
        await me_too(world, liked.ref, *town.residents[2:9])
        await world.wind(world.local("2025-05-07", "10:05"))
        for worry in (liked, plain):
            # What nobody answers has to be heard, whatever people chose.
            await answers(world, town.police_coordinator, worry.ref, "information")

        results: list[list[str]] = []
        for opens, published in (
            ("2025-05-07", "2025-05-12"),
            ("2025-05-14", "2025-05-19"),
            ("2025-05-21", "2025-05-26"),
        ):
            await world.wind(world.local(opens, "17:05"))
            await vote(world, town.residents[10], plain.ref)
            seen = {person.id: len(world.texts(person)) for person in town.everybody}
            await world.wind(world.local(published, "09:35"))
            results.append(
                [
                    text
                    for person in (town.residents[3], town.coordinator, town.police_coordinator)
                    for text in world.texts(person)[seen[person.id] :]
                    if line(texts.priorities_result()) in text
                ]
            )

        assert [len(each) for each in results] == [3, 3, 3], "every side reads every result"
        assert all(WEAK in text for each in results for text in each)
        assert [ADVICE in each[1] for each in results] == [False, False, True]
        agenda = next(
            text for text in reversed(world.texts(town.residents[3])) if line(texts.agenda_title()) in text
        )
        assert line(texts.agenda_weak(side=texts.agenda_side_community())) in agenda
        assert agenda.index(liked.ref) < agenda.index(plain.ref), "seven me-toos carry more than one ballot"
