"""Voting: the ballot on which each tap is the vote, the same for every side; and reading results."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from bot import people
from bot.charter import actions as charters
from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.chat.reading import read_numbers
from bot.chat.vocabulary import Command, Feature, Kind, Reply, Talk, mark, record, screen
from bot.concerns import actions as concerns
from bot.concerns.titles import shorten
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain, Text
from bot.letter import Button
from bot.members import actions as members
from bot.priorities import actions, candidates, organising, result_chat, results, rounds, voting
from bot.priorities.ballot import BadBallot, Marks, Problem, read_ballot, toggle
from bot.priorities.result_chat import round_of
from bot.priorities.rules import Refusal

if TYPE_CHECKING:
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.members.rules import Member
    from bot.priorities.store import StoredRound

__all__ = ["FEATURE", "typed_numbers"]

BALLOT = "priorities.ballot"
"""The dialogue in which typed numbers are the whole ballot."""
SEVERAL = 2
LONGEST_LABEL = 22
"""Signs of own words on a button, beside the mark and the number."""
ON, OFF = "on", "off"
REFUSALS: dict[Refusal, Callable[[], Text]] = {
    Refusal.NOT_OPEN_YET: texts.priorities_not_open_toast,
    Refusal.OBSERVER: texts.priorities_may_not_toast,
    Refusal.NOT_ACTIVE: texts.priorities_may_not_toast,
    Refusal.NO_SUCH_OPTION: texts.chat_old_button_toast,
}


# ── finding the round


def show_vote(tx: Tx, talk: Talk) -> Reply:
    """/vote and the home button: the ballot of the open round, or when the next one opens."""
    member = members.present(tx, talk)
    stored = rounds.open_round(tx, member.partnership_id, talk.now)
    return _open(tx, talk, stored, member) if stored else _no_vote(tx, talk, member)


def open_tapped(tx: Tx, talk: Talk) -> Reply:
    """[🗳 Vote] under a message, [🗳 Change], back from another screen."""
    stored, member = round_of(tx, talk)
    return _open(tx, talk, stored, member)


def linked(tx: Tx, talk: Talk) -> Reply:
    """A `v_` link: from now on they also talk in the partnership of that round."""
    stored = rounds.get(tx, int(talk.words)) if _is_id(talk.words) else None
    if stored is None:
        raise Refused(texts.priorities_unknown_toast())
    member = members.present(tx, talk, stored.round.partnership_id)
    people.choose_partnership(tx, talk.person, stored.round.partnership_id)
    return _open(tx, talk, stored, member)


def _is_id(words: str) -> bool:
    return words.isascii() and words.isdigit() and len(words) < 19  # noqa: PLR2004 - a column's size


def _open(tx: Tx, talk: Talk, stored: StoredRound, member: Member) -> Reply:
    refusal = actions.vote_refusal(tx, stored, member, talk.now)
    if refusal is not None:
        return _refused(tx, talk, stored, member, refusal)
    return _ballot(tx, talk, stored, member)


def _refused(tx: Tx, talk: Talk, stored: StoredRound, member: Member, refusal: Refusal) -> Reply:
    match refusal:
        case Refusal.ENDED:
            return _ended(tx, talk, stored)
        case Refusal.JOINED_LATER:
            raise Refused(texts.priorities_joined_later(at=_next(tx, talk, member)))
        case _:
            raise Refused(REFUSALS[refusal]())


def _ended(tx: Tx, talk: Talk, stored: StoredRound) -> Reply:
    """An old ballot: it has ended, and where its result is. The tapped message keeps only that button."""
    see = ((Button(texts.priorities_result_button(), does=f"priorities:result:{stored.round.id}"),),)
    _leave_ballot(tx, talk)
    if talk.kind is Kind.TAP and talk.message_id is not None:
        return mark(see).toasting(texts.priorities_ended_toast())
    return record(texts.priorities_ended_toast(), see)


def _next(tx: Tx, talk: Talk, member: Member) -> Moment:
    at = rounds.next_opening(tx, member.partnership_id, talk.now)
    return Moment(at, charters.read(tx, member.partnership_id).zone)


def _no_vote(tx: Tx, talk: Talk, member: Member) -> Reply:
    last = rounds.last_published(tx, member.partnership_id)
    see = (
        Button(texts.priorities_result_button(), does=f"priorities:result:{last.round.id}") if last else None
    )
    return screen(texts.priorities_no_vote(at=_next(tx, talk, member)), ((see,),) if see else ())


# ── the ballot


def _ballot(tx: Tx, talk: Talk, stored: StoredRound, member: Member) -> Reply:
    """The one live ballot, every ✅ drawn from the database."""
    charter = charters.read(tx, stored.round.partnership_id)
    order = voting.shown_to(tx, stored, member)
    known = candidates.readable(tx, order)
    marked = voting.marks(tx, stored, member) or frozenset()
    day, hour = rounds.closing(charter, stored.round)
    listens = _listen(tx, talk, stored)
    text = Lines.of(
        texts.priorities_ballot(marks=charter.marks, day=day, hour=hour),
        *_lines(order, known),
        texts.priorities_standing() if listens else texts.priorities_standing_draft(),
    )
    rows = [
        (_toggle(stored, number, known[each], each in marked),) for number, each in _numbered(order, known)
    ]
    for label, verb in (
        (texts.priorities_none_button(), "none"),
        (texts.priorities_which_button(), "which"),
        (texts.priorities_finish_button(), "finish"),
    ):
        rows.append((Button(label, does=f"priorities:{verb}:{stored.round.id}"),))
    fold = texts.priorities_folded(count=len(marked & known.keys()), marks=charter.marks)
    return screen(text, tuple(rows), folds_to=fold)


def _numbered(order: Sequence[int], known: dict[int, Concern]) -> list[tuple[int, int]]:
    return [(number, each) for number, each in enumerate(order, start=1) if each in known]


def _lines(order: Sequence[int], known: dict[int, Concern]) -> list[Text]:
    return [_line(Plain(str(number)), known.get(each)) for number, each in enumerate(order, start=1)]


def _line(number: Plain, concern: Concern | None) -> Text:
    if concern is None:
        return texts.priorities_line_gone(number=number)
    side = results.SIDE_PICTURES[concern.side]
    return texts.priorities_line(number=number, title=concern.title, ref=Plain(concern.ref), side=side)


def _toggle(stored: StoredRound, number: int, concern: Concern, is_marked: bool) -> Button:  # noqa: FBT001
    """☐ or ✅, and what a tap makes of it: tapping the same picture twice is tapping it once."""
    label = texts.priorities_mark_button(
        mark=Plain("✅" if is_marked else "☐"),
        number=Plain(str(number)),
        title=shorten(concern.title, LONGEST_LABEL),
    )
    wanted = OFF if is_marked else ON
    return Button(label, does=f"priorities:mark:{stored.round.id}:{number}:{wanted}")


def _listen(tx: Tx, talk: Talk, stored: StoredRound) -> bool:
    """Typed numbers are the ballot from now on, unless a draft is being written, which is not thrown away."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is not None and dialogue.name != BALLOT:
        return False
    answers = {"round": stored.round.id}
    dialogues.put(tx, talk.person.key, Dialogue(BALLOT, "ballot", answers), talk.now)
    return True


