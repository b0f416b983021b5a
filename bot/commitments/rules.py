"""What a promise is, who may do what with it, and where it stands. The same for every side.

A promise belongs to one side and is signed with a post. Only that side accepts it, says it is done or lets it
go; only another side says whether it is done. Days are the place's own; nothing here knows a clock.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bot.charter.rules import Side
from bot.members.rules import Member, Role

LONGEST_WHAT = 200
"""Signs of a promise's words: one line that everybody can read aloud."""
LONGEST_REASON = 200
JUDGED_WITHIN = timedelta(days=14)
"""After a claim: nobody said anything in this time, so it is unconfirmed, never done."""
OPEN_MOST = 5
"""Open promises of one post at once, unless the charter says otherwise."""
FARTHEST = timedelta(days=366)


class State(StrEnum):
    """Where a promise stands."""

    OFFERED = "offered"  # asked of a side, or a side's own word while the problem is not yet a common one
    ACCEPTED = "accepted"  # by its owner: in progress
    CLAIMED = "claimed"  # the owner says it is done; the other side is asked
    CONFIRMED = "confirmed"  # the other side says so too
    DISPUTED = "disputed"  # the other side says it is not done
    UNCONFIRMED = "unconfirmed"  # nobody of the other side said it
    DROPPED = "dropped"  # the owner cannot, and said why
    DECLINED = "declined"  # the side that was asked said why not
    LAPSED = "lapsed"  # an offer or a request that nobody took up in two weeks


class Task(StrEnum):
    """What kind of deed it is. Residents never get another one than the first seven."""

    REPORT = "report"
    HOST = "host"
    INFORM = "inform"
    REPAIR = "repair"
    ACCOMPANY = "accompany"
    MEDIATE = "mediate"
    ORGANISE = "organise"
    OTHER = "other"


RESIDENTS_TASKS = tuple(task for task in Task if task is not Task.OTHER)


class Resource(StrEnum):
    """What the owner has for it, asked of a promise that nobody asked for."""

    PEOPLE = "people"
    HOURS = "hours"
    VEHICLE = "vehicle"
    MONEY = "money"
    NOTHING = "nothing"


class Said(StrEnum):
    """What somebody of the other side says about a promise that is called done."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


class Refusal(StrEnum):
    """Why something may not happen; the sentence belongs to the feature's talk."""

    NOT_YOURS = "not_yours"  # another side's, or another person's own word
    YOUR_OWN = "your_own"  # nobody judges the own side's promise
    NOT_NOW = "not_now"  # it stands elsewhere by now
    NOT_FOR_RESIDENTS = "not_for_residents"
    TOO_MANY = "too_many"
    NO_WORDS = "no_words"
    TOO_LONG = "too_long"
    PAST = "past"
    TOO_FAR = "too_far"
    RETURN_OPEN = "return_open"  # what the other side does is not answered yet
    NAMES_PEOPLE = "names_people"


class Verb(StrEnum):
    """What somebody may do to a promise."""

    ACCEPT = "accept"
    DECLINE = "decline"
    AGREE = "agree"  # that the problem is the other side's too
    CLAIM = "claim"
    MOVE = "move"
    DROP = "drop"
    JUDGE = "judge"
    ANSWER_RETURN = "answer_return"  # what the other side does in return, also "nothing needed"


@dataclass(frozen=True, slots=True)
class Move:
    """One change of the day: which it was, which it became, and why."""

    before: date
    after: date
    reason: str


