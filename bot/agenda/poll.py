"""The snapshot made ready for the rule: what comes off the top, who may be chosen, whose ballots count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from bot.agenda.equal_shares import Ballot
from bot.agenda.snapshot import CHOOSABLE, Candidate, SideVoice, Snapshot

MOST_HEARD_FIRST = Fraction(1, 3)
"""Of the time for concerns, at most this part comes off the top, and so do floors of sides without share."""


@dataclass(frozen=True, slots=True)
class Poll:
    """One election of concerns. `budget`: minutes that are bought; `rank`: who waits longer comes first.

    `voices` counts ballots by side (stand-ins of a weak side included).
    `supporters`: concern -> side -> ballots.
    """

    snapshot: Snapshot
    sides: Mapping[str, SideVoice]
    heard: tuple[int, ...]
    deferred: tuple[int, ...]
    budget: int
    candidates: Mapping[int, Candidate]
    rank: Mapping[int, int]
    ballots: tuple[Ballot, ...]
    voices: Mapping[str, int]
    stand_ins: Mapping[str, int]
    supporters: Mapping[int, Mapping[str, int]]
    turn: Mapping[str, int]

    def open_within(self, budget: int) -> dict[int, Candidate]:
        """The concerns that may be chosen: open, not heard already, and not longer than the time there is."""
        return {
            number: candidate
            for number, candidate in self.candidates.items()
            if candidate.status in CHOOSABLE and number not in self.heard and candidate.minutes <= budget
        }

    def claimed(self, side: str, budget: int) -> Fraction:
        """Minutes a side's voters may spend: its share, or less while fewer than its quorum voted."""
        voice, voters = self.sides[side], self.voices[side]
        return voice.share * budget * Fraction(voters, max(voters, voice.quorum))


def poll_of(snapshot: Snapshot) -> Poll:
    """Sort out a snapshot: nothing is chosen yet."""
    candidates = {candidate.number: candidate for candidate in snapshot.candidates}
    rank = {
        number: place
        for place, number in enumerate(sorted(candidates, key=lambda n: _waiting(candidates[n])))
    }
    time = snapshot.minutes - snapshot.overhead
    heard, deferred = _off_the_top(snapshot, candidates, rank, time)
    ballots, stand_ins = _ballots(snapshot)
    voices, supporters = _counted(snapshot, ballots)
    names = [voice.side for voice in snapshot.sides]
    return Poll(
        snapshot=snapshot,
        sides={voice.side: voice for voice in snapshot.sides},
        heard=heard,
        deferred=deferred,
        budget=time - sum(candidates[number].minutes for number in heard),
        candidates=candidates,
        rank=rank,
        ballots=ballots,
        voices=voices,
        stand_ins=stand_ins,
        supporters=supporters,
        turn={name: (place - snapshot.rotation) % len(names) for place, name in enumerate(names)},
    )


def _waiting(candidate: Candidate) -> tuple[int, int, int]:
    """Longest waiting first, then shorter, then the lower number: a lot could not be checked afterwards."""
    return candidate.raised_on, candidate.minutes, candidate.number


def _off_the_top(
    snapshot: Snapshot, candidates: Mapping[int, Candidate], rank: Mapping[int, int], time: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Must be heard, oldest first, within a third of the time; others are deferred and stay candidates."""
    heard: list[int] = []
    deferred: list[int] = []
    used = 0
    for number in sorted((row.number for row in snapshot.must_be_heard), key=rank.__getitem__):
        minutes = candidates[number].minutes
        if used + minutes <= MOST_HEARD_FIRST * time:
            heard.append(number)
            used += minutes
        else:
            deferred.append(number)
    return tuple(heard), tuple(deferred)


def _ballots(snapshot: Snapshot) -> tuple[tuple[Ballot, ...], Counter[str]]:
    """Areas pooled; in a side where few voted, each me-too stands in as one ballot with a single mark."""
    counts: Counter[tuple[str, tuple[int, ...]]] = Counter()
    stand_ins: Counter[str] = Counter()
    for group in snapshot.groups:
        counts[group.side, group.choices] += group.count
    weak = {voice.side for voice in snapshot.sides if voice.weak}
    for row in snapshot.me_toos:
        if row.side in weak:
            counts[row.side, (row.number,)] += row.count
            stand_ins[row.side] += row.count
    return tuple(Ballot(*key, count) for key, count in sorted(counts.items())), stand_ins


def _counted(
    snapshot: Snapshot, ballots: tuple[Ballot, ...]
) -> tuple[dict[str, int], dict[int, dict[str, int]]]:
    sides = [voice.side for voice in snapshot.sides]
    voices = dict.fromkeys(sides, 0)
    supporters = {candidate.number: dict.fromkeys(sides, 0) for candidate in snapshot.candidates}
    for ballot in ballots:
        voices[ballot.side] += ballot.count
        for number in ballot.choices:
            if number in supporters:
                supporters[number][ballot.side] += ballot.count
    return voices, supporters
