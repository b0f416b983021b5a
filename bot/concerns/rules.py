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

AWAITS = frozenset(
    {State.OPEN, State.ANSWERED, State.ON_AGENDA, State.DISCUSSED, State.SET_ASIDE, State.APPEALED}
)
"""Where an answer can be given; the agenda's path and the answer's path are two."""


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
    let_go: bool = False  # whoever promised it cannot keep it
    unconfirmed: bool = False  # it was called done, and nobody of the other side said so


class Reason(StrEnum):
    """Why both coordinators set a concern aside; "same as another" joins the two instead."""

    BELONGS_TO = "belongs_to"  # another body decides it; which one is said
    ANSWERED_ELSEWHERE = "answered_elsewhere"
    NOT_JOINT = "not_joint"  # no matter for a joint meeting
    UNSAFE = "unsafe"  # cannot be shown safely


@dataclass(frozen=True, slots=True)
class AlsoSaid:
    """Somebody's own words for the same worry, kept with the one they joined."""

    words: str
    coordinators_at: datetime
    """From then on both coordinators read them."""
    opens_at: datetime
    """From then on everybody does, as with any other worry."""
    key: str = ""  # by which whoever wrote them finds them again; "" once nothing leads there


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
    WAS_OPEN = "was_open"  # others have read it, and may have supported these very words
    COORDINATORS_ONLY = "coordinators_only"
    THREE_LOOK = "three_look"  # three others look at it now, and nobody decides in their place
    LOOKED_AT = "looked_at"  # three others have looked once already
    MUST_BE_HEARD = "must_be_heard"  # the next meeting has to hear it
    NOT_NOW = "not_now"  # where it stands, this makes no sense


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
    set_aside_whom: str = ""
    """The body it belongs to, where that is the reason."""
    appealed: bool = False
    """Three others have been asked once whether it should be heard."""
    joined_with: str = ""
    """The reference of the concern it was merged into."""
    joined_at: datetime | None = None
    state_before: str = ""
    """Where it stood before it was merged, in case the two are parted again."""
    raiser_left: bool = False  # the one it was merged into: its news are not for whoever raised this one
    also_said: tuple[AlsoSaid, ...] = ()
    """Own words of people who said it is the same; none is ever changed."""
    looking: bool = False
    """Three others look whether it may be read; meanwhile nobody opens it and no agenda takes it."""
    looked: bool = False
    """They have looked; it is not asked again."""
    outcome: Outcome | None = None
    passed_on: str | None = None
    """To whom the residents' coordinator passed on what police did; "" if she could not, None until then."""
    idea_promise: int = 0
    """The number of the promise that was made of the raiser's own idea; 0 while there is none."""
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
    def last_statement(self) -> Answer | None:
        """What the other side said last that is more than a question."""
        said = (each for each in reversed(self.answers) if each.kind is not Response.QUESTION)
        return next(said, None)

    @property
    def was_answered(self) -> bool:
        """Whether an answer was given before; what only went to others was not answered by that."""
        said = self.last_statement
        return said is not None and said.kind is not Response.BELONGS_TO

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
    return concern.state is State.OPEN and not concern.not_to_police and not concern.looking


def shown_count(people: int, least: int = LEAST_SHOWN) -> int | None:
    """The number, or None: "a few". None and one look alike, so that no single person's act shows."""
    return people if people >= least else None


# ── supporting, withdrawing


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
