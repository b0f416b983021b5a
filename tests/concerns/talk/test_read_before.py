"""What both coordinators decide about is read before: from the card, and back to it; only by who may."""

from __future__ import annotations

import pytest

from bot.approvals import actions as approvals
from bot.approvals.rules import Approval
from bot.charter.rules import Side
from bot.concerns.rules import Concern
from bot.members.rules import Role
from tests.chat_world import Someone
from tests.concerns.village import LANE, LIGHT, Village

ISOLATES = dict.fromkeys((0x2068, 0x2069))


async def proposed(village: Village) -> Approval:
    await village.tick()
    await village.drain()
    (approval,) = await village.database.read(approvals.waiting, village.id)
    return approval


async def set_aside(village: Village) -> Concern:
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY), LIGHT)
    await village.says(village.lena, concern.ref)
    await village.taps(village.lena, f"concerns:aside:{concern.id}")
    await village.taps(village.lena, f"concerns:aside:{concern.id}:not_joint")
    return concern


async def early(village: Village) -> Concern:
    concern = await village.raises(await village.joins(Side.COMMUNITY))
    await village.wind(concern.coordinators_at)
    await village.says(village.lena, concern.ref)
    await village.taps(village.lena, f"concerns:early:{concern.id}")
    await village.taps(village.lena, f"concerns:early:{concern.id}:nothing-against-it")
    return concern


async def reads_and_comes_back(village: Village, someone: Someone, concern: Concern, at: int) -> None:
    await village.taps(someone, f"concerns:open:{concern.id}:k{at}")
    assert concern.shown_words in someone.last.text
    await village.taps(someone, f"approvals:open:{at}")
    assert "Do you agree?" in someone.last.text


@pytest.mark.parametrize("proposes", [set_aside, early])
async def test_the_second_key_reads_the_worry_from_the_card_and_comes_back(
    village: Village, proposes: object
) -> None:
    concern = await proposes(village)  # type: ignore[operator]
    approval = await proposed(village)
    assert f"👁 Read {concern.ref}" in [label.translate(ISOLATES) for label, _ in village.obi.last.buttons]
    await reads_and_comes_back(village, village.obi, concern, approval.id)
    await village.taps(village.obi, "approvals:agree:")
    assert await village.database.read(approvals.waiting, village.id) == []


async def test_of_two_that_are_joined_both_are_read_and_the_card_names_both(village: Village) -> None:
    amina = await village.joins(Side.COMMUNITY)
    one, other = await village.raised_openly(amina, LIGHT), await village.raised_openly(amina, LANE)
    await village.says(village.lena, one.ref)
    await village.taps(village.lena, f"concerns:join:{one.id}")
    assert "Tap" not in village.lena.last.text, "nothing can be tapped"
    assert "Write its number." in village.lena.last.text
    await village.says(village.lena, one.ref)
    assert f"That is {one.ref} itself. Which other one is the same?" in village.lena.last.text.translate(
        ISOLATES
    )
    await village.says(village.lena, other.ref)
    await village.taps(village.lena, f"concerns:join:{one.id}:{other.id}:yes")

    approval = await proposed(village)
    assert f"Both must agree: Join {one.ref} with {other.ref}" in village.obi.last.text.translate(ISOLATES)
    for concern in (one, other):
        await reads_and_comes_back(village, village.obi, concern, approval.id)


async def test_who_may_not_read_what_is_not_open_has_no_button_for_it(village: Village) -> None:
    officer = await village.joins(Side.POLICE, role=Role.OFFICER)
    concern = await early(village)
    approval = await proposed(village)
    await village.says(officer, "/keys")
    await village.taps(officer, f"approvals:open:{approval.id}")
    assert not any(does.startswith("concerns:open") for _, does in officer.last.buttons)
    await village.taps(officer, f"concerns:open:{concern.id}:k{approval.id}", message_id=1)
    assert LIGHT not in officer.last.text
    await village.taps(village.obi, "approvals:agree:")
    await village.taps(village.obi, f"approvals:open:{approval.id}")
    assert not any(does.startswith("concerns:open") for _, does in village.obi.last.buttons)
