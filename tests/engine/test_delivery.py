"""Which letter leaves next, on both engines: lanes, order, pace, rate, leases, fencing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot import outbox, people
from bot.database.engine import Database, Tx
from bot.delivery import claiming, outcomes
from bot.delivery.claiming import Claimed
from bot.delivery.parcels import LEASE_MS, MOST_CRASHES, Parcel, Rates
from bot.l10n import texts
from bot.l10n.text import Plain, Text
from bot.letter import Form, Letter
from bot.outbox import Errand, Lane

NOW = datetime(2025, 5, 5, 12, tzinfo=UTC)
FAST = Rates(chat=1000, many=1000)
AT = 1_000_000_000


def said(words: str) -> Text:
    return texts.chat_trouble(code=Plain(words))


def post(
    tx: Tx, chat: int, words: str, errand: Errand = outbox.REPLY, form: Form = Form.RECORD
) -> int | None:
    mailbox = outbox.mailbox_for(tx, chat)
    person = people.meet(tx, chat, mailbox)
    message_id = 7 if form is Form.EDIT else None
    letter = Letter(form, said(words), message_id=message_id)
    return outbox.post(tx, mailbox=mailbox, person=person.key, letter=letter, now=NOW, errand=errand)


async def claim(
    database: Database, at: int = AT, rates: Rates = FAST, most: int = 50, **more: object
) -> Claimed:
    asked = {"now": NOW, "real_ms": at, "rates": rates, "most": most, **more}
    return await database.claim(claiming.claim, **asked)  # type: ignore[arg-type]


def words_of(claimed: Claimed) -> list[str]:
    return [dict(parcel.letter.text.args)["code"].value for parcel in claimed.parcels]  # type: ignore[union-attr]


async def test_one_letter_a_chat_is_under_way_and_they_leave_in_order(database: Database) -> None:
    for chat, words in ((1, "a1"), (2, "b1"), (1, "a2"), (1, "a3")):
        await database.write(post, chat, words)
    first = await claim(database)
    assert sorted(words_of(first)) == ["a1", "b1"]
    assert words_of(await claim(database)) == []
    for parcel in first.parcels:
        await database.claim(outcomes.delivered, parcel, 1, NOW)
    assert words_of(await claim(database, AT + 10)) == ["a2"]


async def test_who_just_acted_is_served_before_everybody_else(database: Database) -> None:
    many = Errand(kind="all", lane=Lane.BROADCAST, partnership_id=1)
    for chat in range(1, 6):
        await database.write(post, chat, f"many {chat}", many)
    await database.write(post, 9, "reply")
    await database.write(post, 3, "reply to three")
    claimed = await claim(database, most=3)
    assert words_of(claimed)[0:2] in (["reply", "reply to three"], ["reply to three", "reply"])


async def test_one_chat_keeps_its_pace_after_a_burst_of_three(database: Database) -> None:
    for number in range(5):
        await database.write(post, 1, f"{number}")
    rates, at, left = Rates(chat=1, many=1000), AT, []
    while at < AT + 2_500:
        claimed = await claim(database, at, rates)
        for parcel in claimed.parcels:
            await database.claim(outcomes.delivered, parcel, 1, NOW)
        left += [at - AT for _ in claimed.parcels]
        at += 100
    assert left == [0, 100, 200, 1000, 2000]
    assert await database.read(claiming.next_free_ms, now=NOW, real_ms=at, rates=rates) is None


async def test_what_goes_to_many_never_exceeds_its_rate(database: Database) -> None:
    many = Errand(kind="all", lane=Lane.BROADCAST, partnership_id=1)
    for chat in range(1, 60):
        await database.write(post, chat, "many", many)
    rates, left = Rates(chat=1000, many=25), []
    for at in range(AT, AT + 2_000, 20):
        claimed = await claim(database, at, rates)
        left += [at for _ in claimed.parcels]
    for start in range(AT, AT + 1_000, 20):
        assert sum(start <= at < start + 1_000 for at in left) <= 25 + rates.many_burst
    assert len(left) >= 50


async def test_a_lost_lease_writes_nothing(database: Database) -> None:
    await database.write(post, 1, "once")
    (old,) = (await claim(database)).parcels
    (new,) = (await claim(database, AT + LEASE_MS + 1)).parcels
    assert new.attempts == 1
    await database.claim(outcomes.delivered, old, 1, NOW)
    assert await database.read(claiming.is_waiting, NOW)
    await database.claim(outcomes.delivered, new, 1, NOW)
    assert not await database.read(claiming.is_waiting, NOW)


async def test_a_renewed_lease_is_kept(database: Database) -> None:
    await database.write(post, 1, "slow")
    claimed = await claim(database)
    await database.claim(claiming.renew, claimed.parcels, AT + 2 * LEASE_MS)
    assert not (await claim(database, AT + LEASE_MS + 1)).parcels


async def test_a_letter_that_ends_the_process_again_and_again_is_given_up(database: Database) -> None:
    errand = Errand(kind="ring", partnership_id=1)
    await database.write(post, 1, "deadly", errand)
    await database.write(post, 1, "harmless", errand)
    at = AT
    for _ in range(MOST_CRASHES + 1):
        assert words_of(await claim(database, at)) == ["deadly"]
        at += LEASE_MS + 1
    assert words_of(await claim(database, at)) == ["harmless"]
    assert await database.read(outbox.counts, 1, "2000", "2999") == {("ring", "failed"): 1}


async def test_what_came_too_late_is_counted_as_missed(database: Database) -> None:
    late = Errand(kind="ring", partnership_id=1, useful_until=NOW - timedelta(minutes=1))
    await database.write(post, 1, "late", late)
    claimed = await claim(database)
    assert (claimed.parcels, claimed.finished) == ([], 1)
    assert await database.read(outbox.counts, 1, "2000", "2999") == {("ring", "missed"): 1}
    assert not await database.read(claiming.is_waiting, NOW)


async def test_a_letter_for_later_waits_for_its_instant(database: Database) -> None:
    later = NOW + timedelta(hours=2)
    await database.write(post, 1, "later", Errand(not_before=later))
    assert not (await claim(database)).parcels
    assert await database.read(claiming.next_due, NOW) == later
    assert words_of(await claim(database, now=later)) == ["later"]


async def test_to_somebody_unreachable_nothing_more_is_sent_until_they_write(database: Database) -> None:
    await database.write(post, 1, "one")
    await database.write(post, 1, "two")
    (parcel,) = (await claim(database)).parcels
    await database.claim(outcomes.is_unreachable, parcel)
    assert not await database.read(claiming.is_waiting, NOW)

    def post_quietly(tx: Tx) -> None:
        letter = Letter(Form.RECORD, said("three"))
        outbox.post(tx, mailbox=parcel.mailbox, person=parcel.person, letter=letter, now=NOW)

    await database.write(post_quietly)
    assert not (await claim(database, AT + 10)).parcels
    assert not await database.read(claiming.is_waiting, NOW)
    await database.write(post, 1, "they wrote again")
    assert words_of(await claim(database, AT + 20)) == ["they wrote again"]


async def test_a_chat_that_moved_is_written_to_at_its_new_place(database: Database) -> None:
    await database.write(post, 1, "moving")
    (parcel,) = (await claim(database)).parcels
    await database.claim(outcomes.has_moved, parcel, -100200)
    (again,) = (await claim(database, AT + 10)).parcels
    assert (parcel.address, again.address) == (1, -100200)


async def test_an_edit_posted_while_one_is_under_way_is_not_lost(database: Database) -> None:
    for words in ("first", "second"):
        await database.write(post, 1, words, form=Form.EDIT)
    (parcel,) = (await claim(database)).parcels
    assert words_of(Claimed([parcel])) == ["second"]
    for words in ("third", "fourth"):
        await database.write(post, 1, words, form=Form.EDIT)
    await database.claim(outcomes.delivered, parcel, 7, NOW)
    (newer,) = (await claim(database, AT + 10)).parcels
    assert words_of(Claimed([newer])) == ["fourth"]


async def test_a_letter_that_cannot_be_opened_does_not_hold_up_the_next(database: Database) -> None:
    await database.write(post, 1, "broken")
    await database.write(post, 1, "whole")

    def spoil(tx: Tx) -> None:
        broken = tx.exec_driver_sql("SELECT min(id) FROM outbox").scalar()
        tx.exec_driver_sql(f"UPDATE outbox SET letter = (SELECT key FROM mailbox) WHERE id = {broken}")

    await database.write(spoil)
    assert words_of(await claim(database)) == ["whole"]


async def test_the_address_of_somebody_who_was_forgotten_goes_with_the_last_word(database: Database) -> None:
    await database.write(post, 1, "a last word")
    (parcel,) = (await claim(database)).parcels
    await database.claim(outcomes.delivered, replace(parcel, known=False), 1, NOW)
    assert await database.read(outbox.address_of, parcel.mailbox) is None


@pytest.mark.parametrize("uncertain", [0, 1])
async def test_what_waits_keeps_its_doubts(database: Database, uncertain: int) -> None:
    await database.write(post, 1, "unsure")
    (parcel,) = (await claim(database)).parcels
    await database.claim(outcomes.waits, parcel, AT + 5_000, uncertain=uncertain)
    assert not (await claim(database, AT + 4_999)).parcels
    again: Parcel
    (again,) = (await claim(database, AT + 5_000)).parcels
    assert (again.uncertain, again.attempts) == (uncertain, 0)
