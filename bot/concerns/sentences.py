"""What the rules' refusals say to people, and the one wording of news for raisers and supporters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.concerns import holding, rules
from bot.concerns.rules import Concern, HoldReason, Reason, Refusal
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text
from bot.letter import Button, Form, Letter, Said
from bot.members.unasked import LESS

REFUSALS: dict[Refusal, Callable[[], Text]] = {
    Refusal.TOO_MANY_TODAY: lambda: texts.concerns_refused_too_many_today(most=rules.MOST_A_DAY),
    Refusal.NO_WORDS: texts.concerns_refused_no_words,
    Refusal.TOO_LONG: lambda: texts.concerns_refused_too_long(most=rules.LONGEST_WORDS),
    Refusal.TOO_MANY_PHOTOS: lambda: texts.concerns_refused_photos(most=rules.MOST_PHOTOS),
    Refusal.NEEDS_TITLE: texts.concerns_refused_no_words,
    Refusal.NEEDS_NAME: texts.concerns_refused_needs_name,
    Refusal.NOT_FOR_YOU: texts.concerns_refused_not_here,
    Refusal.YOUR_OWN: texts.concerns_refused_own,
    Refusal.NOT_YOURS: texts.concerns_refused_not_yours,
    Refusal.NOT_YET_OPEN: texts.concerns_refused_not_yet_open,
    Refusal.ALREADY_OPEN: texts.concerns_refused_already_open,
    Refusal.ON_AGENDA: texts.concerns_refused_on_agenda,
    Refusal.ENDED: texts.concerns_refused_ended,
    Refusal.ALREADY_HELD: texts.concerns_refused_already_held,
    Refusal.NOT_HELD: texts.concerns_refused_not_held,
    Refusal.WAS_OPEN: texts.concerns_refused_was_open,
    Refusal.THREE_LOOK: texts.concerns_refused_three_look,
    Refusal.LOOKED_AT: texts.concerns_refused_looked_at,
    Refusal.MUST_BE_HEARD: texts.concerns_state_heard,
    Refusal.NOT_NOW: texts.concerns_refused_not_now,
    Refusal.COORDINATORS_ONLY: texts.members_coordinators_only_toast,
}
STRIPS = frozenset({Refusal.NOT_FOR_YOU, Refusal.ENDED})
"""After these the tapped buttons make no sense any more."""


def refused(refusal: Refusal) -> Refused:
    """The refusal as the error that dispatch says aloud."""
    return Refused(REFUSALS[refusal](), strip=refusal in STRIPS)


HOLD_REASONS: dict[HoldReason, Callable[[], Text]] = {
    HoldReason.PERSON: texts.concerns_hold_person,
    HoldReason.CONTACT: texts.concerns_hold_contact,
    HoldReason.GROUP: texts.concerns_hold_group,
    HoldReason.DANGER: texts.concerns_hold_danger,
    HoldReason.CONDUCT: texts.doors_held_conduct,
    HoldReason.OTHER: texts.concerns_hold_other,
}


def stays_unread(concern: Concern, contacts: Sequence[str], *, decided: bool) -> Lines:
    """Why others do not read it, `decided` by two of three or by nobody, and what its raiser can do now.

    `contacts`: somebody outside the partnership. A flag of somebody who holds nothing gave no reason.
    """
    reason = HOLD_REASONS[concern.hold_reason]() if concern.hold_reason else texts.concerns_look_points()
    why = texts.concerns_look_unread_found if decided else texts.concerns_look_unread_undecided
    return Lines.of(
        texts.concerns_look_unread(ref=Plain(concern.ref)),
        why(reason=reason),
        texts.concerns_look_take_back() if holding.was_open(concern) else texts.concerns_look_reword(),
        *(texts.charter_outside(contact=each) for each in contacts),
    )


ASIDE_REASONS: dict[Reason, Callable[[], Text]] = {
    Reason.BELONGS_TO: texts.concerns_aside_other_body,
    Reason.ANSWERED_ELSEWHERE: texts.concerns_aside_answered_elsewhere,
    Reason.NOT_JOINT: texts.concerns_aside_not_joint,
    Reason.UNSAFE: texts.concerns_aside_unsafe,
}


def aside_reason(reason: Reason, whom: str) -> Text:
    """Why it was set aside, as everybody reads it."""
    if reason is Reason.BELONGS_TO and whom:
        return texts.concerns_aside_belongs_to(whom=whom)
    if reason is Reason.ANSWERED_ELSEWHERE and whom:
        return texts.concerns_aside_answered_where(where=whom)
    return ASIDE_REASONS[reason]()


def follow_news(concern: Concern) -> Letter:
    """No topic, and the same for whoever raised it and whoever supports it."""
    return news(concern, texts.concerns_follow_news(ref=Plain(concern.ref)))


def news(concern: Concern, said: Said, *rows: tuple[Button, ...]) -> Letter:
    """What happened to a concern, without its topic; `rows` stand below [Read]."""
    read = Button(texts.concerns_read_button(), does=f"concerns:read:{concern.id}", style="primary")
    return Letter(Form.RECORD, said, ((read,), *rows, (LESS,)), silent=False, protect=True)
