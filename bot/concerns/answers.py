"""The small questions behind the review card: what is typed or tapped in answer to them, and sending."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat import dialogues
from bot.chat.reading import clean, clean_name, fold
from bot.chat.vocabulary import Kind, Reply, record, screen
from bot.concerns import actions, also_said, conduct, doors, draft, listening, rules
from bot.concerns.choices import EFFECTS
from bot.concerns.draft import Draft, may_go_along
from bot.concerns.effects import Effect
from bot.concerns.questions import ask, ask_next, next_step
from bot.concerns.raising import at_draft, begin, refused_draft_gone
from bot.concerns.review import submission
from bot.concerns.rules import Concern, Identity, Refusal
from bot.concerns.sentences import refused
from bot.concerns.titles import LONGEST_TITLE, shorten
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain, Text
from bot.letter import Button
from bot.members import actions as members

if TYPE_CHECKING:
    from bot.chat.vocabulary import Handler, Talk
    from bot.database.engine import Tx
    from bot.members.rules import Member

LONGEST_LINE = 200
ANSWER_DUE = timedelta(days=7)
"""Counted from its opening; from then on an answer is overdue, and lists say so."""
LONGEST_PLACE = 80
LONGEST_NAME = 40


# ── typed answers


def _words(draft_now: Draft, words: str) -> Draft:
    return replace(draft_now, words=(words,), own_title="")


def _title(draft_now: Draft, words: str) -> Draft:
    return replace(draft_now, own_title=shorten(words))


def _place(draft_now: Draft, words: str) -> Draft:
    return replace(draft_now, place=clean_name(words))


def _effect(draft_now: Draft, words: str) -> Draft:
    return replace(draft_now, effect=clean_name(words))


def _idea(draft_now: Draft, words: str) -> Draft:
    return replace(draft_now, idea=clean_name(words))


def _name(draft_now: Draft, words: str) -> Draft:
    return replace(draft_now, name=clean_name(words))


ANSWERS: dict[str, tuple[Callable[[Draft, str], Draft], int]] = {
    draft.REWORD: (_words, rules.LONGEST_WORDS),
    draft.TITLE: (_title, LONGEST_TITLE),
    draft.PLACE: (_place, LONGEST_PLACE),
    draft.EFFECT: (_effect, LONGEST_LINE),
    draft.IDEA: (_idea, LONGEST_LINE),
    draft.NAME: (_name, LONGEST_NAME),
}
"""Steps at which words answer the question: what they change, and how many signs they may have."""
ASKS = frozenset({*ANSWERS, draft.SEEN, draft.BEHALF})
"""Steps at which words are no part of the worry."""


def answered(tx: Tx, talk: Talk, member: Member, draft_now: Draft, step: str) -> Reply:
    """Words in answer to a small question; anything else repeats it."""
    if step not in ANSWERS or talk.kind is not Kind.WORDS or not fold(talk.words):
        return record(texts.chat_please_type()) + ask(tx, talk, member, draft_now, step)
    words = clean(talk.words)
    if not draft_now.heard and (door := listening.door(words)):
        return doors.opened(tx, talk, member, door)
    change, most = ANSWERS[step]
    if len(words) > most:
        raise Refused(texts.concerns_refused_too_long(most=most))
    return ask_next(tx, talk, member, change(draft_now, words))


# ── taps


def asking(step: str) -> Handler:
    """The button that opens a small question."""

    def open_question(tx: Tx, talk: Talk) -> Reply:
        member, draft_now, _ = at_draft(tx, talk)
        return ask(tx, talk, member, draft_now, step)

    return open_question


def place(tx: Tx, talk: Talk) -> Reply:
    """📍: the question, or an area; 0 is no area at all."""
    member, draft_now, _ = at_draft(tx, talk)
    if not talk.chosen(1):
        return ask(tx, talk, member, draft_now, draft.PLACE)
    area_id = talk.chosen_id(1)
    if area_id and area_id not in {area.id for area in charters.areas(tx, draft_now.partnership_id)}:
        raise refused_draft_gone()
    # Somebody who chooses an area has seen on the card that others read it.
    return ask_next(tx, talk, member, replace(draft_now, area_id=area_id or None, area_shown=True, place=""))


def seen(tx: Tx, talk: Talk) -> Reply:
    """🙈: who may know the name, whether police read it, when coordinators do, whether news can come back."""
    member, draft_now, _ = at_draft(tx, talk)
    match talk.chosen(1):
        case "nobody":
            changed = replace(draft_now, identity=Identity.NOBODY.value, name="")
        case "coordinator" | "everyone" as identity:
            if draft_now.on_behalf and member.side is Side.POLICE:
                raise Refused(texts.concerns_refused_behalf_name())
            changed = replace(draft_now, identity=identity, name="")
            return ask(tx, talk, member, changed, draft.NAME)
        case "police":
            changed = replace(draft_now, not_to_police=not draft_now.not_to_police)
        case "urgent":
            changed = replace(draft_now, urgent=not draft_now.urgent)
        case "link":
            changed = replace(draft_now, keeps_link=not draft_now.keeps_link)
        case _:
            changed = draft_now
    return ask(tx, talk, member, changed, draft.SEEN)


def effect(tx: Tx, talk: Talk) -> Reply:
    """💬: the question, or one of the changes most people know."""
    member, draft_now, _ = at_draft(tx, talk)
    if talk.chosen(1) not in set(Effect):
        return ask(tx, talk, member, draft_now, draft.EFFECT)
    return ask_next(tx, talk, member, replace(draft_now, changed=talk.chosen(1)))


def blind(tx: Tx, talk: Talk) -> Reply:
    """🚫👮: police read it, or do not, in one tap on the card itself."""
    member, draft_now, _ = at_draft(tx, talk)
    return ask_next(tx, talk, member, replace(draft_now, not_to_police=not draft_now.not_to_police))


def behalf(tx: Tx, talk: Talk) -> Reply:
    """🧑‍🤝‍🧑: for somebody who agreed. Without their yes nothing is told in their place."""
    found = draft.active(tx, talk.person, talk.now)
    if found is None:
        begin(tx, talk)
    member, draft_now, _ = at_draft(tx, talk)
    match talk.chosen(1):
        case "yes":
            nameless = member.side is Side.POLICE
            changed = replace(draft_now, on_behalf=True)
            if nameless:
                changed = replace(changed, identity=Identity.NOBODY.value, name="")
            return ask_next(tx, talk, member, changed)
        case "no":
            back = Button(texts.chat_back_button(), does="concerns:draft:0")
            draft.remember(tx, talk.person, replace(draft_now, on_behalf=False), draft.BEHALF, talk.now)
            return screen(texts.concerns_behalf_no(), ((back,),))
        case _:
            return ask(tx, talk, member, draft_now, draft.BEHALF)


def same(tx: Tx, talk: Talk) -> Reply:
    """It is the same as an open one: a "me too" instead of a second concern."""
    member, draft_now, _ = at_draft(tx, talk)
    concern, _, viewer = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    if concern.partnership_id != member.partnership_id:
        raise refused(Refusal.NOT_FOR_YOU)
    if draft_now.conduct:
        raise refused_draft_gone()
    added = not viewer.is_raiser and actions.support(tx, talk.person, concern.id, talk.now)
    # Words that may point at somebody are not carried to others by this way either.
    goes_along = may_go_along(draft_now) and listening.points_at(tx, draft_now)[1] is None
    kept = added and goes_along and also_said.add(tx, talk.person, concern.id, draft_now.text, talk.now)
    for picture_id in (*draft_now.photos, *draft_now.unasked):
        actions.drop_picture(tx, picture_id)
    dialogues.end(tx, talk.person.key)
    see = Button(texts.concerns_see_it_button(), does=f"concerns:open:{concern.id}:n0", style="primary")
    said = Lines.of(
        texts.concerns_same(ref=Plain(concern.ref)),
        texts.concerns_same_words() if kept else None,
        texts.concerns_same_without_words() if added and not kept and draft_now.words else None,
    )
    return screen(texts.concerns_same_fold()) + record(said, ((see,),))


# ── sending


def send(tx: Tx, talk: Talk) -> Reply:
    """✅: received once; a repeated tap shows the same receipt and does nothing more."""
    found = draft.active(tx, talk.person, talk.now)
    sent_id = talk.chosen_id(1)
    if found is None or (sent_id and found[0].id != sent_id):
        before = actions.sent_before(tx, talk.person, sent_id) if sent_id else None
        if before is None:
            raise refused_draft_gone()
        members.present(tx, talk, before.partnership_id)
        return screen(receipt(tx, before, talk)).toasting(texts.chat_done_already_toast())
    draft_now = found[0]
    member = members.present(tx, talk, draft_now.partnership_id)
    if next_step(tx, member, draft_now) != draft.REVIEW:
        return ask_next(tx, talk, member, draft_now)
    named = Identity(draft_now.identity) is not Identity.NOBODY
    if named and not draft_now.name:
        return ask(tx, talk, member, draft_now, draft.NAME)
    given = submission(tx, talk, draft_now)
    concern = actions.submit(tx, talk.person, member, given, talk.now)
    if draft_now.changed and draft_now.keeps_link:
        EFFECTS.put(tx, concern.id, talk.person, side=member.side, choice=draft_now.changed)
    elif draft_now.changed:
        EFFECTS.put_unlinked(tx, concern.id, side=member.side, choice=draft_now.changed)
    dialogues.end(tx, talk.person.key)
    rows = (
        (
            Button(texts.concerns_clear_button(), does="members:clear:0"),
            Button(texts.concerns_see_others_button(), does="concerns:list:0"),
        ),
    )
    return screen(texts.concerns_sent_fold()) + record(receipt(tx, concern, talk), rows)


def receipt(tx: Tx, concern: Concern, talk: Talk) -> Lines:
    """The number and the hour, no topic."""
    zone = charters.read(tx, concern.partnership_id).zone
    opens = Moment(concern.opens_at, zone)
    held = concern.state is rules.State.HELD
    when = texts.concerns_receipt_held() if held else texts.concerns_receipt_opens(at=opens)
    when = texts.doors_receipt_conduct() if conduct.is_closed(concern) else when
    return Lines.of(
        texts.concerns_receipt(ref=Plain(concern.ref)),
        when,
        None if held else texts.concerns_receipt_due(at=Moment(concern.opens_at + ANSWER_DUE, zone, "day")),
        _heard(tx, concern, talk),
        texts.concerns_receipt_behalf() if concern.on_behalf else None,
    )


def _heard(tx: Tx, concern: Concern, talk: Talk) -> Text:
    """Whether its raiser will hear of it; what nobody else reads is in no list either."""
    if actions.follows(tx, talk.person, concern):
        return texts.concerns_receipt_answer()
    if conduct.is_closed(concern):
        return texts.doors_receipt_no_link()
    return texts.concerns_receipt_no_link(ref=Plain(concern.ref))
