"""Before a concern opens: worded anew, held, released, and opening by itself at its hour."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.chat.reading import fold
from bot.concerns.rules import Concern, HoldReason, Refusal, State, Viewer, may_see, opening
from bot.reminders.rhythm import RELEASE_HOURS, next_release

LONGEST_HOLD = timedelta(hours=72)
"""After so long three others look at what is held."""


def was_open(concern: Concern) -> bool:
    """Whether everybody could read it before."""
    return concern.waiting_since is not None or bool(concern.answers)


def reword_refusal(concern: Concern, viewer: Viewer) -> Refusal | None:
    """Why this person may not reword it, or None. Once open, others have supported these very words.

    That holds for what is held after it was open too; to refuse only where somebody did would tell of them.
    """
    if not viewer.is_raiser:
        return Refusal.NOT_YOURS
    match concern.state:
        case State.RECEIVED | State.HELD:
            return Refusal.WAS_OPEN if was_open(concern) else None
        case State.DISCUSSED | State.MERGED | State.CLOSED | State.WITHDRAWN:
            return Refusal.ENDED
        case _:
            return Refusal.ALREADY_OPEN


def reword(
    concern: Concern,
    words: str,
    *,
    title: str,
    flagged: HoldReason | None,
    now: datetime,
    zone: ZoneInfo,
    hours: tuple[time, ...] = RELEASE_HOURS,
) -> Concern:
    """The raiser's newer wording, beside the first one; `flagged` is what the screening still finds.

    A hold is about words: the same words once more end none, and others may be held and looked at anew.
    """
    after = replace(concern, reworded=words, title=title)
    if concern.state is State.HELD and concern.hold_reason is HoldReason.CONDUCT:
        return after  # only its raiser's yes opens it, and new words are none
    if concern.state is State.HELD and fold(words) == fold(concern.shown_words):
        return after
    if flagged is not None:
        return hold(after, flagged)
    after = replace(after, looking=False, looked=False, held_before=False)
    if concern.state is State.HELD:
        after = _released(after, now, zone, hours)
    if now < concern.coordinators_at:
        return after
    # Coordinators have a full day to look at what is new to them, else the last hour would be nobody's.
    return replace(after, opens_at=max(after.opens_at, opening(now, zone, hours=hours).opens_at))


def hold_refusal(concern: Concern, viewer: Viewer, now: datetime) -> Refusal | None:
    """Why this person may not hold it for safety, or None."""
    if not may_see(concern, viewer, now):
        return Refusal.NOT_FOR_YOU
    if not viewer.coordinates:
        return Refusal.COORDINATORS_ONLY
    match concern.state:
        case State.RECEIVED if not was_open(concern):
            return Refusal.ALREADY_HELD if concern.held_before else None
        case State.HELD:
            return Refusal.ALREADY_HELD
        case State.DISCUSSED | State.MERGED | State.CLOSED | State.WITHDRAWN:
            return Refusal.ENDED
        case _:
            return Refusal.ALREADY_OPEN


def hold(concern: Concern, reason: HoldReason) -> Concern:
    """It waits for one coordinator's release."""
    return replace(concern, state=State.HELD, hold_reason=reason, hold_until=None)


def hold_for_a_while(
    concern: Concern,
    reason: HoldReason,
    now: datetime,
    zone: ZoneInfo,
    hours: tuple[time, ...] = RELEASE_HOURS,
) -> Concern:
    """One coordinator's hold: once, and at most for 72 hours; nobody's key is needed for it to end."""
    until = next_release(now, zone, hours)
    while (later := next_release(until, zone, hours)) <= now + LONGEST_HOLD:
        until = later
    return replace(concern, state=State.HELD, hold_reason=reason, hold_until=until, held_before=True)


def release_refusal(concern: Concern, viewer: Viewer, now: datetime) -> Refusal | None:
    """Why this person may not release it, or None. The raiser cannot release the own concern."""
    if not may_see(concern, viewer, now):
        return Refusal.NOT_FOR_YOU
    if not viewer.coordinates:
        return Refusal.COORDINATORS_ONLY
    if viewer.is_raiser:
        return Refusal.YOUR_OWN
    if concern.state is not State.HELD:
        return Refusal.NOT_HELD
    return Refusal.THREE_LOOK if concern.looking else None


