"""Who must answer, as people come and go: a worry is never left with somebody who cannot answer it."""

from __future__ import annotations

import pytest

from bot.charter.rules import Side
from bot.commitments import actions as commitments
from bot.concerns.rules import State
from bot.database.engine import Database, Tx
from bot.members import actions as members
from bot.members import parties, vacating
from bot.members import store as members_store
from bot.members.rules import Role
from tests.chat_world import Someone
from tests.concerns.village import DAY, LIGHT
from tests.responses.office import Office, plain, said_to


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).open()


# ── hidden from police


async def test_hiding_takes_a_worry_from_police_who_said_that_it_is_theirs(office: Office) -> None:
    council, party = await office.body("Lamp makers")
    concern = await office.raised_openly(office.amina)
    await office.hands(office.beat, concern, f"p{party}", council)
    await office.hands(council, concern, "police", office.nine)
    await office.card(office.beat)

    await office.hides(office.amina, concern)
    before = {each.name: len(said_to(each, "without an answer")) for each in (office.beat, office.nine)}
    await office.wind(office.now + 3 * DAY)

    assert LIGHT in (await office.card(council)).text
    assert said_to(council, f"{concern.ref} is with you again")
    for officer in (office.beat, office.nine):
        assert len(said_to(officer, "without an answer")) == before[officer.name]
        assert not said_to(officer, "is with you again")
        assert "Nothing waits" in (await office.card(officer)).text
        await office.answers(officer, concern, "cannot")
    after = await office.concern(concern.id)
    assert after.last_statement is not None
    assert after.last_statement.kind.value == "belongs_to", "no answer of police"
    assert after.waiting_since is not None


async def test_police_who_were_asked_cannot_say_yes_to_what_is_hidden_since(office: Office) -> None:
    council, party = await office.body("Lamp makers")
    concern = await office.raised_openly(office.amina)
    await office.hands(office.beat, concern, f"p{party}", council)
    await office.card(council)
    await office.taps(council, f"responses:answer:{concern.id}")
    await office.taps(council, f"responses:kind:{concern.id}:belongs_to")
    await office.taps(council, f"responses:hand:{concern.id}:police")
    await office.hides(office.amina, concern)

    answers = len((await office.concern(concern.id)).answers)
    await office.taps(office.nine, f"responses:accept:{concern.id}")

    assert len((await office.concern(concern.id)).answers) == answers


async def test_what_police_took_is_free_for_partners_once_it_is_hidden(office: Office) -> None:
    council, _ = await office.body("Lamp makers")
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:answer:{concern.id}")

    await office.hides(office.amina, concern)
    hidden = await office.concern(concern.id)
    assert hidden.waiting_since is not None
    await office.wind(hidden.waiting_since)
    await office.answers(council, concern)

    assert (await office.concern(concern.id)).waiting_since is None


# ── whoever said yes is gone


async def test_what_a_body_took_over_comes_back_when_nobody_of_it_is_here(office: Office) -> None:
    council, party = await office.body("Lamp makers")
    concern = await office.raised_openly(office.amina)
    await office.hands(office.beat, concern, f"p{party}", council)
    assert "Nothing waits" in (await office.card(office.nine)).text

    await office.says(council, "/forget")
    await office.taps(council, "members:forget:0")

    assert LIGHT in (await office.card(office.nine)).text
    await office.wind(office.now + DAY)
    for officer in (office.beat, office.nine, office.obi):
        (said,) = said_to(officer, f"{concern.ref} is with you again")
        assert "Lamp makers cannot answer it any more" in said
    await office.wind(office.now + 2 * DAY)
    assert len(said_to(office.nine, "is with you again")) == 1
    await office.answers(office.nine, concern)
    assert (await office.concern(concern.id)).waiting_since is None


async def test_what_a_body_took_over_comes_back_when_it_is_suspended(office: Office) -> None:
    council, party = await office.body("Lamp makers")
    concern = await office.raised_openly(office.amina)
    await office.hands(office.beat, concern, f"p{party}", council)

    await office.database.write(suspend, office, party)
    await office.wind(office.now + DAY)

    assert said_to(office.beat, f"{concern.ref} is with you again")
    assert LIGHT in (await office.card(office.beat)).text


