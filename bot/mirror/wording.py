"""Every line of the history in plain words: what happened, who did it, and why, without a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from bot import history
from bot.agenda.powers import REASONS as AGENDA_REASONS
from bot.approvals import because, cards
from bot.approvals.charter_lines import LINES
from bot.approvals.charter_reading import LABELS
from bot.approvals.rules import ABOUT_CONCERNS, Kind
from bot.charter.rules import Side
from bot.commitments.sentences import REASONS as PROMISE_REASONS
from bot.concerns.rules import Outcome, Response
from bot.l10n import texts
from bot.l10n.text import Plain, Text
from bot.members import demands
from bot.members.deeds import EVERY_REASON
from bot.members.rules import SIDE_OF, Role
from bot.members.sides import SIDE_NAMES

if TYPE_CHECKING:
    from bot.history import Line

OF_ALL: Final[dict[str, Callable[[], Text]]] = {
    "partnership-agreed": texts.history_partnership_agreed,
    "round-opened": texts.history_round_opened,
    "round-had-nothing": texts.history_round_had_nothing,
    "round-closed": texts.history_round_closed,
    "round-published": texts.history_round_published,
    "agenda-published": texts.history_agenda_published,
    "meeting-moved": texts.history_meeting_moved,
    "seat-confirmed": texts.history_seat_confirmed,
    "seat-taken": texts.history_seat_taken,
    "coordinator-named": texts.history_coordinator_named,
    "deputy-named": texts.history_deputy_named,
    "deputy-took-over": texts.history_deputy_took_over,
    "election-recorded": texts.history_election_recorded,
    "term-ended": texts.history_term_ended,
    "seat-removed": texts.history_seat_removed,
    "removal-appealed": texts.history_removal_appealed,
}
"""What happened to the partnership as a whole."""

OF_ONE: Final[dict[str, Callable[..., Text]]] = {
    "concern-opened": texts.history_concern_opened,
    "concern-opened-early": texts.history_concern_opened_early,
    "concern-held": texts.history_concern_held,
    "concern-released": texts.history_concern_released,
    "concern-withdrawn": texts.history_concern_withdrawn,
    "concern-set-aside": texts.history_concern_set_aside,
    "concern-appealed": texts.history_concern_appealed,
    "concern-flagged": texts.history_concern_flagged,
    "concern-reopened": texts.history_concern_reopened,
    "answer-belongs": texts.history_answer_belongs,
    "question-asked": texts.history_question_asked,
    "answer-not-accepted": texts.history_answer_not_accepted,
    "answer-overdue": texts.history_answer_overdue,
    "answer-missing": texts.history_answer_missing,
    "answer-to-agenda": texts.history_answer_to_agenda,
    "promise-made": texts.history_promise_made,
    "promise-asked": texts.history_promise_asked,
    "promise-accepted": texts.history_promise_accepted,
    "promise-declined": texts.history_promise_declined,
    "promise-claimed": texts.history_promise_claimed,
    "promise-confirmed": texts.history_promise_confirmed,
    "promise-disputed": texts.history_promise_disputed,
    "promise-unconfirmed": texts.history_promise_unconfirmed,
    "promise-moved": texts.history_promise_moved,
    "promise-dropped": texts.history_promise_dropped,
    "promise-lapsed": texts.history_promise_lapsed,
    "promise-late": texts.history_promise_late,
}
"""What happened to one worry or promise; each takes its number as `ref`."""

OF_TWO: Final[dict[str, Callable[..., Text]]] = {
    "concern-joined": texts.history_concern_joined,
    "concern-parted": texts.history_concern_parted,
}
"""What happened between two worries; the reason of the line is the other's number."""

OF_BODY: Final[dict[str, Callable[..., Text]]] = {
    "party-admitted": texts.history_party_admitted,
    "party-active": texts.history_party_active,
    "party-suspended": texts.history_party_suspended,
    "party-resumed": texts.history_party_resumed,
    "party-removed": texts.history_party_removed,
}
"""What happened to a body that takes part; the subject is its public name."""