def release(
    concern: Concern, now: datetime, zone: ZoneInfo, hours: tuple[time, ...] = RELEASE_HOURS
) -> Concern:
    """One coordinator found nothing against it: it opens at its hour, or at the next release hour."""
    return _released(concern, now, zone, hours)


def _released(concern: Concern, now: datetime, zone: ZoneInfo, hours: tuple[time, ...]) -> Concern:
    opens_at = max(concern.opens_at, next_release(now, zone, hours))
    return replace(concern, state=State.RECEIVED, hold_reason=None, hold_until=None, opens_at=opens_at)


def opens_now(concern: Concern, now: datetime) -> bool:
    """Whether its hour has come. Nobody's key is needed for it."""
    return concern.state is State.RECEIVED and now >= concern.opens_at


def open_to_all(concern: Concern, at: datetime | None = None) -> Concern:
    """Everybody may read and support it from its hour on, or from this one.

    What was open before keeps its age; an answer is due from this hour on, if there is none yet.
    """
    hour = at or concern.hold_until or concern.opens_at
    return replace(
        concern,
        state=State.OPEN,
        opens_at=min(hour, concern.opens_at) if was_open(concern) else hour,
        hold_reason=None,
        hold_until=None,
        waiting_since=None if concern.is_answered else hour,
    )


def open_early(
    concern: Concern, now: datetime, zone: ZoneInfo, hours: tuple[time, ...] = RELEASE_HOURS
) -> Concern:
    """Both coordinators have looked: it opens at the next release hour instead of a day later."""
    return replace(concern, opens_at=min(concern.opens_at, next_release(now, zone, hours)))


# ── three others look


def look_at(concern: Concern) -> datetime | None:
    """When three others are asked about a hold that nobody released and nobody reworded; None if never."""
    if concern.state is not State.HELD or concern.hold_reason is HoldReason.CONDUCT:
        return None
    if concern.hold_until is not None:
        return concern.hold_until  # one coordinator's hold ends, whoever has looked before
    return None if concern.looked else concern.coordinators_at + LONGEST_HOLD


def look_due(concern: Concern, now: datetime) -> bool:
    """Whether the three have to be asked now."""
    at = look_at(concern)
    return at is not None and not concern.looking and now >= at


def begin_look(concern: Concern) -> Concern:
    """Three others are asked whether it may be read."""
    return replace(concern, looking=True)


JUDGED = frozenset({State.OPEN, State.ANSWERED, State.HELD})
"""Where what the three say about reading it still means something."""


def overtaken(concern: Concern) -> Concern:
    """Something else became of it while they looked: that stays."""
    return replace(concern, looking=False, looked=True)


def stays_unread(concern: Concern, reason: HoldReason | None = None) -> Concern:
    """They have looked, and it is not shown; it goes on being counted in public."""
    held = hold(concern, reason or concern.hold_reason or HoldReason.OTHER)
    return replace(held, looking=False, looked=True)


def may_be_read(concern: Concern, at: datetime, now: datetime) -> Concern:
    """They have looked, and it opens at the release hour `at`; what was open all the time stays so."""
    after = replace(concern, looking=False, looked=True)
    if concern.state is not State.HELD:
        return after
    if at <= now:
        return open_to_all(after, at)
    return replace(after, state=State.RECEIVED, hold_reason=None, hold_until=None, opens_at=at)


def flag_refusal(concern: Concern, viewer: Viewer, now: datetime) -> Refusal | None:
    """Why this person may not say that it points at a person or a group, or None."""
    if not may_see(concern, viewer, now):
        return Refusal.NOT_FOR_YOU
    if viewer.is_raiser:
        return Refusal.YOUR_OWN
    if concern.state is not State.OPEN:
        return Refusal.NOT_NOW
    if concern.looking:
        return Refusal.THREE_LOOK
    return Refusal.LOOKED_AT if concern.looked else None
