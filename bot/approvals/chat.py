"""Both must agree: what waits and for whom, saying yes or no to it, stopping, objecting, what was decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from bot import people
from bot.approvals import actions, cards, charter_chat, export, rules, standing_in
from bot.approvals.actions import Power
from bot.approvals.due import tell_both
from bot.approvals.rules import Approval, DeclineReason, Refusal, State
from bot.charter import actions as charters
from bot.chat import dialogues, reading
from bot.chat.dialogues import Dialogue
from bot.chat.vocabulary import Command, Feature, Reply, Talk, mark, record, screen, toast
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Moment, Text, Words
from bot.letter import Button, Rows
from bot.members import actions as members
from bot.members.sides import SIDE_NAMES

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.letter import Said
    from bot.members.rules import Member

DECLINE, OBJECT = "approvals.decline", "approvals.object"
A_PAGE = 5
Points = Callable[["Tx", int, str], bool]
"""Whether words that others will read point at a person: (tx, partnership, words)."""


@dataclass(frozen=True)
class Talking:
    """The handlers, for the powers that the features offer."""

    powers: Mapping[rules.Kind, Power]
    points_at_somebody: Points

    # ── the list

    def show(self, tx: Tx, talk: Talk) -> Reply:
        """/keys: what waits for me, what waits for others; whoever answers for no side reads the past."""
        member = _there(tx, talk, talk.chosen_id())
        if not standing_in.has_a_say(tx, member):
            return self.past(tx, talk)
        waiting = actions.waiting(tx, member.partnership_id)
        yours = [each for each in waiting if self._may_decide(tx, member, each, talk)]
        others = [each for each in waiting if each not in yours]
        agreed = actions.agreed(tx, member.partnership_id)
        lines = Lines.of(
            texts.approvals_title(),
            texts.approvals_yours(count=len(yours)) if yours else None,
            texts.approvals_others(count=len(others)) if others else None,
            texts.approvals_to_come(count=len(agreed)) if agreed else None,
            None if waiting or agreed else texts.approvals_none(),
            texts.approvals_if_nobody_stops() if agreed else texts.approvals_if_nobody(),
        )
        labelled = [
            *((texts.approvals_yours_button, each) for each in yours),
            *((texts.approvals_others_button, each) for each in others),
            *((texts.approvals_to_come_button, each) for each in agreed),
        ]
        rows = self._list_rows(labelled, holds=actions.holds_key(tx, member, talk.now))
        return screen(lines, rows, folds_to=texts.approvals_title())

    def _list_rows(self, labelled: Sequence[tuple[Callable[..., Text], Approval]], *, holds: bool) -> Rows:
        opening = tuple(
            (Button(label(what=cards.what(each)), does=f"approvals:open:{each.id}"),)
            for label, each in labelled
        )
        return (
            *opening,
            *(((Button(texts.approvals_rules_button(), does="approvals:charter:0"),),) if holds else ()),
            (Button(texts.approvals_past_button(), does="approvals:past:0"),),
            (Button(texts.chat_back_button(), does="members:home:0"),),
        )

    def _may_decide(self, tx: Tx, member: Member, approval: Approval, talk: Talk) -> bool:
        refused = rules.agree_refusal(approval, member.side, talk.now)
        return refused is None and actions.key_refusal(tx, member, talk.now, approval) is None

    # ── one of them

    def open(self, tx: Tx, talk: Talk) -> Reply:
        """One approval; until it is over, only those who answer for a side see it."""
        approval, member = _of(tx, talk)
        return self._shown(tx, talk, approval, member)

    def _shown(self, tx: Tx, talk: Talk, approval: Approval, member: Member) -> Reply:
        stands = approval.state in rules.STANDING
        if stands and not standing_in.has_a_say(tx, member):
            raise Refused(texts.members_not_for_you_toast(), strip=True)
        decides = self._may_decide(tx, member, approval, talk)
        said = Lines.of(
            cards.card(tx, approval, self.powers),
            self._deputy_line(tx, talk, approval, member),
            texts.approvals_question() if decides else None,
        )
        verb = "keys" if stands else "past"
        back = (Button(texts.chat_back_button(), does=f"approvals:{verb}:0"),)
        rows = self._rows(tx, talk, approval, member)
        if stands:
            reader = actions.Reader(member.side, member.coordinates, talk.now)
            rows = (*cards.reading_rows(tx, approval, self.powers, reader), *rows)
        return screen(said, (*rows, back), folds_to=texts.approvals_ended_title(what=cards.what(approval)))

    def _rows(self, tx: Tx, talk: Talk, approval: Approval, member: Member) -> Rows:
        if actions.stop_refusal(tx, member, approval) is None:
            return cards.stopping_rows(approval)
        if rules.object_refusal(approval, talk.now) is not None:
            return ()
        if self._may_decide(tx, member, approval, talk):
            return cards.deciding_rows(approval)
        objects = Button(texts.approvals_object_button(), does=f"approvals:object:{approval.id}")
        may_withdraw = (
            rules.withdraw_refusal(approval, member.side, talk.now) is None
            and actions.key_refusal(tx, member, talk.now, approval) is None
        )
        if may_withdraw:
            takes_back = Button(texts.approvals_withdraw_button(), does=f"approvals:withdraw:{approval.id}")
            return ((takes_back, objects),)
        return ((objects,),)

    def _deputy_line(self, tx: Tx, talk: Talk, approval: Approval, member: Member) -> Text | None:
        if member.side not in approval.missing or approval.state is not State.WAITING:
            return None
        if actions.key_refusal(tx, member, talk.now, approval) is not Refusal.TOO_EARLY:
            return None
        zone = charters.read(tx, approval.partnership_id).zone
        return texts.approvals_deputy_from(at=Moment(rules.deputy_from(approval), zone))

    # ── yes, no, taken back

    def agree(self, tx: Tx, talk: Talk) -> Reply:
        """[Agree]: with the other one it is done, once; or after its wait."""
        approval, member = _of(tx, talk)
        after = actions.agree(tx, member, approval.id, self.powers, talk.now)
        if after.state is not State.AGREED or after.happens_at is None:
            self._tell(tx, talk, after)
            return _outcome(after, texts.approvals_agreed_button(), texts.approvals_agreed_toast())
        self._tell(tx, talk, after, cards.stopping_rows(after))
        leaves = Moment(after.happens_at, charters.read(tx, after.partnership_id).zone)
        said = texts.approvals_agreed_waits_toast(leaves=leaves)
        return _outcome(after, texts.approvals_agreed_button(), said)

    def stop(self, tx: Tx, talk: Talk) -> Reply:
        """[Stop it]: one side is enough, until it is done; both read who it was."""
        approval, member = _of(tx, talk)
        after = actions.stop(tx, member, approval.id, talk.now)
        self._tell(tx, talk, after)
        return _outcome(after, texts.approvals_stopped_button(), texts.approvals_stopped_toast())

    def ask_why_not(self, tx: Tx, talk: Talk) -> Reply:
        """[Not so]: never without a reason."""
        approval, member = _of(tx, talk)
        actions.may_decline(tx, member, approval, talk.now)
        answers = {"approval_id": approval.id}
        dialogues.put(tx, talk.person.key, Dialogue(DECLINE, "choose-why", answers), talk.now)
        reasons = tuple(
            (Button(label(), does=f"approvals:because:{approval.id}:{reason.value}"),)
            for reason, (label, _) in cards.REASONS.items()
        )
        back = (Button(texts.chat_back_button(), does=f"approvals:open:{approval.id}"),)
        return screen(texts.approvals_decline_question(), (*reasons, back))

    def because(self, tx: Tx, talk: Talk) -> Reply:
        """A reason from the list."""
        approval, member = _of(tx, talk)
        if talk.chosen(1) not in set(DeclineReason):
            raise Refused(texts.chat_old_button_toast())
        return self._decline(tx, talk, approval, member, talk.chosen(1))

    def why_not(self, tx: Tx, talk: Talk) -> Reply | None:
        """A reason in their own words."""
        found = self._in_words(tx, talk)
        return self._decline(tx, talk, *found) if found else None

    def _decline(self, tx: Tx, talk: Talk, approval: Approval, member: Member, reason: str) -> Reply:
        after = actions.decline(tx, member, approval.id, reason, talk.now)
        dialogues.end(tx, talk.person.key)
        self._tell(tx, talk, after)
        return _outcome(after, texts.approvals_declined_button(), texts.approvals_declined_toast())

    def withdraw(self, tx: Tx, talk: Talk) -> Reply:
        """[Take it back]."""
        approval, member = _of(tx, talk)
        after = actions.withdraw(tx, member, approval.id, talk.now)
        self._tell(tx, talk, after)
        return _outcome(after, texts.approvals_withdrawn_button(), texts.approvals_withdrawn_toast())

    def _tell(self, tx: Tx, talk: Talk, after: Approval, rows: Rows = ()) -> None:
        tell_both(tx, after, cards.card(tx, after, self.powers), rows, talk.now)

    # ── objecting

    def ask_objection(self, tx: Tx, talk: Talk) -> Reply:
        """[Object]: whoever answers for a side may, as long as it is not decided."""
        approval, member = _of(tx, talk)
        actions.may_object(tx, member, approval, talk.now)
        answers = {"approval_id": approval.id}
        dialogues.put(tx, talk.person.key, Dialogue(OBJECT, "words", answers), talk.now)
        back = Button(texts.chat_back_button(), does=f"approvals:open:{approval.id}")
        return screen(texts.approvals_object_question(), ((back,),))

    def object(self, tx: Tx, talk: Talk) -> Reply | None:
        """The words of an objection."""
        found = self._in_words(tx, talk)
        if found is None:
            return None
        approval, member, words = found
        after = actions.object_to(tx, member, talk.person, approval.id, words, talk.now)
        dialogues.end(tx, talk.person.key)
        if len(after.objections) > len(approval.objections):
            # The coordinators hear of it once; whoever words it anew changes what they read there.
            told = texts.approvals_told_objection(
                what=cards.what(after), side=SIDE_NAMES[member.side](), words=Words(words)
            )
            tell_both(tx, after, told, (cards.see_row(after),), talk.now)
        return record(texts.approvals_objected()) + self._shown(tx, talk, after, member)

    def _in_words(self, tx: Tx, talk: Talk) -> tuple[Approval, Member, str] | None:
        """What somebody typed in answer; refuses words that point at a person."""
        dialogue = dialogues.active(tx, talk.person.key, talk.now)
        if dialogue is None or not talk.words:
            return None
        approval = actions.get(tx, int(dialogue.answers["approval_id"]))
        if approval is None:
            return None
        member = members.present(tx, talk, approval.partnership_id)
        words = " ".join(reading.clean(talk.words).split())
        if self.points_at_somebody(tx, approval.partnership_id, words):
            raise Refused(texts.approvals_names_somebody())
        return approval, member, words

    # ── the past

    def past(self, tx: Tx, talk: Talk) -> Reply:
        """[Past decisions]: everybody may read what was decided, by whom and against what."""
        member = members.present(tx, talk)
        found = actions.past(tx, member.partnership_id)
        pages = max(1, -(-len(found) // A_PAGE))
        page = min(talk.chosen_id(), pages - 1)
        shown = found[page * A_PAGE : (page + 1) * A_PAGE]
        lines = [
            texts.approvals_past_line(
                number=number, what=cards.what(each), outcome=cards.OUTCOMES[each.state]()
            )
            for number, each in enumerate(shown, start=1)
        ]
        numbers = tuple(
            Button(texts.approvals_past_open_button(number=number), does=f"approvals:open:{each.id}")
            for number, each in enumerate(shown, start=1)
        )
        back = "approvals:keys:0" if standing_in.has_a_say(tx, member) else "members:home:0"
        rows = (
            *((numbers,) if numbers else ()),
            *_turning(page, pages),
            (Button(texts.chat_back_button(), does=back),),
        )
        said = Lines.of(texts.approvals_past_title(), *(lines or [texts.approvals_past_none()]))
        return screen(said, rows)


def _turning(page: int, pages: int) -> Rows:
    newer = Button(texts.approvals_newer_button(), does=f"approvals:past:{page - 1}")
    older = Button(texts.approvals_older_button(), does=f"approvals:past:{page + 1}")
    row = (*((newer,) if page else ()), *((older,) if page + 1 < pages else ()))
    return (row,) if row else ()


def _there(tx: Tx, talk: Talk, partnership_id: int) -> Member:
    """The member who talks; a button of another partnership leads into that one."""
    member = members.present(tx, talk, partnership_id or None)
    if member.partnership_id != talk.person.partnership_id:
        people.choose_partnership(tx, talk.person, member.partnership_id)
    return member


def _of(tx: Tx, talk: Talk) -> tuple[Approval, Member]:
    """The approval whose button was pressed, and who pressed it in its partnership."""
    approval = actions.get(tx, talk.chosen_id())
    if approval is None:
        raise Refused(texts.members_not_for_you_toast(), strip=True)
    return approval, _there(tx, talk, approval.partnership_id)


def _outcome(after: Approval, label: Text, said: Said) -> Reply:
    """The tapped message's buttons shrink to what was said."""
    return mark(((Button(label, does=f"approvals:open:{after.id}"),),)) + toast(said)


