"""Bodies that take part, of typed kinds: when one may answer, and what stops it again; pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.charter.rules import Side

SUSPENDED_FOR = timedelta(days=7)
"""As long as one coordinator alone may silence a body; lifting it earlier takes both."""
REST_BETWEEN = timedelta(days=28)
"""From one suspension's beginning to the next: seven days again and again would be a removal by one."""
LONGEST_NAME = 40
LONGEST_LINE = 160


class Kind(StrEnum):
    """What sort of body it is."""

    RESIDENTS = "residents"
    POLICE = "police"
    NETWORK = "network"
    NGO = "ngo"
    MUNICIPALITY = "municipality"
    SERVICE = "service"
    BUSINESS = "business"
    SECURITY = "security"  # private security
    WATCH = "watch"  # a watch group
    CUSTOMARY = "customary"
    ACADEMIC = "academic"
    MEDIA = "media"
    OVERSIGHT = "oversight"


FOUNDING = {Kind.RESIDENTS: Side.COMMUNITY, Kind.POLICE: Side.POLICE}
"""The two that found a partnership: named by their side, never suspended, never removed."""
GUARDED = frozenset({Kind.SECURITY, Kind.WATCH, Kind.CUSTOMARY})
"""Kinds that could turn force on people: they sign the conduct code and name where to complain."""
OBSERVERS = frozenset({Kind.ACADEMIC, Kind.MEDIA, Kind.OVERSIGHT})
"""Kinds whose worth is their distance: they answer nothing and promise nothing."""
ADMITTED = tuple(kind for kind in Kind if kind not in FOUNDING and kind not in OBSERVERS)
"""Kinds that both coordinators can admit."""


class State(StrEnum):
    """How far a body is."""

    ARRIVING = "arriving"  # its card is not filled in yet
    ACTIVE = "active"
    SUSPENDED = "suspended"  # by one coordinator, for seven days
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Party:
    """One body. Its card says in its own words what it can do, what it cannot, and whom to call."""

    id: int
    partnership_id: int
    side: Side
    kind: Kind
    name: str = ""
    """Empty for the two founding ones, which are called by their side."""
    state: State = State.ARRIVING
    can: str = ""
    cannot: str = ""
    call: str = ""
    """A desk and a number, never a person."""
    complaints: str = ""
    """Where to complain about it; needed of guarded kinds."""
    signed_on: str = ""
    """The day the conduct code was signed, ISO; needed of guarded kinds."""
    head: bytes | None = None
    """The member who fills in the card and hears when it is silent."""
    suspended_until: datetime | None = None
    suspended_on: str = ""
    """The day of the last suspension, ISO; "" where there was none."""

    @property
    def founding(self) -> bool:
        """Whether it is one of the two without which there is no partnership."""
        return self.kind in FOUNDING

    @property
    def guarded(self) -> bool:
        """Whether the conduct code is asked of it."""
        return self.kind in GUARDED

    @property
    def missing(self) -> tuple[str, ...]:
        """What it has not given yet, by name of the field; it becomes active once this is empty."""
        asked = ("can", "cannot", "call", *(("complaints", "signed_on") if self.guarded else ()))
        return tuple(name for name in asked if not getattr(self, name))

    @property
    def may_answer(self) -> bool:
        """Whether its members may answer and promise; the founding two always may."""
        return self.founding or self.state is State.ACTIVE


def filled(party: Party, **lines: str) -> Party:
    """With these lines on its card; active once nothing is missing."""
    after = replace(party, **lines)  # type: ignore[arg-type]
    done = after.state is State.ARRIVING and not after.missing
    return replace(after, state=State.ACTIVE) if done else after


def rested(party: Party, today: date) -> bool:
    """Whether the last suspension is long enough ago for one coordinator to begin another this day."""
    return not party.suspended_on or today >= date.fromisoformat(party.suspended_on) + REST_BETWEEN


def suspend(party: Party, now: datetime, today: date) -> Party | None:
    """Silent for seven days from `now`, which is `today` in the place; None where that is not possible."""
    if party.founding or party.state is not State.ACTIVE or not rested(party, today):
        return None
    return replace(
        party,
        state=State.SUSPENDED,
        suspended_until=now + SUSPENDED_FOR,
        suspended_on=today.isoformat(),
    )


def resume(party: Party) -> Party:
    """It may answer again; what it was is what it becomes."""
    if party.state is not State.SUSPENDED:
        return party
    return replace(party, state=State.ACTIVE, suspended_until=None)


def remove(party: Party) -> Party | None:
    """It is no longer part; None for the founding two."""
    return None if party.founding else replace(party, state=State.LEFT, suspended_until=None, head=None)
