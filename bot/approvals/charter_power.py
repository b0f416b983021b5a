"""Writing a charter's line once both sides agree, and letting the calendar move with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.approvals import because, charter_lines
from bot.approvals.actions import Power
from bot.approvals.charter_reading import PROBLEMS, changes
from bot.approvals.rules import Approval, Kind
from bot.charter import actions as charters
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.letter import Said

Moved = Callable[["Tx", int, frozenset[str], "datetime"], None]
"""(tx, partnership, changed fields, now): re-plan what waits for its hour by the old rule."""


def charter_power(moved: Moved) -> Power:
    """Changing a line of the charter; `moved` re-plans what the old line had planned."""

    def execute(tx: Tx, approval: Approval, now: datetime) -> None:
        after, was = approval.arguments["after"], approval.arguments["before"]
        charter = charters.read(tx, approval.partnership_id)
        if charter_lines.before(charter, after) != was:
            raise Refused(texts.approvals_refused_changed())
        new = charter_lines.read_back(after)
        values = {name: getattr(new, name) for name in after}
        problem = charter_lines.problem_of(replace(charter, **values), values)
        if problem is not None:
            raise Refused(PROBLEMS[problem]())
        charters.write(tx, approval.partnership_id, **values)
        moved(tx, approval.partnership_id, frozenset(after), now)

    return Power(Kind.CHARTER, _describe, execute)


def _describe(tx: Tx, approval: Approval) -> Said:  # noqa: ARG001 - a power's describer
    return Lines.of(
        *changes(approval.arguments["after"], approval.arguments["before"]), because.said(approval.reason)
    )