@dataclass(frozen=True, slots=True)
class Promise:
    """One deed by one side, with its day. `number` is what people of the partnership call it."""

    id: int
    partnership_id: int
    number: int
    side: Side
    signed: str
    """The post that promises, such as "Beat 7"; "" where the side alone signs."""
    what: str
    task: Task
    due_on: date
    made_on: date
    state: State
    offered_by: Side
    """The side whose idea it was: its own word if this is `side`, else it was asked for."""
    concern_id: int | None = None
    concern_side: Side | None = None
    """Whose worry it is for."""
    party_id: int | None = None
    owner: bytes | None = None
    """The owner's member key, only to reach them; None while nobody took it, or its side or body holds it."""
    maker: bytes | None = None
    """Whoever took it on, wherever they are by now: they never judge it. Gone when they leave."""
    self_offered: bool = False
    """A resident's own word, who answers for nobody else."""
    kept_from_police: bool = False
    """For a worry that police do not see."""
    pair_id: int | None = None
    """What the other side does in return."""
    nothing_needed: bool = False
    moves: tuple[Move, ...] = ()
    claimed_on: date | None = None
    ended_on: date | None = None
    reason: str = ""
    """Why it was declined or dropped."""
    resource: Resource | None = None
    is_common: bool | None = None
    """Whether the other side said that the problem is theirs too; None while nobody has said."""
    helped_on: date | None = None
    """The last day on which its owner asked for help."""
    told_confirmed: bool = False
    """Since it was last called done, its owner has heard a yes."""

    @property
    def moved(self) -> int:
        """How often the day was changed."""
        return len(self.moves)

    @property
    def ref(self) -> str:
        """How the history calls it."""
        return f"P{self.number}"

    @property
    def was_asked(self) -> bool:
        """Whether another side asked for it."""
        return self.offered_by is not self.side

    @property
    def is_open(self) -> bool:
        """Whether it counts among the promises a post has to keep."""
        own_offer = self.state is State.OFFERED and not self.was_asked and self.is_common is None
        return self.state is State.ACCEPTED or own_offer

    def is_late(self, today: date) -> bool:
        """Whether its day has passed and nobody called it done."""
        return self.state is State.ACCEPTED and today > self.due_on

    def days_late(self, today: date) -> int:
        """Days since its day; 0 if it is not late."""
        return (today - self.due_on).days if self.is_late(today) else 0


# ── sides


def other_sides(promise: Promise) -> tuple[Side, ...]:
    """Who judges it and is asked for something in return; never its own side."""
    return facing(promise.side, promise.concern_side, kept_from_police=promise.kept_from_police)


def facing(side: Side, concern_side: Side | None, *, kept_from_police: bool = False) -> tuple[Side, ...]:
    """The sides a promise of `side` is made to: whose worry it is, and the other of the two owners."""
    wanted = {Side.COMMUNITY: {Side.POLICE}, Side.POLICE: {Side.COMMUNITY}}.get(
        side, {Side.COMMUNITY, Side.POLICE}
    )
    if concern_side is not None:
        wanted = wanted | {concern_side}
    hidden = {Side.POLICE} if kept_from_police else set()
    return tuple(each for each in Side if each in wanted - {side} - hidden)


def may_see(promise: Promise, side: Side) -> bool:
    """Whether members of this side may know of it."""
    return not (promise.kept_from_police and side is Side.POLICE)


# ── who may


def belongs(promise: Promise, owner: Member) -> bool:
    """Whether its owner is still where they promised: who went to another side or body is gone."""
    return (owner.side, owner.party_id) == (promise.side, promise.party_id)


def stands_for(promise: Promise, member: Member) -> bool:
    """Whether who answers for this member's side answers for whoever promised: among partners, the same body.

    A service without a body is its post. What nobody took yet is the whole side's.
    """
    if member.side is not promise.side:
        return False
    untaken = promise.was_asked and promise.state is State.OFFERED
    if promise.side is not Side.PARTNER or untaken:
        return True
    same_post = promise.party_id is not None or member.post == promise.signed
    return member.party_id == promise.party_id and same_post


def owns(promise: Promise, member: Member) -> bool:
    """Whether this member keeps the promise: the owner, or who answers for the same body of the same side.

    A resident's own word is theirs alone, until they leave and the side holds it.
    """
    if member.partnership_id != promise.partnership_id or member.side is not promise.side:
        return False
    if member.key == promise.owner:
        return belongs(promise, member)
    if promise.self_offered and promise.owner is not None:
        return False
    return member.answers and stands_for(promise, member)


def may(verb: Verb, promise: Promise, member: Member, *, follows: bool = False) -> Refusal | None:
    """Why this member may not do this, or None. `follows`: raised or supports the worry it is for."""
    if member.partnership_id != promise.partnership_id or not may_see(promise, member.side):
        return Refusal.NOT_YOURS
    refusal = _refusal_of_person(verb, promise, member, follows=follows)
    return refusal or (None if promise.state in _FROM[verb] else Refusal.NOT_NOW)


