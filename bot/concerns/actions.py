"""What may be done to a concern, by every side alike; and what other features may know of it.

The parts stand in modules of their own and are gathered here: `seeing`, `submitting`, `opening`, `own` and
`candidates`. Other features import only this one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import history, relay
from bot.charter import actions as charters
from bot.charter.rules import Charter
from bot.concerns import also_said, cards, draft, erasing, holding, looks, parting, rules, seeing, store
from bot.concerns.answered import (
    all_awaiting,
    answer,
    answering_sides,
    awaiting,
    close,
    day_number,
    disagree,
    is_raiser,
    joined_here,
    left_by_raiser,
    must_hear,
    tell_followers,
    tell_raiser,
    with_ids,
)
from bot.concerns.aside import appeal, flag
from bot.concerns.candidates import (
    Blocked,
    OpenConcern,
    blocked,
    carry_over,
    count_apart,
    count_new,
    held_count,
    mark_discussed,
    mark_on_agenda,
    mark_waited,
    open_concerns,
)
from bot.concerns.choices import EFFECTS
from bot.concerns.door_counts import counted_lines, door_counts
from bot.concerns.draft import Draft
from bot.concerns.effects import effect_line, effects, how_wanted
from bot.concerns.erasing import GONE, taken_back_since
from bot.concerns.followers import SUPPORTERS, hearing
from bot.concerns.hours import hours_of, plan, today_in
from bot.concerns.ideas import idea, ideas_of
from bot.concerns.ideas import promised as idea_promised
from bot.concerns.ideas import to_promise as idea_to_promise
from bot.concerns.ideas_lines import how_lines, idea_lines
from bot.concerns.joining import leave, may_join, stay
from bot.concerns.joining import target as joined_target
from bot.concerns.looks import seat_left
from bot.concerns.opening import hold, release
from bot.concerns.own import change_visibility, forget, mine_for_export
from bot.concerns.parting import part
from bot.concerns.promised import promise_fell, promise_holds, promise_unconfirmed
from bot.concerns.reopening import reopen
from bot.concerns.rules import Concern, HoldReason, Viewer
from bot.concerns.seeing import by_id, by_ref, followed, follows, listed, me_toos, mine, readable, waiting
from bot.concerns.sentences import refused
from bot.concerns.submitting import (
    Submission,
    area_for,
    draw_reference,
    drop_picture,
    keep_picture,
    may_raise,
    pooled_area,
    sent_before,
    submit,
)
from bot.concerns.titles import title_of
from bot.concerns.widening import all_may_see
from bot.l10n import texts
from bot.l10n.text import Lines, Plain
from bot.letter import Form, Letter
from bot.members import actions as members
from bot.members.unasked import LESS
from bot.outbox import Errand, Lane
from bot.reminders.rhythm import next_release

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.members.rules import Member
    from bot.people import Person

__all__ = [
    "GONE",
    "Blocked",
    "OpenConcern",
    "Submission",
    "all_awaiting",
    "all_may_see",
    "answer",
    "answering_sides",
    "appeal",
    "area_for",
    "awaiting",
    "blocked",
    "by_id",
    "by_ref",
    "card",
    "carry_over",
    "change_visibility",
    "close",
    "concern",
    "count_apart",
    "count_new",
    "counted_lines",
    "day_number",
    "disagree",
    "door_counts",
    "draw_reference",
    "drop_picture",
    "effect_line",
    "effects",
    "flag",
    "followed",
    "follows",
    "forget",
    "held_count",
    "hold",
    "how_lines",
    "how_wanted",
    "idea",
    "idea_lines",
    "idea_promised",
    "idea_to_promise",
    "ideas_of",
    "is_raiser",
    "joined_here",
    "joined_target",
    "keep_picture",
    "leave",
    "left_by_raiser",
    "listed",
    "mark_discussed",
    "mark_on_agenda",
    "mark_waited",
    "may_join",
    "may_raise",
    "may_withdraw",
    "me_toos",
    "mine",
    "mine_for_export",
    "must_hear",
    "open_concerns",
    "part",
    "promise_fell",
    "promise_holds",
    "promise_unconfirmed",
    "readable",
    "release",
    "reopen",
    "reword",
    "seat_left",
    "sent_before",
    "shown",
    "start_draft",
    "stay",
    "submit",
    "support",
    "taken_back_since",
    "tell_followers",
    "tell_raiser",
    "unfinished",
    "unsupport",
    "waiting",
    "with_ids",
    "withdraw",
]


def concern(tx: Tx, concern_id: int) -> Concern | None:
    """One concern, whoever may see it; None once it was taken back."""
    return store.get(tx, concern_id)


def card(
    tx: Tx, concern_id: int, member: Member, language: str, now: datetime, *, says_day: bool = True
) -> Lines | None:
    """The concern as this member reads it, without buttons; None if they may not know of it."""
    found, viewer = store.get(tx, concern_id), Viewer(member.side, member.coordinates)
    if found is None or not rules.may_see(found, viewer, now):
        return None
    return shown(tx, found, viewer, language, now if says_day else None)


def shown(tx: Tx, concern: Concern, viewer: Viewer, language: str, now: datetime | None = None) -> Lines:
    """The card's lines for this viewer; without `now` it does not say for how many days it waits."""
    area = charters.area(tx, concern.area_id) if concern.area_id else None
    return cards.card(
        concern,
        viewer=viewer,
        me_toos=me_toos(tx, concern),
        area=area.name if area else "",
        effects=effect_line(tx, concern.id),
        language=language,
        zone=charters.read(tx, concern.partnership_id).zone,
        day=day_number(tx, concern, now) if now else None,
        joined=tuple(each.ref for each in joined_here(tx, concern)),
    )


