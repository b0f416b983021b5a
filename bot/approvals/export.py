"""The numbers of a partnership as one file for both coordinators: no names, no words, no number of a worry.

It leaves a day after both agreed, and until then either side stops it.

What it holds is given by the features as plain numbers; what is not a number, a code or a day is not let in.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot import history
from bot.approvals import actions, because
from bot.approvals.actions import Power
from bot.approvals.charter_chat import holding
from bot.approvals.due import tell_both
from bot.approvals.rules import Approval, Kind
from bot.charter import actions as charters
from bot.chat.vocabulary import Reply, Talk, record, screen
from bot.l10n import texts
from bot.l10n.text import Lines
from bot.letter import Button
from bot.members import actions as members
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.letter import Said

Exporter = Callable[["Tx", int, "datetime"], Mapping[str, Any]]
"""A feature's numbers: nested objects of counts, codes and days, never words or ids."""
LEAST_SHOWN = 5
FEW = "few"
MOST_LINES = 5000
LONGEST_COUNT = 2
"""Digits; whatever is longer may be the number of a worry."""
_CODE_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_/")
_LONGEST_CODE = 40
WAITS = timedelta(hours=24)
"""From both keys until the file leaves."""


def export_power(exporters: Sequence[Exporter] = ()) -> Power:
    """Exporting the numbers; `exporters` are the features' own."""

    def execute(tx: Tx, approval: Approval, now: datetime) -> None:
        content = document(tx, approval.partnership_id, now, exporters)
        file = {"kind": "file", "name": "numbers.json", "content": content}
        tell_both(tx, approval, texts.approvals_export_file(), (), now, document=file)

    return Power(Kind.EXPORT, _describe, execute, WAITS)


def _describe(tx: Tx, approval: Approval) -> Said:  # noqa: ARG001 - a power's describer
    return Lines.of(texts.approvals_export_about(), because.said(approval.reason))


def document(tx: Tx, partnership_id: int, now: datetime, exporters: Sequence[Exporter]) -> str:
    """The file's JSON."""
    zone = ZoneInfo(charters.read(tx, partnership_id).zone)
    counts = members.active_counts(tx, partnership_id)
    numbers: dict[str, Any] = {
        "made_on": local_day(now, zone).isoformat(),
        "members": {side.value: few(count) for side, count in counts.items()},
        "decisions": _decisions(tx, partnership_id),
        "history": _history(tx, partnership_id),
    }
    for each in exporters:
        numbers |= each(tx, partnership_id, now)
    return json.dumps(people_free(numbers), ensure_ascii=False, indent=1)


def few(count: int) -> int | str:
    """Numbers of people under five are never shown."""
    return count if count >= LEAST_SHOWN else FEW


def _decisions(tx: Tx, partnership_id: int) -> dict[str, dict[str, int]]:
    """Per kind and proposing side: how many ended how."""
    found: dict[str, dict[str, int]] = {}
    for approval in actions.past(tx, partnership_id):
        of_kind = found.setdefault(approval.kind.value, {})
        name = f"{approval.proposed_by.value}-{approval.state.value}"
        of_kind[name] = of_kind.get(name, 0) + 1
    return found


def _history(tx: Tx, partnership_id: int) -> list[dict[str, str]]:
    rows = history.recent(tx, partnership_id, MOST_LINES)
    return [
        {
            "day": str(row.day),
            "what": row.verb,
            "side": row.side,
            "why": _why(row.reason),
        }
        for row in reversed(rows)
    ]


def _why(reason: str) -> str:
    """The code of a reason; the number of another concern stands there too, and stays here."""
    return "" if reason.isdigit() and len(reason) > LONGEST_COUNT else reason


def people_free(value: Any) -> Any:
    """The same without anything that could be words: what is no number, code or day is left out."""
    if isinstance(value, Mapping):
        return {str(name): people_free(each) for name, each in value.items() if _is_code(str(name))}
    if isinstance(value, list | tuple):
        return [people_free(each) for each in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return str(value) if _is_code(str(value)) else ""


def _is_code(text: str) -> bool:
    return len(text) <= _LONGEST_CODE and set(text) <= _CODE_SIGNS


# ── asking for it


def ask(tx: Tx, talk: Talk) -> Reply:
    """/export: nothing leaves before both agree, and a day has passed."""
    member = holding(tx, talk)
    stands = actions.standing_about(tx, member.partnership_id, Kind.EXPORT, "")
    if stands is not None:
        see = Button(texts.approvals_see_button(), does=f"approvals:open:{stands.id}")
        return screen(texts.approvals_refused_waits_already(), ((see,),))
    back = (Button(texts.chat_back_button(), does="approvals:keys:0"),)
    rows = (*because.rows(Kind.EXPORT, "approvals:exportpropose"), back)
    return screen(texts.approvals_export_question(), rows)


def propose(tx: Tx, talk: Talk) -> Reply:
    """A reason was tapped: the other side is asked."""
    member = holding(tx, talk)
    if talk.chosen(0) not in because.OFFERED[Kind.EXPORT]:
        return ask(tx, talk)
    actions.propose(tx, member, Kind.EXPORT, subject="", reason=talk.chosen(0), now=talk.now)
    if talk.message_id is None:
        return record(texts.approvals_asked())
    return screen(texts.approvals_asked(), ((Button(texts.chat_back_button(), does="approvals:keys:0"),),))