OF_BOTH: Final[dict[str, Callable[..., Text]]] = {
    "proposed": texts.history_proposed,
    "agreed": texts.history_agreed,
    "declined": texts.history_declined,
    "withdrawn": texts.history_withdrawn,
    "lapsed": texts.history_lapsed,
    "stopped": texts.history_stopped,
    "left": texts.history_left,
}
"""Steps of what both coordinators must agree on: the verb is the step and the kind of deed."""

OBJECTED: Final = "objected"
PROMISE: Final = "P"
"""What stands before the number of a promise in the chain; the words say that it is one."""

ENDED_AS: Final[dict[str, tuple[Callable[..., Text], dict[str, Callable[[], Text]]]]] = {
    "answer-given": (
        texts.history_answer_given,
        {
            Response.WILL_DO.value: texts.history_kind_will_do,
            Response.NEED_HELP.value: texts.history_kind_need_help,
            Response.CANNOT.value: texts.history_kind_cannot,
            Response.BELONGS_TO.value: texts.history_kind_belongs_to,
            Response.QUESTION.value: texts.history_kind_question,
            Response.INFORMATION.value: texts.history_kind_information,
        },
    ),
    "concern-closed": (
        texts.history_concern_closed,
        {
            Outcome.HELPED.value: texts.history_kind_helped,
            Outcome.PARTLY.value: texts.history_kind_partly,
            Outcome.NOT.value: texts.history_kind_not,
            Outcome.UNCONFIRMED.value: texts.history_kind_unconfirmed,
        },
    ),
}
"""What has a kind: the reason of the line says which."""

LOOKS: Final[dict[str, tuple[Callable[..., Text], dict[str, Callable[..., Text]]]]] = {
    "concern-look": (
        texts.history_concern_look,
        {
            "appeal": texts.history_look_appeal,
            "held": texts.history_look_held,
            "flag": texts.history_look_flag,
        },
    ),
    "concern-looked": (
        texts.history_concern_looked,
        {
            "appeal-yes": texts.history_looked_appeal_yes,
            "appeal-no": texts.history_looked_appeal_no,
            "appeal-undecided": texts.history_looked_appeal_undecided,
            "held-yes": texts.history_looked_read,
            "held-no": texts.history_looked_unread,
            "held-undecided": texts.history_looked_undecided,
            "flag-yes": texts.history_looked_read,
            "flag-no": texts.history_looked_unread,
            "flag-undecided": texts.history_looked_undecided,
        },
    ),
}
"""Second looks: what the three were asked, and what they said; the plain words stand for lines without it."""

DEMANDED: Final = {code: demands.sentence(*said) for code, said in demands.CODES.items()}
"""Demands for data; the reason of the line says whose, and what was given."""

KINDS_OF_DEED: Final = {kind.value: say for kind, say in cards.KINDS.items()}

REASONS: Final[dict[str, Callable[[], Text]]] = {
    **PROMISE_REASONS,
    **because.REASONS,
    **AGENDA_REASONS,
    **EVERY_REASON,
    "own-words": texts.history_reason_own_words,
    "own_words": texts.history_reason_own_promise,
    "same": texts.history_reason_same,
    "person": texts.history_reason_person,
    "contact": texts.history_reason_contact,
    "group": texts.history_reason_group,
    "danger": texts.history_reason_danger,
    "other": texts.history_reason_other,
    "belongs_to": texts.history_reason_belongs_to,
    "answered_elsewhere": texts.history_reason_answered_elsewhere,
    "not_joint": texts.history_reason_not_joint,
    "unsafe": texts.history_reason_unsafe,
    "see-it-otherwise": texts.history_reason_otherwise,
    "talk-at-the-meeting": texts.history_reason_meeting,
    "know-more-first": texts.history_reason_more,
    "not-now": texts.history_reason_not_now,
    "did_not_help": texts.history_reason_no_help,
    "nobody-stopped": texts.history_reason_nobody_stopped,
    "either-side-may": texts.history_reason_either_may,
    "side-vacant": texts.history_reason_side_vacant,
}
"""Reasons from the lists; a code that stands here not is left out of the line, and stays in the chain."""
FOLLOWS: Final = frozenset({"concern-set-aside", "seat-removed"})
"""What came of both keys at once: the line before, that both agreed, has said why."""

