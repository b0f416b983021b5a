"""When a message counts as doubled: the same person sees it again without having asked again.

A message is a double when, in the same chat, an earlier message of the bot with the same words, buttons and
pictures still stands, came at most 60 real seconds and ten minutes of town time before, and the person

- did nothing between the two, and
- did not do one and the same thing (tap the same button, say the same words) as often as the copies came.

The last clause keeps twenty answers to twenty equal taps from counting, even when they come together.
A weekly notice with the same words is no double either, since town time lies between.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta

_WITHIN_SECONDS = 60.0
_WITHIN_TOWN = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class _Seen:
    message_id: int
    content: Hashable
    at: float
    town: datetime
    acts: int


class Doubles:
    """The recent messages and acts of one chat."""

    def __init__(self) -> None:
        self._seen: deque[_Seen] = deque(maxlen=200)
        self._acts: deque[tuple[float, Hashable]] = deque(maxlen=200)
        self._acted = 0

    def act(self, what: Hashable, at: float) -> None:
        """The person did something; equal deeds have an equal `what`."""
        self._acted += 1
        self._acts.append((at, what))

    def sent(self, message_id: int, content: Hashable, at: float, town: datetime) -> bool:
        """A message of the bot arrives: whether it is a double."""
        copies = [
            seen
            for seen in self._seen
            if seen.content == content
            and at - seen.at <= _WITHIN_SECONDS
            and abs(town - seen.town) <= _WITHIN_TOWN
        ]
        self._seen.append(_Seen(message_id, content, at, town, self._acted))
        if not copies or copies[-1].acts < self._acted:
            return False
        same = Counter(what for when, what in self._acts if at - when <= _WITHIN_SECONDS)
        asked = max(same.values(), default=0)
        return asked < len(copies) + 1

    def gone(self, message_id: int) -> None:
        """A message was deleted: nobody sees it next to a copy."""
        self._seen = deque((seen for seen in self._seen if seen.message_id != message_id), maxlen=200)
