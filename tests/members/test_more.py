"""What everybody can always do: see what is kept, be quiet, clear the chat; and bad input."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from bot.members.founding import new_founding
from tests.chat_world import START, ChatWorld, Someone
from tests.members.test_chat import area_code, founded


async def joined(world: ChatWorld, someone: Someone, language: str = "en", area: str = "Market") -> Someone:
    await world.says(someone, f"/start j_{await area_code(world, area)}")
    await world.taps(someone, f"members:language:0:{language}")
    await world.taps(someone, "members:consent:0:yes")
    return someone


async def test_hide_takes_both_sides_messages_out_of_the_chat(world: ChatWorld) -> None:
    await founded(world)
    amina = await joined(world, Someone(3, "Amina"))
    await world.says(amina, "/who")
    await world.says(amina, "/hide")
    await world.taps(amina, "members:hide")

    assert [shown.text for shown in amina.chat] == ["Older messages: delete them yourself."]
    assert amina.last.keyboard


async def test_my_data_shows_everything_and_nobody_elses(world: ChatWorld) -> None:
    await founded(world)
    amina = await joined(world, Someone(3, "Amina"), "es")
    await world.says(amina, "Hay mucha basura junto al mercado")
    await world.taps(amina, "concerns:category")
    await world.taps(amina, "concerns:send")
    await world.says(amina, "/mydata")

    assert amina.last.letter.document is not None
    kept = json.loads(amina.last.letter.document["content"])
    assert kept["language"] == "es"
    assert [place["partnership"] for place in kept["partnerships"]] == ["Riverside"]
    assert kept["partnerships"][0]["raised"][0]["words"] == "Hay mucha basura junto al mercado"


async def test_more_offers_only_what_somebody_handles(world: ChatWorld) -> None:
    await founded(world)
    amina = await joined(world, Someone(3, "Amina"))
    await world.says(amina, "⋯ More")
    taps = world.composition.dispatch.tables.taps
    offered = [tuple(does.split(":")[:2]) for _, does in amina.last.buttons]
    assert ("members", "who") in offered
    assert [each for each in offered if each not in taps] == []
    there = {
        each for each in (("commitments", "list"), ("mirror", "show"), ("history", "show")) if each in taps
    }
    assert there <= set(offered)


async def test_whoever_pauses_gets_no_unasked_message_for_two_weeks(world: ChatWorld) -> None:
    await founded(world)
    amina, rosa = await joined(world, Someone(3, "Amina")), await joined(world, Someone(4, "Rosa"))
    await world.says(amina, "/pause")
    await world.taps(amina, "members:pause:0:weeks")
    before = len(amina.chat)
    heard = len(rosa.chat)
    await world.wind(START + timedelta(days=13))

    assert len(amina.chat) == before
    assert len(rosa.chat) > heard, "the meeting's notice at least"


async def test_the_poster_speaks_every_language_of_the_place(world: ChatWorld) -> None:
    wanjiru, _, _ = await founded(world)
    posters = [shown.letter.document for shown in wanjiru.chat if shown.letter.document]

    assert len(posters) == 2
    document = posters[0]
    assert document is not None
    name, page, _ = await world.composition.makers["poster"](
        world.database, {**document, "bot": "TownBot"}, "en"
    )
    assert name.endswith(".html")
    assert b"https://t.me/TownBot?start=j_" in page
    assert b"<svg" in page
    assert b"Scan with your phone" in page


@pytest.mark.parametrize(
    ("card", "words", "said"),
    [
        ("name", "x" * 61, "too long"),
        ("areas", "\n".join(f"Area {number}" for number in range(40)), "too long"),
        ("emergency", "call us", "2 to 15 digits"),
        ("meeting", "yesterday maybe", "could not read"),
        ("meeting", "1 May 2020 10:00", "could not read"),
    ],
)
async def test_a_card_that_cannot_be_read_says_so_and_changes_nothing(
    world: ChatWorld, card: str, words: str, said: str
) -> None:
    wanjiru = Someone(1, "Wanjiru")
    code, _ = await world.database.write(new_founding, START)
    await world.says(wanjiru, f"/start f_{code}")
    await world.taps(wanjiru, "members:language:0:en")
    for name in ("name", "areas", "country", "languages", "emergency", "meeting"):
        if name == card:
            break
        await world.taps(wanjiru, f"members:{'country:1:ke' if name == 'country' else f'keep:1:{name}'}")
    question = wanjiru.with_button(f"members:keep:1:{card}").text
    await world.says(wanjiru, words)

    assert said in wanjiru.last.text
    assert wanjiru.with_button(f"members:keep:1:{card}").text == question


async def test_one_person_cannot_hold_both_keys(world: ChatWorld) -> None:
    wanjiru = Someone(1, "Wanjiru")
    community, police = await world.database.write(new_founding, START)
    await world.says(wanjiru, f"/start f_{community}")
    await world.taps(wanjiru, "members:language:0:en")
    await world.says(wanjiru, f"/start f_{police}")

    assert "One person cannot be both" in wanjiru.last.text


async def test_a_founding_link_opens_for_one_person_only(world: ChatWorld) -> None:
    wanjiru, thief = Someone(1, "Wanjiru"), Someone(9, "Thief")
    community, _ = await world.database.write(new_founding, START)
    await world.says(wanjiru, f"/start f_{community}")
    await world.taps(wanjiru, "members:language:0:en")
    await world.says(thief, f"/start f_{community}")

    assert "used already" in thief.last.text


async def test_officers_who_wait_are_confirmed_all_at_once(world: ChatWorld) -> None:
    wanjiru, mwangi, _ = await founded(world)
    await world.says(mwangi, "/invite")
    await world.taps(mwangi, "members:invite:0:officer")
    await world.taps(mwangi, "members:invite:0:officer:5")
    codes = [part.split()[0] for part in mwangi.last.text.split("start=i_")[1:]]
    officers = [Someone(20 + number, f"Officer {number}") for number in range(5)]
    for officer, code in zip(officers, codes, strict=True):
        await world.says(officer, f"/start i_{code}")
        await world.taps(officer, "members:language:0:en")
        await world.says(officer, f"{officer.name}, Beat 7")
    await world.taps(wanjiru, "members:confirmall")

    assert all("👮 police" in officer.last.text for officer in officers)


async def test_typed_numbers_press_the_buttons_shown_in_every_script(world: ChatWorld) -> None:
    await founded(world)
    noor = Someone(3, "Noor", hint="ar")
    await world.says(noor, f"/start j_{await area_code(world, 'Market')}")
    await world.says(noor, "١")
    await world.says(noor, "نعم")

    assert "Riverside" in noor.last.text
    assert "📢" in noor.last.keyboard[0]


async def test_an_unknown_button_leads_home(world: ChatWorld) -> None:
    await founded(world)
    amina = await joined(world, Someone(3, "Amina"))
    await world.taps(amina, "nothing:atall:1", message_id=1)

    assert amina.toasts[-1] == "Old button. Here is the menu."
    assert amina.last.keyboard


async def test_a_group_gets_the_private_link_and_nothing_else(world: ChatWorld) -> None:
    await founded(world)
    amina = await joined(world, Someone(3, "Amina"))
    await world.says(amina, "/start", group=True)

    assert amina.last.letter.rows[0][0].url == "https://t.me/{bot}"
