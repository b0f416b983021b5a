"""Bodies come, say what they can do, rest for a week or are removed; each change is told to both sides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import history
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Text
from bot.letter import Button, Form, Letter
from bot.members import actions, party_rules, party_store
from bot.members.party_rules import FOUNDING, Kind, Party, State
from bot.members.sides import SIDE_NAMES
from bot.outbox import Errand, Lane
from bot.reminders import actions as reminders
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.database.engine import Tx
    from bot.letter import Said
    from bot.members.rules import Member

SUSPENSION_ENDS = "suspension-ends"
"""Reminder; its subject is a body's id."""

KIND_NAMES = {
    Kind.RESIDENTS: texts.members_kind_residents,
    Kind.POLICE: texts.members_kind_police,
    Kind.NETWORK: texts.members_kind_network,
    Kind.NGO: texts.members_kind_ngo,
    Kind.MUNICIPALITY: texts.members_kind_municipality,
    Kind.SERVICE: texts.members_kind_service,
    Kind.BUSINESS: texts.members_kind_business,
    Kind.SECURITY: texts.members_kind_security,
    Kind.WATCH: texts.members_kind_watch,
    Kind.CUSTOMARY: texts.members_kind_customary,
    Kind.ACADEMIC: texts.members_kind_academic,
    Kind.MEDIA: texts.members_kind_media,
    Kind.OVERSIGHT: texts.members_kind_oversight,
}


# ── reading


def get(tx: Tx, party_id: int) -> Party | None:
    """One body."""
    return party_store.get(tx, party_id)


def here(tx: Tx, partnership_id: int) -> list[Party]:
    """The bodies that take part, the founding ones first."""
    found = party_store.of_partnership(tx, partnership_id)
    return [party for party in found if party.state is not State.LEFT]


def is_gone(tx: Tx, party_id: int) -> bool:
    """Whether it takes part no more."""
    party = party_store.get(tx, party_id)
    return party is None or party.state is State.LEFT


def called(party: Party) -> Text:
    """What it is called, with the badge of its side."""
    name = SIDE_NAMES[party.side]()
    return name if party.founding else texts.members_party_called(side=name, name=party.name)


def own(tx: Tx, member: Member) -> Party | None:
    """The body whose card this member may fill in: their own, or the founding one of their side."""
    if not member.answers:
        return None
    if member.party_id is not None:
        return party_store.get(tx, member.party_id)
    found = party_store.of_partnership(tx, member.partnership_id)
    return next((party for party in found if party.founding and party.side is member.side), None)


def to_fill(tx: Tx, partnership_id: int, side: Side) -> tuple[Text, Button] | None:
    """The line and the button of Today while the founding body of this side has not filled in its card."""
    found = party_store.of_partnership(tx, partnership_id)
    party = next((each for each in found if each.founding and each.side is side), None)
    if party is None or not party.missing:
        return None
    return texts.members_party_unfilled(), fill_button(party)


def fill_button(party: Party) -> Button:
    """[Fill in] the card."""
    return Button(texts.members_party_fill_button(), does=f"members:fill:{party.id}")


# ── coming


def begin(tx: Tx, partnership_id: int, now: datetime) -> None:
    """The partnership is live: the two founding bodies exist; their coordinators are asked for the card."""
    errand = Errand(
        kind="party", lane=Lane.STAFF, partnership_id=partnership_id, quiet=_quiet(tx, partnership_id)
    )
    for kind, side in FOUNDING.items():
        party = Party(0, partnership_id, side, kind)
        party = replace(party, id=party_store.add(tx, party))
        letter = Letter(Form.RECORD, texts.members_party_card_asked(), ((fill_button(party),),))
        actions.tell_coordinators(tx, partnership_id, letter, now=now, errand=errand, sides=[side])


def admit(tx: Tx, partnership_id: int, kind: Kind, name: str, now: datetime) -> Party:
    """Both coordinators agreed: it may come, and answers once its card is filled in."""
    if kind not in party_rules.ADMITTED:
        raise Refused(texts.chat_old_button_toast())
    party = Party(0, partnership_id, Side.PARTNER, kind, name)
    party = replace(party, id=party_store.add(tx, party))
    _note(tx, party, "party-admitted", "both", now)
    return party


def arrived(tx: Tx, member: Member) -> Letter | None:
    """A member of a body was seated; the first one leads it and is asked for its card."""
    party = party_store.get(tx, member.party_id) if member.party_id is not None else None
    if party is None:
        return None
    if party.head is None:
        party = replace(party, head=member.key)
        party_store.put(tx, party)
    if not party.missing:
        return None
    say = texts.members_party_card_needed(name=party.name)
    return Letter(Form.RECORD, say, ((fill_button(party),),), silent=False)


def may_invite(party: Party) -> bool:
    """Its first member comes to fill in the card; the others once it is active."""
    return not party.founding and (party.state is State.ACTIVE or party.head is None)


