"""What is tapped and typed in asking whoever told a worry, and in answering: the same for every side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from bot.charter import actions as charters
from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.chat.reading import clean, clean_name, fold
from bot.chat.vocabulary import Handler, Kind, Reply, Step, record, screen
from bot.concerns import doors, listening
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain, Text, Words
from bot.letter import Button
from bot.members import actions as members
from bot.responses import question_rules as rules
from bot.responses import questions
from bot.responses.question_rules import Question

if TYPE_CHECKING:
    from bot.charter.rules import Side
    from bot.chat.vocabulary import Talk
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx

ASKING: Final = "responses.asking"
TELLING: Final = "responses.telling"
TYPING, READY = "words", "choose-send"


def _remember(tx: Tx, talk: Talk, name: str, step: str, subject: int, words: str = "") -> None:
    answers = {"subject": subject, "words": words}
    dialogues.put(tx, talk.person.key, Dialogue(name, step, answers), talk.now)


def _remembered(tx: Tx, talk: Talk, name: str) -> tuple[int, str]:
    """What it is about, and the words; refuses where there is nothing left to send."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or dialogue.name != name:
        raise Refused(texts.chat_done_already_toast(), strip=True)
    return dialogue.answers["subject"], dialogue.answers["words"]


# ── whoever asks


def ask(tx: Tx, talk: Talk) -> Reply:
    """[Ask] on a card of the queue: the words are typed."""
    member = members.present(tx, talk)
    concern = questions.to_ask(tx, talk.person, member, talk.chosen_id())
    _remember(tx, talk, ASKING, TYPING, concern.id)
    return screen(texts.relay_ask(ref=Plain(concern.ref)), ((_to_card(concern),),))


def _to_card(concern: Concern) -> Button:
    return Button(texts.chat_back_button(), does=f"responses:look:{concern.id}")


def asked(tx: Tx, talk: Talk) -> Reply:
    """The question: shown as it will be read, or what to ask instead."""
    concern_id, _ = _remembered(tx, talk, ASKING)
    if talk.kind is not Kind.WORDS or not fold(talk.words):
        return record(texts.chat_please_type())
    member = members.present(tx, talk)
    concern = questions.to_ask(tx, talk.person, member, concern_id)
    words = clean_name(talk.words)
    if (why := questions.problem(tx, concern, words)) is not None:
        _remember(tx, talk, ASKING, TYPING, concern_id)
        return screen(why, ((_to_card(concern),),))
    _remember(tx, talk, ASKING, READY, concern_id, words)
    at = Moment(questions.next_hour(tx, concern.partnership_id, talk.now), _zone(tx, concern.partnership_id))
    preview = Lines.of(
        texts.relay_preview(ref=Plain(concern.ref)),
        _signed(member.side, member.post, words),
        texts.relay_preview_when(at=at),
    )
    rows = (
        (Button(texts.concerns_send_button(), does="responses:asksend:0", style="primary"),),
        (Button(texts.concerns_reword_button(), does=f"responses:ask:{concern.id}"),),
        (_to_card(concern),),
    )
    return screen(preview, rows, folds_to=texts.relay_preview_fold())


def _signed(side: Side, post: str, words: str) -> Text:
    return texts.relay_question(who=members.signed(side, post), question=Words(words))


def _zone(tx: Tx, partnership_id: int) -> str:
    return charters.read(tx, partnership_id).zone


def ask_send(tx: Tx, talk: Talk) -> Reply:
    """✅: it goes out at the next release hour. A second tap finds it sent."""
    concern_id, words = _remembered(tx, talk, ASKING)
    member = members.present(tx, talk)
    if not words:
        return ask(tx, talk)
    question = questions.ask(tx, talk.person, member, concern_id, words, talk.now)
    dialogues.end(tx, talk.person.key)
    zone = _zone(tx, question.partnership_id)
    said = texts.relay_sent(at=Moment(question.out_at, zone), until=Moment(question.ends_at, zone, "day"))
    back = Button(texts.chat_back_button(), does=f"responses:look:{concern_id}")
    return screen(said, ((back,),))


# ── whoever told the worry


def told(tx: Tx, talk: Talk) -> Reply:
    """[Read] under news that names no topic: the question, signed with the post."""
    question, concern = questions.for_raiser(tx, talk.person, talk.chosen_id(), talk.now)
    members.present(tx, talk, concern.partnership_id)
    lines = [
        texts.relay_asks(ref=Plain(concern.ref)),
        _signed(question.side, question.signed, question.words),
    ]
    hide = Button(texts.concerns_hide_button(), does=f"responses:toldhide:{question.id}")
    if not rules.may_answer(question, talk.now):
        return screen(Lines.of(*lines, texts.relay_over()), ((hide,),), folds_to=_fold(concern))
    until = Moment(question.ends_at, _zone(tx, concern.partnership_id), "day")
    rows = (
        (
            Button(texts.relay_answer_button(), does=f"responses:toldwrite:{question.id}", style="primary"),
            Button(texts.relay_rather_not_button(), does=f"responses:toldnot:{question.id}"),
        ),
        (hide,),
    )
    return screen(Lines.of(*lines, texts.relay_asks_until(until=until)), rows, folds_to=_fold(concern))


def _fold(concern: Concern) -> Text:
    return texts.concerns_card_fold(ref=Plain(concern.ref))


