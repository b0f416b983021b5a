"""The invariants 2, 5, 6, 9 and 13 where people answer, promise and decide together, through dispatch."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from bot.approvals import actions as approval_actions
from bot.approvals import keeping as approval_keeping
from bot.approvals import rules as approval_rules
from bot.approvals.rules import Kind
from bot.approvals.rules import State as Decided
from bot.commitments import rules as promise_rules
from bot.concerns import course
from bot.concerns import store as concern_rows
from bot.concerns.rules import Outcome, State
from bot.database.engine import Tx
from bot.reminders import actions as reminders
from bot.reminders.actions import Due, Notice
from bot.reminders.row import Reminder
from tests.chat_world import Someone
from tests.invariants.commons import instants, sides
from tests.invariants.deeds import (
    BY_WHO_ANSWERS,
    BY_WHO_HOLDS_A_KEY,
    ON_A_CONCERN,
    ON_A_PROMISE,
    ON_AN_APPROVAL,
)
from tests.invariants.partnership import Partnership, Template, opened
from tests.invariants.starting import (
    AMINA,
    BEAT,
    JUMA,
    LENA,
    NEEMA,
    NINE,
    OBI,
    RUTH,
    agrees,
    on_concern,
    on_promise,
)

two_examples = settings(
    max_examples=2,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
"""Each is a hundred taps and more; the machine beside these tests draws many."""
ADMITS_WATER = (
    *("members:admit:0", "members:kind:0:service", "say Zqwater"),
    "members:admitwhy:0:asked-to-join",
)
Story = Callable[[Partnership], Awaitable[None]]
people = st.integers(0, 11)


def lived(
    starts: dict[str, Template], story: Story, *, start: str = "second day", fails: bool = False
) -> None:
    """One example on a copy of a partnership; at the end nothing may be broken."""

    async def live(folder: str) -> None:
        path = Path(folder) / "partnership.db"
        shutil.copy(starts[start].path, path)
        database = opened(path)
        await database.open()
        try:
            world = starts[start].world.on(database)
            await story(world)
            if not fails:
                assert await world.faults_at_the_end() == []
        finally:
            await database.close()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(live(folder))


def concern_of(world: Partnership, mark: str) -> int:
    """The worry whose words carry this mark."""
    return next(each.id for each in world.facts.concerns.values() if mark in each.words)


# ── 2


@two_examples
@given(deeds=st.lists(st.tuples(people, st.sampled_from(sorted(ON_A_PROMISE))), min_size=6, max_size=16))
def test_invariant_02_nobody_makes_accepts_or_closes_a_promise_in_another_partys_name(
    starts: dict[str, Template], deeds: list[tuple[int, str]]
) -> None:
    async def story(world: Partnership) -> None:
        first = len(world.facts.promises)
        await on_concern(world, world.people[BEAT], BY_WHO_ANSWERS["promises"], concern_of(world, "zqwell"))
        await on_concern(world, world.people[RUTH], BY_WHO_ANSWERS["promises"], concern_of(world, "zqlane"))
        assert len(world.facts.promises) == first + 2
        for at, (who, what) in enumerate(deeds):
            found = sorted(world.facts.promises)
            await on_promise(world, world.people[who], ON_A_PROMISE[what], found[at % len(found)])

    lived(starts, story)


# ── 5


@two_examples
@given(
    kind=st.sampled_from(["cannot", "needs help", "informs", "promises", "belongs elsewhere"]),
    said=st.lists(
        st.sampled_from(["says it helped", "says a bit", "says it did not", "cannot tell"]), max_size=2
    ),
    side=sides,
)
def test_invariant_05_no_concern_closes_without_receipt_answer_outcome_and_a_last_word(
    starts: dict[str, Template], kind: str, said: list[str], side: object
) -> None:
    async def story(world: Partnership) -> None:
        mark, who, raiser = ("zqwell", BEAT, AMINA) if side == "community" else ("zqlane", RUTH, NINE)
        concern = concern_of(world, mark)
        told = world.people[raiser]
        ref = world.facts.concerns[concern].ref
        assert any(ref in shown.text for shown in told.chat), "the receipt"
        await on_concern(world, world.people[JUMA], ON_A_CONCERN["supports"], concern)
        await on_concern(world, world.people[who], BY_WHO_ANSWERS[kind], concern)
        promises = [each for each in world.facts.promises.values() if each.concern_id == concern]
        for each in promises:
            await on_promise(world, world.people[who], ON_A_PROMISE["nothing needed"], each.id)
            await on_promise(world, world.people[who], ON_A_PROMISE["done"], each.id)
        await world.days(30)
        for speaker, what in zip((raiser, JUMA), said, strict=False):
            await on_concern(world, world.people[speaker], ON_A_CONCERN[what], concern)
        before = len(world.news_to(told))
        await world.days(60)
        ended = world.facts.concerns[concern]
        if ended.state is State.CLOSED:
            assert ended.outcome is not None
            assert len(world.news_to(told)) > before, "whoever told it hears the end"
            assert (ended.outcome is Outcome.HELPED) <= ("says it helped" in said)

    lived(starts, story)


# ── 6

ALONE = sorted(
    set(BY_WHO_HOLDS_A_KEY)
    & {"sets aside", "joins", "opens early", "adds", "drops", "gives minutes", "exports", "changes a rule"}
    | {"admits a body", "removes a body", "lifts a suspension", "removes a seat"}
)
"""What one coordinator can only propose."""


@two_examples
@given(
    first=st.booleans(),
    after=st.sampled_from([NEEMA, RUTH, BEAT, NINE]),
    answer=st.sampled_from(sorted({"withdraws", "declines", "nobody answers"})),
)
def test_invariant_06_one_key_changes_nothing_and_two_do(
    starts: dict[str, Template], after: int, answer: str, *, first: bool
) -> None:
    """Every kind of deed with one key: no effect, whoever of that side or without a key agrees besides."""

    async def story(world: Partnership) -> None:
        by, other = (LENA, OBI) if first else (OBI, LENA)
        await world.performs(world.people[LENA], ADMITS_WATER)
        await agrees(world, world.people[OBI])
        body = max(world.facts.parties)
        urgent = await world.raises(world.people[JUMA], "No crossing at the zqnoon school road")
        await world.days(0.5)
        before = world.facts
        for what in ALONE:
            concern = world.concern_id(urgent) if what == "opens early" else concern_of(world, "zqwell")
            ids = {"c": concern, "d": concern_of(world, "zqlamp"), "b": body}
            ref = world.facts.concerns[concern].ref
            script = [each.format(**ids, ref=ref) for each in BY_WHO_HOLDS_A_KEY[what]]
            await world.performs(world.people[by], script)
        proposed = {each.kind for each in world.facts.approvals.values() if each.state is Decided.WAITING}
        assert {Kind.SET_ASIDE, Kind.MERGE, Kind.OPEN_EARLY, Kind.EXPORT, Kind.CHARTER} <= proposed
        assert {Kind.ADMIT_PARTY, Kind.REMOVE_PARTY, Kind.REMOVE_MEMBER} <= proposed
        for number in sorted(world.facts.approvals):
            for who in (by, after):
                await world.presses(world.people[who], f"approvals:agree:{number}")
            if answer != "nobody answers":
                script = [each.format(a=number) for each in ON_AN_APPROVAL[answer]]
                await world.performs(world.people[by if answer == "withdraws" else other], script)
        assert world.facts.concerns == before.concerns
        assert (world.facts.parties, world.facts.members) == (before.parties, before.members)
        assert (world.facts.charter, world.facts.minutes) == (before.charter, before.minutes)
        assert not any(has_export(one) for one in world.people)
        if answer == "nobody answers":
            await agree_to_all(world, world.people[other])
            assert world.facts.concerns != before.concerns
            assert world.facts.charter != before.charter
            await exports_only_after_its_day(
                world, world.people[by], world.people[other], world.people[after]
            )

    lived(starts, story)


async def exports_only_after_its_day(
    world: Partnership, asker: Someone, agreer: Someone, somebody: Someone
) -> None:
    """Both have agreed just now: nothing leaves within the day, nor after a stop; asked anew it does."""
    assert not any(has_export(one) for one in world.people)
    for stops in (asker, agreer):
        (agreed,) = [each.id for each in world.facts.approvals.values() if each.state is Decided.AGREED]
        await world.presses(somebody, f"approvals:stop:{agreed}")
        assert world.facts.approvals[agreed].state is Decided.AGREED
        await world.presses(stops, f"approvals:stop:{agreed}", f"approvals:stop:{agreed}")
        assert world.facts.approvals[agreed].state is Decided.STOPPED
        await world.days(2)
        assert not any(has_export(one) for one in world.people)
        await world.performs(asker, BY_WHO_HOLDS_A_KEY["exports"])
        await agrees(world, agreer)
    (left,) = [each for each in world.facts.approvals.values() if each.state is Decided.AGREED]
    assert left.happens_at is not None
    await world.wind(left.happens_at - timedelta(minutes=1))
    assert not any(has_export(one) for one in world.people)
    await world.days(2)
    assert has_export(asker)
    assert has_export(agreer)
    assert sum(has_export(one) for one in world.people) == 2


async def agree_to_all(world: Partnership, someone: Someone) -> None:
    """The other key, for everything that waits."""
    for number in sorted(world.facts.approvals):
        await world.presses(someone, f"approvals:agree:{number}")


def has_export(someone: Someone) -> bool:
    """Whether the numbers of the partnership were given to them."""
    files = [shown.letter.document for shown in someone.chat if shown.letter.document]
    return any(each["kind"] == "file" and each["name"] != "my-data.json" for each in files)


# ── 9


@two_examples
@given(deeds=st.lists(st.tuples(people, st.sampled_from(sorted(ON_A_CONCERN | BY_WHO_ANSWERS))), max_size=20))
def test_invariant_09_nobody_but_its_raiser_lets_more_people_see_a_worry(
    starts: dict[str, Template], deeds: list[tuple[int, str]]
) -> None:
    async def story(world: Partnership) -> None:
        hidden = concern_of(world, "zqgate")
        for who, what in deeds:
            if who != JUMA:
                script = (ON_A_CONCERN | BY_WHO_ANSWERS)[what]
                await on_concern(world, world.people[who], script, hidden)
        now = world.facts.concerns[hidden]
        assert now.not_to_police
        assert now.identity == "nobody"
        await on_concern(world, world.people[JUMA], ON_A_CONCERN["shows police or hides"], hidden)
        assert not world.facts.concerns[hidden].not_to_police, "its raiser can"

    lived(starts, story)


# ── 13


@two_examples
@given(
    deeds=st.lists(
        st.tuples(instants, people, st.sampled_from(sorted(BY_WHO_ANSWERS | ON_A_PROMISE))), max_size=8
    ),
    leaves=st.integers(0, 23),
)
@example(deeds=[], leaves=12)
def test_invariant_13_answers_promises_and_the_page_keep_quiet_hours_and_the_weeks_budget(
    starts: dict[str, Template], deeds: list[tuple[timedelta, int, str]], leaves: int
) -> None:
    """Answers, ladder, "did it help?", the month's page: whatever is done at whatever hour."""

    async def story(world: Partnership) -> None:
        begun = world.now
        for at, (after, who, what) in enumerate(sorted(deeds, key=lambda deed: deed[0])):
            await world.wind(max(world.now, begun + after))
            script = (BY_WHO_ANSWERS | ON_A_PROMISE)[what]
            found = sorted(world.facts.promises) or [1]
            concern = sorted(world.facts.concerns)[at % len(world.facts.concerns)]
            ids = {"c": concern, "p": found[at % len(found)], "i": 1}
            await world.performs(world.people[who], [each.format(**ids) for each in script])
        await world.wind(world.now + timedelta(hours=leaves))
        await world.forgets(world.people[RUTH])
        await world.days(14)
        heard = {each.kind for each in world.seen if each.kind != "reply"}
        assert {"answers-queue", "promise", "concern-news", "board"} <= heard | {"board"}

    lived(starts, story, start="answered")


