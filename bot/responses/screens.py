"""What the screens of answering have in common: nobody passes them on by a tap, and the way back is last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat.vocabulary import Reply, record
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Words
from bot.letter import Button, Form, Letter, Rows
from bot.members import actions as members

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.concerns.rules import Concern
    from bot.l10n.text import Text
    from bot.letter import Said
    from bot.members.rules import Member

LONGEST_COPIED = 256
"""Telegram copies no more signs than this."""
HOME = Button(texts.chat_back_button(), does="members:home:0")
TO_QUEUE = Button(texts.responses_queue_button(), does="responses:queue:0")


def shown(text: Said, rows: Rows, concern: Concern) -> Reply:
    """A screen about one concern, which nobody passes on by a tap."""
    fold = texts.responses_card_fold(ref=Plain(concern.ref))
    return Reply((Letter(Form.SCREEN, text, rows, folds_to=fold, protect=True),))


def back_to_card(concern: Concern) -> Button:
    """Back to the card of the queue."""
    return Button(texts.chat_back_button(), does=f"responses:look:{concern.id}")


def back_to_kinds(concern: Concern) -> Button:
    """Back to the six kinds."""
    return Button(texts.chat_back_button(), does=f"responses:answer:{concern.id}")


def in_pairs(buttons: Sequence[Button], wide: int = 2) -> Rows:
    """At most so many buttons a row."""
    return tuple(tuple(buttons[at : at + wide]) for at in range(0, len(buttons), wide))


def shown_as(member: Member) -> Text:
    """How it is signed: the post, never the person."""
    return texts.responses_shown_as(post=members.signed(member.side, member.post))


def preview(
    concern: Concern, member: Member, words: str, *, publishes: str, again: str, back: Button, reads: str = ""
) -> Reply:
    """What others will see, with the post it is shown as; `reads`: the words within what the card says."""
    text = Lines.of(texts.responses_own_preview(words=Words(reads or words)), shown_as(member))
    second = [Button(texts.responses_own_button(), does=again)]
    if len(words) <= LONGEST_COPIED:
        second.append(Button(texts.responses_copy_button(), copies=words))
    rows = (
        (Button(texts.responses_publish_own_button(), does=publishes, style="primary"),),
        *in_pairs(second, wide=1),
        (back,),
    )
    return shown(text, rows, concern)


def done(concern: Concern) -> Reply:
    """The screen folds, and a record of what was published stands below."""
    said = texts.responses_published(ref=Plain(concern.ref))
    folded = shown(texts.responses_card_fold(ref=Plain(concern.ref)), (), concern)
    return folded + record(said, ((TO_QUEUE,),), protect=True).toasting(texts.responses_published_toast())
