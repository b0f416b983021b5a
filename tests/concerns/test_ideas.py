"""What could help: asked of every side, read with the side and never a person, never kept when flagged."""

from __future__ import annotations

import re
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind as Did
from bot.commitments import actions as promises
from bot.concerns import actions, ideas
from bot.concerns.ideas import Kind, idea_table
from bot.database.engine import Database
from bot.l10n import catalog
from tests.chat_world import Someone
from tests.concerns.village import LIGHT, SIDES, Village, raw, seen_by

MARK = "zanzibarquartz"
LAMP = {
    "en": "A lamp at the water point on market days",
    "es": "Una lámpara en el pozo los días de mercado",
    "ar": "مصباح عند نقطة الماء أيام السوق",
}
THANKS = {"en": "Your idea stands with", "es": "Su idea está junto a", "ar": "فكرتك الآن مع"}


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin()


def plain(someone: Someone) -> str:
    """The newest message without the marks that keep directions apart."""
    return re.sub("[\u2066-\u2069\u200e\u200f]", "", someone.last.text)


async def suggests(village: Village, someone: Someone, concern: Any, words: str, kind: str = "helps") -> None:
    await village.says(someone, concern.ref)
    await village.taps(someone, "ideas:list:")
    await village.taps(someone, "ideas:add:")
    await village.taps(someone, f"ideas:kind:{concern.id}:{kind}")
    await village.says(someone, words)


@pytest.mark.parametrize("language", LAMP)
@pytest.mark.parametrize("side", SIDES)
async def test_an_idea_of_any_side_is_read_by_all_with_its_side(
    village: Village, side: Side, language: str
) -> None:
    raiser, reader = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    someone = await village.joins(side, language=language)
    concern = await village.raised_openly(raiser)

    await suggests(village, someone, concern, LAMP[language])

    assert any(THANKS[language] in shown.text for shown in someone.chat[-2:])
    await village.says(reader, concern.ref)
    await village.taps(reader, "ideas:list:")
    assert LAMP[language] in reader.last.text
    mark = {"community": "🏘", "police": "👮", "partner": "🏛"}[side.value]
    assert f"{mark} " in reader.last.text
    assert someone.name not in reader.last.text
    assert ("language" in reader.last.text) is (language != "en")


async def test_ideas_of_every_side_and_the_raisers_own_first_stand_ready_for_the_agenda(
    village: Village,
) -> None:
    raiser = await village.joins(Side.COMMUNITY)
    await village.tells(raiser)
    await village.taps(raiser, "concerns:idea:0")
    await village.says(raiser, "Solar lamps")
    concern = await village.opens(await village.sends_it(raiser))
    for side in SIDES:
        await suggests(village, await village.joins(side), concern, f"Lamps, says {side.value}")

    found = await village.database.read(actions.ideas_of, concern.id)

    assert found[0].words == "Solar lamps"
    assert {each.side for each in found} == set(SIDES)
    assert await village.database.read(actions.idea, found[0].id) == found[0]
    assert await village.database.read(actions.idea, found[1].id) == found[1]
    lines = await village.database.read(actions.idea_lines, concern.id)
    said = [catalog.render_plain(line, "en") for line in lines]
    assert len(said) == 4
    for mark, words in (("🏘", "Solar lamps"), ("👮", "says police"), ("🏛", "says partner")):
        assert any(mark in line and words in line for line in said)


async def test_the_other_side_is_asked_what_it_could_do_both_ways_and_named(village: Village) -> None:
    resident, officer = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    concern = await village.raised_openly(resident)

    await suggests(village, officer, concern, "Tell us which evenings are worst", "other_side")
    await suggests(village, resident, concern, "Open the gate lamp at dusk", "other_side")

    labels = [label for shown in officer.chat for label, _ in shown.buttons]
    assert not any("What police could do" in label for label in labels)
    for named in ("would help from 🏘 residents", "would help from 👮 police"):
        assert plain(resident).count(named) == 1


