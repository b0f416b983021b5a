"""What is typed while buttons are shown: nothing written is lost or becomes another thing."""

from __future__ import annotations

import pytest

from bot.charter.rules import Side
from bot.commitments import actions as commitments
from bot.commitments.rules import Promise
from bot.concerns.rules import Concern
from bot.database.engine import Database
from tests.chat_world import Someone
from tests.concerns.village import LANE
from tests.responses.office import Office, plain

LAMP = "Bring a new lamp to the place"
TRADERS = "Tell the traders to keep the lane free"
PATROL = "Two more patrols every night"
USE_BUTTONS = "Please tap a button, or type its number"


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).open()


async def _plans(office: Office, someone: Someone, concern: Concern) -> None:
    await office.card(someone)
    await office.taps(someone, f"responses:answer:{concern.id}")
    await office.taps(someone, f"responses:kind:{concern.id}:will_do")


async def _writes(office: Office, someone: Someone, concern: Concern, words: str) -> None:
    await _plans(office, someone, concern)
    await office.taps(someone, f"responses:own:{concern.id}:will_do")
    await office.says(someone, words)


async def _promises(office: Office, concern: Concern) -> list[Promise]:
    return await office.database.read(commitments.of_concern, concern.id)


async def _published(office: Office, concern: Concern) -> Promise:
    await _plans(office, office.beat, concern)
    await office.taps(office.beat, f"responses:when:{concern.id}:1:w1")
    await office.taps(office.beat, f"responses:promise:{concern.id}:1:")
    (promise,) = await _promises(office, concern)
    return promise


async def test_a_word_typed_at_the_kind_of_help_leaves_the_promise_as_it_was(office: Office) -> None:
    concern = await office.raised_openly(office.beat, LANE)
    await _writes(office, office.ruth, concern, TRADERS)
    await office.says(office.ruth, "banana")
    assert USE_BUTTONS in plain(office.ruth.last.text)
    await office.says(office.ruth, "3")
    assert "By when?" in office.ruth.last.text
    await office.taps(office.ruth, f"responses:when:{concern.id}:0:w1")
    assert f"{TRADERS}. By Tuesday 13 May." in plain(office.ruth.last.text)


async def test_the_kind_of_help_has_a_way_back_to_the_words(office: Office) -> None:
    concern = await office.raised_openly(office.beat, LANE)
    await _writes(office, office.ruth, concern, TRADERS)
    await office.taps(office.ruth, f"responses:own:{concern.id}:will_do")
    assert "What will you do?" in office.ruth.last.text


