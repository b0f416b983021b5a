"""Keeping a recording, letting one person hear it, and erasing it as soon as it has become words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from bot import outbox, pictures, relay, shown
from bot.charter import actions as charters
from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Words
from bot.letter import Button, Form, Letter, Rows
from bot.members import actions as members
from bot.outbox import Errand, Lane
from bot.reminders import actions as reminders
from bot.voice import rules, store
from bot.voice.rules import State
from bot.voice.store import Recording

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from bot.charter.rules import Side
    from bot.database.engine import Tx
    from bot.l10n.text import Text
    from bot.members.rules import Member
    from bot.people import Person

ENDS: Final = "voice-ends"
"""Kind of the reminder after which a recording does not stay as it is; the rung says what for."""


def keep(tx: Tx, person: Person, member: Member, sound: bytes, now: datetime) -> Recording:
    """Sealed, known to nobody but its speaker; refuses a second one while the first waits."""
    if any(relay.leads_to(tx, each.route, each.about, person) for each in _others(tx, member)):
        raise Refused(texts.voice_too_many())
    recording_id = store.new_id()
    recording = Recording(
        recording_id,
        member.partnership_id,
        State.ASKED,
        None,
        pictures.keep(tx, sound),
        relay.seal_route(tx, person, store.about(recording_id)),
        "",
        spoken_in(dialogues.active(tx, person.key, now)),
    )
    store.add(tx, recording)
    _plan(tx, recording, now, rules.CHOOSES_FOR)
    return recording


def spoken_in(dialogue: Dialogue | None) -> Dialogue | None:
    """What is remembered of an unfinished talk: of one with own words the name, its id and who reads it."""
    if dialogue is None or (dialogues.KEPT not in dialogue.answers and rules.is_tapped(dialogue.answers)):
        return dialogue
    answers = dialogue.answers
    left = {"id": answers.get("id", 0), dialogues.BLIND: bool(answers.get(dialogues.BLIND))}
    return Dialogue(dialogue.name, "", {**left, dialogues.KEPT: True})


def go_on(tx: Tx, person: Person, recording: Recording, now: datetime) -> None:
    """The words are said where their speaker is now, else where they were; a draft that is over begins anew.

    Refuses to carry what was for no police to where they read it.
    """
    spoken, here = recording.dialogue, dialogues.active(tx, person.key, now)
    if spoken is None:
        return
    there = here.answers if here is not None else {}
    if not rules.may_go_on(
        blind=bool(spoken.answers.get(dialogues.BLIND)),
        there=bool(there.get(dialogues.BLIND)),
        same="id" in there and there["id"] == spoken.answers.get("id"),
    ):
        raise Refused(texts.voice_begin_again())
    if here is None and dialogues.KEPT not in spoken.answers:
        dialogues.put(tx, person.key, spoken, now)


def _others(tx: Tx, member: Member) -> list[Recording]:
    return [each for each in store.of_partnership(tx, member.partnership_id) if each.state is not State.ASKED]


def get(tx: Tx, recording_id: int) -> Recording | None:
    """One recording, for those who act on the clock's behalf."""
    return store.get(tx, recording_id)


def own(tx: Tx, person: Person, recording_id: int) -> Recording:
    """The recording of whoever is here; refuses anybody else, and what is gone."""
    recording = store.get(tx, recording_id)
    if recording is None or not relay.leads_to(tx, recording.route, recording.about, person):
        raise Refused(texts.voice_gone_toast(), strip=True)
    return recording


def let_hear(tx: Tx, recording: Recording, side: Side, now: datetime) -> None:
    """The coordinator of this side may hear it, and nobody else."""
    after = replace(recording, state=State.WAITING, side=side)
    if recording.state is not State.ASKED or not store.move(tx, recording, after):
        raise Refused(texts.chat_done_already_toast(), strip=True)
    members.tell_coordinators(
        tx,
        after.partnership_id,
        _for_hearing(after),
        now=now,
        errand=_errand(tx, after, Lane.STAFF),
        sides=[side],
    )
    _plan(tx, after, now, rules.HEARD_WITHIN)


def to_write(tx: Tx, member: Member, recording_id: int) -> Recording:
    """The recording that this coordinator, or the deputy, may hear; refuses anybody else."""
    recording = store.get(tx, recording_id)
    if recording is None or recording.state not in rules.HEARABLE or recording.side is not member.side:
        raise Refused(texts.voice_gone_toast(), strip=True)
    if not (member.coordinates or (recording.state is State.PASSED_ON and members.is_deputy(tx, member))):
        raise Refused(texts.members_coordinators_only_toast(), strip=True)
    return recording


