"""What may happen to a concern, and who may see it: every reader, every state, every hour."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charter.rules import Side
from bot.concerns import course, holding, rules
from bot.concerns.categories import Category, cue_words, guess, likeliest_first
from bot.concerns.references import new_reference
from bot.concerns.rules import Concern, HoldReason, Identity, Refusal, State, Viewer
from bot.concerns.titles import LONGEST_TITLE, shorten, title_of
from bot.reminders.rhythm import RELEASE_HOURS

NAIROBI = ZoneInfo("Africa/Nairobi")
BERLIN = ZoneInfo("Europe/Berlin")
MONDAY_NINE = datetime(2025, 5, 5, 6, 0, tzinfo=UTC)  # 09:00 in Nairobi
INSTANTS = st.integers(0, 3 * 365 * 86400).map(
    lambda seconds: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)
ZONES = st.sampled_from(
    [ZoneInfo(name) for name in ("Africa/Nairobi", "Europe/Berlin", "Asia/Kabul", "America/Santiago")]
)
VIEWERS = st.builds(Viewer, st.sampled_from(Side), st.booleans(), st.booleans())
LIGHT = Concern(
    id=1,
    partnership_id=1,
    ref="4171",
    side=Side.COMMUNITY,
    words="No light at the water point",
    title="No light at the water point",
    category=Category.SAFETY,
    language="en",
    state=State.OPEN,
    raised_on=date(2025, 5, 5),
    coordinators_at=MONDAY_NINE,
    opens_at=MONDAY_NINE + timedelta(days=1),
)
CONCERNS = st.builds(
    replace,
    st.just(LIGHT),
    side=st.sampled_from(Side),
    state=st.sampled_from(State),
    identity=st.sampled_from(Identity),
    not_to_police=st.booleans(),
)
RESIDENT, OFFICER, PARTNER = (Viewer(side) for side in Side)
LENA, OBI = Viewer(Side.COMMUNITY, coordinates=True), Viewer(Side.POLICE, coordinates=True)
RAISER = Viewer(Side.COMMUNITY, is_raiser=True)
LATER = MONDAY_NINE + timedelta(days=30)


@pytest.mark.parametrize(
    ("raised", "coordinators", "everybody"),
    [
        ("2025-05-05T08:59", "2025-05-05T09:00", "2025-05-06T09:00"),
        ("2025-05-05T09:00", "2025-05-05T17:00", "2025-05-06T17:00"),
        ("2025-05-05T12:00", "2025-05-05T17:00", "2025-05-06T17:00"),
        ("2025-05-05T17:00", "2025-05-06T09:00", "2025-05-07T09:00"),
        ("2025-05-05T23:30", "2025-05-06T09:00", "2025-05-07T09:00"),
    ],
)
def test_a_concern_reaches_coordinators_then_everybody_at_release_hours(
    raised: str, coordinators: str, everybody: str
) -> None:
    def local(hour: str) -> datetime:
        return datetime.fromisoformat(hour).replace(tzinfo=NAIROBI)

    opening = rules.opening(local(raised).astimezone(UTC), NAIROBI)

    assert opening.coordinators_at == local(coordinators)
    assert opening.opens_at == local(everybody)


def test_urgent_reaches_coordinators_at_once_and_everybody_no_sooner_than_a_day_later() -> None:
    now = MONDAY_NINE + timedelta(hours=3)
    opening = rules.opening(now, NAIROBI, urgent=True)

    assert opening.coordinators_at == now
    assert opening.opens_at == MONDAY_NINE + timedelta(hours=32)


def test_the_shorter_day_in_spring_still_leaves_coordinators_24_hours() -> None:
    saturday_nine = datetime(2025, 3, 29, 8, 0, tzinfo=UTC)
    opening = rules.opening(saturday_nine - timedelta(minutes=1), BERLIN)

    assert opening.coordinators_at == saturday_nine
    assert opening.opens_at.astimezone(BERLIN).time() == time(17)


@given(now=INSTANTS, zone=ZONES, urgent=st.booleans())
def test_an_opening_is_a_release_hour_and_never_tells_when_somebody_wrote(
    now: datetime, zone: ZoneInfo, *, urgent: bool
) -> None:
    opening = rules.opening(now, zone, urgent=urgent)

    assert opening.opens_at - opening.coordinators_at >= timedelta(hours=24)
    assert opening.opens_at.astimezone(zone).time() in RELEASE_HOURS
    if not urgent:
        assert opening.coordinators_at > now
        assert opening.coordinators_at.astimezone(zone).time() in RELEASE_HOURS


@given(CONCERNS, VIEWERS, INSTANTS)
def test_police_never_see_what_is_not_for_police(concern: Concern, viewer: Viewer, now: datetime) -> None:
    if concern.not_to_police and viewer.side is Side.POLICE and not viewer.is_raiser:
        assert not rules.may_see(concern, viewer, now)
    if concern.not_to_police:
        assert not rules.is_candidate(concern)


@given(CONCERNS, VIEWERS)
def test_nobody_reads_a_name_unless_the_raiser_chose_so(concern: Concern, viewer: Viewer) -> None:
    """Invariant 9."""
    if concern.identity is Identity.NOBODY and not viewer.is_raiser:
        assert not rules.may_know_raiser(concern.identity, viewer)
        assert rules.name_shown(concern, viewer) is None
    if concern.identity is Identity.COORDINATOR and not viewer.is_raiser:
        knows = rules.may_know_raiser(concern.identity, viewer)
        assert knows == (viewer.coordinates and viewer.side is Side.COMMUNITY)
    assert Concern.__dataclass_fields__.keys().isdisjoint({"raiser", "raised_by", "person", "member"})


def test_the_default_is_that_nobody_knows() -> None:
    assert LIGHT.identity is Identity.NOBODY


def test_a_chosen_name_is_shown_only_to_those_it_was_chosen_for() -> None:
    named = replace(LIGHT, identity=Identity.EVERYONE, chosen_name="Auntie K")

    assert rules.name_shown(named, OFFICER) == "Auntie K"
    assert rules.name_shown(replace(named, identity=Identity.COORDINATOR), LENA) is None


@given(CONCERNS, INSTANTS)
def test_both_coordinators_see_it_at_the_same_minute(concern: Concern, now: datetime) -> None:
    """Invariants 1 and 12, for what is not marked "not to police"."""
    concern = replace(concern, not_to_police=False)

    assert rules.may_see(concern, LENA, now) == rules.may_see(concern, OBI, now)
    assert rules.may_see(concern, RESIDENT, now) == rules.may_see(concern, OFFICER, now)


@pytest.mark.parametrize(
    ("state", "viewer", "now", "seen"),
    [
        (State.RECEIVED, RAISER, MONDAY_NINE - timedelta(hours=1), True),
        (State.RECEIVED, LENA, MONDAY_NINE - timedelta(minutes=1), False),
        (State.RECEIVED, LENA, MONDAY_NINE, True),
        (State.RECEIVED, RESIDENT, LATER, False),
        (State.HELD, OBI, LATER, True),
        (State.HELD, OFFICER, LATER, False),
        (State.OPEN, PARTNER, LATER, True),
        (State.ON_AGENDA, RESIDENT, LATER, True),
        (State.DISCUSSED, OFFICER, LATER, True),
        (State.WITHDRAWN, LENA, LATER, False),
        (State.WITHDRAWN, RAISER, LATER, True),
    ],
)
def test_who_sees_a_concern_in_each_state(state: State, viewer: Viewer, now: datetime, *, seen: bool) -> None:
    assert rules.may_see(replace(LIGHT, state=state), viewer, now) is seen


@pytest.mark.parametrize(
    ("state", "viewer", "refusal"),
    [
        (State.OPEN, OFFICER, None),
        (State.ON_AGENDA, RESIDENT, None),
        (State.OPEN, RAISER, Refusal.YOUR_OWN),
        (State.RECEIVED, RESIDENT, Refusal.NOT_FOR_YOU),
        (State.RECEIVED, LENA, Refusal.NOT_YET_OPEN),
        (State.DISCUSSED, RESIDENT, Refusal.ENDED),
        (State.WITHDRAWN, RESIDENT, Refusal.NOT_FOR_YOU),
    ],
)
def test_who_may_say_me_too(state: State, viewer: Viewer, refusal: Refusal | None) -> None:
    assert rules.support_refusal(replace(LIGHT, state=state), viewer, LATER) is refusal


@pytest.mark.parametrize(
    ("state", "withdrawing", "rewording"),
    [
        (State.RECEIVED, None, None),
        (State.HELD, None, None),
        (State.OPEN, None, Refusal.ALREADY_OPEN),
        (State.ON_AGENDA, Refusal.ON_AGENDA, Refusal.ALREADY_OPEN),
        (State.DISCUSSED, Refusal.ENDED, Refusal.ENDED),
        (State.WITHDRAWN, Refusal.ENDED, Refusal.ENDED),
    ],
)
def test_what_the_raiser_alone_may_do(
    state: State, withdrawing: Refusal | None, rewording: Refusal | None
) -> None:
    concern = replace(LIGHT, state=state)

    assert rules.withdraw_refusal(concern, RAISER) is withdrawing
    assert holding.reword_refusal(concern, RAISER) is rewording
    for other in (RESIDENT, OFFICER, PARTNER, LENA, OBI):
        assert rules.withdraw_refusal(concern, other) is Refusal.NOT_YOURS
        assert holding.reword_refusal(concern, other) is Refusal.NOT_YOURS


@given(CONCERNS, st.text(min_size=1), st.none() | st.sampled_from(HoldReason), INSTANTS)
def test_the_first_words_are_never_overwritten(
    concern: Concern, newer: str, flagged: HoldReason | None, now: datetime
) -> None:
    """Invariant 11."""
    after = holding.reword(concern, newer, title="t", flagged=flagged, now=now, zone=NAIROBI)

    assert after.words == concern.words
    assert after.shown_words == newer
    assert (after.state is State.HELD) == (flagged is not None) or concern.state is not State.HELD


def test_a_held_concern_opens_only_after_one_coordinator_released_it() -> None:
    held = holding.hold(replace(LIGHT, state=State.RECEIVED), HoldReason.PERSON)
    assert not holding.opens_now(held, LATER)
    assert holding.release_refusal(held, RESIDENT, LATER) is Refusal.NOT_FOR_YOU
    assert holding.release_refusal(held, RAISER, LATER) is Refusal.COORDINATORS_ONLY
    assert holding.release_refusal(held, OBI, LATER) is None

    released = holding.release(held, LATER, NAIROBI)

    assert not holding.opens_now(released, LATER)
    assert holding.opens_now(released, released.opens_at)
    assert holding.open_to_all(released).state is State.OPEN


def test_releasing_early_does_not_shorten_the_other_coordinators_day() -> None:
    held = holding.hold(replace(LIGHT, state=State.RECEIVED), HoldReason.PERSON)

    assert holding.release(held, MONDAY_NINE, NAIROBI).opens_at == LIGHT.opens_at


def test_a_coordinator_releases_nothing_that_is_the_own_concern() -> None:
    held = holding.hold(LIGHT, HoldReason.PERSON)
    own = replace(LENA, is_raiser=True)

    assert holding.release_refusal(held, own, LATER) is Refusal.YOUR_OWN


def test_only_coordinators_hold_and_only_before_it_opens() -> None:
    received = replace(LIGHT, state=State.RECEIVED)

    assert holding.hold_refusal(received, LENA, LATER) is None
    assert holding.hold_refusal(received, OFFICER, LATER) is Refusal.NOT_FOR_YOU
    assert holding.hold_refusal(replace(received, not_to_police=True), OBI, LATER) is Refusal.NOT_FOR_YOU
    assert holding.hold_refusal(LIGHT, LENA, LATER) is Refusal.ALREADY_OPEN
    assert holding.hold_refusal(LIGHT, RESIDENT, LATER) is Refusal.COORDINATORS_ONLY
    assert holding.hold_refusal(replace(LIGHT, state=State.HELD), LENA, LATER) is Refusal.ALREADY_HELD


def test_an_agenda_takes_up_carries_over_or_discusses() -> None:
    taken = course.take_up(LIGHT)

    assert not rules.is_candidate(taken)
    assert rules.is_candidate(course.carry_over(taken))
    assert not rules.is_candidate(course.discuss(taken))
    assert not rules.is_candidate(rules.withdraw(LIGHT))


@pytest.mark.parametrize(("people", "shown"), [(0, None), (1, None), (4, None), (5, 5), (41, 41)])
def test_numbers_under_five_are_never_shown(people: int, shown: int | None) -> None:
    """Invariant 10."""
    assert rules.shown_count(people) == shown


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        ({"words": "No light"}, None),
        ({"words": "No light", "raised_today": 4}, None),
        ({"words": "No light", "raised_today": 5}, Refusal.TOO_MANY_TODAY),
        ({"words": "x" * 3000}, None),
        ({"words": "x" * 3001}, Refusal.TOO_LONG),
        ({"words": "No light", "photos": 3}, None),
        ({"words": "No light", "photos": 4}, Refusal.TOO_MANY_PHOTOS),
        ({"words": " …\u200b "}, Refusal.NO_WORDS),
        ({"words": "", "photos": 1}, Refusal.NEEDS_TITLE),
        ({"words": "", "photos": 1, "title": "Broken lamp"}, None),
        ({"words": "No light", "name_needed": True}, Refusal.NEEDS_NAME),
    ],
)
def test_what_may_be_submitted(asked: dict[str, object], refusal: Refusal | None) -> None:
    assert rules.submission_refusal(**asked) is refusal  # type: ignore[arg-type]


@given(st.sets(st.integers(1000, 9999).map(str), max_size=200), st.randoms(use_true_random=False))
def test_references_have_four_digits_are_free_and_do_not_count_up(
    taken: set[str], chance: random.Random
) -> None:
    ref = new_reference(taken, chance.randrange)

    assert len(ref) == 4
    assert ref[0] != "0"
    assert ref not in taken


def test_the_last_free_reference_is_found_and_then_none() -> None:
    taken = {str(number) for number in range(1000, 10000)} - {"4171"}

    assert new_reference(taken, lambda _: 0) == "4171"
    with pytest.raises(LookupError):
        new_reference(taken | {"4171"}, lambda _: 0)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("No light at the water point. Girls are afraid after 7.", "No light at the water point"),
        ("No light at the water point\nGirls are afraid", "No light at the water point"),
        ("Help! No light at the water point", "Help! No light at the water point"),
        ("لا ضوء عند نقطة الماء؟ البنات خائفات", "لا ضوء عند نقطة الماء"),
        (
            "The drivers of the long distance buses block the ambulance lane every market day",
            "The drivers of the long distance buses block the ambulance…",
        ),
        ("x" * 70, "x" * 59 + "…"),
        ("Lamp 3.5 m high broken.", "Lamp 3.5 m high broken"),
        ("", ""),
    ],
)
def test_a_title_is_the_first_sentence_cut_at_a_word(words: str, title: str) -> None:
    assert title_of(words) == title


@given(st.text(max_size=300))
def test_a_title_is_one_short_line_of_the_raisers_own_signs(words: str) -> None:
    title = title_of(words)

    assert len(title) <= LONGEST_TITLE
    assert "\n" not in title
    assert shorten(title) == title


CUES = cue_words(
    [
        {"safety": ["light", "dark*", "afraid"], "environment": ["water cut", "flood*"], "food": ["hungry"]},
        {"safety": ["ضوء", "خائف*"], "environment": ["قمامة"], "food": ["جوع"]},
    ]
)


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("It is DARK there", Category.SAFETY),
        ("The path is flooded", Category.ENVIRONMENT),
        ("The water cut lasts", Category.ENVIRONMENT),
        ("The water is fine", Category.NOT_SURE),
        ("القمامة أمام المدرسة", Category.ENVIRONMENT),
        ("والضوء مقطوع", Category.SAFETY),
        ("Nobody listens", Category.NOT_SURE),
    ],
)
def test_words_hint_at_a_category(words: str, category: Category) -> None:
    assert guess(words, CUES) is category


@given(st.text(max_size=100))
def test_every_category_stands_once_and_not_sure_last(words: str) -> None:
    order = likeliest_first(words, CUES)

    assert sorted(order) == sorted(Category)
    assert order[-1] is Category.NOT_SURE
