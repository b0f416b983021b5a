"""A partnership is called what it is, by a checklist."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.charter import actions as charters
from bot.charter.label import Facts, Label, label_of
from bot.charter.rules import Charter, Purpose, Side, from_lines, to_line
from bot.members import honest
from tests.chat_world import ChatWorld
from tests.members.body_world import Bodies, plain

TODAY = date(2025, 9, 1)
BOTH = frozenset({Side.COMMUNITY, Side.POLICE})
WELL = Facts(
    today=TODAY,
    purpose=Purpose.SOLVING,
    agreed_on=date(2025, 5, 5),
    people=BOTH,
    keys=BOTH,
    cards=BOTH,
    last_deed=dict.fromkeys(BOTH, TODAY),
)


def days_ago(community: int, police: int) -> dict[Side, date]:
    return {
        Side.COMMUNITY: TODAY - timedelta(days=community),
        Side.POLICE: TODAY - timedelta(days=police),
    }


@pytest.mark.parametrize(
    ("changed", "label"),
    [
        ({}, Label.PARTNERSHIP),
        ({"agreed_on": None}, Label.CONTACT),
        ({"people": frozenset({Side.POLICE})}, Label.CONTACT),
        ({"purpose": Purpose.INFORMATION}, Label.CONTACT),
        ({"cards": frozenset({Side.POLICE})}, Label.FORMING),
        ({"last_deed": {Side.POLICE: TODAY}, "agreed_on": TODAY}, Label.FORMING),
        ({"last_deed": {Side.POLICE: TODAY}}, Label.AT_RISK),
        ({"keys": frozenset({Side.POLICE})}, Label.AT_RISK),
        ({"last_deed": days_ago(56, 0)}, Label.PARTNERSHIP),
        ({"last_deed": days_ago(57, 0)}, Label.AT_RISK),
        ({"last_deed": days_ago(84, 85)}, Label.AT_RISK),
        ({"last_deed": days_ago(85, 85)}, Label.DORMANT),
        ({"purpose": Purpose.INFORMATION, "last_deed": days_ago(0, 0)}, Label.CONTACT),
    ],
)
def test_the_label_follows_from_the_checklist(changed: dict[str, object], label: Label) -> None:
    assert label_of(replace(WELL, **changed)) is label  # type: ignore[arg-type]


def test_no_line_of_the_charter_is_lost_on_the_way_to_its_row() -> None:
    charter = Charter(
        purpose=Purpose.INFORMATION, open_promises_most=3, outside_contacts=("Ombudsman, 1", "Court, 2")
    )
    lines = {name: to_line(name, getattr(charter, name)) for name in Charter.__dataclass_fields__}
    assert from_lines(lines) == charter


async def test_a_new_partnership_is_forming_until_both_sides_said_who_they_are(world: ChatWorld) -> None:
    town = await Bodies(world).begin()
    await world.says(town.wanjiru, "/charter")
    assert "a partnership that is forming" in plain(town.wanjiru)
    assert "solve what makes the area unsafe" in plain(town.wanjiru)
    for someone in (town.wanjiru, town.mwangi):
        await town.fills(someone, "a", "b", "c")
    await world.says(town.wanjiru, "/charter")
    assert "Today this is a partnership." in plain(town.wanjiru)

    await world.says(town.mwangi, "/forget")
    await world.taps(town.mwangi, "members:forget")
    await world.says(town.wanjiru, "/charter")
    assert "a contact, not a partnership" in plain(town.wanjiru)


async def test_who_only_informs_is_called_a_contact_in_arabic_too(world: ChatWorld) -> None:
    town = await Bodies(world).begin()
    await world.database.write(lambda tx: charters.write(tx, 1, purpose=Purpose.INFORMATION))
    assert await town.read(lambda tx: honest.label(tx, 1, world.now)) is Label.CONTACT
    amina = await town.resident("Amina", "ar")
    await world.says(amina, "/charter")
    assert "صلة وليست شراكة" in plain(amina)
    assert "الإخبار فقط" in plain(amina)
