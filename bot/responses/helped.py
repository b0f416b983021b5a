"""Did it help? Raiser and supporters are asked twice, and they alone say how a concern ends.

A "no" opens the concern again at the next release hour, so that neither the minute nor the card tells whose
tap it was. Nobody's silence is called a success: then it ends as unconfirmed.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from bot.charter import actions as charters
from bot.commitments import actions as commitments
from bot.concerns import actions as concerns
from bot.concerns.rules import Outcome, State
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Words
from bot.letter import Button, Form, Letter
from bot.members import actions as members
from bot.members.unasked import LESS
from bot.outbox import Errand, Lane
from bot.reminders import actions as reminders
from bot.reminders.local_time import instant, local_day
from bot.responses import actions as answers
from bot.responses import helped_rules as rules
from bot.responses import helped_store as store
from bot.responses import questions
from bot.responses.helped_rules import Said, Share, Vote

if TYPE_CHECKING:
    from datetime import datetime

    from bot.charter.rules import Side
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.people import Person

DID_IT_HELP: Final = commitments.DID_IT_HELP
"""Kind of the reminder, about a concern: rung 2 and 28 ask, rung 42 ends. Promises schedule it too."""
NOT_HELPED: Final = "did-not-help"
"""Kind of the reminder at the release hour at which a "no" opens a concern again."""
MOST_TOLD = 3
"""So many notes on what is missing go with the news to those who must answer."""


# ── asking


def ask(tx: Tx, concern_id: int, rung: str, due_at: datetime, now: datetime) -> None:
    """Raiser and supporters are asked, all in the same words and without a topic."""
    concern = concerns.concern(tx, concern_id)
    if concern is not None and rules.rests(concern):
        _ask_later(tx, concern, rung, due_at)
        return
    if concern is None or not rules.may_be_asked(concern):
        return
    store.put_asked(tx, concern.partnership_id, concern.id, rung)
    concerns.tell_followers(tx, concern, now, question_letter(tx, concern))
    if rung == rules.SECOND:
        _plan(tx, concern, rules.END, due_at + rules.ENDS_AFTER)


def _ask_later(tx: Tx, concern: Concern, rung: str, due_at: datetime) -> None:
    """A week later, and both where the first one has to wait: they stay as far apart as ever."""
    zone = ZoneInfo(charters.read(tx, concern.partnership_id).zone)
    later = local_day(due_at, zone) + rules.LATER
    if rung == rules.FIRST:
        from_day = later - timedelta(days=int(rules.FIRST))
        commitments.ask_whether_it_helped(tx, concern.partnership_id, concern.id, from_day)
    else:
        _plan(tx, concern, rung, due_at + rules.LATER)


def _plan(tx: Tx, concern: Concern, rung: str, around: datetime) -> None:
    zone = ZoneInfo(charters.read(tx, concern.partnership_id).zone)
    reminders.schedule(
        tx,
        partnership_id=concern.partnership_id,
        kind=DID_IT_HELP,
        subject=concern.id,
        rung=rung,
        due_at=instant(local_day(around, zone), rules.HOUR, zone),
    )


SAY = (
    (Said.YES, texts.helped_yes_button),
    (Said.BIT, texts.helped_bit_button),
    (Said.NO, texts.helped_no_button),
    (Said.UNSURE, texts.helped_unsure_button),
)


def say_rows(concern_id: int) -> tuple[tuple[Button, ...], ...]:
    """The four buttons; typed, they are 1 to 4."""
    buttons = [Button(label(), does=f"responses:helped:{concern_id}:{said.value}") for said, label in SAY]
    return (tuple(buttons[:2]), tuple(buttons[2:]))


def question(tx: Tx, concern: Concern) -> Text:
    """Whether what was done helped; where nothing was promised, whether the answer did."""
    done = rules.was_promised(concern) or bool(commitments.of_concern(tx, concern.id))
    return (texts.helped_question if done else texts.helped_question_answer)(ref=Plain(concern.ref))


def question_letter(tx: Tx, concern: Concern) -> Letter:
    """The question, which is the same for whoever raised it and whoever supports it."""
    read = Button(texts.concerns_read_button(), does=f"concerns:read:{concern.id}")
    text = question(tx, concern)
    return Letter(Form.RECORD, text, (*say_rows(concern.id), (read,), (LESS,)), silent=False, protect=True)


# ── saying


def to_say(tx: Tx, person: Person, concern_id: int, now: datetime) -> Concern:
    """The concern of the button, if its followers are asked now and this person is one of them."""
    concern, _, _ = concerns.by_id(tx, person, concern_id, now)
    if not _follows(tx, person, concern):
        raise Refused(texts.concerns_refused_not_here(), strip=True)
    if store.asked(tx, concern_id) is None:
        raise Refused(texts.helped_over_toast(), strip=True)
    return concern


def _follows(tx: Tx, person: Person, concern: Concern) -> bool:
    """Whether they raised or support it, or what was joined with it."""
    both = (concern, *concerns.joined_here(tx, concern))
    return any(concerns.follows(tx, person, each) for each in both)


def say(tx: Tx, person: Person, concern_id: int, said: Said, now: datetime) -> bool:
    """One tap counts at once and can be changed; False if they had said so already."""
    concern = to_say(tx, person, concern_id, now)
    if store.said(tx, concern_id, person) is said:
        return False
    weight = rules.RAISERS_NO if concerns.is_raiser(tx, person, concern_id) else rules.SUPPORTERS_NO
    store.say(tx, concern_id, person, Vote(said, weight))
    if said is Said.NO:
        _reconsider_at(tx, concern, questions.next_hour(tx, concern.partnership_id, now))
    else:
        store.drop_missing_of(tx, concern_id, person)
    return True


def _reconsider_at(tx: Tx, concern: Concern, at: datetime) -> None:
    reminders.schedule(
        tx, partnership_id=concern.partnership_id, kind=NOT_HELPED, subject=concern.id, due_at=at
    )


def add_missing(tx: Tx, person: Person, concern_id: int, words: str, now: datetime) -> None:
    """What is missing; kept with the concern, signed by nobody."""
    to_say(tx, person, concern_id, now)
    store.put_missing(tx, concern_id, person, words)


def unsaid(tx: Tx, person: Person, partnership_id: int) -> list[Concern]:
    """What this person follows, is asked about, and has said nothing to."""
    asked = concerns.with_ids(tx, store.all_asked(tx, partnership_id))
    return [each for each in asked if store.said(tx, each.id, person) is None and _follows(tx, person, each)]


# ── what follows from it


def reconsider(tx: Tx, concern_id: int, at: datetime, now: datetime) -> None:
    """A release hour after somebody said "no": it is open again if enough say so."""
    concern = concerns.concern(tx, concern_id)
    if (
        concern is None
        or store.asked(tx, concern_id) is None
        or not rules.reopens(store.votes(tx, concern_id))
    ):
        return
    if not rules.may_be_asked(concern):
        return
    if concern.state is State.ON_AGENDA:
        # The meeting has it now; what comes of it is seen afterwards.
        _reconsider_at(tx, concern, questions.next_hour(tx, concern.partnership_id, at + timedelta(days=1)))
        return
    reopen(tx, concern, at, now)


def reopen(tx: Tx, concern: Concern, at: datetime, now: datetime) -> None:
    """It waits for an answer again from `at` on; who must answer and who follows it are told."""
    words = store.missing(tx, concern.id)
    # One moment earlier, since what comes exactly at a release hour would wait for the following one.
    after = concerns.reopen(tx, concern.id, at - timedelta(milliseconds=1))
    reminders.cancel(tx, DID_IT_HELP, concern.id)
    store.drop_votes(tx, concern.id)
    answers.note(tx, after, now, "concern-reopened", side="", reason="did_not_help")
    _tell_who_must_answer(tx, after, words[:MOST_TOLD], now)
    read = Button(texts.concerns_read_button(), does=f"concerns:read:{after.id}", style="primary")
    said = texts.concerns_waits_again(ref=Plain(after.ref))
    letter = Letter(Form.RECORD, said, ((read,), (LESS,)), silent=False, protect=True)
    concerns.tell_followers(tx, after, now, letter)


def _tell_who_must_answer(tx: Tx, concern: Concern, words: list[str], now: datetime) -> None:
    look = Button(texts.responses_open_button(), does=f"responses:look:{concern.id}", style="primary")
    text = Lines.of(
        texts.helped_reopened(ref=Plain(concern.ref)),
        *(texts.helped_missing_words(words=Words(each)) for each in words),
        texts.helped_reopened_ask(),
    )
    letter = Letter(Form.RECORD, text, ((look,),), silent=False, protect=True)
    errand = Errand(
        kind=NOT_HELPED,
        lane=Lane.STAFF,
        partnership_id=concern.partnership_id,
        quiet=charters.read(tx, concern.partnership_id).quiet,
    )
    for member in answers.answerers(tx, concern):
        members.tell(tx, member, letter, now=now, errand=errand)


def end(tx: Tx, concern_id: int, due_at: datetime, now: datetime) -> None:
    """Both questions were asked and the time to say something is over: it ends as its followers said."""
    concern, asked = concerns.concern(tx, concern_id), store.asked(tx, concern_id)
    if concern is None or asked is None or asked.rung != rules.SECOND:
        return
    if reminders.is_waiting(tx, DID_IT_HELP, concern_id):
        return  # A newer answer is asked about first; its own end follows.
    if rules.rests(concern):
        _plan(tx, concern, rules.END, due_at + rules.LATER)
        return
    if not rules.may_be_asked(concern):
        return
    ends_as = rules.outcome(store.votes(tx, concern_id))
    if rules.must_wait(concern, ends_as) or _is_promised(tx, concern, due_at):
        _plan(tx, concern, rules.END, due_at + rules.LATER)
    elif ends_as is Outcome.NOT:
        reopen(tx, concern, due_at, now)
    else:
        _close(tx, concern, ends_as, due_at, now)


def _is_promised(tx: Tx, concern: Concern, at: datetime) -> bool:
    return commitments.is_under_way(tx, concern.id, answers.today_in(tx, concern.partnership_id, at))


OUTCOMES = {
    Outcome.HELPED: texts.helped_ended_helped,
    Outcome.PARTLY: texts.helped_ended_partly,
    Outcome.UNCONFIRMED: texts.helped_ended_unconfirmed,
}


def _close(tx: Tx, concern: Concern, ends_as: Outcome, at: datetime, now: datetime) -> None:
    """It ended, and everybody who follows it hears how."""
    after = concerns.close(tx, concern.id, ends_as, at)
    store.drop_votes(tx, concern.id)
    questions.erase_after_close(tx, after, at)
    side = rules.answered_by(after)
    if side is not None and not after.not_to_police:
        store.count_end(tx, after.partnership_id, side, ends_as)
    answers.note(tx, after, now, "concern-closed", side="", reason=ends_as.value)
    read = Button(texts.concerns_read_button(), does=f"concerns:read:{after.id}")
    text = OUTCOMES[ends_as](ref=Plain(after.ref))
    letter = Letter(Form.RECORD, text, ((read,), (LESS,)), silent=False, protect=True)
    concerns.tell_followers(tx, after, now, letter)


def share(tx: Tx, partnership_id: int) -> dict[Side, Share]:
    """For each side of whose answered concerns five or more have ended: how often it helped."""
    found: dict[Side, Share] = {}
    for side, ended in store.ended(tx, partnership_id).items():
        shown = rules.share(sum(ended.values()), ended.get(Outcome.HELPED, 0))
        if shown is not None:
            found[side] = shown
    return found


# ── erasing


def erase(tx: Tx, concern_id: int) -> None:
    """Nothing that was said about this concern stays."""
    store.drop_votes(tx, concern_id)
    store.drop_missing(tx, concern_id)


def forget(tx: Tx, person: Person, partnership_id: int, now: datetime) -> None:
    """What the person said and wrote is erased. Runs before the concerns forget who follows them."""
    for each in concerns.followed(tx, person, partnership_id):
        store.drop_said(tx, each.id, person)
    del now


def mine_for_export(tx: Tx, person: Person, partnership_id: int, now: datetime) -> dict[str, Any]:
    """What the person said to "did it help?", and what they found missing."""
    del now
    found = []
    for each in concerns.followed(tx, person, partnership_id):
        said, words = store.said(tx, each.id, person), store.missing_of(tx, each.id, person)
        if said is not None or words:
            found.append({"number": each.ref, "said": said.value if said else "", "missing": words})
    return {"did_it_help": found}
