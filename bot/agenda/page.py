"""What the agenda says, line by line: times, titles, who carried it, and for the rest why not this time."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.agenda import published as shown
from bot.agenda import snapshot
from bot.agenda.published import Count, Payment, PublishedAgenda, PublishedItem, PublishedLeftOut
from bot.charter.rules import Side
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain, Text

if TYPE_CHECKING:
    from bot.agenda.changes import Standing
    from bot.meetings.rules import Meeting

OPENING = timedelta(minutes=10)
"""Who is here, and why; the rest of the overhead closes the meeting."""

SIDES = {
    Side.COMMUNITY.value: texts.agenda_side_community,
    Side.POLICE.value: texts.agenda_side_police,
    Side.PARTNER.value: texts.agenda_side_partner,
}
BADGES = {
    Side.COMMUNITY.value: texts.agenda_raised_community,
    Side.POLICE.value: texts.agenda_raised_police,
    Side.PARTNER.value: texts.agenda_raised_partner,
}
COUNTS = {
    shown.FEW: texts.agenda_count_few,
    shown.NEARLY_ALL: texts.agenda_count_nearly_all,
    shown.SOME: texts.agenda_count_some,
    shown.MOST: texts.agenda_count_most,
    shown.NOT_SHOWN: texts.agenda_count_not_shown,
    shown.NOBODY_VOTED: texts.agenda_count_nobody_voted,
    shown.FEW_VOTED: texts.agenda_count_few_voted,
}
PAID = {
    shown.UNDER_HALF: texts.agenda_paid_under_half,
    shown.ABOUT_HALF: texts.agenda_paid_about_half,
    shown.OVER_HALF: texts.agenda_paid_over_half,
    shown.LESS: texts.agenda_paid_less,
    shown.ABOUT: texts.agenda_paid_about,
    shown.MORE: texts.agenda_paid_more,
}
REASONS = {
    "already_in_hand": texts.agenda_left_already_in_hand,
    "joined_with": texts.agenda_left_joined_with,
    "waits_for_information": texts.agenda_left_waits_for_information,
    "belongs_to": texts.agenda_left_belongs_to,
    "set_aside": texts.agenda_left_set_aside,
    "withdrawn": texts.agenda_left_withdrawn,
    "not_public_for_safety": texts.agenda_left_not_public,
    "lapsed": texts.agenda_left_lapsed,
    "deferred": texts.agenda_left_deferred,
    "longer_than_meeting": texts.agenda_left_longer,
    "not_yet_on_a_ballot": texts.agenda_left_not_yet,
    "no_supporters": texts.agenda_left_no_supporters,
    "too_few_supporters": texts.agenda_left_too_few,
    "supporters_paid_for_others": texts.agenda_left_paid_for_others,
    "not_enough_voice": texts.agenda_left_not_enough_voice,
}


HEARD = {
    snapshot.WAITED_TWO_MEETINGS: texts.agenda_reason_waited,
    snapshot.NO_ANSWER: texts.agenda_reason_no_answer,
    snapshot.PROMISE_LATE: texts.agenda_reason_promise_late,
    snapshot.PROMISE_DISPUTED: texts.agenda_reason_promise_disputed,
    snapshot.APPEAL_UNDECIDED: texts.agenda_reason_appeal_undecided,
    snapshot.APPEALED_HEARD: texts.agenda_reason_appealed_heard,
    snapshot.BOTH_AGREED_ADDED: texts.agenda_reason_both_added,
}


@dataclass(frozen=True)
class Page:
    """A published agenda with what is needed to say it: the meeting, its zone, and titles by number.

    `titles`: of what its reader may read now. `standing`: what is heard in the end, after what both
    coordinators changed. `taken_back`: what its raiser took back since. `raised_by`: sides by number.
    `first`: lines before the worries, such as promises. `changed`, `ideas`, `details`: by number, what it
    changed for people, what could help, and what is behind the reason of one left out. `put_forward`: by
    number, why the rule put it before others; where its time did not suffice, it may be here all the same.
    """

    agenda: PublishedAgenda
    meeting: Meeting
    zone: str
    titles: Mapping[int, str]
    standing: Standing
    taken_back: Collection[int] = ()
    raised_by: Mapping[int, Sequence[str]] = field(default_factory=dict)
    first: Sequence[Text] = ()
    changed: Mapping[int, Text | Lines] = field(default_factory=dict)
    ideas: Mapping[int, Sequence[Text]] = field(default_factory=dict)
    details: Mapping[int, Text | Lines] = field(default_factory=dict)
    put_forward: Mapping[int, str] = field(default_factory=dict)

    def title(self, number: int) -> str:
        """The raiser's own words, short; the bare number once they are gone, hidden or held."""
        return self.titles.get(number, f"#{number}")


# ── the agenda itself


def agenda_lines(page: Page, meeting_lines: Sequence[Text]) -> Lines:
    """The record everybody gets: when and where, the concerns with their hours, and why each stands there."""
    at = page.meeting.starts_at + OPENING
    said: list[Text | Lines] = [texts.agenda_opening(at=Moment(page.meeting.starts_at, page.zone, "time"))]
    said += page.first
    for item in page.standing.items:
        said.append(_item_line(page, item, at))
        said.append(reason_line(page, item))
        if item.number in page.changed:
            said.append(page.changed[item.number])
        at += timedelta(minutes=item.minutes)
    said.append(texts.agenda_closing(at=Moment(at, page.zone, "time")))
    said += [
        texts.agenda_dropped(title=page.title(item.number), ref=Plain(str(item.number)))
        for item in page.standing.dropped
    ]
    return Lines.of(
        texts.agenda_title(),
        *meeting_lines,
        *said,
        *weak_lines(page.agenda),
        texts.agenda_none() if not page.standing.items else None,
    )


