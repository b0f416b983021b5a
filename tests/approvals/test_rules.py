"""One key of each side, never two of one; nobody else's; nothing after the end."""

from __future__ import annotations

from dataclasses import replace
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


VERBS = ("agree", "decline", "withdraw", "lapse", "stop", "happen")
taps = st.lists(
    st.tuples(st.sampled_from(VERBS), st.sampled_from(list(Side)), st.integers(0, 20 * 24)), max_size=12
)


def tap(
    approval: Approval, verb: str, side: Side, now: datetime, waits: timedelta = timedelta(0)
) -> Approval:
    """What a coordinator of this side does, if the rules let them; or the clock."""
    if side not in KEYS and verb not in {"lapse", "happen", "stop"}:
        return approval
    match verb:
        case "agree":
            refused = rules.agree_refusal(approval, side, now)
            after = approval if refused else rules.agree(approval, side, now, now + waits if waits else None)
        case "stop":
            refused = rules.stop_refusal(approval, side, coordinates=True, stands_in=False)
            after = approval if refused else rules.stop(approval, side, now)
        case "happen":
            at = approval.happens_at
            is_due = approval.state is State.AGREED and at is not None and now >= at
            after = rules.happen(approval, now) if is_due else approval
        case "decline":
            refused = rules.decline_refusal(approval, side, now)
            after = approval if refused else rules.decline(approval, "not-now", now)
        case "withdraw":
            refused = rules.withdraw_refusal(approval, side, now)
            after = approval if refused else rules.withdraw(approval, now)
        case _:
            ended = approval.state is not State.WAITING or now < approval.lapses_at
            after = approval if ended else rules.lapse(approval, now)
    return after


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


@given(st.sampled_from(KEYS), taps, st.integers(1, 48))
def test_what_waits_is_done_once_after_both_keys_and_its_wait_and_never_after_a_stop(
    by: Side, did: list[tuple[str, Side, int]], hours: int
) -> None:
    approval, waits = proposed(by, Kind.EXPORT), hours * HOUR
    lived = [approval.state]
    for verb, side, at in sorted(did, key=lambda each: each[2]):
        now = PROPOSED + at * HOUR
        after = tap(approval, verb, side, now, waits)
        if after.state is not approval.state:
            lived.append(after.state)
        if after.state is State.GIVEN and approval.state is not State.GIVEN:
            assert verb == "happen"
            assert approval.decided_at is not None
            assert now >= approval.decided_at + waits
            assert after.keys == frozenset(KEYS)
        if after.state is State.STOPPED and approval.state is not State.STOPPED:
            assert (verb, after.stopped_by) == ("stop", side)
            assert side in KEYS
        approval = after
    ways = [State.WAITING, State.AGREED, State.GIVEN], [State.WAITING, State.AGREED, State.STOPPED]
    ended = [State.WITHDRAWN], [State.DECLINED], [State.LAPSED]
    assert lived in [way[:length] for way in ways for length in (1, 2, 3)] or lived[1:] in ended, lived


@pytest.mark.parametrize("state", list(State))
def test_what_is_agreed_is_stopped_by_whoever_holds_a_key_and_nothing_else_is(state: State) -> None:
    refusals = {State.AGREED: None, State.WAITING: Refusal.NOT_AGREED, State.GIVEN: Refusal.DONE}
    approval = replace(proposed(), state=state)
    for side in KEYS:
        for coordinates, stands_in in ((True, False), (False, True)):
            refused = rules.stop_refusal(approval, side, coordinates=coordinates, stands_in=stands_in)
            assert refused is refusals.get(state, Refusal.OVER)
        assert rules.stop_refusal(approval, side, coordinates=False, stands_in=False) is Refusal.NO_KEY
    assert rules.stop_refusal(approval, Side.PARTNER, coordinates=True, stands_in=True) is Refusal.NO_KEY


def test_what_only_waits_for_its_hour_takes_no_key_no_and_no_objection() -> None:
    agreed = rules.agree(proposed(), Side.POLICE, PROPOSED, PROPOSED + DAY)
    assert agreed.state is State.AGREED
    for refused in (
        rules.agree_refusal(agreed, Side.COMMUNITY, PROPOSED),
        rules.decline_refusal(agreed, Side.POLICE, PROPOSED),
        rules.withdraw_refusal(agreed, Side.COMMUNITY, PROPOSED),
        rules.object_refusal(agreed, PROPOSED),
    ):
        assert refused is Refusal.AGREED


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


def test_the_history_gets_a_number_of_what_it_is_about_and_never_a_name() -> None:
    named = Approval(
        1, 1, Kind.REMOVE_MEMBER, "ab12", "", Side.POLICE, PROPOSED, PROPOSED, frozenset({Side.POLICE})
    )

    assert proposed().about == "417"
    assert named.about == ""
