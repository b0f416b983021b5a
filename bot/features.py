"""The one list of features, and how they are put together: commands, taps, audiences, what is due."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from bot.agenda import chat as agenda_chat
from bot.agenda import powers as agenda_powers
from bot.approvals import actions as approvals
from bot.approvals import chat as approvals_chat
from bot.approvals import due as approvals_due
from bot.approvals.actions import Power
from bot.approvals.charter_power import charter_power
from bot.approvals.export import export_power
from bot.approvals.rules import Kind
from bot.charter import actions as charters
from bot.charter import chat as charter_chat
from bot.chat.dispatch import Dispatch, Tables
from bot.chat.reading import fold
from bot.commitments import actions as commitments
from bot.commitments import chat as commitments_chat
from bot.concerns import actions as concerns
from bot.concerns import chat as concerns_chat
from bot.concerns import due as concerns_due
from bot.concerns import ideas_chat
from bot.concerns import powers as concerns_powers
from bot.concerns.listening import is_emergency, points_in
from bot.coordination import today
from bot.coordination.numbers import EXPORTERS
from bot.l10n import catalog
from bot.l10n.text import Text
from bot.meetings import actions as meetings
from bot.meetings import chat as meetings_chat
from bot.meetings.dates import read_date
from bot.members import actions as members
from bot.members import chat as members_chat
from bot.members import deeds as members_deeds
from bot.members import due as members_due
from bot.members import honest
from bot.members.chat import Beyond
from bot.members.founding_filling import Beginning
from bot.members.poster import poster
from bot.mirror import actions as mirror
from bot.mirror import chat as mirror_chat
from bot.mirror import history_chat
from bot.mirror import letter as mirror_letter
from bot.priorities import actions as priorities
from bot.priorities import chat as priorities_chat
from bot.priorities import due as priorities_due
from bot.responses import actions as responses
from bot.responses import chat as responses_chat
from bot.responses import clock as answer_clock
from bot.responses import due as responses_due
from bot.responses import helped, helped_chat, questions
from bot.voice import actions as voice
from bot.voice import chat as voice_chat

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.chat.vocabulary import Feature, Reply, Talk
    from bot.database.engine import Database, Tx
    from bot.letter import Said
    from bot.members.rules import Member
    from bot.members.vacating import SeatLeft
    from bot.relay import Audience
    from bot.reminders.actions import Due

Maker = Callable[["Database", Mapping[str, str], str], Awaitable["tuple[str, bytes, Said | None]"]]
"""Makes a document: (database, what the letter says, language) → (file name, content, caption or None)."""


@dataclass(frozen=True)
class Composition:
    """Everything the engine needs to know of the features."""

    features: tuple[Feature, ...]
    dispatch: Dispatch
    audiences: Mapping[str, Audience]
    due: Mapping[str, Due]
    makers: Mapping[str, Maker] = field(default_factory=dict)
    """Kind of a letter's document → who makes it at sending time."""
    urgent_taps: frozenset[str] = frozenset()
    """Beginnings of callback data that mean danger now: the number is shown without waiting."""
    is_danger: Callable[[str], bool] = lambda _: False
    """Whether words speak of a danger that is happening now; called without the database."""
    emergency_numbers: Callable[[Tx], Sequence[str]] = lambda _: ()
    """The numbers to call, of all partnerships; kept outside the database for when it is away."""
    standing: Callable[[Tx, bytes], str] | None = None
    """(tx, person) → everyone, answering or coordinators: whose commands their menu lists."""


