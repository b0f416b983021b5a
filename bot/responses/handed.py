"""What was handed to others: whom it is called by, and how it comes back once nobody of them is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.letter import Button, Form, Letter
from bot.members import actions as members
from bot.members.sides import SIDE_NAMES
from bot.outbox import Errand, Lane
from bot.responses import actions, rules, store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.members.rules import Member
    from bot.responses.actions import Waiting
    from bot.responses.rules import Handover

KIND = "answer-handed"


def name_of(handover: Handover) -> Text:
    """Whom it is handed to, as people call them."""
    if handover.name:
        return texts.responses_party_name(name=handover.name)
    return SIDE_NAMES[handover.to]()


def tell(tx: Tx, member: Member, letter: Letter, concern: Concern, now: datetime) -> None:
    """Somebody who answers hears where it is."""
    errand = Errand(
        kind=KIND,
        lane=Lane.STAFF,
        partnership_id=concern.partnership_id,
        quiet=charters.read(tx, concern.partnership_id).quiet,
    )
    members.tell(tx, member, letter, now=now, errand=errand)


def come_back(tx: Tx, waiting: Sequence[Waiting], now: datetime) -> None:
    """What those who said yes cannot answer any more is for good with those it was for, who hear of it."""
    for each in waiting:
        found = store.handover(tx, each.concern.id)
        accepted = rules.holder(found)
        if found is None or accepted is None or actions.held(tx, each.concern) is not None:
            continue
        store.lapse(tx, each.concern.partnership_id, found)
        for member in actions.answerers(tx, each.concern):
            tell(tx, member, _came_back(each, accepted), each.concern, now)


def _came_back(waiting: Waiting, handover: Handover) -> Letter:
    text = texts.responses_came_back(ref=Plain(waiting.concern.ref), name=name_of(handover), day=waiting.day)
    look = Button(texts.responses_open_button(), does=f"responses:look:{waiting.concern.id}", style="primary")
    return Letter(Form.RECORD, text, ((look,),), silent=False, protect=True)
