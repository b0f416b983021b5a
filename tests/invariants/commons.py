"""A partnership in memory whose people act by random, and which notes who was shown what, and when."""

from __future__ import annotations

import asyncio
import re
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from bot.agenda import actions as agendas
from bot.agenda.store import Published
from bot.charter import actions as charters
from bot.charter.rules import Side
from bot.coordination import today
from bot.database.engine import Tx, open_database
from bot.delivery.parcels import Parcel
from bot.l10n import texts
from bot.letter import Form
from bot.meetings import actions as meetings
from bot.members.rules import Role
from bot.priorities import rounds
from bot.priorities.results import SIDE_NAMES
from bot.seal import Seal
from tests.chat_world import START, Someone
from tests.priorities.town import Town
from tests.stories.world import line

few_examples = settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
"""Each example is weeks of a partnership: to seek a shorter one that fails as well would take minutes.
The cheap properties of rules are tested beside the rules."""

NAIROBI = ZoneInfo("Africa/Nairobi")
WEDNESDAY = datetime(2025, 5, 7, 17, 5, tzinfo=NAIROBI)
RESULT = datetime(2025, 5, 12, 9, 35, tzinfo=NAIROBI)
AGENDA = datetime(2025, 5, 19, 9, 5, tzinfo=NAIROBI)
OVER = datetime(2025, 5, 24, 11, 35, tzinfo=NAIROBI)
WORRIES = (
    "The lamp at the well is dark after seven.",
    "Lorries stand in the ambulance lane on market day.",
    "The school road has no crossing at noon.",
    "Water stands on the clinic path after rain.",
    "Night buses pass without stopping.",
)
FREE = (
    "/menu",
    "/concerns",
    "/mine",
    "/vote",
    "/agenda",
    "/meeting",
    "/who",
    "/charter",
    "/raise",
    "/language",
)
STAFF = ("/today", "/poll", "/meet", "/invite")

sides = st.sampled_from([Side.COMMUNITY, Side.POLICE])
instants = st.integers(0, 19 * 24 * 4).map(lambda quarters: timedelta(minutes=15 * quarters))

REFERENCE = re.compile(r"(?<!\d)[1-9]\d{3}(?!\d)")
MARKS = re.compile("[\u2066-\u2069]")


@dataclass(frozen=True)
class Seen:
    """A message as it arrived. `kind` is "reply" for what the person had just asked for."""

    at: datetime
    person: int
    kind: str
    text: str
    silent: bool


class Commons(Town):
    """One live partnership with both coordinators."""

    lena: Someone
    """The coordinator of residents."""
    obi: Someone
    """The coordinator of police."""

    def __init__(self, database: Any, now: datetime = START) -> None:
        super().__init__(database, now)
        self.seen: list[Seen] = []

    async def begin(self, **lines: Any) -> Commons:
        """Live, with two coordinators and a daily line; `lines` are charter lines that differ."""
        self.id = await self.database.write(self._found_with, lines)
        self.lena = await self.joins(Side.COMMUNITY, role=Role.COORDINATOR)
        self.obi = await self.joins(Side.POLICE, role=Role.COORDINATOR)
        return self

    def _found_with(self, tx: Tx, lines: dict[str, Any]) -> int:
        from bot.priorities import actions as priorities

        partnership_id = charters.found(tx, self.now)
        known: dict[str, Any] = {
            "name": "Riverside",
            "zone": "Africa/Nairobi",
            "languages": ("en", "es"),
            "first_meeting": "2025-05-24T10:00",
        }
        charters.write(tx, partnership_id, **(known | lines))
        charters.write_areas(tx, partnership_id, ["Centre", "North"])
        zone = ZoneInfo(charters.read(tx, partnership_id).zone)
        charters.go_live(tx, partnership_id, self.now.astimezone(zone).date())
        meetings.begin(tx, partnership_id, self.now)
        priorities.begin(tx, partnership_id, self.now)
        today.schedule_line(tx, partnership_id, self.now)
        return partnership_id

    async def restarted(self) -> Commons:
        """The same place after the process ended and another began."""
        again = Commons(self.database, self.now)
        again.id, again.phones, again._message_ids = self.id, self.phones, self._message_ids
        again.lena, again.obi, again.seen = self.lena, self.obi, self.seen
        return again

    def _show(self, parcel: Parcel, someone: Someone | None) -> int | None:
        shown = super()._show(parcel, someone)
        letter = parcel.letter
        if someone is not None and letter.form in (Form.SCREEN, Form.RECORD):
            text = plain(someone.chat[-1].text)
            self.seen.append(Seen(self.now, someone.id, parcel.kind, text, letter.silent))
        return shown

    # ── what people do

    async def tells(
        self, someone: Someone, words: str, *, category: str = "safety", urgent: bool = False
    ) -> str:
        """From the words to the receipt; the number on it."""
        await self.says(someone, words)
        for does in (f"concerns:category:0:{category}", "concerns:similar:0:new", "concerns:keep:0"):
            if offers(someone, "concerns:send:"):
                break
            if offers(someone, does):
                await self.taps(someone, does)
        if urgent:
            for does in ("concerns:seen:0", "concerns:seen:0:urgent", "concerns:draft:0"):
                await self.taps(someone, does)
        await self.taps(someone, "concerns:send:")
        found = REFERENCE.search(plain(someone.last.text))
        assert found is not None, someone.last.text
        return found.group()

    async def me_too(self, someone: Someone, ref: str) -> None:
        """The card by its number, then "me too"."""
        await self.says(someone, ref)
        does = next(does for _, does in someone.last.buttons if does.startswith("concerns:support:"))
        await self.taps(someone, does)

    async def votes(self, someone: Someone, *refs: str) -> None:
        """The ballot as numbers."""
        await self.says(someone, "/vote")
        lines = plain(someone.last.text).splitlines()
        numbers = [line.split()[0] for ref in refs for line in lines if f"({ref})" in line]
        if numbers:
            await self.says(someone, " ".join(numbers))

    # ── what is asked

    async def agenda(self) -> Published | None:
        """The newest agenda."""
        return await self.database.read(agendas.latest, self.id)

    async def rounds_begun(self) -> list[Any]:
        """Rounds that began, the latest first."""
        return list(await self.database.read(rounds.begun, self.id))

    def unasked(self, someone: Someone) -> list[Seen]:
        """What reached somebody without their having asked."""
        return [each for each in self.seen if each.person == someone.id and each.kind != "reply"]


def plain(text: str) -> str:
    """Without tags and direction marks."""
    return re.sub("</?(b|blockquote)[^>]*>", "", MARKS.sub("", text))


def offers(someone: Someone, beginning: str) -> bool:
    """Whether the newest message has such a button."""
    return bool(someone.chat) and any(does.startswith(beginning) for _, does in someone.last.buttons)


def lived(
    template: Path, story: Callable[[Commons], Awaitable[None]], start: datetime = START, **lines: Any
) -> None:
    """One example: a fresh database, a partnership, and what happens to it."""

    async def live(folder: str) -> None:
        path = Path(folder) / "commons.db"
        shutil.copy(template, path)
        database = open_database(f"sqlite:///{path}", options={"seal": Seal(bytes(range(32)))})
        await database.open()
        try:
            await story(await Commons(database, start).begin(**lines))
        finally:
            await database.close()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(live(folder))


def numbered(side: Side, voters: int) -> str:
    """The head of a block whose side is large enough to be counted aloud."""
    return line(texts.priorities_block_numbered(side=SIDE_NAMES[side](), voters=voters))
