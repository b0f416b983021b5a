"""The answer clock, day by day: silence is reminded, shown, told and heard, on every side alike."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from bot import outbox
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.concerns import actions as concerns
from bot.concerns import aside
from bot.concerns.rules import Concern, Reason, State
from bot.database.engine import Database, Tx
from bot.history import history_table
from bot.l10n.text import Lines, Text
from bot.letter import Said
from bot.meetings import actions as meetings
from bot.members.rules import Role
from bot.reminders.store import reminder_table
from bot.responses import clock
from bot.responses.actions import Waiting
from bot.responses.rules import Rung
from tests.chat_world import ChatWorld, Someone
from tests.concerns.village import DAY, LANE, LIGHT
from tests.members.test_chat import founded
from tests.responses.office import Office, plain, said_to


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).open()


async def test_silence_of_police_is_reminded_overdue_and_heard(office: Office) -> None:
    boss = await office.joins(Side.POLICE, role=Role.SUPERVISOR)
    follower = await office.joins(Side.COMMUNITY)
    concern = await office.raised_openly(office.amina)
    await office.supporters(concern, follower)

    await office.days(concern, 3)
    assert said_to(office.beat, f"{concern.ref}: no answer yet, day 3")
    assert said_to(office.ruth, concern.ref) == []
    assert said_to(office.amina, "No answer yet") == []

    await office.days(concern, 7)
    overdue = f"No answer yet to {concern.ref}, day 7."
    for someone in (office.beat, office.nine, office.obi, office.lena):
        assert len(said_to(someone, overdue)) == 1
    for someone in (office.amina, follower):
        assert len(said_to(someone, overdue)) == 1
        assert "We asked again" in said_to(someone, overdue)[0]
    assert said_to(office.ruth, overdue) == []
    assert said_to(boss, concern.ref) == [], "told of silence, not reminded of work"
    assert "without an answer" in (await office.card(boss)).text, "and may answer all the same"

    await office.days(concern, 14)
    heard = await office.concern(concern.id)
    assert heard.heard_because == "no_answer"
    assert len(said_to(boss, f"{concern.ref}, day 14")) == 1
    assert len(said_to(office.amina, f"No answer yet to {concern.ref}, day 14")) == 1
    assert "It stands on the agenda of Saturday 24 May." in said_to(office.amina, "day 14")[0]
    assert await _verbs(office, concern) == ["answer-overdue", "answer-missing"]


async def test_silence_of_residents_runs_the_same_clock(office: Office) -> None:
    """An officer's concern, against the residents' representatives: the same days, the same keys."""
    of_residents = await office.raised_openly(office.amina)
    of_police = await office.raised_openly(office.beat, LANE)
    await office.wind(office.now + 16 * DAY)

    told = {}
    for concern, answerer, raiser in (
        (of_residents, office.nine, office.amina),
        (of_police, office.ruth, office.beat),
    ):
        told[concern.ref] = (_notices(answerer, concern), _notices(raiser, concern))
    first, second = told.values()

    assert first == second
    assert [keys[:1] for keys in first[0]] == [["responses-overdue"], ["responses-overdue"]]
    assert [keys[:1] for keys in first[1]] == [["responses-follower-overdue"], ["responses-follower-agenda"]]
    assert (await office.concern(of_police.id)).heard_because == "no_answer"


def _notices(someone: Someone, concern: Concern) -> list[list[str]]:
    """The message keys of the notices about one concern, in their order."""
    found = [shown.letter for shown in someone.chat if shown.letter.text is not None]
    return [
        keys
        for letter in found
        if letter.text is not None
        and concern.ref in str(letter.text)
        and (keys := _keys(letter.text))[0].startswith(("responses-overdue", "responses-follower"))
    ]


def _keys(said: Said) -> list[str]:
    return [said.key] if isinstance(said, Text) else [key for part in said.parts for key in _keys(part)]


@pytest.mark.parametrize("rung", [Rung.OVERDUE, Rung.HEARD])
async def test_no_side_has_words_of_its_own(office: Office, rung: Rung) -> None:
    letters = set()
    for someone, words in ((office.amina, LIGHT), (office.beat, LANE)):
        concern = await office.raised_openly(someone, words)
        letter = clock.overdue_letter(Waiting(concern, rung.value), (Side.POLICE,), rung)
        assert isinstance(letter.text, Lines)
        letters.add(
            (
                *_keys(letter.text),
                *_keys(clock.follower_letter(Waiting(concern, 7), rung).text or letter.text),
            )
        )

    assert len(letters) == 1


async def test_an_answer_ends_the_clock(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:answer:{concern.id}")
    await office.taps(office.beat, f"responses:kind:{concern.id}:information")
    await office.taps(office.beat, f"responses:publish:{concern.id}:information:1")
    await office.wind(office.now + 16 * DAY)

    assert said_to(office.amina, "No answer") == []
    assert (await office.concern(concern.id)).heard_because == ""


async def test_what_was_discussed_without_an_answer_comes_to_the_agenda_again(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.days(concern, 15)
    await office.database.write(concerns.mark_on_agenda, [concern.id])
    await office.database.write(concerns.mark_discussed, [concern.id])
    assert (await office.concern(concern.id)).heard_because == ""
    await office.days(concern, 28)

    heard = await office.concern(concern.id)
    assert (heard.state, heard.heard_because) == (State.OPEN, "no_answer")


async def test_days_that_nobody_could_be_told_of_are_made_up_and_said_once(office: Office) -> None:
    """The bot was away from day 2 to day 16: the seventh day is not said any more, its deeds are done."""
    concern = await office.raised_openly(office.amina)
    await office.days(concern, 2)
    office.now += 14 * DAY
    await office.tick()
    await office.drain()

    assert said_to(office.amina, "day 7") == []
    assert len(said_to(office.amina, f"No answer yet to {concern.ref}")) == 1
    assert await _verbs(office, concern) == ["answer-overdue", "answer-missing"]


async def test_a_rung_that_is_made_up_says_the_day_it_is_by_now(office: Office) -> None:
    """The bot was away from day 6 to day 9."""
    concern = await office.raised_openly(office.amina)
    await office.days(concern, 6)
    office.now += 3 * DAY
    await office.tick()
    await office.drain()

    assert len(said_to(office.amina, f"No answer yet to {concern.ref}, day 9")) == 1
    assert said_to(office.amina, "day 7") == []


async def test_the_third_day_is_said_after_an_outage_over_it_and_once(office: Office) -> None:
    """The bot was away from the afternoon of day 2 to that of day 4: day 5 names it."""
    concern = await office.raised_openly(office.amina)
    await office.days(concern, 2)
    office.now += 2 * DAY
    await office.tick()
    await office.drain()
    await office.days(concern, 6)

    assert len(said_to(office.beat, f"{concern.ref}: no answer yet, day 4")) == 1
    assert len(said_to(office.beat, f"{concern.ref}: no answer yet")) == 1


async def test_a_queue_message_that_could_not_leave_leaves_its_naming_to_the_next(office: Office) -> None:
    """From the afternoon of day 2 to the night of day 3: both mornings are made up, no message leaves."""
    concern = await office.raised_openly(office.amina)
    await office.days(concern, 2)
    office.now += DAY + timedelta(hours=8)
    await office.tick()
    await office.drain()
    assert said_to(office.beat, f"{concern.ref}: no answer yet") == []
    await office.days(concern, 6)

    assert len(said_to(office.beat, f"{concern.ref}: no answer yet, day 4")) == 1


async def test_what_is_set_aside_counts_no_days_while_it_is(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.days(concern, 1)
    await office.database.write(aside.set_aside, concern.id, Reason.NOT_JOINT, "", office.now)
    await office.days(concern, 10)

    await office.says(office.lena, "/today")
    assert "Without an answer for seven days" not in office.lena.last.text
    await office.says(office.amina, concern.ref)
    assert LIGHT in office.amina.last.text
    assert "none yet, day" not in office.amina.last.text

    told = len(said_to(office.amina, "No answer"))
    await office.database.write(concerns.must_hear, concern.id, "appealed_heard", office.now)
    await office.wind(office.now + DAY)
    assert len(said_to(office.amina, "No answer")) == told, "the count begins when it is heard again"
    await office.says(office.lena, "/today")
    assert "Without an answer for seven days" not in office.lena.last.text
    await office.wind(office.now + 7 * DAY)
    assert said_to(office.amina, f"No answer yet to {concern.ref}, day 7")
    await office.says(office.lena, "/today")
    assert "Without an answer for seven days" in office.lena.last.text


async def test_what_no_agenda_has_yet_is_put_forward_and_promised_no_place(office: Office) -> None:
    """A meeting keeps a third of its minutes for such: who it is too late for waits for the next."""
    concern = await office.raised_openly(office.amina)
    await office.wind(office.now + 11 * DAY)
    late = await office.opens(await office.raises(office.amina, "The lamp at the bridge is broken"))
    await office.days(late, 14)

    said = "It is put forward for the next agenda, before others."
    assert said in said_to(office.amina, f"No answer yet to {late.ref}, day 14")[0]
    assert said in said_to(office.beat, f"No answer yet to {late.ref}, day 14")[0]
    assert await _verbs(office, late) == ["answer-overdue", "answer-to-agenda"]
    assert not said_to(office.amina, "comes on the next agenda")
    assert said not in said_to(office.amina, f"No answer yet to {concern.ref}, day 14")[0]


async def test_what_stands_on_a_published_agenda_is_not_put_forward_for_another(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.days(concern, 10)
    await office.database.write(concerns.mark_on_agenda, [concern.id])
    meeting = await office.database.read(meetings.coming_up, office.id)
    assert meeting is not None
    await office.days(concern, 14)

    told = said_to(office.amina, f"No answer yet to {concern.ref}, day 14")[0]
    assert "put forward" not in told
    assert f"It stands on the agenda of {meeting.starts_at:%A} {meeting.starts_at.day} " in told
    assert await _verbs(office, concern) == ["answer-overdue", "answer-missing"]


async def test_an_answer_that_was_given_is_never_called_none(office: Office) -> None:
    """It did not help, so another one is due: the letters and the queue speak of a new one."""
    concern = await office.raised_openly(office.amina)
    await office.answers(office.beat, concern)
    hour = office.now
    await office.database.write(concerns.reopen, concern.id, hour)
    again = await office.concern(concern.id)
    await office.days(again, 3)
    assert said_to(office.beat, f"{concern.ref}: no new answer yet, day 3")
    assert "day 3 without a new answer" in plain((await office.card(office.beat)).text)
    await office.days(again, 7)
    assert said_to(office.amina, f"No new answer yet to {concern.ref}, day 7")
    assert said_to(office.beat, f"No new answer yet to {concern.ref}, day 7")
    assert said_to(office.amina, "No answer yet") == []


async def test_what_others_took_over_waits_for_a_first_answer(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.hands(office.beat, concern, "community", office.ruth)
    await office.days(await office.concern(concern.id), 1)
    card = plain((await office.card(office.ruth)).text)
    assert "They said yes and will answer." in card
    assert "Asked again" not in card


async def test_letters_are_counted_by_the_day_of_the_place(office: Office) -> None:
    """10:30 on Wednesday in Auckland is still Tuesday in UTC."""
    await office.database.write(lambda tx: charters.write(tx, office.id, zone="Pacific/Auckland"))
    await office.raised_openly(office.amina)
    await office.wind(datetime(2025, 5, 13, 22, 30, tzinfo=UTC))

    def sent_on_wednesday(tx: Tx) -> int:
        found = outbox.counts(tx, office.id, "2025-05-14", "2025-05-15")
        return found.get((clock.QUEUE, "sent"), 0)

    assert await office.database.read(sent_on_wednesday) == 3, "to two officers and their coordinator"
    await office.says(office.lena, "/today")
    assert "Wednesday" in office.lena.last.text
    assert "Messages sent 0" not in plain(office.lena.last.text)


async def test_what_is_kept_from_police_stays_so_whatever_the_silence(office: Office) -> None:
    clinic = await office.joins(Side.PARTNER)
    await office.tells(office.amina)
    await office.taps(office.amina, "concerns:seen")
    await office.taps(office.amina, "concerns:seen:0:police")
    await office.taps(office.amina, "concerns:draft:0")
    concern = await office.opens(await office.sends_it(office.amina))
    await office.wind(office.now + 16 * DAY)

    assert said_to(clinic, f"{concern.ref}, day 7")
    assert said_to(office.lena, f"{concern.ref}, day 7")
    assert said_to(office.amina, f"No answer yet to {concern.ref}, day 14")
    for officer in (office.beat, office.nine, office.obi):
        assert said_to(officer, concern.ref) == []
    after = await office.concern(concern.id)
    assert after.heard_because == ""
    assert await _verbs(office, concern) == []


async def test_one_message_a_day_and_none_with_a_topic(office: Office) -> None:
    await office.raised_openly(office.amina)
    await office.raised_openly(office.amina, "Rubbish is burnt behind the school every evening")
    await office.wind(office.now + 2 * DAY)

    messages = said_to(office.beat, "wait for you")
    assert len(messages) == 2
    assert messages[-1].startswith("<b>2 wait for you.</b> Oldest: day ")
    assert "light" not in "".join(messages).lower()
    assert said_to(office.amina, "wait for you") == []


async def _verbs(office: Office, concern: Concern) -> list[str]:
    def read(tx: Tx) -> list[str]:
        rows = tx.execute(
            select(history_table.c.verb)
            .where(history_table.c.subject == concern.ref, history_table.c.verb.like("answer-%"))
            .order_by(history_table.c.id)
        )
        return [row.verb for row in rows]

    return await office.database.read(read)


async def test_the_clock_begins_with_the_partnership(database: Database) -> None:
    world = ChatWorld(database)
    _, _, partnership_id = await founded(world)

    def read(tx: Tx) -> int:
        found = tx.execute(
            select(reminder_table.c.partnership_id).where(reminder_table.c.kind == clock.DAILY)
        )
        return int(found.scalar_one())

    assert await database.read(read) == partnership_id


async def test_the_home_keyboard_opens_the_queue_of_every_side(office: Office) -> None:
    await office.raised_openly(office.amina)
    await office.raised_openly(office.beat, LANE)

    await office.says(office.nine, "📥 Answers")
    assert LIGHT in office.nine.last.text
    await office.says(office.ruth, "📥 Answers")
    assert LANE in office.ruth.last.text
