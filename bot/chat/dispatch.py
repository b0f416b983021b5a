"""From what a person did to what is said: one synchronous function, inside one transaction.

The handler runs in a savepoint. `Refused` rolls back only to there and its sentence is said; any other error
leaves through `handle`, and the lane decides whether to try again. The order in which words are understood:
home label, command, active dialogue, number of the list shown last, reference, greeting, free words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from bot import outbox, people
from bot.chat import dialogues, reading
from bot.chat.vocabulary import Feature, Handler, Kind, Reply, Step, Talk, record, toast
from bot.database.engine import savepoint
from bot.errors import Refused
from bot.l10n import texts
from bot.l10n.text import saying_from_json, to_json
from bot.letter import Form, Letter

if TYPE_CHECKING:
    from bot.database.engine import Tx
    from bot.l10n.text import Json
    from bot.letter import Said

Name = TypeVar("Name")
Does = TypeVar("Does")

CHOOSE = "choose"
"""A dialogue step whose name starts so takes typed numbers, yes and no as presses of the buttons shown."""

Gate = Callable[["Tx", Talk], Reply | None]
"""Whether a person may pass: None, or what a stranger is told instead."""


@dataclass(frozen=True)
class Spoken:
    """What the platform says at once, after the commit: the callback answer and, never stored, its toast."""

    toast: Said | None = None
    alert: bool = False
    language: str = "en"
    purges: bool = False
    """What was erased must be gone from the disk too."""


@dataclass
class Tables:
    """The features' tables, merged once: who handles what."""

    commands: dict[str, Handler] = field(default_factory=dict)
    taps: dict[tuple[str, str], Handler] = field(default_factory=dict)
    steps: dict[str, Step] = field(default_factory=dict)
    home: dict[str, Handler] = field(default_factory=dict)
    links: dict[str, Handler] = field(default_factory=dict)
    open_to_strangers: set[str] = field(default_factory=set)
    brief: dict[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, features: Sequence[Feature], spoken_labels: Callable[[str], Sequence[str]]) -> Tables:
        """Merge the features; `spoken_labels(key)` lists a home label in every shipped locale, normalised."""
        tables = cls()
        for feature in features:
            _add(tables.commands, {name: command.handler for name, command in feature.commands.items()})
            _add(tables.taps, {(feature.name, verb): handler for verb, handler in feature.taps.items()})
            _add(tables.steps, feature.steps)
            _add(tables.links, feature.links)
            for key, handler in feature.home.items():
                for label in spoken_labels(key):
                    tables.home[label] = handler
            tables.open_to_strangers |= feature.open_to_strangers
            _add(tables.brief, feature.brief)
        return tables


def _add(into: dict[Name, Does], more: Mapping[Name, Does]) -> None:
    for name, handler in more.items():
        if name in into:
            message = f"two features handle {name!r}"
            raise ValueError(message)
        into[name] = handler


