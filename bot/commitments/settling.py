"""What the owner, the side that was asked and the judges tap: done, new date, cannot, accept, yes, no."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.chat.vocabulary import Kind, Reply, Talk, mark, screen, toast
from bot.commitments import actions, dates, lists, rules, telling
from bot.commitments.rules import Promise, Said, Verb
from bot.commitments.sentences import REASONS, insist
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.letter import Button
from bot.members import actions as members

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.members.rules import Member

SETTLING = "commitments.settling"
WHEN, WHY = "choose-when", "choose-why"
BELONGS = frozenset({"commitments:shift", "commitments:why"})
MOVE, DROP, DECLINE, ACCEPT = "move", "drop", "decline", "accept"
VERBS = {MOVE: Verb.MOVE, DROP: Verb.DROP, DECLINE: Verb.DECLINE, ACCEPT: Verb.ACCEPT}
WHYS = {
    "no_people": texts.commitments_why_no_people_button,
    "no_means": texts.commitments_why_no_means_button,
    "not_ours": texts.commitments_why_not_ours_button,
    "not_safe": texts.commitments_why_not_safe_button,
    "waiting": texts.commitments_why_waiting_button,
    "urgent": texts.commitments_why_urgent_button,
}
assert WHYS.keys() == REASONS.keys()
OUTCOMES = {
    Said.YES: texts.commitments_said_yes_button,
    Said.PARTLY: texts.commitments_said_partly_button,
    Said.NO: texts.commitments_said_no_button,
    Said.UNKNOWN: texts.commitments_said_unknown_button,
}


@dataclass(frozen=True)
class Settling:
    """What is about to happen to a promise."""

    promise_id: int
    verb: str
    due_on: str = ""


def _promise(tx: Tx, talk: Talk) -> tuple[Promise, Member]:
    found = actions.get(tx, talk.chosen_id())
    if found is None:
        raise Refused(texts.commitments_refused_not_here_toast(), strip=True)
    return actions.with_owner(tx, found, talk.now), members.present(tx, talk, found.partnership_id)


# ── one tap


def done(tx: Tx, talk: Talk) -> Reply:
    """[Done]: the other side is asked; where nothing is said about the return, that comes first."""
    promise, member = _promise(tx, talk)
    insist(rules.may(Verb.CLAIM, promise, member))
    pair = actions.get(tx, promise.pair_id) if promise.pair_id else None
    if not rules.is_answered(promise, pair):
        return _return_first(promise, pair)
    return _after(tx, talk, actions.claim(tx, member, promise.id, talk.now)).toasting(
        texts.commitments_claimed_toast()
    )


def _return_first(promise: Promise, pair: Promise | None) -> Reply:
    nothing = Button(texts.commitments_nothing_button(), does=f"commitments:nothing:{promise.id}:done")
    back = Button(texts.chat_back_button(), does=f"commitments:show:{promise.id}")
    if pair is not None:
        return screen(texts.commitments_return_waits(number=Plain(str(pair.number))), ((nothing,), (back,)))
    ask = Button(texts.commitments_ask_return_button(), does=f"commitments:ask:{promise.id}")
    return screen(texts.commitments_return_question(), ((nothing,), (ask,), (back,)))


def nothing(tx: Tx, talk: Talk) -> Reply:
    """[Nothing needed]: an answer; and if it was asked on the way to "done", it goes on there."""
    promise, member = _promise(tx, talk)
    after = actions.nothing_needed(tx, member, promise.id, talk.now)
    if talk.chosen(1) == "done":
        return done(tx, talk)
    return _after(tx, talk, after).toasting(texts.commitments_return_saved_toast())


def ask_help(tx: Tx, talk: Talk) -> Reply:
    """[Need help]: the own side, both coordinators and the other side hear of it."""
    promise, member = _promise(tx, talk)
    actions.need_help(tx, member, promise.id, talk.now)
    kept = promise.kept_from_police
    return toast(texts.commitments_helped_kept_toast() if kept else texts.commitments_helped_toast())


def accept(tx: Tx, talk: Talk) -> Reply:
    """[Accept]: the day stands as asked."""
    promise, member = _promise(tx, talk)
    after = actions.accept(tx, member, promise.id, talk.now)
    return _after(tx, talk, after).toasting(texts.commitments_accepted_toast())


def common(tx: Tx, talk: Talk) -> Reply:
    """Whether the problem is theirs too."""
    promise, member = _promise(tx, talk)
    said = talk.chosen(1)
    if said not in {"yes", "no"}:
        raise Refused(texts.chat_old_button_toast())
    after = actions.agree(tx, member, promise.id, talk.now, common=said == "yes")
    return _after(tx, talk, after).toasting(texts.commitments_counted_toast())


def say(tx: Tx, talk: Talk) -> Reply:
    """A verdict: counted, and the buttons shrink to it; it can be changed on the card."""
    promise, member = _promise(tx, talk)
    try:
        said = Said(talk.chosen(1))
    except ValueError:
        raise Refused(texts.chat_old_button_toast()) from None
    after = actions.judge(tx, talk.person, member, promise.id, said, talk.now)
    outcome = Button(OUTCOMES[said](), does=f"commitments:show:{promise.id}")
    if talk.message_id is None:
        return lists.card(tx, talk, after, member)
    return mark(((outcome,),)).toasting(texts.commitments_counted_toast())


# ── with a day or a reason


def later(tx: Tx, talk: Talk) -> Reply:
    """[New date]."""
    return _ask_when(tx, talk, MOVE)


def other_date(tx: Tx, talk: Talk) -> Reply:
    """[Change date] on a request: accepted, with a day that can be kept."""
    return _ask_when(tx, talk, ACCEPT)


def cannot(tx: Tx, talk: Talk) -> Reply:
    """[Cannot]."""
    return _ask_why_of(tx, talk, DROP)


def not_ours(tx: Tx, talk: Talk) -> Reply:
    """[Not ours, because…]."""
    return _ask_why_of(tx, talk, DECLINE)


def _ask_when(tx: Tx, talk: Talk, verb: str) -> Reply:
    promise, member = _promise(tx, talk)
    insist(rules.may(VERBS[verb], promise, member))
    _remember(tx, talk, WHEN, Settling(promise.id, verb))
    back = Button(texts.chat_back_button(), does=f"commitments:show:{promise.id}")
    rows = dates.when_rows(tx, promise.partnership_id, "commitments:shift", back)
    return screen(texts.commitments_ask_when(), rows)


def _ask_why_of(tx: Tx, talk: Talk, verb: str) -> Reply:
    promise, member = _promise(tx, talk)
    insist(rules.may(VERBS[verb], promise, member))
    return _ask_why(tx, talk, Settling(promise.id, verb))


def _ask_why(tx: Tx, talk: Talk, settling: Settling) -> Reply:
    _remember(tx, talk, WHY, settling)
    rows = tuple((Button(label(), does=f"commitments:why:{code}"),) for code, label in WHYS.items())
    back = Button(texts.chat_back_button(), does=f"commitments:show:{settling.promise_id}")
    return screen(texts.commitments_ask_why(), (*rows, (back,)))


def shift(tx: Tx, talk: Talk) -> Reply:
    """The new day was tapped or typed."""
    settling, promise, member = _settling(tx, talk, WHEN)
    due_on = dates.day_meant(tx, talk, promise.partnership_id, talk.chosen(0))
    if settling.verb == MOVE:
        return _ask_why(tx, talk, replace(settling, due_on=due_on.isoformat()))
    dialogues.end(tx, talk.person.key)
    after = actions.accept(tx, member, promise.id, talk.now, due_on=due_on)
    return _after(tx, talk, after).toasting(texts.commitments_accepted_toast())


def why(tx: Tx, talk: Talk) -> Reply:
    """The reason was tapped."""
    if talk.chosen(0) not in WHYS:
        raise Refused(texts.chat_old_button_toast())
    return _settle(tx, talk, talk.chosen(0))


def written(tx: Tx, talk: Talk) -> Reply | None:
    """A day or a reason in words."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or talk.kind is not Kind.WORDS:
        return None
    return shift(tx, talk) if dialogue.step == WHEN else _settle(tx, talk, talk.words)


