"""Whole partnerships lived at random through dispatch, by anybody pressing anything: no invariant breaks.

`make test` lives few and short ones. PARTNERSHIPS and STEPS in the environment make them many and long, and
SEED=random lets each run differ:

    PARTNERSHIPS=500 STEPS=80 SEED=random pytest tests/invariants/test_partnership_machine.py
"""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Collection, Coroutine, Mapping
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from bot.charter.rules import Side
from bot.commitments.rules import State as Kept
from bot.concerns.rules import State as Where
from bot.reminders import actions as reminders
from tests.chat_world import Someone
from tests.invariants.conftest import Chance
from tests.invariants.deeds import (
    BY_WHO_ANSWERS,
    BY_WHO_HOLDS_A_KEY,
    COMMANDS,
    ON_A_CONCERN,
    ON_A_PROMISE,
    ON_AN_APPROVAL,
    ON_THE_REST,
)
from tests.invariants.partnership import Partnership, Template, opened
from tests.invariants.starting import STARTS

PARTNERSHIPS = int(os.environ.get("PARTNERSHIPS", "30"))
STEPS = int(os.environ.get("STEPS", "30"))
RANDOM = os.environ.get("SEED") == "random"

pick = st.integers(0, 255)
mostly = st.sampled_from([True, True, True, False])
"""Whether somebody acts who may; otherwise anybody does."""
ANSWERABLE = frozenset({Where.OPEN, Where.ON_AGENDA, Where.DISCUSSED})
RUNNING = frozenset({Kept.OFFERED, Kept.ACCEPTED})
MEETS = {
    **dict.fromkeys(("common", "not common"), (Kept.OFFERED,)),
    **dict.fromkeys(("kept", "not kept", "partly kept"), (Kept.CLAIMED,)),
}
"""What of a promise is said by those it was made to, and while it stands how."""
JUDGED = frozenset(MEETS)
RESIDENTS = 9
"""From here on in the order of coming, people answer for nobody."""
TOPICS = (
    "No light at the {mark} corner, girls are afraid after seven",
    "The ambulance {mark} lane is blocked on every market day",
    "The school {mark} road has no crossing at noon",
    "Water stands on the {mark} clinic path after rain",
)
SEEN = ((), (), ("police",), ("link",), ("urgent",), ("police", "link"), ("urgent", "police"))


