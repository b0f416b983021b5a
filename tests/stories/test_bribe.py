"""Story 8: an officer took money. It goes outside, to one person, or into a count; never to any police."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from bot.l10n import texts
from bot.l10n.text import Moment
from bot.standin.chats import Json, Person
from tests.privacy.canaries import leaks
from tests.privacy.searching import Searcher, at_rest
from tests.stories.journeys import (
    Town,
    Worry,
    found,
    invite,
    join,
    me_too,
    open_card,
    raise_worry,
    vote,
)
from tests.stories.posts import agrees, concern_of, press, stands_in, supervises
from tests.stories.world import StoryWorld, line, story_world

SAID = "Un policía pidió dinero en el retén zqsaid."
COUNTED = ("A policeman asked for money at the checkpoint {}.", "ضابط أخذ رشوة عند الحاجز {}.")
GENERAL = "يُطلب دفع مال عند الحاجز zqgeneral كل يوم سوق zqgeneralend."
BLIND = "The lights behind the station zqblind are broken and people stumble zqblindend."
ALIKE = "The lights behind the station are broken and people stumble there at night."
IDEA = "A lamp with a solar panel zqideaforit"
PLAIN = "The ambulance lane is blocked on every market day."
MARKS = ["zqsaid", "zqcounted", "zqgeneral", "zqblind", "zqideaforit"]
LOOKS = (
    *("/menu", "/concerns", "/mine", "/vote", "/agenda", "/meeting", "/promises", "/who"),
    *("/charter", "/mirror", "/history", "/answers", "/promise", "/today", "/keys", "/mydata"),
)
READS = re.compile(
    r"concerns:(list|open|read|hide|waiting|answers|others|photo|mine|effect|how)|history:|agenda:(why|whynot|how|newest|show)"
    r"|priorities:(open|why|more|result)|approvals:(keys|past|open)|commitments:(list|show)|responses:(queue|next|look)"
    r"|mirror:|coordination:today|meetings:show|charter:show|ideas:|members:(who|home|more)"
)
"""Buttons that only show something."""


class Bribe:
    """Who lives through it, and what they told."""

    def __init__(self, world: StoryWorld, town: Town) -> None:
        self.world, self.town = world, town
        self.plain: Worry | None = None
        self.general: Worry | None = None
        self.blind: Worry | None = None

    @property
    def hidden(self) -> list[Worry]:
        """What was told and is not for police."""
        return [each for each in (self.general, self.blind) if each is not None]

    @property
    def teller(self) -> Person:
        return self.town.residents[6]

    @property
    def neighbour(self) -> Person:
        return self.town.residents[8]


async def settle(world: StoryWorld) -> Bribe:
    """Nine residents in three languages, two officers, a supervisor, a clinic, a deputy on each side."""
    town = await found(world, first_meeting="24 May 10:00", languages=("es", "ar", "en"))
    tongues = ("es", "en", "ar", "en", "ar", "es", "ar", "en", "es")
    await join(town, *(world.somebody(f"Resident{'abcdefghi'[n]}", each) for n, each in enumerate(tongues)))
    await invite(town, *(world.somebody(f"Officer{n}", side="police") for n in "xy"))
    await invite(town, world.somebody("Clinic", side="partners"), role="partner")
    await supervises(town, world.somebody("Chief", side="police"))
    await stands_in(town, town.officers[0], by=town.police_coordinator)
    await stands_in(town, town.residents[5], by=town.coordinator)
    return Bribe(world, town)


async def test_police_never_see_what_is_told_of_them(engine_url: str, tmp_path: Path) -> None:
    async with story_world(tmp_path, engine_url) as world:
        bribe = await settle(world)
        await the_door_leads_outside_and_keeps_nothing(bribe)
        await five_are_only_counted(bribe)
        await one_tells_the_residents_coordinator(bribe)
        await one_taps_not_to_police(bribe)
        bribe.plain = await raise_worry(world, bribe.town.officers[1], PLAIN)
        await world.restart()
        await only_the_residents_coordinator_reads_it_before_it_opens(bribe)
        await its_teller_lets_others_read_it(bribe)
        await neighbours_say_me_too_and_the_clinic_answers(bribe)
        await police_look_everywhere(bribe)
        await it_is_on_no_ballot_and_no_agenda(bribe)
        await police_look_everywhere(bribe)
        await an_export_needs_both_and_has_none_of_it(bribe)
        await the_count_is_told_with_its_month(bribe)
        await police_look_everywhere(bribe)
        police_were_told_nothing(bribe)
        the_log_tells_nothing(bribe)
        assert world.standin.counts.doubled <= world.kills


# ── telling


async def the_door_leads_outside_and_keeps_nothing(bribe: Bribe) -> None:
    """The first choice: somebody outside, whose number stands there."""
    world, person = bribe.world, bribe.town.residents[0]
    await world.say(person, SAID)
    door = world.texts(person)[-1]
    for said in (texts.concerns_door_conduct(), texts.concerns_door_outside(), texts.doors_conduct_ways()):
        assert line(said, "es") in door
    assert "0800 32 32 32" in door, "an office that is not the police's, with its number"
    assert not kept_at_rest(bribe, "zqsaid")
    await press(world, person, "members:clear:0")
    assert not any("zqsaid" in text or "0800 32" in text for text in world.texts(person))


def kept_at_rest(bribe: Bribe, mark: str) -> list[object]:
    """Where these words lie on a disk; the journal of the database is among it."""
    searcher = Searcher()
    searcher.add_words(mark)
    world = bribe.world
    return [*searcher.found(*at_rest(world.settings.database, world.settings.data_dir))]


async def five_are_only_counted(bribe: Bribe) -> None:
    """The second choice: five people; one of them taps twice on that day and counts once."""
    world = bribe.world
    for number, person in enumerate(bribe.town.residents[1:6]):
        await world.say(person, COUNTED[number % 2].format("zqcounted"))
        assert line(texts.concerns_door_conduct(), str(person.language)) in world.texts(person)[-1]
        await press(world, person, "concerns:count:0:conduct")
        assert line(texts.doors_counted(), str(person.language)) in world.texts(person)[-1]
    again = bribe.town.residents[1]
    await world.say(again, COUNTED[0].format("zqcounted"))
    await press(world, again, "concerns:count:0:conduct")
    assert not kept_at_rest(bribe, "zqcounted")


async def one_tells_the_residents_coordinator(bribe: Bribe) -> None:
    """The third choice, in Arabic: general words, for her alone."""
    world, person = bribe.world, bribe.teller
    await world.say(person, "ضابط أخذ رشوة عند الحاجز zqsaid")
    await press(world, person, "concerns:general:0")
    assert line(texts.doors_coordinator_question(), "ar") in world.texts(person)[-1]
    await world.say(person, GENERAL)
    assert line(texts.concerns_police_no(), "ar") in world.texts(person)[-1]
    assert not world.driver.sees(person, "concerns:blind:0"), "there is nothing to choose"
    await press(world, person, "concerns:send:0")
    receipt = world.texts(person)[-1]
    assert line(texts.doors_receipt_conduct(), "ar") in receipt
    bribe.general = Worry(person, GENERAL, reference_in(receipt))


async def one_taps_not_to_police(bribe: Bribe) -> None:
    """🚫👮 on the card before it is sent."""
    world, person = bribe.world, bribe.town.residents[7]
    await world.say(person, BLIND)
    await press(world, person, "concerns:category:0:safety$", "concerns:blind:0")
    assert line(texts.concerns_police_no()) in world.texts(person)[-1]
    await press(world, person, "concerns:idea:0$")
    await world.say(person, IDEA)
    await press(world, person, "concerns:send:0")
    bribe.blind = Worry(person, BLIND, reference_in(world.texts(person)[-1]))


def reference_in(text: str) -> str:
    found_ref = re.search(r"(?<!\d)[1-9]\d{3}(?!\d)", text)
    assert found_ref is not None, text
    return found_ref.group()


# ── what becomes of it


async def only_the_residents_coordinator_reads_it_before_it_opens(bribe: Bribe) -> None:
    world, town = bribe.world, bribe.town
    assert bribe.general is not None
    assert bribe.blind is not None
    await world.wind(world.local("2025-05-05", "17:05"))
    assert GENERAL in await open_card(world, town.coordinator, bribe.general.ref)
    assert not world.driver.sees(town.coordinator, "concerns:release:"), "only its teller opens it"
    assert BLIND in await open_card(world, town.coordinator, bribe.blind.ref)
    assert not world.driver.sees(town.coordinator, "concerns:early:"), "no key of police for it"
    (today,) = await all_say(world, [town.police_coordinator], "/today")
    assert line(texts.coordination_new(count=1)) in today, "the officer's own worry and no other"
    assert line(texts.coordination_held(count=0)) in world.texts(town.police_coordinator)[-1]
    await world.wind(world.local("2025-05-06", "17:05"))
    assert BLIND in await open_card(world, bribe.neighbour, bribe.blind.ref)
    assert GENERAL not in await open_card(world, bribe.neighbour, bribe.general.ref)
    await police_look_everywhere(bribe)


async def its_teller_lets_others_read_it(bribe: Bribe) -> None:
    world = bribe.world
    assert bribe.general is not None
    await open_card(world, bribe.teller, bribe.general.ref)
    await press(world, bribe.teller, r"concerns:letothers:\d+$", r"concerns:letothers:\d+:yes")
    await world.wind(world.local("2025-05-07", "09:05"))
    assert GENERAL in await open_card(world, bribe.neighbour, bribe.general.ref)
    await open_card(world, bribe.neighbour, bribe.general.ref)
    assert not world.driver.sees(bribe.neighbour, "history:about:"), "no line of it stands in the history"


async def neighbours_say_me_too_and_the_clinic_answers(bribe: Bribe) -> None:
    """The clinic promises to help with one; the other goes unanswered past every rung of the clock."""
    world, town = bribe.world, bribe.town
    assert bribe.blind is not None
    assert bribe.general is not None
    for worry in bribe.hidden:
        await me_too(world, worry.ref, *town.residents[0:5])
    clinic = town.partners[0]
    blind = await concern_of(world, bribe.blind.ref)
    assert blind.not_to_police
    await open_card(world, clinic, blind.ref)
    await world.say(clinic, "/promise")
    await press(world, clinic, "commitments:what:")
    if world.driver.sees(clinic, "commitments:hours:"):
        await press(world, clinic, "commitments:hours:")
    await press(world, clinic, f"commitments:for:{blind.id}$", "commitments:when:week")
    await press(world, clinic, "commitments:have:", "commitments:publish:0")
    assert (await concern_of(world, blind.ref)).answers, "the clinic's promise stands on the card"
    await world.say(bribe.neighbour, "/promises")
    assert world.driver.sees(bribe.neighbour, "commitments:show:"), "residents see it on their board"


async def it_is_on_no_ballot_and_no_agenda(bribe: Bribe) -> None:
    world, town = bribe.world, bribe.town
    plain = bribe.plain
    assert plain is not None
    await world.wind(world.local("2025-05-07", "17:05"))
    for person in (bribe.neighbour, town.officers[1], town.police_coordinator):
        await vote(world, person, plain.ref)
        shown = "\n".join(world.texts(person)[-3:])
        assert not any(worry.ref in shown for worry in bribe.hidden)
    await world.wind(world.local("2025-05-12", "09:35"))
    await world.wind(world.local("2025-05-19", "09:05"))
    for person in (bribe.neighbour, town.officers[1], town.police_coordinator):
        await world.say(person, "/agenda")
        assert plain.ref in world.texts(person)[-1]
        assert not any(worry.ref in world.texts(person)[-1] for worry in bribe.hidden)


async def an_export_needs_both_and_has_none_of_it(bribe: Bribe) -> None:
    world, town = bribe.world, bribe.town
    await world.say(town.coordinator, "/export")
    await press(world, town.coordinator, "approvals:exportpropose:own-planning")
    await agrees(town, town.police_coordinator)
    await world.wind(world.now + timedelta(hours=23))
    assert not exported(bribe)
    await world.restart()
    await world.wind(world.now + timedelta(hours=1))
    exports = exported(bribe)
    assert len(exports) == 1
    assert not leaks_in(exports[0], bribe)
    assert '"police": {' in exports[0]
    assert "community" not in re.search(r'"worries": \{(.*?)\n \}', exports[0], re.DOTALL).group(1)  # type: ignore[union-attr]


def exported(bribe: Bribe) -> list[str]:
    """The numbers that the police coordinator was sent."""
    calls = bribe.world.sent_to(bribe.town.police_coordinator)
    files = [call.files[0].decode() for call in calls if call.files]
    return [content for content in files if '"worries"' in content]


def leaks_in(text: str, bribe: Bribe) -> list[str]:
    return [each for each in (*MARKS, *(worry.ref for worry in bribe.hidden)) if each in text]


async def the_count_is_told_with_its_month(bribe: Bribe) -> None:
    """Not before the month is over; then the same to all sides, police too: a number and nothing else."""
    world, town = bribe.world, bribe.town
    noon = "12:00"
    may = {
        name: Moment(world.local(f"2025-05-{day}", noon), "Europe/Belgrade", "day")
        for name, day in (("since", "01"), ("until", "31"))
    }
    told = texts.doors_counts_conduct(count=5, **may)
    before = line(told).partition("5")[0]
    readers = (bribe.neighbour, town.officers[1])
    for person in readers:
        await world.say(person, "/concerns")
        assert before not in "".join(world.texts(person))
    await world.wind(world.local("2025-06-02", "09:05"))
    for person in readers:
        await world.say(person, "/concerns")
        assert line(told, str(person.language)) in world.texts(person)[-1]


# ── police


async def police_look_everywhere(bribe: Bribe) -> None:
    """Every list, every page, every button that only shows; numbers, links and a worry much alike."""
    world, police = bribe.world, bribe.town.police
    ids = [(await concern_of(world, worry.ref)).id for worry in bribe.hidden]
    pressed: dict[int, set[str]] = {person.id: set() for person in police}
    for words in LOOKS:
        await all_say(world, police, words)
        await read_on(world, police, pressed)
    nothing = await all_say(world, police, unused_number(bribe))
    nowhere = await all_follow(world, police, "c_4999")
    for worry, number in zip(bribe.hidden, ids, strict=True):
        assert await all_say(world, police, worry.ref) == nothing, "as if it did not exist"
        assert await all_say(world, police, f"/history {worry.ref}") == nothing
        assert await all_follow(world, police, f"c_{number}") == nowhere
    officer = bribe.town.officers[1]
    await world.say(officer, ALIKE)
    await press(world, officer, "concerns:category:0:safety$")
    assert world.driver.sees(officer, "concerns:send:0"), "nothing alike is shown"
    await press(world, officer, "concerns:throw:0")


async def read_on(world: StoryWorld, people: Sequence[Person], pressed: dict[int, set[str]]) -> None:
    """Each presses once what only shows something on their newest message, and goes on from there."""
    for _ in range(6):
        taps = 0
        for person in people:
            newest = world.standin.phones.chat(person).last()
            done = pressed[person.id]
            data = [each for each in shows_only(newest) if each not in done]
            if newest is not None and data:
                done.add(data[0])
                taps += 1
                await world.standin.phones.tap(person, newest["message_id"], data[0])
        await world.settled()
        if not taps:
            return


def shows_only(message: Json | None) -> list[str]:
    """What the buttons under a message do that change nothing."""
    rows = message["buttons"] if message is not None else []
    found_data = [button.get("callback_data") or "" for row in rows for button in row]
    return [each for each in found_data if READS.match(each)]


async def all_say(world: StoryWorld, people: Sequence[Person], words: str) -> list[str]:
    """What each of them reads last once all have said it."""
    for person in people:
        await world.standin.phones.say(person, words)
    await world.settled()
    return [world.texts(person)[-1] for person in people]


async def all_follow(world: StoryWorld, people: Sequence[Person], payload: str) -> list[str]:
    """What each of them reads last once all have opened the link."""
    for person in people:
        await world.standin.phones.start(person, payload)
    await world.settled()
    return [world.texts(person)[-1] for person in people]


def unused_number(bribe: Bribe) -> str:
    """A number that nobody has."""
    return next(str(each) for each in range(9000, 9999) if str(each) not in {w.ref for w in bribe.hidden})


def police_were_told_nothing(bribe: Bribe) -> None:
    """Every call to a phone of the police, whatever the method, and every file."""
    world, town = bribe.world, bribe.town
    police = {person.id for person in town.police}
    everybody = {person.id for person in world.standin.phones.people()}
    assert leaks(world.calls, police, MARKS) == []
    assert leaks(world.calls, everybody, ["zqcounted", "zqsaid"]) == [], "what is not kept is not repeated"
    told = [call.words for call in world.calls if call.to in police]
    for worry in bribe.hidden:
        assert leaks(world.calls, {town.coordinator.id, bribe.neighbour.id}, [worry.words[:20]])
        assert not [words for words in told if re.search(rf"(?<!\d){worry.ref}(?!\d)", words)]
    assert leaks(world.calls, {bribe.neighbour.id}, ["zqideaforit"])


def the_log_tells_nothing(bribe: Bribe) -> None:
    log = bribe.world.log_file.read_text(encoding="utf-8")
    lives = bribe.world.kills + 1
    assert log.count("ready, by polling") == lives, "each life of the bot has written here"
    assert leaks_in_log(log + MARKS[0], bribe), "the search can fail"
    assert not leaks_in_log(log, bribe)


def leaks_in_log(log: str, bribe: Bribe) -> list[str]:
    names = [f"{each}" for person in bribe.town.residents for each in (person.id, person.first_name)]
    return [each for each in (*MARKS, "concerns:general", "concerns:count", *names) if each in log]
