"""What a reader may do with a concern on a card. Once open, it is the same for raiser and supporter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.concerns import answer_lines, conduct, course, holding
from bot.concerns.rules import Concern, State, Viewer, may_see
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.letter import Button, Rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

NEWS, MINE, WAITING, READ, KEYS = "n", "m", "w", "r", "k"
"""Where a card was opened from, which is where [Back] leads; a page number follows, or an approval's id."""
LISTS = {NEWS: "list", MINE: "mine", WAITING: "waiting"}
SUPPORTED = frozenset({State.OPEN, State.ANSWERED, State.ON_AGENDA, State.SET_ASIDE, State.APPEALED})
"""Where "me too" can be said."""
Row = tuple[Button, ...]


def card_rows(
    concern: Concern,
    viewer: Viewer,
    origin: str,
    now: datetime,
    *,
    follows: bool,
    joined: bool = False,
    holds_key: bool = False,
) -> Rows:
    """Buttons of a card. A follower of either kind has [Me too, undo]; `holds_key` may propose deeds."""
    rows = [
        _support(concern, origin, follows=follows),
        _disagree(concern, follows=follows),
        _reading(concern, joined=joined),
        _own(concern, viewer, follows=follows),
        _let_others(concern, viewer),
        _pass_on(concern, viewer),
        _seen(concern, follows=follows),
        *_coordinating(concern, viewer, now, holds_key=holds_key),
        _promise(concern),
        _more(concern),
        (_back(concern, origin),),
    ]
    return tuple(row for row in rows if row)


def _support(concern: Concern, origin: str, *, follows: bool) -> Row:
    if concern.state not in SUPPORTED:
        return ()
    label = texts.concerns_undo_button() if follows else texts.concerns_me_too_button()
    does = f"concerns:support:{concern.id}:{'no' if follows else 'yes'}:{origin}"
    return (Button(label, does=does, style="" if follows else "primary"),)


def may_disagree(concern: Concern, *, follows: bool) -> bool:
    """Whether this person may say that the answer is none for them."""
    answered = concern.is_answered and concern.state in {State.OPEN, State.ANSWERED}
    return follows and answered and not concern.disagreed


def _disagree(concern: Concern, *, follows: bool) -> Row:
    label = texts.concerns_disagree_button()
    if may_disagree(concern, follows=follows):
        return (Button(label, does=f"concerns:disagree:{concern.id}"),)
    if course.may_appeal(concern, follows=follows):
        return (Button(label, does=f"concerns:appeal:{concern.id}"),)
    return ()


def _reading(concern: Concern, *, joined: bool) -> Row:
    answers = Button(texts.concerns_answers_button(), does=f"concerns:answers:{concern.id}")
    others = Button(texts.concerns_others_button(), does=f"concerns:others:{concern.id}")
    has_others = joined or concern.also_said or concern.state is State.MERGED
    return (*((answers,) if answer_lines.has_more(concern) else ()), *((others,) if has_others else ()))


def _own(concern: Concern, viewer: Viewer, *, follows: bool) -> Row:
    if concern.state is State.MERGED and follows:
        return (
            Button(texts.concerns_go_along_button(), does=f"concerns:stay:{concern.id}"),
            Button(texts.concerns_leave_button(), does=f"concerns:leave:{concern.id}"),
        )
    if viewer.is_raiser and concern.state in {State.RECEIVED, State.HELD}:
        words = Button(texts.concerns_words_button(), does=f"concerns:reword:{concern.id}")
        back = Button(texts.concerns_take_back_button(), does=f"concerns:withdraw:{concern.id}")
        return (words, back) if holding.reword_refusal(concern, viewer) is None else (back,)
    return ()


def _let_others(concern: Concern, viewer: Viewer) -> Row:
    if not (viewer.is_raiser and conduct.is_closed(concern)):
        return ()
    return (Button(texts.doors_open_button(), does=f"concerns:letothers:{concern.id}"),)


