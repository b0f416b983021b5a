"""Whether it helped: whose word reopens, what an end is called, and what keeps a concern from ending."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charter.rules import Side
from bot.concerns.categories import Category
from bot.concerns.rules import Answer, Concern, Outcome, Response, State
from bot.responses import helped_rules as rules
from bot.responses.helped_rules import Said, Vote

DAY = date(2025, 5, 7)
NOON = datetime(2025, 5, 7, 9, tzinfo=UTC)
GIVEN = Answer(Response.WILL_DO, Side.POLICE, "Beat 7", "Walk-by", DAY)
CONCERN = Concern(
    1, 2, "4171", Side.COMMUNITY, "Dark", "Dark", Category.SAFETY, "en", State.ANSWERED, DAY, NOON, NOON,
    answers=(GIVEN,),
)  # fmt: skip

votes = st.lists(st.builds(Vote, st.sampled_from(Said), st.sampled_from([1, 2])), max_size=8)


def test_the_raisers_no_reopens_and_one_supporters_alone_does_not() -> None:
    assert rules.reopens([Vote(Said.NO, rules.RAISERS_NO)])
    assert not rules.reopens([Vote(Said.NO), Vote(Said.YES), Vote(Said.BIT)])
    assert rules.reopens([Vote(Said.NO), Vote(Said.NO)])


@given(votes)
def test_only_a_no_ever_reopens(said: list[Vote]) -> None:
    without = [each for each in said if each.said is not Said.NO]

    assert not rules.reopens(without)
    assert rules.reopens(said) == (sum(each.weight for each in said if each.said is Said.NO) >= 2)


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ([], Outcome.UNCONFIRMED),
        ([Said.UNSURE, Said.UNSURE], Outcome.UNCONFIRMED),
        ([Said.YES], Outcome.HELPED),
        ([Said.YES, Said.YES, Said.NO, Said.UNSURE], Outcome.HELPED),
        ([Said.YES, Said.BIT], Outcome.PARTLY),
        ([Said.BIT], Outcome.PARTLY),
        ([Said.YES, Said.NO], Outcome.PARTLY),
        ([Said.NO], Outcome.NOT),
    ],
)
def test_an_end_is_called_what_most_who_said_something_say(said: list[Said], outcome: Outcome) -> None:
    assert rules.outcome([Vote(each) for each in said]) is outcome


@given(votes)
def test_success_is_never_made_of_silence(said: list[Vote]) -> None:
    outcome = rules.outcome(said)

    if not any(each.said is Said.YES for each in said):
        assert outcome is not Outcome.HELPED
    spoken = [each for each in said if each.said is not Said.UNSURE]
    assert (outcome is Outcome.UNCONFIRMED) == (not spoken)


def test_only_what_is_answered_and_waits_for_nothing_is_asked_about() -> None:
    assert rules.may_be_asked(CONCERN)
    assert not rules.may_be_asked(replace(CONCERN, waiting_since=NOON))
    assert not rules.may_be_asked(replace(CONCERN, answers=()))
    assert not rules.may_be_asked(replace(CONCERN, answers=(replace(GIVEN, kind=Response.QUESTION),)))
    for state in (State.CLOSED, State.MERGED, State.SET_ASIDE, State.APPEALED, State.HELD):
        assert not rules.may_be_asked(replace(CONCERN, state=state))


def test_what_the_agenda_still_has_does_not_end() -> None:
    on_agenda = replace(CONCERN, state=State.ON_AGENDA)
    heard = replace(CONCERN, state=State.OPEN, heard_because="promise_late")
    disputed = replace(CONCERN, state=State.OPEN, disagreed=True)
    cannot = replace(CONCERN, state=State.OPEN, answers=(replace(GIVEN, kind=Response.CANNOT),))

    for each in (on_agenda, heard, disputed):
        assert rules.must_wait(each, Outcome.HELPED)
    assert rules.must_wait(cannot, Outcome.UNCONFIRMED), "a no that nobody confirms leaves it open"
    assert not rules.must_wait(cannot, Outcome.HELPED)
    assert not rules.must_wait(replace(cannot, state=State.DISCUSSED), Outcome.UNCONFIRMED)
    assert not rules.must_wait(CONCERN, Outcome.UNCONFIRMED)


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_share_of_few_is_not_shown(ended: int, helped: int) -> None:
    share = rules.share(ended, min(helped, ended))

    assert (share is None) == (ended < rules.LEAST_ENDED)
    if share is not None:
        assert 0 <= share.helped_of_ten <= 10
