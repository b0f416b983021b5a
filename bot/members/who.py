"""/who: each body in its own words (what it can and cannot, whom to call) and its posts, never a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat.vocabulary import Reply, Talk, record, screen
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Moment
from bot.letter import Button
from bot.members import actions, parties
from bot.members.parties import KIND_NAMES
from bot.members.party_rules import Kind, Party, State
from bot.members.sides import SIDE_NAMES

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.members.rules import Member

FEW = 5
AT_ONCE = 3
"""As many bodies fit on one screen; more of them are one a screen."""


def show_who(tx: Tx, talk: Talk) -> Reply:
    """Who takes part, by side and body, never by name."""
    member = actions.present(tx, talk)
    counts = actions.active_counts(tx, member.partnership_id)
    charter = charters.read(tx, member.partnership_id)
    found = parties.here(tx, member.partnership_id)
    lines = Lines.of(
        texts.members_who_title(name=charter.name),
        texts.members_who_community(number=how_many(counts.get(Side.COMMUNITY, 0))),
        texts.members_who_police(number=how_many(counts.get(Side.POLICE, 0))),
        texts.members_who_partner(number=how_many(counts.get(Side.PARTNER, 0))),
        texts.members_who_coordinators(),
        texts.members_who_chair(),
    )
    cards = [card(tx, party, charter.zone) for party in found] if len(found) <= AT_ONCE else []
    rows: list[tuple[Button, ...]] = [
        (Button(parties.called(party), does=f"members:party:{party.id}"),)
        for party in found
        if member.coordinates or not cards
    ]
    own = parties.own(tx, member)
    if own is not None and own.missing:
        rows.append((parties.fill_button(own),))
    if member.coordinates:
        rows.append(
            (
                Button(texts.members_admit_button(), does="members:admit:0"),
                Button(texts.members_posts_button(), does="members:posts:0"),
            )
        )
    return record(Lines.of(lines, *cards, _services(tx, member), separator="\n\n"), tuple(rows))


def _services(tx: Tx, member: Member) -> Lines | None:
    """Public services and offices, which come by invitation without a body of their own."""
    found = actions.answering(tx, member.partnership_id, Side.PARTNER)
    posts = sorted({each.post for each in found if each.party_id is None and each.post})
    if not posts:
        return None
    heading = texts.members_card_title(party=SIDE_NAMES[Side.PARTNER](), kind=KIND_NAMES[Kind.SERVICE]())
    return Lines.of(heading, texts.members_card_posts(posts=", ".join(posts)))


def how_many(count: int) -> Text:
    """A number of people, never under five."""
    if count == 0:
        return texts.members_who_none()
    return texts.members_who_few() if count < FEW else texts.members_who_number(number=count)


def show_party(tx: Tx, talk: Talk) -> Reply:
    """One body; coordinators find here what one of them or both may do."""
    member = actions.present(tx, talk)
    party = of_here(tx, member, talk.chosen_id())
    charter = charters.read(tx, member.partnership_id)
    rows: list[tuple[Button, ...]] = []
    own = parties.own(tx, member)
    if own is not None and own.id == party.id:
        rows.append((parties.fill_button(party),))
    if member.coordinates and not party.founding:
        rows += _managing(party)
    rows.append((Button(texts.chat_back_button(), does="members:who:0"),))
    return screen(card(tx, party, charter.zone), tuple(rows))


def _managing(party: Party) -> list[tuple[Button, ...]]:
    rows: list[tuple[Button, ...]] = []
    if parties.may_invite(party):
        rows.append((Button(texts.members_party_invite_button(), does=f"members:inviteto:{party.id}"),))
    if party.state is State.ACTIVE:
        rows.append((Button(texts.members_party_suspend_button(), does=f"members:suspend:{party.id}"),))
    if party.state is State.SUSPENDED:
        rows.append((Button(texts.members_party_lift_button(), does=f"members:lift:{party.id}"),))
    rows.append((Button(texts.members_party_remove_button(), does=f"members:removeparty:{party.id}"),))
    return rows


def of_here(tx: Tx, member: Member, party_id: int) -> Party:
    """The body of the member's own partnership; refuses any other."""
    party = parties.get(tx, party_id)
    if party is None or party.partnership_id != member.partnership_id or party.state is State.LEFT:
        raise Refused(texts.members_party_left_now(), strip=True)
    return party


def card(tx: Tx, party: Party, zone: str) -> Lines:
    """What it can, what it cannot, whom to call, its posts; and what it still owes."""
    # A founding body is called by its side, which says its kind.
    called, kind = parties.called(party), KIND_NAMES[party.kind]()
    heading = (
        texts.members_card_title_founding(party=called)
        if party.founding
        else texts.members_card_title(party=called, kind=kind)
    )
    posts = ", ".join(_posts(tx, party))
    suspended = (
        texts.members_card_suspended(until=Moment(party.suspended_until, zone, "day"))
        if party.state is State.SUSPENDED and party.suspended_until is not None
        else None
    )
    return Lines.of(
        heading,
        suspended,
        texts.members_card_can(line=party.can) if party.can else None,
        texts.members_card_cannot(line=party.cannot) if party.cannot else None,
        texts.members_card_call(line=party.call) if party.call else None,
        texts.members_card_complaints(line=party.complaints) if party.complaints else None,
        texts.members_card_signed() if party.signed_on else None,
        texts.members_card_posts(posts=posts) if posts else None,
        texts.members_card_unfilled() if party.missing else None,
    )


def _posts(tx: Tx, party: Party) -> list[str]:
    """The posts that answer for it, each once; a representative's post is their area."""
    found = actions.answering(tx, party.partnership_id, party.side)
    mine = [each for each in found if each.party_id == (None if party.founding else party.id)]
    return sorted({each.post for each in mine if each.post})