def _pass_on(concern: Concern, viewer: Viewer) -> Row:
    """How the residents' coordinator ends what she alone reads."""
    if conduct.pass_on_refusal(concern, viewer) is not None:
        return ()
    passed = Button(texts.doors_passed_button(), does=f"concerns:passon:{concern.id}:{conduct.PASSED}")
    could_not = Button(texts.doors_not_passed_button(), does=f"concerns:passon:{concern.id}:{conduct.NOT}")
    return (passed, could_not)


def _seen(concern: Concern, *, follows: bool) -> Row:
    before = concern.state in {State.RECEIVED, State.HELD}
    seen = Button(texts.concerns_seen_button(), does=f"concerns:visible:{concern.id}")
    flag = Button(texts.concerns_flag_button(), does=f"concerns:flag:{concern.id}")
    may_flag = concern.state is State.OPEN and not concern.looking and not concern.looked
    shows = follows and (before or concern.state in SUPPORTED)
    return (*((seen,) if shows else ()), *((flag,) if may_flag else ()))


def _coordinating(concern: Concern, viewer: Viewer, now: datetime, *, holds_key: bool) -> list[Row]:
    rows: list[Row] = []
    early = Button(texts.concerns_early_button(), does=f"concerns:early:{concern.id}")
    both = holds_key and not concern.not_to_police
    if viewer.coordinates and concern.state is State.RECEIVED:
        hold = Button(texts.concerns_hold_button(), does=f"concerns:hold:{concern.id}")
        rows.append((hold, early) if both else (hold,))
    waits = concern.state is State.HELD and not concern.looking and not conduct.is_closed(concern)
    if viewer.coordinates and waits:
        rows.append((Button(texts.concerns_release_button(), does=f"concerns:release:{concern.id}"),))
    if both and concern.state in course.SETTABLE and not concern.looking:
        # What the next meeting has to hear is not set aside before.
        aside = Button(texts.concerns_aside_button(), does=f"concerns:aside:{concern.id}")
        join = Button(texts.concerns_join_button(), does=f"concerns:join:{concern.id}")
        rows.append((join,) if concern.heard_because else (aside, join))
    if viewer.coordinates and course.may_part(concern, now):
        rows.append((Button(texts.concerns_part_button(), does=f"concerns:part:{concern.id}"),))
    return rows


def _promise(concern: Concern) -> Row:
    """Anybody of any side may offer to do something about it."""
    if concern.state not in SUPPORTED and concern.state is not State.DISCUSSED:
        return ()
    return (Button(texts.concerns_promise_button(), does=f"commitments:new:{concern.id}"),)


def _more(concern: Concern) -> Row:
    photo = Button(texts.concerns_photo_button(), does=f"concerns:photo:{concern.id}")
    happened = Button(texts.concerns_history_button(), does=f"history:about:{concern.id}")
    # Of what police may not read, nothing stands in the history.
    has_history = not concern.not_to_police and concern.state is not State.RECEIVED
    return (*((photo,) if concern.photos else ()), *((happened,) if has_history else ()))


def reading(
    found: Iterable[Concern | None], approval_id: int, viewer: Viewer, now: datetime
) -> tuple[Row, ...]:
    """[Read] for each of these that this reader may read: what both decide about is read before."""
    return tuple(
        (
            Button(
                texts.concerns_read_number_button(ref=Plain(each.ref)),
                does=f"concerns:open:{each.id}:{KEYS}{approval_id}",
            ),
        )
        for each in found
        if each is not None and may_see(each, viewer, now)
    )


def _back(concern: Concern, origin: str) -> Button:
    verb = LISTS.get(origin[:1])
    if origin[:1] == READ:
        return Button(texts.concerns_hide_button(), does=f"concerns:hide:{concern.id}")
    page = origin[1:] if origin[1:].isdigit() else "0"
    if origin[:1] == KEYS:
        return Button(texts.chat_back_button(), does=f"approvals:open:{page}")
    return Button(texts.chat_back_button(), does=f"concerns:{verb or 'list'}:{page}")
