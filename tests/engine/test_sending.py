"""What becomes of a letter when Telegram, or the way to it, is not well."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import outbox, relay
from bot.chat.vocabulary import record
from bot.database.engine import Tx
from bot.outbox import Lane
from bot.reminders import actions as reminders
from bot.standin.server import Standin
from tests.engine import small
from tests.engine.running import (
    arrive,
    has_been_told,
    idle,
    opened,
    running,
    settings_for,
    texts_of,
)


async def test_a_flooded_chat_does_not_hold_up_the_others(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    people = [standin.phones.add(100 + number, f"Person {number}") for number in range(10)]
    async with running(settings_for(standin, tmp_path, database_url)) as app:
        await arrive(standin, app, *people)
        flooded, *others = people
        standin.faults.flood(flooded.id, 2)
        begun = time.monotonic()
        for person in people:
            await standin.phones.say(person, "dark lane")
        await standin.phones.until(
            lambda: all(has_been_told(standin, person, "noted dark lane") for person in others)
        )
        assert time.monotonic() - begun < 1.5
        assert not has_been_told(standin, flooded, "noted dark lane")
        await standin.phones.until(lambda: has_been_told(standin, flooded, "noted dark lane"))
    assert standin.faults.fired["flood"] > 0
    assert standin.counts.doubled == 0


async def test_after_a_day_without_telegram_everything_arrives_once(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    amina = standin.phones.add(101, "Amina")
    async with running(settings_for(standin, tmp_path, database_url)) as app:
        await arrive(standin, app, amina)
        await standin.unplug()
        await standin.phones.say(amina, "written in the dark")
        await app.database.write(_post, amina.id, datetime.now(UTC))
        standin.stopwatch.age(23 * 3600)
        await standin.plug()
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted written in the dark"))
        await standin.phones.until(lambda: has_been_told(standin, amina, "posted"))
        await idle(app)
    assert standin.counts.doubled == 0
    assert standin.counts.lost == 0


@pytest.mark.parametrize("fault", ["applied_but_cut", "cut", "error", "garble"])
async def test_a_message_of_which_nobody_knows_arrives_once_or_twice(
    standin: Standin, tmp_path: Path, fault: str
) -> None:
    amina = standin.phones.add(101, "Amina")
    settings = settings_for(standin, tmp_path, f"sqlite:///{tmp_path / 'one.db'}")
    async with running(settings) as app:
        await arrive(standin, app, amina)
        getattr(standin.faults, fault)(method="sendMessage")
        await standin.phones.say(amina, "unsure")
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted unsure"))
        await idle(app)
    arrived = sum("noted unsure" in text for text in texts_of(standin, amina))
    assert arrived == (2 if fault in {"applied_but_cut", "garble"} else 1)
    assert standin.faults.fired[fault] == 1


async def test_what_telegram_refuses_is_given_up_and_the_next_goes_out(
    standin: Standin, tmp_path: Path
) -> None:
    amina = standin.phones.add(101, "Amina")
    settings = settings_for(standin, tmp_path, f"sqlite:///{tmp_path / 'one.db'}")
    async with running(settings) as app:
        await arrive(standin, app, amina)
        standin.faults.refuse(400, "Bad Request: can't parse entities: what", method="sendMessage")
        await standin.phones.say(amina, "first")
        await standin.phones.say(amina, "second")
        await standin.phones.until(lambda: has_been_told(standin, amina, "noted second"))
        await idle(app)
        assert app.sender.outcomes["failed"] == 1
    assert not has_been_told(standin, amina, "noted first")


async def test_a_live_screen_that_is_gone_is_sent_anew(standin: Standin, tmp_path: Path) -> None:
    amina = standin.phones.add(101, "Amina")
    settings = settings_for(standin, tmp_path, f"sqlite:///{tmp_path / 'one.db'}")
    async with running(settings) as app:
        await arrive(standin, app, amina)
        screen = standin.phones.chat(amina).messages[-1]["message_id"]
        standin.faults.refuse(400, "Bad Request: message to edit not found", method="editMessageText")
        await standin.phones.tap(amina, screen, "small:press")
        await standin.phones.until(lambda: has_been_told(standin, amina, "pressed 1"))
        await idle(app)
        newest = standin.phones.chat(amina).messages[-1]
        assert newest["message_id"] > screen
        await standin.phones.tap(amina, newest["message_id"], "small:press")
        await standin.phones.until(lambda: has_been_told(standin, amina, "pressed 2"))


async def test_many_edits_of_one_message_leave_as_the_newest(standin: Standin, tmp_path: Path) -> None:
    amina = standin.phones.add(101, "Amina")
    settings = settings_for(standin, tmp_path, f"sqlite:///{tmp_path / 'one.db'}", chat_rate=5)
    async with running(settings) as app:
        await arrive(standin, app, amina)
        screen = standin.phones.chat(amina).messages[-1]["message_id"]
        for _ in range(20):
            await standin.phones.tap(amina, screen, "small:press")
        await standin.phones.until(lambda: has_been_told(standin, amina, "pressed 20"))
        await idle(app)
        assert standin.counts.calls["answerCallbackQuery"] == 20
        assert standin.counts.calls["editMessageText"] < 15


async def test_what_goes_to_many_keeps_its_rate_and_never_delays_an_answer(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    people = [standin.phones.add(100 + number, f"Person {number}") for number in range(30)]
    settings = settings_for(standin, tmp_path, database_url, send_rate=15)
    async with running(settings) as app:
        await arrive(standin, app, *people)
        await app.database.write(_broadcast, datetime.now(UTC))
        begun = time.monotonic()
        await standin.phones.until(
            lambda: has_been_told(standin, people[0], "to all") or standin.counts.sent > 32
        )
        await standin.phones.say(people[7], "meanwhile")
        await standin.phones.until(lambda: has_been_told(standin, people[7], "noted meanwhile"))
        answered = time.monotonic() - begun
        await standin.phones.until(
            lambda: all(has_been_told(standin, person, "to all") for person in people), 20
        )
        took = time.monotonic() - begun
        assert answered < 1.5 < took
        assert took > (30 - 3) / 15 - 0.3
    assert standin.counts.doubled == 0


async def test_overdue_reminders_are_sent_once_or_counted_as_missed(
    standin: Standin, database_url: str, tmp_path: Path
) -> None:
    amina = standin.phones.add(101, "Amina")
    settings = settings_for(standin, tmp_path, database_url)
    async with running(settings) as app:
        await arrive(standin, app, amina)
    async with opened(settings) as database:
        await database.write(_overdue, datetime.now(UTC))
    async with running(settings) as app:
        await standin.phones.until(lambda: has_been_told(standin, amina, "rung useful"))
        await idle(app)
        counted = await app.database.read(outbox.counts, 1, "2000-01-01", "2999-01-01")
        assert counted == {("ring", "missed"): 1, ("ring", "late"): 1, ("ring", "sent"): 1}
        assert app.clockwork.failed == 1
    said = texts_of(standin, amina)
    assert sum("rung useful" in text for text in said) == 1
    assert not any("rung useless" in text for text in said)


async def test_in_quiet_hours_a_reminder_waits(standin: Standin, database_url: str, tmp_path: Path) -> None:
    amina = standin.phones.add(101, "Amina")
    clock = tmp_path / "clock"
    clock.write_text("2025-05-05T23:00:00+00:00")
    settings = settings_for(standin, tmp_path, database_url, clock_file=clock)
    async with running(settings) as app:
        await arrive(standin, app, amina)
        await app.database.write(_broadcast, app.clock.now(), quiet="UTC 21:00-07:00")
        await idle(app)
        assert not has_been_told(standin, amina, "to all")
        state = await app.readiness()
        assert state["next_due"] == "letter"
        assert state["next_due_at"] == "2025-05-06T07:00:00+00:00"
        clock.write_text("2025-05-06T07:00:00+00:00")
        await standin.phones.until(lambda: has_been_told(standin, amina, "to all"))


def _post(tx: Tx, chat: int, now: datetime) -> None:
    mailbox = outbox.mailbox_for(tx, chat)
    letter = record(small.said("posted")).letters[0]
    outbox.post(tx, mailbox=mailbox, person=mailbox, letter=letter, now=now)


def _broadcast(tx: Tx, now: datetime, quiet: str | None = None) -> None:
    relay.broadcast(
        tx,
        partnership_id=1,
        kind="all",
        audience="small",
        letter=record(small.said("to all")).letters[0],
        goes_out_at=now,
        lane=Lane.BROADCAST,
        quiet=quiet,
    )


def _overdue(tx: Tx, now: datetime) -> None:
    hour = timedelta(hours=1)
    for subject, useful_until in (("useful", now + hour), ("useless", now - hour), ("bad", None)):
        reminders.schedule(
            tx,
            partnership_id=1,
            kind="ring",
            subject=subject,
            due_at=now - 5 * hour,
            useful_until=useful_until,
        )
