"""Raising a worry: whatever is said, shown or tapped while a draft is open, for every side alike."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.chat import reading
from bot.chat.dialogues import LIVES
from bot.chat.reading import clean, fold, read, read_reference
from bot.chat.vocabulary import Kind, Reply, Talk, record, screen
from bot.concerns import actions, doors, draft, listening, rules
from bot.concerns.categories import Category
from bot.concerns.draft import Draft
from bot.concerns.own import throw_draft_away
from bot.concerns.questions import ask, ask_next, near
from bot.concerns.rules import Refusal
from bot.concerns.sentences import refused
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Moment, Plain
from bot.letter import Button
from bot.members import actions as members

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.members.rules import Member

AS_IT_WAS = frozenset({draft.WORDS, draft.CATEGORY, draft.FACES, draft.REVIEW})
"""Steps that are shown again as they were left."""
NO_WORDS = frozenset({reading.Kind.NUMBER, reading.Kind.BACK, reading.Kind.YES, reading.Kind.NO})
"""Answers to no button of the screen: the question is repeated, they are no part of the worry."""


def at_draft(tx: Tx, talk: Talk) -> tuple[Member, Draft, str]:
    """The member with their draft; an expired one is said to be, and a new one begins."""
    found = draft.active(tx, talk.person, talk.now)
    if found is None:
        raise refused_draft_gone()
    return members.present(tx, talk, found[0].partnership_id), *found


def refused_draft_gone() -> Refused:
    """A button of a draft that is no more."""
    return Refused(texts.concerns_refused_draft_gone(), strip=True)


# ── beginning


def begin(tx: Tx, talk: Talk) -> Reply:
    """/raise and [Tell a worry]: the draft goes on, or an empty one begins."""
    found = draft.active(tx, talk.person, talk.now)
    if found is not None and not found[0].is_empty:
        return resume(tx, talk)
    member = members.present(tx, talk)
    actions.may_raise(tx, talk.person, member.partnership_id, talk.now)
    begun = actions.start_draft(tx, talk.person, "", None, talk.now)
    if begun is None:
        raise refused(Refusal.NOT_FOR_YOU)
    words = clean(talk.words) if talk.kind is Kind.COMMAND else ""
    if words:
        return take_words(tx, talk, member, begun, words)
    return ask(tx, talk, member, begun, draft.WORDS)


def resume(tx: Tx, talk: Talk) -> Reply:
    """[Go on with it]: the screen at which the person stopped."""
    member, draft_now, step = at_draft(tx, talk)
    if step in AS_IT_WAS:
        return ask(tx, talk, member, draft_now, step)
    return ask_next(tx, talk, member, draft_now)


def go_on(tx: Tx, talk: Talk) -> Reply:
    """[Back] from a small question, and [It is not happening now]: to what is still open."""
    member, draft_now, _ = at_draft(tx, talk)
    return ask_next(tx, talk, member, draft_now)


def free_words(tx: Tx, talk: Talk) -> Reply:
    """Words, pictures and other things sent outside any dialogue."""
    member = members.present(tx, talk)
    if talk.kind in {Kind.PICTURE_AS_FILE, Kind.FILE}:
        return record(texts.chat_send_as_photo())
    if talk.kind in {Kind.VOICE, Kind.OTHER}:
        return record(texts.chat_please_type())
    actions.may_raise(tx, talk.person, member.partnership_id, talk.now)
    begun = actions.start_draft(tx, talk.person, "", None, talk.now)
    if begun is None:
        raise refused(Refusal.NOT_FOR_YOU)
    return _take(tx, talk, member, begun, draft.WORDS)


def goes_on(tx: Tx, talk: Talk, words: str) -> Reply:
    """What somebody wrote before they were in goes on as their draft."""
    return free_words(tx, replace(talk, kind=Kind.WORDS, words=words))


# ── whatever is sent while a draft is open


def said(tx: Tx, talk: Talk) -> Reply | None:
    """Something was sent while the draft is open; None for a reference, which opens its card."""
    member, draft_now, step = at_draft(tx, talk)
    if talk.kind is Kind.WORDS and read_reference(talk.words) is not None:
        return None
    if talk.kind is Kind.WORDS and step in AS_IT_WAS and read(talk.words).kind in NO_WORDS:
        return ask(tx, talk, member, draft_now, step)
    return _take(tx, talk, member, draft_now, step)


def _take(tx: Tx, talk: Talk, member: Member, draft_now: Draft, step: str) -> Reply:
    match talk.kind:
        case Kind.PHOTO:
            return _take_photo(tx, talk, member, draft_now, step)
        case Kind.PICTURE_AS_FILE | Kind.FILE:
            return record(texts.chat_send_as_photo()) + ask(tx, talk, member, draft_now, step)
        case Kind.VOICE | Kind.OTHER:
            return record(texts.chat_please_type()) + ask(tx, talk, member, draft_now, step)
        case _:
            return take_words(tx, talk, member, draft_now, clean(talk.words))


def take_words(tx: Tx, talk: Talk, member: Member, draft_now: Draft, words: str) -> Reply:
    """The words join the draft, unless they ask for a door; danger words show the number and stop nothing."""
    first, note = Reply(), not draft_now.warned and listening.is_emergency(words)
    if note:
        number = charters.read(tx, draft_now.partnership_id).emergency_number
        first = record(texts.chat_emergency(number=Plain(number)))
        draft_now = replace(draft_now, warned=True)
    if not draft_now.heard and (door := listening.door(words)):
        return first + doors.opened(tx, talk, member, door)
    if not fold(words):
        return first + ask_next(tx, talk, member, draft_now)
    goes_on_writing = bool(draft_now.words)
    after = draft_now.saying(words)
    if len(after.text) > rules.LONGEST_WORDS:
        raise refused(Refusal.TOO_LONG)
    if goes_on_writing and not after.unasked:
        return first + ask(tx, talk, member, after, draft.WORDS)
    return first + ask_next(tx, talk, member, after)


def _take_photo(tx: Tx, talk: Talk, member: Member, draft_now: Draft, step: str) -> Reply:
    if talk.photo is None:
        return record(texts.concerns_photo_unavailable()) + ask(tx, talk, member, draft_now, step)
    if len(draft_now.photos) + len(draft_now.unasked) >= rules.MOST_PHOTOS:
        if talk.album is not None and talk.album == draft_now.album:
            return Reply()
        raise refused(Refusal.TOO_MANY_PHOTOS)
    picture_id = actions.keep_picture(tx, draft_now.partnership_id, talk.photo, talk.now)
    same_album = talk.album is not None and talk.album == draft_now.album and step == draft.FACES
    after = replace(draft_now, unasked=(*draft_now.unasked, picture_id), album=talk.album or "")
    caption = clean(talk.words)
    if caption:
        # Remembered first: if the words open a door, the photo has to be found to be erased.
        draft.remember(tx, talk.person, after, draft.FACES, talk.now)
        return take_words(tx, talk, member, after, caption)
    if same_album:
        draft.remember(tx, talk.person, after, step, talk.now)
        return Reply()
    return ask(tx, talk, member, after, draft.FACES)


# ── taps on the way


def enough(tx: Tx, talk: Talk) -> Reply:
    """[That is all]."""
    return go_on(tx, talk)


def faces(tx: Tx, talk: Talk) -> Reply:
    """Whether the photos show faces or plates: if so they are left out."""
    member, draft_now, _ = at_draft(tx, talk)
    if talk.chosen(1) == "yes":
        for picture_id in draft_now.unasked:
            actions.drop_picture(tx, picture_id)
        return ask_next(tx, talk, member, replace(draft_now, unasked=()))
    kept = (*draft_now.photos, *draft_now.unasked)
    return ask_next(tx, talk, member, replace(draft_now, photos=kept, unasked=()))


def category(tx: Tx, talk: Talk) -> Reply:
    """What it is about; a wrong one changes nothing important."""
    member, draft_now, _ = at_draft(tx, talk)
    if talk.chosen(1) not in set(Category):
        raise refused_draft_gone()
    return ask_next(tx, talk, member, replace(draft_now, category=talk.chosen(1)))


def similar(tx: Tx, talk: Talk) -> Reply:
    """None of the similar ones is the same."""
    member, draft_now, _ = at_draft(tx, talk)
    told_apart = (*draft_now.unlike, *(each.id for each in near(tx, member, draft_now)))
    return ask_next(tx, talk, member, replace(draft_now, unlike=told_apart))


def keep(tx: Tx, talk: Talk) -> Reply:
    """What looked like a person is none: the words stay, and one coordinator looks first."""
    member, draft_now, _ = at_draft(tx, talk)
    found, _ = listening.points_at(tx, draft_now)
    no_person = tuple(dict.fromkeys((*draft_now.no_person, *found)))
    return ask_next(tx, talk, member, replace(draft_now, no_person=no_person))


def danger(tx: Tx, talk: Talk) -> Reply:
    """🚨: the number, before anything else. The draft is kept."""
    found = draft.active(tx, talk.person, talk.now)
    if found is None:
        member = members.present(tx, talk)
        number = charters.read(tx, member.partnership_id).emergency_number
        return record(texts.chat_emergency(number=Plain(number)))
    member = members.present(tx, talk, found[0].partnership_id)
    return ask(tx, talk, member, found[0], draft.DANGER)


# ── stopping


def stop(tx: Tx, talk: Talk) -> Reply:
    """✖: an empty draft is gone, another is kept for a day."""
    member, draft_now, step = at_draft(tx, talk)
    if draft_now.is_empty:
        throw_draft_away(tx, talk.person, talk.now)
        return screen(texts.concerns_nothing_kept())
    draft.remember(tx, talk.person, draft_now, step, talk.now)
    zone = charters.read(tx, member.partnership_id).zone
    rows = (
        (Button(texts.concerns_go_on_button(), does="concerns:resume:0", style="primary"),),
        (Button(texts.concerns_throw_button(), does="concerns:throw:0", style="danger"),),
    )
    until = Moment(talk.now + LIVES, zone)
    return screen(texts.concerns_stopped(until=until), rows, folds_to=texts.concerns_stopped_fold())


def throw(tx: Tx, talk: Talk) -> Reply:
    """🗑: nothing of the draft stays."""
    throw_draft_away(tx, talk.person, talk.now)
    return screen(texts.concerns_nothing_kept())