BOTH_SIDES: Final = "both-sides"
"""Who agreed where a key of each side was turned: by the coordinators or by a deputy."""
BY: Final[dict[str, Callable[[], Text]]] = {
    history.CLOCK: texts.history_by_clock,
    history.BOTH: texts.history_by_both,
    BOTH_SIDES: texts.history_by_both_sides,
    **{side.value: name for side, name in SIDE_NAMES.items()},
}

ABOUT_ONE: Final[frozenset[str]] = frozenset(
    {
        *OF_ONE,
        *OF_TWO,
        *ENDED_AS,
        *LOOKS,
        OBJECTED,
        *(f"{step}-{kind.value}" for step in OF_BOTH for kind in ABOUT_CONCERNS),
    }
)
"""Verbs whose subject is the number of a worry or promise: others may have the same number by chance."""


def knows(verb: str) -> bool:
    """Whether there are words for this verb."""
    plain = (OF_ALL, OF_ONE, OF_TWO, OF_BODY, ENDED_AS, LOOKS)
    alone = (OBJECTED, demands.VERB)
    return any(verb in table for table in plain) or verb in alone or _step(verb) is not None


def said(line: Line) -> Text:
    """The whole line: its number, who, what, and the reason where one was given."""
    number = Plain(str(line.seq))
    what = _of_side(line) or _what(line)
    by = BY.get(_who(line))
    words = (
        texts.history_line(number=number, by=by(), what=what)
        if by
        else texts.history_line_bare(number=number, what=what)
    )
    reason = REASONS.get(line.reason) if line.verb not in FOLLOWS else None
    return texts.history_line_reason(line=words, reason=reason()) if reason else words


def _who(line: Line) -> str:
    """What needed both keys was done by both sides, whoever turned the second."""
    return BOTH_SIDES if _step(line.verb) == "agreed" else line.side


def _step(verb: str) -> str | None:
    step, _, kind = verb.partition("-")
    return step if step in OF_BOTH and kind in KINDS_OF_DEED else None


def _what(line: Line) -> Text:  # noqa: PLR0911 - one return a kind of line
    ref, reason = Plain(line.subject), line.reason
    step = _step(line.verb)
    match line.verb:
        case verb if verb in OF_ALL:
            return OF_ALL[verb]()
        case verb if verb in OF_ONE:
            return OF_ONE[verb](ref=Plain(line.subject.removeprefix(PROMISE)))
        case verb if verb in OF_TWO:
            return OF_TWO[verb](ref=ref, other=Plain(reason))
        case verb if verb in OF_BODY:
            return OF_BODY[verb](name=line.subject)
        case verb if verb in ENDED_AS and reason in ENDED_AS[verb][1]:
            say, kinds = ENDED_AS[verb]
            return say(ref=ref, kind=kinds[reason]())
        case verb if verb in LOOKS:
            say, looks = LOOKS[verb]
            return looks.get(reason, say)(ref=ref)
        case demands.VERB if reason in DEMANDED:
            return DEMANDED[reason]
        case verb if verb == OBJECTED and reason in KINDS_OF_DEED:
            return texts.history_objected(what=_deed(reason, line.subject))
        case verb if step is not None:
            return OF_BOTH[step](what=_deed(verb.partition("-")[2], line.subject))
        case verb:
            return texts.history_something(what=verb)


def _of_side(line: Line) -> Text | None:
    """What is said of a whole side by its name: its seats, and the side itself where no body is named."""
    if line.verb == "seat-confirmed" and line.subject in SIDE_OF:
        return texts.history_seat_confirmed_for(side=SIDE_NAMES[SIDE_OF[Role(line.subject)]]())
    if line.verb == "party-active" and line.subject in set(Side):
        return texts.history_side_active(side=SIDE_NAMES[Side(line.subject)]())
    return None


def _deed(kind: str, subject: str) -> Text:
    name = KINDS_OF_DEED[kind]()
    if subject in LINES:
        return texts.history_rule(kind=name, rule=LABELS[subject]())
    return cards.about(Kind(kind), subject) if subject.isdigit() and Kind(kind) in ABOUT_CONCERNS else name
