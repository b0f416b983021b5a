"""Who says whether a promise is done, until when, and how often that is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot import history
from bot.charter.rules import Side
from bot.commitments import actions
from bot.commitments.rules import Said, State, Task
from bot.concerns import joining
from bot.concerns import store as concern_store
from bot.database.engine import Tx
from bot.errors import Refused
from bot.members.rules import Role
from tests.chat_world import Someone
from tests.commitments.test_chat import said, words
from tests.commitments.test_due import nine
from tests.commitments.village import DUE, PromiseVillage
from tests.concerns.village import DAY


@pytest.mark.parametrize("hours", [1, 3, 14])
async def test_a_verdict_after_the_fourteenth_mornings_row_undoes_no_kept_promise(
    village: PromiseVillage, hours: int
) -> None:
    walk = await village.called_done(village.officer)
    await village.taps(village.amina, f"commitments:say:{walk.id}:yes")
    claimed_on = (await village.promise(walk)).claimed_on
    assert claimed_on is not None
    await village.wind(nine(claimed_on + 14 * DAY) + timedelta(hours=hours))

    await village.taps_on(village.amina, f"commitments:say:{walk.id}:unknown")
    assert "moved on" in village.amina.toasts[-1]
    assert (await village.promise(walk)).state is State.CONFIRMED
    await village.taps_on(village.amina, f"commitments:show:{walk.id}")
    assert f"commitments:say:{walk.id}:no" not in {does for _, does in village.amina.last.buttons}


async def test_a_verdict_taken_back_before_that_leaves_it_to_the_clock(village: PromiseVillage) -> None:
    walk = await village.called_done(village.officer)
    await village.taps(village.amina, f"commitments:say:{walk.id}:yes")
    claimed_on = (await village.promise(walk)).claimed_on
    assert claimed_on is not None
    await village.wind(nine(claimed_on + 14 * DAY) - timedelta(minutes=1))
    await village.taps_on(village.amina, f"commitments:say:{walk.id}:unknown")
    assert (await village.promise(walk)).state is State.CLAIMED

    await village.wind(village.now + timedelta(minutes=1))
    assert (await village.promise(walk)).state is State.UNCONFIRMED


async def test_changed_taps_tell_the_owner_and_the_history_once_a_claim(village: PromiseVillage) -> None:
    walk = await village.called_done(village.officer)
    for _ in range(4):
        await village.taps_on(village.amina, f"commitments:say:{walk.id}:yes")
        await village.taps_on(village.amina, f"commitments:say:{walk.id}:unknown")
    await village.wind(village.now)

    assert said(village.officer).count("Those it was made to say: done.") == 1
    lines = await village.database.read(history.recent, village.id)
    assert [each.verb for each in lines].count("promise-confirmed") == 1


async def test_no_from_the_other_side_is_told_once(village: PromiseVillage) -> None:
    offer = await village.promises(village.rep, task=Task.HOST, what="Host a light-repair day")
    for _ in range(3):
        await village.does(actions.agree, village.officer, offer, common=False)
    await village.wind(village.now)

    assert said(village.rep).count("not our problem") == 1


async def test_help_is_asked_for_once_a_day(village: PromiseVillage) -> None:
    walk = await village.promises(village.officer)
    for _ in range(3):
        await village.taps_on(village.officer, f"commitments:help:{walk.id}")
    await village.wind(village.now)
    assert said(village.rep).count("A promise needs help") == 1

    await village.wind(village.now + DAY)
    await village.taps_on(village.officer, f"commitments:help:{walk.id}")
    await village.wind(village.now)
    assert said(village.rep).count("A promise needs help") == 2


async def joined(village: PromiseVillage) -> Someone:
    """Whoever raised what was joined with the dark water point, after they said that they stay."""
    juma = village.juma
    bridge = await village.opens(await village.raises(juma, "The lamp at the bridge is broken"))
    await village.database.write(joining.join, bridge.id, village.dark.id, village.now)
    await village.wind(village.now)
    await village.taps(juma, f"concerns:stay:{bridge.id}")
    return juma


async def test_who_raised_what_was_joined_is_asked_and_judges(village: PromiseVillage) -> None:
    juma = await joined(village)
    walk = await village.called_done(village.officer)
    asked = f"Promise {walk.number} for {village.dark.ref}, which you follow: said to be done."
    assert said(juma).count(asked) == said(village.amina).count(asked) == 1
    assert asked not in said(village.officer)

    await village.taps(juma, f"commitments:say:{walk.id}:yes")
    assert (await village.promise(walk)).state is State.CONFIRMED


async def only_judge(village: PromiseVillage) -> Someone:
    """Of the residents only Amina is left, who answers for them."""
    for someone in (village.rep, village.lena):
        await village.leaves(someone)
    await village.is_seated(village.amina, Side.COMMUNITY, Role.REPRESENTATIVE, "Water group")
    return village.amina


async def test_a_representative_who_also_follows_is_one_judge(village: PromiseVillage) -> None:
    amina = await only_judge(village)
    walk = await village.called_done(village.officer)
    await village.taps_on(amina, f"commitments:say:{walk.id}:no")

    assert (await village.promise(walk)).state is State.DISPUTED


async def test_police_who_supported_what_is_hidden_since_neither_hear_nor_count(
    village: PromiseVillage,
) -> None:
    await village.supporters(village.dark, village.other_officer)
    lamp = await village.promises(village.council, task=Task.REPAIR, what="Mend the lamp")

    def hide(tx: Tx) -> None:
        found = concern_store.get(tx, village.dark.id)
        assert found is not None
        concern_store.put(tx, replace(found, not_to_police=True), consented=True)

    await village.database.write(hide)
    await village.does(actions.nothing_needed, village.council, lamp)
    await village.does(actions.claim, village.council, lamp)
    await village.wind(village.now)
    assert f"for {village.dark.ref}, which you follow" not in said(village.other_officer)
    assert f"for {village.dark.ref}, which you follow" in said(village.amina)


# ── a body that rests


async def test_a_suspended_body_judges_and_answers_nothing(village: PromiseVillage) -> None:
    lamps, others = await village.of_body("Lamp makers"), await village.of_body("Others")
    bins = await village.opens(await village.raises(others, "Bins burn behind the hall every night"))
    walk = await village.called_done(village.officer, concern_id=bins.id)
    request = await village.asks(village.officer, Side.PARTNER, concern_id=bins.id, what="Open the hall")
    await village.rests(lamps)

    await village.taps_on(lamps, f"commitments:say:{walk.id}:yes")
    assert "rest for seven days" in lamps.toasts[-1]
    assert (await village.promise(walk)).state is State.CLAIMED
    for verb, what in ((actions.decline, ["no_people"]), (actions.nothing_needed, [])):
        with pytest.raises(Refused):
            await village.does(verb, lamps, request, *what)
    await village.taps_on(others, f"commitments:say:{walk.id}:yes")
    assert (await village.promise(walk)).state is State.CONFIRMED


async def test_a_suspended_owner_claims_and_moves_nothing_but_may_say_cannot(village: PromiseVillage) -> None:
    lamps = await village.of_body("Lamp makers")
    lamp = await village.promises(lamps, task=Task.REPAIR, what="Mend the lamp")
    await village.does(actions.nothing_needed, lamps, lamp)
    await village.rests(lamps)
    with pytest.raises(Refused):
        await village.does(actions.claim, lamps, lamp)
    with pytest.raises(Refused):
        await village.does(actions.move, lamps, lamp, date(2025, 6, 20), "waiting")

    assert (await village.does(actions.drop, lamps, lamp, "no_means")).state is State.DROPPED


async def test_a_followers_own_word_counts_while_their_body_rests(village: PromiseVillage) -> None:
    lamps = await village.of_body("Lamp makers")
    await village.supporters(village.dark, lamps)
    walk = await village.called_done(village.officer)
    await village.rests(lamps)
    await village.taps_on(lamps, f"commitments:say:{walk.id}:yes")
    assert (await village.promise(walk)).state is State.CONFIRMED


# ── colleagues


async def test_the_owner_hears_what_a_colleague_did_with_the_promise(village: PromiseVillage) -> None:
    claimed, moved, dropped = [await village.promises(village.officer) for _ in range(3)]
    await village.does(actions.nothing_needed, village.officer, claimed)
    await village.wind(village.now)
    await village.does(actions.claim, village.other_officer, claimed)
    await village.does(actions.move, village.other_officer, moved, DUE + 7 * DAY, "waiting")
    await village.does(actions.drop, village.other_officer, dropped, "no_people")
    await village.wind(village.now)

    told = [words(each) for each in village.officer.chat]
    for number, head in ((1, "A colleague called this promise done"), (2, "new date"), (3, "cannot be kept")):
        assert [each for each in told if head in each and f"Promise {number} ·" in each]
    assert "A colleague" not in said(village.other_officer)


async def test_a_new_day_after_a_dispute_is_no_end_any_more(village: PromiseVillage) -> None:
    walk = await village.called_done(village.officer)
    for someone in (village.amina, village.rep):
        await village.taps(someone, f"commitments:say:{walk.id}:{Said.NO.value}")
    assert (await village.promise(walk)).ended_on is not None

    moved = await village.does(actions.move, village.officer, walk, DUE + 30 * DAY, "waiting")
    assert (moved.state, moved.ended_on) == (State.ACCEPTED, None)
