"""What Monday's letter says beside the result: promises under way or late, and the head of the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import history
from bot.charter.rules import Side
from bot.commitments import actions as commitments
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text
from bot.letter import Button, Rows
from bot.members.sides import SIDE_NAMES
from bot.mirror import actions
from bot.mirror.page import BETWEEN

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx

ROWS: Rows = (
    (
        Button(texts.mirror_button(), does="mirror:show:0"),
        Button(texts.history_button(), does="history:show:0"),
    ),
)


def part(tx: Tx, partnership_id: int, now: datetime) -> tuple[tuple[Text, ...], Rows]:
    """The lines and buttons; and the next last Friday's page is planned where it is not yet."""
    actions.begin(tx, partnership_id, now)
    head = history.head(tx, partnership_id)
    written = texts.history_letter(number=Plain(str(head.seq)), head=Plain(head.short))
    return (*_promises(tx, partnership_id, now), written), ROWS


def _promises(tx: Tx, partnership_id: int, now: datetime) -> tuple[Text, ...]:
    """One line of sides with promises under way; nothing where there are none."""
    board = commitments.board(tx, partnership_id, now)
    parts = [
        texts.mirror_letter_side(side=SIDE_NAMES[side](), open=tally.open, late=tally.late)
        for side in Side
        if (tally := board.sides.get(side)) is not None and tally.open + tally.late
    ]
    return (texts.mirror_letter(sides=Lines(tuple(parts), separator=BETWEEN)),) if parts else ()
