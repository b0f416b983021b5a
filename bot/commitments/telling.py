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

    from bot.concerns.followers import Follower
    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.letter import Rows
    from bot.members.rules import Member
    from bot.relay import Page

KIND = "promise"
OTHER_SIDE = "commitments-other-side"
"""Audience: who follows the worry on other sides than the promise's, and those who answer for them.

`arguments` = {"promise_id": …, "concern_id": … or None, "side": the promise's, "sides": those it faces,
"asks": whether it asks for a verdict}. On a follower's phone no topic stands.
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
    """Whoever keeps it; where its side holds it, those who answer for that side."""
    owner = members.by_key(tx, promise.owner) if promise.owner else None
    if owner is not None:
        members.tell(tx, owner, letter, now=now, errand=errand(tx, promise, useful_until))
    else:
        tell_answerers(tx, promise, (promise.side,), letter, now, useful_until=useful_until)


def tell_answerers(
    tx: Tx,
    promise: Promise,
    sides: Sequence[Side],
    letter: Letter,
    now: datetime,
    *besides: Member,
    useful_until: datetime | None = None,
) -> None:
    """Those who answer for these sides, without whoever did it."""
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
    arguments = {
        "promise_id": promise.id,
        "asks": asks,
        "concern_id": promise.concern_id,
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


def other_side(tx: Tx, partnership_id: int, arguments: Mapping[str, Any], after: bytes, most: int) -> Page:
    """Raiser, then supporters, then those who answer; nobody of the promise's own side."""
    stage, key = after[:1] or b"r", after[1:]
    concern_id = arguments["concern_id"]
    if concern_id is None or stage == b"a":
        answering = {"sides": arguments["sides"]}
        if not arguments["sides"]:
            return [], None
        key = key if stage == b"a" else b""
        found, cursor = members.AUDIENCES[members.ANSWERERS](tx, partnership_id, answering, key, most)
        return found, b"a" + cursor if cursor is not None else None
    table, following = (RAISERS, b"s") if stage == b"r" else (SUPPORTERS, b"a")
    followers = table.page(tx, int(concern_id), key, most)
    cursor = stage + followers[-1].key if len(followers) == most else following
    quiet = follower_letter(tx, arguments)
    return [Recipient(each.route, each.key, quiet) for each in followers if _faces(each, arguments)], cursor


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


def _faces(follower: Follower, arguments: Mapping[str, Any]) -> bool:
    hidden = arguments["kept_from_police"] and follower.side is Side.POLICE
    return follower.side.value != arguments["side"] and not hidden


def judges(tx: Tx, promise: Promise) -> int:
    """How many people could say whether it is done."""
    following = 0
    if promise.concern_id is not None:
        for table in (RAISERS, SUPPORTERS):
            counted = table.counts(tx, [promise.concern_id])[promise.concern_id]
            following += sum(number for side, number in counted.items() if side is not promise.side)
    sides = rules.other_sides(promise)
    return following + (len(members.answering(tx, promise.partnership_id, *sides)) if sides else 0)


AUDIENCES = {OTHER_SIDE: other_side}
