"""Talking about ideas: the screen everybody reads, one's own idea, what it changed, how it should be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.chat.reading import clean_name, fold, read_reference
from bot.chat.vocabulary import Feature, Kind, Reply, record, screen
from bot.concerns import actions, cards, doors, effects, ideas, listening, rules
from bot.concerns.effects import Effect, How
from bot.concerns.questions import pairs
from bot.errors import Refused
from bot.l10n import catalog, texts
from bot.l10n.text import Lines, Plain, Text, Words
from bot.letter import Button

if TYPE_CHECKING:
    from bot.chat.vocabulary import Talk
    from bot.concerns.ideas import Idea
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.letter import Rows
    from bot.members.rules import Member

DIALOGUE: Final = "ideas.words"
ASKED: Final = "words"
CHOOSE: Final = "choose-kind"
OF_EACH_SIDE: Final = 3
KINDS: Final = {
    ideas.Kind.HELPS: texts.ideas_kind_helps,
    ideas.Kind.HOW: texts.ideas_kind_how,
}
ASK_OTHERS: Final = {
    Side.COMMUNITY: texts.ideas_ask_police_button,
    Side.POLICE: texts.ideas_ask_community_button,
    Side.PARTNER: texts.ideas_ask_both_button,
}


def _back(concern_id: int) -> Button:
    return Button(texts.chat_back_button(), does=f"concerns:open:{concern_id}:n0")


# ── what everybody reads


def show(tx: Tx, talk: Talk) -> Reply:
    """💡: the newest ideas of each side, with the side and never a person."""
    concern, member, _ = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    return _screen(tx, talk, concern, member.side)


def _screen(tx: Tx, talk: Talk, concern: Concern, reader: Side) -> Reply:
    found = ideas.ideas_of(tx, concern.id)
    of_sides = ideas.newest_of_each_side(found, OF_EACH_SIDE)
    mine = {each.id for each in ideas.mine(tx, talk.person, [concern.id])}
    lines: list[Text] = [texts.ideas_title(ref=Plain(concern.ref))]
    buttons: list[Button] = []
    number = 0
    for side, shown in of_sides.items():
        lines.append(_heading(side, sum(each.side is side for each in found)))
        for each in shown:
            number += 1
            lines += _lines(number, each, talk.language)
            buttons += _buttons(number, each, reader, own=each.id in mine)
    if not found:
        lines.append(texts.ideas_none())
    rows: list[tuple[Button, ...]] = list(pairs(buttons))
    if ideas.may_add(concern):
        rows.append((Button(texts.ideas_add_button(), does=f"ideas:add:{concern.id}", style="primary"),))
    rows.append((_back(concern.id),))
    return screen(Lines(tuple(lines)), tuple(rows), folds_to=texts.ideas_fold())


def _heading(side: Side, count: int) -> Text:
    name, shown = cards.SIDE_NAMES[side](), rules.shown_count(count)
    return texts.ideas_side_few(side=name) if shown is None else texts.ideas_side(side=name, count=shown)


def _lines(number: int, each: Idea, language: str) -> list[Text]:
    lines: list[Text] = [
        texts.ideas_line(number=number, about=_about(each)),
        texts.ideas_words(words=Words(each.words)),
    ]
    if each.promise:
        lines.append(texts.ideas_promised(number=Plain(str(each.promise))))
    if each.language != language:
        lines.append(texts.ideas_language(language=catalog.native_name(each.language)))
    return lines


def _about(each: Idea) -> Text:
    if each.is_raisers:
        return texts.ideas_raisers()
    return texts.ideas_kind_other_side(sides=ideas.names(each.asked)) if each.asked else KINDS[each.kind]()


def _buttons(number: int, each: Idea, reader: Side, *, own: bool) -> list[Button]:
    promise = Button(texts.ideas_promise_button(number=number), does=f"commitments:fromidea:{each.id}")
    drop = Button(texts.ideas_drop_button(number=number), does=f"ideas:drop:{each.id}")
    may_promise = ideas.may_promise(each, reader)
    return [*((promise,) if may_promise else ()), *((drop,) if own else ())]


# ── one's own idea


def add(tx: Tx, talk: Talk) -> Reply:
    """💡 My idea: what is it about?"""
    concern, member, _ = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    return _ask_kind(tx, talk, concern, member)


def _ask_kind(tx: Tx, talk: Talk, concern: Concern, member: Member, words: str = "") -> Reply:
    """What is it about? `words` were written before that was tapped, and wait for it."""
    dialogue = Dialogue(DIALOGUE, CHOOSE, {"concern_id": concern.id, "words": words})
    dialogues.put(tx, talk.person.key, dialogue, talk.now)
    kinds = [(ideas.Kind.HELPS, texts.ideas_helps_button), (ideas.Kind.OTHER_SIDE, ASK_OTHERS[member.side])]
    if effects.asks_how(concern):
        kinds.append((ideas.Kind.HOW, texts.ideas_own_how_button))
    rows = tuple((Button(label(), does=f"ideas:kind:{concern.id}:{kind.value}"),) for kind, label in kinds)
    question = Lines.of(
        texts.ideas_kind_waits(words=Words(words)) if words else None, texts.ideas_kind_question()
    )
    return screen(question, (*rows, (_back(concern.id),)), folds_to=texts.ideas_fold())


def kind(tx: Tx, talk: Talk) -> Reply:
    """What it is about was tapped: the words come next, unless they came before."""
    concern, member, _ = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    if talk.chosen(1) not in set(ideas.Kind) or not ideas.may_add(concern):
        raise Refused(texts.ideas_refused_gone(), strip=True)
    if words := _waiting_words(tx, talk, concern):
        return _taken(tx, talk, concern, member, ideas.Kind(talk.chosen(1)), words)
    answers = {"concern_id": concern.id, "kind": talk.chosen(1)}
    dialogues.put(tx, talk.person.key, Dialogue(DIALOGUE, ASKED, answers), talk.now)
    question = texts.ideas_words_question(most=ideas.LONGEST)
    return screen(question, ((_back(concern.id),),), folds_to=texts.ideas_words_fold())


def _waiting_words(tx: Tx, talk: Talk, concern: Concern) -> str:
    """What was written about this concern before its kind was tapped, or ""."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or (dialogue.name, dialogue.step) != (DIALOGUE, CHOOSE):
        return ""
    return str(dialogue.answers["words"]) if dialogue.answers["concern_id"] == concern.id else ""


