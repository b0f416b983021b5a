"""Who talks to the bot: a pseudonym with a language, a current partnership and one live screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Column,
    Integer,
    LargeBinary,
    String,
    Table,
    bindparam,
    delete,
    select,
    update,
)

from bot import seal
from bot.database.columns import Instant, Key
from bot.database.statements import insert_ignore
from bot.database.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.database.engine import Tx

PLATFORM = "telegram"
LIST_LIVES = timedelta(days=1)
"""How long typed numbers still mean the buttons of the list that was shown last."""


@dataclass(frozen=True)
class Person:
    """Somebody who talks to the bot, by pseudonym; `language` and `partnership_id` are None until chosen."""

    key: bytes
    mailbox: bytes
    language: str | None = None
    partnership_id: int | None = None


person_table = Table(
    "person",
    metadata,
    Column("key", Key, primary_key=True),
    Column("mailbox", Key, nullable=False),
    Column("language", String(16)),
    Column("partnership_id", BigInteger),
    Column("screen_message_id", BigInteger),
    Column("screen_letter_id", BigInteger),
    Column("screen_fold", LargeBinary),
    Column("shown_list", LargeBinary),
    Column("shown_list_until", Instant),
    Column("quiet_until", Instant),
    Column("level", String(10), nullable=False, server_default="all"),
    Column("week", String(8)),
    Column("week_letters", Integer, nullable=False, server_default="0"),
    sqlite_with_rowid=False,
)

_is = person_table.c.key == bindparam("person_key")
_insert = insert_ignore(person_table, keys=["key"])
_select = select(person_table).where(_is)
_language = update(person_table).where(_is).values(language=bindparam("new_language"))
_partnership = update(person_table).where(_is).values(partnership_id=bindparam("new_partnership"))
_screen_arrived = (
    update(person_table)
    .where(_is, person_table.c.screen_letter_id == bindparam("live_letter_id"))
    .values(screen_message_id=bindparam("message_id"))
    .returning(person_table.c.key)
)
_screen = (
    update(person_table)
    .where(_is)
    .values(
        screen_message_id=bindparam("message_id"),
        screen_letter_id=bindparam("letter_id"),
        screen_fold=bindparam("fold"),
    )
)
_list = (
    update(person_table).where(_is).values(shown_list=bindparam("shown"), shown_list_until=bindparam("until"))
)
_quiet = update(person_table).where(_is).values(quiet_until=bindparam("until"))
_level = update(person_table).where(_is).values(level=bindparam("new_level"))
_week = (
    update(person_table).where(_is).values(week=bindparam("new_week"), week_letters=bindparam("new_letters"))
)
_delete = delete(person_table).where(_is)


def person_key(tx: Tx, platform_id: int) -> bytes:
    """The pseudonym of a platform's person."""
    return seal.of(tx).pseudonym("person", PLATFORM, platform_id)


def meet(tx: Tx, platform_id: int, mailbox: bytes) -> Person:
    """The person behind a platform id, remembered from now on."""
    key = person_key(tx, platform_id)
    found = find(tx, key)
    if found is None:
        tx.execute(_insert.on(tx), {"key": key, "mailbox": mailbox})
        found = Person(key, mailbox)
    return found


def find(tx: Tx, key: bytes) -> Person | None:
    """The person of this pseudonym, or None."""
    row = tx.execute(_select, {"person_key": key}).first()
    return Person(row.key, row.mailbox, row.language, row.partnership_id) if row else None


def choose_language(tx: Tx, person: Person, language: str) -> None:
    """From now on the bot speaks this language to them."""
    tx.execute(_language, {"person_key": person.key, "new_language": language})


def choose_partnership(tx: Tx, person: Person, partnership_id: int | None) -> None:
    """From now on they talk in this partnership."""
    tx.execute(_partnership, {"person_key": person.key, "new_partnership": partnership_id})


def be_quiet_until(tx: Tx, person_key: bytes, until: datetime | None) -> None:
    """No unasked message before `until`; None ends the pause."""
    tx.execute(_quiet, {"person_key": person_key, "until": until})


def forget(tx: Tx, person_key: bytes) -> None:
    """Nothing about the person remains here."""
    tx.execute(_delete, {"person_key": person_key})


# ── the live screen


def live_screen(tx: Tx, person_key: bytes) -> tuple[int | None, int | None, Any]:
    """Message id, outbox row and folded line of the live screen; None where there is none."""
    row = tx.execute(_select, {"person_key": person_key}).first()
    if row is None:
        return None, None, None
    fold = seal.of(tx).open_json("screen", row.screen_fold, person_key) if row.screen_fold else None
    return row.screen_message_id, row.screen_letter_id, fold


def screen_arrived(tx: Tx, person_key: bytes, letter_id: int, message_id: int | None) -> bool:
    """The live screen stands in this message now (None: it is gone); False if a newer one is live."""
    arrived = {"person_key": person_key, "live_letter_id": letter_id, "message_id": message_id}
    return tx.execute(_screen_arrived, arrived).first() is not None


def set_live_screen(
    tx: Tx, person_key: bytes, *, message_id: int | None, letter_id: int | None, fold: Any = None
) -> None:
    """A newer screen is the live one; `message_id` is None until it has been sent."""
    sealed = seal.of(tx).close_json("screen", fold, person_key) if fold is not None else None
    tx.execute(
        _screen, {"person_key": person_key, "message_id": message_id, "letter_id": letter_id, "fold": sealed}
    )


# ── the last numbered list


def remember_list(
    tx: Tx, person_key: bytes, does: Sequence[str], main: str, back: str, now: datetime
) -> None:
    """Typed 1, 2, 3 … now mean these callback data, yes means `main`, no and 0 mean `back`; for a day."""
    sealed = seal.of(tx).close_json("list", [list(does), main, back], person_key) if does else None
    tx.execute(_list, {"person_key": person_key, "shown": sealed, "until": now + LIST_LIVES})


def shown_list(tx: Tx, person_key: bytes, now: datetime) -> tuple[list[str], str, str]:
    """What typed numbers stand for, what yes and what no stands for; empty when the list is too old."""
    row = tx.execute(_select, {"person_key": person_key}).first()
    if row is None or row.shown_list is None or row.shown_list_until < now:
        return [], "", ""
    does, main, back = seal.of(tx).open_json("list", row.shown_list, person_key)
    return list(does), str(main), str(back)


# ── how much somebody wants to hear

ALL, FOLLOWED = "all", "followed"


def choose_level(tx: Tx, person_key: bytes, level: str) -> None:
    """From now on they get all messages, or only news of what they follow."""
    tx.execute(_level, {"person_key": person_key, "new_level": level})


def may_write(tx: Tx, person_key: bytes, now: datetime, *, week: str, most: int | None) -> bool:
    """Whether one more unasked message may reach them this week, counting it if so.

    `week` is the ISO week such as "2025-W19"; `most` None means the message does not count.
    """
    row = tx.execute(_select, {"person_key": person_key}).first()
    if row is None:
        return True
    if row.quiet_until is not None and row.quiet_until > now:
        return False
    if most is None:
        return True
    if row.level == FOLLOWED:
        return False
    written = row.week_letters if row.week == week else 0
    if written >= most:
        return False
    tx.execute(_week, {"person_key": person_key, "new_week": week, "new_letters": written + 1})
    return True
