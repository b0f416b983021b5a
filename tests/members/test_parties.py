"""Bodies of typed kinds: admitted by both, active once their card is filled, stopped for a week by one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.charter.rules import Side
from bot.members import actions as members
from bot.members import party_rules
from bot.members.party_rules import ADMITTED, GUARDED, Kind, Party, State
from tests.chat_world import START, ChatWorld
from tests.members.body_world import Bodies, link_in, plain, read_by

TODAY = date(2025, 5, 5)
LINES = ("We mend lamps and taps", "We arrest nobody", "Front desk, 0700 100 100")


@pytest.fixture
async def town(world: ChatWorld) -> Bodies:
    return await Bodies(world).begin()


# ── rules


@pytest.mark.parametrize("kind", ADMITTED)
def test_a_body_is_active_exactly_when_it_has_given_everything_its_kind_asks(kind: Kind) -> None:
    party = Party(1, 1, Side.PARTNER, kind, "Some body")
    party = party_rules.filled(party, can="a", cannot="b")
    assert party.state is State.ARRIVING
    party = party_rules.filled(party, call="c")
    assert (party.state is State.ACTIVE) == (kind not in GUARDED)
    party = party_rules.filled(party, complaints="d")
    assert (party.state is State.ACTIVE) == (kind not in GUARDED)
    party = party_rules.filled(party, signed_on="2025-05-05")
    assert party.state is State.ACTIVE
    assert party.may_answer


@pytest.mark.parametrize("kind", party_rules.FOUNDING)
def test_the_two_sides_are_never_suspended_nor_removed_and_always_may_answer(kind: Kind) -> None:
    party = Party(1, 1, party_rules.FOUNDING[kind], kind)
    assert party.may_answer
    assert party_rules.suspend(party, START, TODAY) is None
    assert party_rules.remove(party) is None
    ready = party_rules.filled(party, can="a", cannot="b", call="c")
    assert ready.state is State.ACTIVE
    assert party_rules.suspend(ready, START, TODAY) is None


def test_watch_groups_private_security_and_customary_bodies_are_guarded() -> None:
    assert {Kind.WATCH, Kind.SECURITY, Kind.CUSTOMARY} == GUARDED
    assert not set(ADMITTED) & party_rules.OBSERVERS
    assert set(ADMITTED) | party_rules.OBSERVERS | set(party_rules.FOUNDING) == set(Kind)


def test_only_an_active_body_is_suspended_and_for_seven_days() -> None:
    arriving = Party(1, 1, Side.PARTNER, Kind.WATCH, "Watch")
    assert party_rules.suspend(arriving, START, TODAY) is None
    active = party_rules.filled(
        arriving, can="a", cannot="b", call="c", complaints="d", signed_on="2025-05-05"
    )
    suspended = party_rules.suspend(active, START, TODAY)
    assert suspended is not None
    assert suspended.suspended_until == START + timedelta(days=7)
    assert not suspended.may_answer
    assert party_rules.suspend(suspended, START, TODAY) is None
    resumed = party_rules.resume(suspended)
    assert (resumed.state, resumed.suspended_until) == (State.ACTIVE, None)
    assert party_rules.suspend(resumed, START, TODAY + timedelta(days=8)) is None, "once in four weeks"
    assert party_rules.suspend(resumed, START, TODAY + timedelta(days=28)) is not None
    assert party_rules.filled(suspended, can="new").state is State.SUSPENDED, "a card lifts nothing"


# ── in the chat


async def test_both_sides_are_asked_for_their_card_and_answer_meanwhile(town: Bodies) -> None:
    found = await town.parties()
    assert [(each.kind, each.side) for each in found] == list(party_rules.FOUNDING.items())
    assert all(each.may_answer for each in found)

    for someone in (town.wanjiru, town.mwangi):
        assert "card is empty" in read_by(someone)
        await town.fills(someone, *LINES)

    assert all(each.state is State.ACTIVE for each in await town.parties())
    amina = await town.resident("Amina")
    await town.world.says(amina, "/who")
    said = plain(amina)
    assert "Can: We mend lamps and taps" in said
    assert "Cannot: We arrest nobody" in said
    assert "Call: Front desk, 0700 100 100" in said
    assert "👮 police" in said
    assert "Njeri" not in said
    assert not any(does.startswith("members:admit") for _, does in amina.last.buttons)


async def test_a_body_needs_both_and_answers_only_once_its_card_is_filled(town: Bodies) -> None:
    await town.world.says(town.wanjiru, "/who")
    await town.world.taps(town.wanjiru, "members:admit")
    await town.world.taps(town.wanjiru, "members:kind:0:service")
    await town.world.says(town.wanjiru, "Waterworks")
    await town.world.taps(town.wanjiru, "members:admitwhy:0:asked-to-join")
    assert "before both agree" in plain(town.wanjiru)
    assert len(await town.parties()) == 2, "one coordinator admits nobody"

    await town.agrees(town.mwangi)
    party = await town.party("Waterworks")
    assert (party.side, party.state) == (Side.PARTNER, State.ARRIVING)

    njeri = await town.head(party)
    assert not await town.may_answer("desk")
    await town.fills(njeri, *LINES)
    assert await town.may_answer("desk")
    assert "party-admitted" in await town.history()
    assert "party-active" in await town.history()
    assert "can answer from now on" in read_by(town.wanjiru)
    assert "can answer from now on" in read_by(town.mwangi)


async def test_nobody_of_a_body_comes_before_its_card_but_the_first(town: Bodies) -> None:
    party = await town.admitted()
    njeri = await town.head(party)
    await town.world.taps(town.wanjiru, f"members:inviteto:{party.id}")
    assert "card must be filled" in f"{town.wanjiru.toasts} {read_by(town.wanjiru)}"

    await town.fills(njeri, *LINES)
    links = read_by(town.wanjiru).count("start=i_")
    await town.world.taps(town.wanjiru, f"members:inviteto:{party.id}")
    assert read_by(town.wanjiru).count("start=i_") == links + 1


async def test_a_watch_group_signs_the_conduct_code_and_names_where_to_complain(town: Bodies) -> None:
    party = await town.admitted("watch", "Night watch")
    head = await town.head(party, "Njeri, gate")
    await town.fills(head, *LINES)
    assert (await town.party("Night watch")).state is State.ARRIVING
    assert "complain about you" in plain(head)

    await town.world.says(head, "Ombudsman, 0800 1")
    assert not await town.may_answer("gate")
    assert "999" in plain(head)
    await town.world.taps(head, "members:sign")

    ready = await town.party("Night watch")
    assert ready.state is State.ACTIVE
    assert ready.signed_on == "2025-05-05"
    assert await town.may_answer("gate")
    await town.world.says(head, "/who")
    assert "Complaints: Ombudsman, 0800 1" in plain(head)


async def active_watch(town: Bodies) -> Party:
    party = await town.admitted("watch", "Night watch")
    head = await town.head(party, "Njeri, gate")
    await town.fills(head, *LINES, "Ombudsman, 0800 1")
    await town.world.taps(head, "members:sign")
    return await town.party("Night watch")


async def suspended_watch(town: Bodies) -> Party:
    party = await active_watch(town)
    await town.world.says(town.mwangi, "/who")
    await town.world.taps(town.mwangi, f"members:party:{party.id}")
    await town.world.taps(town.mwangi, f"members:suspend:{party.id}")
    await town.world.taps(town.mwangi, f"members:suspend:{party.id}:yes")
    return await town.party("Night watch")


async def test_one_coordinator_suspends_for_seven_days_and_the_clock_ends_it(town: Bodies) -> None:
    party = await suspended_watch(town)
    assert party.state is State.SUSPENDED
    assert not await town.may_answer("gate")
    assert "suspended for seven days" in read_by(town.wanjiru)
    assert "suspended for seven days" in read_by(town.mwangi)

    await town.days(6.9)
    assert not await town.may_answer("gate")
    await town.days(0.2)
    assert await town.may_answer("gate")
    verbs = await town.history()
    assert verbs.index("party-suspended") < verbs.index("party-resumed")


async def test_four_weeks_between_suspensions_are_counted_in_days_of_the_place(town: Bodies) -> None:
    party = await active_watch(town)
    town.world.now = datetime(2025, 5, 8, 22, 30, tzinfo=UTC)  # half past one on the ninth in Nairobi
    await town.world.taps(town.mwangi, f"members:suspend:{party.id}:yes", message_id=1)
    assert (await town.party("Night watch")).suspended_on == "2025-05-09"
    await town.days(10)
    town.world.now = datetime(2025, 6, 5, 20, 30, tzinfo=UTC)  # still the fifth in Nairobi
    await town.world.taps(town.mwangi, f"members:suspend:{party.id}:yes", message_id=1)
    assert (await town.party("Night watch")).state is State.ACTIVE
    town.world.now = datetime(2025, 6, 5, 21, 30, tzinfo=UTC)  # the sixth: four weeks
    await town.world.taps(town.mwangi, f"members:suspend:{party.id}:yes", message_id=1)
    assert (await town.party("Night watch")).state is State.SUSPENDED


async def test_one_coordinator_does_not_suspend_again_and_again(town: Bodies) -> None:
    party = await suspended_watch(town)
    await town.days(8)
    await town.world.taps(town.mwangi, f"members:suspend:{party.id}:yes", message_id=1)
    assert await town.may_answer("gate")
    assert "not long ago" in f"{town.mwangi.toasts} {read_by(town.mwangi)}"


async def test_who_may_not_answer_is_not_asked_to(town: Bodies) -> None:
    async def asked() -> int:
        audience = members.AUDIENCES[members.ANSWERERS]
        page, _ = await town.read(lambda tx: audience(tx, 1, {"sides": ["partner"]}, b"", 200))
        return len(page)

    await active_watch(town)
    assert await asked() == 1
    party = await town.party("Night watch")
    await town.world.taps(town.mwangi, f"members:suspend:{party.id}:yes", message_id=1)
    assert await asked() == 0


async def test_lifting_a_suspension_early_takes_both(town: Bodies) -> None:
    party = await suspended_watch(town)
    await town.world.taps(town.mwangi, f"members:lift:{party.id}")
    await town.world.taps(town.mwangi, f"members:lift:{party.id}:was-put-right")
    assert not await town.may_answer("gate")
    await town.agrees(town.wanjiru)
    assert await town.may_answer("gate")


async def test_removing_a_body_takes_both_and_a_reason_and_its_members_stay(town: Bodies) -> None:
    party = await active_watch(town)
    await town.world.says(town.mwangi, "/who")
    await town.world.taps(town.mwangi, f"members:party:{party.id}")
    await town.world.taps(town.mwangi, f"members:removeparty:{party.id}")
    await town.world.taps(town.mwangi, f"members:removeparty:{party.id}:broke-conduct")
    assert len(await town.parties()) == 3, "one coordinator removes nobody"

    await town.agrees(town.wanjiru)

    assert len(await town.parties()) == 2
    counts = await town.read(lambda tx: members.active_counts(tx, 1))
    assert counts[Side.PARTNER] == 1, "still a member, with votes and worries"
    assert not await town.answering(Side.PARTNER)


async def test_nobody_writes_the_card_of_another_body(town: Bodies) -> None:
    amina = await town.resident("Amina")
    party = (await town.parties())[0]
    await town.world.taps(amina, f"members:fill:{party.id}", message_id=1)
    assert "Not for you" in amina.toasts[-1]
    police = (await town.parties())[1]
    await town.world.taps(town.wanjiru, f"members:fill:{police.id}", message_id=1)
    assert "Not for you" in town.wanjiru.toasts[-1]


async def test_a_resident_can_do_nothing_of_what_coordinators_may(town: Bodies) -> None:
    party = await active_watch(town)
    amina = await town.resident("Amina")
    for does in (
        f"members:suspend:{party.id}:yes",
        f"members:lift:{party.id}",
        f"members:removeparty:{party.id}:broke-conduct",
        "members:admit:0",
        "members:kind:0:watch",
        "members:posts:0",
        f"members:inviteto:{party.id}",
        "members:deputy:0",
        "members:recordit:0:12",
        "members:successor:1:police",
    ):
        await town.world.taps(amina, does, message_id=1)
        assert "Only the two coordinators" in amina.toasts[-1], does
    assert (await town.party("Night watch")).state is State.ACTIVE


async def test_a_service_that_was_invited_is_shown_by_its_post(town: Bodies) -> None:
    await town.world.says(town.mwangi, "/invite")
    await town.world.taps(town.mwangi, "members:invite:0:partner")
    assert "admitted first" in plain(town.mwangi)
    await town.world.taps(town.mwangi, "members:invite:0:partner:1")
    await town.uses(link_in(town.mwangi), "Njeri, pipes and taps")
    await town.world.taps(town.wanjiru, "members:confirm")
    assert await town.may_answer("pipes and taps")
    await town.world.says(town.wanjiru, "/who")
    assert "Posts: pipes and taps" in plain(town.wanjiru)
    assert "Njeri" not in plain(town.wanjiru)


async def test_whoever_leaves_a_card_half_filled_and_tells_a_worry_is_heard(town: Bodies) -> None:
    await town.fills(town.wanjiru, "We know every path")
    await town.world.says(town.wanjiru, "📢 Tell a worry")
    await town.world.says(town.wanjiru, "No light at the water point since Monday")
    assert town.wanjiru.with_button("concerns:category").text
    assert not (await town.parties())[0].can


async def test_many_bodies_are_one_a_screen(town: Bodies) -> None:
    for name in ("Waterworks", "Clinic"):
        await town.admitted(name=name)
    amina = await town.resident("Amina", "ar")
    await town.world.says(amina, "/who")
    assert len([does for _, does in amina.last.buttons if does.startswith("members:party:")]) == 4
    await town.world.taps(amina, f"members:party:{(await town.party('Clinic')).id}")
    assert "Clinic" in plain(amina)
    assert "البطاقة لم تُملأ بعد" in plain(amina)
