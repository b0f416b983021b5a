"""Asking whoever told a worry, and answering, through the sealed relay: neither learns who the other is.

What goes either way goes at a release hour, so that no minute points at anybody. A question that nobody
answers ends after seven days, whether it was read, declined or could reach nobody: all three look the same.
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.concerns import actions as concerns
from bot.concerns import rules as concern_rules
from bot.concerns import screening
from bot.concerns.hours import hours_of
from bot.concerns.listening import points_in
from bot.concerns.sentences import follow_news
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Plain, Text, Words
from bot.letter import Button, Form, Letter
from bot.members import actions as members
from bot.outbox import Errand, Lane
from bot.reminders import actions as reminders
from bot.reminders.local_time import first_at_or_after
from bot.reminders.rhythm import next_release
from bot.responses import actions as answers
from bot.responses import question_rules as rules
from bot.responses import question_store as store
from bot.responses.question_rules import Question, State

if TYPE_CHECKING:
    from datetime import datetime

    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.members.rules import Member
    from bot.people import Person

OUT: Final = "relay-out"
"""Kind of the reminder at which a question reaches whoever told the worry."""
TOLD: Final = "relay-told"
"""Kind of the reminder at which an answer reaches whoever asked."""
ENDS: Final = "relay-ends"
ERASE: Final = "relay-erase"
"""Kind of the reminder, about a concern, at which all its questions and answers are erased."""


CONTACTS: Final = frozenset({screening.Kind.HANDLE, screening.Kind.PHONE, screening.Kind.PLATE})

# ── asking


def to_ask(tx: Tx, person: Person, member: Member, concern_id: int) -> Concern:
    """The concern of the button, if this member may ask one more question about it."""
    concern = answers.readable(tx, member, concern_id)
    if concern.state not in concern_rules.AWAITS:
        raise Refused(texts.concerns_refused_ended(), strip=True)
    if concerns.is_raiser(tx, person, concern_id):
        raise Refused(texts.relay_refused_own())
    if not rules.may_ask(store.of_concern(tx, concern_id)):
        raise Refused(texts.relay_refused_two(most=rules.MOST_OPEN))
    return concern


def problem(tx: Tx, concern: Concern, words: str) -> Text | None:
    """Why these words cannot be asked, or None."""
    if len(words) > rules.LONGEST_QUESTION:
        return texts.concerns_refused_too_long(most=rules.LONGEST_QUESTION)
    if rules.asks_about_person(words):
        return texts.relay_about_person()
    found, _ = points_in(tx, concern.partnership_id, words)
    return texts.relay_points(words=Words("\n".join(found))) if found else None


def ask(tx: Tx, person: Person, member: Member, concern_id: int, words: str, now: datetime) -> Question:
    """The question goes out at the next release hour, signed with the post."""
    concern = to_ask(tx, person, member, concern_id)
    if (why := problem(tx, concern, words)) is not None:
        raise Refused(why)
    out_at = next_hour(tx, concern.partnership_id, now)
    question = Question(
        id=secrets.randbits(56) + 1,  # fits into a button
        concern_id=concern.id,
        partnership_id=concern.partnership_id,
        side=member.side,
        signed=member.post,
        words=words,
        state=State.OPEN,
        asked_on=answers.today_in(tx, concern.partnership_id, now),
        out_at=out_at,
        ends_at=_week_later(tx, concern.partnership_id, out_at),
        asker=member.key.hex(),
        party_id=member.party_id,
    )
    store.put(tx, question)
    _plan(tx, question, OUT, out_at)
    _plan(tx, question, ENDS, question.ends_at)
    _erase(tx, concern, out_at + rules.KEPT_AT_MOST)
    answers.note(tx, concern, now, "question-asked", side=member.side.value)
    return question


def next_hour(tx: Tx, partnership_id: int, now: datetime) -> datetime:
    """When what is sent now goes out."""
    charter = charters.read(tx, partnership_id)
    return next_release(now, ZoneInfo(charter.zone), hours_of(charter))


def _week_later(tx: Tx, partnership_id: int, out_at: datetime) -> datetime:
    charter = charters.read(tx, partnership_id)
    return first_at_or_after(out_at + rules.WAITS, ZoneInfo(charter.zone), hours_of(charter))


def _plan(tx: Tx, question: Question, kind: str, at: datetime) -> None:
    reminders.schedule(tx, partnership_id=question.partnership_id, kind=kind, subject=question.id, due_at=at)


def waiting_for_raiser(tx: Tx, concern_id: int) -> bool:
    """Whether those who must answer wait for whoever told the worry."""
    return bool(rules.waiting(store.of_concern(tx, concern_id)))


def lines(tx: Tx, concern: Concern, member: Member) -> list[Text]:
    """What this member's own side asked about a concern, and what came of it.

    Whoever told it was promised that those who ask read the answer: nobody else does, whoever must answer.
    """
    zone = charters.read(tx, concern.partnership_id).zone
    found = []
    for each in store.of_concern(tx, concern.id):
        if not rules.asked_for(each, member.side, member.party_id):
            continue
        found.append(texts.relay_line_asked(who=members.signed(each.side, each.signed), question=each.words))
        if each.answer_shown:
            found.append(texts.relay_line_answer(answer=Words(each.answer_shown)))
        elif each.state in rules.WAITING:
            found.append(texts.relay_line_waits(until=Moment(each.ends_at, zone, "day")))
        else:
            found.append(texts.relay_line_none())
    return found


# ── whoever told the worry


def for_raiser(tx: Tx, person: Person, question_id: int, now: datetime) -> tuple[Question, Concern]:
    """The question of the button, if it is about this person's own worry; else as if it did not exist."""
    question = store.get(tx, question_id)
    if question is None or now < question.out_at:
        raise Refused(texts.concerns_refused_not_here(), strip=True)
    concern, _, viewer = concerns.by_id(tx, person, question.concern_id, now)
    if not viewer.is_raiser:
        raise Refused(texts.concerns_refused_not_here(), strip=True)
    return question, concern