@pytest.mark.parametrize(
    ("asking", "asked"),
    [
        (Side.COMMUNITY, {Side.POLICE}),
        (Side.POLICE, {Side.COMMUNITY}),
        (Side.PARTNER, {Side.COMMUNITY, Side.POLICE}),
    ],
)
async def test_a_request_is_offered_as_a_promise_only_to_the_side_it_was_asked_of(
    village: Village, asking: Side, asked: set[Side]
) -> None:
    author = await village.joins(asking)
    concern = await village.raised_openly(await village.joins(Side.COMMUNITY))
    await suggests(village, author, concern, "Open the gate lamp at dusk", "other_side")
    (given,) = await village.database.read(actions.ideas_of, concern.id)

    for side in SIDES:
        reader = await village.joins(side)
        await village.says(reader, concern.ref)
        await village.taps(reader, "ideas:list:")
        offered = any(does.startswith("commitments:fromidea") for _, does in reader.last.buttons)
        assert offered is (side in asked)
        await village._does(
            reader, kind=Did.TAP, words=f"commitments:fromidea:{given.id}", message_id=reader.last.message_id
        )
        assert ("This is what others will see" in reader.last.text) is (side in asked)
        assert any("Only they can promise it." in toast for toast in reader.toasts) is (side not in asked)


@pytest.mark.parametrize("whose", ["the raiser's own", "anybody's"])
async def test_one_promise_is_made_of_an_idea_and_no_second_one(village: Village, whose: str) -> None:
    raiser, officer = await village.joins(Side.COMMUNITY), await village.joins(Side.POLICE)
    partner = await village.joins(Side.PARTNER)
    await village.tells(raiser)
    raisers_own = whose == "the raiser's own"
    if raisers_own:
        await village.taps(raiser, "concerns:idea:0")
        await village.says(raiser, LAMP["en"])
    concern = await village.opens(await village.sends_it(raiser))
    if not raisers_own:
        await suggests(village, raiser, concern, LAMP["en"])
    (given,) = await village.database.read(actions.ideas_of, concern.id)
    tap = f"commitments:fromidea:{given.id}"
    for someone in (officer, partner):
        await village._does(someone, kind=Did.TAP, words=tap, message_id=1)

    for someone in (officer, partner):
        await village.taps(someone, "commitments:publish:0")

    assert "made of it already" in partner.toasts[-1]
    assert len(await village.database.read(promises.every, village.id)) == 1
    await village.taps(partner, "commitments:throw:0")
    for reader in (raiser, officer, partner):
        await village.says(reader, concern.ref)
        await village.taps(reader, "ideas:list:")
        assert "Promise 1 was made of it." in plain(reader)
        assert tap not in [does for _, does in reader.last.buttons]


@pytest.mark.parametrize("kind", Kind)
async def test_words_written_before_the_kind_was_tapped_become_the_idea(village: Village, kind: Kind) -> None:
    raiser, someone = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.says(someone, concern.ref)
    await village.taps(someone, "ideas:list:")
    await village.taps(someone, "ideas:add:")

    await village.says(someone, LAMP["en"])

    assert "Your words wait here" in someone.last.text
    assert LAMP["en"] in someone.last.text
    await village._does(
        someone,
        kind=Did.TAP,
        words=f"ideas:kind:{concern.id}:{kind.value}",
        message_id=someone.last.message_id,
    )
    (found,) = await village.database.read(actions.ideas_of, concern.id)
    assert (found.words, found.kind) == (LAMP["en"], kind)
    assert "concerns:category:0:safety" not in seen_by(someone)


async def test_what_is_written_before_the_kind_is_read_like_any_idea_and_a_digit_taps(
    village: Village,
) -> None:
    raiser, someone = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.says(someone, concern.ref)
    await village.taps(someone, "ideas:list:")
    await village.taps(someone, "ideas:add:")

    await village.says(someone, "Ask Peter Kamau to stop selling drugs")
    assert "This may point at a person" in someone.last.text
    await village.says(someone, LAMP["en"])
    await village.says(someone, "1")

    (found,) = await village.database.read(actions.ideas_of, concern.id)
    assert (found.words, found.kind) == (LAMP["en"], Kind.HELPS)


@pytest.mark.parametrize("side", SIDES)
async def test_anybody_may_take_an_idea_on_as_a_promise_with_its_words_ready(
    village: Village, side: Side
) -> None:
    raiser, someone = await village.joins(Side.COMMUNITY), await village.joins(side)
    concern = await village.raised_openly(raiser)
    await suggests(village, raiser, concern, LAMP["en"])
    await village.says(someone, concern.ref)
    await village.taps(someone, "ideas:list:")

    await village.taps(someone, "commitments:fromidea:")

    assert LAMP["en"] in someone.last.text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Send the foreigners away, they steal"),
        ("en", "Ask Peter Kamau to stop selling drugs"),
        ("es", "Que se vayan los extranjeros"),
        ("ar", "يجب طرد الغرباء المشبوهين"),
    ],
)
async def test_an_idea_that_points_at_people_is_never_kept(
    village: Village, language: str, words: str
) -> None:
    raiser = await village.joins(Side.COMMUNITY)
    someone = await village.joins(Side.COMMUNITY, language=language)
    concern = await village.raised_openly(raiser)

    await suggests(village, someone, concern, words)

    assert {does.split(":")[1] for _, does in someone.last.buttons} == {"open"}
    assert await village.database.read(actions.ideas_of, concern.id) == []
    await village.says(someone, LAMP[language])
    assert [each.words for each in await village.database.read(actions.ideas_of, concern.id)] == [
        LAMP[language]
    ]


