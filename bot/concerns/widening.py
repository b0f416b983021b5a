"""Who sees a concern is the raiser's to say: what counts as letting more people see more of it."""

from __future__ import annotations

from bot.charter.rules import Side
from bot.concerns.rules import Concern, HoldReason, Identity, Refusal, State, Viewer, may_see

_GRADES = {Identity.NOBODY: 0, Identity.COORDINATOR: 1, Identity.EVERYONE: 2}


def widens(before: Concern, after: Concern) -> bool:
    """Whether anybody could read more about the raiser, or anybody more could read it, than before."""
    return (
        _GRADES[after.identity] > _GRADES[before.identity]
        or (before.not_to_police and not after.not_to_police)
        or (after.area_shown and not before.area_shown)
        or (after.chosen_name not in {before.chosen_name, ""} and after.identity is not Identity.NOBODY)
    )


def all_may_see(concern: Concern) -> bool:
    """Whether everybody of every side may read it: what all read alike carries its words only then."""
    return all(may_see(concern, Viewer(side), concern.opens_at) for side in Side)


def visibility_refusal(concern: Concern, viewer: Viewer, *, not_to_police: bool) -> Refusal | None:
    """Why this person may not change who sees it, or None. What stands on an agenda all sides have read."""
    if not viewer.is_raiser:
        return Refusal.NOT_YOURS
    if concern.state in {State.MERGED, State.CLOSED, State.WITHDRAWN, State.DISCUSSED}:
        return Refusal.ENDED
    if concern.hold_reason is HoldReason.CONDUCT and not not_to_police:
        return Refusal.NOT_NOW  # what police did is never led to police
    hides = not_to_police and not concern.not_to_police
    return Refusal.ON_AGENDA if hides and concern.state is State.ON_AGENDA else None
