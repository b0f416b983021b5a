"""Speaking instead of writing: who may hear it, writing it down, approving the words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.charter.rules import Side
from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.chat.reading import clean, fold
from bot.chat.vocabulary import Feature, Kind, Reply, Talk, mark, record, screen
from bot.errors import Refused
from bot.l10n import texts
from bot.letter import Button
from bot.members import actions as members
from bot.voice import actions, rules
from bot.voice.actions import ENDS
from bot.voice.rules import State

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database.engine import Tx
    from bot.reminders.actions import Notice
    from bot.reminders.row import Reminder
    from bot.voice.store import Recording

TYPING: Final = "voice.typing"
WAITS = {Side.COMMUNITY: texts.voice_waits_community, Side.POLICE: texts.voice_waits_police}


def heard(tx: Tx, talk: Talk) -> Reply:
    """A recording, wherever words are accepted: before it is used its speaker says who may hear it."""
    member = members.present(tx, talk)
    if talk.voice is None:
        return record(texts.voice_not_usable())
    recording = actions.keep(tx, talk.person, member, talk.voice, talk.now)
    rows = (
        (
            Button(
                texts.voice_community_button(), does=f"voice:let:{recording.id}:community", style="primary"
            ),
        ),
        (Button(texts.voice_police_button(), does=f"voice:let:{recording.id}:police"),),
        (Button(texts.voice_nobody_button(), does=f"voice:own:{recording.id}"),),
    )
    return record(texts.voice_question(), rows)


def let(tx: Tx, talk: Talk) -> Reply:
    """One of the two coordinators may hear it."""
    recording = actions.own(tx, talk.person, talk.chosen_id())
    side = {"community": Side.COMMUNITY, "police": Side.POLICE}.get(talk.chosen(1))
    if side is None:
        raise Refused(texts.chat_old_button_toast())
    actions.let_hear(tx, recording, side, talk.now)
    return mark(()) + record(WAITS[side]())


def own(tx: Tx, talk: Talk) -> Reply:
    """✏: nobody hears it; what was said is erased."""
    actions.erase(tx, actions.own(tx, talk.person, talk.chosen_id()), talk.now)
    return replace(mark(()) + record(texts.voice_please_write()), purges=True)


def throw(tx: Tx, talk: Talk) -> Reply:
    """🗑: neither sound nor words stay."""
    actions.erase(tx, actions.own(tx, talk.person, talk.chosen_id()), talk.now)
    return replace(mark(()) + record(texts.voice_thrown()), purges=True)


def use(tx: Tx, talk: Talk) -> Reply:
    """✅: the words are taken as if their speaker had just written them."""
    recording = actions.own(tx, talk.person, talk.chosen_id())
    if recording.state is not State.TYPED:
        raise Refused(texts.voice_gone_toast(), strip=True)
    actions.go_on(tx, talk.person, recording, talk.now)
    actions.erase(tx, recording, talk.now)
    return replace(mark(()), says=recording.words).toasting(texts.voice_used_toast())


# ── whoever writes it down


def write(tx: Tx, talk: Talk) -> Reply:
    """✏: what the coordinator writes next are the words."""
    recording = _hearable(tx, talk)
    dialogues.put(tx, talk.person.key, Dialogue(TYPING, "words", {"recording": recording.id}), talk.now)
    return screen(texts.voice_write_question())


def typed(tx: Tx, talk: Talk) -> Reply:
    """The words, as heard."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if talk.kind is not Kind.WORDS or not fold(talk.words) or dialogue is None:
        return record(texts.chat_please_type())
    if len(talk.words) > rules.LONGEST_WORDS:
        raise Refused(texts.voice_too_long(most=rules.LONGEST_WORDS))
    recording = _hearable(tx, replace(talk, choice=(str(dialogue.answers["recording"]),)))
    actions.written(tx, recording, clean(talk.words), talk.now)
    dialogues.end(tx, talk.person.key)
    return replace(screen(texts.voice_written()), purges=True)


def unclear(tx: Tx, talk: Talk) -> Reply:
    """Nobody can write down what nobody understands: its speaker is asked again."""
    recording = _hearable(tx, talk)
    actions.tell_speaker(tx, recording, texts.voice_unclear(), talk.now)
    actions.erase(tx, recording, talk.now)
    return replace(screen(texts.voice_unclear_thanks()), purges=True)


def _hearable(tx: Tx, talk: Talk) -> Recording:
    found = actions.get(tx, talk.chosen_id())
    member = members.present(tx, talk, found.partnership_id if found else None)
    return actions.to_write(tx, member, talk.chosen_id())


# ── by the clock


def ends(tx: Tx, reminder: Reminder, now: datetime) -> Notice | None:
    """A recording has stood as it is for long enough."""
    recording = actions.get(tx, int(reminder.subject))
    if recording is None or recording.state.value != reminder.rung:
        return None
    if recording.state is State.WAITING and actions.pass_on(tx, recording, now):
        actions.tell_speaker(tx, recording, texts.voice_deputy(), now)
        return None
    if recording.state is State.ASKED:
        actions.tell_speaker(tx, recording, texts.voice_not_chosen(), now)
    elif recording.state in rules.HEARABLE:
        actions.tell_speaker(tx, recording, texts.voice_unheard(), now)
    actions.erase(tx, recording, now)
    return None


DUE = {ENDS: ends}

FEATURE = Feature(
    "voice",
    taps={"let": let, "own": own, "throw": throw, "use": use, "write": write, "unclear": unclear},
    steps={TYPING: typed},
    brief={TYPING: frozenset({"voice:write", "voice:unclear"})},
)
