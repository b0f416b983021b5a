"""A worry hidden, held or taken back after an agenda took or left it: its number stays, not its title."""

from __future__ import annotations

import pytest

from bot.agenda import actions as agendas
from bot.agenda import chat as agenda_chat
from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.concerns import actions as concerns
from bot.concerns import holding, store
from bot.concerns.rules import Concern, HoldReason, State
from bot.database.engine import Tx
from bot.meetings import actions as meetings
from bot.reminders.row import Reminder
from tests.agenda.test_chat import agenda_day, agrees, proposes, published
from tests.chat_world import Someone
from tests.concerns.village import LIGHT, Village, seen_by

LORRIES = "Lorries park on the school path every noon"


async def hides(village: Village, raiser: Someone, concern: Concern) -> None:
    """Its raiser hides it from police."""
    await village.says(raiser, concern.ref)
    await village.taps(raiser, f"concerns:visible:{concern.id}")
    await village.taps(raiser, f"concerns:visible:{concern.id}:police")
    await village.taps(raiser, f"concerns:shows:{concern.id}")
    assert (await village.concern(concern.id)).not_to_police


async def holds(village: Village, concern: Concern) -> None:
    """It is held although it was open, as when three others find that it points at a person."""
    found = await village.concern(concern.id)
    await village.database.write(lambda tx: store.put(tx, holding.hold(found, HoldReason.PERSON)))


async def left_out(village: Village) -> tuple[Someone, Concern]:
    """One of ten worries, of which the agenda takes fewer, and whoever told it."""
    told = []
    for number, word in enumerate(("abc", "def", "ghi", "jkl", "mno", "pqr", "stu", "vwx", "yza", "bcd")):
        raiser = await village.joins(Side.COMMUNITY)
        words = f"Matter {number} of {word * 2} near the {word[::-1] * 2} is bad"
        told.append((raiser, await village.raises(raiser, words)))
    await village.wind(max(each.opens_at for _, each in told))
    await agenda_day(village)
    left = [(raiser, each) for raiser, each in told if (await village.concern(each.id)).state is State.OPEN]
    return left[0]


async def reads_all(village: Village, reader: Someone) -> str:
    """The agenda, why these, and everything behind [All left out]."""
    meeting = await village.database.read(meetings.coming_up, village.id)
    assert meeting is not None
    await village.says(reader, "/agenda")
    for place in range(12):
        for tap in (
            f"left:{meeting.id}:{place}",
            f"left:{meeting.id}:{place}:one",
            f"why:{meeting.id}:{place}",
        ):
            await village._does(reader, kind=Kind.TAP, words=f"agenda:{tap}", message_id=1)
    return seen_by(reader)


async def added_and_taken_back(village: Village) -> tuple[Concern, int]:
    """Both add it, then its raiser takes it back; with the room that was left before."""
    await village.raised_openly(await village.joins(Side.COMMUNITY), LIGHT)
    await agenda_day(village)
    raiser = await village.joins(Side.COMMUNITY)
    mine = await village.raised_openly(raiser, LORRIES)
    room = await village.database.read(room_of, village)
    await proposes(village, village.lena, "add", mine.ref, "agenda:because:cannot-wait")
    await agrees(village, village.obi)
    assert LORRIES in await published(village)
    await village.database.write(
        lambda tx: concerns.withdraw(tx, village.person(tx, raiser), mine.id, village.now)
    )
    return mine, room


def room_of(tx: Tx, village: Village) -> int:
    found = agendas.upcoming(tx, village.id)
    assert found is not None
    return agendas.room(tx, found)


async def test_what_was_left_out_and_hidden_since_is_a_number_to_police_alone(village: Village) -> None:
    raiser, late = await left_out(village)
    neighbour = await village.joins(Side.COMMUNITY)
    await hides(village, raiser, late)
    officer = await village.joins(Side.POLICE)
    text = await reads_all(village, officer)
    assert f"#{late.ref}" in text
    assert late.title not in text
    assert late.title in await reads_all(village, neighbour)


async def test_what_was_left_out_and_held_since_is_a_number_to_who_may_not_read_it(village: Village) -> None:
    raiser, late = await left_out(village)
    await holds(village, late)
    readers = [await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)]
    for reader in readers:
        assert late.title not in await reads_all(village, reader)
    for reader in (village.lena, raiser):
        reader.chat.clear()
        assert late.title in await reads_all(village, reader)


@pytest.mark.parametrize("what", ["hidden", "held"])
async def test_a_proposal_about_what_was_hidden_or_held_since_has_no_title(
    village: Village, what: str
) -> None:
    raiser, late = await left_out(village)
    await proposes(village, village.lena, "add", late.ref, "agenda:because:cannot-wait")
    await village.tick()
    await village.drain()
    assert late.title in village.obi.last.text
    await (hides(village, raiser, late) if what == "hidden" else holds(village, late))
    for someone in (village.lena, village.obi):
        someone.chat.clear()
        await village.says(someone, "/keys")
        await village.taps(someone, "approvals:open:")
        assert late.ref in someone.last.text
        assert late.title not in someone.last.text


async def test_what_was_taken_back_says_so_where_it_stood(village: Village) -> None:
    mine, room = await added_and_taken_back(village)
    text = await published(village)
    assert f"#{mine.ref}" in text
    assert "Taken back by whoever told it." in text
    assert LORRIES not in text
    assert await village.database.read(room_of, village) < room


async def test_both_take_off_what_was_taken_back_and_its_minutes_are_free(village: Village) -> None:
    mine, room = await added_and_taken_back(village)
    await proposes(village, village.lena, "drop", mine.ref, "agenda:because:settled-meanwhile")
    await agrees(village, village.obi)
    assert "Taken off by both coordinators" in await published(village)
    assert await village.database.read(room_of, village) == room


async def test_the_eve_says_that_it_was_taken_back(village: Village) -> None:
    mine, _ = await added_and_taken_back(village)

    def eve(tx: Tx) -> str:
        meeting = meetings.coming_up(tx, village.id)
        assert meeting is not None
        reminder = Reminder(1, village.id, "meeting-eve", str(meeting.id), "", village.now, None)
        notice = agenda_chat.eve_due(tx, reminder, village.now)
        assert notice is not None
        return str(notice.letter.text)

    said = await village.database.read(eve)
    assert f"#{mine.ref}" in said
    assert "agenda-left-withdrawn" in said
