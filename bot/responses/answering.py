"""From [Answer] to [Publish]: six kinds, whole sentences that are read before they are sent, or own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.vocabulary import Reply, Talk
from bot.concerns import answer_lines
from bot.concerns.rules import Response
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Plain
from bot.letter import Button
from bot.members import actions as members
from bot.responses import actions, passing, promising, queue, rules, screens, templates, written
from bot.responses.written import Draft

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.l10n.text import Text

KINDS = {
    Response.WILL_DO: texts.responses_will_do_button,
    Response.NEED_HELP: texts.responses_need_help_button,
    Response.CANNOT: texts.responses_cannot_button,
    Response.BELONGS_TO: texts.responses_belongs_button,
    Response.QUESTION: texts.responses_question_button,
    Response.INFORMATION: texts.responses_information_button,
}
OWN_QUESTIONS = {
    Response.CANNOT: texts.responses_own_reason_question,
    Response.BELONGS_TO: texts.responses_own_body_question,
}


def kinds(tx: Tx, talk: Talk) -> Reply:
    """[Answer]: it is in these hands for two days, and the six kinds are offered."""
    member, concern = queue.answering(tx, talk, talk.chosen_id())
    actions.take(tx, talk.person, member, concern.id, talk.now)
    buttons = [
        Button(
            KINDS[kind](),
            does=f"responses:ask:{concern.id}"
            if kind is Response.QUESTION
            else f"responses:kind:{concern.id}:{kind.value}",
        )
        for kind in Response
    ]
    rows = (*screens.in_pairs(buttons), (screens.back_to_card(concern),))
    return screens.shown(texts.responses_kind_question(ref=Plain(concern.ref)), rows, concern)


def kind_chosen(tx: Tx, talk: Talk) -> Reply:
    """One kind: its sentences as others will read them, each with its own [Publish]."""
    member, concern = queue.answering(tx, talk, talk.chosen_id())
    actions.take(tx, talk.person, member, concern.id, talk.now)
    kind = _kind(talk.chosen(1))
    if kind is Response.WILL_DO:
        return promising.choose(tx, talk, member, concern, 1)
    sentences = templates.SENTENCES[kind]
    numbered = _numbered(kind)
    text = Lines.of(
        templates.TITLES[kind](),
        *numbered,
        screens.shown_as(member),
        texts.responses_belongs_note() if kind is Response.BELONGS_TO else None,
        texts.responses_which_sentence(),
    )
    publishing = [
        Button(
            texts.responses_publish_button(number=number),
            does=f"responses:publish:{concern.id}:{kind.value}:{number}",
        )
        for number in range(1, len(sentences) + 1)
    ]
    asking = passing.buttons(tx, member, concern) if kind is Response.BELONGS_TO else ()
    own = Button(texts.responses_own_button(), does=f"responses:own:{concern.id}:{kind.value}")
    rows = (
        *screens.in_pairs(publishing),
        *screens.in_pairs(asking),
        (own,),
        (screens.back_to_kinds(concern),),
    )
    return screens.shown(text, rows, concern)


def _numbered(kind: Response) -> list[Text]:
    return [
        texts.responses_sentence_line(number=number, sentence=sentence())
        for number, sentence in enumerate(templates.SENTENCES[kind], start=1)
    ]


def _kind(code: str) -> Response:
    """The kind of a button; a question has its own way, and anything else is an old button."""
    if code not in {kind.value for kind in Response if kind is not Response.QUESTION}:
        raise Refused(texts.chat_old_button_toast(), strip=True)
    return Response(code)


# ── publishing


def publish(tx: Tx, talk: Talk) -> Reply:
    """[Publish] under a ready sentence."""
    member, concern = queue.answering(tx, talk, talk.chosen_id())
    kind = _kind(talk.chosen(1))
    sentences = templates.SENTENCES.get(kind, ())
    number = talk.chosen_id(2)
    if not 1 <= number <= len(sentences):
        raise Refused(texts.chat_old_button_toast(), strip=True)
    words = templates.spoken(sentences[number - 1](), talk.language)
    actions.publish(tx, talk.person, member, concern.id, kind=kind, words=words, now=talk.now)
    return screens.done(concern)


# ── own words


def own(tx: Tx, talk: Talk) -> Reply:
    """[Write my own]: the ready sentences can be copied to begin with."""
    member, concern = queue.answering(tx, talk, talk.chosen_id())
    actions.take(tx, talk.person, member, concern.id, talk.now)
    kind = _kind(talk.chosen(1))
    if kind is Response.WILL_DO:
        return promising.ask_plan(tx, talk, concern)
    step = written.BODY if kind is Response.BELONGS_TO else written.ANSWER
    written.remember(tx, talk, Draft(concern.id, concern.partnership_id, kind.value), step)
    question = OWN_QUESTIONS.get(kind, texts.responses_own_question)()
    copying = _copying(kind, talk.language) if kind is not Response.BELONGS_TO else ()
    back = Button(texts.chat_back_button(), does=f"responses:kind:{concern.id}:{kind.value}")
    # What the buttons copy stands above them.
    text = Lines.of(*(_numbered(kind) if copying else ()), question)
    return screens.shown(text, (*screens.in_pairs(copying), (back,)), concern)


def _copying(kind: Response, language: str) -> list[Button]:
    return [
        Button(texts.responses_copy_one_button(number=number), copies=words)
        for number, sentence in enumerate(templates.SENTENCES[kind], start=1)
        if len(words := templates.spoken(sentence(), language)) <= screens.LONGEST_COPIED
    ]


def wrote(tx: Tx, talk: Talk, draft: Draft, step: str) -> Reply:
    """An answer or a body in own words: shown as others will see it, then published."""
    member, concern = queue.answering(tx, talk, draft.concern_id)
    most = rules.LONGEST_BODY if step == written.BODY else rules.LONGEST_ANSWER
    words = written.words_of(tx, talk, concern.partnership_id, most)
    if draft.kind == Response.CANNOT.value and not rules.says_something(words):
        raise Refused(texts.responses_reason_needed())
    after = Draft(draft.concern_id, draft.partnership_id, draft.kind, words)
    written.remember(tx, talk, after, written.SHOWN)
    signed = members.signed(member.side, member.post)
    line = answer_lines.SAYS[_kind(draft.kind)](signed=signed, words=words)
    return screens.preview(
        concern,
        member,
        words,
        reads=templates.spoken(line, talk.language),
        publishes=f"responses:publishown:{concern.id}",
        again=f"responses:own:{concern.id}:{draft.kind}",
        back=screens.back_to_kinds(concern),
    )


def publish_own(tx: Tx, talk: Talk) -> Reply:
    """[Publish] under own words."""
    member, concern = queue.answering(tx, talk, talk.chosen_id())
    draft = written.of(tx, talk, concern.id)
    if draft.kind == Response.WILL_DO.value:
        # Words of a promise have a day and an owner: they are published as one, or not at all.
        raise Refused(texts.chat_old_button_toast(), strip=True)
    if not draft.words:
        raise Refused(texts.responses_words_please())
    actions.publish(
        tx, talk.person, member, concern.id, kind=_kind(draft.kind), words=draft.words, now=talk.now
    )
    written.end(tx, talk)
    return screens.done(concern)