def _settle(tx: Tx, talk: Talk, reason: str) -> Reply:
    settling, promise, member = _settling(tx, talk, WHY)
    dialogues.end(tx, talk.person.key)
    match settling.verb:
        case "move":
            due_on = date.fromisoformat(settling.due_on)
            after = actions.move(tx, member, promise.id, due_on, reason, talk.now)
            said = texts.commitments_moved_toast()
        case "drop":
            after = actions.drop(tx, member, promise.id, reason, talk.now)
            said = texts.commitments_dropped_toast()
        case _:
            after = actions.decline(tx, member, promise.id, reason, talk.now)
            said = texts.commitments_declined_toast()
    return _after(tx, talk, after).toasting(said)


# ── after


def _after(tx: Tx, talk: Talk, promise: Promise) -> Reply:
    """The card as it stands now; a letter that was tapped keeps only the way to it."""
    member = members.present(tx, talk, promise.partnership_id)
    return mark(((telling.see(promise),),)) + lists.card(tx, talk, promise, member)


def _settling(tx: Tx, talk: Talk, step: str) -> tuple[Settling, Promise, Member]:
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None or dialogue.name != SETTLING or dialogue.step != step:
        raise Refused(texts.chat_done_already_toast(), strip=True)
    settling = Settling(**dialogue.answers)
    promise = actions.get(tx, settling.promise_id)
    if promise is None:
        raise Refused(texts.commitments_refused_not_here_toast(), strip=True)
    promise = actions.with_owner(tx, promise, talk.now)
    return settling, promise, members.present(tx, talk, promise.partnership_id)


def _remember(tx: Tx, talk: Talk, step: str, settling: Settling) -> None:
    dialogues.put(tx, talk.person.key, Dialogue(SETTLING, step, asdict(settling)), talk.now)
