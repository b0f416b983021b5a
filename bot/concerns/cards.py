"""A concern as others read it, in at most eight lines besides the own words. Nothing here knows a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.charter.rules import Side
from bot.concerns import answer_lines, rules
from bot.concerns.categories import Category
from bot.concerns.rules import Concern, HoldReason, Identity, Reason, State, Viewer
from bot.concerns.sentences import ASIDE_REASONS, HOLD_REASONS, aside_reason
from bot.l10n import catalog, texts
from bot.l10n.text import Lines, Moment, Plain, Text, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CATEGORY_NAMES = {
    Category.MONEY: texts.concerns_category_money,
    Category.FOOD: texts.concerns_category_food,
    Category.HEALTH: texts.concerns_category_health,
    Category.ENVIRONMENT: texts.concerns_category_environment,
    Category.SAFETY: texts.concerns_category_safety,
    Category.COMMUNITY: texts.concerns_category_community,
    Category.RIGHTS: texts.concerns_category_rights,
    Category.NOT_SURE: texts.concerns_category_not_sure,
}
SIDE_NAMES = {
    Side.COMMUNITY: texts.concerns_side_community,
    Side.POLICE: texts.concerns_side_police,
    Side.PARTNER: texts.concerns_side_partner,
}
COUNTED = frozenset(
    {State.OPEN, State.ANSWERED, State.ON_AGENDA, State.DISCUSSED, State.SET_ASIDE, State.APPEALED}
)
"""Where the card says how many say so too."""
ALSO = {
    Side.COMMUNITY: texts.concerns_also_community,
    Side.POLICE: texts.concerns_also_police,
    Side.PARTNER: texts.concerns_also_partner,
}
HOLD_BUTTONS = {
    HoldReason.PERSON: texts.concerns_hold_person_button,
    HoldReason.CONTACT: texts.concerns_hold_contact_button,
    HoldReason.GROUP: texts.concerns_hold_group_button,
    HoldReason.DANGER: texts.concerns_hold_danger_button,
    HoldReason.OTHER: texts.concerns_hold_other_button,
}


def card(
    concern: Concern,
    *,
    viewer: Viewer,
    me_toos: Mapping[Side, int],
    area: str,
    effects: Text | None = None,
    language: str,
    zone: str,
    day: int | None = None,
    joined: tuple[str, ...] = (),
) -> Lines:
    """What this reader sees of it; the raiser sees exactly what others do.

    `me_toos` counts the supporters of each side, `area` is the area's name or "", `day` for how many days an
    answer is missing, `joined` the references of what was joined with it.
    """
    foreign = concern.language != language
    return Lines.of(
        texts.concerns_card_title(ref=Plain(concern.ref), what=_heading(concern, area)),
        texts.concerns_card_words(words=Words(concern.shown_words)),
        texts.concerns_card_language(language=catalog.native_name(concern.language)) if foreign else None,
        _raised_by(concern, viewer),
        _also(me_toos) if concern.state in COUNTED else None,
        texts.concerns_card_effect(effect=concern.effect) if concern.effect else None,
        effects,
        texts.concerns_card_idea(idea=concern.idea) if concern.idea else None,
        texts.concerns_card_joined(refs=Plain(", ".join(joined))) if joined else None,
        answer_lines.on_card(concern, zone, day),
        _state(concern, zone),
    )


def _heading(concern: Concern, area: str) -> Text:
    place = concern.place or (area if concern.area_shown else "")
    category = CATEGORY_NAMES[concern.category]()
    return texts.concerns_card_place(place=place, category=category) if place else category


def _raised_by(concern: Concern, viewer: Viewer) -> Text:
    others = Viewer(viewer.side, viewer.coordinates)
    side = SIDE_NAMES[concern.side]()
    if name := rules.name_shown(concern, others):
        return texts.concerns_card_raised_named(side=side, name=name)
    for_coordinator = concern.identity is Identity.COORDINATOR and concern.chosen_name
    if for_coordinator and rules.may_know_raiser(concern.identity, others):
        return texts.concerns_card_raised_for_you(side=side, name=concern.chosen_name)
    if concern.on_behalf:
        return texts.concerns_card_raised_on_behalf(side=side)
    return texts.concerns_card_raised(side=side)


def _also(me_toos: Mapping[Side, int]) -> Text:
    """The sides stand next to each other, never summed; under five nobody can tell none from four."""
    shown = [ALSO[side](count=people) for side in Side if (people := rules.shown_count(me_toos.get(side, 0)))]
    if not shown:
        return texts.concerns_also_few()
    return texts.concerns_also(sides=Lines.of(*shown, separator=" · "))


def _state(concern: Concern, zone: str) -> Text | None:  # noqa: PLR0911 - one return a state
    match concern.state:
        case State.RECEIVED:
            return texts.concerns_state_received(at=Moment(concern.opens_at, zone))
        case State.HELD if concern.hold_reason is not None:
            return _held(concern, HOLD_REASONS[concern.hold_reason](), zone)
        case State.OPEN if concern.looking:
            return texts.concerns_state_looking()
        case State.OPEN if concern.heard_because:
            return texts.concerns_state_heard()
        case State.ON_AGENDA:
            return texts.concerns_state_on_agenda()
        case State.DISCUSSED:
            return texts.concerns_state_discussed()
        case State.SET_ASIDE | State.APPEALED:
            return _aside(concern)
        case State.MERGED:
            return texts.concerns_state_merged(other=Plain(concern.joined_with))
        case State.CLOSED if concern.outcome is not None:
            return answer_lines.ENDED[concern.outcome]()
        case _:
            return None


def passed_on(contact: str) -> Text:
    """To whom it was passed on, where the ground rules name somebody."""
    if contact == NOWHERE_NAMED:
        return texts.doors_state_passed_somewhere()
    return texts.doors_state_passed(contact=contact)


def _closed(concern: Concern) -> Text:
    """What only the residents' coordinator reads, and what came of it."""
    match concern.passed_on:
        case None:
            return texts.doors_state_conduct()
        case "":
            return texts.doors_state_not_passed()
        case contact:
            return passed_on(contact)


