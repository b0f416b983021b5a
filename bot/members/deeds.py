"""What only both coordinators together do to bodies and seats; `bot.features` turns each into a power.

Approvals stand above members, so nothing of theirs is imported here: the kinds are called by name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol
from zoneinfo import ZoneInfo

from bot import history
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines
from bot.letter import Button
from bot.members import actions, appealing, parties, vacating
from bot.members.party_rules import Kind, State
from bot.members.rules import Role
from bot.members.sides import SIDE_NAMES
from bot.members.why import COMES, RESUMES
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.letter import Said
    from bot.members.vacating import SeatLeft

ADMIT_PARTY, REMOVE_PARTY, REMOVE_MEMBER, LIFT_BRAKE = (
    "admit-party",
    "remove-party",
    "remove-member",
    "lift-brake",
)
REASONS = {
    "broke-conduct": texts.members_reason_conduct_button,
    "left-the-post": texts.members_reason_left_button,
    "does-not-answer": texts.members_reason_silent_button,
}
"""Why a body or a seat should go; a disagreement is no reason."""
EVERY_REASON = {**REASONS, **COMES, **RESUMES}


class Proposed(Protocol):
    """What both agreed to, as approvals keep it."""

    @property
    def partnership_id(self) -> int:
        """Where."""

    @property
    def subject(self) -> str:
        """A body's id, a seat's code, or the name of a body that is to come."""

    @property
    def reason(self) -> str:
        """A code of `REASONS`, or ""."""

    @property
    def arguments(self) -> Mapping[str, Any]:
        """What is needed to do it and to tell of it."""


@dataclass(frozen=True)
class Deed:
    """One kind of thing, what it would do in words, and the doing of it."""

    kind: str
    describe: Callable[[Tx, Proposed], Said]
    execute: Callable[[Tx, Proposed, datetime], None]


def deeds(left: Sequence[SeatLeft] = ()) -> tuple[Deed, ...]:
    """All of them; `left` hands over what hangs on a seat that is given up."""
    return (
        Deed(ADMIT_PARTY, _describe_admit, _admit),
        Deed(REMOVE_PARTY, _describe_remove_party, partial(_remove_party, left=left)),
        Deed(REMOVE_MEMBER, _describe_remove_member, partial(_remove_member, left=left)),
        Deed(LIFT_BRAKE, _describe_lift, _lift),
    )


def note(tx: Tx, partnership_id: int, verb: str, side: str, now: datetime, reason: str = "") -> None:
    """One line of history without a subject: nobody is named by what was done to their seat."""
    day = local_day(now, ZoneInfo(charters.read(tx, partnership_id).zone))
    history.note(tx, partnership_id=partnership_id, day=day, verb=verb, side=side, reason=reason)


# ── a body comes


def _describe_admit(tx: Tx, proposed: Proposed) -> Said:  # noqa: ARG001 - a description takes both
    kind = Kind(proposed.arguments["kind"])
    admits = texts.members_deed_admit(name=proposed.arguments["name"], kind=parties.KIND_NAMES[kind]())
    return Lines.of(admits, _why(proposed))


def _admit(tx: Tx, proposed: Proposed, now: datetime) -> None:
    kind, name = Kind(proposed.arguments["kind"]), str(proposed.arguments["name"])
    party = parties.admit(tx, proposed.partnership_id, kind, name, now)
    invite = Button(texts.members_party_invite_button(), does=f"members:inviteto:{party.id}")
    parties.tell_both(
        tx, proposed.partnership_id, texts.members_party_admitted(party=parties.called(party)), now, invite
    )


# ── a body goes


def _describe_remove_party(tx: Tx, proposed: Proposed) -> Said:  # noqa: ARG001
    return Lines.of(texts.members_deed_remove_party(name=proposed.arguments["name"]), _why(proposed))


def _remove_party(tx: Tx, proposed: Proposed, now: datetime, *, left: Sequence[SeatLeft]) -> None:
    party = parties.get(tx, int(proposed.subject))
    if party is None or party.state is State.LEFT:
        return
    for member in parties.mark_removed(tx, party, now):
        vacating.remove(tx, member, texts.members_party_removed(party=parties.called(party)), now, left)
    parties.tell_both(tx, party.partnership_id, texts.members_party_removed(party=parties.called(party)), now)


# ── a seat is given up


def _describe_remove_member(tx: Tx, proposed: Proposed) -> Said:  # noqa: ARG001
    whom = actions.signed(Side(proposed.arguments["side"]), proposed.arguments["post"])
    return Lines.of(texts.members_deed_remove_member(whom=whom), _why(proposed))


def _remove_member(tx: Tx, proposed: Proposed, now: datetime, *, left: Sequence[SeatLeft]) -> None:
    member = actions.by_code(tx, proposed.partnership_id, proposed.subject)
    if member is None:
        return
    if member.role is Role.COORDINATOR:
        raise Refused(texts.members_invite_not_coordinators())
    said = Lines.of(
        texts.members_removed(side=SIDE_NAMES[member.side]()),
        _why(proposed),
        texts.members_removed_deputy() if actions.is_deputy(tx, member) else None,
        texts.members_removed_keeps(),
    )
    disagree = Button(texts.members_appeal_button(), does=f"members:appeal:{member.partnership_id}")
    vacating.remove(tx, member, said, now, left, disagree)
    appealing.allow(tx, member, now)
    note(tx, member.partnership_id, "seat-removed", "both", now, proposed.reason)


def _why(proposed: Proposed) -> Text | None:
    say = EVERY_REASON.get(proposed.reason)
    return texts.members_deed_reason(reason=say()) if say else None


# ── a suspension is lifted


def _describe_lift(tx: Tx, proposed: Proposed) -> Said:  # noqa: ARG001
    return Lines.of(texts.members_deed_lift(name=proposed.arguments["name"]), _why(proposed))


def _lift(tx: Tx, proposed: Proposed, now: datetime) -> None:
    party = parties.resume(tx, int(proposed.subject), now, side="both")
    if party is not None:
        said = texts.members_party_resumed(party=parties.called(party))
        parties.tell_both(tx, party.partnership_id, said, now)
