"""What becomes of a concern when a promise for it stands, is moved, let go or not kept; promises call it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.concerns import answered, course, rules, store
from bot.concerns.hours import hours_of
from bot.concerns.rules import State
from bot.concerns.sentences import news
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.reminders.rhythm import next_release

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.database.engine import Tx

GOES_ON = rules.AWAITS | course.STAYS
"""What followers said has ended stays so, whatever a promise does; what is held comes back as it left."""


def promise_holds(tx: Tx, concern_id: int, promise_id: int, until: date) -> None:
    """The promise that answers it has this day now, or is called done: nobody else has to answer."""
    concern = store.get(tx, concern_id)
    if concern is not None and concern.state in GOES_ON:
        store.put(tx, course.holds(concern, promise_id, until))


def promise_unconfirmed(tx: Tx, concern_id: int, promise_id: int) -> None:
    """It was called done and nobody of the other side said so: its card says that, and no day any more."""
    concern = store.get(tx, concern_id)
    if concern is None:
        return
    answers = tuple(
        replace(each, unconfirmed=True) if each.promise == promise_id else each for each in concern.answers
    )
    if answers != concern.answers:
        store.put(tx, replace(concern, answers=answers))


def promise_fell(
    tx: Tx, concern_id: int, promise_id: int, now: datetime, *, answer_due: bool, because: str = ""
) -> None:
    """A promise for it was let go, or was not kept (`because`: why the next agenda hears it).

    `answer_due`: it was all that was promised, so that an answer is due again from the next release hour on.
    """
    concern = store.get(tx, concern_id)
    if concern is None or concern.state not in GOES_ON:
        return
    charter = charters.read(tx, concern.partnership_id)
    since = next_release(now, ZoneInfo(charter.zone), hours_of(charter)) if answer_due else None
    after = course.fell(concern, promise_id, since, because=because)
    store.put(tx, after)
    if since is not None and after.waiting_since != concern.waiting_since and after.state in rules.AWAITS:
        # Not before that hour: the minute would point at whoever said so.
        answered.tell_followers(
            tx, after, since, news(after, texts.concerns_waits_again(ref=Plain(after.ref)))
        )
    if because and concern.state is State.MERGED:
        # The one it was joined with has answers of its own, and is heard in its place.
        into = store.by_ref(tx, concern.partnership_id, concern.joined_with)
        if into is not None and into.state in GOES_ON:
            store.put(tx, course.fell(into, promise_id, None, because=because))
