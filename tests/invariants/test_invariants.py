"""The fifteen invariants as properties of weeks lived through dispatch; what cannot apply yet is named."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.agenda.rules import build_agenda
from bot.agenda.snapshot import Snapshot
from bot.charter.rules import Side
from bot.concerns import store as concern_rows
from bot.reminders.store import reminder_table
from tests.chat_world import START, Someone
from tests.invariants.commons import Commons, few_examples, lived, plain
from tests.privacy.pseudonyms import pseudonyms, rows_about

NOT_YET = {
    2: "No party acts on another's commitments: there are no commitments yet.",
}
PARTLY = {
    5: "No concern closes in silence: receipt and reason; answer and outcome come with answering.",
    6: "Two keys to deviate: nothing can deviate at all, since no verb for it exists; keys come with them.",
}
NAIROBI = ZoneInfo("Africa/Nairobi")
WEDNESDAY = datetime(2025, 5, 7, 17, 5, tzinfo=NAIROBI)
RESULT = datetime(2025, 5, 12, 9, 35, tzinfo=NAIROBI)
AGENDA = datetime(2025, 5, 19, 9, 5, tzinfo=NAIROBI)
OVER = datetime(2025, 5, 24, 11, 35, tzinfo=NAIROBI)
WORRIES = (
    "The lamp at the well is dark after seven.",
    "Lorries stand in the ambulance lane on market day.",
    "The school road has no crossing at noon.",
    "Water stands on the clinic path after rain.",
    "Night buses pass without stopping.",
)
FREE = (
    "/menu",
    "/concerns",
    "/mine",
    "/vote",
    "/agenda",
    "/meeting",
    "/who",
    "/charter",
    "/raise",
    "/language",
)
STAFF = ("/today", "/poll", "/meet", "/invite")

sides = st.sampled_from([Side.COMMUNITY, Side.POLICE])
instants = st.integers(0, 19 * 24 * 4).map(lambda quarters: timedelta(minutes=15 * quarters))


def test_every_invariant_is_tested_or_named() -> None:
    tested = {int(number) for name in globals() for number in re.findall(r"^test_invariant_(\d+)_", name)}
    assert tested | set(NOT_YET) == set(range(1, 16))
    assert not tested & set(NOT_YET)
    assert set(PARTLY) <= tested


def shapes(someone: Someone, since: int) -> list[tuple[object, ...]]:
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


@few_examples
@given(verbs=st.lists(st.sampled_from(FREE), min_size=3, max_size=8), staff=st.permutations(STAFF))
def test_invariant_01_every_verb_exists_for_both_sides(
    sqlite_template: Path, verbs: list[str], staff: list[str]
) -> None:
    async def story(commons: Commons) -> None:
        ours, theirs = await commons.joins(Side.COMMUNITY), await commons.joins(Side.POLICE)
        await commons.tells(ours, WORRIES[0])
        await commons.tells(theirs, WORRIES[1])
        await commons.wind(WEDNESDAY)
        for pair, said in (((ours, theirs), verbs), ((commons.lena, commons.obi), staff)):
            for words in said:
                since = [len(one.chat) for one in pair]
                for one in pair:
                    await commons.says(one, words)
                first, second = (shapes(one, at) for one, at in zip(pair, since, strict=True))
                assert first == second, words

    lived(sqlite_template, story)


@few_examples
@given(after=instants, answer=st.sampled_from(["yes", "chat"]), moved=st.booleans())
def test_invariant_03_reminders_are_the_same_for_officers_and_residents(
    sqlite_template: Path, after: timedelta, answer: str, *, moved: bool
) -> None:
    async def story(commons: Commons) -> None:
        ours, theirs = await commons.joins(Side.COMMUNITY), await commons.joins(Side.POLICE)
        await commons.tells(ours, WORRIES[0])
        await commons.wind(START + min(after, timedelta(days=17)))
        for one in (ours, theirs):
            await commons.says(one, "/meeting")
            await commons.taps(one, f"meetings:come:1:{answer}")
        if moved:
            await commons.says(commons.obi, "/meet")
            await commons.taps(commons.obi, "meetings:place:")
            await commons.says(commons.obi, "Clinic yard")
        await commons.wind(OVER)
        heard = [[(each.at, each.kind, each.text) for each in commons.unasked(one)] for one in (ours, theirs)]
        assert heard[0] == heard[1]
        assert any(kind == "meeting-eve" for _, kind, _ in heard[0])

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
        assert f"({total} voted)" not in text or others in {0, residents, total}
        if others >= 5:
            assert f"({others} voted)" in text[text.index("👮") :]

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
        verbs = {verb for _, verb in commons.composition.dispatch.tables.taps}
        assert not verbs & {"setaside", "merge", "deviate", "export", "party"}

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
        views.append([re.sub(r"\d{4,}", "N", plain(text)) for text in texts])

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
        assert (f"{supporters} residents" in card) == (supporters >= 5)
        assert re.search(r"Also say so: [0-4] ", card) is None
        await commons.says(reader, "/meeting")
        assert re.search(r": [0-4] come", plain(reader.last.text)) is None
        await commons.says(reader, "/who")
        assert re.search(r": [0-4]$", plain(reader.last.text), re.MULTILINE) is None
        await commons.wind(RESULT)
        block = next(each.text for each in reversed(commons.unasked(reader)) if each.kind == "round-result")
        assert (f"({voters} voted)" in block) == (voters >= 5)
        assert ("residents: too few" in block) == (voters < 3)

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
                await commons.tells(tellers[side], f"Number {number}: {WORRIES[number % len(WORRIES)]}")
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
