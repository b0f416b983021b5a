"""What both coordinators may do with a concern together, as approvals call it when the second one agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.approvals import because
from bot.approvals.actions import Power, Reader
from bot.approvals.rules import Approval, Kind
from bot.concerns import aside, card_buttons, joining, store
from bot.concerns.rules import Reason, Viewer
from bot.concerns.sentences import aside_reason
from bot.concerns.widening import all_may_see
from bot.l10n import texts
from bot.l10n.text import Lines, Plain

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.letter import Rows


def _id(approval: Approval) -> int:
    return int(approval.arguments["concern_id"])


def _title(tx: Tx, concern_id: int) -> Text | None:
    """Nothing of what was hidden or held since, or is not open yet: everybody reads what was proposed."""
    found = store.get(tx, concern_id)
    return texts.concerns_power_title(title=found.title) if found and all_may_see(found) else None


def _describe_aside(tx: Tx, approval: Approval) -> Lines:
    reason = aside_reason(Reason(approval.reason), str(approval.arguments.get("whom", "")))
    return Lines.of(
        texts.concerns_power_aside(ref=Plain(approval.subject), reason=reason), _title(tx, _id(approval))
    )


def _set_aside(tx: Tx, approval: Approval, now: datetime) -> None:
    whom = str(approval.arguments.get("whom", ""))
    aside.set_aside(tx, _id(approval), Reason(approval.reason), whom, now)


def _describe_join(tx: Tx, approval: Approval) -> Lines:
    into = store.get(tx, int(approval.arguments["into"]))
    other = Plain(into.ref if into else "–")
    return Lines.of(
        texts.concerns_power_join(ref=Plain(approval.subject), other=other),
        _title(tx, _id(approval)),
        _title(tx, into.id) if into else None,
    )


def _join(tx: Tx, approval: Approval, now: datetime) -> None:
    joining.join(tx, _id(approval), int(approval.arguments["into"]), now)


def _describe_early(tx: Tx, approval: Approval) -> Lines:
    return Lines.of(
        texts.concerns_power_early(ref=Plain(approval.subject)),
        _title(tx, _id(approval)),
        because.said(approval.reason),
    )


def _open_early(tx: Tx, approval: Approval, now: datetime) -> None:
    aside.open_early(tx, _id(approval), now)


def reads(tx: Tx, approval: Approval, reader: Reader) -> Rows:
    """[Read] for each concern it is about that this reader may read now; its card leads back here."""
    ids = [each for each in (approval.arguments.get(name) for name in ("concern_id", "into")) if each]
    found = [store.get(tx, int(each)) for each in ids]
    return card_buttons.reading(found, approval.id, Viewer(reader.side, reader.coordinates), reader.now)


POWERS: tuple[Power, ...] = (
    Power(Kind.SET_ASIDE, _describe_aside, _set_aside, reads=reads),
    Power(Kind.MERGE, _describe_join, _join, reads=reads),
    Power(Kind.OPEN_EARLY, _describe_early, _open_early, reads=reads),
)
