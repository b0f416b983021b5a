"""The home keyboard: six doors for everybody, two more for those who answer or coordinate. No counts."""

from __future__ import annotations

from collections.abc import Callable

from bot.l10n import texts
from bot.l10n.text import Text
from bot.letter import Keyboard

ANSWERING: tuple[Callable[[], Text], ...] = (texts.chat_home_answers_button, texts.chat_home_promises_button)
COORDINATING: tuple[Callable[[], Text], ...] = (texts.chat_home_today_button, texts.chat_home_answers_button)


def keyboard(*, answers: bool, coordinates: bool) -> Keyboard:
    """The same six for every side; never different for somebody who raised something."""
    rows: list[tuple[Text, ...]] = [
        (texts.chat_home_raise_button(), texts.chat_home_vote_button()),
        (texts.chat_home_news_button(), texts.chat_home_follow_button()),
        (texts.chat_home_meeting_button(), texts.chat_home_more_button()),
    ]
    more = COORDINATING if coordinates else ANSWERING if answers else ()
    if more:
        rows.append(tuple(say() for say in more))
    return Keyboard(tuple(rows), texts.chat_home_placeholder())
