"""Promises as people tap their way through them, from every side."""

from __future__ import annotations

from datetime import timedelta

from bot.charter.rules import Side
from bot.commitments import actions
from bot.commitments.rules import Promise, State, Task
from bot.concerns.rules import Response
from bot.members.rules import Role
from tests.chat_world import Shown, Someone
from tests.commitments.village import KEY, WALK, PromiseVillage
from tests.concerns.village import DAY

ISOLATES = dict.fromkeys((0x2068, 0x2069))


def words(shown: Shown) -> str:
    return shown.text.translate(ISOLATES).replace("<b>", "").replace("</b>", "")


def said(someone: Someone) -> str:
    return "\n".join(words(each) for each in someone.chat)


async def only(village: PromiseVillage) -> Promise:
    found = await village.database.read(actions.every, village.id)
    assert len(found) == 1
    return found[0]


async def promised(village: PromiseVillage, someone: Someone, template: str, worry: int) -> Promise:
    """From the command to the receipt, by taps."""
    await village.says(someone, "/promise")
    await village.taps(someone, f"commitments:what:{template}")
    await village.taps(someone, f"commitments:for:{worry}")
    await village.taps(someone, "commitments:when:two")
    await village.taps(someone, "commitments:have:people")
    await village.taps(someone, "commitments:publish:0")
    return (await village.database.read(actions.every, village.id))[-1]


async def test_an_officer_promises_in_a_few_taps_and_signs_with_the_post(village: PromiseVillage) -> None:
    officer = village.officer
    await village.says(officer, "/promise")
    await village.taps(officer, "commitments:what:walk")
    await village.taps(officer, "commitments:hours:evenings")
    await village.taps(officer, f"commitments:for:{village.dark.id}")
    await village.taps(officer, "commitments:when:two")
    await village.taps(officer, "commitments:have:people")
    assert "Shown as: 👮 police, Beat 7" in words(officer.last)
    assert "Walk past there, in the evenings" in words(officer.last)
    await village.taps(officer, "commitments:publish:0")

    promise = await only(village)
    assert (promise.state, promise.signed, promise.concern_id) == (
        State.ACCEPTED,
        "Beat 7",
        village.dark.id,
    )
    answer = (await village.concern(village.dark.id)).last_answer
    assert answer is not None
    assert (answer.kind, answer.promise, answer.signed) == (Response.WILL_DO, promise.id, "Beat 7")
    assert "What will the other side do in return?" in words(officer.last)
    await village.taps(officer, f"commitments:nothing:{promise.id}")
    assert "In return: nothing needed" in words(officer.last)


async def test_a_resident_who_says_patrol_is_refused_and_offered_a_light_repair_day(
    village: PromiseVillage,
) -> None:
    """Story 18."""
    await village.says(village.amina, "/promise")
    await village.says(village.amina, "We will patrol at night")
    assert "no patrol, search, identifying or punishing" in words(village.amina.last)
    assert "Host a light-repair day" in [label.translate(ISOLATES) for label, _ in village.amina.last.buttons]

    await village.taps(village.amina, "commitments:what:light")
    await village.taps(village.amina, f"commitments:for:{village.lane.id}")
    await village.taps(village.amina, "commitments:when:week")
    await village.taps(village.amina, "commitments:have:hours")
    await village.taps(village.amina, "commitments:publish:0")

    promise = await only(village)
    assert (promise.side, promise.what, promise.task) == (
        Side.COMMUNITY,
        "Host a light-repair day",
        Task.HOST,
    )
    assert promise.self_offered


async def test_police_cannot_ask_residents_to_patrol_either(village: PromiseVillage) -> None:
    walk = await village.promises(village.officer)
    await village.taps_on(village.officer, f"commitments:ask:{walk.id}")
    await village.says(village.officer, "Neighbours follow strangers home")

    assert "Residents do not do this here" in words(village.officer.last)
    assert len(await village.database.read(actions.every, village.id)) == 1


async def test_residents_choose_among_seven_kinds_of_help_for_words_of_their_own(
    village: PromiseVillage,
) -> None:
    await village.says(village.rep, "/promise")
    await village.says(village.rep, "Paint the school wall white")
    offered = {does for _, does in village.rep.last.buttons}
    assert "commitments:task:repair" in offered
    assert "commitments:task:other" not in offered

    await village.taps_on(village.rep, "commitments:task:other")
    assert (await village.database.read(actions.every, village.id)) == []