def _held(concern: Concern, reason: Text, zone: str) -> Text:
    if concern.hold_reason is HoldReason.CONDUCT:
        return _closed(concern)
    if concern.looking:
        return texts.concerns_state_held_looking(reason=reason)
    if concern.looked:
        return texts.concerns_state_held_looked(reason=reason)
    if concern.hold_until is None:
        return texts.concerns_state_held(reason=reason)
    return texts.concerns_state_held_until(reason=reason, at=Moment(concern.hold_until, zone))


def _aside(concern: Concern) -> Text:
    reason = aside_reason(Reason(concern.set_aside_reason), concern.set_aside_whom)
    if concern.state is State.APPEALED:
        return texts.concerns_state_appealed(reason=reason)
    return (texts.concerns_state_aside_still if concern.appealed else texts.concerns_state_aside)(
        reason=reason
    )


REASONS: Mapping[str, Callable[[], Text]] = {reason.value: said for reason, said in ASIDE_REASONS.items()}
"""Reasons for which both coordinators set a concern aside, without the body it belongs to."""
NOWHERE_NAMED = "—"
"""Where the ground rules name no contact for what police did."""
LATE_IN_LISTS = 7
"""From so many days without an answer on, lists say it too."""


def line(number: int, concern: Concern, day: int | None = None) -> Text:
    """One line of a numbered list; `day` says for how many days an answer is missing."""
    plain = texts.concerns_list_line(
        number=number, title=concern.title, ref=Plain(concern.ref), side=SIDE_NAMES[concern.side]()
    )
    for note in _notes(concern, day):
        plain = texts.concerns_list_noted(line=plain, note=note)
    return plain


def _notes(concern: Concern, day: int | None) -> list[Text]:
    notes: list[Text] = []
    match concern.state:
        case State.HELD:
            closed = concern.hold_reason is HoldReason.CONDUCT
            notes.append(texts.doors_held_conduct() if closed else texts.concerns_note_held())
        case State.ANSWERED:
            notes.append(texts.concerns_note_answered())
        case State.SET_ASIDE:
            reason = aside_reason(Reason(concern.set_aside_reason), concern.set_aside_whom)
            notes.append(texts.concerns_note_aside(reason=reason))
        case State.APPEALED:
            notes.append(texts.concerns_note_appealed())
        case State.MERGED:
            notes.append(texts.concerns_state_merged(other=Plain(concern.joined_with)))
        case State.CLOSED:
            notes.append(texts.concerns_note_ended())
        case _:
            pass
    if day is not None and day >= LATE_IN_LISTS:
        notes.append(texts.concerns_note_no_answer(day=day))
    return notes
