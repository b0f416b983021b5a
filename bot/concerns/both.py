"""What a coordinator proposes to the other about a concern: set aside, join with another, open early."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.approvals import actions as approvals
from bot.approvals import because
from bot.approvals.rules import Kind as Deed
from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.chat.reading import clean_name, fold, read_reference
from bot.chat.vocabulary import Kind, Reply, record, screen
from bot.concerns import actions, cards
from bot.concerns.card_buttons import MINE, NEWS, WAITING
from bot.concerns.listening import points_in
from bot.concerns.lists import card
from bot.concerns.raising import refused_draft_gone
from bot.concerns.rules import Concern, Reason, Refusal, State
from bot.concerns.sentences import aside_reason, refused
from bot.concerns.settling import asideable, settable
from bot.concerns.similar import Candidate, similar
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text, Words
from bot.letter import Button
from bot.members import actions as members

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    from bot.chat.vocabulary import Talk
    from bot.database.engine import Tx
    from bot.members.rules import Member

DIALOGUE: Final = "concerns.both"
WHOM, WHERE, SAME = "whom", "where", "same"
LONGEST_WHOM = 80
LONGEST_SHOWN = 1000
BUTTONS = {
    Reason.BELONGS_TO: texts.concerns_aside_belongs_to_button,
    Reason.ANSWERED_ELSEWHERE: texts.concerns_aside_answered_elsewhere_button,
    Reason.NOT_JOINT: texts.concerns_aside_not_joint_button,
    Reason.UNSAFE: texts.concerns_aside_unsafe_button,
}


def _here(tx: Tx, talk: Talk, concern_id: int) -> tuple[Concern, Member]:
    """The concern and whoever may propose something about it."""
    concern, member, _ = actions.by_id(tx, talk.person, concern_id, talk.now)
    if not approvals.holds_key(tx, member, talk.now):
        raise Refused(texts.members_coordinators_only_toast(), strip=True)
    return concern, member


def _back(concern: Concern, origin: str = NEWS) -> tuple[Button, ...]:
    return (Button(texts.chat_back_button(), does=f"concerns:open:{concern.id}:{origin}0"),)


def _ask(tx: Tx, talk: Talk, step: str, concern: Concern) -> None:
    answers: dict[str, Any] = {"concern_id": concern.id}
    dialogues.put(tx, talk.person.key, Dialogue(DIALOGUE, step, answers), talk.now)


# ── set aside


def aside(tx: Tx, talk: Talk) -> Reply:
    """[Set aside…]: the reason from the list; nothing happens before the other coordinator agrees."""
    concern, member = _here(tx, talk, talk.chosen_id())
    asideable(concern)
    chosen = talk.chosen(1)
    if not chosen:
        same = Button(texts.concerns_aside_same_button(), does=f"concerns:join:{concern.id}")
        rows = [
            (Button(label(), does=f"concerns:aside:{concern.id}:{reason.value}"),)
            for reason, label in BUTTONS.items()
        ]
        return screen(texts.concerns_aside_question(ref=Plain(concern.ref)), (*rows, (same,), _back(concern)))
    if chosen not in set(Reason):
        raise refused_draft_gone()
    if chosen == Reason.BELONGS_TO:
        _ask(tx, talk, WHOM, concern)
        return screen(texts.concerns_aside_whom_question(), (_back(concern),))
    if chosen == Reason.ANSWERED_ELSEWHERE:
        _ask(tx, talk, WHERE, concern)
        return screen(texts.concerns_aside_where_question(), (_back(concern),))
    return _propose_aside(tx, talk, member, concern, Reason(chosen), "")


def _propose_aside(tx: Tx, talk: Talk, member: Member, concern: Concern, reason: Reason, whom: str) -> Reply:
    approvals.propose(
        tx,
        member,
        Deed.SET_ASIDE,
        subject=concern.ref,
        reason=reason.value,
        arguments={"concern_id": concern.id, "whom": whom},
        now=talk.now,
    )
    return _proposed(
        concern, texts.concerns_aside_proposed(ref=Plain(concern.ref), reason=aside_reason(reason, whom))
    )


def _proposed(concern: Concern, said: Text, origin: str = NEWS) -> Reply:
    return screen(Lines.of(said, texts.concerns_proposed()), (_back(concern, origin),))


# ── the same as another


def join(tx: Tx, talk: Talk) -> Reply:
    """[Same as…]: which one, both wordings side by side, then the proposal."""
    concern, member = _here(tx, talk, talk.chosen_id())
    settable(concern)
    if not talk.chosen(1):
        _ask(tx, talk, SAME, concern)
        rows = [
            (
                Button(
                    texts.concerns_join_with_button(ref=Plain(each.ref)),
                    does=f"concerns:join:{concern.id}:{each.id}",
                ),
            )
            for each in _alike(tx, member, concern)
        ]
        ask = texts.concerns_join_question if rows else texts.concerns_join_which_number
        return screen(ask(ref=Plain(concern.ref)), (*rows, _back(concern)))
    into, _, _ = actions.by_id(tx, talk.person, talk.chosen_id(1), talk.now)
    if talk.chosen(2) != "yes":
        return _both(tx, concern, into)
    actions.may_join(tx, concern.id, into.id)
    dialogues.end(tx, talk.person.key)
    approvals.propose(
        tx,
        member,
        Deed.MERGE,
        subject=concern.ref,
        reason="same",
        arguments={"concern_id": concern.id, "into": into.id, "with": into.ref},
        now=talk.now,
    )
    return _proposed(concern, texts.concerns_join_proposed(ref=Plain(concern.ref), other=Plain(into.ref)))


def _alike(tx: Tx, member: Member, concern: Concern) -> list[Concern]:
    """Open ones that may be the same; only a suggestion, read by two people before anything happens."""
    listed = {
        each.id: each
        for each in actions.listed(tx, member)
        if each.id != concern.id and each.state in {State.OPEN, State.ANSWERED} and not each.not_to_police
    }
    candidates = [Candidate(each.id, each.shown_words, each.area_id) for each in listed.values()]
    return [listed[match.id] for match in similar(concern.shown_words, candidates, area_id=concern.area_id)]


def _both(tx: Tx, concern: Concern, into: Concern) -> Reply:
    if into.id == concern.id:
        raise Refused(texts.concerns_join_itself(ref=Plain(concern.ref)))
    actions.may_join(tx, concern.id, into.id)
    lines: list[Text] = [texts.concerns_join_sure(ref=Plain(concern.ref), other=Plain(into.ref))]
    for each in (concern, into):
        side = cards.SIDE_NAMES[each.side]()
        lines.append(texts.concerns_similar_one(number=len(lines) // 2 + 1, ref=Plain(each.ref), side=side))
        lines.append(texts.concerns_card_words(words=Words(shortened(each.shown_words))))
    propose = Button(
        texts.concerns_propose_button(), does=f"concerns:join:{concern.id}:{into.id}:yes", style="primary"
    )
    return screen(Lines(tuple(lines)), ((propose,), _back(concern)))


def shortened(words: str) -> str:
    """So much of somebody's words that several fit into one message."""
    return words if len(words) <= LONGEST_SHOWN else words[: LONGEST_SHOWN - 1] + "…"


