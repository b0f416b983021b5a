"""What is tapped and typed in answer to "did it help?": one tap counts, and it can be changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from bot.charter import actions as charters
from bot.chat import dialogues, reading
from bot.chat.dialogues import Dialogue
from bot.chat.reading import clean, fold
from bot.chat.vocabulary import Handler, Kind, Reply, Step, mark, record, screen
from bot.concerns import doors, listening
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Moment, Plain, Text, Words
from bot.letter import Button
from bot.members import actions as members
from bot.responses import helped, questions
from bot.responses import helped_rules as rules
from bot.responses.helped_rules import Said

if TYPE_CHECKING:
    from bot.chat.vocabulary import Talk
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx

MISSING: Final = "responses.missing"
SAID: Mapping[Said, Callable[[], Text]] = {
    Said.YES: texts.helped_said_yes_button,
    Said.BIT: texts.helped_said_bit_button,
    Said.NO: texts.helped_said_no_button,
    Said.UNSURE: texts.helped_said_unsure_button,
}


def said(tx: Tx, talk: Talk) -> Reply:
    """One of the four, or all four once more to change it."""
    concern = helped.to_say(tx, talk.person, talk.chosen_id(), talk.now)
    members.present(tx, talk, concern.partnership_id)
    if talk.chosen(1) not in set(Said):
        return _again(tx, concern, talk)
    return _say(tx, talk, concern, Said(talk.chosen(1)))


def _again(tx: Tx, concern: Concern, talk: Talk) -> Reply:
    if talk.message_id is None:
        return record(helped.question(tx, concern), helped.say_rows(concern.id))
    return mark(helped.say_rows(concern.id))


def _say(tx: Tx, talk: Talk, concern: Concern, said: Said) -> Reply:
    new = helped.say(tx, talk.person, concern.id, said, talk.now)
    change = Button(SAID[said](), does=f"responses:helped:{concern.id}")
    if talk.message_id is None:
        reply = record(texts.helped_counted(ref=Plain(concern.ref)), ((change,),))
    else:
        reply = mark(((change,),)).toasting(texts.helped_counted_toast())
    if said is not Said.NO:
        _leave(tx, talk, concern)
        return reply
    return reply + _ask_missing(tx, talk, concern) if new else reply


# ── what is missing


def _leave(tx: Tx, talk: Talk, concern: Concern) -> None:
    """Whoever changed their mind is not asked any more what is missing."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is not None and dialogue.name == MISSING and dialogue.answers["subject"] == concern.id:
        dialogues.end(tx, talk.person.key)


def _ask_missing(tx: Tx, talk: Talk, concern: Concern) -> Reply:
    """The question for words, unless somebody's own unsent words stand in its way: the tap counts anyhow."""
    before = dialogues.active(tx, talk.person.key, talk.now)
    if before is not None and before.answers.get(dialogues.KEPT):
        return Reply()
    dialogues.put(tx, talk.person.key, Dialogue(MISSING, "words", {"subject": concern.id}), talk.now)
    return screen(texts.helped_missing_question(), (_nothing(concern),), folds_to=texts.helped_missing_fold())


def _nothing(concern: Concern) -> tuple[Button, ...]:
    return (Button(texts.helped_nothing_button(), does=f"responses:helpednothing:{concern.id}"),)


def missing(tx: Tx, talk: Talk) -> Reply:
    """The words: kept with the concern, or asked for once more if they may point at somebody."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or dialogue.name != MISSING:
        raise Refused(texts.chat_done_already_toast(), strip=True)
    if talk.kind is not Kind.WORDS or not fold(talk.words):
        return record(texts.chat_please_type())
    concern = helped.to_say(tx, talk.person, dialogue.answers["subject"], talk.now)
    member = members.present(tx, talk, concern.partnership_id)
    words = clean(talk.words)
    if door := listening.door(words):
        dialogues.end(tx, talk.person.key)
        return doors.opened(tx, talk, member, door)
    if len(words) > rules.LONGEST_MISSING:
        raise Refused(texts.concerns_refused_too_long(most=rules.LONGEST_MISSING))
    found, _ = listening.points_in(tx, concern.partnership_id, words)
    if found:
        return screen(texts.helped_missing_points(words=Words("\n".join(found))), (_nothing(concern),))
    helped.add_missing(tx, talk.person, concern.id, words, talk.now)
    return _noted(tx, talk, concern)


def nothing(tx: Tx, talk: Talk) -> Reply:
    """[Nothing to add]: the "no" counts without words."""
    concern = helped.to_say(tx, talk.person, talk.chosen_id(), talk.now)
    members.present(tx, talk, concern.partnership_id)
    return _noted(tx, talk, concern)


def _noted(tx: Tx, talk: Talk, concern: Concern) -> Reply:
    """The same to whoever raised it and to whoever supports it: a phone that is read tells neither."""
    _leave(tx, talk, concern)
    zone = charters.read(tx, concern.partnership_id).zone
    at = Moment(questions.next_hour(tx, concern.partnership_id, talk.now), zone)
    return screen(texts.helped_noted(ref=Plain(concern.ref), at=at))


# ── typed


def typed(tx: Tx, talk: Talk) -> Reply | None:
    """1 to 4 from somebody who is asked about one concern; None where it means something else."""
    number = reading.read_number(talk.words)
    if number is None or not 1 <= number <= len(helped.SAY):
        return None
    member = members.member_of(tx, talk.person, talk.person.partnership_id)
    asked = helped.unsaid(tx, talk.person, member.partnership_id) if member is not None else []
    if not asked:
        return None
    if len(asked) > 1:
        # Which of them is not clear: asked about one, and then a number is its answer.
        return record(helped.question(tx, asked[0]), helped.say_rows(asked[0].id))
    return _say(tx, talk, asked[0], helped.SAY[number - 1][0])


TAPS: Mapping[str, Handler] = {"helped": said, "helpednothing": nothing}
STEPS: Mapping[str, Step] = {MISSING: missing}
BRIEF: Mapping[str, frozenset[str]] = {MISSING: frozenset({"responses:helped", "responses:helpednothing"})}
