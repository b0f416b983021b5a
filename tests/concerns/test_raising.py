"""Telling a worry, from the first word to the receipt: the same for every side, on a real database."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.concerns import store
from bot.concerns.categories import Category
from bot.concerns.followers import RAISERS
from bot.concerns.rules import Identity, State
from bot.database.engine import Database
from tests.chat_world import Someone
from tests.concerns.village import DAY, LANE, LIGHT, SIDES, Village, rows

PHOTO = b"pixels of a broken lamp"
WORDS_OF = {
    "en": "No light at the water point",
    "es": "No hay luz en el pozo",
    "ar": "لا ضوء عند نقطة الماء",
}
THANKS = {"en": "Thank you", "es": "Gracias", "ar": "شكرًا"}


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin()


@pytest.mark.parametrize("language", WORDS_OF)
@pytest.mark.parametrize("side", SIDES)
async def test_two_taps_after_writing_for_every_side(village: Village, side: Side, language: str) -> None:
    someone = await village.joins(side, language=language)

    await village.says(someone, WORDS_OF[language])
    await village.taps(someone, "concerns:category:0:safety")
    concern = await village.sends_it(someone)

    assert someone.taps == 2
    assert THANKS[language] in someone.last.text
    assert concern.ref in someone.last.text
    assert (concern.side, concern.words, concern.language) == (side, WORDS_OF[language], language)
    assert (concern.state, concern.identity) == (State.RECEIVED, Identity.NOBODY)


@pytest.mark.parametrize("side", SIDES)
async def test_from_the_home_keyboard_it_takes_at_most_five(village: Village, side: Side) -> None:
    someone = await village.joins(side)
    await village.says(someone, "📢 Tell a worry")
    presses = 1

    await village.says(someone, LIGHT)
    await village.says(someone, "It is worse since the rains.")
    await village.taps(someone, "concerns:enough:0")
    await village.taps(someone, "concerns:category:0:not_sure")
    await village.taps(someone, "concerns:send:0")

    assert presses + someone.taps <= 5
    assert "Thank you" in someone.last.text


async def test_everything_written_while_the_draft_is_open_belongs_to_it(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.says(resident, LIGHT)

    await village.says(resident, "It is worse since the rains.")

    assert "So far" in resident.last.text
    assert LIGHT in resident.last.text
    await village.taps(resident, "concerns:enough:0")
    await village.taps(resident, "concerns:category:0:safety")
    await village.says(resident, "Since March.")
    await village.taps(resident, "concerns:enough:0")
    concern = await village.sends_it(resident)
    assert concern.words == f"{LIGHT}\nIt is worse since the rains.\nSince March."


async def test_likely_categories_stand_first_and_not_sure_is_always_there(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)

    await village.says(resident, "Thieves attack people on the dark road at night")

    shown = [does for _, does in resident.last.buttons if does.startswith("concerns:category:")]
    assert shown[0] == "concerns:category:0:safety"
    assert set(shown) == {f"concerns:category:0:{category.value}" for category in Category}
    assert shown[-1].endswith("not_sure")


async def test_the_review_card_is_what_others_read(village: Village) -> None:
    resident, officer = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    await village.tells(resident)
    await village.taps(resident, "concerns:effect:0")
    await village.says(resident, "children stay home")
    await village.taps(resident, "concerns:idea:0")
    await village.says(resident, "a lamp")
    await village.taps(resident, "concerns:place:0")
    await village.says(resident, "behind the market")
    review = resident.last.text
    concern = await village.opens(await village.sends_it(resident))

    await village.says(officer, concern.ref)

    words, answer = officer.last.text.rsplit("\n", 1)
    assert words in review
    assert answer == "Answer: none yet, day 0"
    assert "behind the market" in officer.last.text
    assert "Your name: nobody" in review
    assert "Police see your words: yes" in review


async def test_a_title_in_lists_can_be_chosen(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.tells(resident, LIGHT + ". Nobody dares to fetch water. It has been so since March.")
    assert "In lists:" in resident.last.text
    await village.taps(resident, "concerns:title:0")

    await village.says(resident, "Dark water point")
    concern = await village.sends_it(resident)

    assert concern.title == "Dark water point"


async def test_stopping_keeps_the_words_for_a_day_and_throwing_away_keeps_nothing(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.says(resident, LIGHT)
    await village.taps(resident, "concerns:stop:0")
    assert "kept until" in resident.last.text
    await village.taps(resident, "concerns:resume:0")
    assert "What is it about" in resident.last.text

    await village.taps(resident, "concerns:stop:0")
    await village.taps(resident, "concerns:throw:0")

    assert resident.last.text == "Nothing is kept."
    assert (await village.database.read(rows))["dialogue"] == 0


async def test_a_draft_goes_on_the_next_day_and_is_gone_after_it(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.tells(resident)

    village.now += timedelta(hours=23)
    await village.says(resident, "/raise")
    assert "This is what others will see" in resident.last.text

    old = resident.last
    village.now += timedelta(hours=25)
    await village.taps(resident, "concerns:send:0", old.message_id)
    assert "no longer kept" in resident.toasts[-1]
    await village.says(resident, "/raise")
    assert "What worries you" in resident.last.text


async def test_a_draft_survives_a_restart(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.tells(resident)

    again = await village.restarted()
    concern = await again.sends_it(resident)

    assert concern.words == LIGHT


async def test_sending_twice_is_sending_once(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.tells(resident)
    review = resident.last
    concern = await village.sends_it(resident)

    for _ in range(20):
        await village._does(
            resident, kind=Kind.TAP, words=f"concerns:send:0:{concern.id}", message_id=review.message_id
        )

    counted = await village.database.read(rows)
    assert (counted["concern"], counted["raiser"]) == (1, 1)
    assert resident.toasts[-1] == "Done already."
    assert concern.ref in resident.last.text


async def test_somebody_elses_send_button_sends_and_tells_nothing(village: Village) -> None:
    resident, other = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raises(resident)

    await village._does(other, kind=Kind.TAP, words=f"concerns:send:0:{concern.id}", message_id=1)

    assert concern.ref not in "".join([*other.toasts, *(shown.text for shown in other.chat)])
    assert (await village.database.read(rows))["concern"] == 1


async def test_typed_numbers_press_the_buttons_in_every_script(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY, language="ar")
    await village.says(resident, WORDS_OF["ar"])

    await village.says(resident, "٨")  # the eighth button: not sure
    await village.says(resident, "١")  # send
    assert resident.taps == 0
    assert "شكرًا" in resident.last.text


async def test_yes_sends_and_no_on_the_grid_only_stops(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.says(resident, LIGHT)
    await village.says(resident, "no")
    assert "kept until" in resident.last.text

    await village.taps(resident, "concerns:resume:0")
    await village.taps(resident, "concerns:category:0:safety")
    await village.says(resident, "yes")

    assert "Thank you" in resident.last.text


async def test_a_reference_in_mid_draft_opens_its_card_and_not_the_worry(village: Village) -> None:
    resident, officer = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    concern = await village.raised_openly(officer, LANE)
    await village.says(resident, LIGHT)

    await village.says(resident, f"#{concern.ref}")

    assert LANE in resident.last.text
    await village.says(resident, "/raise")
    assert concern.ref not in resident.last.text


@pytest.mark.parametrize("door", ["👀 What's new", "📌 What I follow"])
async def test_looking_around_in_mid_draft_keeps_it_and_says_so(village: Village, door: str) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.tells(resident)

    await village.says(resident, door)
    assert "kept until tomorrow" in resident.last.text
    await village.taps(resident, "concerns:resume:0")

    assert (await village.sends_it(resident)).words == LIGHT
    await village.says(resident, door)
    assert "kept until tomorrow" not in resident.last.text


async def test_six_a_day_are_one_too_many_and_tomorrow_it_goes_again(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    for number in range(5):
        await village.says(resident, f"{'abcde'[number] * 9} is dark, worry number {number}")
        await village.taps(resident, "concerns:category:0:safety")
        await village.taps(resident, "concerns:send:0")

    await village.says(resident, LIGHT)
    assert "limit" in resident.last.text

    village.now += DAY
    await village.says(resident, LIGHT)
    assert "What is it about" in resident.last.text


async def test_words_before_joining_go_on_as_a_draft_after_consent(village: Village) -> None:
    stranger = Someone(4242, "Amina")
    await village.says(stranger, LIGHT)
    await village.taps(stranger, "members:language:0:en")
    await village.taps(stranger, "members:area:1")
    await village.taps(stranger, "members:consent:0:yes")

    assert "What is it about" in stranger.last.text
    await village.taps(stranger, "concerns:category:0:safety")
    assert (await village.sends_it(stranger)).words == LIGHT


# ── who sees it


@pytest.mark.parametrize("side", SIDES)
async def test_a_name_for_the_residents_coordinator_is_for_her_alone(village: Village, side: Side) -> None:
    someone = await village.joins(side)
    await village.tells(someone)
    await village.taps(someone, "concerns:seen:0")
    await village.taps(someone, "concerns:seen:0:coordinator")
    await village.says(someone, "Wanjiru Lantern")
    assert "Wanjiru Lantern" in someone.last.text
    concern = await village.sends_it(someone)
    await village.wind(concern.coordinators_at)

    for coordinator in (village.lena, village.obi):
        await village.says(coordinator, concern.ref)

    assert "Wanjiru Lantern" in village.lena.last.text
    assert "Wanjiru" not in village.obi.last.text


async def test_a_chosen_name_is_for_everybody_and_can_be_taken_away_again(village: Village) -> None:
    resident, officer = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    await village.tells(resident)
    await village.taps(resident, "concerns:seen:0")
    await village.taps(resident, "concerns:seen:0:everyone")
    await village.says(resident, "Mama Lantern")
    concern = await village.opens(await village.sends_it(resident))
    await village.says(officer, concern.ref)
    assert "Mama Lantern" in officer.last.text

    await village.tells(resident, LANE)
    await village.taps(resident, "concerns:seen:0")
    await village.taps(resident, "concerns:seen:0:everyone")
    await village.says(resident, "Mama Lantern")
    await village.taps(resident, "concerns:seen:0")
    await village.taps(resident, "concerns:seen:0:nobody")
    await village.taps(resident, "concerns:draft:0")
    second = await village.sends_it(resident)
    assert second.chosen_name == ""


async def test_urgent_reaches_both_coordinators_at_once_and_keeps_no_minute(village: Village) -> None:
    village.now += timedelta(hours=2, minutes=7)
    resident = await village.joins(Side.COMMUNITY)
    await village.tells(resident)
    await village.taps(resident, "concerns:seen:0")
    await village.taps(resident, "concerns:seen:0:urgent")
    assert "The hour may tell who wrote" in resident.last.text
    await village.taps(resident, "concerns:draft:0")

    concern = await village.sends_it(resident)

    for coordinator in (village.lena, village.obi):
        assert "1 new worry" in coordinator.last.text
    assert concern.coordinators_at.minute == 0
    assert concern.opens_at - village.now >= DAY


async def test_without_a_link_nothing_leads_back_and_the_receipt_says_so(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.tells(resident)
    await village.taps(resident, "concerns:seen:0")
    await village.taps(resident, "concerns:seen:0:link")
    await village.taps(resident, "concerns:draft:0")

    concern = await village.sends_it(resident)

    assert "cannot write to you" in resident.last.text
    assert (await village.database.read(rows))["raiser"] == 0
    await village.says(resident, "/mine")
    assert concern.ref not in resident.last.text


@pytest.mark.parametrize("side", SIDES)
async def test_for_somebody_else_only_with_their_yes(village: Village, side: Side) -> None:
    someone = await village.joins(side)
    await village._does(someone, kind=Kind.TAP, words="concerns:behalf:0", message_id=1)
    assert "Did the person agree" in someone.last.text
    await village.taps(someone, "concerns:behalf:0:no")
    assert "ask them first" in someone.last.text
    await village.taps(someone, "concerns:draft:0")

    await village._does(someone, kind=Kind.TAP, words="concerns:behalf:0:yes", message_id=1)
    await village.tells(someone)
    assert "for somebody who agreed" in someone.last.text

    assert (await village.sends_it(someone)).on_behalf
    assert "tell the person this number" in someone.last.text


async def test_police_give_no_name_for_somebody_else(village: Village) -> None:
    officer = await village.joins(Side.POLICE)
    await village.tells(officer)
    await village.taps(officer, "concerns:behalf:0")
    await village.taps(officer, "concerns:behalf:0:yes")
    await village.taps(officer, "concerns:seen:0")

    await village.taps(officer, "concerns:seen:0:everyone")

    assert "no name" in officer.toasts[-1]


# ── photos


@pytest.mark.parametrize("side", SIDES)
async def test_a_photo_is_asked_about_and_needs_a_sentence(village: Village, side: Side) -> None:
    someone, reader = await village.joins(side), await village.joins(Side.COMMUNITY)
    await village.sends(someone, Kind.PHOTO, PHOTO)
    assert "Faces or number plates" in someone.last.text
    await village.taps(someone, "concerns:faces:0:no")
    assert "What does the photo show" in someone.last.text

    await village.tells(someone)
    concern = await village.opens(await village.sends_it(someone))
    await village.says(reader, concern.ref)
    await village.taps(reader, "concerns:photo:")

    assert reader.last.letter.photo == concern.photos[0]
    await village.taps(reader, "concerns:close:0")
    assert reader.last.letter.photo is None
    assert concern.photos


async def test_an_album_is_one_draft_and_asked_about_once(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.sends(resident, Kind.PHOTO, PHOTO, album="a", words=LIGHT)
    shown = len(resident.chat)

    for _ in range(4):
        await village.sends(resident, Kind.PHOTO, PHOTO, album="a")

    assert len(resident.chat) == shown
    assert (await village.database.read(rows))["picture"] == 3
    await village.taps(resident, "concerns:faces:0:no")
    await village.taps(resident, "concerns:category:0:safety")
    assert len((await village.sends_it(resident)).photos) == 3


async def test_a_photo_with_faces_is_left_out_and_nothing_of_it_stays(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.sends(resident, Kind.PHOTO, PHOTO, words=LIGHT)

    await village.taps(resident, "concerns:faces:0:yes")

    assert (await village.database.read(rows))["picture"] == 0
    assert "What is it about" in resident.last.text


async def test_a_photo_nobody_sent_is_erased_after_two_days(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.sends(resident, Kind.PHOTO, PHOTO)
    await village.wind(village.now + timedelta(days=4))
    assert (await village.database.read(rows))["picture"] == 0

    await village.sends(resident, Kind.PHOTO, PHOTO, words=LIGHT)
    await village.taps(resident, "concerns:faces:0:no")
    await village.taps(resident, "concerns:category:0:safety")
    await village.sends_it(resident)
    await village.wind(village.now + timedelta(days=4))
    assert (await village.database.read(rows))["picture"] == 1


async def test_the_fourth_photo_is_one_too_many(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    for _ in range(3):
        await village.sends(resident, Kind.PHOTO, PHOTO)

    await village.sends(resident, Kind.PHOTO, PHOTO)

    assert "3 photos are enough" in resident.last.text


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (Kind.PICTURE_AS_FILE, "as a photo, not as a file"),
        (Kind.FILE, "as a photo, not as a file"),
        (Kind.VOICE, "Please write it, or ask"),
        (Kind.OTHER, "Please write it, or ask"),
    ],
)
async def test_files_and_voice_get_a_kind_sentence_and_the_question_again(
    village: Village, kind: Kind, sentence: str
) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.sends(resident, kind)
    assert sentence in resident.last.text

    await village.says(resident, LIGHT)
    await village.sends(resident, kind)

    assert any(sentence in shown.text for shown in resident.chat[-2:])
    assert "What is it about" in resident.last.text


async def test_a_photo_that_did_not_arrive_is_said(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)

    await village.sends(resident, Kind.PHOTO, None)

    assert any("did not arrive" in shown.text for shown in resident.chat)


async def test_what_somebody_raised_is_theirs_alone_to_find(village: Village) -> None:
    resident, other = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raises(resident)

    def found(someone: Someone) -> bool:
        return concern.ref in someone.last.text

    for someone in (resident, other):
        await village.says(someone, "/mine")
    assert (found(resident), found(other)) == (True, False)
    assert len(await village.database.read(lambda tx: RAISERS.page(tx, concern.id, b"", 5))) == 1
    assert await village.database.read(store.refs, village.id) == {concern.ref}
