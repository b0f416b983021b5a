"""Proposing a change of the agenda: what is offered, what is typed, and until when it waits."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.agenda import actions as agendas
from bot.agenda.changing import A_PAGE
from bot.approvals import actions as approvals
from bot.approvals.rules import OWN_WORDS, Approval
from bot.charter.rules import Side
from bot.database.engine import Tx
from bot.members import actions as members
from bot.members.rules import Role
from tests.agenda.test_chat import agenda_day, agrees, proposes, published, starts_at, two_worries
from tests.chat_world import Someone
from tests.concerns.village import LIGHT, Village

ISOLATES = dict.fromkeys((0x2068, 0x2069))
LORRIES = "Lorries park on the school path every noon"


async def waiting(village: Village) -> list[Approval]:
    return await village.database.read(approvals.waiting, village.id)


def plain(someone: Someone) -> str:
    return someone.last.text.translate(ISOLATES)


async def asks(village: Village, what: str) -> None:
    await village.says(village.lena, "/agenda")
    await village.taps(village.lena, "agenda:askchange")
    await village.taps(village.lena, f"agenda:change:{what}")


# ── until when


async def test_a_change_waits_until_the_meeting_begins_says_so_and_needs_no_deputy(village: Village) -> None:
    _, first, _ = await two_worries(village)
    officer = await village.joins(Side.POLICE, role=Role.OFFICER)
    await village.database.write(lambda tx: members.name_deputy(tx, village.member(tx, officer)))
    await agenda_day(village)
    start = await starts_at(village)
    await proposes(village, village.lena, "drop", first.ref, "agenda:because:settled-meanwhile")
    await village.tick()
    await village.drain()

    (approval,) = await waiting(village)
    assert approval.lapses_at == start
    assert "Open until the meeting begins, " in plain(village.obi)
    await village.wind(start)
    assert await waiting(village) == []
    assert "Time ran out" in village.obi.last.text
    await village.wind(start + timedelta(days=9))
    for someone in (village.lena, village.obi, officer):
        assert not any("Seven days without" in shown.text for shown in someone.chat)


async def test_once_the_meeting_has_begun_nothing_is_proposed_for_it(village: Village) -> None:
    _, first, _ = await two_worries(village)
    await agenda_day(village)
    start = await starts_at(village)
    await village.wind(start - timedelta(hours=1))
    await asks(village, "drop")
    await village.says(village.lena, first.ref)
    await village.wind(start)
    await village.taps(village.lena, "agenda:because:")

    assert await waiting(village) == []
    assert any("The meeting has begun" in each for each in (plain(village.lena), *village.lena.toasts))


async def test_what_was_agreed_after_the_meeting_was_moved_before_now_changes_no_other(
    village: Village,
) -> None:
    _, first, _ = await two_worries(village)
    await agenda_day(village)
    await proposes(village, village.lena, "drop", first.ref, "agenda:because:settled-meanwhile")
    await village.tick()
    await village.drain()
    (approval,) = await waiting(village)
    start = approval.lapses_at

    def earlier(tx: Tx) -> None:
        tx.exec_driver_sql(
            "UPDATE meeting SET starts_at = starts_at - 86400000 WHERE id = ?",
            (approval.arguments["meeting_id"],),
        )

    await village.database.write(earlier)
    await village.taps(village.obi, f"approvals:open:{approval.id}", message_id=1)
    assert "meeting begins" not in village.obi.last.text
    assert "Open until" in village.obi.last.text
    await village.wind(start - timedelta(hours=2))
    await village.taps(village.obi, "approvals:agree:")
    assert "The meeting has begun" in village.obi.toasts[-1]


# ── which


async def test_what_can_be_meant_is_tapped_with_its_number_and_title(village: Village) -> None:
    _, first, second = await two_worries(village)
    await agenda_day(village)
    late = await village.raised_openly(village.obi, LORRIES)

    await asks(village, "drop")
    labels = [label.translate(ISOLATES) for label, _ in village.lena.last.buttons]
    assert {each[:4] for each in labels[:-1]} == {first.ref, second.ref}
    await asks(village, "add")
    (label, does), *_ = village.lena.last.buttons
    assert label.translate(ISOLATES).startswith(f"{late.ref} Lorries")
    await village.taps(village.lena, does)
    await village.says(village.lena, "2")
    (approval,) = await waiting(village)
    assert (approval.subject, approval.reason) == (late.ref, "cannot-wait")
    await agrees(village, village.obi)
    assert late.ref in await published(village)


async def test_more_than_eight_come_in_pages(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    first = await village.raised_openly(await village.joins(Side.COMMUNITY), LIGHT)
    ten = {str(number): first for number in range(A_PAGE + 2)}
    monkeypatch.setattr(agendas, "named", lambda *_: ten)

    await asks(village, "add")
    assert [does for _, does in village.lena.last.buttons][A_PAGE:] == [
        "agenda:change:add:1",
        "agenda:askchange:0",
    ]
    await village.taps(village.lena, "agenda:change:add:1")
    assert len(village.lena.last.buttons) == 2 + len(["more", "back"])


async def test_what_was_typed_and_is_no_worry_is_named(village: Village) -> None:
    await two_worries(village)
    await agenda_day(village)
    await asks(village, "add")
    for typed in ("15", "the lamp"):
        await village.says(village.lena, typed)
        assert f"{typed} is no number of a worry" in plain(village.lena)
    await village.says(village.lena, "9999")
    assert "There is no worry 9999" in plain(village.lena)


# ── why


async def test_words_that_look_like_a_code_stay_words_and_two_signs_are_no_reason(village: Village) -> None:
    _, first, _ = await two_worries(village)
    await agenda_day(village)
    await proposes(village, village.lena, "drop", first.ref)
    await village.says(village.lena, "10")
    assert "in a few words" in village.lena.last.text
    assert await waiting(village) == []
    await village.says(village.lena, "settled-meanwhile")

    (approval,) = await waiting(village)
    assert (approval.reason, approval.words) == (OWN_WORDS, "settled-meanwhile")
    await village.tick()
    await village.drain()
    assert "settled-meanwhile" in village.obi.last.text
    await village.says(village.obi, "/history")
    assert "Reason: in their own words" in plain(village.obi)
