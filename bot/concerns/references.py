"""The number people call a concern by: four random digits, so that it tells neither when nor how many."""

from __future__ import annotations

from collections.abc import Callable, Collection

FIRST_REFERENCE = 1000
REFERENCES = 9000
TRIES = 64


def new_reference(taken: Collection[str], randbelow: Callable[[int], int]) -> str:
    """A four-digit reference that the partnership has not used; `randbelow` is the source of chance.

    Raises LookupError when all nine thousand are taken.
    """
    for _ in range(TRIES):
        ref = str(FIRST_REFERENCE + randbelow(REFERENCES))
        if ref not in taken:
            return ref
    free = [ref for number in range(REFERENCES) if (ref := str(FIRST_REFERENCE + number)) not in taken]
    if not free:
        raise LookupError("every four-digit reference of the partnership is taken")
    return free[randbelow(len(free))]