def told_hide(tx: Tx, talk: Talk) -> Reply:
    """[Hide again]: the question leaves the screen."""
    question, concern = questions.for_raiser(tx, talk.person, talk.chosen_id(), talk.now)
    again = Button(texts.concerns_read_button(), does=f"responses:told:{question.id}")
    return screen(texts.concerns_follow_news(ref=Plain(concern.ref)), ((again,),))


def told_not(tx: Tx, talk: Talk) -> Reply:
    """[Rather not]: nothing is kept or sent of it; it ends as if it had never been read."""
    question, concern = questions.to_answer(tx, talk.person, talk.chosen_id(), talk.now)
    dialogues.end(tx, talk.person.key)
    again = Button(texts.relay_after_all_button(), does=f"responses:toldwrite:{question.id}")
    hide = Button(texts.concerns_hide_button(), does=f"responses:toldhide:{question.id}")
    return screen(texts.relay_nothing_sent(), ((again,), (hide,)), folds_to=_fold(concern))


def told_write(tx: Tx, talk: Talk) -> Reply:
    """[Answer]: the one warning, then the words."""
    question, concern = questions.to_answer(tx, talk.person, talk.chosen_id(), talk.now)
    _remember(tx, talk, TELLING, TYPING, question.id)
    back = Button(texts.chat_back_button(), does=f"responses:told:{question.id}")
    return screen(texts.relay_write(), ((back,),), folds_to=_fold(concern))


def telling(tx: Tx, talk: Talk) -> Reply:
    """The answer: repeated back before it is sent, or worded anew if it may point at somebody."""
    question_id, _ = _remembered(tx, talk, TELLING)
    if talk.kind is not Kind.WORDS or not fold(talk.words):
        return record(texts.chat_please_type())
    words = clean(talk.words)
    question, concern = questions.to_answer(tx, talk.person, question_id, talk.now)
    member = members.present(tx, talk, concern.partnership_id)
    if door := listening.door(words):
        dialogues.end(tx, talk.person.key)
        return doors.opened(tx, talk, member, door)
    if len(words) > rules.LONGEST_REPLY:
        raise Refused(texts.concerns_refused_too_long(most=rules.LONGEST_REPLY))
    if found := questions.must_go(words):
        _remember(tx, talk, TELLING, TYPING, question.id)
        out = texts.relay_leave_out(words=Words("\n".join(found)))
        return screen(out, ((_again(question),), (_rather_not(question),)))
    found = questions.pointers(tx, question, words)
    if not found:
        return _repeat(tx, talk, question, words)
    _remember(tx, talk, TELLING, READY, question.id, words)
    keep = Button(texts.concerns_no_person_button(), does=f"responses:toldkeep:{question.id}")
    rows = ((_again(question),), (keep,), (_rather_not(question),))
    return screen(texts.relay_answer_points(words=Words("\n".join(found))), rows)


def _again(question: Question) -> Button:
    return Button(texts.concerns_reword_button(), does=f"responses:toldwrite:{question.id}")


def _rather_not(question: Question) -> Button:
    return Button(texts.relay_rather_not_button(), does=f"responses:toldnot:{question.id}")


def told_keep(tx: Tx, talk: Talk) -> Reply:
    """It names nobody: repeated back as it is. A number or an address is never kept."""
    question_id, words = _remembered(tx, talk, TELLING)
    question, _ = questions.to_answer(tx, talk.person, question_id, talk.now)
    if not words or questions.must_go(words):
        raise Refused(texts.chat_done_already_toast(), strip=True)
    return _repeat(tx, talk, question, words)


def _repeat(tx: Tx, talk: Talk, question: Question, words: str) -> Reply:
    _remember(tx, talk, TELLING, READY, question.id, words)
    at = Moment(
        questions.next_hour(tx, question.partnership_id, talk.now), _zone(tx, question.partnership_id)
    )
    repeated = Lines.of(
        texts.relay_repeat(who=members.signed(question.side, question.signed)),
        texts.relay_answer_words(words=Words(words)),
        texts.relay_repeat_when(at=at),
    )
    send = Button(texts.concerns_send_button(), does=f"responses:toldsend:{question.id}", style="primary")
    rows = ((send,), (_again(question),), (_rather_not(question),))
    return screen(repeated, rows, folds_to=texts.relay_repeat_fold())


def told_send(tx: Tx, talk: Talk) -> Reply:
    """✅: kept once, and read at the next release hour. A second tap finds it sent."""
    question_id, words = _remembered(tx, talk, TELLING)
    if not words or (talk.choice and question_id != talk.chosen_id()):
        raise Refused(texts.chat_done_already_toast(), strip=True)
    question, concern = questions.for_raiser(tx, talk.person, question_id, talk.now)
    members.present(tx, talk, concern.partnership_id)
    at = questions.give(tx, talk.person, question.id, words, talk.now)
    dialogues.end(tx, talk.person.key)
    return screen(texts.relay_given(at=Moment(at, _zone(tx, concern.partnership_id))))


TAPS: Mapping[str, Handler] = {
    "ask": ask,
    "asksend": ask_send,
    "told": told,
    "toldhide": told_hide,
    "toldnot": told_not,
    "toldwrite": told_write,
    "toldkeep": told_keep,
    "toldsend": told_send,
}
STEPS: Mapping[str, Step] = {ASKING: asked, TELLING: telling}
BRIEF: Mapping[str, frozenset[str]] = {
    ASKING: frozenset({"responses:ask", "responses:asksend"}),
    TELLING: frozenset(
        {"responses:toldwrite", "responses:toldkeep", "responses:toldsend", "responses:toldnot"}
    ),
}
