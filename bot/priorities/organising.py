"""A coordinator of either side opens a round: a look at what the rule put on it, two minutes to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.charter import actions as charters
from bot.chat.vocabulary import Reply, Talk, screen
from bot.concerns.rules import shown_count
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Text
from bot.letter import Button, Rows
from bot.members import actions as members
from bot.priorities import opening, results, rounds
from bot.priorities.rules import Refusal, State

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.letter import Said
    from bot.members.rules import Member
    from bot.priorities.store import StoredRound

BACK = Button(texts.chat_back_button(), does="members:home:0")


def ask(tx: Tx, talk: Talk) -> Reply:
    """/poll: what would stand in it and why, whom it reaches, and what happens if nothing is tapped."""
    member = members.coordinating(tx, talk)
    waiting = rounds.running(tx, member.partnership_id)
    if waiting is not None and waiting.round.state is State.PLANNED:
        return _goes_out(waiting)
    refusal = opening.opening_refusal(tx, member.partnership_id, talk.now)
    if refusal is not None:
        return screen(_reason(tx, talk.now, member, refusal), ((BACK,),))
    charter = charters.read(tx, member.partnership_id)
    opens_at = talk.now + opening.STOP_WITHIN
    ends_at = rounds.would_close_at(tx, member.partnership_id, opens_at)
    text = Lines.of(
        texts.priorities_start(),
        *results.reasons(tx, opening.preview(tx, member.partnership_id)),
        texts.priorities_start_reach(
            people=_how_many(tx, member.partnership_id),
            day=Moment(ends_at, charter.zone, "weekday"),
            hour=Moment(ends_at, charter.zone, "time"),
        ),
        texts.priorities_start_else(at=_next(tx, talk.now, member)),
    )
    start_now = Button(
        texts.priorities_start_button(), does=f"priorities:start:{member.partnership_id}", style="primary"
    )
    return screen(text, ((start_now,), (BACK,)))


def start(tx: Tx, talk: Talk) -> Reply:
    """[Start now]: it goes out in two minutes. A second tap, of either coordinator, finds the same round."""
    member = members.coordinating(tx, talk, talk.chosen_id())
    waiting = rounds.running(tx, member.partnership_id)
    if waiting is not None and waiting.round.state is State.PLANNED:
        return _goes_out(waiting)
    refusal = opening.opening_refusal(tx, member.partnership_id, talk.now)
    if refusal is not None:
        return screen(_reason(tx, talk.now, member, refusal), ((BACK,),))
    opens_at = talk.now + opening.STOP_WITHIN
    return _goes_out(opening.plan(tx, member.partnership_id, by=member.side, opens_at=opens_at))


def stop(tx: Tx, talk: Talk) -> Reply:
    """[Stop]: nothing has gone out, and nothing does."""
    stored, member = _planned(tx, talk)
    if stored is None:
        return screen(texts.priorities_stopped(at=_next(tx, talk.now, member)), ((BACK,),))
    if not opening.stop(tx, stored):
        raise Refused(texts.priorities_begun_toast(), strip=True)
    return screen(texts.priorities_stopped(at=_next(tx, talk.now, member)), ((BACK,),))


def hurry(tx: Tx, talk: Talk) -> Reply:
    """[Now]: the two minutes are over."""
    stored, member = _planned(tx, talk)
    if stored is None:
        return screen(texts.priorities_stopped(at=_next(tx, talk.now, member)), ((BACK,),))
    if not opening.hurry(tx, stored, talk.now):
        raise Refused(texts.priorities_begun_toast(), strip=True)
    return screen(texts.priorities_going(), ((BACK,),))


def _planned(tx: Tx, talk: Talk) -> tuple[StoredRound | None, Member]:
    """The round of the button; None if it was stopped meanwhile."""
    stored = rounds.get(tx, talk.chosen_id())
    return stored, members.coordinating(tx, talk, stored.round.partnership_id if stored else None)


def _goes_out(stored: StoredRound) -> Reply:
    rows: Rows = (
        (
            Button(texts.priorities_stop_button(), does=f"priorities:stop:{stored.round.id}"),
            Button(texts.priorities_now_button(), does=f"priorities:now:{stored.round.id}"),
        ),
    )
    return screen(texts.priorities_goes_out(), rows)


def _reason(tx: Tx, now: datetime, member: Member, refusal: Refusal) -> Said:
    """Why no round can open now, and when one does."""
    at = _next(tx, now, member)
    charter = charters.read(tx, member.partnership_id)
    match refusal:
        case Refusal.ROUND_OPEN:
            stored = rounds.running(tx, member.partnership_id)
            assert stored is not None
            day, hour = rounds.closing(charter, stored.round)
            return texts.priorities_open_already(day=day, hour=hour)
        case Refusal.TOO_SOON:
            last = rounds.last_opened_at(tx, member.partnership_id)
            assert last is not None
            return texts.priorities_too_early(last=Moment(last, charter.zone), at=at)
        case _:
            return texts.priorities_nothing(at=at)


def _next(tx: Tx, now: datetime, member: Member) -> Moment:
    at = rounds.next_opening(tx, member.partnership_id, now)
    return Moment(at, charters.read(tx, member.partnership_id).zone)


def _how_many(tx: Tx, partnership_id: int) -> Text:
    """The head count of a message, which is no tally; few people are not counted aloud."""
    people = shown_count(sum(members.active_counts(tx, partnership_id).values()))
    return texts.members_who_few() if people is None else texts.members_who_number(number=people)