# ── what is typed


def typed(tx: Tx, talk: Talk) -> Reply:
    """Whose matter it is, where it was answered, or which number is the same."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None:
        raise refused_draft_gone()
    if talk.kind is not Kind.WORDS or not fold(talk.words):
        return record(texts.chat_please_type())
    concern, member = _here(tx, talk, int(dialogue.answers["concern_id"]))
    settable(concern)
    if dialogue.step == SAME:
        reference = read_reference(talk.words)
        if reference is None:
            return record(texts.concerns_join_number())
        into, _, _ = actions.by_ref(tx, talk.person, reference, talk.now)
        return _both(tx, concern, into)
    whom = clean_name(talk.words)
    if len(whom) > LONGEST_WHOM:
        raise Refused(texts.concerns_refused_too_long(most=LONGEST_WHOM))
    if points_in(tx, concern.partnership_id, whom)[1] is not None:
        raise Refused(texts.approvals_names_somebody())  # an office or body, which everybody reads
    dialogues.end(tx, talk.person.key)
    reason = Reason.ANSWERED_ELSEWHERE if dialogue.step == WHERE else Reason.BELONGS_TO
    return _propose_aside(tx, talk, member, concern, reason, whom)


# ── open early, and taking apart


def early(tx: Tx, talk: Talk) -> Reply:
    """[Open early]: why; it waits for nobody but the other coordinator, and opens by itself all the same."""
    concern, member = _here(tx, talk, talk.chosen_id())
    if concern.state is not State.RECEIVED or concern.not_to_police:
        raise refused(Refusal.NOT_NOW)
    if talk.chosen(1) not in because.OFFERED[Deed.OPEN_EARLY]:
        rows = because.rows(Deed.OPEN_EARLY, f"concerns:early:{concern.id}")
        question = texts.concerns_early_question(ref=Plain(concern.ref))
        return screen(question, (*rows, _back(concern, WAITING)))
    _propose_early(tx, member, concern, talk.chosen(1), talk.now)
    return _proposed(concern, texts.concerns_early_proposed(ref=Plain(concern.ref)), WAITING)


def _propose_early(tx: Tx, member: Member, concern: Concern, reason: str, now: datetime) -> None:
    approvals.propose(
        tx,
        member,
        Deed.OPEN_EARLY,
        subject=concern.ref,
        reason=reason,
        arguments={"concern_id": concern.id},
        now=now,
        lapses_at=concern.opens_at,
    )


def part(tx: Tx, talk: Talk) -> Reply:
    """[Take apart]: for seven days either coordinator alone undoes what was joined."""
    concern, member, viewer = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    members.coordinating(tx, talk, concern.partnership_id)
    after = actions.part(tx, member, concern.id, talk.now)
    return card(tx, talk, after, viewer, f"{NEWS}0").toasting(texts.concerns_parted_toast())


# ── whoever follows what was joined


def stay(tx: Tx, talk: Talk) -> Reply:
    """[Keep me]: the "me too" goes along."""
    concern, _, _ = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    if concern.state is not State.MERGED:
        raise refused(Refusal.NOT_NOW)
    into = actions.stay(tx, talk.person, concern.id, talk.now)
    _, _, viewer = actions.by_id(tx, talk.person, into.id, talk.now)
    return card(tx, talk, into, viewer, f"{MINE}0").toasting(texts.concerns_stay_toast())


def leave(tx: Tx, talk: Talk) -> Reply:
    """[Leave]: nothing more about it; for whoever raised it, nothing more about the other one."""
    concern = actions.leave(tx, talk.person, talk.chosen_id(), talk.now)
    if actions.is_raiser(tx, talk.person, concern.id):
        ref, other = Plain(concern.ref), Plain(concern.joined_with)
        return screen(texts.concerns_left_other(ref=ref, other=other))
    return screen(texts.concerns_left(ref=Plain(concern.ref))).toasting(texts.concerns_undone_toast())
