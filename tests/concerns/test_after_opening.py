"""What becomes of an open concern, as rules: answered, set aside, heard; three decide; nothing widens."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charter.rules import Side
from bot.concerns import answer_lines, cards, course, holding, rules
from bot.concerns.rules import Answer, Concern, HoldReason, Identity, Reason, Response, State
from bot.concerns.verdict import ENOUGH, SEATS, Said, Verdict, next_looker, seats_of, verdict
from bot.concerns.widening import visibility_refusal, widens
from bot.l10n import catalog
from bot.members.rules import Member, Role
from tests.concerns.test_rules import CONCERNS, LATER, LIGHT, NAIROBI, RAISER, VIEWERS

WALK = Answer(
    Response.WILL_DO, Side.POLICE, "Beat 7", "walk by every evening", date(2025, 5, 9), date(2025, 5, 21)
)
ISOLATES = dict.fromkeys((0x2068, 0x2069))
SAID = st.sampled_from([None, *Said])
SOME = st.lists(
    st.builds(
        Member,
        st.binary(min_size=2, max_size=2),
        st.just(1),
        st.sampled_from(Side),
        st.sampled_from([Role.REPRESENTATIVE, Role.OFFICER, Role.PARTNER]),
        st.just(1),
        st.just("2025-05-05"),
    ),
    max_size=9,
    unique_by=lambda member: member.key,
)


def english(text: object) -> str:
    return catalog.render_plain(text, "en").translate(ISOLATES)  # type: ignore[arg-type]


# ── answers


def test_a_card_signs_with_the_post_and_names_the_day() -> None:
    assert english(answer_lines.line(WALK, "Africa/Nairobi")).startswith(
        "👮 police, Beat 7: walk by every evening · until Wednesday 21 May"
    )


@pytest.mark.parametrize("kind", Response)
def test_every_kind_of_answer_has_its_words_in_every_language(kind: Response) -> None:
    for language in ("en", "es", "ar"):
        said = catalog.render_plain(answer_lines.line(replace(WALK, kind=kind), "Africa/Nairobi"), language)
        assert "walk by" in said
        assert "Beat 7" in said


def test_a_missing_answer_is_counted_from_day_none_and_in_lists_from_day_seven() -> None:
    assert english(answer_lines.on_card(LIGHT, "UTC", 0)) == "Answer: none yet, day 0"
    asked_again = answer_lines.on_card(replace(LIGHT, answers=(WALK,)), "UTC", 9)
    assert english(asked_again).endswith("Asked again: no new answer yet, day 9")
    assert "no answer" not in english(cards.line(1, LIGHT, 6))
    assert english(cards.line(1, LIGHT, 7)).endswith("no answer, day 7")


def test_what_must_be_heard_is_not_answered_away_from_the_agenda() -> None:
    late = replace(LIGHT, waiting_since=LIGHT.opens_at, heard_because=course.NO_ANSWER)
    assert course.answer(late, WALK).state is State.ANSWERED
    assert course.answer(late, WALK).heard_because == ""

    appealed = replace(late, heard_because="appealed_heard")
    assert course.answer(appealed, WALK).state is State.OPEN
    assert course.answer(appealed, WALK).heard_because == "appealed_heard"


def test_a_question_leaves_the_clock_running() -> None:
    asked = course.answer(replace(LIGHT, waiting_since=LIGHT.opens_at), replace(WALK, kind=Response.QUESTION))

    assert asked.waiting_since == LIGHT.opens_at
    assert course.days_waiting(asked, date(2025, 5, 15), NAIROBI) == 9
    assert english(answer_lines.on_card(asked, "UTC", 9)).endswith("Answer: none yet, day 9")


# ── set aside, and heard all the same


@given(concern=CONCERNS, reason=st.sampled_from(Reason), follows=st.booleans())
def test_whoever_follows_it_appeals_once(concern: Concern, reason: Reason, *, follows: bool) -> None:
    aside = course.set_aside(concern, reason, "land court")

    assert course.may_appeal(aside, follows=follows) is follows
    again = course.stays_aside(course.appeal(aside))
    assert not course.may_appeal(again, follows=True)
    assert "Reason" in english(cards._aside(again))


def test_must_hear_makes_a_candidate_of_what_was_set_aside() -> None:
    heard = course.must_hear(course.set_aside(LIGHT, Reason.BELONGS_TO, "land court"), "appeal_undecided")

    assert rules.is_candidate(heard)
    assert heard.set_aside_reason == heard.set_aside_whom == ""
    assert course.discuss(course.take_up(heard)).heard_because == ""


@given(concern=CONCERNS, days=st.integers(0, 20))
def test_what_is_joined_can_be_parted_for_a_week_and_is_as_before(concern: Concern, days: int) -> None:
    joined = course.join(concern, replace(LIGHT, ref="4310"), LATER)

    assert joined.words == concern.words
    assert course.may_part(joined, LATER + timedelta(days=days)) is (days < 7)
    assert course.part(joined) == concern


# ── three decide


@given(said=st.lists(SAID, max_size=SEATS))
def test_two_of_three_decide_and_nothing_else_does(said: list[Said | None]) -> None:
    found = verdict(said)

    for choice in Said:
        assert (found == choice.value) is (len(said) == SEATS and said.count(choice) >= ENOUGH)
    if found is None:
        assert None in said
    if len(said) < SEATS:
        assert found is Verdict.UNDECIDED


@given(willing=SOME, without_police=st.booleans())
def test_no_side_has_two_of_the_three_and_police_never_see_what_is_not_for_them(
    willing: list[Member], *, without_police: bool
) -> None:
    seated: list[Member] = []
    gone = {each.key for each in willing[:1]}
    while len(seated) < SEATS:
        found = next_looker(willing, seated, gone, bytes, without_police=without_police)
        if found is None:
            break
        seated.append(found)

    assert len({each.key for each in seated}) == len(seated)
    assert not gone & {each.key for each in seated}
    for side in Side:
        number = sum(each.side is side for each in seated)
        assert number <= seats_of(side, without_police=without_police)
    if without_police:
        assert not any(each.side is Side.POLICE for each in seated)
    free = {each.side for each in willing[1:]}
    if not without_police:
        assert len(seated) == len(free), "whichever side has somebody has a seat"


# ── holds and flags


def test_three_are_asked_when_nobody_released_and_nobody_reworded() -> None:
    held = holding.hold(replace(LIGHT, state=State.RECEIVED), HoldReason.PERSON)
    at = held.coordinators_at + timedelta(hours=72)
    assert holding.look_at(held) == at
    assert not holding.look_due(held, at - timedelta(minutes=1))
    assert holding.look_due(held, at)

    looking = holding.begin_look(held)
    assert not holding.look_due(looking, at)
    unread = holding.stays_unread(looking)
    assert unread.state is State.HELD
    assert not holding.look_due(unread, LATER), "it is asked once"
    read = holding.may_be_read(looking, LATER, LATER)
    assert read.state is State.OPEN
    assert read.waiting_since == LATER


def test_what_was_open_before_it_was_held_keeps_its_age_and_its_answer() -> None:
    opened = replace(LIGHT, waiting_since=LIGHT.opens_at)
    held = holding.begin_look(holding.hold(opened, HoldReason.GROUP))
    again = holding.may_be_read(held, LATER, LATER)
    assert (again.opens_at, again.waiting_since) == (LIGHT.opens_at, LATER)

    answered = holding.hold(replace(LIGHT, waiting_since=None, answers=(WALK,)), HoldReason.GROUP)
    again = holding.may_be_read(answered, LATER, LATER)
    assert (again.opens_at, again.waiting_since) == (LIGHT.opens_at, None)


@given(concern=CONCERNS, viewer=VIEWERS)
def test_a_flag_asks_once_and_keeps_it_off_the_ballot(concern: Concern, viewer: rules.Viewer) -> None:
    if holding.flag_refusal(concern, viewer, LATER) is not None:
        return
    looking = holding.begin_look(concern)

    assert not rules.is_candidate(looking)
    assert looking.state is State.OPEN
    assert rules.may_see(looking, viewer, LATER)
    after = holding.may_be_read(looking, LATER, LATER)
    assert after.state is State.OPEN
    assert after.opens_at == concern.opens_at
    assert holding.flag_refusal(after, viewer, LATER) is rules.Refusal.LOOKED_AT


# ── nothing widens


@given(before=CONCERNS, identity=st.sampled_from(Identity), not_to_police=st.booleans())
def test_more_seen_by_more_people_is_widening(
    before: Concern, identity: Identity, *, not_to_police: bool
) -> None:
    after = replace(before, identity=identity, not_to_police=not_to_police)
    readers = [rules.Viewer(side, coordinates) for side in Side for coordinates in (False, True)]

    more = [
        (not rules.may_see(before, each, LATER) and rules.may_see(after, each, LATER))
        or (not rules.may_know_raiser(before.identity, each) and rules.may_know_raiser(after.identity, each))
        for each in readers
    ]

    if any(more):
        assert widens(before, after)
    if after == before:
        assert not widens(before, after)


@given(concern=CONCERNS, viewer=VIEWERS, not_to_police=st.booleans())
def test_only_the_raiser_says_who_sees_it(
    concern: Concern, viewer: rules.Viewer, *, not_to_police: bool
) -> None:
    allowed = visibility_refusal(concern, viewer, not_to_police=not_to_police) is None

    assert not allowed or viewer.is_raiser
    taken = replace(LIGHT, state=State.ON_AGENDA)
    assert visibility_refusal(taken, RAISER, not_to_police=True) is rules.Refusal.ON_AGENDA
