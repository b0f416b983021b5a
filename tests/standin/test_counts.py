"""What counts as doubled, and that the figures add up."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.standin.chats import Person
from bot.standin.counts import Counts
from bot.standin.delivery import Delivery
from bot.standin.faults import Faults
from bot.standin.server import Standin
from bot.standin.stopwatch import Stopwatch
from tests.standin.conftest import Api, TownClock


async def test_the_same_words_twice_are_a_double(standin: Standin, api: Api, amina: Person) -> None:
    await api.call("sendMessage", chat_id=1001, text="Counted.")
    await api.call("sendMessage", chat_id=1001, text="Counted.")
    await api.call("sendMessage", chat_id=1001, text="Something else.")
    assert standin.counts.doubled == 1
    assert standin.counts.counters() == {"sent": 3, "lost": 0, "doubled": 1}


async def test_what_was_asked_for_twice_is_no_double(standin: Standin, api: Api, amina: Person) -> None:
    for _ in range(2):
        await standin.phones.say(amina, "/menu")
        await api.call("sendMessage", chat_id=1001, text="Menu")
    assert standin.counts.doubled == 0


async def test_twenty_taps_may_have_twenty_answers_and_no_more(
    standin: Standin, api: Api, amina: Person, buttons: dict[str, Any]
) -> None:
    sent = await api.call("sendMessage", chat_id=1001, text="vote", reply_markup=buttons)
    for _ in range(20):
        await standin.phones.tap(amina, sent["message_id"], "vote:mark:1")
    for _ in range(20):
        await api.call("sendMessage", chat_id=1001, text="Counted.")
    assert standin.counts.doubled == 0
    await api.call("sendMessage", chat_id=1001, text="Counted.")
    assert standin.counts.doubled == 1


async def test_other_buttons_other_people_other_days_are_no_doubles(
    standin: Standin,
    api: Api,
    amina: Person,
    obi: Person,
    buttons: dict[str, Any],
    town_clock: TownClock,
) -> None:
    await api.call("sendMessage", chat_id=1001, text="Vote opens.")
    await api.call("sendMessage", chat_id=1001, text="Vote opens.", reply_markup=buttons)
    await api.call("sendMessage", chat_id=1002, text="Vote opens.")
    town_clock.at += timedelta(days=7)
    await api.call("sendMessage", chat_id=1001, text="Vote opens.")
    standin.stopwatch.age(61)
    await api.call("sendMessage", chat_id=1001, text="Vote opens.")
    assert standin.counts.doubled == 0


async def test_a_copy_of_what_was_deleted_is_no_double(standin: Standin, api: Api, amina: Person) -> None:
    sent = await api.call("sendMessage", chat_id=1001, text="Live list")
    await api.call("deleteMessage", chat_id=1001, message_id=sent["message_id"])
    await api.call("sendMessage", chat_id=1001, text="Live list")
    assert standin.counts.doubled == 0


@given(st.lists(st.one_of(st.just(("put",)), st.tuples(st.sampled_from(["ack", "age"]), st.integers(0, 90)))))
def test_every_update_is_acknowledged_lost_dropped_or_waiting(steps: list[tuple[Any, ...]]) -> None:
    counts, stopwatch = Counts(), Stopwatch()
    delivery = Delivery(counts, Faults(stopwatch), stopwatch, first_id=1, stir=lambda: None)
    for step in steps:
        match step:
            case ("put",):
                delivery.put("callback_query", {}, 1)
            case ("ack", number):
                delivery._move_to(number % (counts.made + 2))
            case _:
                stopwatch.age(step[1])
    waiting = len(delivery.waiting())
    assert counts.made == counts.acknowledged + counts.lost + counts.dropped + waiting
