"""What a text may give away or ask for before others read it. It points; people decide.

Emergency words show the number and never block. Words about police conduct, violence at home or against a
child open a door to somebody outside. Names, contacts and words about groups ask the raiser to reword.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.concerns import patterns
from bot.concerns.cuebook import CueBook, Cues, Harm, cue_book
from bot.concerns.grammar import profiles
from bot.concerns.names import names_in, plate_after_cue
from bot.concerns.rules import HoldReason
from bot.concerns.tokens import Token, find_phrase, tokens_of

NEAR = 6
"""From who to what was done, in words, at most and within one sentence: five may stand between."""


class Kind(StrEnum):
    """What was found."""

    EMERGENCY = "emergency"  # show the number to call above the normal next step
    POLICE_CONDUCT = "police_conduct"  # door: contacts outside the police
    HOME = "home"  # door: safe referral, nothing is kept
    CHILD = "child"  # door: child protection, nothing is kept
    PERSON = "person"
    HANDLE = "handle"  # @name, link to a profile, e-mail address
    PHONE = "phone"
    PLATE = "plate"
    GROUP = "group"  # who people are instead of what happened


PRESENCE = "presence"
"""Cues of people being there, or of their looks, where nothing has happened: no concern, as with groups."""
DOORS = (Kind.CHILD, Kind.HOME, Kind.POLICE_CONDUCT)
"""In the order in which one is offered when several fit."""
HOLDS = {
    Kind.PERSON: HoldReason.PERSON,
    Kind.HANDLE: HoldReason.CONTACT,
    Kind.PHONE: HoldReason.CONTACT,
    Kind.PLATE: HoldReason.CONTACT,
    Kind.GROUP: HoldReason.GROUP,
}
"""Kinds that the raiser rewords, or keeps and then waits for one coordinator's release."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A place in the text, from `start` up to before `end`, that gave something away."""

    start: int
    end: int
    kind: Kind


def screen(text: str, *, known: Iterable[str] = (), book: CueBook | None = None) -> tuple[Finding, ...]:
    """Everything found in a cleaned text, in order of place. `known` are names of areas and places here."""
    book = cue_book() if book is None else book
    tokens = tokens_of(text)
    found: list[Finding] = []
    for name, cues in book.kinds.items():
        kind = Kind.GROUP if name == PRESENCE else Kind(name)
        found += (Finding(start, end, kind) for start, end in _cued(tokens, cues))
    for harm in book.harms:
        found += (
            Finding(tokens[first].start, tokens[last].end, Kind.HOME) for first, last in _hurts(tokens, harm)
        )
    for grammar in book.grammars:
        spans = profiles(tokens, grammar)
        found += (Finding(tokens[first].start, tokens[last].end, Kind.GROUP) for first, last in spans)
    contacts = [
        *(Finding(start, end, Kind.HANDLE) for start, end in patterns.handles(text)),
        *(Finding(start, end, Kind.PHONE) for start, end in patterns.phones(text)),
        *(Finding(start, end, Kind.PLATE) for start, end in patterns.plates(text)),
        *(Finding(start, end, Kind.PLATE) for start, end in plate_after_cue(tokens, book.names)),
    ]
    found += contacts
    taken = [(contact.start, contact.end) for contact in contacts]
    for start, end in names_in(tokens, book.names, known):
        if not any(start < until and begin < end for begin, until in taken):
            found.append(Finding(start, end, Kind.PERSON))
    return tuple(sorted(set(found)))


def kinds_of(findings: Iterable[Finding]) -> frozenset[Kind]:
    """The kinds that were found."""
    return frozenset(finding.kind for finding in findings)


def door_of(findings: Iterable[Finding]) -> Kind | None:
    """The door to offer, or None. The raiser may say that the text is about something else."""
    kinds = kinds_of(findings)
    return next((door for door in DOORS if door in kinds), None)


def hold_reason(findings: Iterable[Finding]) -> HoldReason | None:
    """Why it would wait for a coordinator if the raiser keeps the words, or None."""
    kinds = kinds_of(findings)
    return next((reason for kind, reason in HOLDS.items() if kind in kinds), None)


def _cued(tokens: list[Token], cues: Cues) -> list[tuple[int, int]]:
    spans = [(tokens[first].start, tokens[last].end) for first, last in find_phrase(tokens, cues.phrases)]
    hidden = {place for first, last in find_phrase(tokens, cues.but) for place in range(first, last + 1)}
    whos = [span for span in find_phrase(tokens, cues.who) if span[0] not in hidden]
    if not whos:
        return spans
    for did in find_phrase(tokens, cues.did):
        for who in whos:
            if _near(tokens, who, did):
                spans.append((tokens[min(who[0], did[0])].start, tokens[max(who[1], did[1])].end))
                break
    return spans


def _hurts(tokens: list[Token], harm: Harm) -> list[tuple[int, int]]:
    """Signs of harm in one sentence with somebody close and with whom it is done to."""
    signs = find_phrase(tokens, harm.sign)
    if not signs:
        return []
    whos, tos = (
        {tokens[first].sentence: (first, last) for first, last in find_phrase(tokens, part)}
        for part in (harm.who, harm.to)
    )
    found = []
    for sign in signs:
        sentence = tokens[sign[0]].sentence
        if sentence in whos and sentence in tos:
            places = (*sign, *whos[sentence])
            found.append((min(places), max(places)))
    return found


def _near(tokens: list[Token], one: tuple[int, int], other: tuple[int, int]) -> bool:
    between = max(other[0] - one[1], one[0] - other[1])
    return tokens[one[0]].sentence == tokens[other[0]].sentence and between <= NEAR
