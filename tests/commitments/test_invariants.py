"""No party acts in another's name, and every party is reminded alike: over random people, verbs and days."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charter.rules import Side
from bot.commitments import board, rules
from bot.commitments.ladder import RUNGS, is_overtaken, rungs
from bot.commitments.rules import Move, Promise, Refusal, Said, State, Task, Verb
from bot.commitments.standings import Standing
from bot.commitments.standings import standing as standing_of
from bot.members.rules import Member, Role

TODAY = date(2025, 5, 20)
ROLES = {
    Side.COMMUNITY: (Role.RESIDENT, Role.REPRESENTATIVE, Role.COORDINATOR),
    Side.POLICE: (Role.OFFICER, Role.SUPERVISOR, Role.COORDINATOR),
    Side.PARTNER: (Role.PARTNER,),
}
KEYS = [bytes([number]) * 32 for number in range(4)]
ZONES = ["Africa/Nairobi", "Europe/Madrid", "America/New_York", "Pacific/Apia", "Asia/Kathmandu"]


@st.composite
def people(draw: st.DrawFn) -> Member:
    side = draw(st.sampled_from(Side))
    return Member(
        key=draw(st.sampled_from(KEYS)),
        partnership_id=draw(st.sampled_from((1, 2))),
        side=side,
        role=draw(st.sampled_from(ROLES[side])),
        area_id=1,
        joined_on="2025-05-05",
        party_id=draw(st.sampled_from((None, 7, 8))),
    )


@st.composite
def promises(draw: st.DrawFn) -> Promise:
    side = draw(st.sampled_from(Side))
    moved = draw(st.integers(0, 2))
    return Promise(
        id=draw(st.integers(1, 99)),
        partnership_id=draw(st.sampled_from((1, 2))),
        number=draw(st.integers(1, 99)),
        side=side,
        signed="Beat 7",
        what="Walk past",
        task=Task.OTHER,
        due_on=TODAY + timedelta(days=draw(st.integers(-20, 20))),
        made_on=TODAY - timedelta(days=30),
        state=draw(st.sampled_from(State)),
        offered_by=draw(st.sampled_from(Side)),
        concern_id=draw(st.sampled_from((None, 5))),
        concern_side=draw(st.sampled_from((None, *Side))),
        party_id=draw(st.sampled_from((None, 7, 8))),
        owner=draw(st.sampled_from((None, *KEYS))),
        self_offered=draw(st.booleans()),
        kept_from_police=draw(st.booleans()),
        moves=(Move(TODAY, TODAY, "waiting"),) * moved,
        is_common=draw(st.sampled_from((None, True, False))),
    )


@given(promise=promises(), member=people(), verb=st.sampled_from(Verb), follows=st.booleans())
def test_no_party_creates_accepts_or_closes_in_anothers_name(
    promise: Promise, member: Member, verb: Verb, *, follows: bool
) -> None:
    if rules.may(verb, promise, member, follows=follows) is not None:
        return

    assert member.partnership_id == promise.partnership_id
    assert rules.may_see(promise, member.side)
    own = member.side is promise.side
    match verb:
        case Verb.ACCEPT | Verb.DECLINE | Verb.CLAIM | Verb.MOVE:
            assert own
        case Verb.AGREE | Verb.JUDGE:
            assert not own
        case Verb.DROP:
            taken_back = promise.state is State.OFFERED and promise.was_asked
            assert member.side is (promise.offered_by if taken_back else promise.side)
        case Verb.ANSWER_RETURN:
            assert own or member.side in rules.other_sides(promise)


@given(promise=promises(), member=people(), verb=st.sampled_from(Verb), follows=st.booleans())
def test_what_one_side_may_the_mirrored_side_may_too(
    promise: Promise, member: Member, verb: Verb, *, follows: bool
) -> None:
    """Residents' representatives and officers have the same rights, seen in a mirror."""
    swap = {Side.COMMUNITY: Side.POLICE, Side.POLICE: Side.COMMUNITY, Side.PARTNER: Side.PARTNER}
    roles = {
        Role.RESIDENT: Role.RESIDENT,
        Role.REPRESENTATIVE: Role.OFFICER,
        Role.OFFICER: Role.REPRESENTATIVE,
        Role.SUPERVISOR: Role.COORDINATOR,
    }
    seen = replace(promise, kept_from_police=False)
    mirrored = replace(
        seen,
        side=swap[promise.side],
        offered_by=swap[promise.offered_by],
        concern_side=swap[promise.concern_side] if promise.concern_side else None,
    )
    other = replace(member, side=swap[member.side], role=roles.get(member.role, member.role))

    assert rules.may(verb, seen, member, follows=follows) == rules.may(verb, mirrored, other, follows=follows)


