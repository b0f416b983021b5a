"""What a concern is, who may see it when, and what may happen to it. The same for every side.

Nothing here knows who raised a concern: a `Viewer` only says whether this reader is the raiser. Instants are
aware UTC and always release hours, except where a raiser chose "urgent"; the time of raising itself is kept
only as a day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.charter.rules import Side
from bot.chat.reading import fold
from bot.concerns.categories import Category
from bot.reminders.local_time import first_at_or_after
from bot.reminders.rhythm import RELEASE_HOURS, next_release

LONGEST_WORDS = 3000
"""A card with all its other lines must fit into one message of 4,096 signs."""
MOST_PHOTOS = 3
MOST_A_DAY = 5
COORDINATORS_LOOK = timedelta(hours=24)
LONGEST_HOLD = timedelta(hours=72)
"""A coordinator's hold ends by itself at the last release hour within this time."""
ALWAYS_WITHDRAWN_DAYS = 3
"""For so many days the raiser may take it back whatever has become of it."""
LEAST_SHOWN = 5
"""Numbers of people under this are never shown."""


class State(StrEnum):
    """Where a concern stands."""

    RECEIVED = "received"  # with the raiser, then both coordinators, until it opens by itself
    HELD = "held"  # waits until one coordinator releases it; counted in public
    OPEN = "open"  # everybody may read and support it; a candidate for the vote and the agenda
    ANSWERED = "answered"  # in hand or led to whom it belongs; listed as left out of the agenda, with why
    ON_AGENDA = "on_agenda"  # taken up by a published agenda
    DISCUSSED = "discussed"  # its meeting was held
    SET_ASIDE = "set_aside"  # by both keys, with a reason from a list
    APPEALED = "appealed"  # set aside, and three others look again
    MERGED = "merged"  # joined with another, its own words kept
    CLOSED = "closed"  # it ended: helped, partly, not, or nobody said
    WITHDRAWN = "withdrawn"  # the raiser took it back


class Identity(StrEnum):
    """Who may know who raised it; the raiser alone chooses."""

    NOBODY = "nobody"
    COORDINATOR = "coordinator"  # the community's coordinator alone
    EVERYONE = "everyone"  # under a name of the raiser's choice


class HoldReason(StrEnum):
    """Why a concern waits for a coordinator's release."""

    PERSON = "person"  # names or marks out somebody, the raiser says it does not
    CONTACT = "contact"  # a phone number, plate or handle was kept
    GROUP = "group"  # speaks of who people are, not of what happened
    DANGER = "danger"  # a coordinator fears that reading it would endanger somebody
    CONDUCT = "conduct"  # tells what police did: for the community's coordinator until its raiser opens it
    OTHER = "other"


class Response(StrEnum):
    """The kinds of answer, the same for every side."""

    WILL_DO = "will_do"
    NEED_HELP = "need_help"
    CANNOT = "cannot"
    BELONGS_TO = "belongs_to"
    QUESTION = "question"
    INFORMATION = "information"


PUTS_IN_HAND = frozenset({Response.WILL_DO, Response.BELONGS_TO})
"""After these an open concern waits outside the agenda until somebody disagrees or the end is asked about."""


class Outcome(StrEnum):
    """How a concern ended, as raiser and supporters said; nobody else can say it."""

    HELPED = "helped"
    PARTLY = "partly"
    NOT = "not"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer as everybody reads it: signed with a post, never a person."""

    kind: Response
    side: Side
    signed: str
    """The post that answers, such as "Beat 7"; "" where the side alone signs."""
    words: str
    on: date
    """The local day."""
    until: date | None = None
    promise: int | None = None
    """The promise's id where the answer is one."""


class Refusal(StrEnum):
    """Why something may not happen; the sentence belongs to the feature's talk."""

    TOO_MANY_TODAY = "too_many_today"
    NO_WORDS = "no_words"
    TOO_LONG = "too_long"
    TOO_MANY_PHOTOS = "too_many_photos"
    NEEDS_TITLE = "needs_title"  # a photo without words
    NEEDS_NAME = "needs_name"  # "everyone" without a chosen name
    NOT_FOR_YOU = "not_for_you"  # not visible to this reader: answer as if it did not exist
    YOUR_OWN = "your_own"
    NOT_YOURS = "not_yours"
    NOT_YET_OPEN = "not_yet_open"
    ALREADY_OPEN = "already_open"
    ON_AGENDA = "on_agenda"
    ENDED = "ended"  # withdrawn or discussed
    ALREADY_HELD = "already_held"
    NOT_HELD = "not_held"
    COORDINATORS_ONLY = "coordinators_only"


