"""[We will…]: what, by when, and who else could help; four taps from the card to a promise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.chat.reading import clean
from bot.chat.vocabulary import Reply, Talk, record
from bot.commitments import actions as commitments
from bot.commitments.rules import Task
from bot.commitments.words import checked
from bot.concerns.rules import Response
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain, Text
from bot.letter import Button, Rows
from bot.meetings import actions as meetings
from bot.meetings.dates import JUST_PASSED, read_date
from bot.members.sides import SIDE_NAMES
from bot.reminders.local_time import local_day
from bot.responses import actions, force, in_return, passing, queue, rules, screens, templates, written
from bot.responses.written import Draft

if TYPE_CHECKING:
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.letter import Said
    from bot.members.rules import Member

NOON = time(12)
NUMBERS_A_ROW = 4
URGENT, ASKED, OTHER, BECAUSE = "urgent", "asked", "other", "because"
SKIPS = {URGENT: texts.responses_skip_urgent, ASKED: texts.responses_skip_asked}
HELPERS = {
    Side.COMMUNITY: texts.responses_who_else_community_button,
    Side.POLICE: texts.responses_who_else_police_button,
    Side.PARTNER: texts.responses_who_else_partner_button,
}


# ── what


def choose(tx: Tx, talk: Talk, member: Member, concern: Concern, chosen: int) -> Reply:
    """The plans of this side, one of them chosen, and the days to tap."""
    plans = templates.PLANS[member.side]
    lines: list[Said] = []
    for number, plan in enumerate(plans, start=1):
        sentence = texts.responses_plan_line(what=plan.words())
        line = texts.responses_plan_chosen if number == chosen else texts.responses_plan_other
        lines.append(line(number=number, sentence=sentence))
    text = Lines.of(
        texts.responses_kind_will_do(), *lines, screens.shown_as(member), texts.responses_when_question()
    )
    numbers = [
        Button(
            texts.responses_plan_chosen_button(number=number)
            if number == chosen
            else texts.responses_plan_button(number=number),
            does=f"responses:plan:{concern.id}:{number}",
        )
        for number in range(1, len(plans) + 1)
    ]
    own = Button(texts.responses_own_button(), does=f"responses:own:{concern.id}:{Response.WILL_DO.value}")
    rows = (
        *screens.in_pairs(numbers, wide=NUMBERS_A_ROW),
        *day_rows(tx, concern, chosen, talk.now),
        (own,),
        (screens.back_to_kinds(concern),),
    )
    return screens.shown(text, rows, concern)


def day_rows(tx: Tx, concern: Concern, plan: int, now: datetime) -> Rows:
    """By when: one week, two weeks, the meeting if it is to come, another day."""
    labels = {
        "w1": texts.responses_week_button,
        "w2": texts.responses_weeks_button,
        "m": texts.responses_meeting_button,
        "d": texts.responses_date_button,
    }
    if _day(tx, concern, "m", now) is None:
        del labels["m"]
    days = [
        Button(label(), does=f"responses:when:{concern.id}:{plan}:{code}") for code, label in labels.items()
    ]
    return screens.in_pairs(days)


def _day(tx: Tx, concern: Concern, code: str, now: datetime) -> date | None:
    zone = ZoneInfo(charters.read(tx, concern.partnership_id).zone)
    meeting = meetings.coming_up(tx, concern.partnership_id)
    meets = local_day(meeting.starts_at, zone) if meeting is not None else None
    return rules.due_day(code, local_day(now, zone), meets)


def plan_chosen(tx: Tx, talk: Talk) -> Reply:
    """Another plan of the list."""
    member, concern = queue.answering(tx, talk, talk.chosen_id())
    actions.take(tx, talk.person, member, concern.id, talk.now)
    known = templates.plan(member.side, talk.chosen_id(1)) is not None
    return choose(tx, talk, member, concern, talk.chosen_id(1) if known else 1)


def ask_plan(tx: Tx, talk: Talk, concern: Concern) -> Reply:
    """[Write my own] of a promise."""
    draft = Draft(concern.id, concern.partnership_id, Response.WILL_DO.value)
    written.remember(tx, talk, draft, written.PLAN)
    back = Button(texts.chat_back_button(), does=f"responses:kind:{concern.id}:{Response.WILL_DO.value}")
    return screens.shown(texts.responses_own_plan_question(), ((back,),), concern)


def wrote_plan(tx: Tx, talk: Talk, draft: Draft) -> Reply:
    """What will be done, in own words; residents say which of their seven kinds of deed it is."""
    member, concern = queue.answering(tx, talk, draft.concern_id)
    words = written.words_of(tx, talk, concern.partnership_id, rules.LONGEST_PLAN)
    number = templates.number_of(Side.COMMUNITY, templates.LIGHT)
    instead = f"responses:plan:{concern.id}:{number}"
    if refused := in_return.not_residents_work(member.side, words, concern, instead):
        return refused
    words = checked(tx, concern.partnership_id, member.side, words)
    after = replace(draft, words=words, task=Task.OTHER.value, due="")
    if member.side is not Side.COMMUNITY:
        return _ask_day(tx, talk, concern, after)
    written.remember(tx, talk, after, written.TASK)
    again = f"responses:own:{concern.id}:{Response.WILL_DO.value}"
    rows = in_return.task_rows(f"responses:task:{concern.id}", again)
    return screens.shown(texts.responses_task_question(), rows, concern)


def task_chosen(tx: Tx, talk: Talk) -> Reply:
    """Which kind of deed the own words are."""
    _, concern = queue.answering(tx, talk, talk.chosen_id())
    draft = written.of(tx, talk, concern.id)
    return _ask_day(tx, talk, concern, replace(draft, task=in_return.task_of(talk.chosen(1)).value))


def _ask_day(tx: Tx, talk: Talk, concern: Concern, draft: Draft) -> Reply:
    written.remember(tx, talk, draft, written.WHEN)
    rows = (*day_rows(tx, concern, 0, talk.now), (screens.back_to_kinds(concern),))
    return screens.shown(texts.responses_when_own_question(), rows, concern)


# ── by when


def when(tx: Tx, talk: Talk) -> Reply:
    """A day was tapped: what others will see, with [Publish]."""
    member, concern = queue.answering(tx, talk, talk.chosen_id())
    actions.take(tx, talk.person, member, concern.id, talk.now)
    number = talk.chosen_id(1)
    draft = _draft(tx, talk, member, concern, number)
    if talk.chosen(2) == "d":
        written.remember(tx, talk, draft, written.DAY)
        return screens.shown(texts.responses_date_question(), ((screens.back_to_kinds(concern),),), concern)
    day = _day(tx, concern, talk.chosen(2), talk.now)
    if day is None:
        raise Refused(texts.responses_date_not_read())
    return _preview(tx, talk, member, concern, draft, day)


def _draft(tx: Tx, talk: Talk, member: Member, concern: Concern, number: int) -> Draft:
    """What is promised: the plan of this number, or for 0 the words that were typed."""
    if templates.plan(member.side, number) is not None:
        return Draft(concern.id, concern.partnership_id, Response.WILL_DO.value, plan=number)
    found = written.of(tx, talk, concern.id)
    if found.kind != Response.WILL_DO.value:
        raise Refused(texts.chat_old_button_toast(), strip=True)
    if not found.words:
        raise Refused(texts.responses_words_please())
    return replace(found, plan=0)


def wrote_day(tx: Tx, talk: Talk, draft: Draft) -> Reply:
    """The day in own words; what is none leaves the promise as it was."""
    member, concern = queue.answering(tx, talk, draft.concern_id)
    zone = ZoneInfo(charters.read(tx, concern.partnership_id).zone)
    read = read_date(f"{clean(talk.words)} 12:00", talk.now, zone, slip=JUST_PASSED)
    today = local_day(talk.now, zone)
    if not isinstance(read, datetime) or rules.due_refusal(local_day(read, zone), today):
        raise Refused(texts.responses_date_not_read())
    return _preview(tx, talk, member, concern, draft, local_day(read, zone))


def _preview(tx: Tx, talk: Talk, member: Member, concern: Concern, draft: Draft, day: date) -> Reply:
    after = replace(draft, due=day.isoformat())
    (written.offer if draft.plan else written.remember)(tx, talk, after, written.SHOWN)
    words = sentence(tx, member, after, talk.language)
    return screens.preview(
        concern,
        member,
        words,
        publishes=f"responses:promise:{concern.id}:{draft.plan}:{day.isoformat()}",
        again=f"responses:own:{concern.id}:{Response.WILL_DO.value}",
        back=Button(texts.chat_back_button(), does=f"responses:plan:{concern.id}:{draft.plan or 1}"),
    )


def sentence(tx: Tx, member: Member, draft: Draft, language: str) -> str:
    """The whole sentence of a promise with its day, as it is shown before publishing and to be copied."""
    zone = charters.read(tx, draft.partnership_id).zone
    day = Moment.of_day(date.fromisoformat(draft.due), zone)
    plan = templates.plan(member.side, draft.plan)
    if plan is not None:
        return templates.spoken(texts.responses_will_do(what=plan.words(), day=day), language)
    return templates.spoken(texts.responses_will_do_own(what=_closed(draft.words), day=day), language)


def _closed(words: str) -> str:
    return words if words[-1:] in ".?؟…" else f"{words}."


# ── publishing


def publish(tx: Tx, talk: Talk) -> Reply:
    """[Publish] under a promise; police work alone is asked once who else could help."""
    member, concern = queue.answering(tx, talk, talk.chosen_id())
    actions.to_answer(tx, talk.person, member, concern.id, talk.now)
    draft = replace(_draft(tx, talk, member, concern, talk.chosen_id(1)), due=_iso(talk.chosen(2)))
    choice = talk.chosen(3)
    if choice in {OTHER, BECAUSE}:
        return _ask_words(tx, talk, concern, draft, choice)
    more = _more(tx, member, concern, choice)
    if more is None and is_force_alone(member, draft):
        return _ask_who_else(tx, talk, member, concern, draft)
    return _keep(tx, talk, member, concern, draft, more)


def _iso(code: str) -> str:
    try:
        return date.fromisoformat(code).isoformat()
    except ValueError:
        raise Refused(texts.chat_old_button_toast(), strip=True) from None


def is_force_alone(member: Member, draft: Draft) -> bool:
    """Whether the plan is police work and nothing else."""
    plan = templates.plan(member.side, draft.plan)
    if plan is not None:
        return plan.force
    return member.side is Side.POLICE and force.is_force_alone(draft.words)


def _ask_who_else(tx: Tx, talk: Talk, member: Member, concern: Concern, draft: Draft) -> Reply:
    written.offer(tx, talk, draft, written.WHO_ELSE)
    does = f"responses:promise:{concern.id}:{draft.plan}:{draft.due}"
    sides = [
        Button(HELPERS[side](), does=f"{does}:{side.value}")
        for side in passing.asked_sides(tx, member, concern)
    ]
    text = Lines.of(texts.responses_who_else_question(), texts.responses_who_else_note())
    rows = (
        *screens.in_pairs(sides),
        (Button(texts.responses_who_else_other_button(), does=f"{does}:{OTHER}"),),
        (Button(texts.responses_skip_urgent_button(), does=f"{does}:{URGENT}"),),
        (Button(texts.responses_skip_asked_button(), does=f"{does}:{ASKED}"),),
        (Button(texts.responses_skip_own_button(), does=f"{does}:{BECAUSE}"),),
    )
    return screens.shown(text, rows, concern)


def _more(tx: Tx, member: Member, concern: Concern, choice: str) -> Text | None:
    """Who else could help, or why nobody is asked: it stands in the answer."""
    if choice in SKIPS:
        return texts.responses_others_skipped(reason=SKIPS[choice]())
    for side in passing.asked_sides(tx, member, concern):
        if choice == side.value:
            return texts.responses_others_asked(who=SIDE_NAMES[side]())
    return None


def _ask_words(tx: Tx, talk: Talk, concern: Concern, draft: Draft, choice: str) -> Reply:
    step = written.HELPER if choice == OTHER else written.REASON
    written.remember(tx, talk, draft, step)
    question = texts.responses_who_else_other_ask() if choice == OTHER else texts.responses_skip_ask()
    return screens.shown(question, ((screens.back_to_kinds(concern),),), concern)


def wrote_more(tx: Tx, talk: Talk, draft: Draft, step: str) -> Reply:
    """Who else could help, or why nobody could, in own words: with it the promise is published."""
    member, concern = queue.answering(tx, talk, draft.concern_id)
    words = written.words_of(tx, talk, concern.partnership_id, rules.LONGEST_PLAN).rstrip(".")
    own = texts.responses_party_name(name=words)
    if step in {written.HELPER, written.WHO_ELSE}:
        return _keep(tx, talk, member, concern, draft, texts.responses_others_asked(who=own))
    if not rules.says_something(words):
        raise Refused(texts.responses_reason_needed())
    return _keep(tx, talk, member, concern, draft, texts.responses_others_skipped(reason=own))


def _keep(tx: Tx, talk: Talk, member: Member, concern: Concern, draft: Draft, more: Text | None) -> Reply:
    """The promise is made and stands on the card; then what the other side will do is asked."""
    plan = templates.plan(member.side, draft.plan)
    what = templates.capital(templates.spoken(plan.words(), talk.language)) if plan else draft.words
    task = plan.task if plan else Task(draft.task)
    words = _closed(what)  # without the day: the card says it in the reader's language, and when it has moved
    if more is not None:
        words = f"{words} {templates.spoken(more, talk.language)}"
    actions.to_answer(tx, talk.person, member, concern.id, talk.now)
    due_on = date.fromisoformat(draft.due)
    promise = commitments.promise(
        tx, member, what=what, task=task, due_on=due_on, concern_id=concern.id, now=talk.now, owed=True
    )
    actions.publish(
        tx,
        talk.person,
        member,
        concern.id,
        kind=Response.WILL_DO,
        words=words,
        now=talk.now,
        until=due_on,
        promise=promise.id,
    )
    written.end(tx, talk)
    said = texts.responses_published(ref=Plain(concern.ref))
    reply = record(said, protect=True) + in_return.ask(tx, talk, member, concern, promise)
    return reply.toasting(texts.responses_published_toast())
