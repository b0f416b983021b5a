"""The one list of features, and how they are put together: commands, taps, audiences, what is due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

from bot.charter import chat as charter_chat
from bot.chat.dispatch import Dispatch, Tables
from bot.chat.reading import SmallTalk, fold
from bot.l10n import catalog
from bot.l10n.text import Text
from bot.meetings.dates import read_date
from bot.members import actions as members
from bot.members import chat as members_chat
from bot.members.chat import Beyond
from bot.members.founding import Beginning

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.chat.vocabulary import Feature, Reply, Talk
    from bot.database.engine import Tx
    from bot.letter import Said
    from bot.members.rules import Member
    from bot.relay import Audience
    from bot.reminders.actions import Due


@dataclass(frozen=True)
class Composition:
    """Everything the engine needs to know of the features."""

    features: tuple[Feature, ...]
    dispatch: Dispatch
    audiences: Mapping[str, Audience]
    due: Mapping[str, Due]


def compose() -> Composition:
    """Put the features together; the lists below are the only place where one is added."""
    members_feature = members_chat.feature(
        Beyond(
            draft_goes_on=_draft_goes_on,
            beginning=Beginning(_begin, _first_round_at, _read_meeting),
            state=_state,
            forget=(),
            export=(),
        )
    )
    features = (charter_chat.FEATURE, members_feature)
    home = members_feature.commands["menu"].handler
    dispatch = Dispatch(
        tables=Tables.of(features, _spoken_labels),
        gate=members_chat.gate,
        home=home,
        free_words=home,
        reference=home,
        in_group=members_chat.in_group,
        small_talk=_small_talk(),
    )
    return Composition(features, dispatch, {**members.AUDIENCES}, {})


def _spoken_labels(key: str) -> list[str]:
    """A home label as typed or pressed, in every shipped language."""
    return [fold(catalog.render_plain(Text(key), language)) for language in catalog.languages()]


def _small_talk() -> SmallTalk:
    """Greetings, thanks, yes and no of every shipped language."""
    return SmallTalk.of(())


def _read_meeting(line: str, zone: ZoneInfo, now: datetime) -> datetime | None:
    """A day and an hour as a coordinator types them; None where it cannot be read as one to come."""
    at = read_date(line, now, zone)
    return None if isinstance(at, str) else at


def _draft_goes_on(tx: Tx, talk: Talk, words: str) -> Reply:
    raise NotImplementedError


def _begin(tx: Tx, partnership_id: int, now: datetime) -> None:
    pass


def _first_round_at(tx: Tx, partnership_id: int, now: datetime) -> datetime:
    return now


def _state(tx: Tx, member: Member, now: datetime) -> Said | None:
    return None
