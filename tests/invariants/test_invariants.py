"""The fifteen invariants as properties of weeks lived through dispatch; none waits for something to come."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.agenda.rules import build_agenda
from bot.agenda.snapshot import Snapshot
from bot.charter.rules import Side
from bot.members.rules import Role
from bot.priorities.results import SIDE_NAMES
from tests.chat_world import START, Someone
from tests.invariants.commons import (
    AGENDA,
    FREE,
    OVER,
    RESULT,
    STAFF,
    WEDNESDAY,
    WORRIES,
    Commons,
    Seen,
    few_examples,
    instants,
    lived,
    numbered,
    plain,
    sides,
)
from tests.stories.world import line

NOT_YET: dict[int, str] = {}
"""Invariants that cannot apply yet, and why; none is left."""


def test_every_invariant_is_tested_or_named() -> None:
    written = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    tested = {int(number) for number in re.findall(r"^def test_invariant_(\d+)_", written, re.MULTILINE)}
    assert tested == set(range(1, 16))
    assert not NOT_YET


Shape = tuple[object, tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def shapes(someone: Someone, since: int) -> list[Shape]:
    """What stands in a chat, as message keys and button keys: the same sentence whoever reads it."""
    return [
        (
            shown.letter.form,
            tuple(
                getattr(part, "key", "") for part in getattr(shown.letter.text, "parts", (shown.letter.text,))
            ),
            tuple(re.sub(r"\d+", "N", does) for _, does in shown.buttons),
            tuple(shown.keyboard),
        )
        for shown in someone.chat[since:]
    ]


SUPERVISOR = "members:invite:N:supervisor:N"
"""Who hears of officers' silence is invited. Their like among residents, a representative's deputy, is
elected, and stands in the record that both coordinators have a button for."""


@few_examples
@given(verbs=st.lists(st.sampled_from(FREE), min_size=3, max_size=8), staff=st.permutations(STAFF))
def test_invariant_01_every_verb_exists_for_both_sides(
    sqlite_template: Path, verbs: list[str], staff: list[str]
) -> None:
    async def story(commons: Commons) -> None:
        ours = await commons.joins(Side.COMMUNITY, role=Role.REPRESENTATIVE)
        theirs = await commons.joins(Side.POLICE)
        await commons.tells(ours, WORRIES[0])
        await commons.tells(theirs, WORRIES[1])
        await commons.wind(WEDNESDAY)
        for pair, said in (((ours, theirs), verbs), ((commons.lena, commons.obi), staff)):
            for words in said:
                since = [len(one.chat) for one in pair]
                for one in pair:
                    await commons.says(one, words)
                first, second = (shapes(one, at) for one, at in zip(pair, since, strict=True))
                if words == "/invite":
                    form, keys, does, keyboard = second.pop()
                    assert SUPERVISOR in does
                    second.append((form, keys, tuple(each for each in does if each != SUPERVISOR), keyboard))
                assert first == second, words

    lived(sqlite_template, story)


def seen_from(side: Side, heard: Seen, own: str, other: str) -> tuple[object, ...]:
    """What was heard. Of one worry and who owes an answer: "ours" and "theirs"; all else as it came."""
    text = heard.text
    if not heard.kind.startswith(("answer", "concern-news")):
        return heard.at, heard.kind, text
    text = text.replace(own, "(our number)").replace(other, "(their number)")
    answering = {True: "us", False: "them"}
    for each in (Side.COMMUNITY, Side.POLICE):
        name = line(SIDE_NAMES[each]())
        text = text.replace(f"It waits for: {name}", f"It waits for: {answering[each is side]}")
    return heard.at, heard.kind, text


@few_examples
@given(after=instants, answer=st.sampled_from(["yes", "chat"]), moved=st.booleans())
def test_invariant_03_reminders_are_the_same_for_officers_and_residents(
    sqlite_template: Path, after: timedelta, answer: str, *, moved: bool
) -> None:
    async def story(commons: Commons) -> None:
        ours = await commons.joins(Side.COMMUNITY, role=Role.REPRESENTATIVE)
        theirs = await commons.joins(Side.POLICE)
        raised = [await commons.tells(ours, WORRIES[0]), await commons.tells(theirs, WORRIES[1])]
        await commons.wind(START + min(after, timedelta(days=17)))
        for one in (ours, theirs):
            await commons.says(one, "/meeting")
            await commons.taps(one, f"meetings:come:1:{answer}")
        if moved:
            await commons.says(commons.obi, "/meet")
            await commons.taps(commons.obi, "meetings:place:")
            await commons.says(commons.obi, "Clinic yard")
        await commons.wind(OVER)
        first, second = raised
        heard = [
            [seen_from(Side.COMMUNITY, each, first, second) for each in commons.unasked(ours)],
            [seen_from(Side.POLICE, each, second, first) for each in commons.unasked(theirs)],
        ]
        assert heard[0] == heard[1]
        assert {"meeting-eve", "answer-overdue"} <= {kind for _, kind, _ in heard[0]}

    lived(sqlite_template, story)


@few_examples
@given(residents=st.integers(3, 7), officers=st.integers(0, 7), marks=st.randoms(use_true_random=False))
def test_invariant_04_tallies_are_never_summed_across_sides(
    sqlite_template: Path, residents: int, officers: int, marks: object
) -> None:
    blocks = []

    async def story(commons: Commons, others: int) -> None:
        ours = await commons.many_join(Side.COMMUNITY, residents)
        theirs = await commons.many_join(Side.POLICE, 7)
        refs = [await commons.tells(ours[at], WORRIES[at]) for at in range(3)]
        await commons.wind(WEDNESDAY)
        for at, one in enumerate(ours):
            await commons.votes(one, refs[0], *([refs[1]] if at % 2 else []))
        for one in theirs[:others]:
            await commons.votes(one, refs[2])
        await commons.wind(RESULT)
        text = next(each.text for each in reversed(commons.unasked(ours[0])) if each.kind == "round-result")
        start = text.index("🏘")
        blocks.append(re.sub(r"\(\d{4}\)", "", text[start : text.index("👮")]))
        total = residents + others
        assert numbered(Side.COMMUNITY, total) not in text or not others
        assert numbered(Side.POLICE, total) not in text
        assert (numbered(Side.POLICE, others) in text) == (others >= 5)

    for others in (officers, 7 - officers):
        lived(sqlite_template, lambda commons, others=others: story(commons, others))  # type: ignore[misc]
    assert blocks[0] == blocks[1], "what police vote changes nothing in the residents' block"


@few_examples
@given(tellers=st.lists(sides, min_size=1, max_size=4), votes=st.lists(st.integers(0, 3), max_size=4))
def test_invariant_05_every_concern_has_a_receipt_and_every_candidate_a_reason(
    sqlite_template: Path, tellers: list[Side], votes: list[int]
) -> None:
    async def story(commons: Commons) -> None:
        told: dict[str, Someone] = {}
        for at, side in enumerate(tellers):
            one = await commons.joins(side)
            told[await commons.tells(one, WORRIES[at])] = one
        assert all(ref in plain(one.last.text) for ref, one in told.items())
        await commons.wind(WEDNESDAY)
        for at in votes:
            voter = list(told.values())[at % len(told)]
            await commons.votes(voter, list(told)[at % len(told)])
        await commons.wind(AGENDA)
        for ref, one in told.items():
            await commons.says(one, "/agenda")
            if ref in plain(one.last.text):
                continue
            await commons.taps(one, "agenda:whynot:")
            assert ref in plain(one.last.text), "left out, and the raiser is told why"
            assert len(plain(one.last.text).splitlines()) > 1

    lived(sqlite_template, story)


@few_examples
@given(
    deeds=st.lists(st.sampled_from([*FREE, *STAFF, "/export", "/keys", "/pause"]), max_size=8), data=st.data()
)
def test_invariant_06_no_one_person_changes_the_agenda_that_the_rule_built(
    sqlite_template: Path, deeds: list[str], data: st.DataObject
) -> None:
    async def story(commons: Commons) -> None:
        people = [await commons.joins(side) for side in Side] + [commons.lena, commons.obi]
        for at, one in enumerate(people[:3]):
            await commons.tells(one, WORRIES[at])
        await commons.wind(AGENDA)
        built = await commons.agenda()
        for words in deeds:
            one = data.draw(st.sampled_from(people))
            await commons.says(one, words)
            buttons = [does for _, does in one.last.buttons if not does.startswith("members:forget")]
            if buttons:
                await commons.taps(one, data.draw(st.sampled_from(buttons)))
        assert await commons.agenda() == built

    lived(sqlite_template, story)


@few_examples
@given(lena=st.sampled_from(["silent", "paused", "left"]), obi=st.sampled_from(["silent", "paused", "left"]))
def test_invariant_07_a_missing_key_never_blocks_the_calendar(
    sqlite_template: Path, lena: str, obi: str
) -> None:
    async def story(commons: Commons) -> None:
        one = await commons.joins(Side.COMMUNITY)
        ref = await commons.tells(one, WORRIES[0])
        for who, what in ((commons.lena, lena), (commons.obi, obi)):
            if what == "paused":
                await commons.says(who, "/pause")
                await commons.taps(who, "members:pause:0:weeks")
            if what == "left":
                await commons.says(who, "/forget")
                await commons.taps(who, "members:forget:0")
        await commons.wind(AGENDA)
        kinds = {each.kind for each in commons.unasked(one)}
        assert {"round-opens", "round-result", "meeting-notice", "agenda"} <= kinds
        published = await commons.agenda()
        assert published is not None
        assert [item.number for item in published.agenda.items] == [int(ref)]

    lived(sqlite_template, story)


@few_examples
@given(data=st.data())
def test_invariant_08_the_agenda_follows_from_its_snapshot_and_every_candidate_has_a_reason(
    sqlite_template: Path, data: st.DataObject
) -> None:
    async def story(commons: Commons) -> None:
        people = [await commons.joins(data.draw(st.sampled_from(list(Side)))) for _ in range(6)]
        refs = [await commons.tells(people[at], WORRIES[at]) for at in range(data.draw(st.integers(1, 5)))]
        await commons.wind(WEDNESDAY)
        for one in people:
            await commons.votes(one, *data.draw(st.lists(st.sampled_from(refs), max_size=3, unique=True)))
        await commons.wind(AGENDA)
        published = await commons.agenda()
        assert published is not None
        again = build_agenda(Snapshot.from_json(published.snapshot.to_json()))
        assert again.to_json() == published.agenda.to_json()
        chosen = {item.number for item in published.agenda.items}
        left_out = {row.number: row.reason for row in published.agenda.left_out}
        assert chosen | set(left_out) == {int(ref) for ref in refs}
        assert not chosen & set(left_out)
        assert all(left_out.values())

    lived(sqlite_template, story)
