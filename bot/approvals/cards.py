"""How an approval reads: what, why, who proposed it, until when, and what happens if nobody taps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.approvals import rules
from bot.approvals.charter_lines import LINES
from bot.approvals.charter_reading import label
from bot.approvals.rules import Approval, DeclineReason, Kind, State
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain, Text, Words
from bot.letter import Button, Rows
from bot.members import actions as members
from bot.members.sides import SIDE_NAMES

if TYPE_CHECKING:
    from bot.approvals.actions import Powers, Reader
    from bot.database.engine import Tx
    from bot.letter import Said

KINDS: dict[Kind, Callable[[], Text]] = {
    Kind.SET_ASIDE: texts.approvals_kind_set_aside,
    Kind.MERGE: texts.approvals_kind_merge,
    Kind.OPEN_EARLY: texts.approvals_kind_open_early,
    Kind.MINUTES: texts.approvals_kind_minutes,
    Kind.ADD_ITEM: texts.approvals_kind_add_item,
    Kind.DROP_ITEM: texts.approvals_kind_drop_item,
    Kind.ADMIT_PARTY: texts.approvals_kind_admit_party,
    Kind.REMOVE_PARTY: texts.approvals_kind_remove_party,
    Kind.REMOVE_MEMBER: texts.approvals_kind_remove_member,
    Kind.CHARTER: texts.approvals_kind_charter,
    Kind.EXPORT: texts.approvals_kind_export,
    Kind.LIFT_BRAKE: texts.approvals_kind_lift_brake,
}
REASONS: dict[DeclineReason, tuple[Callable[[], Text], Callable[[], Text]]] = {
    DeclineReason.OTHERWISE: (texts.approvals_otherwise_button, texts.approvals_because_otherwise),
    DeclineReason.MEETING: (texts.approvals_meeting_button, texts.approvals_because_meeting),
    DeclineReason.MORE: (texts.approvals_more_button, texts.approvals_because_more),
    DeclineReason.NOT_NOW: (texts.approvals_not_now_button, texts.approvals_because_not_now),
}
"""A reason to decline → its button, and how it reads afterwards."""
OUTCOMES: dict[State, Callable[[], Text]] = {
    State.GIVEN: texts.approvals_past_given,
    State.DECLINED: texts.approvals_past_declined,
    State.WITHDRAWN: texts.approvals_past_withdrawn,
    State.LAPSED: texts.approvals_past_lapsed,
    State.STOPPED: texts.approvals_past_stopped,
}


def what(approval: Approval) -> Text:
    """The kind, with what it is about, so that several of a kind are told apart: for buttons, titles."""
    kind = KINDS[approval.kind]()
    if approval.has_number:
        return about(approval.kind, approval.subject, str(approval.arguments.get("with", "")))
    if approval.kind is Kind.CHARTER and approval.subject in LINES:
        return texts.approvals_about_rule(kind=kind, rule=label(LINES[approval.subject]))
    if approval.kind is Kind.REMOVE_MEMBER and {"side", "post"} <= approval.arguments.keys():
        side, post = Side(approval.arguments["side"]), str(approval.arguments["post"])
        return texts.approvals_about_rule(kind=kind, rule=members.signed(side, post))
    name = str(approval.arguments.get("name", ""))
    return texts.approvals_about_name(kind=kind, name=name) if name else kind


def about(kind: Kind, number: str, other: str = "") -> Text:
    """A kind with the number of a concern; of two, with both where both are known."""
    if kind is not Kind.MERGE:
        return texts.approvals_about(kind=KINDS[kind](), number=Plain(number))
    if not other:
        return texts.approvals_about_merge(number=Plain(number))
    return texts.approvals_about_both(number=Plain(number), other=Plain(other))


def card(tx: Tx, approval: Approval, powers: Powers) -> Lines:
    """Everything about it, the same for every reader."""
    zone = charters.read(tx, approval.partnership_id).zone
    proposer = SIDE_NAMES[approval.proposed_by]()
    said = (
        describe(tx, approval, powers),
        texts.approvals_why(words=Words(approval.words)) if approval.words else None,
        texts.approvals_proposed(side=proposer, at=Moment(approval.proposed_at, zone, "day")),
    )
    deputies = [
        texts.approvals_by_deputy(side=SIDE_NAMES[side]()) for side in rules.KEYS if side in approval.deputies
    ]
    objections = [
        texts.approvals_objection(side=SIDE_NAMES[each.side](), words=Words(each.words))
        for each in approval.objections
    ]
    if approval.state is not State.WAITING:
        title = texts.approvals_ended_title(what=what(approval))
        return Lines.of(title, *said, *objections, *ending(approval, zone), *deputies)
    missing = [texts.approvals_missing(side=SIDE_NAMES[side]()) for side in approval.missing]
    title = texts.approvals_card_title(what=what(approval))
    waits, until = _waits(approval, powers), _until(tx, approval, powers, zone)
    return Lines.of(title, *said, *deputies, *objections, *missing, waits, until, texts.approvals_if_nobody())


def _until(tx: Tx, approval: Approval, powers: Powers, zone: str) -> Text:
    power = powers.get(approval.kind)
    said = power.until(tx, approval) if power is not None else None
    return said or texts.approvals_until(at=Moment(approval.lapses_at, zone))


def _waits(approval: Approval, powers: Powers) -> Text | None:
    """What both agree to need not be done at once."""
    power = powers.get(approval.kind)
    if power is None or not power.waits:
        return None
    return texts.approvals_waits(hours=power.waits // timedelta(hours=1))


def describe(tx: Tx, approval: Approval, powers: Powers) -> Said | None:
    """What its owner says would be done."""
    power = powers.get(approval.kind)
    return power.describe(tx, approval) if power is not None else None


def ending(approval: Approval, zone: str) -> list[Text]:
    """How it ended or will, and why not where somebody said no."""
    at = Moment(approval.decided_at or approval.lapses_at, zone, "day")
    proposer = SIDE_NAMES[approval.proposed_by]()
    match approval.state:
        case State.GIVEN | State.AGREED | State.STOPPED:
            return _after_both(approval, at, zone)
        case State.DECLINED:
            other = next(side for side in rules.KEYS if side is not approval.proposed_by)
            said = texts.approvals_ended_declined(side=SIDE_NAMES[other](), at=at)
            return [said, because(approval.declined_because)]
        case State.WITHDRAWN:
            return [texts.approvals_ended_withdrawn(side=proposer, at=at)]
        case State.LAPSED:
            return [texts.approvals_ended_lapsed(at=at)]
        case State.WAITING:
            return []


def _after_both(approval: Approval, at: Moment, zone: str) -> list[Text]:
    """Done at once, still to come, done after its wait, or stopped."""
    if approval.state is State.STOPPED:
        if approval.stopped_by is None:
            return [texts.approvals_ended_deserted(at=at)]
        return [texts.approvals_ended_stopped(side=SIDE_NAMES[approval.stopped_by](), at=at)]
    if approval.happens_at is None:
        return [texts.approvals_ended_given(at=at)]
    leaves = Moment(approval.happens_at, zone)
    if approval.state is State.AGREED:
        return [texts.approvals_agreed(at=at, leaves=leaves), texts.approvals_may_stop()]
    return [texts.approvals_ended_left(at=at, left=leaves)]


def because(reason: str) -> Text:
    """Why the other side said no: from the list, or as they wrote it."""
    if reason in set(DeclineReason):
        return texts.approvals_because(reason=REASONS[DeclineReason(reason)][1]())
    return texts.approvals_because_words(words=Words(reason))


def reading_rows(tx: Tx, approval: Approval, powers: Powers, reader: Reader) -> Rows:
    """[Read]: whoever decides reads what it is about first, where they may."""
    power = powers.get(approval.kind)
    return power.reads(tx, approval, reader) if power is not None else ()


def deciding_rows(approval: Approval) -> Rows:
    """For whoever holds the missing key."""
    return (
        (
            Button(texts.approvals_agree_button(), does=f"approvals:agree:{approval.id}", style="primary"),
            Button(texts.approvals_decline_button(), does=f"approvals:decline:{approval.id}"),
        ),
        (Button(texts.approvals_object_button(), does=f"approvals:object:{approval.id}"),),
    )


def stopping_rows(approval: Approval) -> Rows:
    """For either side, as long as what both agreed to is not done."""
    return ((Button(texts.approvals_stop_button(), does=f"approvals:stop:{approval.id}"),),)


def see_row(approval: Approval) -> tuple[Button, ...]:
    """[See it]: what each reader may do there is asked at the press."""
    return (Button(texts.approvals_see_button(), does=f"approvals:open:{approval.id}"),)