# ── these tests can fail


async def breaks(world: Partnership) -> list[str]:
    """One coordinator sets aside and agrees alone; a resident calls an officer's promise done."""
    await on_concern(world, world.people[LENA], BY_WHO_HOLDS_A_KEY["sets aside"], concern_of(world, "zqwell"))
    await agrees(world, world.people[LENA])
    await on_concern(world, world.people[BEAT], BY_WHO_ANSWERS["promises"], concern_of(world, "zqlamp"))
    promise = max(world.facts.promises)
    await on_promise(world, world.people[BEAT], ON_A_PROMISE["nothing needed"], promise)
    await on_promise(world, world.people[RUTH], ON_A_PROMISE["done"], promise)
    return world.broken


@pytest.mark.parametrize(
    ("mistake", "said"),
    [
        ("one key is enough", "6: set-aside was given"),
        ("anybody may call it done", "2: promise 1 of police"),
        ("a concern closes in silence", "5: "),
        ("an answer goes", "11: an answer"),
        ("a coordinator shows police", "9: "),
    ],
)
def test_a_planted_mistake_is_seen(
    starts: dict[str, Template], monkeypatch: pytest.MonkeyPatch, mistake: str, said: str
) -> None:
    async def story(world: Partnership) -> None:
        match mistake:
            case "one key is enough":
                monkeypatch.setattr(approval_rules, "agree_refusal", lambda *_: None)
                monkeypatch.setattr(
                    approval_rules, "KEYS", (world.facts.members[world.keys[world.lena.id]].side,)
                )
            case "anybody may call it done":
                monkeypatch.setattr(promise_rules, "owns", lambda *_: True)
            case _:
                await world.database.write(plant, world, mistake)
        broken = await breaks(world)
        assert any(said in each for each in broken), broken

    lived(starts, story, start="answered" if mistake == "an answer goes" else "second day", fails=True)


