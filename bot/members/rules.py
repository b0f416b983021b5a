"""Who belongs to a partnership, for which side, in which role, and what a role may do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.charter.rules import Side

INVITE_LIVES = timedelta(hours=24)
FOUNDING_LIVES = timedelta(days=7)
SEAT_LIVES = timedelta(days=7)
"""How long the link to an elected or named seat waits for whom it is meant."""
CONSENT_VERSION = 1
LONGEST_POST = 40
"""Signs of a post, such as "Beat 7"."""


class Role(StrEnum):
    """What somebody does in the partnership; coordinators of both sides have equal keys."""

    RESIDENT = "resident"
    REPRESENTATIVE = "representative"  # elected by residents, for a term
    OFFICER = "officer"
    SUPERVISOR = "supervisor"  # answers for officers' silence
    PARTNER = "partner"
    COORDINATOR = "coordinator"


SIDE_OF = {
    Role.RESIDENT: Side.COMMUNITY,
    Role.REPRESENTATIVE: Side.COMMUNITY,
    Role.OFFICER: Side.POLICE,
    Role.SUPERVISOR: Side.POLICE,
    Role.PARTNER: Side.PARTNER,
}
"""The side a role stands for; a coordinator stands for the side of the link they were given."""


@dataclass(frozen=True)
class Member:
    """A person's place in one partnership. `key` is a pseudonym that only this partnership uses."""

    key: bytes
    partnership_id: int
    side: Side
    role: Role
    area_id: int
    joined_on: str
    post: str = ""
    """What signs their answers and promises, such as "Beat 7"; a post, never a person's name."""
    party_id: int | None = None
    """The body they belong to; None for residents."""
    deputy: bool = False
    """Stands in for a representative; who stands in for a coordinator is kept by side, see `seats`."""
    until: str = ""
    """The last day of a term, ISO; "" where there is none."""

    @property
    def answers(self) -> bool:
        """Whether they answer for their side."""
        return self.role is not Role.RESIDENT

    @property
    def coordinates(self) -> bool:
        """Whether they hold one of the two keys."""
        return self.role is Role.COORDINATOR


def may_stand_in(member: Member, side: Side) -> bool:
    """Whether they may stand in for this side's coordinator, or follow them.

    Only somebody of the side; of the police whoever answers for them, of the residents anybody.
    """
    return member.side is side and (side is Side.COMMUNITY or member.answers)


def post_in(line: str) -> str:
    """The post in what somebody wrote of themself: what stands after the last comma, else nothing.

    >>> post_in("Daniel Mwangi, Beat 7")
    'Beat 7'
    >>> post_in("Daniel Mwangi")
    ''
    """
    parts = _COMMAS.split(line)
    return " ".join(parts[-1].split()) if len(parts) > 1 else ""


_COMMAS = re.compile("[,،;؛]")


def confirming_side(invited: Side, invited_by: Side) -> Side:
    """Whose coordinator is asked: never the side that invited."""
    if invited is Side.PARTNER:
        return Side.COMMUNITY if invited_by is Side.POLICE else Side.POLICE
    return Side.COMMUNITY if invited is Side.POLICE else Side.POLICE
