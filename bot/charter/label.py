"""What a partnership may honestly call itself, by a short checklist that everybody can read; pure.

An officer posted somewhere is a contact, not a partnership; so is one side telling the other. In order:

- contact: not agreed by both, or one of the two sides has nobody, or its purpose is only to inform
- dormant: neither side did anything for twelve weeks
- at risk: a side has no coordinator, or one side did nothing for eight weeks
- forming: a founding card in /who is empty, or one side has not done anything yet
- partnership: none of these
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.charter.rules import Purpose, Side

TWO_SIDES = frozenset({Side.COMMUNITY, Side.POLICE})
ASLEEP_AFTER = timedelta(weeks=12)
SILENT_AFTER = timedelta(weeks=8)
"""Two rhythms of meetings."""


class Label(StrEnum):
    """What it is called, also by itself."""

    CONTACT = "contact"
    FORMING = "forming"
    PARTNERSHIP = "partnership"
    AT_RISK = "at-risk"
    DORMANT = "dormant"


@dataclass(frozen=True)
class Facts:
    """What the label is computed from; nothing of it is anybody's opinion."""

    today: date
    purpose: Purpose
    agreed_on: date | None
    """The day both coordinators agreed, or None before."""
    people: frozenset[Side]
    """Sides with at least one member."""
    keys: frozenset[Side]
    """Sides with a coordinator."""
    cards: frozenset[Side]
    """Sides whose card in /who is filled in."""
    last_deed: dict[Side, date]
    """The last day on which each side did something that stands in the history."""


def label_of(facts: Facts) -> Label:
    """The first name of the checklist that fits."""
    agreed = facts.agreed_on
    if agreed is None or not facts.people >= TWO_SIDES or facts.purpose is Purpose.INFORMATION:
        return Label.CONTACT
    quiet = {side: facts.today - facts.last_deed.get(side, agreed) for side in TWO_SIDES}
    if min(quiet.values()) > ASLEEP_AFTER:
        return Label.DORMANT
    if not facts.keys >= TWO_SIDES or max(quiet.values()) > SILENT_AFTER:
        return Label.AT_RISK
    if not facts.cards >= TWO_SIDES or not facts.last_deed.keys() >= TWO_SIDES:
        return Label.FORMING
    return Label.PARTNERSHIP
