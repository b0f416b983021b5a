"""What the other side answered, as everybody reads it: signed with a post, never a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.concerns.rules import Answer, Concern, Outcome, Response
from bot.concerns.titles import shorten
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Text
from bot.members import actions as members

if TYPE_CHECKING:
    pass

LONGEST_ON_CARD = 160
SAYS = {
    Response.WILL_DO: texts.concerns_answer_says,
    Response.NEED_HELP: texts.concerns_answer_need_help,
    Response.CANNOT: texts.concerns_answer_cannot,
    Response.BELONGS_TO: texts.concerns_answer_belongs_to,
    Response.QUESTION: texts.concerns_answer_question,
    Response.INFORMATION: texts.concerns_answer_says,
}
ENDED = {
    Outcome.HELPED: texts.concerns_state_helped,
    Outcome.PARTLY: texts.concerns_state_partly,
    Outcome.NOT: texts.concerns_state_not,
    Outcome.UNCONFIRMED: texts.concerns_state_unconfirmed,
}


def line(answer: Answer, zone: str, longest: int = LONGEST_ON_CARD) -> Text:
    """One answer on one line: who, what, until when."""
    goes_on = answer.until or answer.let_go or answer.unconfirmed
    words = answer.words.rstrip(".") if goes_on else answer.words
    signed = members.signed(answer.side, answer.signed)
    said = SAYS[answer.kind](signed=signed, words=shorten(words, longest))
    if answer.let_go:
        return texts.concerns_answer_let_go(answer=said)
    if answer.unconfirmed:
        return texts.concerns_answer_unconfirmed(answer=said)
    return (
        texts.concerns_answer_until(answer=said, at=Moment.of_day(answer.until, zone))
        if answer.until
        else said
    )


def on_card(concern: Concern, zone: str, waited: int | None) -> Lines | None:
    """The last answer, and for how many days one is missing; None where neither can be said yet."""
    last = concern.last_answer
    parts = [line(last, zone)] if last else []
    if concern.disagreed:
        parts.append(texts.concerns_card_disagreed())
    if waited is not None:
        asked = (
            texts.concerns_card_unanswered if not concern.was_answered else texts.concerns_card_asked_again
        )
        parts.append(asked(day=max(waited, 0)))
    return Lines.of(*parts) if parts else None


def has_more(concern: Concern) -> bool:
    """Whether the card does not show all that was answered."""
    return len(concern.answers) > 1 or any(len(each.words) > LONGEST_ON_CARD for each in concern.answers)


def every(concern: Concern, zone: str, longest: int) -> Lines:
    """All answers, the first first, each with its day."""
    return Lines.of(
        *(
            texts.concerns_answer_on(on=Moment.of_day(each.on, zone), answer=line(each, zone, longest))
            for each in concern.answers
        )
    )