async def test_a_day_typed_at_by_when_is_the_day(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await _writes(office, office.beat, concern, LAMP)
    await office.says(office.beat, "banana")
    assert "as a day to come" in office.beat.last.text
    await office.says(office.beat, "14 May")
    assert f"{LAMP}. By Wednesday 14 May." in plain(office.beat.last.text)


async def test_a_word_typed_at_the_preview_leaves_the_promise_as_it_was(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await _writes(office, office.beat, concern, LAMP)
    await office.taps(office.beat, f"responses:when:{concern.id}:0:w1")
    await office.says(office.beat, "banana")
    assert USE_BUTTONS in plain(office.beat.last.text)
    await office.says(office.beat, "1")
    (promise,) = await _promises(office, concern)
    assert promise.what == LAMP


async def test_words_typed_at_who_else_are_the_helper_and_never_the_promise(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await _writes(office, office.beat, concern, PATROL)
    await office.taps(office.beat, f"responses:when:{concern.id}:0:w1")
    await office.taps(office.beat, f"responses:promise:{concern.id}:0:")
    assert "who else could help" in office.beat.last.text
    await office.says(office.beat, "the women's group")
    (promise,) = await _promises(office, concern)
    assert promise.what == PATROL
    given = (await office.concern(concern.id)).last_answer
    assert given is not None
    assert given.words == f"{PATROL}. Could also help: the women's group."


async def test_a_ready_plan_of_police_work_takes_a_typed_helper_too(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await _plans(office, office.beat, concern)
    await office.taps(office.beat, f"responses:plan:{concern.id}:2")
    await office.taps(office.beat, f"responses:when:{concern.id}:2:w2")
    await office.says(office.beat, "banana")
    assert USE_BUTTONS in plain(office.beat.last.text)
    await office.taps(office.beat, f"responses:promise:{concern.id}:2:")
    await office.says(office.beat, "the women's group")
    given = (await office.concern(concern.id)).last_answer
    assert given is not None
    assert given.words.endswith("Could also help: the women's group.")


async def test_a_word_typed_under_the_preview_of_a_no_leaves_its_reason_as_it_was(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:answer:{concern.id}")
    await office.taps(office.beat, f"responses:kind:{concern.id}:cannot")
    await office.taps(office.beat, f"responses:own:{concern.id}:cannot")
    await office.says(office.beat, "We have no key to that lamp at all")
    await office.says(office.beat, "banana republic")
    assert USE_BUTTONS in plain(office.beat.last.text)
    await office.taps(office.beat, f"responses:publishown:{concern.id}")
    given = (await office.concern(concern.id)).last_answer
    assert given is not None
    assert given.words == "We have no key to that lamp at all"


# ── what the other side does in return


async def test_words_typed_at_the_pair_question_are_what_the_other_side_is_asked(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    own = await _published(office, concern)
    await office.says(office.beat, "Keep a ladder ready for us")
    assert "What kind of help is it?" in office.beat.last.text
    await office.says(office.beat, "banana")
    assert USE_BUTTONS in plain(office.beat.last.text)
    await office.taps(office.beat, f"responses:returntask:{own.id}:host")
    asked = next(each for each in await _promises(office, concern) if each.id != own.id)
    assert (asked.what, asked.side) == ("Keep a ladder ready for us", Side.COMMUNITY)


async def test_a_number_typed_at_the_pair_question_presses_its_button(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    own = await _published(office, concern)
    await office.says(office.beat, "1")
    assert [each.side for each in await _promises(office, concern) if each.id != own.id] == [Side.COMMUNITY]


async def test_the_pair_question_is_asked_of_whoever_has_an_unsent_worry_too(office: Office) -> None:
    """Their own words stay; the promise is published all the same."""
    concern = await office.raised_openly(office.amina)
    await office.tells(office.beat, LANE)
    own = await _published(office, concern)
    assert "one more word" in office.beat.last.text
    await office.taps(office.beat, f"responses:return:{own.id}:0")
    assert (await _promises(office, concern))[0].nothing_needed


async def test_who_may_not_ask_for_an_unsent_worry_gets_the_way_to_it(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.says(office.beat, LANE)
    await office.taps(office.beat, "concerns:stop:0")
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:ask:{concern.id}")
    assert [does for _, does in office.beat.last.buttons] == ["concerns:resume:0", "concerns:throw:0"]
    assert "You have begun a worry" in office.beat.last.text
    await office.taps(office.beat, "concerns:throw:0")
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:ask:{concern.id}")
    assert "You have begun a worry" not in office.beat.last.text


async def test_who_sets_aside_what_was_answered_elsewhere_says_where(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.says(office.lena, concern.ref)
    await office.taps(office.lena, f"concerns:aside:{concern.id}")
    await office.taps(office.lena, f"concerns:aside:{concern.id}:answered_elsewhere")
    assert "Where was it answered?" in office.lena.last.text
    await office.says(office.lena, "the water office")
    assert "it is answered elsewhere: the water office" in plain(office.lena.last.text)
    await office.wind(office.now)
    await office.taps(office.obi, "approvals:agree:")
    await office.says(office.amina, concern.ref)
    card = plain(office.amina.last.text)
    assert "it is answered elsewhere: the water office" in card
    assert "none yet" not in card
