"""Filling in the seven cards of a founding, one at a time, until the other side can be asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

from bot.charter import actions as charters
from bot.charter.countries import COUNTRIES
from bot.charter.rules import Side
from bot.chat import dialogues, reading
from bot.chat.dialogues import Dialogue
from bot.chat.vocabulary import Reply, Talk, screen
from bot.errors import Refused
from bot.l10n import catalog, texts
from bot.l10n.text import Lines
from bot.letter import Button, Form, Letter, Rows
from bot.members import actions, founding_store
from bot.members import founding_cards as cards
from bot.members.founding_cards import CARDS, CONTACTS
from bot.outbox import Errand, Lane

if TYPE_CHECKING:
    from bot.database.engine import Tx

DIALOGUE = "members.founding"
MOST_SIGNS = 60
MOST_AREAS = 30
OTHER = {Side.COMMUNITY: Side.POLICE, Side.POLICE: Side.COMMUNITY}


@dataclass(frozen=True)
class Beginning:
    """What starts when a partnership goes live; given from above, where rounds and meetings stand."""

    begin: Callable[[Tx, int, datetime], None]
    first_round_at: Callable[[Tx, int, datetime], datetime]
    read_meeting: Callable[[str, ZoneInfo, datetime], datetime | None]
    """What a coordinator typed as a day and an hour, or None."""


def card(tx: Tx, talk: Talk, partnership_id: int, name: str, *, one: bool = False) -> Reply:
    """One card: a question, what stands there now, and [Keep]."""
    answers = {"partnership_id": partnership_id, "one": one}
    dialogues.put(tx, talk.person.key, Dialogue(DIALOGUE, name, answers), talk.now)
    charter = cards.with_defaults(tx, talk, partnership_id)
    keep = Button(
        texts.members_founding_keep_button(), does=f"members:keep:{partnership_id}:{name}", style="primary"
    )
    question, now, rows = cards.question(tx, charter, partnership_id, name)
    return screen(Lines.of(question, now), (*rows, (keep,)))


# ── answers


def _leading(tx: Tx, talk: Talk, partnership_id: int) -> None:
    """Only the coordinator who leads fills in; refuses anybody else."""
    member = actions.coordinating(tx, talk, partnership_id)
    founding = founding_store.get(tx, partnership_id)
    if charters.is_live(tx, partnership_id):
        raise Refused(texts.chat_done_already_toast(), strip=True)
    if founding.leader != member.side:
        raise Refused(texts.members_founding_lead_taken(), strip=True)
    founding_store.lead(tx, partnership_id, member.side, talk.now)


def keep(tx: Tx, talk: Talk) -> Reply:
    """[Keep]: what stands on the card is the answer."""
    partnership_id, name = talk.chosen_id(), talk.chosen(1)
    _leading(tx, talk, partnership_id)
    if name not in (*CARDS, *CONTACTS):
        raise Refused(texts.chat_done_already_toast())
    charter = cards.with_defaults(tx, talk, partnership_id)
    match name:
        case "name":
            charters.write(tx, partnership_id, name=charter.name)
        case "areas":
            if not charters.areas(tx, partnership_id):
                charters.write_areas(tx, partnership_id, [charter.name])
        case "languages":
            charters.write(tx, partnership_id, languages=charter.languages)
        case "meeting":
            charters.write(tx, partnership_id, first_meeting=charter.first_meeting)
        case _:
            pass
    return next_card(tx, talk, partnership_id, name)


def next_card(tx: Tx, talk: Talk, partnership_id: int, name: str) -> Reply:
    """The card after this one, or the proposal to the other side."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    one = bool(dialogue is not None and dialogue.name == DIALOGUE and dialogue.answers.get("one"))
    place = CARDS.index(name) + 1 if name in CARDS else len(CARDS)
    if one or place == len(CARDS):
        return propose(tx, talk, partnership_id)
    founding_store.reach(tx, partnership_id, place)
    return card(tx, talk, partnership_id, CARDS[place])


