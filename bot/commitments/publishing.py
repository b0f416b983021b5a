"""A look at the promise as others will see it, its publishing, and what the other side does in return."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.charter.rules import Side
from bot.chat import dialogues
from bot.chat.vocabulary import Reply, Talk, record, screen
from bot.commitments import actions, cards
from bot.commitments.draft import BACK, PREVIEW, Draft, draft_of, task_of
from bot.commitments.place import today_in
from bot.commitments.rules import Promise, Resource, State
from bot.commitments.telling import see
from bot.concerns import actions as concerns
from bot.l10n import texts
from bot.l10n.text import Lines, Text
from bot.letter import Button, Rows
from bot.members import actions as members

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.members.rules import Member


def preview(tx: Tx, talk: Talk, member: Member, draft: Draft) -> Reply:
    signed = members.signed(member.side, member.post)
    label = texts.commitments_send_ask_button() if draft.asks else texts.commitments_publish_button()
    publish = Button(label, does="commitments:publish:0", style="primary")
    shown = Lines.of(
        texts.commitments_preview(),
        *cards.line(tx, _as_promise(tx, draft, member, talk), talk.now).parts,
        texts.commitments_shown_as(signed=signed),
    )
    return screen(shown, ((publish,), (BACK,)))


def _as_promise(tx: Tx, draft: Draft, member: Member, talk: Talk) -> Promise:
    return Promise(
        id=0,
        partnership_id=draft.partnership_id,
        number=0,
        side=Side(draft.side),
        signed="" if draft.asks else member.post,
        what=draft.what,
        task=task_of(draft.task),
        due_on=date.fromisoformat(draft.due_on),
        made_on=today_in(tx, draft.partnership_id, talk.now),
        state=State.OFFERED,
        offered_by=member.side,
        concern_id=draft.concern_id,
        resource=Resource(draft.resource) if draft.resource else None,
    )


# ── the end


def publish(tx: Tx, talk: Talk) -> Reply:
    """[Publish]: it is out. What the other side does in return is asked next."""
    member, draft = draft_of(tx, talk, PREVIEW)
    task, due_on = task_of(draft.task), date.fromisoformat(draft.due_on)
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
    if draft.idea_id:
        concerns.idea_promised(tx, draft.idea_id, member.side, made.number)
    if made.concern_id is None or not concerns.is_raiser(tx, talk.person, made.concern_id):
        actions.answer_worry(tx, member, made, talk.now)  # nobody answers what they told themselves
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


def throw_away(tx: Tx, talk: Talk) -> Reply:
    """Nothing was said, and nobody has seen it."""
    members.present(tx, talk)
    dialogues.end(tx, talk.person.key)
    return screen(texts.commitments_thrown())
