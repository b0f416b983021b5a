"""The answer clock and who has what in hand: the same for every side."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charter.rules import Side
from bot.concerns.categories import Category
from bot.concerns.course import answering_sides
from bot.concerns.rules import Concern, State
from bot.members.rules import Member, Role
from bot.responses import force, rules, templates
from bot.responses.rules import Handing, Handover, Rung, Taking

NOW = datetime(2025, 5, 5, 6, tzinfo=UTC)
sides = st.sampled_from(Side)


@given(st.integers(0, 60), st.frozensets(st.sampled_from([0, 3, 7, 14])))
def test_every_rung_is_taken_once_and_never_before_its_day(days: int, reached: frozenset[int]) -> None:
    fresh = rules.fresh_rungs(days, reached)

    assert all(rung <= days for rung in fresh)
    assert not reached & {rung.value for rung in fresh}
    again = rules.fresh_rungs(days, reached | {rung.value for rung in fresh})
    assert again == ()
    assert {rung.value for rung in fresh} | reached >= {rung.value for rung in Rung if rung <= days}


def test_the_rungs_are_zero_three_seven_and_fourteen_days() -> None:
    assert [rung.value for rung in Rung] == [0, 3, 7, 14]


@given(st.integers(-100, 100))
def test_who_takes_it_has_it_for_two_days_and_not_longer(hours: int) -> None:
    taking = Taking(1, b"one", Side.POLICE, "Beat 7", NOW + rules.TAKEN_FOR)
    now = NOW + timedelta(hours=hours)

    assert rules.in_other_hands(taking, b"two", now) == (hours < 48)
    assert not rules.in_other_hands(taking, b"one", now)
    assert not rules.in_other_hands(None, b"two", now)


@given(sides, sides)
def test_who_is_asked_owes_nothing_before_their_yes(own: Side, to: Side) -> None:
    asked = Handover(1, own, "", to, None, "", Handing.ASKED)
    accepted = Handover(1, own, "", to, None, "", Handing.ACCEPTED)

    assert rules.owing((own,), asked) == (own,)
    assert rules.owing((own,), accepted) == (to,)


def test_a_body_that_said_yes_owes_it_and_other_bodies_do_not() -> None:
    accepted = Handover(1, Side.POLICE, "", Side.PARTNER, 4, "Council", Handing.ACCEPTED)
    owed = rules.owing((Side.POLICE,), accepted)

    assert rules.is_theirs(Side.PARTNER, 4, owed, accepted)
    assert not rules.is_theirs(Side.PARTNER, 5, owed, accepted)
    assert not rules.is_theirs(Side.POLICE, None, owed, accepted)


def test_who_has_it_owes_it_until_the_next_one_says_yes() -> None:
    had = Handover(1, Side.POLICE, "", Side.PARTNER, 4, "Council", Handing.ACCEPTED)
    asked = Handover(1, Side.PARTNER, "", Side.COMMUNITY, None, "", Handing.ASKED, had)

    assert rules.owing((Side.POLICE,), asked) == (Side.PARTNER,)
    assert rules.is_theirs(Side.PARTNER, 4, (Side.PARTNER,), asked)


def test_a_yes_counts_while_somebody_of_those_who_gave_it_is_here() -> None:
    said_yes = Handover(1, Side.POLICE, "", Side.PARTNER, 4, "Council", Handing.ACCEPTED)
    asked_on = Handover(1, Side.PARTNER, "", Side.COMMUNITY, None, "", Handing.ASKED, said_yes)
    theirs, others = _member(Side.PARTNER, 4), _member(Side.PARTNER, 5)

    for handover in (said_yes, asked_on):
        assert rules.in_force(handover, [others, theirs], kept=False) == said_yes
        assert rules.in_force(handover, [others], kept=False) is None
        assert rules.in_force(handover, [], kept=False) is None
    assert rules.in_force(None, [theirs], kept=False) is None


@given(sides, st.booleans())
def test_no_yes_of_police_counts_for_what_is_kept_from_them(to: Side, kept: bool) -> None:  # noqa: FBT001
    said_yes = Handover(1, Side.COMMUNITY, "", to, None, "", Handing.ACCEPTED)
    counts = rules.in_force(said_yes, [_member(each) for each in Side], kept=kept)

    assert (counts is None) == (kept and to is Side.POLICE)


def _member(side: Side, party_id: int | None = None) -> Member:
    return Member(b"key", 1, side, Role.PARTNER, 1, "2025-05-05", "", party_id)


@given(st.integers(0, 60), st.frozensets(st.sampled_from([0, 3, 7, 14])))
def test_the_queue_message_names_a_concern_once_between_reminder_and_overdue(
    days: int, reached: frozenset[int]
) -> None:
    assert rules.to_name(days, reached) == (3 <= days < 7 and 3 not in reached)
    assert not rules.to_name(days, reached | {Rung.REMINDER.value})


@given(own=sides, present=st.frozensets(sides), kept=st.booleans())
def test_nothing_kept_from_police_is_ever_asked_of_them(
    *, own: Side, present: frozenset[Side], kept: bool
) -> None:
    asked = rules.others(own, present, not_to_police=kept)

    assert own not in asked
    assert set(asked) <= present
    assert not (kept and Side.POLICE in asked)
    other = rules.other_side(own, Side.COMMUNITY, asked)
    assert (other is None) == (not asked)
    assert other is None or other in asked


@given(sides)
def test_the_other_side_of_an_answer_is_whoever_raised_it(raised_by: Side) -> None:
    for own in Side:
        asked = rules.others(own, frozenset(Side), not_to_police=False)
        other = rules.other_side(own, raised_by, asked)
        assert other is not own
        if raised_by is not own:
            assert other is raised_by


@pytest.mark.parametrize(
    ("words", "enough"),
    [
        ("", False),
        (".", False),
        ("no", False),
        ("no money", False),
        ("no money here", True),
        ("الميزانية انتهت", True),
    ],
)
def test_a_no_says_why(words: str, *, enough: bool) -> None:
    assert rules.says_something(words) is enough


def test_the_days_of_the_buttons() -> None:
    today, meeting = date(2025, 5, 5), date(2025, 5, 24)

    assert rules.due_day("w1", today, meeting) == date(2025, 5, 12)
    assert rules.due_day("w2", today, meeting) == date(2025, 5, 19)
    assert rules.due_day("m", today, meeting) == meeting
    assert rules.due_day("m", today, today) is None
    assert rules.due_day("x", today, meeting) is None
    assert rules.due_refusal(date(2025, 5, 4), today)
    assert rules.due_refusal(date(2026, 5, 24), today)
    assert not rules.due_refusal(today, today)


@pytest.mark.parametrize(
    "words",
    [
        "More patrols at night",
        "Check the cars and arrest who sells",
        "Más policías y un operativo los viernes",
        "Patrullar la calle",
        "دوريات ليلية واعتقال من يبيع",
    ],
)
def test_police_work_alone_is_heard(words: str) -> None:
    assert force.is_force_alone(words)


@pytest.mark.parametrize(
    "words",
    [
        "Patrol together with the school",
        "Talk with the drivers",
        "Patrullar junto con la escuela",
        "إصلاح الإنارة",
        "دوريات مع البلدية وتصليح الإنارة",
    ],
)
def test_a_plan_with_others_is_not_police_work_alone(words: str) -> None:
    assert not force.is_force_alone(words)


def test_residents_are_offered_no_work_of_police() -> None:
    for language in ("en", "es", "ar"):
        for plan in templates.PLANS[Side.COMMUNITY]:
            assert not plan.force
            assert not force.is_force_alone(templates.spoken(plan.words(), language))


@given(sides)
def test_every_side_has_somebody_to_answer_it(raised_by: Side) -> None:
    """The same kinds, plans and sentences stand open to each of them."""
    concern = Concern(
        1, 1, "417", raised_by, "w", "w", Category.SAFETY, "en", State.OPEN, date(2025, 5, 5), NOW, NOW
    )
    for side in answering_sides(concern, frozenset(Side)):
        assert side is not raised_by
        assert len(templates.PLANS[side]) >= 5
