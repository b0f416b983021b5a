"""A seat is left: what hung on it is handed over, and nobody loses more than the seat."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import history, outbox
from bot.charter import actions as charters
from bot.chat import home
from bot.l10n import texts
from bot.letter import Button, Form, Letter
from bot.members import actions, parties, party_store, store
from bot.members.rules import Role
from bot.members.sides import SIDE_NAMES

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.charter.rules import Side
    from bot.database.engine import Tx
    from bot.letter import Said
    from bot.members.rules import Member

SeatLeft = Callable[["Tx", "Member", "datetime"], None]
"""What another feature does when somebody who answered leaves their seat: promises are handed over."""


def vacate(tx: Tx, member: Member, now: datetime, left: Sequence[SeatLeft]) -> Member:
    """They no longer answer for their side; they stay a member, with votes, worries and every door."""
    hand_over(tx, member, now, left)
    after = replace(member, role=Role.RESIDENT, post="", party_id=None, deputy=False, until="")
    store.reseat(tx, after)
    return after


def hand_over(tx: Tx, member: Member, now: datetime, left: Sequence[SeatLeft]) -> None:
    """What hung on the seat goes to others of the same side or body."""
    if member.answers:
        for each in left:
            each(tx, member, now)
    parties.head_left(tx, member)


def unseat(
    tx: Tx, member: Member, said: Said, now: datetime, left: Sequence[SeatLeft], *buttons: Button
) -> Member:
    """Their seat ends and they are told why, with the keyboard they have from now on."""
    after = vacate(tx, member, now, left)
    errand = _errand(tx, member)
    keyboard = home.keyboard(answers=False, coordinates=False)
    if buttons:
        letter = Letter(Form.RECORD, said, tuple((each,) for each in buttons), silent=False)
        actions.tell(tx, after, letter, now=now, errand=errand)
        said = texts.members_seat_changed()
    actions.tell(
        tx, after, Letter(Form.RECORD, said, keyboard=keyboard, silent=not buttons), now=now, errand=errand
    )
    return after


def remove(
    tx: Tx, member: Member, said: Said, now: datetime, left: Sequence[SeatLeft], *buttons: Button
) -> Member:
    """Both keys took their seat: they stand in for no coordinator either."""
    end_deputyship(tx, member, now)
    return unseat(tx, member, said, now, left, *buttons)


def move(
    tx: Tx, member: Member, side: Side, party_id: int | None, now: datetime, left: Sequence[SeatLeft]
) -> None:
    """They are about to change side or body: what they did for the one they leave stays with it."""
    if member.side is not side:
        end_deputyship(tx, member, now)
    if (member.side, member.party_id) == (side, party_id):
        return
    # A resident's own promise too: it was made on the residents' side.
    for each in left:
        each(tx, member, now)
    parties.head_left(tx, member)


def end_deputyship(tx: Tx, member: Member, now: datetime) -> None:
    """They stand in for nobody any more; both coordinators read that the side has no deputy."""
    if not actions.is_deputy(tx, member):
        return
    party_store.drop_deputy(tx, member.partnership_id, member.key)
    said = texts.members_deputy_ended(side=SIDE_NAMES[member.side]())
    parties.tell_both(tx, member.partnership_id, said, now)


# ── a coordinator leaves


def coordinator_left(tx: Tx, partnership_id: int, side: Side, now: datetime, day: date) -> None:
    """Their deputy takes the seat at once; without one the other coordinator reads how it is filled again."""
    deputy = actions.deputy_of(tx, partnership_id, side)
    name = SIDE_NAMES[side]()
    if deputy is None:
        said = texts.members_key_is_free(side=name)
        make = Button(
            texts.members_successor_button(), does=f"members:successor:{partnership_id}:{side.value}"
        )
        parties.tell_both(tx, partnership_id, said, now, make)
        return
    become_coordinator(tx, deputy, now)
    history.note(
        tx,
        partnership_id=partnership_id,
        day=day,
        verb="deputy-took-over",
        side=side.value,
        subject=side.value,
    )
    parties.tell_both(tx, partnership_id, texts.members_deputy_took_over(side=name), now)


def _errand(tx: Tx, member: Member) -> outbox.Errand:
    """Whoever did not ask for it reads it after the night."""
    quiet = charters.read(tx, member.partnership_id).quiet
    return outbox.Errand(
        kind="seat", lane=outbox.Lane.STAFF, partnership_id=member.partnership_id, quiet=quiet
    )


def become_coordinator(tx: Tx, member: Member, now: datetime) -> Member:
    """They hold the seat of their side from now on; the keyboard changes with this letter."""
    after = replace(member, role=Role.COORDINATOR, deputy=False, until="")
    store.reseat(tx, after)
    party_store.drop_deputy(tx, member.partnership_id, member.key)
    errand = _errand(tx, member)
    said = texts.members_now_coordinator(side=SIDE_NAMES[member.side]())
    keyboard = home.keyboard(answers=True, coordinates=True)
    letter = Letter(Form.RECORD, said, keyboard=keyboard, silent=False)
    actions.tell(tx, after, letter, now=now, errand=errand)
    return after
