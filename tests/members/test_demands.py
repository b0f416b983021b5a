"""Demands for data: a coordinator notes one by tapping, everybody reads how many and what was given."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from bot import history
from bot.approvals import export
from bot.charter.rules import Side
from bot.coordination.numbers import EXPORTERS
from bot.database.engine import Database, Tx
from bot.history import Line
from bot.l10n import catalog
from bot.members import demands
from bot.members.demands import Demander, Given
from bot.mirror import wording
from tests.chat_world import ChatWorld, Someone
from tests.concerns.village import Village
from tests.members.body_world import Bodies, link_in, plain, read_by

NONE = "Demands for data: none was noted so far. A secret one may be missing."


@pytest.fixture
async def town(world: ChatWorld) -> Bodies:
    return await Bodies(world).begin()


async def reads(town: Bodies, someone: Someone) -> str:
    await town.world.says(someone, "/privacy")
    return plain(someone)


async def notes(town: Bodies, someone: Someone, who: str, given: str) -> None:
    await town.world.says(someone, "/privacy")
    await town.world.taps(someone, "members:demand")
    await town.world.taps(someone, f"members:demand:{town.id}:{who}")
    await town.world.taps(someone, f"members:demand:{town.id}:{who}:{given}")
    await town.world.taps(someone, "members:demandnote")


async def noted(town: Bodies) -> list[Line]:
    return await town.read(lambda tx: history.of_verb(tx, town.id, demands.VERB))


def offers(someone: Someone) -> bool:
    return any(does.startswith("members:demand") for _, does in someone.last.buttons)


# ── noting


@pytest.mark.parametrize("name", ["wanjiru", "mwangi"])
async def test_either_coordinator_notes_one_in_the_same_words(town: Bodies, name: str) -> None:
    someone: Someone = getattr(town, name)
    await town.world.says(someone, "/privacy")
    assert [label for label, _ in someone.last.buttons] == ["📥 A demand for data"]
    await town.world.taps(someone, "members:demand")
    assert "Somebody demanded data of this partnership" in plain(someone)
    assert plain(someone).endswith("Who was it?")
    assert [label for label, _ in someone.last.buttons] == [
        "Police or army",
        "A court",
        "Another office",
        "Somebody else",
        "⬅ Back",
    ]
    await town.world.taps(someone, f"members:demand:{town.id}:court")
    assert "Was anything given?" in plain(someone)
    assert [label for label, _ in someone.last.buttons] == ["Nothing", "Only numbers", "More", "⬅ Back"]
    await town.world.taps(someone, f"members:demand:{town.id}:court:numbers")
    assert "Noted: a court demanded data. Only numbers were given." in plain(someone)
    assert await noted(town) == []
    await town.world.taps(someone, "members:demandnote")

    assert "Noted. Everybody can read it" in plain(someone)
    assert len(await noted(town)) == 1


async def test_the_line_has_two_codes_and_nothing_else(town: Bodies) -> None:
    await notes(town, town.wanjiru, "police", "more")

    (line,) = await noted(town)

    assert (line.verb, line.side, line.subject, line.reason) == (
        "data-demanded",
        "community",
        "",
        "police-more",
    )


async def test_the_other_coordinator_is_told_at_once_and_nobody_else_is(town: Bodies) -> None:
    amina = await town.resident("Amina")
    seen, own = len(amina.chat), read_by(town.wanjiru)
    await notes(town, town.wanjiru, "office", "nothing")

    assert "A demand for data was noted" in plain(town.mwangi)
    assert "Noted: another office demanded data. Nothing was given." in plain(town.mwangi)
    assert "Noted by: 🏘 residents. Everybody can read it: /privacy" in plain(town.mwangi)
    assert len(amina.chat) == seen
    assert read_by(town.wanjiru).count("A demand for data was noted") == own.count("was noted") == 0


async def test_at_night_the_other_coordinator_is_told_in_the_morning(town: Bodies) -> None:
    night = town.world.now.replace(hour=20) + timedelta(days=1)  # 23:00 in Nairobi
    await town.world.wind(night)
    await notes(town, town.mwangi, "court", "nothing")
    assert len(await noted(town)) == 1
    assert "A demand for data was noted" not in read_by(town.wanjiru)

    await town.world.wind(night + timedelta(hours=10))

    assert "A demand for data was noted" in read_by(town.wanjiru)


async def test_whoever_stands_in_for_a_coordinator_notes_too_and_both_coordinators_hear(town: Bodies) -> None:
    amina = await town.resident("Amina")
    await reads(town, amina)
    assert not offers(amina)
    await town.world.says(town.wanjiru, "/invite")
    await town.world.taps(town.wanjiru, "members:deputy:0")
    await town.world.says(amina, f"/start i_{link_in(town.wanjiru)}")

    await notes(town, amina, "other", "nothing")

    assert len(await noted(town)) == 1
    for each in (town.wanjiru, town.mwangi):
        assert "Noted: somebody else demanded data. Nothing was given." in read_by(each)


async def test_a_double_tap_notes_once_and_says_the_same(town: Bodies) -> None:
    await notes(town, town.wanjiru, "court", "nothing")
    shown = town.wanjiru.last.message_id
    told = len(town.mwangi.chat)

    await town.world.taps(town.wanjiru, f"members:demandnote:{town.id}:court:nothing:0", shown)

    assert len(await noted(town)) == 1
    assert "Noted. Everybody can read it" in plain(town.wanjiru)
    assert len(town.mwangi.chat) == told
    await notes(town, town.wanjiru, "court", "nothing")
    assert len(await noted(town)) == 2, "a second demand is no double tap"


async def test_what_the_other_noted_meanwhile_is_looked_at_first(town: Bodies) -> None:
    for each in (town.wanjiru, town.mwangi):
        await town.world.says(each, "/privacy")
        await town.world.taps(each, "members:demand")
        await town.world.taps(each, f"members:demand:{town.id}:police")
        await town.world.taps(each, f"members:demand:{town.id}:police:nothing")
    await town.world.taps(town.wanjiru, "members:demandnote")
    await town.world.taps(town.mwangi, "members:demandnote")

    assert len(await noted(town)) == 1
    assert "A demand was noted just now" in town.mwangi.toasts[-1]


async def test_nobody_else_of_any_side_can_note_one_whatever_they_tap(town: Bodies) -> None:
    officer, head = await town.officer("Otieno, Beat 7"), await town.officer("Achieng, Station", "supervisor")
    partner = await town.head(await town.admitted())
    amina, stranger = await town.resident("Amina"), town.someone("Stranger")
    for someone in (amina, officer, head, partner, stranger):
        await reads(town, someone)
        assert not offers(someone), someone.name
        for forged in ("", ":court", ":court:nothing"):
            await town.world.taps(someone, f"members:demand:{town.id}{forged}", message_id=1)
            assert not offers(someone), someone.name
        await town.world.taps(someone, f"members:demandnote:{town.id}:court:nothing:0", message_id=1)

    assert await noted(town) == []


@pytest.mark.parametrize(
    "forged",
    [
        "1:court:everything:0",
        "1:neighbour:nothing:0",
        "1:court",
        "1:court:nothing:7",
        "1",
        "0:court:nothing:0",
        "2:court:nothing:0",
    ],
)
async def test_a_coordinators_made_up_tap_notes_nothing(town: Bodies, forged: str) -> None:
    await town.world.taps(town.wanjiru, f"members:demandnote:{forged}", message_id=1)

    assert await noted(town) == []
    assert town.wanjiru.toasts


async def test_words_while_noting_are_no_part_of_it(town: Bodies) -> None:
    await town.world.says(town.wanjiru, "/privacy")
    await town.world.taps(town.wanjiru, "members:demand")
    await town.world.taps(town.wanjiru, f"members:demand:{town.id}:court")
    await town.world.says(town.wanjiru, "Judge Kamau asked who told about the gate")

    assert await noted(town) == []


# ── reading


async def test_everybody_reads_the_count_and_the_outcome(town: Bodies) -> None:
    amina, otieno = await town.resident("Amina"), await town.officer("Otieno, Beat 7")
    everybody = (amina, otieno, town.wanjiru, town.mwangi)
    for each in everybody:
        assert NONE in await reads(town, each)

    await notes(town, town.wanjiru, "court", "numbers")
    await notes(town, town.mwangi, "police", "nothing")

    said = "Demands for data noted so far: 2. Given: nothing 1, only numbers 1."
    found = {await reads(town, each) for each in everybody}
    assert len(found) == 1, "the same words for everybody"
    assert said in found.pop()
    await notes(town, town.wanjiru, "police", "more")
    assert "so far: 3. Given: nothing 1, only numbers 1, more 1." in await reads(town, amina)


async def test_the_limits_are_told_to_a_stranger_too_and_no_count_of_any_place(town: Bodies) -> None:
    await notes(town, town.wanjiru, "court", "numbers")
    text = await reads(town, town.someone("Stranger"))

    assert "coordinators can give only what they read or hear" in text
    assert "They do not see who told or voted. That they cannot give." in text
    assert "Who runs the bot could be forced to open what is kept." in text
    assert "noted so far" not in text


async def test_another_place_counts_its_own(town: Bodies, database: Database) -> None:
    await notes(town, town.wanjiru, "court", "nothing")
    beside = await Village(database).begin()

    await beside.says(beside.lena, "/privacy")

    assert NONE in plain(beside.lena)


async def test_the_history_says_it_in_plain_words(town: Bodies) -> None:
    amina = await town.resident("Amina")
    await notes(town, town.mwangi, "police", "numbers")

    await town.world.says(amina, "/history")

    assert "👮 police · Noted: police or army demanded data. Only numbers were given." in plain(amina)


@pytest.mark.parametrize("language", catalog.languages())
def test_every_demand_has_words_of_its_own_in_every_language(language: str) -> None:
    def words(code: str) -> str:
        line = Line(1, 12, date(2025, 5, 6), demands.VERB, Side.POLICE.value, "", code, "0" * 64)
        return catalog.render_plain(wording.said(line), language)

    found = {words(f"{who}-{given}") for who in Demander for given in Given}

    assert wording.knows(demands.VERB)
    assert len(found) == len(Demander) * len(Given)
    assert not any(demands.VERB in each for each in found)


async def test_the_numbers_for_both_coordinators_count_by_code(town: Bodies) -> None:
    await notes(town, town.wanjiru, "court", "numbers")
    await notes(town, town.mwangi, "court", "numbers")

    def made(tx: Tx) -> str:
        return export.document(tx, town.id, datetime(2025, 5, 6, 9, tzinfo=UTC), EXPORTERS)

    numbers = json.loads(await town.read(made))
    assert numbers["demands"] == {"court-numbers": 2}
    lines = [line for line in numbers["history"] if line["what"] == demands.VERB]
    assert [(line["side"], line["why"]) for line in lines] == [
        ("community", "court-numbers"),
        ("police", "court-numbers"),
    ]
