"""Coming in by poster, by invitation or just by writing: language, area, consent, then the words go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import outbox, people, shown
from bot.charter import actions as charters
from bot.charter.rules import Area, Side
from bot.chat import dialogues, home
from bot.chat.vocabulary import Kind, Reply, Talk, record, screen
from bot.database.engine import savepoint
from bot.errors import Refused
from bot.l10n import catalog, texts
from bot.l10n.text import Plain
from bot.letter import Button, Form, Keyboard, Letter, Rows
from bot.members import actions, invites, seat_links
from bot.members.arriving import Arriving
from bot.members.rules import Member, Role

if TYPE_CHECKING:
    from bot.database.engine import Tx

AREAS_A_PAGE = 10
DraftGoesOn = Callable[["Tx", Talk, str], Reply]
"""What becomes of the words somebody wrote before they were in: (tx, talk, words)."""


# ── the ways in


def by_poster(tx: Tx, talk: Talk) -> Reply:
    """`j_` and an area's code."""
    area = charters.area_by_code(tx, talk.words)
    if area is None:
        raise Refused(texts.members_link_unknown())
    if not charters.is_live(tx, area.partnership_id):
        raise Refused(texts.members_link_not_live())
    member = actions.member_of(tx, talk.person, area.partnership_id)
    if member is not None:
        people.choose_partnership(tx, talk.person, area.partnership_id)
        return welcome(tx, member)
    return ask_next(tx, talk, replace(Arriving.of(tx, talk), area_id=area.id, invite=""))


def by_invite(tx: Tx, talk: Talk) -> Reply:
    """`i_` and a one-time code."""
    seat = seat_links.pending(tx, talk.words)
    if seat is not None:
        taken = seat_links.opened(tx, talk, seat)
        if taken is not None:
            people.choose_partnership(tx, talk.person, seat.partnership_id)
            return taken
    else:
        invites.usable(tx, talk, talk.words)
    return ask_next(tx, talk, replace(Arriving.of(tx, talk), invite=talk.words))


def stranger(tx: Tx, talk: Talk) -> Reply | None:
    """The gate: nobody without a place passes, but what they wrote is not lost."""
    if actions.member_of(tx, talk.person, talk.person.partnership_id) is not None:
        return None
    arriving = Arriving.of(tx, talk)
    if talk.kind is Kind.WORDS:
        arriving = arriving.saying(talk.words)
    asked = ask_next(tx, talk, arriving)
    # An old button of somebody who has left.
    return asked.toasting(texts.members_not_for_you_toast()) if talk.kind is Kind.TAP else asked


# ── the questions, one at a time


def ask_next(tx: Tx, talk: Talk, arriving: Arriving) -> Reply:
    """The next thing that must be known before somebody is in."""
    if talk.person.language is None:
        arriving.remember(tx, talk, "choose-language")
        return ask_language(talk, draft=bool(arriving.words))
    seat = seat_links.pending(tx, arriving.invite)
    if arriving.invite and seat is None:
        return invites.ask_post(tx, talk, arriving.invite)
    if not arriving.area_id:
        areas = _all_areas(tx, seat.partnership_id if seat is not None else None)
        if not areas:
            dialogues.end(tx, talk.person.key)
            return record(texts.members_no_partnership())
        if len(areas) > 1:
            arriving.remember(tx, talk, "choose-area")
            return ask_area(tx, areas, 0)
        arriving = replace(arriving, area_id=areas[0].id)
    arriving.remember(tx, talk, "choose-consent")
    return ask_consent(tx, arriving)


def _all_areas(tx: Tx, only: int | None = None) -> list[Area]:
    places = [only] if only is not None else charters.live(tx)
    return [area for each in places for area in charters.areas(tx, each)]


def ask_language(talk: Talk, *, draft: bool = False) -> Reply:
    """Native names; the phone's language only comes first."""
    hint = talk.language_hint.split("-")[0]
    tags = sorted(catalog.languages(), key=lambda tag: (tag != hint, tag != "en", tag))
    buttons = [
        Button(
            texts.members_language_name(name=Plain(catalog.native_name(tag))),
            does=f"members:language:0:{tag}",
        )
        for tag in tags
    ]
    rows = tuple((button,) for button in buttons)
    return screen(texts.members_language_draft() if draft else texts.members_language_question(), rows)


