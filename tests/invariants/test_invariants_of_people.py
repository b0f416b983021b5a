"""The invariants 9 to 15: secrecy, small numbers, own words, quiet hours, leaving, restarts."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from bot.charter.rules import Side
from bot.concerns import store as concern_rows
from bot.l10n import texts
from bot.reminders.store import reminder_table
from tests.chat_world import START
from tests.invariants.commons import (
    AGENDA,
    FREE,
    NAIROBI,
    OVER,
    RESULT,
    WEDNESDAY,
    WORRIES,
    Commons,
    few_examples,
    instants,
    lived,
    numbered,
    plain,
    sides,
)
from tests.privacy.pseudonyms import pseudonyms, rows_about
from tests.stories.world import line

LATE_AT_NIGHT = timedelta(hours=14)
"""After the founding at nine in the morning."""


LINKS = re.compile(r"\b[0-9a-f]{4}(?: [0-9a-f]{4}){3}\b|\d{4,}")
"""References are random, and so is the history's code, which follows from them; nothing else is."""


@few_examples
@given(side=sides, words=st.sampled_from(WORRIES), deeds=st.lists(st.sampled_from(FREE), max_size=4))
def test_invariant_09_nobody_can_tell_who_raised_it(
    sqlite_template: Path, side: Side, words: str, deeds: list[str]
) -> None:
    """Two worlds that differ only in which of two neighbours raised it look the same to everybody else."""
    views = []

    async def story(commons: Commons, which: int) -> None:
        two = [await commons.joins(side) for _ in range(2)]
        watchers = [await commons.joins(each) for each in Side] + [commons.lena, commons.obi]
        ref = await commons.tells(two[which], words)
        await commons.wind(WEDNESDAY)
        for one in watchers:
            for said in (*deeds, "/concerns", ref, "/who"):
                await commons.says(one, said)
        await commons.wind(AGENDA)
        texts = [shown.text for one in watchers for shown in one.chat]
        assert not any(str(one.id) in text for text in texts for one in two)
        views.append([LINKS.sub("N", plain(text)) for text in texts])

    for which in (0, 1):
        lived(sqlite_template, lambda commons, which=which: story(commons, which))  # type: ignore[misc]
    assert views[0] == views[1]


@few_examples
@given(supporters=st.integers(0, 7), voters=st.integers(0, 7), coming=st.integers(0, 6))
def test_invariant_10_fewer_than_five_are_never_shown_as_a_number(
    sqlite_template: Path, supporters: int, voters: int, coming: int
) -> None:
    async def story(commons: Commons) -> None:
        people = await commons.many_join(Side.COMMUNITY, 8)
        reader = await commons.joins(Side.POLICE)
        ref = await commons.tells(people[0], WORRIES[0])
        await commons.wind(WEDNESDAY)
        for one in people[1 : supporters + 1]:
            await commons.me_too(one, ref)
        for one in people[:voters]:
            await commons.votes(one, ref)
        for one in people[:coming]:
            await commons.says(one, "/meeting")
            await commons.taps(one, "meetings:come:1:yes")
        await commons.says(reader, ref)
        card = plain(reader.last.text)
        assert (line(texts.concerns_also_community(count=supporters)) in card) == (supporters >= 5)
        assert not any(line(texts.concerns_also_community(count=few)) in card for few in range(5))
        await commons.says(reader, "/meeting")
        side = texts.members_side_community()
        counted = [line(texts.meetings_coming(side=side, count=few)) for few in range(7)]
        assert (counted[coming] in plain(reader.last.text)) == (coming >= 5)
        assert not any(few in plain(reader.last.text) for few in counted[:5])
        await commons.says(reader, "/who")
        for few in range(5):
            number = texts.members_who_number(number=few)
            assert line(texts.members_who_police(number=number)) not in plain(reader.last.text)
        assert line(texts.members_who_police(number=texts.members_who_few())) in plain(reader.last.text)
        await commons.wind(RESULT)
        block = next(each.text for each in reversed(commons.unasked(reader)) if each.kind == "round-result")
        assert (numbered(Side.COMMUNITY, voters) in block) == (voters >= 5)
        assert (line(texts.priorities_block_few(side=side)) in block) == (voters < 3)

    lived(sqlite_template, story)


