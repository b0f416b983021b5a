"""The answer clock: at 09:30 the rungs that days have come to, at 10:00 one message to each who must answer.

Both run once a day for a partnership, whatever happened: a day that was missed is made up on the next one,
where only the highest rung is said. Nobody's key and nobody's tap is needed, and no side has other words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from bot import relay
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.concerns import actions as concerns
from bot.concerns.rules import State
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain
from bot.letter import Button, Form, Letter
from bot.meetings import actions as meetings
from bot.members import actions as members
from bot.members.sides import SIDE_NAMES
from bot.members.unasked import LESS
from bot.outbox import Lane
from bot.reminders import actions as reminders
from bot.reminders.local_time import instant, local_day
from bot.reminders.rules import next_daily
from bot.responses import actions, handed, rules, store
from bot.responses.rules import Rung

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from datetime import date, datetime

    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.members.rules import Member
    from bot.responses.actions import Desk, Waiting

DAILY: Final = "answers-daily"
QUEUE: Final = "answers-queue"
OVERDUE: Final = "answer-overdue"
RUNGS_HOUR = time(9, 30)
QUEUE_HOUR = time(10)
A_MOMENT = timedelta(minutes=1)
USEFUL_FOR = timedelta(hours=10)
"""A queue message that could not leave on its day is not sent on the next: that one has its own."""
NO_ANSWER: Final = "no_answer"
"""Why the next agenda must hear it, a code of `bot.agenda.snapshot`."""
ENDED: Final = frozenset({State.CLOSED, State.WITHDRAWN})


def begin(tx: Tx, partnership_id: int, now: datetime) -> None:
    """The clock runs from the next morning on; asking again changes nothing."""
    zone = ZoneInfo(charters.read(tx, partnership_id).zone)
    due_at = next_daily(now, zone, RUNGS_HOUR)
    reminders.schedule(
        tx,
        partnership_id=partnership_id,
        kind=DAILY,
        subject=partnership_id,
        rung=local_day(due_at, zone).isoformat(),
        due_at=due_at,
    )


# ── the rungs


def run_day(tx: Tx, partnership_id: int, at: datetime, now: datetime) -> None:
    """Everything the morning at `at` brings; what is said is said at `now`."""
    zone = ZoneInfo(charters.read(tx, partnership_id).zone)
    today = local_day(at, zone)
    begin(tx, partnership_id, at + A_MOMENT)
    waiting = actions.running(tx, partnership_id, today)
    _tidy(tx, partnership_id, waiting)
    handed.come_back(tx, waiting, now)
    reached = store.reached(tx, partnership_id)
    for each in waiting:
        since = each.concern.waiting_since
        assert since is not None
        fresh = rules.fresh_rungs(each.day, reached.get((each.concern.id, since), frozenset()))
        for rung in set(fresh) - rules.IN_QUEUE:
            store.reach(tx, partnership_id, each.concern.id, since, rung.value)
        _consequences(tx, each, fresh, now)
    if waiting:
        _schedule_queue(tx, partnership_id, today, zone)


def _tidy(tx: Tx, partnership_id: int, waiting: Sequence[Waiting]) -> None:
    """What is kept about concerns that wait no more goes; whose they became, only with their end."""
    for concern_id in store.known(tx, partnership_id) - {each.concern.id for each in waiting}:
        concern = concerns.concern(tx, concern_id)
        if concern is None or concern.state in ENDED:
            store.forget(tx, concern_id)
        else:
            store.drop(tx, concern_id)


def _consequences(tx: Tx, waiting: Waiting, fresh: Sequence[Rung], now: datetime) -> None:
    concern = waiting.concern
    sides = actions.owing(tx, concern)
    if Rung.OVERDUE in fresh:
        for side in sides:
            actions.note(tx, concern, now, "answer-overdue", side=side.value)
    if Rung.HEARD in fresh or rules.is_heard_again(concern, waiting.day):
        # What stands on a published agenda is not put forward for another one.
        verb = "answer-missing" if concern.state is State.ON_AGENDA else "answer-to-agenda"
        for side in sides:
            actions.note(tx, concern, now, verb, side=side.value)
        if not concern.not_to_police and not concern.heard_because:
            concerns.must_hear(tx, concern.id, NO_ANSWER)
    highest = max(fresh, default=Rung.WAITS)
    said = _by_now(tx, waiting, now)
    overtaken = any(later > highest and said.day >= later for later in Rung)
    if highest >= Rung.OVERDUE and not overtaken:
        tell_those_who_must(tx, said, sides, highest, now)
        stands = stands_on(tx, concern)
        concerns.tell_followers(tx, concern, now, follower_letter(said, highest, stands))


def _by_now(tx: Tx, waiting: Waiting, now: datetime) -> Waiting:
    """With the day it is when something is said, which after an outage is later than the rung's."""
    since = waiting.concern.waiting_since
    assert since is not None
    zone = ZoneInfo(charters.read(tx, waiting.concern.partnership_id).zone)
    return replace(waiting, day=(local_day(now, zone) - local_day(since, zone)).days)


def tell_those_who_must(tx: Tx, waiting: Waiting, sides: Sequence[Side], rung: Rung, now: datetime) -> None:
    """The overdue notice, in the same words to all who hear it."""
    charter = charters.read(tx, waiting.concern.partnership_id)
    relay.broadcast(
        tx,
        partnership_id=waiting.concern.partnership_id,
        kind=OVERDUE,
        audience=OVERDUE,
        arguments={"concern_id": waiting.concern.id, "rung": rung.value, "at": now.isoformat()},
        letter=overdue_letter(waiting, sides, rung, stands_on(tx, waiting.concern)),
        goes_out_at=now,
        lane=Lane.STAFF,
        quiet=charter.quiet,
    )


