"""One-time invitations: officers and partners come in once the other side's coordinator confirms."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot import history, relay, seal
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat import dialogues, home, reading
from bot.chat.vocabulary import Reply, Talk, mark, screen, toast
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Plain, Text, Words
from bot.letter import Button, Form, Letter, Rows
from bot.members import actions, parties, rules, store, vacating
from bot.members.arriving import Arriving
from bot.members.rules import Role
from bot.outbox import Errand, Lane
from bot.reminders import actions as reminders
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, timedelta

    from bot.database.engine import Tx
    from bot.members.vacating import SeatLeft
    from bot.people import Person

CODE_BYTES = 16
NUMBERS = range(100_000, 1_000_000)
MOST_SIGNS = 100

INVITE, FOUNDING = "invite", "founding"
SEAT, DEPUTY, SUCCESSOR = "seat", "deputy", "successor"
"""Kinds of links: invited, founding, to an elected seat, for a coordinator's deputy or successor."""
APPEAL = "appeal"
"""Kind of what is no link: the right to disagree once with having lost a seat, see `appealing`."""
CODE_EXPIRES = "code-expires"
OPEN, ASKED, CONFIRMED, REFUSED = "open", "asked", "confirmed", "refused"


def new_code(
    tx: Tx,
    talk_now: Any,
    *,
    kind: str,
    partnership_id: int,
    side: Side,
    role: Role,
    invited_by: str = "",
    lives: Any,
    party_id: int | None = None,
    deputy: bool = False,
    until: str = "",
) -> str:
    """A fresh code of 128 random bits; only its pseudonym is kept."""
    code = secrets.token_urlsafe(CODE_BYTES)
    keep(
        tx,
        code_key(tx, code),
        talk_now,
        kind=kind,
        partnership_id=partnership_id,
        side=side,
        role=role,
        invited_by=invited_by,
        lives=lives,
        party_id=party_id,
        deputy=deputy,
        until=until,
    )
    return code


def keep(
    tx: Tx,
    key: bytes,
    now: datetime,
    *,
    kind: str,
    partnership_id: int,
    side: Side,
    role: Role,
    lives: timedelta,
    invited_by: str = "",
    party_id: int | None = None,
    deputy: bool = False,
    until: str = "",
) -> None:
    """Something that works once and until it expires, kept under a pseudonym."""
    number = secrets.choice(NUMBERS)
    while store.invite_by_number(tx, number) is not None:
        number = secrets.choice(NUMBERS)
    expires_at = now + lives
    store.add_invite(
        tx,
        {
            "code": key,
            "kind": kind,
            "partnership_id": partnership_id,
            "side": side.value,
            "role": role.value,
            "invited_by": invited_by,
            "party_id": party_id,
            "deputy": int(deputy),
            "until": until,
            "number": number,
            "state": OPEN,
            "route": None,
            "expires_at": expires_at,
        },
    )
    reminders.schedule(
        tx,
        partnership_id=partnership_id,
        kind=CODE_EXPIRES,
        subject=partnership_id,
        rung=kind,
        due_at=expires_at,
    )


def code_key(tx: Tx, code: str) -> bytes:
    """The pseudonym under which a code is kept."""
    return seal.of(tx).pseudonym("invite", code)


LINK = "https://t.me/{bot}?start="
"""Begins every link we write; the sender puts the bot's name in its place."""


# ── being invited


def usable(tx: Tx, talk: Talk, code: str) -> Any:
    """The invitation of this code if this person may still use it."""
    row = store.invite(tx, code_key(tx, code))
    if row is None or row.kind != INVITE or row.expires_at <= talk.now:
        raise Refused(texts.members_link_unknown())
    mine = row.route is not None and relay.leads_to(tx, _route(row), row.code, talk.person)
    if row.state != OPEN and not (mine and row.state == ASKED):
        raise Refused(texts.members_link_used())
    if not charters.is_live(tx, row.partnership_id):
        raise Refused(texts.members_link_not_live())
    member = actions.member_of(tx, talk.person, row.partnership_id)
    if member is not None and member.coordinates:
        # Their key would be lost: a seat taken by an invitation replaces the one before.
        raise Refused(texts.members_invite_not_coordinators())
    return row


def _route(row: Any) -> bytes:
    """A route alone, without the sealed post that stands behind it in the same cell."""
    length = int.from_bytes(row.route[:2], "big")
    return bytes(row.route[2 : 2 + length])


def _post(tx: Tx, row: Any) -> str:
    length = int.from_bytes(row.route[:2], "big")
    return seal.of(tx).open_text("post", bytes(row.route[2 + length :]), row.code)