async def test_names_of_people_are_no_part_of_a_promise(village: PromiseVillage) -> None:
    await village.says(village.officer, "/promise")
    await village.says(village.officer, "Talk to Peter Otieno about the lane")

    assert "leave out names" in words(village.officer.last)


async def test_typed_days_and_numbers_work_too(village: PromiseVillage) -> None:
    officer = village.officer
    await village.says(officer, "/promise")
    await village.says(officer, "4")
    await village.says(officer, "1")
    await village.says(officer, "31 May")
    await village.says(officer, "2")
    await village.says(officer, "yes")

    promise = await only(village)
    assert (promise.what, promise.due_on.isoformat()) == ("Ask the council in writing", "2025-05-31")


async def test_a_typed_day_that_has_just_passed_is_not_taken_for_next_years(village: PromiseVillage) -> None:
    officer = village.officer
    for said in ("/promise", "4", "1", "1 May"):
        await village.says(officer, said)

    assert "That day has passed. Which later day?" in words(officer.last)
    await village.says(officer, "31 May")
    await village.says(officer, "2")
    await village.says(officer, "yes")
    assert (await only(village)).due_on.isoformat() == "2025-05-31"


async def test_a_pair_is_asked_for_accepted_with_another_day_and_stands_on_both_cards(
    village: PromiseVillage,
) -> None:
    walk = await promised(village, village.officer, "writing", village.dark.id)
    await village.taps(village.officer, f"commitments:ask:{walk.id}")
    assert "What do you ask of 🏘 residents?" in words(village.officer.last)
    await village.taps(village.officer, "commitments:what:key")
    await village.taps(village.officer, "commitments:when:week")
    await village.taps(village.officer, "commitments:publish:0")
    await village.wind(village.now)
    key = (await village.database.read(actions.every, village.id))[-1]
    assert "👮 police: a request to your side" in words(village.rep.last)
    assert village.council.chat == [] or "request" not in words(village.council.last)

    await village.taps(village.rep, f"commitments:otherdate:{key.id}")
    await village.taps(village.rep, "commitments:shift:two")
    assert [does for _, does in village.rep.chat[-1].buttons if "accept" in does] == []
    await village.wind(village.now + timedelta(minutes=1))

    after = await village.promise(key)
    assert (after.state, after.signed) == (State.ACCEPTED, "Water group")
    assert "accepted, with another date" in words(village.officer.last)
    await village.taps_on(village.officer, f"commitments:show:{walk.id}")
    assert "In return: 🏘 residents, Water group: Find a key holder (accepted)" in words(village.officer.last)
    await village.taps_on(village.rep, f"commitments:show:{key.id}")
    assert "In return: 👮 police, Beat 7" in words(village.rep.last)


async def test_a_request_is_declined_with_a_reason_and_the_asker_reads_it(village: PromiseVillage) -> None:
    key = await village.asks(village.officer, Side.COMMUNITY)
    await village.wind(village.now)
    await village.taps(village.rep, f"commitments:notours:{key.id}")
    await village.taps(village.rep, "commitments:why:no_people")
    await village.wind(village.now + timedelta(minutes=1))

    assert (await village.promise(key)).state is State.DECLINED
    assert "Not taken on. Reason: too few people" in words(village.officer.last)


async def test_an_offer_for_an_own_worry_waits_for_the_other_sides_yes(village: PromiseVillage) -> None:
    """D5: no promise to a problem that is not agreed on."""
    offer = await promised(village, village.rep, "lamps", village.dark.id)
    assert offer.state is State.OFFERED
    assert "The other side is asked first." in said(village.rep)
    await village.wind(village.now)
    assert "Is this a problem for you too?" in words(village.officer.last)

    await village.taps(village.officer, f"commitments:common:{offer.id}:yes")

    assert (await village.promise(offer)).state is State.ACCEPTED
    assert "our problem too" in words(village.rep.last)
    offered = [does for each in village.officer.chat for _, does in each.buttons if "common" in does]
    assert offered == []