def suspend(tx: Tx, office: Office, party_id: int) -> None:
    party = parties.get(tx, party_id)
    assert party is not None
    parties.suspend(tx, party, office.member(tx, office.lena), office.now)


async def test_what_is_hidden_waits_for_representatives_where_no_body_may_answer(office: Office) -> None:
    council, party = await office.body("Lamp makers")
    await office.hidden_from_police(office.amina)
    assert LIGHT in (await office.card(council)).text
    assert "Nothing waits" in (await office.card(office.ruth)).text

    await office.database.write(suspend, office, party)

    assert LIGHT in (await office.card(office.ruth)).text


# ── whoever has it in hand is gone


async def test_who_lost_their_seat_keeps_nothing_from_the_others(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:answer:{concern.id}")

    def unseat(tx: Tx) -> None:
        vacating.vacate(tx, office.member(tx, office.beat), office.now, ())

    await office.database.write(unseat)

    assert LIGHT in (await office.card(office.nine)).text
    await office.answers(office.nine, concern)
    assert (await office.concern(concern.id)).waiting_since is None


async def test_a_suspended_body_keeps_nothing_from_the_others(office: Office) -> None:
    first, party = await office.body("Lamp makers")
    second, _ = await office.body("Water board")
    concern = await office.hidden_from_police(office.amina)
    await office.card(first)
    await office.taps(first, f"responses:answer:{concern.id}")
    assert "Nothing waits" in (await office.card(second)).text

    await office.database.write(suspend, office, party)

    assert LIGHT in (await office.card(second)).text
    await office.answers(second, concern)
    assert (await office.concern(concern.id)).waiting_since is None


# ── one's own worry


async def test_nobody_answers_the_worry_they_told_themselves(office: Office) -> None:
    concern = await office.hidden_from_police(office.ruth)
    assert LIGHT in (await office.card(office.ruth)).text

    await office.answers(office.ruth, concern, "cannot")

    assert plain(office.ruth.toasts[-1]).startswith("You told this one yourself")
    assert (await office.concern(concern.id)).answers == ()
    await office.card(office.ruth)
    await office.taps(office.ruth, f"responses:notours:{concern.id}")
    assert "Nothing waits" in office.ruth.last.text
    await office.answers(office.lena, concern)
    assert (await office.concern(concern.id)).waiting_since is None


async def test_nobody_answers_the_worry_they_told_themselves_by_a_promise(office: Office) -> None:
    concern = await office.hidden_from_police(office.ruth)
    await office.says(office.ruth, "/promise")
    for does in ("what:", f"for:{concern.id}", "when:week", "have:nothing", "publish:0"):
        await office.taps(office.ruth, f"commitments:{does}")

    assert len(await office.database.read(commitments.of_concern, concern.id)) == 1
    after = await office.concern(concern.id)
    assert after.answers == ()
    assert after.waiting_since is not None


async def test_who_changed_sides_answers_nothing_they_told_before(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.database.write(becomes_officer, office, office.amina)

    await office.answers(office.amina, concern, "cannot")

    after = await office.concern(concern.id)
    assert (after.state, after.answers) == (State.OPEN, ())


def becomes_officer(tx: Tx, office: Office, someone: Someone) -> None:
    member = office.member(tx, someone)
    route = members_store.route(tx, member.key)
    assert route is not None
    members.seat_by_route(
        tx,
        route,
        member.key,
        partnership_id=office.id,
        side=Side.POLICE,
        role=Role.OFFICER,
        area_id=member.area_id,
        now=office.now,
        post="Beat 11",
    )


# ── quiet


async def test_who_answers_is_told_that_a_pause_leaves_what_waits_for_them(office: Office) -> None:
    for someone in (office.beat, office.amina):
        await office.says(someone, "/pause")
        await office.taps(someone, "members:pause:0:weeks")

    assert "except for what you answer for" in office.beat.last.text
    assert "except" not in office.amina.last.text
    concern = await office.raised_openly(office.ruth)
    await office.days(concern, 2)
    assert said_to(office.beat, "One waits")
