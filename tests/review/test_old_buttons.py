"""Buttons that are old, forged or of another partnership: a kind word, and no effect."""

from __future__ import annotations

import pytest

from bot.database.engine import Database
from tests.chat_world import ChatWorld, Someone
from tests.members.test_chat import area_code, founded

FORGED = [
    "members:agree:x",
    "members:agree:-1",
    "members:change:0:name",
    "members:keep:99999999999999999999:name",
    "members:country::ke",
    "members:speaks:0:en",
    "members:lines:٣",
    "members:remind:0",
    "members:area:0",
    "members:confirm:0:yes",
    "members:confirmall:x",
    "members:switch:-5",
    "members:pause:0:zz",
    "members:invite:0:coordinator:5",
    "priorities:start:zz",
    "priorities:mark:1:-1:on",
    "priorities:stop:0",
    "priorities:which:0:99",
    "priorities:result:²",
    "meetings:come:0:yes",
    "meetings:date:x",
    "meetings:tell:0",
    "meetings:stop:1:x",
    "meetings:now:1",
    "meetings:change:9",
    "meetings:come:1:maybe",
    "agenda:why:1:99999",
    "agenda:left:1:²:one",
    "agenda:show:x",
    "concerns:open:1:w9",
    "concerns:hold:0:zz",
    "concerns:release:x",
    "concerns:send:0:x",
    "concerns:place:0:-1",
    "concerns:category:0:none",
    "concerns:support:1:maybe",
    "concerns:waiting:-3:77",
    "concerns:list:999999999999999999",
    "concerns:door:0:zz",
    "concerns:reworded:0",
    "concerns:same:5",
    "concerns:withdraw:0:yes",
    "coordination:today:7",
    "charter:show:x",
    "nothing",
    ":",
    "a:b:c:d:e:f",
    "members",
    "members:confirm:1:yes:no:maybe",
]


@pytest.fixture
def world(database: Database) -> ChatWorld:
    return ChatWorld(database)


async def test_no_button_however_old_or_forged_raises_or_stays_silent(world: ChatWorld) -> None:
    wanjiru, _, _ = await founded(world)
    amina = Someone(3, "Amina")
    await world.says(amina, f"/start j_{await area_code(world, 'Market')}")
    await world.taps(amina, "members:language:0:en")
    await world.taps(amina, "members:consent:0:yes")
    for does in FORGED:
        for someone in (wanjiru, amina, Someone(9, "Stranger")):
            before = said_to(someone)
            await world.taps(someone, does, someone.last.message_id if someone.chat else 1)
            assert said_to(someone) != before, f"{does} of {someone.name} stayed silent"


def said_to(someone: Someone) -> tuple[int, list[tuple[str, list[tuple[str, str]]]]]:
    """Toasts so far, and the chat as it stands."""
    return len(someone.toasts), [(shown.text, shown.buttons) for shown in someone.chat]