def _refusal_of_person(verb: Verb, promise: Promise, member: Member, *, follows: bool) -> Refusal | None:
    own_side = member.side is promise.side
    if verb in {Verb.AGREE, Verb.JUDGE} and member.key in {promise.owner, promise.maker}:
        return Refusal.YOUR_OWN  # wherever they are by now
    faces = member.side in other_sides(promise)
    allowed = False
    match verb:
        case Verb.ACCEPT:
            allowed = own_side and promise.was_asked
        case Verb.DECLINE:
            allowed = own_side and promise.was_asked and member.answers
        case Verb.AGREE:
            allowed = faces and member.answers and not promise.was_asked
        case Verb.CLAIM | Verb.MOVE:
            allowed = owns(promise, member)
        case Verb.DROP:
            takes_back = promise.state is State.OFFERED and promise.was_asked
            asker = member.side is promise.offered_by and member.answers
            allowed = asker if takes_back else owns(promise, member)
        case Verb.JUDGE:
            if own_side:
                return Refusal.YOUR_OWN
            allowed = follows or (faces and member.answers)
        case Verb.ANSWER_RETURN:
            allowed = owns(promise, member) or (faces and member.answers)
    return None if allowed else Refusal.NOT_YOURS


_FROM: dict[Verb, frozenset[State]] = {
    Verb.ACCEPT: frozenset({State.OFFERED}),
    Verb.DECLINE: frozenset({State.OFFERED}),
    Verb.AGREE: frozenset({State.OFFERED}),
    Verb.CLAIM: frozenset({State.ACCEPTED, State.DISPUTED}),
    Verb.MOVE: frozenset({State.ACCEPTED, State.DISPUTED}),
    Verb.DROP: frozenset({State.OFFERED, State.ACCEPTED, State.DISPUTED}),
    Verb.JUDGE: frozenset({State.CLAIMED, State.CONFIRMED}),
    Verb.ANSWER_RETURN: frozenset({State.OFFERED, State.ACCEPTED, State.DISPUTED, State.CLAIMED}),
}


def may_task(side: Side, task: Task) -> Refusal | None:
    """Residents take on no enforcement: only the seven kinds of deed, never another."""
    return Refusal.NOT_FOR_RESIDENTS if side is Side.COMMUNITY and task is Task.OTHER else None


def due_refusal(due_on: date, today: date) -> Refusal | None:
    """Why a promise may not be due on this day, or None."""
    if due_on < today:
        return Refusal.PAST
    return Refusal.TOO_FAR if due_on - today > FARTHEST else None


def words_refusal(words: str, longest: int = LONGEST_WHAT) -> Refusal | None:
    """Why these words cannot be taken, or None."""
    if not words.strip():
        return Refusal.NO_WORDS
    return Refusal.TOO_LONG if len(words) > longest else None


# ── what happens


def is_answered(promise: Promise, pair: Promise | None) -> bool:
    """Whether "what will the other side do?" has an answer: a promise, a reasoned no, or nothing needed."""
    if promise.nothing_needed:
        return True
    return pair is not None and pair.state is not State.OFFERED


def take(promise: Promise, member: Member, due_on: date) -> Promise:
    """A member of the side that was asked takes it on, with the day they can keep."""
    return replace(
        promise,
        state=State.ACCEPTED,
        owner=member.key,
        maker=member.key,
        signed=member.post,
        party_id=member.party_id,
        self_offered=member.role is Role.RESIDENT,
        due_on=due_on,
        is_common=True,
    )


def claim(promise: Promise, today: date) -> Promise:
    """The owner says it is done."""
    return replace(promise, state=State.CLAIMED, claimed_on=today, ended_on=None, told_confirmed=False)


def unsettle(promise: Promise) -> Promise:
    """Whoever confirmed it says otherwise now: it waits for a word again, in the same two weeks."""
    return replace(promise, state=State.CLAIMED, ended_on=None)


def move(promise: Promise, due_on: date, reason: str) -> Promise:
    """A new day and why: a promise that was changed in the open, not one that was missed."""
    moves = (*promise.moves, Move(promise.due_on, due_on, reason))
    return replace(promise, state=State.ACCEPTED, due_on=due_on, moves=moves, claimed_on=None, ended_on=None)


def end(promise: Promise, state: State, today: date, reason: str = "") -> Promise:
    """Nothing more is expected of it."""
    return replace(promise, state=state, ended_on=today, reason=reason or promise.reason)


def judged(promise: Promise, said: dict[Said, int], judges: int) -> State:
    """Where it stands after these verdicts; `judges` is how many people could give one.

    The first yes without a no confirms; two noes dispute, or one where there is only one judge.
    """
    yes, no = said.get(Said.YES, 0), said.get(Said.NO, 0)
    if no and no >= min(2, max(judges, 1)):
        return State.DISPUTED
    if yes and (not no or promise.state is State.CONFIRMED):
        return State.CONFIRMED
    return State.CLAIMED
