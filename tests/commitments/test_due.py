"""Around a promise's day: the same letters at the same offsets for officer and representative (story 4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot import history
from bot.charter.rules import Side
from bot.commitments import actions
from bot.commitments.rules import Promise, State, Task
from bot.database.engine import Tx
from bot.l10n.text import Lines, Text
from bot.letter import Letter
from bot.members import actions as members
from bot.members.rules import Role
from bot.reminders.store import reminder_table
from tests.chat_world import Shown, Someone
from tests.commitments.test_chat import said, words
from tests.commitments.village import DUE, PromiseVillage
from tests.concerns.village import DAY


def nine(day: date) -> datetime:
    """09:00 in Nairobi."""
    return datetime(day.year, day.month, day.day, 6, tzinfo=UTC)


def keys(letter: Letter) -> tuple[str, ...]:
    """The message keys of a letter and its buttons, without what is filled in."""

    def walk(saying: Any) -> Iterator[str]:
        if isinstance(saying, Lines):
            for part in saying.parts:
                yield from walk(part)
        if isinstance(saying, Text):
            yield saying.key

    labels = tuple(key for row in letter.rows for button in row for key in walk(button.label))
    return (*walk(letter.text), *labels)


def about(someone: Someone, promise: Promise) -> list[Shown]:
    """Letters with the four buttons of this promise."""
    return [
        each
        for each in someone.chat
        if any(does == f"commitments:done:{promise.id}" for _, does in each.buttons)
    ]


async def two_late(village: PromiseVillage) -> tuple[Promise, Promise]:
    walk = await village.promises(village.officer)
    key = await village.promises(
        village.rep, what="Find a key holder", task=Task.ORGANISE, concern_id=village.lane.id
    )
    for owner, promise in ((village.officer, walk), (village.rep, key)):
        await village.does(actions.nothing_needed, owner, promise)
    return walk, key


async def test_two_late_promises_are_reminded_in_the_same_words_at_the_same_minute(
    village: PromiseVillage,
) -> None:
    walk, key = await two_late(village)
    counted = 0
    police: list[Shown] = []
    for days in (-7, -1, 0, 3, 7, 14):
        at = nine(DUE + timedelta(days=days))
        await village.wind(at - timedelta(minutes=1))
        assert len(about(village.officer, walk)) == len(about(village.rep, key)) == counted
        await village.wind(at)
        counted += 1
        police, residents = about(village.officer, walk), about(village.rep, key)
        assert len(police) == len(residents) == counted
        assert keys(police[-1].letter) == keys(residents[-1].letter)
        number = (str(walk.number), str(key.number))
        what = (walk.what, key.what)
        theirs = (
            words(residents[-1])
            .replace(what[1], what[0])
            .replace(f"romise {number[1]}", f"romise {number[0]}")
        )
        assert words(police[-1]) == theirs
    assert "Promise 1 was due 14 days ago: Walk past the water point at 19:00" in words(police[-1])
    assert "It goes to the next agenda by itself." in words(police[-1])
    await village.wind(village.now + 30 * DAY)
    assert len(about(village.officer, walk)) == counted


async def test_the_middle_rung_says_three_days_ago_with_four_buttons(village: PromiseVillage) -> None:
    walk, key = await two_late(village)
    await village.wind(nine(DUE + timedelta(days=3)))

    for someone, promise in ((village.officer, walk), (village.rep, key)):
        shown = about(someone, promise)[-1]
        assert f"Promise {promise.number} was due 3 days ago: {promise.what}" in words(shown)
        assert [label for label, _ in shown.buttons] == ["✅ Done", "🕗 New date", "🆘 Need help", "✖ Cannot"]
    lines = await village.database.read(history.recent, village.id)
    assert [(each.subject, each.reason) for each in lines if each.verb == "promise-late"] == [
        ("P2", "3"),
        ("P1", "3"),
    ]


async def test_at_seven_the_heads_hear_and_at_fourteen_the_agenda(village: PromiseVillage) -> None:
    chief = await village.joins(Side.POLICE, role=Role.SUPERVISOR)
    walk, _ = await two_late(village)
    await village.wind(nine(DUE + timedelta(days=6)))
    assert "was due" not in said(chief)
    await village.wind(nine(DUE + timedelta(days=7)))
    assert f"Promise {walk.number} was due 7 days ago" in said(chief)
    assert f"Promise {walk.number} was due" not in said(village.lena)
    assert (await village.concern(village.dark.id)).heard_because == ""

    await village.wind(nine(DUE + timedelta(days=14)))
    assert (await village.concern(village.dark.id)).heard_because == "promise_late"
    for someone in (village.lena, village.rep, village.obi):
        assert f"Promise {walk.number} was due 14 days ago" in said(someone)


async def test_a_new_date_plans_the_reminders_anew(village: PromiseVillage) -> None:
    walk, _ = await two_late(village)
    later = DUE + timedelta(days=10)
    await village.does(actions.move, village.officer, walk, later, "waiting")
    await village.wind(nine(later - timedelta(days=1)))

    assert [("due" in words(each)) for each in about(village.officer, walk)] == [True, True]
    assert "was due" not in said(village.officer)


@pytest.mark.parametrize("end", ["claim", "drop"])
async def test_what_is_done_or_let_go_reminds_no_more(village: PromiseVillage, end: str) -> None:
    walk, _ = await two_late(village)
    if end == "claim":
        await village.does(actions.claim, village.officer, walk)
    else:
        await village.does(actions.drop, village.officer, walk, "no_people")
    await village.wind(nine(DUE + timedelta(days=14)))

    assert about(village.officer, walk) == []


async def test_rungs_already_past_are_skipped(village: PromiseVillage) -> None:
    soon = village.now.date() + timedelta(days=2)
    walk = await village.promises(village.officer, due_on=soon)

    def rungs(tx: Tx) -> set[str]:
        rows = tx.execute(select(reminder_table.c.rung).where(reminder_table.c.kind == "promise"))
        return {row.rung for row in rows}

    assert await village.database.read(rungs) == {"-1", "0", "+3", "+7", "+14"}
    assert walk.state is State.ACCEPTED


async def test_on_its_day_the_open_return_is_asked_for_once_more(village: PromiseVillage) -> None:
    walk = await village.promises(village.officer)
    await village.wind(nine(DUE))
    assert "In return: not answered yet" in words(about(village.officer, walk)[-1])


async def test_after_an_outage_only_the_newest_rung_is_said(village: PromiseVillage) -> None:
    walk, key = await two_late(village)
    village.now = nine(DUE + timedelta(days=7))
    await village.tick()
    await village.drain()

    for someone, promise in ((village.officer, walk), (village.rep, key)):
        assert len(about(someone, promise)) == 1
        assert "7 days ago" in words(about(someone, promise)[-1])


async def test_a_request_nobody_answers_is_put_again(village: PromiseVillage) -> None:
    await village.asks(village.officer, Side.COMMUNITY)
    await village.wind(village.now + 8 * DAY)

    assert said(village.rep).count("👮 police: a request to your side") == 3


# ── who is above the owner


async def test_after_an_outage_over_the_seventh_day_the_heads_hear_on_the_fourteenth(
    village: PromiseVillage,
) -> None:
    chief = await village.joins(Side.POLICE, role=Role.SUPERVISOR)
    walk, _ = await two_late(village)
    await village.wind(nine(DUE + timedelta(days=6)))
    village.now = nine(DUE + timedelta(days=15))
    await village.wind(village.now)

    assert f"Promise {walk.number} was due 15 days ago" in said(chief)
    assert said(village.obi).count(f"Promise {walk.number} was due 15 days ago") == 1


async def test_where_the_owner_is_the_only_head_the_other_coordinator_hears(village: PromiseVillage) -> None:
    walk = await village.promises(village.obi)
    await village.wind(nine(DUE + timedelta(days=7)))
    assert f"Promise {walk.number} was due 7 days ago" in said(village.lena)
    assert said(village.obi).count("was due 7 days ago") == 1
    assert "was due 7 days ago" not in said(village.rep)


async def test_where_the_owner_is_the_only_supervisor_the_sides_coordinator_hears(
    village: PromiseVillage,
) -> None:
    chief = await village.joins(Side.POLICE, role=Role.SUPERVISOR)
    walk = await village.promises(chief)
    await village.wind(nine(DUE + timedelta(days=7)))

    assert f"Promise {walk.number} was due 7 days ago" in said(village.obi)
    assert "was due 7 days ago" not in said(village.lena)


async def test_the_last_head_of_a_kept_promise_is_no_officer(village: PromiseVillage) -> None:
    hidden = await village.kept_from_police()
    own = await village.promises(village.lena, what="Host a table", task=Task.HOST, concern_id=hidden.id)
    assert own.kept_from_police
    await village.wind(nine(DUE + timedelta(days=14)))

    assert "was due" not in said(village.obi) + said(village.officer)


# ── whoever leaves


async def owners(village: PromiseVillage) -> dict[int, bool]:
    """Number → whether a member keeps it who is still here."""

    def look(tx: Tx) -> dict[int, bool]:
        return {
            each.number: each.owner is not None and members.by_key(tx, each.owner) is not None
            for each in actions.every(tx, village.id)
        }

    return await village.database.read(look)


async def test_a_leaving_officers_promises_go_to_the_deputy_and_both_coordinators_read_which(
    village: PromiseVillage,
) -> None:
    """Story 7: no promise is without an owner."""
    deputy = await village.posted(Side.POLICE, "Beat 7", deputy=True)
    walk = await village.promises(village.officer)
    second = await village.promises(village.officer)
    await village.says(village.officer, "/forget")
    await village.taps(village.officer, "members:forget:0")
    await village.wind(village.now)

    assert await owners(village) == {1: True, 2: True}
    assert "These promises are yours now" in said(deputy)
    for someone in (village.lena, village.obi):
        assert "Promise 1 · 👮 police, Beat 7" in said(someone)
    await village.taps_on(deputy, f"commitments:cannot:{walk.id}")
    await village.taps(deputy, "commitments:why:no_people")
    assert (await village.promise(walk)).state is State.DROPPED
    await village.wind(nine(DUE))
    assert about(deputy, second)


async def test_a_leaving_residents_promise_goes_to_whoever_answers_for_residents(
    village: PromiseVillage,
) -> None:
    day = await village.promises(
        village.juma, what="Host a light-repair day", task=Task.HOST, concern_id=village.lane.id
    )
    await village.says(village.juma, "/forget")
    await village.taps(village.juma, "members:forget:0")

    assert await owners(village) == {1: True}
    assert not (await village.promise(day)).self_offered


async def test_forget_erases_verdicts_and_my_data_shows_promises(village: PromiseVillage) -> None:
    walk = await village.promises(village.officer)
    await village.does(actions.nothing_needed, village.officer, walk)
    await village.does(actions.claim, village.officer, walk)
    await village.wind(village.now)
    await village.taps(village.amina, f"commitments:say:{walk.id}:unknown")

    def exported(tx: Tx, someone: Someone) -> dict[str, Any]:
        return actions.mine_for_export(tx, village.person(tx, someone), village.id, village.now)

    assert (await village.database.write(exported, village.officer))["promises"][0]["number"] == 1
    assert (await village.database.write(exported, village.amina))["said_about_promises"] == {"1": "unknown"}
    await village.says(village.amina, "/forget")
    await village.taps(village.amina, "members:forget:0")
    assert (await village.database.write(exported, village.amina))["said_about_promises"] == {}


# ── what police do not see


async def test_a_promise_for_what_police_do_not_see_reaches_no_officer(village: PromiseVillage) -> None:
    await village.tells(village.amina, "Women are shouted at near the roadblock")
    await village.taps(village.amina, "concerns:blind:0")
    hidden = await village.opens(await village.sends_it(village.amina))
    assert hidden.not_to_police
    light = await village.promises(
        village.council, what="Put a lamp there", task=Task.REPAIR, concern_id=hidden.id
    )
    assert light.state is State.ACCEPTED
    assert light.kept_from_police

    await village.does(actions.nothing_needed, village.council, light)
    await village.does(actions.claim, village.council, light)
    await village.wind(village.now + timedelta(minutes=1))
    assert "said to be done" in words(village.amina.last)
    for someone in (village.officer, village.obi, village.other_officer):
        assert "Put a lamp there" not in said(someone)
        await village.taps_on(someone, "commitments:list:all")
        assert f"commitments:show:{light.id}" not in {does for _, does in someone.last.buttons}
        await village.taps_on(someone, f"commitments:show:{light.id}")
        assert "no such promise" in someone.toasts[-1]
    page = await village.database.read(actions.board, village.id, village.now)
    assert sum(each.all for each in page.sides.values()) == 0
    lines = await village.database.read(history.recent, village.id)
    assert not [each for each in lines if each.verb.startswith("promise")]
