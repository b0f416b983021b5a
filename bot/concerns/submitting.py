"""Sending a worry: sealed, timed to the day, raised once however often it is sent."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from bot import pictures
from bot.charter import actions as charters
from bot.charter.rules import Charter
from bot.concerns import holding, rules, store
from bot.concerns.categories import Category
from bot.concerns.followers import RAISERS
from bot.concerns.hours import hours_of, last_release, plan, today_in
from bot.concerns.opening import tell_at_once
from bot.concerns.references import new_reference
from bot.concerns.rules import Concern, HoldReason, Identity, Refusal, State
from bot.concerns.sentences import refused
from bot.concerns.titles import title_of
from bot.members import actions as members
from bot.reminders import actions as reminders
from bot.reminders.local_time import local_day
from bot.reminders.rhythm import next_release

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.members.rules import Member
    from bot.people import Person

LEAST_IN_AREA: Final = 5
"""An area with fewer members is not shown unless the raiser chose to."""
LEAST_POOLED: Final = 10
"""An area with fewer members of a side is kept as no area in rows about people."""
TRIES: Final = 5
DRAFT_PICTURE: Final = "draft-picture"
"""Kind of the reminder that erases a picture nothing was sent with."""
PICTURE_WAITS: Final = timedelta(hours=48)


@dataclass(frozen=True)
class Submission:
    """What a raiser sends. `id` is random and the raiser's own, so that sending twice is sending once."""

    id: int
    words: str
    title: str
    category: Category
    language: str
    area_id: int | None = None
    area_shown: bool = True
    place: str = ""
    effect: str = ""
    idea: str = ""
    identity: Identity = Identity.NOBODY
    name: str = ""
    on_behalf: bool = False
    not_to_police: bool = False
    urgent: bool = False
    keeps_link: bool = True
    photos: tuple[int, ...] = ()
    flagged: HoldReason | None = None
    """What the screening found and the raiser says is nothing."""
    ref: str = ""
    """The number shown on the review card, if it is still free."""


def draw_reference(tx: Tx, partnership_id: int) -> str:
    """A number nobody else in the partnership has; it is taken only when something is submitted under it."""
    return new_reference(store.refs(tx, partnership_id), secrets.randbelow)


def area_for(tx: Tx, member: Member) -> tuple[int | None, bool]:
    """The area a resident's concern is from unless they say otherwise, and whether others may read it."""
    if member.answers:
        return None, True  # officers and partners are seated in no area of their own
    people = sum(
        number
        for (_, area), number in members.area_counts(tx, member.partnership_id).items()
        if area == member.area_id
    )
    return member.area_id, people >= LEAST_IN_AREA


def may_raise(tx: Tx, person: Person, partnership_id: int, now: datetime) -> None:
    """Refuses who has raised as much today as one person may."""
    today = today_in(charters.read(tx, partnership_id), now)
    if store.raised_today(tx, person.key, today) >= rules.MOST_A_DAY:
        raise refused(Refusal.TOO_MANY_TODAY)


def sent_before(tx: Tx, person: Person, submission_id: int) -> Concern | None:
    """What became of an earlier sending of the same draft; without a link, for those of the raiser's side."""
    found = store.get(tx, submission_id)
    if found is None:
        return None
    if RAISERS.page(tx, found.id, b"", 1):
        return found if RAISERS.has(tx, found.id, person) else None
    member = members.member_of(tx, person, found.partnership_id)
    return found if member is not None and member.side is found.side else None


def submit(tx: Tx, person: Person, member: Member, given: Submission, now: datetime) -> Concern:
    """A concern is received: sealed, timed to the day, waiting for its hours. The same id is raised once."""
    if before := sent_before(tx, person, given.id):
        return before
    # A picture that waited for two days in a draft is gone.
    given = replace(given, photos=tuple(each for each in given.photos if pictures.open(tx, each)))
    charter = charters.read(tx, member.partnership_id)
    today = today_in(charter, now)
    refusal = rules.submission_refusal(
        words=given.words,
        title=given.title,
        photos=len(given.photos),
        raised_today=store.raised_today(tx, person.key, today),
        name_needed=given.identity is not Identity.NOBODY and not given.name,
    )
    if refusal is not None:
        raise refused(refusal)
    concern = received(given, member, charter, now)
    for _ in range(TRIES):
        ref = given.ref or draw_reference(tx, member.partnership_id)
        concern, given = replace(concern, ref=ref), replace(given, ref="")
        if store.add(tx, concern):
            break
    else:
        raise LookupError("no reference was free")
    store.count_raising(tx, person.key, today)
    if given.keeps_link:
        RAISERS.add(tx, concern.id, person, side=member.side, area_id=pooled_area(tx, member))
    for picture_id in given.photos:
        reminders.cancel(tx, DRAFT_PICTURE, picture_id)
    plan(tx, concern, now)
    if concern.urgent:
        tell_at_once(tx, concern, charter, now)
    return concern


def preview(tx: Tx, member: Member, given: Submission, now: datetime) -> Concern:
    """The concern as it would be received now; nothing is kept."""
    return received(given, member, charters.read(tx, member.partnership_id), now)


def received(given: Submission, member: Member, charter: Charter, now: datetime) -> Concern:
    zone, hours = ZoneInfo(charter.zone), hours_of(charter)
    opening = rules.opening(now, zone, urgent=given.urgent, hours=hours)
    concern = Concern(
        id=given.id,
        partnership_id=member.partnership_id,
        ref=given.ref,
        side=member.side,
        words=given.words,
        title=given.title or title_of(given.words),
        category=given.category,
        language=given.language,
        state=State.RECEIVED,
        raised_on=local_day(now, zone),
        # The minute of an urgent one is not kept either.
        coordinators_at=last_release(now, zone, hours) if given.urgent else opening.coordinators_at,
        opens_at=opening.opens_at,
        area_id=given.area_id,
        place=given.place,
        effect=given.effect,
        idea=given.idea,
        identity=given.identity,
        chosen_name=given.name if given.identity is not Identity.NOBODY else "",
        on_behalf=given.on_behalf,
        not_to_police=given.not_to_police,
        urgent=given.urgent,
        area_shown=given.area_shown,
        photos=given.photos,
    )
    return concern if given.flagged is None else holding.hold(concern, given.flagged)


def pooled_area(tx: Tx, member: Member) -> int:
    """The member's area if enough of their side live there, else 0."""
    people = members.area_counts(tx, member.partnership_id).get((member.side, member.area_id), 0)
    return member.area_id if people >= LEAST_POOLED else 0


# ── pictures of a draft


def keep_picture(tx: Tx, partnership_id: int, content: bytes, now: datetime) -> int:
    """A picture of a draft; erased after two days if nothing was sent with it."""
    picture_id = pictures.keep(tx, content)
    charter = charters.read(tx, partnership_id)
    reminders.schedule(
        tx,
        partnership_id=partnership_id,
        kind=DRAFT_PICTURE,
        subject=picture_id,
        due_at=next_release(now + PICTURE_WAITS, ZoneInfo(charter.zone), hours_of(charter)),
    )
    return picture_id


def drop_picture(tx: Tx, picture_id: int) -> None:
    """A picture of a draft that is not to be shown."""
    reminders.cancel(tx, DRAFT_PICTURE, picture_id)
    pictures.drop(tx, picture_id)