async def test_done_asks_for_the_return_first_then_the_other_side(village: PromiseVillage) -> None:
    walk = await village.promises(village.officer)
    await village.taps_on(village.officer, f"commitments:done:{walk.id}")
    assert "What will the other side do in return?" in words(village.officer.last)
    assert (await village.promise(walk)).state is State.ACCEPTED

    await village.taps(village.officer, f"commitments:nothing:{walk.id}:done")
    assert (await village.promise(walk)).state is State.CLAIMED
    await village.wind(village.now)
    for someone in (village.rep, village.lena):
        assert "👮 police: “promise 1 is done”" in words(someone.last)
    assert f"Promise 1 for {village.dark.ref}, which you follow: said to be done." in words(
        village.amina.last
    )
    assert WALK not in words(village.amina.last)
    assert "is done" not in said(village.obi)


async def claimed(village: PromiseVillage) -> Promise:
    walk = await village.promises(village.officer)
    await village.does(actions.nothing_needed, village.officer, walk)
    await village.does(actions.claim, village.officer, walk)
    await village.wind(village.now)
    return walk


async def test_the_first_yes_confirms_and_the_owner_is_told(village: PromiseVillage) -> None:
    walk = await claimed(village)
    await village.taps(village.amina, f"commitments:say:{walk.id}:yes")

    assert (await village.promise(walk)).state is State.CONFIRMED
    assert [label for label, _ in village.amina.last.buttons] == ["✅ You said: yes"]
    assert "Those it was made to say: done." in words(village.officer.last)


async def test_two_noes_dispute_and_the_next_agenda_must_hear_it(village: PromiseVillage) -> None:
    walk = await claimed(village)
    await village.taps(village.amina, f"commitments:say:{walk.id}:no")
    assert (await village.promise(walk)).state is State.CLAIMED
    await village.taps(village.rep, f"commitments:say:{walk.id}:no")

    assert (await village.promise(walk)).state is State.DISPUTED
    assert (await village.concern(village.dark.id)).heard_because == "promise_disputed"
    assert "Those it was made to say: not done." in words(village.officer.last)
    await village.taps(village.lena, f"commitments:say:{walk.id}:yes")
    assert "moved on" in village.lena.toasts[-1]


async def test_a_verdict_is_one_a_person_and_can_be_changed(village: PromiseVillage) -> None:
    walk = await claimed(village)
    await village.taps(village.amina, f"commitments:say:{walk.id}:no")
    await village.taps_on(village.amina, f"commitments:say:{walk.id}:no")
    assert (await village.promise(walk)).state is State.CLAIMED

    await village.taps_on(village.amina, f"commitments:say:{walk.id}:yes")
    assert (await village.promise(walk)).state is State.CONFIRMED


async def test_nobody_judges_the_promise_of_the_own_side(village: PromiseVillage) -> None:
    walk = await claimed(village)
    await village.supporters(village.dark, village.other_officer)
    for someone in (village.officer, village.other_officer, village.obi):
        await village.taps_on(someone, f"commitments:say:{walk.id}:yes")

    assert (await village.promise(walk)).state is State.CLAIMED
    assert "Your own side made this promise" in village.other_officer.toasts[-1]


async def test_a_resident_with_no_part_in_it_is_no_judge(village: PromiseVillage) -> None:
    walk = await claimed(village)
    await village.taps_on(village.juma, f"commitments:say:{walk.id}:no")
    assert "not yours" in village.juma.toasts[-1]

    await village.supporters(village.dark, village.juma)
    await village.taps_on(village.juma, f"commitments:say:{walk.id}:yes")
    assert (await village.promise(walk)).state is State.CONFIRMED


async def test_silence_is_not_done(village: PromiseVillage) -> None:
    walk = await claimed(village)
    await village.wind(village.now + 15 * DAY)

    assert (await village.promise(walk)).state is State.UNCONFIRMED
    assert "This was not confirmed in time." in said(village.officer)