def compose() -> Composition:
    """Put the features together; the lists below are the only place where one is added."""
    reachable: set[str] = set()
    # What hands over the promises and takings of somebody who leaves their seat: (tx, member, now).
    seat_left: tuple[SeatLeft, ...] = (commitments.hand_over, responses.let_go_all, concerns.seat_left)
    members_feature = members_chat.feature(
        Beyond(
            draft_goes_on=concerns_chat.goes_on,
            beginning=Beginning(_begin, priorities.first_round_at, _read_meeting),
            state=_state,
            # Questions and votes ask whose a concern is, so they go before the concerns forget it.
            forget=(
                questions.forget,
                helped.forget,
                commitments.forget,
                concerns.forget,
                priorities.forget,
                meetings.forget,
                voice.forget,
                approvals.forget,
                responses.forget,
            ),
            export=(
                concerns.mine_for_export,
                commitments.mine_for_export,
                questions.mine_for_export,
                helped.mine_for_export,
                responses.export,
                priorities.export,
                meetings.export,
                voice.mine_for_export,
                approvals.export,
            ),
            propose=_propose,
            seat_left=seat_left,
            offers=reachable.__contains__,
        )
    )
    powers: tuple[Power, ...] = (
        charter_power(_moved),
        export_power(EXPORTERS),
        *(Power(Kind(deed.kind), deed.describe, deed.execute) for deed in members_deeds.deeds(seat_left)),
        *concerns_powers.POWERS,
        *agenda_powers.POWERS,
    )
    features = (
        charter_chat.feature(honest.label),
        members_feature,
        approvals_chat.feature(powers, points_at_somebody=_points_at_somebody),
        concerns_chat.FEATURE,
        ideas_chat.FEATURE,
        meetings_chat.FEATURE,
        priorities_chat.FEATURE,
        agenda_chat.FEATURE,
        commitments_chat.FEATURE,
        responses_chat.FEATURE,
        today.FEATURE,
        mirror_chat.FEATURE,
        history_chat.FEATURE,
        voice_chat.FEATURE,
    )
    reachable |= {f"{feature.name}:{verb}" for feature in features for verb in feature.taps}
    dispatch = Dispatch(
        tables=Tables.of(features, _spoken_labels),
        gate=members_chat.gate,
        home=members_feature.commands["menu"].handler,
        free_words=_free_words,
        reference=concerns_chat.reference,
        in_group=members_chat.in_group,
        voice=voice_chat.heard,
    )
    return Composition(
        features,
        dispatch,
        audiences=_merged(
            members.AUDIENCES,
            approvals_due.AUDIENCES,
            concerns_due.AUDIENCES,
            commitments_chat.AUDIENCES,
            responses_due.AUDIENCES,
            priorities_due.AUDIENCES,
            meetings.AUDIENCES,
        ),
        due=_merged(
            approvals_due.due(powers),
            concerns_due.DUE,
            priorities_due.table(mirror_letter.part, mirror.comes_on),
            mirror_chat.DUE,
            meetings_chat.DUE,
            agenda_chat.DUE,
            commitments_chat.DUE,
            today.DUE,
            responses_due.DUE,
            members_due.due(seat_left),
            voice_chat.DUE,
        ),
        makers={"poster": _poster, "file": _file},
        urgent_taps=frozenset({"concerns:danger"}),
        is_danger=is_emergency,
        emergency_numbers=_emergency_numbers,
        standing=members.standing,
    )


Named = TypeVar("Named")


def _merged(*tables: Mapping[str, Named]) -> dict[str, Named]:
    """All tables as one; two features cannot claim the same name."""
    merged: dict[str, Named] = {}
    for table in tables:
        if twice := merged.keys() & table.keys():
            raise ValueError(f"two features claim {sorted(twice)}")
        merged |= table
    return merged


def _spoken_labels(key: str) -> list[str]:
    """A home label as typed or pressed, in every shipped language."""
    return [fold(catalog.render_plain(Text(key), language)) for language in catalog.languages()]


def _free_words(tx: Tx, talk: Talk) -> Reply:
    """Numbers may be a ballot, or say whether it helped; any other words begin a worry."""
    return (
        priorities_chat.typed_numbers(tx, talk)
        or helped_chat.typed(tx, talk)
        or concerns_chat.free_words(tx, talk)
    )


def _begin(tx: Tx, partnership_id: int, now: datetime) -> None:
    """Both coordinators agreed: the calendar begins, and runs by itself from here."""
    meetings.begin(tx, partnership_id, now)
    priorities.begin(tx, partnership_id, now)
    today.schedule_line(tx, partnership_id, now)
    answer_clock.begin(tx, partnership_id, now)
    mirror.begin(tx, partnership_id, now)


def _read_meeting(line: str, zone: ZoneInfo, now: datetime) -> datetime | None:
    """A day and an hour as a coordinator types them; None where it cannot be read as one to come."""
    at = read_date(line, now, zone)
    return None if isinstance(at, str) else at


def _propose(
    tx: Tx, by: Member, kind: str, subject: str, reason: str, arguments: Mapping[str, Any], now: datetime
) -> None:
    """Members stand below what both must agree to, and ask for it through here."""
    approvals.propose(tx, by, Kind(kind), subject=subject, reason=reason, arguments=arguments, now=now)


def _state(tx: Tx, member: Member, now: datetime) -> Said | None:
    """One line of state, the same for everybody: the vote if it is open, else the meeting if it is near."""
    vote = priorities.state_line(tx, member.partnership_id, now)
    return vote or meetings_chat.state_line(tx, member.partnership_id, now)


def _moved(tx: Tx, partnership_id: int, changed: frozenset[str], now: datetime) -> None:
    """Both sides changed these rules: what waits for its hour by the old ones is planned anew."""
    if changed & {"round_opens", "round_nudge", "round_closes", "result_at"}:
        priorities.replan(tx, partnership_id, now)
    if changed & {"meeting_minutes", "quiet_from", "quiet_to"}:
        meetings.replan(tx, partnership_id, now)


def _points_at_somebody(tx: Tx, partnership_id: int, words: str) -> bool:
    """Whether words that everybody will read name or point at a person."""
    _, reason = points_in(tx, partnership_id, words)
    return reason is not None


def _emergency_numbers(tx: Tx) -> list[str]:
    return [charters.read(tx, partnership_id).emergency_number for partnership_id in charters.live(tx)]


async def _poster(
    database: Database, document: Mapping[str, str], language: str
) -> tuple[str, bytes, Said | None]:
    del language  # a poster speaks every language of its place
    name, page = await database.read(poster, int(document["area"]), document["bot"])
    return name, page, None


async def _file(
    database: Database, document: Mapping[str, str], language: str
) -> tuple[str, bytes, Said | None]:
    del database, language
    return document["name"], document["content"].encode(), None
