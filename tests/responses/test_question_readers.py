"""Who reads what was answered through the relay: the side and body that asked, as the raiser was told."""

from __future__ import annotations

import pytest

from bot.concerns.rules import Concern
from bot.database.engine import Database, Tx
from bot.members import vacating
from bot.responses import question_store as store
from tests.chat_world import Someone
from tests.concerns.village import LIGHT
from tests.responses.office import DAY, Office, plain, said_to

ASKED = "Which evenings is it?"
REPLY = "On Mondays, when the second shift is there"


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).open()


async def asks(office: Office, asker: Someone, concern: Concern) -> int:
    await office.card(asker)
    await office.taps(asker, f"responses:ask:{concern.id}")
    await office.says(asker, ASKED)
    await office.taps(asker, "responses:asksend:0")
    await office.wind(office.now + DAY)
    return (await office.database.read(store.of_concern, concern.id))[-1].id


async def replies(office: Office, question_id: int) -> None:
    await office.taps(office.amina, f"responses:told:{question_id}")
    await office.taps(office.amina, f"responses:toldwrite:{question_id}")
    await office.says(office.amina, REPLY)
    await office.taps(office.amina, f"responses:toldsend:{question_id}")
    await office.wind(office.now + DAY)


async def test_police_read_nothing_of_what_partners_were_told_before_it_was_shown_to_them(
    office: Office,
) -> None:
    council, _ = await office.body("Lamp makers")
    concern = await office.hidden_from_police(office.amina)
    await replies(office, await asks(office, council, concern))

    await office.hides(office.amina, concern, hidden=False)
    await office.wind(office.now + 2 * DAY)

    card = (await office.card(office.beat)).text
    assert LIGHT in card
    assert ASKED not in card
    assert REPLY not in card


async def test_whoever_it_is_handed_to_reads_nothing_of_what_others_asked(office: Office) -> None:
    council, party = await office.body("Lamp makers")
    concern = await office.raised_openly(office.amina)
    await replies(office, await asks(office, office.beat, concern))
    assert REPLY in (await office.card(office.nine)).text

    await office.hands(office.beat, concern, f"p{party}", council)

    card = (await office.card(council)).text
    assert LIGHT in card
    assert ASKED not in card
    assert REPLY not in card


async def test_one_body_reads_nothing_of_what_another_asked(office: Office) -> None:
    first, _ = await office.body("Lamp makers")
    second, _ = await office.body("Water board")
    concern = await office.hidden_from_police(office.amina)
    await replies(office, await asks(office, first, concern))

    assert REPLY in (await office.card(first)).text
    card = (await office.card(second)).text
    assert LIGHT in card
    assert REPLY not in card


@pytest.mark.parametrize("answered", [True, False])
async def test_where_the_asker_lost_the_seat_those_of_the_side_who_must_answer_hear(
    office: Office,
    *,
    answered: bool,
) -> None:
    concern = await office.raised_openly(office.amina)
    question_id = await asks(office, office.beat, concern)

    def unseat(tx: Tx) -> None:
        vacating.vacate(tx, office.member(tx, office.beat), office.now, ())

    await office.database.write(unseat)
    if answered:
        await replies(office, question_id)
    await office.wind(office.now + 8 * DAY)

    words = REPLY if answered else "gave no answer"
    for officer in (office.nine, office.obi):
        (said,) = [each for each in said_to(officer, words) if "day" not in plain(each).splitlines()[0]]
        assert f"👮 police, Beat 7 asked: {ASKED}" in said
    assert not said_to(office.beat, words)
    assert not said_to(office.ruth, words)
