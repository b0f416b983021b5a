"""What is due is taken once, in order, and one bad row does not stop the others."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bot import relay
from bot.database.engine import Database, NotSaved, Tx
from bot.l10n import texts
from bot.letter import Form, Letter
from bot.relay import Recipient
from bot.reminders import actions
from bot.reminders.clockwork import Chore, Clockwork
from bot.reminders.row import Reminder

NOW = datetime(2025, 5, 5, 12, tzinfo=UTC)
LETTER = Letter(Form.RECORD, texts.chat_not_saved())


class Standing:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self) -> datetime:
        return self.at


def plan(tx: Tx, *subjects: str, after: timedelta = timedelta()) -> None:
    for number, subject in enumerate(subjects):
        due_at = NOW + after - timedelta(hours=number)
        actions.schedule(tx, partnership_id=1, kind="ring", subject=subject, due_at=due_at)


def nobody(
    _: Tx, __: int, ___: Mapping[str, Any], ____: bytes, _____: int
) -> tuple[list[Recipient], bytes | None]:
    return [], None


async def test_the_earliest_comes_first_and_each_once(database: Database) -> None:
    taken: list[str] = []
    clock = Standing()
    clockwork = Clockwork(database, clock, {"ring": lambda _, row, __: taken.append(row.subject)}, {})
    await database.write(plan, "third", "second", "first")
    await database.write(plan, "later", after=timedelta(hours=1))
    await clockwork.tick()
    await clockwork.tick()
    assert taken == ["first", "second", "third"]
    clock.at += timedelta(hours=1)
    await clockwork.tick()
    assert taken[3:] == ["later"]


async def test_a_bad_row_is_tried_three_times_and_the_others_go_on(database: Database) -> None:
    tried: list[str] = []

    def ring(_: Tx, row: Reminder, __: datetime) -> None:
        tried.append(row.subject)
        if row.subject == "bad":
            raise ValueError("what somebody wrote")

    clockwork = Clockwork(database, Standing(), {"ring": ring}, {})
    await database.write(plan, "good", "bad")
    await clockwork.tick()
    await clockwork.tick()
    assert tried == ["bad", "bad", "bad", "good"]
    assert clockwork.failed == 1


async def test_an_unknown_kind_or_audience_is_given_up(database: Database) -> None:
    clockwork = Clockwork(database, Standing(), {}, {"nobody": nobody})
    await database.write(plan, "unknown")
    for audience in ("unknown", "nobody"):
        await database.write(
            relay.broadcast, partnership_id=1, kind="x", audience=audience, letter=LETTER, goes_out_at=NOW
        )
    await clockwork.tick()
    assert clockwork.failed == 2
    assert await database.read(relay.due_broadcast, NOW) is None


async def test_what_cannot_be_saved_is_due_at_the_next_bell(database: Database) -> None:
    tries: list[int] = []

    def ring(_: Tx, __: Reminder, ___: datetime) -> None:
        tries.append(1)
        if len(tries) < 5:
            raise NotSaved("the disk is full")

    clockwork = Clockwork(database, Standing(), {"ring": ring}, {})
    await database.write(plan, "once")
    for _ in range(6):
        await clockwork._ring()
    assert len(tries) == 5
    assert clockwork.failed == 0


async def test_chores_are_done_now_and_then_and_may_fail(database: Database) -> None:
    done: list[str] = []

    async def fail() -> None:
        done.append("fail")
        raise ValueError

    async def succeed() -> None:
        done.append("succeed")

    chores = [Chore("failing", 3600, fail), Chore("often", 0, succeed)]
    clockwork = Clockwork(database, Standing(), {}, {}, chores=chores)
    await clockwork.tick()
    await clockwork.tick()
    assert done == ["fail", "succeed", "succeed"]