def to_answer(tx: Tx, person: Person, question_id: int, now: datetime) -> tuple[Question, Concern]:
    """As `for_raiser`, while an answer is still taken."""
    question, concern = for_raiser(tx, person, question_id, now)
    if not rules.may_answer(question, now):
        raise Refused(texts.relay_over(), strip=True)
    return question, concern


def pointers(tx: Tx, question: Question, words: str) -> list[str]:
    """What in an answer may point at somebody, as written; whoever told it may say that it does not."""
    found, _ = points_in(tx, question.partnership_id, words)
    return list(dict.fromkeys([*found, *rules.tells_house(words)]))


def must_go(words: str) -> list[str]:
    """What no answer carries, whatever its writer says: their name, numbers, plates and profiles."""
    contacts = [words[each.start : each.end] for each in screening.screen(words) if each.kind in CONTACTS]
    return list(dict.fromkeys([*rules.names_self(words), *contacts]))


def give(tx: Tx, person: Person, question_id: int, words: str, now: datetime) -> datetime:
    """The answer is kept, once, and goes to those who asked at the hour returned."""
    question, concern = to_answer(tx, person, question_id, now)
    if found := must_go(words):
        raise Refused(texts.relay_leave_out(words=Words("\n".join(found))))
    at = next_hour(tx, question.partnership_id, now)
    store.put(tx, rules.give(question, words))
    _plan(tx, question, TOLD, at)
    if concern.state is concern_rules.State.CLOSED:
        erase_after_close(tx, concern, at)
    else:
        _erase(tx, concern, at + rules.KEPT_AT_MOST)
    return at


# ── the clock


def go_out(tx: Tx, question_id: int, now: datetime) -> None:
    """Whoever told the worry hears that there is news, and nothing of what; a missing link is no news."""
    question = store.get(tx, question_id)
    concern = concerns.concern(tx, question.concern_id) if question else None
    if question is None or concern is None or question.state is not State.OPEN:
        return
    if _is_hidden_from(question, concern):
        return
    concerns.tell_raiser(tx, concern, _news(question, concern), now)


def _is_hidden_from(question: Question, concern: Concern) -> bool:
    """Whether whoever raised it has hidden it since from the side that asks."""
    return concern.not_to_police and question.side is Side.POLICE


def _news(question: Question, concern: Concern) -> Letter:
    """Word for word the news that every follower gets; only what the button opens is another."""
    news = follow_news(concern)
    read, *rest = news.rows
    return replace(news, rows=((replace(read[0], does=f"responses:told:{question.id}"),), *rest))


