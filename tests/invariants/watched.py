"""A partnership in which every step and every letter is looked at, whoever made it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from bot import history, people
from bot.approvals.rules import Kind as Deed
from bot.approvals.rules import State as Decided
from bot.charter.rules import Side
from bot.chat.vocabulary import Kind
from bot.database.engine import Database, Tx
from bot.delivery.parcels import Parcel
from bot.l10n import texts
from bot.letter import Form, Letter
from bot.members import actions as members
from bot.members.rules import Member, Role
from bot.reminders import actions as reminders
from bot.reminders.store import reminder_table
from tests.chat_world import START, Shown, Someone
from tests.invariants.commons import NAIROBI, Commons, plain
from tests.invariants.watching import Facts, Step, agenda_faults, faults, own_concerns
from tests.stories.world import line

QUIET_FROM, QUIET_TO = time(20), time(8)
BUDGETED = frozenset(
    {"agenda", "board", "meeting-notice", "round-opens", "round-nudge", "round-result", "weekly-letter"}
)
"""What comes because of the calendar. News of one's own worries and promises are not among them, nor what
somebody asked for by saying that they come to the meeting."""
FIRST_NUMBER = 7_391_846_205
WEEKLY, MEETING_MORE = 3, 2
FEW = [
    line(say(count=few))
    for say in (texts.concerns_also_community, texts.concerns_also_police, texts.concerns_also_partner)
    for few in range(1, 5)
]
MARK = re.compile(r"zq[a-z]+")


def is_export(letter: Letter) -> bool:
    """Whether this carries the numbers of the partnership."""
    document = letter.document or {}
    return document.get("kind") == "file" and document.get("name") != "my-data.json"


@dataclass
class Told:
    """A worry as the machine knows it: whose, and what marks its words."""

    raiser: Someone
    ref: str
    mark: str


class Watched(Commons):
    """`people` in the order they came; `facts` as of the last step; `broken` is every broken invariant."""

    def __init__(self, database: Database, now: datetime = START) -> None:
        super().__init__(database, now)
        self.facts = Facts()
        self.exports_left = 0
        self.broken: list[str] = []
        self.people: list[Someone] = []
        self.gone: set[int] = set()
        self.told: dict[str, Told] = {}
        self.buttons: dict[str, None] = {}
        """Every button that was ever shown to anybody, in order."""
        self.checked: set[int] = set()
        self.seats: dict[int, str] = {}
        self.shown_to_police: set[str] = set()
        self.typed: dict[int, str] = {}
        """What each wrote or pressed: it may be repeated to them."""
        self.keys: dict[int, bytes] = {}
        """Under which each is a member."""
        self.events: Counter[str] = Counter()

    # ── every step is watched

    async def look(self) -> None:
        """Take the facts as they are now."""
        self.facts = await self.database.read(Facts.read, self.id, self.facts if self.facts.rows else None)
        if not self.exports_left:
            return
        self.exports_left = 0
        # That each was given by two keys and after its day is asked of the step that gave it.
        given = sum(
            1
            for each in self.facts.approvals.values()
            if (each.kind, each.state) == (Deed.EXPORT, Decided.GIVEN)
        )
        for someone in self.phones.values():
            files = [shown for shown in someone.chat if is_export(shown.letter)]
            if len(files) > given:
                self.broken.append(f"6: {len(files)} exports left, and two keys and their day gave {given}")

    async def _does(self, someone: Someone, **what: Any) -> Shown | None:
        actor, own = await self.database.read(self._actor, someone)
        self.typed[someone.id] = f"{self.typed.get(someone.id, '')} {what.get('words', '')}"
        shown = await super()._does(someone, **what)
        if what.get("kind") is Kind.TAP:
            self.events[":".join(str(what["words"]).split(":")[:2])] += 1
        await self._watch(actor, own)
        return shown

    def _actor(self, tx: Tx, someone: Someone) -> tuple[Member | None, frozenset[int]]:
        person = people.find(tx, people.person_key(tx, someone.id))
        if person is None:
            return None, frozenset()
        member = members.member_of(tx, person, self.id)
        self.keys[someone.id] = members.member_key(tx, self.id, person)
        return member, own_concerns(tx, person, self.facts)

    async def tick(self) -> None:
        """Every due row is a step of the clock's."""
        while await self.database.write(reminders.take_earliest, self.now, self.composition.due):
            await self._watch(None, frozenset())
        await super().tick()

    async def _watch(self, actor: Member | None, own: frozenset[int]) -> None:
        before = self.facts
        await self.look()
        self.shown_to_police |= {each.ref for each in self.facts.concerns.values() if not each.not_to_police}
        step = Step(before, self.facts, actor, self.now, own)
        self.broken += faults(step)
        self._note_events(step)
        for meeting in self.facts.agendas.keys() - self.checked:
            self.checked.add(meeting)
            self.broken += await self.database.read(agenda_faults, meeting)

    def _note_events(self, step: Step) -> None:
        """What was reached, so that a test can say that something was."""
        for before, after, name in (
            (step.before.concerns, step.after.concerns, "concern"),
            (step.before.promises, step.after.promises, "promise"),
            (step.before.approvals, step.after.approvals, "approval"),
        ):
            for number, now in after.items():
                was = before.get(number)
                if was is None or was.state is not now.state:
                    self.events[f"{name} {now.state.value}"] += 1

    # ── every letter is watched

    def _show(self, parcel: Parcel, someone: Someone | None) -> int | None:
        shown = super()._show(parcel, someone)
        letter = parcel.letter
        if someone is None or letter.form not in (Form.SCREEN, Form.RECORD, Form.EDIT, Form.MARK):
            return shown
        standing = next((each for each in someone.chat if each.message_id == shown), None)
        if standing is None:
            return shown
        self.buttons |= dict.fromkeys(does for _, does in standing.buttons if does)
        content = (letter.document or {}).get("content", "")
        words = plain(f"{standing.text} {' '.join(label for label, _ in standing.buttons)} {content}")
        self.broken += [f"{fault}: {words[:200]!r}" for fault in self._letter_faults(someone, parcel, words)]
        return shown

    def _letter_faults(self, someone: Someone, parcel: Parcel, words: str) -> list[str]:
        found = [
            f"9: {other.name} stands in a letter to {someone.name}"
            for other in self.phones.values()
            if other is not someone and str(other.id) in words
        ]
        if self.seats.get(someone.id) == Side.POLICE:
            found += self._hidden_in(someone, words)
        found += [f"10: fewer than five are counted: {few}" for few in FEW if few in words]
        if is_export(parcel.letter):
            # Letters are delivered before the facts are read again, so this waits for them.
            self.exports_left += 1
        if parcel.kind != "reply":
            local = self.now.astimezone(NAIROBI).time()
            if not QUIET_TO <= local < QUIET_FROM:
                found.append(f"13: {parcel.kind} came at {local:%H:%M}")
        return found

    def _hidden_in(self, someone: Someone, words: str) -> list[str]:
        return [
            f"9: police read of {told.ref}"
            for told in self.told.values()
            if told.ref in self.always_hidden()
            and told.raiser is not someone
            and told.ref not in self.typed.get(someone.id, "")
            and (told.mark in words or re.search(rf"(?<!\d){told.ref}(?!\d)", words))
        ]

    def always_hidden(self) -> set[str]:
        """What police may not read and never could: what was seen cannot be unseen."""
        hidden = {each.ref for each in self.facts.concerns.values() if each.not_to_police}
        return hidden - self.shown_to_police

    def _new(self, language: str) -> Someone:
        """Numbers that are the same in every run."""
        number = FIRST_NUMBER + 7919 * len(self.phones)
        self.phones[number] = Someone(number, f"person {len(self.phones)}", language)
        return self.phones[number]

    def _join(self, tx: Tx, someone: Someone, side: Side, area: int, role: Role) -> None:
        super()._join(tx, someone, side, area, role)
        self.seats[someone.id] = side.value
        self.keys[someone.id] = self.member(tx, someone).key

    def news_to(self, someone: Someone) -> list[str]:
        """What this person read of worries they follow, without having asked."""
        return [each.text for each in self.unasked(someone) if each.kind == "concern-news"]

    # ── at the end

    async def faults_at_the_end(self) -> list[str]:
        """What can be asked of any moment, and of everything that was said until now."""
        await self.tick()
        await self.drain()
        return [
            *self.broken,
            *(await self.database.read(self._faults_of_rows)),
            *self._faults_of_minutes(),
            *self._faults_of_weeks(),
        ]

    def _faults_of_rows(self, tx: Tx) -> list[str]:
        found: list[str] = []
        if (broken := history.verify(tx, self.id)) is not None:
            found.append(f"history: {broken}")
        for line_ in history.recent(tx, self.id, 10_000):
            if line_.subject in self.always_hidden():
                found.append(f"9: the history tells of {line_.subject}: {line_.verb}")
            if MARK.search(line_.reason) or MARK.search(line_.subject):
                found.append(f"9: words in the history: {line_}")
        found += [
            f"15: {row.kind} of {row.due_at} is {row.state}"
            for row in tx.execute(reminder_table.select()).all()
            if row.state in {"failed", "taken"} or (row.state == "waiting" and row.due_at <= self.now)
        ]
        stuck = tx.exec_driver_sql("SELECT kind, state FROM broadcast WHERE state = 'failed'").all()
        found += [f"15: a letter to many failed: {kind}" for kind, _ in stuck]
        for row in tx.exec_driver_sql("SELECT kind, lane, quiet, partnership_id FROM outbox").all():
            if row.kind != "reply" and row.quiet is None and not QUIET_TO <= self._local() < QUIET_FROM:
                found.append(f"13: {row.kind} waits without the hours of its place")
        for row in tx.exec_driver_sql("SELECT side, voters FROM round_result").all():
            members_of_side = sum(side == row.side for side in self.seats.values())
            if row.voters is not None and row.voters > members_of_side:
                found.append(f"4: {row.voters} voters are counted for {row.side}")
        return found

    def _local(self) -> time:
        return self.now.astimezone(NAIROBI).time()

    def _faults_of_minutes(self) -> list[str]:
        """Results, agendas and the month's page come to all sides at one minute."""
        found = []
        for kind in ("round-result", "agenda", "board"):
            minutes: dict[str, set[datetime]] = {}
            for each in self.seen:
                if each.kind == kind:
                    minutes.setdefault(each.text, set()).add(each.at)
            found += [f"12: {kind} at {sorted(at)}" for at in minutes.values() if len(at) > 1]
        return found

    def _faults_of_weeks(self) -> list[str]:
        weeks: Counter[tuple[int, int, int]] = Counter()
        for each in self.seen:
            if each.kind in BUDGETED:
                year, week, _ = each.at.astimezone(NAIROBI).isocalendar()
                weeks[each.person, year, week] += 1
        return [
            f"13: {number} letters in week {week} of {year}"
            for (_, year, week), number in weeks.items()
            if number > WEEKLY + MEETING_MORE
        ]
