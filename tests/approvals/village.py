"""A town whose coordinators decide together, with deeds that only count how often they were done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot import features
from bot.approvals import actions, chat, due
from bot.approvals.actions import Power
from bot.approvals.charter_power import charter_power
from bot.approvals.export import export_power
from bot.approvals.rules import Approval, Kind, State
from bot.charter.rules import Side
from bot.chat.dispatch import Tables
from bot.database.engine import Database, Tx
from bot.errors import Refused
from bot.l10n import texts
from bot.letter import Said
from bot.members import actions as members
from bot.members.rules import Role
from tests.chat_world import START, Someone
from tests.priorities.town import Town

ISOLATES = dict.fromkeys((0x2068, 0x2069))


def some_numbers(tx: Tx, partnership_id: int, now: object) -> dict[str, object]:
    """What a feature gives to an export."""
    return {"numbers-of-a-feature": {"community": {"open": 3}}}


class Deeds:
    """What was done, and how often; `refuses` makes the next ones refuse."""

    def __init__(self) -> None:
        self.done: list[Kind] = []
        self.refuses = False

    def powers(self, kinds: Sequence[Kind] = tuple(Kind)) -> tuple[Power, ...]:
        return tuple(Power(kind, self.describe, self.execute) for kind in kinds)

    def describe(self, tx: Tx, approval: Approval) -> Said:
        return texts.approvals_past_none()

    def execute(self, tx: Tx, approval: Approval, now: object) -> None:
        self.done.append(approval.kind)
        if self.refuses:
            raise Refused(texts.approvals_refused_too_long(most=7))


class Village(Town):
    """Lena coordinates for residents, Obi for the police."""

    lena: Someone
    obi: Someone

    def __init__(self, database: Database, *, real: bool = False) -> None:
        """`real`: rules are changed and numbers exported in earnest."""
        super().__init__(database, START)
        self.deeds = Deeds()
        own = (charter_power(features._moved), export_power((some_numbers,))) if real else ()
        powers = (
            *self.deeds.powers([kind for kind in Kind if kind not in {power.kind for power in own}]),
            *own,
        )
        feature = chat.feature(powers, points_at_somebody=lambda _tx, _id, words: "Omar" in words)
        others = tuple(each for each in self.composition.features if each.name != "approvals")
        self.composition = replace(
            self.composition,
            features=(*others, feature),
            dispatch=replace(
                self.composition.dispatch, tables=Tables.of((*others, feature), features._spoken_labels)
            ),
            due={**self.composition.due, **due.due(powers)},
            audiences={**self.composition.audiences, **due.AUDIENCES},
        )

    async def begin(self) -> Village:
        await self.found()
        self.lena = await self.joins(Side.COMMUNITY, role=Role.COORDINATOR)
        self.obi = await self.joins(Side.POLICE, role=Role.COORDINATOR)
        return self

    async def proposes(
        self,
        someone: Someone,
        kind: Kind = Kind.SET_ASIDE,
        subject: str = "417",
        reason: str = "code",
        words: str = "",
        arguments: dict[str, str] | None = None,
    ) -> Approval:
        """They turn their key; the other coordinator is asked at once."""

        def act(tx: Tx) -> Approval:
            by = self.member(tx, someone)
            return actions.propose(
                tx, by, kind, subject=subject, reason=reason, words=words, arguments=arguments, now=self.now
            )

        approval = await self.database.write(act)
        await self.tick()
        await self.drain()
        return approval

    async def presses(self, someone: Someone, verb: str, approval: Approval) -> None:
        """A button, whether or not it is offered."""
        await self.taps(someone, f"approvals:{verb}:{approval.id}", message_id=1)

    async def state(self, approval: Approval) -> State:
        found = await self.database.read(actions.get, approval.id)
        assert found is not None
        return found.state

    def seat_deputy(self, tx: Tx, someone: Someone, side: Side) -> None:
        """They stand in for the coordinator of their side."""
        assert side is self.member(tx, someone).side
        members.name_deputy(tx, self.member(tx, someone))