@few_examples
@given(first=st.sampled_from(WORRIES), second=st.sampled_from(WORRIES), side=sides)
def test_invariant_11_the_first_words_are_never_overwritten(
    sqlite_template: Path, first: str, second: str, side: Side
) -> None:
    async def story(commons: Commons) -> None:
        one = await commons.joins(side)
        ref = await commons.tells(one, first)
        await commons.says(one, ref)
        await commons.taps(one, "concerns:reword:")
        await commons.says(one, f"In short: {second}")
        await commons.wind(AGENDA)
        kept = await commons.database.read(concern_rows.by_ref, commons.id, ref)
        assert kept is not None
        assert kept.words == first
        assert kept.reworded == f"In short: {second}"
        await commons.says(commons.lena, ref)
        assert second in plain(commons.lena.last.text)

    lived(sqlite_template, story)


@few_examples
@given(people=st.lists(st.sampled_from(list(Side)), min_size=2, max_size=8), late=st.integers(0, 300))
def test_invariant_12_all_sides_read_results_and_agenda_at_the_same_minute(
    sqlite_template: Path, people: list[Side], late: int
) -> None:
    async def story(commons: Commons) -> None:
        everybody = [await commons.joins(side) for side in people] + [commons.lena, commons.obi]
        await commons.tells(everybody[0], WORRIES[0])
        await commons.wind(WEDNESDAY)
        commons.now = RESULT + timedelta(minutes=late)
        await commons.tick()
        await commons.drain()
        await commons.wind(AGENDA)
        for kind in ("round-opens", "round-result", "agenda"):
            first = {
                one.id: next((each.at, each.text) for each in commons.unasked(one) if each.kind == kind)
                for one in everybody
            }
            assert len(set(first.values())) == 1, kind

    lived(sqlite_template, story)


@few_examples
@given(
    deeds=st.lists(st.tuples(instants, st.sampled_from(["tell", "urgent", "move"]), sides), max_size=5),
    hours=st.tuples(st.integers(18, 22), st.integers(6, 9)),
)
@example(deeds=[(LATE_AT_NIGHT, what, Side.COMMUNITY) for what in ("urgent", "move")], hours=(20, 8))
def test_invariant_13_nothing_unasked_in_quiet_hours_and_a_limit_a_week(
    sqlite_template: Path, deeds: list[tuple[timedelta, str, Side]], hours: tuple[int, int]
) -> None:
    begin, end = time(hours[0]), time(hours[1])

    async def story(commons: Commons) -> None:
        tellers = {side: await commons.joins(side) for side in (Side.COMMUNITY, Side.POLICE)}
        idle = await commons.joins(Side.COMMUNITY)
        for number, (after, what, side) in enumerate(sorted(deeds, key=lambda deed: deed[0])):
            await commons.wind(max(commons.now, START + after))
            if what == "move":
                who = commons.lena if side is Side.COMMUNITY else commons.obi
                await commons.says(who, "/meet")
                if not any(does.startswith("meetings:place") for _, does in who.last.buttons):
                    continue
                await commons.taps(who, "meetings:place:")
                await commons.says(who, f"Yard {number}")
            else:
                words = f"Number {number}: {WORRIES[number % len(WORRIES)]}"
                await commons.tells(tellers[side], words, urgent=what == "urgent")
        await commons.wind(OVER)
        for one in (idle, *tellers.values(), commons.lena, commons.obi):
            for each in commons.unasked(one):
                local = each.at.astimezone(NAIROBI).time()
                assert end <= local < begin, (each.kind, each.at)
        moves = sum(what == "move" for _, what, _ in deeds)
        weeks = Counter(each.at.astimezone(NAIROBI).isocalendar()[:2] for each in commons.unasked(idle))
        assert all(number <= 3 + 2 + moves for number in weeks.values()), weeks

    lived(sqlite_template, story, quiet_from=begin, quiet_to=end)