async def test_cannot_is_always_allowed_and_shown_with_its_reason(village: PromiseVillage) -> None:
    walk = await village.promises(village.officer)
    await village.taps_on(village.officer, f"commitments:cannot:{walk.id}")
    await village.says(village.officer, "Our budget was cut this month")
    await village.wind(village.now + timedelta(minutes=1))

    assert (await village.promise(walk)).state is State.DROPPED
    assert "Cannot be kept. Reason: Our budget was cut this month" in words(village.officer.last)
    assert f"News on promise 1 for {village.dark.ref}, which you follow." in words(village.amina.last)
    assert "A promise cannot be kept" in words(village.rep.last)


async def test_a_new_date_is_told_with_its_reason_and_counts_as_changed(village: PromiseVillage) -> None:
    walk = await village.promises(village.officer)
    await village.taps_on(village.officer, f"commitments:later:{walk.id}")
    await village.says(village.officer, "30 May")
    await village.taps(village.officer, "commitments:why:urgent")
    await village.wind(village.now + timedelta(minutes=1))

    moved = await village.promise(walk)
    assert (moved.moved, moved.due_on.isoformat(), moved.state) == (1, "2025-05-30", State.ACCEPTED)
    assert "New date, changed once. Reason: something urgent came first" in words(village.rep.last)
    page = await village.database.read(actions.board, village.id, village.now)
    assert (page.sides[Side.POLICE].changed, page.sides[Side.POLICE].late) == (1, 0)


async def test_a_new_date_cannot_smuggle_a_patrol_in(village: PromiseVillage) -> None:
    key = await village.promises(
        village.rep, what="Find a key holder", task=Task.ORGANISE, concern_id=village.lane.id
    )
    await village.taps_on(village.rep, f"commitments:later:{key.id}")
    await village.taps(village.rep, "commitments:shift:two")
    await village.says(village.rep, "We patrol at night first")

    assert "Residents do not do this here" in words(village.rep.last)
    assert (await village.promise(key)).moved == 0


async def test_need_help_reaches_the_own_side_and_the_other(village: PromiseVillage) -> None:
    walk = await village.promises(village.officer)
    await village.taps_on(village.officer, f"commitments:help:{walk.id}")
    await village.wind(village.now)

    for someone in (village.other_officer, village.obi, village.lena, village.rep):
        assert "A promise needs help" in words(someone.last)
    assert "A promise needs help" not in said(village.officer)


async def test_promises_are_few_enough_to_be_kept(village: PromiseVillage) -> None:
    for _ in range(5):
        await village.promises(village.officer)
    await village.taps_on(village.officer, f"commitments:new:{village.dark.id}")
    await village.taps(village.officer, "commitments:what:writing")
    await village.taps(village.officer, "commitments:when:two")
    await village.taps(village.officer, "commitments:have:people")
    await village.taps(village.officer, "commitments:publish:0")

    assert "5 promises are open already" in village.officer.toasts[-1].translate(ISOLATES)
    assert len(await village.database.read(actions.every, village.id)) == 5
    await village.promises(village.other_officer)


async def test_lists_show_mine_to_judge_and_all_in_the_same_words_to_everybody(
    village: PromiseVillage,
) -> None:
    walk = await village.promises(village.officer)
    key = await village.promises(
        village.rep, what="Find a key holder", task=Task.ORGANISE, concern_id=village.lane.id
    )
    await village.says(village.officer, "/promises")
    assert "Promises for you to keep" in words(village.officer.last)
    assert f"commitments:show:{key.id}" not in {does for _, does in village.officer.last.buttons}

    shown = []
    for someone in (village.officer, village.rep, village.juma, village.council):
        await village.taps_on(someone, "commitments:list:all")
        shown.append((someone.last.text, someone.last.buttons))
    assert all(each == shown[0] for each in shown)
    assert {f"commitments:show:{walk.id}", f"commitments:show:{key.id}"} <= {does for _, does in shown[0][1]}


