"""What is kept of a concern that has ended: thirty days the ways back to people, ninety days the words."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from bot import pictures
from bot.charter import actions as charters
from bot.concerns import also_said, looks, store
from bot.concerns.effects import drop_all as drop_choices
from bot.concerns.followers import RAISERS, SUPPORTERS
from bot.concerns.ideas import drop_all as drop_ideas
from bot.concerns.rules import Concern, State
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
    if concern is None or concern.state is not State.CLOSED:
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
