"""Whether a sentence speaks of who people are and of nothing that happened: word classes, not phrases.

Each language brings its own classes and is read by itself: the "no" of one excuses nothing in another.
"""

from __future__ import annotations

from bot.concerns.cuebook import TOPIC, Grammar
from bot.concerns.tokens import Token, find_phrase

BESIDE = 2
"""From a group's name to the people it is said of, in words: "men of Somali origin"."""
CLOSE = 3
"""From another mark to the people it marks: "people who just arrived"."""
APART = 10
"""From people to what is said of them."""
EXCUSES = frozenset({"need", "deed", TOPIC})

Span = tuple[int, int]
Hits = dict[str, list[Span]]


def profiles(tokens: list[Token], grammar: Grammar) -> list[Span]:
    """Where, as places of the first and last word, a sentence points at people and tells nothing of them.

    A need excuses all: "refugee children have no lunch". A deed excuses people who are marked as no group:
    "those boys threw stones" passes, "foreign boys threw stones" is asked about.
    """
    found: list[Span] = []
    for sentence in sorted({token.sentence for token in tokens}):
        places = [place for place, token in enumerate(tokens) if token.sentence == sentence]
        hits = _hits(tokens[places[0] : places[-1] + 1], grammar)
        found += [(first + places[0], last + places[0]) for first, last in _in_sentence(hits)]
    return found


def _in_sentence(hits: Hits) -> list[Span]:
    if hits["need"]:
        return []
    people = hits["men"] + hits["people"]
    anybody = people + hits["trades"]
    of_a_group = hits["folk"] + _pairs(hits["origin"], anybody, BESIDE)
    if hits["deed"]:
        return of_a_group
    pointed_at = [
        *_pairs(hits["other"], anybody, CLOSE),
        *_pairs(people, hits["signs"], APART),
        *_pairs(anybody, hits["against"], APART),
    ]
    return of_a_group + pointed_at + ([] if hits[TOPIC] else _bare(hits))


def _bare(hits: Hits) -> list[Span]:
    """What is enough where no topic is named: men and nothing else, "they" with a sign, or two signs."""
    said = hits["signs"] + hits["against"]
    twice = [
        span
        for sign in hits["signs"]
        for span in _pairs([sign], [other for other in said if other[0] > sign[1]], APART)
    ]
    return [*hits["men"], *_pairs(hits["they"], said, APART), *twice]


def _hits(tokens: list[Token], grammar: Grammar) -> Hits:
    """Where each class is heard, except inside a phrase that means something else: "youth centre".

    An excuse inside a longer phrase of any class is none: the "no" of "with no job".
    """
    heard = {name: find_phrase(tokens, phrases) for name, phrases in grammar.items()}
    anything = [span for found in heard.values() for span in found]
    return {
        name: [
            span
            for span in found
            if not any(_inside(span, longer) for longer in (anything if name in EXCUSES else heard["but"]))
        ]
        for name, found in heard.items()
    }


def _inside(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1] and span != other


def _pairs(ones: list[Span], others: list[Span], within: int) -> list[Span]:
    """Each of the ones with the nearest of the others, from the first to the last word."""
    found = []
    for one in ones:
        near = [(gap, other) for other in others if one != other and (gap := _gap(one, other)) <= within]
        if near:
            other = min(near)[1]
            found.append((min(one[0], other[0]), max(one[1], other[1])))
    return found


def _gap(one: Span, other: Span) -> int:
    return max(other[0] - one[1], one[0] - other[1])