@dataclass(frozen=True)
class Dispatch:
    """Who answers what. The handlers that are no feature's table entry are named here."""

    tables: Tables
    gate: Gate
    home: Handler
    """Greetings, thanks and unknown things end here."""
    free_words: Handler
    """Words and pictures outside any dialogue."""
    reference: Handler
    """A public number such as 417 or #417, in `talk.words`."""
    in_group: Handler
    voice: Handler | None = None
    """A recording, wherever words are accepted; None leaves it to whoever is asked for words."""

    def handle(self, tx: Tx, talk: Talk) -> Spoken:
        """Do what the person asked and post what is to be said; everything in the caller's transaction."""
        try:
            with savepoint(tx):
                reply = self._answer(tx, talk)
                if reply.says:
                    reply += self._said(tx, _as_written(talk, reply.says))
        except Refused as refused:
            reply = _refusal(talk, refused)
        reply = _heard_as_typed(talk, reply)
        say(tx, talk, reply)
        speaker = people.find(tx, talk.person.key) or talk.person
        language = speaker.language or talk.language_hint or "en"
        return Spoken(reply.toast, reply.alert, language, reply.purges)

    def _answer(self, tx: Tx, talk: Talk) -> Reply:
        if talk.group:
            return self.in_group(tx, talk)
        match talk.kind:
            case Kind.TAP:
                return self._tapped(tx, talk)
            case Kind.COMMAND:
                return self._commanded(tx, talk)
            case Kind.WORDS:
                return self._said(tx, talk)
            case Kind.VOICE if self.voice is not None and talk.voice is not None:
                return self.gate(tx, talk) or self.voice(tx, talk)
            case Kind.PHOTO | Kind.PICTURE_AS_FILE | Kind.FILE | Kind.VOICE | Kind.OTHER:
                return self._step(tx, talk) or self._through_gate(tx, talk, "", self.free_words)

    def _tapped(self, tx: Tx, talk: Talk) -> Reply:
        feature, _, rest = talk.words.partition(":")
        verb, *choice = rest.split(":")
        handler = self.tables.taps.get((feature, verb))
        talk = replace(talk, words="", choice=tuple(choice))
        if handler is None:
            old = self._through_gate(tx, talk, "", self.home)
            return old.toasting(texts.chat_old_button_toast())
        return self._through_gate(tx, talk, f"{feature}:{verb}", handler)

    def _commanded(self, tx: Tx, talk: Talk) -> Reply:
        if talk.command == "start" and (link := self.tables.links.get(talk.words[:2])):
            return self._through_gate(tx, replace(talk, words=talk.words[2:]), talk.words[:2], link)
        handler = self.tables.commands.get(talk.command)
        if handler is None:
            return self._through_gate(tx, talk, "", self.home)
        return self._through_gate(tx, talk, f"/{talk.command}", handler)

    def _said(self, tx: Tx, talk: Talk) -> Reply:
        line = reading.read(talk.words)
        talk = replace(talk, words=line.words)
        if handler := self.tables.home.get(reading.fold(talk.words)):
            return self._through_gate(tx, talk, "", handler)
        stepped = self._step(tx, talk)
        if stepped is not None:
            return stepped
        if does := self._meant_button(tx, talk, line):
            return self._press(tx, talk, does)
        match line.kind:
            case reading.Kind.REFERENCE:
                return self._through_gate(tx, replace(talk, words=line.ref or ""), "", self.reference)
            case reading.Kind.WORDS | reading.Kind.NUMBERS | reading.Kind.NUMBER:
                return self._through_gate(tx, talk, "", self.free_words)
            case _:
                return self._through_gate(tx, talk, "", self.home)

    def _step(self, tx: Tx, talk: Talk) -> Reply | None:
        """What the active dialogue makes of it; None if there is none or it is not meant for it."""
        dialogue = dialogues.active(tx, talk.person.key, talk.now)
        if dialogue is None or dialogue.name not in self.tables.steps:
            return None
        if dialogue.step.startswith(CHOOSE) and talk.kind is Kind.WORDS:
            does = self._meant_button(tx, talk, reading.read(talk.words))
            if does:
                return self._press(tx, talk, does)
        handler = self.tables.steps[dialogue.name]
        if dialogue.name not in self.tables.open_to_strangers:
            stopped = self.gate(tx, talk)
            if stopped is not None:
                return stopped
        return handler(tx, talk)

    def _meant_button(self, tx: Tx, talk: Talk, line: reading.Reading) -> str:
        """The callback data of the button a number, a yes or a no stands for; 0 and no mean the way back."""
        shown, main, back = people.shown_list(tx, talk.person.key, talk.now)
        match line.kind:
            case reading.Kind.NUMBER if line.number is not None and line.number <= len(shown):
                return shown[line.number - 1]
            case reading.Kind.YES:
                return main
            case reading.Kind.BACK | reading.Kind.NO:
                return back
            case _:
                return ""

    def _press(self, tx: Tx, talk: Talk, does: str) -> Reply:
        """A typed number does what the tap would have done; its screen stands above, so a new one follows."""
        return self._tapped(tx, replace(talk, kind=Kind.TAP, words=does, message_id=None))

    def _through_gate(self, tx: Tx, talk: Talk, name: str, handler: Handler) -> Reply:
        if name not in self.tables.open_to_strangers:
            stopped = self.gate(tx, talk)
            if stopped is not None:
                return stopped
        self._leave_brief(tx, talk, name)
        return handler(tx, talk)

    def _leave_brief(self, tx: Tx, talk: Talk, name: str) -> None:
        """A small question is over once the person does something else: what comes next is no answer."""
        dialogue = dialogues.active(tx, talk.person.key, talk.now)
        if dialogue is not None and name not in self.tables.brief.get(dialogue.name, {name}):
            dialogues.end(tx, talk.person.key)