class PartnershipMachine(RuleBasedStateMachine):
    """Steps of a partnership; each is checked as it is made (`tests/invariants/watching.py`)."""

    def __init__(self, templates: dict[str, Template], reached: Counter[str], chance: Chance) -> None:
        super().__init__()
        chance.begin()
        self.templates = templates
        self.reached = reached
        self.runner = asyncio.Runner()
        self.folder = Path(tempfile.mkdtemp())
        self.world: Partnership | None = None
        self.marks = 0

    def run(self, deed: Coroutine[Any, Any, Any]) -> None:
        """Do it; whatever it broke is said at once."""
        self.runner.run(deed)
        assert not self.town.broken, self.town.broken

    @property
    def town(self) -> Partnership:
        """The partnership of this example."""
        assert self.world is not None
        return self.world

    @initialize(start=st.sampled_from(sorted(STARTS)))
    def begins(self, start: str) -> None:
        template = self.templates[start]
        path = self.folder / "partnership.db"
        shutil.copy(template.path, path)
        database = opened(path)
        self.runner.run(database.open())
        self.world = template.world.on(database)
        self.world.events.clear()

    # ── who and what

    def someone(self, number: int) -> Someone:
        """One of those who came, also who has left."""
        return self.town.people[number % len(self.town.people)]

    def among(self, able: list[Someone], number: int) -> Someone:
        """One of them; anybody where there is nobody."""
        return able[number % len(able)] if able else self.someone(number)

    def one_of(self, found: Any, number: int) -> Any:
        """One of these ids, or one that leads nowhere."""
        ids = sorted(found)
        return ids[number % len(ids)] if ids else 1

    def standing(self, found: Mapping[int, Any], states: Collection[str], number: int) -> Any:
        """One of those that stand so; any where none does."""
        return self.one_of([key for key, each in found.items() if each.state in states] or found, number)

    def fill(self, script: tuple[str, ...], number: int, other: int, chosen: Mapping[str, int]) -> list[str]:
        """The script with ids of things that are there."""
        facts = self.town.facts
        looks, questions, ideas = self.runner.run(self.town.ids())
        ids = {
            "c": self.one_of(facts.concerns, number),
            "d": self.one_of(facts.concerns, other),
            "p": self.one_of(facts.promises, number),
            "a": self.one_of(facts.approvals, number),
            "b": self.one_of(facts.parties, number),
            "l": self.one_of(looks, number),
            "q": self.one_of(questions, number),
            "i": self.one_of(ideas, number),
            **chosen,
        }
        known = facts.concerns.get(ids["c"])
        return [each.format(**ids, ref=known.ref if known else "1000") for each in script]

    def does(self, who: Someone, script: tuple[str, ...], number: int, other: int = 0, **chosen: int) -> None:
        self.run(self.town.performs(who, self.fill(script, number, other, chosen)))

    # ── rules

    @rule(side=st.sampled_from(Side))
    def joins(self, side: Side) -> None:
        self.run(self.town.arrives(side))

    @rule(who=pick, topic=st.sampled_from(TOPICS), seen=st.sampled_from(SEEN))
    def tells(self, who: int, topic: str, seen: tuple[str, ...]) -> None:
        self.marks += 1
        mark = "zq" + "".join(chr(ord("a") + int(digit)) for digit in f"{self.marks:03}") + "end"
        self.run(self.town.raises(self.someone(who), topic.format(mark=mark), *seen))

    @rule(who=pick, what=st.sampled_from(sorted(ON_A_CONCERN)), concern=pick)
    def says_of_a_concern(self, who: int, what: str, concern: int) -> None:
        self.does(self.someone(who), ON_A_CONCERN[what], concern)

    @rule(who=pick, what=st.sampled_from(sorted(ON_A_CONCERN)), concern=pick)
    def its_raiser_says(self, who: int, what: str, concern: int) -> None:
        facts = self.town.facts
        known = facts.concerns.get(self.one_of(facts.concerns, concern))
        told = self.town.told.get(known.ref) if known else None
        self.does(told.raiser if told else self.someone(who), ON_A_CONCERN[what], concern)

    @rule(who=pick, what=st.sampled_from(sorted(BY_WHO_ANSWERS)), concern=pick, fits=mostly)
    def answers(self, who: int, what: str, concern: int, *, fits: bool) -> None:
        concerns = self.town.facts.concerns
        chosen = self.standing(concerns, ANSWERABLE if fits else (), concern)
        known = concerns.get(chosen)
        side = Side.POLICE if known is None or known.side is Side.COMMUNITY else Side.COMMUNITY
        able = self.town.who(lambda member: member.answers and member.side is side)
        self.does(self.among(able if fits else [], who), BY_WHO_ANSWERS[what], concern, c=chosen)

    @rule(first=st.booleans(), what=st.sampled_from(sorted(BY_WHO_HOLDS_A_KEY)), concern=pick, other=pick)
    def a_coordinator_proposes(self, what: str, concern: int, other: int, *, first: bool) -> None:
        who = self.town.lena if first else self.town.obi
        self.does(who, BY_WHO_HOLDS_A_KEY[what], concern, other)

    @rule(who=pick, what=st.sampled_from(sorted(BY_WHO_HOLDS_A_KEY)), concern=pick, other=pick)
    def somebody_tries_to_propose(self, who: int, what: str, concern: int, other: int) -> None:
        self.does(self.someone(who), BY_WHO_HOLDS_A_KEY[what], concern, other)

    @rule(who=pick, what=st.sampled_from(sorted(ON_AN_APPROVAL)), newest=pick, fits=mostly)
    def decides(self, who: int, what: str, newest: int, *, fits: bool) -> None:
        found = sorted(self.town.facts.approvals)
        number = max(len(found) - 1 - newest % 3, 0)
        missing = self.town.facts.approvals[found[number]].missing if found else ()
        able = self.town.who(lambda member: member.coordinates and member.side in missing)
        self.does(self.among(able if fits else [], who), ON_AN_APPROVAL[what], number)

    @rule(who=pick, what=st.sampled_from(sorted(ON_A_PROMISE)), promise=pick, fits=mostly)
    def settles(self, who: int, what: str, promise: int, *, fits: bool) -> None:
        promises = self.town.facts.promises
        chosen = self.standing(promises, MEETS.get(what, RUNNING) if fits else (), promise)
        known = promises.get(chosen)
        able = self.town.who(
            lambda member: (
                member.answers
                and known is not None
                and (member.side is not known.side if what in JUDGED else member.key == known.owner)
            )
        )
        self.does(self.among(able if fits else [], who), ON_A_PROMISE[what], promise, p=chosen)

    @rule(who=pick, what=st.sampled_from(sorted(ON_THE_REST)), subject=pick)
    def looks_and_tells(self, who: int, what: str, subject: int) -> None:
        self.does(self.someone(who), ON_THE_REST[what], subject)

    @rule(who=pick, marks=st.lists(st.integers(1, 8), min_size=1, max_size=5, unique=True))
    def votes(self, who: int, marks: list[int]) -> None:
        self.does(self.someone(who), ("/vote", f"say {' '.join(map(str, marks))}"), 0)

    @rule(who=pick, command=st.sampled_from(COMMANDS), picks=st.lists(pick, max_size=4))
    def wanders(self, who: int, command: str, picks: list[int]) -> None:
        self.run(self.town.wanders(self.someone(who), command, picks))

    @rule(who=pick, button=pick, newest=st.booleans())
    def presses_any_button_ever_shown(self, who: int, button: int, *, newest: bool) -> None:
        shown = list(self.town.buttons)
        if newest:
            shown = shown[-24:]
        if shown:
            does = shown[button % len(shown)]
            self.run(self.town.presses(self.someone(who), does, does))

    @rule(who=pick, anybody=st.sampled_from([False, False, False, True]))
    def forgets(self, who: int, *, anybody: bool) -> None:
        residents = self.town.people[RESIDENTS:]
        self.run(self.town.forgets(self.someone(who) if anybody else residents[who % len(residents)]))

    @rule(days=st.sampled_from([1, 2, 7, 14]))
    def lives_on(self, days: int) -> None:
        self.run(self.town.days(days))

    @rule(instants=st.integers(1, 12))
    def winds_to_what_is_due(self, instants: int) -> None:
        async def on() -> None:
            for _ in range(instants):
                due = await self.town.database.read(reminders.next_due)
                if due is None:
                    return
                await self.town.wind(max(due[0], self.town.now))

        self.run(on())

    @rule(hours=st.sampled_from([1, 13, 24, 72]))
    def sleeps(self, hours: int) -> None:
        """The machine is off; everything that was due comes at once."""

        async def on() -> None:
            self.world = self.town.on(self.town.database)
            self.world.now += timedelta(hours=hours)
            await self.world.tick()
            await self.world.drain()

        self.run(on())

    # ── the end

    def teardown(self) -> None:
        try:
            if self.world is not None:
                found = self.runner.run(self.town.faults_at_the_end())
                self.reached.update(self.town.events)
                self.runner.run(self.town.database.close())
                assert not found, found
        finally:
            self.runner.close()
            shutil.rmtree(self.folder)


def test_no_partnership_breaks_an_invariant(starts: dict[str, Template], chance: Chance) -> None:
    reached: Counter[str] = Counter()
    profile = settings(
        max_examples=PARTNERSHIPS,
        stateful_step_count=STEPS,
        deadline=None,
        derandomize=not RANDOM,
        database=None,
        phases=[Phase.generate] if not RANDOM else [Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    begin: Any = partial(PartnershipMachine, starts, reached, chance)
    run_state_machine_as_test(begin, settings=profile)
    lived = {name for name in reached if name.startswith(("concern ", "promise ", "approval "))}
    assert len(lived) >= 10, f"almost nothing happened: {sorted(reached.items())}"
