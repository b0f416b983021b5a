"""What is kept of a concern that has ended: thirty days the ways back to people, ninety days the words.

What came to rest without an end (set aside, held after a look, heard and never asked about) is kept ninety
days as a whole, so that whoever may still disagree, reword or open it can.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from bot import pictures
from bot.charter import actions as charters
from bot.concerns import also_said, looks, store
from bot.concerns.effects import drop_all as drop_choices
from bot.concerns.followers import RAISERS, SUPPORTERS
from bot.concerns.ideas import drop_all as drop_ideas
from bot.concerns.rules import Concern, HoldReason, State
from bot.reminders import actions as reminders
from bot.reminders.local_time import instant, local_day

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.reminders.row import Reminder

ENDED: Final = "concern-ended"
"""Kind of the reminder that erases; its rung says what."""
GONE: Final = "concern-gone"
"""Kind of the reminder by which those above erase what they know of a concern that is no longer there."""
PEOPLE, WORDS = "people", "words"
KEPT: Final = {PEOPLE: timedelta(days=30), WORDS: timedelta(days=90)}
AT: Final = time(9)


def taken_back_since(at: datetime, now: datetime) -> bool:
    """Whether what was open at `at` and is gone was taken back: after any other end its words stay."""
    return now < at + KEPT[WORDS]


def has_ended(concern: Concern) -> bool:
    """Whether nobody can do anything about it any more: it was closed, or set aside and looked at again."""
    return concern.state is State.CLOSED or (concern.state is State.SET_ASIDE and concern.appealed)


def rests(concern: Concern) -> bool:
    """Whether it goes on only if somebody does something: nothing by the clock is on its way to it."""
    if concern.looking:
        return False
    match concern.state:
        case State.CLOSED | State.SET_ASIDE:
            return True
        case State.HELD:
            return concern.looked or concern.hold_reason is HoldReason.CONDUCT
        case State.ANSWERED | State.DISCUSSED:
            return concern.waiting_since is None
        case _:
            return False


def count_days(tx: Tx, partnership_id: int, now: datetime, is_moving: Callable[[Concern], bool]) -> None:
    """Every morning: the days of what rests are counted from here, those of what goes on are not any more.

    `is_moving`: whether a promise or a question is under way for one that has not ended.
    """
    for concern in store.in_states(tx, partnership_id):
        is_counted = reminders.is_waiting(tx, ENDED, concern.id)
        still = has_ended(concern) or (rests(concern) and not is_moving(concern))
        if still and not is_counted:
            plan(tx, concern, now)
        elif is_counted and not still:
            cancel(tx, concern)


def plan(tx: Tx, concern: Concern, now: datetime) -> None:
    """It ended on this day."""
    zone = ZoneInfo(charters.read(tx, concern.partnership_id).zone)
    for rung, kept in KEPT.items():
        reminders.schedule(
            tx,
            partnership_id=concern.partnership_id,
            kind=ENDED,
            subject=concern.id,
            rung=rung,
            due_at=instant(local_day(now, zone) + kept, AT, zone),
        )


def cancel(tx: Tx, concern: Concern) -> None:
    """It goes on after all."""
    reminders.cancel(tx, ENDED, concern.id)


def erase_due(tx: Tx, reminder: Reminder, _now: datetime) -> None:
    """What has been kept for long enough is erased, of what was joined with it too."""
    concern = store.get(tx, int(reminder.subject))
    if concern is None or not rests(concern):
        return
    if reminder.rung == PEOPLE and not has_ended(concern):
        return
    joined = [
        each
        for each in store.in_states(tx, concern.partnership_id, (State.MERGED,))
        if each.joined_with == concern.ref
    ]
    for each in (concern, *joined):
        erase_people(tx, each)
        if reminder.rung == WORDS:
            erase_words(tx, each, reminder.due_at)


def erase_people(tx: Tx, concern: Concern) -> None:
    """Nothing leads to whoever raised or supported it, and no picture stays."""
    looks.drop(tx, concern.id)
    RAISERS.drop_all(tx, concern.id)
    SUPPORTERS.drop_all(tx, concern.id)
    drop_choices(tx, concern.id)
    also_said.cut_off(tx, concern)
    for picture_id in concern.photos:
        pictures.drop(tx, picture_id)


def erase_words(tx: Tx, concern: Concern, at: datetime) -> None:
    """Nothing of it stays; whoever above knows of it erases its own rows at this instant."""
    drop_ideas(tx, concern.id)
    store.drop(tx, concern.id)
    reminders.schedule(tx, partnership_id=concern.partnership_id, kind=GONE, subject=concern.id, due_at=at)