def written(  # noqa: C901, PLR0912 - one case a card
    tx: Tx, talk: Talk, beginning: Beginning
) -> Reply | None:
    """Words while a card is open: the answer, if it can be read as one."""
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    if dialogue is None:
        return None
    partnership_id, name = int(dialogue.answers["partnership_id"]), dialogue.step
    if charters.is_live(tx, partnership_id):
        # All agreed while this card stood open: words are no answer to it any more.
        dialogues.end(tx, talk.person.key)
        return None
    _leading(tx, talk, partnership_id)
    line = reading.clean_name(talk.words)
    if not line:
        return card(tx, talk, partnership_id, name, one=bool(dialogue.answers.get("one")))
    if name != "areas" and len(line) > MOST_SIGNS:
        raise Refused(texts.members_too_long(most=MOST_SIGNS))
    match name:
        case "name":
            charters.write(tx, partnership_id, name=line)
        case "areas":
            _write_areas(tx, partnership_id, talk.words)
        case "zone" | "country":
            zone = next((zone for zone in available_timezones() if zone.casefold() == line.casefold()), None)
            if zone is None:
                raise Refused(texts.members_founding_zone_unknown())
            charters.write(tx, partnership_id, zone=zone, country="other")
            name = "country"
        case "emergency":
            number = reading.digits(line)
            if not re.fullmatch(r"\+?[\d\s-]{2,18}", number):
                raise Refused(texts.members_founding_emergency_wrong())
            charters.write(tx, partnership_id, emergency_number=number)
        case "meeting":
            charter = charters.read(tx, partnership_id)
            zone_info = ZoneInfo(charter.zone)
            at = beginning.read_meeting(line, zone_info, talk.now)
            if at is None or at <= talk.now:
                raise Refused(texts.members_founding_meeting_wrong())
            local = at.astimezone(zone_info).replace(tzinfo=None)
            charters.write(tx, partnership_id, first_meeting=local.isoformat())
        case "place":
            charters.write(tx, partnership_id, place=line)
        case "languages":
            return card(tx, talk, partnership_id, name)
        case _:
            charters.write(tx, partnership_id, **{cards.CONTACT_LINES.get(name, "conduct_contact"): line})
    return next_card(tx, talk, partnership_id, name)


def _write_areas(tx: Tx, partnership_id: int, words: str) -> None:
    names = [reading.clean_name(line) for line in words.splitlines()]
    names = list(dict.fromkeys(name for name in names if name))
    if not names or len(names) > MOST_AREAS or max(len(name) for name in names) > MOST_SIGNS:
        raise Refused(texts.members_too_long(most=MOST_SIGNS))
    charters.write_areas(tx, partnership_id, names)


def choose_country(tx: Tx, talk: Talk) -> Reply:
    """A country brings its zone, languages and numbers; each can be changed."""
    partnership_id, code = talk.chosen_id(), talk.chosen(1)
    _leading(tx, talk, partnership_id)
    country = COUNTRIES.get(code)
    if country is None:
        return card(tx, talk, partnership_id, "zone")
    spoken = tuple(
        dict.fromkeys((talk.language, *(tag for tag in country.languages if tag in catalog.languages())))
    )
    charters.write(
        tx,
        partnership_id,
        country=code,
        zone=country.zone,
        languages=spoken,
        emergency_number=country.emergency_number,
        conduct_contact=country.conduct_contact,
        helpline=country.helpline,
        child_line=country.child_line,
    )
    return next_card(tx, talk, partnership_id, "country")


def toggle_language(tx: Tx, talk: Talk) -> Reply:
    """A language more or less; at least one stays."""
    partnership_id, tag = talk.chosen_id(), talk.chosen(1)
    _leading(tx, talk, partnership_id)
    if tag not in catalog.languages():
        raise Refused(texts.chat_old_button_toast())
    charter = cards.with_defaults(tx, talk, partnership_id)
    spoken = [each for each in charter.languages if each != tag]
    if len(spoken) == len(charter.languages):
        spoken.append(tag)
    charters.write(tx, partnership_id, languages=tuple(spoken or charter.languages))
    dialogue = dialogues.active(tx, talk.person.key, talk.now)
    one = bool(dialogue is not None and dialogue.answers.get("one"))
    return card(tx, talk, partnership_id, "languages", one=one)


def propose(tx: Tx, talk: Talk, partnership_id: int) -> Reply:
    """All lines are filled: the other coordinator is asked."""
    member = actions.coordinating(tx, talk, partnership_id)
    dialogues.end(tx, talk.person.key)
    founding_store.propose(tx, partnership_id, member.side)
    letter = Letter(Form.RECORD, texts.members_founding_lines(), open_rows(partnership_id), silent=False)
    errand = Errand(kind="founding", lane=Lane.STAFF, partnership_id=partnership_id)
    actions.tell_coordinators(
        tx, partnership_id, letter, now=talk.now, errand=errand, sides=[OTHER[member.side]]
    )
    return screen(texts.members_founding_proposed(), waiting_rows(partnership_id))


def open_rows(partnership_id: int) -> Rows:
    return (
        (
            Button(
                texts.members_founding_see_button(), does=f"members:lines:{partnership_id}", style="primary"
            ),
        ),
    )


def waiting_rows(partnership_id: int) -> Rows:
    return ((Button(texts.members_founding_remind_button(), does=f"members:remind:{partnership_id}"),),)
