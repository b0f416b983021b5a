"""Who keeps a promise when its owner goes, to another seat, side or place: never another body."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.charter.rules import Side
from bot.commitments import actions, rules
from bot.commitments.rules import Promise, State, Task, Verb
from bot.database.engine import Tx
from bot.members import actions as members
from bot.members import parties, vacating
from bot.members import store as member_store
from bot.members.rules import Role
from tests.chat_world import Someone
from tests.commitments.test_chat import said, words
from tests.commitments.test_due import about, nine
from tests.commitments.village import DUE, PromiseVillage
from tests.concerns.village import DAY


async def table(village: PromiseVillage, someone: Someone) -> Promise:
    """A deed for the police's worry, by somebody of the residents' side."""
    return await village.promises(someone, what="Host a table", task=Task.HOST, concern_id=village.lane.id)


async def owner(village: PromiseVillage, promise: Promise) -> bytes | None:
    return (await village.promise(promise)).owner


# ── another side


async def test_a_resident_who_became_an_officer_keeps_nothing_of_the_residents(
    village: PromiseVillage,
) -> None:
    own = await table(village, village.juma)
    await village.is_seated(village.juma, Side.POLICE, Role.OFFICER, "Beat 11")
    await village.wind(nine(DUE - 7 * DAY))
    assert about(village.juma, own) == []
    assert "These promises are yours now" in said(village.rep) + said(village.lena)

    await village.taps_on(village.juma, f"commitments:cannot:{own.id}")
    assert "not yours" in village.juma.toasts[-1]
    await village.taps_on(village.rep, f"commitments:cannot:{own.id}")
    await village.taps(village.rep, "commitments:why:no_people")
    assert (await village.promise(own)).state is State.DROPPED


async def test_whoever_opens_a_promise_of_somebody_gone_elsewhere_finds_it_theirs(
    village: PromiseVillage,
) -> None:
    offer = await village.promises(village.juma, what="Host a table", task=Task.HOST)
    assert offer.state is State.OFFERED
    await village.is_seated(village.juma, Side.POLICE, Role.OFFICER, "Beat 11")
    await village.taps_on(village.rep, f"commitments:cannot:{offer.id}")
    await village.taps(village.rep, "commitments:why:no_people")

    assert (await village.promise(offer)).state is State.DROPPED


@pytest.mark.parametrize("handed", [False, True])
async def test_who_made_a_promise_judges_it_from_no_side(village: PromiseVillage, handed: bool) -> None:  # noqa: FBT001
    deed = await table(village, village.rep)
    await village.does(actions.nothing_needed, village.rep, deed)
    await village.does(actions.claim, village.rep, deed)
    if handed:
        await village.database.write(
            lambda tx: actions.hand_over(tx, village.member(tx, village.rep), village.now)
        )
    await village.is_seated(village.rep, Side.POLICE, Role.OFFICER, "Beat 11")
    await village.taps_on(village.rep, f"commitments:say:{deed.id}:yes")

    assert "Your own side made this promise" in village.rep.toasts[-1]
    assert (await village.promise(deed)).state is State.CLAIMED
    await village.taps_on(village.other_officer, f"commitments:say:{deed.id}:yes")
    assert (await village.promise(deed)).state is State.CONFIRMED


async def test_who_made_an_offer_agrees_to_it_from_no_side(village: PromiseVillage) -> None:
    offer = await village.promises(village.rep, what="Host a table", task=Task.HOST)
    await village.is_seated(village.rep, Side.POLICE, Role.OFFICER, "Beat 11")
    member = await village.is_member(village.rep)

    assert rules.may(Verb.AGREE, await village.promise(offer), member) is rules.Refusal.YOUR_OWN


async def test_nothing_says_who_made_a_promise_once_they_left(village: PromiseVillage) -> None:
    walk = await village.promises(village.officer)
    kept = await village.is_member(village.officer)
    assert (await village.promise(walk)).maker == kept.key
    await village.leaves(village.officer)

    assert (await village.promise(walk)).maker is None


# ── another body


async def test_a_bodys_promise_goes_to_no_other_body(village: PromiseVillage) -> None:
    """Invariant 2: its last member left; it stays with the body, and both coordinators read that."""
    lamps, women = await village.of_body("Lamp makers"), await village.of_body("Women's group")
    deed = await village.promises(lamps, what="Mend the lamp", task=Task.REPAIR)
    body = deed.party_id
    await village.leaves(lamps)
    after = await village.promise(deed)
    assert (after.owner, after.party_id) == (None, body)
    for someone in (village.lena, village.obi):
        assert "Promises without an owner" in said(someone)
        assert "Promise 1 · 🏛 partners, Lamp makers" in said(someone)

    await village.wind(nine(DUE + 7 * DAY))
    for someone in (women, village.council):
        assert "romise 1" not in said(someone)
        await village.taps_on(someone, f"commitments:cannot:{deed.id}")
        assert "not yours" in someone.toasts[-1]
    for someone in (village.lena, village.obi):
        assert "was due 7 days ago" in said(someone)


async def test_who_comes_to_the_body_later_keeps_its_promise(village: PromiseVillage) -> None:
    lamps = await village.of_body("Lamp makers")
    deed = await village.promises(lamps, what="Mend the lamp", task=Task.REPAIR)
    await village.leaves(lamps)
    newcomer = await village.posted(Side.PARTNER, "Lamp makers", party_id=deed.party_id)
    await village.wind(nine(DUE))
    assert about(newcomer, deed)

    assert (await village.does(actions.drop, newcomer, deed, "no_means")).state is State.DROPPED


async def test_a_colleague_of_the_body_takes_it_over(village: PromiseVillage) -> None:
    lamps = await village.of_body("Lamp makers")
    deed = await village.promises(lamps, what="Mend the lamp", task=Task.REPAIR)
    colleague = await village.posted(Side.PARTNER, "Lamp makers", party_id=deed.party_id)
    await village.leaves(lamps)

    assert await owner(village, deed) == (await village.is_member(colleague)).key


async def test_a_removed_bodys_promise_goes_to_nobody(village: PromiseVillage) -> None:
    lamps = await village.of_body("Lamp makers")
    deed = await village.promises(lamps, what="Mend the lamp", task=Task.REPAIR)
    await village.posted(Side.PARTNER, "Lamp makers", party_id=deed.party_id)

    def remove(tx: Tx) -> None:
        assert deed.party_id is not None
        party = parties.get(tx, deed.party_id)
        assert party is not None
        for member in parties.mark_removed(tx, party, village.now):
            vacating.vacate(tx, member, village.now, (actions.hand_over,))

    await village.database.write(remove)
    await village.wind(village.now)
    assert (await owner(village, deed), (await village.promise(deed)).party_id) == (None, deed.party_id)
    assert "yours now" not in said(village.council)


async def test_one_service_keeps_no_promise_of_another_service(village: PromiseVillage) -> None:
    water = await village.posted(Side.PARTNER, "Waterworks")
    deed = await village.promises(village.council, what="Mend the lamp", task=Task.REPAIR)
    await village.taps_on(water, f"commitments:cannot:{deed.id}")
    assert "not yours" in water.toasts[-1]
    await village.leaves(village.council)

    assert await owner(village, deed) is None


async def test_who_may_not_answer_now_is_given_no_promise(village: PromiseVillage) -> None:
    lamps = await village.of_body("Lamp makers")
    deed = await village.promises(lamps, what="Mend the lamp", task=Task.REPAIR)
    colleague = await village.posted(Side.PARTNER, "Lamp makers", party_id=deed.party_id)
    await village.rests(lamps)
    await village.leaves(lamps)

    assert await owner(village, deed) is None
    assert "yours now" not in said(colleague)


# ── a seat that ends


async def test_a_residents_own_word_stays_theirs_when_a_later_seat_ends(village: PromiseVillage) -> None:
    own = await table(village, village.juma)

    def seat(tx: Tx) -> None:
        member = village.member(tx, village.juma)
        member_store.reseat(tx, replace(member, role=Role.REPRESENTATIVE, post="Centre"))

    await village.database.write(seat)
    seated = await table(village, village.juma)
    await village.database.write(
        lambda tx: vacating.vacate(tx, village.member(tx, village.juma), village.now, (actions.hand_over,))
    )
    await village.wind(village.now)
    key = (await village.is_member(village.juma)).key

    assert (await village.promise(own)).owner == key
    assert (await village.promise(own)).self_offered
    assert await owner(village, seated) not in {None, key}
    told = next(words(each) for each in village.obi.chat if "Promises changed hands" in words(each))
    assert "Promise 2" in told
    assert "Promise 1" not in told
    assert "left" not in told


async def test_an_owner_who_is_gone_is_followed_before_a_row_is_said(village: PromiseVillage) -> None:
    walk = await village.promises(village.officer)
    await village.database.write(
        lambda tx: members.leave(tx, village.person(tx, village.officer), village.id)
    )
    await village.wind(nine(DUE))

    assert about(village.other_officer, walk) or about(village.obi, walk)