def feature(
    powers: Sequence[Power], *, points_at_somebody: Points = lambda _tx, _partnership, _words: False
) -> Feature:
    """Everything about agreeing, for what the features can do with both keys."""
    talking = Talking(actions.by_kind(powers), points_at_somebody)
    return Feature(
        "approvals",
        commands={
            "keys": Command(talking.show, "approvals-keys-command", "coordinators"),
            "export": Command(export.ask, "approvals-export-command", "coordinators"),
        },
        taps={
            "keys": talking.show,
            "open": talking.open,
            "agree": talking.agree,
            "decline": talking.ask_why_not,
            "because": talking.because,
            "withdraw": talking.withdraw,
            "stop": talking.stop,
            "object": talking.ask_objection,
            "past": talking.past,
            "charter": charter_chat.rules,
            "rules": charter_chat.group,
            "rule": charter_chat.ask,
            "day": charter_chat.ask_hour,
            "value": charter_chat.tapped,
            "rulepropose": charter_chat.propose,
            "export": export.ask,
            "exportpropose": export.propose,
        },
        steps={
            DECLINE: talking.why_not,
            OBJECT: talking.object,
            charter_chat.DIALOGUE: partial(charter_chat.written, points_at_somebody=points_at_somebody),
        },
        brief={
            DECLINE: frozenset({"approvals:because"}),
            OBJECT: frozenset(),
            charter_chat.DIALOGUE: charter_chat.STAYS,
        },
    )
