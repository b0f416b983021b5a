"""Reading and writing a partnership's ground rules."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from bot import history
from bot.charter import rules, store
from bot.charter.rules import Area, Charter, State

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from bot.database.engine import Tx

CODE_BYTES = 6


def found(tx: Tx, now: datetime) -> int:
    """A new partnership in founding; its id."""
    return store.found(tx, now.date().isoformat())


def read(tx: Tx, partnership_id: int) -> Charter:
    """The charter as it stands, defaults included."""
    return rules.from_lines(store.lines(tx, partnership_id))


def write(tx: Tx, partnership_id: int, **changed: object) -> None:
    """These lines read so now."""
    for name, value in changed.items():
        store.put_line(tx, partnership_id, name, rules.to_line(name, value))


def write_areas(tx: Tx, partnership_id: int, names: Sequence[str]) -> None:
    """The partnership covers these areas; each gets the code of its join link."""
    store.replace_areas(tx, partnership_id, [(name, secrets.token_urlsafe(CODE_BYTES)) for name in names])


def areas(tx: Tx, partnership_id: int) -> list[Area]:
    """The areas in the order they were written."""
    return store.areas(tx, partnership_id)


def area(tx: Tx, area_id: int) -> Area | None:
    """One area."""
    return store.area(tx, area_id)


def area_by_code(tx: Tx, code: str) -> Area | None:
    """The area whose join link carries `code`."""
    return store.area_by_code(tx, code)


def is_live(tx: Tx, partnership_id: int) -> bool:
    """Whether both coordinators agreed."""
    return store.state(tx, partnership_id) is State.LIVE


def go_live(tx: Tx, partnership_id: int, today: date) -> None:
    """Both agreed: join links work from now on."""
    store.set_state(tx, partnership_id, State.LIVE)
    history.note(tx, partnership_id=partnership_id, day=today, verb="partnership-agreed", side="both")


def every(tx: Tx) -> list[int]:
    """All partnerships, those that are being founded too."""
    return store.every(tx)


def live(tx: Tx) -> list[int]:
    """All live partnerships."""
    return store.live(tx)
