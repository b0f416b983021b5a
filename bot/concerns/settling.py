"""What both coordinators may decide about, with a key of each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.concerns import course
from bot.concerns.rules import Refusal
from bot.concerns.sentences import refused

if TYPE_CHECKING:
    from bot.concerns.rules import Concern


def settable(concern: Concern | None) -> Concern:
    """The concern if both coordinators may decide about it; what police may not read needs no police key.

    While three others look, two keys wait: whoever asked for the look, and who disagrees later, is heard.
    """
    if concern is None:
        raise refused(Refusal.NOT_FOR_YOU)
    if concern.state not in course.SETTABLE or concern.not_to_police:
        raise refused(Refusal.NOT_NOW)
    if concern.looking:
        raise refused(Refusal.THREE_LOOK)
    return concern


def asideable(concern: Concern | None) -> Concern:
    """As `settable`; what the next meeting has to hear is not set aside before."""
    found = settable(concern)
    if found.heard_because:
        raise refused(Refusal.MUST_BE_HEARD)
    return found