def ask_post(tx: Tx, talk: Talk, code: str) -> Reply:
    """Who the coordinators know them as; erased when they are confirmed."""
    usable(tx, talk, code)
    replace(Arriving.of(tx, talk), invite=code).remember(tx, talk, "post")
    return screen(texts.members_post_question())


def write_again(tx: Tx, talk: Talk) -> Reply:
    """[Write it again]: what was written may be put differently until it is confirmed."""
    row = store.invite_by_number(tx, talk.chosen_id())
    if row is None or row.kind != INVITE or row.state != ASKED:
        raise Refused(texts.members_link_used(), strip=True)
    if not relay.leads_to(tx, _route(row), row.code, talk.person):
        raise Refused(texts.members_not_for_you_toast(), strip=True)
    replace(Arriving.of(tx, talk), number=row.number).remember(tx, talk, "post")
    return screen(texts.members_post_question())


def post_given_again(tx: Tx, talk: Talk, number: int) -> Reply:
    """The other words for what was written before."""
    row = store.invite_by_number(tx, number)
    if row is None or row.state != ASKED or not relay.leads_to(tx, _route(row), row.code, talk.person):
        dialogues.end(tx, talk.person.key)
        raise Refused(texts.members_link_used())
    return _ask_coordinator(tx, talk, row)


def post_given(tx: Tx, talk: Talk, code: str) -> Reply:
    """Name and post were written: the coordinator of the other side is asked."""
    return _ask_coordinator(tx, talk, usable(tx, talk, code))


def _ask_coordinator(tx: Tx, talk: Talk, row: Any) -> Reply:
    post = reading.clean_name(talk.words)
    if len(post) > MOST_SIGNS:
        raise Refused(texts.members_too_long(most=MOST_SIGNS))
    if len(rules.post_in(post)) > rules.LONGEST_POST:
        raise Refused(texts.members_post_too_long(most=rules.LONGEST_POST))
    shown = actions.signed(Side(row.side), _shown_post(tx, row, post))
    route = relay.seal_route(tx, talk.person, row.code)
    cell = len(route).to_bytes(2, "big") + route + seal.of(tx).close_text("post", post, row.code)
    if not store.move_invite(tx, row.code, row.state, ASKED, cell):
        raise Refused(texts.members_link_used())
    dialogues.end(tx, talk.person.key)
    side = rules.confirming_side(Side(row.side), Side(row.invited_by))
    yes = Button(
        texts.members_confirm_yes_button(), does=f"members:confirm:{row.number}:yes", style="primary"
    )
    no = Button(texts.members_confirm_no_button(), does=f"members:confirm:{row.number}:no")
    rows: Rows = ((yes, no),)
    waiting = len(_waiting_for(tx, row.partnership_id, side))
    if waiting > 1:
        everybody = texts.members_confirm_all_button(count=waiting)
        rows = (*rows, (Button(everybody, does=f"members:confirmall:{row.partnership_id}"),))
    letter = Letter(
        Form.RECORD,
        texts.members_confirm_question(
            role=_role_name(Role(row.role)),
            number=Plain(_spoken(row.number)),
            post=Words(post),
            shown=shown,
        ),
        rows,
        silent=False,
        protect=True,
    )
    actions.tell_coordinators(
        tx,
        row.partnership_id,
        letter,
        now=talk.now,
        errand=Errand(
            kind="confirmation",
            lane=Lane.STAFF,
            partnership_id=row.partnership_id,
            quiet=charters.read(tx, row.partnership_id).quiet,
        ),
        sides=[side],
    )
    again = Button(texts.members_post_again_button(), does=f"members:repost:{row.number}")
    return screen(texts.members_waiting(number=Plain(_spoken(row.number)), shown=shown), ((again,),))


def _shown_post(tx: Tx, row: Any, line: str) -> str:
    """What will sign their answers: their post, behind the body's name if they come for one."""
    post = rules.post_in(line)[: rules.LONGEST_POST]
    party = parties.get(tx, row.party_id) if row.party_id is not None else None
    if party is None:
        return post
    both = f"{party.name}, {post}" if post else party.name
    return both if len(both) <= rules.LONGEST_POST else party.name


def _spoken(number: int) -> str:
    return f"{number // 1000} {number % 1000:03}"


def _role_name(role: Role) -> Text:
    return {
        Role.OFFICER: texts.members_role_officer(),
        Role.SUPERVISOR: texts.members_role_supervisor(),
        Role.PARTNER: texts.members_role_partner(),
    }.get(role, texts.members_role_resident())


