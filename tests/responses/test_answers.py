"""Answering as people tap it: three taps for an answer, the same screens for every side."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.charter.rules import Side
from bot.concerns import actions as concerns
from bot.concerns.rules import Response, State
from bot.database.engine import Database, Tx
from bot.members.rules import Role
from bot.responses import actions as answers
from tests.chat_world import Shown, Someone
from tests.concerns.village import DAY, LANE, LIGHT
from tests.responses.office import Office, plain, said_to


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).open()


async def test_an_answer_takes_three_taps_and_is_signed_with_the_post(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    shown = await office.card(office.beat)
    assert LIGHT in shown.text
    assert "1 of 1" in shown.text
    assert not any(does.startswith("responses:next") for _, does in shown.buttons)
    assert shown.letter.protect

    before = office.beat.taps
    await office.taps(office.beat, f"responses:answer:{concern.id}")
    await office.taps(office.beat, f"responses:kind:{concern.id}:cannot")
    assert "Shown as: 👮 police, Beat 7" in plain(office.beat.last.text)
    await office.taps(office.beat, f"responses:publish:{concern.id}:cannot:2")

    assert office.beat.taps - before == 3
    answered = await office.concern(concern.id)
    given = answered.last_answer
    assert given is not None
    assert (given.kind, given.side, given.signed) == (Response.CANNOT, Side.POLICE, "Beat 7")
    assert given.words == "We have no people for it now."
    assert answered.waiting_since is None
    assert said_to(office.amina, concern.ref)
    assert "Nothing waits" in (await office.card(office.beat)).text


async def test_representatives_answer_officers_through_the_same_screens(office: Office) -> None:
    """Letter for letter the same keys, whichever side must answer."""
    of_residents = await office.raised_openly(office.amina)
    of_police = await office.raised_openly(office.beat, LANE)

    seen = {}
    for someone, concern in ((office.nine, of_residents), (office.ruth, of_police)):
        await office.card(someone)
        keys = [_keys(someone.last)]
        for does in ("answer:", f"kind:{concern.id}:need_help", f"publish:{concern.id}:need_help:1"):
            await office.taps(someone, f"responses:{does}")
            keys.append(_keys(someone.last))
        seen[someone.name] = keys
    first, second = seen.values()

    assert first == second
    assert (await office.concern(of_police.id)).last_answer is not None


def _keys(shown: Shown) -> list[str]:
    """Every message key on the screen, without the concern's own card."""
    found: list[str] = []

    def walk(value: object) -> None:
        if isinstance(value, list):
            if len(value) > 1 and value[0] == "t" and str(value[1]).startswith("responses"):
                found.append(str(value[1]))
            for each in value:
                walk(each)
        if isinstance(value, dict):
            for each in value.values():
                walk(each)

    walk(shown.letter.to_json())
    return found


async def test_residents_have_no_queue(office: Office) -> None:
    await office.raised_openly(office.amina)
    shown = await office.card(office.amina)

    assert "Officers, representatives" in shown.text


async def test_partners_have_the_same_queue_for_what_is_kept_from_police(office: Office) -> None:
    clinic = await office.joins(Side.PARTNER)
    await office.tells(office.amina)
    await office.taps(office.amina, "concerns:seen")
    await office.taps(office.amina, "concerns:seen:0:police")
    await office.taps(office.amina, "concerns:draft:0")
    concern = await office.sends_it(office.amina)
    assert concern.not_to_police
    concern = await office.opens(concern)

    assert LIGHT in (await office.card(clinic)).text
    assert "Nothing waits" in (await office.card(office.beat)).text
    await office.taps(clinic, f"responses:answer:{concern.id}")
    await office.taps(clinic, f"responses:kind:{concern.id}:belongs_to")
    asked = [does.rsplit(":", 1)[-1] for _, does in clinic.last.buttons if ":hand:" in does]
    assert asked == ["community"]


