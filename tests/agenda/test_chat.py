"""Agendas as people read them, and the changes that take both coordinators."""

from __future__ import annotations

from datetime import datetime

from bot.agenda import actions as agendas
from bot.charter import actions as charters
from bot.charter.rules import Purpose, Side
from bot.concerns import actions as concerns
from bot.concerns import ideas
from bot.concerns.rules import Concern, State
from bot.database.engine import Tx
from bot.meetings import actions as meetings
from tests.chat_world import Someone
from tests.concerns.village import LANE, LIGHT, Village


async def starts_at(village: Village) -> datetime:
    meeting = await village.database.read(meetings.coming_up, village.id)
    assert meeting is not None
    return meeting.starts_at


async def agenda_day(village: Village) -> None:
    """Five days before the meeting: the agenda is published."""
    start = await starts_at(village)
    await village.wind(start.replace(hour=10) - (start - start.replace(day=start.day - 5)))


async def proposes(village: Village, someone: Someone, what: str, ref: str, *answers: str) -> None:
    await village.says(someone, "/agenda")
    await village.taps(someone, "agenda:askchange")
    await village.taps(someone, f"agenda:change:{what}")
    await village.says(someone, ref)
    for answer in answers:
        await village.taps(someone, answer)


async def agrees(village: Village, someone: Someone) -> None:
    await village.tick()
    await village.drain()
    await village.taps(someone, "approvals:agree:")


async def published(village: Village) -> str:
    someone = village.lena
    await village.says(someone, "/agenda")
    return someone.last.text


async def two_worries(village: Village) -> tuple[Someone, Concern, Concern]:
    amina = await village.joins(Side.COMMUNITY)
    first = await village.raised_openly(amina, LIGHT)
    second = await village.raised_openly(village.obi, LANE)
    return amina, first, second


def has_idea(tx: Tx, village: Village, someone: Someone, concern_id: int, words: str) -> None:
    ideas.add(tx, village.person(tx, someone), concern_id, ideas.Kind.HELPS, words, village.now)


async def test_one_coordinator_alone_takes_nothing_off_and_both_do_with_the_reason_in_sight(
    village: Village,
) -> None:
    amina, first, _ = await two_worries(village)
    await agenda_day(village)
    assert first.ref in await published(village)

    await proposes(village, village.obi, "drop", first.ref, "agenda:because:settled-meanwhile")
    assert "Taken off" not in await published(village)
    await agrees(village, village.lena)

    text = await published(village)
    assert "Taken off by both coordinators" in text
    assert (await village.concern(first.id)).state is State.OPEN
    await village.says(amina, "/keys")
    await village.taps(amina, "approvals:open:")
    assert "It was settled meanwhile" in amina.last.text


async def test_every_side_s_newest_idea_stands_with_the_worry_and_says_where_it_comes_from(
    village: Village,
) -> None:
    amina, first, _ = await two_worries(village)
    for someone, words in ((amina, "A lamp with a solar panel"), (village.obi, "A walk-by at seven")):
        await village.database.write(has_idea, village, someone, first.id, words)
    await agenda_day(village)
    await village.says(amina, "/agenda")
    await village.taps(amina, "agenda:why:")
    shown = amina.last.text if first.ref in amina.last.text else ""
    if not shown:
        await village.taps(amina, amina.last.buttons[-1][1])
        shown = amina.last.text
    assert "A lamp with a solar panel" in shown
    assert "A walk-by at seven" in shown


async def test_what_both_add_stands_last_if_the_meeting_has_room(village: Village) -> None:
    _, first, _ = await two_worries(village)
    await agenda_day(village)
    late = await village.raised_openly(village.obi, "Lorries park on the school path every noon")
    await proposes(village, village.lena, "add", late.ref, "agenda:because:cannot-wait")
    await agrees(village, village.obi)
    text = await published(village)
    assert text.index(first.ref) < text.index(late.ref)
    assert "both coordinators added it" in text
    assert (await village.concern(late.id)).state is State.ON_AGENDA


async def test_minutes_change_only_with_both_and_never_beyond_the_meeting(village: Village) -> None:
    _, first, _ = await two_worries(village)
    await agenda_day(village)
    await proposes(
        village, village.lena, "minutes", first.ref, "agenda:minutes:30", "agenda:because:needs-longer"
    )
    assert f"({first.ref}), 30 min" not in (await published(village)).replace("\u2068", "").replace(
        "\u2069", ""
    )
    await agrees(village, village.obi)
    assert f"({first.ref}), 30 min" in (await published(village)).replace("\u2068", "").replace("\u2069", "")


async def test_a_worry_without_an_answer_for_fourteen_days_comes_off_the_top_with_that_reason(
    village: Village,
) -> None:
    _, first, _ = await two_worries(village)
    await village.database.write(concerns.must_hear, first.id, "no_answer")
    await agenda_day(village)
    assert "nobody answered it for fourteen days" in await published(village)


async def test_a_number_that_is_no_worry_is_named_and_changes_nothing(village: Village) -> None:
    await two_worries(village)
    await agenda_day(village)
    await proposes(village, village.lena, "drop", "9999")
    assert "9999" in village.lena.last.text
    assert "no worry" in village.lena.last.text


async def test_a_reason_that_names_somebody_is_not_proposed(village: Village) -> None:
    _, first, _ = await two_worries(village)
    await agenda_day(village)
    await proposes(village, village.obi, "drop", first.ref)
    await village.says(village.obi, "Peter Otieno wants it gone")
    assert "leave out names" in village.obi.last.text
    await village.says(village.obi, "It was mended last week")
    await agrees(village, village.lena)
    assert "Taken off by both coordinators" in await published(village)


async def test_a_resident_changes_no_agenda(village: Village) -> None:
    amina, _, _ = await two_worries(village)
    await agenda_day(village)
    await village.taps(amina, "agenda:change:drop", message_id=1)
    assert "oordinator" in amina.toasts[-1]
    latest = await village.database.read(agendas.latest, village.id)
    assert latest is not None


async def test_a_partnership_that_only_informs_says_so_on_every_agenda(village: Village) -> None:
    await village.database.write(lambda tx: charters.write(tx, village.id, purpose=Purpose.INFORMATION))
    await two_worries(village)
    await agenda_day(village)
    assert "nformation" in await published(village)


async def test_what_is_put_before_others_says_why_also_where_only_minutes_were_left_for_it(
    village: Village,
) -> None:
    await village.database.write(lambda tx: charters.write(tx, village.id, item_minutes=15))
    _, first, second = await two_worries(village)
    for each in (first, second):
        await village.database.write(concerns.must_hear, each.id, "appealed_heard")
    await agenda_day(village)

    published_one = await village.database.read(agendas.latest, village.id)
    assert published_one is not None
    assert published_one.agenda.items[0].stage == "must_be_heard"
    assert len(published_one.agenda.items) == 2
    assert published_one.agenda.items[1].stage != "must_be_heard", "a third of the time is for such worries"
    text = await published(village)
    assert text.count("it was set aside, and others decided that it is heard") == 2
