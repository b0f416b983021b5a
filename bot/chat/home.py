"""The home keyboard: six doors for everybody, two more for those who answer or coordinate. No counts."""

from __future__ import annotations

from bot.l10n import texts
from bot.l10n.text import Text
from bot.letter import Keyboard


def keyboard(*, answers: bool, coordinates: bool) -> Keyboard:
    """The same six for every side; never different for somebody who raised something."""
    rows: list[tuple[Text, ...]] = [
        (texts.chat_home_raise_button(), texts.chat_home_vote_button()),
        (texts.chat_home_news_button(), texts.chat_home_follow_button()),
        (texts.chat_home_meeting_button(), texts.chat_home_more_button()),
    ]
    if coordinates:
        rows.append((texts.chat_home_today_button(),))
    del answers  # answers and promises join the keyboard when they can be given
    return Keyboard(tuple(rows), texts.chat_home_placeholder())