async def test_the_second_to_take_it_reads_who_has_it(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.card(office.nine)

    await asyncio.gather(
        office.taps(office.beat, f"responses:answer:{concern.id}"),
        office.taps(office.nine, f"responses:answer:{concern.id}"),
    )

    got = [one for one in (office.beat, office.nine) if "Your answer to" in one.last.text]
    assert len(got) == 1
    other = office.nine if got[0] is office.beat else office.beat
    post = "Beat 7" if got[0] is office.beat else "Beat 9"
    assert plain(other.toasts[-1]) == f"{concern.ref}: 👮 police, {post} answers this."


async def test_who_has_it_stops_the_others_reminders_for_two_days(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:answer:{concern.id}")

    assert "Nothing waits" in (await office.card(office.nine)).text
    before = len(said_to(office.nine, "One waits"))
    await office.wind(office.now + DAY)
    assert len(said_to(office.nine, "One waits")) == before
    assert said_to(office.beat, "One waits")
    await office.wind(office.now + 2 * DAY)
    assert LIGHT in (await office.card(office.nine)).text


async def test_not_ours_stops_my_reminders_and_never_the_clock(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    for someone in (office.beat, office.nine):
        await office.card(someone)
        await office.taps(someone, f"responses:notours:{concern.id}")
        assert "Nothing waits" in someone.last.text
    assert said_to(office.obi, "nobody of") == []

    await office.card(office.obi)
    await office.taps(office.obi, f"responses:notours:{concern.id}")

    assert len(said_to(office.obi, "nobody of")) == 1
    assert said_to(office.lena, "nobody of") == []
    assert (await office.concern(concern.id)).waiting_since == concern.waiting_since
    await office.wind(office.now + DAY)
    assert said_to(office.beat, "One waits") == []


async def test_a_no_in_own_words_needs_its_reason_and_names_nobody(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:answer:{concern.id}")
    await office.taps(office.beat, f"responses:kind:{concern.id}:cannot")
    await office.taps(office.beat, f"responses:own:{concern.id}:cannot")
    assert any(button.copies for row in office.beat.last.letter.rows for button in row)

    await office.says(office.beat, "no")
    await office.says(office.beat, "no!")
    assert "reason" in plain(office.beat.last.text)
    await office.says(office.beat, "Ask Peter Kamau, he has the key")
    assert "person or a group" in plain(office.beat.last.text)
    await office.says(office.beat, "The lamp is not ours and we have no key to it")
    assert "This is what others will see" in plain(office.beat.last.text)
    await office.taps(office.beat, f"responses:publishown:{concern.id}")

    given = (await office.concern(concern.id)).last_answer
    assert given is not None
    assert given.words == "The lamp is not ours and we have no key to it"


async def test_what_belongs_to_another_waits_there_only_after_their_yes(office: Office) -> None:
    council = await office.joins(Side.PARTNER)
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:answer:{concern.id}")
    await office.taps(office.beat, f"responses:kind:{concern.id}:belongs_to")
    await office.taps(office.beat, f"responses:hand:{concern.id}:partner")

    assert "Nothing waits" in (await office.card(council)).text
    assert LIGHT in (await office.card(office.beat)).text
    await office.taps(council, f"responses:decline:{concern.id}")
    assert said_to(office.beat, "does not belong to")

    await office.taps(office.beat, f"responses:answer:{concern.id}")
    await office.taps(office.beat, f"responses:kind:{concern.id}:belongs_to")
    await office.taps(office.beat, f"responses:hand:{concern.id}:partner")
    await office.taps(council, f"responses:accept:{concern.id}")

    handed = await office.concern(concern.id)
    assert handed.state is State.OPEN
    assert handed.waiting_since is not None
    assert handed.last_answer is not None
    assert handed.last_answer.kind is Response.BELONGS_TO
    await office.wind(handed.waiting_since)
    assert LIGHT in (await office.card(council)).text
    assert "Nothing waits" in (await office.card(office.beat)).text

    await office.taps(council, f"responses:answer:{concern.id}")
    await office.taps(council, f"responses:kind:{concern.id}:belongs_to")
    await office.taps(council, f"responses:hand:{concern.id}:community")
    await office.taps(office.ruth, f"responses:decline:{concern.id}")
    assert LIGHT in (await office.card(council)).text
    assert "Nothing waits" in (await office.card(office.beat)).text


async def test_what_became_theirs_waits_for_them_when_it_opens_again(office: Office) -> None:
    council = await office.joins(Side.PARTNER)
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:answer:{concern.id}")
    await office.taps(office.beat, f"responses:kind:{concern.id}:belongs_to")
    await office.taps(office.beat, f"responses:hand:{concern.id}:partner")
    await office.taps(council, f"responses:accept:{concern.id}")
    handed = await office.concern(concern.id)
    assert handed.waiting_since is not None
    await office.wind(handed.waiting_since)
    await office.card(council)
    # Asked on and then answered all the same: it stays the council's.
    await office.taps(council, f"responses:answer:{concern.id}")
    await office.taps(council, f"responses:kind:{concern.id}:belongs_to")
    await office.taps(council, f"responses:hand:{concern.id}:community")
    await office.card(council)
    await office.taps(council, f"responses:answer:{concern.id}")
    await office.taps(council, f"responses:kind:{concern.id}:information")
    await office.taps(council, f"responses:publish:{concern.id}:information:1")
    await office.wind(office.now + 2 * DAY)  # a morning tidies up meanwhile

    await office.database.write(concerns.reopen, concern.id, office.now)
    reopened = await office.concern(concern.id)
    assert reopened.waiting_since is not None
    await office.wind(reopened.waiting_since)
    assert LIGHT in (await office.card(council)).text
    assert "Nothing waits" in (await office.card(office.beat)).text


async def test_what_belongs_outside_is_an_answer_with_three_taps(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:answer:{concern.id}")
    await office.taps(office.beat, f"responses:kind:{concern.id}:belongs_to")
    await office.taps(office.beat, f"responses:publish:{concern.id}:belongs_to:1")

    answered = await office.concern(concern.id)
    assert answered.state is State.ANSWERED


async def test_an_answer_to_what_was_answered_meanwhile_is_refused(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    for someone in (office.beat, office.nine):
        await office.card(someone)
    await office.taps(office.beat, f"responses:answer:{concern.id}")
    await office.taps(office.beat, f"responses:kind:{concern.id}:information")
    await office.taps(office.beat, f"responses:publish:{concern.id}:information:1")
    await office.taps(office.nine, f"responses:answer:{concern.id}")

    assert office.nine.toasts[-1] == "This was answered already."
    assert len((await office.concern(concern.id)).answers) == 1


async def test_a_button_of_another_side_tells_nothing(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    for verb in ("answer", "kind", "publish", "notours", "next"):
        await office.taps(office.ruth, f"responses:{verb}:{concern.id}:cannot:1", message_id=1)

    assert (await office.concern(concern.id)).answers == ()
    assert LIGHT not in "".join(shown.text for shown in office.ruth.chat)


async def test_an_answer_in_arabic_is_tapped_and_signed_alike(office: Office) -> None:
    officer = await office.joins(Side.POLICE, role=Role.OFFICER, language="ar")
    await office.posts(officer, "دورية 3")
    concern = await office.raised_openly(office.amina)
    shown = await office.card(officer)
    assert "بلا رد" in shown.text

    await office.taps(officer, f"responses:answer:{concern.id}")
    await office.taps(officer, f"responses:kind:{concern.id}:cannot")
    await office.taps(officer, f"responses:publish:{concern.id}:cannot:1")

    given = (await office.concern(concern.id)).last_answer
    assert given is not None
    assert given.words == "القواعد التي نعمل بها لا تسمح."
    assert given.signed == "دورية 3"


async def test_a_concern_that_is_not_open_cannot_be_looked_at(office: Office) -> None:
    concern = await office.raises(office.amina)
    for verb in ("look", "answer", "next"):
        await office.taps(office.beat, f"responses:{verb}:{concern.id}", message_id=1)

    assert LIGHT not in "".join(shown.text for shown in office.beat.chat)


async def test_who_leaves_has_nothing_in_hand(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:answer:{concern.id}")
    await office.says(office.beat, "/forget")
    await office.taps(office.beat, "members:forget")

    assert LIGHT in (await office.card(office.nine)).text


async def test_everybody_can_see_what_they_have_in_hand(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:answer:{concern.id}")
    await office.card(office.nine)

    def read(tx: Tx, someone: Someone) -> dict[str, Any]:
        return answers.export(tx, office.person(tx, someone), office.id, office.now)

    assert await office.database.read(read, office.beat) == {"answering": [concern.ref], "passed_on": []}
    assert await office.database.read(read, office.nine) == {"answering": [], "passed_on": []}


async def test_the_sentences_that_are_copied_stand_above_their_buttons(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:answer:{concern.id}")
    await office.taps(office.beat, f"responses:kind:{concern.id}:cannot")
    await office.taps(office.beat, f"responses:own:{concern.id}:cannot")
    last = office.beat.last
    copied = [button.copies for row in last.letter.rows for button in row if button.copies]
    assert len(copied) == 4
    for words in copied:
        assert words in plain(last.text)


@pytest.mark.parametrize(
    ("language", "kind", "reads"),
    [
        ("en", "belongs_to", "this belongs to the land office"),
        ("es", "belongs_to", "esto les corresponde a otros: the land office"),
        ("ar", "belongs_to", "هذا من شأن the land office"),
        ("en", "cannot", "this cannot be done. Reason: the land office"),
        ("es", "cannot", "no se puede hacer. Razón: the land office"),
        ("ar", "cannot", "لا يمكن فعل ذلك. السبب: the land office"),
        ("en", "need_help", "your help is needed. the land office"),
        ("en", "information", ": the land office"),
    ],
)
async def test_own_words_are_shown_before_as_the_card_says_them(
    office: Office, language: str, kind: str, reads: str
) -> None:
    concern = await office.raised_openly(office.amina)
    officer = await office.joins(Side.POLICE, language=language)
    await office.card(officer)
    await office.taps(officer, f"responses:answer:{concern.id}")
    await office.taps(officer, f"responses:kind:{concern.id}:{kind}")
    await office.taps(officer, f"responses:own:{concern.id}:{kind}")
    await office.says(officer, "the land office")
    assert reads in plain(officer.last.text)