def forget(tx: Tx, person: Person) -> None:
    """Codes this person has used and was not yet seated by are gone, with what they wrote of themself."""
    for row in store.used_invites(tx):
        route = row.route if row.kind == FOUNDING else _route(row)
        if relay.leads_to(tx, route, row.code, person):
            store.drop_invite(tx, row.code)


# ── confirming


def confirm(tx: Tx, talk: Talk, *, left: Sequence[SeatLeft] = ()) -> Reply:
    """A coordinator confirms or refuses; a second tap shows what it became.

    `left` hands over what hangs on a seat the invited person has, if they change side or body.
    """
    row = store.invite_by_number(tx, talk.chosen_id())
    if row is None or row.kind != INVITE:
        raise Refused(texts.members_link_unknown(), strip=True)
    member = actions.coordinating(tx, talk, row.partnership_id)
    if member.side is not rules.confirming_side(Side(row.side), Side(row.invited_by)):
        raise Refused(texts.members_not_for_you_toast(), strip=True)
    decision = CONFIRMED if talk.chosen(1) == "yes" else REFUSED
    if row.state == ASKED:
        decide(tx, talk, row, decision, left)
    else:
        decision = row.state
    done = decision == CONFIRMED
    label = texts.members_confirmed_button() if done else texts.members_refused_button()
    said = texts.members_confirmed_toast() if done else texts.members_refused_toast()
    return mark(((Button(label, does=f"members:confirm:{row.number}:yes"),),)) + toast(said)


def confirm_all(tx: Tx, talk: Talk, *, left: Sequence[SeatLeft] = ()) -> Reply:
    """Everybody who waits for this side's coordinator is confirmed; `left` as in `confirm`."""
    member = actions.coordinating(tx, talk, talk.chosen_id())
    for row in _waiting_for(tx, member.partnership_id, member.side):
        decide(tx, talk, row, CONFIRMED, left)
    done = Button(texts.members_confirmed_button(), does=f"members:confirmall:{member.partnership_id}")
    return mark(((done,),)) + toast(texts.members_confirmed_all_toast())


def _waiting_for(tx: Tx, partnership_id: int, side: Side) -> list[Any]:
    """Those who have said who they are and wait for the coordinator of this side."""
    return [
        row
        for row in store.invites_of(tx, partnership_id)
        if row.kind == INVITE
        and row.state == ASKED
        and rules.confirming_side(Side(row.side), Side(row.invited_by)) is side
    ]


def decide(tx: Tx, talk: Talk, row: Any, decision: str, left: Sequence[SeatLeft]) -> None:
    """Seat the invited person, or tell them no; either way their post is erased."""
    route = _route(row)
    if not store.move_invite(tx, row.code, ASKED, decision, None):
        return
    gone = row.party_id is not None and parties.is_gone(tx, row.party_id)
    if decision == REFUSED or gone:
        letters = [Letter(Form.RECORD, texts.members_not_seated(), silent=False)]
    else:
        letters = _seat(tx, talk, row, route, left)
    errand = Errand(kind="confirmation", lane=Lane.REPLY, partnership_id=row.partnership_id)
    for letter in letters:
        relay.tell(tx, route, row.code, letter, now=talk.now, errand=errand)


def _seat(tx: Tx, talk: Talk, row: Any, route: bytes, left: Sequence[SeatLeft]) -> list[Letter]:
    side, role = Side(row.side), Role(row.role)
    before = actions.behind_route(tx, route, row.code, row.partnership_id)
    if before is not None and before.coordinates:
        # They became coordinator while they waited: their key would be lost.
        return [Letter(Form.RECORD, texts.members_invite_not_coordinators(), silent=False)]
    if before is not None:
        vacating.move(tx, before, side, row.party_id, talk.now, left)
    areas = charters.areas(tx, row.partnership_id)
    member = actions.seat_by_route(
        tx,
        route,
        row.code,
        partnership_id=row.partnership_id,
        side=side,
        role=role,
        area_id=areas[0].id if areas else 0,
        now=talk.now,
        post=_shown_post(tx, row, _post(tx, row)),
        party_id=row.party_id,
    )
    charter = charters.read(tx, row.partnership_id)
    history.note(
        tx,
        partnership_id=row.partnership_id,
        day=local_day(talk.now, ZoneInfo(charter.zone)),
        verb="seat-confirmed",
        side=rules.confirming_side(side, Side(row.invited_by)).value,
        subject=role.value,
    )
    say = texts.members_seated_officer if side is Side.POLICE else texts.members_seated_partner
    keyboard = home.keyboard(answers=True, coordinates=False)
    seated = Letter(Form.RECORD, say(name=charter.name), keyboard=keyboard, silent=False)
    card = parties.arrived(tx, member) if member is not None else None
    return [seated, card] if card is not None else [seated]
