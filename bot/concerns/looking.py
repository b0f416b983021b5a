"""Before a concern opens: a coordinator holds or releases it, and its raiser may word it anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.chat.reading import clean, fold
from bot.chat.vocabulary import Kind, Reply, record, screen
from bot.concerns import actions, cards, conduct, doors, holding, listening, rules
from bot.concerns.card_buttons import WAITING
from bot.concerns.lists import card
from bot.concerns.pausing import again_label, keep_label, pause
from bot.concerns.raising import refused_draft_gone
from bot.concerns.rules import HoldReason, Refusal
from bot.concerns.sentences import refused
from bot.l10n import texts
from bot.l10n.text import Plain
from bot.letter import Button
from bot.members import actions as members

if TYPE_CHECKING:
    from bot.chat.vocabulary import Talk
    from bot.concerns.rules import Concern, Viewer
    from bot.concerns.screening import Kind as Door
    from bot.database.engine import Tx

DIALOGUE: Final = "concerns.reword"
ASKED, FLAGGED = "choose-wording", "choose-flagged"


# ── the two coordinators


def hold(tx: Tx, talk: Talk) -> Reply:
    """⏸: the reason from a list, then the hold. A repeated tap shows the card as it is."""
    concern, _, viewer = _for_coordinator(tx, talk)
    chosen = talk.chosen(1)
    if not chosen:
        if refusal := holding.hold_refusal(concern, viewer, talk.now):
            raise refused(refusal)
        rows = [
            (Button(cards.HOLD_BUTTONS[reason](), does=f"concerns:hold:{concern.id}:{reason.value}"),)
            for reason in cards.HOLD_BUTTONS
        ]
        rows.append((Button(texts.chat_back_button(), does=f"concerns:open:{concern.id}:{WAITING}0"),))
        return screen(texts.concerns_hold_question(ref=Plain(concern.ref)), tuple(rows))
    if chosen not in set(cards.HOLD_BUTTONS):
        raise refused_draft_gone()
    if concern.state is not rules.State.HELD:
        concern = actions.hold(tx, talk.person, concern.id, HoldReason(chosen), talk.now)
    return card(tx, talk, concern, viewer, f"{WAITING}0").toasting(texts.concerns_held_toast())


def release(tx: Tx, talk: Talk) -> Reply:
    """▶: it opens at its hour. A repeated tap shows the card as it is."""
    concern, _, viewer = _for_coordinator(tx, talk)
    if concern.state is rules.State.HELD:
        concern = actions.release(tx, talk.person, concern.id, talk.now)
    return card(tx, talk, concern, viewer, f"{WAITING}0").toasting(texts.concerns_released_toast())


def _for_coordinator(tx: Tx, talk: Talk) -> tuple[Concern, object, Viewer]:
    concern, member, viewer = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    members.coordinating(tx, talk, concern.partnership_id)
    return concern, member, viewer


# ── the raiser's new wording


@dataclass(frozen=True)
class Wording:
    """Which concern, and the new words if they still point at somebody."""

    concern_id: int
    words: str = ""

    def remember(self, tx: Tx, talk: Talk, step: str) -> None:
        """Sealed, for a day."""
        answers = {"concern_id": self.concern_id, "words": self.words}
        dialogues.put(tx, talk.person.key, Dialogue(DIALOGUE, step, answers), talk.now)

    @classmethod
    def of(cls, tx: Tx, talk: Talk) -> Wording:
        """As remembered; refuses where there is none."""
        dialogue = dialogues.active(tx, talk.person.key, talk.now)
        if dialogue is None or dialogue.name != DIALOGUE:
            raise refused_draft_gone()
        return cls(**dialogue.answers)


def ask_wording(tx: Tx, talk: Talk) -> Reply:
    """✏ on one's own card before it opens."""
    concern, _, viewer = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    if refusal := holding.reword_refusal(concern, viewer):
        raise refused(refusal)
    Wording(concern.id).remember(tx, talk, ASKED)
    back = Button(texts.chat_back_button(), does=f"concerns:open:{concern.id}:m0")
    return screen(texts.concerns_reword_question(), ((back,),))


def worded(tx: Tx, talk: Talk) -> Reply:
    """The new words: taken, or asked about once more if they point at somebody."""
    wording = Wording.of(tx, talk)
    if talk.kind is not Kind.WORDS or not fold(talk.words):
        return record(texts.chat_please_type())
    words = clean(talk.words)
    concern, member, _ = actions.by_id(tx, talk.person, wording.concern_id, talk.now)
    if (door := listening.door(words)) and not passed_door(concern, door):
        return doors.opened(tx, talk, member, door)
    if len(words) > rules.LONGEST_WORDS:
        raise refused(Refusal.TOO_LONG)
    found, flagged = listening.points_in(tx, concern.partnership_id, words)
    if flagged is None:
        return _take(tx, talk, concern.id, words, None)
    Wording(concern.id, words).remember(tx, talk, FLAGGED)
    rows = (
        (Button(again_label(flagged), does=f"concerns:reword:{concern.id}", style="primary"),),
        (Button(keep_label(flagged), does=f"concerns:reworded:{concern.id}"),),
    )
    return screen(pause(found, flagged), rows)


def passed_door(concern: Concern, door: Door) -> bool:
    """Whether its raiser has stood at this door before, and chose to tell it all the same."""
    return conduct.is_closed(concern) or listening.door(concern.words) is door


def keep_wording(tx: Tx, talk: Talk) -> Reply:
    """It is no person: the new words are taken, and one coordinator looks first."""
    wording = Wording.of(tx, talk)
    concern, _, _ = actions.by_id(tx, talk.person, wording.concern_id, talk.now)
    _, flagged = listening.points_in(tx, concern.partnership_id, wording.words)
    if not wording.words:
        raise refused_draft_gone()
    return _take(tx, talk, concern.id, wording.words, flagged)


def _take(tx: Tx, talk: Talk, concern_id: int, words: str, flagged: HoldReason | None) -> Reply:
    actions.reword(tx, talk.person, concern_id, words, flagged, talk.now)
    dialogues.end(tx, talk.person.key)
    concern, _, viewer = actions.by_id(tx, talk.person, concern_id, talk.now)
    return card(tx, talk, concern, viewer, "m0")