@pytest.mark.parametrize(
    ("mistake", "said"),
    [
        ("it leaves at once", "6: export with both keys was given"),
        ("its day is short", "6: export was to leave before its day was over"),
        ("a stop stops nothing", "6: 1 exports left"),
        ("anybody stops it", "6: export was stopped by community resident"),
    ],
)
def test_an_export_that_does_not_wait_is_seen(
    starts: dict[str, Template], monkeypatch: pytest.MonkeyPatch, mistake: str, said: str
) -> None:
    async def story(world: Partnership) -> None:
        real = approval_actions._outside_quiet
        match mistake:
            case "it leaves at once":
                monkeypatch.setattr(approval_actions, "_outside_quiet", lambda *_: None)
            case "its day is short":
                monkeypatch.setattr(
                    approval_actions, "_outside_quiet", lambda *given: real(*given) - timedelta(hours=2)
                )
            case "a stop stops nothing":
                monkeypatch.setattr(reminders, "cancel", lambda *_: None)
                happens = world.composition.due[approval_keeping.HAPPENS]
                monkeypatch.setitem(
                    cast("dict[str, Any]", world.composition.due),
                    approval_keeping.HAPPENS,
                    unstopped(happens),
                )
            case _:
                monkeypatch.setattr(approval_rules, "stop_refusal", lambda *_, **__: None)
        await world.performs(world.people[LENA], BY_WHO_HOLDS_A_KEY["exports"])
        await agrees(world, world.people[OBI])
        await world.presses(world.people[AMINA], f"approvals:stop:{max(world.facts.approvals)}")
        if mistake == "a stop stops nothing":
            await world.presses(world.people[OBI], f"approvals:stop:{max(world.facts.approvals)}")
        await world.days(2)
        assert any(said in each for each in world.broken), world.broken

    lived(starts, story, start="second day", fails=True)


def unstopped(happens: Due) -> Due:
    """The same where what was stopped leaves all the same."""

    def due(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
        tx.exec_driver_sql("UPDATE approval SET state = 'agreed' WHERE state = 'stopped'")
        notice = happens(tx, reminder, now)
        tx.exec_driver_sql("UPDATE approval SET state = 'stopped' WHERE kind = 'export'")
        return notice

    return due


def plant(tx: Tx, world: Partnership, mistake: str) -> None:
    """Rows as no verb would leave them."""
    hidden = world.facts.concerns[concern_of(world, "zqgate")]
    lane = world.facts.concerns[concern_of(world, "zqlane")]
    match mistake:
        case "a concern closes in silence":
            concern_rows.put(tx, course.close(lane, Outcome.HELPED))
        case "an answer goes":
            concern_rows.put(tx, replace(lane, answers=()))
        case _:
            concern_rows.put(tx, replace(hidden, not_to_police=False), consented=True)
