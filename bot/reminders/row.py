"""One due row, as those who serve it see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Reminder:
    """One due row. `due_at` is the instant it belongs to, however late it is taken."""

    id: int
    partnership_id: int
    kind: str
    subject: str
    """The id of what it is about, as text."""
    rung: str
    due_at: datetime
    useful_until: datetime | None
