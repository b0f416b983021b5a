"""What people read when three others have looked: why, who said so, and what can be done next."""

from __future__ import annotations

from datetime import timedelta

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.concerns.rules import Concern, State
from tests.chat_world import Someone
from tests.concerns.second_look import flags, says_of_it
from tests.concerns.talk.test_second_look import appealed
from tests.concerns.test_set_aside import day_later, plain, three
from tests.concerns.village import Village

GOATS = "John Kamau sells stolen goats behind the market"


async def held(village: Village) -> tuple[Concern, Someone, list[Someone]]:
    """A worry that names somebody was kept so; after 72 hours three are asked."""
    lookers, raiser = await three(village), await village.joins(Side.COMMUNITY)
    await village.tells(raiser, GOATS)
    await village.taps(raiser, "concerns:keep:0")
    concern = await village.sends_it(raiser)
    await village.wind(concern.coordinators_at + timedelta(hours=73))
    return concern, raiser, lookers


async def test_what_stays_unread_says_who_found_what_and_what_its_raiser_can_do(village: Village) -> None:
    await village.database.write(
        lambda tx: charters.write(tx, village.id, outside_contacts=("Ombudsman 0800 111",))
    )
    concern, raiser, lookers = await held(village)
    await says_of_it(village, "no", *lookers[:2])
    await day_later(village)

    told = plain(raiser)
    assert f"{concern.ref}</b> stays unread" in told
    assert "Two of three found: it may name a person." in told
    assert "Whoever told it can word it anew, or take it back." in told
    assert "Outside the partnership: Ombudsman 0800 111" in told


async def test_what_nobody_decided_about_says_so_and_names_no_finding(village: Village) -> None:
    concern, raiser, _ = await held(village)
    await village.wind(village.now + timedelta(days=9))

    told = plain(raiser)
    assert (await village.concern(concern.id)).state is State.HELD
    assert "The three did not decide. It was held because: it may name a person." in told
    assert "Two of three found" not in told


async def test_what_others_could_read_before_is_taken_back_and_told_anew(village: Village) -> None:
    lookers, raiser = await three(village), await village.joins(Side.COMMUNITY)
    concern = await village.raised_openly(raiser)
    await flags(village, await village.joins(Side.COMMUNITY), concern)
    await day_later(village)
    await says_of_it(village, "no", *lookers[:2])
    await day_later(village)

    assert "Two of three found: it points at a person or at a group of people." in plain(raiser)
    assert "Whoever told it can take it back and tell it anew." in plain(raiser)
    assert "word it anew" not in plain(raiser)


async def test_an_appeal_that_two_turned_down_says_that_two_did(village: Village) -> None:
    concern, raiser, lookers = await appealed(village)
    await says_of_it(village, "no", *lookers[:2])
    await day_later(village)

    assert "stays set aside. Two of three others said the same." in plain(raiser)
    assert "Three others looked and said the same" not in plain(raiser)
    await village.says(raiser, concern.ref)
    assert "Two of three others said the same." in raiser.last.text


# ── what one of the three reads


async def test_who_never_said_that_it_is_theirs_is_not_thanked_for_saying_so(village: Village) -> None:
    concern, _, lookers = await appealed(village)
    await village.supporters(concern, lookers[2])
    await village.taps(lookers[2], "concerns:look:")
    assert "You told this one or support it. Somebody else is asked" in lookers[2].last.text
    assert "Thank you for saying so" not in plain(lookers[2])

    await village.joins(Side.POLICE)
    await village.taps(lookers[1], "concerns:look:")
    assert "decided already" in lookers[1].last.text, "no other partner is there"


async def test_why_it_was_set_aside_stands_once_before_one_of_the_three(village: Village) -> None:
    _, _, lookers = await appealed(village)
    await village.taps(lookers[0], "concerns:look:")

    assert lookers[0].last.text.count("it is not for a joint meeting") == 1
    assert "Somebody who follows it disagrees." in lookers[0].last.text
