"""What an answer through the relay may not carry, whoever wants it to: a name one gives oneself, a number."""

from __future__ import annotations

import pytest

from bot.database.engine import Database
from bot.responses import question_rules as rules
from bot.responses import questions
from tests.responses.office import DAY, Office, plain, said_to
from tests.responses.test_questions import ASKED, asked, to_next_hour


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).open()


@pytest.mark.parametrize(
    "words",
    [
        "Soy Mateo, 0711 222 333",
        "soy mateo",
        "Me llamo Lucía y vivo cerca",
        "My name is Achieng",
        "I am Peter, the lamp is broken",
        "I'm Peter",
        "أنا محمد",
        "اسمي خالد",
        "Write to @mateo_r",
        "The car is KBX 123A",
    ],
)
def test_who_somebody_is_and_how_to_reach_them_goes_out_of_an_answer(words: str) -> None:
    assert questions.must_go(words)


@pytest.mark.parametrize(
    "words",
    [
        "Every evening since the rains",
        "I am afraid of the dark corner",
        "Soy vecino de la calle y paso de noche",
        "أنا أخاف من الظلام",
        "Since 3 May, about 19:30",
    ],
)
def test_what_happened_stays_in_an_answer(words: str) -> None:
    assert questions.must_go(words) == []


@pytest.mark.parametrize(
    "words", ["Vivo en la casa 14", "It is at house 14", "House number 14", "منزل رقم 14"]
)
def test_a_house_number_is_asked_about(words: str) -> None:
    assert rules.tells_house(words)


async def test_a_name_and_a_number_are_never_passed_on(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    question_id = await asked(office, office.beat, concern, ASKED)
    await to_next_hour(office)
    await office.taps(office.amina, f"responses:told:{question_id}")
    await office.taps(office.amina, f"responses:toldwrite:{question_id}")
    await office.says(office.amina, "Every evening since the rains")
    old = office.amina.with_button("responses:toldsend:")
    send = old.does("responses:toldsend:")
    await office.taps(office.amina, f"responses:toldwrite:{question_id}")
    await office.says(office.amina, "Soy Mateo, 0711 222 333")
    assert "Please leave this out" in office.amina.last.text
    assert "toldkeep" not in str(office.amina.last.buttons), "nobody may keep it"
    await office.taps(office.amina, send, old.message_id)
    await office.taps(office.amina, f"responses:toldkeep:{question_id}", old.message_id)
    await office.wind(office.now + 2 * DAY)
    assert said_to(office.beat, "Mateo") == []
    assert said_to(office.beat, "0711") == []


async def test_words_that_may_hold_a_name_are_passed_on_without_a_promise_about_names(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    question_id = await asked(office, office.beat, concern, ASKED)
    await to_next_hour(office)
    await office.taps(office.amina, f"responses:told:{question_id}")
    await office.taps(office.amina, f"responses:toldwrite:{question_id}")
    await office.says(office.amina, "It is dark behind house 14")
    assert "house 14" in plain(office.amina.last.text)
    await office.taps(office.amina, f"responses:toldkeep:{question_id}")
    assert "We pass on only these words." in office.amina.last.text
    await office.taps(office.amina, f"responses:toldsend:{question_id}")
    assert not said_to(office.amina, "Your name goes to nobody")
