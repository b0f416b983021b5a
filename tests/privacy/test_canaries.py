"""A month of canaries: nobody is found at rest at any step, and no mark and no words reach a wrong phone."""

from __future__ import annotations

from pathlib import Path

from bot.standin.chats import Person
from tests.privacy import canaries
from tests.privacy.canaries import Month, leaks, month_in
from tests.privacy.searching import Find, at_rest, files
from tests.stories.world import Call

FORBIDDEN = {"forwardMessage", "forwardMessages", "copyMessage", "copyMessages"}


async def test_a_month_leaves_nobody_at_rest_and_tells_nobody_too_much(
    engine_url: str, tmp_path: Path
) -> None:
    async with month_in(tmp_path, engine_url) as month:
        assert month.searcher().found(*files(tmp_path, without=())) == []
        assert await found_at_rest(month) == [], "drafts, routes, a stranger's words"
        nothing_is_read_before_its_hour(month)
        await killed_with_updates_that_wait(month)
        assert await found_at_rest(month) == []
        await telegram_is_away_and_letters_wait(month)
        assert await found_at_rest(month) == []
        month.world.standin.faults.lift()
        await month.world.settled()
        await canaries.go_on(month)
        assert await found_at_rest(month) == []
        no_mark_of_a_person_reaches_another_phone(month)
        words_reach_only_who_may_read_them(month)
        photos_are_bare_pixels(month)


# ── at rest


async def found_at_rest(month: Month) -> list[Find]:
    """In the files, the dump, the log and what operators are shown."""
    world = month.world
    places = at_rest(world.settings.database, world.settings.data_dir)
    places += [("log", world.log_file.read_bytes()), ("metrics", (await world.metrics()).encode())]
    places.append(("readyz", str(await world.app.readiness()).encode()))
    return month.searcher().found(*places)


async def killed_with_updates_that_wait(month: Month) -> None:
    for person in month.town.residents:
        await month.world.standin.phones.say(person, "/concerns")
    await month.world.restart()


async def telegram_is_away_and_letters_wait(month: Month) -> None:
    """Over two release hours: the outbox is full of what was said."""
    world = month.world
    world.standin.faults.outage()
    for hour in ("17:00", "17:05"):
        world.set_clock(world.local("2025-05-05", hour))
        await world.ring()


# ── who reads what


def nothing_is_read_before_its_hour(month: Month) -> None:
    everybody = {person.id for person in month.people}
    for worry, mark in ((month.opened, "zqopen"), (month.by_police, "zqofficermark")):
        assert leaks(month.world.calls, {worry.raiser.id}, [mark]), "the raiser saw the card"
        assert leaks(month.world.calls, everybody - {worry.raiser.id}, [mark]) == []


def no_mark_of_a_person_reaches_another_phone(month: Month) -> None:
    calls = month.world.calls
    assert not FORBIDDEN & {call.method for call in calls}
    for person in month.people:
        others = {other.id for other in month.people if other is not person}
        if person in month.town.officers:
            # Whoever asked to be seated wrote their own name to the coordinator who confirms them.
            others.discard(month.town.coordinator.id)
        assert leaks(calls, others, marks_of(person)) == []
    assert {call.to for call in calls if call.to is not None} <= {each.id for each in month.people}


def marks_of(person: Person) -> list[str]:
    """Everything by which Telegram knows them."""
    return [str(person.id), person.first_name, str(person.last_name), str(person.username)]


def words_reach_only_who_may_read_them(month: Month) -> None:
    calls, town = month.world.calls, month.town
    everybody = {person.id for person in month.people}
    police = {person.id for person in town.police}
    assert leaks(calls, police, ["zqnopolice"]) == []
    assert leaks(calls, {town.coordinator.id}, ["zqnopolice"]), "the residents' coordinator read it"

    may_read_held = {month.held.raiser.id, town.coordinator.id, town.police_coordinator.id}
    assert leaks(calls, everybody - may_read_held, ["zqheld", "Vranitz"]) == []
    assert leaks(calls, {town.police_coordinator.id}, ["zqheld"]), "both coordinators looked at it"

    assert leaks(calls, everybody - {month.writing.id}, ["zqunsent"]) == []
    assert leaks(calls, everybody, ["zqearly"]) == []
    assert leaks(calls, {town.officers[0].id}, ["zqopenend"]), "what is open is read by police too"


def photos_are_bare_pixels(month: Month) -> None:
    sent = month.world.sent_to(month.town.officers[0])
    photos = [call.files[0] for call in sent if call.method == "sendPhoto"]
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
