"""What became of a letter that was under way. Whoever lost the lease meanwhile writes nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, update

from bot import outbox, people, seal, shown
from bot.delivery.parcels import IS_LETTER, Parcel, drop_all, recount, write_off
from bot.letter import Form, Letter
from bot.outbox import mailbox_table, outbox_table

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx

_back = (
    update(outbox_table)
    .where(IS_LETTER)
    .values(sending=0, attempts=bindparam("tries"), uncertain=bindparam("doubts"))
)
_rewrite = update(outbox_table).where(IS_LETTER).values(sending=0, letter=bindparam("new_letter"))
_held = (
    update(mailbox_table)
    .where(mailbox_table.c.key == bindparam("mailbox_key"), mailbox_table.c.lease_by == bindparam("claim"))
    .values(lease_until_ms=0, lease_by=None, next_ms=bindparam("after_ms"))
    .returning(mailbox_table.c.key)
)
_unreachable = (
    update(mailbox_table).where(mailbox_table.c.key == bindparam("mailbox_key")).values(unreachable=1)
)
_moved = (
    update(mailbox_table)
    .where(mailbox_table.c.key == bindparam("mailbox_key"))
    .values(address=bindparam("new_address"))
)


def delivered(tx: Tx, parcel: Parcel, message_id: int | None, now: datetime) -> bool:
    """It arrived; whether more waits for this chat.

    A screen becomes the live one, or is folded at once if a newer one was posted meanwhile.
    """
    if not _give_back(tx, parcel):
        return False
    write_off(tx, parcel, "sent", now)
    if parcel.letter.form in (Form.SCREEN, Form.RECORD) and message_id is not None and parcel.known:
        _note(tx, parcel, message_id, now)
    if parcel.letter.form is Form.SCREEN and message_id is not None:
        _settle_screen(tx, parcel, message_id, now)
    return recount(tx, parcel.mailbox, forgotten=not parcel.known)


def _note(tx: Tx, parcel: Parcel, message_id: int, now: datetime) -> None:
    voice = parcel.letter.voice
    if voice is None:
        shown.note(tx, parcel.mailbox, message_id, now)
    else:
        shown.note_voice(tx, parcel.mailbox, message_id, now, voice=voice, person=parcel.person)


def _settle_screen(tx: Tx, parcel: Parcel, message_id: int, now: datetime) -> None:
    folds_to = parcel.letter.folds_to
    has_more = bool(parcel.letter.rows) or folds_to is not None
    if not people.screen_arrived(tx, parcel.person, parcel.id, message_id) and parcel.known and has_more:
        form = Form.MARK if folds_to is None else Form.EDIT
        letter = Letter(form, folds_to, message_id=message_id)
        outbox.post(tx, mailbox=parcel.mailbox, person=parcel.person, letter=letter, now=now)


def waits(tx: Tx, parcel: Parcel, after_ms: int, *, uncertain: int = 0) -> None:
    """It has not arrived for sure; its chat is served again after `after_ms`, real time."""
    if _give_back(tx, parcel, after_ms):
        tx.execute(
            _back,
            {
                "letter_id": parcel.id,
                "tries": parcel.attempts,
                "doubts": parcel.uncertain + uncertain,
            },
        )


def given_up(tx: Tx, parcel: Parcel, outcome: str, now: datetime) -> None:
    """It will not be tried again; `outcome` is counted ("failed", or "" where nobody is the poorer)."""
    if not _give_back(tx, parcel):
        return
    write_off(tx, parcel, outcome, now)
    recount(tx, parcel.mailbox, forgotten=not parcel.known)


def nothing_to_edit(tx: Tx, parcel: Parcel, now: datetime) -> None:
    """The message is gone: a live screen is sent anew below, anything else needs no change any more."""
    is_live = parcel.letter.form is Form.EDIT and people.screen_arrived(tx, parcel.person, parcel.id, None)
    if not is_live:
        given_up(tx, parcel, "", now)
    elif _give_back(tx, parcel):
        anew = replace(parcel.letter, form=Form.SCREEN, message_id=None)
        sealed = seal.of(tx).close_json("letter", anew.to_json(), parcel.mailbox)
        tx.execute(_rewrite, {"letter_id": parcel.id, "new_letter": sealed})


def is_unreachable(tx: Tx, parcel: Parcel) -> None:
    """They blocked the bot or left Telegram: nothing more leaves until they write again."""
    if _give_back(tx, parcel):
        close_mailbox(tx, parcel.mailbox)
        recount(tx, parcel.mailbox, forgotten=not parcel.known)


def close_mailbox(tx: Tx, mailbox: bytes) -> None:
    """Drop what waits for this chat, quietly, until somebody writes from it again."""
    tx.execute(_unreachable, {"mailbox_key": mailbox})
    drop_all(tx, mailbox)
    recount(tx, mailbox)


def has_moved(tx: Tx, parcel: Parcel, address: int) -> None:
    """The chat lives under a new number; the letter is sent there."""
    if _give_back(tx, parcel):
        sealed = seal.of(tx).close_text("mailbox", str(address), parcel.mailbox)
        tx.execute(_moved, {"mailbox_key": parcel.mailbox, "new_address": sealed})
        tx.execute(_back, {"letter_id": parcel.id, "tries": parcel.attempts, "doubts": parcel.uncertain})


def _give_back(tx: Tx, parcel: Parcel, after_ms: int = 0) -> bool:
    """End the lease; False if it is not ours any more, and then nothing may be written."""
    held = {"mailbox_key": parcel.mailbox, "claim": parcel.claim, "after_ms": after_ms}
    return tx.execute(_held, held).first() is not None
