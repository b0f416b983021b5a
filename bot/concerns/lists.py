"""Reading: what is new, what I follow, one card; saying "me too", and taking back what is one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.approvals import actions as approvals
from bot.chat.vocabulary import Reply, record, screen, toast
from bot.concerns import actions, cards, ideas_buttons
from bot.concerns.card_buttons import LISTS, MINE, NEWS, READ, WAITING, card_rows
from bot.concerns.questions import pairs
from bot.concerns.rules import Concern, Viewer
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text
from bot.letter import Button, Form, Letter, Rows
from bot.members import actions as members

if TYPE_CHECKING:
    from bot.chat.vocabulary import Talk
    from bot.database.engine import Tx

A_PAGE = 6


# ── lists


def news(tx: Tx, talk: Talk) -> Reply:
    """/concerns and [What's new]: every side's open concerns, and how many are held."""
    member = members.present(tx, talk)
    held = actions.held_count(tx, member.partnership_id, talk.now)
    extra = [texts.concerns_held_line(count=held)] if held else []
    extra += actions.counted_lines(tx, member.partnership_id, talk.now)
    found = actions.listed(tx, member)
    listed = _list(tx, talk, found, NEWS, texts.concerns_news_title(), texts.concerns_news_empty(), extra)
    return _with_draft(tx, talk, listed)


def mine(tx: Tx, talk: Talk) -> Reply:
    """/mine and [What I follow]: raised or supported, which nothing here tells apart."""
    member = members.present(tx, talk)
    found = actions.mine(tx, talk.person, member, talk.now)
    listed = _list(tx, talk, found, MINE, texts.concerns_mine_title(), texts.concerns_mine_empty())
    return _with_draft(tx, talk, listed)


def _with_draft(tx: Tx, talk: Talk, listed: Reply) -> Reply:
    """Whoever looks around in the middle of a worry reads that it is kept, and how to go on."""
    if not actions.unfinished(tx, talk.person, talk.now):
        return listed
    letter = listed.letters[0]
    said = Lines.of(letter.text, texts.concerns_draft_kept())
    go_on = Button(texts.concerns_go_on_button(), does="concerns:resume:0")
    return Reply((replace(letter, text=said, rows=(*letter.rows, (go_on,))),))


def waiting(tx: Tx, talk: Talk) -> Reply:
    """What coordinators look through before it opens by itself; a line says of which that is not so."""
    member, talk = members.coordinating_there(tx, talk, talk.chosen_id(1))
    found = [each for each in actions.waiting(tx, member, talk.now) if each.passed_on is None]
    return _list(tx, talk, found, WAITING, texts.concerns_waiting_title(), texts.concerns_waiting_empty())


def _page(talk: Talk) -> int:
    return talk.chosen_id() if talk.choice else 0


def _list(
    tx: Tx,
    talk: Talk,
    found: Sequence[Concern],
    origin: str,
    title: Text,
    empty: Text,
    extra: Sequence[Text] = (),
) -> Reply:
    pages = max(1, -(-len(found) // A_PAGE))
    page = min(_page(talk), pages - 1)
    shown = found[page * A_PAGE : (page + 1) * A_PAGE]
    lines = [
        cards.line(number, concern, actions.day_number(tx, concern, talk.now))
        for number, concern in enumerate(shown, start=1)
    ]
    buttons = [
        Button(
            texts.concerns_list_button(number=number, ref=Plain(concern.ref)),
            does=f"concerns:open:{concern.id}:{origin}{page}",
        )
        for number, concern in enumerate(shown, start=1)
    ]
    rows = (*pairs(buttons), *_turning(page, pages, LISTS[origin]))
    return screen(Lines.of(title, *(lines or [empty]), *extra), rows, folds_to=title)


def _turning(page: int, pages: int, verb: str) -> Rows:
    back = Button(texts.concerns_newer_button(), does=f"concerns:{verb}:{page - 1}")
    on = Button(texts.concerns_older_button(), does=f"concerns:{verb}:{page + 1}")
    row = (*((back,) if page else ()), *((on,) if page + 1 < pages else ()))
    return (row,) if row else ()


# ── one card


def open_card(tx: Tx, talk: Talk) -> Reply:
    """A concern was chosen from a list."""
    concern, _, viewer = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    return card(tx, talk, concern, viewer, talk.chosen(1))


def reference(tx: Tx, talk: Talk) -> Reply:
    """417 or #417."""
    concern, _, viewer = actions.by_ref(tx, talk.person, talk.words, talk.now)
    return card(tx, talk, concern, viewer, f"{NEWS}0")


def linked(tx: Tx, talk: Talk) -> Reply:
    """`c_` and a concern's id."""
    part = talk.words if talk.words.isascii() and talk.words.isdigit() and len(talk.words) < 19 else "0"  # noqa: PLR2004 - as Talk.chosen_id
    concern, _, viewer = actions.by_id(tx, talk.person, int(part), talk.now)
    return card(tx, talk, concern, viewer, f"{NEWS}0")


def read(tx: Tx, talk: Talk) -> Reply:
    """[Read] under news that names no topic."""
    concern, _, viewer = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    return card(tx, talk, concern, viewer, f"{READ}0")


def hide(tx: Tx, talk: Talk) -> Reply:
    """[Hide again]: the topic leaves the screen."""
    concern, _, _ = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    again = Button(texts.concerns_read_button(), does=f"concerns:read:{concern.id}")
    return screen(texts.concerns_follow_news(ref=Plain(concern.ref)), ((again,),))


def card(tx: Tx, talk: Talk, concern: Concern, viewer: Viewer, origin: str) -> Reply:
    """The card with what this reader may do; nothing on it differs between raiser and supporter."""
    lines = actions.shown(tx, concern, viewer, talk.language, talk.now)
    member = members.member_of(tx, talk.person, concern.partnership_id)
    rows = card_rows(
        concern,
        viewer,
        origin,
        talk.now,
        follows=actions.follows(tx, talk.person, concern),
        joined=bool(actions.joined_here(tx, concern)),
        holds_key=member is not None and approvals.holds_key(tx, member, talk.now),
    )
    rows = ideas_buttons.beside(tx, talk.person, concern, rows)
    return screen(lines, rows, folds_to=texts.concerns_card_fold(ref=Plain(concern.ref)))


# ── me too


def support(tx: Tx, talk: Talk) -> Reply:
    """🙋 and its undo, in place. A follower who raised it is asked whether to take it back."""
    concern, _, viewer = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    origin = talk.chosen(2)
    if talk.chosen(1, "yes") == "yes":
        if viewer.is_raiser:
            return toast(texts.concerns_follow_already_toast())
        added = actions.support(tx, talk.person, concern.id, talk.now)
        said = texts.concerns_me_too_toast() if added else texts.concerns_follow_already_toast()
        return card(tx, talk, concern, viewer, origin).toasting(said)
    if viewer.is_raiser:
        return ask_withdraw(tx, talk)
    actions.unsupport(tx, talk.person, concern.id, talk.now)
    return card(tx, talk, concern, viewer, origin).toasting(texts.concerns_undone_toast())


# ── photos


def photo(tx: Tx, talk: Talk) -> Reply:
    """📷: each photo as a message of its own that can be closed again."""
    concern, _, _ = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    close = ((Button(texts.concerns_close_photo_button(), does="concerns:close:0"),),)
    reply = Reply()
    for picture_id in concern.photos:
        reply += record(
            texts.concerns_photo_of(ref=Plain(concern.ref)), close, photo=picture_id, protect=True
        )
    return reply


def close_photo(_tx: Tx, talk: Talk) -> Reply:
    """✖: the photo leaves the chat."""
    if talk.message_id is None:
        return Reply()
    return Reply((Letter(Form.DELETE, message_ids=(talk.message_id,)),))


# ── taking back


def ask_withdraw(tx: Tx, talk: Talk) -> Reply:
    """Before everything about it is erased."""
    concern, _, viewer = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    actions.may_withdraw(tx, concern, viewer, talk.now)
    rows = (
        (
            Button(
                texts.concerns_take_back_button(), does=f"concerns:withdraw:{concern.id}:yes", style="danger"
            ),
        ),
        (Button(texts.chat_back_button(), does=f"concerns:open:{concern.id}:{MINE}0"),),
    )
    return screen(texts.concerns_withdraw_question(ref=Plain(concern.ref)), rows)


def withdraw(tx: Tx, talk: Talk) -> Reply:
    """🗑: the question, then the deed. A second tap finds nothing, and says so."""
    if talk.chosen(1) != "yes":
        return ask_withdraw(tx, talk)
    if actions.concern(tx, talk.chosen_id()) is None:
        return screen(texts.concerns_taken_back()).toasting(texts.chat_done_already_toast())
    actions.withdraw(tx, talk.person, talk.chosen_id(), talk.now)
    return screen(texts.concerns_taken_back())
