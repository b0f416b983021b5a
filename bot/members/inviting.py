"""/invite: who comes in by a coordinator's one-time links, and who is to stand in for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat.vocabulary import Reply, Talk, record, screen
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Plain
from bot.letter import Button, Form, Letter
from bot.members import actions, parties, rules
from bot.members.invites import DEPUTY, INVITE, LINK, SUCCESSOR, new_code
from bot.members.rules import Role
from bot.members.sides import SIDE_NAMES
from bot.outbox import Errand, Lane

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.members.rules import Member

COUNTS = (1, 5, 20)
"""How many links one tap makes: one officer, a post, a station."""
INVITED = {role.value: role for role in (Role.OFFICER, Role.PARTNER, Role.SUPERVISOR)}


def ask_whom(tx: Tx, talk: Talk) -> Reply:
    """/invite: officers, partners, the police's supervisor, one's own deputy."""
    member = actions.coordinating(tx, talk)
    rows: list[tuple[Button, ...]] = [
        (
            Button(texts.members_invite_officers_button(), does="members:invite:0:officer"),
            Button(texts.members_invite_partners_button(), does="members:invite:0:partner"),
        )
    ]
    if member.side is Side.POLICE:
        rows.append((Button(texts.members_invite_supervisor_button(), does="members:invite:0:supervisor:1"),))
    rows.append(
        (
            Button(texts.members_invite_deputy_button(), does="members:deputy:0"),
            Button(texts.members_record_button(), does="members:record:0"),
        )
    )
    return screen(texts.members_invite_question(), tuple(rows))


def invite(tx: Tx, talk: Talk) -> Reply:
    """A role was tapped, then how many links."""
    member = actions.coordinating(tx, talk)
    role = INVITED.get(talk.chosen(1))
    if role is None or (role is Role.SUPERVISOR and member.side is not Side.POLICE):
        raise Refused(texts.chat_old_button_toast())
    if not talk.chosen(2):
        row = tuple(
            Button(
                texts.members_invite_count_button(count=count),
                does=f"members:invite:0:{role.value}:{count}",
            )
            for count in COUNTS
        )
        hint = texts.members_invite_bodies() if role is Role.PARTNER else None
        return screen(Lines.of(texts.members_invite_count(), hint), (row,))
    count = talk.chosen_id(2)
    if count not in COUNTS:
        raise Refused(texts.chat_old_button_toast())
    return _links(tx, talk, member, role, count)


def invite_for_party(tx: Tx, talk: Talk) -> Reply:
    """One link for a member of a body that was admitted."""
    member = actions.coordinating(tx, talk)
    party = parties.get(tx, talk.chosen_id())
    if party is None or party.partnership_id != member.partnership_id or not parties.may_invite(party):
        raise Refused(texts.members_party_not_active())
    return _links(tx, talk, member, Role.PARTNER, 1, party_id=party.id)


def _links(tx: Tx, talk: Talk, member: Member, role: Role, count: int, party_id: int | None = None) -> Reply:
    codes = [
        new_code(
            tx,
            talk.now,
            kind=INVITE,
            partnership_id=member.partnership_id,
            side=rules.SIDE_OF[role],
            role=role,
            invited_by=member.side.value,
            lives=rules.INVITE_LIVES,
            party_id=party_id,
        )
        for _ in range(count)
    ]
    return screen(texts.members_invite_made(count=count)) + record(
        texts.members_invite_links(count=count, links=Plain("\n".join(f"{LINK}i_{code}" for code in codes)))
    )


# ── who stands in


def name_deputy(tx: Tx, talk: Talk) -> Reply:
    """[Name a deputy]: one link, for somebody of one's own side who is in already."""
    member = actions.coordinating(tx, talk)
    code = new_code(
        tx,
        talk.now,
        kind=DEPUTY,
        partnership_id=member.partnership_id,
        side=member.side,
        role=Role.RESIDENT,
        invited_by=member.side.value,
        lives=rules.SEAT_LIVES,
    )
    return screen(texts.members_deputy_made()) + record(
        texts.members_deputy_link(side=SIDE_NAMES[member.side](), link=Plain(f"{LINK}i_{code}"))
    )


def make_successor(tx: Tx, talk: Talk) -> Reply:
    """One side has no coordinator: the other makes a link for one, and those who answer for it are told."""
    member = actions.coordinating(tx, talk, talk.chosen_id())
    vacant = [side for side in (Side.COMMUNITY, Side.POLICE) if side.value == talk.chosen(1)]
    if not vacant:
        raise Refused(texts.chat_old_button_toast())
    side = vacant[0]
    if actions.coordinator_of(tx, member.partnership_id, side) is not None:
        raise Refused(texts.members_seat_not_empty(), strip=True)
    code = new_code(
        tx,
        talk.now,
        kind=SUCCESSOR,
        partnership_id=member.partnership_id,
        side=side,
        role=Role.COORDINATOR,
        invited_by=member.side.value,
        lives=rules.SEAT_LIVES,
    )
    quiet = charters.read(tx, member.partnership_id).quiet
    errand = Errand(kind="seat", lane=Lane.STAFF, partnership_id=member.partnership_id, quiet=quiet)
    letter = Letter(Form.RECORD, texts.members_successor_told(side=SIDE_NAMES[side]()))
    for each in actions.answering(tx, member.partnership_id, side):
        actions.tell(tx, each, letter, now=talk.now, errand=errand)
    return record(texts.members_successor_link(side=SIDE_NAMES[side](), link=Plain(f"{LINK}i_{code}")))