def said(tx: Tx, talk: Talk) -> Reply | None:
    """The words of an idea: taken only when they point at nobody; nothing flagged is ever kept."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or dialogue.name != DIALOGUE:
        raise Refused(texts.ideas_refused_gone(), strip=True)
    if talk.kind is Kind.WORDS and read_reference(talk.words) is not None:
        dialogues.end(tx, talk.person.key)
        return None
    if talk.kind is not Kind.WORDS or not fold(talk.words):
        return record(texts.chat_please_type())
    concern, member, _ = actions.by_id(tx, talk.person, int(dialogue.answers["concern_id"]), talk.now)
    words = clean_name(talk.words)
    first = _number_first(tx, member, words)
    if door := listening.door(words):
        dialogues.end(tx, talk.person.key)
        return first + doors.opened(tx, talk, member, door)
    if len(words) > ideas.LONGEST:
        raise Refused(texts.concerns_refused_too_long(most=ideas.LONGEST))
    found, flagged = listening.points_in(tx, concern.partnership_id, words)
    if flagged is not None:
        pause = texts.ideas_pause(words=Words("\n".join(found)))
        return first + screen(pause, ((_back(concern.id),),), folds_to=texts.ideas_words_fold())
    if dialogue.step == CHOOSE:
        return first + _ask_kind(tx, talk, concern, member, words)
    return first + _taken(tx, talk, concern, member, ideas.Kind(dialogue.answers["kind"]), words)


def _taken(tx: Tx, talk: Talk, concern: Concern, member: Member, about: ideas.Kind, words: str) -> Reply:
    ideas.add(tx, talk.person, concern.id, about, words, talk.now)
    dialogues.end(tx, talk.person.key)
    return record(texts.ideas_thanks(ref=Plain(concern.ref))) + _screen(tx, talk, concern, member.side)


def _number_first(tx: Tx, member: Member, words: str) -> Reply:
    if not listening.is_emergency(words):
        return Reply()
    number = charters.read(tx, member.partnership_id).emergency_number
    return record(texts.chat_emergency(number=Plain(number)))


def drop(tx: Tx, talk: Talk) -> Reply:
    """🗑: one's own idea is taken back, words and all."""
    found = ideas.idea(tx, talk.chosen_id())
    if found is None or not ideas.drop(tx, talk.person, found.id):
        raise Refused(texts.ideas_refused_gone(), strip=True)
    concern, member, _ = actions.by_id(tx, talk.person, found.concern_id, talk.now)
    return _screen(tx, talk, concern, member.side).toasting(texts.ideas_dropped_toast())