def _leave_ballot(tx: Tx, talk: Talk) -> None:
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is not None and dialogue.name == BALLOT:
        dialogues.end(tx, talk.person.key)


def mark_tapped(tx: Tx, talk: Talk) -> Reply:
    """One option is marked or not: this is the vote."""
    stored, member = round_of(tx, talk)
    refusal = actions.vote_refusal(tx, stored, member, talk.now)
    if refusal is not None:
        return _refused(tx, talk, stored, member, refusal)
    charter = charters.read(tx, stored.round.partnership_id)
    order = voting.shown_to(tx, stored, member)
    number = talk.chosen_id(1)
    marked = voting.marks(tx, stored, member) or frozenset()
    option = order[number - 1] if 1 <= number <= len(order) else 0
    known = frozenset(candidates.readable(tx, order))
    after = _after(marked & known, option, talk.chosen(2), known, charter.marks)
    if after is Refusal.TOO_MANY:
        raise Refused(texts.priorities_limit_toast(marks=charter.marks))
    if isinstance(after, Refusal):
        raise Refused(REFUSALS[after]())
    gone = marked - known
    # A mark for what left the vote counts again should it come back, unless the voter gave it to another.
    kept = after | gone if len(after | gone) <= charter.marks else after
    actions.cast(tx, stored, member, kept, talk.now)
    counted = texts.priorities_counted_toast(count=len(after), marks=charter.marks)
    return _ballot(tx, talk, stored, member).toasting(counted)


def _after(marked: Marks, option: int, wanted: str, options: Collection[int], most: int) -> Marks | Refusal:
    """The marks after a tap; a tap that finds its wish fulfilled changes nothing."""
    if wanted in {ON, OFF} and option in options and (option in marked) == (wanted == ON):
        return marked
    return toggle(marked, option, options, most)