def written(tx: Tx, recording: Recording, words: str, now: datetime) -> None:
    """The words go to whoever spoke; the sound is erased everywhere."""
    after = replace(recording, state=State.TYPED, sound=None, words=words)
    if not store.move(tx, recording, after):
        raise Refused(texts.voice_gone_toast(), strip=True)
    _erase_sound(tx, recording, now)
    use = Button(texts.voice_use_button(), does=f"voice:use:{recording.id}", style="primary")
    write = Button(texts.voice_own_button(), does=f"voice:own:{recording.id}")
    throw = Button(texts.voice_throw_button(), does=f"voice:throw:{recording.id}", style="danger")
    tell_speaker(tx, after, texts.voice_right(words=Words(words)), now, ((use,), (write, throw)))
    _plan(tx, after, now, rules.APPROVED_WITHIN)


def erase(tx: Tx, recording: Recording, now: datetime) -> None:
    """Nothing of it stays, in no chat either."""
    _erase_sound(tx, recording, now)
    reminders.cancel(tx, ENDS, recording.id)
    store.drop(tx, recording.id)


def pass_on(tx: Tx, recording: Recording, now: datetime) -> bool:
    """Nobody heard it for a day: it leaves that chat, and the deputy may hear it; False if there is none."""
    if recording.side is None:
        return False
    deputy = members.deputy_of(tx, recording.partnership_id, recording.side)
    after = replace(recording, state=State.PASSED_ON)
    if deputy is None or not store.move(tx, recording, after):
        return False
    _leave_chats(tx, recording, now)
    members.tell(tx, deputy, _for_hearing(after), now=now, errand=_errand(tx, after, Lane.STAFF))
    _plan(tx, after, now, rules.HEARD_WITHIN)
    return True


def tell_speaker(tx: Tx, recording: Recording, text: Text, now: datetime, rows: Rows = ()) -> None:
    """By the sealed route; it makes a sound, since they wait for it."""
    letter = Letter(Form.RECORD, text, rows, silent=False, protect=True)
    relay.tell(
        tx, recording.route, recording.about, letter, now=now, errand=_errand(tx, recording, Lane.STAFF)
    )


def _for_hearing(recording: Recording) -> Letter:
    write = Button(texts.voice_write_button(), does=f"voice:write:{recording.id}", style="primary")
    unclear = Button(texts.voice_unclear_button(), does=f"voice:unclear:{recording.id}")
    return Letter(
        Form.RECORD,
        texts.voice_for_you(),
        ((write,), (unclear,)),
        voice=recording.sound,
        silent=False,
        protect=True,
    )


def _errand(tx: Tx, recording: Recording, lane: Lane) -> Errand:
    quiet = charters.read(tx, recording.partnership_id).quiet
    return Errand(kind="voice", lane=lane, partnership_id=recording.partnership_id, quiet=quiet)


def _plan(tx: Tx, recording: Recording, now: datetime, after: timedelta) -> None:
    reminders.cancel(tx, ENDS, recording.id)
    reminders.schedule(
        tx,
        partnership_id=recording.partnership_id,
        kind=ENDS,
        subject=recording.id,
        rung=recording.state.value,
        due_at=now + after,
    )


def _erase_sound(tx: Tx, recording: Recording, now: datetime) -> None:
    _leave_chats(tx, recording, now)
    if recording.sound is not None:
        pictures.drop(tx, recording.sound)


def _leave_chats(tx: Tx, recording: Recording, now: datetime) -> None:
    if recording.sound is None:
        return
    for mailbox, person, message_id in shown.carrying(tx, recording.sound):
        letter = Letter(Form.DELETE, message_ids=(message_id,))
        outbox.post(tx, mailbox=mailbox, person=person, letter=letter, now=now)


# ── one's own


def forget(tx: Tx, person: Person, partnership_id: int, now: datetime) -> None:
    """Everything this person said is erased."""
    for each in store.of_partnership(tx, partnership_id):
        if relay.leads_to(tx, each.route, each.about, person):
            erase(tx, each, now)


def mine_for_export(tx: Tx, person: Person, partnership_id: int, _now: datetime) -> dict[str, Any]:
    """Recordings of this person that wait, and the words written down of them."""
    found = [
        each
        for each in store.of_partnership(tx, partnership_id)
        if relay.leads_to(tx, each.route, each.about, person)
    ]
    return {"recordings": [{"state": each.state.value, "words": each.words} for each in found]}
