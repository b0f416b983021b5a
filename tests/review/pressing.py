"""A town in which everything that can be tapped exists, and what one tap by one person writes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import event

from bot import outbox, people
from bot.approvals import actions as approvals
from bot.approvals import store as approval_store
from bot.approvals.rules import Approval
from bot.approvals.rules import Kind as Deed
from bot.approvals.rules import State as Decided
from bot.charter.rules import Side
from bot.chat.vocabulary import Kind, Talk
from bot.commitments import actions as commitments
from bot.commitments.rules import Task
from bot.concerns import actions as concerns
from bot.concerns import aside, ideas, joining, look_store, store
from bot.concerns.rules import Answer, HoldReason, Reason, Response, State
from bot.database.engine import Tx
from bot.errors import Refused
from bot.meetings import actions as meetings
from bot.members import founding_store, parties
from bot.members.party_rules import Kind as Body
from bot.members.rules import Role
from bot.members.seats import seat_code
from bot.responses import helped_store, question_store, questions
from bot.voice import actions as voice
from tests.chat_world import Someone
from tests.commitments.village import PromiseVillage
from tests.priorities.town import Town

AWAY = ("stranger", "elsewhere", "gone")
OWN = frozenset({"person", "mailbox", "outbox", "dialogue", "delivery"})
"""What talking itself writes, about whoever talks and nobody else."""
WRITES = re.compile(r"\s*(?:INSERT INTO|INSERT OR IGNORE INTO|UPDATE|DELETE FROM)\s+\"?(\w+)")


class PressedTown(PromiseVillage):
    """Somebody of every standing, one object of every kind, and a second town beside it."""

    head: Someone
    stranger: Someone
    elsewhere: Someone
    gone: Someone
    ids: dict[str, Any]
    seated: set[str]
    """Those of `everybody` who have a seat in the look."""

    @property
    def everybody(self) -> Mapping[str, Someone]:
        """Whoever presses: by what they are."""
        return {
            "raiser": self.amina,
            "resident": self.juma,
            "officer": self.officer,
            "officer2": self.other_officer,
            "head": self.head,
            "rep": self.rep,
            "partner": self.council,
            "lena": self.lena,
            "obi": self.obi,
            "stranger": self.stranger,
            "elsewhere": self.elsewhere,
            "gone": self.gone,
        }

    async def begin(self, **lines: Any) -> PressedTown:
        """Everything is there once."""
        await super().begin(**lines)
        self.head = await self.joins(Side.POLICE, role=Role.SUPERVISOR)
        beside = await Town(self.database, self.now).found()
        self.elsewhere = await beside.joins(Side.COMMUNITY, role=Role.COORDINATOR)
        self.stranger, self.gone = self._new("en"), await self.joins(Side.COMMUNITY)
        self.phones |= {each.id: each for each in (self.elsewhere, self.stranger)}
        await self.says(self.gone, "/forget")
        await self.taps(self.gone, "members:forget:0")
        named = {
            "hidden": await self.raises(self.amina, "The clinic gate stays closed every morning"),
            "aside": await self.raises(self.amina, "The dump behind the school burns at night"),
            "joined": await self.raises(self.juma, "Smoke behind the school every night"),
            "look": await self.raises(self.amina, "The bridge by the mill has no rail"),
            "helped": await self.raises(self.amina, "The road to the clinic floods"),
        }
        await self.wind(max(each.opens_at for each in named.values()))
        fresh = await self.raises(self.amina, "The tap by the church drips")
        kept = await self.raises(self.amina, "The market stalls stand in the road")
        told = await self.raises(self.juma, "Coins are asked of every trader at the gate")
        await self.wind(kept.coordinators_at)
        self.ids = {name: each.id for name, each in named.items()}
        self.ids |= {
            "dark": self.dark.id,
            "lane": self.lane.id,
            "fresh": fresh.id,
            "kept": kept.id,
            "told": told.id,
        }
        await self.database.write(self._stand)
        await self.opens_now()
        self.ids["round"] = (await self.round()).round.id
        return self

    def _stand(self, tx: Tx) -> None:
        """One of each, without a word of chat."""
        ids, now = self.ids, self.now
        rep, officer = self.member(tx, self.rep), self.member(tx, self.officer)
        hidden = store.get(tx, ids["hidden"])
        assert hidden is not None
        store.put(tx, replace(hidden, not_to_police=True), consented=True)
        told = store.get(tx, ids["told"])
        assert told is not None
        closed = replace(told, state=State.HELD, hold_reason=HoldReason.CONDUCT, not_to_police=True)
        store.put(tx, closed, consented=True)
        aside.set_aside(tx, ids["aside"], Reason.NOT_JOINT, "", now)
        joining.join(tx, ids["joined"], ids["dark"], now)
        aside.set_aside(tx, ids["look"], Reason.NOT_JOINT, "", now)
        aside.appeal(tx, self.person(tx, self.amina), ids["look"], now)
        look = look_store.of_concern(tx, ids["look"])
        assert look is not None
        ids["seats"], keys = look.id, dict(look.seats)
        here = {name: who for name, who in self.everybody.items() if name not in AWAY}
        self.seated = {name for name, who in here.items() if self.member(tx, who).key in keys}
        concerns.support(tx, self.person(tx, self.juma), ids["helped"], now)
        concerns.hold(tx, self.person(tx, self.lena), ids["kept"], HoldReason.DANGER, now)
        given = Answer(Response.INFORMATION, Side.POLICE, "Beat 7", "The drain is reported.", now.date())
        concerns.answer(tx, ids["helped"], given, now)
        helped_store.put_asked(tx, self.id, ids["helped"], "2")
        ids["question"] = questions.ask(
            tx, self.person(tx, self.officer), officer, ids["dark"], "Since when is it dark there?", now
        ).id
        question = question_store.get(tx, ids["question"])
        assert question is not None
        question_store.put(tx, replace(question, out_at=now - timedelta(hours=1)))
        due_on = date(2025, 6, 1)
        mine = commitments.promise(
            tx, officer, what="Walk past", task=Task.OTHER, due_on=due_on, concern_id=ids["dark"], now=now
        )
        done = commitments.promise(
            tx, officer, what="Mend the gate", task=Task.OTHER, due_on=due_on, concern_id=ids["dark"], now=now
        )
        commitments.nothing_needed(tx, officer, done.id, now)
        commitments.claim(tx, officer, done.id, now)
        asked = commitments.ask(
            tx,
            rep,
            of=Side.POLICE,
            what="Light the path",
            task=Task.OTHER,
            due_on=due_on,
            concern_id=ids["dark"],
            pair_of=None,
            now=now,
        )
        offer = commitments.promise(
            tx, rep, what="Host a day", task=Task.HOST, due_on=due_on, concern_id=ids["helped"], now=now
        )
        blind = commitments.promise(
            tx,
            self.member(tx, self.council),
            what="Hear them out",
            task=Task.OTHER,
            due_on=due_on,
            concern_id=ids["hidden"],
            now=now,
        )
        ids |= {"promise": mine.id, "done": done.id, "asked": asked.id, "offer": offer.id, "blind": blind.id}
        ids["approval"] = approvals.propose(
            tx,
            self.member(tx, self.lena),
            Deed.SET_ASIDE,
            subject=self.lane.ref,
            reason=Reason.NOT_JOINT.value,
            arguments={"concern_id": ids["lane"], "whom": ""},
            now=now,
        ).id
        ids["agreed"] = self._agreed(tx, now)
        person = self.person(tx, self.juma)
        ids["idea"] = ideas.add(tx, person, ids["dark"], ideas.Kind.HELPS, "Paint the wall white", now).id
        meeting = meetings.coming_up(tx, self.id)
        assert meeting is not None
        ids["meeting"] = meeting.id
        parties.begin(tx, self.id, now)
        founding_store.begin(tx, self.id, now)
        party = parties.admit(tx, self.id, Body.NGO, "Lamp makers", now)
        ids["party"], ids["seat"] = party.id, seat_code(officer)
        recording = voice.keep(tx, person, self.member(tx, self.juma), b"OggS" + bytes(200), now)
        ids["voice"] = recording.id
        ids["heard"] = voice.keep(tx, person, self.member(tx, self.juma), b"OggS" + bytes(99), now).id
        heard = voice.get(tx, ids["heard"])
        assert heard is not None
        voice.let_hear(tx, heard, Side.COMMUNITY, now)
        ids["here"] = self.id

    def _agreed(self, tx: Tx, now: datetime) -> int:
        """What both agreed to and either side can still stop; not the export that is asked for with a tap."""
        tomorrow, keys = now + timedelta(days=1), frozenset({Side.COMMUNITY, Side.POLICE})
        approval = Approval(0, self.id, Deed.EXPORT, "earlier", "", Side.COMMUNITY, now, tomorrow, keys)
        agreed = replace(approval, state=Decided.AGREED, decided_at=now, happens_at=tomorrow)
        return approval_store.add(tx, agreed)

    def presses(self, tx: Tx, someone: Someone, does: str, *before: tuple[Someone, str]) -> set[str]:
        """The tables that a tap writes to after those `before`; all of it is taken back at once."""
        written: set[str] = set()

        def note(_c: Any, _cursor: Any, statement: str, *_more: Any) -> None:
            if found := WRITES.match(statement):
                written.add(found.group(1))

        nested = tx.begin_nested()
        try:
            for one, first in before:
                self._press(tx, one, first)
            event.listen(tx, "before_cursor_execute", note)
            done = self._press(tx, someone, does)
        finally:
            if event.contains(tx, "before_cursor_execute", note):
                event.remove(tx, "before_cursor_execute", note)
            nested.rollback()
        return written - OWN if done else set()

    def _press(self, tx: Tx, someone: Someone, does: str) -> bool:
        """False where it was refused: then nothing of it stays."""
        person = people.meet(tx, someone.id, outbox.mailbox_for(tx, someone.id))
        talk = Talk(person=person, now=self.now, kind=Kind.TAP, words=does, message_id=1)
        try:
            self.composition.dispatch._answer(tx, talk)
        except Refused:
            return False
        return True
