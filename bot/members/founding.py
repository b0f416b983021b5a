"""Founding: two links, seven cards filled by whoever comes first, one agreement by the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot import relay
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat import home
from bot.chat.vocabulary import Reply, Talk, record, screen, toast
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain
from bot.letter import Button, Form, Letter
from bot.members import actions, founding_store, invites, joining, parties, rules, store
from bot.members import founding_cards as cards
from bot.members import founding_filling as filling
from bot.members.arriving import Arriving
from bot.members.founding_cards import CARDS, CONTACTS
from bot.members.founding_filling import Beginning
from bot.members.founding_store import Founding
from bot.members.invites import ASKED, FOUNDING, OPEN
from bot.members.rules import Role
from bot.members.sides import SIDE_NAMES
from bot.outbox import Errand, Lane

if TYPE_CHECKING:
    from bot.database.engine import Tx

LEAD_LASTS = timedelta(minutes=10)
"""After this long without a tap the other coordinator may take over."""

# ── links


def new_founding(tx: Tx, now: datetime) -> tuple[str, str]:
    """A partnership to be founded: one single-use code for each side's coordinator, community first."""
    partnership_id = charters.found(tx, now)
    founding_store.begin(tx, partnership_id, now)
    codes = [
        invites.new_code(
            tx,
            now,
            kind=FOUNDING,
            partnership_id=partnership_id,
            side=side,
            role=Role.COORDINATOR,
            lives=rules.FOUNDING_LIVES,
        )
        for side in (Side.COMMUNITY, Side.POLICE)
    ]
    return codes[0], codes[1]


def opened(tx: Tx, talk: Talk) -> Reply:
    """`f_` and a code: the coordinator of one side is here."""
    row = store.invite(tx, invites.code_key(tx, talk.words))
    if row is None or row.kind != FOUNDING or (row.expires_at <= talk.now and row.state == OPEN):
        raise Refused(texts.members_link_unknown())
    if row.state != OPEN and not relay.leads_to(tx, row.route, row.code, talk.person):
        raise Refused(texts.members_link_used())
    if talk.person.language is None:
        replace(Arriving.of(tx, talk), founding=talk.words).remember(tx, talk, "choose-language")
        return joining.ask_language(talk)
    if row.state == OPEN:
        _take_seat(tx, talk, row)
    return go_on(tx, replace(talk, person=replace(talk.person, partnership_id=row.partnership_id)))


def _take_seat(tx: Tx, talk: Talk, row: Any) -> None:
    other = store.get(tx, actions.member_key(tx, row.partnership_id, talk.person))
    if other is not None:
        # Two keys in one hand would be one key.
        raise Refused(texts.members_founding_two_keys())
    store.move_invite(tx, row.code, OPEN, ASKED, relay.seal_route(tx, talk.person, row.code))
    actions.join(
        tx,
        talk.person,
        partnership_id=row.partnership_id,
        side=Side(row.side),
        role=Role.COORDINATOR,
        area_id=0,
        now=talk.now,
    )


def go_on(tx: Tx, talk: Talk) -> Reply:
    """Where this coordinator stands in the founding: filling in, waiting, agreeing, or done."""
    member = actions.coordinating(tx, talk)
    if charters.is_live(tx, member.partnership_id):
        return joining.welcome(tx, member)
    founding = founding_store.get(tx, member.partnership_id)
    if founding.proposed_by:
        if founding.proposed_by == member.side:
            return screen(texts.members_founding_proposed(), filling.waiting_rows(member.partnership_id))
        return agreement(tx, member.partnership_id, talk)
    if founding.leader in ("", member.side) or founding.touched_at + LEAD_LASTS <= talk.now:
        founding_store.lead(tx, member.partnership_id, member.side, talk.now)
        welcome = texts.members_founding_welcome(side=SIDE_NAMES[member.side]())
        return record(welcome) + filling.card(tx, talk, member.partnership_id, CARDS[founding.card])
    return screen(texts.members_founding_others_turn(), filling.waiting_rows(member.partnership_id))


def gate(tx: Tx, talk: Talk) -> Reply | None:
    """A coordinator whose partnership is not live yet is led back to the founding, whatever they say."""
    partnership_id = talk.person.partnership_id
    member = actions.member_of(tx, talk.person, partnership_id)
    if member is None or partnership_id is None or charters.is_live(tx, partnership_id):
        return None
    return go_on(tx, talk)


# ── the agreement


def see_lines(tx: Tx, talk: Talk) -> Reply:
    """[See the lines]."""
    partnership_id = talk.chosen_id()
    actions.coordinating(tx, talk, partnership_id)
    return go_on(tx, replace(talk, person=replace(talk.person, partnership_id=partnership_id)))


def agreement(tx: Tx, partnership_id: int, talk: Talk) -> Reply:
    """One card of all lines: agree, or change one."""
    charter = cards.with_defaults(tx, talk, partnership_id)
    lines = [
        texts.members_founding_line(number=number, line=line)
        for number, line in enumerate(cards.lines(tx, charter, partnership_id), 1)
    ]
    return screen(
        Lines.of(texts.members_founding_lines(), *lines, texts.members_founding_check_contacts()),
        (
            (
                Button(
                    texts.members_founding_agree_button(),
                    does=f"members:agree:{partnership_id}",
                    style="primary",
                ),
                Button(texts.members_founding_change_button(), does=f"members:change:{partnership_id}"),
            ),
        ),
    )


