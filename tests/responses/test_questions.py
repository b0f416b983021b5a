"""The relay: a question to whoever told a worry and its answer pass, and neither learns who the other is."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charter.rules import Side
from bot.concerns import actions as concerns
from bot.concerns.rules import Concern
from bot.database.engine import Database
from bot.delivery.parcels import Parcel
from bot.members.rules import Role
from bot.responses import question_rules as rules
from bot.responses import question_store as store
from bot.responses import questions
from bot.responses.question_rules import Question, State
from tests.chat_world import Shown, Someone
from tests.concerns.village import LANE, LIGHT, raw
from tests.responses.office import DAY, Office, said_to

ASKED = "Which evenings is it dark, and since when?"
REPLY = "Every evening since the rains, zqreplymark"
NOON = datetime(2025, 5, 7, 9, tzinfo=UTC)


class Watched(Office):
    """An office in which nothing that was ever shown is forgotten, also what was edited away since."""

    def _shown(self, message_id: int, parcel: Parcel) -> Shown:
        shown = super()._shown(message_id, parcel)
        EVER.setdefault(parcel.address, []).append(f"{shown.text} {shown.buttons}")
        return shown


EVER: dict[int, list[str]] = {}


def ever(*people: Someone) -> str:
    """Everything these people were ever shown, toasts included."""
    return "\n".join(line for each in people for line in (*EVER.get(each.id, ()), *each.toasts))


@pytest.fixture
async def office(database: Database) -> Office:
    EVER.clear()
    return await Watched(database).open()


async def asked(office: Office, asker: Someone, concern: Concern, words: str = ASKED) -> int:
    """From the card to the question under way; its id."""
    await office.card(asker)
    await office.taps(asker, f"responses:ask:{concern.id}")
    await office.says(asker, words)
    await office.taps(asker, "responses:asksend:0")
    return (await office.database.read(store.of_concern, concern.id))[-1].id


async def to_next_hour(office: Office) -> None:
    await office.wind(office.now + timedelta(hours=17))


async def answered(office: Office, raiser: Someone, question_id: int, words: str = REPLY) -> None:
    await office.taps(raiser, f"responses:told:{question_id}")
    await office.taps(raiser, f"responses:toldwrite:{question_id}")
    await office.says(raiser, words)
    await office.taps(raiser, f"responses:toldsend:{question_id}")


async def question_of(office: Office, question_id: int) -> Question:
    found = await office.database.read(store.get, question_id)
    assert found is not None
    return found


# ── rules


BASE = Question(1, 2, 3, Side.POLICE, "Beat 7", ASKED, State.OPEN, date(2025, 5, 7), NOON, NOON + 7 * DAY)


def test_a_question_takes_one_answer_until_its_hour() -> None:
    assert rules.may_answer(BASE, NOON)
    assert not rules.may_answer(BASE, NOON - timedelta(milliseconds=1))
    assert not rules.may_answer(BASE, BASE.ends_at)
    assert not rules.may_answer(rules.give(BASE, REPLY), NOON)


def test_an_answer_that_waits_for_its_hour_shows_nowhere_and_counts_at_the_end() -> None:
    given_now = rules.give(BASE, REPLY)

    assert given_now.answer_shown == ""
    assert rules.waiting([given_now]) == rules.waiting([BASE]) == 1
    assert rules.end(rules.tell(given_now)).answer_shown == REPLY
    assert rules.end(BASE).state is State.UNANSWERED


def test_an_erased_answer_looks_like_no_answer() -> None:
    sent = rules.give(BASE, REPLY)

    assert rules.erase_answer(sent) == BASE
    assert rules.erase_answer(rules.tell(sent)) == rules.end(BASE)


@pytest.mark.parametrize(
    "words",
    [
        "What is your name?",
        "Who did it, can you give names?",
        "Where do you live?",
        "Please send your phone number",
        "¿Cómo se llama usted?",
        "¿Dónde vive usted?",
        "¿Cuál es su número de teléfono?",
        "ما اسمك؟",
        "أين تسكن؟",
        "ما رقم هاتفك؟",
    ],
)
def test_questions_about_the_person_are_heard(words: str) -> None:
    assert rules.asks_about_person(words)


@pytest.mark.parametrize(
    "words",
    [
        ASKED,
        "At which hour do the cars block the lane?",
        "Which part of the path is flooded?",
        "¿Qué noches está oscuro, y desde cuándo?",
        "¿En qué parte del camino pasa?",
        "في أي ساعة يكون المكان مظلمًا؟",
        "منذ متى يحدث هذا وأين؟",
    ],
)
def test_questions_about_place_and_time_pass(words: str) -> None:
    assert not rules.asks_about_person(words)


@given(st.lists(st.sampled_from(State), max_size=6))
def test_never_more_than_two_questions_wait(states: list[State]) -> None:
    waits = sum(state in rules.WAITING for state in states)
    made = [Question(*_fields(state)) for state in states]

    assert rules.may_ask(made) == (waits < rules.MOST_OPEN)


def _fields(state: State) -> tuple[Any, ...]:
    return (1, 2, 3, Side.POLICE, "", ASKED, state, BASE.asked_on, BASE.out_at, BASE.ends_at)


# ── through the chat


@pytest.mark.parametrize("side", [Side.COMMUNITY, Side.POLICE])
async def test_a_question_goes_and_its_answer_comes_back_with_posts_only(office: Office, side: Side) -> None:
    raiser = office.amina if side is Side.COMMUNITY else office.nine
    asker, post = (office.beat, "Beat 7") if side is Side.COMMUNITY else (office.ruth, "Water group")
    concern = await office.raised_openly(raiser, LIGHT if side is Side.COMMUNITY else LANE)

    question_id = await asked(office, asker, concern)

    assert not said_to(raiser, "News on"), "no minute points at whoever asked"
    assert await office.database.read(questions.waiting_for_raiser, concern.id)
    await to_next_hour(office)
    assert f"News on <b>{concern.ref}</b>, which you follow." in raiser.last.text
    assert ASKED not in raiser.last.text
    await answered(office, raiser, question_id)
    assert post in ever(raiser)
    assert ASKED in ever(raiser)
    assert not said_to(asker, REPLY), "no minute points at whoever answered"
    await to_next_hour(office)
    letter = next(each for each in asker.chat if REPLY in each.text)
    assert f"Answer from whoever told {concern.ref}" in letter.text
    assert letter.letter.protect
    assert not await office.database.read(questions.waiting_for_raiser, concern.id)
    colleague = office.nine if side is Side.COMMUNITY else office.lena
    assert REPLY in (await office.card(colleague)).text, "all who must answer read it on the card"
    found = await office.concern(concern.id)
    assert found.waiting_since == concern.waiting_since, "a question is no answer"


async def test_in_arabic_the_raiser_reads_and_answers_by_numbers(office: Office) -> None:
    raiser = await office.joins(Side.COMMUNITY, language="ar")
    concern = await office.raised_openly(raiser, "لا ضوء عند نقطة الماء والبنات خائفات")
    question_id = await asked(office, office.beat, concern)
    await to_next_hour(office)
    assert "الذي تتابعه" in raiser.last.text
    await office.taps(raiser, f"responses:told:{question_id}")
    assert "سؤال من" in raiser.last.text
    assert "Beat 7" in raiser.last.text

    await office.says(raiser, "١")
    assert "لا تكتب من أنت" in raiser.last.text
    await office.says(raiser, "كل مساء بعد السابعة")
    assert "كل مساء بعد السابعة" in raiser.last.text
    await office.says(raiser, "نعم")

    assert (await question_of(office, question_id)).state is State.SENT
    await to_next_hour(office)
    assert said_to(office.beat, "كل مساء بعد السابعة")


async def test_silence_a_rather_not_and_a_missing_link_look_the_same(office: Office) -> None:
    silent, declines, unlinked = [await office.joins(Side.COMMUNITY) for _ in range(3)]
    first = await office.raises(silent)
    second = await office.raises(declines, "The road floods after every rain")
    await office.tells(unlinked, "Rubbish burns behind the market at night")
    await office.taps(unlinked, "concerns:seen:0")
    await office.taps(unlinked, "concerns:seen:0:link")
    await office.taps(unlinked, "concerns:draft:0")
    third = await office.sends_it(unlinked)
    await office.opens(first)
    ids = []
    for concern in (first, second, third):
        await office.says(office.beat, "/menu")
        await office.taps(office.beat, f"responses:ask:{concern.id}", office.beat.last.message_id)
        await office.says(office.beat, ASKED)
        await office.taps(office.beat, "responses:asksend:0")
        ids.append((await office.database.read(store.of_concern, concern.id))[0].id)
    await to_next_hour(office)
    assert not said_to(unlinked, "which you follow")
    await office.taps(declines, f"responses:told:{ids[1]}")
    await office.taps(declines, f"responses:toldnot:{ids[1]}")
    assert "Nothing is sent" in declines.last.text
    cards = [await lines_of(office, each.id) for each in (first, second, third)]
    assert cards[0] == cards[1] == cards[2] != []

    await office.wind(office.now + 8 * DAY)

    ended = [await question_of(office, each) for each in ids]
    assert {each.state for each in ended} == {State.UNANSWERED}
    told = said_to(office.beat, "gave no answer")
    assert len(told) == 3
    for concern, text in zip((first, second, third), sorted(told), strict=True):
        del concern
        assert text.split("</b>", 1)[1] == told[0].split("</b>", 1)[1]
    cards = [await lines_of(office, each.id) for each in (first, second, third)]
    assert cards[0] == cards[1] == cards[2] != []


async def lines_of(office: Office, concern_id: int) -> list[Any]:
    def read(tx: Any) -> list[Any]:
        concern = concerns.concern(tx, concern_id)
        assert concern is not None
        return questions.lines(tx, concern, office.member(tx, office.nine))

    return await office.database.read(read)


async def test_what_asks_about_the_person_is_not_sent(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:ask:{concern.id}")

    await office.says(office.beat, "What is your name and where do you live?")
    assert "about the place and time" in office.beat.last.text
    await office.says(office.beat, "Was it Peter Vranitz at the water point?")
    assert "may point at a person" in office.beat.last.text
    await office.says(office.beat, "x" * 201)
    assert await office.database.read(store.of_concern, concern.id) == []

    await office.says(office.beat, ASKED)
    assert "Beat 7" in office.beat.last.text
    await office.says(office.beat, "1")
    assert len(await office.database.read(store.of_concern, concern.id)) == 1


async def test_an_answer_that_points_at_somebody_is_worded_anew(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    question_id = await asked(office, office.beat, concern)
    await to_next_hour(office)
    await office.taps(office.amina, f"responses:told:{question_id}")
    await office.taps(office.amina, f"responses:toldwrite:{question_id}")

    await office.says(office.amina, "Call me on +254 712 345 678")
    assert "Please leave this out" in office.amina.last.text
    assert "toldkeep" not in str(office.amina.last.buttons), "a number is never kept"
    await office.taps(office.amina, f"responses:toldwrite:{question_id}")
    await office.says(office.amina, "Ask Peter Vranitz about it")
    await office.taps(office.amina, f"responses:toldkeep:{question_id}")
    assert "reads this" in office.amina.last.text
    await office.taps(office.amina, f"responses:toldwrite:{question_id}")
    await office.says(office.amina, REPLY)
    await office.taps(office.amina, f"responses:toldsend:{question_id}")

    await to_next_hour(office)
    assert "712" not in ever(office.beat, office.nine, office.obi)
    assert said_to(office.beat, REPLY)


async def test_a_third_question_waits_for_the_first_two(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await asked(office, office.beat, concern)
    await asked(office, office.nine, concern, "At which hour does it begin?")

    await office.card(office.beat)
    await office.taps(office.beat, f"responses:ask:{concern.id}")

    assert "2 questions wait already" in office.beat.toasts[-1]


async def test_only_whoever_raised_it_reads_a_question_and_only_who_must_answer_asks(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    neighbour = await office.joins(Side.COMMUNITY)
    await office.supporters(concern, neighbour)
    question_id = await asked(office, office.beat, concern)
    await to_next_hour(office)
    assert not said_to(neighbour, "News on"), "supporters are not asked"

    for stranger in (neighbour, office.nine, office.ruth, office.lena):
        for verb in ("told", "toldwrite", "toldsend", "toldnot"):
            await office.says(stranger, "/menu")
            await office.taps(stranger, f"responses:{verb}:{question_id}", stranger.last.message_id)
            assert ASKED not in stranger.last.text
    for stranger in (neighbour, office.amina, office.ruth):
        await office.says(stranger, "/menu")
        await office.taps(stranger, f"responses:ask:{concern.id}", stranger.last.message_id)
    assert len(await office.database.read(store.of_concern, concern.id)) == 1
    assert (await question_of(office, question_id)).state is State.OPEN


async def test_a_second_tap_on_send_changes_nothing(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    question_id = await asked(office, office.beat, concern)
    await office.taps(office.beat, "responses:asksend:0", office.beat.last.message_id)
    assert len(await office.database.read(store.of_concern, concern.id)) == 1
    await to_next_hour(office)
    await answered(office, office.amina, question_id)

    sent = await question_of(office, question_id)
    await office.taps(office.amina, f"responses:toldsend:{question_id}", office.amina.last.message_id)
    assert await question_of(office, question_id) == sent
    await office.wind(office.now + 9 * DAY)
    assert len(said_to(office.beat, "Answer from")) == 1
    assert not said_to(office.beat, "gave no answer")


async def test_a_restart_between_any_two_steps_loses_nothing(office: Office) -> None:
    async def again(before: Office) -> Office:
        after = Watched(before.database, before.now)
        for name in ("id", "phones", "_message_ids", "lena", "obi", "beat", "nine", "ruth", "amina"):
            setattr(after, name, getattr(before, name))
        return after

    concern = await office.raised_openly(office.amina)
    await office.card(office.beat)
    await office.taps(office.beat, f"responses:ask:{concern.id}")
    office = await again(office)
    await office.says(office.beat, ASKED)
    office = await again(office)
    await office.taps(office.beat, "responses:asksend:0")
    question_id = (await office.database.read(store.of_concern, concern.id))[0].id
    office = await again(office)
    await to_next_hour(office)
    await office.taps(office.amina, f"responses:told:{question_id}")
    await office.taps(office.amina, f"responses:toldwrite:{question_id}")
    office = await again(office)
    await office.says(office.amina, REPLY)
    office = await again(office)
    await office.taps(office.amina, f"responses:toldsend:{question_id}")
    office = await again(office)
    await to_next_hour(office)

    assert len(said_to(office.beat, REPLY)) == 1


# ── secrecy and erasing


async def test_nothing_of_the_raiser_reaches_those_who_ask_and_nothing_of_the_asker_the_raiser(
    office: Office, database_url: str
) -> None:
    raiser = office.amina
    await office.tells(raiser)
    await office.taps(raiser, "concerns:seen:0")
    await office.taps(raiser, "concerns:seen:0:coordinator")
    await office.says(raiser, "Zqnamemark")
    concern = await office.sends_it(raiser)
    await office.opens(concern)
    question_id = await asked(office, office.beat, concern)
    await to_next_hour(office)
    await answered(office, raiser, question_id, "First said zqdraftmark by the well")
    await office.database.checkpoint()
    kept = raw(database_url)
    for mark in ("zqdraftmark", ASKED, str(raiser.id), str(office.beat.id)):
        assert mark.encode() not in kept
    await to_next_hour(office)

    police = ever(office.beat, office.nine, office.obi)
    assert "zqdraftmark" in police
    for trace in ("Zqnamemark", str(raiser.id), raiser.name):
        assert trace not in police
    read = ever(raiser)
    assert "Beat 7" in read
    for trace in (str(office.beat.id), office.beat.name):
        assert trace not in read


async def test_leaving_erases_what_was_answered_and_keeps_the_clock(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    question_id = await asked(office, office.beat, concern)
    await to_next_hour(office)
    await answered(office, office.amina, question_id)
    person = await office.database.read(office.person, office.amina)
    exported = await office.database.read(questions.mine_for_export, person, office.id, office.now)
    assert exported["questions_answered"] == [{"question": ASKED, "answer": REPLY}]

    await office.says(office.amina, "/forget")
    await office.taps(office.amina, "members:forget:0")

    assert (await question_of(office, question_id)).answer == ""
    await to_next_hour(office)
    assert not said_to(office.beat, REPLY)
    await office.wind(office.now + 8 * DAY)
    assert said_to(office.beat, "gave no answer")


async def test_an_asker_who_leaves_is_in_no_question_and_gets_nothing(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    question_id = await asked(office, office.beat, concern)
    person = await office.database.read(office.person, office.beat)
    exported = await office.database.read(questions.mine_for_export, person, office.id, office.now)
    assert json.dumps(exported).count(ASKED) == 1

    await office.says(office.beat, "/forget")
    await office.taps(office.beat, "members:forget:0")
    assert (await question_of(office, question_id)).asker == ""
    await to_next_hour(office)
    await answered(office, office.amina, question_id)
    await to_next_hour(office)

    assert not said_to(office.beat, REPLY)
    assert REPLY in (await office.card(office.nine)).text


async def test_what_is_taken_back_takes_its_questions_with_it(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await asked(office, office.beat, concern)
    await to_next_hour(office)

    await office.says(office.amina, concern.ref)
    await office.taps(office.amina, f"concerns:support:{concern.id}:no")
    await office.taps(office.amina, f"concerns:withdraw:{concern.id}:yes")
    await office.tick()

    assert await office.database.read(store.of_concern, concern.id) == []


async def test_texts_are_erased_ninety_days_after_the_last_of_them(office: Office) -> None:
    concern = await office.raised_openly(office.amina)
    await asked(office, office.beat, concern)
    asked_at = office.now

    def erase_now(tx: Any) -> None:
        questions.erase(tx, concern.id)

    assert len(await office.database.read(store.of_concern, concern.id)) == 1
    due = await office.database.read(erase_due, concern.id)
    assert timedelta(days=89) < due - asked_at < timedelta(days=92)
    await office.database.write(erase_now)
    assert await office.database.read(store.of_concern, concern.id) == []


def erase_due(tx: Any, concern_id: int) -> datetime:
    from bot.reminders.store import reminder_table

    rows = tx.execute(
        reminder_table.select().where(
            reminder_table.c.kind == questions.ERASE, reminder_table.c.subject == str(concern_id)
        )
    )
    found = rows.one().due_at
    assert isinstance(found, datetime)
    return found


async def test_a_partner_body_is_never_told_what_police_asked(office: Office) -> None:
    partner = await office.joins(Side.PARTNER, role=Role.PARTNER)
    concern = await office.raised_openly(office.amina)
    question_id = await asked(office, office.beat, concern)
    await to_next_hour(office)
    await answered(office, office.amina, question_id)
    await to_next_hour(office)

    await office.says(partner, concern.ref)
    assert REPLY not in ever(partner, office.lena, office.ruth)
    assert ASKED not in ever(partner, office.lena, office.ruth)
