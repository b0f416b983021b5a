"""What the stand-in measured itself: every figure is counted where the thing happens, none is derived from
what the bot says about itself.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Violation:
    """A call that broke the Bot API's written rules."""

    method: str
    parameters: dict[str, Any]
    description: str


@dataclass(slots=True)
class Counts:
    """All figures since the stand-in was made.

    made: updates that people's acts made for the bot (those of kinds the bot did not allow are not made).
    delivered: updates handed over at least once; redelivered: further times the same update was handed over.
    acknowledged: updates the bot confirmed, by a higher offset or by answering its webhook with 2xx.
    lost: updates that reached the end of their lifetime before they were acknowledged, delivered or not.
    dropped: updates the bot itself asked to forget (drop_pending_updates, negative offset).
    So made = acknowledged + lost + dropped + those still waiting.
    sent: messages from the bot that reached a chat; each item of an album counts.
    doubled: those of `sent` that a person sees twice without having asked twice (see `doubles.py`).
    calls: valid calls by method; unplayed: those of them that were only answered plausibly.
    errors: refusals by their text, faults included.
    """

    made: int = 0
    delivered: int = 0
    redelivered: int = 0
    acknowledged: int = 0
    lost: int = 0
    dropped: int = 0
    sent: int = 0
    doubled: int = 0
    calls: Counter[str] = field(default_factory=Counter)
    unplayed: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    violations: list[Violation] = field(default_factory=list)

    def counters(self) -> dict[str, int]:
        """The three figures that the page shows."""
        return {"sent": self.sent, "lost": self.lost, "doubled": self.doubled}
