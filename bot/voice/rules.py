"""How a recording becomes words: its speaker says who may hear it, one person writes, the speaker agrees."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

CHOOSES_FOR = timedelta(hours=24)
"""So long the speaker may think about who hears it."""
HEARD_WITHIN = timedelta(hours=24)
"""Then it leaves that chat and a deputy is asked; after as long again it is erased."""
APPROVED_WITHIN = timedelta(days=7)
LONGEST_WORDS = 3000


class State(StrEnum):
    """Where a recording stands."""

    ASKED = "asked"  # only its speaker knows of it
    WAITING = "waiting"  # one coordinator may hear it
    PASSED_ON = "passed-on"  # nobody heard it for a day: the deputy may
    TYPED = "typed"  # the sound is erased; the speaker reads the words


HEARABLE = frozenset({State.WAITING, State.PASSED_ON})
