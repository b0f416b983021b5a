"""No mark of a person reaches another phone, and words reach only those who may read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.standin.chats import Person
from tests.privacy import canaries
from tests.privacy.canaries import leaks, month_in
from tests.stories.world import Call

FORBIDDEN = {"forwardMessage", "forwardMessages", "copyMessage", "copyMessages"}


@pytest.fixture
def engine_name() -> str:
    """What is said does not depend on the engine."""
    return "sqlite"


async def test_no_mark_of_a_person_reaches_another_phone(engine_url: str, tmp_path: Path) -> None:
    async with month_in(tmp_path, engine_url) as month:
        await canaries.go_on(month)
        calls = month.world.calls
        assert not FORBIDDEN & {call.method for call in calls}
        for person in month.people:
            others = {other.id for other in month.people if other is not person}
            if person in month.town.officers:
                # Whoever asked to be seated wrote their own name to the coordinator who confirms them.
                others.discard(month.town.coordinator.id)
            assert leaks(calls, others, marks_of(person)) == []
        nobody: set[int] = {call.to for call in calls if call.to is not None} - {
            each.id for each in month.people
        }
        assert not nobody


def marks_of(person: Person) -> list[str]:
    """Everything by which Telegram knows them."""
    return [str(person.id), person.first_name, str(person.last_name), str(person.username)]


async def test_words_reach_only_who_may_read_them(engine_url: str, tmp_path: Path) -> None:
    async with month_in(tmp_path, engine_url) as month:
        world, town = month.world, month.town
        everybody = {person.id for person in month.people}
        before_release = list(world.calls)
        for worry, mark in ((month.opened, "zqopen"), (month.by_police, "zqofficermark")):
            assert leaks(before_release, everybody - {worry.raiser.id}, [mark]) == []
        await canaries.go_on(month)

        police = {person.id for person in town.police}
        assert leaks(world.calls, police, ["zqnopolice"]) == []
        assert leaks(world.calls, {town.coordinator.id}, ["zqnopolice"]), "the residents' coordinator read it"

        may_read_held = {month.held.raiser.id, town.coordinator.id, town.police_coordinator.id}
        assert leaks(world.calls, everybody - may_read_held, ["zqheld", "Vranitz"]) == []
        assert leaks(world.calls, {town.police_coordinator.id}, ["zqheld"]), "both coordinators looked at it"

        assert leaks(world.calls, everybody - {month.writing.id}, ["zqunsent"]) == []
        assert leaks(world.calls, everybody, ["zqearly"]) == []
        assert leaks(world.calls, {town.officers[0].id}, ["zqopenend"]), "what is open is read by police too"
        photos = [call.files[0] for call in world.sent_to(town.officers[0]) if call.method == "sendPhoto"]
        assert photos
        assert not any(b"zqphotonote" in photo for photo in photos)


def test_a_leak_would_be_found() -> None:
    calls = [
        Call("sendMessage", {"chat_id": "7", "text": "Amina Yusuf raised it"}),
        Call("sendDocument", {"chat_id": 8}, (b"by user 7391846205",)),
    ]
    assert leaks(calls, {7}, ["amina"]) == ["'amina' by sendMessage"]
    assert leaks(calls, {8}, ["7391846205"]) == ["'7391846205' by sendDocument"]
    assert leaks(calls, {8}, ["amina"]) == []