def ask_area(tx: Tx, areas: list[Area], page: int) -> Reply:
    """Which area: a screenful at a time, since Telegram takes a hundred buttons and people read ten."""
    pages = -(-len(areas) // AREAS_A_PAGE)
    page = min(page, pages - 1)
    rows = _area_rows(tx, areas[page * AREAS_A_PAGE : (page + 1) * AREAS_A_PAGE])
    if pages > 1:
        following = (page + 1) % pages
        rows = (*rows, (Button(texts.agenda_next_button(), does=f"members:area:0:{following}"),))
    return screen(texts.members_area_question(), rows)


def _area_rows(tx: Tx, areas: list[Area]) -> Rows:
    several = len({area.partnership_id for area in areas}) > 1
    rows = []
    for area in areas:
        place = charters.read(tx, area.partnership_id).name
        label = f"{area.name}, {place}" if several else area.name
        rows.append((Button(texts.members_area_button(area=Plain(label)), does=f"members:area:{area.id}"),))
    return tuple(rows)


def ask_consent(tx: Tx, arriving: Arriving, *, more: bool = False) -> Reply:
    """What is kept and who sees it, before anything is."""
    area = charters.area(tx, arriving.area_id)
    charter = charters.read(tx, area.partnership_id if area else 0)
    yes = Button(texts.members_consent_yes_button(), does="members:consent:0:yes", style="primary")
    no = Button(texts.members_consent_no_button(), does="members:consent:0:no")
    about = Button(texts.members_consent_more_button(), does="members:consent:0:more")
    text = texts.members_consent(name=charter.name, number=Plain(charter.emergency_number))
    if more:
        return screen(texts.members_consent_more(), ((yes, no),), folds_to=texts.members_consent_fold())
    return screen(text, ((yes, about), (no,)), folds_to=texts.members_consent_fold())


# ── the answers


def choose_area(tx: Tx, talk: Talk) -> Reply:
    """An area was tapped."""
    seat = seat_links.pending(tx, Arriving.of(tx, talk).invite)
    areas = _all_areas(tx, seat.partnership_id if seat is not None else None)
    if talk.chosen(0) == "0" and areas:
        return ask_area(tx, areas, talk.chosen_id(1))
    area = charters.area(tx, talk.chosen_id())
    if area is None or not charters.is_live(tx, area.partnership_id):
        raise Refused(texts.members_link_unknown())
    if actions.member_of(tx, talk.person, area.partnership_id) is not None:
        raise Refused(texts.chat_done_already_toast())
    return ask_next(tx, talk, replace(Arriving.of(tx, talk), area_id=area.id))


def consent(tx: Tx, talk: Talk, goes_on: DraftGoesOn) -> Reply:
    """OK, More or No."""
    arriving = Arriving.of(tx, talk)
    area = charters.area(tx, arriving.area_id)
    if area is None:
        member = actions.member_of(tx, talk.person, talk.person.partnership_id)
        return welcome(tx, member) if member else ask_next(tx, talk, arriving)
    match talk.chosen(1):
        case "more":
            return ask_consent(tx, arriving, more=True)
        case "yes":
            return _take_in(tx, talk, area, arriving, goes_on)
        case _:
            dialogues.end(tx, talk.person.key)
            return (
                screen(texts.members_nothing_kept())
                if actions.is_somewhere(tx, talk.person)
                else _no(tx, talk)
            )


def _no(tx: Tx, talk: Talk) -> Reply:
    """Nothing is kept, not even that they asked: the last word leaves, and what led to them with it."""
    shown.take_all(tx, talk.person.mailbox, talk.now)
    outbox.forget(tx, talk.person.key, talk.person.mailbox, keep_mailbox=True)
    people.forget(tx, talk.person.key)
    said = texts.members_nothing_kept()
    if talk.message_id is None:
        return Reply((Letter(Form.RECORD, said, language=talk.language),), purges=True)
    return Reply((Letter(Form.EDIT, said, language=talk.language),), purges=True)


def _take_in(tx: Tx, talk: Talk, area: Area, arriving: Arriving, goes_on: DraftGoesOn) -> Reply:
    words = arriving.words
    dialogues.end(tx, talk.person.key)
    seated = actions.member_of(tx, talk.person, area.partnership_id)
    if seated is not None:
        # Confirmed as an officer meanwhile: the poster takes no seat away.
        people.choose_partnership(tx, talk.person, area.partnership_id)
        return screen(texts.members_consent_fold()) + welcome(tx, seated)
    member = actions.join(
        tx,
        talk.person,
        partnership_id=area.partnership_id,
        side=Side.COMMUNITY,
        role=Role.RESIDENT,
        area_id=area.id,
        now=talk.now,
    )
    reply = screen(texts.members_consent_fold()) + welcome(tx, member)
    seat = seat_links.pending(tx, arriving.invite)
    if seat is not None:
        try:
            with savepoint(tx):
                reply += seat_links.take(tx, talk, member, seat)
        except Refused as refused:
            reply += record(refused.text)
    if words:
        inside = replace(talk.person, partnership_id=area.partnership_id)
        writing = replace(talk, person=inside, kind=Kind.WORDS, words=words, message_id=None)
        try:
            with savepoint(tx):
                reply += goes_on(tx, writing, words)
        except Refused as refused:
            # Words that cannot be taken keep nobody out.
            reply += record(refused.text)
    return reply


def said_while_arriving(tx: Tx, talk: Talk) -> Reply:
    """Words on the way in are kept as the draft, or answer the question about the post."""
    arriving = Arriving.of(tx, talk)
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is not None and dialogue.step == "post" and talk.kind is Kind.WORDS:
        if arriving.number:
            return invites.post_given_again(tx, talk, arriving.number)
        return invites.post_given(tx, talk, arriving.invite)
    if talk.kind is Kind.WORDS:
        arriving = arriving.saying(talk.words)
    return ask_next(tx, talk, arriving)


# ── inside


def keyboard(member: Member) -> Keyboard:
    """The home keyboard of this member."""
    return home.keyboard(answers=member.answers, coordinates=member.coordinates)


def welcome(tx: Tx, member: Member) -> Reply:
    """You are in; the home keyboard rides on this record."""
    charter = charters.read(tx, member.partnership_id)
    return record(texts.members_welcome(name=charter.name), keyboard=keyboard(member))