def start_draft(tx: Tx, person: Person, words: str, photo: bytes | None, now: datetime) -> Draft | None:
    """A draft begins with what somebody sent outside any dialogue; None where they belong nowhere."""
    member = members.member_of(tx, person, person.partnership_id)
    if member is None:
        return None
    area_id, area_shown = area_for(tx, member)
    begun = replace(Draft.new(member.partnership_id), area_id=area_id, area_shown=area_shown)
    if words:
        begun = begun.saying(words)
    if photo is not None:
        begun = replace(begun, unasked=(keep_picture(tx, member.partnership_id, photo, now),))
    draft.remember(tx, person, begun, draft.WORDS, now)
    return begun


def unfinished(tx: Tx, person: Person, now: datetime) -> bool:
    """Whether the person has begun a worry and not sent it."""
    found = draft.active(tx, person, now)
    return found is not None and not found[0].is_empty


# ── me too


def support(tx: Tx, person: Person, concern_id: int, now: datetime) -> bool:
    """The person says "me too"; False if they did already."""
    concern, member, viewer = by_id(tx, person, concern_id, now)
    if refusal := rules.support_refusal(concern, viewer, now):
        raise refused(refusal)
    return SUPPORTERS.add(tx, concern.id, person, side=member.side, area_id=pooled_area(tx, member))


def unsupport(tx: Tx, person: Person, concern_id: int, now: datetime) -> bool:
    """The "me too" is taken back, at any time, with all that came with it; False if there was none."""
    concern, _, viewer = by_id(tx, person, concern_id, now)
    if not viewer.is_raiser:
        EFFECTS.drop(tx, concern.id, person)
        also_said.take_back(tx, person, concern.id)
    return SUPPORTERS.drop(tx, concern.id, person)


# ── rewording and taking back


def reword(
    tx: Tx, person: Person, concern_id: int, words: str, flagged: HoldReason | None, now: datetime
) -> Concern:
    """The raiser's newer wording, before anybody else has read it; the first one is kept beside it."""
    concern, _, viewer = by_id(tx, person, concern_id, now)
    if refusal := holding.reword_refusal(concern, viewer):
        raise refused(refusal)
    charter = charters.read(tx, concern.partnership_id)
    after = holding.reword(
        concern,
        words,
        title=title_of(words),
        flagged=flagged,
        now=now,
        zone=ZoneInfo(charter.zone),
        hours=hours_of(charter),
    )
    store.put(tx, after)
    plan(tx, after, now)
    if after.looking and after.shown_words != concern.shown_words:
        looks.begin_again(tx, after.id)
    elif not after.looking:
        looks.drop(tx, after.id)
    return after


def may_withdraw(tx: Tx, concern: Concern, viewer: Viewer, now: datetime) -> None:
    """Refuses whoever may not take it back."""
    today = today_in(charters.read(tx, concern.partnership_id), now)
    if refusal := rules.withdraw_refusal(concern, viewer, today):
        raise refused(refusal)


def withdraw(tx: Tx, person: Person, concern_id: int, now: datetime) -> Concern:
    """The raiser takes it back: every row about it is erased, and who supported it is told."""
    concern, _, viewer = by_id(tx, person, concern_id, now)
    charter = charters.read(tx, concern.partnership_id)
    may_withdraw(tx, concern, viewer, now)
    if concern.state in seeing.LISTED:
        _say_taken_back(tx, concern, charter, now)
    parting.part_all(tx, concern, now)
    erasing.erase_people(tx, concern)
    # At once, and the instant tells no minute.
    erasing.erase_words(tx, concern, min(now, concern.opens_at))
    return concern


def _say_taken_back(tx: Tx, concern: Concern, charter: Charter, now: datetime) -> None:
    """At the next release hour, so that the minute does not point at whoever took it back."""
    letter = Letter(Form.RECORD, texts.concerns_taken_back_news(ref=Plain(concern.ref)), ((LESS,),))
    at = next_release(now, ZoneInfo(charter.zone), hours_of(charter))
    errand = Errand(
        kind="concern-withdrawn",
        lane=Lane.REMINDER,
        partnership_id=concern.partnership_id,
        not_before=at,
        quiet=charter.quiet,
    )
    after = b""
    while some := SUPPORTERS.page(tx, concern.id, after, relay.BATCH):
        for follower in hearing(concern, some):
            relay.tell(tx, follower.route, follower.key, letter, now=now, errand=errand)
        after = some[-1].key
    if not concern.not_to_police:
        history.note(
            tx,
            partnership_id=concern.partnership_id,
            day=today_in(charter, now),
            verb="concern-withdrawn",
            side="",
            subject=concern.ref,
        )
