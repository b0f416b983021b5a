"""Making a promise, or asking another side for one: what, for which worry, by when; a look, then publish."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.charter.rules import Side
from bot.chat import dialogues
from bot.chat.vocabulary import Kind, Reply, Talk, screen
from bot.commitments import actions, dates, rules, words
from bot.commitments.cards import RESOURCES
from bot.commitments.draft import (
    BACK,
    HAVE,
    HOURS_STEP,
    LONGEST_TITLE,
    MOST_WORRIES,
    PREVIEW,
    TASK,
    WHAT,
    WHEN,
    WORRY,
    Draft,
    draft_of,
    pairs,
    remember,
    task_of,
)
from bot.commitments.place import today_in
from bot.commitments.publishing import preview
from bot.commitments.rules import Promise, Resource, Task
from bot.commitments.templates import HOURS, INSTEAD, TEMPLATES
from bot.concerns import actions as concerns
from bot.concerns.rules import Concern
from bot.concerns.titles import shorten
from bot.errors import Refused
from bot.l10n import catalog, texts
from bot.l10n.text import Plain
from bot.letter import Button, Rows
from bot.members import actions as members
from bot.members.sides import SIDE_NAMES

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.members.rules import Member

# ── beginning


def begin(tx: Tx, talk: Talk) -> Reply:
    """/promise, [Make a promise], or from a worry's card: `talk.chosen_id()` is the worry, or 0."""
    member = members.present(tx, talk)
    members.may_answer(tx, member)
    concern_id = talk.chosen_id() or None
    if concern_id is not None:
        concerns.by_id(tx, talk.person, concern_id, talk.now)
    draft = Draft(
        member.partnership_id, member.side.value, concern_id=concern_id, worry_chosen=concern_id is not None
    )
    return ask_what(tx, talk, draft)


def begin_return(tx: Tx, talk: Talk) -> Reply:
    """[Ask them for something]: what the other side could do in return for a promise."""
    given = _promise(tx, talk)
    member = members.present(tx, talk, given.partnership_id)
    facing = [side for side in rules.other_sides(given) if side is not member.side]
    if not facing:
        raise Refused(texts.commitments_refused_not_now_toast())
    draft = Draft(
        given.partnership_id,
        facing[0].value,
        concern_id=given.concern_id,
        worry_chosen=True,
        asks=True,
        pair_of=given.id,
    )
    return ask_what(tx, talk, draft)


def from_idea(tx: Tx, talk: Talk) -> Reply:
    """[Make it a promise] under an idea: its words and two weeks, ready to publish by a side that may."""
    idea = concerns.idea(tx, talk.chosen_id())
    if idea is None:
        raise Refused(texts.commitments_refused_not_here_toast(), strip=True)
    concern, member, _ = concerns.by_id(tx, talk.person, idea.concern_id, talk.now)
    concerns.idea_to_promise(tx, idea.id, member.side)
    due_on = today_in(tx, concern.partnership_id, talk.now) + dates.AHEAD["two"]
    draft = Draft(
        concern.partnership_id,
        member.side.value,
        task=(Task.ORGANISE if member.side is Side.COMMUNITY else Task.OTHER).value,
        concern_id=concern.id,
        worry_chosen=True,
        due_on=due_on.isoformat(),
        is_ready=True,
        idea_id=idea.id,
    )
    return _worded(tx, talk, member, draft, idea.words)


def _promise(tx: Tx, talk: Talk) -> Promise:
    found = actions.get(tx, talk.chosen_id())
    if found is None:
        raise Refused(texts.commitments_refused_not_here_toast(), strip=True)
    return found


# ── the questions


def ask_what(tx: Tx, talk: Talk, draft: Draft) -> Reply:
    """What will be done: ready deeds of the side, or words of one's own."""
    side = Side(draft.side)
    rows = tuple(
        (Button(template.words(), does=f"commitments:what:{key}"),)
        for key, template in TEMPLATES[side].items()
    )
    remember(tx, talk, WHAT, draft)
    question = (
        texts.commitments_ask_what_of(side=SIDE_NAMES[side]()) if draft.asks else texts.commitments_ask_what()
    )
    return screen(question, (*rows, (BACK,)))


def what_tapped(tx: Tx, talk: Talk) -> Reply:
    """A ready deed; some ask at what time."""
    member, draft = draft_of(tx, talk)
    template = TEMPLATES[Side(draft.side)].get(talk.chosen(0))
    if template is None:
        raise Refused(texts.chat_old_button_toast())
    draft = replace(
        draft, what=catalog.render_plain(template.words(), talk.language), task=template.task.value
    )
    if not template.has_hours:
        return _next(tx, talk, member, draft)
    remember(tx, talk, HOURS_STEP, draft)
    buttons = [Button(label(), does=f"commitments:hours:{key}") for key, label in HOURS.items()]
    return screen(texts.commitments_ask_hours(), (*pairs(buttons), (BACK,)))


def hours_tapped(tx: Tx, talk: Talk) -> Reply:
    """At what time; the words grow by it."""
    member, draft = draft_of(tx, talk)
    label = HOURS.get(talk.chosen(0))
    if label is None:
        raise Refused(texts.chat_old_button_toast())
    line = texts.commitments_with_hours(
        what=texts.commitments_reason_own(words=draft.what),
        hours=label(),
    )
    return _next(tx, talk, member, replace(draft, what=catalog.render_plain(line, talk.language)))