def _as_written(talk: Talk, words: str) -> Talk:
    """The person wrote these words."""
    return replace(talk, kind=Kind.WORDS, words=words, choice=(), message_id=None)


def _heard_as_typed(talk: Talk, reply: Reply) -> Reply:
    """Whoever typed a button's number sees no toast: where nothing else is said, it becomes a message."""
    if talk.kind is Kind.TAP or reply.toast is None:
        return reply
    says_something = any(letter.form is not Form.MARK or letter.message_id for letter in reply.letters)
    return reply if says_something else reply + record(reply.toast)


def _refusal(talk: Talk, refused: Refused) -> Reply:
    if isinstance(refused, dialogues.DraftFirst):
        return record(refused.text, dialogues.TO_DRAFT)
    if talk.kind is Kind.TAP and talk.message_id is not None:
        return toast(refused.text, alert=True) + Reply((Letter(Form.MARK),) if refused.strip else ())
    return record(refused.text)


def say(tx: Tx, talk: Talk, reply: Reply) -> None:
    """Post the reply's letters to the person who talked."""
    below = False
    for letter in reply.letters:
        if letter.form is Form.SCREEN:
            show(tx, talk, letter, below=below)
            continue
        below = below or letter.form is Form.RECORD
        if letter.form in (Form.MARK, Form.EDIT) and letter.message_id is None:
            if talk.kind is not Kind.TAP or talk.message_id is None:
                continue
            letter = replace(letter, message_id=talk.message_id)  # noqa: PLW2901 - the letter, addressed
        _post(tx, talk, letter)
        if letter.form is Form.RECORD and letter.rows:
            _remember_buttons(tx, talk, letter)


def show(tx: Tx, talk: Talk, letter: Letter, *, below: bool = False) -> None:
    """Edit the live screen if that is what was tapped; else send a new one below and fold the old one.

    `below`: a record of the same reply already stands under the live screen, which is then off sight.
    """
    message_id, _, fold = people.live_screen(tx, talk.person.key)
    tapped = message_id is not None and talk.kind is Kind.TAP and talk.message_id == message_id
    if tapped and not below:
        letter = replace(letter, form=Form.EDIT, message_id=message_id)
        letter_id = _post(tx, talk, letter)
    else:
        if message_id is not None and fold != NOTHING_TO_FOLD:
            _post(tx, talk, folded(message_id, fold))
        letter_id = _post(tx, talk, letter)
        message_id = None
    fold = fold_of(letter)
    people.set_live_screen(tx, talk.person.key, message_id=message_id, letter_id=letter_id, fold=fold)
    _remember_buttons(tx, talk, letter)


NOTHING_TO_FOLD: Json = []
"""The live screen has neither buttons nor a shorter form: it may stand as it is."""


def fold_of(letter: Letter) -> Json:
    """What is to become of this screen once a newer one stands below it."""
    if letter.folds_to is not None:
        return to_json(letter.folds_to)
    return None if letter.rows else NOTHING_TO_FOLD


def folded(message_id: int, fold: Json) -> Letter:
    """The letter that folds an old screen to one line, or only takes its buttons away."""
    if fold is None:
        return Letter(Form.MARK, message_id=message_id)
    return Letter(Form.EDIT, saying_from_json(fold), message_id=message_id)


def _post(tx: Tx, talk: Talk, letter: Letter) -> int | None:
    return outbox.post(tx, mailbox=talk.person.mailbox, person=talk.person.key, letter=letter, now=talk.now)


def _remember_buttons(tx: Tx, talk: Talk, letter: Letter) -> None:
    buttons = [button for row in letter.rows for button in row if button.does]
    main = next((button.does for button in buttons if button.style == "primary"), "")
    # The last button is the way back, unless it throws something away: that takes a tap or its own number.
    back = buttons[-1].does if buttons and buttons[-1].style != "danger" else ""
    people.remember_list(tx, talk.person.key, [button.does for button in buttons], main, back, talk.now)