def fill(tx: Tx, party: Party, now: datetime, **lines: str) -> Party:
    """Its card reads so now; it becomes active once nothing is missing."""
    if party.state is State.LEFT:
        raise Refused(texts.members_party_left_now(), strip=True)
    after = party_rules.filled(party, **lines)
    party_store.put(tx, after)
    if after.state is not party.state:
        _note(tx, after, "party-active", after.side.value, now)
        tell_both(tx, after.partnership_id, texts.members_party_active(party=called(after)), now)
    return after


def sign(tx: Tx, party: Party, now: datetime) -> Party:
    """It signed the conduct code today."""
    return fill(tx, party, now, signed_on=_today(tx, party.partnership_id, now).isoformat())


# ── stopping


def suspend(tx: Tx, party: Party, by: Member, now: datetime) -> Party:
    """One coordinator is enough: it answers nothing for seven days, then it may again by itself."""
    today = _today(tx, party.partnership_id, now)
    if party.state is State.ACTIVE and not party_rules.rested(party, today):
        raise Refused(texts.members_party_suspended_lately())
    after = party_rules.suspend(party, now, today)
    if after is None or after.suspended_until is None:
        raise Refused(texts.members_party_not_suspended())
    party_store.put(tx, after)
    reminders.schedule(
        tx,
        partnership_id=party.partnership_id,
        kind=SUSPENSION_ENDS,
        subject=party.id,
        due_at=after.suspended_until,
    )
    _note(tx, after, "party-suspended", by.side.value, now)
    by_side = SIDE_NAMES[by.side]()
    said = texts.members_party_suspended_by(party=called(after), side=by_side)
    tell_both(tx, party.partnership_id, said, now)
    _tell_members(tx, after, texts.members_party_suspended_now(), now)
    return after


def resume(tx: Tx, party_id: int, now: datetime, *, side: str = history.CLOCK) -> Party | None:
    """The week is over, or both coordinators lifted it; None if it was not suspended."""
    party = party_store.get(tx, party_id)
    if party is None or party.state is not State.SUSPENDED:
        return None
    after = party_rules.resume(party)
    party_store.put(tx, after)
    reminders.cancel(tx, SUSPENSION_ENDS, party_id)
    _note(tx, after, "party-resumed", side, now)
    _tell_members(tx, after, texts.members_party_resumed(party=called(after)), now)
    return after


def mark_removed(tx: Tx, party: Party, now: datetime) -> list[Member]:
    """It takes part no more; whoever answered for it, who are to lose that seat and nothing else."""
    after = party_rules.remove(party)
    if after is None:
        raise Refused(texts.members_party_not_suspended())
    found = members_of(tx, party)
    party_store.put(tx, after)
    reminders.cancel(tx, SUSPENSION_ENDS, party.id)
    _note(tx, after, "party-removed", "both", now)
    return found


def members_of(tx: Tx, party: Party) -> list[Member]:
    """Those who answer for it."""
    found = actions.answering(tx, party.partnership_id, party.side)
    return [member for member in found if member.party_id == party.id]


def head_left(tx: Tx, member: Member) -> None:
    """Whoever led it left: the next of its members leads."""
    if member.party_id is None:
        return
    party = party_store.get(tx, member.party_id)
    if party is None or party.head != member.key:
        return
    others = [each for each in members_of(tx, party) if each.key != member.key]
    party_store.put(tx, replace(party, head=others[0].key if others else None))


# ── telling


def tell_both(tx: Tx, partnership_id: int, said: Said, now: datetime, *buttons: Button) -> None:
    """Both coordinators, at the same minute, in the same words."""
    errand = Errand(
        kind="party", lane=Lane.STAFF, partnership_id=partnership_id, quiet=_quiet(tx, partnership_id)
    )
    letter = Letter(Form.RECORD, said, tuple((button,) for button in buttons))
    actions.tell_coordinators(tx, partnership_id, letter, now=now, errand=errand)


def _tell_members(tx: Tx, party: Party, said: Text, now: datetime) -> None:
    quiet = _quiet(tx, party.partnership_id)
    errand = Errand(kind="party", lane=Lane.STAFF, partnership_id=party.partnership_id, quiet=quiet)
    for member in members_of(tx, party):
        actions.tell(tx, member, Letter(Form.RECORD, said, silent=False), now=now, errand=errand)


def _quiet(tx: Tx, partnership_id: int) -> str:
    return charters.read(tx, partnership_id).quiet


def _today(tx: Tx, partnership_id: int, now: datetime) -> date:
    return local_day(now, ZoneInfo(charters.read(tx, partnership_id).zone))


def _note(tx: Tx, party: Party, verb: str, side: str, now: datetime) -> None:
    history.note(
        tx,
        partnership_id=party.partnership_id,
        day=_today(tx, party.partnership_id, now),
        verb=verb,
        side=side,
        subject=party.name or party.side.value,
        reason=party.kind.value,
    )
