"""What both agreed to leaves a day later, once, to both; until then either side stops it, and nobody else."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.approvals import actions, store
from bot.approvals.actions import UNHEARD
from bot.approvals.keeping import HAPPENS
from bot.approvals.rules import Approval, Kind, State
from bot.charter.rules import Side
from bot.database.engine import Database, Tx
from bot.members import actions as members
from bot.members.rules import Role
from bot.reminders import actions as reminders
from tests.approvals.test_chat import said, speak, verbs
from tests.approvals.test_export import asked, files
from tests.approvals.village import ISOLATES, Village
from tests.chat_world import Someone

HOUR = timedelta(hours=1)
DAY = 24 * HOUR


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database, real=True).begin()


async def both_agree(village: Village) -> Approval:
    """Lena asks, Obi agrees."""
    await asked(village)
    await village.taps(village.obi, "approvals:agree:")
    return await newest(village)


async def newest(village: Village) -> Approval:
    """As it is kept."""

    def read(tx: Tx) -> Approval:
        return max(store.in_states(tx, village.id, *State), key=lambda each: each.id)

    return await village.database.read(read)


def both_files(village: Village) -> tuple[int, int]:
    """How many came to each."""
    return len(files(village.lena)), len(files(village.obi))


async def off_until(village: Village, then: datetime) -> Village:
    """The bot is off, and another process begins then on the same rows; it has not yet looked at them."""
    again = Village(village.database, real=True)
    again.id, again.phones, again._message_ids = village.id, village.phones, village._message_ids
    again.lena, again.obi, again.now = village.lena, village.obi, then
    return again


async def looks(village: Village) -> None:
    """One bell of the clock, at this instant."""
    await village.tick()
    await village.drain()


# ── it waits, and is seen to wait


async def test_two_keys_send_nothing_yet_and_both_read_when_and_how_to_stop_it(village: Village) -> None:
    approval = await both_agree(village)

    assert approval.state is State.AGREED
    assert approval.happens_at == village.now + DAY
    assert both_files(village) == (0, 0)
    for someone in (village.lena, village.obi):
        text = someone.last.text.translate(ISOLATES)
        assert "The file leaves Tuesday 6 May, 09:00." in text
        assert "Either coordinator can stop it until then." in text
        assert [label for label, _ in someone.last.buttons] == ["🚫 Stop it"]
    assert village.obi.toasts[-1].translate(ISOLATES) == "Both agree. The file leaves Tuesday 6 May, 09:00."
    assert [row[0] for row in await verbs(village)] == ["proposed-export", "agreed-export"]


async def test_a_day_later_each_gets_exactly_one_file_and_it_is_written_down(village: Village) -> None:
    approval = await both_agree(village)
    await village.wind(village.now + DAY - timedelta(seconds=1))
    assert both_files(village) == (0, 0)
    await village.wind(village.now + timedelta(seconds=1))
    assert both_files(village) == (1, 1)
    assert await village.state(approval) is State.GIVEN
    assert (await verbs(village))[-1] == ("left-export", "clock", "", "nobody-stopped")
    await village.wind(village.now + 8 * DAY)
    assert both_files(village) == (1, 1)

    await village.presses(village.lena, "open", approval)
    assert "The file left Tuesday 6 May, 09:00." in village.lena.last.text.translate(ISOLATES)
    await village.says(village.obi, "/history")
    shown = village.obi.last.text.translate(ISOLATES)
    assert (
        "by the calendar · Left as agreed: Export the numbers. Reason: its day passed and nobody stopped it."
        in shown
    )


async def test_one_key_has_no_hour(village: Village) -> None:
    await asked(village)
    await village.wind(village.now + 3 * DAY)

    assert both_files(village) == (0, 0)
    assert (await newest(village)).happens_at is None


async def test_it_stands_in_the_list_apart_and_not_among_past_decisions(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    approval = await both_agree(village)
    await village.says(village.obi, "/keys")

    text = village.obi.last.text.translate(ISOLATES)
    assert "Agreed, still to come: 1" in text
    assert "If nobody taps, what was agreed happens." in text
    assert "Waiting for" not in text
    await village.says(village.obi, "1")
    assert village.obi.last.does("approvals:stop:") == f"approvals:stop:{approval.id}"
    await village.says(resident, "/keys")
    assert "Nothing was decided yet." in resident.last.text
    await village.presses(resident, "open", approval)
    assert "The file leaves" not in "".join(shown.text for shown in resident.chat)
    await village.wind(village.now + DAY)
    await village.says(resident, "/keys")
    assert "1. Export the numbers: both agreed" in resident.last.text.translate(ISOLATES)


async def test_whoever_agrees_reads_before_that_it_will_wait(village: Village) -> None:
    await asked(village)
    assert "After both agree, the file waits 24 hours." in village.obi.last.text.translate(ISOLATES)

    await village.proposes(village.obi, Kind.MINUTES, "2")
    assert "waits" not in village.lena.last.text


async def test_the_same_is_not_asked_for_beside_it(village: Village) -> None:
    await both_agree(village)
    await village.says(village.obi, "/export")
    assert "waiting already" in village.obi.last.text
    await village.taps(village.obi, "approvals:exportpropose:own-planning", message_id=1)
    assert len(await village.database.read(store.in_states, village.id, *State)) == 1

    await village.wind(village.now + DAY)
    await both_agree(village)
    await village.wind(village.now + DAY)
    assert both_files(village) == (2, 2)


async def test_what_is_agreed_at_night_leaves_when_letters_may_arrive(village: Village) -> None:
    await asked(village)
    await village.wind(datetime.fromisoformat("2025-05-05T19:30+00:00"))
    await village.taps(village.obi, "approvals:agree:")
    approval = await newest(village)

    assert approval.happens_at == datetime.fromisoformat("2025-05-07T08:00+03:00")
    await village.wind(approval.happens_at - timedelta(seconds=1))
    assert await village.state(approval) is State.AGREED, "it can be stopped as long as nobody has it"
    await village.wind(approval.happens_at)
    assert both_files(village) == (1, 1)


# ── it is stopped


@pytest.mark.parametrize("stops", ["community", "police"])
async def test_either_side_stops_it_alone_and_the_other_reads_who(village: Village, stops: str) -> None:
    approval = await both_agree(village)
    await village.wind(village.now + DAY - timedelta(minutes=1))
    someone, other = (village.lena, village.obi) if stops == "community" else (village.obi, village.lena)
    await village.taps(someone, "approvals:stop:")

    assert someone.toasts[-1] == "Stopped. Nothing leaves."
    name = "🏘 residents" if stops == "community" else "👮 police"
    assert f"Stopped by: {name}" in other.last.text.translate(ISOLATES)
    assert someone.last.text == other.last.text, "both read the same words"
    assert (await verbs(village))[-1] == ("stopped-export", stops, "", "either-side-may")
    kept = await newest(village)
    assert (kept.state, kept.stopped_by, kept.decided_at) == (State.STOPPED, Side(stops), village.now)
    await village.wind(village.now + 15 * DAY)
    assert both_files(village) == (0, 0)
    await village.says(other, "/keys")
    await village.taps(other, "approvals:past:0")
    assert "1. Export the numbers: agreed, then stopped" in other.last.text.translate(ISOLATES)
    assert await village.database.read(actions.past, village.id) == [await newest(village)]
    assert approval.id == kept.id


async def test_a_second_stop_by_either_changes_nothing_and_says_so(village: Village) -> None:
    approval = await both_agree(village)
    await village.presses(village.lena, "stop", approval)
    first = await newest(village)
    letters = len(village.lena.chat), len(village.obi.chat)
    for someone in (village.lena, village.obi):
        await village.presses(someone, "stop", approval)
        assert someone.toasts[-1] == "This is decided already. Nothing more happens."

    assert await newest(village) == first
    assert (len(village.lena.chat), len(village.obi.chat)) == letters
    assert [row[0] for row in await verbs(village)].count("stopped-export") == 1


async def test_a_stop_is_undone_only_by_asking_again(village: Village) -> None:
    approval = await both_agree(village)
    await village.presses(village.obi, "stop", approval)
    for verb in ("agree", "decline", "withdraw", "object", "stop"):
        for someone in (village.lena, village.obi):
            await village.presses(someone, verb, approval)
    await village.wind(village.now + 2 * DAY)
    assert both_files(village) == (0, 0)

    await both_agree(village)
    await village.wind(village.now + DAY)
    assert both_files(village) == (1, 1)


async def test_a_stop_after_it_left_says_so_kindly(village: Village) -> None:
    approval = await both_agree(village)
    await village.wind(village.now + DAY)
    for someone in (village.lena, village.obi):
        await village.presses(someone, "stop", approval)
        assert someone.toasts[-1].startswith("This is done already. It cannot be called back.")

    assert await village.state(approval) is State.GIVEN
    assert both_files(village) == (1, 1)


async def test_nobody_else_stops_it_and_what_is_not_agreed_is_not_stopped(village: Village) -> None:
    officer = await village.joins(Side.POLICE)
    others = [
        officer,
        await village.joins(Side.COMMUNITY),
        await village.joins(Side.COMMUNITY, role=Role.REPRESENTATIVE),
        await village.joins(Side.PARTNER, role=Role.COORDINATOR),
        Someone(99, "Nobody"),
    ]
    await asked(village)
    await village.presses(village.obi, "stop", await newest(village))
    assert village.obi.toasts[-1] == "One side has not agreed yet. There is nothing to stop."
    await village.taps(village.obi, "approvals:agree:")
    approval = await newest(village)
    for someone in others:
        await village.presses(someone, "stop", approval)
        await village.presses(someone, "agree", approval)
    await village.taps(village.lena, "approvals:stop:999", message_id=1)
    await village.taps(village.lena, "approvals:stop:x", message_id=1)
    beside = await Village(village.database, real=True).begin()
    beside.phones |= village.phones
    await beside.presses(beside.lena, "stop", approval)
    assert await village.state(approval) is State.AGREED
    await village.says(officer, "/keys")
    await village.taps(officer, f"approvals:open:{approval.id}")
    assert not any(does.startswith("approvals:stop") for _, does in officer.last.buttons)

    await village.wind(village.now + DAY)
    assert both_files(village) == (1, 1)


@pytest.mark.parametrize("verb", ["agree", "decline", "withdraw", "object"])
async def test_old_buttons_change_nothing_once_both_agreed(village: Village, verb: str) -> None:
    approval = await both_agree(village)
    for someone in (village.lena, village.obi):
        await village.presses(someone, verb, approval)
        assert someone.toasts[-1] == "Both sides have agreed already. See /keys"

    assert await newest(village) == approval


@pytest.mark.parametrize("side", [Side.COMMUNITY, Side.POLICE])
async def test_whoever_stands_in_stops_it_too_without_a_week(village: Village, side: Side) -> None:
    role = Role.OFFICER if side is Side.POLICE else Role.REPRESENTATIVE
    stand_in = await village.joins(side, role=role)
    await village.database.write(lambda tx: village.seat_deputy(tx, stand_in, side))
    approval = await both_agree(village)
    await village.says(stand_in, "/keys")
    await village.taps(stand_in, f"approvals:open:{approval.id}")
    await village.taps(stand_in, "approvals:stop:")

    kept = await newest(village)
    assert (kept.state, kept.stopped_by) == (State.STOPPED, side)
    assert said(village.lena, "Stopped by") == said(village.obi, "Stopped by")


# ── who holds a key changes meanwhile


async def test_where_a_coordinator_left_meanwhile_the_deputy_gets_the_file(village: Village) -> None:
    stand_in = await village.joins(Side.POLICE, role=Role.OFFICER)
    await village.database.write(lambda tx: village.seat_deputy(tx, stand_in, Side.POLICE))
    await both_agree(village)
    await village.database.write(lambda tx: members.leave(tx, village.person(tx, village.obi), village.id))
    await village.wind(village.now + DAY)

    assert len(files(village.lena)) == len(files(stand_in)) == 1
    assert files(village.obi) == []


async def test_it_does_not_go_to_one_side_where_the_other_has_nobody_left(village: Village) -> None:
    approval = await both_agree(village)
    await village.database.write(lambda tx: members.leave(tx, village.person(tx, village.obi), village.id))
    await village.wind(village.now + 2 * DAY)

    assert both_files(village) == (0, 0)
    assert await village.state(approval) is State.STOPPED
    assert "one side has no coordinator" in village.lena.last.text
    assert (await verbs(village))[-1] == ("stopped-export", "clock", "", "side-vacant")


# ── the clock


async def test_a_restart_in_between_changes_nothing(village: Village) -> None:
    approval = await both_agree(village)
    again = await off_until(village, village.now + 5 * HOUR)
    await looks(again)
    assert both_files(again) == (0, 0)
    await again.wind(approval.happens_at or again.now)

    assert both_files(again) == (1, 1)


async def test_after_an_outage_over_the_hour_it_can_still_be_stopped_and_else_leaves_once(
    village: Village,
) -> None:
    await both_agree(village)
    again = await off_until(village, village.now + DAY + 2 * HOUR)
    await looks(again)
    assert both_files(again) == (0, 0), "taps of that time are heard first"
    moved = await newest(again)
    assert (moved.state, moved.happens_at) == (State.AGREED, again.now + UNHEARD)
    await again.wind(again.now + UNHEARD - timedelta(seconds=1))
    assert both_files(again) == (0, 0)
    await again.wind(again.now + timedelta(seconds=1))
    assert both_files(again) == (1, 1)
    await again.wind(again.now + 3 * DAY)
    assert both_files(again) == (1, 1)


@pytest.mark.parametrize("first", ["tap", "clock"])
async def test_a_stop_of_the_time_of_an_outage_wins_whoever_comes_first(village: Village, first: str) -> None:
    approval = await both_agree(village)
    again = await off_until(village, village.now + DAY + 2 * HOUR)
    if first == "clock":
        await looks(again)
    await again.presses(again.obi, "stop", approval)
    await looks(again)
    await again.wind(again.now + 3 * DAY)

    assert await again.state(approval) is State.STOPPED
    assert both_files(again) == (0, 0)


async def test_a_little_late_is_not_an_outage(village: Village) -> None:
    await both_agree(village)
    again = await off_until(village, village.now + DAY + timedelta(minutes=5))
    await looks(again)

    assert both_files(again) == (1, 1)


@pytest.mark.parametrize("after", ["it left", "a stop"])
async def test_what_is_due_once_more_does_nothing_more(village: Village, after: str) -> None:
    approval = await both_agree(village)
    if after == "a stop":
        await village.presses(village.lena, "stop", approval)
    await village.wind(village.now + DAY)
    before = await newest(village), both_files(village), await verbs(village)

    def due_again(tx: Tx) -> None:
        for rung in ("once", "more"):
            reminders.schedule(
                tx,
                partnership_id=village.id,
                kind=HAPPENS,
                subject=approval.id,
                rung=rung,
                due_at=village.now + HOUR,
            )

    await village.database.write(due_again)
    await village.wind(village.now + 2 * HOUR)
    assert (await newest(village), both_files(village), await verbs(village)) == before


async def test_a_stop_takes_the_due_row_away(village: Village) -> None:
    approval = await both_agree(village)
    assert await village.database.read(reminders.is_waiting, HAPPENS, approval.id)
    await village.presses(village.lena, "stop", approval)

    assert not await village.database.read(reminders.is_waiting, HAPPENS, approval.id)


async def test_the_other_clocks_go_on_as_if_nothing_waited(database: Database) -> None:
    async def lives(*, agrees: bool) -> list[tuple[str, object]]:
        village = await Village(database, real=True).begin()
        if agrees:
            await both_agree(village)
        for _ in range(8):
            await village.wind(village.now + DAY)

        def read(tx: Tx) -> list[tuple[str, object]]:
            rows = tx.exec_driver_sql(
                f"SELECT kind, due_at FROM reminder WHERE partnership_id = {village.id} ORDER BY due_at, kind"
            )
            return [(row[0], row[1]) for row in rows if not row[0].startswith("approval-")]

        return await database.read(read)

    assert await lives(agrees=True) == await lives(agrees=False)


async def test_it_waits_and_is_stopped_in_spanish_and_in_arabic(village: Village) -> None:
    await village.database.write(lambda tx: speak(village, tx))
    await both_agree(village)
    assert "El archivo sale el" in village.obi.last.text
    assert "يخرج الملف" in village.lena.last.text
    await village.taps(village.obi, "approvals:stop:")

    assert village.obi.toasts[-1] == "Detenido. No sale nada."
    assert "أوقفه" in village.lena.last.text