def _item_line(page: Page, item: PublishedItem, at: datetime) -> Text:
    return texts.agenda_item(
        position=item.position,
        at=Moment(at, page.zone, "time"),
        title=page.title(item.number),
        ref=Plain(str(item.number)),
        minutes=item.minutes,
    )


def reason_line(page: Page, item: PublishedItem) -> Text:
    """Who raised it, and why it is here, or that it was taken back: no words of the rule."""
    if item.number in page.taken_back:
        return texts.agenda_left_withdrawn()
    sides = item.raised_by or page.raised_by.get(item.number, ())
    raised = Lines(tuple(BADGES[side]() for side in sides), separator=", ")
    return texts.agenda_reason(raised=raised, reason=_reason(page, item))


def _reason(page: Page, item: PublishedItem) -> Text:
    because = page.put_forward.get(item.number)
    if because is not None and item.stage != "must_be_heard":
        return texts.agenda_reason_besides(heard=HEARD[because](), reason=_chosen_for(item))
    return _chosen_for(item)


def _chosen_for(item: PublishedItem) -> Text:
    side = SIDES[item.stage_side]() if item.stage_side else None
    match item.stage:
        case "must_be_heard":
            return HEARD[item.reason]()
        case "floor" if side is not None:
            return texts.agenda_reason_floor(side=side)
        case "fill" if side is not None:
            return texts.agenda_reason_fill(side=side)
        case _ if item.shared:
            return texts.agenda_reason_both()
        case _:
            return texts.agenda_reason_chosen()


def short_lines(page: Page) -> list[Lines]:
    """One line an item, as reminders have it."""
    return [
        Lines.of(
            texts.agenda_short_item(position=item.position, title=page.title(item.number)),
            texts.agenda_left_withdrawn() if item.number in page.taken_back else None,
            separator=" · ",
        )
        for item in page.standing.items
    ]


def weak_lines(agenda: PublishedAgenda) -> list[Text]:
    """Few voted on a side: its me-toos stood in, and that is said."""
    return [texts.agenda_weak(side=SIDES[side]()) for side in agenda.weak]


# ── why these


def why_lines(page: Page, item: PublishedItem) -> Lines:
    """One concern on the agenda: who marked it, and what it cost each side."""
    return Lines.of(
        texts.agenda_why_title(
            position=item.position, title=page.title(item.number), ref=Plain(str(item.number))
        ),
        reason_line(page, item),
        *((page.changed[item.number],) if item.number in page.changed else ()),
        *page.ideas.get(item.number, ()),
        *(
            texts.agenda_marked(side=SIDES[side](), count=count_text(count))
            for side, count in item.supporters.items()
        ),
        *(texts.agenda_cost(side=SIDES[side](), cost=paid_text(paid)) for side, paid in item.paid.items()),
        texts.agenda_off_the_top(minutes=item.minutes) if not item.paid else None,
    )


def count_text(count: Count) -> Text:
    """How many of a side, as far as it may be said."""
    if count.number is not None:
        return texts.agenda_count_number(count=count.number)
    return COUNTS[count.token]()


def paid_text(paid: Payment) -> Text:
    """What a side paid, as far as it may be said."""
    if paid.minutes is not None:
        return texts.agenda_paid_minutes(minutes=paid.minutes)
    return PAID[paid.token]()


# ── why not


def left_lines(page: Page, row: PublishedLeftOut) -> Lines:
    """One concern left out: why, about how much it lacked, and what happens next."""
    short = row.shortfall
    lacked = None
    if short is not None and short.minutes > 0:
        say = texts.agenda_lacked_at_most if short.at_most else texts.agenda_lacked
        lacked = say(minutes=short.minutes)
    return Lines.of(
        texts.agenda_left_title(title=page.title(row.number), ref=Plain(str(row.number))),
        REASONS[row.reason](),
        page.details.get(row.number),
        lacked,
        *(_spent_line(page, number) for number in row.spent_on),
        *(texts.agenda_more(side=SIDES[side](), count=count) for side, count in row.more.items()),
        texts.agenda_comes_back() if row.reason not in snapshot.BLOCKED else None,
    )


def _spent_line(page: Page, number: int) -> Text:
    return texts.agenda_spent_on(title=page.title(number), ref=Plain(str(number)))


# ── how it was counted


def how_lines(agenda: PublishedAgenda) -> Lines:
    """The record in plain words, for whoever wants to check it."""
    return Lines.of(
        texts.agenda_how_title(),
        texts.agenda_how_minutes(
            minutes=agenda.minutes, overhead=agenda.overhead, budget=agenda.budget, unused=agenda.unused
        ),
        *(
            texts.agenda_how_side(
                side=SIDES[side.side](),
                share=Plain(side.share),
                voters=count_text(side.voters),
                paid=paid_text(side.paid),
            )
            for side in agenda.sides
        ),
        *weak_lines(agenda),
        texts.agenda_how_rule(),
        texts.agenda_how_digest(digest=Plain(agenda.digest[:16])),
    )