def task_tapped(tx: Tx, talk: Talk) -> Reply:
    """What kind of help the own words mean."""
    member, draft = draft_of(tx, talk)
    task = task_of(talk.chosen(0))
    words.checked_task(Side(draft.side), task)
    return _next(tx, talk, member, replace(draft, task=task.value))


def worry_tapped(tx: Tx, talk: Talk) -> Reply:
    """For which worry, or for none of them."""
    member, draft = draft_of(tx, talk)
    concern_id = talk.chosen_id() or None
    if concern_id is not None:
        concerns.by_id(tx, talk.person, concern_id, talk.now)
    return _next(tx, talk, member, replace(draft, concern_id=concern_id, worry_chosen=True))


def when_tapped(tx: Tx, talk: Talk) -> Reply:
    """By when."""
    member, draft = draft_of(tx, talk)
    due_on = dates.day_meant(tx, talk, draft.partnership_id, talk.chosen(0))
    return _next(tx, talk, member, replace(draft, due_on=due_on.isoformat()))


def have_tapped(tx: Tx, talk: Talk) -> Reply:
    """What there is for it; asked only where nobody asked for the promise."""
    member, draft = draft_of(tx, talk)
    try:
        resource = Resource(talk.chosen(0))
    except ValueError:
        raise Refused(texts.chat_old_button_toast()) from None
    return _next(tx, talk, member, replace(draft, resource=resource.value))


def written(tx: Tx, talk: Talk) -> Reply | None:
    """Own words of a deed, or a day; anything else is not for this talk."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or talk.kind is not Kind.WORDS:
        return None
    member, draft = draft_of(tx, talk)
    if dialogue.step == WHAT:
        return _worded(tx, talk, member, replace(draft, task=""), talk.words)
    if dialogue.step == WHEN:
        return when_tapped(tx, talk)
    return _show(tx, talk, member, draft, dialogue.step)


def _worded(tx: Tx, talk: Talk, member: Member, draft: Draft, said: str) -> Reply:
    """Own words; where they ask residents for a patrol, they are told why not and offered something else."""
    side = Side(draft.side)
    found = actions.refused_task(said) if side is Side.COMMUNITY else None
    if found is not None:
        remember(tx, talk, WHAT, replace(draft, what=""))
        offer = TEMPLATES[side][INSTEAD].words()
        button = Button(
            texts.commitments_offer_instead_button(what=offer),
            does=f"commitments:what:{INSTEAD}",
            style="primary",
        )
        return screen(texts.commitments_refused_task(words=found), ((button,), (BACK,)))
    line = words.checked(tx, draft.partnership_id, side, said)
    return _next(tx, talk, member, replace(draft, what=line))


# ── what comes next


def _next(tx: Tx, talk: Talk, member: Member, draft: Draft) -> Reply:
    if not draft.task:
        return _show(tx, talk, member, draft, TASK)
    if not draft.worry_chosen:
        return _show(tx, talk, member, draft, WORRY)
    if not draft.due_on:
        return _show(tx, talk, member, draft, WHEN)
    if not (draft.resource or draft.asks or draft.is_ready):
        return _show(tx, talk, member, draft, HAVE)
    return _show(tx, talk, member, draft, PREVIEW)


def _show(tx: Tx, talk: Talk, member: Member, draft: Draft, step: str) -> Reply:
    if step == WHAT:
        return ask_what(tx, talk, draft)
    remember(tx, talk, step, draft)
    if step == TASK:
        tasks = [task for task in Task if not rules.may_task(Side(draft.side), task)]
        buttons = [Button(TASKS[task](), does=f"commitments:task:{task.value}") for task in tasks]
        return screen(texts.commitments_ask_task(), (*pairs(buttons), (BACK,)))
    if step == WORRY:
        return screen(texts.commitments_ask_worry(), (*_worries(tx, member), (BACK,)))
    if step == WHEN:
        rows = dates.when_rows(tx, draft.partnership_id, "commitments:when", BACK)
        return screen(texts.commitments_ask_when(), rows)
    if step == HAVE:
        buttons = [
            Button(label(), does=f"commitments:have:{each.value}") for each, label in RESOURCES.items()
        ]
        return screen(texts.commitments_ask_have(), (*pairs(buttons), (BACK,)))
    return preview(tx, talk, member, draft)


TASKS = {
    Task.REPORT: texts.commitments_task_report_button,
    Task.HOST: texts.commitments_task_host_button,
    Task.INFORM: texts.commitments_task_inform_button,
    Task.REPAIR: texts.commitments_task_repair_button,
    Task.ACCOMPANY: texts.commitments_task_accompany_button,
    Task.MEDIATE: texts.commitments_task_mediate_button,
    Task.ORGANISE: texts.commitments_task_organise_button,
    Task.OTHER: texts.commitments_task_other_button,
}


def _worries(tx: Tx, member: Member) -> Rows:
    """The worries opened last, those of other sides first: they are what a promise is for."""
    found = sorted(concerns.listed(tx, member), key=lambda each: each.side is member.side)[:MOST_WORRIES]
    rows = [(_worry_button(each),) for each in found]
    return (*rows, (Button(texts.commitments_no_worry_button(), does="commitments:for:0"),))


def _worry_button(concern: Concern) -> Button:
    label = texts.commitments_worry_button(
        ref=Plain(concern.ref), title=shorten(concern.title, LONGEST_TITLE)
    )
    return Button(label, does=f"commitments:for:{concern.id}")
