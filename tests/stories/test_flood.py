"""Story 5: a hundred officers join, tell their worry and vote; what residents put first does not move."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.l10n import texts
from tests.stories.journeys import Town, found, invite, join, me_too, raise_worry, vote_by_numbers
from tests.stories.world import StoryWorld, line, story_world

FLOOD = {"sqlite": 100, "postgres": 25}
"""The same hundred on the second engine would prove nothing more and take another minute."""
RESIDENTS_TELL = (
    "There is no light at the water point in the evening.",
    "The path to the clinic is under water after rain.",
    "Drivers race past the school gate at noon.",
)
POLICE_TELL = "Market stalls stand in the fire lane.", "The depot road has no sign at the crossing."
RESIDENTS = 8


@dataclass(frozen=True)
class Outcome:
    """What residents put first, and which of their worries got a place in the meeting, in order."""

    first: tuple[str, ...]
    on_agenda: tuple[str, ...]
    police_on_agenda: int


async def live_through(world: StoryWorld, flood: int) -> Outcome:
    """The same fortnight, with or without the flood."""
    town = await found(world, first_meeting="24 May 10:00", languages=("en",))
    await join(town, *(world.somebody(f"Resident{letter}") for letter in "abcdefgh"))
    await invite(town, world.somebody("Officera", side="police"))
    told = [await raise_worry(world, town.residents[at], words) for at, words in enumerate(RESIDENTS_TELL)]
    theirs = [await raise_worry(world, town.officers[0], words) for words in POLICE_TELL]
    await world.wind(world.local("2025-05-06", "17:05"))
    if flood:
        await invite(town, *(world.somebody(f"Crowd{n}", side="police") for n in range(flood)))
        assert len(town.officers) == flood + 1
        await me_too(world, theirs[0].ref, *town.officers[1:31])
    await world.wind(world.local("2025-05-07", "17:05"))
    refs = [worry.ref for worry in told]
    await vote_by_numbers(world, town.residents[:5], refs[0], refs[1])
    await vote_by_numbers(world, town.residents[5:], refs[0], refs[2])
    await vote_by_numbers(world, town.police, *(worry.ref for worry in theirs))
    await world.wind(world.local("2025-05-19", "09:05"))
    return outcome(world, town, {worry.ref: worry.words for worry in (*told, *theirs)})


def outcome(world: StoryWorld, town: Town, words: dict[str, str]) -> Outcome:
    """As a resident reads it."""
    read = world.texts(town.residents[0])
    head = line(texts.priorities_block_numbered(side=texts.members_side_community(), voters=RESIDENTS))
    result = next(text for text in read if head in text)
    block = re.match(r"\n((?:\d [^\n]*\n?)*)", result.partition(head)[2])
    assert block is not None
    agenda = next(text for text in reversed(read) if text.startswith(line(texts.agenda_title())))
    refs = [
        ref
        for row in agenda.splitlines()
        if re.match(r"\d ·", row)
        for ref in re.findall(r"\((\d{4})\)", row)
    ]
    assert refs, agenda
    own = [words[ref] for ref in refs if words[ref] in RESIDENTS_TELL]
    return Outcome(
        tuple(words[ref] for ref in re.findall(r"\((\d{4})\)", block.group(1))),
        tuple(own),
        len(refs) - len(own),
    )


@pytest.mark.slow
async def test_a_hundred_officers_do_not_move_one_priority_of_residents(
    engine_name: str, engine_url: str, tmp_path: Path
) -> None:
    (tmp_path / "quiet").mkdir()
    (tmp_path / "flood").mkdir()
    quiet_url = f"sqlite:///{tmp_path / 'quiet.db'}"
    async with story_world(tmp_path / "quiet", quiet_url) as world:
        quiet = await live_through(world, 0)
    async with story_world(tmp_path / "flood", engine_url) as world:
        flooded = await live_through(world, FLOOD[engine_name])
    assert quiet.first == RESIDENTS_TELL
    assert flooded.first == quiet.first
    assert flooded.on_agenda == quiet.on_agenda
    assert flooded.police_on_agenda == quiet.police_on_agenda
