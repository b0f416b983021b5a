"""How a recording becomes words: its speaker says who may hear it, one person writes, the speaker agrees."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import Any

CHOOSES_FOR = timedelta(hours=24)
"""So long the speaker may think about who hears it."""
HEARD_WITHIN = timedelta(hours=24)
"""Then it leaves that chat and a deputy is asked; after as long again it is erased."""
APPROVED_WITHIN = timedelta(days=7)
LONGEST_WORDS = 3000
_CODE = re.compile(r"[a-z0-9_:.-]{0,40}")


class State(StrEnum):
    """Where a recording stands."""

    ASKED = "asked"  # only its speaker knows of it
    WAITING = "waiting"  # one coordinator may hear it
    PASSED_ON = "passed-on"  # nobody heard it for a day: the deputy may
    TYPED = "typed"  # the sound is erased; the speaker reads the words


HEARABLE = frozenset({State.WAITING, State.PASSED_ON})


def is_tapped(answers: Mapping[str, Any]) -> bool:
    """Whether an unfinished talk holds what was tapped alone: own words are kept where they can be erased."""
    return all(
        _CODE.fullmatch(value) is not None if isinstance(value, str) else not isinstance(value, list | dict)
        for value in answers.values()
    )


def may_go_on(*, blind: bool, there: bool, same: bool) -> bool:
    """Whether words go on where their speaker is now.

    `blind`: police were not to read what they were spoken for. `there`: nor what is being written now.
    `same`: it is the same draft, of which the speaker alone says who reads it.
    """
    return same or there or not blind
