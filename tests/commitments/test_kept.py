"""A promise for what police do not see: no letter promises it an agenda, and its worry ends."""

from __future__ import annotations

import pytest

from bot.charter.rules import Side
from bot.commitments import actions
from bot.commitments.rules import Promise, State, Task
from bot.concerns import actions as concerns
from bot.concerns.rules import Answer, Identity, Outcome, Response
from bot.concerns.rules import State as ConcernState
from bot.database.engine import Tx
from tests.commitments.test_chat import said, words
from tests.commitments.test_due import about, nine
from tests.commitments.village import DUE, PromiseVillage
from tests.concerns.village import DAY

NO_AGENDA = "It goes on no agenda, because police would read it."


async def kept_lamp(village: PromiseVillage, *, answers: bool = False) -> Promise:
    hidden = await village.kept_from_police()
    lamp = await village.promises(
        village.council, what="Put a lamp there", task=Task.REPAIR, concern_id=hidden.id
    )
    await village.does(actions.nothing_needed, village.council, lamp)
    if answers:
        await village.database.write(
            lambda tx: actions.answer_worry(tx, village.member(tx, village.council), lamp, village.now)
        )
    return lamp


async def ended(village: PromiseVillage, promise: Promise) -> Outcome | None:
    assert promise.concern_id is not None
    concern = await village.concern(promise.concern_id)
    assert concern.state is ConcernState.CLOSED, f"{concern.state}, heard because {concern.heard_because}"
    return concern.outcome


async def test_a_kept_promise_that_is_late_is_promised_no_agenda(village: PromiseVillage) -> None:
    lamp = await kept_lamp(village)
    await village.wind(nine(DUE + 14 * DAY))

    assert NO_AGENDA in words(about(village.council, lamp)[-1])
    for someone in (village.lena, village.rep):
        assert "was due 14 days ago" in said(someone)
        assert NO_AGENDA in said(someone)
        assert "It goes to the next agenda" not in said(someone)
    assert "14 days ago" not in said(village.obi)
    assert lamp.concern_id is not None
    assert (await village.concern(lamp.concern_id)).heard_because == ""


async def test_a_kept_promise_that_is_disputed_is_promised_no_agenda(village: PromiseVillage) -> None:
    lamp = await kept_lamp(village)
    await village.does(actions.claim, village.council, lamp)
    await village.wind(village.now)
    for someone in (village.amina, village.rep):
        await village.taps(someone, f"commitments:say:{lamp.id}:no")
    await village.wind(village.now)

    assert (await village.promise(lamp)).state is State.DISPUTED
    for someone in (village.council, village.rep):
        (told,) = [words(each) for each in someone.chat if "say: not done" in words(each)]
        assert NO_AGENDA in told
        assert "next agenda" not in told
    assert lamp.concern_id is not None
    assert (await village.concern(lamp.concern_id)).heard_because == ""


async def test_who_needs_help_with_a_kept_promise_reads_that_police_are_not_told(
    village: PromiseVillage,
) -> None:
    lamp = await kept_lamp(village)
    await village.taps_on(village.council, f"commitments:help:{lamp.id}")
    assert "not to police" in village.council.toasts[-1]
    walk = await village.promises(village.officer)
    await village.taps_on(village.officer, f"commitments:help:{walk.id}")
    assert "all who answer" in village.officer.toasts[-1]


async def test_a_kept_worry_whose_promise_was_late_and_then_kept_ends(village: PromiseVillage) -> None:
    lamp = await kept_lamp(village, answers=True)
    await village.wind(nine(DUE + 15 * DAY))
    await village.does(actions.claim, village.council, lamp)
    await village.wind(village.now)
    await village.taps(village.amina, f"commitments:say:{lamp.id}:yes")
    await village.wind(village.now + 3 * DAY)
    await village.taps_on(village.amina, f"responses:helped:{lamp.concern_id}:yes")
    await village.wind(village.now + 45 * DAY)

    assert await ended(village, lamp) is Outcome.HELPED


@pytest.mark.parametrize("disagrees", [False, True])
@pytest.mark.parametrize("kind", [Response.CANNOT, Response.INFORMATION])
async def test_a_kept_worry_ends_whatever_was_answered_and_said_to_it(
    village: PromiseVillage,
    kind: Response,
    disagrees: bool,  # noqa: FBT001
) -> None:
    hidden = await village.kept_from_police()

    def answers(tx: Tx) -> None:
        today = village.now.date()
        given = Answer(kind, Side.PARTNER, "Council lamps", "Nothing can be done there", today)
        concerns.answer(tx, hidden.id, given, village.now)
        actions.ask_whether_it_helped(tx, village.id, hidden.id, today)
        if disagrees:
            concerns.disagree(tx, village.person(tx, village.amina), hidden.id, village.now)

    await village.database.write(answers)
    await village.wind(village.now + 60 * DAY)
    assert (await village.concern(hidden.id)).state is ConcernState.CLOSED


async def test_police_read_nothing_of_a_kept_promise_through_its_pair(village: PromiseVillage) -> None:
    lamp = await village.promises(village.council, what="Mend the lamp", task=Task.REPAIR)

    def hide(tx: Tx) -> None:
        concerns.change_visibility(
            tx,
            village.person(tx, village.amina),
            village.dark.id,
            identity=Identity.NOBODY,
            name="",
            not_to_police=True,
            now=village.now,
        )

    await village.database.write(hide)
    asked = await village.asks(
        village.council, Side.COMMUNITY, what="Find the key holder quietly", pair_of=lamp.id
    )
    assert asked.kept_from_police
    assert not (await village.promise(lamp)).kept_from_police

    await village.taps_on(village.officer, f"commitments:show:{lamp.id}")
    assert "Mend the lamp" in words(village.officer.last)
    assert "In return" not in words(village.officer.last)
    await village.wind(nine(DUE + 14 * DAY))
    for someone in (village.officer, village.obi):
        assert "key holder" not in said(someone)
    await village.taps_on(village.rep, f"commitments:show:{asked.id}")
    assert "In return: 🏛 partners, Council lamps: Mend the lamp" in words(village.rep.last)