async def test_words_for_a_door_open_it_and_danger_shows_the_number_first(village: Village) -> None:
    raiser, someone = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)

    await suggests(village, someone, concern, "My husband beats me")
    assert "not your fault" in someone.last.text
    before = len(someone.chat)
    await suggests(village, someone, concern, "Help now, they have a gun")

    assert any("112" in shown.text for shown in someone.chat[before:])


async def test_three_ideas_each_and_one_can_be_taken_back(village: Village) -> None:
    raiser, someone = await village.joins(Side.COMMUNITY), await village.joins(Side.PARTNER)
    concern = await village.raised_openly(raiser)
    for number in range(ideas.MOST_OF_ONE + 1):
        await suggests(village, someone, concern, f"Lamp type {number} at the corner")
    assert "3 ideas each" in someone.last.text

    await village.says(someone, concern.ref)
    await village.taps(someone, "ideas:list:")
    await village.taps(someone, "ideas:drop:")

    assert len(await village.database.read(actions.ideas_of, concern.id)) == ideas.MOST_OF_ONE - 1


async def test_nobody_takes_back_an_idea_of_somebody_else(village: Village) -> None:
    raiser, someone = await village.joins(Side.COMMUNITY), await village.joins(Side.PARTNER)
    concern = await village.raised_openly(raiser)
    await suggests(village, someone, concern, LAMP["en"])
    (found,) = await village.database.read(actions.ideas_of, concern.id)

    await village._does(raiser, kind=Did.TAP, words=f"ideas:drop:{found.id}", message_id=1)

    assert await village.database.read(actions.ideas_of, concern.id) == [found]


async def test_police_read_and_write_no_idea_where_the_worry_is_kept_from_them(village: Village) -> None:
    raiser, neighbour = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    officer = await village.joins(Side.POLICE)
    await village.tells(raiser)
    await village.taps(raiser, "concerns:blind:0")
    concern = await village.opens(await village.sends_it(raiser))
    await suggests(village, neighbour, concern, f"A lamp {MARK}")

    for verb in ("list", "add", "kind", "effect", "how"):
        await village._does(officer, kind=Did.TAP, words=f"ideas:{verb}:{concern.id}:helps", message_id=1)

    assert MARK not in seen_by(officer, village.obi)
    assert "There is no such number here" in seen_by(officer)


async def test_words_are_sealed_and_gone_when_somebody_leaves_or_the_worry_is_taken_back(
    village: Village, database_url: str
) -> None:
    raiser, someone = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    other = await village.raised_openly(raiser, "Rubbish burns behind the market every evening")
    await suggests(village, someone, concern, f"A lamp {MARK}")
    await suggests(village, raiser, other, f"A bin {MARK}")
    await village.database.checkpoint()
    assert MARK.encode() not in raw(database_url)
    person = await village.database.read(village.person, someone)
    exported = await village.database.read(actions.mine_for_export, person, village.id, village.now)
    assert [each["words"] for each in exported["ideas"]] == [f"A lamp {MARK}"]

    await village.database.write(actions.forget, person, village.id, village.now)
    raisers = await village.database.read(village.person, raiser)
    await village.database.write(actions.withdraw, raisers, other.id, village.now)

    count = select(func.count()).select_from(idea_table)
    assert await village.database.read(lambda tx: tx.execute(count).scalar_one()) == 0


async def test_counts_under_five_are_a_few(village: Village) -> None:
    raiser = await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser, LIGHT)
    residents = await village.many_join(Side.COMMUNITY, 5)
    for number, someone in enumerate(residents):
        await suggests(village, someone, concern, f"Lamp type {number} at the corner")
        shown = "residents: 5" if number == 4 else "residents: a few"
        assert shown in someone.last.text
    await village.says(raiser, concern.ref)

    assert "💡 Ideas (5)" in [label for label, _ in raiser.last.buttons]


def test_every_kind_has_its_word() -> None:
    from bot.concerns.ideas_chat import KINDS

    assert set(KINDS) == set(Kind) - {Kind.OTHER_SIDE}  # that one names the side it asks