# ── what it changed, how it should be done


def effect(tx: Tx, talk: Talk) -> Reply:
    """💬: what it has changed for somebody who raised or supports it; one tap."""
    concern, _, _ = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    if talk.chosen(1) in set(Effect):
        effects.say_effect(tx, talk.person, concern.id, Effect(talk.chosen(1)), talk.now)
        return _effects(tx, concern).toasting(texts.ideas_chosen_toast())
    return _effects(tx, concern)


def _effects(tx: Tx, concern: Concern) -> Reply:
    rows: Rows = tuple(
        (Button(label(), does=f"ideas:effect:{concern.id}:{each.value}"),)
        for each, label in effects.EFFECT_BUTTONS.items()
    )
    lines = Lines.of(texts.ideas_effect_question(), effects.effect_line(tx, concern.id))
    return screen(lines, (*rows, (_back(concern.id),)), folds_to=texts.ideas_fold())


def how(tx: Tx, talk: Talk) -> Reply:
    """🧭: four ways to tap, or own words."""
    concern, _, _ = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    if talk.chosen(1) in set(How):
        effects.say_how(tx, talk.person, concern.id, How(talk.chosen(1)), talk.now)
        return _hows(tx, concern).toasting(texts.ideas_chosen_toast())
    return _hows(tx, concern)


def _hows(tx: Tx, concern: Concern) -> Reply:
    rows: Rows = tuple(
        (Button(label(), does=f"ideas:how:{concern.id}:{each.value}"),)
        for each, label in effects.HOW_BUTTONS.items()
    )
    words = Button(texts.ideas_how_words_button(), does=f"ideas:kind:{concern.id}:{ideas.Kind.HOW.value}")
    told = [
        texts.ideas_how_side(side=cards.SIDE_NAMES[side](), ways=_ways(counts))
        for side, counts in effects.how_counts(tx, concern.id).items()
    ]
    lines = Lines.of(texts.ideas_how_question(), *(told or [texts.ideas_how_none()]))
    return screen(lines, (*rows, (words,), (_back(concern.id),)), folds_to=texts.ideas_fold())


def _ways(counts: dict[How, int]) -> Lines:
    ways = [texts.ideas_how_count(way=effects.WANTED[each](), count=n) for each, n in counts.items()]
    return Lines.of(*ways, separator=" · ")


FEATURE = Feature(
    "ideas",
    taps={"list": show, "add": add, "kind": kind, "drop": drop, "effect": effect, "how": how},
    steps={DIALOGUE: said},
    brief={DIALOGUE: frozenset({"ideas:kind"})},
)