async def test_spanish_and_arabic_read_the_same_promise_in_their_own_words(village: PromiseVillage) -> None:
    rosa = await village.joins(Side.COMMUNITY, role=Role.REPRESENTATIVE, language="es")
    salma = await village.joins(Side.COMMUNITY, language="ar")
    walk = await village.promises(village.officer)
    await village.supporters(village.dark, salma)
    await village.does(actions.nothing_needed, village.officer, walk)
    await village.does(actions.claim, village.officer, walk)
    await village.wind(village.now)
    assert "👮 policía: «la promesa 1 está hecha»" in words(rosa.last)
    assert "هل هذا صحيح؟" in words(salma.last)

    await village.taps(salma, f"commitments:say:{walk.id}:yes")
    assert [label.strip("\u200f") for label, _ in salma.last.buttons] == ["✅ قلت: نعم"]
    await village.says(rosa, "/promise")
    await village.says(rosa, "Hacer una ronda nocturna")
    assert "Eso no lo hace la vecindad aquí." in words(rosa.last)
    await village.taps(rosa, "commitments:what:light")
    assert "¿Para qué preocupación?" in words(rosa.last)


async def idea_of(village: PromiseVillage, someone: Someone, words_: str) -> str:
    """Somebody says what could help; the button under the idea."""
    await village.taps_on(someone, f"ideas:add:{village.dark.id}")
    await village.taps(someone, f"ideas:kind:{village.dark.id}:helps")
    await village.says(someone, words_)
    return someone.with_button("commitments:fromidea").does("commitments:fromidea")


async def test_an_idea_becomes_a_ready_promise_with_one_tap(village: PromiseVillage) -> None:
    ready = await idea_of(village, village.juma, "Put a solar lamp at the water point")
    await village.taps_on(village.officer, ready)
    assert "This is what others will see" in words(village.officer.last)
    assert "Put a solar lamp at the water point" in words(village.officer.last)
    await village.taps(village.officer, "commitments:publish:0")

    promise = await only(village)
    assert (promise.side, promise.concern_id) == (Side.POLICE, village.dark.id)
    assert (promise.due_on - promise.made_on).days == 14


async def test_an_idea_of_a_patrol_becomes_no_residents_promise(village: PromiseVillage) -> None:
    ready = await idea_of(village, village.officer, "A night watch by the neighbours")
    await village.taps_on(village.rep, ready)

    assert "Residents do not do this here" in words(village.rep.last)
    assert "commitments:what:light" in {does for _, does in village.rep.last.buttons}
    assert (await village.database.read(actions.every, village.id)) == []


async def test_no_card_list_or_letter_names_or_numbers_a_person(village: PromiseVillage) -> None:
    walk = await claimed(village)
    await village.taps(village.amina, f"commitments:say:{walk.id}:no")
    await village.taps(village.rep, f"commitments:say:{walk.id}:no")
    everybody = [village.officer, village.rep, village.amina, village.council, village.lena, village.obi]
    for someone in everybody:
        await village.taps_on(someone, "commitments:list:all")
        await village.taps_on(someone, f"commitments:show:{walk.id}")
    member_key = (await village.is_member(village.officer)).key.hex()

    for reader in everybody:
        assert not [
            other for other in everybody if str(other.id) in said(reader) or other.name in said(reader)
        ]
        assert member_key not in said(reader)


async def test_old_buttons_say_that_things_moved_on(village: PromiseVillage) -> None:
    key = await village.asks(village.officer, Side.COMMUNITY)
    await village.does(actions.accept, village.rep, key)
    for does in (f"commitments:accept:{key.id}", f"commitments:notours:{key.id}"):
        await village.taps_on(village.lena, does)
        assert "moved on" in village.lena.toasts[-1]
    await village.taps_on(village.officer, f"commitments:done:{key.id}")
    assert "not yours" in village.officer.toasts[-1]
    await village.taps_on(village.rep, "commitments:show:999")
    assert "no such promise" in village.rep.toasts[-1]
    await village.taps_on(village.rep, "commitments:publish:0")
    assert "Done already" in village.rep.toasts[-1]
    assert (await village.promise(key)).state is State.ACCEPTED


async def test_done_while_a_request_in_return_is_open_says_so_and_needs_one_tap(
    village: PromiseVillage,
) -> None:
    walk = await village.promises(village.officer)
    key = await village.asks(village.officer, Side.COMMUNITY, what=KEY, pair_of=walk.id)
    await village.taps_on(village.officer, f"commitments:done:{walk.id}")

    assert f"You asked for promise {key.number} in return. No answer yet." in words(village.officer.last)
    await village.taps(village.officer, f"commitments:nothing:{walk.id}:done")
    assert (await village.promise(walk)).state is State.CLAIMED