@few_examples
@given(deeds=st.lists(st.sampled_from(["tell", "me too", "vote", "come", "draft"]), max_size=5), side=sides)
def test_invariant_14_everybody_sees_their_own_data_and_leaves_without_a_trace(
    sqlite_template: Path, deeds: list[str], side: Side
) -> None:
    async def story(commons: Commons) -> None:
        one, other = await commons.joins(side), await commons.joins(Side.COMMUNITY)
        theirs = await commons.tells(other, WORRIES[1])
        own = await commons.tells(one, WORRIES[0]) if "tell" in deeds else ""
        await commons.wind(WEDNESDAY)
        if "me too" in deeds:
            await commons.me_too(one, theirs)
        if "vote" in deeds:
            await commons.votes(one, theirs)
        if "come" in deeds:
            await commons.says(one, "/meeting")
            await commons.taps(one, "meetings:come:1:yes")
        if "draft" in deeds:
            await commons.says(one, "/raise")
            await commons.says(one, "Half a thought")
        await commons.says(one, "/mydata")
        document = one.last.letter.document
        assert document is not None
        place = json.loads(document["content"])["partnerships"][0]
        assert [each["number"] for each in place["raised"]] == [own] * bool(own)
        assert place["supported"] == [theirs] * ("me too" in deeds)
        assert (theirs in json.dumps({name: place[name] for name in place if name != "supported"})) == (
            "vote" in deeds
        )
        assert place["coming"] == ("yes" if "come" in deeds else None)
        assert place["unfinished"] == ("Half a thought" if "draft" in deeds else "")

        keys = await commons.database.read(pseudonyms, one.id)
        await commons.says(one, "/forget")
        await commons.taps(one, "members:forget:0")
        assert await commons.database.read(rows_about, keys) == set()

    lived(sqlite_template, story)


@few_examples
@given(
    jumps=st.lists(st.integers(1, 200), min_size=2, max_size=8),
    zone=st.sampled_from(["Africa/Nairobi", "Europe/Belgrade", "Asia/Kabul", "America/Guatemala"]),
    start=st.sampled_from([START, datetime.fromisoformat("2025-03-17T07:00+00:00")]),
)
def test_invariant_15_a_restart_loses_and_doubles_no_reminder(
    sqlite_template: Path, jumps: list[int], zone: str, start: datetime
) -> None:
    meeting = (start + timedelta(days=19)).date()

    async def story(commons: Commons) -> None:
        one = await commons.joins(Side.COMMUNITY)
        await commons.tells(one, WORRIES[0])
        await commons.says(one, "/meeting")
        await commons.taps(one, "meetings:come:1:yes")
        for hours in jumps:
            # The process ends, so many hours pass, and another begins.
            commons = await commons.restarted()
            commons.now += timedelta(hours=hours)
            await commons.tick()
            await commons.drain()
        commons = await commons.restarted()
        await commons.wind(max(commons.now, start + timedelta(days=21)))
        rungs = Counter(
            each.kind for each in commons.unasked(one) if each.kind.startswith(("meeting-", "agenda"))
        )
        assert all(number == 1 for kind, number in rungs.items() if kind != "meeting-notice"), rungs

        def rows(tx: object) -> list[object]:
            return list(tx.execute(reminder_table.select()).all())  # type: ignore[attr-defined]

        for row in await commons.database.read(rows):
            assert row.state != "waiting" or row.due_at > commons.now, row.kind  # type: ignore[attr-defined]
            assert row.state != "failed", row.kind  # type: ignore[attr-defined]
            local = row.due_at.astimezone(ZoneInfo(zone)).strftime("%H:%M")  # type: ignore[attr-defined]
            expected = HOURS.get(row.kind)  # type: ignore[attr-defined]
            assert expected is None or local == expected, (row.kind, local)  # type: ignore[attr-defined]

    lived(sqlite_template, story, start, zone=zone, first_meeting=f"{meeting}T10:00")


HOURS = {
    "meeting-notice": "09:00",
    "agenda": "09:00",
    "meeting-eve": "18:00",
    "meeting-morning": "09:00",
    "meeting-begins": "10:00",
    "round-closes": "19:00",
    "round-result": "09:30",
    "round-nudge": "12:00",
}
