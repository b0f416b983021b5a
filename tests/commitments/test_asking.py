"""What nobody answers is put again and then ends, and whoever asked or offered hears that."""

from __future__ import annotations

from bot import history
from bot.charter.rules import Side
from bot.commitments import actions
from bot.commitments.rules import State, Task
from bot.concerns import actions as concerns
from bot.concerns.rules import Answer, Response
from tests.commitments.test_chat import said
from tests.commitments.test_due import nine
from tests.commitments.village import KEY, PromiseVillage
from tests.concerns.village import DAY


async def test_an_offer_nobody_answers_is_put_once_more_then_ends_and_its_maker_hears(
    village: PromiseVillage,
) -> None:
    offer = await village.promises(village.rep, what="Host a table", task=Task.HOST)
    await village.wind(nine(offer.made_on + 8 * DAY))
    assert said(village.officer).count("Is this a problem for you too?") == 2
    await village.wind(nine(offer.made_on + 14 * DAY))

    assert (await village.promise(offer)).state is State.LAPSED
    assert "No answer in two weeks" in said(village.rep)
    assert "No answer" not in said(village.officer)
    lines = await village.database.read(history.recent, village.id)
    assert ("promise-lapsed", "P1") in {(each.verb, each.subject) for each in lines}


async def test_a_request_nobody_answers_ends_and_its_askers_hear(village: PromiseVillage) -> None:
    asked = await village.asks(village.officer, Side.COMMUNITY)
    await village.wind(nine(asked.made_on + 14 * DAY))

    assert (await village.promise(asked)).state is State.LAPSED
    assert "No answer in two weeks" in said(village.officer)
    await village.taps_on(village.rep, f"commitments:accept:{asked.id}")
    assert "moved on" in village.rep.toasts[-1]


async def test_a_resident_who_asked_for_something_in_return_hears_too(village: PromiseVillage) -> None:
    table = await village.promises(
        village.juma, what="Host a table", task=Task.HOST, concern_id=village.lane.id
    )
    asked = await village.asks(village.juma, Side.POLICE, concern_id=village.lane.id, pair_of=table.id)
    await village.wind(nine(asked.made_on + 14 * DAY))
    assert "No answer in two weeks" in said(village.juma)

    await village.does(actions.claim, village.juma, table)
    assert (await village.promise(table)).state is State.CLAIMED


async def test_in_place_of_what_nobody_answered_something_else_may_be_asked(village: PromiseVillage) -> None:
    walk = await village.promises(village.officer)
    asked = await village.asks(village.officer, Side.COMMUNITY, pair_of=walk.id)
    await village.wind(nine(asked.made_on + 14 * DAY))
    again = await village.asks(
        village.officer, Side.COMMUNITY, pair_of=walk.id, what=KEY, due_on=walk.due_on + 30 * DAY
    )

    assert (await village.promise(walk)).pair_id == again.id


async def test_what_was_not_taken_up_counts_against_no_post(village: PromiseVillage) -> None:
    for _ in range(5):
        await village.promises(village.rep, what="Host a table", task=Task.HOST)
    await village.wind(village.now + 15 * DAY)

    await village.promises(
        village.rep, what="Host a table", task=Task.HOST, due_on=village.now.date() + 9 * DAY
    )
    page = await village.database.read(actions.board, village.id, village.now)
    assert page.sides[Side.COMMUNITY].lapsed == 5


async def test_an_offer_that_is_not_the_other_sides_problem_counts_no_more(village: PromiseVillage) -> None:
    for _ in range(5):
        offer = await village.promises(village.rep, what="Host a table", task=Task.HOST)
        await village.does(actions.agree, village.officer, offer, common=False)

    await village.promises(village.rep, what="Host a table", task=Task.HOST)


async def test_an_answered_request_is_put_no_more(village: PromiseVillage) -> None:
    asked = await village.asks(village.officer, Side.COMMUNITY)
    await village.does(actions.accept, village.rep, asked)
    await village.wind(nine(asked.made_on + 14 * DAY))

    assert said(village.rep).count("a request to your side") == 1
    assert (await village.promise(asked)).state is not State.LAPSED


async def test_after_an_outage_it_is_put_once_not_twice(village: PromiseVillage) -> None:
    asked = await village.asks(village.officer, Side.COMMUNITY)
    await village.wind(village.now)
    village.now = nine(asked.made_on + 8 * DAY)
    await village.wind(village.now)

    assert said(village.rep).count("a request to your side") == 2


async def test_a_worry_answered_by_an_offer_nobody_took_up_waits_for_an_answer_again(
    village: PromiseVillage,
) -> None:
    offer = await village.promises(village.rep, what="Host a table", task=Task.HOST)
    given = Answer(
        Response.WILL_DO, Side.COMMUNITY, "Water group", offer.what, offer.made_on, offer.due_on, offer.id
    )
    await village.database.write(concerns.answer, village.dark.id, given, village.now)
    assert (await village.concern(village.dark.id)).waiting_since is None
    await village.wind(nine(offer.made_on + 14 * DAY))

    assert (await village.concern(village.dark.id)).waiting_since is not None