@dataclass(frozen=True, slots=True)
class Concern:
    """One raiser's worry in the raiser's own words, which are never overwritten."""

    id: int
    partnership_id: int
    ref: str
    side: Side
    words: str
    title: str
    category: Category
    language: str
    state: State
    raised_on: date
    coordinators_at: datetime
    """From then on both coordinators may read it."""
    opens_at: datetime
    """At that release hour it opens by itself, unless it is held."""
    area_id: int | None = None
    place: str = ""
    effect: str = ""
    idea: str = ""
    identity: Identity = Identity.NOBODY
    chosen_name: str = ""
    on_behalf: bool = False
    not_to_police: bool = False
    urgent: bool = False
    hold_reason: HoldReason | None = None
    hold_until: datetime | None = None
    """At that release hour a coordinator's hold ends by itself; None waits for a release."""
    held_before: bool = False
    """A coordinator has held it once; nobody can hold it again."""
    area_shown: bool = True
    """Whether others read the area: not where so few live that it would point at the raiser."""
    waited_meetings: int = 0
    """How many agendas it was left out of while it was open."""
    reworded: str | None = None
    """The raiser's own newer wording, shown instead; `words` stays as first written."""
    photos: tuple[int, ...] = ()
    """The sealed pictures, by the ids of `bot.pictures`."""
    waiting_since: datetime | None = None
    """The release hour from which an answer is due; None before it opens. A reopening sets it anew."""
    answers: tuple[Answer, ...] = ()
    """All answers, the first first; none is ever taken away."""
    disagreed: bool = False
    """A follower does not accept the answer: it is a candidate again, with the answer shown."""
    set_aside_reason: str = ""
    """The code from the list, while SET_ASIDE or APPEALED."""
    joined_with: str = ""
    """The reference of the concern it was merged into."""
    outcome: Outcome | None = None
    heard_because: str = ""
    """Why the next agenda must hear it (a code of `bot.agenda.snapshot`), or ""."""

    @property
    def is_answered(self) -> bool:
        """Whether the other side has said something since it last began to wait; a question is no answer."""
        return self.waiting_since is None and any(each.kind is not Response.QUESTION for each in self.answers)

    @property
    def last_answer(self) -> Answer | None:
        """What the other side said last."""
        return self.answers[-1] if self.answers else None

    @property
    def shown_words(self) -> str:
        """What others read."""
        return self.words if self.reworded is None else self.reworded


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks: their side, whether they coordinate it, and whether this concern is their own."""

    side: Side
    coordinates: bool = False
    is_raiser: bool = False


# ── submitting


def submission_refusal(
    *, words: str, title: str = "", photos: int = 0, raised_today: int = 0, name_needed: bool = False
) -> Refusal | None:
    """Why this may not be submitted, or None. `raised_today` counts the person's local day so far."""
    if raised_today >= MOST_A_DAY:
        return Refusal.TOO_MANY_TODAY
    if len(words) > LONGEST_WORDS:
        return Refusal.TOO_LONG
    if photos > MOST_PHOTOS:
        return Refusal.TOO_MANY_PHOTOS
    if not fold(words):
        return _refusal_without_words(title, photos)
    return Refusal.NEEDS_NAME if name_needed else None


def _refusal_without_words(title: str, photos: int) -> Refusal | None:
    if photos == 0:
        return Refusal.NO_WORDS
    return None if fold(title) else Refusal.NEEDS_TITLE


@dataclass(frozen=True, slots=True)
class Opening:
    """When the coordinators may read a concern, and when everybody may."""

    coordinators_at: datetime
    opens_at: datetime


