"""Making a promise, or asking another side for one: what, for which worry, by when; a look, then publish."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from bot.charter.rules import Side
from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.chat.vocabulary import Kind, Reply, Talk, record, screen
from bot.commitments import actions, cards, dates, rules, words
from bot.commitments.cards import RESOURCES
from bot.commitments.place import today_in
from bot.commitments.rules import Promise, Resource, State, Task
from bot.commitments.telling import see
from bot.commitments.templates import HOURS, INSTEAD, TEMPLATES
from bot.concerns import actions as concerns
from bot.concerns.rules import Answer, Concern, Response
from bot.concerns.titles import shorten
from bot.errors import Refused
from bot.l10n import catalog, texts
from bot.l10n.text import Lines, Plain, Text
from bot.letter import Button, Rows
from bot.members import actions as members
from bot.members.sides import SIDE_NAMES

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.members.rules import Member

MAKING = "commitments.making"
WHAT, HOURS_STEP, TASK, WORRY, WHEN, HAVE, PREVIEW = (
    f"choose-{step}" for step in ("what", "hours", "task", "worry", "when", "have", "preview")
)
BELONGS = frozenset(
    f"commitments:{verb}" for verb in ("what", "hours", "task", "for", "when", "have", "publish", "throw")
)
LONGEST_TITLE = 20
MOST_WORRIES = 6
PAIR = 2
BACK = Button(texts.commitments_throw_button(), does="commitments:throw:0", style="danger")


@dataclass(frozen=True)
class Draft:
    """What has been said of a promise so far."""

    partnership_id: int
    side: str
    """Whose deed it is."""
    what: str = ""
    task: str = ""
    concern_id: int | None = None
    worry_chosen: bool = False
    due_on: str = ""
    resource: str = ""
    asks: bool = False
    """It is a request to `side`, which is another side than the person's."""
    pair_of: int | None = None
    is_ready: bool = False
    """Nothing more is asked: it comes from an idea."""


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
    """[Make it a promise] under an idea: its words and two weeks, ready to publish."""
    idea: Any = getattr(concerns, "idea", lambda _tx, _id: None)(tx, talk.chosen_id())
    if idea is None:
        raise Refused(texts.commitments_refused_not_here_toast(), strip=True)
    concern, member, _ = concerns.by_id(tx, talk.person, idea.concern_id, talk.now)
    due_on = today_in(tx, concern.partnership_id, talk.now) + dates.AHEAD["two"]
    draft = Draft(
        concern.partnership_id,
        member.side.value,
        task=(Task.ORGANISE if member.side is Side.COMMUNITY else Task.OTHER).value,
        concern_id=concern.id,
        worry_chosen=True,
        due_on=due_on.isoformat(),
        is_ready=True,
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
    _remember(tx, talk, WHAT, draft)
    question = (
        texts.commitments_ask_what_of(side=SIDE_NAMES[side]()) if draft.asks else texts.commitments_ask_what()
    )
    return screen(question, (*rows, (BACK,)))


def what_tapped(tx: Tx, talk: Talk) -> Reply:
    """A ready deed; some ask at what time."""
    member, draft = _draft(tx, talk)
    template = TEMPLATES[Side(draft.side)].get(talk.chosen(0))
    if template is None:
        raise Refused(texts.chat_old_button_toast())
    draft = replace(
        draft, what=catalog.render_plain(template.words(), talk.language), task=template.task.value
    )
    if not template.has_hours:
        return _next(tx, talk, member, draft)
    _remember(tx, talk, HOURS_STEP, draft)
    buttons = [Button(label(), does=f"commitments:hours:{key}") for key, label in HOURS.items()]
    return screen(texts.commitments_ask_hours(), (*_pairs(buttons), (BACK,)))


def hours_tapped(tx: Tx, talk: Talk) -> Reply:
    """At what time; the words grow by it."""
    member, draft = _draft(tx, talk)
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
    member, draft = _draft(tx, talk)
    task = _task(talk.chosen(0))
    words.checked_task(Side(draft.side), task)
    return _next(tx, talk, member, replace(draft, task=task.value))


def worry_tapped(tx: Tx, talk: Talk) -> Reply:
    """For which worry, or for none of them."""
    member, draft = _draft(tx, talk)
    concern_id = talk.chosen_id() or None
    if concern_id is not None:
        concerns.by_id(tx, talk.person, concern_id, talk.now)
    return _next(tx, talk, member, replace(draft, concern_id=concern_id, worry_chosen=True))


def when_tapped(tx: Tx, talk: Talk) -> Reply:
    """By when."""
    member, draft = _draft(tx, talk)
    due_on = dates.day_meant(tx, talk, draft.partnership_id, talk.chosen(0))
    return _next(tx, talk, member, replace(draft, due_on=due_on.isoformat()))


def have_tapped(tx: Tx, talk: Talk) -> Reply:
    """What there is for it; asked only where nobody asked for the promise."""
    member, draft = _draft(tx, talk)
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
    member, draft = _draft(tx, talk)
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
        _remember(tx, talk, WHAT, replace(draft, what=""))
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
    _remember(tx, talk, step, draft)
    if step == TASK:
        tasks = [task for task in Task if not rules.may_task(Side(draft.side), task)]
        buttons = [Button(TASKS[task](), does=f"commitments:task:{task.value}") for task in tasks]
        return screen(texts.commitments_ask_task(), (*_pairs(buttons), (BACK,)))
    if step == WORRY:
        return screen(texts.commitments_ask_worry(), (*_worries(tx, member), (BACK,)))
    if step == WHEN:
        rows = dates.when_rows(tx, draft.partnership_id, "commitments:when", BACK)
        return screen(texts.commitments_ask_when(), rows)
    if step == HAVE:
        buttons = [
            Button(label(), does=f"commitments:have:{each.value}") for each, label in RESOURCES.items()
        ]
        return screen(texts.commitments_ask_have(), (*_pairs(buttons), (BACK,)))
    return _preview(tx, talk, member, draft)


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


def _preview(tx: Tx, talk: Talk, member: Member, draft: Draft) -> Reply:
    signed = members.signed(member.side, member.post)
    label = texts.commitments_send_ask_button() if draft.asks else texts.commitments_publish_button()
    publish = Button(label, does="commitments:publish:0", style="primary")
    shown = Lines.of(
        texts.commitments_preview(),
        *cards.line(tx, _as_promise(draft, member, talk), talk.now).parts,
        texts.commitments_shown_as(signed=signed),
    )
    return screen(shown, ((publish,), (BACK,)))


def _as_promise(draft: Draft, member: Member, talk: Talk) -> Promise:
    return Promise(
        id=0,
        partnership_id=draft.partnership_id,
        number=0,
        side=Side(draft.side),
        signed="" if draft.asks else member.post,
        what=draft.what,
        task=_task(draft.task),
        due_on=date.fromisoformat(draft.due_on),
        made_on=talk.now.date(),
        state=State.OFFERED,
        offered_by=member.side,
        concern_id=draft.concern_id,
        resource=Resource(draft.resource) if draft.resource else None,
    )


# ── the end


def publish(tx: Tx, talk: Talk) -> Reply:
    """[Publish]: it is out. What the other side does in return is asked next."""
    member, draft = _draft(tx, talk, PREVIEW)
    task, due_on = _task(draft.task), date.fromisoformat(draft.due_on)
    dialogues.end(tx, talk.person.key)
    if draft.asks:
        asked = actions.ask(
            tx,
            member,
            of=Side(draft.side),
            what=draft.what,
            task=task,
            due_on=due_on,
            concern_id=draft.concern_id,
            pair_of=draft.pair_of,
            now=talk.now,
        )
        return _said(tx, talk, texts.commitments_asked(), asked, ((see(asked),),))
    made = actions.promise(
        tx,
        member,
        what=draft.what,
        task=task,
        due_on=due_on,
        concern_id=draft.concern_id,
        now=talk.now,
        resource=Resource(draft.resource) if draft.resource else None,
    )
    _answer_worry(tx, talk, member, made)
    is_offer = made.state is State.OFFERED
    head = texts.commitments_published_offer() if is_offer else texts.commitments_published()
    return _said(tx, talk, head, made, ((see(made),),)) + return_question(made)


def _said(tx: Tx, talk: Talk, head: Text, promise: Promise, rows: Rows) -> Reply:
    return record(Lines.of(head, *cards.line(tx, promise, talk.now).parts), rows)


def return_question(promise: Promise) -> Reply:
    """What will the other side do in return? "Nothing needed" is an answer too."""
    rows = (
        (Button(texts.commitments_ask_return_button(), does=f"commitments:ask:{promise.id}"),),
        (Button(texts.commitments_nothing_button(), does=f"commitments:nothing:{promise.id}"),),
        (Button(texts.commitments_later_button(), does=f"commitments:show:{promise.id}"),),
    )
    return screen(texts.commitments_return_question(), rows)


def _answer_worry(tx: Tx, talk: Talk, member: Member, made: Promise) -> None:
    """Where this side owes an answer to the worry, the promise is one, and those who follow it hear."""
    concern = concerns.concern(tx, made.concern_id) if made.concern_id is not None else None
    if concern is None or not member.answers or member.side not in concerns.answering_sides(tx, concern):
        return
    given = Answer(
        Response.WILL_DO,
        made.side,
        made.signed,
        made.what,
        today_in(tx, made.partnership_id, talk.now),
        made.due_on,
        made.id,
    )
    concerns.answer(tx, concern.id, given, talk.now)


def throw_away(tx: Tx, talk: Talk) -> Reply:
    """Nothing was said, and nobody has seen it."""
    members.present(tx, talk)
    dialogues.end(tx, talk.person.key)
    return screen(texts.commitments_thrown())


# ── the draft


def _draft(tx: Tx, talk: Talk, step: str | None = None) -> tuple[Member, Draft]:
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or dialogue.name != MAKING or step not in {None, dialogue.step}:
        raise Refused(texts.chat_done_already_toast(), strip=True)
    draft = Draft(**dialogue.answers)
    return members.present(tx, talk, draft.partnership_id), draft


def _remember(tx: Tx, talk: Talk, step: str, draft: Draft) -> None:
    dialogues.put(tx, talk.person.key, Dialogue(MAKING, step, asdict(draft)), talk.now)


def _task(name: str) -> Task:
    try:
        return Task(name)
    except ValueError:
        raise Refused(texts.chat_old_button_toast()) from None


def _pairs(buttons: list[Button]) -> Rows:
    return tuple(tuple(buttons[at : at + PAIR]) for at in range(0, len(buttons), PAIR))