def typed(tx: Tx, talk: Talk) -> Reply | None:
    """Numbers typed while the ballot stands are the whole ballot; other words are not for it."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    stored = rounds.get(tx, int(dialogue.answers["round"])) if dialogue is not None else None
    return _typed(tx, talk, stored) if stored is not None else None


def typed_numbers(tx: Tx, talk: Talk) -> Reply | None:
    """Two or more numbers typed outside every dialogue while a round is open are the ballot; else None.

    For `Dispatch.free_words`: the dialogue of a ballot ends a day after the last look, the round later.
    """
    if len(read_numbers(talk.words)) < SEVERAL:
        return None
    member = members.member_of(tx, talk.person, talk.person.partnership_id)
    stored = rounds.open_round(tx, member.partnership_id, talk.now) if member is not None else None
    return _typed(tx, talk, stored) if stored is not None else None


def _typed(tx: Tx, talk: Talk, stored: StoredRound) -> Reply | None:
    if talk.kind is not Kind.WORDS:
        return None
    member = members.present(tx, talk, stored.round.partnership_id)
    charter = charters.read(tx, stored.round.partnership_id)
    order = voting.shown_to(tx, stored, member)
    read = read_ballot(talk.words, order, charter.marks)
    if isinstance(read, BadBallot):
        return _not_read(read, len(order), charter.marks)
    refusal = actions.vote_refusal(tx, stored, member, talk.now)
    if refusal is not None:
        return _refused(tx, talk, stored, member, refusal)
    known = candidates.readable(tx, order)
    gone = next((order.index(each) + 1 for each in read if each not in known), None)
    if gone is not None:
        raise Refused(texts.priorities_no_such_number(number=gone, most=len(order)))
    actions.cast(tx, stored, member, read, talk.now)
    return _ballot(tx, talk, stored, member)


def _not_read(read: BadBallot, most: int, marks: int) -> Reply | None:
    match read:
        case BadBallot(Problem.NO_SUCH_NUMBER, int(number)) if number:
            raise Refused(texts.priorities_no_such_number(number=number, most=most))
        case BadBallot(Problem.TOO_MANY, int(number)):
            raise Refused(texts.priorities_too_many(count=number, marks=marks))
        case _:
            return None  # words, a reference, or 0: the last button shown


# ── beside the marks


def finish(tx: Tx, talk: Talk) -> Reply:
    """[👍 Finished] only folds the ballot; everything was counted before."""
    stored, member = round_of(tx, talk)
    if actions.vote_refusal(tx, stored, member, talk.now) is Refusal.ENDED:
        return _ended(tx, talk, stored)
    charter = charters.read(tx, stored.round.partnership_id)
    order = voting.shown_to(tx, stored, member)
    known = candidates.readable(tx, order)
    marked = voting.marks(tx, stored, member)
    chosen = [
        _line(Plain(str(number)), known[each])
        for number, each in _numbered(order, known)
        if each in (marked or ())
    ]
    head = texts.priorities_chosen()
    if not chosen:
        head = texts.priorities_chosen_nothing() if marked is None else texts.priorities_chosen_none()
    day, hour = rounds.closing(charter, stored.round)
    _leave_ballot(tx, talk)
    change = Button(texts.priorities_change_button(), does=f"priorities:open:{stored.round.id}")
    text = Lines.of(head, *chosen, texts.priorities_change_until(day=day, hour=hour))
    folded = texts.priorities_folded(count=len(chosen), marks=charter.marks)
    return screen(text, ((change,),), folds_to=folded)


def none_of_these(tx: Tx, talk: Talk) -> Reply:
    """An empty ballot is a vote too; marks made before stay. Then on to telling one's own worry."""
    stored, member = round_of(tx, talk)
    refusal = actions.vote_refusal(tx, stored, member, talk.now)
    if refusal is not None:
        return _refused(tx, talk, stored, member, refusal)
    marked = voting.marks(tx, stored, member)
    if marked is None:
        actions.cast(tx, stored, member, frozenset(), talk.now)
    _leave_ballot(tx, talk)
    text = texts.priorities_none_kept() if marked else texts.priorities_none_counted()
    tell = Button(texts.chat_home_raise_button(), does="concerns:raise:0", style="primary")
    back = Button(texts.chat_back_button(), does=f"priorities:open:{stored.round.id}")
    return screen(text, ((tell,), (back,)))


def which(tx: Tx, talk: Talk) -> Reply:
    """[I don't understand one]: choose it, then read all of its words."""
    stored, member = round_of(tx, talk)
    order = voting.shown_to(tx, stored, member)
    known = candidates.readable(tx, order)
    back = Button(texts.chat_back_button(), does=f"priorities:open:{stored.round.id}")
    number = talk.chosen_id(1)
    card = None
    if 1 <= number <= len(order):
        card = concerns.card(tx, order[number - 1], member, talk.language, talk.now)
    if card is not None:
        others = Button(texts.chat_back_button(), does=f"priorities:which:{stored.round.id}")
        return screen(card, ((others,),))
    rows = [
        (
            Button(
                texts.priorities_mark_button(
                    mark=results.SIDE_PICTURES[known[each].side],
                    number=Plain(str(place)),
                    title=shorten(known[each].title, LONGEST_LABEL),
                ),
                does=f"priorities:which:{stored.round.id}:{place}",
            ),
        )
        for place, each in _numbered(order, known)
    ]
    return screen(texts.priorities_which(), (*rows, (back,)))


FEATURE = Feature(
    "priorities",
    commands={
        "vote": Command(show_vote, "priorities-vote-command"),
        "poll": Command(organising.ask),
    },
    taps={
        "open": open_tapped,
        "mark": mark_tapped,
        "finish": finish,
        "none": none_of_these,
        "which": which,
        "result": result_chat.show_result,
        "all": result_chat.show_all,
        "why": result_chat.show_why,
        "ask": organising.ask,
        "start": organising.start,
        "stop": organising.stop,
        "now": organising.hurry,
    },
    steps={BALLOT: typed},
    home={"chat-home-vote-button": show_vote},
    links={"v_": linked},
    brief={BALLOT: frozenset()},
)
