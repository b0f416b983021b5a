"""[Who sees it], after sending: the raiser alone lets more people see it, or fewer from now on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.charter.rules import Side
from bot.chat import dialogues
from bot.chat.dialogues import Dialogue
from bot.chat.reading import clean_name, fold
from bot.chat.vocabulary import Kind, Reply, record, screen
from bot.concerns import actions
from bot.concerns.answers import LONGEST_NAME
from bot.concerns.card_buttons import MINE
from bot.concerns.raising import refused_draft_gone
from bot.concerns.rules import Identity, Refusal, State
from bot.concerns.sentences import refused
from bot.concerns.widening import visibility_refusal
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import Lines, Plain, Text
from bot.letter import Button

if TYPE_CHECKING:
    from bot.chat.vocabulary import Talk
    from bot.concerns.rules import Concern
    from bot.database.engine import Tx

DIALOGUE: Final = "concerns.visible"
NAME, SURE = "name", "choose-sure"


@dataclass(frozen=True)
class Wish:
    """What the raiser wants others to see from now on."""

    concern_id: int
    identity: str
    name: str
    not_to_police: bool

    def remember(self, tx: Tx, talk: Talk, step: str) -> None:
        """Sealed, for a day."""
        answers = {
            "concern_id": self.concern_id,
            "identity": self.identity,
            "name": self.name,
            "not_to_police": self.not_to_police,
        }
        dialogues.put(tx, talk.person.key, Dialogue(DIALOGUE, step, answers), talk.now)

    @classmethod
    def of(cls, tx: Tx, talk: Talk) -> Wish:
        """As remembered; refuses where there is none."""
        dialogue = dialogues.active(tx, talk.person.key, talk.now)
        if dialogue is None or dialogue.name != DIALOGUE:
            raise refused_draft_gone()
        return cls(**dialogue.answers)


def visible(tx: Tx, talk: Talk) -> Reply:
    """🙈 on a card: who sees it now, and what may be changed. Nothing widens before a second tap."""
    concern, _, viewer = actions.by_id(tx, talk.person, talk.chosen_id(), talk.now)
    if refusal := visibility_refusal(concern, viewer, not_to_police=concern.not_to_police):
        raise refused(refusal)
    wish = Wish(concern.id, concern.identity.value, concern.chosen_name, concern.not_to_police)
    match talk.chosen(1):
        case "nobody":
            return _confirm(tx, talk, concern, Wish(concern.id, "nobody", "", concern.not_to_police))
        case ("coordinator" | "everyone") as identity:
            if concern.on_behalf and concern.side is Side.POLICE:
                raise Refused(texts.concerns_refused_behalf_name())
            Wish(concern.id, identity, "", concern.not_to_police).remember(tx, talk, NAME)
            return screen(texts.concerns_name_question(), (_back(concern),))
        case "police":
            changed = Wish(concern.id, wish.identity, wish.name, not concern.not_to_police)
            return _confirm(tx, talk, concern, changed)
        case _:
            return screen(_now(concern), _rows(concern))


def _now(concern: Concern) -> Lines:
    return Lines.of(
        texts.concerns_seen_title(),
        texts.concerns_review_seen(
            name=_name(concern.identity, concern.chosen_name), police=_police(concern)
        ),
        texts.concerns_seen_question(),
    )


def _name(identity: Identity, name: str) -> Text:
    match identity:
        case Identity.NOBODY:
            return texts.concerns_seen_nobody()
        case Identity.COORDINATOR:
            return texts.concerns_seen_coordinator(name=name)
        case Identity.EVERYONE:
            return texts.concerns_seen_everyone(name=name)


def _police(concern: Concern) -> Text:
    return texts.concerns_police_no() if concern.not_to_police else texts.concerns_police_yes()


def _rows(concern: Concern) -> tuple[tuple[Button, ...], ...]:
    police = texts.concerns_to_police_button if concern.not_to_police else texts.concerns_not_to_police_button
    chosen = (
        (texts.concerns_nobody_button(), "nobody"),
        (texts.concerns_coordinator_button(), "coordinator"),
        (texts.concerns_everyone_button(), "everyone"),
        (police(), "police"),
    )
    rows = [(Button(label, does=f"concerns:visible:{concern.id}:{choice}"),) for label, choice in chosen]
    return (*rows, _back(concern))


def _back(concern: Concern) -> tuple[Button, ...]:
    return (Button(texts.chat_back_button(), does=f"concerns:open:{concern.id}:{MINE}0"),)


def named(tx: Tx, talk: Talk) -> Reply:
    """The name that others shall read."""
    wish = Wish.of(tx, talk)
    concern, _, _ = actions.by_id(tx, talk.person, wish.concern_id, talk.now)
    name = clean_name(talk.words)
    if talk.kind is not Kind.WORDS or not fold(talk.words):
        return record(texts.chat_please_type())
    if len(name) > LONGEST_NAME:
        raise Refused(texts.concerns_refused_too_long(most=LONGEST_NAME))
    return _confirm(tx, talk, concern, Wish(concern.id, wish.identity, name, wish.not_to_police))


def _confirm(tx: Tx, talk: Talk, concern: Concern, wish: Wish) -> Reply:
    """What was seen cannot be unseen, in either direction: it is said before."""
    wish.remember(tx, talk, SURE)
    read_by_others = concern.state not in {State.RECEIVED, State.HELD}
    hides_police = wish.not_to_police and not concern.not_to_police
    hides_name = wish.identity == Identity.NOBODY and concern.identity is not Identity.NOBODY
    lines = Lines.of(
        texts.concerns_visible_title(ref=Plain(concern.ref)),
        texts.concerns_review_seen(
            name=_name(Identity(wish.identity), wish.name),
            police=texts.concerns_police_no() if wish.not_to_police else texts.concerns_police_yes(),
        ),
        texts.concerns_visible_seen_police() if hides_police and read_by_others else None,
        texts.concerns_visible_seen_name() if hides_name and read_by_others else None,
        texts.concerns_visible_question(),
    )
    yes = Button(texts.concerns_visible_yes_button(), does=f"concerns:shows:{concern.id}", style="primary")
    back = Button(texts.chat_back_button(), does=f"concerns:visible:{concern.id}")
    return screen(lines, ((yes,), (back,)))


def shows(tx: Tx, talk: Talk) -> Reply:
    """The second tap: so it is from now on."""
    wish = Wish.of(tx, talk)
    if wish.concern_id != talk.chosen_id():
        raise refused(Refusal.NOT_FOR_YOU)
    after = actions.change_visibility(
        tx,
        talk.person,
        wish.concern_id,
        identity=Identity(wish.identity),
        name=wish.name,
        not_to_police=wish.not_to_police,
        now=talk.now,
    )
    dialogues.end(tx, talk.person.key)
    return screen(_now(after), _rows(after)).toasting(texts.concerns_visible_toast())