def opening(
    now: datetime, zone: ZoneInfo, *, urgent: bool = False, hours: tuple[time, ...] = RELEASE_HOURS
) -> Opening:
    """Both coordinators at the next release hour (at once if urgent), all at the first one 24 hours later.

    The 24 hours are real ones and begin with the coordinators, so each has a full day to look.
    """
    coordinators_at = now if urgent else next_release(now, zone, hours)
    return Opening(coordinators_at, first_at_or_after(coordinators_at + COORDINATORS_LOOK, zone, hours))


# ── seeing


def may_see(concern: Concern, viewer: Viewer, now: datetime) -> bool:
    """Whether this reader may know that the concern exists. The raiser always may."""
    if viewer.is_raiser:
        return True
    if concern.not_to_police and viewer.side is Side.POLICE:
        return False
    match concern.state:
        case State.RECEIVED | State.HELD:
            closed = concern.hold_reason is HoldReason.CONDUCT and viewer.side is not Side.COMMUNITY
            return viewer.coordinates and not closed and now >= concern.coordinators_at
        case State.WITHDRAWN:
            return False
        case _:
            return True


def may_know_raiser(identity: Identity, viewer: Viewer) -> bool:
    """Whether the raiser let this reader know the name; nobody can decide it for the raiser."""
    if viewer.is_raiser:
        return True
    match identity:
        case Identity.NOBODY:
            return False
        case Identity.COORDINATOR:
            return viewer.coordinates and viewer.side is Side.COMMUNITY
        case Identity.EVERYONE:
            return True


def name_shown(concern: Concern, viewer: Viewer) -> str | None:
    """The chosen name, for everybody who may read the concern, or None."""
    if concern.identity is not Identity.EVERYONE or not concern.chosen_name:
        return None
    return concern.chosen_name if may_know_raiser(concern.identity, viewer) else None


def is_candidate(concern: Concern) -> bool:
    """Whether it may stand on a ballot and an agenda, which all sides read."""
    return concern.state is State.OPEN and not concern.not_to_police


def shown_count(people: int, least: int = LEAST_SHOWN) -> int | None:
    """The number, or None: "a few". None and one look alike, so that no single person's act shows."""
    return people if people >= least else None


# ── supporting, withdrawing, rewording


def support_refusal(concern: Concern, viewer: Viewer, now: datetime) -> Refusal | None:
    """Why this person may not say "me too" (or take it back), or None."""
    if not may_see(concern, viewer, now):
        return Refusal.NOT_FOR_YOU
    if viewer.is_raiser:
        return Refusal.YOUR_OWN
    match concern.state:
        case State.OPEN | State.ANSWERED | State.ON_AGENDA | State.SET_ASIDE | State.APPEALED:
            return None
        case State.RECEIVED | State.HELD:
            return Refusal.NOT_YET_OPEN
        case State.DISCUSSED | State.MERGED | State.CLOSED | State.WITHDRAWN:
            return Refusal.ENDED


def withdraw_refusal(concern: Concern, viewer: Viewer, today: date | None = None) -> Refusal | None:
    """Why this person may not withdraw it, or None. A published agenda belongs to its supporters too.

    For three days after raising (`today` is the place's day) the raiser may always.
    """
    if not viewer.is_raiser:
        return Refusal.NOT_YOURS
    if today is not None and (today - concern.raised_on).days <= ALWAYS_WITHDRAWN_DAYS:
        return Refusal.ENDED if concern.state is State.WITHDRAWN else None
    match concern.state:
        case State.ON_AGENDA:
            return Refusal.ON_AGENDA
        case State.DISCUSSED | State.MERGED | State.CLOSED | State.WITHDRAWN:
            return Refusal.ENDED
        case _:
            return None


def withdraw(concern: Concern) -> Concern:
    """The raiser has taken it back."""
    return replace(concern, state=State.WITHDRAWN, hold_reason=None, hold_until=None)


def reword_refusal(concern: Concern, viewer: Viewer) -> Refusal | None:
    """Why this person may not reword it, or None. Once open, others have supported these very words."""
    if not viewer.is_raiser:
        return Refusal.NOT_YOURS
    match concern.state:
        case State.RECEIVED | State.HELD:
            return None
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
    """The raiser's newer wording, beside the first one; `flagged` is what the screening still finds."""
    after = replace(concern, reworded=words, title=title)
    if flagged is not None:
        return hold(after, flagged)
    if concern.state is State.HELD:
        after = _released(after, now, zone, hours)
    if now < concern.coordinators_at:
        return after
    # Coordinators have a full day to look at what is new to them, else the last hour would be nobody's.
    return replace(after, opens_at=max(after.opens_at, opening(now, zone, hours=hours).opens_at))


