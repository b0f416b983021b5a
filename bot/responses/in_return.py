"""What will the other side do? Asked of every promise that answers; "nothing needed" is an answer too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.charter.rules import Side
from bot.chat.vocabulary import Reply, Talk, screen
from bot.commitments import actions as commitments
from bot.commitments.rules import Task
from bot.commitments.words import checked
from bot.concerns import actions as concerns
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines
from bot.letter import Button, Rows
from bot.members import actions as members
from bot.members.sides import SIDE_NAMES
from bot.responses import passing, rules, screens, templates, written
from bot.responses.written import Draft

if TYPE_CHECKING:
    from bot.commitments.rules import Promise
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.members.rules import Member


def other_side(tx: Tx, member: Member, concern: Concern) -> Side | None:
    """Who is meant by the other side; None where nobody else is here."""
    return rules.other_side(member.side, concern.side, passing.asked_sides(tx, member, concern))


def ask(tx: Tx, talk: Talk, member: Member, concern: Concern, promise: Promise) -> Reply:
    """The one more word that a promise needs."""
    side = other_side(tx, member, concern)
    nothing = Button(
        texts.responses_nothing_needed_button(), does=f"responses:return:{promise.id}:0", style="primary"
    )
    if side is None:
        commitments.nothing_needed(tx, member, promise.id, talk.now)
        return _stands(texts.responses_nothing_needed(number=promise.number))
    plans = templates.asked_of(side)
    # A typed digit presses the button of that place, so the lines are counted as they stand.
    peaceful = [(number, plan) for number, plan in enumerate(plans, start=1) if not plan.force]
    lines = [
        texts.responses_sentence_line(number=place, sentence=plan.words())
        for place, (_, plan) in enumerate(peaceful, start=1)
    ]
    asking = [
        Button(texts.responses_ask_for_button(number=place), does=f"responses:return:{promise.id}:{number}")
        for place, (number, _) in enumerate(peaceful, start=1)
    ]
    own = Button(texts.responses_ask_own_button(), does=f"responses:returnown:{promise.id}")
    question = texts.responses_in_return_question(number=promise.number, side=SIDE_NAMES[side]())
    # Words typed here are the answer to this question, and no new worry.
    draft = Draft(concern.id, concern.partnership_id, promise=promise.id, side=side.value)
    written.offer(tx, talk, draft, written.PAIR)
    rows: Rows = (*(tuple(asking[at : at + 2]) for at in range(0, len(asking), 2)), (nothing,), (own,))
    return screens.shown(Lines.of(question, *lines), rows, concern)


def _of(tx: Tx, talk: Talk, promise_id: int) -> tuple[Member, Promise, Concern]:
    promise = commitments.get(tx, promise_id)
    member = members.present(tx, talk, promise.partnership_id if promise else 0)
    concern = concerns.concern(tx, promise.concern_id) if promise and promise.concern_id else None
    if promise is None or concern is None or promise.side is not member.side:
        raise Refused(texts.chat_old_button_toast(), strip=True)
    return member, promise, concern


def answered(tx: Tx, talk: Talk) -> Reply:
    """[Nothing needed], or one of the deeds that can be asked for."""
    member, promise, concern = _of(tx, talk, talk.chosen_id())
    number = talk.chosen_id(1)
    if number == 0:
        commitments.nothing_needed(tx, member, promise.id, talk.now)
        return _stands(texts.responses_nothing_needed(number=promise.number))
    side = other_side(tx, member, concern)
    plan = templates.plan(side, number) if side is not None else None
    if side is None or plan is None:
        raise Refused(texts.chat_old_button_toast(), strip=True)
    what = templates.capital(templates.spoken(plan.words(), talk.language))
    return _asked(tx, talk, member, promise, side, what, plan.task)


def own(tx: Tx, talk: Talk) -> Reply:
    """[Ask for something else]."""
    member, promise, concern = _of(tx, talk, talk.chosen_id())
    side = other_side(tx, member, concern)
    if side is None:
        raise Refused(texts.chat_old_button_toast(), strip=True)
    draft = Draft(concern.id, concern.partnership_id, promise=promise.id, side=side.value)
    written.remember(tx, talk, draft, written.RETURN)
    nothing = Button(texts.responses_nothing_needed_button(), does=f"responses:return:{promise.id}:0")
    return screens.shown(texts.responses_ask_own_question(), ((nothing,),), concern)


def wrote(tx: Tx, talk: Talk, draft: Draft) -> Reply:
    """What is asked for, in own words; of residents one of their seven kinds of deed."""
    member, promise, concern = _of(tx, talk, draft.promise)
    words = written.words_of(tx, talk, concern.partnership_id, rules.LONGEST_PLAN)
    side = Side(draft.side)
    number = templates.number_of(Side.COMMUNITY, templates.LIGHT)
    if refused := not_residents_work(side, words, concern, f"responses:return:{promise.id}:{number}"):
        return refused
    words = checked(tx, concern.partnership_id, side, words)
    if side is Side.COMMUNITY:
        written.remember(tx, talk, replace(draft, words=words), written.TASK)
        again = f"responses:returnown:{promise.id}"
        rows = task_rows(f"responses:returntask:{promise.id}", again)
        return screens.shown(texts.responses_task_question(), rows, concern)
    written.end(tx, talk)
    return _asked(tx, talk, member, promise, side, words, Task.OTHER)


def not_residents_work(side: Side, words: str, concern: Concern, instead: str) -> Reply | None:
    """Why residents do no patrols, with a day for the lights as a tap; None where nothing asks for one."""
    found = commitments.refused_task(words) if side is Side.COMMUNITY else None
    if found is None:
        return None
    offer = texts.commitments_offer_instead_button(what=texts.commitments_template_light_button())
    return screens.shown(
        texts.commitments_refused_task(words=found),
        ((Button(offer, does=instead, style="primary"),),),
        concern,
    )


def task_rows(does: str, again: str) -> Rows:
    """The seven kinds of deed that are residents', and the way back to the words."""
    buttons = [Button(label(), does=f"{does}:{task.value}") for task, label in templates.TASKS.items()]
    return (*screens.in_pairs(buttons), (Button(texts.chat_back_button(), does=again),))


def task_of(code: str) -> Task:
    """The task of a button."""
    if code not in {task.value for task in templates.TASKS}:
        raise Refused(texts.chat_old_button_toast(), strip=True)
    return Task(code)


def task_chosen(tx: Tx, talk: Talk) -> Reply:
    """Which kind of deed is asked of the residents."""
    member, promise, concern = _of(tx, talk, talk.chosen_id())
    draft = written.of(tx, talk, concern.id)
    if draft.promise != promise.id or not draft.words:
        raise Refused(texts.chat_old_button_toast(), strip=True)
    task = task_of(talk.chosen(1))
    written.end(tx, talk)
    return _asked(tx, talk, member, promise, Side(draft.side), draft.words, task)


def _asked(tx: Tx, talk: Talk, member: Member, promise: Promise, side: Side, what: str, task: Task) -> Reply:
    commitments.ask(
        tx,
        member,
        of=side,
        what=what,
        task=task,
        due_on=promise.due_on,
        concern_id=promise.concern_id,
        pair_of=promise.id,
        now=talk.now,
    )
    return _stands(texts.responses_asked_in_return(number=promise.number, side=SIDE_NAMES[side]()))


def _stands(said: Text) -> Reply:
    return screen(said, ((screens.TO_QUEUE,),))
