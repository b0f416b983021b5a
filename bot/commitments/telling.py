"""Who hears of a promise, and in which words: the same for every party, by routes only the relay opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot import history, relay
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.commitments import cards, rules, store
from bot.commitments.place import today_in
from bot.commitments.rules import Promise, Said
from bot.concerns import actions as concerns
from bot.concerns.followers import RAISERS, SUPPORTERS
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Words
from bot.letter import Button, Form, Letter
from bot.members import actions as members
from bot.members.sides import SIDE_NAMES
from bot.members.unasked import LESS
from bot.outbox import Errand, Lane
from bot.relay import Recipient

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.letter import Rows
    from bot.members.rules import Member
    from bot.people import Person
    from bot.relay import Page

KIND = "promise"
OTHER_SIDE = "commitments-other-side"
"""Audience: who follows the worry on other sides than the promise's, and those who answer for them.

`arguments` = {"promise_id": …, "concern_id": … or None, "joined": ids of what was joined with it, "side": the
promise's, "sides": those it faces, "asks": whether it asks for a verdict}. On a follower's phone no topic
stands.
"""
SAID_BUTTONS = {
    Said.YES: texts.commitments_yes_button,
    Said.PARTLY: texts.commitments_partly_button,
    Said.NO: texts.commitments_no_button,
    Said.UNKNOWN: texts.commitments_unknown_button,
}


def note(
    tx: Tx, promise: Promise, verb: str, now: datetime, *, side: Side | None = None, reason: str = ""
) -> None:
    """One line of history; nothing about what police do not see."""
    if promise.kept_from_police:
        return
    history.note(
        tx,
        partnership_id=promise.partnership_id,
        day=today_in(tx, promise.partnership_id, now),
        verb=verb,
        side=(side or promise.side).value,
        subject=promise.ref,
        reason=reason,
    )


# ── letters


def see(promise: Promise) -> Button:
    """The way to the card."""
    return Button(texts.commitments_see_button(), does=f"commitments:show:{promise.id}")


def mine() -> tuple[Button, ...]:
    """The way to what one keeps."""
    return (Button(texts.commitments_mine_button(), does="commitments:list:mine"),)


def news(tx: Tx, promise: Promise, head: Text, now: datetime, *more: Text | None, rows: Rows = ()) -> Letter:
    """Something happened to a promise: what, and the card as it stands now."""
    said = Lines.of(head, *cards.line(tx, promise, now).parts, *more)
    return Letter(Form.RECORD, said, rows or ((see(promise),),), silent=False)


def judge_rows(promise: Promise) -> Rows:
    """[Yes] [Partly] / [No] [Can't tell]."""
    yes, partly, no, unknown = (
        Button(label(), does=f"commitments:say:{promise.id}:{said.value}")
        for said, label in SAID_BUTTONS.items()
    )
    return ((yes, partly), (no, unknown))


def judge_question(promise: Promise) -> Letter:
    """One tap: is it done?"""
    text = texts.commitments_judge(
        side=SIDE_NAMES[promise.side](), number=Plain(str(promise.number)), what=Words(promise.what)
    )
    return Letter(Form.RECORD, text, judge_rows(promise), silent=False)


def offer_rows(promise: Promise) -> Rows:
    """For a side that is asked for a promise."""
    return (
        (
            Button(
                texts.commitments_accept_button(), does=f"commitments:accept:{promise.id}", style="primary"
            ),
            Button(texts.commitments_other_date_button(), does=f"commitments:otherdate:{promise.id}"),
        ),
        (Button(texts.commitments_not_ours_button(), does=f"commitments:notours:{promise.id}"),),
    )


def common_rows(promise: Promise) -> Rows:
    """For a side that is asked whether the problem is its own too."""
    return (
        (
            Button(texts.commitments_yes_button(), does=f"commitments:common:{promise.id}:yes"),
            Button(texts.commitments_no_button(), does=f"commitments:common:{promise.id}:no"),
        ),
    )


def common_question(promise: Promise) -> Text:
    """Whether the problem is the other side's too."""
    if promise.concern_id is None:
        return texts.commitments_common_question_free()
    return texts.commitments_common_question()


# ── telling


def errand(tx: Tx, promise: Promise, useful_until: datetime | None = None) -> Errand:
    """A letter about a promise waits for the end of the night and counts towards no budget."""
    charter = charters.read(tx, promise.partnership_id)
    return Errand(
        kind=KIND,
        lane=Lane.STAFF,
        partnership_id=promise.partnership_id,
        quiet=charter.quiet,
        useful_until=useful_until,
    )


def tell_owner(
    tx: Tx, promise: Promise, letter: Letter, now: datetime, useful_until: datetime | None = None
) -> None:
    """Whoever keeps it; where its side or body holds it, those who answer for that."""
    owner = members.by_key(tx, promise.owner) if promise.owner else None
    # None where nobody of the body is left: nobody else is asked to keep another body's word.
    holding = members.answering(tx, promise.partnership_id, promise.side) if owner is None else [owner]
    for each in holding:
        if owner is not None or (rules.stands_for(promise, each) and members.may(tx, each)):
            members.tell(tx, each, letter, now=now, errand=errand(tx, promise, useful_until))


def tell_askers(tx: Tx, asked: Promise, letter: Letter, now: datetime) -> None:
    """Those who answer for the side that asked, and the resident who asked it for a promise of their own."""
    tell_answerers(tx, asked, (asked.offered_by,), letter, now)
    pair = store.get(tx, asked.pair_id) if asked.pair_id else None
    owner = members.by_key(tx, pair.owner) if pair is not None and pair.owner else None
    if owner is not None and owner.side is asked.offered_by and not owner.answers:
        members.tell(tx, owner, letter, now=now, errand=errand(tx, asked))


def tell_answerers(
    tx: Tx,
    promise: Promise,
    sides: Sequence[Side],
    letter: Letter,
    now: datetime,
    *besides: Member,
    useful_until: datetime | None = None,
) -> None:
    """Those who answer for these sides, without whoever did it; nobody where there is no side."""
    if not sides:
        return  # an audience without sides would be all of them
    _broadcast(
        tx,
        promise,
        members.ANSWERERS,
        {"sides": [side.value for side in sides], "besides": [each.key.hex() for each in besides]},
        letter,
        now,
        useful_until=useful_until,
    )


def tell_other_side(tx: Tx, promise: Promise, letter: Letter, now: datetime, *, asks: bool = False) -> None:
    """Those who answer for the other sides read the letter; who follows the worry there reads of news."""
    joined = _joined(tx, promise)
    arguments = {
        "promise_id": promise.id,
        "asks": asks,
        "concern_id": promise.concern_id,
        "joined": [each.id for each in joined],
        "left": concerns.left_by_raiser(joined),
        "side": promise.side.value,
        "sides": [side.value for side in rules.other_sides(promise)],
        "kept_from_police": promise.kept_from_police,
    }
    _broadcast(tx, promise, OTHER_SIDE, arguments, letter, now, lane=Lane.REMINDER)


def _broadcast(
    tx: Tx,
    promise: Promise,
    audience: str,
    arguments: Mapping[str, Any],
    letter: Letter,
    now: datetime,
    *,
    lane: Lane = Lane.STAFF,
    useful_until: datetime | None = None,
) -> None:
    charter = charters.read(tx, promise.partnership_id)
    relay.broadcast(
        tx,
        partnership_id=promise.partnership_id,
        kind=KIND,
        audience=audience,
        arguments=arguments,
        letter=letter,
        goes_out_at=now,
        lane=lane,
        quiet=charter.quiet,
        useful_until=useful_until,
    )


# ── the other side


def followed(tx: Tx, promise: Promise) -> list[Concern]:
    """The worry it is for, and what was joined with that: who follows any of them has a part in it."""
    concern = concerns.concern(tx, promise.concern_id) if promise.concern_id is not None else None
    return [concern, *_joined(tx, promise)] if concern is not None else []


def _joined(tx: Tx, promise: Promise) -> list[Concern]:
    concern = concerns.concern(tx, promise.concern_id) if promise.concern_id is not None else None
    return concerns.joined_here(tx, concern)[:MOST_JOINED] if concern is not None else []


MOST_JOINED = 100
ANSWERING = b"a"
FOLLOWING = b"f"


def other_side(tx: Tx, partnership_id: int, arguments: Mapping[str, Any], after: bytes, most: int) -> Page:
    """Raisers and supporters, worry by worry, then those who answer; nobody of the promise's own side."""
    concern_id = arguments["concern_id"]
    if concern_id is None or after[:1] == ANSWERING:
        key = after[1:] if after[:1] == ANSWERING else b""
        if not arguments["sides"]:
            return [], None
        found, cursor = members.AUDIENCES[members.ANSWERERS](
            tx, partnership_id, {"sides": arguments["sides"]}, key, most
        )
        return found, ANSWERING + cursor if cursor is not None else None
    worries = [int(each) for each in (concern_id, *arguments.get("joined", ()))]
    left = {int(each) for each in arguments.get("left", ())}
    tables = [
        (table, worry)
        for worry in worries
        for table in (RAISERS, SUPPORTERS)
        if table is SUPPORTERS or worry not in left
    ]
    at, key = (after[1], after[2:]) if after else (0, b"")
    table, worry = tables[at]
    followers = table.page(tx, worry, key, most)
    following = FOLLOWING + bytes([at + 1]) if at + 1 < len(tables) else ANSWERING
    cursor = FOLLOWING + bytes([at]) + followers[-1].key if len(followers) == most else following
    quiet, hidden = follower_letter(tx, arguments), is_hidden(tx, worry, arguments)
    faces = [each for each in followers if _faces(each.side, arguments["side"], hidden=hidden)]
    return [Recipient(each.route, each.key, quiet) for each in faces], cursor


def is_hidden(tx: Tx, concern_id: int, arguments: Mapping[str, Any]) -> bool:
    """Whether police who follow this worry hear nothing: its promise is kept from them, or it is by now."""
    concern = concerns.concern(tx, concern_id)
    return arguments["kept_from_police"] or (concern is not None and concern.not_to_police)


def follower_letter(tx: Tx, arguments: Mapping[str, Any]) -> Letter | None:
    """The one wording for raiser and supporter: numbers alone, so that a phone tells no topic."""
    promise = store.get(tx, int(arguments["promise_id"]))
    concern = concerns.concern(tx, int(arguments["concern_id"]))
    if promise is None or concern is None:
        return None
    number, ref = Plain(str(promise.number)), Plain(concern.ref)
    last = (see(promise), LESS)
    if arguments["asks"]:
        said, rows = texts.commitments_judge_follower(number=number, ref=ref), (*judge_rows(promise), last)
    else:
        said, rows = texts.commitments_follow_news(number=number, ref=ref), (last,)
    return Letter(Form.RECORD, said, rows, silent=False, protect=True)


def _faces(follower: str, promised: str, *, hidden: bool) -> bool:
    return follower != promised and not (hidden and follower == Side.POLICE.value)


def judges(tx: Tx, promise: Promise, person: Person, by: Member) -> int:
    """How many could say whether it is done: this person, and others. Exact as far as there are none."""
    rows = mine = 0
    for worry in followed(tx, promise):
        hidden = promise.kept_from_police or worry.not_to_police
        for table in (RAISERS, SUPPORTERS):
            counted = table.counts(tx, [worry.id])[worry.id]
            rows += sum(
                number
                for side, number in counted.items()
                if _faces(side.value, promise.side.value, hidden=hidden)
            )
            mine += table.has(tx, worry.id, person)
    sides = rules.other_sides(promise)
    others = [
        each
        for each in (members.answering(tx, promise.partnership_id, *sides) if sides else [])
        if each.key not in {by.key, promise.maker, promise.owner} and members.may(tx, each)
    ]
    # Somebody may stand in several tables; whether anybody else stands in one is what counts.
    return 1 + max(0, rows - mine) + len(others)


AUDIENCES = {OTHER_SIDE: other_side}