@given(
    due_on=st.dates(date(2025, 1, 20), date(2026, 12, 20)),
    ahead=st.integers(-48, 24 * 40),
    zone=st.sampled_from(ZONES),
)
def test_every_party_has_the_same_rungs_at_nine_of_its_place(due_on: date, ahead: int, zone: str) -> None:
    """A ladder knows a day and a place, and nobody: so it cannot differ by side."""
    place = ZoneInfo(zone)
    now = datetime.combine(due_on, datetime.min.time(), tzinfo=UTC) - timedelta(hours=ahead)
    planned = rungs(due_on, now, place)

    assert [each.name for each in planned] == [
        name for name in RUNGS if name in {each.name for each in planned}
    ]
    for each in planned:
        local = each.due_at.astimezone(place)
        assert (local.date() - due_on).days == RUNGS[each.name]
        assert (local.hour, local.minute) == (9, 0)
        assert each.due_at > now or each.name == "0"
    assert {"0", "+3", "+7", "+14"} <= {each.name for each in planned}


@given(name=st.sampled_from(list(RUNGS)), days=st.integers(-10, 30))
def test_after_an_outage_only_the_newest_rung_speaks(name: str, days: int) -> None:
    place = ZoneInfo("Africa/Nairobi")
    now = datetime(2025, 5, 20, 12, tzinfo=UTC) + timedelta(days=days)
    newest = max((each for each in RUNGS if RUNGS[each] <= days), key=RUNGS.__getitem__, default=None)

    overtaken = is_overtaken(name, TODAY, now, place)

    assert overtaken == (newest is not None and RUNGS[newest] > RUNGS[name])


@given(
    said=st.dictionaries(st.sampled_from(Said), st.integers(0, 4)),
    judges=st.integers(0, 9),
    promise=promises(),
)
def test_silence_and_half_words_never_close_a_promise(
    said: dict[Said, int], judges: int, promise: Promise
) -> None:
    state = rules.judged(promise, said, judges)

    if state is State.CONFIRMED:
        assert said.get(Said.YES, 0) >= 1
    if state is State.DISPUTED:
        assert said.get(Said.NO, 0) >= min(2, max(judges, 1))
    assert state in {State.CONFIRMED, State.DISPUTED, State.CLAIMED}


@given(st.lists(promises(), max_size=30))
def test_the_board_counts_every_promise_once_and_names_nobody(found: list[Promise]) -> None:
    shown = [each for each in found if not each.kept_from_police]
    page = board.of(found, TODAY)

    assert sum(each.all for each in page.sides.values()) == len(shown)
    assert sum(each.all for each in page.parties.values()) == len(shown)
    for side in Side:
        mine = [each for each in shown if each.side is side]
        for standing in Standing:
            counted = sum(standing_of(each, TODAY) is standing for each in mine)
            assert getattr(page.sides[side], standing.value) == counted
        assert page.sides[side].changed == sum(bool(each.moves) for each in mine)
    assert sum(each.asked for each in page.directions.values()) == sum(each.was_asked for each in shown)
    own_words = sum(not each.was_asked for each in shown)
    assert sum(each.promised for each in page.directions.values()) == own_words
    assert not any(key.hex() in repr(page) or repr(key) in repr(page) for key in KEYS)


@pytest.mark.parametrize(
    ("side", "worry_of", "to"),
    [
        (Side.PARTNER, Side.COMMUNITY, Side.COMMUNITY),
        (Side.PARTNER, Side.POLICE, Side.POLICE),
        (Side.PARTNER, Side.PARTNER, None),
        (Side.PARTNER, None, None),
        (Side.POLICE, Side.PARTNER, Side.PARTNER),
        (Side.POLICE, Side.POLICE, Side.COMMUNITY),
        (Side.COMMUNITY, None, Side.POLICE),
    ],
)
def test_a_promise_counts_once_towards_the_side_whose_worry_it_is_for(
    side: Side, worry_of: Side | None, to: Side | None
) -> None:
    promise = Promise(
        1, 1, 1, side, "", "Pipes", Task.REPAIR, TODAY, TODAY, State.ACCEPTED, side, concern_side=worry_of
    )

    assert board.of([promise], TODAY).directions == {(side, to): board.Direction(promised=1)}


def test_a_changed_day_is_not_a_missed_one() -> None:
    """E9: renegotiated stands beside, and is late only once the new day has passed too."""
    promise = Promise(
        1, 1, 1, Side.POLICE, "", "Walk", Task.OTHER, TODAY, TODAY, State.ACCEPTED, Side.POLICE, owner=KEYS[0]
    )
    moved = rules.move(promise, TODAY + timedelta(days=7), "urgent")

    counted = board.tally([moved], TODAY + timedelta(days=5))
    assert (counted.open, counted.late, counted.changed) == (1, 0, 1)
    assert board.tally([promise], TODAY + timedelta(days=5)).late == 1
    assert board.tally([moved], TODAY + timedelta(days=8)).late == 1


@pytest.mark.parametrize("task", Task)
def test_residents_take_on_seven_kinds_of_deed_and_no_other(task: Task) -> None:
    refused = rules.may_task(Side.COMMUNITY, task)

    assert (refused is Refusal.NOT_FOR_RESIDENTS) == (task is Task.OTHER)
    assert rules.may_task(Side.POLICE, task) is None
