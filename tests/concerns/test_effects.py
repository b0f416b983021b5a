"""What a worry has changed and how it should be met: one tap, counted, told only from five, side by side."""

from __future__ import annotations

from datetime import date

import pytest

from bot.charter.rules import Side
from bot.chat.vocabulary import Kind as Did
from bot.concerns import actions
from bot.concerns.choices import EFFECTS, HOWS
from bot.concerns.effects import Effect, How, how_counts
from bot.concerns.rules import Answer, Concern, Response
from bot.database.engine import Database
from bot.l10n import catalog
from tests.concerns.village import Village

WILL = Answer(Response.WILL_DO, Side.POLICE, "Beat 7", "We come on market days.", date(2025, 5, 7))


@pytest.fixture
async def village(database: Database) -> Village:
    return await Village(database).begin()


async def answered(village: Village) -> Concern:
    raiser = await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.database.write(actions.answer, concern.id, WILL, village.now)
    return await village.concern(concern.id)


@pytest.mark.parametrize(
    ("language", "said"), [("en", "It changed: 6 no longer go out"), ("ar", "6 لم يعودوا يخرجون")]
)
async def test_what_it_changed_is_told_from_five_people_on(
    village: Village, language: str, said: str
) -> None:
    raiser = await village.joins(Side.COMMUNITY, language=language)
    await village.tells(raiser)
    await village.taps(raiser, "concerns:effect:0")
    await village.taps(raiser, "concerns:effect:0:stay_in")
    concern = await village.opens(await village.sends_it(raiser))
    neighbours = await village.many_join(Side.COMMUNITY, 5)
    await village.supporters(concern, *neighbours)
    for someone in neighbours[:3]:
        await village.taps(someone, f"ideas:effect:{concern.id}")
        await village.taps(someone, f"ideas:effect:{concern.id}:stay_in")
    assert await village.database.read(actions.effects, concern.id) == {}
    await village.says(raiser, concern.ref)
    assert said not in raiser.last.text

    for someone in neighbours[3:]:
        await village.taps(someone, f"ideas:effect:{concern.id}")
        await village.taps(someone, f"ideas:effect:{concern.id}:stay_in")
        await village.taps(someone, f"ideas:effect:{concern.id}:stay_in")

    assert await village.database.read(actions.effects, concern.id) == {Effect.STAY_IN: 6}
    await village.says(raiser, concern.ref)
    assert said in raiser.last.text


async def test_words_typed_at_raising_stay_the_raisers_own(village: Village) -> None:
    raiser = await village.joins(Side.COMMUNITY)
    await village.tells(raiser)
    await village.taps(raiser, "concerns:effect:0")
    await village.says(raiser, "children stay home")
    concern = await village.sends_it(raiser)

    assert concern.effect == "children stay home"
    assert await village.database.read(EFFECTS.counts, concern.id) == {}


async def test_without_a_link_the_tap_counts_and_leads_to_nobody(village: Village) -> None:
    raiser = await village.joins(Side.COMMUNITY)
    await village.tells(raiser)
    await village.taps(raiser, "concerns:effect:0")
    await village.taps(raiser, "concerns:effect:0:income")
    await village.taps(raiser, "concerns:seen:0")
    await village.taps(raiser, "concerns:seen:0:link")
    await village.taps(raiser, "concerns:draft:0")
    concern = await village.sends_it(raiser)
    person = await village.database.read(village.person, raiser)

    assert await village.database.read(EFFECTS.counts, concern.id) == {(Side.COMMUNITY, "income"): 1}
    assert await village.database.read(EFFECTS.of, concern.id, person) == ""


async def test_only_who_follows_it_is_asked_what_it_changed(village: Village) -> None:
    raiser, someone = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.says(someone, concern.ref)
    assert not any(does.startswith("ideas:effect") for _, does in someone.last.buttons)

    tapped = f"ideas:effect:{concern.id}:avoid"
    await village._does(someone, kind=Did.TAP, words=tapped, message_id=1)

    assert await village.database.read(EFFECTS.counts, concern.id) == {}


# ── how it should be done


async def test_how_is_asked_once_something_is_about_to_be_done(village: Village) -> None:
    raiser = await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.says(raiser, concern.ref)
    assert not any(does.startswith("ideas:how") for _, does in raiser.last.buttons)

    await village.database.write(actions.answer, concern.id, WILL, village.now)
    await village.says(raiser, concern.ref)

    assert any(does.startswith("ideas:how") for _, does in raiser.last.buttons)


async def test_each_side_says_how_for_itself_from_five_on(village: Village) -> None:
    concern = await answered(village)
    residents, officers = (
        await village.many_join(Side.COMMUNITY, 6),
        await village.many_join(Side.POLICE, 4),
    )
    for someone in (*residents, *officers):
        choice = How.TELL_FIRST if someone is residents[0] else How.DAYLIGHT
        await village.says(someone, concern.ref)
        await village.taps(someone, f"ideas:how:{concern.id}")
        await village.taps(someone, f"ideas:how:{concern.id}:{choice.value}")

    assert await village.database.read(actions.how_wanted, concern.id) == {Side.COMMUNITY: How.DAYLIGHT}
    lines = await village.database.read(actions.how_lines, concern.id)
    assert ["by daylight" in catalog.render_plain(line, "en") for line in lines] == [True]
    told = await village.database.read(how_counts, concern.id)
    assert told == {Side.COMMUNITY: {How.DAYLIGHT: 5}}
    assert "residents: by daylight 5" in residents[-1].last.text
    assert "police:" not in officers[-1].last.text


async def test_how_can_also_be_said_in_own_words(village: Village) -> None:
    concern = await answered(village)
    someone = await village.joins(Side.COMMUNITY, language="es")
    await village.says(someone, concern.ref)
    await village.taps(someone, f"ideas:how:{concern.id}")
    assert "¿Cómo debería hacerse?" in someone.last.text
    await village.taps(someone, f"ideas:kind:{concern.id}:how")

    await village.says(someone, "Sin sirenas, por la tarde")

    (found,) = await village.database.read(actions.ideas_of, concern.id)
    assert (found.kind.value, found.words) == ("how", "Sin sirenas, por la tarde")


async def test_choices_are_forgotten_with_the_person_and_with_the_worry(village: Village) -> None:
    raiser, someone = await village.joins(Side.COMMUNITY), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await village.supporters(concern, someone)
    await village.taps(someone, f"ideas:effect:{concern.id}")
    await village.taps(someone, f"ideas:effect:{concern.id}:avoid")
    await village.database.write(actions.answer, concern.id, WILL, village.now)
    await village.says(someone, concern.ref)
    await village.taps(someone, f"ideas:how:{concern.id}")
    await village.taps(someone, f"ideas:how:{concern.id}:women")
    person = await village.database.read(village.person, someone)
    exported = await village.database.read(actions.mine_for_export, person, village.id, village.now)
    assert exported["tapped"] == {"changed": {concern.ref: "avoid"}, "how": {concern.ref: "women"}}

    await village.database.write(actions.forget, person, village.id, village.now)

    for choices in (EFFECTS, HOWS):
        assert await village.database.read(choices.counts, concern.id) == {}
