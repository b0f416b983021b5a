"""The review card, which is what others will see, and the small questions behind its buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.chat.vocabulary import Reply, screen
from bot.concerns import actions, draft, listening
from bot.concerns.actions import Submission
from bot.concerns.categories import Category
from bot.concerns.effects import EFFECT_BUTTONS, Effect
from bot.concerns.rules import HoldReason, Identity, State, Viewer
from bot.concerns.submitting import preview
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text
from bot.letter import Button, Rows

if TYPE_CHECKING:
    from bot.chat.vocabulary import Talk
    from bot.concerns.draft import Draft
    from bot.database.engine import Tx
    from bot.members.rules import Member


def submission(tx: Tx, talk: Talk, draft_now: Draft) -> Submission:
    """The draft as it would be sent now."""
    _, flagged = listening.points_at(tx, draft_now)
    flagged = HoldReason.CONDUCT if draft_now.conduct else flagged
    return Submission(
        id=draft_now.id,
        words=draft_now.text,
        title=draft_now.title,
        category=Category(draft_now.category or Category.NOT_SURE),
        language=talk.language,
        area_id=draft_now.area_id,
        area_shown=draft_now.area_shown,
        place=draft_now.place,
        effect=draft_now.effect,
        idea=draft_now.idea,
        identity=Identity(draft_now.identity),
        name=draft_now.name,
        on_behalf=draft_now.on_behalf,
        not_to_police=draft_now.not_to_police or draft_now.conduct,
        urgent=draft_now.urgent,
        keeps_link=draft_now.keeps_link,
        photos=draft_now.photos,
        flagged=flagged,
        ref=draft_now.ref,
    )


# ── the card


def _review(tx: Tx, talk: Talk, member: Member, draft_now: Draft) -> Reply:
    given = submission(tx, talk, draft_now)
    concern = replace(preview(tx, member, given, talk.now), state=State.OPEN, hold_reason=None)
    others = Viewer(member.side)
    lines = Lines.of(
        texts.doors_review_title() if draft_now.conduct else texts.concerns_review_title(),
        actions.shown(tx, concern, others, talk.language),
        texts.concerns_review_list(title=given.title) if given.title != given.words else None,
        texts.ideas_review_effect(effect=EFFECT_BUTTONS[Effect(draft_now.changed)]())
        if draft_now.changed
        else None,
        texts.concerns_review_photos(count=len(given.photos)) if given.photos else None,
        texts.concerns_review_seen(name=_name_seen(draft_now), police=_police_seen(draft_now)),
        texts.doors_review_conduct() if draft_now.conduct else None,
        texts.concerns_review_held() if given.flagged and not draft_now.conduct else None,
        texts.concerns_review_urgent() if given.urgent else None,
        None if given.keeps_link else texts.concerns_review_no_link(),
    )
    return screen(lines, _review_rows(draft_now), folds_to=texts.concerns_review_fold())


def _name_seen(draft_now: Draft) -> Text:
    match Identity(draft_now.identity):
        case Identity.NOBODY:
            return texts.concerns_seen_nobody()
        case Identity.COORDINATOR:
            return texts.concerns_seen_coordinator(name=draft_now.name)
        case Identity.EVERYONE:
            return texts.concerns_seen_everyone(name=draft_now.name)


def _police_seen(draft_now: Draft) -> Text:
    kept = draft_now.not_to_police or draft_now.conduct
    return texts.concerns_police_no() if kept else texts.concerns_police_yes()


def _review_rows(draft_now: Draft) -> Rows:
    police = texts.doors_to_police_button if draft_now.not_to_police else texts.doors_not_to_police_button
    one_tap = ((Button(police(), does="concerns:blind:0"),),) if not draft_now.conduct else ()
    return (
        (Button(texts.concerns_send_button(), does=f"concerns:send:0:{draft_now.id}", style="primary"),),
        *one_tap,
        (
            Button(texts.concerns_words_button(), does="concerns:words:0"),
            Button(texts.concerns_place_button(), does="concerns:place:0"),
        ),
        (
            Button(texts.concerns_add_photo_button(), does="concerns:addphoto:0"),
            Button(texts.concerns_idea_button(), does="concerns:idea:0"),
        ),
        (
            Button(texts.concerns_effect_button(), does="concerns:effect:0"),
            Button(texts.concerns_title_button(), does="concerns:title:0"),
        ),
        (
            Button(texts.concerns_seen_button(), does="concerns:seen:0"),
            Button(texts.concerns_behalf_button(), does="concerns:behalf:0"),
        ),
        (Button(texts.concerns_throw_button(), does="concerns:throw:0", style="danger"),),
    )


# ── the small questions

BACK = "concerns:draft:0"
"""What [Back] does: the first thing still open, which is mostly the review card."""


def _back() -> Button:
    return Button(texts.chat_back_button(), does=BACK)


def _asking(question: Callable[[], Text]) -> Callable[..., Reply]:
    def show(_tx: Tx, _talk: Talk, _member: Member, _draft: Draft) -> Reply:
        return screen(question(), ((_back(),),))

    return show


def _reword(_tx: Tx, _talk: Talk, _member: Member, _draft: Draft) -> Reply:
    about = Button(texts.concerns_about_button(), does="concerns:about:0")
    return screen(texts.concerns_reword_question(), ((about,), (_back(),)))


def _place(tx: Tx, _talk: Talk, _member: Member, draft_now: Draft) -> Reply:
    areas = charters.areas(tx, draft_now.partnership_id)
    rows: list[tuple[Button, ...]] = [
        (Button(texts.concerns_area_button(area=Plain(area.name)), does=f"concerns:place:0:{area.id}"),)
        for area in areas
    ]
    rows.append((Button(texts.concerns_no_place_button(), does="concerns:place:0:0"),))
    return screen(texts.concerns_place_question(), (*rows, (_back(),)))


def _effect(_tx: Tx, _talk: Talk, _member: Member, _draft: Draft) -> Reply:
    rows: Rows = tuple(
        (Button(label(), does=f"concerns:effect:0:{each.value}"),) for each, label in EFFECT_BUTTONS.items()
    )
    return screen(texts.concerns_effect_question(), (*rows, (_back(),)))


def _seen(_tx: Tx, _talk: Talk, _member: Member, draft_now: Draft) -> Reply:
    police = (
        texts.concerns_to_police_button if draft_now.not_to_police else texts.concerns_not_to_police_button
    )
    hurry = texts.concerns_not_urgent_button if draft_now.urgent else texts.concerns_urgent_button
    link = texts.concerns_no_link_button if draft_now.keeps_link else texts.concerns_link_button
    rows = (
        (Button(texts.concerns_nobody_button(), does="concerns:seen:0:nobody"),),
        (Button(texts.concerns_coordinator_button(), does="concerns:seen:0:coordinator"),),
        (Button(texts.concerns_everyone_button(), does="concerns:seen:0:everyone"),),
        (Button(police(), does="concerns:seen:0:police"),),
        (Button(hurry(), does="concerns:seen:0:urgent"),),
        (Button(link(), does="concerns:seen:0:link"),),
        (_back(),),
    )
    lines = Lines.of(
        texts.concerns_seen_title(),
        texts.concerns_review_seen(name=_name_seen(draft_now), police=_police_seen(draft_now)),
        texts.concerns_review_urgent() if draft_now.urgent else texts.concerns_seen_when(),
        None if draft_now.keeps_link else texts.concerns_review_no_link(),
        texts.concerns_seen_question(),
    )
    return screen(lines, rows)


def _behalf(_tx: Tx, _talk: Talk, _member: Member, _draft: Draft) -> Reply:
    rows = (
        (
            Button(texts.concerns_behalf_yes_button(), does="concerns:behalf:0:yes", style="primary"),
            Button(texts.concerns_behalf_no_button(), does="concerns:behalf:0:no"),
        ),
        (_back(),),
    )
    return screen(texts.concerns_behalf_question(), rows)


def _danger(tx: Tx, _talk: Talk, _member: Member, draft_now: Draft) -> Reply:
    number = charters.read(tx, draft_now.partnership_id).emergency_number
    calm = Button(texts.concerns_not_now_button(), does=BACK)
    return screen(texts.chat_emergency(number=Plain(number)), ((calm,),))


QUESTIONS: dict[str, Callable[..., Reply]] = {
    draft.REVIEW: _review,
    draft.REWORD: _reword,
    draft.TITLE: _asking(texts.concerns_title_question),
    draft.PLACE: _place,
    draft.PHOTO: _asking(texts.concerns_photo_question),
    draft.EFFECT: _effect,
    draft.IDEA: _asking(texts.concerns_idea_question),
    draft.SEEN: _seen,
    draft.NAME: _asking(texts.concerns_name_question),
    draft.BEHALF: _behalf,
    draft.DANGER: _danger,
}
