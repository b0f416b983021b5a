"""One key of each side, never two of one; nobody else's; nothing after the end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.approvals import rules
from bot.approvals.rules import KEYS, Approval, Kind, Refusal, State
from bot.charter.rules import Side

PROPOSED = datetime(2025, 5, 5, 6, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def proposed(by: Side = Side.COMMUNITY, kind: Kind = Kind.SET_ASIDE) -> Approval:
    return Approval(1, 1, kind, "417", "code", by, PROPOSED, PROPOSED + rules.WAITS, frozenset({by}))


VERBS = ("agree", "decline", "withdraw", "lapse")
taps = st.lists(
    st.tuples(st.sampled_from(VERBS), st.sampled_from(list(Side)), st.integers(0, 20 * 24)), max_size=12
)


def tap(approval: Approval, verb: str, side: Side, now: datetime) -> Approval:
    """What a coordinator of this side does, if the rules let them."""
    if side not in KEYS and verb != "lapse":
        return approval
    match verb:
        case "agree":
            refused = rules.agree_refusal(approval, side, now)
            return approval if refused else rules.agree(approval, side, now)
        case "decline":
            refused = rules.decline_refusal(approval, side, now)
            return approval if refused else rules.decline(approval, "not-now", now)
        case "withdraw":
            refused = rules.withdraw_refusal(approval, side, now)
            return approval if refused else rules.withdraw(approval, now)
        case _:
            ended = approval.state is not State.WAITING or now < approval.lapses_at
            return approval if ended else rules.lapse(approval, now)


@given(st.sampled_from(KEYS), st.sampled_from(list(Kind)), taps)
def test_it_is_given_at_most_once_and_only_by_one_key_of_each_side(
    by: Side, kind: Kind, did: list[tuple[str, Side, int]]
) -> None:
    approval = proposed(by, kind)
    given_times = 0
    for verb, side, hours in sorted(did, key=lambda each: each[2]):
        after = tap(approval, verb, side, PROPOSED + hours * HOUR)
        if after.state is State.GIVEN and approval.state is not State.GIVEN:
            given_times += 1
            assert (verb, side) == ("agree", next(key for key in KEYS if key is not by))
            assert after.keys == frozenset(KEYS)
            assert PROPOSED + hours * HOUR < after.lapses_at
        if approval.state is not State.WAITING:
            assert after == approval, "what has ended stays as it ended"
        approval = after
    assert given_times <= 1


@given(st.sampled_from(KEYS), st.integers(1, 10))
def test_however_often_one_side_agrees_its_key_is_one_key(by: Side, times: int) -> None:
    approval = proposed(by)
    for _ in range(times):
        approval = tap(approval, "agree", by, PROPOSED + DAY)

    assert approval.state is State.WAITING
    assert approval.missing == tuple(side for side in KEYS if side is not by)


@pytest.mark.parametrize("by", KEYS)
def test_the_other_side_declines_and_only_the_proposing_side_withdraws(by: Side) -> None:
    approval, now = proposed(by), PROPOSED + HOUR
    other = next(side for side in KEYS if side is not by)

    assert rules.decline_refusal(approval, by, now) is Refusal.NOT_YOURS
    assert rules.withdraw_refusal(approval, other, now) is Refusal.NOT_YOURS
    assert rules.decline(approval, "not-now", now).state is State.DECLINED
    assert rules.withdraw(approval, now).state is State.WITHDRAWN
    assert rules.agree_refusal(rules.decline(approval, "not-now", now), other, now) is Refusal.OVER


def test_the_last_instant_still_counts_and_the_hour_itself_does_not() -> None:
    approval = proposed()

    just_before = approval.lapses_at - timedelta(microseconds=1)
    assert rules.agree_refusal(approval, Side.POLICE, just_before) is None
    assert rules.agree_refusal(approval, Side.POLICE, approval.lapses_at) is Refusal.OVER
    assert rules.object_refusal(approval, approval.lapses_at) is Refusal.OVER


def holds(
    side: Side = Side.POLICE,
    *,
    coordinates: bool = False,
    stands_in: bool = False,
    is_vacant: bool = False,
    since: datetime | None = PROPOSED,
    now: datetime = PROPOSED,
) -> Refusal | None:
    return rules.key_refusal(
        side=side,
        coordinates=coordinates,
        stands_in=stands_in,
        is_vacant=is_vacant,
        waiting_since=since,
        now=now,
    )


def test_only_the_two_sides_hold_keys_and_only_their_coordinators_at_first() -> None:
    assert holds(coordinates=True) is None
    assert holds() is Refusal.NO_KEY
    assert holds(Side.PARTNER, coordinates=True) is Refusal.NO_KEY
    assert holds(Side.PARTNER, stands_in=True, is_vacant=True) is Refusal.NO_KEY


def test_a_deputy_turns_the_missing_key_after_seven_whole_days_and_not_a_moment_earlier() -> None:
    week = PROPOSED + timedelta(days=7)

    assert holds(stands_in=True, now=week - timedelta(microseconds=1)) is Refusal.TOO_EARLY
    assert holds(stands_in=True, now=week) is None
    assert holds(stands_in=True, now=week, since=None) is Refusal.TOO_EARLY, "nothing of theirs is missing"
    assert holds(now=week) is Refusal.NO_KEY


def test_where_the_coordinator_is_gone_the_deputy_holds_the_key_at_once() -> None:
    assert holds(stands_in=True, is_vacant=True) is None
    assert holds(stands_in=True, is_vacant=True, since=None) is None
    assert holds(is_vacant=True) is Refusal.NO_KEY


@given(st.text(max_size=60))
def test_a_reason_that_somebody_wrote_is_never_taken_for_a_code(reason: str) -> None:
    code, words = rules.reason_code(reason)

    assert (code, words) in {(reason, ""), (rules.OWN_WORDS, reason)}
    if " " in reason.strip() or any(sign.isupper() for sign in reason):
        assert words == reason


def test_the_history_gets_a_number_of_what_it_is_about_and_never_a_name() -> None:
    named = Approval(
        1, 1, Kind.REMOVE_MEMBER, "ab12", "", Side.POLICE, PROPOSED, PROPOSED, frozenset({Side.POLICE})
    )

    assert proposed().about == "417"
    assert named.about == ""
