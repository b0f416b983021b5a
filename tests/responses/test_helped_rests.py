"""What is set aside or joined when "did it help?" falls due is asked about once it is back, and then ends."""

from __future__ import annotations

import pytest

from bot.charter.rules import Side
from bot.concerns import actions as concerns
from bot.concerns import aside, joining
from bot.concerns.rules import Answer, Outcome, Reason, Response, State
from bot.database.engine import Database, Tx
from bot.responses import helped
from tests.concerns.village import DAY
from tests.responses.office import Office, said_to

QUESTION = "Did the answer help?"
DONE = "Did what was done about it help?"


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).open()


@pytest.mark.parametrize(("gone_on", "back_on"), [(1, 10), (1, 40), (26, 30), (35, 60)])
async def test_what_was_set_aside_over_a_question_is_asked_twice_and_ends(
    office: Office, gone_on: int, back_on: int
) -> None:
    """Over the first question, over both, over the second, over the end."""
    concern = await office.raised_openly(office.amina)
    await office.answers(office.beat, concern, "belongs_to")
    answered_at = office.now
    await office.wind(answered_at + gone_on * DAY)
    asked = len(said_to(office.amina, QUESTION))
    await office.database.write(aside.set_aside, concern.id, Reason.NOT_JOINT, "", office.now)
    await office.wind(answered_at + back_on * DAY)
    assert len(said_to(office.amina, QUESTION)) == asked, "nobody is asked while it rests"
    await office.database.write(concerns.must_hear, concern.id, "appealed_heard")
    await office.wind(answered_at + 110 * DAY)

    ended = await office.concern(concern.id)
    assert (ended.state, ended.outcome) == (State.CLOSED, Outcome.UNCONFIRMED)
    assert len([each for each in said_to(office.amina, QUESTION) if concern.ref in each]) == 2


async def test_what_was_joined_over_the_second_question_ends_once_it_stands_alone(office: Office) -> None:
    first = await office.raised_openly(office.amina)
    second = await office.opens(await office.raises(office.amina, "The lamp at the bridge is broken"))
    for concern in (first, second):
        await office.answers(office.beat, concern, "belongs_to")
    answered_at = office.now
    await office.wind(answered_at + 26 * DAY)
    await office.database.write(joining.join, first.id, second.id, office.now)
    await office.wind(answered_at + 30 * DAY)

    def part(tx: Tx) -> None:
        concerns.part(tx, office.member(tx, office.lena), first.id, office.now)

    await office.database.write(part)
    await office.wind(answered_at + 110 * DAY)

    ended = await office.concern(first.id)
    assert (ended.state, ended.outcome) == (State.CLOSED, Outcome.UNCONFIRMED)


async def test_what_was_only_answered_is_not_asked_about_as_if_something_had_been_done(
    office: Office,
) -> None:
    cannot = await office.raised_openly(office.amina)
    promised = await office.opens(await office.raises(office.amina, "The lamp at the bridge is broken"))
    await office.answers(office.beat, cannot, "cannot")
    await office.wind(office.now + 4 * DAY)
    assert [each for each in said_to(office.amina, QUESTION) if cannot.ref in each]
    assert not [each for each in said_to(office.amina, DONE) if cannot.ref in each]

    given = Answer(Response.WILL_DO, Side.POLICE, "Beat 7", "We will come.", office.now.date())
    await office.database.write(concerns.answer, promised.id, given, office.now)
    said = await office.database.read(
        lambda tx: helped.question(tx, concerns.concern(tx, promised.id) or promised)
    )
    assert said.key == "helped-question", "what somebody promised is asked about as done"
