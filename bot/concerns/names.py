"""Names of people in a text, told from names of places as well as a rule can.

Where a script has capitals, two capitalised words running are a name unless something says they are a place.
Where it has none, common first names and the words that stand before a name tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.concerns.cuebook import NameCues
from bot.concerns.tokens import Token, find_phrase, tokens_of

Span = tuple[int, int]

PARTICLES = frozenset(
    {
        "de",
        "la",
        "del",
        "las",
        "los",
        "da",
        "do",
        "dos",
        "van",
        "von",
        "bin",
        "bint",
        "ibn",
        "al",
        "el",
        "ben",
        "ould",
        "y",
    }
)
LONGEST_PARTICLES = 2
LEAST_RUN = 2
TITLE_SHARE = 0.6
LEAST_FOR_TITLE = 5
SPACES_ONLY = re.compile(r"[ \u00a0-]*")
INITIAL_OR_SPACES = re.compile(r"\.?[ \u00a0-]*")
SEES_PLACE_BACK = 3


def names_in(tokens: list[Token], cues: NameCues, known: Iterable[str] = ()) -> list[Span]:
    """Where names of people stand. `known` names of areas and places are never taken for people."""
    safe = _known_places(tokens, known)
    spans = [
        *_capitalised_runs(tokens, cues, safe),
        *_given(tokens, cues, safe),
        *_after_cues(tokens, cues, safe),
    ]
    return _joined(sorted((tokens[first].start, tokens[last].end) for first, last in spans))


def plate_after_cue(tokens: list[Token], cues: NameCues) -> list[Span]:
    """A word with digits, or digits and a word, after "number plate" and the like."""
    found = []
    for _, last in find_phrase(tokens, cues.plate):
        following = tokens[last + 1 : last + 4]
        with_digit = [token for token in following if any(sign.isdigit() for sign in token.raw)]
        if with_digit and following[0].sentence == tokens[last].sentence:
            found.append((following[0].start, with_digit[-1].end))
    return found


def _known_places(tokens: list[Token], known: Iterable[str]) -> set[int]:
    phrases = frozenset(tuple(token.folded for token in tokens_of(name)) for name in known)
    found = find_phrase(tokens, phrases - {()})
    return {place for first, last in found for place in range(first, last + 1)}


def _capitalised_runs(tokens: list[Token], cues: NameCues, safe: set[int]) -> Iterator[tuple[int, int]]:
    if _is_written_as_title(tokens):
        return
    first = 0
    while first < len(tokens):
        last = _end_of_run(tokens, first, cues, safe)
        if last is None:
            first += 1
            continue
        names = [place for place in range(first, last + 1) if tokens[place].folded not in PARTICLES]
        if len(names) >= LEAST_RUN and not _is_place(tokens, first, last, cues):
            yield first, last
        first = last + 1


def _end_of_run(tokens: list[Token], first: int, cues: NameCues, safe: set[int]) -> int | None:
    """The last word of a run of names that begins here, particles included but never at its end."""
    if not _may_be_name(tokens, first, cues, safe):
        return None
    last = first
    place = first + 1
    particles = 0
    while place < len(tokens) and INITIAL_OR_SPACES.fullmatch(tokens[place].before):
        if tokens[place].before.startswith(".") and len(tokens[place - 1].raw) > 1:
            break
        if _may_be_name(tokens, place, cues, safe):
            last, particles = place, 0
        elif tokens[place].raw in PARTICLES and particles < LONGEST_PARTICLES:
            particles += 1
        else:
            break
        place += 1
    return last


def _may_be_name(tokens: list[Token], place: int, cues: NameCues, safe: set[int]) -> bool:
    token = tokens[place]
    if place in safe or token.folded in cues.never or not token.raw[0].isupper():
        return False
    is_initial = len(token.raw) == 1 and token.folded not in {"a", "i", "o", "y"}
    return is_initial or (token.is_capitalised and token.raw.replace("'", "").replace("’", "").isalpha())


def _is_place(tokens: list[Token], first: int, last: int, cues: NameCues) -> bool:
    """Whether a place word stands in the run, before it ("calle de …") or right after it ("… street")."""
    inside = {tokens[place].folded for place in range(first, last + 1)}
    if inside & (cues.place_first | cues.place_last):
        return True
    back = range(max(0, first - SEES_PLACE_BACK), first)
    variants = {
        variant for place in back for variant in tokens[place].variants if _flows(tokens, place, first, cues)
    }
    if variants & cues.place_first:
        return True
    after = last + 1
    return (
        after < len(tokens) and tokens[after].folded in cues.place_last and _flows(tokens, last, after, cues)
    )


def _flows(tokens: list[Token], one: int, other: int, cues: NameCues) -> bool:
    """Whether nothing but spaces, and among words only little ones and names, stands between two words."""
    if not all(SPACES_ONLY.fullmatch(tokens[place].before) for place in range(one + 1, other + 1)):
        return False
    between = tokens[one + 1 : other]
    return all(
        token.folded in PARTICLES or token.folded in cues.given or token.raw[0].isupper() for token in between
    )


def _is_written_as_title(tokens: list[Token]) -> bool:
    """Whether nearly Every Word Has A Capital, so that capitals tell nothing."""
    words = [
        token
        for token in tokens
        if token.raw[0].isalpha() and (token.raw[0].isupper() or token.raw[0].islower())
    ]
    capital = sum(token.raw[0].isupper() for token in words)
    return len(words) >= LEAST_FOR_TITLE and capital > TITLE_SHARE * len(words)


def _given(tokens: list[Token], cues: NameCues, safe: set[int]) -> Iterator[tuple[int, int]]:
    for place, token in enumerate(tokens):
        heard = {
            token.folded,
            *(variant for variant in token.variants if not token.folded.startswith("ال" + variant)),
        }
        if place not in safe and heard & cues.given and not _is_place(tokens, place, place, cues):
            yield place, place


def _after_cues(tokens: list[Token], cues: NameCues, safe: set[int]) -> Iterator[tuple[int, int]]:
    for first, last in find_phrase(tokens, cues.before):
        name = last + 1
        if name >= len(tokens) or name in safe or tokens[name].folded in cues.never:
            continue
        if not re.fullmatch(r"\.?[ \u00a0:]*", tokens[name].before) or tokens[name].raw[0].isdigit():
            continue
        has_capitals = tokens[name].raw[0].lower() != tokens[name].raw[0].upper()
        if has_capitals and not tokens[name].raw[0].isupper():
            continue
        if not _is_place(tokens, name, name, cues) and not _is_place(tokens, first, name, cues):
            yield first, name


def _joined(spans: list[Span]) -> list[Span]:
    """Overlapping spans as one."""
    found: list[Span] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
