"""What a raiser's words tell before anybody reads them: danger, a door, a person, a likely category."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.concerns import screening
from bot.concerns.categories import Category, likeliest_first
from bot.concerns.cuebook import cue_book
from bot.concerns.rules import HoldReason
from bot.concerns.screening import Finding, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.concerns.draft import Draft
    from bot.database.engine import Tx


def is_emergency(words: str) -> bool:
    """Whether somebody may be in danger now: the number is shown, nothing is stopped."""
    return Kind.EMERGENCY in screening.kinds_of(screening.screen(words))


def door(words: str) -> Kind | None:
    """The door that these words ask for, or None."""
    return screening.door_of(screening.screen(words))


def categories(words: str) -> tuple[Category, ...]:
    """All categories, the likeliest first, "not sure" last."""
    return likeliest_first(words, cue_book().categories)


def points_at(tx: Tx, draft: Draft) -> tuple[list[str], HoldReason | None]:
    """What in the draft may point at a person or a group, as written, and why it would be held.

    What the raiser has already called no person is left out of the first, not of the second.
    """
    return points_in(tx, draft.partnership_id, read_by_others(draft), draft.no_person)


def points_in(
    tx: Tx, partnership_id: int, text: str, no_person: tuple[str, ...] = ()
) -> tuple[list[str], HoldReason | None]:
    """As `points_at`, for any text that others will read."""
    found = [each for each in screening.screen(text, known=known(tx, partnership_id)) if _holds(each)]
    said = dict.fromkeys(text[start:end] for start, end in _pieces(found))
    return [each for each in said if each not in no_person], screening.hold_reason(found)


def read_by_others(draft: Draft) -> str:
    """Everything in the draft that others will read, except a name the raiser chose for themself."""
    parts = (draft.text, draft.own_title, draft.place, draft.effect, draft.idea)
    return "\n".join(part for part in parts if part)


def known(tx: Tx, partnership_id: int) -> list[str]:
    """Names of places that are no names of people."""
    charter = charters.read(tx, partnership_id)
    areas = [area.name for area in charters.areas(tx, partnership_id)]
    return [name for name in (*areas, charter.name, charter.place) if name]


def _pieces(found: Sequence[Finding]) -> list[tuple[int, int]]:
    """Where something was found, in order of place; what overlaps is one piece."""
    pieces: list[tuple[int, int]] = []
    for each in found:
        if pieces and each.start < pieces[-1][1]:
            pieces[-1] = (pieces[-1][0], max(pieces[-1][1], each.end))
        else:
            pieces.append((each.start, each.end))
    return pieces


def _holds(finding: Finding) -> bool:
    return finding.kind in screening.HOLDS
