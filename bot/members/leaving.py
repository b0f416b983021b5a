"""Seeing everything that is kept about oneself, clearing the chat, and leaving without a trace."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot import outbox, people, shown
from bot.charter import actions as charters
from bot.chat import dialogues, home
from bot.chat.vocabulary import Reply, Talk, record, screen
from bot.l10n import catalog, texts
from bot.l10n.text import Lines, Plain
from bot.letter import Button, Form, Letter
from bot.members import actions, appealing, invites, party_store, store, vacating
from bot.members.rules import Role
from bot.members.sides import SIDE_NAMES
from bot.reminders.local_time import local_day

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.members.vacating import SeatLeft
    from bot.people import Person

Exporter = Callable[["Tx", "Person", int, "datetime"], dict[str, Any]]
Forgetter = Callable[["Tx", "Person", int, "datetime"], None]


# ── clearing the chat


def ask_hide(tx: Tx, talk: Talk) -> Reply:
    """/hide: offered, never automatic."""
    actions.present(tx, talk)
    return screen(
        texts.members_hide_question(),
        (
            (Button(texts.members_hide_yes_button(), does="members:hide:0"),),
            (Button(texts.chat_back_button(), does="members:home:0"),),
        ),
    )


def hide(tx: Tx, talk: Talk) -> Reply:
    """Both sides' messages younger than 48 hours go, those of this moment included."""
    message_ids = shown.take_all(tx, talk.person.mailbox, talk.now)
    if talk.message_id is not None and talk.message_id not in message_ids:
        message_ids.append(talk.message_id)
    people.set_live_screen(tx, talk.person.key, message_id=None, letter_id=None)
    member = actions.present(tx, talk)
    keyboard = home.keyboard(answers=member.answers, coordinates=member.coordinates)
    deleted = Reply((Letter(Form.DELETE, message_ids=tuple(message_ids)),)) if message_ids else Reply()
    return deleted + record(texts.members_hidden(), keyboard=keyboard)


# ── /mydata


def my_data(tx: Tx, talk: Talk, *, export: Sequence[Exporter]) -> Reply:
    """On the screen first, then a file with all of it."""
    actions.present(tx, talk)
    everything: dict[str, Any] = {"language": talk.person.language, "partnerships": []}
    lines = [texts.members_mydata_title()]
    lines.append(texts.members_mydata_language(language=catalog.native_name(talk.language)))
    for partnership_id in charters.live(tx):
        member = actions.member_of(tx, talk.person, partnership_id)
        if member is None:
            continue
        charter = charters.read(tx, partnership_id)
        area = charters.area(tx, member.area_id)
        area_name = area.name if area else charter.name
        lines.append(
            texts.members_mydata_place(
                name=charter.name, area=area_name, side=SIDE_NAMES[member.side](), day=Plain(member.joined_on)
            )
        )
        place: dict[str, Any] = {
            "partnership": charter.name,
            "area": area_name,
            "side": member.side.value,
            "role": member.role.value,
            "joined_on": member.joined_on,
            "post": member.post,
            "until": member.until,
        }
        for each in export:
            place |= each(tx, talk.person, partnership_id, talk.now)
        everything["partnerships"].append(place)
    lines.append(texts.members_mydata_file_note())
    content = json.dumps(everything, ensure_ascii=False, indent=1)
    return record(Lines(tuple(lines)), document={"kind": "file", "name": "my-data.json", "content": content})


# ── /forget


def ask_forget(tx: Tx, talk: Talk) -> Reply:  # noqa: ARG001 - a handler takes both
    """One question, no maze; also for whoever is only on the way in, or founding."""
    return screen(
        texts.members_forget_question(),
        (
            (Button(texts.members_forget_yes_button(), does="members:forget:0", style="danger"),),
            (Button(texts.chat_back_button(), does="members:home:0"),),
        ),
    )


def forget(tx: Tx, talk: Talk, *, forgetters: Sequence[Forgetter], left: Sequence[SeatLeft] = ()) -> Reply:
    """Everything about the person is erased in this transaction; one last message says so."""
    for partnership_id in charters.every(tx):
        member = actions.member_of(tx, talk.person, partnership_id)
        if member is None:
            continue
        vacating.hand_over(tx, member, talk.now, left)
        for each in forgetters:
            each(tx, talk.person, partnership_id, talk.now)
        actions.leave(tx, talk.person, partnership_id)
        appealing.forget(tx, member)
        day = local_day(talk.now, ZoneInfo(charters.read(tx, partnership_id).zone))
        store.bury(tx, member.key, day.isoformat())
        party_store.drop_deputy(tx, partnership_id, member.key)
        if member.role is Role.COORDINATOR:
            vacating.coordinator_left(tx, partnership_id, member.side, talk.now, day)
    invites.forget(tx, talk.person)
    dialogues.end(tx, talk.person.key)
    shown.take_all(tx, talk.person.mailbox, talk.now)
    outbox.forget(tx, talk.person.key, talk.person.mailbox, keep_mailbox=True)
    people.forget(tx, talk.person.key)
    last_word = Letter(Form.RECORD, texts.members_forgotten(), language=talk.language)
    return Reply((last_word,), purges=True)
