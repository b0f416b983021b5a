"""A meeting as it is shown everywhere: date, place, chair, and the three answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.l10n import texts
from bot.l10n.text import Moment, Text
from bot.letter import Button, Rows
from bot.meetings.rules import Answer, Meeting
from bot.members.sides import SIDE_NAMES

if TYPE_CHECKING:
    from bot.database.engine import Tx

SAID = {
    Answer.YES: texts.meetings_said_yes_button,
    Answer.CHAT: texts.meetings_said_chat_button,
    Answer.NO: texts.meetings_said_no_button,
}


def lines(tx: Tx, meeting: Meeting) -> list[Text]:
    """Date, place and chair, the same in every message about it."""
    charter = charters.read(tx, meeting.partnership_id)
    said = [texts.meetings_when(at=Moment(meeting.starts_at, charter.zone))]
    if meeting.place:
        said.append(texts.meetings_where(place=meeting.place))
    if meeting.chair is not None:
        said.append(texts.meetings_chair(side=SIDE_NAMES[meeting.chair]()))
    return said


def rsvp_rows(meeting: Meeting, said: Answer | None = None) -> Rows:
    """I come, by chat, no; or the outcome line, which a tap opens again."""
    if said is not None:
        return ((Button(SAID[said](), does=f"meetings:change:{meeting.id}"),),)
    return (
        (
            Button(texts.meetings_yes_button(), does=f"meetings:come:{meeting.id}:yes", style="primary"),
            Button(texts.meetings_chat_button(), does=f"meetings:come:{meeting.id}:chat"),
        ),
        (Button(texts.meetings_no_button(), does=f"meetings:come:{meeting.id}:no"),),
    )
