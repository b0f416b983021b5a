"""Opening by itself: both coordinators at one minute, all a day later, held once and never for long."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charter.rules import Charter, Side
from bot.chat.vocabulary import Kind
from bot.concerns import actions, opening, submitting
from bot.concerns.categories import Category
from bot.concerns.rules import HoldReason, State
from bot.concerns.submitting import Submission
from bot.database.engine import Database
from bot.members.rules import Member, Role
from tests.concerns.village import DAY, LANE, LIGHT, SIDES, Village, rows

ISOLATES = dict.fromkeys((0x2068, 0x2069))
NAMED = "John Kamau sells stolen goats behind the market"


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin()


# ── the hour

INSTANTS = st.integers(0, 3 * 365 * 86400 * 1000).map(
    lambda ms: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)
)
CHARTERS = st.builds(
    Charter,
    zone=st.sampled_from(["Africa/Nairobi", "Europe/Berlin", "Asia/Kabul", "America/Santiago", "UTC"]),
    release_hours=st.sampled_from([("09:00", "17:00"), ("08:00",), ("10:00", "14:30", "18:00")]),
)


@given(
    now=INSTANTS, charter=CHARTERS, urgent=st.booleans(), flagged=st.sampled_from([None, HoldReason.PERSON])
)
def test_it_opens_at_a_release_hour_at_least_a_day_later_and_keeps_no_minute(
    now: datetime, charter: Charter, *, urgent: bool, flagged: HoldReason | None
) -> None:
    member = Member(b"m", 1, Side.COMMUNITY, Role.RESIDENT, 1, "2024-01-01")
    given_now = Submission(1, LIGHT, LIGHT, Category.SAFETY, "en", urgent=urgent, flagged=flagged)

    concern = submitting.received(given_now, member, charter, now)

    zone = ZoneInfo(charter.zone)
    hours = {time.fromisoformat(hour) for hour in charter.release_hours}
    for at in (concern.opens_at, concern.coordinators_at):
        assert at.astimezone(zone).time() in hours
    assert concern.opens_at - now >= DAY
    assert concern.opens_at - max(now, concern.coordinators_at) < timedelta(hours=49)
    assert (concern.coordinators_at <= now) is urgent
    assert concern.raised_on == now.astimezone(zone).date()
    assert concern.state is (State.RECEIVED if flagged is None else State.HELD)


@pytest.mark.parametrize("side", SIDES)
async def test_both_coordinators_hear_at_one_minute_and_all_others_nothing(
    village: Village, side: Side
) -> None:
    someone, bystander = await village.joins(side), await village.joins(Side.POLICE)
    concerns = [await village.raises(someone, words) for words in (LIGHT, LANE)]
    heard = [len(each.chat) for each in (village.lena, village.obi, bystander)]
    await village.wind(concerns[0].coordinators_at - timedelta(minutes=1))
    assert [len(each.chat) for each in (village.lena, village.obi, bystander)] == heard

    await village.wind(concerns[0].coordinators_at)

    assert village.lena.last.text == village.obi.last.text
    assert "2 new worries" in village.lena.last.text
    assert LIGHT not in village.lena.last.text
    await village.opens(concerns[1])
    assert bystander.chat == []


async def test_before_its_hour_nobody_can_read_it_by_any_way(village: Village) -> None:
    resident, other = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    concern = await village.raises(resident)

    for someone in (other, village.lena, village.obi):
        await village.says(someone, concern.ref)
        await village.says(someone, f"/start c_{concern.id}")
        await village._does(someone, kind=Kind.TAP, words=f"concerns:open:{concern.id}:n0", message_id=1)
        await village._does(
            someone, kind=Kind.TAP, words=f"concerns:support:{concern.id}:yes:n0", message_id=1
        )
        assert LIGHT not in "".join(shown.text for shown in someone.chat)
        assert (await village.database.read(rows))["support"] == 0
    await village.wind(concern.coordinators_at)
    for coordinator in (village.lena, village.obi):
        await village.says(coordinator, concern.ref)
        assert LIGHT in coordinator.last.text
    await village.says(other, concern.ref)
    assert "no such number" in other.last.text


async def test_a_release_hour_after_an_outage_opens_and_tells_all_the_same(village: Village) -> None:
    concern = await village.raises(await village.joins(Side.COMMUNITY))

    village.now = concern.opens_at + timedelta(days=2)
    await village.tick()
    await village.drain()

    assert (await village.concern(concern.id)).state is State.OPEN
    assert (await village.concern(concern.id)).opens_at == concern.opens_at


# ── not to police


@pytest.mark.parametrize("side", SIDES)
async def test_what_is_not_for_police_never_reaches_them(village: Village, side: Side) -> None:
    someone, officer = await village.joins(side), await village.joins(Side.POLICE)
    resident = await village.joins(Side.COMMUNITY)
    await village.tells(someone)
    await village.taps(someone, "concerns:seen:0")
    await village.taps(someone, "concerns:seen:0:police")
    await village.taps(someone, "concerns:draft:0")
    assert "Police see your words: no" in someone.last.text
    concern = await village.sends_it(someone)
    await village.wind(concern.coordinators_at)
    assert "For you alone, in no other number: 1" in village.lena.last.text.translate(ISOLATES)
    assert "new worr" not in village.lena.last.text
    assert village.obi.chat == []
    await village.taps(village.lena, "concerns:waiting:0")
    await village.says(village.lena, "1")
    await village.taps(village.lena, "concerns:hold:")
    await village.taps(village.lena, f"concerns:hold:{concern.id}:other")
    for count in (actions.held_count, actions.count_new):
        assert await village.database.read(count, village.id, village.now) == 0
    for reader, apart in ((Side.COMMUNITY, 1), (Side.POLICE, 0)):
        assert await village.database.read(actions.count_apart, village.id, village.now, reader) == apart
    await village.taps(village.lena, "concerns:release:")
    await village.opens(concern)

    for police in (officer, village.obi):
        for words in ("/concerns", concern.ref, f"/start c_{concern.id}", "/mine"):
            await village.says(police, words)
            assert LIGHT not in police.last.text
            assert concern.ref not in police.last.text
        for verb in ("open", "read", "photo", "support", "hold", "release", "withdraw", "reword"):
            await village._does(
                police, kind=Kind.TAP, words=f"concerns:{verb}:{concern.id}:yes:n0", message_id=1
            )
            assert LIGHT not in "".join(shown.text for shown in police.chat)
    await village.tells(officer, "No lamp at the water point, girls are afraid after seven")
    assert LIGHT not in officer.last.text
    assert await village.database.read(actions.open_concerns, village.id) == []
    await village.says(resident, concern.ref)
    assert LIGHT in resident.last.text


# ── names


@pytest.mark.parametrize("side", SIDES)
async def test_a_name_is_reworded_or_waits_for_one_coordinator(village: Village, side: Side) -> None:
    someone, reader = await village.joins(side), await village.joins(Side.COMMUNITY)
    await village.says(someone, NAMED)
    await village.taps(someone, "concerns:category:0:safety")
    assert "John Kamau" in someone.last.text
    assert "point at a person" in someone.last.text
    await village.taps(someone, "concerns:keep:0")
    assert "One coordinator looks at it first" in someone.last.text
    concern = await village.sends_it(someone)
    assert "One coordinator looks first" in someone.last.text

    await village.says(reader, "/concerns")
    assert "held" not in reader.last.text  # nobody may see from the count that somebody is writing now
    await village.wind(concern.opens_at + 30 * DAY)
    assert (await village.concern(concern.id)).state is State.HELD
    await village.says(reader, "/concerns")
    assert "1 held" in reader.last.text
    assert "Kamau" not in reader.last.text
    await village.says(village.obi, concern.ref)
    await village.taps(village.obi, "concerns:release:")

    assert (await village.concern(concern.id)).state is State.RECEIVED
    await village.wind(village.now + DAY)
    await village.says(reader, concern.ref)
    assert "Kamau" in reader.last.text


async def test_saying_it_again_takes_the_place_of_the_words(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.says(resident, NAMED)
    await village.taps(resident, "concerns:category:0:safety")
    await village.taps(resident, "concerns:words:0")

    await village.says(resident, "Stolen goats are sold behind the market")
    concern = await village.sends_it(resident)

    assert concern.words == "Stolen goats are sold behind the market"
    assert concern.state is State.RECEIVED


async def test_a_name_hidden_in_another_line_is_found_too(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    await village.tells(resident)
    await village.taps(resident, "concerns:effect:0")

    await village.says(resident, "John Kamau took my phone, call 0722 123 456")

    assert "point at a person" in resident.last.text


async def test_names_of_areas_are_no_names_of_people(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)

    await village.tells(resident, "No light on the road between Centre and North since the rains")

    assert "This is what others will see" in resident.last.text


# ── a coordinator's hold


@pytest.mark.parametrize("holder", ["lena", "obi"])
async def test_a_hold_has_a_reason_tells_the_raiser_and_ends_by_itself_within_72_hours(
    village: Village, holder: str
) -> None:
    resident = await village.joins(Side.COMMUNITY)
    concern = await village.raises(resident)
    coordinator = getattr(village, holder)
    await village.wind(concern.coordinators_at)
    await village.says(coordinator, concern.ref)
    await village.taps(coordinator, "concerns:hold:")
    assert "At most 72 hours" in coordinator.last.text
    await village.taps(coordinator, f"concerns:hold:{concern.id}:danger")

    held = await village.concern(concern.id)
    assert (held.state, held.hold_reason) == (State.HELD, HoldReason.DANGER)
    assert held.hold_until is not None
    assert held.hold_until - village.now <= timedelta(hours=72)
    assert resident.last.text == f"News on <b>{concern.ref}</b>, which you follow."
    await village.taps(resident, "concerns:read:")
    assert "endanger" in resident.last.text
    await village.taps(resident, "concerns:hide:")
    assert LIGHT not in resident.last.text
    await village.wind(held.hold_until)
    assert (await village.concern(concern.id)).state is State.OPEN
    assert (await village.concern(concern.id)).opens_at == held.hold_until


async def test_it_is_held_once_and_by_coordinators_only(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    concern = await village.raises(resident)
    await village.wind(concern.coordinators_at)
    taps = [f"concerns:hold:{concern.id}:other", f"concerns:release:{concern.id}"]
    for words in taps:
        await village._does(resident, kind=Kind.TAP, words=words, message_id=1)
        assert (await village.concern(concern.id)).state is State.RECEIVED
    for words in taps:
        await village._does(village.lena, kind=Kind.TAP, words=words, message_id=1)
    assert (await village.concern(concern.id)).state is State.RECEIVED

    await village._does(village.obi, kind=Kind.TAP, words=taps[0], message_id=1)

    assert (await village.concern(concern.id)).state is State.RECEIVED
    assert "held once already" in village.obi.toasts[-1]


async def test_a_repeated_hold_shows_the_same_outcome(village: Village) -> None:
    concern = await village.raises(await village.joins(Side.COMMUNITY))
    await village.wind(concern.coordinators_at)
    for reason in ("danger", "person"):
        await village._does(
            village.lena, kind=Kind.TAP, words=f"concerns:hold:{concern.id}:{reason}", message_id=1
        )

    assert (await village.concern(concern.id)).hold_reason is HoldReason.DANGER
    assert "endanger" in village.lena.last.text


async def test_the_raiser_rewords_what_waits_and_it_opens_at_its_hour(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    concern = await village.raises(resident)
    await village.wind(concern.coordinators_at)
    await village._does(village.lena, kind=Kind.TAP, words=f"concerns:hold:{concern.id}:person", message_id=1)
    await village.taps(resident, "concerns:read:")
    await village.taps(resident, "concerns:reword:")

    await village.says(resident, NAMED)
    assert "point at a person" in resident.last.text
    await village.says(resident, "The water point is dark")

    after = await village.concern(concern.id)
    assert (after.state, after.words, after.shown_words) == (
        State.RECEIVED,
        LIGHT,
        "The water point is dark",
    )
    assert "The water point is dark" in resident.last.text


async def test_a_coordinator_cannot_release_their_own(village: Village) -> None:
    await village.says(village.lena, NAMED)
    await village.taps(village.lena, "concerns:category:0:safety")
    await village.taps(village.lena, "concerns:keep:0")
    concern = await village.sends_it(village.lena)

    await village._does(village.lena, kind=Kind.TAP, words=f"concerns:release:{concern.id}", message_id=1)
    assert (await village.concern(concern.id)).state is State.HELD

    await village.wind(concern.coordinators_at)
    await village._does(village.obi, kind=Kind.TAP, words=f"concerns:release:{concern.id}", message_id=1)
    assert (await village.concern(concern.id)).state is State.RECEIVED


async def test_one_row_an_hour_serves_all_concerns_of_a_partnership(village: Village) -> None:
    resident = await village.joins(Side.COMMUNITY)
    concerns = [await village.raises(resident, words) for words in (LIGHT, LANE)]
    await village.wind(concerns[0].coordinators_at)

    new = await village.database.read(opening.new_at, village.id, concerns[0].coordinators_at)

    assert (new.all, new.for_police) == (2, 2)
    assert sum("new worr" in shown.text for shown in village.lena.chat) == 1
