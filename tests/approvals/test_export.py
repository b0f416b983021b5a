"""The numbers go to both coordinators at once, a day after both agreed, and hold nobody and no words."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta

import pytest

from bot import history
from bot.approvals import actions, export
from bot.approvals.rules import Kind, State
from bot.charter.rules import Side
from bot.database.engine import Database, Tx
from bot.members import actions as members
from tests.approvals.village import Village
from tests.chat_world import Someone

CANARY = "purple-canary-81 sings"


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database, real=True).begin()


async def asked(village: Village) -> None:
    await village.says(village.lena, "/export")
    await village.taps(village.lena, "approvals:exportpropose:")
    await village.tick()
    await village.drain()


def files(someone: Someone) -> list[str]:
    return [shown.letter.document["content"] for shown in someone.chat if shown.letter.document is not None]


async def test_one_key_alone_exports_nothing(village: Village) -> None:
    await asked(village)
    await village.taps(village.lena, "approvals:agree:1", message_id=1)
    await village.says(village.lena, "/export")

    assert files(village.lena) == files(village.obi) == []
    assert "waiting already" in village.lena.last.text


async def test_both_coordinators_get_the_same_file_at_the_same_minute_a_day_later(village: Village) -> None:
    await village.many_join(Side.COMMUNITY, 6)
    await asked(village)
    await village.taps(village.obi, "approvals:agree:")
    await village.wind(village.now + timedelta(hours=24, seconds=-1))
    assert files(village.lena) == files(village.obi) == []
    await village.wind(village.now + timedelta(seconds=1))

    (mine,), (theirs,) = files(village.lena), files(village.obi)
    assert mine == theirs
    numbers = json.loads(mine)
    assert numbers["made_on"] == "2025-05-06"
    assert numbers["members"] == {"community": 7, "police": "few"}
    assert numbers["numbers-of-a-feature"] == {"community": {"open": 3}}
    written = [(line["what"], line["side"], line["why"]) for line in numbers["history"]]
    assert written[-3:] == [
        ("proposed-export", "community", "for-a-report"),
        ("agreed-export", "police", "for-a-report"),
        ("left-export", "clock", "nobody-stopped"),
    ]
    assert numbers["decisions"] == {"export": {"community-given": 1}}


async def test_the_file_of_a_full_town_has_no_ids_names_or_words(village: Village) -> None:
    residents = await village.many_join(Side.COMMUNITY, 6)
    for someone in residents[:3]:
        await village.worries(someone, CANARY)
    approval = await village.proposes(village.lena, Kind.SET_ASIDE, "417", words=CANARY)
    await village.presses(village.obi, "object", approval)
    await village.says(village.obi, CANARY)
    await village.presses(village.obi, "agree", approval)
    await asked(village)
    await village.taps(village.obi, "approvals:agree:")
    await village.wind(village.now + timedelta(hours=24))
    content = files(village.obi)[-1]

    def keys(tx: Tx) -> list[bytes]:
        found = [members.member_key(tx, village.id, village.person(tx, each)) for each in residents]
        return [*found, *(village.person(tx, each).key for each in residents)]

    for key in await village.database.read(keys):
        assert key.hex()[:12] not in content
    for words in ("canary", "Riverside", "417", "5000", *(each.name for each in residents)):
        assert words not in content, words
    for someone in (*residents, village.lena, village.obi):
        assert str(someone.id) not in content
    assert not re.search(r"\d{5,}", re.sub(r"2025-05-0[56]", "", content)), "no number long enough for an id"


async def test_what_a_feature_lets_slip_is_left_out(village: Village) -> None:
    def slips(tx: Tx, partnership_id: int, now: datetime) -> dict[str, object]:
        return {"promises": {"kept": 4, "what": "Mend the lamp", "Beat 7": 2, "who": ["police", "Ann B"]}}

    def made(tx: Tx) -> str:
        return export.document(tx, village.id, village.now, [slips])

    assert json.loads(await village.database.read(made))["promises"] == {
        "kept": 4,
        "what": "",
        "who": ["police", ""],
    }


async def test_the_number_of_another_worry_stays_behind_where_it_stands_as_a_reason(village: Village) -> None:
    def noted(tx: Tx) -> str:
        day = village.now.date()
        for verb, reason in (
            ("concern-joined", "2357"),
            ("promise-late", "14"),
            ("concern-flagged", "person"),
        ):
            history.note(tx, partnership_id=village.id, day=day, verb=verb, subject="2411", reason=reason)
        return export.document(tx, village.id, village.now, ())

    content = await village.database.write(noted)
    assert [line["why"] for line in json.loads(content)["history"]][-3:] == ["", "14", "person"]
    assert "2357" not in content
    assert "2411" not in content


async def test_an_export_says_why_it_was_asked_for(village: Village) -> None:
    await asked(village)
    assert "Reason: For a report" in village.obi.last.text
    await village.taps(village.obi, "approvals:agree:")
    await village.says(village.obi, "/history")
    assert village.obi.last.text.count("Reason: For a report.") == 2


async def test_a_decline_exports_nothing(village: Village) -> None:
    await asked(village)
    (approval,) = await village.database.read(actions.waiting, village.id)
    await village.taps(village.obi, "approvals:decline:")
    await village.taps(village.obi, f"approvals:because:{approval.id}:not-now")

    assert await village.state(approval) is State.DECLINED
    assert files(village.lena) == files(village.obi) == []
