"""Did it help? Asked twice, one tap counts, a "no" opens it again, and silence is never called a success."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from bot import history
from bot.charter.rules import Side
from bot.commitments import actions as commitments
from bot.concerns import actions as concerns
from bot.concerns import store as concern_store
from bot.concerns.rules import Answer, Concern, Outcome, Response, State
from bot.database.engine import Database
from bot.responses import helped, question_store
from bot.responses import helped_store as store
from bot.responses.helped_rules import Said, Share
from tests.chat_world import Someone
from tests.concerns.village import LANE, LIGHT, raw, seen_by
from tests.responses.office import Office, said_to

QUESTION = " help?"
MISSING = "The lamp burns, the path behind it is dark"


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).open()


async def answered(
    office: Office, raiser: Someone, words: str = LIGHT, kind: Response = Response.WILL_DO
) -> Concern:
    """An open concern whose other side has answered today."""
    concern = await office.raised_openly(raiser, words)
    await office.database.write(give, concern.id, office.now, kind)
    await office.drain()
    return await office.concern(concern.id)


def give(tx: Any, concern_id: int, now: datetime, kind: Response) -> None:
    concern = concerns.concern(tx, concern_id)
    assert concern is not None
    side = concerns.answering_sides(tx, concern)[0]
    given = Answer(kind, side, "Beat 7", "A lamp at the water point", now.date())
    after = concerns.answer(tx, concern_id, given, now)
    commitments.ask_whether_it_helped(tx, after.partnership_id, after.id, now.date())


def ten(day: date, after: int) -> datetime:
    """10:00 in Nairobi, so many days after."""
    return datetime.combine(day + timedelta(days=after), time(7), tzinfo=UTC)


async def votes(office: Office, concern: Concern) -> list[Said]:
    found = await office.database.read(store.votes, concern.id)
    return sorted(each.said for each in found)


async def to(office: Office, concern: Concern, days: int, *, hour: int = 7) -> None:
    """That many days after the answer, 10:00 of the place."""
    answered_on = concern.answers[-1].on
    await office.wind(ten(answered_on, days).replace(hour=hour))


# ── asked twice, then it ends


@pytest.mark.parametrize("side", [Side.COMMUNITY, Side.POLICE])
async def test_raiser_and_supporters_are_asked_twice_and_hear_the_end(office: Office, side: Side) -> None:
    raiser = office.amina if side is Side.COMMUNITY else office.nine
    supporter = await office.joins(side)
    concern = await office.raised_openly(raiser, LIGHT if side is Side.COMMUNITY else LANE)
    await office.supporters(concern, supporter)
    await office.database.write(give, concern.id, office.now, Response.WILL_DO)
    concern = await office.concern(concern.id)
    strangers = [office.lena, office.ruth if side is Side.COMMUNITY else office.beat]

    await to(office, concern, 2)
    for someone in (raiser, supporter):
        assert QUESTION in someone.last.text
        assert concern.ref in someone.last.text
        assert "light" not in someone.last.text.lower()
        assert someone.last.letter.protect
    assert raiser.last.text == supporter.last.text
    assert [label for label, _ in raiser.last.buttons][:4] == ["👍 Yes", "👌 A bit", "👎 No", "🤷 Can't tell"]
    assert not any(said_to(each, QUESTION) for each in strangers)

    await to(office, concern, 28)
    assert len(said_to(raiser, QUESTION)) == len(said_to(supporter, QUESTION)) == 2
    await office.taps(supporter, f"responses:helped:{concern.id}:yes")
    await to(office, concern, 42)

    ended = await office.concern(concern.id)
    assert (ended.state, ended.outcome) == (State.CLOSED, Outcome.HELPED)
    for someone in (raiser, supporter):
        assert said_to(someone, "say that it helped")
    assert await votes(office, concern) == [], "what each said is gone with the end"


async def test_silence_ends_as_unconfirmed_and_never_as_a_success(office: Office) -> None:
    concern = await answered(office, office.amina)

    await to(office, concern, 43)

    assert (await office.concern(concern.id)).outcome is Outcome.UNCONFIRMED
    assert said_to(office.amina, "Nobody confirmed it. It ends as unconfirmed.")
    assert "fixed" not in seen_by(office.amina).lower()


async def test_a_cannot_is_heard_at_a_meeting_before_silence_ends_it(office: Office) -> None:
    concern = await answered(office, office.amina, kind=Response.CANNOT)

    stood = []
    for days in range(2, 62, 2):
        await to(office, concern, days)
        stood.append((await office.concern(concern.id)).state)

    assert stood[-1] is State.CLOSED
    assert stood.index(State.DISCUSSED) < stood.index(State.CLOSED)


# ── saying


async def test_one_tap_counts_at_once_and_can_be_changed(office: Office) -> None:
    concern = await answered(office, office.amina)
    await to(office, concern, 2)
    asked = office.amina.last.message_id

    await office.taps(office.amina, f"responses:helped:{concern.id}:yes")
    assert await votes(office, concern) == [Said.YES]
    shown = next(each for each in office.amina.chat if each.message_id == asked)
    assert [label for label, _ in shown.buttons] == ["✅ You said: yes. Change"]
    await office.taps(office.amina, f"responses:helped:{concern.id}:yes", asked)
    assert await votes(office, concern) == [Said.YES]
    await office.taps(office.amina, f"responses:helped:{concern.id}", asked)
    await office.taps(office.amina, f"responses:helped:{concern.id}:bit", asked)

    assert await votes(office, concern) == [Said.BIT]
    assert "Counted" in office.amina.toasts[-1]


async def test_in_arabic_a_typed_number_counts(office: Office) -> None:
    raiser = await office.joins(Side.COMMUNITY, language="ar")
    concern = await answered(office, raiser, "لا ضوء عند نقطة الماء والبنات خائفات")
    await to(office, concern, 2)
    assert "هل ساعد" in raiser.last.text

    await office.says(raiser, "٢")

    assert await votes(office, concern) == [Said.BIT]
    assert "حُسب" in raiser.last.text
    assert concern.ref in raiser.last.text


async def test_a_typed_number_asks_first_where_two_are_open(office: Office) -> None:
    first = await answered(office, office.amina)
    await answered(office, office.amina, "The road floods after every rain")
    await to(office, first, 5)

    await office.says(office.amina, "1")
    assert QUESTION in office.amina.last.text
    both = await office.database.read(store.all_asked, office.id)
    assert [each for concern_id in both for each in await office.database.read(store.votes, concern_id)] == []
    await office.says(office.amina, "1")

    said = [each.said for concern_id in both for each in await office.database.read(store.votes, concern_id)]
    assert said == [Said.YES]


async def test_only_followers_say_and_only_while_they_are_asked(office: Office) -> None:
    concern = await answered(office, office.amina)
    stranger = await office.joins(Side.COMMUNITY)
    does = f"responses:helped:{concern.id}:no"
    await office.says(office.amina, "/menu")
    await office.taps(office.amina, does, office.amina.last.message_id)
    assert await votes(office, concern) == [], "not asked yet"
    await to(office, concern, 2)

    for someone in (stranger, office.beat, office.ruth):
        await office.says(someone, "/menu")
        await office.taps(someone, does, someone.last.message_id)

    assert await votes(office, concern) == []


# ── no


async def test_the_raisers_no_opens_it_again_and_who_must_answer_reads_what_is_missing(
    office: Office, database_url: str
) -> None:
    concern = await answered(office, office.amina)
    supporter = await office.joins(Side.COMMUNITY)
    await office.supporters(concern, supporter)
    await to(office, concern, 2)

    await office.taps(office.amina, f"responses:helped:{concern.id}:no")
    assert "What is missing?" in office.amina.last.text
    await office.says(office.amina, "Ask Peter Vranitz at +254 712 345 678")
    assert "may point at somebody" in office.amina.last.text
    await office.says(office.amina, MISSING)
    assert "Counted" in office.amina.last.text
    await office.database.checkpoint()
    assert MISSING.encode() not in raw(database_url)
    assert (await office.concern(concern.id)).waiting_since is None, "no minute points at anybody"
    await to(office, concern, 2, hour=14)

    again = await office.concern(concern.id)
    assert again.state is State.OPEN
    assert again.waiting_since == office.now
    for someone in (office.beat, office.nine):
        text = said_to(someone, "is open again: it did not help")[0]
        assert MISSING in text
        assert concern.ref in text
    assert not said_to(office.ruth, "is open again"), "only those who must answer"
    for someone in (office.amina, supporter):
        assert "which you follow" in someone.last.text
    assert "Vranitz" not in seen_by(office.beat, office.nine, office.obi)
    await to(office, concern, 60)
    assert len(said_to(office.amina, QUESTION)) == 1, "the old answer is not asked about again"


async def test_a_new_answer_after_a_no_is_asked_about_anew(office: Office) -> None:
    concern = await answered(office, office.amina)
    await to(office, concern, 2)
    await office.taps(office.amina, f"responses:helped:{concern.id}:no")
    await office.taps(office.amina, f"responses:helpednothing:{concern.id}")
    await to(office, concern, 3)
    await office.database.write(give, concern.id, office.now, Response.WILL_DO)
    concern = await office.concern(concern.id)

    await to(office, concern, 28)
    assert len(said_to(office.amina, QUESTION)) == 3
    await office.taps(office.amina, f"responses:helped:{concern.id}:bit")
    await to(office, concern, 42)

    assert (await office.concern(concern.id)).outcome is Outcome.PARTLY


async def test_one_supporters_no_does_not_turn_it_around_and_two_do(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    first, second = [await office.joins(Side.COMMUNITY) for _ in range(2)]
    await office.supporters(concern, first, second)
    await office.database.write(give, concern.id, office.now, Response.WILL_DO)
    concern = await office.concern(concern.id)
    await to(office, concern, 2)

    await office.taps(first, f"responses:helped:{concern.id}:no")
    await to(office, concern, 3)
    assert (await office.concern(concern.id)).waiting_since is None
    await office.taps(second, f"responses:helped:{concern.id}:no")
    await to(office, concern, 4)

    assert (await office.concern(concern.id)).waiting_since is not None
    assert said_to(office.beat, "is open again")


async def test_a_mistaken_no_that_is_changed_before_the_hour_changes_nothing(office: Office) -> None:
    concern = await answered(office, office.amina)
    await to(office, concern, 2)
    asked = office.amina.last.message_id

    await office.taps(office.amina, f"responses:helped:{concern.id}:no", asked)
    await office.says(office.amina, MISSING)
    await office.taps(office.amina, f"responses:helped:{concern.id}:yes", asked)
    await to(office, concern, 3)

    assert (await office.concern(concern.id)).waiting_since is None
    assert await office.database.read(store.missing, concern.id) == []
    assert not said_to(office.beat, "is open again")


async def test_raiser_and_supporter_read_the_same_after_a_no(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    supporter = await office.joins(Side.COMMUNITY)
    await office.supporters(concern, supporter)
    await office.database.write(give, concern.id, office.now, Response.WILL_DO)
    concern = await office.concern(concern.id)
    await to(office, concern, 2)
    for someone in (office.amina, supporter):
        await office.taps(someone, f"responses:helped:{concern.id}:no")
        await office.taps(someone, f"responses:helpednothing:{concern.id}")

    assert office.amina.last.text == supporter.last.text
    assert office.amina.toasts == supporter.toasts[-len(office.amina.toasts) :]


async def test_words_of_a_begun_worry_are_kept_and_the_no_counts_anyhow(office: Office) -> None:
    concern = await answered(office, office.amina)
    await office.says(office.amina, "The bridge has no rail and children")
    await to(office, concern, 2)

    await office.taps(office.amina, f"responses:helped:{concern.id}:no")

    assert await votes(office, concern) == [Said.NO]


async def test_a_restart_between_the_no_and_its_words_loses_neither(office: Office) -> None:
    concern = await answered(office, office.amina)
    await to(office, concern, 2)
    await office.taps(office.amina, f"responses:helped:{concern.id}:no")
    after = Office(office.database, office.now)
    for name in ("id", "phones", "_message_ids", "lena", "obi", "beat", "nine", "ruth", "amina"):
        setattr(after, name, getattr(office, name))

    await after.says(after.amina, MISSING)
    await to(after, concern, 2, hour=14)

    assert len(said_to(after.beat, MISSING)) == 1


# ── what is kept


async def test_leaving_erases_what_was_said_and_data_show_it_before(office: Office) -> None:
    concern = await answered(office, office.amina)
    await to(office, concern, 2)
    await office.taps(office.amina, f"responses:helped:{concern.id}:no")
    await office.says(office.amina, MISSING)
    person = await office.database.read(office.person, office.amina)
    exported = await office.database.read(helped.mine_for_export, person, office.id, office.now)
    assert exported == {"did_it_help": [{"number": concern.ref, "said": "no", "missing": MISSING}]}

    await office.says(office.amina, "/forget")
    await office.taps(office.amina, "members:forget:0")

    assert await votes(office, concern) == []
    assert await office.database.read(store.missing, concern.id) == []
    await to(office, concern, 3)
    assert not said_to(office.beat, "is open again")


async def test_the_share_of_a_side_is_shown_from_five_ended_concerns_on(office: Office) -> None:
    def end(tx: Any, outcome: Outcome) -> None:
        store.count_end(tx, office.id, Side.POLICE, outcome)

    for outcome in (Outcome.HELPED, Outcome.HELPED, Outcome.PARTLY, Outcome.UNCONFIRMED):
        await office.database.write(end, outcome)
        assert await office.database.read(helped.share, office.id) == {}
    await office.database.write(end, Outcome.HELPED)

    assert await office.database.read(helped.share, office.id) == {Side.POLICE: Share(5, 6)}


async def test_history_tells_that_it_opened_again_and_ended_and_nothing_of_whom(office: Office) -> None:
    concern = await answered(office, office.amina)
    await to(office, concern, 2)
    await office.taps(office.amina, f"responses:helped:{concern.id}:no")
    await office.says(office.amina, MISSING)
    await to(office, concern, 3)
    await office.database.write(give, concern.id, office.now, Response.WILL_DO)
    await to(office, await office.concern(concern.id), 43)

    lines = await office.database.read(history.recent, office.id)
    told = {(line.verb, line.reason) for line in lines if line.subject == concern.ref}
    assert {("concern-reopened", "did_not_help"), ("concern-closed", "unconfirmed")} <= told
    assert MISSING not in str(lines)


async def test_what_was_asked_and_missing_is_erased_thirty_days_after_the_end(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    supporter = await office.joins(Side.COMMUNITY)
    await office.supporters(concern, supporter)
    await office.says(office.beat, "/answers")
    await office.taps(office.beat, f"responses:ask:{concern.id}")
    await office.says(office.beat, "Which evenings is it dark?")
    await office.taps(office.beat, "responses:asksend:0")
    await office.database.write(give, concern.id, office.now, Response.WILL_DO)
    concern = await office.concern(concern.id)
    await to(office, concern, 2)
    await office.taps(supporter, f"responses:helped:{concern.id}:no")
    await office.says(supporter, MISSING)
    await office.taps(office.amina, f"responses:helped:{concern.id}:yes")
    await to(office, concern, 43)
    assert (await office.concern(concern.id)).outcome is Outcome.PARTLY
    assert len(await office.database.read(question_store.of_concern, concern.id)) == 1
    assert await office.database.read(store.missing, concern.id) == [MISSING]

    await to(office, concern, 73)

    assert await office.database.read(question_store.of_concern, concern.id) == []
    assert await office.database.read(store.missing, concern.id) == []


async def test_who_follows_what_was_joined_is_asked_and_may_say(office: Office) -> None:
    first = await office.raised_openly(office.amina)
    other = await office.joins(Side.COMMUNITY)
    second = await office.raised_openly(other, "The lamp at the well does not burn at night")

    def join(tx: Any) -> None:
        found = concerns.concern(tx, second.id)
        assert found is not None
        concern_store.put(tx, replace(found, state=State.MERGED, joined_with=first.ref))

    await office.database.write(join)
    await office.database.write(give, first.id, office.now, Response.WILL_DO)
    concern = await office.concern(first.id)
    await to(office, concern, 2)

    assert QUESTION in other.last.text
    await office.taps(other, f"responses:helped:{first.id}:bit")

    assert await votes(office, concern) == [Said.BIT]