def change(tx: Tx, talk: Talk) -> Reply:
    """[Change a line]: whoever changes leads from here, and the other is asked again."""
    partnership_id, name = talk.chosen_id(), talk.chosen(1)
    member = actions.coordinating(tx, talk, partnership_id)
    if charters.is_live(tx, partnership_id):
        raise Refused(texts.chat_done_already_toast(), strip=True)
    if name not in (*CARDS, *CONTACTS):
        charter = cards.with_defaults(tx, talk, partnership_id)
        rows = tuple(
            (
                Button(
                    texts.members_founding_line(
                        number=number, line=cards.line(tx, charter, partnership_id, each, most=30)
                    ),
                    does=f"members:change:{partnership_id}:{each}",
                ),
            )
            for number, each in enumerate((*CARDS, *CONTACTS), 1)
        )
        back = Button(texts.chat_back_button(), does=f"members:lines:{partnership_id}")
        return screen(texts.members_founding_change_question(), (*rows, (back,)))
    founding_store.lead(tx, partnership_id, member.side, talk.now)
    return filling.card(tx, talk, partnership_id, name, one=True)


def agree(tx: Tx, talk: Talk, beginning: Beginning) -> Reply:
    """The second key: the partnership is live, both get posters, and the calendar begins."""
    partnership_id = talk.chosen_id()
    member = actions.coordinating(tx, talk, partnership_id)
    founding = founding_store.get(tx, partnership_id)
    if charters.is_live(tx, partnership_id):
        return toast(texts.chat_done_already_toast()) + joining.welcome(tx, member)
    if not founding.proposed_by or founding.proposed_by == member.side:
        raise Refused(texts.members_founding_proposed())
    charter = cards.with_defaults(tx, talk, partnership_id)
    if cards.first_meeting_at(charter) <= talk.now:
        raise Refused(texts.members_founding_meeting_wrong())
    charters.write(tx, partnership_id, first_meeting=charter.first_meeting)
    charters.go_live(tx, partnership_id, talk.now.astimezone(ZoneInfo(charter.zone)).date())
    beginning.begin(tx, partnership_id, talk.now)
    errand = Errand(kind="founding", lane=Lane.STAFF, partnership_id=partnership_id)
    for letter in _live_letters(tx, talk, partnership_id, beginning):
        actions.tell_coordinators(tx, partnership_id, letter, now=talk.now, errand=errand)
    parties.begin(tx, partnership_id, talk.now)
    return screen(texts.members_founding_agreed())


def _live_letters(tx: Tx, talk: Talk, partnership_id: int, beginning: Beginning) -> list[Letter]:
    charter = charters.read(tx, partnership_id)
    areas = charters.areas(tx, partnership_id)
    vote_at = Moment(beginning.first_round_at(tx, partnership_id, talk.now), charter.zone)
    keyboard = home.keyboard(answers=True, coordinates=True)
    letters = [
        Letter(
            Form.RECORD,
            texts.members_founding_live(name=charter.name, vote=vote_at),
            keyboard=keyboard,
            silent=False,
        )
    ]
    letters += [
        Letter(
            Form.RECORD,
            texts.members_founding_poster(area=area.name),
            document={"kind": "poster", "area": str(area.id)},
        )
        for area in areas
    ]
    link = Plain(f"{invites.LINK}j_{areas[0].code}") if areas else Plain("")
    officers = Button(texts.members_founding_invite_button(), does="members:invite:0:officer")
    letters.append(
        Letter(Form.RECORD, texts.members_founding_forward(name=charter.name, link=link), ((officers,),))
    )
    return letters


def remind(tx: Tx, talk: Talk) -> Reply:
    """[Send reminder] to the other coordinator."""
    partnership_id = talk.chosen_id()
    member = actions.coordinating(tx, talk, partnership_id)
    if charters.is_live(tx, partnership_id):
        raise Refused(texts.chat_done_already_toast(), strip=True)
    founding: Founding = founding_store.get(tx, partnership_id)
    if founding.leader == filling.OTHER[member.side] and founding.touched_at + LEAD_LASTS <= talk.now:
        return go_on(tx, replace(talk, person=replace(talk.person, partnership_id=partnership_id)))
    letter = Letter(
        Form.RECORD,
        texts.members_founding_waiting(side=SIDE_NAMES[filling.OTHER[member.side]]()),
        filling.open_rows(partnership_id),
        silent=False,
    )
    errand = Errand(kind="founding", lane=Lane.STAFF, partnership_id=partnership_id)
    reached = actions.tell_coordinators(
        tx, partnership_id, letter, now=talk.now, errand=errand, sides=[filling.OTHER[member.side]]
    )
    return toast(
        texts.members_founding_reminded_toast() if reached else texts.members_founding_not_opened_toast()
    )
