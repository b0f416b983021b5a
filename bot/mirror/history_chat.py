"""Reading the history: newest first, by day, about one worry; and checking that nobody touched it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from bot import history
from bot.charter import actions as charters
from bot.chat.reading import fold
from bot.chat.vocabulary import Command, Feature, Reply, Talk, screen
from bot.concerns import actions as concerns
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain, Text
from bot.letter import Button, Rows
from bot.members import actions as members
from bot.mirror import wording

if TYPE_CHECKING:
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.history import Line
    from bot.members.rules import Member

A_PAGE = 12
MOST_ABOUT_ONE = 40
TAKEN_BACK = "concern-withdrawn"
"""The last line of a worry that is erased: what stands before it is about that one."""
_REFERENCE = re.compile(r"p?[0-9]{1,6}")


def show(tx: Tx, talk: Talk) -> Reply:
    """/history and [History]: the newest lines; with a head typed behind it, whether that head stood here."""
    member = members.present(tx, talk)
    typed = fold(talk.words).replace(" ", "")
    if _REFERENCE.fullmatch(typed):
        return _about_number(tx, talk, member, typed.upper())
    if typed:
        return _compared(tx, member, re.sub("[^0-9a-f]", "", typed))
    return _page(tx, member, 0)


def show_page(tx: Tx, talk: Talk) -> Reply:
    """[Newer] and [Older]."""
    return _page(tx, members.present(tx, talk), talk.chosen_id())


def show_about(tx: Tx, talk: Talk) -> Reply:
    """[History] of one worry, for everybody who may see the worry."""
    concern, member, _ = concerns.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    return _about(tx, member, concern.ref, concern)


def check(tx: Tx, talk: Talk) -> Reply:
    """[Check it]: the whole chain is computed anew."""
    member = members.present(tx, talk)
    broken = history.verify(tx, member.partnership_id)
    if broken is not None:
        return screen(texts.history_broken(number=Plain(str(broken.seq))), _back())
    head = history.head(tx, member.partnership_id)
    return screen(texts.history_whole(lines=head.seq, head=Plain(head.short)), _back())


def _page(tx: Tx, member: Member, number: int) -> Reply:
    length = history.length(tx, member.partnership_id)
    if not length:
        return screen(texts.history_none())
    pages = -(-length // A_PAGE)
    at = min(number, pages - 1)
    lines = history.page(tx, member.partnership_id, at, A_PAGE)
    head = history.head(tx, member.partnership_id)
    text = Lines.of(
        texts.history_title(),
        *by_day(lines, _zone(tx, member)),
        texts.history_page(page=at + 1, pages=pages),
        texts.history_compare(digits=Plain(head.hash[: history.SHOWN_DIGITS])),
    )
    steps = []
    if at > 0:
        steps.append(Button(texts.history_newer_button(), does=f"history:show:{at - 1}"))
    if at + 1 < pages:
        steps.append(Button(texts.history_older_button(), does=f"history:show:{at + 1}"))
    checking = (Button(texts.history_check_button(), does="history:check:0"),)
    return screen(text, (tuple(steps), checking) if steps else (checking,))


def _about_number(tx: Tx, talk: Talk, member: Member, number: str) -> Reply:
    """A typed number: a worry's only if the reader may see it."""
    if number.isdigit():
        concern, member, _ = concerns.by_ref(tx, talk.person, number, talk.now)
        return _about(tx, member, concern.ref, concern)
    return _about(tx, member, number)


def _about(tx: Tx, member: Member, ref: str, concern: Concern | None = None) -> Reply:
    lines = history.about(tx, member.partnership_id, ref, wording.ABOUT_ONE, MOST_ABOUT_ONE)
    if concern is not None:
        lines = _of_this_one(lines, concern)
    if not lines:
        return screen(texts.history_about_none(ref=Plain(ref)), _back())
    return screen(Lines.of(texts.history_about(ref=Plain(ref)), *by_day(lines, _zone(tx, member))), _back())


def _of_this_one(lines: Sequence[Line], concern: Concern) -> list[Line]:
    """Without what happened to an erased worry that had this number before; the newest first."""
    own = takewhile(lambda line: line.day >= concern.raised_on and line.verb != TAKEN_BACK, lines)
    return list(own)


def _compared(tx: Tx, member: Member, digits: str) -> Reply:
    """Whether a head that somebody kept stood here, and whether anything before it has changed."""
    if len(digits) < history.LEAST_DIGITS:
        raise Refused(texts.history_short_head())
    line = history.beginning_with(tx, member.partnership_id, digits)
    if line is None:
        return screen(texts.history_unknown_head(), _back())
    number = Plain(str(line.seq))
    broken = history.verify(tx, member.partnership_id, history.Head(line.seq, line.hash))
    if broken is not None and broken.seq <= line.seq:
        return screen(
            texts.history_stood_broken(number=number, line=Plain(str(broken.seq))),
            _back(),
        )
    day = Moment.of_day(line.day, _zone(tx, member))
    return screen(texts.history_stood(day=day, number=number), _back())


def by_day(lines: Sequence[Line], zone: str) -> list[Text]:
    """The lines under their days, in the order given."""
    found: list[Text] = []
    for day, of_day in groupby(lines, key=lambda line: line.day):
        found.append(texts.history_day(day=Moment.of_day(day, zone)))
        found += [wording.said(line) for line in of_day]
    return found


def _zone(tx: Tx, member: Member) -> str:
    return charters.read(tx, member.partnership_id).zone


def _back() -> Rows:
    return ((Button(texts.history_button(), does="history:show:0"),),)


FEATURE = Feature(
    "history",
    commands={"history": Command(show, "history-command")},
    taps={"show": show_page, "about": show_about, "check": check},
)
