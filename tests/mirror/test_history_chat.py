"""Reading the history through dispatch: everybody may, in plain words, and a kept head can be compared."""

from __future__ import annotations

import ast
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot import history
from bot.agenda import powers as agenda_powers
from bot.approvals import because
from bot.charter.rules import Side
from bot.concerns.rules import Reason
from bot.database.engine import Database, Tx
from bot.history import Line
from bot.l10n import catalog
from bot.members import deeds
from bot.members.rules import Role
from bot.members.sides import SIDE_NAMES
from bot.mirror import wording
from tests.chat_world import Someone
from tests.concerns.village import LIGHT, Village

BOT = Path(__file__).parents[2] / "bot"
CODE = re.compile(r"[a-z]+(-[a-z]+)+")
NOTING = re.compile(r"_?(note|settle)$")
NO_HISTORY = ("bot.shown", "bot.database", "bot.standin", "bot.l10n")


@pytest.fixture
def engine_name() -> str:
    """What is said is the same on both engines; `tests/history` runs on both."""
    return "sqlite"


async def village(database: Database) -> Village:
    return await Village(database).begin()


async def filled(database: Database, lines: int = 30) -> tuple[Village, history.Head]:
    town = await village(database)

    def fill(tx: Tx) -> history.Head:
        for number in range(lines - history.length(tx, town.id)):
            day = date(2025, 5, 6 + number // 10)
            history.note(
                tx, partnership_id=town.id, day=day, verb="concern-opened", subject=str(400 + number)
            )
        return history.head(tx, town.id)

    return town, await database.write(fill)


def plain(someone: Someone) -> str:
    return re.sub("[\u2066-\u2069\u200e\u200f]|<[^>]*>", "", someone.last.text)


async def test_a_worrys_history_reads_in_plain_words_for_every_role(database: Database) -> None:
    town = await village(database)
    resident = await town.joins(Side.COMMUNITY)
    concern = await town.raised_openly(resident)
    await town.joins(Side.POLICE)
    for role, side in (
        (Role.RESIDENT, Side.COMMUNITY),
        (Role.OFFICER, Side.POLICE),
        (Role.PARTNER, Side.PARTNER),
    ):
        reader = await town.joins(side, role=role)
        await town.says(reader, "/history")
        assert f"by the calendar · {concern.ref} opened to all." in plain(reader)
        assert "both coordinators · The ground rules were agreed." in plain(reader)
        await town.says(reader, f"/history {concern.ref}")
        assert "opened to all" in plain(reader)
        assert "ground rules" not in plain(reader)
        assert LIGHT not in plain(reader)


@pytest.mark.parametrize(("language", "words"), [("es", "Qué pasó aquí"), ("ar", "ما حدث هنا")])
async def test_the_history_speaks_the_readers_language(database: Database, language: str, words: str) -> None:
    town, _ = await filled(database)
    reader = await town.joins(Side.COMMUNITY, language=language)

    await town.says(reader, "/history")

    assert words in plain(reader)
    assert "opened" not in plain(reader)


async def test_pages_go_back_to_the_first_line_and_none_is_left_out(database: Database) -> None:
    town, _ = await filled(database)
    reader = await town.joins(Side.POLICE)
    await town.says(reader, "/history")
    numbers = []
    while True:
        numbers += [int(found) for found in re.findall(r"^(\d+) ·", plain(reader), re.MULTILINE)]
        following = [does for label, does in reader.last.buttons if "Older" in label]
        if not following:
            break
        await town.taps(reader, following[0])

    assert numbers == list(range(30, 0, -1))
    await town.taps(reader, "history:show:1")
    assert "Page 2 of 3" in plain(reader)


async def test_checking_says_that_all_lines_are_unbroken(database: Database) -> None:
    town, kept = await filled(database)
    reader = await town.joins(Side.COMMUNITY)
    await town.says(reader, "/history")

    await town.taps(reader, "history:check")

    assert f"All 30 lines are unbroken.\nCode {kept.short}" in plain(reader)


async def test_a_head_that_somebody_kept_is_found_with_its_day_and_line(database: Database) -> None:
    town, kept = await filled(database)
    reader = await town.joins(Side.PARTNER)

    def more(tx: Tx) -> None:
        history.note(tx, partnership_id=town.id, day=date(2025, 5, 20), verb="round-opened")

    await database.write(more)

    for typed in (kept.short, kept.hash[:8].upper(), f"{kept.hash[:10]}…"):
        await town.says(reader, f"/history {typed}")
        assert "Yes, this code stood here on Thursday 8 May, line 30." in plain(reader)
    await town.says(reader, "/history 00000000aa")
    assert "No line here has this code." in plain(reader)
    await town.says(reader, "/history 3f9a")
    assert "eight signs" in plain(reader)


async def test_what_was_changed_behind_the_bots_back_is_said(database: Database) -> None:
    town, kept = await filled(database)
    reader = await town.joins(Side.COMMUNITY)

    def forge(tx: Tx) -> None:
        tx.exec_driver_sql("DROP TRIGGER history_no_update")
        tx.exec_driver_sql("UPDATE history SET side = 'police' WHERE seq = 7")

    await database.write(forge)
    await town.says(reader, "/history")
    await town.taps(reader, "history:check")
    assert "Line 7 is not what was written." in plain(reader)
    await town.says(reader, f"/history {kept.short}")
    assert "stands at line 30.\nBut line 7 is not" in plain(reader)


async def test_a_stranger_reads_nothing_and_nobody_reads_another_towns_lines(database: Database) -> None:
    town, _ = await filled(database)
    stranger = Someone(99, "Stranger")
    await town.says(stranger, "/history")
    assert "opened" not in stranger.last.text

    other = await Village(database).begin()
    await other.says(other.lena, "/history")
    assert "429" not in plain(other.lena)
    assert "Page 1 of 1" in plain(other.lena)


async def test_a_worry_kept_from_police_leaves_no_line_and_police_cannot_ask_for_it(
    database: Database,
) -> None:
    town = await village(database)
    resident, officer = await town.joins(Side.COMMUNITY), await town.joins(Side.POLICE)
    await town.tells(resident)
    await town.taps(resident, "concerns:seen:0")
    await town.taps(resident, "concerns:seen:0:police")
    await town.taps(resident, "concerns:draft:0")
    concern = await town.sends_it(resident)
    assert concern.not_to_police
    await town.opens(concern)

    await town.says(officer, "/history")
    assert concern.ref not in plain(officer)
    await town.says(officer, f"/history {concern.ref}")
    assert "What happened with" not in plain(officer)
    await town.says(town.lena, "/history")
    assert concern.ref not in plain(town.lena)


# ── words for every verb


def verbs() -> dict[str, str]:
    """Every verb that is written into the history anywhere in the bot (or its beginning), and where."""
    found: dict[str, str] = {}
    for file in sorted(BOT.rglob("*.py")):
        module = ".".join(("bot", *file.relative_to(BOT).with_suffix("").parts))
        if module.startswith(NO_HISTORY):
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and NOTING.search(_name(node.func)):
                for given in [*node.args, *(word.value for word in node.keywords if word.arg == "verb")]:
                    found |= dict.fromkeys(_codes(given), f"{module}:{node.lineno}")
    return found


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def _codes(given: ast.expr) -> list[str]:
    """Codes in an argument: a constant, both branches of a choice, the constant beginning of an f-string."""
    if isinstance(given, ast.IfExp):
        return [*_codes(given.body), *_codes(given.orelse)]
    if isinstance(given, ast.JoinedStr) and isinstance(given.values[0], ast.Constant):
        return [str(given.values[0].value)] if str(given.values[0].value).endswith("-") else []
    if isinstance(given, ast.Constant) and isinstance(given.value, str) and CODE.fullmatch(given.value):
        return [given.value]
    return []


def test_every_verb_that_is_written_has_words_in_every_language() -> None:
    found = verbs()
    assert {"concern-opened", "round-opened", "agenda-published", "partnership-agreed"} <= found.keys()
    wordless = {
        verb: where
        for verb, where in found.items()
        if not (wording.knows(verb) or (verb.endswith("-") and verb[:-1] in wording.OF_BOTH))
    }

    assert wordless == {}


@pytest.mark.parametrize("language", catalog.languages())
def test_every_verb_and_every_reason_can_be_said(language: str) -> None:
    steps = [f"{step}-{kind}" for step in wording.OF_BOTH for kind in wording.KINDS_OF_DEED]
    for verb in (*wording.OF_ALL, *wording.OF_ONE, *wording.OF_TWO, *wording.OF_BODY, *steps):
        for reason in ("", *wording.REASONS):
            line = Line(1, 12, date(2025, 5, 6), verb, "police", "417", reason, "0" * 64)
            words = catalog.render_plain(wording.said(line), language)
            assert words.startswith(("12", "\u200f12")), words
            assert verb not in words
    for verb, (_, kinds) in wording.ENDED_AS.items():
        for kind in kinds:
            line = Line(1, 12, date(2025, 5, 6), verb, "community", "417", kind, "0" * 64)
            assert verb not in catalog.render_plain(wording.said(line), language)


def test_what_both_agreed_is_said_of_both_and_what_nobody_did_of_the_calendar() -> None:
    def words(verb: str, side: str, subject: str = "", reason: str = "") -> str:
        line = Line(1, 9, date(2025, 5, 6), verb, side, subject, reason, "0" * 64)
        return catalog.render_plain(wording.said(line), "en")

    assert words("agreed-set-aside", "police", "417", "not_joint") == (
        "9 · both sides · Agreed: Set aside 417. Reason: it is not for a joint meeting."
    )
    assert words("party-active", "clock", "community") == (
        "9 · by the calendar · 🏘 residents began to take part."
    )
    assert words("seat-confirmed", "community", "officer") == (
        "9 · 🏘 residents · Somebody was confirmed for: 👮 police."
    )
    assert words("promise-dropped", "police", "P2", "no_people").count("eason") == 1
    assert words("proposed-charter", "police", "vote-opens") == (
        "9 · 👮 police · Proposed: Change a rule: Vote opens."
    )
    assert "Reason" not in words("concern-set-aside", "", "417", "not_joint"), "the line before said it"
    assert words("round-opened", "clock") == "9 · by the calendar · A vote opened."
    assert words("round-opened", "police") == "9 · 👮 police · A vote opened."
    assert words("concern-withdrawn", "", "417") == "9 · 417 was taken back by whoever told it."
    assert words("promise-late", "police", "P2") == "9 · 👮 police · Promise 2 is late."
    assert words("never-heard-of", "clock") == (
        "9 · by the calendar · Something else was written: \u2068never-heard-of\u2069."
    )


@pytest.mark.parametrize("language", catalog.languages())
def test_no_code_of_a_side_is_read_and_no_two_lines_of_one_deed_say_the_same(language: str) -> None:
    def words(verb: str, subject: str = "417", reason: str = "") -> str:
        line = Line(1, 9, date(2025, 5, 6), verb, "clock", subject, reason, "0" * 64)
        return catalog.render_plain(wording.said(line), language)

    for side in Side:
        assert side.value not in words("party-active", side.value).replace(
            catalog.render_plain(SIDE_NAMES[side](), language), ""
        )
    together = (
        ("agreed-set-aside", "concern-set-aside"),
        ("agreed-open-early", "concern-opened-early"),
        ("concern-flagged", "concern-look"),
        ("concern-appealed", "concern-look"),
    )
    for one, other in together:
        assert words(one) != words(other, reason="flag" if other == "concern-look" else "")


def test_every_reason_that_both_keys_are_asked_for_with_is_said() -> None:
    offered = {code for reasons in because.OFFERED.values() for code in reasons}
    known = {*offered, *agenda_powers.REASONS, *deeds.EVERY_REASON, *Reason, "same"}
    assert known <= wording.REASONS.keys()


async def test_a_worry_with_a_number_used_before_shows_nothing_of_the_erased_one(database: Database) -> None:
    town = await village(database)
    resident = await town.joins(Side.COMMUNITY)
    concern = await town.raises(resident)

    def as_if_used_before(tx: Tx) -> None:
        for days, verb in ((90, "concern-set-aside"), (0, "concern-flagged"), (0, "concern-withdrawn")):
            day = concern.raised_on - timedelta(days=days)
            history.note(tx, partnership_id=town.id, day=day, verb=verb, subject=concern.ref)

    await town.database.write(as_if_used_before)
    await town.says(resident, f"/history {concern.ref}")
    assert "Nothing" in plain(resident) or "nothing" in plain(resident)
    await town.opens(concern)
    await town.says(resident, f"/history {concern.ref}")
    assert "opened to all" in plain(resident)
    for word in ("set aside", "Somebody asked", "taken back"):
        assert word not in plain(resident)
