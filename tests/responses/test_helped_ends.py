"""No silent end, over random lives: receipt, answer, both questions and the outcome, or the concern lives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.charter.rules import Side
from bot.commitments import actions as commitments
from bot.concerns import actions as concerns
from bot.concerns.rules import Answer, Concern, Outcome, Response, State
from bot.database.engine import Tx
from bot.errors import Refused
from bot.responses.helped_rules import Said
from tests.chat_world import Someone
from tests.invariants.commons import Commons, few_examples, lived

QUESTION = " help?"
ENDED = "has ended"

kinds = st.sampled_from(list(Response))
steps = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), kinds),
        st.tuples(st.just("say"), st.sampled_from(Said), st.integers(0, 2)),
        st.tuples(st.just("disagree"), st.integers(0, 2)),
        st.tuples(st.just("heard"), st.just(0)),
        st.tuples(st.just("days"), st.sampled_from([1, 2, 3, 14, 26, 30])),
    ),
    min_size=4,
    max_size=14,
)


@dataclass
class Life:
    """One concern, whoever raised it and two supporters."""

    commons: Commons
    concern_id: int
    followers: list[Someone]

    async def concern(self) -> Concern:
        found = await self.commons.database.read(concerns.concern, self.concern_id)
        assert found is not None
        return found

    async def answer(self, kind: Response) -> None:
        def act(tx: Tx) -> None:
            concern = concerns.concern(tx, self.concern_id)
            assert concern is not None
            side = concerns.answering_sides(tx, concern)[0]
            today = self.commons.now.date()
            try:
                after = concerns.answer(
                    tx, concern.id, Answer(kind, side, "", "This", today), self.commons.now
                )
            except Refused:
                return
            if kind is not Response.QUESTION:
                commitments.ask_whether_it_helped(tx, after.partnership_id, after.id, today)

        await self.commons.database.write(act)

    async def say(self, said: Said, who: int) -> None:
        someone = self.followers[who]
        await self.commons.says(someone, "/menu")
        does = f"responses:helped:{self.concern_id}:{said.value}"
        await self.commons.taps(someone, does, someone.last.message_id)

    async def disagree(self, who: int) -> None:
        def act(tx: Tx) -> None:
            person = self.commons.person(tx, self.followers[who])
            concern = concerns.concern(tx, self.concern_id)
            if concern is not None and concern.state in {State.OPEN, State.ANSWERED}:
                concerns.disagree(tx, person, self.concern_id, self.commons.now)

        await self.commons.database.write(act)

    async def heard(self) -> None:
        def act(tx: Tx) -> None:
            concern = concerns.concern(tx, self.concern_id)
            if concern is not None and concern.state is not State.CLOSED:
                concerns.must_hear(tx, self.concern_id, "promise_late")

        await self.commons.database.write(act)

    def seen_by(self, someone: Someone) -> list[str]:
        return [each.text for each in self.commons.seen if each.person == someone.id]


def check(life: Life, concern: Concern) -> None:
    """What must have happened to whatever has ended, and what an end must never be."""
    raiser = life.followers[0]
    for someone in life.followers:
        outcomes = [text for text in life.seen_by(someone) if ENDED in text]
        if concern.state is State.CLOSED:
            assert len(outcomes) == 1, "everybody who follows it hears the end once"
            assert sum(QUESTION in text for text in life.seen_by(someone)) >= 2, "asked twice"
        else:
            assert not outcomes, "nobody hears an end that is none"
    if concern.state is State.CLOSED:
        assert any("Thank you" in text for text in life.seen_by(raiser)), "a receipt"
        assert any(each.kind is not Response.QUESTION for each in concern.answers), "an answer or a reason"
        assert concern.waiting_since is None
        assert concern.outcome in {Outcome.HELPED, Outcome.PARTLY, Outcome.UNCONFIRMED}


@few_examples
@given(story=steps, side=st.sampled_from([Side.COMMUNITY, Side.POLICE]))
def test_no_concern_ends_without_receipt_answer_question_and_outcome(
    sqlite_template: Path, story: list[tuple[object, ...]], side: Side
) -> None:
    async def live(commons: Commons) -> None:
        life = await begun(commons, side)
        for verb, *rest in story:
            match verb, *rest:
                case "answer", Response() as kind:
                    await life.answer(kind)
                case "say", Said() as said, int() as who:
                    await life.say(said, who)
                case "disagree", int() as who:
                    await life.disagree(who)
                case "heard", _:
                    await life.heard()
                case "days", int() as days:
                    await commons.wind(commons.now + timedelta(days=days))
                case _:
                    raise AssertionError(verb)
            check(life, await life.concern())

    lived(sqlite_template, live)


async def begun(commons: Commons, side: Side) -> Life:
    followers = [await commons.joins(side) for _ in range(3)]
    await commons.joins(Side.POLICE if side is Side.COMMUNITY else Side.COMMUNITY)
    ref = await commons.tells(followers[0], "The lamp at the well is dark after seven.")
    await commons.wind(commons.now + timedelta(days=2))

    def by_ref(tx: Tx) -> int:
        return concerns.by_ref(tx, commons.person(tx, followers[0]), ref, commons.now)[0].id

    for supporter in followers[1:]:
        await commons.me_too(supporter, ref)
    return Life(commons, await commons.database.read(by_ref), followers)


def test_a_life_that_is_answered_and_confirmed_does_end(sqlite_template: Path) -> None:
    """The check above is not true of nothing."""

    async def live(commons: Commons) -> None:
        life = await begun(commons, Side.COMMUNITY)
        await life.answer(Response.WILL_DO)
        await commons.wind(commons.now + timedelta(days=3))
        await life.say(Said.YES, 1)
        await commons.wind(commons.now + timedelta(days=60))
        concern = await life.concern()
        assert (concern.state, concern.outcome) == (State.CLOSED, Outcome.HELPED)
        check(life, concern)

    lived(sqlite_template, live)