def tell_answer(tx: Tx, question_id: int, now: datetime) -> None:
    """The answer's release hour came: whoever asked reads it, and it stands on their side's card."""
    question = store.get(tx, question_id)
    if question is not None and question.state is State.SENT:
        _settle(tx, rules.tell(question), now)


def end(tx: Tx, question_id: int, now: datetime) -> None:
    """Its time is over: whoever asked hears that no answer came, unless one did."""
    question = store.get(tx, question_id)
    if question is not None and question.state in rules.WAITING:
        _settle(tx, rules.end(rules.tell(question)), now)


def _settle(tx: Tx, question: Question, now: datetime) -> None:
    """Whoever asked is told; if they answer for that side no more, those of it who must answer now."""
    concern = concerns.concern(tx, question.concern_id)
    if concern is None:
        store.drop(tx, question.concern_id)
        return
    store.put(tx, question)
    if _is_hidden_from(question, concern):
        question = rules.erase_answer(question)  # reads as a question that nobody answered
    charter = charters.read(tx, question.partnership_id)
    errand = Errand(
        kind="relay-answer", lane=Lane.STAFF, partnership_id=question.partnership_id, quiet=charter.quiet
    )
    asker = members.by_key(tx, bytes.fromhex(question.asker)) if question.asker else None
    if asker is not None and asker.answers and rules.asked_for(question, asker.side, asker.party_id):
        own = texts.relay_you_asked(question=Words(question.words))
        members.tell(tx, asker, _outcome(question, concern, own), now=now, errand=errand)
        return
    who = members.signed(question.side, question.signed)
    theirs = texts.relay_line_asked(who=who, question=question.words)
    for each in answers.answerers(tx, concern):
        if rules.asked_for(question, each.side, each.party_id):
            members.tell(tx, each, _outcome(question, concern, theirs), now=now, errand=errand)


def _outcome(question: Question, concern: Concern, asked: Text) -> Letter:
    ref = Plain(concern.ref)
    if question.answer_shown:
        said: Text | Lines = Lines.of(
            texts.relay_answer(ref=ref), texts.relay_answer_words(words=Words(question.answer_shown))
        )
    else:
        said = texts.relay_no_answer(ref=ref)
    see = Button(texts.concerns_see_it_button(), does=f"responses:look:{concern.id}")
    return Letter(Form.RECORD, Lines.of(said, asked), ((see,),), silent=False, protect=True)


# ── erasing


def erase_after_close(tx: Tx, concern: Concern, at: datetime) -> None:
    """The concern ended at this release hour: its questions and answers go thirty days later."""
    _erase(tx, concern, at + rules.KEPT_AFTER_CLOSE)


def _erase(tx: Tx, concern: Concern, at: datetime) -> None:
    """Counted from a release hour, so that the row tells no minute."""
    reminders.schedule(tx, partnership_id=concern.partnership_id, kind=ERASE, subject=concern.id, due_at=at)


def erase(tx: Tx, concern_id: int) -> None:
    """Nothing of the questions about this concern stays."""
    store.drop(tx, concern_id)


def forget(tx: Tx, person: Person, partnership_id: int, now: datetime) -> None:
    """What the person answered is erased, and nothing leads any more to what they asked.

    Runs before the concerns forget who raised them.
    """
    del now
    own = members.member_key(tx, partnership_id, person).hex()
    for each in store.of_partnership(tx, partnership_id):
        after = replace(each, asker="") if each.asker == own else each
        if each.answer and concerns.is_raiser(tx, person, each.concern_id):
            after = rules.erase_answer(after)
        if after != each:
            store.put(tx, after)


def mine_for_export(tx: Tx, person: Person, partnership_id: int, now: datetime) -> dict[str, Any]:
    """What the person asked, and what they were asked and answered."""
    del now
    own = members.member_key(tx, partnership_id, person).hex()
    found = store.of_partnership(tx, partnership_id)
    answered = [each for each in found if each.answer and concerns.is_raiser(tx, person, each.concern_id)]
    return {
        "questions_asked": [
            {"day": each.asked_on.isoformat(), "words": each.words} for each in found if each.asker == own
        ],
        "questions_answered": [{"question": each.words, "answer": each.answer} for each in answered],
    }