# ── holding and opening


def hold_refusal(concern: Concern, viewer: Viewer, now: datetime) -> Refusal | None:
    """Why this person may not hold it for safety, or None."""
    if not may_see(concern, viewer, now):
        return Refusal.NOT_FOR_YOU
    if not viewer.coordinates:
        return Refusal.COORDINATORS_ONLY
    match concern.state:
        case State.RECEIVED:
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
    return None if concern.state is State.HELD else Refusal.NOT_HELD


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
    if concern.state is State.HELD:
        return concern.hold_until is not None and now >= concern.hold_until
    return concern.state is State.RECEIVED and now >= concern.opens_at


def open_to_all(concern: Concern) -> Concern:
    """Everybody may read and support it from now on."""
    opens_at = concern.opens_at if concern.hold_until is None else concern.hold_until
    return replace(
        concern,
        state=State.OPEN,
        opens_at=opens_at,
        hold_reason=None,
        hold_until=None,
        waiting_since=opens_at,
    )


# ── on the agenda


def take_up(concern: Concern) -> Concern:
    """A published agenda carries it."""
    return replace(concern, state=State.ON_AGENDA)


def carry_over(concern: Concern) -> Concern:
    """The meeting did not reach it: it is a candidate again, with its first day of raising."""
    return replace(concern, state=State.OPEN)


# ── answers


AWAITS = frozenset(
    {State.OPEN, State.ANSWERED, State.ON_AGENDA, State.DISCUSSED, State.SET_ASIDE, State.APPEALED}
)
"""Where an answer can be given; the agenda's path and the answer's path are two."""


def answering_sides(concern: Concern, present: frozenset[Side]) -> tuple[Side, ...]:
    """Who must answer: the other of the two owners; for partners' concerns both. `present` have members.

    What is kept from police is answered by partners, where there are none by the community's representatives.
    """
    if concern.not_to_police:
        return (Side.PARTNER,) if Side.PARTNER in present else (Side.COMMUNITY,)
    others = {
        Side.COMMUNITY: (Side.POLICE,),
        Side.POLICE: (Side.COMMUNITY,),
        Side.PARTNER: (Side.COMMUNITY, Side.POLICE),
    }
    return others[concern.side]


def answer(concern: Concern, given: Answer) -> Concern:
    """The other side has said this; a question leaves the concern waiting."""
    after = replace(concern, answers=(*concern.answers, given))
    if given.kind is Response.QUESTION:
        return after
    in_hand = given.kind in PUTS_IN_HAND and concern.state is State.OPEN
    state = State.ANSWERED if in_hand else concern.state
    return replace(after, state=state, waiting_since=None, disagreed=False)


def disagree(concern: Concern) -> Concern:
    """A follower does not accept the answer: what was in hand is a candidate again."""
    state = State.OPEN if concern.state is State.ANSWERED else concern.state
    return replace(concern, state=state, disagreed=True)


def reopen(concern: Concern, waiting_since: datetime, *, heard_because: str = "") -> Concern:
    """It did not help, or the promise was not kept: the other side must answer anew."""
    return replace(
        concern,
        state=State.OPEN,
        waiting_since=waiting_since,
        outcome=None,
        heard_because=heard_because or concern.heard_because,
    )


def close(concern: Concern, outcome: Outcome) -> Concern:
    """It ended, as those who follow it said."""
    return replace(concern, state=State.CLOSED, outcome=outcome, waiting_since=None)


def days_waiting(concern: Concern, today: date, zone: ZoneInfo) -> int | None:
    """Whole local days since an answer was asked for, or None while nobody waits for one."""
    if concern.waiting_since is None or concern.state not in AWAITS:
        return None
    return (today - concern.waiting_since.astimezone(zone).date()).days


def discuss(concern: Concern) -> Concern:
    """Its meeting was held."""
    return replace(concern, state=State.DISCUSSED)
