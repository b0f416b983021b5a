"""The promises as lists and cards: mine to keep, mine to judge, all by party; the same for everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.charter.rules import Side
from bot.chat.vocabulary import Reply, Talk, screen
from bot.commitments import actions, cards, rules, telling
from bot.commitments.due import owner_rows
from bot.commitments.rules import Promise, State, Verb
from bot.concerns.titles import shorten
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text
from bot.letter import Button, Rows
from bot.members import actions as members

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.database.engine import Tx
    from bot.members.rules import Member

A_PAGE = 6
LONGEST_LABEL = 20
MINE, JUDGE, ALL = "mine", "judge", "all"
HEADS = {
    MINE: texts.commitments_list_mine,
    JUDGE: texts.commitments_list_judge,
    ALL: texts.commitments_list_all,
}
TABS = {
    MINE: texts.commitments_mine_button,
    JUDGE: texts.commitments_judge_button,
    ALL: texts.commitments_all_button,
}
BADGES = {Side.COMMUNITY: Plain("🏘"), Side.POLICE: Plain("👮"), Side.PARTNER: Plain("🏛")}
STILL_TO_KEEP = frozenset({State.OFFERED, State.ACCEPTED, State.CLAIMED, State.DISPUTED})


# ── lists


def show(tx: Tx, talk: Talk) -> Reply:
    """/promises and the home button: what one keeps, else what all sides promised."""
    member = members.present(tx, talk)
    seen = [each for each in actions.every(tx, member.partnership_id) if rules.may_see(each, member.side)]
    which = talk.chosen(0)
    if which not in HEADS:
        which = MINE if _mine(seen, member) else ALL
    found = (
        {MINE: _mine, ALL: _all}[which](seen, member) if which != JUDGE else _to_judge(tx, talk, seen, member)
    )
    return _page(talk, which, found, talk.chosen_id(1))


def _mine(seen: Sequence[Promise], member: Member) -> list[Promise]:
    """What the member keeps, and requests to their side that somebody has to answer."""
    mine = [
        each
        for each in seen
        if each.state in STILL_TO_KEEP
        and (
            (each.owner is not None and rules.owns(each, member))
            or rules.may(Verb.DECLINE, each, member) is None
        )
    ]
    return sorted(mine, key=lambda each: (each.due_on, each.number))


def _to_judge(tx: Tx, talk: Talk, seen: Sequence[Promise], member: Member) -> list[Promise]:
    """What is called done and this person has not judged, and offers to say yes or no to."""
    return [
        each
        for each in seen
        if rules.may(Verb.AGREE, each, member) is None
        or (
            each.state is State.CLAIMED
            and rules.may(Verb.JUDGE, each, member, follows=actions.follows(tx, talk.person, each)) is None
            and actions.said_by(tx, talk.person, each.id) is None
        )
    ]


def _all(seen: Sequence[Promise], member: Member) -> list[Promise]:
    """By party; what is under way before what has ended, the newest first."""
    del member  # the same list to everybody
    sides = list(Side)
    return sorted(
        seen,
        key=lambda each: (
            each.state not in STILL_TO_KEEP,
            sides.index(each.side),
            each.party_id or 0,
            -each.number,
        ),
    )


def _page(talk: Talk, which: str, found: Sequence[Promise], page: int) -> Reply:
    start = page * A_PAGE if page * A_PAGE < len(found) else 0
    shown = found[start : start + A_PAGE]
    rows: list[tuple[Button, ...]] = [(_open_button(each),) for each in shown]
    if len(found) > A_PAGE:
        following = 0 if start + A_PAGE >= len(found) else start // A_PAGE + 1
        rows.append((Button(texts.commitments_next_button(), does=f"commitments:list:{which}:{following}"),))
    others = [
        Button(label(), does=f"commitments:list:{each}") for each, label in TABS.items() if each != which
    ]
    rows.append(tuple(others))
    rows.append((Button(texts.commitments_new_button(), does="commitments:new:0"),))
    del talk
    head: Text = HEADS[which]()
    return screen(Lines.of(head, None if shown else texts.commitments_list_none()), tuple(rows))


def _open_button(promise: Promise) -> Button:
    label = texts.commitments_open_button(
        number=Plain(str(promise.number)),
        side=BADGES[promise.side],
        what=shorten(promise.what, LONGEST_LABEL),
    )
    return Button(label, does=f"commitments:show:{promise.id}")


# ── one card


def show_one(tx: Tx, talk: Talk) -> Reply:
    """A promise, with what this reader may do with it."""
    promise = actions.get(tx, talk.chosen_id())
    if promise is None:
        raise Refused(texts.commitments_refused_not_here_toast(), strip=True)
    member = members.present(tx, talk, promise.partnership_id)
    promise = actions.with_owner(tx, promise, talk.now)
    if not rules.may_see(promise, member.side):
        raise Refused(texts.commitments_refused_not_here_toast(), strip=True)
    return card(tx, talk, promise, member)


def card(tx: Tx, talk: Talk, promise: Promise, member: Member) -> Reply:
    """The card's lines and this reader's buttons."""
    promise = actions.get(tx, promise.id) or promise
    back = Button(texts.chat_back_button(), does="commitments:list:0")
    return screen(cards.line(tx, promise, talk.now), (*_rows(tx, talk, promise, member), (back,)))


def _rows(tx: Tx, talk: Talk, promise: Promise, member: Member) -> Rows:
    rows: list[tuple[Button, ...]] = []
    if rules.may(Verb.CLAIM, promise, member) is None:
        rows += owner_rows(promise)
    elif rules.may(Verb.DROP, promise, member) is None:
        rows.append((Button(texts.commitments_cannot_button(), does=f"commitments:cannot:{promise.id}"),))
    if rules.may(Verb.ACCEPT, promise, member) is None:
        rows += _offer_rows(promise, member)
    if rules.may(Verb.AGREE, promise, member) is None:
        rows += telling.common_rows(promise)
    follows = actions.follows(tx, talk.person, promise)
    if rules.may(Verb.JUDGE, promise, member, follows=follows) is None and actions.is_judged(tx, promise):
        rows += telling.judge_rows(promise)
    if promise.pair_id is not None:
        pair = actions.get(tx, promise.pair_id)
        if pair is not None and rules.may_see(pair, member.side):
            rows.append((telling.see(pair),))
    elif not promise.nothing_needed and rules.may(Verb.ANSWER_RETURN, promise, member) is None:
        rows.append((Button(texts.commitments_nothing_button(), does=f"commitments:nothing:{promise.id}"),))
        if member.side is promise.side:
            rows.append(
                (Button(texts.commitments_ask_return_button(), does=f"commitments:ask:{promise.id}"),)
            )
    return tuple(rows)


def _offer_rows(promise: Promise, member: Member) -> Rows:
    """A resident takes a request on or leaves it; saying no for the side is for those who answer for it."""
    rows = telling.offer_rows(promise)
    return rows if member.answers else rows[:1]
