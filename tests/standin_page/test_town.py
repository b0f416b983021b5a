"""The town founds itself by taps, its people act as its clock is wound, and it stops at what is for you."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.standin import cast
from bot.standin.server import Standin
from bot.standin.town import START, Town
from bot.standin.town_clock import read_clock
from tests.standin_page.little_bot import LittleBot

TOKEN = "1234:town"


class Rehearsed:
    """A stand-in, a little bot and the town between them."""

    def __init__(self, folder: Path) -> None:
        self.clock_file = folder / "clock"
        self.clock_file.write_text(START.isoformat())
        self.standin = Standin(TOKEN, now=lambda: read_clock(self.clock_file))
        self.bot = LittleBot(TOKEN, self.clock_file)

    async def open(self) -> None:
        await self.bot.open(await self.standin.start())
        self.town = Town(
            self.standin,
            clock_file=self.clock_file,
            bot_url=self.bot.url,
            links=self.bot.links,
            pull_plug=self.bot.pull_plug,
        )
        self.standin.town = self.town

    async def close(self) -> None:
        await self.town.stop()
        await self.bot.close()
        await self.standin.stop()

    def codes(self) -> list[str]:
        return [line["code"] for line in self.town.state()["events"]]

    async def join_you(self) -> None:
        """What the visitor does on the first screens."""
        person = next(one for one in self.standin.phones.people() if one.id == cast.YOU.id)
        payload = self.town.state()["cast"][str(cast.YOU.id)]["payload"]
        await self.standin.phones.start(person, payload)
        await self.town._driver.tap_when(person, "members:language:0:en")
        await self.town._driver.tap_when(person, "members:consent:0:yes")
        await self.town.clock.settled()


@pytest.fixture
async def rehearsed(tmp_path: Path) -> AsyncIterator[Rehearsed]:
    it = Rehearsed(tmp_path)
    await it.open()
    await it.town.found()
    yield it
    await it.close()


async def test_everybody_but_you_has_joined_before_the_page_opens(rehearsed: Rehearsed) -> None:
    assert len(rehearsed.bot.members) == len(cast.CAST) - 1 == 17
    assert cast.YOU.id not in rehearsed.bot.members
    assert rehearsed.town.state()["cast"][str(cast.YOU.id)]["payload"].startswith("j_")
    assert rehearsed.codes() == ["founded", "joined"]
    assert rehearsed.standin.refused == []


async def test_winding_lets_the_cast_raise_support_and_vote_in_order(rehearsed: Rehearsed) -> None:
    await rehearsed.join_you()
    rehearsed.town.wind(48)
    await rehearsed.town.still()
    assert rehearsed.town.now == START + timedelta(hours=48)
    worries = sum(len(player.worries) for player in cast.CAST)
    assert len(rehearsed.bot.concerns) == worries
    assert rehearsed.bot.supports

    rehearsed.town.wind(48)
    await rehearsed.town.still()
    assert rehearsed.town.now == START + timedelta(hours=56), "it stops at the ballot, which is for you"
    assert rehearsed.codes()[-2:] == ["due", "stopped"]

    rehearsed.town.wind(48)
    await rehearsed.town.still()
    assert {number for number, _ in rehearsed.bot.votes} == set(rehearsed.bot.members) - {cast.YOU.id}
    ats = [line["at"] for line in rehearsed.town.state()["events"]]
    assert ats == sorted(ats)


async def test_next_event_passes_small_things_by_and_stops_at_the_next_real_one(rehearsed: Rehearsed) -> None:
    following = rehearsed.town.state()["next"]
    assert (following["what"], following["minor"]) == ("release", True)
    rehearsed.town.wind_to_next()
    await rehearsed.town.still()
    assert rehearsed.town.now == START + timedelta(hours=56)
    assert [line["args"]["what"] for line in rehearsed.town.state()["events"] if line["code"] == "due"] == [
        "round_opens",
    ], "the release of this little bot says nothing to anybody, so nothing is told of it"
    marked = [day["day"] for day in rehearsed.town.state()["month"] if "round_opens" in day["marks"]]
    assert marked == ["2025-05-07"]


async def test_a_phone_that_was_taken_is_not_touched_until_it_is_given_back(rehearsed: Rehearsed) -> None:
    await rehearsed.join_you()
    rehearsed.town.take(cast.OFFICER.id)
    rehearsed.town.wind(100)
    await rehearsed.town.still()
    rehearsed.town.wind(90)
    await rehearsed.town.still()
    voters = {number for number, _ in rehearsed.bot.votes}
    assert cast.OFFICER.id not in voters
    assert cast.OFFICERS[0].id in voters


async def test_a_hundred_officers_join_by_invitation(rehearsed: Rehearsed) -> None:
    rehearsed.town.hundred()
    await rehearsed.town.still()
    assert len(rehearsed.bot.members) == 117
    assert rehearsed.codes()[-1] == "hundred"


async def test_plug_outage_and_twenty_taps_come_back_by_themselves(rehearsed: Rehearsed) -> None:
    await rehearsed.join_you()
    for kind in ("plug", "outage", "twenty"):
        rehearsed.town.fault(kind)
        await rehearsed.town.still()
    assert rehearsed.bot.starts == 2
    assert {"plug-back", "outage-over", "twenty-done"} <= set(rehearsed.codes())
    assert rehearsed.town.now == START + timedelta(hours=1)
    assert rehearsed.town.state()["counters"]["lost"] == 0


async def test_a_new_town_puts_two_letters_on_two_phones(rehearsed: Rehearsed) -> None:
    before = rehearsed.town.id
    rehearsed.town.new()
    await rehearsed.town.still()
    state = rehearsed.town.state()
    letters = [one for one in state["cast"].values() if one.get("letter") == "founding"]
    assert [one["payload"] for one in letters] == ["f_one", "f_two"]
    assert (state["kind"], state["id"] == before) == ("new", False)


async def test_a_second_winding_while_one_is_under_way_changes_nothing(rehearsed: Rehearsed) -> None:
    rehearsed.town.wind(10)
    rehearsed.town.wind(500)
    await rehearsed.town.still()
    assert rehearsed.town.now == START + timedelta(hours=10)