def stands_on(tx: Tx, concern: Concern) -> Moment | None:
    """The day of the meeting on whose published agenda it stands, or None."""
    meeting = meetings.coming_up(tx, concern.partnership_id) if concern.state is State.ON_AGENDA else None
    if meeting is None:
        return None
    return Moment(meeting.starts_at, charters.read(tx, concern.partnership_id).zone, "day")


def _none(waiting: Waiting) -> Text:
    """That no answer has come, or no new one where one was given before."""
    said = texts.responses_none_new if waiting.concern.was_answered else texts.responses_none_yet
    return said(ref=Plain(waiting.concern.ref), day=waiting.day)


def _comes(stands: Moment | None) -> Text:
    return texts.responses_heard_agenda() if stands is None else texts.responses_heard_stands(day=stands)


def overdue_letter(
    waiting: Waiting, sides: Sequence[Side], rung: Rung, stands: Moment | None = None
) -> Letter:
    """No topic: the number, the day, whom it waits for, and what comes of it; `stands`: as `stands_on`."""
    side = Lines.of(*(SIDE_NAMES[each]() for each in sides), separator=" · ")
    if rung is not Rung.HEARD:
        comes = texts.responses_overdue_asked()
    else:
        comes = texts.responses_heard_kept() if waiting.concern.not_to_police else _comes(stands)
    text = Lines.of(texts.responses_overdue(none=_none(waiting), side=side), comes)
    look = Button(texts.responses_open_button(), does=f"responses:look:{waiting.concern.id}", style="primary")
    return Letter(Form.RECORD, text, ((look,),), silent=False, protect=True)


def follower_letter(waiting: Waiting, rung: Rung, stands: Moment | None = None) -> Letter:
    """What raiser and supporters are told honestly, without a topic, in the same words to all of them."""
    concern, none = waiting.concern, _none(waiting)
    if rung is not Rung.HEARD:
        text = texts.responses_follower_overdue(none=none)
    elif concern.not_to_police:
        text = texts.responses_follower_heads(none=none)
    else:
        text = texts.responses_follower_agenda(none=none, comes=_comes(stands))
    read = Button(texts.concerns_read_button(), does=f"concerns:read:{concern.id}", style="primary")
    return Letter(Form.RECORD, text, ((read,), (LESS,)), silent=False, protect=True)


@dataclass(frozen=True)
class Hearing:
    """Who gets the overdue notice of one concern, read once for many members."""

    concern: Concern
    desk: Desk
    heads: frozenset[bytes]
    now: datetime

    def includes(self, tx: Tx, member: Member) -> bool:
        """Whether this member hears it: never police about what is kept from them."""
        if self.concern.not_to_police and member.side is Side.POLICE:
            return False
        if member.coordinates or member.key in self.heads:
            return True
        mine = actions.reminded_of(tx, self.desk, member, self.now)
        return any(each.concern.id == self.concern.id for each in mine)


def hearing(tx: Tx, concern: Concern, rung: Rung, now: datetime) -> Hearing:
    """Those who must answer and both coordinators; from the last rung on also supervisors and heads."""
    heads: frozenset[bytes] = frozenset()
    if rung is Rung.HEARD:
        handover = actions.held(tx, concern)
        heads = frozenset(
            head.key
            for side in actions.owing(tx, concern)
            for head in members.heads(
                tx, concern.partnership_id, side, handover.party_id if handover is not None else None
            )
        )
    return Hearing(concern, actions.desk(tx, concern.partnership_id, now), heads, now)


# ── the queue message


def _schedule_queue(tx: Tx, partnership_id: int, today: date, zone: ZoneInfo) -> None:
    due_at = instant(today, QUEUE_HOUR, zone)
    reminders.schedule(
        tx,
        partnership_id=partnership_id,
        kind=QUEUE,
        subject=partnership_id,
        rung=today.isoformat(),
        due_at=due_at,
        useful_until=due_at + USEFUL_FOR,
    )


def take_named(tx: Tx, partnership_id: int, waiting: Sequence[Waiting]) -> frozenset[int]:
    """Whom the queue message that leaves now names: what came to the third day since the last one."""
    reached = store.reached(tx, partnership_id)
    named = set()
    for each in waiting:
        since = each.concern.waiting_since
        assert since is not None
        if rules.to_name(each.day, reached.get((each.concern.id, since), frozenset())):
            store.reach(tx, partnership_id, each.concern.id, since, Rung.REMINDER.value)
            named.add(each.concern.id)
    return frozenset(named)


def _reminder(waiting: Waiting) -> Text:
    again = waiting.concern.was_answered
    said = texts.responses_queue_reminder_new if again else texts.responses_queue_reminder
    return said(ref=Plain(waiting.concern.ref), day=waiting.day)


def queue_letter(partnership_id: int, waiting: Sequence[Waiting], named: Container[int] = ()) -> Letter:
    """How many wait, how long the oldest does, and which are named as reminded; nothing of what."""
    oldest = max(each.day for each in waiting)
    reminded = [each for each in waiting if each.concern.id in named]
    text = Lines.of(
        texts.responses_queue(count=len(waiting), day=oldest),
        *(_reminder(each) for each in reminded),
    )
    look = Button(texts.responses_open_button(), does=f"responses:queue:{partnership_id}", style="primary")
    return Letter(Form.RECORD, text, ((look,),), silent=False, protect=True)
